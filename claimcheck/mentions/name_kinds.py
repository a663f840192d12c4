"""What sort of thing a name names, from its own words and from what stands around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimcheck.lexicon import load_table, load_words
from claimcheck.mentions.name_spans import NameSpan
from claimcheck.mentions.naming import aliases, demonyms
from claimcheck.mentions.titles import Title, TitlePlaces, head_of
from claimcheck.models import EntityKind, Sentence, Token

_LINKING = frozenset(["is", "was", "became", "becomes", "has", "been"])
"""What links one person to a title, "has" as the auxiliary of "has been"; a plural speaks of several."""
_PASSIVE = frozenset(["elected", "hired", "nominated", "promoted"])
"""What is done to people, but by companies ("Orion hired 50 people")."""
_MOST_WORDS_TO_TITLE = 9
_RELATIVES = frozenset(
    ["wife", "husband", "son", "daughter", "mother", "father", "brother", "sister", "widow", "fiancée", "parents"]
)
"""Whom only people have."""
_LEAST_AGE = 16
"""Younger people in the news are told of with "year-old"; smaller numbers are scores and places in a list."""
Votes = Mapping[EntityKind, float]
"""What speaks for each kind, over all mentions of a name. The weights only order the evidence, and were set by hand:
the lists of countries and agencies (6) beat a word such as "Bank" (4), that a title near by (2 to 3). One vote of 1
is the least that decides, so that a hint below 1 counts only if it comes again."""


class Surroundings(NamedTuple):
    """A name with its sentence and the titles in it."""

    sentence: Sentence
    name: NameSpan
    before: Title | None
    """The title that ends where the name begins."""
    after: Title | None
    """The title that begins where the name ends, a comma or an article between."""

    described: Title | None
    """The title that a verb says of it: "X is (an American) singer", "X served as mayor"."""
    of_role: bool
    """Whether a role belongs to it: "X president", "X's president", "president of X"."""

    @property
    def words(self) -> tuple[Token, ...]:
        """The tokens of the name."""
        return self.sentence.tokens[self.name.start : self.name.end]

    def around(self, offset: int) -> str:
        """The word so many tokens after the name (before it, if negative), in lower case; empty outside."""
        place = self.name.end - 1 + offset if offset > 0 else self.name.start + offset
        tokens = self.sentence.tokens
        return tokens[place].text.lower() if 0 <= place < len(tokens) else ""


def surroundings(sentence: Sentence, name: NameSpan, titles: TitlePlaces) -> Surroundings:
    """The name with the titles that touch it."""
    tokens = sentence.tokens
    before = titles.ending_at(name.start)
    place = name.end
    if place < len(tokens) and tokens[place].text == ",":
        place += 1
        while place < len(tokens) and tokens[place].text.lower() in ("a", "an", "the", "former", "then", "acting"):
            place += 1
        after = titles.starting_at(place)
        after = None if after is None or after.address else after
    else:
        after = None
    return Surroundings(sentence, name, before, after, _said_of(tokens, name, titles), _has_role(tokens, name, titles))


def _said_of(tokens: Sequence[Token], name: NameSpan, titles: TitlePlaces) -> Title | None:
    """The title at the end of "was a young American ...", "was later appointed as ..."."""
    place = name.end
    if place < len(tokens) and tokens[place].text == "(":
        place = next((end + 1 for end in range(place, min(len(tokens), place + 40)) if tokens[end].text == ")"), place)
    linked = False
    for _ in range(_MOST_WORDS_TO_TITLE):
        if place >= len(tokens):
            return None
        title = titles.starting_at(place)
        if title is not None:
            return title if linked and title.is_role else None
        word = tokens[place].text.lower()
        verb = word in _LINKING or word in load_table("appointment_verbs")
        if not verb and not tokens[place].tag.startswith(("RB", "DT", "JJ", "NN", "CD")) and word not in ("as", "to"):
            return None
        linked = linked or verb
        place += 1
    return None


def _has_role(tokens: Sequence[Token], name: NameSpan, titles: TitlePlaces) -> bool:
    place = name.end + (name.end < len(tokens) and tokens[name.end].tag == "POS")
    title = titles.starting_at(place)
    if title is not None and not title.address:
        return True
    end = name.start - (name.start > 0 and tokens[name.start - 1].text == "the")
    following = tokens[name.end] if end < name.start and name.end < len(tokens) else None
    if following is not None and following.text.islower() and following.tag.startswith(("NN", "JJ")):
        return False  # "founder of the Bloomberg empire", "chairman of the Roe campaign"
    return end > 0 and tokens[end - 1].text in ("of", "at") and titles.ending_at(end - 1) is not None


def kind_by_words(text: str, words: Sequence[Token]) -> tuple[EntityKind, float]:
    """What the words of a name themselves say, with how much it weighs."""
    if text in load_table("countries") or text in demonyms() or text in load_words("places"):
        return EntityKind.PLACE, 6
    if text in aliases():
        place = aliases()[text] in load_table("countries")
        return (EntityKind.PLACE if place else EntityKind.ORGANIZATION), 6
    return _one_word(text, words[0]) if len(words) == 1 else _several_words(words)


def _one_word(text: str, word: Token) -> tuple[EntityKind, float]:
    if text.isupper() and len(text) > 1 and text.isalpha():
        return EntityKind.ORGANIZATION, 2
    if word.text.lower() in load_table("first_names"):
        return EntityKind.PERSON, 1
    return EntityKind.OTHER, 0


def _several_words(words: Sequence[Token]) -> tuple[EntityKind, float]:
    first, last = words[0].text.lower(), words[-1].text.lower().rstrip(".")
    heads = load_words("organization_heads")
    joined = any(word.text in ("of", "&", "on") for word in words)
    if last in heads:
        return EntityKind.ORGANIZATION, 4
    if joined and (first in heads or len(words) > 2):
        return EntityKind.ORGANIZATION, 3
    if last in load_words("place_heads"):
        return EntityKind.PLACE, 3
    if last.isdigit():
        return EntityKind.WORK, 1
    if first in load_table("first_names"):
        return EntityKind.PERSON, 3
    initial = len(first) == 2 and first[1] == "."
    return (EntityKind.PERSON, 2) if initial else (EntityKind.OTHER, 0)


def kind_by_context(item: Surroundings) -> tuple[EntityKind, float]:
    """What stands around one mention of a name says, with how much it weighs."""
    weight = _weight_as_person(item)
    if weight:
        return EntityKind.PERSON, weight
    if item.of_role:
        return EntityKind.ORGANIZATION, 1.5
    following, previous = item.around(1), item.around(-1)
    if previous in ("in", "near") and following in (",", ".", "") and len(item.words) == 1:
        given = item.words[0].text.lower() in load_table("first_names")
        return (EntityKind.PLACE, 1.5) if given else (EntityKind.OTHER, 0)  # "in Madison, he said"
    if previous == '"' and following == '"':
        return EntityKind.WORK, 1
    speaks = following in load_words("speech_verbs") or previous in ("said", "says")
    return (EntityKind.PERSON, 1) if speaks and len(item.words) > 1 else (EntityKind.OTHER, 0)


def _weight_as_person(item: Surroundings) -> float:
    """How much titles, "who" and verbs that only people do speak for a person."""
    following = item.around(1)
    if item.around(-1) == "," and item.words[0].text.lower().rstrip(".") in load_words("credentials"):
        return 0  # "Ann Roe, MD, chair of the society"
    if item.before is not None and item.before.address:
        return 3
    if item.before is not None and head_of(item.before.text) not in load_words("organization_nouns"):
        return 2.5
    if item.after is not None or _has_age(item):
        return 2
    if following == "who" or (following == "," and item.around(2) in ("who", "whose")):
        return 1.5
    if item.described is not None and head_of(item.described.text) not in load_words("ambiguous_titles"):
        return 1.2
    return _weight_by_what_follows(item, following)


def _weight_by_what_follows(item: Surroundings, following: str) -> float:
    """How much relatives ("Roe's wife"), "said he" and verbs speak for a person."""
    if following in ("'s", "’s"):
        return 1.5 if item.around(2) in _RELATIVES else 0
    if following in load_words("speech_verbs"):
        return 0.6 if "he" in (item.around(2), item.around(3)) else 0
    if following == "was":
        return 1 if item.around(2) in load_words("person_verbs") else 0
    return 1 if following in load_words("person_verbs") and following not in _PASSIVE else 0


def _has_age(item: Surroundings) -> bool:
    """As in "Lauten, 31, who", "Roy, 54.": an age, which a year and a vote are not."""
    age = item.around(2)
    aged = len(age) == 2 and age.isdecimal() and int(age) >= _LEAST_AGE
    return aged and len(item.words) > 1 and item.around(1) == "," and item.around(3) in (",", ".", ";", ")")


def decide(votes: Votes) -> EntityKind:
    """The kind with the most votes; a name that nothing is known of stays OTHER."""
    best = max(votes.items(), key=lambda item: (item[1], -list(EntityKind).index(item[0])), default=None)
    return best[0] if best is not None and best[1] >= 1 else EntityKind.OTHER
