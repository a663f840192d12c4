"""Cases of the two rules on quotations, through the whole pipeline."""

import pytest

import claimcheck
from claimcheck.models import Discrepancy


def found(left: str, right: str) -> list[tuple[str, list[str]]]:
    """Rule and evidence of the discrepancies about quotations."""
    a, b = claimcheck.Source.from_text(left, id="a"), claimcheck.Source.from_text(right, id="b")
    return [
        (item.rule, [piece.text for piece in item.evidence])
        for item in claimcheck.compare([a, b]).findings
        if isinstance(item, Discrepancy) and item.rule in ("quote-altered", "speaker-mismatch")
    ]


WHOLE = "Nobody at the harbour was warned before the crane fell, and we want to know why that is."

EVER = WHOLE.replace("before", "ever before")
TOWER = WHOLE.replace("crane", "tower")
WAS = WHOLE.replace("that is", "it was")
CUT = "Nobody at the harbour was warned before."
CASES = [
    pytest.param(WHOLE, WHOLE, [], id="the same"),
    pytest.param(WHOLE, WHOLE.upper(), [], id="case"),
    pytest.param(WHOLE, EVER, [["was warned before the", "was warned ever before the"]], id="added"),
    pytest.param(WHOLE, TOWER, [["before the crane fell, and", "before the tower fell, and"]], id="exchanged"),
    pytest.param(WHOLE, "Nobody at the harbour was warned before the crane fell.", [], id="cut at a comma"),
    pytest.param(WHOLE, CUT, [["warned before the crane fell, and", "warned before"]], id="cut inside"),
    pytest.param(WHOLE, "was warned before the crane fell", [], id="in part"),
    pytest.param(WHOLE, WAS, [["know why that is", "know why it was"]], id="at the end"),
    pytest.param(WHOLE, "We want to know who pays for all of this.", [], id="another sentence"),
]


@pytest.mark.parametrize(("left", "right", "evidence"), CASES)
def test_quote_altered(left, right, evidence):
    """What is altered is named with a little context; quoting in part is no altering."""
    assert found(f'Ada Berg said: "{left}"', f'"{right}" That is what Ada Berg said.') == [
        ("quote-altered", pieces) for pieces in evidence
    ]


@pytest.mark.parametrize(
    ("words", "cut"),
    [
        pytest.param("Olsen said the harbour", True, id="no hedge"),
        pytest.param("Olsen said she believes the harbour", False, id="a hedge"),
        pytest.param("Olsen said she believed the harbour", False, id="a hedge, of the past"),
        pytest.param("Olsen guessed the harbour", False, id="ends in s before -ed"),
        pytest.param("Olsen thought the harbour", False, id="irregular"),
    ],
)
def test_hedge_in_the_words_of_the_article(words, cut):
    """Nothing is cut off where the article hedges itself, in whatever form of the verb."""
    left = f"{words} “will never open to any ship again”."
    right = "“I believe the harbour will never open to any ship again,” said Olsen."
    assert [rule for rule, _ in found(left, right)] == (["quote-altered"] if cut else [])


def test_quotation_in_a_subject_of_two_verbs():
    """A quotation that no claim has in its own words is shown at the claim that carries it."""
    left = "He told the farmers that men with names like “T-Bone, Lucky (and) Rusty” rob the barns."
    right = "He said that men with names like “Lucky, T-Bone and Rusty” come to the farms and “rob the barns at night.”"
    assert ("quote-altered", ["T-Bone, Lucky (and) Rusty", "Lucky, T-Bone and Rusty"]) in found(left, right)


def test_block_quotation():
    """A paragraph after one that ends with a colon is quoted without marks."""
    block = f"Ada Berg wrote on her page:\n\n{WHOLE}\n\nShe did not answer questions."
    assert found(f'Ada Berg wrote: "{WHOLE.replace("crane", "tower")}"', block)


def test_second_quotation_is_faithful():
    """A source that also quotes the words as the other does has not altered them."""
    other = WHOLE.replace("crane", "tower")
    assert not found(f'Ada Berg said: "{WHOLE}" Later she said: "{other}"', f'Ada Berg said: "{other}"')


@pytest.mark.parametrize(
    ("one", "other", "rules"),
    [
        pytest.param("Ada Berg", "Ada Berg", [], id="the same"),
        pytest.param("Ada Berg", "Tom Vik", ["speaker-mismatch"], id="two persons"),
        pytest.param("Ada Berg", "the harbour master", [], id="a description"),
        pytest.param("Ada Berg", "Ada Bergh", [], id="a spelling"),
    ],
)
def test_speaker_mismatch(one, other, rules):
    """Only two persons by name are two speakers."""
    texts = (f'"{WHOLE}" said {name} on the quay.' for name in (one, other))
    assert [rule for rule, _ in found(*texts)] == rules
