"""Names: where they begin and end, what they name, and the one name that all mentions share."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.mentions.entities import find_entities
from claimcheck.models import Source
from claimcheck.text import segment


def names(text: str) -> list[tuple[str, str, str]]:
    """Words, canonical name and kind of the entities of a text."""
    return [
        (entity.span.of(text), entity.name, entity.kind.value)
        for entity in find_entities(segment(Source.from_text(text, id="a")))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Orion Corp. hired Mr. Falk.", ["Orion Corp.", "Falk"], id="address and legal form"),
        pytest.param(
            "We played Halcyon Racer 3 on Tuesday.", ["Halcyon Racer 3"], id="number belongs, weekday does not"
        ),
        pytest.param("He met Orion 200 times.", ["Orion"], id="a number that counts is no part"),
        pytest.param("They went to the Bank of the West.", ["Bank of the West"], id="of the"),
        pytest.param("He met the Council on Foreign Relations.", ["Council on Foreign Relations"], id="on a field"),
        pytest.param("He met the Council on Malta.", ["Council", "Malta"], id="on a place is no part of it"),
        pytest.param("He praised Johnson & Sons in Riga.", ["Johnson & Sons", "Riga"], id="ampersand"),
        pytest.param("The Trade and Customs Commission met.", ["Trade and Customs Commission"], id="and inside"),
        pytest.param("We saw Anna Berg and Peter Falk.", ["Anna Berg", "Peter Falk"], id="and between people"),
        pytest.param('It hurt Thomas "Tom" Keller badly.', ['Thomas "Tom" Keller'], id="nickname"),
        pytest.param('It hurt Rocco "The Nail" Berti badly.', ['Rocco "The Nail" Berti'], id="nickname of two words"),
        pytest.param('Rocco said "The Nail" to Berti.', ["Rocco", "Nail", "Berti"], id="a work between two names"),
        pytest.param("They praised Ludwig van Beek.", ["Ludwig van Beek"], id="particle"),
        pytest.param(
            "The idea of Satya korhola, who left, won.", ["Satya korhola"], id="surname that slipped into small letters"
        ),
        pytest.param("Sales rose. Rumors said otherwise.", [], id="the first word of a sentence is no name"),
        pytest.param("Then President Berg met Prime Minister Falk.", ["Berg", "Falk"], id="titles are no names"),
        pytest.param("Theresa May left in May 2016; May said so.", ["Theresa May", "May"], id="a month as a surname"),
        pytest.param("It ends on May 5 or in May, Rose said.", ["Rose"], id="a month"),
        pytest.param("We asked Ann Holt, D-Mont., about it.", ["Ann Holt"], id="party and state"),
        pytest.param("We asked Tim Cook about it.", ["Tim Cook"], id="a surname that is an occupation"),
    ],
)
def test_names_begin_and_end(text: str, expected: list[str]) -> None:
    """A name is as long as it is, and nothing else is one."""
    assert [words for words, _, _ in names(text)] == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("It was said by Anna Berg.", "Anna Berg", "person", id="given name"),
        pytest.param("It said Mr. Qorvath agreed.", "Qorvath", "person", id="form of address"),
        pytest.param("It pleased Zeltron president Anna Berg.", "Zeltron", "organization", id="has a president"),
        pytest.param("He joined the Baltic Institute.", "Baltic Institute", "organization", id="head word"),
        pytest.param("We saw Mitto Qarral, 54, in Riga.", "Mitto Qarral", "person", id="age"),
        pytest.param("We saw Mitto Qarral, 12, in Riga.", "Mitto Qarral", "other", id="too young for an age"),
        pytest.param("We saw Qorval's wife.", "Qorval", "person", id="has relatives"),
        pytest.param("Mitto Qarral met it. Qarral grew.", "Mitto Qarral", "person", id="goes on with the last word"),
        pytest.param("Zeltron Qarral met it. Zeltron and Qarral grew.", "Zeltron Qarral", "other", id="with either"),
        pytest.param("It was seen by the FBI.", "Federal Bureau of Investigation", "organization", id="alias"),
        pytest.param("He left for the U.S. on foot.", "United States", "place", id="country"),
        pytest.param("He met us in Charlotte, he said.", "Charlotte", "place", id="a given name behind in"),
        pytest.param("Anna Berg, the founder of Berg, met us.", "Berg", "organization", id="has a founder"),
        pytest.param("Ann Qor, founder of the Qor empire, met us.", "Ann Qor", "person", id="owner of an empire"),
        pytest.param("Anna Berg met the president of Berg, Inc.", "Berg, Inc.", "organization", id="a legal form"),
        pytest.param("It was in the Riga Weekly.", "Riga Weekly", "organization", id="newspaper"),
        pytest.param("We met at the Lake Arena.", "Lake Arena", "place", id="building"),
        pytest.param("We met the French minister.", "France", "place", id="adjective of a country"),
        pytest.param("They climbed Cedar Mountain.", "Cedar Mountain", "place", id="place word"),
        pytest.param("Qorvath was an American singer.", "Qorvath", "person", id="what a verb says of it"),
    ],
)
def test_kinds(text: str, name: str, kind: str) -> None:
    """The words of a name and what stands around it tell what it names."""
    assert (name, kind) in [(canonical, found) for _, canonical, found in names(text)]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param("Anna Berg spoke. It was said that Berg left.", "Berg", "Anna Berg", id="surname"),
        pytest.param("Anna Berg met Peter Berg. We saw Berg.", "Berg", "Berg", id="two of one surname"),
        pytest.param(
            "Anna Falk met President Berg. Then Eva Berg left.", "Berg", "Berg", id="a daughter told of later"
        ),
        pytest.param("Eva Berg won. Then President Berg left.", "Berg", "Eva Berg", id="a title comes later"),
        pytest.param("Mr. Berg met us. Eva Berg left.", "Berg", "Berg", id="the address is another one's"),
        pytest.param("Anna Berg met Peter Berg. We saw Mrs. Berg.", "Berg", "Anna Berg", id="the address tells which"),
        pytest.param(
            "Joe Hartman came. It pleased Joseph R. Hartman.", "Joe Hartman", "Joseph R. Hartman", id="fuller form"
        ),
        pytest.param(
            "Anna and Eva Berg yawned while President Berg spoke.", "Berg", "Berg", id="two given names share a surname"
        ),
        pytest.param(
            "Anna and Eva Berg yawned. Then President Tom Berg spoke. We saw Mr. Berg.",
            "Berg",
            "Tom Berg",
            id="the address tells which of three",
        ),
        pytest.param('Rocco "The Nail" Berti hid. We saw Berti.', "Berti", 'Rocco "The Nail" Berti', id="nickname"),
        pytest.param("We like Orion. We bought Orion Corp. shares.", "Orion", "Orion Corp.", id="legal form"),
        pytest.param("The Riga Times asked. The Times wrote.", "Times", "Riga Times", id="a newspaper's last word"),
        pytest.param("The Riga Post and the Malta Post left. The Post won.", "Post", "Post", id="two newspapers"),
        pytest.param(
            "The Trade and Customs Commission (TCC) met. We like the TCC a lot.",
            "TCC",
            "Trade and Customs Commission",
            id="acronym that the article explains",
        ),
    ],
)
def test_one_name_for_one_thing(text: str, words: str, name: str) -> None:
    """All mentions of one thing have its fullest name; two people never share one."""
    assert (words, name) in [(found, canonical) for found, canonical, _ in names(text)]


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="ABb .,'\"&()12-Mr", max_size=80))
def test_any_text_has_entities_inside(text: str) -> None:
    """Spans lie in the text, in order, without overlaps, whatever the text is."""
    entities = find_entities(segment(Source.from_text(text, id="a")))
    assert all(entity.span.of(text).strip() for entity in entities)
    assert all(a.span.end <= b.span.start for a, b in pairwise(entities))
