"""Files for tls:// that are not there, or not what they have to be: each is told by its name."""

import pytest

from nnplayground.errors import UserError
from nnplayground.search.certificates import Certificates, is_tls
from tests.helpers.certificates import certificates_in, openssl


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    return certificates_in(tmp_path_factory.mktemp("good"))


def test_good_ones_are_taken(good):
    good.check()
    assert is_tls("tls://10.0.0.5:8786")
    assert not is_tls("tcp://10.0.0.5:8786")


@pytest.mark.parametrize("field", Certificates._fields)
def test_one_that_is_not_chosen_is_told(good, field):
    with pytest.raises(UserError, match="needs three files"):
        good._replace(**{field: ""}).check()


@pytest.mark.parametrize("field", Certificates._fields)
@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "no file .*odd"), ("folder", "odd” is a folder"), (b"nothing", "odd” holds no"), (b"", "odd” holds no"),
     (bytes(range(256)), "odd” holds no")],
)  # fmt: skip
def test_one_that_will_not_do_is_told_by_its_name(good, tmp_path, field, content, said):
    odd = tmp_path / "odd"
    if content == "folder":
        odd.mkdir()
    elif content is not None:
        odd.write_bytes(content)
    with pytest.raises(UserError, match=said):
        good._replace(**{field: str(odd)}).check()


def test_two_that_were_mistaken_for_each_other_are_told(good):
    with pytest.raises(UserError, match=r"key\.pem” holds no certificate"):
        good._replace(own=good.key, key=good.own).check()


def test_a_key_of_another_certificate_is_told(good, tmp_path):
    other = certificates_in(tmp_path)
    with pytest.raises(UserError, match="does not belong to the certificate in"):
        good._replace(key=other.key).check()


def test_a_key_with_a_password_is_told_and_nobody_is_asked(good, tmp_path):
    locked = str(tmp_path / "locked.pem")
    openssl("rsa", "-aes256", "-passout", "pass:abcd", "-in", good.key, "-out", locked)
    with pytest.raises(UserError, match=r"locked\.pem” has a password"):
        good._replace(key=locked).check()
