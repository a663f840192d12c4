"""What stands between quotation marks, and where two quotations differ."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.contrast.pairs import Account
from claimcheck.contrast.quotations import passages_of
from claimcheck.contrast.wording import compare_wording
from claimcheck.models import Source
from claimcheck.text import segment


def quoted(text: str):
    """The quotations of a text as lists of words; the writer's own words are starred."""
    account = Account(segment(Source.from_text(text, id="a")), ())
    return [
        " ".join(("*" if word.editorial else "") + word.text for word in item.words) for item in passages_of(account)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('He said "we won" and left.', ["we won"], id="straight"),
        pytest.param("He said “we won” and left.", ["we won"], id="curly"),
        pytest.param('"We won," he said. "At last."', ["we won", "at last"], id="broken by a cue"),
        pytest.param('A 6" pipe and a 12" pipe.', [], id="inches"),
        pytest.param("“We won.\n\n“At last,” he said.", ["we won", "at last"], id="paragraphs reopen"),
        pytest.param("“We won.\n\nHe left. “At last.”", ["we won", "at last"], id="a paragraph closes"),
        pytest.param("“We won. Why not? We did.”", ["we won why not we did"], id="several sentences"),
        pytest.param("“We won ... at last.”", ["we won *… at last"], id="ellipsis"),
        pytest.param("“We won . . . at last.”", ["we won *… at last"], id="spaced ellipsis"),
        pytest.param("“We won… [the cup] (now) at last.”", ["we won *… *the *cup *now at last"], id="brackets"),
        pytest.param("“It’s a well-known b----, don't ask.”", ["it is a well known *b do not ask"], id="folding"),
        pytest.param("“The U.S. paid 2,500 dollars.”", ["the us paid 2500 dollars"], id="points inside words"),
    ],
)
def test_words(text, expected):
    """Quotation marks are paired, words folded to what is compared."""
    assert quoted(text) == expected


LONG = "we have learned something about our bridges since the great flood of last year"


@pytest.mark.parametrize(
    ("left", "right", "altered"),
    [
        pytest.param(LONG, LONG, [], id="the same"),
        pytest.param(LONG, LONG.replace("something", "something new"), [("", "new")], id="a word more"),
        pytest.param(LONG, LONG.replace("bridges", "dams"), [("bridges", "dams")], id="another word"),
        pytest.param(LONG, "since the great flood of last year", [], id="begins later"),
        pytest.param(LONG, "we have learned something about our bridges", [], id="ends sooner"),
        pytest.param(LONG, "I think " + LONG, [], id="begins sooner"),
        pytest.param(LONG, LONG.replace("year", "week"), [("year", "week")], id="another last word"),
        pytest.param(LONG, LONG.replace("about our", "…"), [], id="ellipsis"),
        pytest.param(LONG, LONG.replace("our", "[the town's]"), [], id="brackets"),
        pytest.param(
            LONG, LONG.replace("learned", "learnt"), [("learned", "learnt")], id="short words are no spellings"
        ),
        pytest.param("the colour of our uniforms", "the color of our uniforms", [], id="spelling"),
        pytest.param("our web site is down today", "our website is down today", [], id="compound"),
        pytest.param(
            "the plan is the plan that we all made", "the plan that we all made", [], id="the shared words are the last"
        ),
    ],
)
def test_wording(left, right, altered):
    """Cuts, marked omissions and spellings are understood; what remains is altered."""
    (a,) = passages_of(Account(segment(Source.from_text(f"“{left}”", id="a")), ()))
    (b,) = passages_of(Account(segment(Source.from_text(f"“{right}”", id="b")), ()))
    found = compare_wording(a.words, b.words)
    words = [
        tuple(" ".join(w.text for w in side.words[slice(*place)]) for side, place in ((a, gap.left), (b, gap.right)))
        for gap in found.alterations
    ]
    assert words == altered


@example("““””")
@settings(max_examples=50, deadline=None)
@given(st.text(alphabet='ab "“”\n.…[]', max_size=80))
def test_spans_are_grounded(text):
    """Every quotation and every word lies in the text, in order, and no word has quotation marks."""
    items = passages_of(Account(segment(Source.from_text(text, id="a")), ()))
    ends = [0]
    for item in items:
        assert item.span.start >= ends[-1]
        assert not any(set(word.text) & set("“”") for word in item.words)
        assert all(item.span.start <= word.span.start <= word.span.end <= item.span.end for word in item.words)
        ends.append(item.span.end)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from("abcd"), max_size=12), st.lists(st.sampled_from("abcd"), max_size=12))
def test_wording_is_symmetric(left, right):
    """With the quotations swapped the same places differ."""
    a, b = (
        passages_of(Account(segment(Source.from_text(f"“{' '.join(words)} end”", id="a")), ()))[0].words
        for words in (left, right)
    )
    there = {(gap.left, gap.right) for gap in compare_wording(a, b).alterations}
    assert there == {(gap.right, gap.left) for gap in compare_wording(b, a).alterations}


def test_missing_closing_mark_ends():
    """A quotation that is never closed does not swallow the article."""
    text = "He said “we won. " + "And so on. " * 2000
    account = Account(segment(Source.from_text(text, id="a")), ())
    assert all(item.span.end - item.span.start <= 6000 for item in passages_of(account))
