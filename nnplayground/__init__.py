"""See and drive every statement of an introductory course on neural networks."""

import os

# One BLAS thread: small products are faster so, and the other cores stay free to draw.
# It has to be said before NumPy is first imported; whoever set it already knows better.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.2.0"
