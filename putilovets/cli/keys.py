"""The command that lists the keys of the screen."""

import click


@click.command()
def keys() -> None:
    """List the keys of every screen, with those of a Russian keyboard."""
    from putilovets.frontends.tui.commands import SCREENS
    from putilovets.frontends.tui.keys import twin
    from putilovets.frontends.tui.typeset.help import HANDS

    click.echo(f"{'key':<7}{'Russian':<9}{'what':<12}what it does")
    for name, commands in SCREENS:
        click.echo(f"\n{name}")
        for each in commands:
            click.echo(f"{each.key_name:<7}{twin(each.key):<9}{each.word:<12}{each.help}")
    click.echo("\nEverywhere")
    for hand in HANDS:
        click.echo(f"{hand.name:<16}{hand.help}")
