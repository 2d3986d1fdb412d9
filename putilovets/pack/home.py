"""Where the shipped content is."""

from pathlib import Path

import putilovets


def shipped_content() -> Path:
    """Return the pack that came with the program: inside the wheel, or in a checkout."""
    package = Path(putilovets.__file__).resolve().parent
    inside = package / "_content"
    return inside if inside.is_dir() else package.parent / "content"
