"""What there is to say of a choice: when it can be taken, what it does, where it leads."""

from collections.abc import Iterable, Iterator

from putilovets.authoring.explain.effects import done_lines
from putilovets.authoring.explain.knowledge import Knowledge
from putilovets.authoring.explain.told import Line, Told, told
from putilovets.pack.atlas import Where
from putilovets.story.conditions import Condition
from putilovets.story.places import Rule
from putilovets.view.reasons import in_words


def choice_told(known: Knowledge, place: str, choice: str) -> Told:
    """Return what is said of a choice of a place."""
    rules = [each for each in known.edition.story.places[place].rules if each.id == choice]
    where = rule_where(known, place, rules[0])
    found = (
        deed
        for deed in known.deeds
        if deed.place == place and deed.rule is not None and deed.rule.id == choice
    )
    facts = _facts(known, where, rules)
    sections = (("What it does", done_lines(known, found)),)
    return told("choice", f"{place}/{choice}", where, facts, sections)


def rule_where(known: Knowledge, place: str, rule: Rule) -> Where:
    """Return the table that a choice comes of."""
    return known.survey.rule_at(known.edition.story.places[place], rule)


def _facts(known: Knowledge, where: Where, rules: Iterable[Rule]) -> Iterator[tuple[str, str]]:
    words = known.edition.words
    for rule in rules:
        yield "words", f"«{words.get(rule.text, '')}»"
        yield "costs", words.get(f"{rule.text}/cost", "")
        yield from _condition(known, "shown where", rule.when)
        yield from _condition(known, "open where", rule.needs)
        yield "leads to", _page(known, rule)
        yield "seals", "undo stops here" if rule.seals else ""
    yield "comes of", known.owner(where)


def _condition(
    known: Knowledge, label: str, condition: Condition | None
) -> Iterator[tuple[str, str]]:
    if condition is not None:
        yield label, in_words(known.edition, condition)
        yield "as written", condition.text if known.of_author(condition) else ""


def _page(known: Knowledge, rule: Rule) -> str:
    place, frame = rule.to
    setting = known.edition.settings.get(place)
    key = known.edition.story.places[place].key(frame)
    page = f"{place}, {key}" if key else place
    return page if setting is None else f"{page} («{setting.title_in(frame)}»)"


def namesakes(known: Knowledge, choice: str, places: Iterable[str]) -> Told:
    """Return where choices of one id are, so that one of them can be asked for."""
    lines = []
    for place in places:
        rules = known.edition.story.places[place].rules
        rule = next(each for each in rules if each.id == choice)
        words = known.edition.words.get(rule.text, "")
        lines.append(Line(rule_where(known, place, rule), f"{place}/{choice}", f"«{words}»"))
    return told("choices", choice, None, (), (("Ask for one of them", lines),))
