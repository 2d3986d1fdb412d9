"""How many words one place has."""

from collections.abc import Iterator

from putilovets.story.edition import Edition


def words_in(edition: Edition, place: str) -> int:
    """Return how many words a place has, choices and replies included, each paragraph once.

    What several places say alike is counted in each of them.
    """
    texts = {paragraph for text in _texts(edition, place) for paragraph in text.split("\n\n")}
    return sum(len(paragraph.split()) for paragraph in texts)


def _texts(edition: Edition, place: str) -> Iterator[str]:
    setting = edition.settings.get(place)
    if setting is not None:
        yield from (part.text for frame in setting.frames for part in frame)
    for rule in edition.story.places[place].rules:
        for told in (rule.text, f"{rule.text}/cost", f"{rule.text}/reply"):
            yield edition.words.get(told, "")
    if place in edition.meetings:
        yield from edition.meetings[place].blocs.values()
        yield from edition.meetings[place].ties.values()
    if place in edition.desks:
        yield from (text for paper in edition.desks[place].papers.values() for text in paper)
    if place in edition.newspapers:
        yield from (each.sender for each in edition.newspapers[place].letters.values())
