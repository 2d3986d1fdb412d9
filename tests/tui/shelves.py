"""A folder of saved plays as a player comes to have it."""

import os
from pathlib import Path

from putilovets.journal.cards import Card, leave_card
from putilovets.journal.session import begin
from putilovets.story.edition import Edition

NOON = 1_795_867_200
"""Noon on 28 November 2026 at Greenwich."""
DAY = 86_400
CYRILLIC = "Мой вечер у Кирова"
WIDE = "灰色の雪の夜と赤い工場の記録"
LONG = "the evening on which everything was said twice and in vain"
MANY = [f"play {number}" for number in range(1, 35)]


def aged(path: Path, days: int) -> None:
    """Let a play be last played so many days before 28 November 2026."""
    os.utime(path, (NOON - days * DAY, NOON - days * DAY))


def filled(folder: Path, edition: Edition) -> None:
    """Put plays with names of all kinds into a folder: cards right, old and missing."""
    for days, name in enumerate(("mine", CYRILLIC, WIDE, LONG, *MANY)):
        session = begin(folder, name, edition, 7)
        session.choose("minute")
        if days % 6 != 5:
            session.show("One: the pencil", "Monday 3 May 1926", "He speaks without a paper.")
        if days % 6 == 3:
            session.choose("floor/first/note")
        session.close()
        aged(session.path, days)
    header, acts = (folder / "mine.play").read_bytes().split(b"\n", 1)
    branch = header.replace(b'"parent":null', b'"parent":"mine"') + b"\n" + acts
    (folder / "branch.play").write_bytes(branch)
    aged(folder / "branch.play", 1)
    leave_card(folder / "branch.play", Card("One: the pencil", "", "Nobody has come.", 1, 7))
    (folder / "foreign.play").write_bytes(
        header.replace(b'"pack":"small"', b'"pack":"other"') + b"\n"
    )
    aged(folder / "foreign.play", 0)
    (folder / "notes.play").write_bytes(b"hello\n")
    aged(folder / "notes.play", 0)
