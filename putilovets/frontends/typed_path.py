"""A path as people type it where no shell reads it first."""

import os
from pathlib import Path


def typed_path(typed: str) -> Path:
    """Return the path that was meant: quotes around it are dropped, and ~ is one's home."""
    text = typed.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    return Path(os.path.expanduser(text))
