"""The house form: no word, remark or order is changed, and a file is written only if so."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.authoring.formatting import files as formatting
from putilovets.authoring.formatting.files import Form, NoFile, files_of, forms, put
from putilovets.authoring.formatting.same import difference
from putilovets.authoring.formatting.tombi import NoFormatter, tombi
from putilovets.authoring.new.asked import Wish
from putilovets.authoring.new.making import make, make_pack
from putilovets.authoring.new.pages import KINDS
from putilovets.authoring.pack_files import pack_files
from putilovets.authoring.schemas import AUTHORING
from putilovets.pack.home import shipped_content
from putilovets.pack.schema import FILES
from putilovets.typed_toml.reader import LARGEST
from tests.packs import CHAPTER, based, choice, scene

CHECKOUT = Path(__file__).parents[2]


def no_tombi() -> bool:
    try:
        tombi()
    except NoFormatter:
        return True
    return False


needs_tombi = pytest.mark.skipif(no_tombi(), reason="tombi is an extra, not installed")

MESSY = """\
# One.
[[name]]
id   =   "a"   # the first
[[scene]]
id = 'hall'
title='A "hall"'
basis = "invented"
sources = [ ]
text = \"\"\"
# not a remark
[not.a.heading]
\"\"\"
[[scene.choice]]
id = "go"
text = "Go"
effects = [{ set = "a" },
   { set = "b" }]
to = "yard"



[[name]]
id = "b"
"""
NEAT = """\
# One.
[[name]]
id = "a"  # the first

[[scene]]
id = "hall"
title = 'A "hall"'
basis = "invented"
sources = []
text = \"\"\"
# not a remark
[not.a.heading]
\"\"\"

[[scene.choice]]
id = "go"
text = "Go"
effects = [{ set = "a" }, { set = "b" }]
to = "yard"

[[name]]
id = "b"
"""


@needs_tombi
def test_what_the_house_form_is(tmp_path: Path) -> None:
    root = based(tmp_path, {CHAPTER: MESSY})
    [form] = forms([root / CHAPTER])
    assert form.after.decode() == NEAT
    assert (form.changes, form.fault) == (True, "")
    assert put(form)
    assert (root / CHAPTER).read_text() == NEAT
    assert [each.changes for each in forms(pack_files(root))] == [False] * 7


@needs_tombi
def test_no_word_of_the_shipped_content_would_change() -> None:
    found = list(forms(files_of([shipped_content()])))
    assert len(found) > 60
    assert [form.fault for form in found if form.fault] == []


@needs_tombi
@pytest.mark.skipif(not (CHECKOUT / "tombi.toml").exists(), reason="only in a checkout")
def test_an_editor_in_the_checkout_formats_alike(tmp_path: Path) -> None:
    """It has the schemas of the content besides, and sorts nothing by them."""
    root = based(tmp_path / "content", {CHAPTER: MESSY})
    shutil.copytree(shipped_content() / "schema", root / "schema")
    shutil.copy(CHECKOUT / "tombi.toml", tmp_path)
    command = [tombi(), "format", "--offline", "--quiet", "content"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    assert (root / CHAPTER).read_text() == NEAT


@pytest.mark.skipif(not (CHECKOUT / "tombi.toml").exists(), reason="only in a checkout")
def test_every_schema_of_the_checkout_sorts_nothing() -> None:
    tables = (CHECKOUT / "tombi.toml").read_text(encoding="utf-8").split("[[schemas]]")[1:]
    assert len(tables) == len(FILES | AUTHORING)
    for table in tables:
        assert "format.rules.table-keys-order.enabled = false" in table


@needs_tombi
def test_whatever_is_made_new_is_in_the_house_form(tmp_path: Path) -> None:
    root = tmp_path / "new"
    make_pack(root, None)
    for kind in KINDS:
        make(kind, root, Wish(f"a-{kind}"))
    make("person", root, Wish("gusev"))
    make("chapter", root, Wish("two"))
    assert [form.file.name for form in forms(pack_files(root)) if form.changes] == []


@needs_tombi
def test_a_broken_file_is_left_and_the_others_are_not(tmp_path: Path) -> None:
    root = based(tmp_path, {CHAPTER: MESSY, "terms.toml": "[[term]\n"})
    found = {form.file.name: form for form in forms(pack_files(root))}
    assert found["terms.toml"].fault == "cannot be read"
    assert not found["terms.toml"].changes
    assert found["example.toml"].changes


@needs_tombi
def test_a_file_that_is_too_large_is_left(tmp_path: Path) -> None:
    root = based(tmp_path, {"terms.toml": "#" * (LARGEST + 1)})
    [form] = forms([root / "terms.toml"])
    assert form.fault == "is over 2,000,000 bytes"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"hall"', '"hal"', "would say something else"),
        ('basis = "invented"\nsources = []', 'sources = []\nbasis = "invented"',
         "would say something else"),
        ("# the first", "# first", "would have other remarks"),
        ("  # the first", "", "would have other remarks"),
        ('\n[[name]]\nid = "b"\n', "", "would say something else"),
        ("# not a remark", "not a remark", "would say something else"),
        ("# One.", "#One.", ""),
        ("\n\n", "\n", ""),
        ("[[name]]", "[[ name ]]", ""),
        ("[[name]]", "[[name", "would say something else"),
    ],
)  # fmt: skip
def test_what_counts_as_another_text(old: str, new: str, told: str) -> None:
    assert old in NEAT
    assert difference(NEAT.encode(), NEAT.replace(old, new).encode()) == told


def test_tables_in_another_order_are_another_text() -> None:
    first, second = (
        "[[a]]\nx = 1\n[[b]]\ny = 2\n[[a]]\nx = 3\n",
        "[[a]]\nx = 1\n[[a]]\nx = 3\n[[b]]\ny = 2\n",
    )
    assert difference(first.encode(), second.encode()) == "would be in another order"


TEXTS = st.text("a #\"'\\[]=.цé", max_size=20)


@settings(max_examples=100)
@given(TEXTS, TEXTS)
def test_remarks_are_told_from_texts(text: str, remark: str) -> None:
    """Whatever stands in quotes, a remark behind it is seen."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    before = f'x = "{quoted}" # {remark}\n'
    after = f'x = "{quoted}"\n'
    kept = "".join(remark.split()).lstrip("#")
    assert difference(before.encode(), f"  {before}".encode()) == ""
    told = difference(before.encode(), after.encode())
    assert told == "would have other remarks" or not kept


def test_a_form_that_says_something_else_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = based(tmp_path, {})
    before = (root / "people.toml").read_bytes()
    monkeypatch.setattr(formatting, "formatted", lambda texts: [b"x = 1\n" for _ in texts])
    [form] = forms([root / "people.toml"])
    assert (form.changes, form.fault) == (False, "would say something else")
    assert (root / "people.toml").read_bytes() == before


def test_a_file_changed_in_the_meantime_is_left(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(b"x = 2\n")
    assert not put(Form(file, b"x=1\n", b"x = 1\n", ""))
    assert file.read_bytes() == b"x = 2\n"


def test_which_files_are_meant(tmp_path: Path) -> None:
    root = based(tmp_path / "pack", {CHAPTER: scene("hall", choice("go", "yard"))})
    assert files_of([root]) == pack_files(root)
    assert files_of([root / CHAPTER, root / "people.toml", root / CHAPTER]) == (
        root / CHAPTER,
        root / "people.toml",
    )
    (root / "notes.txt").write_text("x")
    (tmp_path / "other.toml").write_text("x = 1")
    for path in (tmp_path, root / "gone.toml", root / "notes.txt", tmp_path / "other.toml"):
        with pytest.raises(NoFile):
            files_of([path])


def test_there_is_no_formatter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    with pytest.raises(NoFormatter) as refused:
        tombi()
    assert str(refused.value) == (
        "Formatting needs tombi, which is not here: python -m pip install 'putilovets[authors]'"
    )
