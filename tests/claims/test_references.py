"""Pronouns, surnames and descriptions: the right name, or none."""

import pytest

from claimcheck.claims.references import build_resolver
from claimcheck.mentions.entities import find_entities
from claimcheck.mentions.roles import find_roles
from claimcheck.models import Source, Span
from claimcheck.text import segment


def resolved(text: str) -> str | None:
    """What the words between square brackets stand for."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    document = segment(Source.from_text(plain, id="a"))
    entities = find_entities(document)
    return build_resolver(document, (*entities, *find_roles(document, entities))).resolve(Span(start, end))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Anna Berg left. “It is over,” [she] said.", "Anna Berg", id="pronoun"),
        pytest.param("Peter Falk met Anna Berg. [She] agreed.", "Anna Berg", id="gender decides"),
        pytest.param("Peter Falk met Paul Roth. [He] left.", "Peter Falk", id="the subject comes first"),
        pytest.param("Peter Falk said that Paul Roth lied. [He] was dismissed.", None, id="of whom somebody speaks"),
        pytest.param("Peter Falk said that Paul Roth lied. [He] said it was sad.", "Peter Falk", id="who speaks on"),
        pytest.param(
            "Peter Falk spoke. It rained on. He smiled. " + "The sun shone on us all. He smiled. " * 9 + "[He] left.",
            None,
            id="a chain of pronouns ends",
        ),
        pytest.param("Anna Berg left. [He] stayed.", None, id="nobody of that gender"),
        pytest.param(
            "We met Peter Falk at noon.\n\nIt rained.\n\nIt rained on.\n\n[He] left.", None, id="too far away"
        ),
        pytest.param(
            "Anna Berg left.\n\n“It is over. We tried. It failed. It rained,” [she] said.",
            "Anna Berg",
            id="long quotation",
        ),
        pytest.param(
            "Peter Falk spoke on Monday. He said Paul Roth would win. “We try,” [he] said.",
            "Peter Falk",
            id="who is told of in a report by him is not more likely to speak than he is",
        ),
        pytest.param(
            "Peter Falk spoke. “Paul Roth is late. He is always late. It is sad,” [he] said.",
            "Peter Falk",
            id="whom the speech names does not say it",
        ),
        pytest.param(
            "Peter Falk spoke. “Paul Roth is tall. [He] will win,” he said.", "Paul Roth", id="but is meant inside it"
        ),
        pytest.param(
            "Paul Roth met Peter Falk, who said: “Ann Berg is late. He may be ill. It is sad.” [He] left.",
            "Paul Roth",
            id="a pronoun that begins a sentence of a speech is no subject of the article",
        ),
        pytest.param("Anna Berg left. It was said by [Ms. Berg].", "Anna Berg", id="surname with address"),
        pytest.param(
            "On the day that Paul Roth won, Peter Falk resigned. [He] wept.",
            "Peter Falk",
            id="not of the relative clause",
        ),
        pytest.param(
            "Anna Berg spoke. Aides laughed at the Roth daughters. [She] left.",
            "Anna Berg",
            id="a name before a plural",
        ),
        pytest.param("Orion president Anna Berg left. [The president] agreed.", "Anna Berg", id="role"),
        pytest.param(
            "Orion CEO Anna Berg met Zeltron CEO Peter Falk. [The Zeltron CEO] agreed.", "Peter Falk", id="role of"
        ),
        pytest.param("Orion CEO Anna Berg met Zeltron CEO Peter Falk. [The CEO] agreed.", None, id="two hold the role"),
        pytest.param("Orion CEO Anna Berg left. [A president] agreed.", None, id="an indefinite description"),
        pytest.param("Peter Falk met us. The mayor said [he] was ill.", None, id="of somebody who is only described"),
        pytest.param(
            "Mayor Peter Falk met Paul Roth. The mayor said [he] was ill.", "Peter Falk", id="of a known role"
        ),
        pytest.param("Orion Corp. grew. [The company] agreed.", "Orion Corp.", id="the company"),
        pytest.param("Orion Corp. beat Zeltron Inc. easily. [The company] agreed.", None, id="two companies"),
    ],
)
def test_resolve(text: str, name: str | None) -> None:
    """The name is the one that the article means; where two compete there is none."""
    assert resolved(text) == name
