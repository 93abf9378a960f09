"""Read a lesson or the page of a course: Markdown with front matter and blocks of YAML; errors name file and line."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pydantic
from pydantic import Field

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.lessons import markdown_body
from nnplayground.lessons.explaining import explain_all
from nnplayground.lessons.fault import BlockFaultError, FileFaults, LessonFaultError, Place, raise_first
from nnplayground.lessons.lesson import MOST_QUESTIONS, MOST_TRIES, FrontMatter, Lesson, LessonQuestion, LessonTry
from nnplayground.lessons.markdown_body import BodyParts
from nnplayground.lessons.state import SCHEMA, LessonState
from nnplayground.lessons.yaml_block import Yaml, as_block_fault, mapping_of, read_yaml
from nnplayground.links import KEY
from nnplayground.registry import Model

LIMIT = 256 * 1024
"""Bytes of a file."""
SUFFIX = ".md"
PICTURES = (".png", ".svg")
FORMAT = "schema"
"""The key of the number of the format."""
BLOCKS = ("state", "question", "try")
MOST = {"question": MOST_QUESTIONS, "try": MOST_TRIES}
"""So many blocks of a kind a lesson may have."""
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")

TOO_LARGE = N_("“{name}” is larger than {limit} kB and was not opened: a lesson is a short text.")
NOT_UTF8 = N_("This is no text in UTF-8: save the file with that encoding.")
NO_HEAD = N_("A lesson begins with a line “---”, its key and title, and another line “---”.")
OPEN_HEAD = N_("The second line “---” is missing: it ends what stands at the top.")
OPEN_BLOCK = N_("This block has no end: a line ``` belongs behind it.")
NO_BLOCK = N_("There are no blocks of the kind “{kind}”. Known: {known}.")
TWO_STATES = N_("A lesson has one state; this is the second.")
TOO_MANY = N_("There are more than {most} blocks of the kind “{kind}”.")
SAME_KEY = N_("Two questions have the key “{key}”.")
NO_PICTURE = N_("“{path}” is no picture of a lesson: formula:KEY, drawing:KEY, or a PNG or SVG in the lesson's folder.")
OUTSIDE = N_("The picture “{path}” lies outside the folder of the lesson.")
MISSING = N_("There is no picture “{path}” in the folder of the lesson.")
NEWER = N_("This was written for a newer nnplayground (format {number}, known up to {known}): update the program.")
EMPTY = N_("The lesson has no text.")

UNREAD = FrontMatter.model_construct(key="unread", title="")
"""Stands for what is at the top of a lesson where that cannot be read."""
M = TypeVar("M", bound=Model)


class CourseHead(Model):
    """What stands at the top of ``course.md``. `slides` says how many slides the deck has."""

    title: str = Field(min_length=1, max_length=100)
    summary: str = Field("", max_length=300)
    order: int = Field(100, ge=0, le=10_000)
    slides: int = Field(0, ge=0, le=9999)


@dataclass
class _CutFile:
    """A file cut into pieces, each with the line (from 1) in which it begins."""

    head: str = ""
    head_line: int = 1
    body: list[str] = field(default_factory=list)
    body_line: int = 1
    blocks: list[tuple[str, str, int]] = field(default_factory=list)
    spared: int = 0
    """Empty lines of the body that stand for those of blocks."""


@dataclass
class _Blocks:
    """What the blocks of a lesson declare, and the lines as in `Lesson`."""

    state: LessonState | None = None
    questions: list[LessonQuestion] = field(default_factory=list)
    tries: list[LessonTry] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    state_lines: dict[Place, int] = field(default_factory=dict)


def read_lesson(path: Path) -> Lesson:
    """Read a lesson. Raises LessonFaultError, with file and line, or UserError if the file cannot be opened."""
    return parse_lesson(path, lesson_text(path))


def parse_lesson(path: Path, text: str) -> Lesson:
    """Return the lesson that `text` is, as if it stood in `path`. Raises LessonFaultError with all that is wrong."""
    faults = FileFaults(path)
    parts = _cut(path, text, faults)
    head = None
    with faults.gathered():
        head = _model(path, FrontMatter, parts.head, parts.head_line)
    blocks = _read_blocks(path, parts, faults)
    found = BodyParts((), ())
    with faults.gathered():
        found = _body(path, parts)
    body = "\n".join(parts.body).strip()
    if not body:
        faults.add(parts.body_line, EMPTY)
    lesson = Lesson(
        path, head or UNREAD, body, blocks.state or LessonState(), tuple(blocks.questions), tuple(blocks.tries),
        tuple((link, line + parts.body_line) for link, line in found.links),
        tuple((picture, line + parts.body_line) for picture, line in found.pictures), blocks.lines, blocks.state_lines,
    )  # fmt: skip
    is_of_state = blocks.state is not None or "state" not in blocks.lines
    faults.raise_first(rest=lesson if is_of_state else None)
    blocks.lines["key"] = parts.head_line + read_yaml(parts.head).line(("key",))
    return lesson


def _read_blocks(path: Path, parts: _CutFile, faults: FileFaults) -> _Blocks:
    found = _Blocks()
    counts = dict.fromkeys(BLOCKS, 0)
    for kind, content, line in parts.blocks:
        counts[kind] += 1
        if kind == "state" and counts[kind] > 1:
            faults.add(line - 1, TWO_STATES)
        elif kind in MOST and counts[kind] > MOST[kind]:
            if counts[kind] == MOST[kind] + 1:
                faults.add(line - 1, TOO_MANY, kind=kind, most=MOST[kind])
        else:
            with faults.gathered():
                _read_block(path, found, kind, content, line)
    return found


def _read_block(path: Path, found: _Blocks, kind: str, content: str, line: int) -> None:
    if kind == "state":
        found.lines["state"] = line - 1
        found.state = _model(path, LessonState, content, line)
        found.state_lines = {place: line + at for place, at in read_yaml(content).lines.items()}
    elif kind == "question":
        question = _model(path, LessonQuestion, content, line)
        if any(other.key == question.key for other in found.questions):
            raise _fault(path, line, SAME_KEY, key=question.key)
        found.lines[f"question {question.key}"] = line - 1
        found.questions.append(question)
    else:
        asked = _model(path, LessonTry, content, line)
        found.lines[f"try {len(found.tries)}"] = line - 1
        found.tries.append(asked)


def read_course_page(path: Path) -> tuple[CourseHead, str]:
    """Read ``course.md``: what is at its top, and the introduction. Raises as `read_lesson`."""
    faults = FileFaults(path)
    parts = _cut(path, lesson_text(path), faults)
    if parts.blocks:
        faults.add(parts.blocks[0][2] - 1, N_("The page of a course has no blocks."))
    head = None
    with faults.gathered():
        head = _model(path, CourseHead, parts.head, parts.head_line)
    with faults.gathered():
        _body(path, parts)
    faults.raise_first()
    assert head is not None
    return head, "\n".join(parts.body).strip()


def lesson_text(path: Path) -> str:
    """Return the text of a lesson file. Raises UserError if it is too large, no text in UTF-8, or no file."""
    content = files.read(path, 4 * LIMIT)
    if len(content) > LIMIT:
        raise UserError(TOO_LARGE, name=files.shown(path.name), limit=LIMIT // 1024)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _fault(path, content[: error.start].count(b"\n") + 1, NOT_UTF8) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _cut(path: Path, text: str, faults: FileFaults) -> _CutFile:
    """Cut a file into pieces; what cannot be a block is noted. Raises LessonFaultError if nothing can be made of it."""
    lines = text.split("\n")
    start = next((place for place, line in enumerate(lines) if line.strip()), 0)
    if lines[start].strip() != "---":
        raise _fault(path, start + 1, NO_HEAD)
    end = next((place for place in range(start + 1, len(lines)) if lines[place].strip() == "---"), None)
    if end is None:
        raise _fault(path, start + 1, OPEN_HEAD)
    found = _CutFile("\n".join(lines[start + 1 : end]), start + 2, body_line=end + 2)
    place = end + 1
    while place < len(lines):
        fence = _FENCE.match(lines[place])
        named = lines[place][fence.end() :].split(None, 1) if fence else []
        if fence is None or len(named) > 1:
            found.body.append(lines[place])
            place += 1
            continue
        kind = named[0] if named else ""
        if kind not in BLOCKS:
            faults.add(place + 1, NO_BLOCK, kind=kind[:40], known=", ".join(BLOCKS))
        last = next((p for p in range(place + 1, len(lines)) if lines[p].strip() == fence[1]), None)
        if last is None:
            # Where it ends is not known, and so not what stands behind it.
            faults.add(place + 1, OPEN_BLOCK)
            last = len(lines) - 1
        elif kind in BLOCKS:
            found.blocks.append((kind, "\n".join(lines[place + 1 : last]), place + 2))
        # The text keeps the numbers of its lines.
        found.body += [""] * (last + 1 - place)
        found.spared += last + 1 - place
        place = last + 1
    return found


def _model(path: Path, kind: type[M], text: str, line: int) -> M:
    """Return the declaration that a piece of YAML, beginning in `line`, makes. Raises LessonFaultError, with others."""
    try:
        found = read_yaml(text)
        plain = dict(mapping_of(found))
        _check_format(found, plain)
        try:
            return kind.model_validate(plain)
        except pydantic.ValidationError as error:
            raise_first(
                [BlockFaultError(found.line(at), "{reason}", reason=told) for at, told in explain_all(error, kind)]
            )
            raise
        except UserError as error:
            raise as_block_fault(found.line(()), error) from None
    except BlockFaultError as fault:
        raise _in_file(path, line, fault) from None


def _in_file(path: Path, line: int, fault: BlockFaultError) -> LessonFaultError:
    """Return the fault of a block that begins in `line`, and the others there, as those of its file."""
    first, *others = (_fault(path, line + one.line, one.template, **one.values) for one in (fault, *fault.others))
    first.others = tuple(others)
    return first


def _check_format(found: Yaml, plain: dict[str, object]) -> None:
    """Take the number of the format out of a block. Raises BlockFaultError if it is one of a newer program."""
    number = plain.get(FORMAT)
    if isinstance(number, int) and number > SCHEMA:
        raise BlockFaultError(found.line((FORMAT,)), NEWER, number=number, known=SCHEMA)
    if number == SCHEMA and not isinstance(number, bool):
        del plain[FORMAT]


def _body(path: Path, parts: _CutFile) -> BodyParts:
    try:
        found = markdown_body.check_body("\n".join(parts.body), parts.spared)
    except BlockFaultError as fault:
        raise _in_file(path, parts.body_line, fault) from None
    told = ((line, _picture_fault(path, picture)) for picture, line in found.pictures)
    bad = [(line + parts.body_line, reason) for line, reason in told if reason is not None]
    if bad:
        (line, reason), *rest = bad
        raise LessonFaultError(path, line, reason, tuple(LessonFaultError(path, *other) for other in rest))
    return found


def _picture_fault(path: Path, target: str) -> UserError | None:
    """Return why a picture is none that a lesson may show; None if it is one."""
    kind, _, key = target.partition(":")
    if kind in ("formula", "drawing") and re.fullmatch(KEY, key):
        return None
    relative, name = Path(target), files.shown(target)
    if ":" in target or "\\" in target or relative.suffix.lower() not in PICTURES:
        return UserError(NO_PICTURE, path=name)
    wanted = path.parent / relative
    if relative.is_absolute() or not files.is_inside(wanted, path.parent):
        return UserError(OUTSIDE, path=name)
    return None if files.is_regular(wanted) else UserError(MISSING, path=name)


def _fault(file: Path, line: int, template: str, /, **values: object) -> LessonFaultError:
    return LessonFaultError(file, line, UserError(template, **values))
