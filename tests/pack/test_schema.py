"""The schemas in the content folder are made from the models, and the content keeps to them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from putilovets.authoring.schemas import all_schemas
from putilovets.pack.home import shipped_content
from putilovets.pack.schema import FILES

CHECKOUT = Path(__file__).parents[2]
TOMBI = shutil.which("tombi", path=Path(sys.executable).parent) or shutil.which("tombi")
needs_tombi = pytest.mark.skipif(TOMBI is None, reason="tombi is in the lint group, not installed")


def test_the_schemas_in_the_content_are_those_of_the_models() -> None:
    folder = shipped_content() / "schema"
    here = {path.name: path.read_bytes().decode() for path in sorted(folder.iterdir())}
    assert here == dict(all_schemas()), "make schema writes them anew"


def test_there_is_a_schema_for_every_file_of_a_pack() -> None:
    content = shipped_content()
    assert {path.stem for path in content.glob("*.toml")} | {"chapter"} == set(FILES)


def linted(root: Path) -> str:
    """Return what tombi says of the content at `root`, by the checkout's own tombi.toml."""
    shutil.copy(CHECKOUT / "tombi.toml", root)
    command = [str(TOMBI), "lint", "--offline", "content"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


@needs_tombi
def test_the_shipped_content_is_sound_to_an_editor(tmp_path: Path) -> None:
    shutil.copytree(shipped_content(), tmp_path / "content")
    assert linted(tmp_path) == ""


@needs_tombi
@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("people.toml", "real = true", "real = 1", "expected a value of type Boolean"),
        ("gauges.toml", "label =", "lable =", '"lable" is not allowed'),
        ("pack.toml", 'version = "', 'version = "x', "pattern"),
        ("sources.toml", 'kind = "', 'kind = ["x"] #', "expected a value of type String"),
    ],
)
def test_an_editor_sees_a_mistake(tmp_path: Path, file: str, old: str, new: str, said: str) -> None:
    shutil.copytree(shipped_content() / "schema", tmp_path / "content" / "schema")
    text = (shipped_content() / file).read_text(encoding="utf-8")
    (tmp_path / "content" / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert said in linted(tmp_path)


@needs_tombi
def test_an_editor_sees_a_mistake_in_a_scenario(tmp_path: Path) -> None:
    shutil.copytree(shipped_content() / "schema", tmp_path / "content" / "schema")
    shutil.copytree(shipped_content() / "scenarios", tmp_path / "content" / "scenarios")
    assert linted(tmp_path) == ""
    path = tmp_path / "content" / "scenarios" / "promoter.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("choose =", "chose =", 1), encoding="utf-8")
    assert '"chose" is not allowed' in linted(tmp_path)
