"""Identifiers that registers of places and bodies give out."""

from __future__ import annotations

import pytest

from assetregister.errors import InvalidValue
from assetregister.kinds import (
    CharityNumber,
    Code,
    CompanyNumber,
    GssCode,
    OdsCode,
    OrgId,
    Uprn,
    Usrn,
)

READ = [
    (Uprn(), "100012345678", "100012345678"),
    (Uprn(), "000012345678", "000012345678"),
    (Uprn(), "123.0", "123"),
    (Uprn(), " 100 0123 45678 ", "100012345678"),
    (Usrn(), "00123456", "00123456"),
    (GssCode(), "e08000009", "E08000009"),
    (GssCode(), "E0800", "E0800"),
    (OdsCode(), "rax", "RAX"),
    (OdsCode(), "5E1", "5E1"),
    (OdsCode(), "P91003", "P91003"),
    (CharityNumber(), "1090329", "1090329"),
    (CharityNumber(), "1090329.0", "1090329"),
    (CharityNumber(), "Registered charity no. 1090329", "1090329"),
    (CharityNumber(), "Charity Number: 207994 (England and Wales)", "207994"),
    (CharityNumber(), "1090329-1", "1090329-1"),
    (CharityNumber(), "1090329–1", "1090329-1"),
    (CharityNumber(), "sc 042386", "SC042386"),
    (CharityNumber(), "Scottish charity SC042386", "SC042386"),
    (CharityNumber(), "NIC100019", "NIC100019"),
    (CharityNumber(), "12", "12"),
    (CompanyNumber(), "9506232", "9506232"),
    (CompanyNumber(), "Company no. 09506232", "09506232"),
    (CompanyNumber(), "sc123456", "SC123456"),
    (CompanyNumber(), "IP30525R", "IP30525R"),
    (CompanyNumber(), "CE012345", "CE012345"),
    (OrgId(), "gb-chc-1164883", "GB-CHC-1164883"),
    (OrgId(), "GB–COH–09506232", "GB-COH-09506232"),
]

REFUSED = [
    (Uprn(), "4.41E+11", "Excel has shortened"),
    (Uprn(), "1234567890123", "up to 12 digits"),
    (Uprn(), "ABC", "up to 12 digits"),
    (Uprn(), "12.5", "up to 12 digits"),
    (Usrn(), "123456789", "up to 8 digits"),
    (GssCode(), "Trafford", "8 digits"),
    (OdsCode(), "R", "3 to 10"),
    (OdsCode(), "Trafford General", "3 to 10"),
    (CharityNumber(), "n/a", "charity number"),
    (CharityNumber(), "Friends of Longford Park", "charity number"),
    (CharityNumber(), "1090329 and SC042386", "one charity number"),
    (CharityNumber(), "1.09E+06", "Excel has shortened"),
    (CompanyNumber(), "none", "company number"),
    (CompanyNumber(), "123456789", "company number"),
    (OrgId(), "1164883", "GB-CHC-1164883"),
]

DOUBTED = [
    (Uprn(), "000", None),
    (GssCode(), "E0800009", None),
    (GssCode(), "E99000001", None),
    (GssCode(), "Q08000009", None),
    (CharityNumber(), "12345", None),
    (CharityNumber(), "0234567", None),
    (CharityNumber(), "SC42386", "SC042386"),
    (CharityNumber(), "SC4238", None),
    (CharityNumber(), "NI12", None),
    (CompanyNumber(), "9506232", "09506232"),
    (CompanyNumber(), "SC12345", "SC012345"),
    (CompanyNumber(), "01234567", None),
    (CompanyNumber(), "12345678", None),
    (CompanyNumber(), "1234567", None),
    (CompanyNumber(), "QQ123456", None),
    (CompanyNumber(), "29825R", None),
    (OrgId(), "GB-XYZ-123", None),
    (OrgId(), "GB-CHC-12", None),
    (OrgId(), "GB-COH-9506232", "GB-COH-09506232"),
    (OrgId(), "GB-SC-042386", None),
]

SOUND = [
    (Uprn(), "1"),
    (GssCode(), "E08000009"),
    (GssCode(), "W92000004"),
    (CharityNumber(), "207994"),
    (CharityNumber(), "1090329-12"),
    (CharityNumber(), "100019"),
    (CompanyNumber(), "09506232"),
    (CompanyNumber(), "R0000001"),
    (CompanyNumber(), "CE012345"),
    (OrgId(), "GB-SC-SC042386"),
    (OrgId(), "GB-NIC-100019"),
    (OrgId(), "GB-NHS-RAX"),
    (OrgId(), "GB-LAE-BAS"),
    (OrgId(), "US-EIN-123456789"),
]


@pytest.mark.parametrize(("kind", "text", "value"), READ)
def test_a_text_is_read_as_this_identifier(kind: Code, text: str, value: str) -> None:
    assert kind.parse(text) == value


@pytest.mark.parametrize(("kind", "text", "words"), REFUSED)
def test_what_is_no_such_identifier_is_refused(kind: Code, text: str, words: str) -> None:
    with pytest.raises(InvalidValue) as refusal:
        kind.parse(text)
    assert words in refusal.value.sentence


@pytest.mark.parametrize(("kind", "text", "fix"), DOUBTED)
def test_what_looks_wrong_is_kept_with_a_doubt(kind: Code, text: str, fix: str | None) -> None:
    doubt = kind.doubt(kind.parse(text))
    assert doubt is not None
    assert doubt.fix == fix


@pytest.mark.parametrize(("kind", "text"), SOUND)
def test_what_is_usual_is_not_doubted(kind: Code, text: str) -> None:
    assert kind.doubt(kind.parse(text)) is None


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (Uprn(), "000123", "123"),
        (CompanyNumber(), "9506232", "09506232"),
        (CharityNumber(), "NIC100019", "100019"),
        (OrgId(), "gb-chc-1164883", "GB-CHC-1164883"),
    ],
)
def test_two_spellings_of_one_identifier_fold_alike(kind: Code, one: str, other: str) -> None:
    assert kind.fold(kind.parse(one)) == kind.fold(kind.parse(other))
    assert kind.span(kind.parse(one)) == kind.span(kind.parse(other))


def test_uprns_sort_as_whole_numbers() -> None:
    kind = Uprn()
    assert sorted(["10", "9", "0000000008"], key=kind.order) == ["0000000008", "9", "10"]


def test_an_identifier_is_found_as_typed() -> None:
    assert Uprn().search_text("000123") == "000123"
