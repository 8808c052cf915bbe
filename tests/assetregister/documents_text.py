"""Numbers, names and runs of words in a text, and the lines of the five documents themselves."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parents[3] / "shared" / "documents"
RUN: Final = 6
MONTHS: Final = (
    "january february march april may june july august september october november december"
)
_COUNTED: Final = (
    "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENFOLD: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_RANKED: Final = "first second third fourth fifth sixth seventh eighth ninth tenth"
_UNITS: Final = {word: number for number, word in enumerate(_COUNTED.split())}
_TENS: Final = {word: 10 * number for number, word in enumerate(_TENFOLD.split(), 2)}
_ORDINALS: Final = {word: number for number, word in enumerate(_RANKED.split(), 1)}
_WORDS: Final = {
    **_UNITS,
    **_TENS,
    **_ORDINALS,
    "half": 2,
    "thirds": 3,
    "quarter": 4,
    "hundred": 100,
    "thousand": 1_000,
    "dozen": 12,
    "once": 1,
    "twice": 2,
    "quarterly": 4,
}
_IDIOMS: Final = {"one", "once", "twice", *_ORDINALS, "half", "quarter", "quarterly", "thirds"}
_POWERS: Final = {"k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
_DIGITS: Final = re.compile(
    r"(?<!\w)[A-Za-z]{0,3}(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"(?:\s?(?P<power>k|m|bn|million|billion|thousand)\b)?"
)
_YEARS: Final = re.compile(r"\b((?:1[89]|20)\d\d)\s?[/–-]\s?(\d\d?)\b")
_WORD: Final = re.compile(r"[^\W\d_]+")


@cache
def lines(document: str) -> dict[int, str]:
    """Return the lines of a document's text by number, without marks of layout."""
    [file] = FOLDER.glob(f"{document}-*.txt")
    text = file.read_text("utf-8")
    return {n: plain(line) for n, line in enumerate(text.split("\n"), 1)}


def plain(text: str) -> str:
    """Return a text without tags, stars and the number of Covid-19, its apostrophes straight."""
    kept = re.sub(r"<[^>]+>|\*+|(?<=covid)-?19", "", text, flags=re.IGNORECASE)
    return re.sub("[‘’]", "'", kept)


def numbers(text: str) -> set[Decimal]:
    """Return every number that a text may be said to state, in digits or words."""
    return {reading for atom in atoms(text, idioms=True) for reading in atom[1]}


def atoms(text: str, *, idioms: bool = False) -> list[tuple[str, frozenset[Decimal]]]:
    """Return each number as printed, with what it may mean: 1 million is 1 and 1,000,000.

    Words that mostly count nothing, such as one, first and half, are left out unless asked for.
    """
    found = []
    text = plain(text)
    for match in _DIGITS.finditer(text):
        number = Decimal(match["number"].rstrip(",").replace(",", ""))
        readings = {number}
        if match["power"]:
            readings.add(number.scaleb(_POWERS[match["power"].lower()]))
        for year, short in _YEARS.findall(text):
            if match["number"] in (year, short):
                readings |= {Decimal(year), Decimal(int(year) + 1)}
        found.append((match.group().strip(), frozenset(readings)))
    words = [word.casefold() for word in _WORD.findall(text)]
    for at, word in enumerate(words):
        if word in _WORDS and (idioms or word not in _IDIOMS):
            number = Decimal(_WORDS[word])
            readings = {number}
            after = words[at + 1] if at + 1 < len(words) else ""
            if word in _TENS and 0 < _UNITS.get(after, 0) < 10:
                readings.add(number + _UNITS[after])
            if after in _POWERS:
                readings.add(number.scaleb(_POWERS[after]))
            found.append((word, frozenset(readings)))
    return found


def names(text: str, *, proper: bool = False) -> set[str]:
    """Return the words that look like names: capitals within a sentence, or a second capital.

    A proper name's own first word is one of them; that of a sentence is not.
    """
    found = set()
    for sentence in re.split(r"(?<=[.!?:;])\s+|[“‘(\n]", plain(text)):
        for at, word in enumerate(re.findall(r"\b[^\W\d_][\w'-]*", sentence)):
            inner = any(letter.isupper() for letter in word[1:])
            if inner or (word[0].isupper() and (at or proper)):
                found.add(folded(word))
    return found


def folded(word: str) -> str:
    """Return a word as names are compared: small letters, no possessive, no plural."""
    return re.sub(r"(?:'|(?<=\w\w\w))s?$", "", word.casefold().replace("’", "'")).strip("'-")


def words_of(text: str) -> set[str]:
    """Return every word of a text, folded, also the parts of those with a hyphen."""
    found = {folded(word) for word in re.findall(r"[^\W_][\w'-]*", plain(text))}
    return found | {part for word in found for part in word.split("-")}


def runs(text: str, length: int = RUN) -> set[tuple[str, ...]]:
    """Return each run of so many words that stands in a text."""
    words = [folded(word) for word in re.findall(r"[^\W_][\w'-]*", plain(text))]
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}
