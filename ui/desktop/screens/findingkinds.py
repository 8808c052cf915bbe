"""Findings by rule and type of record: in which order, and how many there are of each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from assetregister.rules import RULES
from ui.desktop.widgets.completionrow import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assetregister.rules.rule import Finding
    from assetregister.schema import Schema

LABELS: Final[Mapping[str, str]] = {rule.code: rule.label for rule in RULES}


def label(finding: Finding) -> str:
    """Return what the rule of a finding is called."""
    return LABELS.get(finding.rule, finding.rule)


def ordered(found: Iterable[Finding], schema: Schema) -> list[Finding]:
    """Return findings by rule, then by type as the side bar has them."""
    types = {about.key: place for place, about in enumerate(schema.tables)}
    return sorted(found, key=lambda f: (label(f), types.get(f.type, -1)))


def choices(found: Iterable[Finding], schema: Schema) -> list[Suggestion]:
    """Return the rules that found something, whole and by type, with how often they did."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for finding in ordered(found, schema):
        counts[label(finding), finding.rule, finding.type] += 1
    by_rule: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for (words, rule, type_key), count in counts.items():
        by_rule.setdefault((words, rule), []).append((type_key, count))
    offered = []
    for (words, rule), types in by_rule.items():
        if len(types) > 1:
            whole = sum(count for _, count in types)
            offered.append(Suggestion(rule, f"{words} ({whole:,})"))
        for type_key, count in types:
            plural = schema.about(type_key).plural
            said = f"{words}, {plural[:1].lower()}{plural[1:]} ({count:,})"
            offered.append(Suggestion(f"{rule}/{type_key}", said))
    return offered


def of_kind(found: Iterable[Finding], code: str) -> list[Finding]:
    """Return the findings of a choice; all of them for ""."""
    rule, _, type_key = code.partition("/")
    return [f for f in found if rule in ("", f.rule) and type_key in ("", f.type)]
