"""Claims -> alignments."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck.alignment.assignment import Pair, best_assignment
from claimcheck.alignment.blocking import candidates
from claimcheck.alignment.calibration import model_of
from claimcheck.alignment.features import Surroundings, company_of, shared_subject
from claimcheck.alignment.leads import deny_alike, is_in_both_leads, stand_in_leads
from claimcheck.alignment.profiles import Profile, profile_groups
from claimcheck.alignment.similarity import likelihood, score_pair
from claimcheck.jobs import Pairs, over_pairs
from claimcheck.models import Alignment, Claim, Document, Score

_PART = 0.6
"""Share of a claim that the other covers in a further pair; without it the precision of predicates aligned between
two sentences falls from .47 to .35, and nothing is gained on articles."""

_SAME_VERB, _SAME_REST = 0.9, 0.35
"""Shares of the lighter claim's verb, and of all but its subject, that the other has: a word derived from the verb is
the verb, a synonym is not."""

_SAME_SPEAKER = 0.5
"""Share of the lighter claim's subject that the other has where both only report a speech."""

_MILLION = 10**6
_TIES = 10**18
"""Weight of a millionth of a probability against all that breaks ties."""


@dataclass(frozen=True, slots=True)
class Matches:
    """What the matcher decided."""

    alignments: tuple[Alignment, ...]
    nearest: Mapping[str, tuple[str, float]]
    """For each claim that is in no alignment: the best rejected candidate and its probability, if there was one."""
    scores: Mapping[str, Score] = field(default_factory=dict)
    """For each of those claims: the score of that candidate, with all that led to it."""


def align(groups: Sequence[Sequence[Claim]], documents: Sequence[Document] = (), jobs: int = 1) -> Matches:
    """Align the claims of each pair of sources; `groups` has the claims of one source each.

    With the documents, the words of their sentences that stand in no claim are seen too. The work is done in so many
    processes (see `claimcheck.jobs`).
    """
    found = over_pairs(_matched, (groups, documents), groups, jobs)
    alignments = [item for two in found for item in two.alignments]
    nearest = _nearest(alignments, [item for two in found for item in two.rejected])
    named = {own: (other.id, item.score.probability) for own, (other, item) in nearest.items()}
    return Matches(tuple(alignments), named, {own: item.score for own, (_, item) in nearest.items()})


class _OfTwo(NamedTuple):
    """What is found of two sources."""

    alignments: list[Alignment]
    rejected: list[Alignment]
    """The best pair of each claim that is in no alignment yet."""


class _Likelihoods(NamedTuple):
    """The pairs of two sources that are worth scoring, with their probabilities; few of them get all their figures."""

    left: Sequence[Profile]
    right: Sequence[Profile]
    surroundings: Surroundings
    of: Mapping[Pair, float]

    def scored(self, pair: Pair) -> Alignment:
        """The pair with all its figures."""
        left, right = self.left[pair[0]], self.right[pair[1]]
        score = score_pair(left, right, self.surroundings)
        needed = statement_threshold(score, left.claim, right.claim)
        return Alignment(left.claim, right.claim, score, score.same_statement >= needed)

    def best(self, held: Collection[str]) -> list[Pair]:
        """The likeliest pair of each claim, without the claims whose ids are held; likeliest first."""
        found: dict[str, Pair] = {}
        for pair in sorted(self.of, key=lambda pair: -self.of[pair]):
            for claim in (self.left[pair[0]].claim, self.right[pair[1]].claim):
                if claim.id not in held:
                    found.setdefault(claim.id, pair)
        return list(dict.fromkeys(found.values()))


def _matched(given: tuple[Sequence[Sequence[Claim]], Sequence[Document]], pairs: Pairs) -> list[_OfTwo]:
    profiles = profile_groups(*given)
    held: set[str] = set()
    found = []
    for left, right in pairs:
        likelihoods = _likelihoods(profiles[left], profiles[right])
        alignments = _alignments(likelihoods)
        held.update(claim.id for item in alignments for claim in (item.left, item.right))
        found.append(_OfTwo(alignments, [likelihoods.scored(pair) for pair in likelihoods.best(held)]))
    return found


def _likelihoods(left: Sequence[Profile], right: Sequence[Profile]) -> _Likelihoods:
    surroundings = Surroundings()
    return _Likelihoods(
        left,
        right,
        surroundings,
        {
            (i, j): likelihood(left[i], right[j], surroundings)
            for i, j in candidates(left, right)
            if not _tell_two_speeches(left[i], right[j])
        },
    )


def _alignments(likelihoods: _Likelihoods) -> list[Alignment]:
    """The pairs that are accepted, likeliest first."""
    return sorted(map(likelihoods.scored, _accepted(likelihoods)), key=_rank)


def _tell_two_speeches(left: Profile, right: Profile) -> bool:
    """Whether two reports have other speakers ("said in a statement"), or one claim denies what a report tells."""
    one, two = left.claim, right.claim
    if one.reports and two.reports and shared_subject(left, right) < _SAME_SPEAKER:
        return True
    return (one.reports or two.reports) and not deny_alike(one, two)


def statement_threshold(score: Score, left: Claim, right: Claim) -> float:
    """The probability from which on two claims state the same."""
    model, company = model_of("same_statement"), score.features["company"]
    if is_in_both_leads(score, left, right):
        return model.lead(company)
    return model.same_verb(company) if _is_said_too(score, left, right) else model.threshold(company)


def _is_said_too(score: Score, left: Claim, right: Claim) -> bool:
    """Whether the lighter claim's verb and much of what goes with it stand in the other claim, and neither denies.

    Such a pair needs less of a likeness to be the same statement: one claim may be a small part of the other.
    """
    figures = score.features
    return figures["predicate"] >= _SAME_VERB and figures["rest"] >= _SAME_REST and deny_alike(left, right)


def _rank(item: Alignment) -> tuple[object, ...]:
    """Likeliest first; ties by places in the text, the same whichever source is named first."""
    spans = item.left.span, item.right.span
    return (-item.score.probability, -item.score.same_statement, sum(spans[0]) + sum(spans[1]), min(spans), max(spans))


def _accepted(likelihoods: _Likelihoods) -> set[Pair]:
    """The pairs, one to one, that are best overall, and further ones.

    These are pairs where a claim covers several or is covered, and those that both articles tell in their leads: the
    article says it again below, and that sentence would take the partner.
    """
    left, right, found = likelihoods.left, likelihoods.right, likelihoods.of
    model, company = model_of("same_point"), company_of(len(left), len(right))
    threshold, further, lead = model.threshold(company), model.further(company), model.lead(company)
    gains = {pair: _gain(pair, likely - threshold) for pair, likely in found.items() if likely >= threshold}
    beside = {(i, j) for (i, j) in gains if found[i, j] >= further and _is_part(left[i], right[j])}
    accepted = best_assignment(gains) | beside
    if company < 1.0:  # short texts have no lead
        return accepted
    told = {pair for pair, likely in found.items() if likely >= lead and _is_in_both_leads(pair, likelihoods)}
    return accepted | told | _left_alone(found, accepted | told, further)


def _left_alone(found: Mapping[Pair, float], accepted: Collection[Pair], further: float) -> set[Pair]:
    """For each claim whose likely partners have all found likelier ones: the likeliest of them.

    An article says a thing in two sentences that the other one says in one. Where both claims have partners, their pair
    is mostly wrong: every two sentences of one quotation are likely partners.
    """
    met = {(side, pair[side]) for pair in accepted for side in (0, 1)}
    best: dict[tuple[int, int], Pair] = {}
    likely = [pair for pair, probability in found.items() if probability >= further]
    for pair in sorted(likely, key=lambda pair: (-found[pair], sum(pair))):
        for side in (0, 1):
            if (side, pair[side]) not in met:
                best.setdefault((side, pair[side]), pair)
    return set(best.values())


def _gain(pair: Pair, surplus: float) -> int:
    """How much likelier than needed, as a whole number: sums of those are exact.

    Ties are broken by the order of the claims, so that a sentence that stands twice in both texts is paired in order;
    none of it depends on which source is named first.
    """
    apart = (pair[0] - pair[1]) ** 2
    return (1 + round(surplus * _MILLION)) * _TIES - min(apart, _MILLION) * _MILLION - min(sum(pair), _MILLION)


def _is_part(left: Profile, right: Profile) -> bool:
    """Whether one claim is mostly a part of the other: only such a pair may stand beside a likelier one.

    Clauses of two like sentences are all likely partners of one another; without this the shared sentence would join
    each with each.
    """
    return left.bag.share_covered_by(right.bag.reach) >= _PART or right.bag.share_covered_by(left.bag.reach) >= _PART


def _is_in_both_leads(pair: Pair, likelihoods: _Likelihoods) -> bool:
    left, right = likelihoods.left[pair[0]].claim, likelihoods.right[pair[1]].claim
    return stand_in_leads(left, right) and is_in_both_leads(likelihoods.scored(pair).score, left, right)


def likeliest_first(item: Alignment) -> tuple[float, list[str]]:
    """The order of pairs in which the first one is the nearest of a claim, whatever the order of the sources."""
    return -item.score.probability, sorted((item.left.id, item.right.id))


def _nearest(alignments: Sequence[Alignment], rejected: Sequence[Alignment]) -> dict[str, tuple[Claim, Alignment]]:
    """For each claim without a partner the best candidate, and the pair of them."""
    held = {claim.id for item in alignments for claim in (item.left, item.right)}
    nearest: dict[str, tuple[Claim, Alignment]] = {}
    for item in sorted(rejected, key=likeliest_first):
        for own, other in ((item.left, item.right), (item.right, item.left)):
            if own.id not in held:
                nearest.setdefault(own.id, (other, item))
    return nearest
