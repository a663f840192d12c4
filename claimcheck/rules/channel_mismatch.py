"""The same words are said in two places at once: in a tweet and in a statement."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from claimcheck.contrast.pairs import Account
from claimcheck.contrast.quotations import ClaimsByPlace, Passage
from claimcheck.contrast.shared_quotations import shared_quotations
from claimcheck.contrast.speakers import may_be_same_speaker
from claimcheck.lexicon import load_table
from claimcheck.models import Attribution, Claim, Severity, Span, Token
from claimcheck.rules.base import Example, SourceDifference, SourceRule

_BEFORE = frozenset(["in", "on", "at", "during", "via", "through", "by"])
"""Prepositions that put words into a channel: "in a statement", "on Twitter", "at a news conference"."""
_LONGEST_PHRASE = 4
"""Words from the preposition to the noun at most: "in a joint written statement"."""


@dataclass(frozen=True)
class ChannelMismatch(SourceRule):
    """The same words are said to come from another channel.

    **Detects** a quotation that both sources have nearly word by word, from the same speaker, where one says that it
    comes from a tweet, the other from a statement, an interview, a letter.

    **Why** Readers look a quotation up where they are told that it stands, and words spoken to a reporter weigh less
    than a signed statement.

    **Compatible when** a source names no channel, or both of them ("a statement on Twitter", "an e-mailed statement").

    **Limits** Somebody may say the same in two places. A channel that another sentence names is not seen.
    """

    shared: int = 6
    """Words that the quotations must have in common."""
    closeness: float = 0.8
    """Share of the common words in the stretch that both quotations cover."""

    name: ClassVar[str] = "channel-mismatch"
    undoes_agreement: ClassVar[bool] = False
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            '"The harbour will be closed to all ships until Sunday," Maria Olsen tweeted.',
            '"The harbour will be closed to all ships until Sunday," Olsen said in a statement.',
            "a tweet and a statement",
        ),
        Example(
            'In an interview, Olsen said: "The harbour will be closed to all ships until Sunday."',
            '"The harbour will be closed to all ships until Sunday," she wrote in a letter.',
            "an interview and a letter",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example(
            '"The harbour will be closed to all ships until Sunday," Maria Olsen said in an e-mailed statement.',
            '"The harbour will be closed to all ships until Sunday," Maria Olsen said in an e-mail.',
            "one source names both channels",
        ),
        Example(
            '"The harbour will be closed to all ships until Sunday," Maria Olsen said.',
            '"The harbour will be closed to all ships until Sunday," Maria Olsen said in a letter.',
            "one source names no channel",
        ),
    )

    def compare(self, left: Account, right: Account) -> Iterator[SourceDifference]:
        """Compare the channels of the quotations that both sources have."""
        ours, theirs = left.once(ClaimsByPlace), right.once(ClaimsByPlace)
        texts = left.document.source.text, right.document.source.text
        for pair in shared_quotations(left, right, shared=self.shared, run=self.shared - 1, closeness=self.closeness):
            if not may_be_same_speaker(pair.left.attribution, pair.right.attribution, texts):
                continue
            one, two = _channels(pair.left.attribution, left), _channels(pair.right.attribution, right)
            a, b = _side(pair.left, ours, one), _side(pair.right, theirs, two)
            if a is not None and b is not None and not one.keys() & two.keys():
                words = a[1].of(texts[0]), b[1].of(texts[1])
                reason = f"The same words are said to come from “{words[0]}” and from “{words[1]}”."
                yield SourceDifference(Severity.DIVERGENCE, a, b, reason)


def _side(quotation: Passage, claims: ClaimsByPlace, channels: dict[str, Span]) -> tuple[Claim, Span] | None:
    """The claim that holds the quotation, and the place where the channel is named."""
    claim = claims.over(quotation.span)
    return (claim, min(channels.values())) if claim is not None and channels else None


def _starts(account: Account) -> list[int]:
    """Where the sentences begin."""
    return [sentence.span.start for sentence in account.document.sentences]


def _channels(attribution: Attribution | None, account: Account) -> dict[str, Span]:
    """Channel -> where the sentence of the attribution's cue names it, outside of what was said."""
    if attribution is None or attribution.cue_span is None:
        return {}
    cue = attribution.cue_span
    number = bisect_right(account.once(_starts), cue.start) - 1
    if number < 0 or not account.document.sentences[number].span.contains(cue):
        return {}
    sentence = account.document.sentences[number]
    said = attribution.content_spans
    tokens = [token for token in sentence.tokens if not any(span.overlaps(token.span) for span in said)]
    verb = _verbs().get(attribution.cue or "")
    found = {verb: cue} if verb else {}
    for place, token in enumerate(tokens):
        noun = _nouns().get(token.text.lower())
        if noun is not None and _stands_behind_preposition(tokens, place):
            found.setdefault(noun, token.span)
    return found


def _stands_behind_preposition(tokens: Sequence[Token], place: int) -> bool:
    return any(token.text.lower() in _BEFORE for token in tokens[max(0, place - _LONGEST_PHRASE) : place])


@cache
def _nouns() -> dict[str, str]:
    rows = load_table("channels").items()
    return {noun: channel for channel, (nouns, _) in rows for noun in nouns.split(",")}


@cache
def _verbs() -> dict[str, str]:
    rows = load_table("channels").items()
    return {verb: channel for channel, (_, verbs) in rows for verb in verbs.split(",") if verb != "-"}
