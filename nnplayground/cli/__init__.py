"""The ``nnplayground`` command: a window by default, training and lists without one."""

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import nnplayground
from nnplayground import files, i18n, process_signals
from nnplayground.cli import terminal
from nnplayground.cli.terminal import ReaderGoneError
from nnplayground.errors import NO_MEMORY, UserError, let_go
from nnplayground.i18n import N_, tr
from nnplayground.links import is_link

DONE, FAILED, MISUSED, INTERRUPTED, UNREAD = 0, 1, 2, 130, 141
"""Exit codes; the last two are what a shell reports for Ctrl-C and for a reader that went away."""

COMMANDS = {
    "gui": N_("Open the window. This is what happens without a command."),
    "train": N_("Train a network without a window."),
    "search": N_("Look for good hyperparameters, by hand, by grid, by chance or by Bayesian search."),
    "perceptron": N_("Step the perceptron rule through a logic gate, with every number."),
    "descend": N_("Descend a surface C(v₁, v₂) step by step, with every number."),
    "gradient-noise": N_("Compare the gradients of mini-batches with that of all examples."),
    "map": N_("Train a map of networks over two hyperparameters at once, and print what each cell reaches."),
    "explain": N_("Write out one example's forward and backward pass through a saved network."),
    "continue": N_("Let a saved network go on with a sequence by itself."),
    "predict": N_("Predict the rows of a table with a trained network."),
    "handout": N_("Write worked tables to print, with other numbers for each student."),
    "lessons": N_("Check a folder of lessons, or begin a new one."),
    "open": N_("Open a shared state in the window."),
    "export": N_("Write out a project: code, weights, history, data, a report."),
    "install-shortcut": N_("Put the program into the start menu; --remove takes it out."),
    "list": N_("List everything that can be chosen, with its parameters and ranges."),
}
MODULES = {
    "gradient-noise": "gradient_noise",
    "continue": "continuation",
    "install-shortcut": "shortcut",
    "list": "listing",
    "map": "live_map",
}
"""The modules of commands that have another name."""
CALCULATING = ("train", "gradient-noise", "map")
"""Commands that may be told how many threads matrix products use."""
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
    except MemoryError as error:
        let_go(error)
        terminal.complain(tr(NO_MEMORY))
        return FAILED
    except KeyboardInterrupt:
        say_interrupted()
        return INTERRUPTED
    except ReaderGoneError:
        return UNREAD


def say_interrupted() -> None:
    """Say that Ctrl+C has ended the command."""
    terminal.complain(tr("Interrupted."))


def run(words: list[str]) -> int:
    """Run the command that `words` name. Raises UserError for words that cannot be used."""
    language = take(words, "--language")
    if language is not None:
        check_language(language)
        i18n.use(language)
    if words and words[0] in ("-h", "--help"):
        terminal.TerminalOutput().write(help_text())
        return DONE
    if words and words[0] == "--version":
        terminal.TerminalOutput().write(f"nnplayground {nnplayground.__version__}")
        return DONE
    command = words.pop(0) if words and _is_command(words[0]) else "gui"
    if command not in COMMANDS:
        raise UserError(
            N_("There is no command “{command}”. Known: {known}."), command=command, known=", ".join(COMMANDS)
        )
    if command in CALCULATING:
        _set_threads(take(words, "--threads"))
    # Each command is imported when it is asked for: `train` needs no Qt, the window no options.
    if command == "gui":
        from nnplayground.cli import window

        return window.run(words, language)
    if command == "open":
        from nnplayground.cli import shared_state

        return shared_state.run(words, language)
    module = importlib.import_module(f"{__name__}.{MODULES.get(command, command)}")
    process_signals.hear_interruption(say_interrupted)
    code: int = module.run(words)
    return code


def _is_command(word: str) -> bool:
    """Whether a word is no option, nor what the window opens: a project, a link, or a file with data."""
    if word.startswith("-") or word.endswith(PROJECT) or is_link(word):
        return False
    return word in COMMANDS or "." not in word or not files.is_regular(Path(word))


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


def check_language(code: str | None) -> None:
    """Raise UserError if there is no such language."""
    if code is not None and code not in i18n.LANGUAGES:
        raise UserError(
            N_("There is no language “{language}”. Known: {known}."),
            language=files.shown(code),
            known=", ".join(i18n.LANGUAGES),
        )


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
    # Not at the top: it needs this package.
    from nnplayground.cli.parser import whole

    most = os.cpu_count() or 1
    count = whole(text, 1, most)
    if count is None:
        raise UserError(N_("--threads must be a whole number from 1 to {most}."), most=most)
    for name in BLAS_THREADS:
        os.environ[name] = str(count)
