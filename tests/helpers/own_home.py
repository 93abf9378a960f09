"""A home of its own for a program that is tried by hand: nothing of the person who runs it is touched."""

import os
import tempfile


def own_home(name: str) -> "tempfile.TemporaryDirectory[str]":
    """Move to an empty home, which goes with what is returned; before anything of the program is imported."""
    home = tempfile.TemporaryDirectory(prefix=f"nnplayground-{name}-")
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME"):
        os.environ[variable] = os.path.join(home.name, variable.lower())
        os.makedirs(os.environ[variable])
    return home
