"""What an administrator has set for everyone who starts the window: a file of defaults (TOML).

A person's own choices, and what the command line says, go before them. The file is named by ``--settings``, or lies
where the system keeps what is for all users. One that cannot be used does not keep the window from opening.
"""

import dataclasses
import os
import tomllib
from pathlib import Path

import platformdirs

from nnplayground import files
from nnplayground.cli import check_language
from nnplayground.errors import UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.gui_options import THEMES, WindowDefaults
from nnplayground.i18n import N_
from nnplayground.links import PageLink

NAME = "defaults.toml"
LARGEST = 1 << 14
"""Bytes of the file, at most: a reader of TOML may take the square of their number."""
NOT_USED = N_("The settings in “{path}” are not used. {reason}")


def site_file() -> Path | None:
    """Return the file that lies where the system keeps what is for all users, if there is one."""
    folders = platformdirs.site_config_dir("nnplayground", appauthor=False, multipath=True).split(os.pathsep)
    return next((path for folder in folders if os.path.lexists(path := Path(folder, NAME))), None)


def read(path: Path) -> WindowDefaults:
    """Return the defaults in a file. Raises UserError, which names the file, if any of it cannot be used."""
    try:
        found = _defaults(_text(path))
        check_language(found.language)
        check_theme(found.theme)
        if found.lab is not None:
            LABS.check(*PageLink(found.lab, found.page or ""))
        elif found.page is not None:
            raise UserError(N_("A page needs its lab."))
    except UserError as error:
        raise UserError(NOT_USED, path=path, reason=error) from error
    return found


def check_theme(name: str | None) -> None:
    """Raise UserError if there is no such theme."""
    if name is not None and name not in THEMES:
        raise UserError(
            N_("There is no theme “{given}”. Known: {known}."), given=files.shown(name), known=", ".join(THEMES)
        )


def _text(path: Path) -> str:
    """Return what is in a file. Raises UserError if it is none, is too large, or is no text."""
    content = files.read(path, 1 << 20)
    if len(content) > LARGEST:
        raise UserError(N_("It is longer than {limit} KB."), limit=LARGEST >> 10)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(N_("It is not a text in UTF-8.")) from error


def _defaults(text: str) -> WindowDefaults:
    """Read what is set. Raises UserError for what is not TOML, or means nothing here."""
    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        # Numbers of too many digits are no fault of the form.
        raise UserError(N_("It is not TOML: {reason}."), reason=str(error)[:200]) from error
    known = [field.name for field in dataclasses.fields(WindowDefaults)]
    for name, value in found.items():
        if name not in known:
            raise UserError(
                N_("There is no setting “{name}”. Known: {known}."), name=files.shown(name), known=", ".join(known)
            )
        if not isinstance(value, str):
            raise UserError(N_("“{name}” has to be a text, in quotation marks."), name=name)
    return WindowDefaults(**found)
