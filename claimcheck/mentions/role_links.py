"""Role phrase -> who holds it, by where the name stands: "president X", "X, president", "X was named president"."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.lexicon import load_table, load_words
from claimcheck.mentions.role_context import Name, RoleContext
from claimcheck.mentions.role_phrases import RolePhrase
from claimcheck.mentions.role_subjects import subject_of
from claimcheck.text.tags import FINITE

_BE = load_words("forms_of_be") | {"became", "becomes", "become", "becoming"}
_APPOSITION_MARKS = frozenset([",", "(", "-", "--", ";"])
_QUOTING = frozenset(['"', "''", "``", "“", "”"])
_REMAINS = frozenset(["remains", "remained", "turned"])
_OVER = frozenset(["until", "then", "formerly", "previously", "once"])
_OF_PARLIAMENTS = ("speaker", "whip", "majority leader", "minority leader")
"""Last words of titles that are of a house: the place behind such a name is the constituency."""
_POSSIBLE = frozenset(["could", "might", "may", "should", "likely", "probably", "perhaps"])
"""Words for what may be; "would become" alone also tells what came later."""
_REACH_OF_MODAL = 2
"""Tokens between a modal verb and its main verb ("would likely become")."""
_REACH_OF_IS = 20
"""Tokens between "is" and a further predicate, and around "was" in which "then" counts."""
_REACH_OF_AS = 9
"""Tokens between a verb and its "as" ("joined the company in 2011 as chief executive")."""


class Link(NamedTuple):
    """A person with a role phrase."""

    name: Name
    phrase: RolePhrase
    organizations: tuple[str, ...]
    former: bool = False
    adjacent: bool = False
    """Whether the title stands right before the name: such a title does not carry on a list."""


def link(context: RoleContext, phrase: RolePhrase, previous: Link | None) -> Link | None:
    """The person of a role phrase; nothing rather than a guess."""
    if context.word(phrase.head_start - 1) == "whose":
        return _named_after(context, phrase)  # "Roe, whose head was hurt" is no head
    return (
        _title_before(context, phrase)
        or _apposition_after(context, phrase)
        or _apposition_without_comma(context, phrase)
        or _continued(context, phrase, previous)
        or _predicate(context, phrase)
        or _appointment(context, phrase)
        or _coordinated(context, phrase)
        or _named_after(context, phrase)
    )


def _title_before(context: RoleContext, phrase: RolePhrase) -> Link | None:
    """As in "Sega president Yukio Sugino", "Sen. John Kerry of Massachusetts"."""
    name = _person_at(context, phrase.end)
    last = phrase.held[-1].title
    if context.is_small(last.start) and last.text in load_words("adjectival_titles"):
        return None
    behind_organization = phrase.end > phrase.head_end and context.word(phrase.end - 1) != ")"
    if name is None or (behind_organization and not name.is_person):
        return None
    if (
        context.word(last.start - 1) in ("the", "'s", "a", "an")
        and context.is_small(last.start)
        and _acts_alone(context, name)
    ):
        return None
    if context.word(last.start - 1) in _QUOTING and context.word(name.end) in _QUOTING:
        return None  # the title of a work
    place = () if last.text.endswith(_OF_PARLIAMENTS) else _of_place(context, name.end)
    return Link(name, phrase, phrase.organizations or place, adjacent=True)


def _acts_alone(context: RoleContext, name: Name) -> bool:
    """Whether a bare surname is the subject of a clause: "the president | Hall worked for" is not Hall."""
    if name.end - name.start > 1 or context.tag(name.end) not in FINITE:
        return False
    owned = context.word(name.start - 2) == "'s"  # "Orion's president Hall left", not "a sheriff's deputy Hall shot"
    speaks = context.word(name.end) in load_words("speech_verbs")
    return not (owned and (speaks or context.name_before(name.start - 2) is not None))


def _person_at(context: RoleContext, place: int) -> Name | None:
    """The person whose name begins here, behind forms of address."""
    for _ in range(3):
        title = context.title_places.starting_at(place)
        if title is None or not title.address:
            break
        place = title.end
    name = context.name_at(place)
    return name if name is not None and name.may_be_person else None


def _of_place(context: RoleContext, place: int) -> tuple[str, ...]:
    if context.word(place) not in ("of", "from"):
        return ()
    name = context.name_at(place + 1 + (context.word(place + 1) == "the"))
    return (name.entity.name,) if name is not None and not name.is_person else ()


def _apposition_after(context: RoleContext, phrase: RolePhrase) -> Link | None:
    """As in "Yukio Suino, President of Sega", "Carlos Prieto (cellist)", "Jane Roe, 45, a former actress"."""
    mark = phrase.start - 1
    if context.word(mark) not in _APPOSITION_MARKS or not _closed(context, phrase) or _speaks(context, phrase):
        return None
    place = mark
    while context.word(place - 1).rstrip(".") in load_words("credentials") and context.word(place - 2) == ",":
        place -= 2
    if context.tag(place - 1) == "CD" and context.word(place - 2) == ",":
        place -= 2
    place = context.before_party(context.before_parenthesis(place))
    name = context.name_before(place)
    organizations = phrase.organizations
    if name is not None and not name.is_person and context.word(name.start - 1) in ("of", "from", "at"):
        of_own = context.word(phrase.end) == "of"  # "Senator Roe of Ohio, a critic of the mayor" criticises no Ohio
        organizations = organizations or (() if of_own else (name.entity.name,))
        name = context.name_before(name.start - 1)
    if name is None or not name.may_be_person or (phrase.held[0].title.plural and context.word(mark) != "("):
        return None
    return Link(name, phrase, organizations)


def _apposition_without_comma(context: RoleContext, phrase: RolePhrase) -> Link | None:
    """As in "Jane Roe the former mayor of Riga", "Jane Roe President of Latvia": the comma is often left out."""
    name = context.name_before(phrase.start)
    if name is None or not name.is_person or phrase.held[0].title.plural or not _closed(context, phrase):
        return None
    named = phrase.organizations and phrase.end > phrase.head_end and not context.is_small(phrase.head_start)
    if not (named or phrase.definer in ("a", "an", "the")) or context.tag(name.start - 1).startswith("VB"):
        return None
    return Link(name, phrase, phrase.organizations)


def _closed(context: RoleContext, phrase: RolePhrase) -> bool:
    """Whether the phrase ends here: "X, star witness in ..." is no apposition of "star"."""
    return not (context.is_small(phrase.end) and context.tag(phrase.end).startswith(("NN", "JJ")))


def _speaks(context: RoleContext, phrase: RolePhrase) -> bool:
    """Whether somebody else speaks: "if they choose Holt, one adviser said, ..."."""
    return phrase.definer in ("a", "an", "one") and context.word(phrase.end) in load_words("speech_verbs")


def _continued(context: RoleContext, phrase: RolePhrase, previous: Link | None) -> Link | None:
    """The next item of a list: "is a lawyer, chairman of the bank and director of the museum"."""
    if previous is None or previous.adjacent:
        return None
    between = range(previous.phrase.end, phrase.start)
    if not between or len(between) > _REACH_OF_AS or context.word(between[0]) not in (",", "and", "&", ";", "as"):
        return None
    for place in between:
        small = context.is_small(place) and context.tag(place).startswith(("NN", "JJ", "RB", "CC", "VBN"))
        if not small and context.words[place] not in (",", "and", "&", "a", "an", "the", "as", "also"):
            return None
    return Link(previous.name, phrase, phrase.organizations, former=previous.former)


def _predicate(context: RoleContext, phrase: RolePhrase) -> Link | None:
    """As in "X is (the) president of Y", "X, who was then chairman", "Y, whose chief is X" and "its chief is X"."""
    place = phrase.start
    while context.tag(place - 1).startswith("RB") or context.word(place - 1) in ("not", "perhaps", "best", "known"):
        place -= 1
    if context.word(place - 1) in _BE or context.word(place - 1) in _REMAINS:
        if context.word(place) in ("not", "n't", "never") or _is_possible(context, place - 1):
            return None
        if phrase.definer in ("a", "an") and context.word(place - 1) == "be" and context.word(place - 2) == "would":
            return None  # "he would be a disastrous president" judges and tells no office
        name = subject_of(context, place - 1)
        return Link(name, phrase, phrase.organizations, former=_was(context, place - 1)) if name is not None else None
    return None


def _is_possible(context: RoleContext, verb: int) -> bool:
    """Whether the verb tells what may be: "Hall would likely become chairman"."""
    return any(context.word(place) in _POSSIBLE for place in range(max(0, verb - _REACH_OF_MODAL), verb))


def _coordinated(context: RoleContext, phrase: RolePhrase) -> Link | None:
    """The second part of "X is a member of the board and the former president of Y"."""
    if context.word(phrase.start - 1) != "and":
        return None
    for verb in range(phrase.start - 2, max(0, phrase.start - _REACH_OF_IS), -1):
        if context.words[verb] in ("is", "was"):
            name = subject_of(context, verb)
            return Link(name, phrase, phrase.organizations) if name is not None else None
        if context.tag(verb) in FINITE or context.words[verb] in (";", '"'):
            return None
    return None


def _was(context: RoleContext, verb: int) -> bool:
    """Whether "was" says that it is over: only with "then" or "until", for in reported speech it need not."""
    near = context.words[max(0, verb - _REACH_OF_IS) : verb + _REACH_OF_IS]
    return context.word(verb) in ("was", "were", "been") and not _OVER.isdisjoint(near)


def _appointment(context: RoleContext, phrase: RolePhrase) -> Link | None:
    """As in "X was named (as) president", "named X (as) president", "X served as president", "with X as president"."""
    place = phrase.start
    if context.word(place - 1) in ("as", "to", "be", "become"):
        place -= 1 + (context.word(place - 2) == "to")
    verbs = load_table("appointment_verbs")
    object_ = context.name_before(place)
    if object_ is not None and object_.may_be_person and place >= 1:
        return _object(context, phrase, object_, has_as=place < phrase.start)
    for verb in range(place - 1, max(-1, place - _REACH_OF_AS), -1):
        way = verbs.get(context.words[verb])
        if way is not None and (verb == place - 1 or place < phrase.start):
            return _appointed(context, phrase, verb, place, former=way == ("out",))
        if context.tag(verb) in FINITE or context.words[verb] in (",", ".", ";"):
            return None
    return None


def _object(context: RoleContext, phrase: RolePhrase, name: Name, *, has_as: bool) -> Link | None:
    """The object of "named" or "appointed"; the one who is succeeded was it before."""
    verb = context.word(name.start - 1)
    if verb in ("succeeded", "succeeds", "succeeding", "replaced", "replaces", "replacing", "succeed", "replace"):
        return Link(name, phrase, phrase.organizations, former=True)
    way = load_table("appointment_verbs").get(verb) or load_table("appointment_verbs").get(f"{verb}ed")
    if way is None and not has_as and verb not in ("appoint", "name", "elect", "make", "hire"):
        return None
    employer = context.name_before(name.start - 1)
    organizations = phrase.organizations
    if not organizations and employer is not None and not employer.is_person and way is not None:
        organizations = (employer.entity.name,)
    return Link(name, phrase, organizations, former=way == ("out",))


def _appointed(context: RoleContext, phrase: RolePhrase, verb: int, place: int, *, former: bool) -> Link | None:
    """The subject of "was appointed", "served as"; the person between the verb and "as" where there is one."""
    starting = (context.name_at(start) for start in range(verb + 1, place))
    between = [name for name in starting if name is not None and name.end <= place]
    person = next((name for name in between if name.is_person), None)
    over = context.word(verb) in ("succeeded", "succeeds", "replaced", "replaces")
    if person is not None and not over:
        return Link(person, phrase, phrase.organizations, former=former)
    name = subject_of(context, verb)
    if name is None:
        return None
    other = next((found.entity.name for found in between if not found.is_person), None)
    organizations = phrase.organizations or ((other,) if other and context.word(verb).startswith("join") else ())
    return Link(name, phrase, organizations, former=former)


def _named_after(context: RoleContext, phrase: RolePhrase) -> Link | None:
    """As in "the president of Sega, Yukio Sugino, ...", "the CEO is X", "As CEO of Y, X ..."."""
    place = context.after_parenthesis(phrase.end)
    if context.word(place) in _BE:
        place += 1
        while context.tag(place).startswith("RB"):
            place += 1
        name = _person_at(context, place)
        return Link(name, phrase, phrase.organizations) if name is not None and name.is_person else None
    if context.word(place) != ",":
        place = _over_short_clause(context, place)
    if context.word(place) != ",":
        return None
    name = _person_at(context, place + 1)
    return Link(name, phrase, phrase.organizations) if name is not None and _introduces(context, phrase, name) else None


def _over_short_clause(context: RoleContext, place: int) -> int:
    """Behind "referred to" or "in charge": up to three small words that are no finite clause of their own."""
    end = place
    while end < place + 3 and context.is_small(end) and context.tag(end).startswith(("VB", "IN", "TO", "RP")):
        end += 1
    return end if end > place and context.tag(end - 1).startswith(("IN", "TO", "RP")) else place


def _introduces(context: RoleContext, phrase: RolePhrase, name: Name) -> bool:
    """Whether the name after the comma is that of the role, not the next of a list or a speaker."""
    if not (
        phrase.definer in ("the", "its", "his", "her", "their", "our", "'s")
        or phrase.organizations
        or phrase.start <= 1
    ):
        return False
    following = context.word(name.end)
    if context.word(phrase.start - 1) == "as" and context.first_finite >= phrase.start:
        return True
    return following in (",", ".", ")", ";", "", "-", "(") and following not in load_words("speech_verbs")
