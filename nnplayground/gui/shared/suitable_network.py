"""Offers the network that suits the data in a notice: one click takes it, nothing else does."""

from functools import partial

from nnplayground.gui.run.session import Notice, Session
from nnplayground.i18n import number, tr
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import is_suited, suited


def offer(session: Session) -> None:
    """Offer the network that suits the data just chosen, unless it is there already."""
    experiment = session.experiment
    if session.notice is None and not is_suited(experiment):
        session.tell(partial(_offer_of, session, experiment))


def _offer_of(session: Session, experiment: Experiment) -> Notice:
    text = tr(
        "A network that suits “{data}”: {network}.",
        data=experiment.data.title,
        network=described(suited(experiment)),
    )
    return Notice("info", text, (tr("Use it"), partial(use, session)))


def use(session: Session) -> None:
    """Edit: take the network that suits the data."""
    session.edit(suited(session.experiment), tr("Suitable network"))


def described(experiment: Experiment) -> str:
    """Sum a network and its training up in a line."""
    activation = tr(experiment.hidden[0].activation.label) if experiment.hidden else tr("no hidden layer")
    optimizer = experiment.optimizer
    return ", ".join((
        "–".join(map(str, experiment.sizes)),
        activation,
        f"{tr(optimizer.label)}, η = {number(optimizer.rate)}",
    ))  # fmt: skip
