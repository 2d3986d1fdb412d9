"""Plain English of about the length and texture of a real page, out of a hat."""

from random import Random

WHO = (
    "The foreman", "A fitter from the second bay", "The secretary of the shop cell",
    "The woman at the stores window", "The apprentice with the bad hand", "The timekeeper",
    "An old turner who remembers the strike", "The girl from the drawing office",
    "The man who keeps the lamp keys", "The delegate of the brigade",
)  # fmt: skip
DOES = (
    "counts the blanks twice and writes the smaller figure",
    "reads the order aloud as if it were addressed to somebody else",
    "wipes the gauge with a sleeve and holds it to the window",
    "asks whether the second shift was told and nobody answers",
    "puts the sheet under the inkwell so that it cannot blow away",
    "says that the lathe was scraping on Friday and is scraping now",
    "has the list in a pocket and does not take it out",
    "laughs at the joke about the canteen soup a little too late",
    "folds the newspaper so that the headline is inside",
    "pushes the stool across the floor with one boot",
)
THEN = (
    "while the belts run slack overhead", "before the whistle goes for the dinner hour",
    "and the steam from the yard comes in at the door", "under the clock that loses a minute a day",
    "and looks at the door of the manager's office", "with the plan for the quarter on the wall",
    "as the crane carries a wheel down the bay", "and the whole bench listens without turning",
    "in the voice that is kept for meetings", "though there are eleven castings and not twelve",
)  # fmt: skip
ACTS = (
    "Sign the sheet", "Ask for the figure", "Keep silent", "Speak for the apprentice",
    "Send the list back", "Write down what was said", "Go to the stores", "Put it to the vote",
)  # fmt: skip
HOW = (
    "before the whistle", "in front of the brigade", "with two words of explanation",
    "and leave it at that", "as the order says", "after asking the delegate",
    "without a date", "and take the blame",
)  # fmt: skip


def sentences(chance: Random, count: int) -> str:
    """Return some sentences, each of about 17 words."""
    told = (f"{_one(chance, WHO)} {_one(chance, DOES)} {_one(chance, THEN)}." for _ in range(count))
    return " ".join(told)


def act(chance: Random) -> str:
    """Return the words of a choice."""
    return f"{_one(chance, ACTS)} {_one(chance, HOW)}"


def heading(chance: Random) -> str:
    """Return the title of a scene."""
    return _one(chance, WHO)


def _one(chance: Random, words: tuple[str, ...]) -> str:
    return words[int(chance.random() * len(words))]
