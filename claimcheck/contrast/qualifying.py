"""What only one of two claims takes back: "the interim chief", "sometimes tense talks", "one of the worst storms"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.pairs import Account, Pair
from claimcheck.contrast.units import Unit, UnitKind, units_of, words_of
from claimcheck.contrast.wordpairs import WordPairs
from claimcheck.lexicon import load_table
from claimcheck.models import Claim, Span, Token

_FEWEST_SHARED = 3
"""Fewer equal words may be said of two things, of which one is preliminary."""
_STATUS = "status"
_SUPERLATIVE = "superlative"


def taken_back(pair: Pair, pairs: WordPairs) -> Iterator[tuple[Span, Span, str]]:
    """The words of both claims around a qualifying word that the other source has nowhere, and that word.

    What is qualified must be in the other claim too: the same word, or for a status one at the same place.
    """
    if not pair.same_statement or len(pairs.shared) < _FEWEST_SHARED:
        return
    for side, claim, other in ((0, pair.left, pair.right_account), (1, pair.right, pair.left_account)):
        for head, before, sort in _qualified(claim):
            if _says_too(other, sort, head) or not claim.span.contains(before[0].span):
                continue
            partner = _partner(pairs, side, head, sort)
            if partner is not None:
                own, said = Span(before[0].span.start, head.span.end), " ".join(token.text for token in before)
                yield (own, partner.span, said) if side == 0 else (partner.span, own, said)
                return


@once_a_claim
def _qualified(claim: Claim) -> list[tuple[Unit, Sequence[Token], str]]:
    """The units that are qualified, with the words that do it and the sort of those."""
    words = words_of(claim)
    told = ((head, *_qualifying(words[: head.first], head)) for head in units_of(claim))
    return [(head, before, sort) for head, before, sort in told if sort]


def _qualifying(before: Sequence[Token], head: Unit) -> tuple[Sequence[Token], str]:
    """The words that qualify a unit, of those before it, and their sort: "interim", "one of the" before "worst"."""
    if head.tokens[0].tag in ("JJS", "RBS"):
        size = _size_of_choice(before)
        return before[len(before) - size :], _SUPERLATIVE if size else ""
    found = load_table("qualifying_words").get(before[-1].text.lower()) if before else None
    return before[-1:], found[0] if found else ""


def _size_of_choice(before: Sequence[Token]) -> int:
    """How many words make one of many of the superlative behind them: "one of the", "among the"."""
    words = [token.text.lower() for token in before]
    return 3 if words[-3:] == ["one", "of", "the"] else 2 if words[-2:] == ["among", "the"] else 0


def _says_too(account: Account, sort: str, head: Unit) -> bool:
    """Whether the other source has a word of the sort anywhere: then it does not hide it."""
    if sort != _SUPERLATIVE:
        return any(word in account.words for word, (other,) in load_table("qualifying_words").items() if other == sort)
    stem = head.tokens[0].stem
    return any(
        token.stem == stem and _size_of_choice(sentence.tokens[:place]) > 0
        for sentence in account.document.sentences
        for place, token in enumerate(sentence.tokens)
    )


def _partner(pairs: WordPairs, side: int, head: Unit, sort: str) -> Unit | None:
    """What the other claim has in the place of the word that is qualified."""
    if sort != _STATUS and head.kind is UnitKind.NUMBER:
        return None
    for item in (*pairs.shared, *(pairs.exchanged if sort == _STATUS else ())):
        own, its = (item.left, item.right) if side == 0 else (item.right, item.left)
        if own.place == head.place and its.kind is own.kind:  # "a temporary patch" is not "to patch a flaw"
            return its if sort != _SUPERLATIVE or its.tokens[0].tag in ("JJS", "RBS") else None
    return None
