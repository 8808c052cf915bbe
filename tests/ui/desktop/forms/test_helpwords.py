from __future__ import annotations

import pytest

from assetregister.records import RECORD_TYPES
from assetregister.records.asset import Asset
from ui.desktop.forms.helpwords import OWN, help_of


@pytest.mark.parametrize(
    ("key", "told"),
    [
        (
            "floor_area",
            "All floor space inside the outer walls. · Local Government Transparency Code 2015",
        ),
        ("occupied_area", "Source: ERIC"),
        ("ancient_monument", "Source: InSite"),
        ("name", ""),
    ],
)
def test_the_help_ends_with_where_field_and_terms_come_from(key: str, told: str) -> None:
    assert help_of(Asset.about.fields[key]) == told


def test_every_source_is_told_where_its_field_is_filled_in() -> None:
    fields = [field for record in RECORD_TYPES for field in record.about.fields.values()]
    assert all(field.source in help_of(field) for field in fields)
    assert not any(OWN in help_of(field) for field in fields)
