"""The commands of a teacher: from a lesson to what came back from a class."""

import click

from putilovets.cli.teaching import cards, guide, lessons, new, report, room, sheet, verify


@click.group()
def teach() -> None:
    """Assign a lesson, get it back, talk about it. Nothing is sent anywhere."""


for command in (
    lessons.lessons,
    new.new,
    cards.cards,
    guide.guide,
    sheet.sheet,
    room.room,
    verify.verify,
    report.report,
):
    teach.add_command(command)
