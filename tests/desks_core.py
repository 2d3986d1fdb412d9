"""A period at a desk, the worked meeting after it, and what comes of what was resolved."""

from pathlib import Path

from putilovets.story.edition import Edition
from tests.meetings import HEADS, MEETING
from tests.packs import choice as way
from tests.packs import edition_of, scene, start_at

DESK = """\
[[name]]
id = "counted"

[[desk]]
id = "desk"
title = "Four evenings"
basis = "invented"
sources = []
text = "Three papers, room for two."
effects = [{ move = "floor", by = 1, because = "a new week" }]
to = "cell"
knock = "who-knocks"
open = { id = "open", text = "Leave it open", effects = [{ move = "floor", by = 1 }] }

[[desk.paper]]
id = "circular"
label = "Above"
text = "They ask."
leave = "Leave out the circular"
effects = [{ move = "floor", by = -2, because = "above asks again" }]

[[desk.paper]]
id = "thumbs"
label = "The floor"
text = "A sheet with thumbs."
leave = "Leave out the sheet"
cost = "they have a copy"

[[desk.evening]]
date = 1926-04-26
text = "Monday."

[[desk.evening]]
date = 1926-04-27

[[desk.evening]]
date = 1926-04-28

[[desk.evening]]
date = 1926-04-29
"""


def task(task_id: str, more: str = "") -> str:
    return f'\n[[desk.task]]\nid = "{task_id}"\ntext = "{task_id}"\n{more}\n'


TASKS = (
    task("late", "priority = 1")
    + task("count", 'evenings = 2\npriority = 9\nneeds = "floor >= 4"\ncost = "a tin of ink"\n'
           'effects = [{ set = "counted" }, { set = "ground_inspectors", to = 1 }]')
    + task("talk", 'priority = 8\neffects = [{ set = "cell_knows_draughtsmen" }]')
    + task("street", 'dates = [1926-04-27]\npriority = 7')
    + task("write", 'when = "counted"\npriority = 6')
    + task("dues", "") + task("circle", "")
    + task("home", 'to = "kitchen"')
)  # fmt: skip

AROUND = (
    scene("kitchen", way("back", "desk"))
    + scene("stairs", way("back", "desk"))
    + """\
[[junction]]
id = "who-knocks"
otherwise = "stairs"
[[junction.way]]
to = "kitchen"
when = "desk_open > 1"
"""
)

FOLLOW = """\
[[follow]]
id = "due"
title = "What came of it"
basis = "invented"
sources = []
meeting = "cell"
to = "the-end"
"""


def case(clause: str, more: str = "") -> str:
    """Return a case of which each outcome moves the gauge otherwise."""
    outcomes = "".join(
        f'\n[follow.case.{word}]\ntext = "{clause}: {word}."\n'
        f'effects = [{{ move = "floor", by = {by}, because = "{word}" }}]\n'
        for word, by in (("deed", 2), ("botched", -1), ("paper", -2))
    )
    return f"""
[[follow.case]]
clause = "{clause}"
title = "On {clause}"
date = 1926-05-10
basis = "invented"
sources = []
{more}
{outcomes}
[[follow.case.paragraph]]
text = "It said: «{{{clause}}}»."

[[follow.case.choice]]
id = "go-on"
text = "Go on"

[[follow.case.choice]]
id = "look"
text = "Look once more"
when = "came_of_{clause} == 'deed'"
"""


CASES = case("list", 'needs = "floor >= 4"') + case("abolish") + case("inspectors")
NAMED = 'duty = "supervise"\n\n[[meeting.clause.name]]\nperson = "lukina"\nby = 1926-05-20\n'
WEEK = MEETING.replace(
    'to = "the-end"\ntext = "They sit."', 'to = "due"\ntext = "They sit."'
).replace('at = 3\nduty = "supervise"\n', f"at = 3\n{NAMED}")


def week_edition(root: Path, start: str = "desk") -> Edition:
    """Return a pack whose play goes from the desk to the meeting and to what follows."""
    chapter = WEEK + DESK + TASKS + AROUND + FOLLOW + CASES
    return edition_of(root, chapter, {**HEADS, **start_at(start)})
