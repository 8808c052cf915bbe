"""How to reach people: e-mail, telephone and web addresses, kept as printed."""

from __future__ import annotations

import re
from typing import Final

from assetregister.errors import InvalidValue
from assetregister.kinds.cell_text import refuse_shortened, tidy, without_point_nought
from assetregister.kinds.kind import Doubt
from assetregister.kinds.text import Code, Text

_MAILTO: Final = re.compile(r"^(?:mailto: ?)+", re.IGNORECASE)
_TEL: Final = re.compile(r"^(?:tel: ?)+", re.IGNORECASE)
_LOST_ZERO: Final = re.compile(r"[1-9][0-9 ]{8,12}")


class Email(Text):
    """An e-mail address (RFC 5322 as people use it); what is no address is kept, with a doubt."""

    name = "e-mail"

    def parse(self, text: str) -> str:
        """Return the address, without “mailto:”."""
        typed = tidy(text)
        address = _MAILTO.sub("", typed)
        if address != typed:
            address = address.partition("?")[0].strip()
        if not address:
            raise InvalidValue("Enter an e-mail address like hall@example.org.uk.")
        return address

    def fold(self, value: str) -> str:
        """Return the address without regard to case."""
        return value.casefold()

    def doubt(self, value: str) -> Doubt | None:
        """Say so if this is not one address."""
        if value.count("@") > 1:
            return Doubt("There is more than one e-mail address here; keep one.")
        from email_validator import EmailNotValidError, validate_email

        try:
            validate_email(value, check_deliverability=False)
        except EmailNotValidError:
            return Doubt(f"“{value}” is not an e-mail address like hall@example.org.uk.")
        return None


class Telephone(Code):
    """A telephone number as printed, leading zero too (Ofcom National Telephone Numbering Plan)."""

    name = "telephone"

    def parse(self, text: str) -> str:
        """Return the number as printed. Raises InvalidValue if there is no digit in it."""
        number = without_point_nought(_TEL.sub("", tidy(text)))
        refuse_shortened(number)
        if not re.search(r"[0-9]", number):
            raise InvalidValue("Enter a telephone number like 0161 496 0000.")
        return number

    def fold(self, value: str) -> str:
        """Return the digits, with 0 for +44."""
        digits = re.sub(r"[^0-9+]", "", value)
        return re.sub(r"^(?:\+44|0044)0?(?=[0-9])", "0", digits).replace("+", "")

    def order(self, value: str) -> str:
        """Return the digits."""
        return self.fold(value)

    def doubt(self, value: str) -> Doubt | None:
        """Say so if this is not one number that can be rung in Britain."""
        if _LOST_ZERO.fullmatch(value) and _rings(f"0{value}"):
            return Doubt(f"{value} has lost its leading 0.", f"0{value}")
        from phonenumbers import PhoneNumberMatcher

        if sum(1 for _ in PhoneNumberMatcher(value, "GB")) > 1:
            return Doubt("There is more than one telephone number here; keep one.")
        if not _rings(value):
            return Doubt(f"“{value}” is not a telephone number like 0161 496 0000.")
        return None

    def search_text(self, value: str) -> str:
        """Return the number as printed and its digits."""
        return f"{value} {self.fold(value)}"


def _rings(text: str) -> bool:
    """Return whether a number can be rung from Britain."""
    import phonenumbers
    from phonenumbers.shortnumberinfo import is_valid_short_number_for_region

    try:
        number = phonenumbers.parse(text, "GB")
    except phonenumbers.NumberParseException:
        return False
    if number.country_code == 44 and is_valid_short_number_for_region(number, "GB"):
        return True
    return phonenumbers.is_valid_number(number) and not re.fullmatch(r"[1-9][0-9 ]*", text)


_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):(?![0-9])", re.IGNORECASE)
_WEB: Final = re.compile(
    r"(?:https?://)?(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}(?::[0-9]{1,5})?(?:[/?#]\S*)?",
    re.IGNORECASE,
)


class WebAddress(Text):
    """A web address as printed; nothing is added to it."""

    name = "web address"

    def parse(self, text: str) -> str:
        """Return the address. Raises InvalidValue unless it leads to a web site."""
        address = tidy(text)
        scheme = _SCHEME.match(address)
        if scheme and scheme[1].casefold() not in ("http", "https"):
            raise InvalidValue("Enter a web address that begins with https:// or www.")
        if not _WEB.fullmatch(address):
            raise InvalidValue("Enter an address like redcross.org.uk.")
        return address

    def fold(self, value: str) -> str:
        """Return the address without scheme, www. and a slash at the end."""
        bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", value, flags=re.IGNORECASE).rstrip("/")
        host, slash, path = bare.partition("/")
        return host.casefold() + slash + path
