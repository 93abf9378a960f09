"""Lessons are read, and what is wrong with one is said with its file and line."""

import re
import sys
from pathlib import Path

import pytest

from nnplayground.errors import UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.lessons import checking, courses
from nnplayground.lessons.fault import MOST_FAULTS, LessonFaultError
from nnplayground.lessons.formulas import formula
from nnplayground.lessons.lesson import Goal, LessonQuestion, LessonTry
from nnplayground.lessons.markdown_file import LIMIT, parse_lesson, read_lesson
from nnplayground.lessons.state import LessonState
from nnplayground.lessons.yaml_block import read_yaml, write_yaml
from nnplayground.links import PageLink
from tests.helpers.odd_files import odd_files

HEAD = "---\nkey: one\ntitle: One\n---\n"
STATE = "```state\nlab: perceptron\npage: gates\n```\n"
QUESTION = (
    "```question\nkey: many\nkind: number\nask: How many?\ncheck: parameter_count\nright: Right.\n"
    "wrong: {9: Without biases., else: Count again.}\n```\n"
)
TRY = "```try\ndo: Train it.\ndone: {figure: epoch, at_least: 20}\n```\n"
GOOD = f"{HEAD}Some words, and [a page](nnplay:hand/backward?neuron=3,1).\n\n{STATE}{QUESTION}{TRY}"


@pytest.fixture
def written(tmp_path):
    """Write a lesson and return its path."""

    def write(text, name="01-one.md"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_a_lesson_is_read(written):
    lesson = read_lesson(written(GOOD))
    assert (lesson.key, lesson.title, lesson.words) == ("one", "One", 5)
    assert lesson.body.startswith("Some words")
    assert "```" not in lesson.body
    assert lesson.state.link == PageLink("perceptron", "gates")
    assert [question.key for question in lesson.questions] == ["many"]
    assert [asked.done.at_least for asked in lesson.tries] == [20]
    assert lesson.links == ((PageLink("hand", "backward", "neuron=3,1"), 5),)
    assert lesson.lines == {"key": 2, "state": 7, "question many": 11, "try 0": 19}
    assert checking.check_lesson(lesson, LABS) == []


def test_the_example_of_the_description_is_well(written):
    page = (Path(__file__).parents[3] / ".github" / "LESSONS.md").read_text("utf-8")
    example = page.split("````markdown\n")[1].split("````")[0]
    lesson = read_lesson(written(example))
    assert (len(lesson.questions), len(lesson.tries), len(lesson.links), len(lesson.pictures)) == (1, 1, 1, 1)
    assert checking.check_lesson(lesson, LABS) == []
    declared = {*LessonState.model_fields, *LessonQuestion.model_fields, *LessonTry.model_fields, *Goal.model_fields}
    assert [name for name in declared - {"schema_number"} if name.rstrip("_") not in page] == []


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_and_a_mark_of_bytes_do_not_matter(written, ends):
    lesson = read_lesson(written(b"\xef\xbb\xbf" + GOOD.replace("\n", ends).encode()))
    assert lesson.body == read_lesson(written(GOOD, "2.md")).body


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Words alone", 1, "---"),
        ("", 1, "---"),
        ("---\nkey: one\n", 1, "second line"),
        ("---\nkey: One\ntitle: One\n---\nx", 2, "One"),
        ("---\nkey: one\n---\nx", 2, "title"),
        ("---\nkey: one\ntitle: One\ncolour: red\n---\nx", 4, "colour"),
        ("---\nkey: one\nkey: two\ntitle: One\n---\nx", 3, "twice"),
        ("---\nkey: one\n  title: One\n---\nx", 3, "YAML"),
        ("---\n- one\n---\nx", 2, "key: value"),
        ("---\nkey: !!python/object:os.system x\ntitle: One\n---\nx", 2, "Tags"),
        ("---\nkey: &a one\ntitle: *a\n---\nx", 2, "aliases"),
        ("---\nkey: one\ntitle: One\nslides: [0]\n---\nx", 4, "0"),
        ("---\nkey: one\ntitle: One\ncontrols: {hide: [doors]}\n---\nx", 4, "doors"),
        (HEAD, 5, "no text"),
        (f"{HEAD}x\n\n<b>bold</b>", 7, "HTML"),
        (f"{HEAD}x <!-- note -->", 5, "HTML"),
        (f"{HEAD}x\n<script>alert(1)</script>", 6, "HTML"),
        (f"{HEAD}The sum $w x$ is", 5, "formula"),
        (f"{HEAD}[x](file:///etc/passwd)", 5, "file:///etc"),
        (f"{HEAD}[x](http://example.org)", 5, "out of the program"),
        (f"{HEAD}[x](nnplay:Hand)", 5, "no link"),
        (f"{HEAD}[x][1]\n\n[1]: http://example.org", 7, "behind its words"),
        (f"{HEAD}![x](../secret.png)", 5, "outside"),
        (f"{HEAD}![x](/etc/secret.png)", 5, "outside"),
        (f"{HEAD}![x](a\0b.png)", 5, "outside"),
        (f"{HEAD}![x](http://example.org/a.png)", 5, "no picture"),
        (f"{HEAD}![x](data:image/png;base64,AAAA)", 5, "no picture"),
        (f"{HEAD}![x](a.exe)", 5, "no picture"),
        (f"{HEAD}![x](a.png)", 5, "There is no picture"),
        (f"{HEAD}x\n{'[' * 3000}", 6, "too long"),
        (f"{HEAD}x\n\n{'- ' * 50}x", 7, "too often"),
        (f"{HEAD}x ![a\nb](/etc/secret.png)", 5, "one line"),
        (f"{HEAD}x\n[a](\nfile:///etc/passwd)", 6, "one line"),
        (f"{HEAD}{'![x](drawing:biological_neuron) ' * 21}", 5, "too many pictures"),
        (f"{HEAD}x\n```python\nprint()\n```", 6, "python"),
        (f"{HEAD}x\n```state\nlab: hand\n", 6, "no end"),
        (f"{HEAD}x\n{STATE}{STATE}", 10, "second"),
        (f"{HEAD}x\n```state\nschema_number: 99\n```", 7, "newer"),
        (f"{HEAD}x\n```state\nlab: hand\nschema: 99\n```", 8, "newer"),
        ("---\nkey: one\nschema: 99\ntitle: One\n---\nx", 3, "newer"),
        ("---\nkey: one\nschema: old\ntitle: One\n---\nx", 3, "schema"),
        (f"{HEAD}Look at http://example.org/a", 5, "http://example.org/a"),
        (f"{HEAD}x\nor www.example.org.", 6, "www.example.org"),
        (f"{HEAD}x\n```state\nlab: Hand\n```", 7, "Hand"),
        (f"{HEAD}x\n```state\nlab: hand\nroom: x\n```", 8, "room"),
        (f"{HEAD}x\n```state\nlab: hand\n---\nlab: digits\n```", 8, "---"),
        (f"{HEAD}x\n```state\nlabs: {'{a: ' * 20}1{'}' * 20}\n```", 7, "levels"),
        (f"{HEAD}x\n```state\nweights: [1{'0' * 400}]\n```", 7, "digits"),
        (f"{HEAD}x\n```state\nweights: [.inf]\n```", 7, "inf"),
        (f"{HEAD}x\n{QUESTION}{QUESTION}", 15, "many"),
        (HEAD + "x\n" + QUESTION.replace("number", "essay"), 8, "essay"),
        (HEAD + "x\n" + QUESTION.replace("number", "choice"), 7, "options"),
        (HEAD + "x\n" + QUESTION.replace("9:", "nine:"), 7, "nine"),
        (HEAD + "x\n" + QUESTION.replace("again", "again, please"), 12, "quotes"),
        (HEAD + "x\n" + TRY.replace("epoch", "happiness"), 8, "happiness"),
        (HEAD + "x\n" + TRY.replace(", at_least: 20", ""), 8, "at_least"),
        (HEAD + "x\n" + TRY.replace("figure: epoch", "figure: epoch, act: drawn"), 8, "one way"),
        (HEAD + "x\n" + TRY.replace("done", "when"), 7, "done"),
        (HEAD + "x\n" + TRY * 11, 6 + 4 * 10, "more than 10"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(written, text, line, said):
    with pytest.raises(LessonFaultError) as caught:
        read_lesson(written(text))
    assert caught.value.line == line, str(caught.value)
    assert str(caught.value).startswith(f"01-one.md, line {line}: ")
    assert said in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "![a [b] c](drawing:/tmp/x)",
        "![a [b] c](drawing:dog_rules)",
        "[link [x] y](nnplay:hand)",
        "![[]](a.png)",
        "[![a](formula:mse)](nnplay:hand)",
        "![a [b]\nc](/etc/a.png)",
        "[a\\](b)",
        "\\![a](formula:mse)",
        "![p][r]\n\n> [r]: drawing:/tmp/x",
        "![p][r]\n\n- 1. > [r]:/tmp/x.png",
        "![p][r]\n\n[\nr]: /tmp/x.png",
        "![p][r]\n\n> [r\n> ]: /tmp/x.png",
        "Write to me@example.org.",
        "<1%@example>",
        "_http://example.org_",
        "``` <b> `",
        "`a `` ` http://example.org ` ``",
        "a `b\nc` http://example.org `d`",
        "\\` [a](file:///etc) `",
        "```not code` [a](file:///etc)",
    ],
)
def test_what_markdown_would_make_a_link_of_is_refused(text):
    with pytest.raises(LessonFaultError, match=r"^01-one.md, line \d+: "):
        parse_lesson(Path("01-one.md"), HEAD + text)


@pytest.mark.parametrize(
    "text",
    [
        "From [0, 1) to (1, 2]: half open.",
        "A list [a [b] c] and a[0][1].",
        "`[a](b)`, `` ` `` and `me@x.org`",
        "W @ x, and 3 < 4",
        "- [ ] [`words`](nnplay:hand) (again)",
        "x\n```state\n" + "\n" * 30_000 + "```",
        "|a|b|\n|-|-|\n" + "|1|2|\n" * 58,
    ],
)
def test_plain_words_with_brackets_are_text(text):
    assert parse_lesson(Path("01-one.md"), HEAD + text).key == "one"


@pytest.mark.parametrize(
    "piece",
    ["[", "![", "](", "(", "<", "`", "``` ", "*", "_", "|", "- ", "> ", "1. ", "\\", "$", "@", "a@", "]:", " ", "www."],
)
@pytest.mark.parametrize("end", ["", "x y"])
def test_no_text_takes_long_to_be_checked(piece, end):
    """It would take minutes if any look at it were repeated for each letter."""
    for text in (
        (piece * 256_000)[:256_000] + end,
        "\n".join([piece * (1900 // len(piece)) + end] * 10),
        piece + "\n" * 256_000,
    ):
        for before in ("", "``` "):
            assert outcome(HEAD + before + text)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[" + "\n" * 240_000, 20_005, "20,000 letters"),
        ("|a|b|\n|-|-|\n" + "|1|2|\n" * 6500, 65, "60 lines"),
        ("x\n\n" + "|a" * 660, 7, "20 columns"),
        ("- x\n\n" * 6000, 125, "60 lines"),
        ("> x\ny\n" * 100, 65, "60 lines"),
        ("# x\n" * 4999, 305, "300"),
        ("x\n\n" * 4999, 605, "300"),
    ],
)
def test_a_text_stays_short(text, line, said):
    with pytest.raises(LessonFaultError, match=said) as caught:
        parse_lesson(Path("01-one.md"), HEAD + text)
    assert caught.value.line == line


@pytest.mark.parametrize("key", ["/etc/x", "../drawings/dog_rules", "a/b", "A", "", "a\n", "ñ", "a.b", "..\\a"])
def test_no_key_of_a_drawing_or_formula_leads_elsewhere(key):
    with pytest.raises(UserError, match="There is no drawing"):
        courses.drawing(key)
    with pytest.raises(UserError, match="There is no formula"):
        formula(key)


def test_latin_1_is_refused_with_its_line(written):
    with pytest.raises(LessonFaultError, match=r"line 5: .*UTF-8"):
        read_lesson(written(HEAD.encode() + "La neurona año".encode("latin-1")))


@pytest.mark.parametrize("size", [LIMIT + 1, 50_000_000])
def test_a_large_file_is_not_read(written, size):
    path = written("")
    with path.open("r+b") as file:
        file.truncate(size)
    with pytest.raises(UserError, match="larger than"):
        read_lesson(path)


@pytest.mark.skipif(sys.platform == "win32", reason="There are no such files on Windows")
def test_what_is_no_file_is_refused(tmp_path):
    with odd_files(tmp_path, ".md") as found:
        for path in found.values():
            with pytest.raises(UserError):
                read_lesson(path)


def test_a_lesson_that_nobody_has_thought_of_hides_no_other(written, tmp_path, monkeypatch):
    (tmp_path / "course").mkdir()
    written("---\ntitle: Course\n---\n", "course/course.md")
    for number in range(3):
        written(HEAD.replace("key: one", f"key: one_{number}") + "Words.", f"course/0{number}.md")
    real = courses.read_lesson

    def read(path):
        if path.name == "01.md":
            raise ValueError("odd")
        return real(path)

    monkeypatch.setattr(courses, "read_lesson", read)
    course = courses.open_course(tmp_path / "course")
    assert len(course.lessons) == 2
    assert "odd" in str(course.faults[0])


def test_a_picture_that_leads_out_by_a_link_is_refused(written, tmp_path):
    outside = tmp_path / "outside.png"
    outside.write_bytes(b"x")
    folder = tmp_path / "course"
    folder.mkdir()
    (folder / "a.png").symlink_to(outside)
    (folder / "c.png").symlink_to("c.png")
    with pytest.raises(LessonFaultError, match="There is no picture"):
        read_lesson(written(f"{HEAD}![x](c.png)", "course/03.md"))
    (folder / "b.png").write_bytes(b"x")
    with pytest.raises(LessonFaultError, match="outside"):
        read_lesson(written(f"{HEAD}![x](a.png)", "course/01.md"))
    assert read_lesson(written(f"{HEAD}![x](b.png)", "course/02.md")).pictures == (("b.png", 5),)


def test_numbers_are_those_of_yaml_1_2(written):
    text = f"{HEAD}x\n```state\nexperiment: {{optimizer: {{rate: 1e-3}}, batch_size: 010}}\nweights: [.5, -1, 2E1]\n```"
    state = read_lesson(written(text)).state
    assert state.experiment == {"optimizer": {"rate": 0.001}, "batch_size": 10}
    assert state.weights == (0.5, -1, 20)


def test_words_are_no_truth_values(written):
    question = QUESTION.replace("kind: number", "kind: choice\noptions: {yes: Yes, no: No}")
    lesson = read_lesson(written(HEAD + "x\n" + question.replace("9: Without biases.", "no: It is.")))
    assert list(lesson.questions[0].options) == ["yes", "no"]
    assert lesson.questions[0].wrong["no"] == "It is."


def test_no_piece_of_a_lesson_ends_the_program():
    """Whatever is cut or changed, the file is read or refused with a sentence."""
    for place in range(len(GOOD)):
        for text in (GOOD[:place], GOOD[:place] + GOOD[place + 1 :], f"{GOOD[:place]}\x00{GOOD[place:]}"):
            assert outcome(text)


def outcome(text):
    """Return the key of the lesson that a text is, or the sentence that says why it is none."""
    try:
        return parse_lesson(Path("01-one.md"), text).key
    except UserError as error:
        return str(error)


def test_a_course_keeps_its_good_lessons(written, tmp_path):
    written(GOOD)
    written(GOOD, "02-same.md")
    written("x", "03-bad.md")
    written(GOOD.replace("key: one", "key: two"), "04-two.md")
    written("---\ntitle: Mine\nsummary: All mine.\n---\nHello.", "course.md")
    course = courses.open_course(tmp_path)
    assert (course.title, course.introduction) == ("Mine", "Hello.")
    assert [lesson.key for lesson in course.lessons] == ["one", "two"]
    assert [str(fault) for fault in course.faults] == [
        "02-same.md, line 2: The lesson “01-one.md” has the key “one” as well: keys are unique.",
        "03-bad.md, line 1: A lesson begins with a line “---”, its key and title, and another line “---”.",
    ]
    assert [one.key if one else "" for one in course.neighbours("two")] == ["one", ""]


def test_a_folder_without_a_page_is_a_course(written, tmp_path):
    written(GOOD)
    assert courses.open_course(tmp_path).title == tmp_path.name
    with pytest.raises(UserError, match="no folder"):
        courses.open_course(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ("nnplay:hand/backward", "nnplay:hand/nowhere", 5, "nowhere"),
        ("nnplay:hand/backward", "nnplay:kitchen/backward", 5, "kitchen"),
        ("Some words", "![x](formula:happiness)", 5, "happiness"),
        ("Some words", "![x](drawing:happiness)", 5, "happiness"),
        ("page: gates", "page: gate", 9, "gate"),
        ("lab: perceptron", "lab: kitchen", 8, "kitchen"),
        ("page: gates", "page: gates\nexperiment: {hidden: 3}", 10, "3"),
        ("page: gates", "page: gates\nexperiment: {batch: 3}", 10, "batch"),
        ("page: gates", "page: gates\nexperiment: {data: nothing}", 10, "nothing"),
        ("page: gates", "page: gates\nexperiment: {data: {kind: circle, size: -1}}", 10, "Examples: -1"),
        ("page: gates", "page: gates\nlabs: {perceptron: {typed: {kind: maybe}}}", 10, "maybe"),
        ("page: gates", "page: gates\nlabs: {kitchen: {}}", 10, "kitchen"),
        ("page: gates", "page: gates\nweights: [1, 2]", 10, "25"),
        ("page: gates", "page: gates\nnetwork: brain", 10, "brain"),
        ("page: gates", "page: gates\nnetwork: digits", 10, "784"),
        ("page: gates", "page: gates\nexample: brain", 10, "brain"),
        ("page: gates", "page: gates\nsubject: neuron=9,1", 10, "neuron=9,1"),
        (
            "page: gates",
            "page: gates\nexperiment:\n  batch_size: 3\n  optimizer:\n    kind: adam\n    rate: -1",
            14,
            "Learning rate",
        ),
        ("page: gates", "page: gates\nlabs:\n  perceptron:\n    steep:\n      w1: 2\n      w2: 90", 14, "w₂"),
        ("parameter_count", "happiness_count", 11, "happiness_count"),
        ("9: Without", "25: Without", 11, "right"),
        ("figure: epoch, at_least: 20", "page: hand/nowhere", 19, "nowhere"),
        ("figure: epoch, at_least: 20", "page: perceptron/gates", 19, "before"),
        ("figure: epoch, at_least: 20", "setting: optimizer.happiness, at_least: 1", 19, "happiness"),
        ("figure: epoch, at_least: 20", "setting: optimizer.rate, at_least: -1e9, at_most: -1", 19, "not allowed"),
        ("figure: epoch, at_least: 20", "lab: perceptron, path: typed.happiness, is: 1", 19, "happiness"),
        ("figure: epoch, at_least: 20", "lab: kitchen, path: a, is: 1", 19, "kitchen"),
    ],
)
def test_a_check_tells_what_is_wrong_and_where(written, before, after, line, said):
    faults = checking.check_lesson(read_lesson(written(GOOD.replace(before, after))), LABS)
    assert [fault.line for fault in faults] == [line]
    assert said in str(faults[0])


def test_a_folder_of_courses_is_checked_whole(written, tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    written(GOOD, "one/01.md")
    written(GOOD, "two/01.md")
    written(GOOD.replace("key: one", "key: two"), "two/02.md")
    good, faults = checking.check_folder(tmp_path, LABS)
    assert [lesson.key for lesson in good] == ["one", "two"]
    assert len(faults) == 1
    assert "another course" in str(faults[0])
    (tmp_path / "empty").mkdir()
    with pytest.raises(UserError, match="no lessons"):
        checking.check_folder(tmp_path / "empty", LABS)
    good, faults = checking.check_folder(tmp_path / "two" / "02.md", LABS)
    assert ([lesson.key for lesson in good], faults) == (["two"], [])


def test_what_is_written_is_read_as_it_was():
    plain = {
        "a": "x: y, z", "b": 1e-7, "c": [1, 2.5, "3", "1e3"], "d": {"e": {"f": [], "g": {}}}, "h": "", "i": None,
        "j": True, "k": "true", "l": "año “σ”", "m": "- x", "n": "#", "o": "&a", "p": " x ",
        "q": "a\nb", "r": [[1], {"s": "~"}],
    }  # fmt: skip
    text = write_yaml(plain)
    assert read_yaml(text).value == plain
    assert [line.split(":")[0] for line in text.splitlines() if re.match("[a-z]:", line)] == list(plain)


def test_every_bad_picture_is_told(written, tmp_path):
    text = f"{HEAD}![a](a.png)\n\n![b](../b.png) and ![c](c.exe)\n\n![d](d.svg)"
    path = written(text)
    good, faults = checking.check_folder(path, LABS)
    assert good == []
    assert [fault.line for fault in faults] == [5, 7, 7, 9]
    assert len(courses.open_course(tmp_path).faults) == 4


MANY = """---
key: And Gate
titel: One
slides: [0, 1, 0]
controls: {hide: [doors, data, windows], freeze: curves}
---
<b>Bold</b>, and http://example.org

An end <i>of it</i>, and [a page](nnplay:hand/nowhere).

```state
lab: kitchen
experiment: {batch: 3, hidden: 3}
labs: {perceptron: {typed: {kind: maybe}}}
```
```question
key: many
kind: number
ask: How many?
chek: parameter_count
right: Right.
```
```try
do: Train it.
done: {figure: happiness, at_least: 20}
```
"""


def test_all_that_is_wrong_with_a_file_is_told_at_once(written, tmp_path):
    good, faults = checking.check_folder(written(MANY), LABS)
    told = [(fault.line, str(fault.reason)) for fault in faults]
    assert good == []
    wanted = [
        (2, "And Gate"), (2, "title"), (3, "titel"), (4, "0"), (4, "0"), (5, "doors"), (5, "windows"), (5, "brackets"),
        (7, "HTML"), (9, "HTML"), (17, "check"), (20, "chek"), (25, "happiness"),
    ]  # fmt: skip
    found = told[: len(wanted)]
    assert [line for line, _ in found] == [line for line, _ in wanted]
    assert all(words in said for (_, said), (_, words) in zip(found, wanted, strict=True)), found
    # What could be read is looked at as well.
    rest = told[len(wanted) :]
    assert [line for line, _ in rest] == [13, 13, 12, 14]
    assert len(courses.open_course(tmp_path).faults) == len(wanted)


def test_all_that_is_wrong_with_the_page_of_a_course_is_told(written, tmp_path):
    written(GOOD)
    written("---\ntitel: Mine\norder: -1\n---\n<b>Hello</b>", "course.md")
    good, faults = checking.check_folder(tmp_path, LABS)
    assert [lesson.key for lesson in good] == ["one"]
    assert [fault.line for fault in faults] == [2, 2, 3, 5]


def test_of_a_text_full_of_faults_some_are_told(written, tmp_path):
    written(HEAD + "x <b>\n" * 300)
    assert len(courses.open_course(tmp_path).faults) == MOST_FAULTS


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\nkey: And Gate\ntitle: One\n---\nx", "small letters a–z, digits and _"),
        ("---\nkey: one\ntitel: One\ntitle: One\n---\nx", "Here belong: key, title, slides, controls."),
        ("---\nkey: one\ntitle: 12\n---\nx", "A text belongs here"),
        ("---\nkey: one\ntitle: ''\n---\nx", "must not be empty"),
        (f"---\nkey: one\ntitle: {'x' * 101}\n---\nx", "At most 100 letters"),
        ("---\nkey: one\ntitle: One\nslides: 3\n---\nx", "A list in brackets"),
        ("---\nkey: one\ntitle: One\nslides: [x]\n---\nx", "A whole number"),
        ("---\nkey: one\ntitle: One\ncontrols: all\n---\nx", "as “key: value”"),
        (f"{HEAD}x\n```state\nsubject: neuron 3\n```", "neuron=3,1"),
        (f"{HEAD}x\n```state\nroom: 3\n```", "lab, page, subject, example"),
        (HEAD + "x\n" + TRY.replace("at_least", "atleast"), "at_least, at_most, is"),
        (HEAD + "x\n" + QUESTION.replace("key: many", "key: Many"), "small letters a–z, digits and _"),
    ],
)
def test_the_rule_that_is_broken_is_told(written, text, said):
    with pytest.raises(LessonFaultError) as caught:
        read_lesson(written(text))
    assert any(said in str(fault) for fault in caught.value.all), list(map(str, caught.value.all))


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("experiment: {batch: 3}", "batch_size"),
        ("experiment: {data: {kind: circle, sice: 3}}", "size"),
        ("experiment: {optimizer: {kind: adam, ratte: 3}}", "Here belong: kind, rate"),
        ("labs: {perceptron: {typd: {}}}", "typed"),
    ],
)
def test_of_a_state_it_is_told_which_keys_belong_there(written, part, said):
    (fault,) = checking.check_lesson(read_lesson(written(GOOD.replace("page: gates", f"page: gates\n{part}"))), LABS)
    assert said in str(fault)


def test_a_folder_that_is_not_there_is_called_a_folder(tmp_path):
    with pytest.raises(UserError, match="There is no folder"):
        checking.check_folder(tmp_path / "nowhere", LABS)
    with pytest.raises(UserError, match="There is no file"):
        checking.check_folder(tmp_path / "nowhere.md", LABS)


def test_the_format_may_be_named(written):
    text = GOOD.replace("key: one", "schema: 1\nkey: one", 1).replace("lab: perceptron", "schema: 1\nlab: perceptron")
    assert read_lesson(written(text)).key == "one"


@pytest.mark.parametrize("words", ["`http://example.org` is no link", "the www is large", "Look: www"])
def test_what_only_looks_like_an_address_is_text(written, words):
    assert read_lesson(written(f"{HEAD}{words}")).body == words
