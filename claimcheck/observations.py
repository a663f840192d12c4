"""What rules say, one difference told once: not twice by two rules, and not once for each two of several sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.grouping import grouped
from claimcheck.models import Claim, Severity, Span


@dataclass(frozen=True, slots=True)
class Observation:
    """What one rule said, in a form that claim rules and source rules share."""

    rule: str
    severity: Severity
    sides: tuple[tuple[Claim, Span], ...]
    """A claim and the words that differ, for each source that says something."""
    reason: str
    score: float | None
    silent: tuple[str, ...] = ()
    """Of a gap: the sources that say nothing."""


def distinct(observations: Iterable[Observation]) -> list[Observation]:
    """Leave out what repeats an earlier observation: the same words of the same sources, by another rule or again.

    An observation repeats an earlier one if its words overlap with those of the other on every side that it has: a gap,
    which has one, is silent about words that differ from something. Only observations of the same sentences can, so the
    earlier ones are kept by their sentences, and by each of them. A gap towards a second source is one gap towards two.
    """
    told: list[Observation] = []
    kept: dict[tuple[tuple[str, int], ...], list[int]] = {}
    for item in observations:
        places = tuple((claim.source, claim.sentence) for claim, _ in item.sides)
        earlier = next((number for number in kept.get(places, ()) if _repeats(item, told[number])), None)
        if earlier is None:
            for key in dict.fromkeys((places, *((place,) for place in places))):
                kept.setdefault(key, []).append(len(told))
            told.append(item)
        elif told[earlier].silent and told[earlier].rule == item.rule:
            silent = dict.fromkeys((*told[earlier].silent, *item.silent))
            told[earlier] = replace(told[earlier], silent=tuple(silent))
    return told


def _repeats(item: Observation, other: Observation) -> bool:
    return all(
        any(claim.source == its.source and span.overlaps(its_span) for its, its_span in other.sides)
        for claim, span in item.sides
    )


def joined(
    observations: Sequence[Observation], texts: Mapping[str, str], order: Mapping[str, int]
) -> list[Observation]:
    """One observation for several that oppose the same words: where one of three sources has 5 and two have 6, there
    is one difference.

    They are of one rule and hang together by their sides. If two sides would be of one source, they stay apart, so that
    two sources are compared in pairs only. `texts` are those of the sources, `order` is that of the claims.
    """
    alike: dict[tuple[str, Severity, frozenset[str]], list[Observation]] = {}
    for item in observations:
        words = frozenset(plain_words(span.of(texts[claim.source])) for claim, span in item.sides)
        alike.setdefault((item.rule, item.severity, words), []).append(item)
    return [found for group in alike.values() for found in _as_one_where_linked(group, order)]


def plain_words(words: str) -> str:
    """The words without case, punctuation and kinds of blanks."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in words.lower()).split())


def _as_one_where_linked(group: Sequence[Observation], order: Mapping[str, int]) -> Iterator[Observation]:
    keys = [[(order[claim.id], span) for claim, span in item.sides] for item in group]
    places = {key: key for found in keys for key in found}
    links = grouped(((found[0], found[-1]) for found in keys), places)
    number_of = {key: number for number, linked in enumerate(links) for key in linked}
    together: list[list[Observation]] = [[] for _ in links]
    for item, found in zip(group, keys, strict=True):
        together[number_of[found[0]]].append(item)
    for items in together:
        yield from _as_one(items, order)


def _as_one(items: Sequence[Observation], order: Mapping[str, int]) -> Sequence[Observation]:
    """The observations as one with all their sides, or as they are where two of the sides are of one source."""
    sides = {(order[claim.id], span): (claim, span) for item in items for claim, span in item.sides}
    if len(items) == 1 or len({claim.source for claim, _ in sides.values()}) < len(sides):
        return items
    scores = [item.score for item in items if item.score is not None]
    together = tuple(sides[key] for key in sorted(sides))
    return [replace(items[0], sides=together, score=min(scores, default=None))]
