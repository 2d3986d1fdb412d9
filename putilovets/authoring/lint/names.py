"""Names that nothing reads or nothing sets, and minutes that nothing writes."""

from collections.abc import Iterator

from putilovets.authoring.lint.survey import Survey, finding
from putilovets.pack.atlas import Named
from putilovets.story.called import minuted
from putilovets.story.names import Name
from putilovets.typed_toml.problems import Complaint


def loose_names(survey: Survey) -> Iterator[Complaint]:
    """Find names and gauges that are not both set and read."""
    read, written = survey.read, survey.set
    for name in survey.edition.story.names:
        named = survey.atlas.names.get(name.id)
        if named is not None and named.thing.split()[1] in ("name", "gauge") and not named.own:
            changes = name.id in written and survey.flow.changes(name)
            yield from _loose(name, named, name.id in read, name.id in written, changes)


def _loose(
    name: Name, named: Named, read: bool, written: bool, changes: bool
) -> Iterator[Complaint]:
    if not read and not written:
        what = f"nothing reads {name.id} and nothing sets it"
        yield finding("PU101", named.where, what, "use it, or take it out")
    elif not read:
        what = f"{name.id} is set, and no condition reads it"
        yield finding("PU102", named.where, what, "read it where it matters, or take it out")
    elif not written:
        what = f"{name.id} is read, and nothing sets it: it stays {_told(name)}"
        yield finding("PU103", named.where, what, "set it, or take out what reads it")
    elif not changes:
        what = f"{name.id} is read, and whatever sets it leaves it {_told(name)}"
        yield finding("PU103", named.where, what, "give it another value somewhere")


def _told(name: Name) -> str:
    return str(name.start).lower() if isinstance(name.start, bool) else repr(name.start)


def loose_minutes(survey: Survey) -> Iterator[Complaint]:
    """Find minutes that nothing writes in the book."""
    for file, chapter in survey.folder.chapters:
        for number, table in enumerate(chapter.minute):
            if minuted(table.id) not in survey.set:
                where = survey.at(file, "minute", number, "id")
                what = f"nothing writes the minute {table.id}"
                yield finding("PU104", where, what, "write it with minute, or take it out")
