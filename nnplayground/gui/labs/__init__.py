"""Pages of the window, one a file; a lab composes views around the session."""
