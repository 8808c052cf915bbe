"""The help of a field as its form shows it: what it means, then quietly where that comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.kinds import Choice, Choices

if TYPE_CHECKING:
    from assetregister.fields import Field


OWN: Final = "This register's own list"  # goes without saying


def help_of(field: Field) -> str:
    """Return what a field means, and after a dot where that comes from."""
    sources = sources_of(field)
    if not sources:
        return field.help
    said = " · ".join(sources)
    return f"{field.help} · {said}" if field.help else f"Source: {said}"


def sources_of(field: Field) -> list[str]:
    """Return where a field comes from, and where the terms of its code list do, each once."""
    kind = field.kind
    terms = kind.vocabulary.source if isinstance(kind, Choice | Choices) else ""
    told = (field.source, "" if terms.startswith(OWN) else terms)
    return list(dict.fromkeys(source for source in told if source))
