"""Keeping several findings at once: one reason, one operation, a record for each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assetregister.findings import ACCEPTED
from ui.desktop.forms.accepting import acceptance, ask_why

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from assetregister.register import Register
    from assetregister.rules.rule import Finding


def keep(found: Sequence[Finding], register: Register, who: str, parent: QWidget) -> int:
    """Ask why findings may stand and record it; return how many do. Raises Refused."""
    reason = ask_why(_together(found), parent)
    if not reason:
        return 0
    records = register.get_many([finding.record for finding in found])
    title = "Accept finding" if len(found) == 1 else "Accept findings"
    with register.edit(title) as edit:
        for finding in found:
            edit.add(ACCEPTED, acceptance(finding, records[finding.record], reason, who))
    return len(found)


def _together(found: Sequence[Finding]) -> Finding:
    """Return a finding that says of several what the dialogue says of one."""
    first = found[0]
    if len(found) == 1:
        return first
    said = f"{len(found):,} findings are kept with one reason. The first: {first.sentence}"
    return replace(first, sentence=said)
