"""``nnplayground lessons``: check lessons without a window, and begin a new one."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from nnplayground import files
from nnplayground.cli.parser import WIDTH, Parser, unknown
from nnplayground.cli.terminal import TerminalOutput, complain
from nnplayground.errors import UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.i18n import N_, grouped, tr
from nnplayground.lessons import checking
from nnplayground.lessons.checks import all_checks
from nnplayground.lessons.formulas import FORMULAS
from nnplayground.lessons.lesson import ACTS, CONTROLS, FIGURES
from nnplayground.lessons.new_lesson import lesson_text
from nnplayground.lessons.state import LessonState, from_window
from nnplayground.links import PageLink
from nnplayground.project import atomic, document

GOOD = N_("All is well: lessons {lessons}, questions {questions}, tries {tries}.")
BAD = N_("Lessons that are well: {lessons}; faults: {faults}.")
NO_FOLDER = N_("Say which folder: nnplayground lessons check FOLDER.")
NO_FILE = N_("Say which file: nnplayground lessons new FILE.")
IN_THE_WAY = N_("There is a file “{name}” already, and it stays as it is: choose another name.")
WRITTEN = N_("The lesson is written: {file}. Change its words in a text editor, then check it.")
DECLARED: Mapping[str, Mapping[str, str]] = {
    N_("Figures that a try may wait for:"): FIGURES,
    N_("Acts that a try may wait for:"): ACTS,
    N_("Controls that a lesson may hide or freeze:"): CONTROLS,
}
PICTURES = N_("Formulas, as pictures “formula:KEY”:")
WINDOW = "window"
"""The lab state that says which lab is open."""


def run(words: Sequence[str]) -> int:
    """Do what `words` ask for and return the exit code."""
    if words and words[0] in WORKS:
        return WORKS[words[0]](words[1:])
    options = _overview().read(words)
    if options is None:
        return 0
    if options.work is not None:
        raise unknown(options.work, list(WORKS))
    raise UserError(N_("Say what to do: nnplayground lessons check FOLDER, or nnplayground lessons new FILE."))


def check(words: Sequence[str]) -> int:
    """Check the lessons of a folder: a line for each fault."""
    options = _check_parser().read(words)
    if options is None:
        return 0
    if options.folder is None:
        raise UserError(NO_FOLDER)
    lessons, faults = checking.check_folder(Path(options.folder), LABS)
    for fault in faults:
        complain(str(fault))
    if faults:
        complain(tr(BAD, lessons=grouped(len(lessons)), faults=grouped(len(faults))))
        return 1
    questions, tries = (sum(len(getattr(one, name)) for one in lessons) for name in ("questions", "tries"))
    TerminalOutput().write(tr(GOOD, lessons=grouped(len(lessons)), questions=grouped(questions), tries=grouped(tries)))
    return 0


def new(words: Sequence[str]) -> int:
    """Write a lesson to go on with, of what a project shows or of what a new window does."""
    options = _new_parser().read(words)
    if options is None:
        return 0
    if options.file is None:
        raise UserError(NO_FILE)
    path = Path(options.file)
    if files.is_there(path):
        raise UserError(IN_THE_WAY, name=files.shown(path.name))
    atomic.check_target(path)
    project = options.project
    state = LessonState(page="training") if project is None else _state_of(Path(project))
    with atomic.as_private_as(project):
        atomic.write(path, lesson_text(state, LABS, options.title or "").encode())
    TerminalOutput().write(tr(WRITTEN, file=files.shown(path.name)))
    return 0


def list_words(words: Sequence[str]) -> int:
    """List what a lesson may name: checks with their parameters, figures, acts, controls, examples, networks."""
    options = _list_parser().read(words)
    if options is None:
        return 0
    output = TerminalOutput()
    output.write(tr("Checks, and what “of” gives them:"))
    for key, one in sorted(all_checks().items()):
        output.write(f"  {key:<26}{', '.join(one.of.model_fields)}".rstrip())
    for title, labels in DECLARED.items():
        output.write(f"\n{tr(title)}")
        for key, label in labels.items():
            output.write(f"  {key:<26}{tr(label)}")
    output.write(f"\n{tr(PICTURES)}")
    keys = ", ".join(FORMULAS)
    output.write(textwrap.fill(keys, WIDTH, initial_indent="  ", subsequent_indent="  "))
    return 0


def _state_of(path: Path) -> LessonState:
    """Return what a project shows. Raises UserError."""
    files.check(path)
    found = document.load(path)
    lab = found.lab_states.get(WINDOW, {}).get("view", {}).get("lab", "") or LABS.of_run.key
    page = found.lab_states.get(LABS[lab].kept_as, {}).get("view", {}).get("page", "")
    epochs = 0 if found.state is None else found.state.epoch
    return from_window(found.experiment, PageLink(lab, LABS[lab].known_page(page)), found.lab_states, LABS, epochs)


def _overview() -> Parser:
    parser = Parser(
        "nnplayground lessons check FOLDER | new FILE | list [OPTIONS]",
        tr(
            "Lessons are Markdown files of one's own: a text, the state of the program that it speaks of, questions "
            "whose answers the program computes, and things to try. This checks them, or writes one to go on with."
        ),
    )
    group = parser.group(tr("Options"))
    group.value("work", metavar="check|new|list", purpose=tr("What to do; each has its own --help."), nargs="?")
    group.common(tr("Language of the messages: en or es."))
    return parser


def _check_parser() -> Parser:
    parser = Parser(
        "nnplayground lessons check FOLDER [OPTIONS]",
        tr(
            "Check every lesson of a folder, of the folders in it, or of one file: states, links, questions and "
            "tries. Each fault is told with its file and line."
        ),
        tr("Exit code: 0 all is well, 1 there are faults, 2 there are no lessons."),
    )
    group = parser.group(tr("Options"))
    group.value("folder", metavar="FOLDER", purpose=tr("A folder with lessons (*.md), or one of them."), nargs="?")
    group.common(tr("Language of the messages: en or es."))
    return parser


def _list_parser() -> Parser:
    parser = Parser(
        "nnplayground lessons list [OPTIONS]",
        tr("List what a lesson may name: the checks that compute answers, and what a try may wait for."),
    )
    parser.group(tr("Options")).common(tr("Language of the text: en or es."))
    return parser


def _new_parser() -> Parser:
    parser = Parser(
        "nnplayground lessons new FILE [OPTIONS]",
        tr("Write a lesson to go on with in a text editor. A file that is there already is never replaced."),
        tr("Exit code: 0 done, 2 the arguments or a file cannot be used."),
    )
    group = parser.group(tr("Options"))
    group.value("file", metavar="FILE", purpose=tr("The lesson's file, such as 01-network.md."), nargs="?")
    purpose = tr("Let it show what this project (*.nnplay) shows, else what a new window does.")
    group.value("--from", metavar="PROJECT", purpose=purpose, dest="project")
    group.value("--title", metavar="TEXT", purpose=tr("Its title."))
    group.common(tr("Language of the text: en or es."))
    return parser


WORKS: Mapping[str, Callable[[Sequence[str]], int]] = {"check": check, "new": new, "list": list_words}
