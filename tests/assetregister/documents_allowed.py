"""What the documents' register may state though no line says it so, and the other way round.

Each entry says why. Keep them few: what can be recorded better is mended in the data.
"""

from __future__ import annotations

from typing import Final

NOT_PRINTED_SO: Final = {
    ("document/003", "published_on", "2025"): "the page has no year; the file of the copy has",
    ("document/first-magazine", "published_on", "2025"): "as for the article it printed",
    ("scheme/national-neighbourhood-health-implementation-programme", "starts", "2025"): (
        "“this month” of that article"
    ),
    ("scheme/national-neighbourhood-health-implementation-programme", "stage_on", "2025"): (
        "“this month” of that article"
    ),
    ("figure/pcts-relationship-very-poor", "value", "0"): "printed as “not one PCT”",
    ("figure/overheads-halved-by-shared-back-office", "value", "50"): "printed as “halved”",
    ("figure/mamta-breastfeeding", "period", "2019"): "printed as “April 19”",
    ("asset/midland-metropolitan-hospital", "opened", "2022"): "“next year”, in 2021",
    ("scheme/midland-metropolitan-hospital", "opened", "2022"): "“next year”, in 2021",
    (
        "scheme/regeneration-around-midland-metropolitan-and-city-hospitals",
        "completed_on",
        "2026",
    ): "“with five years”, in 2021",
    ("seat/harrow-project-board-council", "rotation_order", "1"): "the order of printing",
    ("seat/harrow-project-board-ccg", "rotation_order", "2"): "the order of printing",
    ("seat/harrow-project-board-trust", "rotation_order", "3"): "the order of printing",
}
"""Block, field and number that the cited lines do not print as such."""

NOT_HELD: Final = {
    ("000", "53", "21"): "“the 21st century”, a figure of speech",
    ("001", "19-39", "02 04 06 10 12 16 20"): "page numbers of the contents",
    ("001", "80 100", "4 5"): "page numbers of the report",
    ("001", "133", "two"): "“two sides of the same coin”, a figure of speech",
    ("001", "273", "two"): "“the two White Papers”, each recorded",
    ("001", "305", "two"): "“two-way”, a figure of speech",
    ("002", "31-135", "1.0 1.1 1.2 2.0 2.1 2.2 2.3 2.4 2.5 3.0 3.1 3.2 3.3 3.4"): "section numbers",
    ("002", "119-135", "4.0 4.1 4.2 4.3 5.0 5.1 5.2 5.3 5.4 5.5"): "section numbers",
    ("002", "172-233", "1 2 3 3.1 3.2 3.3 4 5 6 7"): "section numbers of the terms of reference",
    ("004", "15-33", "2 4 5 7 9 11 13 15 17 19"): "page numbers of the contents",
    ("004", "98 102", "14 five"): "a child's age (R97)",
    ("004", "200", "18 21"): "degrees in a resident's home (R97)",
    ("004", "316", "2020"): "a patient's story (R97)",
    ("004", "346", "two"): "“the two hospitals”, each recorded",
    ("002", "121", "two"): "“two tier”, kept as a topic",
}
"""Document, lines and numbers as printed that no record citing them holds."""

NOT_CITED: Final = {
    ("004", 200): "a resident's words (R97)",
}
"""Document and line of sentences with names that no record cites."""
