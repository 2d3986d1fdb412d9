"""What each meeting of the first episode turns on, measured: the figures of decision 011.

Run by hand: `python -m scripts.what_decides`. Plays by chance and by a secretary come to the vote;
one thing is then changed in the room, and the same draft is put again.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from putilovets.bots.players import at_random, play_out
from putilovets.story import called
from putilovets.story.called import InMeeting
from putilovets.story.chamber import Group
from putilovets.story.names import Value, Values, put
from putilovets.story.stages import Meeting
from tests.content.episode import PARTS, shipped
from tests.content.secretary import secretary

RUNS = 300
Change = Callable[[Values, Group], Mapping[str, Value]]


def drafts(start: str, meeting: Meeting) -> Iterator[Values]:
    """Yield the room as it stood when a draft was first about to be put to the vote."""
    story = shipped().story
    for seed in range(RUNS):
        for player in (secretary(seed), at_random(seed)):
            play = play_out(story, player, seed, start, PARTS[start])
            for state in play.states:
                if state.place == meeting.id and meeting.stages[state.frame].key == "vote":
                    if meeting.chamber.whole(state.values).points:
                        yield state.values
                    break


def measured(start: str, meeting_id: str, changes: Mapping[str, Change]) -> None:
    """Print how many drafts carry as they are, and how many with each change."""
    story = shipped().story
    meeting = story.places[meeting_id]
    assert isinstance(meeting, Meeting)
    chamber, carried = meeting.chamber, Counter[str]()
    for values in drafts(start, meeting):
        group = chamber.whole(values)
        carried["drafts"] += 1
        carried["as they are"] += chamber.vote(group, values).carried
        for words, change in changes.items():
            changed = values
            for name, value in change(values, group).items():
                changed = put(changed, story.names.slot(name), value)
            again = chamber.whole(changed)
            carried[words] += bool(again.points) and chamber.vote(again, changed).carried
    print(f"{meeting_id}: " + ", ".join(f"{words} {n}" for words, n in carried.items()))


def grounds(value: int) -> Change:
    """Return the change that gives every clause of the draft one ground."""
    return lambda _, group: {called.ground(each.id): value for each in group.clauses}


def ground_of(clause: str, value: int) -> Change:
    """Return the change that gives one clause a ground."""
    return lambda _, __: {called.ground(clause): value}


def everybody(meeting_id: str, present: bool = True) -> Change:
    """Return the change that brings every bloc into the room."""
    meeting = shipped().story.places[meeting_id]
    assert isinstance(meeting, Meeting)
    here = {InMeeting(meeting_id).here(seat.id): present for seat in meeting.chamber.seats}
    return lambda _, __: here


def gone(meeting_id: str, *blocs: str) -> Change:
    """Return the change that sends some blocs home."""
    return lambda _, __: {InMeeting(meeting_id).here(each): False for each in blocs}


def drafted(clause: str, how: str) -> Change:
    """Return the change that gives a clause of the draft another wording, or takes it out."""
    name = called.draft(clause)
    names = shipped().story.names
    return lambda values, _: {name: how} if names.value(values, name) == "up" else {}


def by_hearing() -> None:
    """Print for October 1926 how many votes carried something, by how Bykov was heard."""
    story = shipped().story
    names, put_to_vote = story.names, Counter[tuple[str, bool]]()
    clauses = [called.fate(each) for each in shipped().meetings["cell-october"].clauses]
    for seed in range(RUNS):
        for player in (secretary(seed), at_random(seed)):
            play = play_out(story, player, seed, "october-1926", PARTS["october-1926"])
            fates = {names.value(play.state.values, each) for each in clauses}
            if fates & {"carried", "lost"}:
                heard = str(names.value(play.state.values, "bykov_heard"))
                put_to_vote[heard, "carried" in fates] += 1
    for heard in ("whole", "no", "cut"):
        carried, lost = put_to_vote[heard, True], put_to_vote[heard, False]
        print(f"cell-october, heard {heard}: {carried} of {carried + lost} votes carry something")


def main() -> None:
    """Print a line for each meeting."""
    by_hearing()
    measured("june-1926", "cell-june", {"all checked": grounds(1), "all hearsay": grounds(-1)})
    measured("september-1926", "cell-september", {"everybody there": everybody("cell-september")})
    measured(
        "january-1927",
        "production-april",
        {
            "the drawing checked": ground_of("allowance", 1),
            "the drawing hearsay": ground_of("allowance", -1),
            "the norm shown wrong": ground_of("watch-alone", -1),
            "the norm believed": ground_of("watch-alone", 1),
        },
    )
    measured(
        "may-1927",
        "cell-july",
        {
            "the class narrowed": drafted("old-regime", "narrow"),
            "the class struck": drafted("old-regime", "struck"),
        },
    )
    measured(
        "august-1927",
        "open-october",
        {
            "everybody there": everybody("open-october"),
            "the village gone": gone("open-october", "village"),
            "village and young gone": gone("open-october", "village", "young"),
        },
    )
    measured(
        "august-1927",
        "cell-december",
        {
            "the word narrowed": drafted("the-word", "narrow"),
            "the word struck": drafted("the-word", "struck"),
        },
    )


if __name__ == "__main__":
    main()
