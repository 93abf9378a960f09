"""What was answered, or only typed, is there again in another window and in a project that is opened again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nnplayground.gui.run.session import State
from nnplayground.links import PageLink
from tests.helpers.lessons import panel, ready, show
from tests.helpers.windows import projected


def answer(window, key, text):
    line = panel(window).page.questions[key].line
    QTest.keyClicks(line, text)
    return line


def test_what_is_typed_and_answered_stays_when_it_is_projected(window, player, lesson):
    panel(window).page.questions["depth"].options["three"].click()
    answer(window, "count", "12")
    other = projected(window, True)
    boxes = panel(other).page.questions
    assert boxes["count"].line.text() == "12"
    assert "✓" in boxes["depth"].said.text()
    QTest.keyClick(boxes["count"].line, Qt.Key.Key_Return)
    last = projected(other, False)
    boxes = panel(last).page.questions
    assert boxes["count"].line.text() == "12"
    assert "✗" in boxes["count"].said.text()
    assert boxes["count"].said.isVisible()


def test_what_was_said_is_not_said_of_another_answer(window, player, lesson):
    QTest.keyClick(answer(window, "count", "12"), Qt.Key.Key_Return)
    box = panel(window).page.questions["count"]
    assert "✗" in box.said.text()
    height = box.said.height()
    QTest.keyClick(box.line, Qt.Key.Key_Backspace)
    assert "✗" not in box.said.text()
    assert box.said.isVisible()
    assert box.said.height() == height
    other = projected(window, True)
    box = panel(other).page.questions["count"]
    assert box.line.text() == "1"
    assert "✗" not in box.said.text()
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    assert "✗" in box.said.text()


def test_answers_are_there_again_with_the_project(window, player, lesson, qtbot, tmp_path):
    line = answer(window, "count", "3")
    QTest.keyClick(line, Qt.Key.Key_Return)
    panel(window).page.questions["depth"].options["two"].click()
    path = tmp_path / "answered.nnplay"
    with qtbot.waitSignal(window.project_manager.saved):
        window.files.save_to(path)
    player.close_lesson()
    with qtbot.waitSignal(window.project_manager.changed):
        window.files.open_path(path)
    tries = player.keeper.scores.of("own_xor").questions["count"].tries
    player.open(player.library.own, player.library.own.lessons[0])
    ready(qtbot, player)
    boxes = panel(window).page.questions
    assert boxes["count"].line.text() == "3"
    assert "✓" in boxes["count"].said.text()
    assert "✗" in boxes["depth"].said.text()
    assert player.is_answered()
    assert player.keeper.scores.of("own_xor").questions["count"].tries == tries, "nothing was answered"


def test_answers_are_there_again_with_a_project_that_comes_while_its_lesson_is_open(
    window, player, lesson, qtbot, tmp_path
):
    QTest.keyClick(answer(window, "count", "3"), Qt.Key.Key_Return)
    path = tmp_path / "answered.nnplay"
    with qtbot.waitSignal(window.project_manager.saved):
        window.files.save_to(path)
    window.project_manager.new(window.session.experiment)
    player.open(player.library.own, player.library.own.lessons[0])
    ready(qtbot, player)
    assert player.verdicts == {}
    with qtbot.waitSignal(window.project_manager.changed):
        window.files.open_path(path)
    qtbot.waitUntil(lambda: "count" in player.verdicts)
    box = panel(window).page.questions["count"]
    assert box.line.text() == "3"
    assert "✓" in box.said.text()


def test_an_answer_that_fits_no_more_is_left_out(window, player, lesson, folder, qtbot):
    panel(window).page.questions["depth"].options["two"].click()
    file = folder / "01-xor.md"
    text = (
        file.read_text("utf-8").replace("two: Two}", "four: Four}").replace("wrong: {two: No.}", "wrong: {four: No.}")
    )
    file.write_text(text, "utf-8")
    qtbot.waitUntil(lambda: "four" in player.lesson.questions[1].options)
    ready(qtbot, player)
    assert "depth" not in player.verdicts


def signs(window):
    """Return what the panel says of questions and tries, and which options are marked."""
    page = panel(window).page
    said = "".join(box.said.text() for box in page.questions.values() if box.said.isVisible())
    options = [option.text() for box in page.questions.values() for option in box.options.values()]
    return "".join([said, *options, *page.tries.texts()])


def test_what_was_answered_and_done_goes_with_its_project_though_the_lesson_stays_open(
    window, player, lesson, qtbot, tmp_path
):
    show(window, qtbot)
    QTest.keyClick(answer(window, "count", "3"), Qt.Key.Key_Return)
    panel(window).page.questions["depth"].options["two"].click()
    window.open_page(PageLink("perceptron", "gates"))
    qtbot.waitUntil(lambda: player.ticks == {1})
    path = tmp_path / "answered.nnplay"
    with qtbot.waitSignal(window.project_manager.saved):
        window.files.save_to(path)
    assert {"✓", "✗"} <= set(signs(window))
    window.project_manager.new(window.session.experiment)
    assert not {"✓", "✗"} & set(signs(window))
    assert panel(window).page.questions["count"].line.text() == ""
    assert not player.is_shown
    assert player.ticks == set()
    with qtbot.waitSignal(window.project_manager.changed):
        window.files.open_path(path)
    qtbot.waitUntil(lambda: set(player.verdicts) == {"count", "depth"})
    assert player.ticks == {1}
    qtbot.waitUntil(lambda: signs(window).count("✓") == 2 and "✗" in signs(window))


def test_what_was_done_before_can_be_done_again_in_another_project(window, player, lesson, qtbot):
    show(window, qtbot)
    window.open_page(PageLink("perceptron", "gates"))
    qtbot.waitUntil(lambda: player.ticks == {1})
    window.project_manager.new(window.session.experiment)
    qtbot.waitUntil(lambda: window.session.state is State.READY)
    window.open_page(PageLink("playground", "training"))
    show(window, qtbot)
    assert player.ticks == set()
    window.open_page(PageLink("perceptron", "gates"))
    qtbot.waitUntil(lambda: player.ticks == {1})
