"""What the cover of a strategy workbook says of the strategy and its assets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.strategy.age import age_of
from exports.strategy.owners import NOT_NAMED, owners_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assetregister.records.record import Record
    from exports.strategy.estate import Estate

_STRATEGY: Final = (
    "area",
    "lead",
    "partnership",
    "strategy_status",
    "starts",
    "ends",
    "horizon",
    "vision",
    "confidence",
)


def facts_of(estate: Estate) -> dict[str, str | int]:
    """Return what there is to say, by label; "" where nobody stated it."""
    strategy, request = estate.strategy, estate.request
    since = request.since
    facts: dict[str, str | int] = {
        "Date of data": age_of(estate.register),
        "Covers": estate.words,
        "Filter": request.view,
        "Assets": f"{len(estate.assets):,}",
    }
    if strategy is None:
        facts["Owners of these assets"] = _owners(estate)
    else:
        facts[_label(strategy, "partners")] = _together(
            estate, strategy.values.get("partners") or ()
        )
        facts |= {_label(strategy, key): _said(strategy, key, estate) for key in _STRATEGY}
    facts["Confidence in the assets"] = _confidence(estate)
    facts["Changes since"] = f"{since.day} {since:%B %Y}" if since else ""
    return facts


def _owners(estate: Estate) -> str:
    named, unnamed = owners_of(estate)
    if not unnamed:
        return _together(estate, named)
    return f"{_together(estate, named) or '0 named'}; {len(unnamed):,} {NOT_NAMED}"


def _together(estate: Estate, ids: Iterable[str]) -> str:
    return "; ".join(sorted(map(estate.title, ids), key=str.casefold))


def _label(record: Record, key: str) -> str:
    return record.about.fields[key].label


def _said(record: Record, key: str, estate: Estate) -> str:
    field = record.about.fields[key]
    value = record.values.get(key)
    if value is None:
        return ""
    return estate.title(value) if field.to is not None else str(field.kind.format(value))


def _confidence(estate: Estate) -> str:
    kind = estate.schema.fields("asset")["confidence"].kind
    codes = [code for asset in estate.assets if (code := asset.values.get("confidence"))]
    counts = {code: codes.count(code) for code in dict.fromkeys(codes)}
    told = [f"{kind.format(code)}: {count}" for code, count in counts.items()]
    rest = len(estate.assets) - len(codes)
    return "; ".join([*told, f"not stated: {rest}"] if rest else told)
