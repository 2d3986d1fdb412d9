"""People, sources, terms, gauges, questions, campaigns and minutes of a pack, checked."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from putilovets.pack.catalogue_models import COMRADE, TermTable
from putilovets.pack.folder import Folder
from putilovets.pack.models import Grounded
from putilovets.pack.settings import grounded
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.edition import (
    CampaignWords,
    Gauge,
    MinuteWords,
    Person,
    Question,
    Source,
    Term,
)
from putilovets.story.lexicon import term_forms
from putilovets.story.line import Calendar, Campaign


def people(folder: Folder, shop: Workshop) -> dict[str, Person]:
    """Return every person by id."""
    tables = unique(folder, shop, "people.toml", "person", folder.people.person)
    for table, where in tables:
        for number, office in enumerate(table.office):
            grounded(office, where.at("office", number), shop)
    address = COMRADE if folder.pack is None else folder.pack.address
    return {
        table.id: Person(
            id=table.id,
            name=table.name,
            real=table.real,
            who=table.who,
            ground=grounded(table, where, shop),
            minuted=table.minuted or f"{address} {table.name.split()[-1]}",
            also=tuple(table.also),
        )
        for table, where in tables
    }


def terms(folder: Folder, shop: Workshop) -> dict[str, Term]:
    """Return every term by id."""
    tables = unique(folder, shop, "terms.toml", "term", folder.terms.term)
    _explained_once(tables, shop)
    return {
        table.id: Term(
            id=table.id,
            word=table.word,
            meaning=table.meaning,
            ground=grounded(table, where, shop),
            also=tuple(table.also),
            begins=table.begins,
            ends=table.until,
        )
        for table, where in tables
    }


def _explained_once(tables: Iterable[tuple[TermTable, Where]], shop: Workshop) -> None:
    """Complain of a word that two terms explain from the same day on: neither can be meant."""
    seen: dict[tuple[str, date | None], str] = {}
    for table, where in tables:
        for form in term_forms(table.word, table.also):
            first = seen.setdefault((form.casefold(), table.begins), table.id)
            if first != table.id:
                what = f"the word {form} of the term {table.id} is explained a second time"
                spot = where.at("also" if form in table.also else "word")
                shop.complain("PU014", spot, what, f"the first is the term {first}")


def dated(folder: Folder, shop: Workshop) -> None:
    """Check what the words of dated.toml rest on; a play never reads them."""
    for number, table in enumerate(folder.dated.word):
        grounded(table, Where(folder.root / "dated.toml", ("word", number)), shop)


def sources(folder: Folder, shop: Workshop) -> dict[str, Source]:
    """Return every work and every fact by id; a fact names a work that exists."""
    file = folder.root / "sources.toml"
    works = unique(folder, shop, "sources.toml", "work", folder.sources.work)
    made = {table.id: Source(table.id, table.says, table.kind) for table, _ in works}
    known = frozenset(made)
    for table, where in unique(folder, shop, "sources.toml", "fact", folder.sources.fact):
        if table.work not in known and table.work not in shop.unread:
            what = f"there is no work {table.work}"
            shop.complain("PU013", Where(file, (*where.loc, "work")), what)
        if table.id in made:
            shop.complain("PU014", where.at("id"), f"the source {table.id} stands here again")
        made[table.id] = Source(table.id, table.says, "fact", table.work, table.at or "")
    return made


def gauges(folder: Folder, shop: Workshop, booked: bool) -> tuple[Gauge, ...]:
    """Return the gauges of the screen, or those of the books, in the author's order."""
    file = folder.root / "gauges.toml"
    return tuple(
        Gauge(
            table.name,
            table.label,
            table.meaning,
            grounded(table, Where(file, ("gauge", number)), shop),
            table.book or "",
        )
        for number, table in enumerate(folder.gauges.gauge)
        if (table.book is not None) == booked
    )


def questions(folder: Folder, shop: Workshop) -> tuple[Question, ...]:
    """Return the questions in the author's order."""
    tables = unique(folder, shop, "questions.toml", "question", folder.questions.question)
    return tuple(
        Question(table.id, table.label, table.low, table.high, grounded(table, where, shop))
        for table, where in tables
    )


def campaigns(folder: Folder, shop: Workshop) -> tuple[Calendar, dict[str, CampaignWords]]:
    """Return the campaigns in order of date, and their words by id."""
    known = frozenset(table.id for table in folder.questions.question)
    tables = unique(folder, shop, "campaigns.toml", "campaign", folder.campaigns.campaign)
    words: dict[str, CampaignWords] = {}
    rules: list[Campaign] = []
    for table, where in tables:
        for question in table.positions:
            if question not in known and question not in shop.unread:
                spot = where.at("positions", question)
                shop.complain("PU010", spot, f"there is no question {question}")
        ground = grounded(table, where, shop)
        words[table.id] = CampaignWords(table.id, table.title, table.text.strip(), ground)
        rules.append(Campaign(table.id, table.begins, dict(table.positions)))
    return Calendar(tuple(sorted(rules, key=lambda campaign: campaign.begins))), words


def minutes(folder: Folder, shop: Workshop) -> dict[str, MinuteWords]:
    """Return every minute by id; a second one of an id has been complained of as a name."""
    made = {}
    for file, chapter in folder.chapters:
        for number, table in enumerate(chapter.minute):
            ground = grounded(table, Where(file, ("minute", number)), shop)
            made[table.id] = MinuteWords(table.id, table.heard, table.resolved or "", ground)
    return made


def unique(
    folder: Folder, shop: Workshop, file: str, key: str, tables: Iterable[Any]
) -> list[tuple[Any, Where]]:
    """Return the tables with their places, without a second one of an id."""
    seen: set[str] = set()
    kept: list[tuple[Grounded, Where]] = []
    for number, table in enumerate(tables):
        where = Where(folder.root / file, (key, number))
        if table.id in seen:
            what = f"the {key} {table.id} stands here a second time"
            shop.complain("PU014", where.at("id"), what)
            continue
        seen.add(table.id)
        kept.append((table, where))
    return kept
