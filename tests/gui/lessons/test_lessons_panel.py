"""The panel of lessons: courses, a lesson, its question, what it shows as one edit, and what ticks itself."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from nnplayground.gui.run.session import State
from nnplayground.lessons import checking
from nnplayground.links import PageLink
from tests.helpers.lessons import panel, ready, show, write_course
from tests.helpers.windows import come_to_rest, in_language, open_page


class TestCourses:
    def test_the_panel_is_made_when_it_is_first_wanted(self, window):
        assert panel(window) is None
        assert not window.lessons.dock.isVisible()

    def test_f2_shows_it_and_puts_it_away(self, window, qtbot):
        with qtbot.waitActive(window):
            window.activateWindow()
        QTest.keyClick(window, Qt.Key.Key_F2)
        assert window.lessons.dock.isVisible()
        assert window.lessons.panel.isChecked()
        QTest.keyClick(window, Qt.Key.Key_F2)
        assert not window.lessons.dock.isVisible()

    def test_bundled_and_own_courses_are_listed(self, window, player):
        tree = panel(window).courses.tree
        titles = [tree.topLevelItem(place).text(0) for place in range(tree.topLevelItemCount())]
        assert titles[-1] == "My course"
        assert "First steps" in titles

    def test_a_click_opens_a_lesson(self, window, player, qtbot):
        tree = panel(window).courses.tree
        tree.topLevelItem(tree.topLevelItemCount() - 1).setExpanded(True)
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.place_of("own_gates"))
        assert player.lesson.key == "own_gates"
        assert not panel(window).shows_courses

    def test_enter_opens_the_lesson_that_was_open_last(self, window, player, lesson, qtbot):
        panel(window).show_courses(True)
        tree = panel(window).courses.tree
        assert tree.currentItem().text(0).endswith("A line is not enough")
        player.close_lesson()
        QTest.keyClick(tree, Qt.Key.Key_Return)
        assert player.lesson.key == "own_xor"

    def test_a_broken_file_is_told_with_its_line_and_mended_at_once(self, window, player, folder, qtbot):
        (folder / "09-broken.md").write_text("---\nkey: own_broken\ntitle: Broken\nspeed: 3\n---\nText.\n", "utf-8")
        qtbot.waitUntil(lambda: len(player.library.own.faults) == 1)
        tree = panel(window).courses.tree
        top = tree.topLevelItem(tree.topLevelItemCount() - 1)
        assert "09-broken.md, line 4" in top.child(4).text(0)
        (folder / "09-broken.md").write_text("---\nkey: own_broken\ntitle: Whole\n---\nText.\n", "utf-8")
        qtbot.waitUntil(lambda: not player.library.own.faults)
        assert top is not None
        assert player.library.own.lesson("own_broken").title == "Whole"

    def test_an_open_lesson_is_read_again_when_its_author_saves_it(self, window, player, lesson, folder, qtbot):
        file = folder / "01-xor.md"
        file.write_text(file.read_text("utf-8").replace("A line is not enough", "Two lines"), "utf-8")
        qtbot.waitUntil(lambda: player.lesson.title == "Two lines")
        assert "Two lines" in panel(window).page.title.text()

    def test_a_folder_that_is_none_is_refused_with_a_sentence(self, window, player, tmp_path, qtbot):
        player.library.open_folder(tmp_path / "nowhere")
        qtbot.waitUntil(lambda: window.session.notice is not None)
        assert "nowhere" in window.session.notice.text
        assert player.library.own is not None


def test_the_way_back_to_the_start_is_a_step_back(window, player, monkeypatch):
    acts = []
    bar = open_page(window, "perceptron", "gates").bar
    monkeypatch.setattr(player.watcher, "note_act", acts.append)
    for asked in (bar.step_asked, bar.back_asked, bar.start_asked):
        asked.emit()
    assert acts == ["stepped", "stepped_back", "stepped_back"]


class TestLesson:
    def test_text_links_and_formulas(self, window, player, lesson, qtbot):
        page = panel(window).page
        assert "one line" in page.text.toPlainText()
        assert "<b" not in page.text.toPlainText()
        followed = []
        page.followed.connect(followed.append)
        page.text.anchorClicked.emit("nnplay:playground/training?neuron=2,1")
        assert followed == [PageLink("playground", "training", "neuron=2,1")]
        assert page.slides.text() == "Slides 3–4"

    def test_neighbours(self, window, player, lesson, qtbot):
        page = panel(window).page
        assert not page.before.isEnabled()
        page.after.click()
        assert player.lesson.key == "own_gates"
        QTest.keyClick(window, Qt.Key.Key_F3)
        assert player.lesson.key == "own_xor"

    def test_a_question_is_asked_before_it_is_shown(self, window, player, lesson, qtbot):
        page = panel(window).page
        assert page.show_button.text() == "Show it anyway"
        line = page.questions["count"].line
        QTest.keyClicks(line, "2")
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert player.verdicts["count"].text == "The bias is missing."
        assert page.show_button.text() == "Show it anyway"
        page.questions["depth"].options["two"].click()
        assert not player.verdicts["depth"].is_right
        assert page.show_button.text() == "Show it"
        line.clear()
        QTest.keyClicks(line, "3")
        QTest.keyClick(line, Qt.Key.Key_Return)
        page.questions["depth"].options["three"].click()
        assert all(verdict.is_right for verdict in player.verdicts.values())
        score = player.keeper.scores.of("own_xor")
        assert (score.questions["count"].tries, score.questions["count"].right_at) == (2, 2)

    def test_what_is_no_number_is_no_try(self, window, player, lesson):
        page = panel(window).page
        page.questions["count"].line.setText("many")
        page.questions["count"]._on_typed()
        assert "count" not in player.verdicts
        assert not player.keeper.scores.lessons


class TestShowing:
    def test_it_brings_everything_and_can_be_undone_at_once(self, window, player, lesson, qtbot):
        session = window.session
        before = session.experiment
        open_page(window, "descent", "surface")
        show(window, qtbot)
        assert session.experiment.data.kind == "xor"
        assert window.labs.key == "playground"
        assert window.undo.text().endswith("Lesson: A line is not enough")
        window.undo.trigger()
        qtbot.waitUntil(lambda: session.state is State.READY)
        assert session.experiment == before
        assert window.labs.key == "descent"
        window.redo.trigger()
        qtbot.waitUntil(lambda: session.state is State.READY)
        assert session.experiment.data.kind == "xor"
        assert window.labs.key == "playground"

    def test_lab_states_come_and_go_with_it(self, window, player, qtbot):
        session = window.session
        open_page(window, "perceptron", "gates")
        before = session.lab_states.plain_of("perceptron")["typed"]
        player.open(player.library.own, player.library.own.lessons[1])
        ready(qtbot, player)
        show(window, qtbot)
        assert session.lab_states.plain_of("perceptron")["typed"]["kind"] == "or"
        window.undo.trigger()
        assert session.lab_states.plain_of("perceptron")["typed"] == before

    def test_nothing_is_asked_when_only_a_lesson_is_unsaved(self, window, player, lesson, qtbot):
        show(window, qtbot)
        window.session.step_epoch()
        qtbot.waitUntil(lambda: window.session.step > 0 and window.session.state is State.READY)
        assert window.project_manager.is_dirty
        window.lessons.after.trigger()
        ready(qtbot, player)
        show(window, qtbot)
        assert window.labs.key == "perceptron"

    def test_own_unsaved_work_is_asked_about_and_stays(self, window, player, lesson, qtbot):
        session = window.session
        session.change(batch_size=7)
        window.lessons.show_it.trigger()
        box = window.findChild(QMessageBox, "unsaved")
        assert box is not None
        box.reject()
        assert session.experiment.batch_size == 7
        assert not player.is_shown

    def test_a_state_that_cannot_be_is_told(self, window, player, folder, qtbot):
        text = (folder / "01-xor.md").read_text("utf-8").replace("neuron=2,1\n```", "neuron=9,1\n```")
        (folder / "01-xor.md").write_text(text, "utf-8")
        qtbot.waitUntil(lambda: "9,1" in player.library.own.lessons[0].state.subject)
        player.open(player.library.own, player.library.own.lessons[0])
        qtbot.waitUntil(lambda: player.fault is not None)
        page = panel(window).page
        qtbot.waitUntil(lambda: "neuron=9,1" in page.faults.text())
        assert "01-xor.md, line 14" in page.faults.text()
        assert not page._state.isVisible(), "it is told once"


class TestTries:
    def test_they_tick_themselves(self, window, player, lesson, qtbot):
        show(window, qtbot)
        assert player.ticks == frozenset()
        for _ in range(5):
            window.session.step_epoch()
            qtbot.waitUntil(lambda: window.session.state is State.READY)
        qtbot.waitUntil(lambda: 0 in player.ticks)
        open_page(window, "perceptron", "gates")
        qtbot.waitUntil(lambda: 1 in player.ticks)
        assert all("✓" in text for text in panel(window).page.tries.texts())

    def test_a_step_by_hand_is_seen(self, window, player, qtbot):
        player.open(player.library.own, player.library.own.lessons[1])
        ready(qtbot, player)
        show(window, qtbot)
        lab = window.labs.lab("perceptron")
        lab.built["gates"].bar.step_asked.emit()
        qtbot.waitUntil(lambda: player.ticks == {0})
        assert player.done_lessons() == {"own_gates"}

    def test_the_score_is_in_the_project_and_in_the_folder_of_the_user(self, window, player, lesson, tmp_path, qtbot):
        player.answer("count", "3")
        plain = window.session.lab_states.to_plain()["lessons"]
        assert plain["view"]["scores"]["lessons"]["own_xor"]["questions"]["count"] == {
            "tries": 1,
            "right_at": 1,
            "given": "3",
        }
        file = tmp_path / "data" / "nnplayground" / "lessons.json"
        qtbot.waitUntil(file.is_file)
        assert json.loads(file.read_text("utf-8"))["lessons"]["own_xor"]["questions"]["count"]["right_at"] == 1

    @pytest.mark.parametrize("name", ["score.csv", "score.json"])
    def test_the_score_is_exported(self, window, player, lesson, tmp_path, name):
        player.answer("count", "2")
        window.lessons._export(tmp_path / name)
        text = (tmp_path / name).read_text("utf-8")
        assert "own_xor" in text
        assert "A line is not enough" in text


class TestWindow:
    def test_another_window_shows_the_same_lesson(self, window, player, lesson, qtbot):
        page = panel(window).page
        page.questions["depth"].options["two"].click()
        other = in_language(window, "es")
        assert other.lessons.dock.isVisible()
        assert panel(other).page.title.text() == "A line is not enough"
        qtbot.waitUntil(lambda: player.library.bundled[0].folder.parent.name == "es")
        assert player.lesson.key == "own_xor"

    def test_it_comes_back_with_the_next_start(self, window, player, qtbot, folder):
        width = window.lessons.dock.width()
        window.lessons.dock._on_other_side()
        settings = window.settings
        assert settings.note("lessons/open") == "on"
        assert settings.note("lessons/side") == "left"
        again = window.program._make_window(window.program)
        try:
            assert not again.lessons.dock.isHidden()
            assert again.dockWidgetArea(again.lessons.dock) is Qt.DockWidgetArea.LeftDockWidgetArea
            assert width > 200
        finally:
            again.deleteLater()

    def test_a_width_from_a_larger_screen_leaves_the_pages_their_room(self, window, player):
        dock = window.lessons.dock
        for width, wide in ((1024, 240), (1280, 400)):
            window.resize(width, 600)
            window.settings.set_note("lessons/width", "400")
            dock.set_shown(False)
            dock.set_shown(True)
            come_to_rest(window)
            assert abs(dock.width() - wide) <= 2
            assert window.settings.note("lessons/width") == "400", "nobody has dragged the border"

    def test_a_lesson_that_is_shown_stays_so_in_another_language(self, window, player, qtbot):
        player.open_when_read("first_steps")
        ready(qtbot, player)
        show(window, qtbot)
        title = player.lesson.title
        in_language(window, "es")
        qtbot.waitUntil(lambda: player.lesson.title != title)
        assert player.is_shown

    def test_the_lesson_that_was_open_last_opens_with_the_next_start(self, window, player, lesson, qtbot):
        player.close_lesson()
        again = window.program._make_window(window.program)
        try:
            assert player.lesson.key == "own_xor"
        finally:
            again.deleteLater()

    def test_any_name_of_a_folder_will_do(self, window, player, tmp_path, qtbot):
        odd = write_course(tmp_path / "Über (new) @ home")
        player.library.open_folder(odd)
        qtbot.waitUntil(lambda: player.library.folder == odd)
        player.open(player.library.own, player.library.own.lessons[0])
        assert player.last == ("", "")

    def test_newcomers_are_offered_the_first_steps_once(self, window, qtbot):
        notice = window.lessons.offer_first_steps()
        assert window.lessons.offer_first_steps() is None
        notice.action[1]()
        qtbot.waitUntil(lambda: window.program.lessons.lesson is not None)
        assert window.program.lessons.course.key == "first_steps"

    def test_the_offer_goes_once_it_is_taken_or_another_lab_is_open(self, window, qtbot):
        window.session.say(window.lessons.offer_first_steps())
        window.lessons.first.trigger()
        assert window.session.notice is None
        window.settings.set_note("lessons/offered", "")
        window.session.say(window.lessons.offer_first_steps())
        open_page(window, "descent", "surface")
        assert window.session.notice is None

    def test_the_offer_is_made_in_the_language_that_is_chosen(self, window, qtbot):
        window.session.say(window.lessons.offer_first_steps())
        other = in_language(window, "es")
        assert "Primeros pasos" in other.session.notice.action[0]
        assert other.session.notice.text.startswith("¿")
        open_page(other, "descent", "surface")
        assert other.session.notice is None

    def test_a_notice_has_room_beside_the_lessons(self, window, player, qtbot):
        window.resize(1024, 600)
        window.session.say(window.lessons.offer_first_steps())
        come_to_rest(window)
        assert window.notice_bar.width() > 600
        assert window.notice_bar.height() < 60


def test_what_a_lesson_brings_is_not_saved_over_own_work_unasked(window, player, lesson, qtbot, tmp_path):
    path = tmp_path / "own.nnplay"
    with qtbot.waitSignal(window.project_manager.saved):
        window.files.save_to(path)
    own = path.read_bytes()
    with qtbot.waitSignal(player.shown):
        window.lessons.show_state()
    window.files.save.trigger()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "replace") is not None)
    box = window.findChild(QMessageBox, "replace")
    assert path.read_bytes() == own
    replace = next(one for one in box.buttons() if box.buttonRole(one) is QMessageBox.ButtonRole.DestructiveRole)
    with qtbot.waitSignal(window.project_manager.saved):
        replace.click()
    with qtbot.waitSignal(window.project_manager.saved):
        window.files.save.trigger()


def test_undoing_what_a_lesson_brought_does_no_try(window, player, lesson, qtbot):
    with qtbot.waitSignal(player.shown):
        window.lessons.show_state()
    qtbot.waitUntil(lambda: window.session.state is State.READY)
    window.undo.trigger()
    assert not player.is_shown
    qtbot.waitUntil(lambda: window.session.state is State.READY)
    come_to_rest(window)
    assert player.ticks == frozenset()


def train(session, qtbot, epochs):
    for _ in range(epochs):
        session.step_epoch()
        qtbot.waitUntil(lambda: session.state is State.READY)


class TestTriesBeforeItIsShown:
    def test_what_means_the_same_is_ticked(self, window, player, lesson, qtbot):
        assert not panel(window).page.tries.waiting.isVisible()
        open_page(window, "perceptron", "gates")
        qtbot.waitUntil(lambda: player.ticks == {1})
        train(window.session, qtbot, 5)
        qtbot.waitUntil(lambda: player.ticks == {0, 1})
        assert not player.is_shown

    def test_what_was_so_before_has_to_be_done(self, window, player, qtbot):
        open_page(window, "perceptron", "gates")
        player.open(player.library.own, player.library.own.lessons[0])
        ready(qtbot, player)
        come_to_rest(window)
        open_page(window, "perceptron", "step_sigmoid")
        come_to_rest(window)
        assert player.ticks == frozenset()
        open_page(window, "perceptron", "gates")
        qtbot.waitUntil(lambda: player.ticks == {1})

    def test_what_a_long_training_had_reached_is_told_and_done_by_as_much_more(self, window, player, folder, qtbot):
        session, file = window.session, folder / "01-xor.md"
        text = file.read_text("utf-8").replace("{page: perceptron/gates}", "{setting: batch_size, at_least: 1}")
        file.write_text(text.replace("at_least: 5}", "at_least: 3}"), "utf-8")
        qtbot.waitUntil(lambda: player.library.own.lessons[0].tries[1].done.setting is not None)
        train(session, qtbot, 4)
        player.open(player.library.own, player.library.own.lessons[0])
        ready(qtbot, player)
        waiting = panel(window).page.tries.waiting
        qtbot.waitUntil(lambda: waiting.text() == "Some are ticked only after “Show it”.")
        train(session, qtbot, 2)
        come_to_rest(window)
        assert player.ticks == frozenset()
        train(session, qtbot, 1)
        qtbot.waitUntil(lambda: player.ticks == {0})

    def test_undoing_own_work_does_no_try(self, window, player, lesson, folder, qtbot):
        window.session.change(hidden=())
        qtbot.waitUntil(lambda: window.session.state is State.READY)
        file = folder / "01-xor.md"
        text = file.read_text("utf-8").replace("{figure: epoch, at_least: 5}", "{setting: hidden.count, at_least: 1}")
        file.write_text(text, "utf-8")
        qtbot.waitUntil(lambda: player.lesson.tries[0].done.setting is not None)
        ready(qtbot, player)
        come_to_rest(window)
        window.undo.trigger()
        qtbot.waitUntil(lambda: len(window.session.experiment.hidden) > 0)
        come_to_rest(window)
        assert player.ticks == frozenset()

    def test_opening_a_project_does_no_try(self, window, player, lesson, folder, qtbot, tmp_path):
        file = folder / "01-xor.md"
        text = file.read_text("utf-8").replace("{figure: epoch, at_least: 5}", "{setting: batch_size, is: 7}")
        file.write_text(text, "utf-8")
        qtbot.waitUntil(lambda: player.lesson.tries[0].done.setting is not None)
        first, session = window.session.experiment, window.session
        player.close_lesson()
        session.change(batch_size=7)
        with qtbot.waitSignal(window.project_manager.saved):
            window.files.save_to(tmp_path / "seven.nnplay")
        window.project_manager.new(first)
        qtbot.waitUntil(lambda: session.state is State.READY and session.experiment == first)
        player.open(player.library.own, player.library.own.lessons[0])
        ready(qtbot, player)
        come_to_rest(window)
        window.files.open_path(tmp_path / "seven.nnplay")
        qtbot.waitUntil(lambda: session.experiment.batch_size == 7 and session.state is State.READY)
        come_to_rest(window)
        qtbot.wait(300)
        assert player.ticks == frozenset()
        session.change(batch_size=8)
        come_to_rest(window)
        qtbot.wait(300)
        session.change(batch_size=7)
        qtbot.waitUntil(lambda: player.ticks == {0})

    def test_what_needs_the_state_is_told(self, window, player, folder, qtbot):
        file = folder / "02-gates.md"
        text = file.read_text("utf-8").replace("{act: stepped}", "{lab: perceptron, path: position, at_least: 1}")
        file.write_text(text, "utf-8")
        qtbot.waitUntil(lambda: player.library.own.lessons[1].tries[0].done.lab is not None)
        player.open(player.library.own, player.library.own.lessons[1])
        waiting = panel(window).page.tries.waiting
        qtbot.waitUntil(lambda: waiting.text() == "Show it first: then what is done is ticked.")
        assert waiting.isVisible()
        ready(qtbot, player)
        show(window, qtbot)
        assert not waiting.isVisible()


class TestOwnFolder:
    """What an author sees who has the folder open in the window."""

    def spoil(self, player, folder, qtbot, before, after, name="01-xor.md"):
        file = folder / name
        text = file.read_text("utf-8")
        assert before in text
        file.write_text(text.replace(before, after), "utf-8")
        qtbot.waitUntil(lambda: any(path.name == name and found for path, found in player.library.faults.items()))

    @pytest.mark.parametrize(
        ("before", "after", "line"),
        [
            ("perceptron/gates", "perceptron/gate", "01-xor.md, line 37"),
            ("nnplay:playground/training?", "nnplay:playground/nowhere?", "01-xor.md, line 6"),
            ("{kind: xor}", "{kind: xorr}", "01-xor.md, line 13"),
            ("check: parameter_count\n", "check: parameter_cont\n", "01-xor.md, line 16"),
            ("subject: neuron", "weights: [1]\nsubject: neuron", "01-xor.md, line 14"),
        ],
    )
    def test_what_only_the_program_finds_is_told_with_its_line(
        self, window, player, lesson, folder, qtbot, before, after, line
    ):
        self.spoil(player, folder, qtbot, before, after)
        panel(window).show_courses(True)
        tree = panel(window).courses.tree
        top = tree.topLevelItem(tree.topLevelItemCount() - 1)
        told = [top.child(place).text(0) for place in range(top.childCount())]
        assert line in told[1]
        assert len(told[1]) <= 200
        panel(window).show_courses(False)
        assert line in panel(window).page.faults.text()
        assert panel(window).page.faults.isVisible()
        self.repair(player, folder, qtbot)
        assert not panel(window).page.faults.isVisible()
        assert top is not None

    def rows(self, window):
        tree = panel(window).courses.tree
        top = tree.topLevelItem(tree.topLevelItemCount() - 1)
        return [top.child(place).text(0) for place in range(top.childCount())]

    def test_all_that_is_wrong_with_a_file_stands_in_the_list(self, window, player, folder, qtbot):
        text = "---\nkey: Own\ntitel: x\n---\n<b>\n\n```state\nlab: kitchen\n```\n"
        (folder / "09-broken.md").write_text(text, "utf-8")
        panel(window).show_courses(True)
        told = lambda: [row for row in self.rows(window) if row.startswith("09-broken.md")]  # noqa: E731
        qtbot.waitUntil(lambda: len(told()) == 5)
        lines = ["line 2", "line 2", "line 3", "line 5", "line 8"]
        assert [row.split(", ")[1].split(":")[0] for row in told()] == lines
        tree = panel(window).courses.tree
        top = tree.topLevelItem(tree.topLevelItemCount() - 1)
        tree.setCurrentItem(next(top.child(n) for n in range(top.childCount()) if "<b>" in top.child(n).text(0)))
        said = panel(window).courses._about.text()
        assert "“&lt;b&gt;”" in said, "as text"
        assert "qt" not in said
        (folder / "09-broken.md").write_text(text.replace("<b>", "<b>\n<i>\n<u>"), "utf-8")
        qtbot.waitUntil(lambda: "7 faults in all" in told()[-1])

    def repair(self, player, folder, qtbot):
        write_course(folder, choice=True)
        qtbot.waitUntil(lambda: not any(player.library.faults.values()) and not player.library.is_checking)

    def test_only_what_was_changed_is_looked_at_again(self, window, player, folder, qtbot, monkeypatch):
        qtbot.waitUntil(lambda: not player.library.is_checking)
        looked_at = []
        check = checking.check_lesson
        monkeypatch.setattr(
            checking, "check_lesson", lambda one, places: looked_at.append(one.key) or check(one, places)
        )
        self.spoil(player, folder, qtbot, "perceptron/gates", "perceptron/gate")
        assert looked_at == ["own_xor"]

    def test_a_wrong_check_names_few(self, window, player, lesson, folder, qtbot):
        self.spoil(player, folder, qtbot, "check: parameter_count\n", "check: parameter_cont\n")
        qtbot.waitUntil(lambda: player._answers is not None)
        panel(window).page.questions["count"].line.setText("2")
        panel(window).page.questions["count"]._on_typed()
        said = panel(window).page.questions["count"].said.text()
        assert "01-xor.md, line" in said
        assert "parameter_count" in said
        assert len(said) < 300

    def test_an_opened_folder_comes_into_sight(self, window, player, tmp_path, qtbot):
        panel(window).show_courses(True)
        other = write_course(tmp_path / "other")
        player.library.open_folder(other)
        qtbot.waitUntil(lambda: player.library.folder == other)
        tree = panel(window).courses.tree
        assert tree.currentItem().text(0) == "My course"
        assert tree.currentItem().isExpanded()
        assert tree.viewport().rect().contains(tree.visualItemRect(tree.currentItem()))

    def test_the_list_stays_where_it_is_when_files_change(self, window, player, folder, qtbot):
        panel(window).show_courses(True)
        tree = panel(window).courses.tree
        for place in range(tree.topLevelItemCount()):
            tree.topLevelItem(place).setExpanded(True)
        tree.setCurrentItem(tree.topLevelItem(1).child(30))
        tree.verticalScrollBar().setValue(25)
        scrolled = tree.verticalScrollBar().value()
        (folder / "05-more.md").write_text("---\nkey: own_more\ntitle: More\n---\nText.\n", "utf-8")
        qtbot.waitUntil(lambda: len(player.library.own.lessons) == 5)
        assert tree.currentItem() is tree.topLevelItem(1).child(30)
        assert tree.verticalScrollBar().value() == scrolled > 0

    def test_who_looks_at_the_list_stays_there(self, window, player, lesson, folder, qtbot):
        panel(window).show_courses(True)
        file = folder / "01-xor.md"
        file.write_text(file.read_text("utf-8").replace("A line is not enough", "Two lines"), "utf-8")
        qtbot.waitUntil(lambda: player.lesson.title == "Two lines")
        assert panel(window).shows_courses

    def test_a_lesson_whose_file_goes_stays_and_it_is_said(self, window, player, lesson, folder, qtbot):
        (folder / "01-xor.md").unlink()
        qtbot.waitUntil(lambda: window.session.notice is not None)
        assert "01-xor.md" in window.session.notice.text
        assert player.lesson.key == "own_xor"

    def test_a_lesson_that_is_given_another_key_stays_open(self, window, player, lesson, folder, qtbot):
        file = folder / "01-xor.md"
        file.write_text(file.read_text("utf-8").replace("key: own_xor", "key: own_other"), "utf-8")
        qtbot.waitUntil(lambda: player.lesson.key == "own_other")

    def test_a_double_click_does_nothing_in_the_lesson(self, window, player, qtbot):
        panel(window).show_courses(True)
        tree = panel(window).courses.tree
        tree.topLevelItem(tree.topLevelItemCount() - 1).setExpanded(True)
        tree.scrollToBottom()
        place = tree.viewport().mapToGlobal(tree.place_of("own_gates"))
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.place_of("own_gates"))
        assert not panel(window).shows_courses
        below = window.childAt(window.mapFromGlobal(place))
        assert below is not None
        assert not panel(window).page.isAncestorOf(below)
        qtbot.waitUntil(lambda: panel(window).page.isAncestorOf(window.childAt(window.mapFromGlobal(place))))


def test_how_far_the_training_of_a_lesson_is_is_seen_and_another_lesson_ends_it(window, player, folder, qtbot):
    text = "---\nkey: own_long\ntitle: Long\n---\nText.\n\n```state\nexperiment: {batch_size: 5}\nepochs: 10000\n```\n"
    (folder / "05-long.md").write_text(text, "utf-8")
    qtbot.waitUntil(lambda: player.library.own.lesson("own_long") is not None)
    player.open(player.library.own, player.library.own.lesson("own_long"))
    player.show_state()
    qtbot.waitUntil(lambda: "is being trained" in panel(window).page._state.text())
    player.open(player.library.own, player.library.own.lesson("own_xor"))
    ready(qtbot, player)
    assert not player.is_busy
