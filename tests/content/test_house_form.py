"""The shipped content is in the form that putilovets fmt gives it."""

from click.testing import CliRunner

from putilovets.cli import main
from putilovets.pack.home import shipped_content


def test_fmt_would_change_no_file_of_the_shipped_content() -> None:
    done = CliRunner().invoke(main, ["fmt", "--check", str(shipped_content())])
    assert done.exit_code == 0, done.output
    assert done.output.startswith("0 of ")
