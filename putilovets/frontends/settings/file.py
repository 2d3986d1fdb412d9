"""The settings as they are kept: read once, and written anew whenever one is changed."""

from collections.abc import Iterator
from pathlib import Path

from putilovets.frontends.settings.model import SETTINGS, Setting, Settings, Value
from putilovets.frontends.settings.reading import Reading, read, written
from putilovets.view.safe import safe

HEAD = "What is set in Putilovets. The game writes this file; you may edit it too."


class SettingsFile:
    """What is set, and the file that it is kept in."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        """Where it is kept; None where nothing is to outlast the program."""
        found = Reading(Settings()) if path is None else read(path)
        self.settings = found.settings
        self.said = found.said
        """What in the file was not understood, in sentences."""

    def change(self, setting: Setting, value: Value) -> str:
        """Set something and keep it; return a sentence where it could not be kept, else nothing.

        The file is read again first, so that what another window has set stays set.
        """
        self.settings = self.settings.having(setting, value)
        if self.path is None:
            return ""
        found = read(self.path)
        try:
            write(self.path, found.settings.having(setting, value), found.unused)
        except OSError as error:
            reason = error.strerror or "it cannot be written"
            return safe(f"{self.path} cannot be written: {reason}.")
        return ""


def write(path: Path, settings: Settings, unused: tuple[str, ...] = ()) -> None:
    """Write a file of settings, whole or not at all; lines that are not used stay as comments."""
    from putilovets.authoring.whole_files import replace

    path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, "\n".join(_lines(settings, unused)).encode())


def _lines(settings: Settings, unused: tuple[str, ...]) -> Iterator[str]:
    yield f"# {HEAD}"
    for setting in SETTINGS:
        yield ""
        yield f"# {setting.label}. {setting.help}"
        yield f"# It may be {', '.join(written(value) for value in setting.values)}."
        yield f"{setting.id} = {written(settings.value(setting))}"
    if unused:
        yield ""
        yield "# Not used:"
        yield from (f"# {line.strip()}" for line in unused)
    yield ""
