"""Editors of code lists: one term that can be searched for, or several as chips."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from assetregister.errors import InvalidValue
from assetregister.kinds import Choice, Choices
from ui.desktop.forms.editors.editor import Editor
from ui.desktop.widgets.combofield import ComboField
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.tokenfield import TokenField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.fields import Field
    from assetregister.vocabularies import Vocabulary


class TermEditor(Editor):
    """One term; typing finds it by label or meaning."""

    width = 280

    def __init__(self, field: Field) -> None:
        assert isinstance(field.kind, Choice)
        self._combo = ComboField(offered(field.kind.vocabulary), keeps_words=True)
        super().__init__(field, self._combo)
        self._combo.changed.connect(self.changed)
        self._combo.textEdited.connect(self.changed)
        self._combo.editingFinished.connect(self._left)

    def show(self, value: Any) -> None:
        """Show the term of a code."""
        self._combo.set_code(value or "")

    def read(self) -> Any:
        """Return the code chosen, or the one that the words typed mean."""
        typed = self._combo.unmatched()
        if typed:
            return self.field.kind.parse(typed)
        return (self._combo.code() or None) if self._combo.text().strip() else None

    def words(self) -> str:
        """Return words that are no term."""
        return self._combo.unmatched()

    def put_words(self, words: str) -> None:
        """Show words that are no term."""
        self._combo.setText(words)

    def chosen(self) -> Any:
        """Return the code of the term that was there before the words."""
        return self._combo.code() or None

    def set_read_only(self, read_only: bool) -> None:
        """Let the term be seen but not altered."""
        self._combo.setReadOnly(read_only)

    def _left(self) -> None:
        """Show the term that another word for it means; words that mean none stay."""
        if self._combo.unmatched():
            with suppress(InvalidValue):  # the form says what is wrong with it
                self.show(self.read())
        self.settled.emit()


class TermsEditor(Editor):
    """Several terms as chips."""

    def __init__(self, field: Field) -> None:
        assert isinstance(field.kind, Choices)
        self._terms = offered(field.kind.vocabulary)
        self._tokens = TokenField(self._complete, placeholder="Type, or press ↓ for the list")
        super().__init__(field, self._tokens)
        self._tokens.changed.connect(self.changed)
        self._tokens.typed.connect(self.changed)

    def show(self, value: Any) -> None:
        """Show chips for the codes."""
        labels = {term.key: term for term in self._terms}
        self._tokens.clear_typed()
        self._tokens.set_tokens([labels.get(c, Suggestion(c, c)) for c in value or ()])

    def read(self) -> Any:
        """Return the codes, with those that words still being typed mean."""
        typed = self._tokens.text().strip()
        more = self.field.kind.parse(typed) if typed else ()
        return tuple(dict.fromkeys((*self._tokens.keys(), *more))) or None

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
        """Let the terms be seen but not altered."""
        self._tokens.set_read_only(read_only)

    def _complete(self, typed: str) -> Sequence[Suggestion]:
        words = typed.casefold().split()
        return [t for t in self._terms if all(w in f"{t.label} {t.hint}".casefold() for w in words)]


def offered(vocabulary: Vocabulary) -> list[Suggestion]:
    """Return the terms of a list as suggestions; retired ones are left out."""
    return [
        Suggestion(term.code, term.label, term.definition)
        for term in vocabulary.terms
        if not term.retired
    ]
