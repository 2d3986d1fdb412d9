"""How a page for a browser looks that is written by this program: by day, by night, on paper."""

from collections.abc import Mapping

Palette = Mapping[str, str]
"""Colours by what they are for."""

DAY: Palette = {
    "paper": "#faf7f0",
    "card": "#ffffff",
    "ink": "#221d18",
    "faint": "#5f564b",
    "rule": "#d9d0bf",
    "mark": "#9a2a10",
    "line": "#27485c",
}
"""Paper and ink, and one red."""
NIGHT: Palette = {
    "paper": "#161514",
    "card": "#201e1c",
    "ink": "#ece5d9",
    "faint": "#b0a696",
    "rule": "#433c35",
    "mark": "#f4a184",
    "line": "#a9cfe0",
}


def style_sheet(
    day: Palette, night: Palette, printed: Palette, rules: str, rules_in_print: str
) -> str:
    """Return a style sheet whose rules name the colours of palettes as ``var(--ink)``."""
    dark = f"@media (prefers-color-scheme: dark) {{ :root {{ {_colours(night)} }} }}"
    paper = f"@media print {{ :root {{ {_colours(printed)} }}\n{rules_in_print} }}"
    return f":root {{ {_colours(day)} }}\n{dark}\n{rules}{paper}"


def _colours(palette: Palette) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in palette.items())
