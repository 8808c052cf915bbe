"""Fields: what is said of a value once, for column, form, filter, log, workbook and dictionary.

The functions below are the words in which record types are declared; each returns a `Field`, which
on a record reads as its value.
"""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as attribute
from typing import TYPE_CHECKING, Any, Final, TypedDict, Unpack

from assetregister.kinds import (
    Aliases,
    CharityNumber,
    Choice,
    Choices,
    Code,
    CompanyNumber,
    Coordinate,
    Date,
    Email,
    Flag,
    GssCode,
    Kind,
    LongText,
    Money,
    Number,
    OdsCode,
    OrgId,
    PartialDates,
    Percentage,
    Postcode,
    Quantity,
    Reference,
    References,
    Telephone,
    Text,
    Uprn,
    Usrn,
    WebAddress,
    Whole,
)

DISTRICT: Final = "district"
POINT: Final = "point"

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assetregister.records.record import Record


@dataclass(frozen=True, slots=True)
class ShownWhen:
    """A field that only some sorts need: shown while field `key` holds one of `codes`."""

    key: str
    codes: tuple[str, ...]


@dataclass(slots=True)
class Field:
    """One field of a record type.

    `short` is what a table's heading says where the label is too long for one.
    `fills` names the fields that follow from this one, and which part of its meaning each takes.
    """

    label: str
    kind: Kind[Any]
    required: bool = False
    section: str = ""
    help: str = ""
    source: str = ""
    shown_when: ShownWhen | None = None
    personal: bool = False
    commercial: bool = False
    reverse: str = ""
    reverse_label: str = ""
    aliases: tuple[str, ...] = ()
    short: str = ""
    fills: Mapping[str, str] = attribute(default_factory=dict)
    key: str = attribute(default="", init=False)

    def __set_name__(self, owner: type, name: str) -> None:
        self.key = name

    def __get__(self, record: Record | None, owner: type | None = None) -> Any:
        return self if record is None else record.values.get(self.key)

    @property
    def heading(self) -> str:
        """Return what stands over a column of its values."""
        return self.short or self.label

    @property
    def many(self) -> bool:
        """Return whether the field holds several elements, each a place of its own."""
        return self.kind.many

    @property
    def to(self) -> str | None:
        """Return the type a reference field points at, "*" for any, None for other kinds."""
        return self.kind.to if isinstance(self.kind, Reference | References) else None


class Said(TypedDict, total=False):
    """What may be said of any field."""

    required: bool
    section: str
    help: str
    source: str
    shown_when: ShownWhen
    personal: bool
    commercial: bool
    aliases: tuple[str, ...]
    short: str


class SaidOfPostcode(Said, total=False):
    """What may be said of a postcode: also which fields its district and its point go into."""

    fills: Mapping[str, str]


class SaidOfReference(Said, total=False):
    """What may be said of a reference: also what the other end calls those that point at it."""

    reverse: str
    reverse_label: str


def when(key: str, *codes: str) -> ShownWhen:
    """Show a field only while another holds one of these codes."""
    return ShownWhen(key, codes)


def text(label: str, **said: Unpack[Said]) -> Any:
    """Declare one line of writing."""
    return Field(label, Text(), **said)


def long_text(label: str, **said: Unpack[Said]) -> Any:
    """Declare paragraphs."""
    return Field(label, LongText(), **said)


def code(label: str, **said: Unpack[Said]) -> Any:
    """Declare a reference somebody else gave out, kept as text in natural order."""
    return Field(label, Code(), **said)


def aliases(label: str = "Also known as", **said: Unpack[Said]) -> Any:
    """Declare other names for the same thing."""
    return Field(label, Aliases(Text()), **said)


def whole(label: str, **said: Unpack[Said]) -> Any:
    """Declare a whole number without qualifier."""
    return Field(label, Whole(), **said)


def quantity(label: str, *, unit: str, units: Sequence[str] = (), **said: Unpack[Said]) -> Any:
    """Declare an amount in a unit, with qualifier and range; `units` are others one may enter."""
    return Field(label, Quantity(unit, tuple(units)), **said)


def number(label: str, **said: Unpack[Said]) -> Any:
    """Declare a number whose unit another field names, with qualifier and range."""
    return Field(label, Number(), **said)


def money(label: str, **said: Unpack[Said]) -> Any:
    """Declare pounds and pence, with qualifier and range."""
    return Field(label, Money(), **said)


def percentage(label: str, *, low: int | None = None, **said: Unpack[Said]) -> Any:
    """Declare a percentage, with qualifier and range; one below `low` is worth a look."""
    return Field(label, Percentage(low), **said)


def flag(label: str, **said: Unpack[Said]) -> Any:
    """Declare yes, no or not known."""
    return Field(label, Flag(), **said)


def date(label: str, **said: Unpack[Said]) -> Any:
    """Declare a day."""
    return Field(label, Date(), **said)


def partial_date(label: str, **said: Unpack[Said]) -> Any:
    """Declare a date as people know it: 2006, autumn 2016, 2016/17, early 2006."""
    return Field(label, PartialDates(), **said)


def email(label: str, **said: Unpack[Said]) -> Any:
    """Declare an e-mail address."""
    return Field(label, Email(), **said)


def telephone(label: str, **said: Unpack[Said]) -> Any:
    """Declare a telephone number, kept as printed."""
    return Field(label, Telephone(), **said)


def web_address(label: str, **said: Unpack[Said]) -> Any:
    """Declare a web address."""
    return Field(label, WebAddress(), **said)


def postcode(label: str = "Postcode", **said: Unpack[SaidOfPostcode]) -> Any:
    """Declare a postcode, full or outward part only."""
    return Field(label, Postcode(), **said)


def uprn(label: str = "UPRN", **said: Unpack[Said]) -> Any:
    """Declare a Unique Property Reference Number."""
    return Field(label, Uprn(), **said)


def usrn(label: str = "USRN", **said: Unpack[Said]) -> Any:
    """Declare a Unique Street Reference Number."""
    return Field(label, Usrn(), **said)


def gss_code(label: str = "GSS code", **said: Unpack[Said]) -> Any:
    """Declare an ONS code of a place."""
    return Field(label, GssCode(), **said)


def ods_code(label: str = "ODS code", **said: Unpack[Said]) -> Any:
    """Declare an NHS organisation code."""
    return Field(label, OdsCode(), **said)


def charity_number(label: str = "Charity number", **said: Unpack[Said]) -> Any:
    """Declare a registered charity's number."""
    return Field(label, CharityNumber(), **said)


def company_number(label: str = "Company number", **said: Unpack[Said]) -> Any:
    """Declare a number at Companies House or the mutuals' register."""
    return Field(label, CompanyNumber(), **said)


def org_id(label: str = "Org-id", **said: Unpack[Said]) -> Any:
    """Declare an identifier of the org-id scheme, like GB-CHC-1164883."""
    return Field(label, OrgId(), **said)


def coordinate(label: str = "Coordinates", **said: Unpack[Said]) -> Any:
    """Declare a point, as easting and northing or as latitude and longitude."""
    return Field(label, Coordinate(), **said)


def choice(label: str, vocabulary: str, **said: Unpack[Said]) -> Any:
    """Declare one term of a code list in resources/vocabularies."""
    return Field(label, Choice(vocabulary), **said)


def choices(label: str, vocabulary: str, **said: Unpack[Said]) -> Any:
    """Declare several terms of a code list."""
    return Field(label, Choices(vocabulary), **said)


def reference(label: str, *, to: str, **said: Unpack[SaidOfReference]) -> Any:
    """Declare a record of type `to` ("*" for any type); `reverse` names the way back."""
    return Field(label, Reference(to), **said)


def references(label: str, *, to: str, **said: Unpack[SaidOfReference]) -> Any:
    """Declare several records of type `to`."""
    return Field(label, References(to), **said)
