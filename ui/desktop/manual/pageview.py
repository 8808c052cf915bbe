"""A page of the manual as it is read: Markdown in the type and the colours of the look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from assetregister.manual import folder
from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent, QTextDocument

_MARGIN: Final = 24
_LEADING: Final = 135  # per cent
_GAP: Final = 4
_PICTURE: Final = "\ufffc"
_ROLES: Final = {1: Type.TITLE, 2: Type.HEADING}


class PageView(QTextBrowser):
    """``read`` with the key of the page that is shown, also after a link or going back."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Page of the manual")
        self.sourceChanged.connect(lambda _: self._typeset())

    def show_page(self, key: str, heading: str = "") -> None:
        """Show a page from its beginning, or from a heading in it."""
        self.setSource(QUrl.fromLocalFile(str(folder() / f"{key}.md")))
        for block in _blocks(self.document()):
            if block.blockFormat().headingLevel() and block.text() == heading:
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top) - _MARGIN // 2)

    def key(self) -> str:
        """Return the key of the page shown."""
        return self.source().fileName().removesuffix(".md")

    def follow_look(self) -> None:
        """Set the page again in the look now in force."""
        at = self.verticalScrollBar().value()
        self.reload()
        self._typeset()
        self.verticalScrollBar().setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let no picture be wider than the page."""
        super().resizeEvent(event)
        self._fit_pictures()

    def _fit_pictures(self) -> None:
        room = self.viewport().width() - 2 * _MARGIN
        for block in _blocks(self.document()):
            for part in _parts(block):
                if part.charFormat().isImageFormat():
                    picture = part.charFormat().toImageFormat()
                    own = QImage(str(folder() / picture.name())).width()
                    picture.setWidth(min(own, room))
                    _chosen(block, part).setCharFormat(picture)

    def _typeset(self) -> None:
        document = self.document()
        document.setDocumentMargin(_MARGIN)
        for block in _blocks(document):
            _set_block(block)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _set_table(frame)
        self._fit_pictures()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _set_block(block: QTextBlock) -> None:
    role = _ROLES.get(block.blockFormat().headingLevel())
    if role is not None:
        _set_heading(block, role)
        return
    _lighten(block)
    cursor = QTextCursor(block)
    if _PICTURE not in block.text() and cursor.currentTable() is None:
        spacing = QTextBlockFormat()
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        spacing.setLineHeight(_LEADING, proportional)
        if block.textList() is None and not block.blockFormat().nonBreakableLines():
            spacing.setTopMargin(_GAP)
            spacing.setBottomMargin(_GAP)
        cursor.mergeBlockFormat(spacing)


def _set_heading(block: QTextBlock, role: Type) -> None:
    spacing = QTextBlockFormat()
    spacing.setTopMargin(0 if role is Type.TITLE else 16)
    spacing.setBottomMargin(6)
    letters = QTextCharFormat()
    letters.setFont(type_font(role))
    cursor = QTextCursor(block)
    cursor.mergeBlockFormat(spacing)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(letters)


def _lighten(block: QTextBlock) -> None:
    """Set what is bold in the heaviest cut that there is, not in one made up from it."""
    heaviest = QTextCharFormat()
    heaviest.setFontWeight(QFont.Weight.DemiBold)
    for part in _parts(block):
        if part.charFormat().fontWeight() > QFont.Weight.DemiBold:
            _chosen(block, part).mergeCharFormat(heaviest)


def _parts(block: QTextBlock) -> list[QTextFragment]:
    at, found = block.begin(), []
    while not at.atEnd():
        found.append(at.fragment())
        at += 1
    return found


def _chosen(block: QTextBlock, part: QTextFragment) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(part.position())
    cursor.setPosition(part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _set_table(table: QTextTable) -> None:
    form = table.format()
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorder(1)
    form.setBorderBrush(QBrush(QColor(tokens().line)))
    form.setCellPadding(5)
    form.setBottomMargin(10)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
