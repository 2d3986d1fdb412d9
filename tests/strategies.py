"""What Hypothesis draws: conditions with their truth, whole packs, and legal plays of them."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from hypothesis import strategies as st

from putilovets.story.names import Name, Names, Value
from putilovets.story.playthrough import Playthrough, UndoClosed
from putilovets.story.story import Story
from tests.packs import BASE, start_at

READ = (
    Name("met_lukina", "flag", False),
    Name("ready", "flag", True),
    Name("floor", "number", 4, 0, 10),
    Name("steps", "number", 0, -2, 3),
    Name("told", "word", "nothing", words=("nothing", "kopeck", "ventilator")),
)
"""The names that drawn conditions read; the base pack and `packs` declare the same."""

_PADDING = tuple(Name(f"other_{number}", "flag", False) for number in range(30))
NAMES = Names([*READ[:2], *_PADDING, *READ[2:]])
"""The same among others, so that they lie in two rows."""


@dataclass(frozen=True)
class Drawn:
    """A condition: what an author may write, and when it holds, told without the engine."""

    text: str
    truth: Callable[[Mapping[str, Value]], bool]
    reads: frozenset[str]


_COMPARE = {"==": eq, "!=": ne, "<": lt, "<=": le, ">": gt, ">=": ge}


def _written(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _flag(name: str) -> Drawn:
    return Drawn(name, lambda values: values[name] is True, frozenset([name]))


def _compared(name: str, relation: str, constant: Value) -> Drawn:
    compare = _COMPARE[relation]
    text = f"{name} {relation} {_written(constant)}"
    return Drawn(text, lambda values: compare(values[name], constant), frozenset([name]))


def _listed(name: str, inside: bool, constants: list[Value]) -> Drawn:
    text = f"{name} {'in' if inside else 'not in'} ({', '.join(map(_written, constants))},)"
    return Drawn(text, lambda values: (values[name] in constants) is inside, frozenset([name]))


def _denied(part: Drawn) -> Drawn:
    return Drawn(f"not ({part.text})", lambda values: not part.truth(values), part.reads)


def _joined(word: str, parts: list[Drawn]) -> Drawn:
    test = all if word == "and" else any
    return Drawn(
        f" {word} ".join(f"({part.text})" for part in parts),
        lambda values: test(part.truth(values) for part in parts),
        frozenset().union(*(part.reads for part in parts)),
    )


def constants(name: Name) -> st.SearchStrategy[Value]:
    """Return the values that a name may hold."""
    if name.kind == "flag":
        return st.booleans()
    if name.kind == "word":
        return st.sampled_from(name.words)
    return st.integers(name.lowest, name.highest)


def _atoms(name: Name) -> st.SearchStrategy[Drawn]:
    of_name = st.just(name.id)
    relations = st.sampled_from(list(_COMPARE) if name.kind == "number" else ["==", "!="])
    kinds = [
        st.builds(_compared, of_name, relations, constants(name)),
        st.builds(_listed, of_name, st.booleans(), st.lists(constants(name), min_size=1)),
    ]
    return st.one_of(kinds if name.kind != "flag" else [*kinds, st.builds(_flag, of_name)])


def conditions(most: int = 7) -> st.SearchStrategy[Drawn]:
    """Return conditions over `READ` of at most that many comparisons."""
    return st.recursive(
        st.one_of([_atoms(name) for name in READ]),
        lambda inner: st.one_of(
            st.builds(_denied, inner),
            st.builds(
                _joined, st.sampled_from(["and", "or"]), st.lists(inner, min_size=2, max_size=3)
            ),
        ),
        max_leaves=most,
    ).filter(lambda drawn: len(drawn.text) <= 290 and drawn.text.count("(") <= 12)


VALUES = st.fixed_dictionaries({name.id: constants(name) for name in READ})
"""What the names of `READ` may hold."""

WORDS = (
    st.text("abz АБя«»[]/\\\"'{}#=%\n\t…—", min_size=1)
    .map(lambda text: f"x{text}")
    .filter(lambda text: not re.search(r"\{[^{}\n]*[^\W\d_]", text))
)
"""Words an author might write, with everything in them that means something somewhere."""


def toml_of(data: Mapping[str, Any], path: str = "") -> str:
    """Return tables as TOML; lists of tables become arrays of tables."""
    here, below = [], []
    for key, value in data.items():
        if isinstance(value, list) and value and isinstance(value[0], dict) and key != "effects":
            inner = f"{path}{key}"
            below += [f"[[{inner}]]\n{toml_of(each, f'{inner}.')}" for each in value]
        else:
            here.append(f"{key} = {_inline(value)}\n")
    return "".join([*here, *below])


def _inline(value: object) -> str:
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_inline(each)}' for key, each in value.items())} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    return json.dumps(value, ensure_ascii=False)


_EFFECT = st.one_of(
    st.builds(lambda by: {"move": "floor", "by": by}, st.integers(-9, 9)),
    st.builds(lambda by: {"move": "steps", "by": by}, st.integers(-3, 3)),
    st.builds(lambda to: {"set": "ready", "to": to}, st.booleans()),
    st.builds(lambda to: {"set": "told", "to": to}, constants(READ[4])),
    st.sampled_from([{"set": "met_lukina"}, {"minute": "ask-the-store"}]),
)
_OWN_NAMES = [
    {"id": "ready", "start": True},
    {"id": "steps", "kind": "number", "lowest": -2, "highest": 3},
]


def _told(place: str, words: str) -> dict[str, Any]:
    return {"id": place, "title": words, "basis": "invented", "sources": [], "text": words}


@st.composite
def packs(draw: st.DrawFn) -> dict[str, str]:
    """Return the files of a sound pack in which some choice is open on every page."""
    scenes = [f"s{number}" for number in range(draw(st.integers(1, 4)))]
    forks = [f"j{number}" for number in range(draw(st.integers(0, 2)))]
    halls = ["h"] * draw(st.integers(0, 1))
    stops = st.sampled_from([*scenes, *halls, "the-end"])
    anywhere = st.sampled_from([*scenes, *forks, *halls, "the-end"])
    visits = [f"visits_{place} >= 1" for place in (*scenes, *forks)]
    strikes = [{"strike": "p0"}, {"strike": "p1"}] if halls else [{"set": "ready"}]
    acts = st.lists(_EFFECT | st.sampled_from(strikes), max_size=3)
    asked = st.one_of(conditions(3).map(lambda drawn: drawn.text), st.sampled_from(visits))
    chapter: dict[str, Any] = {"name": _OWN_NAMES, "scene": [], "junction": [], "hall": []}
    for place in scenes:
        choices = [
            _choice(draw, number, anywhere, asked, acts)
            for number in range(draw(st.integers(1, 4)))
        ]
        made = _told(place, draw(WORDS)) | {"effects": draw(acts)}
        chapter["scene"].append(made | {"choice": choices})
    for place in forks:
        ways = [{"to": draw(stops), "when": draw(asked)} for _ in range(draw(st.integers(1, 3)))]
        pick = draw(st.sampled_from(["first", "drawn"]))
        made = {"id": place, "pick": pick, "way": ways, "otherwise": draw(stops)}
        chapter["junction"].append(made)
    for place in halls:
        heard = [_speech(draw, number) for number in range(draw(st.integers(2, 5)))]
        made = _told(place, draw(WORDS)) | {"notebook": draw(st.integers(1, 3))}
        del made["text"]
        chapter["hall"].append(made | {"to": draw(st.sampled_from(scenes)), "speech": heard})
    return {**BASE, **start_at(scenes[0]), "chapters/one/example.toml": toml_of(chapter)}


def _choice(
    draw: st.DrawFn,
    number: int,
    to: st.SearchStrategy[str],
    asked: st.SearchStrategy[str],
    acts: st.SearchStrategy[list[dict[str, Any]]],
) -> dict[str, Any]:
    made = {"id": f"c{number}", "text": draw(WORDS), "to": draw(to), "effects": draw(acts)}
    for key in ("when", "needs") if number else ():
        if draw(st.booleans()):
            made[key] = draw(asked)
    return made | {"reply": draw(WORDS), "seals": draw(st.integers(0, 9)) == 0}


def _speech(draw: st.DrawFn, number: int) -> dict[str, Any]:
    ground = {"basis": "invented", "sources": []}
    said = {"id": f"p{number}", "speaker": "lukina", "text": draw(WORDS), "note": draw(WORDS)}
    return said | ground


PICKS = st.lists(st.integers(-2, 4), max_size=25)
"""What a player does: the number of an open choice, or below 0 to take the last one back."""


def played(story: Story, seed: int, picks: Iterable[int]) -> Playthrough:
    """Return a legal play of `story` that follows `picks`."""
    play = Playthrough(story, seed)
    for pick in picks:
        step(play, pick)
    return play


def step(play: Playthrough, pick: int) -> None:
    """Follow one pick, where the rules allow it."""
    if pick < 0:
        try:
            play.undo()
        except UndoClosed:
            return
    elif play.ending is None:
        open_choices = [choice for choice in play.choices() if choice.open]
        play.choose(open_choices[pick % len(open_choices)].id)
