"""Where the shipped content is."""

from pathlib import Path

import putilovets


def shipped_content() -> Path:
    """Return the pack that came with the program: inside the wheel, or in a checkout."""
    package = Path(putilovets.__file__).resolve().parent
    inside = package / INSTALLED
    return inside if inside.is_dir() else package.parent / "content"


INSTALLED = "_content"
"""What the folder of the pack is called inside the wheel."""


def installed(root: Path) -> bool:
    """Tell whether a pack is the one inside the wheel, which nobody writes."""
    return root == shipped_content() and root.name == INSTALLED
