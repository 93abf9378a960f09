"""The ``nnplayground`` command, also as ``python -m nnplayground``."""

# The module behind `signal`, which would import others first: an interruption in these would be told at length.
import _signal as signal  # type: ignore[import-not-found]
import sys


def main() -> int:
    """Run the command line and return the exit code."""
    # Whoever ignores Ctrl+C, as jobs in the background do, goes on doing so.
    is_heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    try:
        if is_heard:
            # While something is imported, an exception would break it; the system ends the process without a word.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        from nnplayground import cli

        return cli.main()
    finally:
        if is_heard:
            # What only has to leave has nothing to tell either.
            signal.signal(signal.SIGINT, signal.SIG_DFL)


if __name__ == "__main__":
    sys.exit(main())
