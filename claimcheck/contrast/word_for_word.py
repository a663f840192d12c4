"""Claims that two sources give word for word: most rules have nothing to say of them.

Sources that print one report share many of their claims in this way. What a rule sees beyond the two claims, such as
the other numbers of a source, can settle a difference but not make one; a rule of which that is not true says so
(`ClaimRule.reads_on`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields

from claimcheck.contrast.once import once_a_claim
from claimcheck.models import Claim, Mention, Span, Token


def are_word_for_word(left: Claim, right: Claim) -> bool:
    """Whether two claims have the same words, read in the same way: as the same parts of the clause, values and names.

    Who says it may differ, as long as the word that reports it is the same.
    """
    return left.text == right.text and _reading(left) == _reading(right)


@once_a_claim
def _reading(claim: Claim) -> str:
    """What is known of a claim but where it stands and whose words it is, in a form that is soon compared."""
    frame = claim.frame
    groups = (claim.tokens, frame.subject, frame.predicate, frame.object, frame.agent, frame.auxiliaries)
    told = claim.attribution.cue if claim.attribution else None, claim.certainty, claim.reports
    mentions = [list(_values(mention, claim.span.start)) for mention in (*claim.mentions, *claim.context)]
    return repr(([_words(tokens) for tokens in groups], frame.passive, frame.negated, told, mentions))


def _words(tokens: Sequence[Token]) -> list[tuple[str, str]]:
    return [(token.text, token.tag) for token in tokens]


def _values(mention: Mention, start: int) -> Iterable[object]:
    """The sort of a mention and its fields; spans from the beginning of the claim on."""
    yield type(mention).__name__
    for field in fields(mention):
        value = getattr(mention, field.name)
        yield (value.start - start, value.end - start) if isinstance(value, Span) else value
