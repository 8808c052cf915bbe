"""Identifiers that registers of places and bodies give out: text, with leading zeros kept.

None of them has a check digit, so reading refuses only what is no such identifier at all; a doubt
says what is unusual about the rest.
"""

from __future__ import annotations

import re
from typing import ClassVar, Final

from assetregister.errors import InvalidValue
from assetregister.kinds.cell_text import (
    refuse_shortened,
    tidy,
    with_hyphens,
    without_point_nought,
)
from assetregister.kinds.kind import Doubt
from assetregister.kinds.text import Code


def _bare(text: str) -> str:
    """Return an identifier as cells hold it, without spaces or a spreadsheet's “.0”."""
    refuse_shortened(tidy(text))
    return without_point_nought(tidy(text).replace(" ", ""))


def _letters(text: str) -> str:
    """Return an identifier of letters and digits, in capitals."""
    return _bare(with_hyphens(text)).upper()


class _Numbered(Code):
    """Digits that compare as a whole number and are kept as typed."""

    most: ClassVar[int]
    called: ClassVar[str]
    example: ClassVar[str]

    def parse(self, text: str) -> str:
        """Return the digits as typed, leading zeros too."""
        digits = _bare(text)
        if not re.fullmatch(rf"[0-9]{{1,{self.most}}}", digits):
            raise InvalidValue(
                f"Enter a {self.called} of up to {self.most} digits, like {self.example}."
            )
        return digits

    def fold(self, value: str) -> str:
        """Return the digits without leading zeros."""
        return value.lstrip("0") or "0"

    def order(self, value: str) -> str:
        """Return the digits padded, so that they sort as whole numbers."""
        return self.fold(value).zfill(self.most)

    def doubt(self, value: str) -> Doubt | None:
        """Say so of a number that is nought."""
        return None if value.strip("0") else Doubt(f"{self.called} {value} belongs to no place.")


class Uprn(_Numbered):
    """Unique Property Reference Number: up to 12 digits (GeoPlace)."""

    name = "UPRN"
    most = 12
    called = "UPRN"
    example = "100012345678"


class Usrn(_Numbered):
    """Unique Street Reference Number: up to 8 digits (GeoPlace)."""

    name = "USRN"
    most = 8
    called = "USRN"
    example = "12345678"


_GSS_ENTITIES: Final = {
    "E": {*range(66), 92},
    "W": {*range(50), 92},
    "S": {*range(50), 92},
    "N": {*range(50), 92},
    "K": {*range(9)},
    "L": {93},
    "M": {83},
}


class GssCode(Code):
    """The code of a place in official statistics: a letter, 8 digits (ONS Register of Codes)."""

    name = "GSS code"

    def parse(self, text: str) -> str:
        """Return the code in capitals. Raises InvalidValue unless it is a letter with digits."""
        code = _letters(text)
        if not re.fullmatch(r"[A-Z][0-9]{1,11}", code):
            raise InvalidValue("Enter a code of a letter and 8 digits, like E08000009.")
        return code

    def doubt(self, value: str) -> Doubt | None:
        """Say so if the length is wrong or no sort of place has this beginning."""
        if not re.fullmatch(r"[A-Z][0-9]{8}", value):
            return Doubt(f"{value} is not a letter and 8 digits, like E08000009.")
        if int(value[1:3]) not in _GSS_ENTITIES.get(value[0], set()):
            return Doubt(f"No sort of place has codes beginning {value[:3]}.")
        return None


class OdsCode(Code):
    """The code of an NHS organisation or site: 3 to 10 letters and digits (NHS Data Dictionary)."""

    name = "ODS code"

    def parse(self, text: str) -> str:
        """Return the code in capitals."""
        code = _letters(text)
        if not re.fullmatch(r"[A-Z0-9]{3,10}", code):
            raise InvalidValue("Enter a code of 3 to 10 letters and digits, like RAX or P91003.")
        return code


_CHARITY_WORDS: Final = re.compile(
    r"\b(?:registered|regd?|charity|charities|commission|numbers?|nos?|in|the|england|and|wales"
    r"|scotland|scottish|northern|ireland|e&w|uk)\b|[.:,#()&№]",
    re.IGNORECASE,
)
_CHARITY: Final = re.compile(r"(?:SC|NIC?)?[0-9]{1,8}|[0-9]{1,8}-[0-9]{1,4}")


class CharityNumber(Code):
    """A registered charity's number.

    6 or 7 digits in England and Wales, with -1 and so on for a linked charity (Charity Commission);
    SC and 6 digits in Scotland (OSCR); 6 digits in Northern Ireland (CCNI).
    """

    name = "charity number"

    def parse(self, text: str) -> str:
        """Return the number from “1090329”, “SC042386” or “Registered charity no. 1090329”."""
        number = re.sub(r"\s*", "", _CHARITY_WORDS.sub(" ", _as_number(text))).upper().strip("-")
        if not _CHARITY.fullmatch(number):
            raise InvalidValue("Enter one charity number, like 1090329 or SC042386.")
        return number

    def fold(self, value: str) -> str:
        """Return the number without the letters that some write before a Northern Irish one."""
        return re.sub(r"^NIC?(?=[0-9])", "", value)

    def order(self, value: str) -> str:
        """Return the number without those letters, in natural order."""
        return super().order(self.fold(value))

    def doubt(self, value: str) -> Doubt | None:
        """Say so if the number has too few or too many digits."""
        if value.startswith("SC"):
            if len(value) == 7:
                return Doubt(f"{value} has lost a nought.", f"SC{value[2:].zfill(6)}")
            if len(value) != 8:
                return Doubt("Scottish charity numbers are SC and 6 digits, like SC042386.")
        elif value.startswith("NI"):
            if len(self.fold(value)) != 6:
                return Doubt("Northern Irish charity numbers have 6 digits, like 100019.")
        elif not re.fullmatch(r"[1-9][0-9]{5,6}(?:-[0-9]+)?", value):
            return Doubt("Charity numbers have 6 or 7 digits, like 1090329.")
        return None


def _as_number(text: str) -> str:
    refuse_shortened(tidy(text))
    return without_point_nought(with_hyphens(tidy(text)))


_COMPANY_WORDS: Final = re.compile(
    r"\b(?:registered|regd?|company|companies|house|numbers?|nos?)\b|[.:,#()]", re.IGNORECASE
)
_COMPANY_PREFIX: Final = re.compile("[AZFSRN]C|GE|[LSNI]P|OC|S[EFLOGI]|N[AFIL]|R[0S]|C[ES]")
_DUMMIES: Final = frozenset({"01234567", "12345678", "00000000"})


class CompanyNumber(Code):
    """A number of 8 digits, or two letters and 6 (Companies House; FCA Mutuals Public Register)."""

    name = "company number"

    def parse(self, text: str) -> str:
        """Return the number as typed, in capitals."""
        number = re.sub(r"\s*", "", _COMPANY_WORDS.sub(" ", _as_number(text))).upper().strip("-")
        if not re.fullmatch(r"(?=.*[0-9])[A-Z0-9]{1,8}", number):
            raise InvalidValue("Enter a company number like 09506232 or SC123456.")
        return number

    def fold(self, value: str) -> str:
        """Return the number with the leading zeros it ought to have."""
        found = re.fullmatch(r"([A-Z]{2}|)([0-9]+)", value)
        return f"{found[1]}{found[2].zfill(8 - len(found[1]))}" if found else value

    def order(self, value: str) -> str:
        """Return the padded number."""
        return super().order(self.fold(value))

    def doubt(self, value: str) -> Doubt | None:
        """Say so of lost zeros, of numbers made up and of unknown beginnings."""
        full = self.fold(value)
        if full in _DUMMIES:
            return Doubt(f"{value} looks made up.")
        if not full[:2].isdigit() and not _COMPANY_PREFIX.match(full):
            return Doubt(f"No company number begins with {full[:2]}.")
        if full != value:
            return Doubt(f"Company numbers have 8 characters; {value} has {len(value)}.", full)
        if not re.fullmatch(r"[0-9]{8}|[A-Z][A-Z0-9][0-9]{5}[0-9A-Z]", full):
            return Doubt(f"Company numbers look like 09506232 or SC123456; this is {value}.")
        return None


_GB_LISTS: Final[dict[str, tuple[str, str]]] = {
    "CHC": (r"[1-9][0-9]{5,6}(?:-[0-9]+)?", "1164883"),
    "COH": (r"[A-Z0-9]{8}", "09506232"),
    "SC": (r"SC[0-9]{6}", "SC042386"),
    "NIC": (r"1[0-9]{5}", "100019"),
    "NHS": (r"[A-Z0-9]{3,10}", "RAX"),
    "LAE": (r"[A-Z]{3}", "BAS"),
    "LAS": (r"[A-Z]{3}", "ABE"),
    "CASC": (r"[A-F0-9]{8}", "4AB11F2C"),
    "EDU": (r"[0-9]{5,6}", "133282"),
    "UKPRN": (r"[0-9]{8}", "10007167"),
    "MPR": (r"[A-Z0-9]{3,9}", "IP30525R"),
    "COE": (r".+", "1"),
    "GOR": (r".+", "D1"),
    "PLA": (r".+", "TRF"),
    "SHPE": (r".+", "LH4204"),
}


class OrgId(Code):
    """An identifier of the org-id scheme, like GB-CHC-1164883 (org-id.guide)."""

    name = "org-id"

    def parse(self, text: str) -> str:
        """Return list and number with hyphens, in capitals."""
        identifier = _letters(text)
        if not re.fullmatch(r"[A-Z]{2}-[A-Z0-9]+-[A-Z0-9][A-Z0-9./_-]*", identifier):
            raise InvalidValue("Enter list and number with hyphens, like GB-CHC-1164883.")
        return identifier

    def doubt(self, value: str) -> Doubt | None:
        """Say so if the list is unknown or the number does not fit it."""
        country, register, number = value.split("-", 2)
        if country != "GB":
            return None
        if register not in _GB_LISTS:
            return Doubt(f"GB-{register} is not a list that org-id.guide has for Great Britain.")
        pattern, example = _GB_LISTS[register]
        if re.fullmatch(pattern, number):
            return None
        padded = number.zfill(8) if number.isdigit() and len(number) < 8 else ""
        fix = f"GB-COH-{padded}" if register == "COH" and padded else None
        return Doubt(f"Numbers in GB-{register} look like {example}; this is {number}.", fix)
