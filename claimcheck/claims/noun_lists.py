"""Commas between noun groups: a list, an apposition, or a place with its region."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.lexicon import load_words
from claimcheck.mentions.titles import known_titles
from claimcheck.models import Token

_IN_ITEM = frozenset([Kind.NOUN, Kind.PREPOSITION, Kind.ADVERB, Kind.ADJECTIVE, Kind.PARTICLE])
_ARTICLES = frozenset(["a", "an", "the"])


def list_signs(tokens: Sequence[Token], chunks: Sequence[Chunk]) -> frozenset[int]:
    """The chunks that are commas of a list of noun groups ("A, B and C")."""
    found: set[int] = set()
    for index, chunk in enumerate(chunks):
        if chunk.kind is Kind.CONJUNCTION and index + 1 < len(chunks) and index not in found:
            commas = _commas_before(tokens, chunks, index)
            found.update(commas)
    return frozenset(found)


def _commas_before(tokens: Sequence[Token], chunks: Sequence[Chunk], conjunction: int) -> list[int]:
    """The commas of the list whose last item follows the conjunction."""
    if chunks[conjunction + 1].kind not in (Kind.NOUN, Kind.ADJECTIVE):
        return []
    if _verb_follows(chunks, conjunction + 1):
        return []
    serial = conjunction > 0 and chunks[conjunction - 1].kind is Kind.COMMA
    commas: list[int] = [conjunction - 1] if serial else []
    end = conjunction - 1 if serial else conjunction
    while (comma := _item_start(chunks, end)) is not None:
        commas.append(comma)
        end = comma
    inner = [comma for comma in commas if comma != conjunction - 1]
    if not inner or (len(inner) == 1 and _describes(tokens, chunks, inner[0], serial=serial)):
        return []
    return [*commas, *([conjunction] if serial else [])]


def _verb_follows(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a finite verb follows the noun group directly and no verb comes before the list: then it is a clause."""
    after = index + 1
    while after < len(chunks) and chunks[after].kind is Kind.ADVERB:
        after += 1
    if after >= len(chunks) or chunks[after].kind is not Kind.VERB or chunks[after].form is not Form.FINITE:
        return False
    before = range(max(0, index - 14), index)
    return any(chunks[place].kind is Kind.VERB and chunks[place].form is Form.FINITE for place in before)


def _item_start(chunks: Sequence[Chunk], end: int) -> int | None:
    """The comma before the item that ends at `end`, if the item is a noun group and one stands before the comma."""
    place = end - 1
    noun = False
    while place > 0 and chunks[place].kind in _IN_ITEM and end - place < 8:
        noun = noun or chunks[place].kind in (Kind.NOUN, Kind.ADJECTIVE)
        place -= 1
    if not noun or chunks[place].kind is not Kind.COMMA or place == 0:
        return None
    if chunks[place + 1].kind is Kind.PREPOSITION:
        return None  # "the details, | including date and price, will be told"
    return place if chunks[place - 1].kind in (Kind.NOUN, Kind.ADJECTIVE) else None


def _describes(tokens: Sequence[Token], chunks: Sequence[Chunk], comma: int, *, serial: bool) -> bool:
    """Whether the only inner comma opens an apposition: "Ann Lee, the mayor, and"; not "her WBA, IBF and WBO"."""
    naming = chunks[comma + 1]
    joined = not serial and naming.end - naming.start == 1 and tokens[naming.head].tag == "NNP"
    return not joined and is_apposition(tokens, chunks[comma - 1], naming)


def is_apposition(tokens: Sequence[Token], named: Chunk, naming: Chunk) -> bool:
    """Whether the second of two noun groups parted by a comma says who or what the first is."""
    name, head = tokens[named.head], tokens[naming.head]
    if named.pronoun or naming.pronoun or named.time or name.tag.startswith("JJ"):
        return False  # "On Friday, the aide": Friday is no aide; nor is what a "curt" answered with its words
    first, opener = tokens[named.start].text.lower(), tokens[naming.start]
    proper, common = name.tag.startswith("NNP"), not head.tag.startswith("NNP")
    if naming.end - naming.start == 1 and opener.tag == "CD":
        return proper and opener.text.isdecimal() and len(opener.text) < 4 and int(opener.text) < 120
    if head.tag == "CD" or (opener.text.lower() in ("a", "an") and head.text.lower() in load_words("summing_nouns")):
        return False
    if name.tag == "NNPS" and named.end - named.start == 1 and opener.text.lower() in ("a", "an"):
        return False  # "a deal with Republicans, an agreement that": they are none
    described = opener.text.lower() in _ARTICLES or opener.tag == "PRP$" or _is_title(tokens, named, naming)
    if proper and described:
        return True
    joined = naming.end < len(tokens) and tokens[naming.end].tag == "CC"
    one = named.start > 1 and tokens[named.start - 2].text.lower() == "one"  # "one of the owners, Ann Lee"
    several = name.tag == "NNS" and not (joined or one)
    return not (common or proper or several) and (first in _ARTICLES or tokens[named.start].tag == "PRP$")


def _is_title(tokens: Sequence[Token], named: Chunk, naming: Chunk) -> bool:
    """Whether a bare noun with its "of" says what somebody of two names or more is: "Ann Lee, mayor of Hull"."""
    word = tokens[naming.head].text
    if naming.head != naming.end - 1 or word != word.lower() or named.end - named.start < 2:
        return False
    if naming.end >= len(tokens) or tokens[naming.end].text != "of":
        return False
    return (word,) in known_titles().get(word, ()) or word in load_words("relatives")
