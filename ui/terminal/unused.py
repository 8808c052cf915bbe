"""Options that a format of export makes no use of: refused, since ignoring them would mislead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.errors import Refused
from assetregister.exporting import AREA, PARTNERSHIP, SCOPE, TYPE, WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assetregister.exporting import Export

_OPTIONS: Final = {
    "type_name": "--type",
    "where": "--where",
    "search": "--search",
    "view": "--view",
    "columns": "--columns",
    "sort": "--sort",
    "about_record": "--record",
    "since": "--since",
}
_FILTER: Final = frozenset({"--type", "--where", "--search", "--view", "--sort"})
_USED: Final = {
    WHOLE: frozenset[str](),
    TYPE: _FILTER | {"--columns"},
    SCOPE: _FILTER | {"--record", "--since"},
    AREA: _FILTER | {"--record"},
    PARTNERSHIP: frozenset({"--record"}),
}
_WHAT: Final = {
    WHOLE: "exports the whole register",
    TYPE: "lists the records of a type",
    SCOPE: "is about assets, on sheets of its own",
    AREA: "is about an area, on sheets of its own",
    PARTNERSHIP: "is about a partnership",
}


def refuse_unused(export: Export, given: Mapping[str, object]) -> None:
    """Raise Refused naming the options given, by parameter, that a format makes no use of."""
    named = [option for key, option in _OPTIONS.items() if given.get(key)]
    unused = [option for option in named if option not in _USED[export.about]]
    if unused:
        raise Refused(
            f"“{export.key}” {_WHAT[export.about]}: leave {' and '.join(unused)} out. "
            "No file was written."
        )
