"""What an author may write in a file of a chapter."""

from putilovets.pack.meeting_models import DeskTable, FollowTable, MeetingTable
from putilovets.pack.mirror_models import MirrorTable
from putilovets.pack.models import (
    EndingTable,
    HallTable,
    Id,
    JunctionTable,
    Line,
    MinuteTable,
    NameTable,
    SceneTable,
    Table,
)
from putilovets.pack.newspaper_models import NewspaperTable


class ChapterTable(Table):
    """The heading of a chapter."""

    id: Id
    title: Line


class ChapterFile(Table):
    """Any file below ``chapters/``."""

    chapter: ChapterTable | None = None
    name: list[NameTable] = []
    minute: list[MinuteTable] = []
    scene: list[SceneTable] = []
    hall: list[HallTable] = []
    junction: list[JunctionTable] = []
    ending: list[EndingTable] = []
    desk: list[DeskTable] = []
    meeting: list[MeetingTable] = []
    follow: list[FollowTable] = []
    newspaper: list[NewspaperTable] = []
    mirror: list[MirrorTable] = []
