"""The editor of other names: any words, each a chip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assetregister.kinds import Many
from ui.desktop.forms.editors.editor import Editor
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.tokenfield import TokenField

if TYPE_CHECKING:
    from assetregister.fields import Field


class NamesEditor(Editor):
    """Other names as chips; Enter takes what is typed, and so does leaving the field."""

    def __init__(self, field: Field) -> None:
        assert isinstance(field.kind, Many)
        self._element = field.kind.element
        self._tokens = TokenField(free=True, placeholder="Type a name and press Enter")
        super().__init__(field, self._tokens)
        self._tokens.changed.connect(self.changed)
        self._tokens.typed.connect(self.changed)

    def show(self, value: Any) -> None:
        """Show chips for the names."""
        self._tokens.clear_typed()
        self._tokens.set_tokens([Suggestion(name, name) for name in value or ()])

    def read(self) -> Any:
        """Return the names, what is still being typed among them."""
        typed = [self._tokens.text()] if self._tokens.text().strip() else []
        return tuple(self._element.parse(name) for name in [*self._tokens.keys(), *typed]) or None

    def words(self) -> str:
        """Return what is typed beside the chips."""
        return self._tokens.text()

    def put_words(self, words: str) -> None:
        """Go on typing beside the chips."""
        self._tokens.set_typed(words)

    def chosen(self) -> Any:
        """Return what the chips stand for."""
        return tuple(self._tokens.keys()) or None

    def set_read_only(self, read_only: bool) -> None:
        """Let the names be seen but not altered."""
        self._tokens.set_read_only(read_only)
