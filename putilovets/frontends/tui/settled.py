"""What is set, for any widget that minds it."""

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.dom import DOMNode
from textual.signal import Signal

from putilovets.frontends.settings.model import Settings


def settings_of(app: App[Any]) -> Settings:
    """Return what is set; the defaults in an application that has no settings."""
    found = getattr(app, "settings", None)
    return found if isinstance(found, Settings) else Settings()


def unsaid_of(app: App[Any]) -> tuple[str, ...]:
    """Return what is to be said of the file of settings, once."""
    unsaid = getattr(app, "unsaid", None)
    return tuple(unsaid()) if unsaid is not None else ()


def when_set(node: DOMNode, then: Callable[[Settings], object]) -> None:
    """Do something whenever a setting is changed while a widget stands."""
    changed = getattr(node.app, "settings_changed", None)
    if isinstance(changed, Signal):
        changed.subscribe(node, then)
