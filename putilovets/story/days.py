"""Dates in words, the same on every machine."""

from datetime import date
from functools import lru_cache

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@lru_cache(maxsize=4_096)
def day_words(day: date) -> str:
    """Return a date as ``Thursday 22 April 1926``."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_and_month(day: date) -> str:
    """Return a date as ``10 May``."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def month_words(day: date) -> str:
    """Return the month of a date as ``April 1926``."""
    return f"{_MONTHS[day.month - 1]} {day.year}"
