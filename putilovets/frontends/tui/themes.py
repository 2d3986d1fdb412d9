"""Two themes of our own: ink on paper, paper on ink, and one red."""

from textual.theme import Theme

DARK = Theme(
    name="lamp",
    primary="#e0533f",
    foreground="#e8e0cf",
    background="#161412",
    surface="#161412",
    panel="#211e1a",
    accent="#e0533f",
    warning="#e8e0cf",
    error="#e0533f",
    success="#e8e0cf",
    dark=True,
    variables={"faint": "#a39b8b", "rule": "#5c554a", "chosen": "#2c2822"},
)
"""Paper on ink: for the evening."""

LIGHT = Theme(
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
    variables={"faint": "#625a4c", "rule": "#a89d86", "chosen": "#e4dac2"},
)
"""Ink on paper: for the day and the classroom."""
