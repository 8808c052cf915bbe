"""A schema with every kind of field, a tree of zones, and ways to and fro."""

from __future__ import annotations

from assetregister.fields import (
    aliases,
    charity_number,
    choice,
    choices,
    code,
    coordinate,
    date,
    email,
    flag,
    long_text,
    money,
    partial_date,
    percentage,
    postcode,
    quantity,
    reference,
    references,
    telephone,
    text,
    uprn,
    web_address,
    whole,
)
from assetregister.records.record import Record
from assetregister.schema import Schema


class Zone(Record, key="zone", label="Zone", plural="Zones", prefix="ZON", group="", icon="map"):
    """Part of the map."""

    name = text("Name")
    lies_in = reference("Lies in", to="zone", reverse="within")


class Body(Record, key="body", label="Body", plural="Bodies", prefix="BOD", group="", icon="box"):
    """Somebody."""

    name = text("Name")
    sector = choice("Sector", "sector")
    zone = reference("Zone", to="zone", reverse="bodies")


class Site(Record, key="site", label="Site", plural="Sites", prefix="SIT", group="", icon="box"):
    """Somewhere, with a field of every kind."""

    name = text("Name")
    aliases = aliases()
    owner = reference("Owner", to="body", reverse="sites")
    zone = reference("Zone", to="zone", reverse="sites")
    serves = references("Serves", to="zone", reverse="served_by")
    about_it = reference("About", to="*")
    tenure = choice("Tenure", "tenure")
    people = choices("People served", "client_group")
    listed = flag("Listed, and known to be")
    note = long_text("Note")
    site_code = code("Site code")
    storeys = whole("Storeys")
    area = quantity("Area in and out", unit="m²", units=("ft²",))
    price = money("Price")
    share = percentage("Share")
    checked = date("Checked")
    opened = partial_date("Opened")
    email = email("E-mail")
    phone = telephone("Telephone")
    website = web_address("Website")
    postcode = postcode()
    uprn = uprn()
    charity = charity_number()
    point = coordinate("Point")


class Charity(Body, key="charity", label="Charity", plural="Charities", where="sector = charity"):
    """A body that is a charity."""


WIDE = Schema([Zone, Body, Site, Charity])

TEXTS = {
    "name": ["Moot Hall", "moot hall", "Ŵyr and Sons", "!!!", 'The "Old" (Mill)', "ßtraße", "A2"],
    "aliases": ["Hall; Old Hall", "salt and pepper", "“Quoted”, he said", "x/y"],
    "tenure": ["Freehold", "Leasehold"],
    "people": ["Older people", "Carers; Older people"],
    "listed": ["yes", "no", "not known"],
    "note": ["Red brick.", "RED BRICK and slate", "line\nbreak"],
    "site_code": ["A2", "A10", "a 2", "007"],
    "storeys": ["1", "2", "12"],
    "area": ["100", "about 100", "50 to 150", "more than 100", "up to 200", "1,000 ft²", "0"],
    "price": ["£1,000", "more than £400m", "£6 to £12"],
    "share": ["50%", "almost 74%"],
    "checked": ["1 March 2024", "2 March 2024"],
    "opened": ["2006", "early 2006", "March 2006", "2016/17", "autumn 2016", "5 March 2006"],
    "email": ["hall@example.org.uk", "HALL@EXAMPLE.ORG.UK"],
    "phone": ["0161 496 0000", "+44 161 496 0001"],
    "website": ["www.example.org.uk", "https://example.org.uk/a"],
    "postcode": ["M32 0TH", "M2 1AB", "M32", "SK10 1AA"],
    "uprn": ["100010000001", "0077"],
    "charity": ["1164883", "SC012345"],
    "point": ["394751, 393422", "53.4312, -2.3456"],
}
