"""The edit that freezes weights and biases of the run, or frees them."""

from nnplayground.core.addresses import Indexes
from nnplayground.gui.run.session import Session
from nnplayground.i18n import tr


def freeze(session: Session, indexes: Indexes, frozen: bool, name: str) -> None:
    """Freeze parameters by their places in the flat vector, or free them; `name` says in the menu what they are."""
    title = tr("Freeze: {name}", name=name) if frozen else tr("Unfreeze: {name}", name=name)
    session.edit(session.experiment.with_frozen(indexes, frozen), title)
