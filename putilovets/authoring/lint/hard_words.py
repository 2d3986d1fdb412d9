"""The words by which the rules on hard matters are looked for: lists, and where they come from.

Basis: what docs/authors/history.md says of violence, denunciation and heavy pages; the words are
those of the documents and scholarship of 1926-1941 that dated.toml cites, in plain English. A list
finds what is said in its words. What is said in others it cannot see.
"""

from collections.abc import Iterable


def inflected(*verbs: str) -> tuple[str, ...]:
    """Return the forms of some regular verbs: accuse, accuses, accused, accusing."""
    return tuple(form for verb in verbs for form in _forms(verb))


def _forms(verb: str) -> Iterable[str]:
    stem = verb.removesuffix("e")
    third = f"{verb}es" if verb.endswith(("sh", "ch", "ss", "x")) else f"{verb}s"
    return verb, third, f"{stem}ed", f"{stem}ing"


SEIZE = ("arrest", "deport", "exile", "imprison", "interrogate", "jail", "torture")
"""What is done to people only."""
HARM = ("beat", "flog", "kill", "shoot")
"""What is done to people and to other things: somebody must stand beside it."""
HANG = ("execute", "hang")
"""The same, but one hangs sheets and executes orders too, so that them are mostly things."""
ROUGH = ("hit", "kick", "punch", "slap", "stab", "strangle", "whip")
"""The same, and never anything else that an author of these pages would have in mind."""
ACCUSE = ("accuse", "betray", "denounce", "incriminate", "unmask")
"""Speaking against somebody; an office may be accused, and a practice denounced."""
EXPEL = ("expel",)

SEIZED = ("arrested", "convicted", "deported", "exiled", "imprisoned", "interrogated", "jailed")
"""What somebody has been who was seized."""
HARMED = ("executed", "hanged", "killed", "shot", "tortured")
ACCUSED = ("accused", "denounced", "incriminated", "unmasked")
PUT_OUT = ("expelled", "put out of the party", "thrown out of the party", "driven out of the party")

SEIZURES = ("arrest", "arrests", "deportation", "execution", "imprisonment", "interrogation")
ACCUSATIONS = ("accusation", "accusations", "denunciation", "denunciations", "unmasking")
EXPULSIONS = ("expulsion", "expulsions")

LABELS = (
    "class enemy", "class enemies", "counter-revolutionary", "counter-revolutionaries",
    "double-dealer", "double-dealers", "enemies of the party", "enemies of the people",
    "enemy of the party", "enemy of the people", "enemy of the state", "enemy", "enemies",
    "fascist", "fascists", "provocateur", "provocateurs", "saboteur", "saboteurs",
    "spies", "spy", "traitor", "traitors", "Trotskyist", "Trotskyists", "Trotskyite",
    "Trotskyites", "wrecker", "wreckers", "Zinov'evite", "Zinov'evites", "Zinovievite",
    "Zinovievites",
)  # fmt: skip
"""What somebody is called to be undone; each is quoted from the time, none is ours."""
ORGANS = (
    "Big House", "Cheka", "GPU", "NKGB", "NKVD", "OGPU", "organs", "political police",
    "secret police", "special department", "special section", "state security",
)  # fmt: skip
"""Those to whom people write about people."""
COURTS = ("authorities", "court", "militia", "police", "procurator", "prosecutor", "tribunal")
"""Those to whom, besides, somebody is handed over."""
CAMPS = (
    "black raven", "corrective camp", "corrective camps", "gulag", "labour camp", "labour camps",
    "prison camp", "prison camps", "Solovki", "the camps",
)  # fmt: skip
"""Where somebody is sent; none of them is a summer camp."""

GRAVE = (
    *inflected(*SEIZE), *SEIZED, *HARMED, *SEIZURES, *LABELS, *CAMPS,
    *HARM, *(f"{verb}s" for verb in HARM), "beaten", "shooting",
    "came for", "come for", "comes for", "handed over", "taken away",
)  # fmt: skip
"""One of these is in every text that tells of violence, arrest or an enemy."""
AGAINST = (
    *inflected(*ACCUSE, "expose", "brand"), *ACCUSED, *ACCUSATIONS, *ORGANS, *COURTS,
    "case against", "charge against", "charges against", "evidence against", "finger",
    "material against", "inform", "informs", "informed", "testify", "testifies",
    "expel", "expels", "expelling", *PUT_OUT, *EXPULSIONS, "out of the party",
)  # fmt: skip
"""One of these is in every other text that tells of an accusation or an expulsion."""
HANDLED = (*inflected(*HANG), *ROUGH, "fire", "lock", "open fire", "trigger")
"""One of these is in every other choice by which somebody is handled."""
SCORED = ("karma", "points", "point", "unlocked")
"""One of these is in every text that hands out points."""
