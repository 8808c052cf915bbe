"""A term from a code list, or several; the log carries permanent codes, people read labels."""

from __future__ import annotations

from assetregister.errors import InvalidValue
from assetregister.kinds.kind import Kind, Shape
from assetregister.kinds.many import Many
from assetregister.vocabularies import ANSWER, Vocabulary, vocabulary


class Choice(Kind[str]):
    """One term of a vocabulary; the value is the term's code."""

    name = "choice"
    shape = Shape.CHOICE

    def __init__(self, terms: str | Vocabulary) -> None:
        self._terms = terms

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the code list, read from resources when first asked for."""
        if isinstance(self._terms, str):
            self._terms = vocabulary(self._terms)
        return self._terms

    def parse(self, text: str) -> str:
        """Read a label, alias or code, in any case. Raises InvalidValue with the nearest."""
        terms = self.vocabulary
        term = terms.find(text)
        if term is None:
            near = ", ".join(t.label for t in terms.nearest(text))
            hint = f"Nearest: {near}." if near else f"Choose from it, like {terms.terms[0].label}."
            raise InvalidValue(f"“{text.strip()}” is not in the list “{terms.label}”. {hint}")
        return term.code

    def format(self, value: str) -> str:
        """Write the term's label; a code this program does not know is shown as it is."""
        return self.vocabulary.label_of(value)

    def decode(self, text: str) -> str:
        """Return the code."""
        return text

    def search_text(self, value: str) -> str:
        """Return the label."""
        return self.format(value)


class Flag(Choice):
    """Yes, no or not known; leaving it blank says that nobody stated it."""

    name = "yes, no or not known"

    def __init__(self, terms: str | Vocabulary = ANSWER) -> None:
        super().__init__(terms)

    def search_text(self, value: str) -> str:
        """Return nothing: nobody searches for “yes”."""
        return ""


class Choices(Many):
    """Several terms of a vocabulary; each is a place of its own in the log."""

    name = "several choices"
    shape = Shape.CHOICES

    def __init__(self, terms: str | Vocabulary) -> None:
        super().__init__(Choice(terms))

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the code list."""
        assert isinstance(self.element, Choice)
        return self.element.vocabulary
