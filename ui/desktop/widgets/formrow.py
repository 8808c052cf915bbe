"""One row of a form: label, editor, help, and what is wrong with the value."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.look.fonts import Type, text_scale, type_font
from ui.desktop.look.metrics import control_height
from ui.desktop.widgets.fieldnotes import CONFLICT, ERROR, FINDING, HELP, FieldNotes
from ui.desktop.widgets.words import Words

LABEL_WIDTH = 148
NARROW = 480
_FIRST = 1000  # the editor takes its width before what follows it takes any
UNSAVED = "•"  # after the words of what is not saved
LEAST_FIELD = 200  # a field beside a label is never narrower than this


class FormRow(QWidget):
    """Label left (on top where narrow), editor, and below it help, error, finding, conflict.

    *width* is the editor's width in px at 100 % (0: all there is); *beside* stands right of
    the editor, such as “Lewisham · 537790, 174120”. The label is the editor's buddy and
    accessible name; help and faults are its accessible description.
    ``conflict_followed`` when “Choose a value” is pressed.
    """

    conflict_followed = Signal()

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        help: str = "",  # the word the users know
        required: bool = False,
        width: int = 0,
        beside: QWidget | None = None,
        label_width: int = LABEL_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._width = width
        self._label_width = label_width
        self._required = required
        self._words, self._unsaved = label, False
        self._label = Words(label, Type.BODY, "text2", wrap=True)
        self.notes = FieldNotes()
        self.notes.followed.connect(self.conflict_followed)
        self._label.setBuddy(editor)
        editor.setAccessibleName(f"{label}, must be given" if required else label)
        self._arrange(beside)
        self.notes.say(HELP, help)
        self._describe()
        self.follow_look()

    def _arrange(self, beside: QWidget | None) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        snug = QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed
        narrow = self._width or self.editor.sizePolicy().horizontalPolicy() in snug
        line.addWidget(self.editor, 0 if narrow and not self._width else _FIRST)
        if beside is not None:
            line.addWidget(beside, 1)
        elif narrow:
            line.addStretch(1)
        self._line, self._column = line, QVBoxLayout()
        column = self._column
        column.setSpacing(0)
        column.addLayout(line)
        column.addLayout(self.notes)
        column.addStretch(1)
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(8)
        self._outer.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._outer.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def label(self) -> str:
        """Return the words of the label."""
        return self._words

    def set_beside(self, beside: QWidget) -> None:
        """Put something right of the editor."""
        last = self._line.itemAt(self._line.count() - 1)
        if last is not None and last.spacerItem() is not None:
            self._line.removeItem(last)
        self._line.addWidget(beside, 1)

    def set_below(self, below: QWidget) -> None:
        """Put something between the editor and the lines below it."""
        self._column.insertWidget(1, below)

    def set_help(self, sentence: str) -> None:
        """Show *sentence* below the field."""
        if self.notes.say(HELP, sentence):
            self._describe()

    def set_error(self, sentence: str) -> None:
        """Show what must be put right before saving, or nothing."""
        if self.notes.say(ERROR, sentence):
            self._describe()

    def set_finding(self, sentence: str) -> None:
        """Show what is worth checking, or nothing."""
        if self.notes.say(FINDING, sentence):
            self._describe()

    def set_conflict(self, value: str, who: str = "", action: str = "Choose a value") -> None:
        """Show the other value and who entered it; empty takes the line away."""
        if self.notes.say_conflict(value, who, action):
            self._describe()

    def set_unsaved(self, unsaved: bool) -> None:  # as Qt's own setters
        """Show that what the field holds is not saved, or that it is."""
        if unsaved != self._unsaved:
            self._unsaved = unsaved
            self._label.setText(f"{self._words} {UNSAVED}" if unsaved else self._words)
            self._describe()

    def is_unsaved(self) -> bool:
        """Return whether it shows that the field is not saved."""
        return self._unsaved

    def has_error(self) -> bool:
        """Return whether something must be put right."""
        return bool(self.notes.said(ERROR))

    def has_finding(self) -> bool:
        """Return whether something is worth checking."""
        return bool(self.notes.said(FINDING))

    def has_conflict(self) -> bool:
        """Return whether there is another value to choose from."""
        return bool(self.notes.said(CONFLICT))

    def _describe(self) -> None:
        said = [told for kind in (ERROR, FINDING, HELP) if (told := self.notes.said(kind))]
        if other := self.notes.said(CONFLICT):
            said.append(f"Conflict: {other}")
        if self._unsaved:
            said.insert(0, "Not saved.")
        self.editor.setAccessibleDescription(" ".join(said))
        state = "bad" if self.has_error() else "clash" if other else ""
        self.editor.setProperty("state", state)
        self.editor.update()

    def minimumSizeHint(self) -> QSize:
        """Return the room of the editor alone: the label goes on top where that is all there is."""
        alone = self.editor.minimumSizeHint().width()
        asked = super().minimumSizeHint()
        return QSize(min(alone, asked.width()), asked.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the label on top where the row is narrow."""
        super().resizeEvent(event)
        self._place_label()

    def set_label_width(self, width: int) -> None:
        """Give the label another width, as where rows stand in two columns."""
        if width != self._label_width:
            self._label_width = width
            self._label.setMinimumHeight(0)
            self._place_label()

    def _place_label(self) -> None:
        least = NARROW if self._label_width == LABEL_WIDTH else self._label_width + LEAST_FIELD
        needed = round(self._label_width * text_scale()) + 8 + self.editor.minimumSizeHint().width()
        narrow = self.width() < max(round(least * text_scale()), needed)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        metrics = QFontMetrics(type_font(Type.BODY))
        height = metrics.height() if narrow else control_height(metrics)
        if direction == self._outer.direction() and self._label.minimumHeight() == height:
            return
        self._outer.setDirection(direction)
        self._outer.setSpacing(4 if narrow else 8)
        self._label.setMinimumHeight(height)
        wide = 16_777_215 if narrow else round(self._label_width * text_scale())
        self._label.setMaximumWidth(wide)
        self._label.setMinimumWidth(0 if narrow else wide)

    def follow_look(self) -> None:
        """Size label and editor by the text size."""
        if self._width:
            self.editor.setMaximumWidth(round(self._width * text_scale()))
        self._label.setMinimumHeight(0)
        self._place_label()
