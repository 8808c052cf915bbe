"""The manual: pages in Markdown, one for each screen and task, and searching them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import resources
from assetregister.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTENTS: Final = "contents"
_LINKED: Final = re.compile(r"\]\(([\w-]+)\.md\)")
_HEADING: Final = re.compile(r"#{1,6} +(?P<words>.+)")
_MARKUP: Final = re.compile(
    r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[`*\[|]|^ *(?:#+|-|\d+\.) |-{3,}", re.M
)
_AROUND: Final = 60


@dataclass(frozen=True)
class Page:
    """A page: the key that names its file, its title, and its text in Markdown."""

    key: str
    title: str
    text: str


@dataclass(frozen=True)
class Found:
    """A place that holds what was searched for: the page, the heading above it, some words."""

    page: Page
    heading: str
    words: str


def folder() -> Path:
    """Return where the pages lie: among what is installed, or in docs/ of a checkout."""
    home = Path(str(resources.__file__)).parent
    installed = home / "manual"
    return installed if installed.is_dir() else home.parent / "docs" / "manual"


def pages() -> list[Page]:
    """Return the pages in the order of the contents, which come first."""
    contents = page(CONTENTS)
    return [contents, *map(page, dict.fromkeys(_LINKED.findall(contents.text)))]


def page(key: str) -> Page:
    """Return one page."""
    text = (folder() / f"{key}.md").read_text(encoding="utf-8")
    return Page(key, text.partition("\n")[0].lstrip("# "), text)


def search(typed: str) -> list[Found]:
    """Return the sections that hold every word typed: those named so first, then the others."""
    words = fold(typed).split()
    if not words:
        return []
    named: list[Found] = []
    told: list[Found] = []
    for one in pages()[1:]:
        for heading, text in _sections(one):
            if all(word in fold(f"{one.title} {heading}") for word in words):
                named.append(Found(one, heading, _beginning(text)))
            elif all(word in fold(f"{heading} {text}") for word in words):
                told.append(Found(one, heading, _around(text, words)))
    return named + told


def _sections(of: Page) -> Iterator[tuple[str, str]]:
    """Return each heading of a page with the plain words below it; the title has none above."""
    heading, lines = of.title, list[str]()
    for line in of.text.splitlines()[1:]:
        begins = _HEADING.fullmatch(line)
        if begins:
            yield heading, _plain(lines)
            heading, lines = begins["words"], []
        else:
            lines.append(line)
    yield heading, _plain(lines)


def _plain(lines: list[str]) -> str:
    return " ".join(_MARKUP.sub("", "\n".join(lines)).split())


def _beginning(text: str) -> str:
    return text if len(text) <= 2 * _AROUND else f"{text[: 2 * _AROUND].rpartition(' ')[0]}…"


def _around(text: str, words: list[str]) -> str:
    """Return the text on both sides of the first of the words that stands in it."""
    low = text.casefold()
    at = min((place for place in map(low.find, words) if place >= 0), default=0)
    if at < _AROUND:
        return _beginning(text)
    return f"…{_beginning(text[at - _AROUND :].partition(' ')[2])}"
