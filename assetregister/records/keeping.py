"""Fields that several types of record have in common: notes, topics, when it was last checked."""

from __future__ import annotations

from typing import Any

from assetregister.fields import (
    aliases,
    choice,
    choices,
    date,
    flag,
    long_text,
    reference,
    references,
    text,
)


def also_known_as(**said: Any) -> Any:
    """Declare other names; a search for any of them finds the record."""
    return aliases(
        help="Other names, short forms and old names, separated by semicolons. A search for any "
        "of them finds this record.",
        **said,
    )


def of_asset(reverse: str, reverse_label: str, section: str) -> Any:
    """Declare the asset that a record tells more about, and within which it is shown."""
    return reference(
        "Asset",
        to="asset",
        required=True,
        reverse=reverse,
        reverse_label=reverse_label,
        section=section,
    )


def lead(reverse: str, reverse_label: str, **said: Any) -> Any:
    """Declare the one body that leads a piece of joint work."""
    return reference(
        "Lead body", to="organisation", reverse=reverse, reverse_label=reverse_label, **said
    )


def topics(section: str = "Links") -> Any:
    """Declare the reviews, agreements and themes that a record bears on."""
    return choices(
        "Topics",
        "topic",
        section=section,
        help="The reviews, area agreements and themes that this bears on, such as Fair Access to "
        "Care Services or the Local Area Agreement.",
    )


def checked_on() -> Any:
    """Declare the day on which somebody last confirmed the whole record."""
    return date(
        "Last checked",
        section="Record keeping",
        help="The day on which somebody last confirmed that all of this is right.",
    )


def checked_by() -> Any:
    """Declare who confirmed the record."""
    return text("Checked by", help="Who confirmed it, and for which body.")


def check_every() -> Any:
    """Declare how often a record should be confirmed."""
    return choice(
        "Check every",
        "interval",
        help="How often this should be confirmed; the next check falls due that long after the "
        "last one.",
    )


def confidence() -> Any:
    """Declare how well founded a record is."""
    return choice("Confidence", "confidence", help="How well founded this record is as a whole.")


def conflict_note() -> Any:
    """Declare the note for two statements that disagree."""
    return long_text(
        "Statements that disagree",
        section="Record keeping",
        help="Where two sources, or two places in one, give different figures or dates: what each "
        "says. Neither is averaged or dropped.",
    )


def notes() -> Any:
    """Declare remarks."""
    return long_text(
        "Notes",
        section="Record keeping",
        help="Anything else worth knowing. Name no patients, residents or other private people.",
    )


def evidence(section: str = "Evidence") -> Any:
    """Declare how well an arrangement's effects are shown."""
    return choice(
        "Evidence",
        "evidence_level",
        section=section,
        help="How well it is shown that this works, saves effort or avoids doing things twice.",
    )


def efficiency() -> Any:
    """Declare what an arrangement saves in effort."""
    return long_text(
        "Efficiency and duplication",
        help="What it makes quicker or cheaper, or stops being done twice.",
    )


def good_practice() -> Any:
    """Declare that others should learn from this."""
    return flag("Good practice", help="Whether others should learn from this.")


def good_practice_note() -> Any:
    """Declare what others may learn, and who says so."""
    return long_text("What to learn from it", help="The lesson, and whose evidence it rests on.")


def involvement(section: str = "People involved") -> Any:
    """Declare which of the people served had a part in it."""
    return choices(
        "Involved in design or running",
        "involvement",
        section=section,
        help="Which of the people it serves helped to design or run it.",
    )


def involvement_note() -> Any:
    """Declare how people were involved."""
    return long_text("How they were involved", help="Do not name private people.")


def involved_bodies(reverse: str, reverse_label: str) -> Any:
    """Declare through which bodies people were involved."""
    return references(
        "Through",
        to="organisation",
        reverse=reverse,
        reverse_label=reverse_label,
        help="Bodies that speak for the people served.",
    )
