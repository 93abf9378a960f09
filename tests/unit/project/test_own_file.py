"""What another program has put into a project's file stays, even if that came at the last moment."""

import pytest

from nnplayground.project import atomic, document, own_file
from nnplayground.project.document import Document
from tests.helpers.made import small


def notes(path):
    return document.load(path).notes


def test_what_comes_while_it_is_written_stays(tmp_path, monkeypatch):
    path = tmp_path / "a.nnplay"
    document.save(path, Document(small(), notes="begun"))
    known = document.digest_of(path)
    write = atomic._write_through

    def slow_drive(draft, pieces, mode):
        write(draft, pieces, mode)
        if draft.name.endswith(atomic._DRAFT_END):
            monkeypatch.setattr(atomic, "_write_through", write)
            document.save(path, Document(small(), notes="newer"))

    monkeypatch.setattr(atomic, "_write_through", slow_drive)
    with pytest.raises(own_file.ChangedError, match="changed meanwhile"):
        own_file.write(path, Document(small(), notes="mine"), known)
    assert notes(path) == "newer"
    assert [one.name for one in tmp_path.iterdir()] == ["a.nnplay"], "no draft is left"
    digest = own_file.write(path, Document(small(), notes="mine"), document.digest_of(path))
    assert (notes(path), digest) == ("mine", document.digest_of(path))


def test_work_that_descends_from_no_file_says_so(tmp_path):
    path = tmp_path / "a.nnplay"
    document.save(path, Document(small(), notes="begun"))
    with pytest.raises(own_file.ChangedError, match="holds other work"):
        own_file.write(path, Document(small()), own_file.UNKNOWN)
    own_file.write(path, Document(small(), notes="mine"), None)
    assert notes(path) == "mine"
