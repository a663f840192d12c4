"""What stands behind a verb: the words that it needs, and its circumstances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.binding import binds, completes, needs, takes_infinitive
from claimcheck.claims.chunking import Form, Kind
from claimcheck.claims.units import Unit, is_time, kind_at
from claimcheck.claims.verbs import is_be
from claimcheck.lexicon import load_words
from claimcheck.lexicon.lemmas import lemma_of
from claimcheck.models import Token

_CAUSING = frozenset(["have", "get", "keep", "leave"])
"""Verbs with an object and what becomes of it: "have his name | removed"."""
_NAMING = frozenset(["call", "consider", "declare", "deem", "find", "label", "think"])
"""Verbs with an object and what it is said to be: "called the plan | appalling"."""
_HANGING = frozenset(["DT", "IN", "TO", "CC", "PRP$", "POS", "MD", "WRB", "WP"])
"""Tags of a last word that waits for more."""
_LINKS = frozenset(
    ["however", "though", "too", "therefore", "thus", "moreover", "nevertheless", "nonetheless", "meanwhile"]
)
_TIMING = frozenset(["on", "in", "at", "over", "during"])
"""Prepositions before a time, which no noun takes to itself: "a ban on alcohol", but "left the ban | on Friday"."""
_CORRECTING = frozenset(["if", "though", "although", "unless"])
"""What corrects the words before it: "hit by a storm, | if not two"."""
_INSIDE = frozenset([Kind.RELATIVE, Kind.CONJUNCTION, Kind.OPEN, Kind.NOUN, None])
"""What goes on with the words before it, so that it is no circumstance of the clause."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What stands behind the verb of a clause."""

    tokens: Sequence[Token]
    units: Sequence[Unit]
    main: int
    """The verb; negative where there is none."""
    passive: bool = False

    def parts(self) -> tuple[int, int, list[tuple[int, int]]]:
        """Where the core ends, where the words end that each circumstance is told with, and the circumstances.

        "Opened at the Odeon | in Hull | on Monday": no bare "it opened" is listed, but each of the three is.
        """
        core = self.core_end(0) if self.main >= 0 else self.noun_end(0)
        groups = self.circumstances(core)
        if groups and self.is_hollow(core):
            first = groups.pop(0)
            timed = self._is_time(first[0]) or self._is_time(first[0] + 1)
            return first[1], core if core or timed else first[1], groups
        if groups and self._is_quality(core, groups[0]):
            end = self._task_end(core) or groups[0][1]
            return end, core, self.circumstances(end)
        return core, 0 if groups and self._is_first_of_many(core) else core, groups

    def told(self, core: int, needed: int, groups: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
        """Each circumstance: where the words end that it is told with, where it begins and where it ends.

        One that says more of the circumstance right before it begins there: "despite a call | from his party".
        """
        found = [(needed, needed, core if needed else 0)]
        for start, end in groups:
            if found[-1][2] == start and self._belongs(found[-1][1], start):
                found.append((*found[-1][:2], end))
            else:
                found.append((self._told_with(start, core, needed), start, end))
        return found[1:]

    def _belongs(self, before: int, place: int) -> bool:
        """Whether the group at a place says more of the circumstance before it than of the clause.

        What is neither a place nor a time most often does, but not behind a name, which nothing says more of; and any
        group behind an infinitive does ("over his plans to speak | next week").
        """
        if place - before < 2 or self._kind(before) is not Kind.PREPOSITION or self._is_time(before + 1):
            return False
        if any(self._kind(inside) is Kind.VERB for inside in range(before, place)):
            return self._kind(place) is Kind.PREPOSITION or self._is_time(place)
        if self._kind(place) is not Kind.PREPOSITION or self._is_time(place + 1) or self._is_name(place - 1):
            return False
        word = self._word(place)
        return not any(word in load_words(list_) for list_ in ("placing_prepositions", "circumstantial_prepositions"))

    def _told_with(self, start: int, core: int, needed: int) -> int:
        """Where the words end that the circumstance beginning here is told with.

        A place, a time, a purpose are told of the bare verb; a participle or a clause may speak of the place before it.
        """
        chunk = self.units[start].chunk
        purpose = chunk is not None and chunk.form is Form.INFINITIVE
        placed = self._kind(start) is Kind.PREPOSITION and self._word(start) not in _CORRECTING
        return needed if purpose or placed or self._is_time(start) else core

    def _is_first_of_many(self, core: int) -> bool:
        """Whether the core is a place or a doer that its verb may lack: "opened | in Hull", "was hit | by him"."""
        if self.main < 0 or core < 2 or self._kind(0) is not Kind.PREPOSITION or self._kind(1) is not Kind.NOUN:
            return False
        verb, noun = self.tokens[self.main], self.units[1].chunk
        # "killed | over 20 people | in Hull"
        amount = noun is not None and not noun.time and self.tokens[noun.start].tag in ("CD", "$")
        return not amount and not is_be(verb) and not needs(verb, self._word(0))

    def _is_quality(self, core: int, first: tuple[int, int]) -> bool:
        """Whether an adjective is limited by the group right behind it: "is autonomous | in some fields"."""
        if self.main < 0 or not is_be(self.tokens[self.main]) or first[0] != core:
            return False
        place = self._behind_adverbs(0)
        told = self._kind(place) is Kind.ADJECTIVE and place == core - 1
        return told and self._kind(core) is Kind.PREPOSITION and not self._is_time(core + 1)

    def _task_end(self, place: int) -> int | None:
        """Where it ends what somebody is to do: "it is rare | for a mayor to resign"."""
        verb = self._bound_end(place + 2)
        chunk = self.units[verb].chunk if verb < len(self.units) else None
        task = self._word(place) == "for" and chunk is not None and chunk.form is Form.INFINITIVE
        return self.core_end(verb + 1) if task else None

    def is_hollow(self, core: int) -> bool:
        """Whether verb and core say nothing without a circumstance: "was | on May 5", "took place | in Hull"."""
        if self.main < 0:
            return False
        if core == 0:
            return is_be(self.tokens[self.main])
        return core == 1 and self.tokens[self.main].stem in ("take", "took") and self._word(0) == "place"

    def core_end(self, place: int) -> int:
        """Where the words end that the verb at the start needs: its objects, or the group of its preposition."""
        start = place
        while self._kind(place) in (Kind.ADVERB, Kind.PARTICLE):
            place += 1
        kind = self._kind(place)
        if self._opens_content(place):
            return len(self.units)
        if self.passive and start == 0 and self._is_time(place):
            return place  # "she was born | May 5 | in Hull"
        if kind is Kind.PREPOSITION:
            verb = self._behind_adverbs(place + 1)
            if self._kind(verb) is Kind.VERB:
                return self.core_end(verb + 1)
            beside = self._is_circumstance(place) and (place == start or self._word(place) in _TIMING)
            return place if beside else self._group_end(place)
        if kind is Kind.VERB:
            return self.core_end(place + 1)
        return self._object_end(place) if kind in (Kind.NOUN, Kind.ADJECTIVE) else len(self.units)

    def noun_end(self, place: int) -> int:
        """Where a predicate noun ends."""
        return self._bound_end(place + 1) if self._kind(place) is Kind.NOUN else self.core_end(place)

    def circumstances(self, place: int) -> list[tuple[int, int]]:
        """The circumstances behind the core; none where something follows that is a part of it."""
        groups: list[tuple[int, int]] = []
        while place < len(self.units):
            if self._kind(place) is Kind.COMMA:
                place += 1
                continue
            end = self._circumstance_end(place)
            if end is None:
                if not any(self._has_word(unit) for unit in self.units[place:]) or self._only_links(place):
                    break
                relative = self._kind(place) is Kind.PREPOSITION and self._kind(place + 1) is Kind.RELATIVE
                if not self._goes_on(place) and not (groups and relative):  # "by a top official | to whom it fell"
                    groups.append((place, len(self.units)))
                elif groups:
                    groups[-1] = (groups[-1][0], len(self.units))
                break
            groups.append((place, end))
            place = end
        return groups

    def hangs(self, place: int) -> bool:
        """Whether the unit ends in a word that waits for more ("the mayor's | …")."""
        if not 0 <= place < len(self.units):
            return False
        last = self.units[place].pieces[-1]
        if not isinstance(last, int):
            return False
        owner = last + 1 < len(self.tokens) and self.tokens[last + 1].tag == "POS"
        return owner or self.tokens[last].tag in _HANGING

    def _object_end(self, place: int) -> int:
        """The end of one or two objects with their particle, and of what a verb makes its object do."""
        end = self._bound_end(place + 1)
        if self._kind(place) is Kind.NOUN and self._kind(end) in (Kind.NOUN, Kind.ADJECTIVE) and not self._is_time(end):
            end = self._bound_end(end + 1)
        while self._kind(end - 1) is Kind.ADJECTIVE and self._kind(end) is Kind.ADJECTIVE:
            end += 1  # "made him | more | honest"
        while self._kind(end) in (Kind.PARTICLE, Kind.ADVERB) and self._word(end) != "not":
            end += 1
        if self._kind(end) is Kind.PREPOSITION and completes(self._governing(place), self._word(end)):
            return self._group_end(end) if self._kind(end + 1) is Kind.NOUN else self.core_end(end)
        chunk = self.units[end].chunk if end < len(self.units) else None
        if self._opens_content(end) or (self._kind(place) is Kind.ADJECTIVE and self._kind(end) is Kind.RELATIVE):
            return len(self.units)  # "made clear | that they would stay", "is unclear | how it began"
        if chunk is not None and chunk.kind is Kind.VERB:
            if chunk.form in (Form.INFINITIVE, Form.BASE):
                return self.core_end(end + 1)
            if self._is_made(place, chunk.form):
                return self.core_end(end + 1)
            if chunk.form is Form.FINITE:
                return len(self.units)  # "assumed | the gun | was loaded": all of it is the object
        return end

    def _circumstance_end(self, place: int) -> int | None:
        """The end of a time or of a group with a preposition, with the region behind a place ("in Hull, England")."""
        if self._is_time(place):
            if self._word(place + 1) in ("after", "before") and self._kind(place + 2) is Kind.NOUN:
                return self._bound_end(place + 3)  # "one day | before the vote"
            return place + 2 if self._kind(place + 1) is Kind.ADVERB else place + 1
        noun = self._kind(place) is Kind.PREPOSITION and self._kind(place + 1) is Kind.NOUN
        if not noun or self._opens_content(place):
            return None
        end = self._group_end(place)
        verb = self.units[end].chunk if end < len(self.units) else None
        if verb is not None and verb.form is Form.INFINITIVE and takes_infinitive(self._head(end - 1)):
            return self.core_end(end + 1)  # "for his decision | to moderate"
        while self._kind(end) is Kind.COMMA and self._is_name(end + 1):
            end += 2
        return end

    def _only_links(self, place: int) -> bool:
        """Whether the last words only join the sentence to the one before: ", however"."""
        words = [self._word(last) for last in range(place, len(self.units)) if self._has_word(self.units[last])]
        return all(word in _LINKS for word in words)

    def _opens_content(self, place: int) -> bool:
        """Whether what is known, asked or wanted begins here, also where its verb is not known for one: "asked | that
        the vote be held"."""
        return self._kind(place) in (Kind.SUBORDINATOR, Kind.PREPOSITION) and self._word(place) in ("that", "whether")

    def _goes_on(self, place: int) -> bool:
        """Whether the words here say more of the words before them than of the clause."""
        chunk = self.units[place].chunk
        return self._kind(place) in _INSIDE or (chunk is not None and chunk.form is Form.PARTICIPLE)

    def _bound_end(self, end: int) -> int:
        """The end of a noun group with the groups that it needs: "the number | of people"."""
        while self._kind(end) is Kind.PREPOSITION:
            before = self._word(end - 2) if self._kind(end - 2) is Kind.PREPOSITION else ""
            timed = self._is_time(end + 1) and self._word(end) in _TIMING
            if timed or not binds(self._head(end - 1), self._word(end), before):
                break
            verb = self._behind_adverbs(end + 1)
            if self._kind(verb) is Kind.VERB:
                return self.core_end(verb + 1)  # "in addition to | being late"
            end += 2
        return min(end, len(self.units))

    def _behind_adverbs(self, place: int) -> int:
        """The place behind adverbs: "of | illegally | parking"."""
        while self._kind(place) is Kind.ADVERB:
            place += 1
        return place

    def _group_end(self, place: int) -> int:
        """The end of the group of the preposition here; "from Monday | to Friday" is one."""
        end = self._bound_end(place + 2)
        if self._word(place) == "from" and self._word(end) in ("to", "until") and self._kind(end + 1) is Kind.NOUN:
            return self._bound_end(end + 2)
        return end

    def _is_circumstance(self, place: int) -> bool:
        return self._word(place) in load_words("circumstantial_prepositions") or self._is_time(place + 1)

    def _is_time(self, place: int) -> bool:
        return place < len(self.units) and is_time(self.units[place])

    def _is_name(self, place: int) -> bool:
        chunk = self.units[place].chunk if place < len(self.units) else None
        return chunk is not None and chunk.kind is Kind.NOUN and self.tokens[chunk.head].tag.startswith("NNP")

    def _is_made(self, place: int, form: Form | None) -> bool:
        """Whether a participle says what becomes of the object at a place, or what it is called."""
        verb = self._governor(place)
        return (form is Form.PARTICIPLE and verb in _CAUSING) or (form is not Form.FINITE and verb in _NAMING)

    def _governing(self, place: int) -> Token:
        """The verb whose object stands at a place."""
        before = self.units[place - 1].chunk if place else None
        return self.tokens[before.head if before is not None and before.kind is Kind.VERB else self.main]

    def _governor(self, place: int) -> str:
        verb = self._governing(place)
        return lemma_of(verb.text, verb.tag)

    def _head(self, place: int) -> Token | None:
        chunk = self.units[place].chunk if 0 <= place < len(self.units) else None
        return self.tokens[chunk.head] if chunk is not None else None

    def _has_word(self, unit: Unit) -> bool:
        return any(not isinstance(piece, int) or self.tokens[piece].text[:1].isalnum() for piece in unit.pieces)

    def _kind(self, place: int) -> Kind | None:
        return kind_at(self.units, place)

    def _word(self, place: int) -> str:
        chunk = self.units[place].chunk if 0 <= place < len(self.units) else None
        words = self.tokens[chunk.start : chunk.end] if chunk is not None else ()
        return " ".join(token.text.lower() for token in words)
