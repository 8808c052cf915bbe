"""Records that may be the one whose name is being typed, each with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from assetregister.folding import fold
from assetregister.kinds import Shape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assetregister.fields import Field
    from assetregister.records.record import RecordType

SURE: Final = 100.0
_FILLERS: Final = frozenset(
    fold(
        "a an and at by cic cio for in limited llp ltd of on plc s saint st the to trust uk"
    ).split()
)
_TELLING: Final = frozenset(
    fold(
        "north northern south southern east eastern west western central upper middle lower"
    ).split()
    + fold("new old phase one two three first second third").split()
)
LEAST: Final = 0.6  # of its letters: what two names share must be that much of the longer one
_AT_ONE_PLACE: Final = 0.3  # the same where the postcode is the same
_LONG_WORD: Final = 5  # letters: a shorter word misspelt is another word
_VERY_LONG_WORD: Final = 9


@dataclass(frozen=True, slots=True)
class Alike:
    """A record like what is typed: why, as a clause, and how much so, of a hundred."""

    id: str
    title: str
    why: str
    score: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be meant: every name it has, its own first."""

    id: str
    title: str
    names: tuple[str, ...]
    postcode: str = ""


class Likeness(NamedTuple):
    """How like two names are, of a hundred, and in what way."""

    score: float
    why: str


def name_field(about: RecordType) -> Field | None:
    """Return the field that a type's records are known by: the only one of its title, and text."""
    titled = about.title_fields()
    field = about.fields[titled[0]]
    return field if len(titled) == 1 and field.kind.shape is Shape.TEXT else None


def telling_words(name: str) -> list[str]:
    """Return the words of a name, folded, by which it can be looked for."""
    words = fold(name).split()
    return [word for word in words if word not in _FILLERS] or words


def most_alike(
    name: str, candidates: Iterable[Candidate], limit: int = 3, postcode: str = ""
) -> list[Alike]:
    """Return the candidates that may be what is named, the likeliest first."""
    found = [
        Alike(candidate.id, candidate.title, like.why, like.score)
        for candidate in candidates
        if (like := _like(name, postcode, candidate)) is not None
    ]
    return sorted(found, key=lambda one: (-one.score, one.title, one.id))[:limit]


def _like(name: str, postcode: str, candidate: Candidate) -> Likeness | None:
    together = bool(postcode) and postcode == candidate.postcode
    best: Likeness | None = None
    for place, other in enumerate(candidate.names):
        like = likeness(name, other, _AT_ONE_PLACE if together else LEAST)
        if like is not None and (best is None or like.score > best.score):
            best = Likeness(like.score, f"{like.why}, as “{other}”") if place else like
    if best is None or not together:
        return best
    return Likeness(min(SURE, best.score + 10), f"{best.why}, and the same postcode")


def likeness(one: str, other: str, least: float = LEAST) -> Likeness | None:
    """Return how like two names are; None where they name different things.

    Names with other numbers, or that tell themselves apart as north and south do, are different;
    so are those of which each has a word that the other lacks.
    """
    ours, theirs = fold(one).split(), fold(other).split()
    if not ours or not theirs:
        return None
    if ours == theirs:
        return Likeness(SURE, "the same name")
    if "".join(ours) == "".join(theirs):
        return Likeness(98, "the same name but for spaces")
    if _telling(ours) != _telling(theirs):
        return None
    shared, misspelt, left, right = _paired(ours, theirs)
    if _weighty(left) and _weighty(right):
        return None
    length = max(_letters(ours), _letters(theirs))
    part = shared / length if length else 0.0
    if part < least:
        return None
    return Likeness(round(95 * part - 3 * misspelt, 1), _why(one, other, misspelt, left, right))


def _paired(ours: list[str], theirs: list[str]) -> tuple[int, int, list[str], list[str]]:
    """Return the letters shared, how many words are misspelt, and what each has for itself."""
    right = list(theirs)
    left: list[str] = []
    shared = misspelt = 0
    for word in ours:
        if word in right:
            right.remove(word)
            shared += _letters([word])
        else:
            left.append(word)
    for word in tuple(left):
        other = next((each for each in right if _same_misspelt(word, each)), None)
        if other is not None:
            left.remove(word)
            right.remove(other)
            misspelt += 1
            shared += min(_letters([word]), _letters([other]))
    return shared, misspelt, left, right


def may_be_misspelt(word: str) -> bool:
    """Return whether a word with a letter wrong is still that word: a long one, not a number."""
    return len(word) >= _LONG_WORD and word.isalpha()


def _same_misspelt(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    if not may_be_misspelt(one) or not may_be_misspelt(other):
        return False
    slips = 2 if min(len(one), len(other)) >= _VERY_LONG_WORD else 1
    return OSA.distance(one, other, score_cutoff=slips) <= slips


def _telling(words: list[str]) -> list[str]:
    return sorted(
        word for word in words if word in _TELLING or len(word) == 1 or not word.isalpha()
    )


def _weighty(words: list[str]) -> bool:
    return any(word not in _FILLERS for word in words)


def _letters(words: list[str]) -> int:
    return sum(len(word) for word in words if word not in _FILLERS)


def _why(one: str, other: str, misspelt: int, left: list[str], right: list[str]) -> str:
    extra = _as_written(one, left) + _as_written(other, right)
    if extra:
        same = "almost the same name" if misspelt else "the same name"
        return f"{same} but for “{' '.join(extra)}”"
    return "a name spelt almost the same" if misspelt else "the same words in another order"


def _as_written(name: str, words: list[str]) -> list[str]:
    """Return words of a name as somebody wrote them."""
    wanted = list(words)
    found: list[str] = []
    for word in name.split():
        folded = fold(word)
        if folded in wanted:
            wanted.remove(folded)
            found.append(word.strip(",;:()"))
    return found + wanted
