"""Certificates are chosen beside the address of a cluster; where they lie is kept by this machine alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog

from nnplayground.gui.run.job import Job
from nnplayground.gui.search.certificates_form import TITLES, CertificatesForm
from nnplayground.gui.settings import Settings
from nnplayground.search.certificates import Certificates

ADDRESS = "tls://127.0.0.1:1"


@pytest.fixture
def chosen(tmp_path):
    """Return three files with nothing in them that would do."""
    names = [tmp_path / f"{field}.pem" for field in Certificates._fields]
    for name in names:
        name.write_text("secret")
    return Certificates(*map(str, names))


def address(page, text):
    settings = page._lab_state.settings
    page._on_settings(settings.model_copy(update={"cluster": text}))


def test_they_are_asked_for_where_the_address_needs_them(page):
    address(page, "tcp://127.0.0.1:1")
    assert page.certificates.isHidden()
    address(page, ADDRESS)
    assert not page.certificates.isHidden()
    address(page, "")
    assert page.certificates.isHidden()


def test_they_are_chosen_remembered_and_forgotten(qtbot, page, chosen):
    form = page.certificates
    assert tuple(TITLES) == Certificates._fields
    for field, name in chosen._asdict().items():
        dialog = form.ask(field)
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(name)
        dialog.close()
        assert form.names[field].text() == f"{field}.pem"
        assert name in form.names[field].toolTip().replace("\n", "")
    assert page._model.certificates == form.certificates == chosen
    again = CertificatesForm(Settings())
    qtbot.addWidget(again)
    assert again.certificates == chosen
    again.forget.click()
    assert again.certificates == Certificates()
    assert not again.forget.isEnabled()
    assert {text.text() for text in again.names.values()} == {"none chosen"}


def test_only_where_they_lie_is_kept_and_that_in_no_project(page, lab, chosen):
    address(page, ADDRESS)
    for field, name in chosen._asdict().items():
        page.certificates.choose(field, Path(name))
    settings = Settings()
    settings.save()
    with open(QSettings("nnplayground", "nnplayground").fileName(), encoding="utf-8") as file:
        stored = file.read()
    assert "authority.pem" in stored
    assert "secret" not in stored
    kept = str(lab.lab_state.to_plain())
    assert ADDRESS in kept
    assert ".pem" not in kept


def test_one_that_will_not_do_is_told_in_the_bar(qtbot, page, chosen):
    address(page, ADDRESS)
    page.bar.toggle()
    qtbot.waitUntil(lambda: not page._model.is_busy, timeout=60_000)
    assert "needs three files" in page._model.fault
    for field, name in chosen._asdict().items():
        page.certificates.choose(field, Path(name))
    assert not page._model.fault
    page.bar.toggle()
    qtbot.waitUntil(lambda: not page._model.is_busy, timeout=60_000)
    page.draw()
    assert "authority.pem” holds no certificate" in page.bar.status.text()


def test_an_address_without_tls_takes_none_along(qtbot, page, chosen, monkeypatch):
    begun = []
    monkeypatch.setattr("nnplayground.search.cluster.ClusterWorkers", lambda *given: begun.append(given) or 1 / 0)
    monkeypatch.setattr(Job, "start", lambda self, work, *given: begun.append(given) or list(work(*given)))
    page._model.certificates = chosen
    for text in ("tcp://127.0.0.1:1", ADDRESS):
        address(page, text)
        with pytest.raises(ZeroDivisionError):
            page.bar.toggle()
    assert [given[1] for given in begun if len(given) == 2] == [None, chosen]
