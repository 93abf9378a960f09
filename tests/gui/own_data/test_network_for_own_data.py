"""Own data get a network that suits them where the one before was of images; else it is offered."""

import pytest

from nnplayground.data.mnist import Mnist
from nnplayground.data.my_digits import MyDigits
from nnplayground.data.tasks import Reconstruct
from nnplayground.gui.own_data.actions import use
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.fine_tuning import FINE_STOP
from nnplayground.training.stopping import Epochs
from nnplayground.training.suitable import is_suited
from tests.helpers import outside
from tests.helpers.table_dialogs import LabState


@pytest.fixture
def session():
    return LabState()


def after_fine_tuning():
    experiment = EXAMPLES["digits-best"].build().fitted_to(MyDigits())
    return experiment.replace(
        optimizer=experiment.optimizer.model_copy(update={"rate": 0.00015}), stop=FINE_STOP, batch_size=256
    )


def test_a_table_after_own_digits_is_learnt_by_a_small_network(session):
    session.experiment = after_fine_tuning()
    use(session, outside.table())
    assert is_suited(session.experiment)
    assert sum(layer.units for layer in session.experiment.hidden) < 100
    assert session.experiment.stop == ()
    assert session.names == ["Open data"]
    assert not session.notices


def test_a_stop_rule_that_was_chosen_stays(session):
    session.experiment = EXAMPLES["mnist-relu"].build().fitted_to(Mnist()).replace(stop=(Epochs(epochs=7),))
    use(session, outside.table())
    assert session.experiment.stop == (Epochs(epochs=7),)


def test_of_other_data_the_network_stays_and_one_that_suits_is_offered(session):
    hidden = session.experiment.hidden
    use(session, outside.table())
    assert session.experiment.hidden == hidden
    assert "A network that suits" in session.notices[0].text
    assert session.notices[0].action is not None


def test_a_table_after_an_autoencoder_is_learnt_as_it_was_chosen_in_the_playground(session):
    session.experiment = EXAMPLES["autoencoder-digits"].build()
    use(session, outside.table())
    assert session.experiment.task is None
    assert is_suited(session.experiment)
    assert session.pages == ["nnplay:playground"]
    # A table that is to be given back goes on to be, with other columns.
    session.experiment = session.experiment.with_task(Reconstruct())
    use(session, outside.table())
    assert session.experiment.task == Reconstruct()
