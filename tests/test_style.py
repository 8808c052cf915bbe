"""The code reads as agreed: ruff, its formatter and mypy find nothing, and would find a fault."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def check(*command: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "command", [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",)], ids=" ".join
)
def test_the_code_passes(command: tuple[str, ...]) -> None:
    done = check(*command)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ("import os\n", "F401"),
        ("def area(width):\n    return width\n", "ANN001"),
        ("def area() -> int:\n    return 1\n", "D103"),
        ("print('done')\n", "T201"),
    ],
)
def test_a_fault_is_found_by_ruff(fault: str, rule: str) -> None:
    done = check("ruff", "check", "--stdin-filename", "assetregister/area.py", "-", text=fault)

    assert rule in done.stdout


def test_an_untyped_function_is_found_by_mypy(tmp_path: Path) -> None:
    (tmp_path / "area.py").write_text("def area(width):\n    return width\n")

    done = check("mypy", str(tmp_path / "area.py"))

    assert "no-untyped-def" in done.stdout
