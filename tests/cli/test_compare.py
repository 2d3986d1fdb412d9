"""Two saved plays side by side, from the command line."""

from pathlib import Path

from click.testing import CliRunner

from putilovets.cli import main
from putilovets.journal.session import begin
from putilovets.pack.compiler import load_pack
from tests.packs import BASE, written


def test_two_plays_in_plain_text(tmp_path: Path, saves: Path) -> None:
    pack = written(tmp_path / "pack", BASE)
    edition = load_pack(pack)
    for name, choices in (("one", ()), ("other", ("home",))):
        session = begin(saves, name, edition, 7)
        for each in choices:
            session.choose(each)
        session.close()
    done = CliRunner().invoke(main, ["compare", "one", "other", "--content", str(pack)])
    assert (done.exit_code, done.output.splitlines()[:4]) == (
        0,
        [
            "TWO PLAYS SIDE BY SIDE",
            "First: «one». It stands at «The yard».",
            "Second: «other». It ended with «The end».",
            "They part at the first decision.",
        ],
    )
