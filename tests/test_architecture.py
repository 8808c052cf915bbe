"""The star holds: four arms that know only the domain, and one file that knows them all."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ARMS = ("ui", "db", "imports", "exports")
OURS = (*ARMS, "assetregister", "resources", "main", "bench")


def imported(folder: str) -> dict[str, set[str]]:
    """Return, for each module of a folder, the packages of ours that it imports."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / folder).rglob("*.py")):
        names: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
        found[str(path.relative_to(ROOT))] = names
    return found


@pytest.mark.parametrize("arm", ARMS)
def test_an_arm_knows_only_itself_the_domain_and_resources(arm: str) -> None:
    others = set(OURS) - {arm, "assetregister", "resources"}
    strays = {module: names & others for module, names in imported(arm).items() if names & others}
    assert strays == {}


def test_the_domain_knows_nothing_of_windows_sql_or_excel() -> None:
    barred = {*OURS, "PySide6", "sqlalchemy", "openpyxl", "typer", "rich", "sqlite3"}
    barred -= {"assetregister", "resources"}
    strays = {
        module: names & barred
        for module, names in imported("assetregister").items()
        if names & barred
    }
    assert strays == {}


def test_resources_import_nothing_of_ours() -> None:
    assert all(not names & set(OURS) for names in imported("resources").values())


def test_the_terminal_never_imports_the_window_or_qt() -> None:
    for path in (ROOT / "ui" / "terminal").rglob("*.py"):
        text = path.read_text("utf-8")
        assert "PySide6" not in text, path
        assert "ui.desktop" not in text, path


def test_nothing_imports_relatively_or_with_a_star() -> None:
    for folder in (*ARMS, "assetregister"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.ImportFrom):
                    assert node.level == 0, path
                    assert all(alias.name != "*" for alias in node.names), path


def test_only_sqlite_modules_of_db_know_which_database_it_is() -> None:
    """Nothing outside db imports SQLAlchemy or sqlite3, so the database can be another one."""
    for folder in ("ui", "exports", "imports", "assetregister"):
        for module, names in _everything_imported(folder).items():
            assert not names & {"sqlalchemy", "sqlite3"}, module


def _everything_imported(folder: str) -> dict[str, set[str]]:
    return imported(folder) if (ROOT / folder).exists() else {}


def test_every_record_module_is_in_the_list_of_types() -> None:
    from assetregister.records import RECORD_TYPES

    modules = {record.__module__.rpartition(".")[2] for record in RECORD_TYPES}
    files = {path.stem for path in (ROOT / "assetregister" / "records").glob("*.py")}
    assert files - modules <= {"__init__", "record", "keeping"}


def test_every_module_of_rules_is_in_the_list_of_rules() -> None:
    from assetregister.rules import RULES

    modules = {rule.check.__module__.rpartition(".")[2] for rule in RULES}
    files = {path.stem for path in (ROOT / "assetregister" / "rules").glob("*.py")}
    assert files - modules == {"__init__", "rule"}
    assert len({rule.code for rule in RULES}) == len(RULES)
