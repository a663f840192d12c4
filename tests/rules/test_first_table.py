"""The pairs of statements by which the rules were designed: what the whole pipeline must say of each."""

import pytest

import claimcheck

ROWS = [
    ("The fund holds 250 billion yen.", "The fund holds 350 billion yen.", [("quantity-mismatch", "conflict")]),
    (
        "It will release the game in May.",
        "It will not release the game in May.",
        [("negation-mismatch", "conflict")],
    ),
    ("Alice reports to Bob.", "Bob reports to Alice.", [("role-reversal", "conflict")]),
    (
        "Sega president Yukio Sugino said sales rose.",
        "Sega president Shuji Utsumi said sales rose.",
        [("role-holder", "conflict")],
    ),
    (
        "The game launches on 9 May 1996.",
        "The game goes on sale May 9, 1996, according to the company.",
        [("agreement", None)],
    ),
    ("It sold 2.5 million units.", "It sold two and a half million units.", [("agreement", None)]),
    ("More than 200 people were killed.", "250 people were killed.", [("agreement", None)]),
    ("At least three people died.", "The blast killed five and injured 40.", []),
    (
        "Police said on Monday that four died.",
        "Police said on Tuesday that six had died.",
        [("scope-differs", "divergence")],
    ),
    ("Sales rose 5 % in 2020.", "Sales rose 7 % in 2021.", [("scope-differs", "divergence")]),
    ("Sega of America's president is Tom.", "Sega's president is Haruki.", []),
    ("None of the crew died.", "The whole crew survived.", [("agreement", None)]),
    ("He was reportedly wounded.", "He was not wounded.", [("negation-mismatch", "conflict")]),
]


@pytest.mark.parametrize(("left", "right", "expected"), ROWS)
def test_first_table(left: str, right: str, expected: list[tuple[str, str | None]]):
    """Each pair gets its verdict, once, whichever source comes first; claims of one source only are not counted."""
    for one, two in ((left, right), (right, left)):
        sources = [claimcheck.Source.from_text(one, id="a"), claimcheck.Source.from_text(two, id="b")]
        findings = claimcheck.compare(sources).to_dict()["findings"]
        told = [item for item in findings if item["kind"] != "single-source"]
        assert [(item.get("rule", item["kind"]), item.get("severity")) for item in told] == expected
