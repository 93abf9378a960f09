"""The window on a real display: nothing is left of what was there before, and nothing moves by itself.

Each scenario runs in a process of its own: the platform of Qt is chosen once, and the tests around run offscreen.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.desktop import Desktop

ROOT = Path(__file__).parents[3]
PATIENCE = 300
"""Seconds that a scenario may take on a busy machine."""
LARGEST = (1920, 1200)
"""The display: larger than each window."""


@pytest.fixture(scope="session")
def display():
    """A display of its own for each worker."""
    try:
        desktop = Desktop(*LARGEST).__enter__()
    except FileNotFoundError:
        pytest.skip("needs Xvfb, a display without a screen")
    yield desktop.name
    desktop.__exit__(None, None, None)


@pytest.fixture
def run(display, tmp_path):
    """Return what runs a scenario and returns what it found wrong."""

    def run(scenario, **order):
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WAYLAND"))}
        folders = {f"XDG_{name}_HOME": str(tmp_path) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
        done = subprocess.run(
            [sys.executable, "-m", "tests.helpers.screen_walk", json.dumps({"scenario": scenario} | order)],
            env=kept | folders | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"},
            cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run


def test_nothing_stays_of_other_data(run):
    assert run("pixels_of_data", size=(1280, 800)) == []


@pytest.mark.parametrize(("size", "seed"), [((1024, 600), 1), ((1366, 768), 2), ((1920, 1080), 3)])
def test_what_is_shown_is_what_would_be_painted_anew(run, size, seed):
    assert run("pixels_of_walk", size=size, seed=seed, acts=40) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_fits_its_window(run, language):
    assert run("pages_fit", language=language) == []


@pytest.mark.parametrize(("size", "language"), [((1024, 600), "es"), ((1280, 720), "en")])
def test_nothing_moves_by_itself(run, size, language):
    assert run("stillness", size=size, language=language, only_first=size != (1024, 600)) == []


def test_panels_stay_where_they_are(run):
    assert run("still_panels", size=(1024, 600)) == []
