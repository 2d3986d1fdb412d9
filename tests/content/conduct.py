"""Ways to bear oneself in 1935-38: players who keep to one of them, and what became of them."""

from collections.abc import Mapping
from random import Random

from putilovets.bots.players import Policy, play_out
from putilovets.story.playthrough import Playthrough
from tests.content.episode import shipped

THROUGH = "sheets-1939"
"""The page to which a secretary comes who has not been lost."""
CONDUCT: Mapping[str, frozenset[str]] = {
    "stands by people": frozenset(
        {
            "each-alone",
            "years",
            "ask-them",
            "comrade",
            "stands",
            "vouch",
            "laugh",
            "thank",
            "write-fitter",
            "one-man",
            "talk",
            "both",
            "ask-aloud",
            "receipt",
            "what-broke",
            "not-known",
            "go-out",
            "mug",
            "write-beside",
            "turn-it",
            "down",
            "sit",
        }
    ),
    "signs and hands over": frozenset(
        {
            "one-list",
            "extract",
            "nod",
            "own",
            "both-up",
            "send-him",
            "find-him",
            "leave-s",
            "carry",
            "strike",
            "finland",
            "rule-it-off",
            "hand-over",
            "as-said",
            "paid-off",
            "window",
            "pass-on",
            "cut-it",
            "work",
        }
    ),
    "keeps silent": frozenset(
        {
            "read-aloud",
            "white",
            "job",
            "gusev",
            "quietly",
            "back-to-vice",
            "counted",
            "broom",
            "guberniia",
            "rule-it-off",
            "copy",
            "open",
            "window",
            "sign",
            "leave-it",
            "work",
        }
    ),
    "goes round every heavy page": frozenset(
        {
            "short-line",
            "one-line",
            "one-line-below",
            "handed",
            "white",
            "receipt",
            "names",
            "on",
            "leave-it",
        }
    ),
    "reads every heavy page": frozenset(
        {
            "read-on",
            "to-the-door",
            "the-roll",
            "years",
            "comrade",
            "go-out",
            "take-it",
        }
    ),
}
"""The choices that each of them takes wherever they are open; everything else is chance."""


def conducts(seed: int) -> Mapping[str, Policy]:
    """Return a player for each way to bear oneself, and one who has none."""
    return {"by chance": _keeping(frozenset(), seed)} | {
        name: _keeping(wanted, seed) for name, wanted in CONDUCT.items()
    }


def _keeping(wanted: frozenset[str], seed: int) -> Policy:
    random = Random(seed)

    def choose(play: Playthrough) -> str:
        offered = [rule.id for rule in play.story.offered(play.state)]
        return random.choice([each for each in offered if each in wanted] or offered)

    return choose


def fate(name: str, seed: int) -> str:
    """Return what became by 1939 of a secretary who bears himself like that."""
    story = shipped().story
    play = play_out(story, conducts(seed)[name], seed, "start-1935", {THROUGH, "the-file"})
    ended = str(story.names.value(play.state.values, "ended_as"))
    return "through" if play.state.place == THROUGH else ended
