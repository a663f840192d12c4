"""Where a list stands among the words of a draft, and where its items begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.chunking import Chunk, Kind
from claimcheck.claims.units import OWN_OPENERS, Unit, is_time, kind_at, opens_with_article, word_at
from claimcheck.models import Token

MOST_ITEMS = 12
"""A longer list is a table in prose: it stays one claim, so that a report stays readable."""
_WITHIN = frozenset([Kind.NOUN, Kind.PREPOSITION, Kind.ADJECTIVE])
"""What an item is made of."""
_JOINS = frozenset(["and", "as"])
_NEGATED_JOINS = frozenset(["and", "as", "or", "nor"])
_JOINING = frozenset(["between", "among", "amongst", "either", "neither"])
"""Words before a list whose items belong together ("talks between A and B")."""


@dataclass(frozen=True, slots=True)
class ItemList:
    """Where the items of a list stand among the units of a draft."""

    items: tuple[tuple[int, int], ...]
    end: int
    """Where the last item ends; what follows belongs to all."""


def find_list(
    tokens: Sequence[Token], units: Sequence[Unit], names: frozenset[int], *, negated: bool = False
) -> ItemList | None:
    """The first list among the units whose items can stand alone; what is not A or B is neither, if it is `negated`."""
    joins = _NEGATED_JOINS if negated else _JOINS
    for place in range(1, len(units) - 1):
        chunk = units[place].chunk
        if chunk is None or chunk.kind is not Kind.CONJUNCTION or chunk.head in names:
            continue
        if tokens[chunk.head].text.lower() not in joins:
            continue
        found = _items_around(tokens, units, place)
        if found is None or len(found.items) > MOST_ITEMS or _goes_on(units, found, names):
            continue
        if _can_part(tokens, units, found):
            return found
    return None


def _goes_on(units: Sequence[Unit], found: ItemList, names: frozenset[int]) -> bool:
    """Whether a comma behind the last item is one of a longer list: "A as producer and B, C, and D as guests"."""
    end = found.end
    if kind_at(units, end) is not Kind.COMMA or kind_at(units, end + 1) is not Kind.NOUN:
        return False
    for unit in units[end + 1 : end + 2 * MOST_ITEMS]:
        chunk = unit.chunk
        if chunk is None or chunk.kind in (Kind.VERB, Kind.PREPOSITION, Kind.STOP):
            return False
        if chunk.kind is Kind.CONJUNCTION:
            return chunk.head not in names
    return False


def _items_around(tokens: Sequence[Token], units: Sequence[Unit], conjunction: int) -> ItemList | None:
    """The list whose last item follows the conjunction."""
    kind = kind_at(units, conjunction + 1)
    if kind not in (Kind.NOUN, Kind.ADJECTIVE, Kind.PREPOSITION):
        return None
    ends = [conjunction]
    if kind_at(units, conjunction - 1) is Kind.COMMA:
        ends = [conjunction - 1]
    starts = [conjunction + 1]
    example = _example_start(tokens, units, ends[0])
    while kind is not Kind.PREPOSITION and example is None and (comma := _comma_before(units, ends[0])) is not None:
        starts.insert(0, comma + 1)
        ends.insert(0, comma)
        example = _example_start(tokens, units, comma)
    width = ends[1] - starts[0] if len(ends) > 1 else None
    first = example if example is not None else _first_start(tokens, units, ends[0], conjunction + 1, width)
    if first is None or _is_verb(tokens, units, first, conjunction + 1):
        return None
    wide = (width is not None and width > 1) or ends[0] - first > 1
    parted = kind is Kind.PREPOSITION and ends[0] - first > 2
    last_end = _last_end(tokens, units, conjunction + 1, wide=parted or (wide and kind is Kind.NOUN))
    if kind is Kind.NOUN and not wide and _shares_of(tokens, units, first, conjunction + 1):
        last_end = conjunction + 2
    if any(not _is_closed(tokens, units[start:end]) for start, end in zip([first, *starts[:-1]], ends, strict=True)):
        return None  # "the series “Brothers and Sisters” and": a quotation goes through the list
    items = [*zip([first, *starts[:-1]], ends, strict=True), (conjunction + 1, last_end)]
    if kind is Kind.NOUN and all(kind_at(units, place) is not Kind.PREPOSITION for place in range(first, last_end)):
        while (kind_at(units, last_end), kind_at(units, last_end + 1)) == (Kind.CONJUNCTION, Kind.NOUN):
            if len(items) > MOST_ITEMS:
                break
            further = _last_end(tokens, units, last_end + 1, wide=wide)  # "cups and plates as well as | a lamp"
            items.append((last_end + 1, further))
            last_end = further
    return ItemList(tuple(items), last_end)


def _is_verb(tokens: Sequence[Token], units: Sequence[Unit], first: int, last: int) -> bool:
    """Whether the last item is a verb like the one before the list: "naming the owners and | fining the firm"."""
    before, chunk = units[first - 1].chunk if first else None, units[last].chunk
    if before is None or chunk is None or before.kind is not Kind.VERB or chunk.kind is not Kind.NOUN:
        return False
    opener = tokens[chunk.start]
    verbal = opener.tag in ("VBG", "JJ") and opener.text.endswith("ing")
    return verbal and chunk.end - chunk.start > 1 and tokens[before.head].tag == "VBG"


def _is_closed(tokens: Sequence[Token], units: Sequence[Unit]) -> bool:
    """Whether the words hold no quotation mark and no bracket without its partner."""
    signs = [tokens[piece].text for unit in units for piece in unit.pieces if isinstance(piece, int)]
    return signs.count('"') % 2 == 0 and signs.count("(") == signs.count(")")


def _example_start(tokens: Sequence[Token], units: Sequence[Unit], end: int) -> int | None:
    """Where the first of several examples begins, the item that ends at `end`: "boats, such as | the Ann of Hull"."""
    for place in range(end - 1, max(0, end - 6), -1):
        if kind_at(units, place) not in _WITHIN:
            return None
        word = word_at(tokens, units, place)
        if word == "including" or (word == "as" and word_at(tokens, units, place - 1) == "such"):
            return place + 1 if kind_at(units, place + 1) is Kind.NOUN else None
    return None


def _comma_before(units: Sequence[Unit], end: int) -> int | None:
    """The comma before the item that ends at `end`, if only a noun group stands between."""
    place = end - 1
    while place > 0 and kind_at(units, place) in _WITHIN and end - place < 6:
        place -= 1
    if (
        place < 1
        or place == end - 1
        or kind_at(units, place + 1) is Kind.PREPOSITION
        or kind_at(units, place) is not Kind.COMMA
    ):
        return None
    return place if kind_at(units, place - 1) in (Kind.NOUN, Kind.ADJECTIVE) else None


def _first_start(tokens: Sequence[Token], units: Sequence[Unit], end: int, last: int, width: int | None) -> int | None:
    """Where the first item begins: as wide as the second, and of the same sort as the last."""
    kind = kind_at(units, last)
    if kind is Kind.PREPOSITION:
        return _first_group(tokens, units, end, word_at(tokens, units, last))
    start = end - 1
    if start < 0 or kind_at(units, start) is not kind:
        return None
    wide = (width is not None and width >= 3) or _same_tail(tokens, units, start, last)
    wide = wide or _same_article(tokens, units, start, last)
    if kind is Kind.NOUN and (wide or not _same_sort(tokens, units[start], units[last])):
        further = start - 2
        while further >= 2 and word_at(tokens, units, further - 1) == "of":
            further -= 2
        if further >= 0 and kind_at(units, start - 1) is Kind.PREPOSITION and kind_at(units, further) is Kind.NOUN:
            return None if is_time(units[further]) else further
        return start if wide else None
    return start


def _first_group(tokens: Sequence[Token], units: Sequence[Unit], end: int, word: str) -> int | None:
    """Where the first of two groups with prepositions begins: with the same one, if there is one ("as | in 1849")."""
    start = end - 2
    if kind_at(units, start) is Kind.CONJUNCTION and word_at(tokens, units, end - 4) == "between":
        start = end - 4  # "between 1849 and 1850, | and in print in 1851"
    if start < 0 or kind_at(units, start) is not Kind.PREPOSITION:
        return None
    further = start
    while further >= 2 and word_at(tokens, units, further) != word and kind_at(units, further - 2) is Kind.PREPOSITION:
        further -= 2
    return further if word_at(tokens, units, further) == word else start


def _same_tail(tokens: Sequence[Token], units: Sequence[Unit], start: int, last: int) -> bool:
    """Whether both items have a group with one preposition: "a film by A and a play by B"."""
    if kind_at(units, start - 1) is not Kind.PREPOSITION or kind_at(units, last + 1) is not Kind.PREPOSITION:
        return False
    return word_at(tokens, units, start - 1) == word_at(tokens, units, last + 1) != "of"


def _same_article(tokens: Sequence[Token], units: Sequence[Unit], start: int, last: int) -> bool:
    """Whether the last item is like the noun that the "of" before hangs on: "a maker of boats and | a seller of cars",
    "the end of the war and | the birth of the club"."""
    if start < 2 or word_at(tokens, units, start - 1) != "of":
        return False
    if opens_with_article(tokens, units[start]) and word_at(tokens, units, last + 1) != "of":
        return False
    return opens_with_article(tokens, units[start - 2]) and opens_with_article(tokens, units[last])


def _same_sort(tokens: Sequence[Token], first: Unit, second: Unit) -> bool:
    """Whether both are names, or both are not; a time and a thing are of two sorts ("the film of 2014 and the ...")."""
    if first.chunk is None or second.chunk is None or first.chunk.time != second.chunk.time:
        return False
    return _is_named(tokens, first.chunk) == _is_named(tokens, second.chunk)


def _is_named(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Whether the noun group is a name, or opens with one as "Dubai airports" does."""
    opener, head = tokens[chunk.start], tokens[chunk.head]
    if any(token.tag == "POS" for token in tokens[chunk.start : chunk.head]):
        return head.text[:1].isupper()  # "Lee's performance" is none
    return head.tag.startswith("NNP") or opener.tag.startswith("NNP") or head.text[:1].isupper()


def _shares_of(tokens: Sequence[Token], units: Sequence[Unit], first: int, last: int) -> bool:
    """Whether the "of" behind the last item is that of all: they share the article, "the birth and growth | of it"."""
    chunk = units[last].chunk
    if word_at(tokens, units, last + 1) != "of" or chunk is None or tokens[chunk.head].text[:1].isupper():
        return False  # "the Life and Opinions of Ann Lee" is a title
    bare = tokens[chunk.start].tag not in OWN_OPENERS
    return bare and opens_with_article(tokens, units[first])


def _last_end(tokens: Sequence[Token], units: Sequence[Unit], start: int, *, wide: bool) -> int:
    """Where the last item ends: with its own "of", or with all that follows if the other items are as wide."""
    end = start + 1
    if kind_at(units, start) is Kind.PREPOSITION:
        end = start + 2
    while end + 1 < len(units) and kind_at(units, end) is Kind.PREPOSITION and kind_at(units, end + 1) is Kind.NOUN:
        chunk = units[end].chunk
        of = chunk is not None and tokens[chunk.head].text.lower() == "of"
        if not (wide or of):
            break
        end += 2
    return min(end, len(units))


def _can_part(tokens: Sequence[Token], units: Sequence[Unit], found: ItemList) -> bool:
    """Whether each item can stand alone: not "between A and B", not "food and water", not pronouns."""
    first = found.items[0][0]
    start = max(0, first - 1)
    grouped = kind_at(units, first) is Kind.PREPOSITION  # "between 1849 and 1850, | and in print" joins no items
    if not grouped and any(word_at(tokens, units, place) in _JOINING for place in range(start, found.items[0][1])):
        return False
    if any(not _has_head(tokens, units[start]) for start, _ in found.items):
        return False
    if len(found.items) > 2 or kind_at(units, first) is not Kind.NOUN:
        return True
    return any(_is_own_thing(tokens, units[start]) for start, _ in found.items)


def _has_head(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a noun group has its noun: "five past and present senators" is no list of two groups."""
    chunk = unit.chunk
    return chunk is None or chunk.kind is not Kind.NOUN or tokens[chunk.head].tag[0] in "NC"


def _is_own_thing(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a noun group is more than a bare singular noun, which often makes one idea with its neighbour."""
    chunk = unit.chunk
    return chunk is not None and (chunk.end - chunk.start > 1 or tokens[chunk.head].tag in ("NNS", "NNP", "NNPS"))
