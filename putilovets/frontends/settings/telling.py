"""The settings in plain lines, for the command and for line mode."""

from collections.abc import Iterator
from textwrap import wrap

from putilovets.frontends.settings.model import SETTINGS, Setting, Settings
from putilovets.frontends.settings.reading import written

WIDTH = 78
STEP = "   "


def told_settings(settings: Settings) -> Iterator[str]:
    """Yield every setting: what it is, what it does, and what it may be."""
    for setting in SETTINGS:
        yield from told_setting(setting, settings)


def told_setting(setting: Setting, settings: Settings) -> Iterator[str]:
    """Yield one setting."""
    value = settings.value(setting)
    yield f"{setting.id} = {written(value)}   {setting.label}: {setting.word(value)}"
    allowed = ", ".join(str(written(each)).strip('"') for each in setting.values)
    told = f"{setting.help} It may be {allowed}."
    yield from wrap(told, WIDTH, initial_indent=STEP, subsequent_indent=STEP)
