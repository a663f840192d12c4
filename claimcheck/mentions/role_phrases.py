"""Titles with what belongs to them: "the former Sega president", "CEO of Sega and of Atlus", "actor and director"."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from claimcheck.lexicon import load_words
from claimcheck.mentions.parties import of_party
from claimcheck.mentions.role_context import Name, RoleContext
from claimcheck.mentions.titles import Title, head_of
from claimcheck.models import EntityKind

_DETERMINERS = frozenset(["the", "a", "an", "its", "his", "her", "their", "our", "my", "this", "whose", "one"])
_NOT_IN_FULL = frozenset(["acting", "interim", "caretaker"])
"""Adjectives that make it another role: an acting director is not the director."""
_STATUS = frozenset([*_NOT_IN_FULL, "current", "new"])
"""Words that may stand before the organisation ("acting Sega president"); the span must hold them."""
_AFTER_TITLES = frozenset(["emeritus", "elect", "designate", "general", "today", "yesterday", "tonight"])
"""Words after a title that are tagged as nouns, and make it no part of a longer noun."""
_CONNECTORS = frozenset([",", "and", "&", "/", "or", "as", "well", "also", "-", "turned"])
_ADJECTIVE_TAGS = frozenset(["JJ", "JJR", "JJS", "NN", "NNS", "NNP", "VBN", "VBG", "CD", "HYPH", "RB", "FW"])
_ORGANIZATION_PREPOSITIONS = frozenset(["of", "at", "for", "with", "in", "to", "from", "on"])
_INSIDE_TAGS = frozenset(
    ["DT", "JJ", "JJS", "NN", "NNS", "NNP", "VBG", "VBN", "CD", "POS", "PRP$", "``", "''", "HYPH", "FW", "RBS"]
)
_MOST_ADJECTIVES = 4
_MOST_ANTECEDENTS = 8
"""Names before "its" and "whose" that are looked at."""
_MOST_WORDS_TO_ORGANIZATION = 9
"""Lower-case words between "of" and the organisation's name ("of the oldest diamond company in the world, Backes")."""


class HeldTitle(NamedTuple):
    """A title with whether the phrase says that it is over."""

    title: Title
    former: bool


class RolePhrase(NamedTuple):
    """One or several titles that share a holder."""

    start: int
    """First token, article and organisation before the titles included."""
    end: int
    """Behind the last token, organisation after the titles included."""
    held: tuple[HeldTitle, ...]
    organizations: tuple[str, ...]
    definer: str
    """The article or possessive that it begins with, or nothing."""

    @property
    def head_start(self) -> int:
        """First token of the first title."""
        return self.held[0].title.start

    @property
    def head_end(self) -> int:
        """Behind the last token of the last title."""
        return self.held[-1].title.end


def find_phrases(context: RoleContext) -> tuple[RolePhrase, ...]:
    """The role phrases of a sentence, in order."""
    found: list[RolePhrase] = []
    titles = [_whole(context, title) for title in context.titles if title.is_role]
    titles = [title for title in titles if not _belongs_to_another(context, title)]
    place = 0
    while place < len(titles):
        chain = [titles[place]]
        while place + len(chain) < len(titles) and _chained(context, chain[-1], titles[place + len(chain)]):
            chain.append(titles[place + len(chain)])
        found.append(_phrase(context, chain, found[-1].end if found else 0))
        place += len(chain)
    return tuple(found)


def _belongs_to_another(context: RoleContext, title: Title) -> bool:
    """Whether it tells of the holder of another role: "the president's adviser", "a private meeting", "official
    contender", "deputy White House press secretary"."""
    following = context.title_places.starting_at(title.end)
    around = context.name_at(title.start)
    if around is not None and not around.is_person and around.end > title.end:
        return True  # "the Marine Corps"
    if context.tag(title.end) == "POS":
        return True
    if context.is_small(title.start) and context.is_small(title.end):
        if following is not None:
            return title.text == "official" or title.text in load_words("adjectival_titles")
        noun = context.tag(title.end).startswith("NN") and context.word(title.end) not in _AFTER_TITLES
        return noun and context.word(title.end) not in load_words("time_nouns")
    name = context.name_at(title.end)
    behind = context.title_places.starting_at(name.end) if name is not None and not name.is_person else None
    return behind is not None and title.text in load_words("role_modifiers")


def _whole(context: RoleContext, title: Title) -> Title:
    """The title with what stands before its organisation: "deputy White House press secretary", "acting FBI chief"."""
    name = context.name_before(title.start)
    if name is None or name.is_person:
        return title
    before = context.title_places.ending_at(name.start)
    modifier = before.text if before is not None else context.word(name.start - 1)
    if modifier not in (load_words("role_modifiers") if before is not None else _NOT_IN_FULL):
        return title
    return title._replace(text=f"{modifier} {title.text}")


def _chained(context: RoleContext, left: Title, right: Title) -> bool:
    """Whether two titles are given to one person: "founder and CEO", "actor, producer", "chief executive (CEO)"."""
    between = range(left.end, right.start)
    if left.address or right.address or len(between) > _MOST_ADJECTIVES + 2:
        return False
    words = [context.words[place] for place in between]
    if not words or words == ["("]:
        return True
    if context.is_small(left.start) and _is_capital(context, right) and "and" not in words and "&" not in words:
        return False  # "his adviser, sharply criticised Prime Minister Roe"
    if not any(word in _CONNECTORS for word in words) or (words[0] == "," and "the" in words and "and" not in words):
        return False
    return all(
        word in _CONNECTORS
        or word in ("a", "an", "the", "former")
        or (context.is_small(place) and _adjective(context, place))
        for word, place in zip(words, between, strict=True)
    )


def _is_capital(context: RoleContext, title: Title) -> bool:
    """Whether it is written with a capital that is not that of an abbreviation."""
    word = context.tokens[title.start].text
    return word[0].isupper() and not word.isupper()


def _adjective(context: RoleContext, place: int) -> bool:
    return context.tag(place) in _ADJECTIVE_TAGS and context.words[place] not in ("said", "who", "that")


def _phrase(context: RoleContext, chain: list[Title], floor: int) -> RolePhrase:
    left = _read_left(context, chain[0].start, floor, head_of(chain[0].text))
    first, own = of_party(chain[0], left.organization)
    held = [HeldTitle(first, left.former or _says_former(context, first))]
    for before, title in pairwise(chain):
        between = context.words[before.end : title.start]
        held.append(HeldTitle(title, _any_former(between) or (left.former and not {"a", "an", "the"} & set(between))))
    end = chain[-1].end
    if context.word(end) == ")" and context.word(chain[-1].start - 1) == "(":
        end += 1
    right, end = _read_right(context, end, head_of(chain[-1].text))
    organizations = right or [organization for organization in (own,) if organization]
    if not organizations:
        organizations = _antecedent(context, left)
    return RolePhrase(left.start, end, tuple(held), tuple(organizations), left.definer)


def _antecedent(context: RoleContext, left: _Left) -> list[str]:
    """What "its" and "whose" stand for: the sentence's first name, if it is no person and no other is in between."""
    if left.definer not in ("its", "whose"):
        return []
    names = context.names_before(left.start, _MOST_ANTECEDENTS)
    before = [name for name in names if name.entity.kind is not EntityKind.PLACE]
    things = list(dict.fromkeys(name.entity.name for name in before if not name.is_person))
    if left.definer == "whose" or (before and not before[0].is_person and before[0].start <= 1):
        return things[:1]
    return things if len(things) == 1 else []


def _any_former(words: list[str]) -> bool:
    return any(word in load_words("former_words") for word in words)


def _says_former(context: RoleContext, title: Title) -> bool:
    """As in "ex-president", "president-elect", "president emeritus", "then-CEO"."""
    if title.text.startswith(("ex-", "then-")) or title.text.endswith("-elect"):
        return True
    return context.word(title.end) in ("emeritus", "elect", "designate") or context.word(title.end) == "-elect"


class _Left(NamedTuple):
    start: int
    organization: str | None
    former: bool
    definer: str


def _read_left(context: RoleContext, place: int, floor: int, head: str) -> _Left:
    """Back over adjectives and "former" to the organisation and the article before a title."""
    organization: str | None = None
    former = False
    steps = 0
    title = place
    while place > floor:
        word = context.words[place - 1]
        possessive = context.tag(place - 1) == "POS" or word in ("'s", "'")
        name = context.name_before(place - possessive)
        if possessive and (owner := _possessor(context, place - 1, name)) is not None:
            return _Left(owner, organization, former, "'s")
        if name is not None and organization is None and not name.is_person and name.start >= floor:
            if steps and not possessive and not context.is_small(title):
                break  # "her Facebook post berating President Roe"
            organization, place = _owner(name, head), name.start
        elif word in load_words("former_words"):
            former, place = True, place - 1
        elif word in _STATUS:
            place -= 1
        elif word in _DETERMINERS:
            return _Left(place - 1, organization, former, word)
        elif context.name_before(place) is None and _skipped(context, place - 1) and steps < _MOST_ADJECTIVES:
            steps, place = steps + 1, place - 1
        else:
            break
    return _Left(place, organization, former, "")


def _possessor(context: RoleContext, mark: int, name: Name | None) -> int | None:
    """Where the person begins who has somebody in the role, with titles and article: "the president's adviser",
    "Mr. Roe's lawyer". None for an organisation, which is the role's own."""
    titles = context.title_places
    title = titles.ending_at(mark)
    if name is None and title is not None and title.is_role:
        start = title.start
    elif name is not None and name.is_person:
        start = name.start
        while (before := titles.ending_at(start)) is not None:
            start = before.start
    else:
        return None
    return start - (context.word(start - 1) in _DETERMINERS)


def _owner(name: Name, head: str) -> str | None:
    """The organisation before a title; a country is one for offices only: a "French singer" sings for nobody."""
    office = head.rsplit("-", maxsplit=1)[-1] in load_words("public_offices")
    return name.entity.name if office or name.entity.kind is not EntityKind.PLACE else None


def _skipped(context: RoleContext, place: int) -> bool:
    """An adjective or noun before a title that belongs to neither its name nor its organisation."""
    word = context.words[place]
    if word == "and":  # "film and television actor"
        return all(
            context.is_small(side) and context.tag(side).startswith(("NN", "JJ")) for side in (place - 1, place + 1)
        )
    if not context.is_small(place) and not word[0].isdigit():
        return word == "-" and place > 0
    return context.tag(place) in _ADJECTIVE_TAGS and word not in ("as", "said", "not", "who", "also", "says")


def _read_right(context: RoleContext, place: int, head: str) -> tuple[list[str], int]:
    """The organisations after "of", "at", "for", and where they end."""
    name = context.name_at(place)
    if name is not None and not name.is_person and _in_brackets(context, place):
        return [name.entity.name], name.end
    if context.word(place) not in _ORGANIZATION_PREPOSITIONS:
        return [], place
    found = _organization_after(context, place, corporate=head in load_words("corporate_titles"))
    if found is None:
        return [], place
    organizations, end = [found.entity.name], found.end
    while (other := _another(context, end)) is not None:
        organizations.append(other.entity.name)
        end = other.end
    return organizations, end


def _in_brackets(context: RoleContext, place: int) -> bool:
    """Whether a bracket opened shortly before: "(CEO Focus Communications)"."""
    return "(" in context.words[max(0, place - 5) : place] and ")" not in context.words[max(0, place - 5) : place]


def _organization_after(context: RoleContext, place: int, *, corporate: bool) -> Name | None:
    """The first name after the preposition, if only words of its description stand between."""
    last = min(len(context), place + 1 + _MOST_WORDS_TO_ORGANIZATION)
    for after in range(place + 1, last):
        name = context.name_at(after)
        if name is not None:
            owned = context.name_at(name.end + 1) if context.tag(name.end) == "POS" else None
            if owned is not None and name.entity.kind is EntityKind.PLACE:  # "of Riga's Baltic Bank"
                return owned
            return None if name.is_person and not corporate and not _like_company(context, name) else name
        in_world = context.words[after] in ("in", "of", "on") and context.word(place) != "in"
        if context.words[after] == "," and after > place + 4:
            continue
        if context.tag(after) not in _INSIDE_TAGS and context.words[after] not in ('"', "[") and not in_world:
            return None
    return None


def _like_company(context: RoleContext, name: Name) -> bool:
    """A company that is called like a person stands there with a possessive: "of Stew Leonard's"."""
    return context.tag(name.end) == "POS" and context.word(name.end + 1) in (",", ".", "")


def _another(context: RoleContext, place: int) -> Name | None:
    """A further organisation: "of Keynetics and Kount"; not the subject of a clause that "and" begins."""
    place += context.word(place) == '"'
    if context.word(place) not in ("and", "&"):
        return None
    start = place + 1 + (context.word(place + 1) in ("the", "of"))
    name = context.name_at(start)
    if name is None or name.is_person or context.tag(name.end).startswith(("VB", "MD", "POS")):
        return None
    return name if not context.title_places.starting_at(name.end) else None
