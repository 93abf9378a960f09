"""A display of its own for a test, a program on it, and a person's hands: real keys and clicks."""

import os
import shlex
import shutil
import signal
import subprocess
import time
from pathlib import Path

TOOLS = ("Xvfb", "xdotool")
PATIENCE = 60.0


def missing():
    """Return which of the tools that this needs are not installed."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def wait_for(what, described, patience=PATIENCE):
    """Wait until `what()` is true and return it."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.05)  # another process is waited for: there is no signal of it
    raise AssertionError(f"waited in vain for {described}")


class Desktop:
    """A virtual display. Use it as a context."""

    def __init__(self, width=1280, height=800):
        self._screen = f"{width}x{height}x24"

    def __enter__(self):
        reading, writing = os.pipe()
        # without -noreset, a server whose last program leaves throws out whoever comes in that moment
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-noreset", "-screen", "0", self._screen, "-nolisten", "tcp"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.name = f":{answer.readline().strip()}"
        self.programs = []
        return self

    def __exit__(self, *_):
        for program in self.programs:
            program.end()
        self._server.terminate()
        self._server.wait(10)

    def crash(self):
        """End the server itself; whatever shows on it loses it."""
        self._server.kill()
        self._server.wait(10)

    def start(self, words):
        """Start a program on this display."""
        program = Program(self, words)
        self.programs.append(program)
        return program

    def hands(self, *words):
        """Have xdotool do something and return what it says."""
        environment = os.environ | {"DISPLAY": self.name}
        done = subprocess.run(
            ["xdotool", *map(str, words)], env=environment, capture_output=True, text=True, check=False
        )
        return done.stdout.split()


class Program:
    """A running program with windows."""

    def __init__(self, desktop, words):
        self._desktop = desktop
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WAYLAND"))}
        self.process = subprocess.Popen(words, env=kept | {"DISPLAY": desktop.name, "LC_ALL": "C.UTF-8"})

    def windows(self):
        """Return its windows that can be seen, in the order in which they were made."""
        return self._desktop.hands("search", "--all", "--onlyvisible", "--pid", self.process.pid, "--name", ".")

    def focus(self, count=1):
        """Wait until there are `count` windows, and give the newest the keyboard."""
        found = wait_for(lambda: len(w := self.windows()) >= count and w, f"window number {count}")
        newest = max(found, key=int)
        self._desktop.hands("windowfocus", "--sync", newest)
        return newest

    def keys(self, *names):
        """Press keys, one after the other."""
        self._desktop.hands("key", "--clearmodifiers", "--delay", "30", *names)

    def type(self, text):
        """Type a text."""
        self._desktop.hands("type", "--delay", "5", text)

    def click(self, x, y):
        """Click at a place of the screen."""
        self._desktop.hands("mousemove", x, y, "click", "1")

    def kill(self):
        """End it as a crash does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def end(self):
        """End it, if it still runs."""
        if self.process.poll() is None:
            self.kill()


def exec_line(entry: Path):
    """Return the command of a desktop entry, without the place for files."""
    line = next(line for line in entry.read_text("utf-8").splitlines() if line.startswith("Exec="))
    return [word for word in shlex.split(line.removeprefix("Exec=")) if not word.startswith("%")]
