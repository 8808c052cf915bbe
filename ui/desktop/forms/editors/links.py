"""Editors of references: chips found by typing a name, an alias or a reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assetregister.errors import Ambiguous, InvalidValue, NotFound
from assetregister.kinds import ANY, Shape
from ui.desktop.forms.editors.editor import Editor
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.tokenfield import TokenField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.fields import Field
    from assetregister.records.record import RecordType
    from assetregister.register import Reader


class LinkEditor(Editor):
    """One record or several, as chips that open what they stand for."""

    def __init__(self, field: Field, register: Reader) -> None:
        self._register = register
        self._to = field.to or ANY
        creates = None
        if self._to != ANY and not register.read_only:
            about = register.schema.about(self._to)
            if named_by_text(about):
                creates = f"as a new {about.label.lower()}"
        self._tokens = TokenField(
            self._complete, creates=creates, single=not field.many, placeholder="Type a name"
        )
        super().__init__(field, self._tokens)
        self._tokens.changed.connect(self.changed)
        self._tokens.typed.connect(self.changed)
        self._tokens.opened.connect(self.opened)
        self._tokens.create_asked.connect(lambda words: self.create_asked.emit(self._to, words))

    def show(self, value: Any) -> None:
        """Show chips for the ids; one that is not in this register says so."""
        self._tokens.clear_typed()
        ids = list(value) if isinstance(value, tuple) else [value] if value else []
        titles = self._register.titles(ids)
        types = self._register.types_of(ids)
        self._tokens.set_tokens([self._chip(i, titles, types) for i in ids])

    def add(self, record_id: str) -> None:
        """Put a record in, as if the user had chosen it."""
        titles, types = self._register.titles([record_id]), self._register.types_of([record_id])
        self._tokens.add(self._chip(record_id, titles, types))

    def read(self) -> Any:
        """Return the id or ids; words left in the field must name one record.

        Raises InvalidValue if they name none or several.
        """
        keys = self._tokens.keys()
        if typed := self._tokens.text().strip():
            try:
                found = self._register.resolve(self._to, typed)
            except (NotFound, Ambiguous) as problem:
                raise InvalidValue(
                    f"Choose a record for “{typed}” from the list, or clear it."
                ) from problem
            keys = [*keys, found] if self.field.many else [found]
        if self.field.many:
            return tuple(dict.fromkeys(keys)) or None
        return keys[0] if keys else None

    def words(self) -> str:
        """Return what is typed beside the chips."""
        return self._tokens.text()

    def put_words(self, words: str) -> None:
        """Go on typing beside the chips."""
        self._tokens.set_typed(words)

    def chosen(self) -> Any:
        """Return what the chips stand for."""
        keys = self._tokens.keys()
        return (tuple(keys) or None) if self.field.many else next(iter(keys), None)

    def set_read_only(self, read_only: bool) -> None:
        """Let the chips be seen but not altered."""
        self._tokens.set_read_only(read_only)

    def _chip(self, record_id: str, titles: dict[str, str], types: dict[str, str]) -> Suggestion:
        if record_id not in types:
            return Suggestion(record_id, "Not in this register", glyph="circle-question-mark")
        icon = self._register.schema.about(types[record_id]).icon
        return Suggestion(record_id, titles.get(record_id, record_id), glyph=icon)

    def _complete(self, typed: str) -> Sequence[Suggestion]:
        found = self._register.suggest(self._to, typed)
        types = self._register.types_of([i for i, _, _ in found])
        about = self._register.schema.about
        return [Suggestion(i, title, hint, about(types[i]).icon) for i, title, hint in found]


def named_by_text(about: RecordType) -> bool:
    """Return whether words alone are enough to begin a record of a type: its title is a text."""
    first = about.title_fields()[:1]
    return bool(first) and about.fields[first[0]].kind.shape is Shape.TEXT
