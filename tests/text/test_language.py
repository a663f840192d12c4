"""Which language a text is in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.models import Source
from claimcheck.text import segment
from claimcheck.text.language import name_of_language, recognised

LINES = (Path(__file__).parent / "languages.tsv").read_text(encoding="utf-8").splitlines()[1:]
OTHERS: dict[str, str] = dict(line.split("\t", 1) for line in LINES)  # type: ignore[arg-type]

ENGLISH = [
    "",
    "5",
    "Yes.",
    "Die Hard 2",
    "El Niño and La Niña",
    "Real Madrid - Atlético de Madrid 2:1",
    "Photo: dpa",
    "Los Angeles, San Diego, Las Vegas, La Jolla, El Paso, Santa Fe",
    "Van der Bellen",
    "Vincent van Gogh met de Kooning en route.",
    "He sang “Non, je ne regrette rien” and then “La vie en rose” for the crowd in the Rue de la Paix.",
    "Shares of Crédit Agricole, Société Générale and BNP Paribas fell in Paris.",
    "Police arrest man over fire",
    "Sega CEO quits",
    "Путин met Merkel in Berlin.",
    "The sign reads 東京駅 in red.",
    "Oil +2%, gold -1%, FTSE flat",
    "Mr. da Silva de Oliveira dos Santos said so.",
    "Deportivo La Coruña, Real Sociedad, Las Palmas, El Salvador, Los Andes, Don Carlos, Como, Sobre, Hasta la vista",
    "Ali Bin Said, Om Puri, Om Prakash, To Kan, Van Dem",
    "Tower Automotive Travel Adventures Airlines Universal " * 20,
    "lorem ipsum",
    "👩\u200d🚀 🚀",
    "\x00\ud800",
]


@pytest.mark.parametrize("code", OTHERS)
def test_other_languages_are_recognised(code: str) -> None:
    """A sentence of an article is enough."""
    assert recognised(OTHERS[code]) == code


@pytest.mark.parametrize("text", ENGLISH)
def test_short_and_odd_texts_are_english(text: str) -> None:
    """What is no running text is taken for English: headlines, captions, names, foreign words in English ones."""
    assert recognised(text) == "en"


def test_english_article_that_quotes_another_language() -> None:
    """Half an article in Spanish does not make it Spanish."""
    english = (
        "The mayor said on Monday that the bridge had cost five million euros, and that it was closed for the winter."
    )
    assert recognised(f"{english} “{OTHERS['es']}” {english}") == "en"


def test_language_that_is_not_known() -> None:
    """A long text without the words of English is not judged as English, whatever it is."""
    basque = "Udalak astelehenean erabaki zuen zubi zaharra ez dela botako, baizik eta oinezkoentzat gordeko dela. "
    assert recognised(basque * 15) == "und"
    assert name_of_language("und") == "a language that was not recognised"


def test_front_matter_is_believed() -> None:
    """What the source says of its language counts more than what it looks like."""
    assert segment(Source(id="a", text=OTHERS["de"], language="en")).language == "en"
    assert segment(Source(id="a", text="It rained.", language="cy")).language == "cy"
    assert segment(Source(id="a", text=OTHERS["de"])).language == "de"


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["Ann", "Holt", "the", "of", "la", "mayor", "der", "said", "5", "de", "and"]), max_size=30)
)
def test_one_english_word_of_four_is_enough(words: list[str]) -> None:
    """Whatever is mixed in: where the words of English are frequent, the text is English."""
    assert recognised(" ".join([*words, *["the"] * (len(words) // 3)])) == "en"
