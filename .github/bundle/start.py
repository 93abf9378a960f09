"""What the bundle's program starts with: the `nnplayground` command, and the work in processes of their own."""

import multiprocessing
import sys

if __name__ == "__main__":
    # A process that does part of the work is this same program started anew; it goes no further than this line.
    multiprocessing.freeze_support()
    from nnplayground.__main__ import main

    sys.exit(main())
