"""One Save: a record and all that was altered inside it, in one operation or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.desktop.forms import belonging

NOT_THE_SAME: Final = "distinct_pair"

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assetregister.entry import Entered
    from assetregister.register import Edit, Register
    from assetregister.schema import WayBack
    from ui.desktop.forms.form import RecordForm
    from ui.desktop.forms.subform import SubForm
    from ui.desktop.forms.sublist import SubList


def problems(form: RecordForm, lists: Sequence[SubList]) -> int:
    """Show every problem beside its field, and return how many there are."""
    found = _show(form, form.entered()) if form.record is None or form.is_changed() else 0
    for sublist in lists:
        for inner in sublist.forms:
            if inner.form is not None and not inner.going and inner.is_changed():
                found += _show(inner.form, inner.form.entered())
    return found


def _show(form: RecordForm, entered: Entered) -> int:
    form.show_problems(entered.problems)
    return len(entered.problems)


def save(
    register: Register, form: RecordForm, lists: Sequence[SubList], adopt: Callable[[str], None]
) -> str:
    """Write a form without problems, and its sub-lists; return the record's id.

    `adopt` is given the id as soon as the record is kept, also where somebody who is told of the
    change then fails: what is kept must not be written again.
    """
    label = form.about.label.lower()
    title = f"Add {label}" if form.record is None else f"Edit {label}"
    before = register.operations(1)
    record_id = ""
    try:
        with register.edit(title) as edit:
            record_id = _save_record(edit, form)
            for other in form.told_apart():
                edit.add(NOT_THE_SAME, {"one": record_id, "other": other})
            for sublist in lists:
                for inner in sublist.forms:
                    if inner.is_changed():
                        _save_inside(edit, sublist.way, inner, record_id)
    except Exception:
        if register.operations(1) != before:
            adopt(record_id)
        raise
    adopt(record_id)
    return record_id


def _save_record(edit: Edit, form: RecordForm) -> str:
    values = form.entered().values
    if form.record is None:
        return edit.add(form.about.table, values).id
    if values:
        edit.set(form.record, values)
    return form.record.id


def _save_inside(edit: Edit, way: WayBack, inner: SubForm, parent: str) -> None:
    values = inner.form.entered().values if inner.form is not None else {}
    if inner.record is None:
        edit.add(way.type.table, {**values, **belonging.named(way, parent)})
    elif inner.going and not belonging.is_link(way):
        edit.archive(inner.record)
    elif inner.going:
        edit.set(inner.record, belonging.parted(way, inner.record, parent))
    elif inner.joining:
        edit.set(inner.record, {**values, **belonging.joined(way, inner.record, parent)})
    else:
        edit.set(inner.record, values)
