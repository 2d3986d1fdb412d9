"""The worked meeting of the model, as an author would write it, with a desk and what follows."""

from pathlib import Path

from putilovets.story.edition import Edition
from tests.packs import edition_of, start_at

HEADS = {
    "questions.toml": """\
[[question]]
id = "apparatus"
label = "The apparatus"
low = "leave the office alone"
high = "break the office up"
basis = "inferred"
sources = ["S1"]

[[question]]
id = "discipline"
label = "Labour discipline"
low = "look away"
high = "punish"
basis = "inferred"
sources = ["S1"]
""",
    "campaigns.toml": """\
[[campaign]]
id = "economy"
title = "Economy"
begins = 1926-04-09
text = "Save."
positions = { apparatus = 1, discipline = 2 }
basis = "inferred"
sources = ["S1"]
""",
}

MEETING = """\
[[meeting]]
id = "cell"
title = "The cell room"
date = 1926-04-29
room = "Cell room"
basis = "invented"
sources = []
opens = "21:00"
quorum = 21
now = { apparatus = -1, discipline = 0 }
ahead = "floor"
to = "the-end"
text = "They sit."
line = { text = "Read the line out", reply = "You read it." }

[[meeting.before]]
when = "met_lukina"
text = "Lukina nods."
effects = [{ move = "cell_trust_women", by = 1, because = "you have met" }]

[[meeting.bloc]]
id = "fitters"
label = "Old fitters"
people = 9
trust = 1
ear = 2
known = true
wants = { apparatus = 1, discipline = 1 }
cares = { apparatus = 1, discipline = 1 }

[[meeting.bloc]]
id = "young"
label = "Young"
people = 11
ear = 3
known = true
wants = { apparatus = 3, discipline = -2 }
cares = { apparatus = 2, discipline = 2 }

[[meeting.bloc]]
id = "women"
label = "Women"
people = 7
trust = 1
ear = 2
leaves = "21:45"
known = true
wants = { apparatus = 2, discipline = 1 }
cares = { apparatus = 1, discipline = 2 }

[[meeting.bloc]]
id = "draughtsmen"
label = "Draughtsmen"
people = 4
trust = -1
ear = 1
wants = { apparatus = -2, discipline = 2 }
cares = { apparatus = 2, discipline = 1 }
seems = { apparatus = [-2, 0] }

[[meeting.prepare]]
id = "open"
text = "Open at once"

[[meeting.prepare]]
id = "talk"
text = "Talk to the draughtsmen at the door"
minutes = 5
effects = [{ set = "cell_knows_draughtsmen" }]

[[meeting.item]]
id = "truancy"
title = "On truancy"
text = "Somebody coughs."

[[meeting.item]]
id = "bureau"
title = "On the office"

[[meeting.speech]]
id = "old-hand"
item = "truancy"
speaker = "lukina"
bloc = "fitters"
hand = "An old hand"
text = "In my day one came."
rest = "And stayed."
cut = "He sits down."
stands = { discipline = 2 }
offers = ["list"]
basis = "invented"
sources = []

[[meeting.speech]]
id = "hothead"
item = "bureau"
speaker = "lukina"
bloc = "young"
hand = "A young one"
text = "Abolish it!"
stands = { apparatus = 3 }
told = true
offers = ["abolish", "inspectors"]
basis = "invented"
sources = []

[[meeting.speech.ask]]
id = "who-counted"
text = "Who counted them?"
reply = "I did."
effects = [{ set = "ground_inspectors", to = 1 }]

[[meeting.clause]]
id = "list"
question = "discipline"
text = "Keep a list of truants"
at = 2
narrow = { text = "Ask truants why", at = 1 }
duty = "promote"
carried = [{ move = "floor", by = -1, because = "nobody likes a list" }]
unnamed = [{ move = "floor", by = -1 }]

[[meeting.clause.name]]
person = "lukina"
by = 1926-05-10
bloc = "women"

[[meeting.clause]]
id = "abolish"
question = "apparatus"
text = "Abolish the bureau"
at = 3
duty = "supervise"

[[meeting.clause]]
id = "inspectors"
question = "apparatus"
text = "Ask what the inspectors do"
at = 2
duty = "supervise"
lost = [{ move = "floor", by = -1 }]

[[meeting.clause.name]]
person = "lukina"
by = 1926-05-17

[[meeting.tie]]
id = "both"
clauses = ["list", "inspectors"]
text = "We keep a list, and the office answers for its inspectors"
choice = "Tie the list to the inspectors"

[[meeting.sign]]
id = "sign"
text = "Sign"

[[meeting.sign]]
id = "read-and-sign"
text = "Read it out, then sign"

[[scene]]
id = "yard-door"
title = "The door"
basis = "invented"
sources = []
text = "A door."

[[scene.choice]]
id = "in"
text = "In"
to = "cell"

[[scene.choice]]
id = "away"
text = "Away"
to = "the-end"
"""


def meeting_edition(root: Path, more: str = "", start: str = "cell") -> Edition:
    """Return a pack whose play begins in the worked meeting."""
    return edition_of(root, MEETING + more, {**HEADS, **start_at(start)})
