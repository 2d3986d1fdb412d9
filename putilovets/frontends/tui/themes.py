"""The themes: ink on paper, paper on ink, two of the highest contrast, the terminal's own."""

from textual.theme import Theme

LAMP = Theme(
    name="lamp",
    primary="#ee6b58",
    foreground="#e8e0cf",
    background="#161412",
    surface="#161412",
    panel="#211e1a",
    accent="#ee6b58",
    warning="#e8e0cf",
    error="#ee6b58",
    success="#e8e0cf",
    dark=True,
    variables={"faint": "#a39b8b", "rule": "#938a79", "chosen": "#2c2822"},
)
"""Paper on ink: for the evening."""

PAPER = Theme(
    name="paper",
    primary="#a8201a",
    foreground="#1d1a16",
    background="#f5efe0",
    surface="#f5efe0",
    panel="#e9e1cd",
    accent="#a8201a",
    warning="#1d1a16",
    error="#a8201a",
    success="#1d1a16",
    dark=False,
    variables={"faint": "#5c5446", "rule": "#655c49", "chosen": "#e4dac2"},
)
"""Ink on paper: for the day and the classroom."""

HC_DARK = Theme(
    name="hc-dark",
    primary="#ffd500",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    accent="#ffd500",
    warning="#ffffff",
    error="#ffd500",
    success="#ffffff",
    dark=True,
    text_alpha=1.0,
    variables={"faint": "#ffffff", "rule": "#ffffff", "chosen": "#000000"},
)
"""White on black, and yellow."""

HC_LIGHT = Theme(
    name="hc-light",
    primary="#8b0000",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#ffffff",
    accent="#8b0000",
    warning="#000000",
    error="#8b0000",
    success="#000000",
    dark=False,
    text_alpha=1.0,
    variables={"faint": "#000000", "rule": "#000000", "chosen": "#ffffff"},
)
"""Black on white, and a dark red."""

_DEFAULT = "ansi_default"
ANSI = Theme(
    name="ansi",
    ansi=True,
    primary="ansi_red",
    foreground=_DEFAULT,
    background=_DEFAULT,
    surface=_DEFAULT,
    panel=_DEFAULT,
    boost=_DEFAULT,
    accent="ansi_red",
    warning=_DEFAULT,
    error="ansi_red",
    success=_DEFAULT,
    dark=True,
    variables={
        "faint": _DEFAULT,
        "rule": _DEFAULT,
        "chosen": _DEFAULT,
        "ansi-background": _DEFAULT,
        "ansi-foreground": _DEFAULT,
        "border-blurred": _DEFAULT,
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_white",
        "input-selection-background": "ansi_white",
        "input-selection-foreground": "ansi_black",
        "screen-selection-background": "ansi_white",
        "screen-selection-foreground": "ansi_black",
    },
)
"""The terminal's own colours; whether they are light or dark is not known, nor needed."""

THEMES = (LAMP, PAPER, HC_DARK, HC_LIGHT, ANSI)
"""All of them; their names are the values of the setting ``theme``."""
