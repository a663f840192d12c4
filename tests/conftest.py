"""Articles of any length for tests: every sentence is a claim of its own, most of them in both sources."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import claimcheck
from claimcheck.comparison import Comparison

_WHO = [
    "The mayor",
    "A carpenter",
    "The museum",
    "An engineer",
    "The school",
    "The hospital",
    "A farmer",
    "The library",
]
_DID = ["bought", "painted", "sold", "repaired", "opened", "closed", "visited", "praised", "counted", "moved", "rented"]
_WHAT = [
    "bridges", "lanterns", "violins", "orchards", "ferries", "chapels", "tunnels", "statues", "kitchens", "harbours",
    "windmills", "gardens", "markets", "stables", "towers", "wells", "barns",
]  # fmt: skip
_WHERE = ["Harrow", "Elmsby", "Kirkdale", "Norwood", "Ashford", "Wexley", "Thornby", "Milden", "Oakham", "Larkfield"]


def sentence(number: int, count: int) -> str:
    """A sentence that no other number has."""
    who, did = _WHO[number % len(_WHO)], _DID[number % len(_DID)]
    return f"{who} {did} {count} {_WHAT[number % len(_WHAT)]} in {_WHERE[number % len(_WHERE)]} near marker{number}."


def comparison(claims: int) -> Comparison:
    """Two articles with so many claims each; every tenth differs in its number, every fifth stands in one only."""
    left = [sentence(number, 100 + number) for number in range(claims)]
    right = [
        sentence(number + (claims if number % 5 == 4 else 0), 100 + number + (1 if number % 10 == 0 else 0))
        for number in range(claims)
    ]
    return claimcheck.compare([_source("left", left), _source("right", right)])


def _source(name: str, sentences: list[str]) -> claimcheck.Source:
    paragraphs = (" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4))
    return claimcheck.Source.from_text("\n\n".join(paragraphs), id=name)


@pytest.fixture(scope="session")
def long_comparison() -> Callable[[int], Comparison]:
    """Compares two articles with so many claims each."""
    return comparison
