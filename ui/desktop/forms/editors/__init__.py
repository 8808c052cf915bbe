"""Editors of values, one for each shape that a kind of value may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.kinds import Shape
from ui.desktop.forms.editors.amount import AmountEditor
from ui.desktop.forms.editors.line import LineEditor
from ui.desktop.forms.editors.links import LinkEditor
from ui.desktop.forms.editors.names import NamesEditor
from ui.desktop.forms.editors.paragraphs import ParagraphsEditor
from ui.desktop.forms.editors.terms import TermEditor, TermsEditor

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.register import Reader
    from ui.desktop.forms.editors.editor import Editor


def editor_for(field: Field, register: Reader) -> Editor:
    """Return the editor that suits a field."""
    match field.kind.shape:
        case Shape.LONG_TEXT:
            return ParagraphsEditor(field)
        case Shape.AMOUNT:
            return AmountEditor(field)
        case Shape.CHOICE:
            return TermEditor(field)
        case Shape.CHOICES:
            return TermsEditor(field)
        case Shape.REFERENCE | Shape.REFERENCES:
            return LinkEditor(field, register)
        case Shape.TEXTS:
            return NamesEditor(field)
        case _:
            return LineEditor(field)
