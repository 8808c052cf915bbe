"""The pages of one record: details, what lives inside it, links, history; made when first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from ui.desktop.forms.detailspage import DetailsPage
from ui.desktop.forms.historypage import HistoryPage
from ui.desktop.forms.kin import records_on
from ui.desktop.forms.linkspage import LinksPage
from ui.desktop.forms.pages import DETAILS, HISTORY, LINKS, Pages
from ui.desktop.forms.sublist import SubList
from ui.desktop.forms.subtotals import totals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assetregister.drafts import FormDraft
    from assetregister.records.record import Record, RecordType
    from assetregister.register import Register
    from assetregister.schema import WayBack


class RecordPages(Pages):
    """Shows one page of a record at a time and knows what in them is not saved.

    ``create_asked`` with (form, field, type, words); ``edited``, ``arranged`` and ``opened`` are
    those of the forms.
    """

    edited = Signal()
    arranged = Signal()
    opened = Signal(str)
    create_asked = Signal(object, str, str, str)

    def __init__(self, register: Register) -> None:
        super().__init__()
        self.lists: dict[str, SubList] = {}
        self._register = register
        self._about: RecordType | None = None
        self.record: Record | None = None
        self._read_only = False
        self._together = False
        self._stale: set[str] = set()
        self.details = DetailsPage(register)
        self.links = LinksPage(register)
        self.history = HistoryPage(register)
        for key, page in ((DETAILS, self.details), (LINKS, self.links), (HISTORY, self.history)):
            self.put(key, page)
        self.links.opened.connect(self.opened)
        self.details.edited.connect(self._altered)
        self.details.arranged.connect(self.arranged)
        self.details.opened.connect(self.opened)
        self.details.create_asked.connect(self.create_asked)

    def show_record(
        self,
        about: RecordType,
        record: Record | None,
        values: Mapping[str, Any] | None,
        *,
        again: bool,
        read_only: bool,
    ) -> None:
        """Show a record, or a new one; pages other than the first are filled when gone to."""
        self._about, self.record, self._read_only = about, record, read_only
        for key, sublist in self.lists.items():
            self.take_out(key)
            sublist.hide()
            sublist.deleteLater()
        self.lists = {}
        self._stale = {LINKS, HISTORY}
        self.details.show_record(about, record, values, again=again, read_only=read_only)

    def go_to(self, key: str) -> None:
        """Show the page of a key, made or filled now if it has not been."""
        if key in self._stale:
            self._stale.discard(key)
            page = self.links if key == LINKS else self.history
            page.show_record(self.record)
        self.make_list(key)
        super().go_to(DETAILS if self._together and key in self.lists else key)

    def make_list(self, key: str) -> None:
        """Make the list of inner records of a key, if it is one that has not been made."""
        if not self.has(key) and key not in self.lists:
            assert self._about is not None
            self._make_list(self._register.schema.way(self._about.key, key))
            self.arranged.emit()

    def make_lists(self, keys: Sequence[str]) -> None:
        """Make the lists of inner records among some keys, and let them stand in that order."""
        for key in keys:
            self.make_list(key)
        if list(self.lists) != (wanted := [key for key in keys if key in self.lists]):
            self.lists = {key: self.lists[key] for key in wanted}
            for sublist in self.lists.values():
                self.details.hold(sublist)

    def gather(self, together: bool) -> None:  # as Qt's own setters
        """Let the lists of inner records stand below the form, or each on a page of its own."""
        if together == self._together:
            return
        self._together = together
        for key, sublist in self.lists.items():
            self._place(key, sublist)
            if together:
                self.take_out(key)
        self.arranged.emit()

    def _place(self, key: str, sublist: SubList) -> None:
        if self._together:
            self.details.hold(sublist)
        else:
            self.put(key, sublist)

    def changes(self) -> int:
        """Return how many fields and inner records have been altered."""
        inner = [form for sub in self.lists.values() for form in sub.forms]
        form = self.details.form
        altered = len(form.changed_keys()) + len(form.told_apart())
        return altered + sum(form.is_changed() for form in inner)

    def inside(self) -> set[str]:
        """Return the ids of the inner records that are listed."""
        return set[str]().union(*(sublist.ids() for sublist in self.lists.values()))

    def has_unsaved(self) -> bool:
        """Return whether anything altered has not been saved."""
        lists = self.lists.values()
        return self.details.form.is_changed() or any(sub.is_changed() for sub in lists)

    def unsaved(self) -> set[str]:
        """Return the keys of the pages on which something has not been saved."""
        found = {name for name, sublist in self.lists.items() if sublist.is_changed()}
        return found | ({DETAILS} if self.details.form.is_changed() else set())

    def drafted(self) -> dict[str, tuple[FormDraft, ...]]:
        """Return what is altered in the lists of inner records, by way back."""
        changed = {
            name: tuple(form.drafted() for form in sublist.forms if form.is_changed())
            for name, sublist in self.lists.items()
        }
        return {name: forms for name, forms in changed.items() if forms}

    def put_back(self, inside: Mapping[str, tuple[FormDraft, ...]]) -> None:
        """Show again what was altered in the lists when a draft of it was kept."""
        for name, forms in inside.items():
            self.make_list(name)
            self.lists[name].put_back(forms)

    def _make_list(self, way: WayBack) -> None:
        assert self._about is not None
        sublist = SubList(
            way,
            self._register,
            records_on(self._register, self.record, way) if self.record else [],
            start=self._only_one(way),
            around=self._about.fields,
            read_only=self._read_only,
        )
        sublist.edited.connect(self._altered)
        sublist.arranged.connect(self.arranged)
        sublist.opened.connect(self.opened)
        sublist.create_asked.connect(
            lambda inner, key, to, words: self.create_asked.emit(inner.form, key, to, words)
        )
        self.lists[way.name] = sublist
        self._place(way.name, sublist)
        self._total(sublist)

    def _only_one(self, way: WayBack) -> dict[str, Any]:
        """Return the record in between, where a way goes through others and there is but one."""
        if way.through is None or self.record is None:
            return {}
        between = self._register.pointing_at(self.record.id, way.through)
        return {way.field.key: between[0].id} if len(between) == 1 else {}

    def _altered(self) -> None:
        for sublist in self.lists.values():
            self._total(sublist)
        self.edited.emit()

    def _total(self, sublist: SubList) -> None:
        assert self._about is not None
        whole = self.details.form.present()
        sublist.show_totals(totals(sublist.way, sublist.values(), self._about, whole))
