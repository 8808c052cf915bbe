"""What a record is called: its title, made from the fields its type names."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assetregister.records.record import RecordType

_LEFT_OVER: Final = re.compile(r"^[\s–:,(]+|[\s–:,(]+$")


def title_of(about: RecordType, encoded: Mapping[str, str | None], names: Mapping[str, str]) -> str:
    """Return a record's title from its encoded title fields; "" if none of them is stated.

    `names` gives the titles of the records that its reference fields point at.
    """
    parts: list[tuple[str, str]] = []  # (words before, value)
    for words, key, _, _ in string.Formatter().parse(about.title):
        parts.append((words, _shown(about, key, encoded, names) if key else ""))
    stated = [(words, value) for words, value in parts if value]
    text = "".join((words if i else "") + value for i, (words, value) in enumerate(stated))
    return _LEFT_OVER.sub("", text)


def _shown(
    about: RecordType, key: str, encoded: Mapping[str, str | None], names: Mapping[str, str]
) -> str:
    value: Any = encoded.get(key)
    if not value:
        return ""
    field = about.fields[key]
    if field.to:
        return names.get(value, "")
    return str(field.kind.format(field.kind.decode(value)))
