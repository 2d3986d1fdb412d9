"""Defects that can be played and never noticed: idle, out of reach, shut."""

from datetime import timedelta
from random import Random
from typing import Any

from benchmarks.defects.broken import pick
from benchmarks.defects.good import Good, Mutant, Spot, Table
from benchmarks.defects.kinds import defect


def gauge_of(good: Good, random: Random) -> Table:
    gauges = [good.at(spot) for spot in good.spots("gauge") if "book" not in good.at(spot)]
    wide = [each for each in gauges if each.get("highest", 10) - each.get("lowest", 0) >= 8]
    return random.choice(wide)


def declared(mutant: Mutant, name: str, **keys: Any) -> None:
    mutant.data.setdefault("name", []).append({"id": name, **keys})


@defect("a name nothing uses", "PU101")
def unused(good: Good, random: Random) -> Mutant | None:
    mutant, _ = good.changed(pick(good.spots("scene"), random))
    declared(mutant, f"seeded_{random.randint(1, 999)}")
    return mutant


@defect("a name only set", "PU102")
def only_set(good: Good, random: Random) -> Mutant | None:
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random))
    declared(mutant, "seeded")
    choice.setdefault("effects", []).append({"set": "seeded"})
    return mutant


@defect("a name only read", "PU103", "PU106 PU114 PU110 PU112")
def only_read(good: Good, random: Random) -> Mutant | None:
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    declared(mutant, "seeded")
    wanted = random.choice(["seeded", "not seeded"])
    scene.setdefault("paragraph", []).append({"when": wanted, "text": "It is so."})
    return mutant


@defect("a minute nothing writes", "PU104")
def unwritten(good: Good, random: Random) -> Mutant | None:
    mutant, _ = good.changed(pick(good.spots("scene"), random))
    minute = {"id": "seeded", "heard": "On it.", "basis": "invented", "sources": []}
    mutant.data.setdefault("minute", []).append(minute)
    return mutant


@defect("a page nothing leads to", "PU105", "PU101 PU102 PU103 PU119")
def unled(good: Good, random: Random) -> Mutant | None:
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    page = {"id": "seeded", "title": "A page", "basis": "invented", "sources": [], "text": "Here."}
    page["choice"] = [{"id": "on", "text": "Go on", "to": scene["choice"][0]["to"]}]
    mutant.data["scene"].append(page)
    return mutant


def _stands(good: Good, must: bool, value: bool, random: Random) -> tuple[Spot, str] | None:
    """Return a scene and a flag that must hold a value there, or that may hold either."""
    for spot in random.sample(scenes := good.spots("scene"), len(scenes)):
        box = good.box(good.at(spot)["id"])
        flags = [] if box is None else good.flags(box, value, must)
        if flags:
            return spot, random.choice(flags)
    return None


@defect("a choice that is never open", "PU106", "PU113 PU105 PU102 PU103 PU104 PU114")
def shut(good: Good, random: Random) -> Mutant | None:
    found = _stands(good, True, False, random)
    if found is None:
        return None
    mutant, scene = good.changed(found[0], found[1])
    key = random.choice(["when", "needs"])
    scene["choice"].append(
        {
            "id": "seeded",
            "text": "Do it all the same",
            key: found[1],
            "to": scene["choice"][0]["to"],
        }
    )
    return mutant


CASCADE = "PU102 PU103 PU104 PU105 PU106 PU108 PU110 PU112 PU114 PU119 PU120 PU123"
"""What comes of it where a part of the story is cut off."""


@defect("a circle without a way out", "PU107", CASCADE)
def circle(good: Good, random: Random) -> Mutant | None:
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    for choice in scene["choice"]:
        choice["to"] = scene["id"]
    return mutant


@defect("a condition that never holds", "PU108", "PU105")
def never(good: Good, random: Random) -> Mutant | None:
    gauge = gauge_of(good, random)
    low, name = gauge.get("lowest", 0), gauge["name"]
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    wrong = random.choice(
        [
            f"{name} > {low + 6} and {name} < {low + 4}",
            f"{name} == {low + 2} and {name} != {low + 2}",
            f"not ({name} >= {low + 3} or {name} < {low + 5})",
            f"{name} in ({low + 1}, {low + 2}) and {name} > {low + 4}",
        ]
    )
    scene.setdefault("paragraph", []).append({"when": wrong, "text": "It is so."})
    return mutant


@defect("a condition that always holds", "PU109")
def always(good: Good, random: Random) -> Mutant | None:
    gauge = gauge_of(good, random)
    low, high, name = gauge.get("lowest", 0), gauge.get("highest", 10), gauge["name"]
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random))
    choice["needs"] = random.choice(
        [
            f"{name} >= {low}",
            f"{name} <= {high}",
            f"{name} > {low + 3} or {name} <= {low + 5}",
            f"{name} != {low + 2} or {name} == {low + 2}",
        ]
    )
    return mutant


@defect("a way behind a wider one", "PU110", "PU105 PU114")
def shadowed(good: Good, random: Random) -> Mutant | None:
    gauge = gauge_of(good, random)
    name, low = gauge["name"], gauge.get("lowest", 0)
    spots = [
        spot for spot in good.spots("junction") if good.at(spot).get("pick", "first") == "first"
    ]
    if not spots:
        return None
    mutant, fork = good.changed(pick(spots, random))
    wide = {"to": fork["otherwise"], "when": f"{name} >= {low + 3}"}
    narrow = {"to": fork["otherwise"], "when": f"{name} >= {low + 6}"}
    fork["way"] = [wide, narrow, *fork["way"]]
    return mutant


@defect("a part of a condition that changes nothing", "PU111", "PU114")
def spare(good: Good, random: Random) -> Mutant | None:
    gauge = gauge_of(good, random)
    name, low = gauge["name"], gauge.get("lowest", 0)
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    wrong = random.choice(
        [
            f"{name} >= {low + 3} and {name} >= {low + 2}",
            f"{name} >= {low + 3} or {name} >= {low + 5}",
            f"{name} > {low + 1} and ({name} > {low} or {name} < {low + 4})",
            f"{name} == {low + 4} and {name} != {low + 2}",
        ]
    )
    scene.setdefault("paragraph", []).append({"when": wrong, "text": "It is so."})
    return mutant


@defect("an effect that is always held back", "PU112", "PU102 PU103")
def clamped(good: Good, random: Random) -> Mutant | None:
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random))
    if random.random() < 0.3:
        name = gauge_of(good, random)["name"]
        choice.setdefault("effects", []).append({"move": name, "by": 0})
        return mutant
    declared(mutant, "seeded", kind="number", start=2, highest=2)
    choice.setdefault("effects", []).append({"move": "seeded", "by": random.randint(1, 3)})
    mutant.data["scene"][0].setdefault("paragraph", []).append(
        {"when": "seeded == 2", "text": "It is so."}
    )
    return mutant


@defect("an effect that is never done", "PU112", "PU108")
def undone(good: Good, random: Random) -> Mutant | None:
    found = _stands(good, True, False, random)
    if found is None:
        return None
    mutant, scene = good.changed(found[0], found[1])
    gauge = gauge_of(good, random)["name"]
    act = {"move": gauge, "by": 1, "when": found[1]}
    random.choice(scene["choice"]).setdefault("effects", []).append(act)
    return mutant


@defect("a page that may lock", "PU113", "PU105 PU106 PU102 PU103 PU107 PU111 PU108 PU112 PU114")
def locked(good: Good, random: Random) -> Mutant | None:
    found = _stands(good, False, True, random)
    if found is None:
        return None
    mutant, scene = good.changed(found[0], found[1])
    for choice in scene["choice"]:
        choice.pop("when", None)
        choice["needs"] = found[1]
    return mutant


@defect("a text that cannot be shown", "PU114")
def untold(good: Good, random: Random) -> Mutant | None:
    value = random.random() < 0.7
    found = _stands(good, True, not value, random)
    if found is None:
        return None
    mutant, scene = good.changed(found[0], found[1])
    when = found[1] if value else f"not {found[1]}"
    scene.setdefault("paragraph", []).append({"when": when, "text": "It is so."})
    return mutant


@defect("a day before the day before it", "PU115", "PU024 PU150 PU151 PU152 PU153 PU154 PU155")
def backwards(good: Good, random: Random) -> Mutant | None:
    scenes = {good.at(spot)["id"]: spot for spot in good.spots("scene")}
    led = [
        (spot, good.at(spot)["choice"][0]["to"])
        for spot in scenes.values()
        if "date" in good.at(spot)
    ]
    ways = [
        (spot, scenes[to]) for spot, to in led if to in scenes and "date" in good.at(scenes[to])
    ]
    if not ways:
        return None
    before, after = random.choice(ways)
    mutant, scene = good.changed(after)
    scene["date"] = good.at(before)["date"] - timedelta(days=random.randint(1, 40))
    return mutant


@defect("a quorum above the room", "PU117 PU023", "PU114 PU106 PU112 PU103 PU105 PU110 PU120")
def no_quorum(good: Good, random: Random) -> Mutant | None:
    spots = good.spots("meeting")
    mutant, meeting = good.changed(pick(spots, random))
    most = sum(bloc["people"] for bloc in meeting["bloc"])
    if random.random() < 0.5:
        meeting["quorum"] = most + random.randint(1, 9)
    else:
        name = f"{meeting['id'].replace('-', '_')}_quorum"
        acts = [{"set": name, "to": most + random.randint(1, 9)}]
        meeting["before"] = [
            each
            for each in meeting.get("before", [])
            if not any(act.get("set") == name for act in each.get("effects", []))
        ]
        meeting["before"].append({"effects": acts})
    return mutant


@defect("two choices in the same words", "PU118", "PU119")
def same_words(good: Good, random: Random) -> Mutant | None:
    spots = [
        spot
        for spot in good.spots("scene")
        if sum("when" not in each for each in good.at(spot)["choice"]) > 1
    ]
    mutant, scene = good.changed(pick(spots, random))
    open_ones = [each for each in scene["choice"] if "when" not in each]
    open_ones[1]["text"] = open_ones[0]["text"]
    return mutant


@defect("two choices that differ in words only", "PU119", "PU105 PU102 PU103 PU104")
def twins(good: Good, random: Random) -> Mutant | None:
    mutant, scene = good.changed(pick(good.spots("scene"), random))
    scene["choice"].append({"id": "seeded-a", "text": "Nod", "to": scene["choice"][0]["to"]})
    scene["choice"].append({"id": "seeded-b", "text": "Shrug", "to": scene["choice"][0]["to"]})
    return mutant
