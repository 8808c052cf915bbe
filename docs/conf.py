"""How Sphinx builds these pages: `sphinx-build -W docs FOLDER`, with the extra `docs` installed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "Asset Register"
extensions = ["myst_parser"]
exclude_patterns = ["pictures"]
myst_heading_anchors = 3  # so that links may lead to a heading
html_title = project
html_copy_source = False


def setup(app: Sphinx) -> None:
    """Let Sphinx know the places that links lead to within a page."""
    app.connect("source-read", _name_places)


def _name_places(_app: Sphinx, _page: str, text: list[str]) -> None:
    """Write `<a id="place"></a>` before a heading, which GitHub reads, as MyST names places."""
    text[0] = re.sub(r'^(#+ )<a id="([^"]+)"></a>', r"(\2)=\n\n\1", text[0], flags=re.M)
