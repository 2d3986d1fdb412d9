"""A small roll, for tests of the cell book."""

ROLL = """\
shop = 40
basis = "invented"
sources = ["S1"]

[[post]]
id = "dues"
label = "Dues"
meaning = "Collects."
held = "gusev"
basis = "inferred"
sources = ["S1"]

[[post]]
id = "editor"
label = "Wall newspaper"
meaning = "Hangs it."
basis = "invented"
sources = []

[[post]]
id = "circle"
label = "Circle"
meaning = "Reads."
basis = "invented"
sources = []

[[member]]
id = "gusev"
name = "Nikifor Gusev"
trade = "fitter"
since = 1917
trust = 1

[[member]]
id = "old-hand"
name = "Trofim Ponomarev"
trade = "smith's hand"
since = 1924
away = "in the village"
dues = false

[[member]]
id = "drawer"
name = "Ignatii Neustroev"
trade = "draughtsman"
bench = false
skill = 3

[[member]]
id = "new"
name = "Sasha Belkin"
trade = "fitter's hand"
standing = "candidate"
skill = 2
"""
YARD = """\
[[scene]]
id = "cell-room"
title = "The cell room"
date = 1926-09-20
basis = "invented"
sources = []
text = "Here."

[[scene.choice]]
id = "all-to-gusev"
text = "Give Gusev everything"
effects = [
  { set = "post_editor", to = "gusev", because = "he did not say no" },
  { set = "post_circle", to = "gusev" },
]
to = "cell-room"

[[scene.choice]]
id = "transfer"
text = "Transfer Ponomarev"
needs = "roll_away >= 1"
effects = [
  { set = "standing_old_hand", to = "moved", because = "he has a cell where he lives" },
]
to = "cell-room"

[[scene.choice]]
id = "take-in"
text = "Take Belkin in"
effects = [{ set = "standing_new", to = "member" }]
to = "cell-room"

[[scene.choice]]
id = "home"
text = "Go home"
to = "the-end"
"""
