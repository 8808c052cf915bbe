"""Records like the one whose name is being typed, below the name; they never stop a Save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assetregister.alike import name_field
from assetregister.kinds import Postcode
from ui.desktop.widgets.linkednote import LinkedNote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.alike import Alike
    from assetregister.register import Register
    from ui.desktop.forms.form import RecordForm
    from ui.desktop.tasks import Tasks

PAUSE: Final = 300  # milliseconds after the last key
MOST: Final = 3
_WAYS: Final = ("distinct_from", "distinct_to")


class Nearness(QObject):
    """Looks for near-duplicates while the name is typed; ``opened`` with the id of one."""

    opened = Signal(str)

    def __init__(self, form: RecordForm, register: Register, tasks: Tasks) -> None:
        super().__init__(form)
        name = name_field(form.about)
        assert name is not None
        self._form = form
        self._name = name.key
        self._register = register
        self._tasks = tasks
        self._asked: tuple[str, str] = ("", "")
        self._is_waiting = False
        self._apart: set[str] = set()
        self._found: list[Alike] = []
        postcodes = [f.key for f in form.about.fields.values() if isinstance(f.kind, Postcode)]
        self._postcode = next(iter(postcodes), "")
        self._box = QWidget()
        self.notes = [self._note(place) for place in range(MOST)]
        column = QVBoxLayout(self._box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for note in self.notes:
            column.addWidget(note)
        form.rows()[self._name].set_below(self._box)
        self._box.hide()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE)
        self._later.timeout.connect(self._look)
        form.edited.connect(self._later.start)
        form.shown.connect(self._begin)
        self._begin()

    @property
    def asked(self) -> str:
        """Return the name that was last looked for."""
        return self._asked[0]

    def is_looking(self) -> bool:
        """Return whether the answer is still to come."""
        return self._is_waiting or self._later.isActive()

    def _note(self, place: int) -> LinkedNote:
        note = LinkedNote("copy", "warn")
        note.followed.connect(lambda link: self._follow(place, link))
        return note

    def _begin(self) -> None:
        record = self._form.record
        self._later.stop()
        self._asked, self._is_waiting = ("", ""), False
        self._apart = {record.id, *self._known_apart(record.id)} if record else set()
        self._show([])

    def _known_apart(self, record_id: str) -> set[str]:
        ways = self._register.schema.ways_back(self._form.about.key)
        pairs = [
            pair
            for name in _WAYS
            if name in ways
            for pair in self._register.pointing_at(record_id, ways[name])
        ]
        return {end for pair in pairs for end in (pair.values["one"], pair.values["other"])}

    def _look(self) -> None:
        values = self._form.present()
        name, postcode = values.get(self._name) or "", values.get(self._postcode) or ""
        if self._name not in self._form.changed_keys():
            name = ""
        if (name, postcode) == self._asked:
            return
        self._asked = (name, postcode)
        if not name:
            self._show([])
            return
        asked, type_key = self._asked, self._form.about.table
        limit = MOST + len(self._apart)

        def work(_: object) -> Any:
            return asked, self._register.alike(type_key, name, limit, postcode)

        self._is_waiting = True
        self._tasks.quietly(work, lambda answer: self._answered(*answer))

    def _answered(self, asked: tuple[str, str], found: Sequence[Alike]) -> None:
        if asked == self._asked:
            self._is_waiting = False
            self._show([one for one in found if one.id not in self._apart][:MOST])

    def _show(self, found: list[Alike]) -> None:
        self._found = found
        for place, note in enumerate(self.notes):
            one = found[place] if place < len(found) else None
            sentence = f"Like {one.title}: {one.why}." if one else ""
            note.say(sentence, ("Open it", "Not the same") if one else ())
        self._box.setVisible(bool(found))

    def _follow(self, place: int, link: int) -> None:
        one = self._found[place]
        if link == 0:
            self.opened.emit(one.id)
            return
        self._apart.add(one.id)
        self._form.tell_apart(one.id)
        self._show([other for other in self._found if other.id != one.id])
