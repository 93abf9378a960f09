"""Certificates for tests, made with openssl."""

import shutil
import subprocess
from pathlib import Path

import pytest

from nnplayground.search.certificates import Certificates


def certificates_in(folder: Path) -> Certificates:
    """Make an authority of its own, a certificate that it has signed, and its key."""
    names = {name: str(folder / f"{name}.pem") for name in ("authority", "own", "key", "authority-key", "request")}
    new = ("req", "-newkey", "rsa:2048", "-nodes")
    authority = ("-keyout", names["authority-key"], "-out", names["authority"], "-subj", f"/CN={folder.name}")
    openssl(*new, "-x509", "-days", "2", *authority)
    openssl(*new, "-keyout", names["key"], "-out", names["request"], "-subj", "/CN=localhost")
    signer = ("-CA", names["authority"], "-CAkey", names["authority-key"], "-CAcreateserial")
    openssl("x509", "-req", "-in", names["request"], *signer, "-out", names["own"], "-days", "2")
    return Certificates(names["authority"], names["own"], names["key"])


def openssl(*words: str) -> None:
    """Run openssl, or skip the test where there is none."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("certificates are made with openssl")
    subprocess.run([program, *words], check=True, capture_output=True)
