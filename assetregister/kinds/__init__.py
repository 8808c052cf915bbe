"""The kinds of value a field may hold."""

from __future__ import annotations

from assetregister.kinds.choice import Choice, Choices, Flag
from assetregister.kinds.contact import Email, Telephone, WebAddress
from assetregister.kinds.dates import Date
from assetregister.kinds.identifiers import (
    CharityNumber,
    CompanyNumber,
    GssCode,
    OdsCode,
    OrgId,
    Uprn,
    Usrn,
)
from assetregister.kinds.kind import Bound, Cell, Column, Doubt, Kind, Shape, Truth
from assetregister.kinds.many import Aliases, Many
from assetregister.kinds.number import Number
from assetregister.kinds.partial_dates import PartialDate, PartialDates
from assetregister.kinds.places import Coordinate, Point, Postcode
from assetregister.kinds.quantities import Amount, Money, Percentage, Qualifier, Quantity
from assetregister.kinds.reference import ANY, Reference, References
from assetregister.kinds.text import Code, LongText, Text
from assetregister.kinds.whole import Whole

__all__ = [
    "ANY",
    "Aliases",
    "Amount",
    "Bound",
    "Cell",
    "CharityNumber",
    "Choice",
    "Choices",
    "Code",
    "Column",
    "CompanyNumber",
    "Coordinate",
    "Date",
    "Doubt",
    "Email",
    "Flag",
    "GssCode",
    "Kind",
    "LongText",
    "Many",
    "Money",
    "Number",
    "OdsCode",
    "OrgId",
    "PartialDate",
    "PartialDates",
    "Percentage",
    "Point",
    "Postcode",
    "Qualifier",
    "Quantity",
    "Reference",
    "References",
    "Shape",
    "Telephone",
    "Text",
    "Truth",
    "Uprn",
    "Usrn",
    "WebAddress",
    "Whole",
]
