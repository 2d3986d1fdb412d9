"""A room made by hand: three blocs, three clauses, and a turn in which to act on it."""

from putilovets.story.chamber import Chamber, Clause, Seat, Tie
from putilovets.story.effects import Effect, Move
from putilovets.story.names import Name, Names, Value
from putilovets.story.turn import Cause, RecordedTurn

BLOCS = ("old", "young", "late")
CLAUSES = ("list", "abolish", "ask")
QUESTIONS = ("office", "order")


def _number(name: str, start: int, lowest: int, highest: int) -> Name:
    return Name(name, "number", start, lowest, highest)


def _names() -> Names:
    made = [_number("clock", 0, 0, 600), _number("dry", 0, 0, 600), _number("above", 4, 1, 10)]
    made += [Name(each, "flag", False) for each in ("read", "refused")]
    made.append(Name("tied", "word", "none", words=("none", "both")))
    made.append(Name("result", "word", "none", words=("none", "decided", "no-quorum")))
    made += [_number(each, 0, -9, 9) for each in ("did", "undid")]
    for each in BLOCS:
        made += [Name(f"here_{each}", "flag", True), Name(f"knows_{each}", "flag", False)]
        made += [_number(f"ear_{each}", 2, 0, 3), _number(f"trust_{each}", 0, -2, 2)]
        made += [_number(f"{each}_{question}", 0, -3, 3) for question in QUESTIONS]
    for each in CLAUSES:
        made.append(Name(f"draft_{each}", "word", "none", words=("none", "up", "narrow", "struck")))
        made.append(Name(f"fate_{each}", "word", "open"))
        made += [_number(f"ground_{each}", 0, -1, 1), Name(f"by_{each}", "word", "nobody")]
        made += [_number(f"{way}_{each}", 0, 0, 99) for way in ("for", "against")]
    return Names(made)


NAMES = _names()
SLOT = NAMES.slot


def moves(name: str, by: int) -> Effect:
    return Move(name, SLOT(name), by, -9, 9)


def _seat(name: str, people: int, leaves: int | None) -> Seat:
    slots = (SLOT(f"{part}_{name}") for part in ("here", "ear", "trust", "knows"))
    wants = {question: SLOT(f"{name}_{question}") for question in QUESTIONS}
    cares = dict.fromkeys(QUESTIONS, 1)
    return Seat(name, people, cares, leaves, *slots, wants, dict.fromkeys(QUESTIONS, (-1, 1)))


def _clause(name: str, question: str, at: int, narrow: int | None = None) -> Clause:
    slots = (SLOT(f"{part}_{name}") for part in ("draft", "ground", "fate", "by"))
    hands = (SLOT(f"for_{name}"), SLOT(f"against_{name}"))
    did = {"list": (moves("did", 1),), "ask": (moves("did", 3),)}.get(name, ())
    undid = (moves("undid", 1),) if name == "list" else ()
    return Clause(name, question, at, narrow, *slots, hands, did, undid)


ROOM = Chamber(
    id="cell",
    seats=(_seat("old", 9, None), _seat("young", 11, None), _seat("late", 7, 45)),
    clauses=(_clause("list", "order", 2, 1), _clause("abolish", "office", 3),
             _clause("ask", "office", 2)),
    ties=(Tie("both", ("list", "ask")),),
    now={"office": -1, "order": 0},
    line={"office": 1, "order": 2},
    quorum=20,
    clock=SLOT("clock"),
    dry=SLOT("dry"),
    read=SLOT("read"),
    tied=SLOT("tied"),
    refused=SLOT("refused"),
    result=SLOT("result"),
    above=SLOT("above"),
    least=1,
)  # fmt: skip


class Held(RecordedTurn):
    """A turn that holds some values and is asked by name."""

    def __init__(self, **held: Value) -> None:
        super().__init__(1, "cell", NAMES.start, None, NAMES, Cause(1, "cell", "act"))
        for name, value in held.items():
            self.put(SLOT(name), value)
        self.happened.clear()

    def __getitem__(self, name: str) -> Value:
        return NAMES.value(self.values, name)

    def of_blocs(self, part: str) -> list[Value]:
        return [self[f"{part}_{each}"] for each in BLOCS]

    def on(self, question: str) -> list[Value]:
        return [self[f"{each}_{question}"] for each in BLOCS]

    def changed(self) -> dict[str, Value]:
        return {each.name: self[each.name] for each in self.happened if each.before != each.after}
