"""The contrast of two colours as WCAG 2 reckons it, and the pairs that meet on a screen."""

from collections.abc import Iterator

from rich.style import Style
from textual.app import App
from textual.widget import Widget

from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.ink import ROLES
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.textual_private import rendered

Colour = tuple[int, int, int]
LEAST = 4.5
Pair = tuple[str, Colour, Colour]
"""What it is of, the ink and the paper."""


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def declared(app: App[None]) -> Iterator[Pair]:
    """Yield a pair for every component class of every widget that stands, and its scrollbars."""
    for widget in app.screen.query("*"):
        for name in sorted(widget.COMPONENT_CLASSES):
            yield from _pair(f"{widget!r} {name}", widget.get_component_rich_style(name))
        if isinstance(widget, ChoiceList) and widget.items:
            at = widget.owners.index(widget.marked)
            for role in ROLES:
                yield from _pair(f"{widget!r} marked {role}", widget.ink(role, at))
        if isinstance(widget, Lines) and widget.scrolls:
            yield from _scrollbars(widget)


def _scrollbars(widget: Widget) -> Iterator[Pair]:
    styles = widget.styles
    yield f"{widget!r} scrollbar", styles.scrollbar_color.rgb, styles.scrollbar_background.rgb
    for hand in ("hover", "active"):
        ink = getattr(styles, f"scrollbar_color_{hand}").rgb
        yield (
            f"{widget!r} scrollbar {hand}",
            ink,
            getattr(styles, f"scrollbar_background_{hand}").rgb,
        )


def painted(app: App[None]) -> Iterator[Pair]:
    """Yield a pair for every run of text as it is painted, frames and scrollbars too."""
    for strip in rendered(app):
        for text, style, _ in strip:
            if text.strip() and style is not None:
                yield from _pair(f"painted {text!r}", style)


def _pair(what: str, style: Style) -> Iterator[Pair]:
    ink, paper = style.color, style.bgcolor
    assert ink is not None, f"{what} has no known ink"
    assert paper is not None, f"{what} has no known paper"
    assert ink.triplet is not None, f"{what}: {ink}"
    assert paper.triplet is not None, f"{what}: {paper}"
    yield what, tuple(ink.triplet), tuple(paper.triplet)
