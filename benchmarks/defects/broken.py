"""Defects that keep a pack from being played."""

from datetime import date
from random import Random

from benchmarks.defects.good import Good, Mutant, Spot
from benchmarks.defects.kinds import defect


def pick(spots: list[Spot], random: Random) -> Spot:
    return random.choice(spots)


@defect("a way to nowhere", "PU010")
def nowhere(good: Good, random: Random) -> Mutant | None:
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random))
    choice["to"] += "-x"
    return mutant


@defect("an undeclared name", "PU011")
def undeclared(good: Good, random: Random) -> Mutant | None:
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random))
    choice["needs"] = "no_such_name and not another"
    return mutant


@defect("an effect on an undeclared name", "PU011")
def moved_nothing(good: Good, random: Random) -> Mutant | None:
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random))
    choice.setdefault("effects", []).append({"move": "abowe", "by": 1})
    return mutant


@defect("a constant beyond its bounds", "PU012")
def beyond(good: Good, random: Random) -> Mutant | None:
    gauge = good.at(random.choice(good.spots("gauge")))
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random))
    choice["needs"] = f"{gauge['name']} > {gauge.get('highest', 10) + random.randint(1, 9)}"
    return mutant


@defect("a source that is not there", "PU013")
def no_source(good: Good, random: Random) -> Mutant | None:
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    scene["sources"] = [*scene["sources"], "S999"]
    return mutant


@defect("an id twice", "PU014")
def twice(good: Good, random: Random) -> Mutant | None:
    spots = [spot for spot in good.spots("scene") if len(good.at(spot)["choice"]) > 1]
    mutant, scene = good.changed(pick(spots, random))
    scene["choice"][1]["id"] = scene["choice"][0]["id"]
    return mutant


@defect("a person who is not there", "PU015")
def nobody(good: Good, random: Random) -> Mutant | None:
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    scene["people"] = [*scene.get("people", []), "lukinna"]
    return mutant


@defect("what is no condition", "PU016")
def ungrammatical(good: Good, random: Random) -> Mutant | None:
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random))
    gauge = good.at(random.choice(good.spots("gauge")))["name"]
    choice["needs"] = random.choice(
        [
            f"{gauge} >=",
            f"{gauge} = 3",
            f"{gauge} > 3 && {gauge} < 5",
            f"({gauge} > 3",
            f"{gauge} + 1",
        ]
    )
    return mutant


@defect("a name of the wrong kind", "PU017")
def wrong_kind(good: Good, random: Random) -> Mutant | None:
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random))
    gauge = good.at(random.choice(good.spots("gauge")))["name"]
    choice["needs"] = random.choice([gauge, f"{gauge} == 'high'", f"{gauge} == true"])
    return mutant


@defect("a minute that is not there", "PU018")
def no_minute(good: Good, random: Random) -> Mutant | None:
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random))
    choice.setdefault("effects", []).append({"minute": "never-written"})
    return mutant


@defect("a key that is misspelt", "PU002", "PU004")
def misspelt(good: Good, random: Random) -> Mutant | None:
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random))
    key = random.choice([key for key in choice if key not in ("id",)])
    choice[f"{key}s" if random.random() < 0.5 else key[:-1] + "x"] = choice.pop(key)
    return mutant


@defect("a key that is missing", "PU004 PU003", "PU105 PU010")
def missing(good: Good, random: Random) -> Mutant | None:
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    del scene[random.choice(["title", "basis", "sources", "choice"])]
    return mutant


@defect("a value of the wrong shape", "PU003")
def wrong_shape(good: Good, random: Random) -> Mutant | None:
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    key, value = random.choice(
        [("title", 7), ("basis", "guessed"), ("people", "lukina"), ("choice", [])]
    )
    scene[key] = value
    return mutant


@defect("a claim without a source", "PU019", "PU020")
def unsourced(good: Good, random: Random) -> Mutant | None:
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    scene["basis"], scene["sources"] = random.choice(["documented", "inferred"]), []
    return mutant


@defect("words for somebody who really lived", "PU022", "PU019 PU020 PU024 PU140")
def puppet(good: Good, random: Random) -> Mutant | None:
    real = [good.at(spot)["id"] for spot in good.spots("person") if good.at(spot)["real"]]
    if not real:
        return None
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    part = {"speaker": random.choice(real), "text": "Comrades, we shall see."}
    scene.setdefault("paragraph", []).append(part)
    return mutant


@defect("somebody speaks who is dead, or not yet born", "PU024", "PU022 PU115 PU151 PU152 PU153")
def dead(good: Good, random: Random) -> Mutant | None:
    dated = [spot for spot in good.spots("scene") if "date" in good.at(spot)]
    people = (good.at(spot) for spot in good.spots("person"))
    lives = [each for each in people if "died" in each and "born" in each]
    if not dated or not lives:
        return None
    mutant, scene = good.changed(pick(dated, random))
    person = random.choice(lives)
    year = person["died"].year + 1 if random.random() < 0.5 else person["born"].year - 1
    scene["date"] = date(year, 5, 1)
    scene["people"] = [person["id"]]
    scene.setdefault("paragraph", []).append({"speaker": person["id"], "text": "Yes."})
    return mutant


@defect("a quotation of nothing", "PU025")
def misquoted(good: Good, random: Random) -> Mutant | None:
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    scene["text"] = scene.get("text", "") + " On the right: {no-such-clause}."
    return mutant
