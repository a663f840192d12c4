"""The contract of the public API."""

import claimcheck


def test_every_claim_is_in_a_finding():
    """No claim is lost between extraction and findings."""
    a = claimcheck.Source.from_text("Sega will release the game in May. Sales rose by 5 percent.", id="a")
    b = claimcheck.Source.from_text("Sega will not release the game in May.", id="b")
    report = claimcheck.compare([a, b]).to_dict()
    found = {claim for finding in report["findings"] for claim in finding["claims"]}
    assert found == {claim["id"] for claim in report["claims"]}


def test_a_number_in_words_is_not_cut():
    """The "and" inside a number joins no list: both sides give the same number."""
    a = claimcheck.Source.from_text("It sold 2.5 million units.", id="a")
    b = claimcheck.Source.from_text("It sold two and a half million units.", id="b")
    assert [finding["kind"] for finding in claimcheck.compare([a, b]).to_dict()["findings"]] == ["agreement"]
