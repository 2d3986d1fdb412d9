"""How far every page of a story is from some pages, if every choice on the way were open."""

from collections import deque
from collections.abc import Iterable, Mapping

from putilovets.story.places import Target
from putilovets.story.story import Story


def distances(story: Story, goals: Iterable[Target]) -> Mapping[Target, int]:
    """Return how many steps each page is from the nearest goal; pages that never lead there not."""
    before = _before(story)
    far = dict.fromkeys(goals, 0)
    waiting = deque(far)
    while waiting:
        at = waiting.popleft()
        for earlier in before.get(at, ()):
            if earlier not in far:
                far[earlier] = far[at] + 1
                waiting.append(earlier)
    return far


def _before(story: Story) -> Mapping[Target, list[Target]]:
    """Return, for each page that the starts may lead to, the pages that lead to it."""
    found: dict[Target, list[Target]] = {
        Target(start.place, start.frame): [] for start in story.starts.values()
    }
    waiting = list(found)
    while waiting:
        at = waiting.pop()
        place = story.places[at.place]
        ways = [
            *(rule.to for rule in place.rules_at(at.frame)),
            *(way.to for way in place.exits_at(at.frame)),
        ]
        for to in dict.fromkeys(ways):
            if to not in found:
                found[to] = []
                waiting.append(to)
            found[to].append(at)
    return found
