"""The conventional door: `pip install .` brings the command and everything that it needs."""

import configparser
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("setuptools", minversion="77")
ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """Build the project as pip does, from a copy, since building leaves files behind."""
    copy = tmp_path_factory.mktemp("install") / "project"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "build", "*.egg-info"))
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "."], cwd=copy, check=True)
    with zipfile.ZipFile(next(copy.glob("*.whl"))) as built:
        yield built


def test_the_command_is_assetregister(wheel: zipfile.ZipFile) -> None:
    scripts = configparser.ConfigParser()
    name = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))

    scripts.read_string(wheel.read(name).decode())

    assert scripts["console_scripts"]["assetregister"] == "main:main"


def test_all_code_and_every_resource_is_installed(wheel: zipfile.ZipFile) -> None:
    packages = ("assetregister", "db", "exports", "imports", "ui", "resources")
    files = [path for name in packages for path in (ROOT / name).rglob("*") if path.is_file()]
    ours = {path.relative_to(ROOT).as_posix() for path in files if path.parent.name[:2] != "__"}

    assert {"main.py", *ours} <= set(wheel.namelist())


def test_the_manual_is_installed(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    told = "from assetregister import manual; print(manual.folder(), len(manual.pages()))"

    asked = [sys.executable, "-c", told]
    done = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=True)

    pages = list((ROOT / "docs" / "manual").glob("*.md"))
    assert done.stdout.split() == [str(tmp_path / "resources" / "manual"), str(len(pages))]


def test_nothing_else_is_installed(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}

    assert not tops & {"tests", "docs", "start", "start.py", "bench"}
