"""Where the settings are kept."""

import os
from pathlib import Path

VARIABLE = "PUTILOVETS_SETTINGS"
NAME = "settings.toml"


def settings_path() -> Path:
    """Return the file of settings; it need not exist.

    It stands in ``$PUTILOVETS_SETTINGS``, else in the platform's folder of settings;
    ``$XDG_CONFIG_HOME`` wins on every platform.
    """
    wished = os.environ.get(VARIABLE)
    if wished:
        return Path(os.path.expanduser(wished)) / NAME
    xdg = os.environ.get("XDG_CONFIG_HOME")
    if xdg:
        return Path(xdg) / "putilovets" / NAME
    from platformdirs import user_config_path

    return user_config_path("putilovets", appauthor=False) / NAME
