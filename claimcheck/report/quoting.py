"""Claims and evidence -> quotations: the words of one source with those marked that differ from another's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimcheck.models import Attribution, AttributionKind, Claim, Discrepancy, Negation, Source, Span
from claimcheck.observations import plain_words
from claimcheck.report.differing import Spans, differing_claims, differing_evidence
from claimcheck.report.entries import Place, Quotation, Region
from claimcheck.report.locating import Locator
from claimcheck.report.subjects import unnamed_subject
from claimcheck.text.tokens import stem_of


class Quoter(NamedTuple):
    """Quotes from the sources of one comparison."""

    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    locators: Mapping[str, Locator]
    """For each source where its offsets stand."""

    def place(self, source_id: str, offset: int) -> Place:
        """The line of an offset in a source's text."""
        return self.locators[source_id].place(offset)

    def region(self, quotation: Quotation) -> Region | None:
        """The lines and columns of a quotation; None where the file has no lines to count."""
        return self.locators[quotation.source].region(quotation.span)

    def claim(self, name: str) -> Quotation:
        """All words of a claim."""
        claim = self.claims[name]
        return self._quoted(claim, claim.span, claim.span)

    def alike(self, names: Sequence[str]) -> tuple[Quotation, ...]:
        """Claims that state the same; where their wordings are alike, what differs from the first is marked."""
        first, *others = map(self.claim, names)
        sides = [first]
        for other in others:
            mine, theirs = differing_claims(first.text, other.text)
            sides.append(other._replace(marked=theirs))
            if len(names) == 2:
                sides[0] = first._replace(marked=mine)
        return tuple(sides)

    def evidence(self, item: Discrepancy) -> tuple[Quotation, ...]:
        """The sides of a discrepancy."""
        sides = []
        for part in item.evidence:
            claim = self.claims[part.claim]
            sides.append(self._quoted(claim, part.span, claim.span if claim.span.contains(part.span) else part.span))
        if len(sides) == 1:
            return (sides[0]._replace(marked=_evidence(sides[0], None)),)
        return tuple(side._replace(marked=self._differing(side, self._opposite(side, sides))[0]) for side in sides)

    def _opposite(self, side: Quotation, sides: Sequence[Quotation]) -> Quotation:
        """Another side, of several one with other words."""
        others = [other for other in sides if other is not side]
        own = plain_words(self._words(side))
        return next((other for other in others if plain_words(self._words(other)) != own), others[0])

    def _words(self, side: Quotation) -> str:
        return side.span.of(self.sources[side.source].text)

    def _differing(self, left: Quotation, right: Quotation) -> tuple[Spans, Spans]:
        """The words that differ inside the evidence; those of the claims where it is a whole claim.

        Where both have the same words as evidence, they are marked with what denies them on one side.
        """
        texts = [self._words(left), self._words(right)]
        if left.span == self.claims[left.claim].span or right.span == self.claims[right.claim].span:
            return differing_claims(left.text, right.text)
        if _stems(texts[0]) == _stems(texts[1]):
            return self._denied(left), self._denied(right)
        marked = differing_evidence(*texts)
        return _evidence(left, marked[0]), _evidence(right, marked[1])

    def _denied(self, side: Quotation) -> Spans:
        """The evidence, and the words that deny it."""
        negations = [item.span for item in self.claims[side.claim].mentions_of(Negation)]
        inside = [span for span in negations if side.shown.contains(span) and not side.span.contains(span)]
        start = side.shown.start
        return tuple(sorted((*_evidence(side, None), *(Span(a - start, b - start) for a, b in inside))))

    def _quoted(self, claim: Claim, span: Span, shown: Span) -> Quotation:
        said, text = _said(claim), self.sources[claim.source].text
        return Quotation(
            source=claim.source,
            claim=claim.id,
            place=self.place(claim.source, shown.start),
            span=span,
            shown=shown,
            text=shown.of(text),
            marked=(),
            about=unnamed_subject(claim, text) if shown == claim.span else None,
            speaker=said.speaker if said else None,
            speaker_role=_role(said) if said else None,
        )


def _said(claim: Claim) -> Attribution | None:
    """Who says the claim; nobody where the claim itself tells it without quoting: "Holt refused to leave" is told by
    the article, whoever refuses."""
    said = claim.attribution
    if said is None or said.cue_span is None or said.kind is not AttributionKind.INDIRECT:
        return said
    return None if claim.span.contains(said.cue_span) else said


def _stems(text: str) -> list[str]:
    return [stem_of(word) for word in text.split()]


def _evidence(side: Quotation, inside: Spans | None) -> Spans:
    """The evidence as spans of what is shown, or stretches of it; none where that would be everything."""
    offset = side.span.start - side.shown.start
    if inside is None:
        inside = (Span(0, side.span.end - side.span.start),)
    spans = tuple(Span(start + offset, end + offset) for start, end in inside)
    return () if spans == (Span(0, side.shown.end - side.shown.start),) else spans


def _role(said: Attribution) -> str | None:
    if said.role and said.organization:
        return f"{said.role} of {said.organization}"
    return said.role or said.organization
