"""A file is written whole or not at all."""

import os
from pathlib import Path

import pytest

from assetregister.errors import Refused
from exports import target as target_module
from exports.target import replacing


def fail_half_way(path: Path, problem: Exception) -> None:
    path.write_text("half")
    raise problem


def test_the_file_is_there_once_the_work_is_done(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    with replacing(target) as path:
        path.write_text("rows")
        assert not target.exists()

    assert target.read_text() == "rows"
    assert os.listdir(tmp_path) == ["out.csv"]


def test_what_fails_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")

    with pytest.raises(RuntimeError), replacing(target) as path:
        fail_half_way(path, RuntimeError())

    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.csv"]


def test_a_file_that_excel_holds_open_is_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.xlsx"
    target.write_text("old")
    tries: list[str] = []

    def locked(source: str, place: str) -> None:
        tries.append(place)
        raise PermissionError

    monkeypatch.setattr(target_module.os, "replace", locked)
    monkeypatch.setattr(target_module.time, "sleep", lambda seconds: None)

    told = "Close it in Excel, or save under another name"
    with pytest.raises(Refused, match=told), replacing(target) as path:
        path.write_text("new")

    assert len(tries) > 1
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.xlsx"]


def test_what_was_written_is_on_the_disk_before_it_takes_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    real_sync, real_replace = os.fsync, os.replace

    def sync(file: int) -> None:
        done.append(f"sync {os.fstat(file).st_size}")
        real_sync(file)

    def put(source: Path, place: Path) -> None:
        done.append("replace")
        real_replace(source, place)

    monkeypatch.setattr(target_module.os, "fsync", sync)
    monkeypatch.setattr(target_module.os, "replace", put)

    with replacing(tmp_path / "out.csv") as path:
        path.write_text("rows")

    assert done == ["sync 4", "replace"]


def test_a_scanner_that_lets_go_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.xlsx"
    real, tries = os.replace, [PermissionError, PermissionError]

    def sometimes(source: Path, place: Path) -> None:
        if tries:
            raise tries.pop()
        real(source, place)

    monkeypatch.setattr(target_module.os, "replace", sometimes)
    monkeypatch.setattr(target_module.time, "sleep", lambda seconds: None)

    with replacing(target) as path:
        path.write_text("new")

    assert target.read_text() == "new"


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is a folder"), replacing(tmp_path):
        pass


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="There is no folder"), replacing(tmp_path / "no" / "a.csv"):
        pass


def test_a_full_disk_is_told_and_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")

    with pytest.raises(Refused, match="No space left"), replacing(target) as path:
        fail_half_way(path, OSError(28, "No space left on device"))

    assert target.read_text() == "old"
