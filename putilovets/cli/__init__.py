"""The commands. Each is imported when it is asked for, and imports what it needs when it runs."""

import click

from putilovets import __version__
from putilovets.cli.sentences import Commands

_WHERE = {
    "play": "play",
    "saves": "saves",
    "compare": "compare",
    "settings": "settings",
    "keys": "keys",
    "export": "export",
    "debrief": "debrief",
    "hand-in": "hand_in",
    "catch-up": "catch_up",
    "teach": "teach",
    "class-demo": "class_demo",
    "check": "check",
    "schema": "content",
    "stats": "stats",
    "facts": "facts",
    "fmt": "fmt",
    "new": "new",
    "preview": "preview",
    "explain": "explain",
    "graph": "graph",
    "dominance": "measures",
    "test": "scenarios",
    "playtest": "playtest",
    "where": "content",
}
"""The module of each command."""


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="putilovets")
@click.pass_context
def main(context: click.Context) -> None:
    """Putilovets: a shop party cell in Leningrad, 1926-1941. Without a command: play."""
    if context.invoked_subcommand is None:
        from putilovets.cli.play import play

        context.invoke(play)


main.where.update(_WHERE)
