"""Where the program keeps its own things on this computer: never inside a register."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_dir

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME_VARIABLE = "ASSETREGISTER_HOME"
REGISTER_VARIABLE = "ASSETREGISTER_REGISTER"


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of one user's registers, backups and preferences."""

    folder: Path

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Home:
        """Return the home that the environment names, else the per-user data folder."""
        named = environment.get(HOME_VARIABLE)
        return cls(Path(named) if named else Path(user_data_dir("AssetRegister", False)))

    @property
    def default_register(self) -> Path:
        """Return the register that is opened when none is named."""
        return self.folder / "joint.register"

    @property
    def preferences(self) -> Path:
        """Return the file of preferences: who I am, columns, text size."""
        return self.folder / "preferences.json"

    @property
    def all_backups(self) -> Path:
        """Return the folder in which each register has a folder of its backups."""
        return self.folder / "backups"

    def drafts(self, register_id: str) -> Path:
        """Return the folder of what was typed into one register's forms and is not saved."""
        return self.folder / "drafts" / register_id

    def backups(self, register_id: str) -> Path:
        """Return the folder of one register's backups."""
        return self.all_backups / register_id
