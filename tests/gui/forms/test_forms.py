"""Forms made from declarations."""

import pydantic
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from nnplayground import i18n
from nnplayground.core.activations import ACTIVATIONS, Softmax
from nnplayground.core.costs import COSTS, CrossEntropy, Huber
from nnplayground.core.initializers import INITIALIZERS
from nnplayground.core.optimizers import OPTIMIZERS, Adam, GradientDescent, Momentum
from nnplayground.core.regularizers import L1, L2, REGULARIZERS, Dropout
from nnplayground.core.schedules import SCHEDULES
from nnplayground.data.coding import CODINGS
from nnplayground.data.dataset import DATASETS
from nnplayground.data.functions import Function
from nnplayground.data.problem import Division
from nnplayground.data.scaling import SCALINGS
from nnplayground.gui.forms.error_bubble import ErrorBubble
from nnplayground.gui.forms.forms import ComponentChecklist, ComponentChooser, ComponentForm
from nnplayground.gui.widgets.combo import Combo
from nnplayground.registry import Model, mark
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.stopping import STOP_RULES, EarlyStopping, Epochs

REGISTRIES = (
    ACTIVATIONS, CODINGS, COSTS, DATASETS, INITIALIZERS, OPTIMIZERS, REGULARIZERS, SCALINGS, SCHEDULES, STOP_RULES,
)  # fmt: skip
COMPONENTS = [cls for registry in REGISTRIES for cls in registry]


class Ordered(Model):
    """Two numbers of which the first must be the smaller: a rule between parameters."""

    low: float = pydantic.Field(0.2, ge=0, le=1, title="Low")
    high: float = pydantic.Field(0.8, ge=0, le=1, title="High")

    @pydantic.model_validator(mode="after")
    def _check(self):
        if self.low >= self.high:
            raise ValueError("Low must be below High.")
        return self


@pytest.fixture
def show(qtbot):
    kept = []

    def show(widget):
        window = QWidget()
        rows = QVBoxLayout(window)
        rows.addWidget(widget)
        rows.addWidget(QLineEdit())
        rows.addStretch(1)
        window.resize(300, 400)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        kept.append(window)
        widget.heard = []
        widget.edited.connect(widget.heard.append)
        return widget

    return show


def enter(qtbot, form, name, text):
    line = form.field(name).findChild(QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    return line


def choose(qtbot, chooser, kind):
    """Choose by keyboard, as a person does."""
    combo = chooser.findChild(Combo)
    combo.setFocus()
    target = combo.findData(kind)
    while combo.currentIndex() != target:
        qtbot.keyClick(combo, Qt.Key.Key_Down if combo.currentIndex() < target else Qt.Key.Key_Up)


@pytest.mark.parametrize("cls", COMPONENTS, ids=lambda cls: f"{cls.__module__.split('.')[-1]}-{cls.key()}")
def test_every_registered_component_has_a_form_that_shows_it(qtbot, cls):
    form = ComponentForm(cls())
    qtbot.addWidget(form)
    shown = [name for name, field in cls.parameters().items() if not mark(field, "hidden")]
    assert form.field_count() == len(shown)
    for name in shown:
        assert form.field(name).value() == getattr(cls(), name)
        assert form.field(name).focusProxy().accessibleName()


def test_an_edit_gives_a_new_validated_instance(show, qtbot):
    before = Adam(rate=0.01, beta1=0.8)
    form = show(ComponentForm(before))
    enter(qtbot, form, "rate", "2e-3")
    assert form.heard == [Adam(rate=0.002, beta1=0.8)]
    assert before.rate == 0.01
    assert form.component() == form.heard[0]


def test_an_impossible_edit_is_not_told_and_costs_nothing(show, qtbot):
    form = show(ComponentForm(Adam()))
    enter(qtbot, form, "rate", "0")
    assert form.heard == []
    assert form.field("rate").fault()
    enter(qtbot, form, "beta1", "0.5")
    assert form.heard == [Adam(beta1=0.5)]


def test_a_rule_between_parameters_speaks_at_the_edited_field(show, qtbot):
    form = show(ComponentForm(Ordered()))
    line = enter(qtbot, form, "low", "0.9")
    assert form.heard == []
    assert form.field("low").fault() == "Low must be below High."
    assert form.window().findChild(ErrorBubble).text() == "Low must be below High."
    form.window().findChildren(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)[0].setFocus()
    assert line.text() == "0.2"
    assert form.component() == Ordered()
    enter(qtbot, form, "high", "0.95")
    enter(qtbot, form, "low", "0.9")
    assert form.heard[-1] == Ordered(low=0.9, high=0.95)


def test_only_and_exclude_choose_the_rows(qtbot):
    only = ComponentForm(Experiment(), only=("batch_size",))
    without = ComponentForm(Function(), exclude=("size", "noise"))
    for form in (only, without):
        qtbot.addWidget(form)
        assert form.field_count() == 1


def test_a_form_over_part_of_an_experiment_keeps_the_rest(show, qtbot):
    experiment = Experiment(optimizer=Adam(), regularizers=(L2(),))
    form = show(ComponentForm(experiment, only=("batch_size",)))
    enter(qtbot, form, "batch_size", "32")
    assert form.heard == [experiment.replace(batch_size=32)]


def test_the_same_class_is_shown_in_place_another_one_with_other_rows(show):
    form = show(ComponentForm(Adam()))
    field = form.field("rate")
    form.set_component(Adam(rate=0.5))
    assert form.field("rate") is field
    assert field.value() == 0.5
    form.set_component(Momentum(beta=0.7))
    assert form.field("beta").value() == 0.7
    assert form.field_count() == 2
    assert form.heard == []


def test_a_choice_unfolds_its_form_and_tells_the_new_component(show, qtbot):
    chooser = show(ComponentChooser(Experiment.model_fields["optimizer"], OPTIMIZERS))
    assert chooser.component() == GradientDescent()
    choose(qtbot, chooser, "momentum")
    assert chooser.heard[-1] == Momentum()
    enter(qtbot, chooser.form(), "beta", "0.5")
    assert chooser.heard[-1] == chooser.component() == Momentum(beta=0.5)


def test_each_kind_keeps_its_parameters_while_others_are_tried(show, qtbot):
    chooser = show(ComponentChooser(Experiment.model_fields["optimizer"], OPTIMIZERS))
    chooser.set_component(Momentum(rate=0.3, beta=0.6))
    choose(qtbot, chooser, "gradient_descent")
    choose(qtbot, chooser, "momentum")
    assert chooser.component() == Momentum(rate=0.3, beta=0.6)


def test_setting_a_component_is_silent(show):
    chooser = show(ComponentChooser(Experiment.model_fields["cost"], COSTS))
    chooser.set_component(Huber(threshold=2))
    assert chooser.findChild(Combo).currentText() == "Huber"
    assert chooser.form().field("threshold").value() == 2
    assert chooser.heard == []


def test_the_formula_of_the_chosen_cost_stands_below(show):
    chooser = show(ComponentChooser(Experiment.model_fields["cost"], COSTS))
    chooser.set_component(CrossEntropy())
    assert any(label.text() == CrossEntropy.formula and label.isVisible() for label in chooser.findChildren(QLabel))


def test_objections_bar_a_choice_and_give_the_reason(show, qtbot):
    chooser = show(ComponentChooser(Experiment.model_fields["cost"], COSTS))
    combo = chooser.findChild(Combo)
    index = combo.findData("cross_entropy")
    model = combo.model()
    assert isinstance(model, QStandardItemModel)
    chooser.set_objections({"cross_entropy": "Not on this output.", "huber": ""})
    assert not model.item(index).isEnabled()
    assert model.item(index).toolTip() == "Not on this output."
    assert model.item(combo.findData("huber")).isEnabled()
    combo.setCurrentIndex(index - 1)
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert chooser.component().kind != "cross_entropy"
    chooser.set_objections({})
    assert model.item(index).isEnabled()
    assert model.item(index).toolTip() == CrossEntropy.summary


def test_only_allowed_kinds_are_offered_but_what_is_set_is_shown(show):
    field = Experiment.model_fields["output"]
    chooser = show(ComponentChooser(field, ACTIVATIONS, allowed=("tanh", "relu")))
    combo = chooser.findChild(Combo)
    assert combo.count() == 2
    chooser.set_component(Softmax())
    assert combo.currentText() == Softmax.label


def test_ticking_adds_a_component_and_unfolds_its_form(show, qtbot):
    checklist = show(ComponentChecklist(REGULARIZERS))
    assert checklist.components() == ()
    entry = checklist.entry("dropout")
    assert entry.form is None
    entry.box.setFocus()
    qtbot.keyClick(entry.box, Qt.Key.Key_Space)
    assert checklist.heard == [(Dropout(),)]
    assert entry.form.isVisible()
    enter(qtbot, entry.form, "probability", "0.5")
    assert checklist.heard[-1] == (Dropout(probability=0.5),)
    qtbot.keyClick(entry.box, Qt.Key.Key_Space)
    assert checklist.heard[-1] == ()
    assert not entry.form.isVisible()
    qtbot.keyClick(entry.box, Qt.Key.Key_Space)
    assert checklist.heard[-1] == (Dropout(probability=0.5),)


def test_components_are_set_silently_and_come_in_the_order_of_the_registry(show):
    checklist = show(ComponentChecklist(REGULARIZERS))
    checklist.set_components((Dropout(), L1(strength=3), L2(strength=2)))
    assert checklist.components() == (L2(strength=2), L1(strength=3), Dropout())
    checklist.set_components((L1(),))
    assert checklist.components() == (L1(),)
    assert checklist.heard == []


def test_a_panel_of_300_pixels_holds_everything_in_long_words_too(qtbot, monkeypatch):
    """Spanish runs about a third longer than English; here every text does, in words of up to 14 letters."""
    monkeypatch.setattr(i18n, "catalogue", lambda code: Longer())
    i18n.use("es")
    panel = QWidget()
    rows = QVBoxLayout(panel)
    rows.setContentsMargins(10, 8, 10, 8)
    for name, registry in (("cost", COSTS), ("optimizer", OPTIMIZERS), ("schedule", SCHEDULES)):
        for cls in registry:
            chooser = ComponentChooser(Experiment.model_fields[name], registry)
            chooser.set_component(cls())
            rows.addWidget(chooser)
    for model in (Division(), Seeds(), *(cls() for cls in DATASETS)):
        rows.addWidget(ComponentForm(model))
    checklist = ComponentChecklist(REGULARIZERS)
    checklist.set_components(tuple(cls() for cls in REGULARIZERS))
    rows.addWidget(checklist)
    stops = ComponentChecklist(STOP_RULES)
    stops.set_components((EarlyStopping(), Epochs()))
    rows.addWidget(stops)
    area = QScrollArea()
    area.setWidget(panel)
    qtbot.addWidget(area)
    assert panel.minimumSizeHint().width() <= 300 - area.verticalScrollBar().sizeHint().width()


class Longer(dict):
    """A catalogue in which every text is a third longer."""

    def get(self, text, default=None):
        words = text.split(" ")
        return " ".join([*words, *("largo" for _ in range(len(words) // 2))]) if len(words) > 1 else text[:11] + "mos"
