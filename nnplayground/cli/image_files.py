"""``--data own_images --data.folder DIR`` or ``--data.file FILE``: pictures in folders, or a table of pixels."""

from collections.abc import Mapping
from pathlib import Path

from nnplayground import files
from nnplayground.cli.terminal import complain
from nnplayground.data import picture_folder
from nnplayground.data.own_images import OwnImages
from nnplayground.data.pixel_table import NO_LABEL, pixel_plan, read_pixels
from nnplayground.data.table_bytes import read_sample
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr

ONE = N_("Say where the images are: --data.folder DIR or --data.file FILE, not both.")
NO_PIXELS = N_("“{name}” is no table of images: it needs a label and 784 pixels in each row, or another square.")
AS_IMAGES = N_(
    "The rows of the table are read as images of {side} × {side} pixels; --data.inputs asks for a table instead."
)


def images_of(folder: str | None, file: str | None) -> OwnImages:
    """Return the pictures in the folders of a folder, or the images in a table. Raises UserError."""
    if (folder is None) == (file is None):
        raise UserError(ONE)
    if file is not None:
        plan = pixel_plan(read_sample(Path(file)))
        if plan is None:
            raise UserError(NO_PIXELS, name=files.shown(Path(file).name))
        if plan.label is None:
            raise UserError(NO_LABEL)
        return read_pixels(Path(file), plan)
    return _pictures(Path(folder or ""))


def _pictures(folder: Path) -> OwnImages:
    # Pictures are decoded by Qt, in a process of its own; no window is opened.
    from nnplayground.gui.own_data.picture_batch import decode_all

    found = picture_folder.find(folder)
    steps = decode_all(found.paths)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            decoded = end.value
            break
    data, notes = picture_folder.made(folder, found, decoded.grey, decoded.read)
    for note in notes:
        complain(note)
    return data


def is_table_of_images(file: str, said: Mapping[str, str]) -> bool:
    """Whether a table is one of pixels, and nothing is `said` of its columns but which is the label."""
    plan = pixel_plan(read_sample(Path(file)))
    if plan is None or plan.label is None or said.keys() - {"file", "target"}:
        return False
    if said.get("target", plan.name) != plan.name:
        return False
    complain(tr(AS_IMAGES, side=plan.side))
    return True
