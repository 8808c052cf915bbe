"""What every editor of a value promises."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from assetregister.errors import InvalidValue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assetregister.fields import Field


class Editor(QObject):
    """Shows the value of one field and reads what the user made of it.

    ``changed`` whenever the user altered it, typing included; ``settled`` when the user is done
    with it and goes on; ``opened`` with the id of a record to go to; ``create_asked`` with
    (type key, words typed) for a record that does not exist yet.
    `width` is the width its answers need in px at 100 %, 0 for all there is.
    """

    changed = Signal()
    settled = Signal()
    opened = Signal(str)
    create_asked = Signal(str, str)
    width = 0

    def __init__(self, field: Field, widget: QWidget) -> None:
        super().__init__(widget)
        self.field = field
        self.widget = widget

    def show(self, value: Any) -> None:
        """Show a value; None for one that is not stated. Says nothing through ``changed``."""
        raise NotImplementedError

    def read(self) -> Any:
        """Return the value entered, None if blank. Raises InvalidValue with a sentence."""
        raise NotImplementedError

    def words(self) -> str:
        """Return what is being typed, as it stands, readable or not."""
        raise NotImplementedError

    def put_words(self, words: str) -> None:
        """Put back words that could not be read."""
        raise NotImplementedError

    def chosen(self) -> Any:
        """Return what is in the field besides the words being typed, None if nothing is."""
        return None

    def typed(self) -> str:
        """Return all that stands in the field as a text from which `put` restores it."""
        words = ""
        try:
            value = self.read()
        except InvalidValue:
            value, words = self.chosen(), self.words()
        encoded = None if value is None else self.field.kind.encode(value)
        return json.dumps([encoded, words], ensure_ascii=False)

    def put(self, typed: str) -> None:
        """Put back what `typed` returned. Raises InvalidValue if it returned no such thing."""
        try:
            encoded, words = json.loads(typed)
        except ValueError as problem:
            raise InvalidValue("What was typed here cannot be put back.") from problem
        self.show(None if encoded is None else self.field.kind.decode(encoded))
        if words:
            self.put_words(words)

    def set_read_only(self, read_only: bool) -> None:
        """Let the value be seen but not altered."""
        raise NotImplementedError
