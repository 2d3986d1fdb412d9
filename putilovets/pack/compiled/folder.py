"""Where compiled packs are kept."""

import os
from pathlib import Path

VARIABLE = "PUTILOVETS_CACHE"
"""The folder where compiled packs are kept, if the platform's is not wanted."""


def cache_folder() -> Path:
    """Return the folder of compiled packs; it need not exist yet."""
    from platformdirs import user_cache_path

    wished = os.environ.get(VARIABLE)
    if wished:
        return Path(os.path.expanduser(wished))
    xdg = os.environ.get("XDG_CACHE_HOME")
    return Path(xdg) / "putilovets" if xdg else user_cache_path("putilovets", appauthor=False)
