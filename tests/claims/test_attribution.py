"""Who says what: speakers and contents in the shapes that articles give them."""

import pytest

from claimcheck.claims.attribution import attribute
from claimcheck.mentions import annotate
from claimcheck.models import Attribution, Source
from claimcheck.text import segment


def attributions(text: str) -> tuple[Attribution, ...]:
    document = segment(Source.from_text(text, id="a"))
    return attribute(document, annotate(document))


def said(text: str) -> list[tuple[str | None, str]]:
    """Speaker and content of every attribution, the parts joined by a bar."""
    return [(item.speaker, "|".join(span.of(text) for span in item.content_spans)) for item in attributions(text)]


DIRECT = [
    pytest.param("“We sold the mill,” said Ann Roy.", "Ann Roy", "We sold the mill,", id="verb before the name"),
    pytest.param('"We sold the mill," Ann Roy said.', "Ann Roy", "We sold the mill,", id="name before the verb"),
    pytest.param("Ann Roy said: “We sold the mill.”", "Ann Roy", "We sold the mill.", id="colon"),
    pytest.param("Ann Roy told reporters, “We sold it all.”", "Ann Roy", "We sold it all.", id="a person spoken to"),
    pytest.param("“We sold it.”said Ann Roy.", "Ann Roy", "We sold it.", id="glued verb"),
    pytest.param("''We sold it,'' said Ann Roy.", "Ann Roy", "We sold it,", id="two single quotes"),
    pytest.param("„We sold it,“ said Ann Roy.", "Ann Roy", "We sold it,", id="German marks"),
    pytest.param("« We sold it », said Ann Roy.", "Ann Roy", "We sold it", id="French marks with blanks"),
    pytest.param("'We sold the owners' mill,' said Ann Roy.", "Ann Roy", "We sold the owners' mill,", id="possessive"),
    pytest.param(
        "“We sold it,” said Ann Roy, a miller. “It was old.”", "Ann Roy", "We sold it,|It was old.", id="goes on"
    ),
    pytest.param("“We sold it,” said Ann Roy, “to a friend.”", "Ann Roy", "We sold it,|to a friend.", id="interrupted"),
    pytest.param("“We sold it,” a miller said.", "a miller", "We sold it,", id="description"),
    pytest.param(
        "The owner Ann Roy also commented on the sale:\n\n“We sold it. It was old. “\n",
        "Ann Roy",
        "We sold it. It was old.",
        id="introduced by the paragraph before, closed by an opening mark",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "content"), DIRECT)
def test_direct(text: str, speaker: str, content: str) -> None:
    """A quotation has its speaker and exactly its words."""
    assert said(text) == [(speaker, content)]


INDIRECT = [
    pytest.param("Ann Roy said the mill had closed.", "Ann Roy", "the mill had closed", id="no that"),
    pytest.param("Ann Roy said on Monday that it had closed.", "Ann Roy", "that it had closed", id="time between"),
    pytest.param("According to Ann Roy, the mill had closed.", "Ann Roy", "the mill had closed", id="according first"),
    pytest.param("The mill had closed, according to Ann Roy.", "Ann Roy", "The mill had closed", id="according last"),
    pytest.param("The mill had closed, Ann Roy said.", "Ann Roy", "The mill had closed", id="trailing"),
    pytest.param(
        "Ann Roy, who owns the mill, said it had closed.", "Ann Roy", "it had closed", id="relative clause between"
    ),
    pytest.param("Ann Roy, 61, a miller, said it had closed.", "Ann Roy", "it had closed", id="appositions between"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), INDIRECT)
def test_indirect(text: str, speaker: str, content: str) -> None:
    """A reported clause has its speaker and exactly its words."""
    assert said(text) == [(speaker, content)]


NOBODY = [
    pytest.param("The “Old Mill” closed on Monday.", id="name in marks"),
    pytest.param("Ann Roy bought the mill.", id="no cue"),
    pytest.param("Ann Roy did not say that the mill had closed.", id="negated cue"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_speech(text: str) -> None:
    """What nobody says is the article's own."""
    assert said(text) == []
