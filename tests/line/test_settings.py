"""Settings in plain lines."""

from io import StringIO
from pathlib import Path

from putilovets.frontends.line.reader import LineReader
from putilovets.frontends.settings.file import SettingsFile
from putilovets.journal.session import begin
from putilovets.story.edition import Edition


def typed(tmp_path: Path, edition: Edition, kept: SettingsFile, *lines: str) -> str:
    told = StringIO()
    session = begin(tmp_path, "mine", edition, 7)
    LineReader(edition, session, StringIO("".join(f"{line}\n" for line in lines)), told, kept).run()
    session.close()
    return told.getvalue()


def test_they_are_told_and_set(tmp_path: Path, edition: Edition) -> None:
    kept = SettingsFile(tmp_path / "settings.toml")
    told = typed(tmp_path, edition, kept, "set Theme Paper", "settings")
    assert "> Colours: paper.\n" in told
    told = " ".join(told.split())
    assert "Colours: paper. Lamp is" in told
    assert "Type set theme and lamp, paper, hc-dark, hc-light or ansi." in told
    assert "Type set measure and 60, 68, 76, 84 or 100. Hints: on." in told
    assert "Type set mouse and on or off." in told
    assert SettingsFile(tmp_path / "settings.toml").settings.theme == "paper"


def test_what_cannot_be_set_is_a_sentence(tmp_path: Path, edition: Edition) -> None:
    told = typed(tmp_path, edition, SettingsFile(), "set", "set them paper", "set mouse perhaps")
    assert "> Say which and what, such as: set hints off.\n" in told
    assert "> There is no setting them; did you mean theme?\n" in told
    assert '> mouse may be true or false, and not "perhaps".\n' in told


def test_a_file_that_cannot_be_written_holds_until_the_end(
    tmp_path: Path, edition: Edition
) -> None:
    (tmp_path / "file").write_bytes(b"")
    kept = SettingsFile(tmp_path / "file" / "s.toml")
    told = typed(tmp_path, edition, kept, "set hints off")
    assert "It holds until you leave. Hints: off." in " ".join(told.split())
    assert kept.settings.hints is False
