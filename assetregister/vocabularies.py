"""Code lists: terms with permanent codes, labels, definitions and sources, read from resources."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Final

from assetregister.folding import fold
from assetregister.nearest import nearest

ANSWER: Final = "answer"


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a code list; `confirmed` is False where no source could be read."""

    code: str
    label: str
    definition: str = ""
    source: str = ""
    aliases: tuple[str, ...] = ()
    confirmed: bool = True
    retired: bool = False


@dataclass(frozen=True)
class Vocabulary:
    """A code list in the order in which it is offered."""

    key: str
    label: str
    terms: tuple[Term, ...]
    source: str = ""

    @cached_property
    def _by_code(self) -> dict[str, Term]:
        return {term.code: term for term in self.terms}

    @cached_property
    def _by_name(self) -> dict[str, Term]:
        names: dict[str, Term] = {}
        for term in reversed(self.terms):
            for name in (*term.aliases, term.label, term.code):
                names[fold(name) or name.casefold()] = term
        return names

    @cached_property
    def _by_spelling(self) -> dict[str, Term]:
        return {
            name.casefold(): term
            for term in reversed(self.terms)
            for name in (*term.aliases, term.label)
        }

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def term(self, code: str) -> Term | None:
        """Return the term with this code, or None."""
        return self._by_code.get(code)

    def label_of(self, code: str) -> str:
        """Return the label for a code; an unknown code is its own label."""
        term = self._by_code.get(code)
        return term.label if term else code

    def find(self, text: str) -> Term | None:
        """Return the term that people mean by a code, label or alias, or None."""
        said = text.strip()
        return (
            self._by_code.get(said)
            or self._by_spelling.get(said.casefold())  # before folding, which makes A of A+
            or self._by_name.get(fold(said) or said.casefold())
        )

    def nearest(self, text: str, limit: int = 3) -> list[Term]:
        """Return the terms whose names are most like the text, best first; none if none is."""
        found = nearest(text, self._by_name, limit * 3)
        codes = dict.fromkeys(self._by_name[name].code for name in found)
        return [self._by_code[code] for code in list(codes)[:limit]]

    def position(self, code: str) -> int:
        """Return the term's place in the list, by which choices sort; unknown codes come last."""
        for place, term in enumerate(self.terms):
            if term.code == code:
                return place
        return len(self.terms)


@cache
def vocabulary(key: str) -> Vocabulary:
    """Return a built-in code list. Raises KeyError if resources hold none of that key."""
    file = resources.files("resources") / "vocabularies" / f"{key}.json"
    if not file.is_file():
        raise KeyError(f"There is no vocabulary “{key}”.")
    held = json.loads(file.read_text("utf-8"))
    return Vocabulary(
        key,
        held["label"],
        tuple(_term(term, held.get("source", "")) for term in held["terms"]),
        held.get("source", ""),
    )


def _term(held: dict[str, object], source: str) -> Term:
    return Term(
        str(held["code"]),
        str(held["label"]),
        str(held.get("definition", "")),
        str(held.get("source", source)),
        tuple(held.get("aliases", ())),  # type: ignore[arg-type]  # JSON list of texts
        bool(held.get("confirmed", True)),
        bool(held.get("retired", False)),
    )
