"""Marking: three ticks, how to set them in forty seconds, and a sheet for a class."""

from putilovets.classroom.guide.brief import Brief
from putilovets.classroom.paper.blocks import Block, Boxed, Grid, Items, Text
from putilovets.classroom.paper.pages import Part
from putilovets.classroom.verdicts import UNPROVEN

SLIPS = 28
"""How many slips one sheet holds."""
BOX = "☐"
TICKS = ("Uses a source", "Names both functions", "States an uncertainty")
"""The three ticks."""
_MEANT = (
    (
        TICKS[0],
        "A source is named, by its number or by who speaks in it, and something is said because of "
        "it.",
        "A number in brackets on which nothing rests. A quotation with nothing said of it.",
    ),
    (
        TICKS[1],
        "Promoting a policy and supervising those who carry it out, in any words: “carry the "
        "campaign to the shop” and “watch whether the office does it”.",
        "One of the two, even if it is told well. “He helped the party.”",
    ),
    (
        TICKS[2],
        "One thing that is not known, not reported or only claimed, and it truly is not known.",
        "“We cannot know anything about the past.” Something that a source does tell.",
    ),
)


def rubric(brief: Brief) -> Part:
    """Return the rubric and how one slip is marked."""
    steps = (
        "Seconds 0 to 15: read the slip once, without the pen.",
        "Seconds 15 to 22: find the source. Does anything rest on it? First box.",
        "Seconds 22 to 30: find the two functions, in whatever words. Second box.",
        "Seconds 30 to 36: find what is not known. Third box.",
        "Seconds 36 to 40: put it away. In doubt no tick, and a dot in the last column; look at "
        "the dots at the end.",
    )
    inside: tuple[Block, ...] = (
        Grid(("Tick", "Set it for", "Not for"), _MEANT),
        Boxed("One slip in forty seconds", (Items(steps),)),
        Text(
            f"{SLIPS} slips take {_clock(SLIPS * 40)}; with the dots that is 20 minutes. Three "
            "ticks are three ticks and no grade of the choices: nobody is marked for what was "
            "chosen, for an opinion, for spelling, or for length."
        ),
    )
    return Part("rubric", "Rubric: three ticks", inside)


def _clock(seconds: int) -> str:
    return f"{seconds // 60} minutes {seconds % 60} seconds"


def marking_sheet(brief: Brief) -> Part:
    """Return the sheet on which a class is marked, a line for each slip."""
    rows = tuple((str(number), "", BOX, BOX, BOX, "") for number in range(1, SLIPS + 1))
    head = ("No.", "Pseudonym on the slip", *TICKS, "·")
    inside = (
        Text(f"{brief.assignment.title}, class {brief.assignment.code}. Date: ____________"),
        Grid(head, rows, "marking"),
    )
    return Part("marking", f"Marking sheet for {SLIPS} slips", inside, "apart")


_PLAYED = (
    "Which choices were made, in which order, and that each was open in this version of the story: "
    "putilovets teach verify plays every one again.",
)
_NOT_PLAYED = (
    "What the pupil thinks. A choice was made for an invented person and tells nothing of the "
    "views of whoever made it; the report shows how a class chose, never who is what.",
)


def proves(brief: Brief) -> Part:
    """Return what a hand-in proves and what it does not."""
    shown = (
        *(_PLAYED if brief.assignment.played else ()),
        "That the file was not changed after it was made, as far as its sum tells.",
        "Which sources were opened, as the file says; and what the pupil ticked to be handed in.",
    )
    not_shown = (
        "Who sat at the machine, whether alone, when, and for how long.",
        "That the answers are the pupil's own words.",
        *(_NOT_PLAYED if brief.assignment.played else ()),
    )
    inside: tuple[Block, ...] = (
        Boxed("It shows", (Items(shown),)),
        Boxed("It does not show", (Items(not_shown),)),
        Text(UNPROVEN),
    )
    return Part("proves", "What a hand-in proves, and what it does not", inside)
