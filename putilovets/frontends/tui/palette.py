"""The command palette: the commands of the screen it was opened from."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from putilovets.frontends.tui.commands import Command


class ScreenCommands(Provider):
    """Offers the commands of the screen."""

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands of the screen; none where it has none."""
        return getattr(self.screen, "commands", ())

    async def discover(self) -> Hits:
        """Offer all of them before anything is typed."""
        for command in self.commands:
            run = partial(self.screen.run_action, command.action)
            yield DiscoveryHit(_words(command), run, help=command.help)

    async def search(self, query: str) -> Hits:
        """Offer those that match."""
        matcher = self.matcher(query)
        for command in self.commands:
            text = f"{_words(command)} {command.help}"
            score = matcher.match(text)
            if score > 0:
                run = partial(self.screen.run_action, command.action)
                yield Hit(score, matcher.highlight(_words(command)), run, help=command.help)


def _words(command: Command) -> str:
    return f"{command.word} ({command.key_name})"
