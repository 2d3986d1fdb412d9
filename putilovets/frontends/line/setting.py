"""The words with which line mode shows and changes settings."""

from collections.abc import Iterator

from putilovets.frontends.line.wrapping import wrapped
from putilovets.frontends.settings.file import SettingsFile
from putilovets.frontends.settings.model import SETTINGS, Setting, Settings
from putilovets.frontends.settings.reading import meant

WORDS = ("settings", "set", "o")
IN_LINES = ("measure", "hints")
"""The settings that plain lines obey; the others are of the screen."""
HOW = "Say which and what, such as: set hints off."


def told_set(kept: SettingsFile, words: str) -> Iterator[str]:
    """Do what ``settings`` or ``set KEY VALUE`` asks for; yield what came of it."""
    word, _, rest = words.partition(" ")
    if word != "set":
        yield from told_settings(kept.settings)
        return
    key, _, typed = rest.strip().partition(" ")
    if not typed.strip():
        yield HOW
        return
    try:
        setting, value = meant(key, typed)
    except ValueError as error:
        yield from wrapped(str(error))
        return
    failed = kept.change(setting, value)
    if failed:
        yield from wrapped(f"{failed} It holds until you leave.")
    yield f"{setting.label}: {setting.word(value)}."


def told_settings(settings: Settings) -> Iterator[str]:
    """Yield what is set, a sentence each, first what counts in plain lines."""
    for setting in SETTINGS:
        if setting.id in IN_LINES:
            yield from wrapped(_told(setting, settings))
    yield "ON THE SCREEN"
    for setting in SETTINGS:
        if setting.id not in IN_LINES:
            yield from wrapped(_told(setting, settings))


def _told(setting: Setting, settings: Settings) -> str:
    word = setting.word(settings.value(setting))
    *others, last = _typed(setting)
    return (
        f"{setting.label}: {word}. {setting.help} "
        f"Type set {setting.id} and {', '.join(others)} or {last}."
    )


def _typed(setting: Setting) -> list[str]:
    """Return what may be typed for each value."""
    if all(type(value) is int for value in setting.values):
        return [str(value) for value in sorted(setting.values)]
    truths = all(isinstance(value, bool) for value in setting.values)
    return list(setting.words) if truths else [str(value) for value in setting.values]
