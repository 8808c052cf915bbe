"""The named roles under which a table's model hands its values to the delegate."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """What a cell may say, besides Qt's own DisplayRole (used where PRIMARY is absent).

    PRIMARY str, the value itself; UNIT str, small after it; QUALIFIER str, small before it;
    SECOND str, a second muted line; MARKS sequence of names (finding, conflict, error,
    attachment…); PERCENT float 0–100, drawn as bar and number, with a tick at
    THRESHOLD float; STATE warn, bad, good or clash;
    MUTED bool, the whole cell is muted; STRONG bool, a name; GLYPH str, an icon before the
    words; RECORD the record's own id.
    """

    PRIMARY = Qt.ItemDataRole.UserRole + 1
    UNIT = Qt.ItemDataRole.UserRole + 2
    QUALIFIER = Qt.ItemDataRole.UserRole + 3
    MARKS = Qt.ItemDataRole.UserRole + 4
    PERCENT = Qt.ItemDataRole.UserRole + 5
    STATE = Qt.ItemDataRole.UserRole + 6
    MUTED = Qt.ItemDataRole.UserRole + 7
    RECORD = Qt.ItemDataRole.UserRole + 8
    SECOND = Qt.ItemDataRole.UserRole + 9
    STRONG = Qt.ItemDataRole.UserRole + 10
    GLYPH = Qt.ItemDataRole.UserRole + 11
    THRESHOLD = Qt.ItemDataRole.UserRole + 12


MARK_GLYPHS = {
    "unsaved": ("circle-dot", "accent"),
    "finding": ("triangle-alert", "warn"),
    "error": ("circle-alert", "bad"),
    "conflict": ("split", "clash"),
    "due": ("calendar-clock", "warn"),
    "attachment": ("paperclip", "text2"),
    "done": ("circle-check", "good"),
    "not stated": ("circle-question-mark", "muted"),
}
