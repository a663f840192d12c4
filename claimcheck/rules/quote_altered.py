"""The same utterance is quoted with other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.contrast.pairs import Account
from claimcheck.contrast.quotations import ClaimsByPlace, Passage, passages_of
from claimcheck.contrast.shared_quotations import SharedQuotation, shared_quotations
from claimcheck.contrast.short_quotations import cut_hedge, short_alterations
from claimcheck.contrast.speakers import may_be_same_speaker
from claimcheck.contrast.wording import Alteration
from claimcheck.models import Claim, Severity, Span
from claimcheck.rules.base import Example, SourceDifference, SourceRule

CONTEXT = 2
"""Words around the altered ones that the evidence shows: an omission has no words of its own."""
TOGETHER = 3
"""Alterations with at most so many common words between them are one."""


@dataclass(frozen=True)
class QuoteAltered(SourceRule):
    """The same utterance is quoted with other words.

    **Detects** quotations of both sources that share most of their words, and names the words that were exchanged,
    added or dropped inside, or cut off: behind a full stop that the other quotation does not have, or together with the
    hedge before it ("I think"). Short quotations are compared as a whole: the same words in another order, or all of
    them but one. It looks at all quotations of both sources, whether or not their claims were aligned.

    **Why** Quotation marks promise the speaker's own words. Where two sources differ inside them, at least one has not
    kept the promise, and small words carry much: "something important", "something very important".

    **Compatible when** one quotation ends sooner or begins later than the other (quoting in part is no altering); an
    ellipsis or brackets say that words are left out or are the writer's; only case, punctuation, typography, hyphens,
    contractions, masked letters or spelling differ; the speakers are two persons by name (`speaker-mismatch`); a source
    that quotes the utterance twice has the other's wording in one of them.

    **Limits** Fewer than `shared` common words are not enough to know that it is the same utterance, unless the whole
    quotation is the same but for one small word. Two occasions on which somebody said nearly the same
    look like one.
    """

    shared: int = 6
    """Words that both quotations must have in common."""
    run: int = 4
    """Length of the longest sequence of them."""
    closeness: float = 0.7
    """Share of the common words in the stretch that both quotations cover."""

    name: ClassVar[str] = "quote-altered"
    needs_english: ClassVar[bool] = False
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            'The mayor said, "We have learned something very important about our bridges since the flood."',
            '"We have learned something important about our bridges since the flood," the mayor said.',
            "a word is dropped without an ellipsis",
        ),
        Example(
            'Lena Hart said: "There will be no further talks between this company and Norvik this year."',
            'Lena Hart said: "There will be no further talks between Alder Foods and Norvik this year."',
            "words are exchanged",
        ),
        Example(
            'The minister added: "We have offered the unions a rise of two percent."',
            '"We have offered the unions a rise of two percent if they call off the strike," the minister said.',
            "a full stop where the sentence goes on",
        ),
        Example(
            'Lena Hart wrote: "I believe the harbour will never again be open to ships of this size."',
            "Lena Hart wrote that the harbour “will never again be open to ships of this size.”",
            "the hedge is cut off",
        ),
        Example(
            "The pilot described the landing as “a walk in a park” to the reporters.",
            "The pilot described the landing as “a walk in the park” to the reporters.",
            "one small word of a short quotation",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example(
            'The mayor said, "We have learned something very important about our bridges since the flood."',
            'The mayor said, "We have learned something ... about our bridges since the flood."',
            "the ellipsis says that words are left out",
        ),
        Example(
            'Lena Hart said: "There will be no further talks between this company and Norvik this year."',
            'Lena Hart said: "There will be no further talks between [Alder Foods] and Norvik this year."',
            "brackets hold the writer's words",
        ),
        Example(
            'Lena Hart said: "We don\'t want a long-term contract, and we will say so tomorrow in Oslo."',
            "Lena Hart said: “We do not want a long term contract.”",
            "a part of the quotation; contraction, hyphen and marks are no words",
        ),
    )

    def compare(self, left: Account, right: Account) -> Iterator[SourceDifference]:
        """Compare the quotations that give the same utterance."""
        pairs = shared_quotations(left, right, shared=self.shared, run=self.run, closeness=self.closeness)
        faithful = _Faithful(pairs)
        ours, theirs = left.once(ClaimsByPlace), right.once(ClaimsByPlace)
        texts = left.document.source.text, right.document.source.text
        for pair in pairs:
            if not may_be_same_speaker(pair.left.attribution, pair.right.attribution, texts):
                continue
            for gap in [*_together(pair.wording.alterations), *_cut_short(pair, texts), *cut_hedge(pair, texts)]:
                here, there = _shown(pair.left, gap.left), _shown(pair.right, gap.right)
                a, b = _holder(ours, here, pair.left), _holder(theirs, there, pair.right)
                if a is not None and b is not None and not faithful.hold(pair, gap):
                    reason = _reason(_words(pair.left, gap.left, texts[0]), _words(pair.right, gap.right, texts[1]))
                    yield SourceDifference(Severity.DIVERGENCE, (a, here), (b, there), reason)
        yield from _short(left, right)


def _holder(claims: ClaimsByPlace, shown: Span, passage: Passage) -> Claim | None:
    """The claim over altered words; where they are in none (a condition), the one that holds most of the quotation.

    A quotation in the subject of two verbs is in no claim's own words: then the claim that carries it.
    """
    return claims.over(shown) or claims.over(passage.span) or claims.carrying(passage.span)


def _short(left: Account, right: Account) -> Iterator[SourceDifference]:
    """Alterations of quotations that are too short for `shared`, between speakers that may be one."""
    texts = left.document.source.text, right.document.source.text
    ours, theirs = passages_of(left), passages_of(right)
    claims = left.once(ClaimsByPlace), right.once(ClaimsByPlace)
    for one, two, gap in short_alterations(ours, theirs):
        a, b = _holder(claims[0], one.span, one), _holder(claims[1], two.span, two)
        if a is None or b is None or not may_be_same_speaker(one.attribution, two.attribution, texts):
            continue
        reason = _reason(_words(one, gap.left, texts[0]), _words(two, gap.right, texts[1]))
        yield SourceDifference(Severity.DIVERGENCE, (a, _shown(one, gap.left)), (b, _shown(two, gap.right)), reason)


class _Faithful:
    """The words of a quotation that another quotation of the other source has without any alteration."""

    def __init__(self, pairs: Sequence[SharedQuotation]) -> None:
        self._same: dict[tuple[bool, Span], list[tuple[int, int]]] = {}
        for pair in pairs:
            for run in pair.wording.runs:
                self._same.setdefault((True, pair.left.span), []).append((run.left, run.left + run.length))
                self._same.setdefault((False, pair.right.span), []).append((run.right, run.right + run.length))

    def hold(self, pair: SharedQuotation, gap: Alteration) -> bool:
        """Whether the altered words with a neighbour on each side stand unaltered in another shared quotation."""
        sides = ((True, pair.left.span, gap.left), (False, pair.right.span, gap.right))
        return any(
            start < first and last < end
            for is_left, span, (first, last) in sides
            for start, end in self._same.get((is_left, span), ())
        )


def _together(gaps: Sequence[Alteration]) -> Iterator[Alteration]:
    """Join alterations that stand close together: "this president" for "President Trump" is one."""
    joined: Alteration | None = None
    for gap in gaps:
        if joined is not None and gap.left[0] - joined.left[1] <= TOGETHER:
            joined = Alteration((joined.left[0], gap.left[1]), (joined.right[0], gap.right[1]))
            continue
        if joined is not None:
            yield joined
        joined = gap
    if joined is not None:
        yield joined


def _cut_short(pair: SharedQuotation, texts: tuple[str, str]) -> Iterator[Alteration]:
    """Where one side ends the sentence with a full stop and the other goes on without as much as a comma."""
    last = pair.wording.runs[-1]
    ends = last.left + last.length, last.right + last.length
    if _ends_sentence(pair.left, ends[0], texts[0]) and _goes_on(pair.right, ends[1], texts[1]):
        yield Alteration((ends[0], ends[0]), (ends[1], ends[1] + CONTEXT))
    if _ends_sentence(pair.right, ends[1], texts[1]) and _goes_on(pair.left, ends[0], texts[0]):
        yield Alteration((ends[0], ends[0] + CONTEXT), (ends[1], ends[1]))


def _ends_sentence(passage: Passage, end: int, text: str) -> bool:
    """Whether the passage is over here with a full stop, and began like a sentence: a fragment promises no end."""
    if end != len(passage.words) or not text[passage.span.start].isupper():
        return False
    return text[passage.words[-1].span.end : passage.span.end].rstrip(" '’") == "."


def _goes_on(passage: Passage, end: int, text: str) -> bool:
    if end + CONTEXT > len(passage.words) or passage.words[end].editorial:
        return False
    return not text[passage.words[end - 1].span.end : passage.words[end].span.start].strip()


def _shown(passage: Passage, words: tuple[int, int]) -> Span:
    """The place of the altered words with a little context."""
    first = max(0, words[0] - CONTEXT)
    last = min(len(passage.words), words[1] + CONTEXT)
    return Span(passage.words[first].span.start, passage.words[last - 1].span.end)


def _words(passage: Passage, words: tuple[int, int], text: str) -> str:
    """The altered words as they stand in the text; empty where they are left out."""
    if words[0] == words[1]:
        return ""
    return text[passage.words[words[0]].span.start : passage.words[words[1] - 1].span.end]


def _reason(left: str, right: str) -> str:
    if left and right:
        return f"The same words are quoted differently: “{left}” and “{right}”."
    return f"The same words are quoted differently: with “{left or right}” and without."
