"""Every two sources and their aligned claims -> what the rules say, and what is alike; nothing is decided yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from claimcheck.agreement import states_the_same
from claimcheck.contrast.pairs import Account, Pair
from claimcheck.contrast.word_for_word import are_word_for_word
from claimcheck.jobs import Pairs, over_pairs
from claimcheck.languages import is_applicable
from claimcheck.models import Alignment, Claim, Document, Span
from claimcheck.observations import Observation
from claimcheck.rules import ClaimRule, Rule, SourceRule


class Given(NamedTuple):
    """What the rules are told."""

    documents: Sequence[Document]
    groups: Sequence[tuple[Claim, ...]]
    aligned: Mapping[tuple[int, int], Sequence[Alignment]]
    """The alignments of each two sources, by their places."""
    beside: Mapping[tuple[int, int], Sequence[Alignment]]
    """Pairs that were not aligned and that the rules are asked about all the same."""
    rules: Sequence[Rule]


class Told(NamedTuple):
    """What was found of all sources."""

    observations: list[Observation]
    """All that the rules say, in the order of precedence of the rules."""
    alike: list[Alignment]
    """The alignments that are agreements if no rule objects."""


def observed(
    documents: Sequence[Document],
    groups: Sequence[tuple[Claim, ...]],
    alignments: Sequence[Alignment],
    beside: Sequence[Alignment],
    rules: Sequence[Rule],
    jobs: int,
) -> Told:
    """Apply the rules to every two sources: to their alignments, and to the pairs `beside`, which are none."""
    places = {document.source.id: place for place, document in enumerate(documents)}
    aligned, unaligned = _of_two_sources(alignments, places), _of_two_sources(beside, places)
    found = over_pairs(_said, Given(documents, groups, aligned, unaligned, rules), groups, jobs)
    pairs = combinations(range(len(groups)), 2)
    return Told(
        [item for number in range(len(rules)) for of_two in found for item in of_two.told[number]],
        [aligned[pair][number] for pair, of_two in zip(pairs, found, strict=True) for number in of_two.alike],
    )


def _of_two_sources(
    pairs: Sequence[Alignment], places: Mapping[str, int]
) -> dict[tuple[int, int], Sequence[Alignment]]:
    found: dict[tuple[int, int], list[Alignment]] = {}
    for item in pairs:
        found.setdefault((places[item.left.source], places[item.right.source]), []).append(item)
    return dict(found)


class _OfTwo(NamedTuple):
    """What was found of two sources."""

    told: list[list[Observation]]
    """What each of the rules says."""
    alike: list[int]
    """Which of their alignments state the same."""


def _said(given: Given, pairs: Pairs) -> list[_OfTwo]:
    accounts = [Account(document, group) for document, group in zip(given.documents, given.groups, strict=True)]
    return [
        _said_of_two(
            accounts[left],
            accounts[right],
            given.aligned.get((left, right), ()),
            given.beside.get((left, right), ()),
            given.rules,
        )
        for left, right in pairs
    ]


def _said_of_two(
    left: Account,
    right: Account,
    alignments: Sequence[Alignment],
    beside: Sequence[Alignment],
    rules: Sequence[Rule],
) -> _OfTwo:
    told: list[list[Observation]] = [[] for _ in rules]
    alike: list[int] = []
    applied = [
        (rule, said)
        for rule, said in zip(rules, told, strict=True)
        if is_applicable(rule, left.document, right.document)
    ]
    on_claims = [(rule, said) for rule, said in applied if isinstance(rule, ClaimRule)]
    on_sources = [(rule, said) for rule, said in applied if isinstance(rule, SourceRule)]
    # all rules on one pair before the next one: they share what they find out about its words, which is soon forgotten
    for number, item in enumerate(alignments):
        pair = Pair(item.left, item.right, item.score, left, right, item.same_statement)
        same = are_word_for_word(item.left, item.right)
        for rule, said in on_claims:
            if rule.reads_on or not same:
                said.extend(_about_claims(rule, pair))
        if states_the_same(item):
            alike.append(number)
    for item in beside:
        pair = Pair(item.left, item.right, item.score, left, right, item.same_statement)
        for rule, said in on_claims:
            if rule.reads_unaligned:
                said.extend(_about_claims(rule, pair))
    for source_rule, said in on_sources:
        said.extend(_about_sources(source_rule, left, right))
    return _OfTwo(told, alike)


def _about_claims(rule: ClaimRule, pair: Pair) -> Iterator[Observation]:
    for found in rule.compare(pair):
        sides = _present((pair.left, found.left), (pair.right, found.right))
        silent = _silent((pair.left.source, found.left), (pair.right.source, found.right))
        yield Observation(rule.name, found.severity, sides, found.reason, pair.score.probability, silent)


def _about_sources(rule: SourceRule, left: Account, right: Account) -> Iterator[Observation]:
    for told in rule.compare(left, right):
        sides = _present(told.left or (None, None), told.right or (None, None))
        silent = _silent((left.document.source.id, told.left), (right.document.source.id, told.right))
        yield Observation(rule.name, told.severity, sides, told.reason, None, silent)


def _present(*sides: tuple[Claim | None, Span | None]) -> tuple[tuple[Claim, Span], ...]:
    """The sides that say something: a gap has one."""
    return tuple((claim, span) for claim, span in sides if claim is not None and span is not None)


def _silent(*sides: tuple[str, object]) -> tuple[str, ...]:
    """The sources whose side is empty."""
    return tuple(source for source, found in sides if found is None)
