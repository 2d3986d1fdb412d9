"""Everything that a pack tells, each text with its day, its voice and what it rests on."""

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import BaseModel

from putilovets.authoring.lint.days import Days, desk_days
from putilovets.authoring.tables import inside, types_in
from putilovets.pack.atlas import Where
from putilovets.pack.folder import Folder
from putilovets.pack.meeting_models import (
    CaseTable,
    ClauseTable,
    EveningTable,
    NarrowTable,
    PersonForTable,
    TalkTable,
    TaskTable,
    TieTable,
)
from putilovets.pack.mirror_models import DefectTable, MirrorTable
from putilovets.pack.models import (
    ActTable,
    ChoiceTable,
    MinuteEffectTable,
    MinuteTable,
    PageTable,
    PartTable,
    SpeechTable,
)
from putilovets.pack.newspaper_models import HangTable, LetterTable, PrintTable
from putilovets.story.edition import Basis
from putilovets.typed_toml.problems import Loc

Voice = Literal["narrator", "spoken", "paper", "choice", "cost", "reason"]
"""Who tells a text: ``choice`` is what the player does, ``reason`` what the ledger gives."""


class Told(NamedTuple):
    """One text as an author wrote it."""

    where: Where
    """The value, its key included."""
    text: str
    """With a space for each line break."""
    voice: Voice
    days: Days | None
    """When it may be told; None where that is of no date."""
    basis: Basis
    """Choices, costs, replies and reasons are always invented."""
    speaker: str
    """The id of the person whose words they are; empty for the narrator."""
    place: str
    """The id of the page it stands on; empty where it stands on none."""
    table: BaseModel
    """The table it stands in."""


class Act(NamedTuple):
    """One effect as an author wrote it."""

    where: Where
    table: ActTable
    key: str
    """The key of its owner under which it stands: effects, carried, lost, unnamed."""
    owner: BaseModel
    """The table that does it."""
    around: BaseModel
    """The table in which that one stands."""
    days: Days | None
    """When it may be done; None where that is of no date."""
    place: str
    """The id of the page."""


class Pages(NamedTuple):
    """What the chapters of a pack tell and do."""

    told: tuple[Told, ...]
    acts: tuple[Act, ...]


class Around(NamedTuple):
    """What a table has of the tables around it."""

    days: Days | None = None
    basis: Basis = "invented"
    place: str = ""
    reader: str = ""
    """Who reads defects out."""


_VOICES: dict[str, Voice] = {
    **dict.fromkeys(("text", "reply", "title", "room", "rest", "cut", "before"), "narrator"),
    **dict.fromkeys(("label", "heard", "resolved", "note", "sender"), "paper"),
    **dict.fromkeys(("hand", "hear", "leave", "listen", "pile", "take"), "choice"),
    **dict.fromkeys(("because", "yes", "no"), "reason"),
    "cost": "cost",
    "said": "spoken",
}
"""By which voice each key is told, where its table is none of those below."""
_CHOSEN = (ChoiceTable, HangTable, PersonForTable, PrintTable)
"""Tables whose text is the words of a choice."""
_WORDED = (ClauseTable, LetterTable, NarrowTable, TieTable)
"""Tables whose text is a paper: a resolution, or a letter."""
_OURS = frozenset(
    ("because", "before", "cost", "hand", "leave", "listen", "reply", "take", "yes", "no")
)
"""Keys whose words are our invention, whatever the table rests on."""


def pages(folder: Folder) -> Pages:
    """Return every text that a player may be shown, and every effect."""
    telling = _Telling(folder)
    for file, chapter in folder.chapters:
        telling.inside(chapter, chapter, file, (), Around())
    telling.sheets()
    telling.line(folder)
    return Pages(tuple(telling.found), tuple(telling.acts))


class _Telling:
    def __init__(self, folder: Folder) -> None:
        self.found: list[Told] = []
        self.acts: list[Act] = []
        self.lent = desk_days(folder)
        """The days of desks, and those that they lend."""
        self.written: dict[str, list[Days]] = defaultdict(list)
        """The days on which each minute may be written."""
        self.minutes: list[tuple[MinuteTable, Path, Loc]] = []

    def inside(
        self, table: BaseModel, above: BaseModel, file: Path, loc: Loc, around: Around
    ) -> None:
        """Tell the tables that stand in a table, which stands in another, and those in them."""
        for way, inner in inside(table):
            at = (*loc, *way)
            if isinstance(inner, MinuteTable):
                self.minutes.append((inner, file, at))
                continue
            if isinstance(inner, ActTable):
                where = Where(file, at)
                act = Act(where, inner, str(way[0]), table, above, around.days, around.place)
                self.acts.append(act)
                if isinstance(inner, MinuteEffectTable) and around.days is not None:
                    self.written[inner.minute].append(around.days)
            within = self._within(inner, around)
            self._texts(inner, file, at, within)
            self.inside(inner, table, file, at, within)

    def sheets(self) -> None:
        """Tell the minutes, on the days on which they may be written."""
        for minute, file, loc in self.minutes:
            days = self.written[minute.id]
            spread = Days(min(days).first, max(each.last for each in days)) if days else None
            self._texts(minute, file, loc, Around(spread, minute.basis))

    def line(self, folder: Folder) -> None:
        """Tell the campaigns, each on the day on which it begins."""
        for number, campaign in enumerate(folder.campaigns.campaign):
            around = Around(Days.of(campaign.begins), campaign.basis)
            self._texts(campaign, folder.root / "campaigns.toml", ("campaign", number), around)

    def _within(self, table: BaseModel, around: Around) -> Around:
        """Return what the tables inside a table have of it and of those around it."""
        if isinstance(table, PageTable):
            days = self.lent.get(table.id) or Days.of(table.date)
            reader = table.reader if isinstance(table, MirrorTable) else ""
            return Around(days, table.basis, table.id, reader)
        days = around.days
        if isinstance(table, CaseTable | EveningTable):
            days = Days.of(table.date) or days
        elif isinstance(table, TaskTable) and table.dates:
            days = Days(min(table.dates), max(table.dates))
        basis: Basis = vars(table).get("basis") or around.basis
        if basis == around.basis and days is around.days:
            return around
        return around._replace(days=days, basis=basis)

    def _texts(self, table: BaseModel, file: Path, loc: Loc, around: Around) -> None:
        held = vars(table)
        for key, written, voice, ours in _worded(type(table)):
            text = held[key]
            if text:
                speaker = _speaker(table, key, around)
                one = Told(
                    Where(file, (*loc, written)),
                    text.replace("\n", " "),
                    "spoken" if speaker else voice,
                    around.days,
                    "invented" if ours else around.basis,
                    speaker,
                    around.place,
                    table,
                )
                self.found.append(one)


def _speaker(table: BaseModel, key: str, around: Around) -> str:
    """Return whose words a text is, if they are somebody's."""
    if key == "text" and isinstance(table, PartTable | SpeechTable | TalkTable):
        return table.speaker or ""
    return around.reader if key == "said" and isinstance(table, DefectTable) else ""


@cache
def _worded(kind: type[BaseModel]) -> tuple[tuple[str, str, Voice, bool], ...]:
    """Return the keys of a kind of table that hold texts.

    Each as we call it and as it is written, with its voice and whether it is always invented.
    """
    found: list[tuple[str, str, Voice, bool]] = []
    for key, each in kind.model_fields.items():
        voice = _VOICES.get(key)
        if (key == "text" and issubclass(kind, _CHOSEN)) or (key == "choice" and kind is TieTable):
            voice = "choice"
        elif key == "text" and issubclass(kind, _WORDED):
            voice = "paper"
        if voice is not None and str in types_in(each.annotation):
            found.append((key, each.alias or key, voice, key in _OURS or voice == "choice"))
    return tuple(found)
