"""Augmentation, to look at: one image and what training would make of it."""

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.data.augment import AUGMENTATIONS, Augmentation, Elastic, Rotate, Shift, preview
from nnplayground.gui import theme
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.forms.forms import ComponentChecklist
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.flow_layout import FlowLayout
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.image_grid import ImageGrid, scrolling
from nnplayground.gui.widgets.ink_image import InkImage, ink_colors
from nnplayground.gui.widgets.keys import Tick
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip
from nnplayground.training.examples import EXAMPLES

VARIANTS = 60
OFFERED = "mnist-relu"
FIRST: tuple[Augmentation, ...] = (Shift(), Rotate(), Elastic())


class AugmentPage(QWidget):
    """Kinds of change at the left, variants of an image at the right."""

    def __init__(self, session: Session, clock: FrameClock, lab_state: DigitsState) -> None:
        super().__init__()
        self._session, self._lab_state = session, lab_state
        self._seed = 1
        self._rng = np.random.default_rng(1)
        self._example: np.ndarray | None = None
        self.augmentations: tuple[Augmentation, ...] = session.experiment.augment or lab_state.augment or FIRST
        self.checklist = ComponentChecklist(AUGMENTATIONS)
        self.checklist.set_components(self.augmentations)
        self.checklist.edited.connect(self._on_edited)
        self.use = Tick(tr("Use this in training"))
        self.use.setToolTip(tr("Change the training images in this way each time they are shown, from now on."))
        self.use.clicked.connect(self._on_use_clicked)
        self.offer = Button(tr("Open a suitable network"), tr(EXAMPLES[OFFERED].summary), self._open_suitable)
        self.note = Words(muted=True, lines=2)
        self.original = explained(
            InkImage(tr("Original"), tr("The image before any change."), 120),
            N_("The training image before any change."),
        )
        self.original.setFixedSize(120, 120)
        tip = tr("What training may see instead of the original: every time another one.")
        self.variants = explained(
            ImageGrid(tr("Variants"), tip, 72),
            N_("What training may see instead of the original, drawn anew each time: more examples than there are."),
        )
        self._lay_out()
        session.experiment_changed.connect(self._on_experiment_changed)
        lab_state.taken.connect(self._on_taken)
        lab_state.answer_changed.connect(self._show)
        lab_state.problem_changed.connect(self._show)
        self._on_experiment_changed()

    def _lay_out(self) -> None:
        page = ScrollPage(self.checklist)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(_heading(tr("Changes at random")))
        left.addWidget(page, 1)
        left.addWidget(self.use)
        left.addWidget(self.note)
        left.addWidget(self.offer)
        panel = QWidget()
        panel.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        panel.setMinimumWidth(theme.scaled(270))
        again = Button(tr("Other variants"), tr("Change the image at random in other ways."), self._draw_anew)
        other = Button(tr("Another image"), tr("Take a training image at random."), self._take_another)
        head = QHBoxLayout()
        head.setSpacing(12)
        words = QVBoxLayout()
        words.addWidget(_heading(tr("Original and variants")))
        words.addStretch(1)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (again, other):
            flow.addWidget(button)
        words.addWidget(buttons)
        head.addWidget(self.original)
        head.addLayout(words, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(head)
        right.addWidget(scrolling(self.variants), 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 8, 12, 8)
        panels = Panels("digits/augment")
        panels.add(panel, tr("Changes at random"), size=theme.scaled(330))
        panels.add(right, share=1)
        whole.addWidget(panels)

    # What the user does.

    def _on_edited(self, augmentations: tuple[Augmentation, ...]) -> None:
        self.augmentations = augmentations
        if self.use.isChecked():
            self._session.change(augment=augmentations)
        else:
            self._lab_state.set_part(tr("Changes at random"), "augment", augment=augmentations)
        self._show()

    @Slot()
    def _on_taken(self) -> None:
        if not self.use.isChecked():
            self.augmentations = FIRST if self._lab_state.augment is None else self._lab_state.augment
            self.checklist.set_components(self.augmentations)
            self._show()

    def _on_use_clicked(self) -> None:
        self._session.change(augment=self.augmentations if self.use.isChecked() else ())
        self._on_experiment_changed()

    def _open_suitable(self) -> None:
        example = EXAMPLES[OFFERED]
        if self._session.edit(example.build().replace(augment=self.augmentations)):
            self._session.tell(lambda: Notice("info", tr(example.summary)))

    def _draw_anew(self) -> None:
        self._seed += 1
        self._show()

    def _take_another(self) -> None:
        problem = self._lab_state.problem
        if problem is not None:
            row = int(self._rng.choice(problem.parts.train))
            self._example = np.asarray(problem.inputs[row], np.uint8).reshape(28, 28)
            self._show()

    # What happens.

    @Slot()
    def _on_experiment_changed(self) -> None:
        experiment = self._session.experiment
        images = experiment.data.is_images
        used = experiment.augment
        if used and used != self.augmentations:
            self.augmentations = used
            self.checklist.set_components(used)
        self.use.setChecked(bool(used))
        self.use.setEnabled(images)
        self.offer.setVisible(not images)
        self.note.setText(
            "" if images else tr("The data in training are no images: open a network that learns digits to use this.")
        )
        self._show()

    @Slot()
    def _show(self) -> None:
        if not self.isVisible():
            return
        self._lab_state.request_problem()
        image = self._image()
        if image is None:
            self.original.show_colors(None)
            self.variants.show_pictures([])
            return
        self.original.show_colors(ink_colors(image / 255))
        changed = preview(image, self.augmentations, VARIANTS, np.random.default_rng(self._seed))
        self.variants.show_pictures(ink_colors(changed))

    def _image(self) -> np.ndarray | None:
        """Return the image to be changed (28, 28): the chosen one, the drawing, or the first of the data."""
        if self._example is not None:
            return self._example
        if self._lab_state.image.is_digit:
            return np.rint(self._lab_state.image.pixels * 255).astype(np.uint8)
        problem = self._lab_state.problem
        return None if problem is None else np.asarray(problem.inputs[0], np.uint8).reshape(28, 28)

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()


def _heading(text: str) -> QLabel:
    label = QLabel(as_tip(text))
    theme.head(label)
    return label
