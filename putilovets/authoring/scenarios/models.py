"""What an author may write in ``scenarios/*.toml``: plays in steps, and what they must find."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Self

from pydantic import ConfigDict, Discriminator, Field, StringConstraints, Tag, model_validator
from pydantic_core import PydanticCustomError

from putilovets.pack.models import SOMETHING, Id, Line, NameId, Table
from putilovets.typed_toml.shapes import TAG

PARAMETER = r"^\{[a-z][a-z0-9_]*\}$"
MOST_CHOICES = 10_000
"""The most choices that one step may make."""

Text = Annotated[str, StringConstraints(pattern=SOMETHING, max_length=2_000)]
"""An id, a text or a condition, in which ``{name}`` stands for a parameter."""
Parameter = Annotated[str, StringConstraints(pattern=PARAMETER, max_length=64)]
"""A parameter in place of a whole number."""


def _number_tag(value: Any) -> str:
    return f"{TAG}parameter" if isinstance(value, str) else f"{TAG}number"


def _texts_tag(value: Any) -> str:
    return f"{TAG}list" if isinstance(value, list) else f"{TAG}text"


def _locked_tag(value: Any) -> str:
    return f"{TAG}table" if isinstance(value, dict) else _texts_tag(value)


_AsParameter = Annotated[Parameter, Tag(f"{TAG}parameter")]
Number = Annotated[
    Annotated[int, Tag(f"{TAG}number")] | _AsParameter,
    Discriminator(_number_tag),
]
Count = Annotated[
    Annotated[int, Field(ge=1, le=MOST_CHOICES), Tag(f"{TAG}number")] | _AsParameter,
    Discriminator(_number_tag),
]
Seed = Annotated[
    Annotated[int, Field(ge=0, le=2**63 - 1), Tag(f"{TAG}number")] | _AsParameter,
    Discriminator(_number_tag),
]
_Several = Annotated[list[Text], Field(min_length=1, max_length=500), Tag(f"{TAG}list")]
_One = Annotated[Text, Tag(f"{TAG}text")]
Texts = Annotated[_One | _Several, Discriminator(_texts_tag)]
"""One text, or a list of them."""
TextsOrNone = Annotated[
    _One | Annotated[list[Text], Field(max_length=100), Tag(f"{TAG}list")],
    Discriminator(_texts_tag),
]
"""One text, or a list of them that may be empty."""
Locked = Annotated[
    _One
    | _Several
    | Annotated[dict[Text, Text], Field(min_length=1, max_length=100), Tag(f"{TAG}table")],
    Discriminator(_locked_tag),
]
"""Ids of choices; in a table each with words of its reason."""


class TestTable(Table):
    """A table of a scenario; an editor shows what is said of its keys."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class UntilTable(TestTable):
    """How far to go with any open choices: to a place, until a condition holds, or to the end."""

    place: Text | None = None
    holds: Text | None = None
    ended: bool | None = None
    most: Count = 1_000
    """After as many choices the step has failed."""

    @model_validator(mode="after")
    def one_aim(self) -> Self:
        """Refuse no aim, and two."""
        aims = [key for key in ("place", "holds", "ended") if getattr(self, key) is not None]
        if not aims:
            raise _said("PU004", "place, holds or ended is missing")
        if len(aims) > 1:
            raise _said("PU003", f"{aims[1]} stands beside {aims[0]}; one of them", aims[1])
        if self.ended is False:
            raise _said("PU003", "ended: can only be true here", "ended")
        return self


class ExpectTable(TestTable):
    """What must be found where the step has come to; every key is one more expectation."""

    place: Text | None = None
    title: Text | None = None
    shows: Texts = []
    """Texts that are told, however their lines are broken; capitals do not matter."""
    hides: Texts = []
    """Texts that are not told."""
    holds: Texts = []
    """Conditions, in the words of the pack's own."""
    gauges: Annotated[dict[NameId, Number], Field(min_length=1, max_length=100)] = {}
    """Gauges and other numbers, each exactly."""
    record: Texts = []
    """Texts that stand in the minute book."""
    open: Texts = []
    locked: Locked = []
    absent: Texts = []
    """Choices that the place has, and that are not shown now."""
    changes: TextsOrNone | None = None
    """All that the last choice and the arrival are told to have changed; ``[]`` for nothing."""
    ending: Text | None = None
    undo: bool | None = None
    """Whether the last choice can be taken back."""


ACTS = ("choose", "any", "until", "undo", "ask")
"""The keys of which a step has one at most."""


class StepTable(TestTable):
    """One thing that is done, and then what is expected; or only what is expected."""

    choose: Texts | None = None
    """The ids of choices, made one after the other."""
    any: Count | None = None
    """As many choices of whatever is open; the seed decides which."""
    until: UntilTable | None = None
    undo: Count | None = None
    """As many choices are taken back."""
    ask: Text | None = None
    """A word of line mode that shows something, such as ``why`` or ``minutes``."""
    expect: ExpectTable | None = None

    @model_validator(mode="before")
    @classmethod
    def expects_in_expect(cls, value: Any) -> Any:
        """Refuse what is expected where it is not said that it is expected."""
        if isinstance(value, dict):
            for key in value:
                if key in ExpectTable.model_fields and key not in cls.model_fields:
                    raise _misplaced(key, f"write expect.{key}")
        return value

    @model_validator(mode="after")
    def does_one_thing(self) -> Self:
        """Refuse two acts, and a step that neither does nor expects anything."""
        acts = [act for act in ACTS if getattr(self, act) is not None]
        if len(acts) > 1:
            raise _said("PU003", f"{acts[1]} stands beside {acts[0]}; one to a step", acts[1])
        if not acts and self.expect is None:
            raise _said("PU004", f"{', '.join(ACTS)} or expect is missing")
        if self.expect is not None and not self.expect.model_fields_set:
            raise _said("PU003", "expect: nothing is expected", "expect")
        return self


def _said(code: str, message: str, key: str = "", hint: str = "") -> PydanticCustomError:
    """Return a mistake in our own words; those have no braces, which would be filled in."""
    return PydanticCustomError("step", message, {"code": code, "key": key, "hint": hint})


def _misplaced(key: str, hint: str) -> PydanticCustomError:
    return _said("PU002", f"{key} is not a key of this table", key, hint)


class ScenarioTable(TestTable):
    """One test of the story: where it begins, what is done step by step, what must be found."""

    id: Id
    about: Line
    """One sentence: what is proven."""
    start: Text | None = None
    """The id of a stated start; the first one where neither it nor a place is said."""
    place: Text | None = None
    """Where to begin instead, with every name as it is declared."""
    set: dict[NameId, bool | int | str] = {}
    """Names that begin otherwise."""
    seed: Seed = 0
    rows: Annotated[
        list[dict[NameId, bool | int | str]], Field(alias="with", min_length=1, max_length=500)
    ] = [{}]
    """Parameters: each table is a test of its own, with its values for every ``{name}``."""
    step: Annotated[list[StepTable], Field(min_length=1, max_length=500)]

    @model_validator(mode="before")
    @classmethod
    def steps_in_steps(cls, value: Any) -> Any:
        """Refuse what a step does or expects where no step has begun."""
        if isinstance(value, dict):
            for key in value:
                if key in StepTable.model_fields:
                    raise _misplaced(key, "write it below a [[scenario.step]]")
        return value

    @model_validator(mode="after")
    def one_beginning(self) -> Self:
        """Refuse a start and a place together."""
        if self.start is not None and self.place is not None:
            raise _said("PU003", "place stands beside start; one of them", "place")
        return self


class ScenarioFile(Table):
    """A file of ``scenarios/``."""

    scenario: list[ScenarioTable] = []

    patterns: ClassVar[Mapping[str, str]] = {
        **Table.patterns,
        PARAMETER: "is a whole number, or a parameter such as {n}",
    }
