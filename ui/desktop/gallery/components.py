"""The page of controls, banners, empty states and the dialogue."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.desktop.gallery.arranging import Part, column_of, side_by_side
from ui.desktop.gallery.samples import buttons, flags
from ui.desktop.widgets.amountfield import AmountField
from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.chip import Chip, ChipRow
from ui.desktop.widgets.combofield import ComboField
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.dialogue import Dialogue
from ui.desktop.widgets.emptystate import EmptyState
from ui.desktop.widgets.formrow import FormRow
from ui.desktop.widgets.lowerleft import LowerLeft
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.progresscard import ProgressCard
from ui.desktop.widgets.sectionheading import SectionHeading
from ui.desktop.widgets.statemark import StateMark
from ui.desktop.widgets.toast import Toast
from ui.desktop.widgets.tokenfield import TokenField
from ui.desktop.widgets.words import Words

QUALIFIERS = (
    ("exactly", "Exactly"),
    ("about", "About"),
    ("more", "More than"),
    ("almost", "Almost"),
    ("up", "Up to"),
    ("none", "Not stated"),
)
BODIES = (
    Suggestion("council", "Harrow Council", "Organisation", "network"),
    Suggestion("ccg", "Harrow CCG", "Organisation, abolished 2022", "network"),
)


def _amount(qualifier: str, number: str, unit: str, *, first: bool = False) -> AmountField:
    field = AmountField(QUALIFIERS, unit, unit_first=first)
    field.set_qualifier(qualifier)
    field.setText(number)
    return field


def _fields() -> list[QWidget]:
    wrong = FormRow("With an error", QLineEdit("31 February 2027"))
    wrong.set_error("Enter a date that exists, like 28 February 2027")
    odd = FormRow("Worth checking", QLineEdit("23"))
    odd.set_finding("Easting is usually 6 digits. You can keep it.")
    held = FormRow("Staff based here", _amount("exactly", "45", "people"))
    held.set_conflict("52", "entered by J. Okafor, 3 November")
    area = _amount("about", "3,400", "m²")
    body = TokenField(lambda _typed: BODIES, creates="as an organisation")
    body.set_tokens([Suggestion("mencap", "Harrow Mencap", glyph="heart-handshake")])
    tenure = ComboField([Suggestion("f", "Freehold"), Suggestion("l", "Leasehold")])
    tenure.set_code("f")
    money = _amount("more", "400,000,000", "£", first=True)
    beside = Words("£400 million", tone="muted")
    return [
        FormRow("Resting", QLineEdit("Kaleidoscope")),
        wrong,
        odd,
        FormRow("Gross internal area", area, help="All floors, to the inside of the walls."),
        FormRow("Amount", money, beside=beside),
        FormRow("Amount, not stated", _amount("none", "", "£", first=True)),
        held,
        FormRow("Reference", body),
        FormRow("Tenure", tenure, width=180),
    ]


def _banners() -> list[QWidget]:
    return [
        Banner(
            "finding",
            "Break is after the lease ends",
            "The lease ends 31 March 2027; the break is 24 June 2028.",
            ["Go to break", "Keep and say why"],
        ),
        Banner(
            "error",
            "This register could not be read",
            "S:\\Estates\\joint.register is in use by T. Ellis since 09:12. "
            "It has not been changed.",
            ["Open read only", "Try again"],
        ),
        Banner(
            "conflict",
            "Edited by J. Okafor, archived by you",
            "It stays visible until someone chooses.",
            ["Keep it", "Archive it"],
        ),
        Banner(
            "done",
            "580 rows brought in",
            "566 added, 14 changed. 12 failed rows are saved in Failed rows.xlsx.",
            ["Undo the import", "Open the workbook"],
        ),
    ]


def _marks() -> list[Part]:
    states = [
        StateMark("circle-check", "Live", "good"),
        StateMark("compass", "Explored"),
        StateMark("hard-hat", "Under construction", "warn"),
        StateMark("triangle-alert", "Overdue", "warn"),
        StateMark("split", "Conflict", "clash"),
    ]
    chips = ChipRow()
    chips.add(Chip("Tenure is", strong="freehold", removable=True))
    chips.add(Chip("In use below", strong="50%", removable=True))
    chips.add(Chip("Unnamed", glyph="circle-question-mark", kind="plain"))
    chips.add(Chip("Reviewed", glyph="check", kind="good"))
    return [side_by_side(states, 16), chips]


def _slow() -> list[QWidget]:
    progress = ProgressCard(
        "Exporting the joint estate strategy", "You can go on working. About 20 seconds left."
    )
    progress.show_progress(12, 19, "12 of 19 sheets")
    holder = QWidget()
    holder.setFixedHeight(76)
    Toast(LowerLeft(holder)).say("Saved Kaleidoscope")
    return [progress, holder]


def _in_card(state: EmptyState) -> Card:
    card = Card(margin=4)
    card.body.addWidget(state)
    return card


def _empty() -> list[QWidget]:
    states = [
        EmptyState(
            "funnel",
            "No assets match",
            "3 filters leave none of the 143 assets. Take one away, or clear them all.",
            [Button("Clear filters"), Button("Take away “In use below 50%”", Kind.QUIET)],
        ),
        EmptyState(
            "landmark",
            "No community listings yet",
            "Record a nomination and the clocks are kept for you.",
            [Button("New listing", Kind.PRIMARY, glyph="plus"), Button("Bring in a list")],
        ),
        EmptyState(
            "circle-alert",
            "The list could not be read",
            "The stick holding this register was taken out at 14:40. Nothing is lost: put it "
            "back and try again.",
            [Button("Try again")],
            tone="bad",
        ),
    ]
    return [_in_card(state) for state in states]


def _dialogue() -> Card:
    asked = Dialogue(
        "Save changes to Kaleidoscope?",
        "You changed 2 fields: gross internal area, and staff based here.",
        [
            ("discard", "Discard", Kind.QUIET),
            ("keep", "Keep editing", Kind.DEFAULT),
            ("save", "Save", Kind.PRIMARY),
        ],
        harmless="keep",
    )
    asked.setWindowFlags(Qt.WindowType.Widget)
    card = Card(margin=4)
    card.body.addWidget(asked)
    return card


def components() -> QWidget:
    """Return the page of controls, banners, empty states and the dialogue."""
    page = Pane()
    line = QHBoxLayout(page)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    left: list[Part] = [
        SectionHeading("Buttons"),
        *buttons(),
        SectionHeading("Fields"),
        *_fields(),
        flags(),
    ]
    middle: list[Part] = [
        SectionHeading("Banners"),
        *_banners(),
        SectionHeading("Marks and chips"),
        *_marks(),
        SectionHeading("Slow work"),
        *_slow(),
    ]
    heading = SectionHeading("Dialogue: only where work would be lost")
    right: list[Part] = [SectionHeading("Nothing to show"), *_empty(), heading, _dialogue()]
    for widgets in (left, middle, right):
        line.addWidget(column_of(widgets), 1)
    return page
