"""Kinds of plain writing: a line, a long text, a natural-order code."""

from __future__ import annotations

from assetregister.folding import clean, fold, natural
from assetregister.kinds.kind import Bound, Column, Kind, Shape


class Text(Kind[str]):
    """One line of writing; sorted and compared without regard to case, accents and punctuation."""

    name = "text"
    shape = Shape.TEXT
    plain = True

    def parse(self, text: str) -> str:
        """Return the line, trimmed; line breaks become spaces."""
        return " ".join(clean(text).split("\n"))

    def decode(self, text: str) -> str:
        """Return the text as logged."""
        return text

    def fold(self, value: str) -> str:
        """Return the spelling without case, accents or punctuation."""
        return fold(value) or value

    def columns(self) -> tuple[Column[str], ...]:
        """Keep the folded spelling, by which lines sort and are searched."""
        return (Column("key", "text", self.fold),)

    def span_columns(self) -> tuple[str, str]:
        """Order by the folded spelling."""
        return ("key", "key")

    def span(self, value: str) -> tuple[Bound, Bound]:
        """Return the folded spelling twice."""
        return (self.fold(value), self.fold(value))

    def search_text(self, value: str) -> str:
        """Return the line itself."""
        return value


class LongText(Text):
    """Paragraphs; found by searching, not sorted by."""

    name = "long text"
    shape = Shape.LONG_TEXT

    def parse(self, text: str) -> str:
        """Return the text with its line breaks, trimmed."""
        return clean(text)

    def columns(self) -> tuple[Column[str], ...]:
        """Keep nothing beside the text."""
        return ()

    def span_columns(self) -> tuple[str, str]:
        """Order by the text itself."""
        return ("", "")


class Code(Text):
    """A reference somebody else gave out: kept as text, leading zeros too; A2 sorts before A10."""

    name = "code"
    shape = Shape.CODE

    def fold(self, value: str) -> str:
        """Return the code in capitals without spaces."""
        return "".join(value.split()).upper()

    def columns(self) -> tuple[Column[str], ...]:
        """Keep a key in natural order."""
        return (Column("key", "text", self.order),)

    def order(self, value: str) -> str:
        """Return the key by which codes of this kind sort."""
        return natural(value)

    def span(self, value: str) -> tuple[Bound, Bound]:
        """Return the ordering key twice."""
        return (self.order(value), self.order(value))
