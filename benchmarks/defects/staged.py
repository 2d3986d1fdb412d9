"""Defects of desks, meetings and what follows, of words, of effects and of characters."""

from random import Random

from benchmarks.defects.broken import pick
from benchmarks.defects.good import Good, Mutant
from benchmarks.defects.idle import CASCADE, declared
from benchmarks.defects.kinds import defect


@defect("an evening with a condition", "PU023")
def shut_evening(good: Good, random: Random) -> Mutant | None:
    mutant, desk = good.changed(pick(good.spots("desk"), random))
    gauge = good.at(random.choice(good.spots("gauge")))
    key = random.choice(["when", "needs"])
    desk["open"][key] = f"{gauge['name']} >= {gauge.get('lowest', 0) + 1}"
    return mutant


@defect("a task before which five others always come", "PU106", "PU102 PU103 PU105 PU114 PU120")
def crowded(good: Good, random: Random) -> Mutant | None:
    mutant, desk = good.changed(pick(good.spots("desk"), random))
    for number in range(len(desk["evening"]) + 4):
        act = {"id": f"seeded-{number}", "text": f"Read the rules, part {number}", "priority": 9}
        desk["task"].insert(0, {**act, "reply": f"Part {number} is dull."})
    for task in desk["task"][-1:]:
        task["priority"] = 0
    return mutant


@defect(
    "a task that leads away from its desk",
    "PU123",
    "PU102 PU103 PU105 PU106 PU112 PU114 PU115 PU120",
)
def astray(good: Good, random: Random) -> Mutant | None:
    spots = [spot for spot in good.spots("desk") if any("to" in e for e in good.at(spot)["task"])]
    mutant, desk = good.changed(pick(spots, random))
    task = random.choice([each for each in desk["task"] if "to" in each])
    task["to"] = random.choice(
        good.spots("ending") and [good.at(e)["id"] for e in good.spots("ending")]
    )
    return mutant


@defect("a clause that no speech offers", "PU023")
def unoffered(good: Good, random: Random) -> Mutant | None:
    mutant, meeting = good.changed(pick(good.spots("meeting"), random))
    clause = random.choice(meeting["clause"])["id"]
    for speech in meeting["speech"]:
        speech["offers"] = [each for each in speech.get("offers", []) if each != clause]
    return mutant


@defect(
    "a case that is never a deed", "PU114 PU108", "PU102 PU103 PU112 PU106 PU105 PU110 PU113 PU120"
)
def undone_deed(good: Good, random: Random) -> Mutant | None:
    mutant, case = good.changed(pick(good.spots("follow", "case"), random))
    declared(mutant, "seeded", kind="number", highest=3)
    mutant.data["follow"][0]["case"][-1]["choice"][-1].setdefault("effects", []).append(
        {"move": "seeded", "by": 1}
    )
    case["needs"] = "seeded >= 2"
    return mutant


@defect("a quotation before anything is resolved", "PU114")
def quoted_early(good: Good, random: Random) -> Mutant | None:
    first = good.survey.edition.story.starts[good.survey.edition.story.first_start].place
    spots = [spot for spot in good.spots("scene") if good.at(spot)["id"] == first]
    if not spots:
        return None
    mutant, scene = good.changed(spots[0])
    clause = good.at(random.choice(good.spots("meeting", "clause")))["id"]
    scene.setdefault("paragraph", []).append({"text": f"It reads: «{{{clause}}}»."})
    return mutant


@defect("a fork that decides nothing", "PU110", CASCADE)
def undecided(good: Good, random: Random) -> Mutant | None:
    spots = [
        spot for spot in good.spots("junction") if good.at(spot).get("pick", "first") == "first"
    ]
    mutant, fork = good.changed(pick(spots, random))
    fork["way"][-1]["to"] = fork["otherwise"]
    return mutant


@defect("a word that a name never is", "PU120")
def unheld(good: Good, random: Random) -> Mutant | None:
    spots = [spot for spot in good.spots("name") if good.at(spot).get("kind") == "word"]
    if not spots:
        return None
    mutant, name = good.changed(pick(spots, random))
    name["words"] = [*name["words"], f"seeded-{random.randint(1, 99)}"]
    return mutant


@defect("an effect that a later one undoes", "PU121", "PU102 PU103 PU112 PU114")
def undone_effect(good: Good, random: Random) -> Mutant | None:
    spots = [
        spot
        for spot in good.spots("scene", "choice")
        if any("move" in act for act in good.at(spot).get("effects", []))
    ]
    mutant, choice = good.changed(pick(spots, random))
    name = next(act["move"] for act in choice["effects"] if "move" in act)
    choice["effects"].append({"set": name, "to": 2})
    return mutant


@defect("a character that nobody sees", "PU122")
def unseen(good: Good, random: Random) -> Mutant | None:
    mutant, choice = good.changed(pick(good.spots("scene", "choice"), random))
    char = random.choice("\u200b\u202e\ufeff\u2060\u0007")
    text = choice["text"]
    at = random.randint(1, len(text) - 1)
    if random.random() < 0.5:
        choice["text"] = text[:at] + char + text[at:]
    else:
        swaps = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р"}
        at = next((n for n, c in enumerate(text[1:], 1) if c in swaps and text[n - 1].isalpha()), 0)
        choice["text"] = text[:at] + swaps[text[at]] + text[at + 1 :] if at else text + char
    return mutant


@defect("a list that has something twice", "PU014")
def listed_twice(good: Good, random: Random) -> Mutant | None:
    spots = [spot for spot in good.spots("scene") if good.at(spot).get("sources")]
    mutant, scene = good.changed(pick(spots, random))
    key = random.choice([key for key in ("sources", "people") if scene.get(key)])
    scene[key] = [*scene[key], scene[key][0]]
    return mutant


@defect("a line of the roll that cannot be so", "PU124")
def misnamed(good: Good, random: Random) -> Mutant | None:
    known = {good.at(spot)["id"] for spot in good.spots("person")}
    spots = [spot for spot in good.spots("member") if good.at(spot)["id"] in known]
    if not spots:
        return None
    mutant, member = good.changed(pick(spots, random))
    if random.random() < 0.5:
        member["name"] = f"{member['name'][0]}. {member['name'].split()[-1]}"
    else:
        member["since"] = 1945
    return mutant
