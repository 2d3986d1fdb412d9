"""The command that lists and changes settings."""

import click

from putilovets.cli.sentences import fail


@click.command()
@click.argument("key", required=False)
@click.argument("value", nargs=-1)
def settings(key: str | None, value: tuple[str, ...]) -> None:
    """List the settings; set KEY to VALUE, such as: settings theme paper."""
    from putilovets.frontends.settings.file import SettingsFile
    from putilovets.frontends.settings.path import settings_path
    from putilovets.frontends.settings.reading import meant
    from putilovets.frontends.settings.telling import told_settings

    kept = SettingsFile(settings_path())
    for sentence in kept.said:
        click.echo(sentence, err=True)
    if key is None:
        click.echo("\n".join(told_settings(kept.settings)))
        return
    if not value:
        fail(f"Say what {key} is to be, such as: putilovets settings theme paper.")
    try:
        setting, meant_value = meant(key, " ".join(value))
    except ValueError as error:
        fail(str(error))
    failed = kept.change(setting, meant_value)
    if failed:
        fail(failed)
    click.echo(f"{setting.label}: {setting.word(meant_value)}.")
