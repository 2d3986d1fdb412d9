"""The commands. Each imports what it needs when it runs."""

import click

from putilovets import __version__
from putilovets.cli import (
    catch_up,
    check,
    class_demo,
    compare,
    content,
    debrief,
    explain,
    export,
    facts,
    fmt,
    graph,
    hand_in,
    keys,
    measures,
    new,
    play,
    playtest,
    preview,
    saves,
    scenarios,
    settings,
    teach,
)
from putilovets.cli import stats as counting
from putilovets.cli.sentences import Commands


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
        context.invoke(play.play)


for command in (
    play.play,
    saves.saves,
    compare.compare,
    settings.settings,
    keys.keys,
    export.export,
    debrief.debrief,
    hand_in.hand_in,
    catch_up.catch_up,
    teach.teach,
    class_demo.class_demo,
    check.check,
    content.schema,
    counting.stats,
    facts.facts,
    fmt.fmt,
    new.new,
    preview.preview,
    explain.explain,
    graph.graph,
    measures.dominance,
    scenarios.test,
    playtest.playtest,
    content.where,
):
    main.add_command(command)
