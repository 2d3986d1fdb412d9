"""What does not fit together at a desk, and in what follows from a meeting."""

from putilovets.pack.meeting_models import DeskTable, FollowTable, TaskTable
from putilovets.pack.workshop import Where, Workshop


def desk_complaints(table: DeskTable, where: Where, shop: Workshop) -> None:
    """Complain of evenings on which nothing can be begun, and of tasks on no evening."""
    days = [evening.date for evening in table.evening]
    broken = table.id in shop.unread
    for key in ("when", "needs"):
        if getattr(table.open, key) is not None:
            what = f"an evening can always be left open: {key} has no place here"
            shop.complain("PU023", where.at("open", key), what, "take it out")
    for number, day in enumerate(days):
        at = where.at("evening", number, "date")
        if number and day <= days[number - 1]:
            what = f"{day} stands after {days[number - 1]}"
            shop.complain("PU023", at, what, "put the evenings in order")
        if not broken and not any(_fits(task, number, table) for task in table.task):
            what = f"no task can be begun on {day}: the evening has nothing to offer"
            shop.complain("PU023", at, what, "a task of two evenings cannot begin on the last")
    for number, task in enumerate(table.task):
        at = where.at("task", number)
        if task.id == table.open.id:
            what = f"{task.id} is what leaving an evening open is called"
            shop.complain("PU014", at.at("id"), what)
        for place, day in enumerate(task.dates):
            if day not in days and not broken:
                shop.complain("PU010", at.at("dates", place), f"there is no evening on {day}")
        starts = (_fits(task, number, table) for number in range(len(days)))
        if not broken and set(task.dates) <= set(days) and not any(starts):
            on = "none of its dates" if task.dates else f"none of the {len(days)} there are"
            what = f"{task.id} takes {task.evenings} evenings and can begin on {on}"
            shop.complain("PU023", at.at("dates" if task.dates else "evenings"), what)


def _fits(task: TaskTable, number: int, table: DeskTable) -> bool:
    """Tell whether a task can be begun on the evening of that number."""
    day = table.evening[number].date
    return number + task.evenings <= len(table.evening) and (not task.dates or day in task.dates)


def follow_complaints(table: FollowTable, where: Where, shop: Workshop) -> None:
    """Complain of a meeting that does not exist, and of clauses that are not of it."""
    shop.meeting(table.meeting, where, "meeting")
    for number, case in enumerate(table.case):
        at = where.at("case", number)
        meeting = shop.clauses.get(case.clause)
        if meeting is None:
            shop.clause(case.clause, at)
        elif meeting != table.meeting and table.meeting in shop.meetings:
            what = f"the clause {case.clause} is one of {meeting}, not of {table.meeting}"
            shop.complain("PU010", at.at("clause"), what)
