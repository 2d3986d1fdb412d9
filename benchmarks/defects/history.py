"""Defects of history and of hard matters."""

from datetime import date, timedelta
from random import Random

from benchmarks.defects.broken import pick
from benchmarks.defects.good import Good, Mutant, Spot, Table
from benchmarks.defects.idle import gauge_of
from benchmarks.defects.kinds import defect


def told(scene: Table, text: str) -> None:
    """Add a paragraph of the narrator's own."""
    scene.setdefault("paragraph", []).append({"text": text, "basis": "invented", "sources": []})


def invented(good: Good, random: Random) -> Spot | None:
    """Return an invented scene with a day, to which something may be added."""
    spots = [
        spot
        for spot in good.spots("scene")
        if "date" in (scene := good.at(spot))
        and scene["basis"] == "invented"
        and "heavy" not in scene
    ]
    return pick(spots, random) if spots else None


def people(good: Good, real: bool) -> list[Table]:
    """Return the people who are called by a name of their own."""
    each = (good.at(spot) for spot in good.spots("person"))
    return [one for one in each if one["real"] == real and _own(one["name"])]


def _own(name: str) -> bool:
    """Tell whether a name is one's own, and not that of a seat, a meeting or a group."""
    words = name.split()
    return words[0] not in ("The", "You") and all(word[0].isupper() for word in words)


@defect("a source that nothing cites", "PU140")
def uncited(good: Good, random: Random) -> Mutant | None:
    mutant, fact = good.changed(pick(good.spots("fact"), random))
    id_ = f"Z{random.randint(100, 999)}"
    mutant.data["fact"].append({"id": id_, "says": "It was cold.", "work": fact["work"]})
    return mutant


@defect("somebody whom nobody meets", "PU141")
def unmet(good: Good, random: Random) -> Mutant | None:
    mutant, _ = good.changed(pick(good.spots("person"), random))
    name = random.choice(["Ksaverii Zdrok", "Evlampii Chuprov", "Olimpiada Yazeva"])
    id_ = name.split()[1].lower()
    ground = {"real": random.random() < 0.5, "basis": "invented", "sources": []}
    mutant.data["person"].append({"id": id_, "name": name, "who": "Of the shop.", **ground})
    return mutant


@defect("a term that no text uses", "PU142")
def unsaid(good: Good, random: Random) -> Mutant | None:
    mutant, _ = good.changed(pick(good.spots("term"), random))
    word = random.choice(["zavkhoz", "turpentine ration", "fabzavuch"])
    ground = {"basis": "invented", "sources": []}
    mutant.data["term"].append({"id": "seeded", "word": word, "meaning": "A thing.", **ground})
    return mutant


def _outside(day: date, table: Table) -> bool:
    return day < table.get("from", day) or day > table.get("until", day)


@defect("a word outside its days", "PU143")
def undated(good: Good, random: Random) -> Mutant | None:
    spot = invented(good, random)
    words = [good.at(each) for each in good.spots("word")]
    late = [each for each in words if spot and _outside(good.at(spot)["date"], each)]
    if spot is None or not late:
        return None
    word = random.choice(late)["word"]
    mutant, scene = good.changed(spot, word)
    told(scene, f"Beside the stove somebody speaks of {word} for a while.")
    return mutant


@defect("a campaign before it begins", "PU144")
def early(good: Good, random: Random) -> Mutant | None:
    spot = invented(good, random)
    campaigns = [good.at(each) for each in good.spots("campaign")]
    later = [each for each in campaigns if spot and good.at(spot)["date"] < each["begins"]]
    if spot is None or not later:
        return None
    title = random.choice(later)["title"]
    mutant, scene = good.changed(spot, title)
    told(scene, f"On the wall there is a leaf on {title}, still wet.")
    return mutant


@defect("an office outside its days", "PU146", "PU115 PU143 PU144 PU024")
def unseated(good: Good, random: Random) -> Mutant | None:
    spot = invented(good, random)
    held = [(each, office) for each in people(good, True) for office in each.get("office", [])]
    if spot is None or not held:
        return None
    person, office = random.choice(held)
    title = office["title"]
    first = min(each["from"] for each in person["office"] if each["title"] == title)
    mutant, scene = good.changed(spot, person["id"])
    scene["date"] = first - timedelta(days=random.randint(1, 300))
    told(scene, f"Out in the yard stands {person['name']}, {title}, with his cap on.")
    return mutant


@defect("words put into a real mouth", "PU150")
def quoted(good: Good, random: Random) -> Mutant | None:
    spot, real = invented(good, random), people(good, True)
    if spot is None or not real:
        return None
    name = random.choice(real)["name"]
    mutant, scene = good.changed(spot, name)
    words = [
        f'"We shall see about the store," says {name}.',
        f'{name} writes on the slip: "Refused."',
        f"{name} said that the store was not to be touched.",
    ]
    told(scene, random.choice(words))
    return mutant


def _choice(good: Good, random: Random, words: list[str]) -> Mutant:
    mutant, scene = good.changed(pick(good.spots("scene"), random), text := random.choice(words))
    to = scene["choice"][0]["to"]
    scene["choice"].append({"id": "seeded", "text": text, "reply": "It is done.", "to": to})
    return mutant


@defect("violence as a choice", "PU151")
def violent(good: Good, random: Random) -> Mutant | None:
    name = random.choice(people(good, False))["name"]
    verbs = ["Arrest", "Go in and arrest", "Have the watchman beat", "Interrogate", "Shoot"]
    return _choice(good, random, [f"{verb} {name}" for verb in verbs])


@defect("an accusation that is composed", "PU152", "PU143")
def accused(good: Good, random: Random) -> Mutant | None:
    name = random.choice(people(good, False))["name"]
    words = [f"Denounce {name}", f"Accuse {name} before the meeting", f"Inform on {name}"]
    return _choice(good, random, [*words, f"Call {name} a wrecker"])


@defect("a clause that is sharpened", "PU153", "PU114 PU112 PU117")
def sharper(good: Good, random: Random) -> Mutant | None:
    spots = []
    for spot in good.spots("meeting", "clause"):
        clause = good.at(spot)
        now = good.at(Spot(spot.file, spot.path[:2]))["now"].get(clause["question"], 0)
        further = clause["at"] + (1 if clause["at"] > now else -1)
        if clause["at"] != now and -3 <= further <= 3:
            spots.append((spot, further))
    if not spots:
        return None
    spot, further = random.choice(spots)
    mutant, clause = good.changed(spot)
    words = clause.get("narrow", {}).get("text", "It is asked for at once")
    clause["narrow"] = {"text": words, "at": further}
    return mutant


@defect("a number that measures a person", "PU154", "PU101")
def judged(good: Good, random: Random) -> Mutant | None:
    person = random.choice(people(good, False))
    if random.random() < 0.5:
        mutant, gauge = good.changed(pick(good.spots("gauge"), random))
        gauge["label"] = random.choice([f"Loyalty of {person['name']}", "Suspicion", "Score"])
        return mutant
    mutant, _ = good.changed(pick(good.spots("scene"), random))
    what = random.choice(["guilt", "loyalty", "worth"])
    name = f"{person['id'].replace('-', '_')}_{what}"
    mutant.data.setdefault("name", []).append({"id": name, "kind": "number"})
    return mutant


@defect("an unprepared way into a heavy page", "PU155")
def unprepared(good: Good, random: Random) -> Mutant | None:
    lines = [spot for spot in good.spots("scene", "paragraph") if good.at(spot).get("note")]
    if lines and random.random() < 0.3:
        mutant, part = good.changed(pick(lines, random))
        part["note"] = False
        return mutant
    spot = invented(good, random)
    if spot is None or not _led_to(good, good.at(spot)["id"]):
        return None
    mutant, scene = good.changed(spot)
    scene["heavy"] = "what became of somebody"
    return mutant


def _led_to(good: Good, place: str) -> bool:
    choices = (good.at(spot) for spot in good.spots("scene", "choice"))
    return any(choice["to"] == place for choice in choices)


@defect("a heavy page that is not said to be", "PU156", "PU150 PU151 PU158")
def unmarked(good: Good, random: Random) -> Mutant | None:
    spot = invented(good, random)
    if spot is None:
        return None
    name = random.choice(people(good, False))["name"]
    mutant, scene = good.changed(spot, name)
    fall = random.choice(["was arrested on Sunday", "has been deported", "was taken away"])
    told(scene, f"{name} {fall}. Nobody says it aloud.")
    return mutant


@defect("a number that moves while it stands still", "PU157")
def moving(good: Good, random: Random) -> Mutant | None:
    spot = invented(good, random)
    if spot is None:
        return None
    moves = [
        act["move"]
        for choice in good.at(spot)["choice"]
        for act in choice.get("effects", [])
        if act.get("move") in {good.at(each)["name"] for each in good.spots("gauge")}
    ]
    if not moves:
        return None
    name, day = random.choice(moves), good.at(spot)["date"]
    gauge = next(each for each in good.spots("gauge") if good.at(each)["name"] == name)
    mutant, table = good.changed(gauge, str(day))
    span = {"from": day - timedelta(days=random.randint(0, 3)), "until": day + timedelta(days=1)}
    table["still"] = [*table.get("still", []), {**span, "because": "nothing may be gained now"}]
    return mutant


@defect("a gain by somebody's fall", "PU158", "PU112")
def gained(good: Good, random: Random) -> Mutant | None:
    gauge, name = gauge_of(good, random), random.choice(people(good, False))["name"]
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random), name)
    fall = random.choice(["was expelled", "was arrested", "was unmasked", "was denounced"])
    by = -1 if gauge.get("better") == "low" else 1
    act = {"move": gauge["name"], "by": by, "because": f"{name} {fall}"}
    choice.setdefault("effects", []).append(act)
    return mutant
