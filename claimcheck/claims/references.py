"""Pronouns, surnames and descriptions -> the names that they stand for inside an article.

Precision comes first: where two people compete for a pronoun nobody is named.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.claims.speech.marks import find_quotations
from claimcheck.lexicon import load_table, load_words
from claimcheck.mentions.naming import person_words
from claimcheck.mentions.titles import find_titles, head_of
from claimcheck.models import Document, Entity, EntityKind, Mention, Role, Sentence, Span, Token
from claimcheck.text.tags import FINITE

_GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_REACH = 5
"""Sentences before its own in which a pronoun looks for its person, back to the paragraph before: "he said" behind a
quotation of three sentences needs more than two."""
_LOOKING_AHEAD = frozenset(["though", "although", "despite", "in", "during", "with", "throughout", "like", "unlike"])
"""Openings of a phrase or clause whose pronoun is most often the subject behind it."""
_LONGEST_CHAIN = 10
"""Sentences behind the last mention of a name in which pronouns still hand it on: one wrong guess must not go far."""
_LONGEST_DESCRIPTION = 8
"""Words of "The former deputy mayor of the town", in which a description's title is looked for."""
_MOST_NAMES = 40
"""Names before "the company" that are looked at."""
_MOST_COMPETITORS = 12
"""People of one sentence that compete for a pronoun; with more nobody would know either."""


@dataclass(frozen=True, slots=True)
class _Person:
    """A mention of a person that a pronoun can stand for."""

    start: int
    sentence: int
    name: str
    subject: bool
    """Whether it is the first name of its sentence with a verb right after it, or the speaker after "said"."""
    quoted: bool = False
    """Whether it stands between quotation marks."""
    speaks: bool = False
    """Whether a verb of speech stands right beside it."""


class Resolver:
    """Names for the references of one article."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self._sentences = document.sentences
        self._starts = [sentence.span.start for sentence in document.sentences]
        self._paragraph_starts: dict[int, int] = {}
        for sentence in document.sentences:
            self._paragraph_starts.setdefault(sentence.paragraph, sentence.span.start)
        self._entities = sorted((m for m in mentions if isinstance(m, Entity)), key=lambda entity: entity.span)
        self._entity_starts = [entity.span.start for entity in self._entities]
        self._roles: dict[str, list[Role]] = {}
        for role in (mention for mention in mentions if isinstance(mention, Role) and mention.person):
            self._roles.setdefault(head_of(role.role), []).append(role)
        self._genders = _genders_of(document, self._entities)
        self.quotations = find_quotations(document.source.text)
        """The quotations of the article, for whoever asks next who speaks them."""
        self._quoted = [quotation.outer for quotation in self.quotations]
        self._persons: list[_Person] = []
        self._person_starts: list[int] = []
        self._read_persons()

    def resolve(self, span: Span) -> str | None:
        """The canonical name of whoever (or whatever) the words of a span stand for; None rather than a guess."""
        sentence = self._sentence_at(span)
        if sentence is None:
            return None
        first = bisect_left(sentence.tokens, span.start, key=_start_of)
        tokens = sentence.tokens[first : bisect_left(sentence.tokens, span.end, key=_start_of)]
        if len(tokens) == 1 and tokens[0].text.lower() in _GENDERS:
            return self._pronoun(span.start, sentence, _GENDERS[tokens[0].text.lower()])
        return self._named(span, tokens) or self._described(span, sentence, tokens)

    def gender(self, name: str) -> str:
        """The gender of a person by canonical name: m, f, or u where the article does not tell."""
        return self._genders.get(name, "u")

    def _sentence_at(self, span: Span) -> Sentence | None:
        place = bisect_left(self._starts, span.start + 1) - 1
        return self._sentences[place] if place >= 0 and self._sentences[place].span.overlaps(span) else None

    def _inside(self, span: Span) -> list[Entity]:
        place = bisect_left(self._entity_starts, span.start)
        found = []
        while place < len(self._entities) and self._entities[place].span.start < span.end:
            if span.contains(self._entities[place].span):
                found.append(self._entities[place])
            place += 1
        return found

    def _named(self, span: Span, tokens: Sequence[Token]) -> str | None:
        """The person named in the span, or the name that is the whole of it."""
        entities = self._inside(span)
        people = [entity for entity in entities if entity.kind is EntityKind.PERSON]
        if people:
            return people[0].name
        if len(entities) == 1:
            rest = [
                t for t in tokens if not entities[0].span.contains(t.span) and t.text.lower() not in ("the", "a", "an")
            ]
            return None if rest else entities[0].name
        return None

    def _read_persons(self) -> None:
        """Put the people of the article into the list that pronouns are looked up in, in text order.

        A sentence that begins with a pronoun is about the person it stands for, who is looked up among those before:
        after "He said Roe would resign" the next "he" is no more likely to be Roe than after "Hall said Roe would".
        """
        named: dict[str, int] = {}
        for sentence in self._sentences:
            speakers = _places_of_speakers(sentence.tokens)
            meant = self._pronoun_subject(sentence)
            known = meant is not None and sentence.index - named.get(meant, sentence.index) <= _LONGEST_CHAIN
            if meant is not None and known:
                speaks = _speaks(sentence.tokens, sentence.span.start)
                self._add_person(_Person(sentence.span.start, sentence.index, meant, subject=True, speaks=speaks))
            first = not known
            for entity in self._inside(sentence.span):
                if entity.kind is EntityKind.PERSON and not _modifies(sentence.tokens, entity.span):
                    leads = first and not _in_lower_clause(sentence.tokens, entity.span)
                    speaks = not speakers.isdisjoint(entity.span)
                    quoted = self._is_quoted(entity.span.start)
                    person = _Person(entity.span.start, sentence.index, entity.name, leads or speaks, quoted, speaks)
                    self._add_person(person)
                    named[entity.name] = sentence.index
                    first = first and (quoted or not leads)

    def _add_person(self, person: _Person) -> None:
        self._persons.append(person)
        self._person_starts.append(person.start)

    def _pronoun_subject(self, sentence: Sentence) -> str | None:
        """Whom the pronoun stands for that a sentence begins with."""
        start = sentence.span.start
        word = sentence.tokens[0].text.lower() if sentence.tokens else ""
        if word not in ("he", "she") or self._is_quoted(start):
            return None
        return self._pronoun(start, sentence, _GENDERS[word])

    def _is_quoted(self, start: int) -> bool:
        """Whether a place lies between quotation marks."""
        place = bisect_right(self._quoted, start, key=_start_of_span) - 1
        return place >= 0 and start < self._quoted[place].end

    def _pronoun(self, start: int, sentence: Sentence, gender: str) -> str | None:
        """The nearest person of that gender; where one sentence has several, its subject.

        Whoever a speech names is meant by a pronoun in that speech, and seldom by "he said" behind it. Where somebody
        speaks of another, only the next to speak is he: "Hall said Roe had lied. He was dismissed" leaves it open.
        """
        ahead = self._ahead(start, sentence, gender)
        if ahead is not None:
            return ahead
        quoted = self._is_quoted(start)
        for index in range(sentence.index, max(-1, sentence.index - _REACH - 1), -1):
            if self._sentences[index].paragraph < sentence.paragraph - 1:
                return None
            described = _described_subject(self._sentences[index].tokens)
            if described is not None and described.start < start:
                tokens = _tokens_in(self._sentences[index], described)
                name = self._described(described, self._sentences[index], tokens)
                return name if self._genders.get(name or "") in (gender, "u") else None
            near = self._between(self._starts[index], min(start, self._sentences[index].span.end))
            near = [person for person in near if quoted or not person.quoted]
            near = [person for person in near if self._genders.get(person.name, gender) in (gender, "u")]
            names = list(dict.fromkeys(person.name for person in near))
            if len(names) > 1:
                sure = [name for name in names if self._genders.get(name) == gender]
                leading = [person for person in near if person.subject]
                if any(person.speaks for person in leading) and not _speaks(sentence.tokens, start):
                    leading = []
                names = sure if len(sure) == 1 else list(dict.fromkeys(person.name for person in leading))
                if not names:
                    return None
            if names:
                return names[0] if len(names) == 1 else None
        return None

    def _ahead(self, start: int, sentence: Sentence, gender: str) -> str | None:
        """The person whose name follows a phrase that holds the pronoun: "Though he lost, | Mr. Lee smiled".

        Only behind words that speak of the subject to come; "when he left, Lee smiled" may be two people.
        """
        tokens = sentence.tokens
        if not tokens or tokens[0].text.lower() not in _LOOKING_AHEAD or self._is_quoted(start):
            return None
        comma = next((place for place, token in enumerate(tokens) if token.text == ","), len(tokens))
        if comma >= len(tokens) or start > tokens[comma].span.start:
            return None
        names = self._inside(Span(tokens[comma].span.end, tokens[min(comma + 4, len(tokens) - 1)].span.end))
        for entity in names:
            end = bisect_left(tokens, entity.span.end, key=_start_of)
            verb = tokens[end].tag if end < len(tokens) else ""
            fits = entity.kind is EntityKind.PERSON and self._genders.get(entity.name, gender) in (gender, "u")
            return entity.name if fits and verb in FINITE else None
        return None

    def _between(self, start: int, end: int) -> list[_Person]:
        """The last people that are mentioned in a stretch of text."""
        first, last = bisect_left(self._person_starts, start), bisect_left(self._person_starts, end)
        return self._persons[max(first, last - _MOST_COMPETITORS) : last]

    def _described(self, span: Span, sentence: Sentence, tokens: Sequence[Token]) -> str | None:
        """ "the senator", "the Sega president": the one person whom the article has given that role so far."""
        if not tokens or tokens[0].text.lower() in ("a", "an", "one", "another"):
            return None
        titles = [title for title in find_titles(tokens) if title.is_role and not title.plural]
        if not titles:
            return self._thing(span, sentence, tokens)
        head = head_of(titles[-1].text)
        places = {entity.name for entity in self._inside(span) if entity.kind is not EntityKind.PERSON}
        holders = [role for role in self._roles.get(head, ()) if role.span.start < span.start]
        if places:
            holders = [role for role in holders if role.organization in places]
        names = list(dict.fromkeys(role.person for role in holders if role.person))
        return names[0] if len(names) == 1 else None

    def _thing(self, span: Span, sentence: Sentence, tokens: Sequence[Token]) -> str | None:
        """ "the company": the one organisation that the paragraph has named so far."""
        if tokens[0].text.lower() != "the" or tokens[-1].text.lower() not in load_words("organization_nouns"):
            return None
        place = bisect_left(self._entity_starts, span.start)
        names: list[str] = []
        start = self._paragraph_starts[sentence.paragraph]
        nearest = max(0, place - _MOST_NAMES)
        while place > nearest and self._entities[place - 1].span.start >= start and len(names) < 2:
            place -= 1
            entity = self._entities[place]
            if entity.kind is EntityKind.ORGANIZATION and entity.name not in names:
                names.append(entity.name)
        return names[0] if len(names) == 1 else None


def _described_subject(tokens: Sequence[Token]) -> Span | None:
    """The subject of a sentence that begins with a description: "The mayor said he", who is nobody named before."""
    if not tokens or tokens[0].text.lower() != "the":
        return None
    for title in find_titles(tokens[:_LONGEST_DESCRIPTION]):
        verb = tokens[title.end].tag if title.end < len(tokens) else ""
        if title.is_role and not title.plural and verb.startswith(("VB", "MD")):
            return Span(tokens[0].span.start, tokens[title.end - 1].span.end)
    return None


def _tokens_in(sentence: Sentence, span: Span) -> Sequence[Token]:
    return [token for token in sentence.tokens if span.contains(token.span)]


def _start_of(token: Token) -> int:
    return token.span.start


def _start_of_span(span: Span) -> int:
    return span.start


def build_resolver(document: Document, mentions: Sequence[Mention]) -> Resolver:
    """The resolver of an article from its mentions (entities and roles)."""
    return Resolver(document, mentions)


def _modifies(tokens: Sequence[Token], name: Span) -> bool:
    """Whether a name only says more of a plural noun: "the Olsen daughters" are not Olsen."""
    place = bisect_left(tokens, name.end, key=_start_of)
    return place < len(tokens) and tokens[place].tag == "NNS" and tokens[place].text.islower()


def _in_lower_clause(tokens: Sequence[Token], name: Span) -> bool:
    """Whether a name is the subject of a relative clause: "the day that | Mr. Olsen left, Mr. Lee ..."."""
    place = bisect_left(tokens, name.start, key=_start_of)
    while place and tokens[place - 1].tag.startswith("NNP"):
        place -= 1
    return place > 1 and tokens[place - 1].text.lower() in ("that", "which", "whom", "where")


def _speaks(tokens: Sequence[Token], start: int) -> bool:
    """Whether a verb of speech stands right beside the pronoun that begins at a place: "he said", "said he"."""
    place = bisect_left(tokens, start, key=_start_of)
    beside = (*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2])
    return any(token.text.lower() in load_words("speech_verbs") for token in beside)


def _places_of_speakers(tokens: Sequence[Token]) -> frozenset[int]:
    """Where a name must end before "said", or begin after it, to be its subject.

    It stands after the verb only where a sign stands before that: "“…,” said Roe" against "Hall said Roe would win".
    """
    verbs = load_words("speech_verbs")
    ends = (before.span.end for before, token in pairwise(tokens) if token.text.lower() in verbs)
    starts = (
        token.span.start
        for before, verb, token in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if verb.text.lower() in verbs and not before.text[-1].isalnum()
    )
    return frozenset((*ends, *starts))


def _genders_of(document: Document, entities: Sequence[Entity]) -> dict[str, str]:
    """Canonical name -> m, f or u: from forms of address and gendered titles before it, else from the given name."""
    genders: dict[str, str] = {}
    by_end: dict[int, str] = {}
    for sentence in document.sentences:
        for title in find_titles(sentence.tokens):
            word = sentence.tokens[title.start].text.lower().rstrip(".")
            gender = load_table("honorifics").get(word, load_table("gendered_titles").get(title.text, ("u",)))[0]
            if gender in ("m", "f") and title.end < len(sentence.tokens):
                by_end[sentence.tokens[title.end].span.start] = gender
    for entity in entities:
        if entity.kind is EntityKind.PERSON:
            told = by_end.get(entity.span.start) or genders.get(entity.name)
            words = person_words(entity.name)
            guess = load_table("first_names").get(words[0], ("u",))[0] if len(words) > 1 else "u"
            genders[entity.name] = told or guess
    return genders
