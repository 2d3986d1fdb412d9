"""Everything that a pack tells, each text with its day, its voice and what it rests on."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from pydantic import BaseModel

from putilovets.authoring.lint.days import Days, desk_days
from putilovets.authoring.table_kinds import inside, is_kind, types_in
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

    file: Path
    loc: Loc
    """The way to the value, its key included."""
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

    @property
    def where(self) -> Where:
        """The value in its file."""
        return Where(self.file, self.loc)

    @property
    def key(self) -> str:
        """The key of the value, as it is written."""
        return str(self.loc[-1])


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
    places: Mapping[str, PageTable]
    """The table of every page, by its id."""


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
_SPEAKING = (PartTable, SpeechTable, TalkTable)
"""Tables whose text is what a speaker says, where they have one."""
_OURS = frozenset(
    ("because", "before", "cost", "hand", "leave", "listen", "reply", "take", "yes", "no")
)
"""Keys whose words are our invention, whatever the table rests on."""


def pages(folder: Folder) -> Pages:
    """Return every text that a player may be shown, every effect and every page."""
    telling = _Telling(folder)
    for file, chapter in folder.chapters:
        telling.inside(chapter, chapter, file, (), Around())
    telling.sheets()
    telling.line(folder)
    return Pages(tuple(telling.found), tuple(telling.acts), telling.places)


class _Telling:
    def __init__(self, folder: Folder) -> None:
        self.found: list[Told] = []
        self.acts: list[Act] = []
        self.places: dict[str, PageTable] = {}
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
            at, kind = (*loc, *way), type(inner)
            if kind is MinuteTable:
                self.minutes.append((cast(MinuteTable, inner), file, at))
                continue
            if is_kind(kind, ActTable):
                act = cast(ActTable, inner)
                where = Where(file, at)
                self.acts.append(
                    Act(where, act, str(way[0]), table, above, around.days, around.place)
                )
                if kind is MinuteEffectTable and around.days is not None:
                    self.written[cast(MinuteEffectTable, inner).minute].append(around.days)
            within = self._within(inner, kind, around)
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

    def _within(self, table: BaseModel, kind: type[BaseModel], around: Around) -> Around:
        """Return what the tables inside a table have of it and of those around it."""
        held = vars(table)
        if is_kind(kind, PageTable):
            page = cast(PageTable, table)
            self.places[page.id] = page
            days = self.lent.get(page.id) or Days.of(page.date)
            return Around(days, page.basis, page.id, held.get("reader", ""))
        days = around.days
        if is_kind(kind, CaseTable | EveningTable):
            days = Days.of(held["date"]) or days
        elif kind is TaskTable and held["dates"]:
            days = Days(min(held["dates"]), max(held["dates"]))
        basis: Basis = held.get("basis") or around.basis
        if basis == around.basis and days is around.days:
            return around
        return around._replace(days=days, basis=basis)

    def _texts(self, table: BaseModel, file: Path, loc: Loc, around: Around) -> None:
        held = vars(table)
        for key, written, voice, ours, heard in _worded(type(table)):
            text = held[key]
            if text:
                speaker = ""
                if heard:
                    speaker = held.get("speaker", around.reader) or ""
                one = Told(
                    file,
                    (*loc, written),
                    text.replace("\n", " "),
                    "spoken" if speaker else voice,
                    around.days,
                    "invented" if ours else around.basis,
                    speaker,
                    around.place,
                    table,
                )
                self.found.append(one)


class _Worded(NamedTuple):
    """A key of a kind of table that holds a text."""

    key: str
    written: str
    """As an author writes it."""
    voice: Voice
    ours: bool
    """Whether it is always invented."""
    heard: bool
    """Whether it may be what somebody says."""


@cache
def _worded(kind: type[BaseModel]) -> tuple[_Worded, ...]:
    """Return the keys of a kind of table that hold texts."""
    found: list[_Worded] = []
    for key, each in kind.model_fields.items():
        voice = _VOICES.get(key)
        if (key == "text" and issubclass(kind, _CHOSEN)) or (key == "choice" and kind is TieTable):
            voice = "choice"
        elif key == "text" and issubclass(kind, _WORDED):
            voice = "paper"
        if voice is not None and str in types_in(each.annotation):
            ours = key in _OURS or voice == "choice"
            heard = key == "said" or (key == "text" and issubclass(kind, _SPEAKING))
            found.append(_Worded(key, each.alias or key, voice, ours, heard))
    return tuple(found)
