"""What a player may set: declared once, for the file, the screen, the plain lines and the help.

Plain data and no pydantic: the title page reads settings and must stand at once (decision 014).
"""

from dataclasses import dataclass, replace
from typing import Any

Value = bool | int | str


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that may be set."""

    id: str
    """Its key in the file."""
    label: str
    """How the screen calls it."""
    help: str
    """What it does, one sentence."""
    values: tuple[Value, ...]
    """What it may be, in the order in which they are offered."""
    words: tuple[str, ...]
    """How each value is called, in the same order."""
    first: int = 0
    """Which of them, counted from 0, it is until somebody sets it."""

    @property
    def default(self) -> Value:
        """What it is until somebody sets it."""
        return self.values[self.first]

    def word(self, value: Value) -> str:
        """Return how a value is called."""
        return self.words[self.values.index(value)]

    def after(self, value: Value, by: int = 1) -> Value:
        """Return the value so many after one, the first after the last."""
        return self.values[(self.values.index(value) + by) % len(self.values)]

    def may_be(self, value: object) -> bool:
        """Tell whether it may be set to a value; 1 is not true, nor is "84" a number."""
        return any(value == each and type(value) is type(each) for each in self.values)

    def meant(self, typed: str) -> Value | None:
        """Return the value that somebody typed: as the file has it, or by its word."""
        wanted = " ".join(typed.casefold().split()).strip("\"'")
        for value, word in zip(self.values, self.words, strict=True):
            if wanted in (str(value).casefold(), word):
                return value
        return None


OFF_ON = ("off", "on")

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme",
        "Colours",
        "Lamp is paper on ink, paper is ink on paper; the two plain ones have the highest "
        "contrast; the last takes the terminal's own colours.",
        ("lamp", "paper", "hc-dark", "hc-light", "ansi"),
        ("lamp", "paper", "plain dark", "plain light", "the terminal's own"),
    ),
    Setting(
        "measure",
        "Width of the text",
        "The most columns a line of the story has.",
        (60, 68, 76, 84, 100),
        ("60 columns", "68 columns", "76 columns", "84 columns", "100 columns"),
        2,
    ),
    Setting(
        "hints",
        "Hints",
        "A line above the choices says what a key does, until you have used it.",
        (True, False),
        ("on", "off"),
    ),
    Setting(
        "motion",
        "Motion",
        "Hands go up one after the other when a vote is counted.",
        (False, True),
        OFF_ON,
    ),
    Setting(
        "mouse",
        "Mouse",
        "Off, the terminal selects and copies text by itself. It holds from the next start.",
        (True, False),
        ("on", "off"),
    ),
    Setting(
        "screen_reader",
        "Screen reader",
        "The terminal's cursor follows the choice, and nothing stands beside the text.",
        (False, True),
        OFF_ON,
    ),
)
"""All of them, in the order of the screen."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set; a field for each of ``SETTINGS``."""

    theme: str = "lamp"
    measure: int = 76
    hints: bool = True
    motion: bool = False
    mouse: bool = True
    screen_reader: bool = False

    def value(self, setting: Setting) -> Value:
        """Return what a setting is set to."""
        return getattr(self, setting.id)  # type: ignore[no-any-return]

    def having(self, setting: Setting, value: Value) -> "Settings":
        """Return the settings with one of them changed; ValueError where it may not be that."""
        if not setting.may_be(value):
            raise ValueError(f"{setting.id} is not to be {value!r}")
        changed: dict[str, Any] = {setting.id: value}
        return replace(self, **changed)


def setting_called(key: str) -> Setting | None:
    """Return the setting with a key; None where there is none."""
    return next((each for each in SETTINGS if each.id == key), None)
