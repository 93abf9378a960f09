"""The three files with which ``tls://`` is spoken, looked at before anything is sent."""

from pathlib import Path
from typing import NamedTuple

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.i18n import N_

LARGEST = 1 << 20
"""Bytes of a file, at most."""

INCOMPLETE = N_("tls:// needs three files: the authority’s certificate, an own certificate and its private key.")
NO_CERTIFICATE = N_("“{name}” holds no certificate in PEM format.")
NO_KEY = N_("“{name}” holds no private key in PEM format.")
LOCKED = N_("The private key in “{name}” has a password: give a key without one.")
NO_PAIR = N_("The private key in “{key}” does not belong to the certificate in “{own}”.")


def is_tls(address: str) -> bool:
    """Whether an address is spoken to with certificates."""
    return address.startswith("tls:")


class Certificates(NamedTuple):
    """Names of the files: of the authority, one's own, its key; empty where none is chosen."""

    authority: str = ""
    own: str = ""
    key: str = ""

    def check(self) -> None:
        """Raise UserError, one sentence, if one of them is not there or not what it has to be."""
        if not all(self):
            raise UserError(INCOMPLETE)
        texts = [files.read(Path(name), LARGEST) for name in self]
        # Not at the top: its module is not everywhere where there are no clusters.
        import ssl

        for name, text in zip(self[:2], texts, strict=False):
            try:
                ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=text.decode("ascii", "ignore"))
            except (ValueError, ssl.SSLError) as error:
                raise UserError(NO_CERTIFICATE, name=files.shown(name)) from error
        try:
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_cert_chain(self.own, self.key, password=self._refuse_password)
        except (OSError, ValueError) as error:
            if getattr(error, "reason", None) == "KEY_VALUES_MISMATCH":
                raise UserError(NO_PAIR, key=files.shown(self.key), own=files.shown(self.own)) from error
            raise UserError(NO_KEY, name=files.shown(self.key)) from error

    def _refuse_password(self) -> str:
        # OpenSSL would ask for it at the terminal, and wait.
        raise UserError(LOCKED, name=files.shown(self.key))
