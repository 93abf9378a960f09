"""The ``nnplayground`` command: a window by default, training and lists without one."""

import os
import sys
from collections.abc import Sequence

import nnplayground
from nnplayground import i18n
from nnplayground.cli import terminal
from nnplayground.cli.terminal import ReaderGoneError
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.links import is_link

DONE, FAILED, MISUSED, INTERRUPTED, UNREAD = 0, 1, 2, 130, 141
"""Exit codes; the last two are what a shell reports for Ctrl-C and for a reader that went away."""

COMMANDS = {
    "gui": N_("Open the window. This is what happens without a command."),
    "train": N_("Train a network without a window."),
    "perceptron": N_("Step the perceptron rule through a logic gate, with every number."),
    "descend": N_("Descend a surface C(v₁, v₂) step by step, with every number."),
    "gradient-noise": N_("Compare the gradients of mini-batches with that of all examples."),
    "explain": N_("Write out one example's forward and backward pass through a saved network."),
    "export": N_("Write out a project: code, weights, history, data, a report."),
    "install-shortcut": N_("Put the program into the start menu; --remove takes it out."),
    "list": N_("List everything that can be chosen, with its parameters and ranges."),
}
PROJECT = ".nnplay"
"""How the name of a project ends; such a word in place of a command opens it."""
BLAS_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        i18n.use(system_language())
        return run(words)
    except UserError as error:
        terminal.complain(str(error))
        return MISUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except ReaderGoneError:
        return UNREAD


def run(words: list[str]) -> int:
    """Run the command that `words` name. Raises UserError for words that cannot be used."""
    language = take(words, "--language")
    if language is not None:
        if language not in i18n.LANGUAGES:
            raise UserError(
                N_("There is no language “{language}”. Known: {known}."),
                language=language, known=", ".join(i18n.LANGUAGES),
            )  # fmt: skip
        i18n.use(language)
    if words and words[0] in ("-h", "--help"):
        terminal.TerminalOutput().write(help_text())
        return DONE
    if words and words[0] == "--version":
        terminal.TerminalOutput().write(f"nnplayground {nnplayground.__version__}")
        return DONE
    is_named = bool(words) and not words[0].startswith("-") and not words[0].endswith(PROJECT) and not is_link(words[0])
    command = words.pop(0) if is_named else "gui"
    # Each command is imported when it is asked for: `train` needs no Qt, the window no options.
    if command == "gui":
        from nnplayground.cli import window

        return window.run(words, language)
    if command == "train":
        _set_threads(take(words, "--threads"))
        from nnplayground.cli import train

        return train.run(words)
    if command == "list":
        from nnplayground.cli import listing

        return listing.run(words)
    if command == "perceptron":
        from nnplayground.cli import perceptron

        return perceptron.run(words)
    if command == "descend":
        from nnplayground.cli import descend

        return descend.run(words)
    if command == "gradient-noise":
        _set_threads(take(words, "--threads"))
        from nnplayground.cli import gradient_noise

        return gradient_noise.run(words)
    if command == "install-shortcut":
        from nnplayground.cli import shortcut

        return shortcut.run(words)
    if command == "export":
        from nnplayground.cli import export

        return export.run(words)
    if command == "explain":
        from nnplayground.cli import explain

        return explain.run(words)
    raise UserError(N_("There is no command “{command}”. Known: {known}."), command=command, known=", ".join(COMMANDS))


def help_text() -> str:
    """Return what ``nnplayground --help`` says."""
    lines = [
        tr("Usage: nnplayground [COMMAND] [OPTIONS]"),
        "",
        tr("See and drive every statement of an introductory course on neural networks."),
        "",
    ]
    lines += [f"  {name:<18}{tr(summary)}" for name, summary in COMMANDS.items()]
    lines += ["", tr("nnplayground COMMAND --help lists the options of a command; --version tells the version.")]
    return "\n".join(lines)


def take(words: list[str], option: str) -> str | None:
    """Remove `option` with its value from `words`, wherever it stands, and return the value."""
    for place, word in enumerate(words):
        if word.startswith(f"{option}="):
            return words.pop(place).removeprefix(f"{option}=")
        if word == option:
            if place + 1 == len(words):
                raise UserError(N_("{option}: its value is missing."), option=option)
            del words[place]
            return words.pop(place)
    return None


def system_language() -> str:
    """Return the language that the system asks for, as ``es_MX.UTF-8``; ``en`` if it does not say."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name].split(".")[0]
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "en")
    return "en"


def _set_threads(text: str | None) -> None:
    """Let matrix products use that many threads; has to happen before NumPy is imported."""
    if text is None:
        return
    most = os.cpu_count() or 1
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise UserError(N_("--threads must be a whole number from 1 to {most}."), most=most)
    for name in BLAS_THREADS:
        os.environ[name] = str(int(text))
