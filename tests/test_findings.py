"""How judge() decides, with rules made for the purpose."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import ClassVar

import pytest

from claimcheck import compare
from claimcheck.alignment import Matches
from claimcheck.contrast.pairs import Account, Pair
from claimcheck.findings import judge
from claimcheck.models import (
    Agreement,
    Alignment,
    Certainty,
    Claim,
    Discrepancy,
    Document,
    Frame,
    Score,
    Sentence,
    Severity,
    SingleSource,
    Source,
    Span,
    Token,
)
from claimcheck.rules import ClaimRule, Difference, SourceDifference, SourceRule


def story(name: str, *sentences: str) -> tuple[Document, tuple[Claim, ...]]:
    """A document with one claim for each sentence."""
    source = Source.from_text(" ".join(sentences), id=name)
    spans, start = [], 0
    for text in sentences:
        spans.append(Span(start, start + len(text)))
        start += len(text) + 1
    document = Document(source, tuple(Sentence(i, span, 0, ()) for i, span in enumerate(spans)), ())
    claims = tuple(
        Claim(f"{name}:{i + 1}", name, i, span, text, (), Frame(), None, Certainty.ASSERTED, ())
        for i, (span, text) in enumerate(zip(spans, sentences, strict=True))
    )
    return document, claims


@dataclass(frozen=True)
class Words(ClaimRule):
    """Speaks where the words at some places of two aligned claims differ; stands for any rule about claims."""

    places: tuple[int, ...] = (0,)
    severity: Severity = Severity.CONFLICT
    name: ClassVar[str] = "words"

    def compare(self, pair: Pair) -> Iterator[Difference]:
        left, right = pair.left.text.split(), pair.right.text.split()
        for place in self.places:
            if left[place] != right[place]:
                yield Difference(self.severity, span_of(pair.left, place), span_of(pair.right, place), "differ")


@dataclass(frozen=True)
class FirstClaims(SourceRule):
    """Speaks of the first words of both sources; stands for any rule about sources."""

    name: ClassVar[str] = "first-claims"

    def compare(self, left: Account, right: Account) -> Iterator[SourceDifference]:
        a, b = left.claims[0], right.claims[0]
        yield SourceDifference(Severity.DIVERGENCE, (a, span_of(a, 0)), (b, span_of(b, 0)), "first")


def span_of(claim: Claim, place: int) -> Span:
    words = claim.text.split()
    start = claim.span.start + sum(len(word) + 1 for word in words[:place])
    return Span(start, start + len(words[place]))


def judged(left: list[str], right: list[str], pairs: list[tuple[int, int]], *rules, nearest=None):
    """The findings for two stories whose claims are aligned by number."""
    one, two = story("a", *left), story("b", *right)
    alignments = tuple(Alignment(one[1][i], two[1][j], Score(0.9)) for i, j in pairs)
    return judge([one[0], two[0]], [one[1], two[1]], Matches(alignments, nearest or {}), rules)


def discrepancies(findings):
    return [item for item in findings if isinstance(item, Discrepancy)]


def test_alignment_without_difference_is_an_agreement():
    """What no rule objects to is shared."""
    (finding,) = judged(["It rained."], ["It poured."], [(0, 0)])
    assert isinstance(finding, Agreement)
    assert finding.claims == ("a:1", "b:1")


def test_differing_pair_is_no_agreement():
    """Two claims that differ in a detail are not also reported as the same statement."""
    findings = judged(["Five died."], ["Six died."], [(0, 0)], Words())
    assert [type(finding) for finding in findings] == [Discrepancy]
    assert [piece.text for piece in findings[0].evidence] == ["Five", "Six"]


def test_pair_may_differ_twice_on_different_words():
    """A wrong number and a wrong day are two findings, with two ids."""
    found = discrepancies(judged(["Five on Monday"], ["Six on Tuesday"], [(0, 0)], Words(places=(0, 2))))
    assert [[piece.text for piece in item.evidence] for item in found] == [["Five", "Six"], ["Monday", "Tuesday"]]
    assert len({item.id for item in found}) == 2


def test_same_words_are_told_once():
    """The first rule speaks; another one about the same words is silent, also if it looks at whole sources."""
    first, again = Words(), replace(Words(), severity=Severity.DIVERGENCE)
    for rules in ([first, again], [first, FirstClaims()]):
        (found,) = discrepancies(judged(["Five died."], ["Six died."], [(0, 0)], *rules))
        assert found.severity is Severity.CONFLICT


def test_pair_that_a_source_rule_objects_to_is_no_agreement():
    """An altered quotation inside an aligned pair is not also an agreement."""
    assert len(judged(["Five died."], ["Five died."], [(0, 0)], FirstClaims())) == 1


def test_agreement_stands_beside_another_spelling_or_channel():
    """Where only the spelling of a name or the channel of a quotation differs, both sources still state the same."""
    spelt = [Source.from_text(f"Police arrested Michael {name} on Monday.", id=name) for name in ("Brauner", "Brawner")]
    words = '"The harbour will be closed to all ships until Sunday," Maria Olsen '
    told = [Source.from_text(words + cue, id=cue[:2]) for cue in ("tweeted.", "said in a statement.")]
    for sources, rule in ((spelt, "name-variant"), (told, "channel-mismatch")):
        difference, agreement, *_ = compare(sources).findings
        assert (difference.rule, type(agreement)) == (rule, Agreement)


@dataclass(frozen=True)
class Silence(ClaimRule):
    """Says that only the left claim has its first word; stands for any rule about gaps."""

    name: ClassVar[str] = "silence"

    def compare(self, pair: Pair) -> Iterator[Difference]:
        yield Difference(Severity.GAP, span_of(pair.left, 0), None, "only here")


def test_gap_stands_beside_the_agreement():
    """What one source leaves out is a finding about the other's claim, and the two still agree."""
    gap, agreement = judged(["Five died."], ["Some died."], [(0, 0)], Silence())
    assert isinstance(gap, Discrepancy)
    assert gap.claims == ("a:1",)
    assert [piece.text for piece in gap.evidence] == ["Five"]
    assert isinstance(agreement, Agreement)


def test_gap_towards_several_sources_is_one_finding():
    """The finding names the sources that leave it out, and no source that has it too."""
    stories = [story("a", "Five died."), story("b", "Some died."), story("c", "Many died.")]
    first, *others = (claims[0] for _, claims in stories)
    alignments = tuple(Alignment(first, other, Score(0.9)) for other in others)
    findings = judge(
        [document for document, _ in stories], [claims for _, claims in stories], Matches(alignments, {}), [Silence()]
    )
    (gap,) = discrepancies(findings)
    assert gap.silent == ("b", "c")


def joined_stories(*words: str):
    """The discrepancies of one-claim stories that are all aligned with each other, told by their first words."""
    stories = [story("abcd"[number], f"{word} died.") for number, word in enumerate(words)]
    alignments = tuple(Alignment(one[1][0], two[1][0], Score(0.9)) for one, two in combinations(stories, 2))
    found = judge([one for one, _ in stories], [claims for _, claims in stories], Matches(alignments, {}), [Words()])
    return [[piece.text for piece in item.evidence] for item in discrepancies(found)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(["Five", "Six", "Six"], [["Five", "Six", "Six"]], id="one against two"),
        pytest.param(["Six", "Five", "Six"], [["Six", "Five", "Six"]], id="in the order of the sources"),
        pytest.param(["Five", "Six", "Five", "Six"], [["Five", "Six", "Five", "Six"]], id="two against two"),
        pytest.param(["Five", "Six", "Ten"], [["Five", "Six"], ["Five", "Ten"], ["Six", "Ten"]], id="three ways"),
    ],
)
def test_one_difference_of_several_sources_is_told_once(words: list[str], expected: list[list[str]]):
    """Sources that have the same words stand on one side."""
    assert joined_stories(*words) == expected


def test_two_sources_are_compared_in_pairs():
    """A source that says a thing twice gives two findings with two claims each."""
    found = discrepancies(judged(["Five died."], ["Six died.", "Six died."], [(0, 0), (0, 1)], Words()))
    assert [item.claims for item in found] == [("a:1", "b:1"), ("a:1", "b:2")]


def test_difference_has_no_silent_source():
    """Where both sides say something, nobody is silent."""
    (found,) = discrepancies(judged(["Five died."], ["Six died."], [(0, 0)], Words()))
    assert found.silent == ()


def test_differing_word_is_no_gap():
    """A word that differs from something in the other source is not missing there."""
    (found,) = judged(["Five died."], ["Six died."], [(0, 0)], Words(), Silence())
    assert found.severity is Severity.CONFLICT


def test_difference_is_dropped_where_the_other_source_says_the_same_elsewhere():
    """A source that says both has told the reader nothing else; only an agreement on the same verb counts."""
    died, fell = (token("died", 5), token("fell", 5))
    for verb, severities in ((died, []), (fell, [Severity.CONFLICT])):
        one, two = story("a", "Five died."), story("b", "Six died.", "Five fell.")
        claims = [replace(one[1][0], frame=Frame(predicate=(died,)))]
        others = [
            replace(two[1][0], frame=Frame(predicate=(died,))),
            replace(two[1][1], frame=Frame(predicate=(verb,))),
        ]
        alignments = tuple(Alignment(claims[0], other, Score(0.9)) for other in others)
        findings = judge([one[0], two[0]], [tuple(claims), tuple(others)], Matches(alignments, {}), [Words()])
        assert [item.severity for item in discrepancies(findings)] == severities


def token(word: str, start: int) -> Token:
    return Token(Span(start, start + len(word)), word, "VBD", word)


def test_claim_whose_difference_repeats_another_is_still_in_a_finding():
    """No claim is lost when its only discrepancy is left out as a repetition."""
    findings = judged(["Five died.", "Rain fell."], ["Six died."], [(0, 0)], Words(), FirstClaims())
    assert {claim for finding in findings for claim in finding.claims} == {"a:1", "a:2", "b:1"}


def test_order_is_severity_then_text():
    """Conflicts, divergences, agreements, single-source, each as they stand in the text."""
    left = ["Five died.", "Rain fell.", "Ten left.", "Sun rose."]
    right = ["Ten died.", "Snow fell.", "Six left.", "Sun rose.", "Wind blew."]
    findings = judged(left, right, [(3, 3), (2, 2), (0, 0)], Words(), nearest={"a:2": ("b:2", 0.2)})
    assert [finding.claims for finding in findings] == [
        ("a:1", "b:1"),
        ("a:3", "b:3"),
        ("a:4", "b:4"),
        ("a:2",),
        ("b:2",),
        ("b:5",),
    ]
    assert isinstance(findings[3], SingleSource)
    assert findings[3].nearest == ("b:2", 0.2)


def test_id_survives_a_moved_paragraph():
    """The id follows from the words, not from their place or the order of the sources."""
    (here,) = discrepancies(judged(["Five died."], ["Six died."], [(0, 0)], Words()))
    (there,) = discrepancies(judged(["Rain fell.", "Five died."], ["Six died."], [(1, 0)], Words()))
    (back,) = discrepancies(judged(["Six died."], ["Five died."], [(0, 0)], Words()))
    assert here.id == there.id == back.id


@pytest.mark.parametrize("edited", ["Seven died.", "Six perished."])
def test_id_is_broken_by_an_edit(edited):
    """A baseline must not accept words that nobody has read."""
    (before,) = discrepancies(judged(["Five died."], ["Six died."], [(0, 0)], Words()))
    (after,) = discrepancies(judged(["Five died."], [edited], [(0, 0)], Words()))
    assert before.id != after.id


def test_ids_are_unique():
    """A source may repeat a sentence; its findings can still be told apart."""
    findings = judged(["Five died.", "Five died."], ["Six died.", "Six died."], [(0, 0), (1, 1)], Words())
    assert len({finding.id for finding in findings}) == len(findings) == 2
