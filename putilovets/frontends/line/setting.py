"""The words with which line mode shows and changes settings."""

from collections.abc import Iterator

from putilovets.frontends.line.wrapping import wrapped
from putilovets.frontends.settings.file import SettingsFile
from putilovets.frontends.settings.reading import meant
from putilovets.frontends.settings.telling import told_settings

WORDS = ("settings", "set", "o")
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
