"""Where a postcode lies, shown beside it, and what follows filled in where it is blank."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from assetregister.errors import AssetRegisterError, InvalidValue
from assetregister.fields import DISTRICT, POINT
from assetregister.places.areas import AREA, area_of, values_of
from assetregister.places.postcodes import EDITION
from ui.desktop.widgets.linkednote import LinkedNote

if TYPE_CHECKING:
    from assetregister.places.postcodes import Place, PostcodeDirectory
    from assetregister.register import Register
    from ui.desktop.forms.form import RecordForm
    from ui.desktop.tasks import Tasks

PAUSE: Final = 300  # milliseconds after the last key
USE, ADD = "use", "add"


class Placing(QObject):
    """Looks one postcode field up as it is typed; ``said`` with what was made besides.

    Blank fields are filled when the postcode is left, never those that somebody stated: for these
    a link offers it.
    """

    said = Signal(str)

    def __init__(
        self,
        form: RecordForm,
        key: str,
        register: Register,
        directory: PostcodeDirectory,
        tasks: Tasks,
    ) -> None:
        super().__init__(form)
        self._form = form
        self._key = key
        self._register = register
        self._directory = directory
        self._tasks = tasks
        self._fills = form.about.fields[key].fills
        self._filled: dict[str, Any] = {}
        self._asked = ""
        self._is_left = False
        self._place: Place | None = None
        self._does: list[str] = []
        self.note = LinkedNote("map-pin", "text2")
        self.note.followed.connect(lambda place: self._follow(self._does[place]))
        form.rows()[key].set_beside(self.note)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE)
        self._later.timeout.connect(self._look_up)
        editor = form.editor(key)
        editor.changed.connect(self._typed)
        editor.settled.connect(self._left)
        form.shown.connect(self._begin)
        self._begin()

    def _begin(self) -> None:
        self._filled, self._is_left = {}, False
        self._look_up()

    def _typed(self) -> None:
        self._is_left = False
        self._later.start()

    def _left(self) -> None:
        self._is_left = self._key in self._form.changed_keys()
        if self._is_left:
            self._look_up()

    def _look_up(self) -> None:
        self._later.stop()
        postcode = self._postcode()
        if postcode == self._asked:
            self._show()
            return
        self._asked, self._place = postcode, None
        self.note.say("")
        if postcode:
            directory = self._directory
            self._tasks.quietly(
                lambda _: (postcode, directory.look_up(postcode)), lambda found: self._found(*found)
            )

    def _postcode(self) -> str:
        try:
            return self._form.editor(self._key).read() or ""
        except InvalidValue:
            return ""

    def _found(self, postcode: str, place: Place | None) -> None:
        if postcode == self._asked:
            self._place = place
            self._show()

    def _show(self) -> None:
        if not self._asked:
            self.note.say("")
            return
        place = self._place
        if place is None:
            self.note.say(f"Not in the postcode directory of {EDITION}.")
            return
        proposed = self._proposed(place)
        if self._is_left:
            self._fill(proposed)
        self.note.say(place.describe(), self._links(place, proposed))

    def _proposed(self, place: Place) -> dict[str, Any]:
        """Return what follows from a place, by field."""
        area = area_of(place.district, self._register) if place.district else None
        follows = {DISTRICT: area, POINT: place.point}
        proposed = {key: follows[part] for key, part in self._fills.items()}
        return {key: value for key, value in proposed.items() if value is not None}

    def _fill(self, proposed: dict[str, Any]) -> None:
        present = self._form.present()
        for key, value in proposed.items():
            if present.get(key) in (None, self._filled.get(key)) and present.get(key) != value:
                self._filled[key] = value
                self._form.put(key, value)

    def _links(self, place: Place, proposed: dict[str, Any]) -> list[str]:
        """Return the words of what can be done about it, and keep what each does."""
        self._does = []
        if self._form.is_read_only() or self._key not in self._form.changed_keys():
            return []
        words: list[str] = []
        other = self._otherwise(proposed)
        if other:
            fields = self._form.about.fields
            words.append(f"Use for {' and '.join(fields[key].label for key in other)}")
            self._does.append(USE)
        if place.district and DISTRICT in self._fills.values() and not self._has_area(proposed):
            words.append(f"Add {place.district.name} as an area")
            self._does.append(ADD)
        return words

    def _otherwise(self, proposed: dict[str, Any]) -> list[str]:
        present = self._form.present()
        return [key for key, value in proposed.items() if present.get(key) not in (None, value)]

    def _has_area(self, proposed: dict[str, Any]) -> bool:
        return any(self._fills[key] == DISTRICT for key in proposed)

    def _follow(self, what: str) -> None:
        if self._place is None:
            return
        if what == ADD:
            self._add_area(self._place)
        proposed = self._proposed(self._place)
        if what == USE:
            for key in self._otherwise(proposed):
                self._filled[key] = proposed[key]
                self._form.put(key, proposed[key])
        else:
            self._fill(proposed)
        self.note.say(self._place.describe(), self._links(self._place, proposed))

    def _add_area(self, place: Place) -> None:
        assert place.district is not None
        try:
            with self._register.edit("Add area") as edit:
                edit.add(AREA, values_of(place.district))
        except AssetRegisterError as problem:
            self.said.emit(problem.sentence)
            return
        self.said.emit(f"Area “{place.district.name}” was added.")
