"""A fresh machine is set up by one command, and every hitch is told in a sentence."""

import ast
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements-build.lock", "requirements.lock", "requirements-test.lock")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="apt is for Debian and Ubuntu")

Result = subprocess.CompletedProcess[str]


class Machine:
    """A folder with start.py, a small register and locks for packages that a test made."""

    first: Result  # what the first run told

    def __init__(self, folder: Path, wheels: Path) -> None:
        self.folder, self.wheels = folder, wheels
        folder.mkdir()
        shutil.copy(ROOT / "start.py", folder)
        (folder / "main.py").write_text(
            "import sys, greeting\nprint(greeting.VERSION, *sys.argv[1:])\n"
        )
        self.lock("1.0")

    def lock(self, version: str, digest: str | None = None) -> None:
        """Ask for a version of the greeting, by default with its true digest."""
        (self.folder / "requirements-build.lock").write_text("")
        greeting = requirement(self.wheels, "greeting", version, digest)
        (self.folder / "requirements.lock").write_text(greeting)
        tests = greeting + requirement(self.wheels, "pytest", "1.0")
        (self.folder / "requirements-test.lock").write_text(tests)

    def begin(self, *words: str, python: tuple[str, ...] = (), **variables: str) -> "Running":
        """Start a run and leave it running."""
        command = [sys.executable, *(python or ("start.py",)), *words]
        return subprocess.Popen(
            command,
            cwd=self.folder,
            env=plain_environment() | variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *words: str, python: tuple[str, ...] = (), **variables: str) -> Result:
        """Run to the end."""
        with self.begin(*words, python=python, **variables) as running:
            told, said = running.communicate()
        return subprocess.CompletedProcess(running.args, running.returncode, told, said)

    def set_up(self, *words: str) -> Result:
        """Run with the packages at hand, as on a machine without a network."""
        return self.run("--wheels", str(self.wheels), *words)


Running = subprocess.Popen[str]


def plain_environment() -> dict[str, str]:
    """Return this environment without what would let pip find other packages."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("PIP_")}
    return kept | {"PIP_CONFIG_FILE": os.devnull}


def requirement(wheels: Path, name: str, version: str, digest: str | None = None) -> str:
    file = wheels / f"{name}-{version}-py3-none-any.whl"
    digest = digest or hashlib.sha256(file.read_bytes()).hexdigest()
    return f"{name}=={version} --hash=sha256:{digest}\n"


def write_wheel(folder: Path, name: str, version: str, module: str) -> None:
    about = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{name}.py", module)
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        wheel.writestr(f"{about}/METADATA", metadata)
        tags = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        wheel.writestr(f"{about}/WHEEL", tags)
        wheel.writestr(f"{about}/RECORD", "")


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheels")
    write_wheel(folder, "greeting", "1.0", "VERSION = '1.0'")
    write_wheel(folder, "greeting", "2.0", "VERSION = '2.0'")
    write_wheel(folder, "pytest", "1.0", "import sys; print('tests', *sys.argv[1:])")
    return folder


@pytest.fixture
def bare(tmp_path: Path, wheels: Path) -> Machine:
    """Return a machine on which nothing has run."""
    return Machine(tmp_path / "register", wheels)


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory, wheels: Path) -> Machine:
    """Return the machine that the quick tests share, set up once."""
    machine = Machine(tmp_path_factory.mktemp("settled") / "register", wheels)
    machine.first = machine.set_up("list", "--type", "asset", "--all")
    return machine


@pytest.fixture
def ready(settled: Machine) -> Iterator[Machine]:
    """Return a machine that is set up, and see to it that the next test finds it so."""
    yield settled
    settled.lock("1.0")
    settled.set_up("list")


@pytest.fixture
def start(bare: Machine) -> ModuleType:
    """Return start.py as a module that stands in a bare folder."""
    spec = importlib.util.spec_from_file_location("start_here", bare.folder / "start.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# One command


def test_the_first_run_installs_and_hands_its_arguments_on(ready: Machine) -> None:
    assert ready.first.stdout == "1.0 list --type asset --all\n"
    assert ready.first.stderr.splitlines() == [
        "Setting up in .venv.",
        f"Installing the packages from {ready.wheels}.",
    ]


def test_the_second_run_says_nothing(ready: Machine) -> None:
    done = ready.run("list")

    assert (done.stdout, done.stderr) == ("1.0 list\n", "")


def test_the_second_run_is_quick(ready: Machine) -> None:
    def seconds(*python: str) -> float:
        began = time.perf_counter()
        ready.run("list", python=python)
        return time.perf_counter() - began

    plain = min(seconds("-c", "pass") for _ in range(5))

    # Setting anything up takes seconds; the allowance is for a busy machine.
    assert min(seconds("start.py") for _ in range(5)) < 2 * plain + 0.6


def test_the_exit_status_is_the_registers_own(ready: Machine) -> None:
    (ready.folder / "refuse.py").write_text("raise SystemExit(3)")
    shutil.copy(ready.folder / "main.py", ready.folder / "kept.py")
    shutil.move(ready.folder / "refuse.py", ready.folder / "main.py")

    status = ready.run("list").returncode

    shutil.move(ready.folder / "kept.py", ready.folder / "main.py")
    assert status == 3


def test_the_tests_get_their_own_packages_and_arguments(ready: Machine) -> None:
    done = ready.set_up("test", "--no-system", "-k", "area")

    assert done.stdout == "tests -k area\n"
    assert ready.run("list").stderr == ""


def test_a_changed_lock_is_picked_up(ready: Machine) -> None:
    ready.lock("2.0")

    assert ready.set_up("list").stdout == "2.0 list\n"


# What can go wrong on the way


def test_a_moved_folder_is_set_up_anew(ready: Machine) -> None:
    ready.folder = ready.folder.rename(ready.folder.with_name("elsewhere"))

    done = ready.set_up("list")

    assert done.stdout == "1.0 list\n"
    assert "The folder .venv was moved: making it anew." in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_run_killed_while_it_installs_is_made_good_by_the_next(bare: Machine) -> None:
    with bare.begin("--wheels", str(bare.wheels), "list") as running:
        assert running.stderr
        for sentence in running.stderr:
            if sentence.startswith("Installing"):
                running.send_signal(signal.SIGKILL)

    done = bare.set_up("list")

    assert running.returncode == -signal.SIGKILL
    assert done.stdout == "1.0 list\n"
    assert "The folder .venv is unfinished: making it anew." in done.stderr


def test_two_first_runs_at_once_take_turns(bare: Machine) -> None:
    runs = [bare.begin("--wheels", str(bare.wheels), "list") for _ in range(2)]

    results = [running.communicate() for running in runs]

    assert [told for told, _ in results] == ["1.0 list\n"] * 2
    said = "".join(sentences for _, sentences in results)
    assert said.count("Setting up in .venv.") == 1
    assert said.count("Another run is setting this folder up: waiting for it.") == 1


def test_without_a_network_the_way_out_is_named_and_works(ready: Machine) -> None:
    ready.lock("2.0")

    refused = ready.run("list", PIP_PROXY="http://127.0.0.1:9", PIP_RETRIES="1")
    done = ready.set_up("list")

    assert refused.returncode == 1
    assert "the first run needs a network, or --wheels FOLDER" in refused.stderr
    assert done.stdout == "2.0 list\n"


def test_a_package_with_another_hash_is_refused(ready: Machine) -> None:
    ready.lock("2.0", digest="0" * 64)

    done = ready.set_up("list")

    assert done.returncode == 1
    assert done.stderr.endswith(
        "A package differs from the one that the lock names, so nothing was installed.\n"
    )


def test_a_folder_that_lacks_a_package_names_it(ready: Machine, tmp_path: Path) -> None:
    ready.lock("2.0")

    done = ready.run("--wheels", str(tmp_path), "list")

    assert f"The folder {tmp_path} has no file of greeting==2.0" in done.stderr


def test_a_failed_update_leaves_the_old_packages_usable(ready: Machine, tmp_path: Path) -> None:
    ready.lock("2.0")
    ready.run("--wheels", str(tmp_path), "list")
    ready.lock("1.0")

    done = ready.run("list")

    assert (done.stdout, done.stderr) == ("1.0 list\n", "")


@pytest.mark.parametrize("words", [("--wheels",), ("--wheels", "absent"), ("--wheels=absent",)])
def test_wheels_without_a_folder_is_a_wrong_call(bare: Machine, words: tuple[str, ...]) -> None:
    done = bare.run(*words)

    assert done.returncode == 2
    assert "--wheels needs a folder of packages" in done.stderr


def test_a_python_that_is_too_old_is_told_so(bare: Machine) -> None:
    pretend = "import runpy, sys; sys.version_info = (3, 8, 18, 'final', 0)"
    run_file = "runpy.run_path('start.py', run_name='__main__')"

    done = bare.run("list", python=("-c", f"{pretend}; {run_file}"))

    assert done.returncode == 1
    assert done.stderr.startswith("The register needs Python 3.11 or newer, and this is Python 3.8")


def test_a_python_that_is_too_old_can_read_start() -> None:
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 8))


# Its own options, and what is left for the register


@pytest.mark.parametrize(
    ("words", "rest", "everything"),
    [
        ("", "", False),
        ("--all test", "test", True),
        ("test --all -k area", "test -k area", True),
        ("list --all", "list --all", False),
        ("--no-system list --no-system", "list --no-system", False),
    ],
)
def test_own_options_are_taken_and_others_handed_on(
    start: ModuleType, words: str, rest: str, everything: bool
) -> None:
    call = start.read_call(words.split())

    assert call.arguments == tuple(rest.split())
    assert call.everything == everything


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("", True),
        ("--register mine.register", True),
        ("--register=mine.register", True),
        ("--register mine.register list", False),
        ("list", False),
        ("--help", False),
    ],
)
def test_the_window_opens_where_no_command_is_named(
    start: ModuleType, words: str, window: bool
) -> None:
    assert start.shows_window(tuple(words.split())) == window


# The system's packages


def stand_in_apt(folder: Path) -> str:
    """Put an apt-get into a folder that writes down what it was asked; return it as a PATH."""
    folder.mkdir()
    program = folder / "apt-get"
    program.write_text('#!/bin/sh\necho "$@" >> "$(dirname "$0")/asked"\n')
    program.chmod(0o755)
    return f"{folder}:/usr/bin:/bin"


@on_linux
def test_a_terminal_command_needs_no_system_package(start: ModuleType) -> None:
    assert start.missing_packages(start.read_call(["list"])) == []


@on_linux
def test_a_missing_library_is_named_by_its_package(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(start.OFFSCREEN_LIBRARIES, "libnowhere.so.9", "libnowhere9")

    assert "libnowhere9" in start.missing_packages(start.read_call(["test"]))


@on_linux
def test_a_python_without_venv_asks_for_it_until_the_environment_is_made(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)

    assert start.missing_packages(start.read_call(["list"])) == [f"python{start.PYTHON}-venv"]


@on_linux
def test_root_is_told_the_line_before_apt_runs(
    start: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PATH", stand_in_apt(tmp_path / "bin"))
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    start.install_packages(["libegl1"], start.Call())

    line = "apt-get update && apt-get install -y --no-install-recommends libegl1"
    assert line in capsys.readouterr().err
    asked = (tmp_path / "bin" / "asked").read_text()
    assert asked == "update\ninstall -y --no-install-recommends libegl1\n"


@on_linux
@pytest.mark.parametrize(("user", "words"), [(0, ["--no-system"]), (1000, [])])
def test_without_leave_apt_is_only_named(
    start: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    user: int,
    words: list[str],
) -> None:
    monkeypatch.setenv("PATH", stand_in_apt(tmp_path / "bin"))
    monkeypatch.setattr(os, "geteuid", lambda: user)

    with pytest.raises(start.Refusal, match="apt-get install -y --no-install-recommends libegl1"):
        start.install_packages(["libegl1"], start.read_call(words))

    assert not (tmp_path / "bin" / "asked").exists()


@on_linux
def test_what_only_tests_need_is_left_out_unless_all_is_asked(
    start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(start, "OFF_THE_PATH", ())

    few = start.missing_packages(start.read_call(["test"]))
    every = start.missing_packages(start.read_call(["test", "--all"]))

    wanted = {"xvfb", "xauth", "dbus", "at-spi2-core", "libreoffice-calc"}
    assert wanted <= set(every) - set(few)
    assert not {"xvfb", "postgresql", "libreoffice-calc"} & set(few)


@on_linux
@pytest.mark.parametrize(("words", "said"), [(["test", "--all"], "1"), (["test"], "")])
def test_a_run_of_all_tests_is_told_that_nothing_may_be_absent(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    monkeypatch.setenv(start.ALL_TESTS, "")
    monkeypatch.setattr(os, "chdir", lambda _folder: None)
    monkeypatch.setattr(os, "execv", lambda *_: (_ for _ in ()).throw(SystemExit))

    with pytest.raises(SystemExit):
        start.hand_over(start.read_call(words))

    assert os.environ[start.ALL_TESTS] == said


# The other doors, and the locks


def test_main_hands_over_once_where_the_packages_are_missing(ready: Machine) -> None:
    shutil.copy(ready.folder / "main.py", ready.folder / "kept.py")
    shutil.copy(ROOT / "main.py", ready.folder)
    ready.lock("2.0")

    done = ready.run("list", python=("-S", "main.py"), PIP_FIND_LINKS=str(ready.wheels))

    shutil.move(ready.folder / "kept.py", ready.folder / "main.py")
    assert done.stderr.startswith("Installing the packages")
    assert "The register's packages are not installed" in done.stderr


def pins(name: str) -> dict[str, str]:
    lines = re.findall(r"^([\w.-]+)==(\S+)", (ROOT / name).read_text(encoding="utf-8"), re.M)
    return dict(lines)


def test_the_test_lock_holds_all_of_the_run_lock() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-test.lock").items()


def test_every_named_package_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    named = [*project["dependencies"], *extras["server"], *extras["test"], *extras["docs"]]

    names = {re.split(r"[\[<>=]", line)[0].lower() for line in named}

    assert names <= pins("requirements-test.lock").keys()


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_packages_and_hashes_and_no_host(name: str) -> None:
    line = re.compile(r"[\w.-]+==[\w.]+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")

    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()

    assert lines
    assert [text for text in lines if not line.fullmatch(text)] == []
