"""What reports compute from a comparison: differing words, who says what, numbers, quotations, copies."""

from __future__ import annotations

import re
import textwrap
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rapidfuzz.fuzz import partial_ratio

import claimcheck
from claimcheck.comparison import Comparison
from claimcheck.models import Agreement
from claimcheck.report import View, independence, render, render_view
from claimcheck.report.differing import differing, differing_claims, differing_evidence
from claimcheck.report.explanation import explain
from claimcheck.report.figures import Standing, figure_rows
from claimcheck.report.fitting import filled, fitted_table
from claimcheck.report.independence import dependent, overlaps
from claimcheck.report.matrix import matrix
from claimcheck.report.quotations import quotation_groups
from claimcheck.report.text import render_text


def compared(*texts: str) -> claimcheck.Comparison:
    return claimcheck.compare(
        [claimcheck.Source.from_text(text, id="abcd"[number]) for number, text in enumerate(texts)]
    )


DIFFERING = [
    ("It cost 4.2 million euros.", "It cost 4.8 million euros.", ["4.2"], ["4.8"], "a number with a point"),
    ("She will resign", "She will not resign", [], ["not"], "a word more on one side"),
    ("Don’t go", "don't go", [], [], "case and typography are no words"),
    ("In Dresden it employs 40", "It employs 40 in Dresden", [], [], "what only moved"),
    ("a b c d", "a x y d", ["b c"], ["x y"], "neighbours are one stretch"),
    ("", "some words", [], ["some words"], "nothing on one side"),
]


@pytest.mark.parametrize(("left", "right", "ours", "theirs", "note"), DIFFERING, ids=[row[-1] for row in DIFFERING])
def test_differing_words(left: str, right: str, ours: list[str], theirs: list[str], note: str):
    """Only the words that the other side does not have."""
    found = differing(left, right)
    assert [span.of(left) for span in found[0]] == ours
    assert [span.of(right) for span in found[1]] == theirs


def test_unlike_claims_are_not_marked():
    """A paraphrase has other words nearly everywhere; marking them tells nothing."""
    assert differing_claims("Police arrested two men", "The pair was taken into custody") == ((), ())


def test_evidence_that_shares_nothing_is_marked_whole():
    """Monday against Tuesday; and the same words in another order."""
    assert [span.of("on Monday") for span in differing_evidence("on Monday", "Tuesday")[0]] == ["on Monday"]
    assert (
        differing_evidence("Sega bought Atari", "Atari bought Sega")[0][0].of("Sega bought Atari")
        == "Sega bought Atari"
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_differing_is_symmetric_and_inside(left: str, right: str):
    """Swapped, the sides are swapped in number of marked words; every stretch lies in its text."""
    ours, theirs = differing(left, right)
    assert all(0 <= span.start < span.end <= len(left) for span in ours)
    assert all(0 <= span.start < span.end <= len(right) for span in theirs)
    assert differing(left, left) == ((), ())


RAIL = "The railway to Norwood was opened on Monday. It cost 40 million euros."


def test_the_matrix_says_who_says_what():
    """So, otherwise, not at all; disputed statements first."""
    result = compared(
        RAIL, "The railway to Norwood was opened on Monday.", "The railway to Norwood cost 50 million euros."
    )
    rows = [[cell.stance.value for cell in row.cells] for row in matrix(View(result))]
    assert rows == [["says so", "not found", "says otherwise"], ["says so", "says so", "not found"]]


def test_the_matrix_knows_a_hedge():
    """Who is not certain does not say otherwise."""
    result = compared(
        "The museum will close in the winter.",
        "The museum may close in the winter.",
        "Elsewhere it rained on the farmers.",
    )
    (row,) = matrix(View(result))
    assert [cell.stance.value for cell in row.cells] == ["says so", "hedged", "not found"]


@pytest.mark.parametrize("format_name", ["markdown", "text", "html"])
def test_a_gap_names_who_leaves_it_out(format_name: str):
    """With three sources "the other one" could be either."""
    found = compared("Norvik will cut 600 jobs in Leeds.", "Norvik will cut jobs in Leeds.", "It rained in Leeds.")
    page = render(found, format_name)
    line = next(line for line in page.splitlines() if "does not say" in line)
    assert "b" in re.findall(r"\w+", line)
    assert page.count("does not say") == (2 if format_name == "html" else 1)  # and in what is copied


def test_who_tells_of_himself_is_no_speaker():
    """The speaker stands beside what is said, not beside the sentence that says who says it."""
    found = compared("Ann Holt refused to leave the race.", "“Our ferries sail again,” Ann Holt said.")
    speakers = {item.claim.text: item.claim.speaker for item in View(found).single}
    assert list(speakers.values()) == [None, "Ann Holt"]


def test_numbers_stand_beside_each_other():
    """Different ones first, then the same, then those of one source."""
    rows = figure_rows(
        View(
            compared(
                "The railway cost 40 million euros. Two workers were injured near the tunnel.",
                "The railway cost 50 million euros. Two workers were injured near the tunnel. It has 17 bridges.",
            )
        )
    )
    assert [row.standing for row in rows] == [Standing.DIFFERENT, Standing.SAME, Standing.ALONE]
    assert [figure.words for figure in rows[0].figures] == ["40 million euros", "50 million euros"]
    assert [figure.words for figure in rows[2].figures] == ["17"]


ROWS = [
    pytest.param(
        ["The bridge opened on 3 March 2015 in Ard.", "The bridge opened in March 2015 in Ard."],
        [("one less exact", ["3 March 2015", "March 2015"])],
        id="the day lies in the month that the other source names",
    ),
    pytest.param(
        ["The bridge of Ard opened on Monday after a fire in 2010.", "The bridge of Ard opened after a fire in 2010."],
        [("the same", ["2010", "2010"]), ("in one source only", ["Monday"])],
        id="what one source has besides a common date is held against nothing",
    ),
    pytest.param(
        ["The bridge of Ard has 12 arches.", "The bridge of Ard has 12 arches.", "The bridge of Ard has 14 arches."],
        [("different", ["12", "12", "14"])],
        id="who has nothing in common with the others stands beside both",
    ),
    pytest.param(
        ["A storm hit Ard, killing 3 people.", "A storm hit Ard, killing 3 people and injuring 5 people."],
        [("the same", ["3", "3"]), ("in one source only", ["5"])],
        id="two counts of one noun in one claim",
    ),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_a_row_has_what_belongs_together(texts: list[str], expected: list[tuple[str, list[str]]]):
    """A common value is one row; only what is left is held against what is left elsewhere."""
    rows = figure_rows(View(compared(*texts)))
    assert [(row.standing.value, [figure.words for figure in row.figures]) for row in rows] == expected


def test_a_row_is_named_after_the_claim_that_has_the_number():
    """Not after a clause that takes its subject, and the number in it, from there."""
    text = "Leaving the hall early, all 42 members sent the letter to Harold Ard."
    rows = figure_rows(View(compared(text, "In a letter to Harold Ard, all 42 members left the hall early.")))
    assert ["42" in row.about.text for row in rows if not row.is_alone] == [True]


def test_a_number_in_a_subject_is_told_once():
    """Clauses that share a subject share its number."""
    text = "A dozen guests of the Ard hotel saw the fire, ran into the street and called the fire brigade."
    rows = figure_rows(View(compared(text, text)))
    assert [[figure.words for figure in row.figures] for row in rows] == [["dozen", "dozen"]]


def test_a_statement_has_its_subject():
    """Of the claims of one source, the participle comes first in the text and tells nobody who it is about."""
    told = "all 42 members sent the letter to Harold Ard."
    rows = matrix(View(compared(f"Leaving the hall early, {told}", f"Leaving the hall, {told}", f"On Monday, {told}")))
    assert "42" in rows[0].statement.text


def test_a_claim_stands_for_one_row_only():
    """The first source says in one sentence what meets another's four: the row of the last is told by its own words."""
    texts = ("Ann Lee, Bo Ray and Cy Fox left.", "Ann Lee left. Bo Ray left.", "Ann Lee is gone. Cy Fox is gone.")
    pairs = [("a:1", "b:1"), ("a:1", "b:2"), ("a:1", "c:1"), ("b:1", "c:1"), ("a:1", "c:2")]
    result = compared(*texts)
    findings = tuple(Agreement(f"id{place}", pair, 0.9 - place / 100, "") for place, pair in enumerate(pairs))
    rows = matrix(View(replace(result, findings=findings)))
    assert [row.statement.claim for row in rows] == ["a:1", "c:2"]


def test_quotations_show_the_words_that_differ():
    """In both wordings, and only inside of what both quote."""
    (group,) = quotation_groups(
        View(
            compared(
                '"We have learned something very important about our bridges," said Mayor Lena Hart.',
                'Mayor Lena Hart said: "We have learned something important about our bridges since the flood."',
            )
        )
    )
    assert group.is_altered and group.speaker == "Lena Hart"
    assert [[span.of(side.text) for span in side.marked] for side in group.sides] == [["very"], []]


def test_an_utterance_of_three_sources_is_one_entry():
    """With the words marked that any of the others gives differently, and the name that one of them has."""
    (group,) = quotation_groups(
        View(
            compared(
                '"We have learned something very important about our bridges," he said.',
                'Mayor Lena Hart said: "We have learned something important about our bridges since the flood."',
                'It was Hart who said: "We have learned something very important about our roads and bridges."',
            )
        )
    )
    assert [side.source for side in group.sides] == ["a", "b", "c"]
    assert [[span.of(side.text) for span in side.marked] for side in group.sides] == [
        ["very"],
        [],
        ["very", "roads and"],
    ]
    assert group.speaker == "Lena Hart"


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [
        pytest.param(
            "It would greatly increase the risk", "It would increase the risk", True, id="most words of a short one"
        ),
        pytest.param(
            "I am not the mayor of Ard and I am not going to be one until the floods are over and done with",
            "I am not a drinker, I am not somebody who walks away when rivers rise and old people need help",
            False,
            id="in long ones a few words come together by chance",
        ),
    ],
)
def test_chance_makes_no_shared_quotation(left: str, right: str, shared: bool):
    """Common words are not enough in long quotations."""
    found = quotation_groups(View(compared(f'"{left}," said Lena Hart.', f'"{right}," said Lena Hart.')))
    assert bool(found) is shared


AGENCY = (
    "A landslide closed the road between Kirkdale and Norwood on Tuesday evening. "
    "The fire brigade of Kirkdale rescued four people from two cars. "
    "About 300 tonnes of rock fell from the old quarry. "
    "A geologist of the county examined the slope on Wednesday morning. "
)
OWN = (
    "Two cars were buried when rock came down on the Norwood road. Four people got out with the help of firemen. "
    "The slope was looked at by a geologist the next day. The quarry above it had been given up in 1987."
)
QUOTED = (
    '"We were lucky that nobody was killed on this road," said fire chief Ivo Berg. '
    '"The slope has moved a little every single winter," Berg said. "We have asked the county for a net since 2019," '
    'Berg said. "It would have held every stone of this size," Berg said. '
)


def test_a_copied_text_is_seen():
    """Almost word for word: one word of a sentence may be another."""
    copy = AGENCY.replace("old quarry", "abandoned quarry")
    result = compared(AGENCY, OWN, copy)
    (told,) = dependent(overlaps(result))
    assert {told.source, told.other} == {"a", "c"} and told.share >= 0.75
    for format in ("text", "markdown", "html"):
        assert "almost word for word" in " ".join(render(result, format).split())
    assert "Copied" not in render(compared(AGENCY, OWN), "markdown")


def test_shared_quotations_prove_no_copy():
    """Whoever was at the press conference has the same words."""
    result = compared(QUOTED + OWN, QUOTED + "The county was silent about the quarry until noon on Thursday.")
    assert dependent(overlaps(result)) == ()


def test_an_explanation_adds_up():
    """The contributions are those of the model: with its intercept they give the probability."""
    result = compared(RAIL, RAIL)
    found = explain(result.alignments[0].score)
    assert found.probability >= found.threshold
    values = [item.value for item in found.contributions]
    assert values == sorted(values, reverse=True) and sum(values) > 0


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_text_keeps_to_the_width(width: int):
    """Every line, tables included."""
    texts = [
        f'{AGENCY}"We were lucky," said Ivo Bergstroem, chief of the voluntary fire brigade of {name}.'
        for name in "XYZ"
    ]
    lines = render_text(View(compared(*texts)), width=width).splitlines()
    assert max(map(len, lines)) <= width


def test_a_table_that_fits_is_left_alone():
    """And one that does not gives up its widest column first."""
    assert fitted_table([["a", "b c d e f g"]], ["x", "y"], 40).splitlines()[-1] == "a    b c d e f g"
    assert max(map(len, fitted_table([["a", "b c d e f g h i j"]], ["x", "y"], 16).splitlines())) <= 16


def test_colour_is_never_the_only_sign():
    """A painted head has the sign and the name of its severity in it."""
    seen = []
    render_text(
        View(compared(RAIL, RAIL.replace("40", "50"))),
        paint=lambda text, severity: seen.append((text, severity)) or text,
    )
    assert seen
    assert seen[0][0].startswith("✗ conflict") and seen[0][1].value == "conflict"


def test_a_quotation_that_ends_too_soon_is_not_word_for_word():
    """The table says what the finding says, though all that both quote is the same."""
    view = View(
        compared(
            "The minister added: “We have offered the unions a rise of two percent.”",
            "“We have offered the unions a rise of two percent if they call off the strike,” the minister said.",
        )
    )
    (group,) = quotation_groups(view)
    assert (group.verdict, group.is_altered) == ("cut short in one of them", True)
    assert [item.rule for item in view.discrepancies] == ["quote-altered"]


def test_a_conflict_parts_a_group_of_agreements():
    """250 and 350 both agree with "more than 200", and not with each other."""
    fund = "The fund holds {} billion yen in bonds."
    view = View(compared(*(fund.format(number) for number in ("250", "more than 200", "350"))))
    assert [[side.source for side in item.sides] for item in view.agreements] == [["a", "b"], ["b", "c"]]


def test_formats_share_what_they_show(monkeypatch: pytest.MonkeyPatch):
    """One view for several formats: what takes time, such as the overlaps, is found once."""
    calls: list[Comparison] = []

    def counted(comparison: Comparison) -> tuple[independence.Overlap, ...]:
        calls.append(comparison)
        return overlaps(comparison)

    monkeypatch.setattr(independence, "overlaps", counted)
    result = compared(AGENCY, OWN, QUOTED)
    view = View(result)
    for format in ("text", "markdown", "html"):
        assert render_view(view, format) == render(result, format)
    assert calls.count(result) == 1 + 3  # once for the view, and once for each report that has one of its own


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("the old bridge was closed on sunday", "police said the old bridge was closed on sunday evening", True),
        ("the old bridge was closed on sunday", "the bridge that is old is closed, police say", False),
        ("the old bridge was closed on sunday", "the new bridge was closed on sunday evening", True),
        ("the old bridge was closed on sunday", "the mayor opened the new school", False),
    ],
    ids=["word for word", "the same words in another order", "one word exchanged", "something else"],
)
def test_words_stand_in_a_text(words: str, text: str, expected: bool):
    """The quick looks before the character similarity decide as it does."""
    assert independence.stands_in(words, text) is expected
    assert (partial_ratio(words, text) >= 88) is expected


@settings(max_examples=50)
@given(st.text("ab c", min_size=5), st.text("ab c", min_size=5))
def test_quick_looks_lose_nothing(words: str, text: str):
    """What the character similarity takes for the same words is not turned away before."""
    long_enough = len(text) >= 0.88 * len(words)
    assert independence.stands_in(words, text) is (long_enough and partial_ratio(words, text) >= 88)


@settings(max_examples=50)
@given(st.text("ab-—“.x ", max_size=80), st.integers(12, 40))
def test_filled_as_the_standard_library_fills(text: str, width: int):
    """Paragraphs are broken as `textwrap` breaks them."""
    line = " ".join(text.split())
    assume(line)
    expected = textwrap.fill(line, width, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)
    assert filled(line, width, "  ", "    ") == expected
