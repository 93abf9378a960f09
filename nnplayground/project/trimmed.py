"""What can still be kept of a project that is refused as it stands, for a copy after which all might be lost."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nnplayground.errors import UserError
from nnplayground.project.document import LAB_STATES_LIMIT, MOST_LAB_STATES, TEXT_LIMIT, Document, pack


def pack_what_fits(
    document: Document, origin: str = "", base: str = "", is_private: bool = False
) -> tuple[Sequence[memoryview], UserError | None]:
    """Return the content of a project file as `pack` does, and why something is missing in it, if it is.

    Labs that hold too much are left out, notes cut, and then the search and the runs kept for comparison left out
    until it fits. Raises UserError as `pack` does where not even the run alone can be kept.
    """
    try:
        return pack(document, origin, base, is_private), None
    except UserError as error:
        for trimmed in _trimmed(document):
            try:
                return pack(trimmed, origin, base, is_private), error
            except UserError:
                continue
        raise


def _trimmed(document: Document) -> Iterator[Document]:
    """Yield the project with ever less in it."""
    labs = dict(document.lab_states)
    sizes = {lab: len(json.dumps(dict(state), separators=(",", ":"))) + len(lab) + 4 for lab, state in labs.items()}
    while labs and (sum(sizes[lab] for lab in labs) >= LAB_STATES_LIMIT or len(labs) > MOST_LAB_STATES):
        del labs[max(labs, key=sizes.__getitem__)]
    document = replace(document, lab_states=labs, notes=document.notes[:TEXT_LIMIT])
    yield document
    yield replace(document, search=None)
    yield replace(document, search=None, kept=())
