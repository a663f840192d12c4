"""Dates and times of day -> ISO 8601 values, as TIMEX3 writes them."""

from claimcheck.mentions.dates.finding import find_dates

__all__ = ["find_dates"]
