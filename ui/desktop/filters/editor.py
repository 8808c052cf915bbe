"""The popover in which one condition is put together: field, relation, value; or as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from assetregister.errors import AssetRegisterError
from assetregister.filters.conditions import (
    EQUAL,
    IN,
    UNDER,
    UNEQUAL,
    Compare,
    Condition,
    Not,
    leaf,
    operators,
)
from assetregister.filters.reading import parse
from assetregister.filters.writing import write
from assetregister.kinds import Shape
from ui.desktop.filters.parts import Parts, parts_of
from ui.desktop.filters.paths import Choosable, filter_paths, matching
from ui.desktop.filters.values import ValueEditor, editor_for
from ui.desktop.filters.wording import relation
from ui.desktop.forms.taborder import follow_layout
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.completions import Completions
from ui.desktop.widgets.noteline import NoteLine
from ui.desktop.widgets.popover import Popover
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.records.record import RecordType
    from assetregister.register import Reader

ONE_OF = (Shape.CHOICE, Shape.CHOICES, Shape.REFERENCE, Shape.REFERENCES)


def offered(field: Field) -> list[str]:
    """Return the operators to offer: “is” stands for one or several where values are picked."""
    known = list(operators(field))
    if field.kind.shape not in ONE_OF:
        return [operator for operator in known if operator != IN]
    if field.to is not None and field.to != "area":
        known = [operator for operator in known if operator != UNDER]
    return [operator for operator in known if operator != IN]


def condition_from(path: tuple[str, ...], operator: str, operands: tuple[str, ...]) -> Condition:
    """Return the condition that a choice of operator and operands means."""
    if len(operands) > 1 and operator == EQUAL:
        return Compare(path, IN, operands)
    if len(operands) > 1 and operator == UNEQUAL:
        return Not(Compare(path, IN, operands))
    return Compare(path, operator, operands)


def taken_apart(condition: Condition) -> Compare | None:
    """Return field, operator and operands to edit; None for what only text can say."""
    match condition:
        case Compare(path, "in", operands):
            return Compare(path, EQUAL, operands)
        case Not(Compare(path, "in", operands)):
            return Compare(path, UNEQUAL, operands)
        case Compare():
            return condition
    return None


class FilterEditor(Popover):
    """``made(parts)`` with the conditions that the user put together."""

    made = Signal(object)

    def __init__(self, host: QWidget, register: Reader, about: RecordType) -> None:
        super().__init__(host)
        self._register = register
        self._about = about
        self._paths = filter_paths(register.schema, about)
        self._path: tuple[str, ...] = ()
        self._value: ValueEditor | None = None
        self._title = Words("Add filter", Type.BOLD)
        self._search = QLineEdit()
        self._search.setPlaceholderText("Field: type a few letters")
        self._search.setAccessibleName("Field")
        self._search.setMinimumWidth(300)
        self._completions = Completions(self._search, self._search)
        self._completions.chosen.connect(lambda one: self.choose_path(tuple(one.key.split("."))))
        self._search.textEdited.connect(self._suggest)
        self._operator = QComboBox()
        self._operator.setAccessibleName("Relation")
        self._operator.setAccessibleDescription("How the field and the value are compared")
        self._operator.currentIndexChanged.connect(lambda _: self._show_value())
        self._text = QLineEdit()
        self._text.setPlaceholderText("tenure = freehold and floor_area < 200")
        self._text.setAccessibleName("Condition as text")
        self._text.setMinimumWidth(460)
        self._text.returnPressed.connect(self.finish)
        self._error = NoteLine("circle-alert", "bad")
        self._as_text = Button("Write it as text", Kind.LINK)
        self._as_text.clicked.connect(lambda: self.edit_text())
        self._done = Button("Add filter", Kind.PRIMARY, small=True)
        self._done.clicked.connect(self.finish)
        self._arrange()
        self.setAccessibleName("Filter")

    def help_page(self) -> str:
        """Return the page of the manual that is about it."""
        return "filters"

    def _arrange(self) -> None:
        self.body.addWidget(self._title)
        self.body.addWidget(self._search)
        self.body.addWidget(self._operator)
        self._value_place = QHBoxLayout()
        self.body.addLayout(self._value_place)
        self.body.addWidget(self._text)
        self.body.addWidget(self._error)
        line = QHBoxLayout()
        line.addWidget(self._as_text)
        line.addStretch(1)
        cancel = Button("Cancel", Kind.QUIET, small=True)
        cancel.clicked.connect(self.leave)
        line.addWidget(cancel)
        line.addWidget(self._done)
        self.body.addLayout(line)

    # Opening

    def add(self, anchor: QWidget, path: tuple[str, ...] = ()) -> None:
        """Open to add a condition, about a field if one is named."""
        self._start("Add filter", "Add filter", text=False)
        self._search.clear()
        self._path = ()
        self._show_operators()
        self.open_below(anchor)
        if path:
            self.choose_path(path)
        else:
            self._search.setFocus(Qt.FocusReason.TabFocusReason)
            self._suggest("")

    def edit(self, anchor: QWidget, condition: Condition) -> None:
        """Open to change a condition: by its parts, or as text where it has others."""
        compare = taken_apart(condition)
        if compare is None:
            self.edit_text(anchor, condition)
            return
        self._start("Change filter", "Change filter", text=False)
        self.open_below(anchor)
        self.choose_path(compare.path, compare.operator, compare.operands)

    def edit_text(self, anchor: QWidget | None = None, condition: Condition | None = None) -> None:
        """Open to write a condition, or the whole filter, as text."""
        if condition is None and anchor is None and self._path:
            condition = self._made_so_far()
        text = write(condition, self._about.key, self._register) if condition else ""
        self._start("Condition as text", "Use this condition", text=True)
        self._text.setText(text)
        if anchor is not None:
            self.open_below(anchor)
        self.place()
        self._text.setFocus(Qt.FocusReason.TabFocusReason)

    def _start(self, title: str, done: str, *, text: bool) -> None:
        self._title.setText(title)
        self._done.setText(done)
        self._error.say("")
        self._text.setVisible(text)
        for widget in (self._search, self._as_text):
            widget.setVisible(not text)
        if text:
            self._operator.hide()
            self._drop_value()

    # Field, relation, value

    def _suggest(self, typed: str) -> None:
        found = matching(self._paths, typed)
        self._completions.show([self._suggestion(one) for one in found], typed)

    def _suggestion(self, one: Choosable) -> Suggestion:
        return Suggestion(one.key, one.label, one.section)

    def choose_path(
        self, path: tuple[str, ...], operator: str = "", operands: tuple[str, ...] = ()
    ) -> None:
        """Make the condition be about a field."""
        self._path = path
        known = {one.path: one.label for one in self._paths}
        self._search.setText(known.get(path, ".".join(path)))
        self._show_operators(operator)
        if self._value is not None:
            self._value.set_operands(operands)
            self._value.start()

    def show_operands(self, operands: tuple[str, ...]) -> None:
        """Show values to compare with, encoded."""
        if self._value is not None:
            self._value.set_operands(operands)

    def _show_operators(self, operator: str = "") -> None:
        self._operator.blockSignals(True)
        self._operator.clear()
        if self._path:
            field = leaf(self._register.schema, self._about, self._path)
            for one in offered(field):
                self._operator.addItem(relation(field, one), one)
            at = self._operator.findData(operator)
            self._operator.setCurrentIndex(max(at, 0))
        self._operator.blockSignals(False)
        self._operator.setVisible(bool(self._path))
        self._show_value()

    def _show_value(self) -> None:
        before = self._operands_now()
        self._drop_value()
        if self._path:
            field = leaf(self._register.schema, self._about, self._path)
            self._value = editor_for(field, self._operator.currentData(), self._register)
            self._value.entered.connect(self.finish)
            self._value_place.addWidget(self._value)
            self._value.show()
            if before:
                self._value.set_operands(before)
            follow_layout(self)
        self._error.say("")
        if not self.isHidden():
            self.place()

    def _operands_now(self) -> tuple[str, ...]:
        if self._value is None or not self._value.isVisible():
            return ()
        try:
            return self._value.operands()
        except AssetRegisterError:
            return ()

    def _drop_value(self) -> None:
        if self._value is not None:
            self._value_place.removeWidget(self._value)
            self._value.hide()
            self._value.deleteLater()
            self._value = None

    # Finishing

    def finish(self) -> None:
        """Hand over what was put together, or say below it what is wrong."""
        try:
            parts = self._parts()
        except AssetRegisterError as problem:
            self._error.say(problem.sentence)
            self.place()
            return
        self.leave()
        self.made.emit(parts)

    def error(self) -> str:
        """Return the sentence on what is wrong."""
        return self._error.words.text()

    def _parts(self) -> Parts:
        if self._text.isVisibleTo(self):
            return parts_of(parse(self._text.text(), self._about.key, self._register))
        if not self._path:
            found = matching(self._paths, self._search.text(), 1)
            self.choose_path(found[0].path if found else ())
        assert self._value is not None
        operator: str = self._operator.currentData()
        return (condition_from(self._path, operator, self._value.operands()),)

    def _made_so_far(self) -> Condition | None:
        operands = self._operands_now()
        return (
            condition_from(self._path, self._operator.currentData(), operands) if operands else None
        )
