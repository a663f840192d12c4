"""When somebody was born and died, as the brackets behind a name say it: "Ida Moe (May 9, 1931 - March 2, 2004)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from claimcheck.contrast.pairs import Account, Pair
from claimcheck.contrast.polarity import has_negation
from claimcheck.contrast.times import may_be_same_time
from claimcheck.lexicon.lemmas import lemma_of
from claimcheck.mentions.dates import find_dates
from claimcheck.models import Claim, DateMention, Sentence, Span, Token

_DASHES = frozenset("-–—−")
_BORN = frozenset({"born", "b", "b."})


class _Lifetime(NamedTuple):
    """What the brackets behind a name say."""

    sentence: int
    names: frozenset[str]
    """The capitalised words before the brackets: "Ida Moe, Countess of Ard"."""
    born: DateMention | None
    died: DateMention | None


def other_lifetimes(pair: Pair) -> tuple[Span, Span] | None:
    """The dates, where one claim says when somebody was born or died, and the other source's brackets another day."""
    if has_negation(pair.left) or has_negation(pair.right):
        return None
    found = _other_day(pair.left, pair.right, pair.right_account)
    if found is not None:
        return found
    found = _other_day(pair.right, pair.left, pair.left_account)
    return found and (found[1], found[0])


def _other_day(claim: Claim, other: Claim, account: Account) -> tuple[Span, Span] | None:
    dates = claim.mentions_of(DateMention)
    event = _event(claim) if len(dates) == 1 else ""
    if not event:
        return None
    surname = claim.frame.subject[-1].text.lower() if claim.frame.subject else ""
    for life in account.once(_lifetimes):
        told = life.born if event == "born" else life.died
        if told is not None and life.sentence == other.sentence and surname in life.names:
            return None if may_be_same_time(dates[0], told) else (dates[0].span, told.span)
    return None


def _event(claim: Claim) -> str:
    """Whether a claim tells of a birth or a death."""
    verbs = {lemma_of(token.text, token.tag) for token in claim.frame.predicate}
    return "born" if "born" in {token.text.lower() for token in claim.frame.predicate} else "died" * ("die" in verbs)


def _lifetimes(account: Account) -> tuple[_Lifetime, ...]:
    return tuple(life for sentence in account.document.sentences for life in _of_sentence(account, sentence))


def _of_sentence(account: Account, sentence: Sentence) -> Iterator[_Lifetime]:
    """The first brackets of a sentence, if they stand behind its subject, a name, and hold full days."""
    tokens = sentence.tokens
    start = next((place for place, token in enumerate(tokens) if token.text == "("), 0)
    inside = list(takewhile(lambda token: token.text != ")", tokens[start + 1 :])) if start else []
    names = frozenset(token.text.lower() for token in tokens[:start] if token.tag.startswith("NNP"))
    if not inside or not names or any(token.tag.startswith("VB") for token in tokens[:start]):
        return
    brackets = Span(inside[0].span.start, inside[-1].span.end)
    dates = [
        date
        for date in find_dates(replace(account.document, sentences=(sentence,), skipped=()))
        if brackets.contains(date.span) and date.value is not None and not date.relative
    ]
    if len(dates) == 2 and _is_parted_by_dash(inside, *dates):
        yield _Lifetime(sentence.index, names, *dates)
    elif len(dates) == 1 and inside[0].text.lower() in _BORN:
        yield _Lifetime(sentence.index, names, dates[0], None)


def _is_parted_by_dash(tokens: Sequence[Token], first: DateMention, second: DateMention) -> bool:
    between = [token.text for token in tokens if first.span.end <= token.span.start < second.span.start]
    return bool(between) and all(_DASHES.issuperset(text) for text in between)
