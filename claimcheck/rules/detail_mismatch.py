"""Two nearly identical claims with one detail exchanged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rapidfuzz.distance import JaroWinkler

from claimcheck.lexicon.relations import Relation
from claimcheck.models import Severity
from claimcheck.rules._polarity import has_negation
from claimcheck.rules._rest import missing
from claimcheck.rules._units import UnitKind, subject_head
from claimcheck.rules._wordpairs import WordPair, WordPairs, pair_words
from claimcheck.rules.base import ClaimRule, Difference, Example, Pair

_FEWEST_SHARED = 3
"""Fewer equal words prove nothing: "a dog on a bed", "a dog on a sofa" are two dogs."""


_LONGEST_ABBREVIATION = 6
_SPELLING = 0.75
"""Jaro-Winkler from which on two names may be spellings of one foreign name (Baji, Beiji)."""


@dataclass(frozen=True)
class DetailMismatch(ClaimRule):
    """One detail exchanged.

    **Detects** two claims that are the same but for one word or name, which is exchanged by another that excludes it:
    two weekdays, cities, colours, instruments, two names of one kind.

    **Why** A wrong detail in an otherwise faithful copy is the commonest mistake in news, and the hardest to see.

    **Compatible when** one word is the other in short, in other words, or in general ("cello", "instrument"); the words
    are the subjects ("a man", "a woman": another person, hence another statement); one of the claims is negated; the
    rest of the claims differs.

    **Limits** Words that exclude each other are known from lists; two names are only compared if both are of one kind.
    """

    name: ClassVar[str] = "detail-mismatch"
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            "The orchestra opened its new hall in Paris with a concert.",
            "The orchestra opened its new hall in London with a concert.",
            "another city",
        ),
        Example(
            "The thief carried a blue suitcase out of the bank.",
            "The thief carried a red suitcase out of the bank.",
            "another colour",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example(
            "The orchestra opened its new hall in London with a concert.",
            "The orchestra opened its new hall in London with a performance.",
            "the same in other words",
        ),
        Example(
            "The thief carried a dog out of the bank.",
            "The thief carried an animal out of the bank.",
            "one word is broader",
        ),
    )

    def compare(self, pair: Pair) -> Iterator[Difference]:
        """Look for a detail that is exchanged while all the rest is the same."""
        pairs = pair_words(pair.left, pair.right)
        if has_negation(pair.left) != has_negation(pair.right):
            return
        subjects = (subject_head(pair.left, pairs.left), subject_head(pair.right, pairs.right))
        for item in pairs.exchanged:
            if item.relation is Relation.RIVAL and (item.left.place, item.right.place) == subjects:
                continue
            if _excludes(item) and _is_same_otherwise(pairs, item):
                yield Difference(
                    Severity.CONFLICT,
                    item.left.span,
                    item.right.span,
                    f"The sources give another detail: “{item.left.lemma}” and “{item.right.lemma}”.",
                )
                return


def _excludes(item: WordPair) -> bool:
    if item.relation is Relation.RIVAL:
        return True
    if item.left.kind is UnitKind.NAME and item.right.kind is UnitKind.NAME and item.anchors == 2:
        left, right = item.left.entity, item.right.entity
        return left is not None and right is not None and left.kind is right.kind and not _may_be_one(item)
    return False


def _may_be_one(item: WordPair) -> bool:
    """Whether two names may be one: an abbreviation, or another spelling of a foreign name."""
    words = [" ".join(token.text for token in unit.tokens) for unit in (item.left, item.right)]
    short = any(word.isupper() and len(word) <= _LONGEST_ABBREVIATION for word in words)
    return short or JaroWinkler.similarity(*(word.lower() for word in words)) >= _SPELLING


def _is_same_otherwise(pairs: WordPairs, item: WordPair) -> bool:
    """Whether a claim holds nothing that the other lacks, apart from the detail, and both share enough."""
    if len(pairs.shared) < _FEWEST_SHARED or item.anchors < 2:
        return False
    return any(not missing(pairs, side, [(item.left, item.right)[side]]) for side in (0, 1))
