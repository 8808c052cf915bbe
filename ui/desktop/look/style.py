"""The one style: Fusion's ways, drawn with our tokens."""

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QTextEdit,
    QWidget,
)

from ui.desktop.look import buttons, fields, items, marks, menus, ranges, tabs
from ui.desktop.look.tokens import Tokens

Primitive = QStyle.PrimitiveElement
Control = QStyle.ControlElement
Complex = QStyle.ComplexControl
Contents = QStyle.ContentsType
Draw = Callable[[Tokens, Any, QPainter, QWidget | None], None]

PRIMITIVES: dict[QStyle.PrimitiveElement, Draw] = {
    Primitive.PE_PanelLineEdit: fields.draw_line_edit,
    Primitive.PE_FrameLineEdit: fields.draw_line_edit,
    Primitive.PE_IndicatorCheckBox: marks.draw_check_box,
    Primitive.PE_IndicatorItemViewItemCheck: marks.draw_check_box,
    Primitive.PE_IndicatorRadioButton: marks.draw_radio,
    Primitive.PE_IndicatorArrowDown: partial(marks.draw_arrow, "chevron-down"),
    Primitive.PE_IndicatorArrowUp: partial(marks.draw_arrow, "chevron-up"),
    Primitive.PE_IndicatorArrowLeft: partial(marks.draw_arrow, "chevron-left"),
    Primitive.PE_IndicatorArrowRight: partial(marks.draw_arrow, "chevron-right"),
    Primitive.PE_IndicatorHeaderArrow: items.draw_header_arrow,
    Primitive.PE_PanelItemViewItem: items.draw_item_ground,
    Primitive.PE_PanelItemViewRow: items.draw_nothing,
    Primitive.PE_FrameFocusRect: items.draw_focus,
    Primitive.PE_FrameTabBarBase: tabs.draw_tab_base,
    Primitive.PE_FrameMenu: menus.draw_menu_frame,
    Primitive.PE_PanelMenu: menus.draw_menu_ground,
    Primitive.PE_PanelMenuBar: menus.draw_menu_bar_ground,
    Primitive.PE_PanelScrollAreaCorner: menus.draw_corner,
    Primitive.PE_PanelTipLabel: menus.draw_tool_tip,
}

CONTROLS: dict[QStyle.ControlElement, Draw] = {
    Control.CE_CheckBox: partial(marks.draw_toggle, marks.draw_check_box),
    Control.CE_RadioButton: partial(marks.draw_toggle, marks.draw_radio),
    Control.CE_PushButton: buttons.draw_push_button,
    Control.CE_ComboBoxLabel: fields.draw_combo_label,
    Control.CE_TabBarTab: tabs.draw_tab,
    Control.CE_MenuItem: menus.draw_menu_item,
    Control.CE_MenuEmptyArea: items.draw_nothing,
    Control.CE_MenuBarItem: menus.draw_menu_bar_item,
    Control.CE_MenuBarEmptyArea: menus.draw_menu_bar_ground,
    Control.CE_ProgressBar: ranges.draw_progress,
    Control.CE_HeaderSection: items.draw_header_section,
    Control.CE_HeaderEmptyArea: items.draw_header_empty,
    Control.CE_Splitter: items.draw_splitter,
}

COMPLEX: dict[QStyle.ComplexControl, Draw] = {
    Complex.CC_ComboBox: fields.draw_combo,
    Complex.CC_ToolButton: buttons.draw_tool_button,
    Complex.CC_ScrollBar: ranges.draw_scroll_bar,
    Complex.CC_Slider: ranges.draw_slider,
}

SIZES: dict[QStyle.ContentsType, Callable[[Any, QSize, QWidget | None], QSize]] = {
    Contents.CT_PushButton: lambda option, _size, widget: buttons.push_button_size(option, widget),
    Contents.CT_ToolButton: lambda option, _size, widget: buttons.tool_button_size(option, widget),
    Contents.CT_CheckBox: lambda option, _size, _widget: marks.toggle_size(option),
    Contents.CT_RadioButton: lambda option, _size, _widget: marks.toggle_size(option),
    Contents.CT_LineEdit: lambda option, size, _widget: fields.field_size(option, size),
    Contents.CT_ComboBox: lambda option, size, _widget: fields.combo_size(option, size),
    Contents.CT_TabBarTab: lambda option, _size, _widget: tabs.tab_size(option),
    Contents.CT_MenuItem: lambda option, size, _widget: menus.menu_item_size(option, size),
    Contents.CT_MenuBarItem: lambda option, _size, _widget: menus.menu_bar_item_size(option),
}


class RegisterStyle(QProxyStyle):
    """Draws every ordinary control of Qt from tokens; `tokens` may be changed at any time.

    Buttons read the properties ``kind`` (primary, default, quiet, link), ``glyph`` (an icon's
    name), ``small`` and ``tone``; fields read ``state`` (bad, clash).
    """

    def __init__(self, tokens: Tokens) -> None:
        super().__init__("Fusion")
        self.tokens = tokens

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw one of Qt's simple parts."""
        if element == Primitive.PE_Frame and isinstance(widget, QTextEdit | QPlainTextEdit):
            fields.draw_text_edit(self.tokens, option, painter, widget)
        elif draw := PRIMITIVES.get(element):
            draw(self.tokens, option, painter, widget)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw one of Qt's controls."""
        if draw := CONTROLS.get(element):
            draw(self.tokens, option, painter, widget)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw one of Qt's controls of several parts."""
        if draw := COMPLEX.get(control):
            draw(self.tokens, option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Return how big a control must be for what it holds."""
        own = SIZES.get(kind)
        usual = super().sizeFromContents(kind, option, size, cast("QWidget", widget))
        return own(option, usual, widget) if own else usual

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Return the place of a control's part; scroll bars have no arrows."""
        if control == Complex.CC_ScrollBar:
            place = ranges.scroll_bar_part(option, part)
            if place is not None:
                return place
        return super().subControlRect(control, option, part, cast("QWidget", widget))

    def polish(self, target: Any) -> Any:  # three overloads of Qt in one
        """Prepare a widget once: margins of text, weight of buttons."""
        if isinstance(target, QWidget):
            super().polish(target)
            prepare(target)
            return None
        return super().polish(target)


def prepare(widget: QWidget) -> None:
    """Give *widget* the margins and weight that painting alone cannot give."""
    if isinstance(widget, QPushButton) and widget.property("prepared") is None:
        widget.setProperty("prepared", True)
        font = widget.font()
        font.setWeight(font.Weight.DemiBold)
        widget.setFont(font)
    elif isinstance(widget, QLineEdit) and widget.hasFrame():
        if widget.textMargins().left() == 0:
            widget.setTextMargins(8, 0, 8, 0)
    elif isinstance(widget, QMenu):
        widget.setContentsMargins(1, 5, 1, 5)
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        widget.viewport().setAutoFillBackground(False)
        if widget.frameShape() != QFrame.Shape.NoFrame:
            widget.document().setDocumentMargin(7)
