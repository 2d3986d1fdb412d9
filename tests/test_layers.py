"""What may be imported where, seen from outside: no screen where none is needed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
LINT = shutil.which("lint-imports", path=Path(sys.executable).parent)

HEADLESS = [
    "putilovets.story",
    "putilovets.typed_toml",
    "putilovets.pack",
    "putilovets.view",
    "putilovets.journal",
    "putilovets.bots",
    "putilovets.authoring",
    "putilovets.frontends.line",
]

IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
print("\\n".join(sorted(sys.modules)))
"""

RUN = """
import sys
from putilovets.cli import main
try:
    main(sys.argv[1:])
except SystemExit as done:
    print("\\nexit", done.code)
print("\\n".join(sorted(sys.modules)))
"""


def modules(program: str, *arguments: str) -> set[str]:
    """Return the top-level modules that a program has imported."""
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {line.split(".")[0] for line in done.stdout.splitlines()}


@pytest.mark.parametrize("package", HEADLESS)
def test_a_headless_package_draws_nothing(package: str) -> None:
    found = modules(IMPORT_ALL, package)
    assert "putilovets" in found
    assert found & {"textual", "rich"} == set()


@pytest.mark.parametrize("package", ["putilovets.story", "putilovets.view"])
def test_the_rules_and_the_telling_need_nothing_but_python(package: str) -> None:
    others = {"click", "platformdirs", "pydantic", "pydantic_core", "tomli", "toml_rs"}
    assert modules(IMPORT_ALL, package) & others == set()


def test_the_journal_is_read_without_pydantic() -> None:
    assert modules(IMPORT_ALL, "putilovets.journal") & {"pydantic", "tomli", "toml_rs"} == set()


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["where"], ["saves"]])
def test_a_small_command_imports_little(arguments: list[str]) -> None:
    found = modules(RUN, *arguments)
    assert "exit 0" in found
    assert found & {"textual", "rich", "pydantic", "tomli", "toml_rs"} == set()


def test_a_sound_pack_is_read_without_the_reader_of_positions() -> None:
    assert "toml_rs" not in modules(RUN, "check")


@pytest.mark.skipif(LINT is None, reason="import-linter is in the lint group, not installed")
def test_the_layers_are_kept() -> None:
    done = subprocess.run(
        [str(LINT), "--no-cache"], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
