"""A number whose unit another field of the record names: the value of a figure."""

from __future__ import annotations

from typing import ClassVar

from assetregister.errors import InvalidValue
from assetregister.kinds.quantities import Quantity


class Number(Quantity):
    """A number with qualifier and range, also below nought; the unit has a field of its own."""

    name = "number"
    negative: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__("")

    def _symbol(self, text: str) -> str:
        if text:
            raise InvalidValue(f"Enter the number alone, and “{text}” as its unit.")
        return ""
