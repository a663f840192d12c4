"""One claim denies what the other states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import ClassVar

from claimcheck.contrast.contraries import are_cancelled
from claimcheck.contrast.denials import answered_no, called_untrue, denied_by_the_same, given_up
from claimcheck.contrast.existence import denied_to_be_there, done_by_nobody
from claimcheck.contrast.other_things import is_another_attempt, is_another_occasion
from claimcheck.contrast.pairs import Pair
from claimcheck.contrast.polarity import has_negation, is_supposed, negated_places
from claimcheck.contrast.rest import missing, shared_participants
from claimcheck.contrast.said_elsewhere import stated_in_passing
from claimcheck.contrast.scopes import differing_scope, may_differ_in_time
from claimcheck.contrast.speakers import describes, have_one_speaker
from claimcheck.contrast.subjects import are_of_two_things, have_same_predicate, is_predicate, may_share_subject
from claimcheck.contrast.units import Unit, UnitKind
from claimcheck.contrast.wordpairs import WordPair, WordPairs, pair_words
from claimcheck.lexicon import load_table, load_words
from claimcheck.models import Certainty, Claim, Qualifier, Quantity, QuantityKind, Severity, Token
from claimcheck.rules.base import ClaimRule, Difference, Example

_WORDS_PER_MISS = 5
"""One participant in so many may be missing from the other claim: articles add titles and circumstances."""
_FEWEST_OTHERS = 2
"""Participants that both must have where the word is the predicate of one claim only."""
_OF_NOUN_GROUPS = frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "PRP", "POS", "CC"})
_ANYTHING = frozenset({"something", "anything", "nothing", "everything"})
_DUTY = frozenset({"duty"})
_OPEN = frozenset({"duty", "ability"})
"""What need not have happened: "must return it", "can return it" go with "did not return it"; "ca|n't" denies both."""


@dataclass(frozen=True)
class NegationMismatch(ClaimRule):
    """A statement and its negation.

    **Detects** one claim that negates the predicate, or the noun, that the other states of the same participants: with
    a negating word ("not", "never", "no", "none of"), an exception ("except"), or without one ("failed to", "refused
    to", "unable to"); one that gives up what the other announces ("will lead the talks", "pulled out of the talks");
    one that calls the report of it untrue ("a fake report", "the photo is a hoax"); the same speaker who denies it in
    one source and admits it in the other. In two short texts also what is denied to be there at all ("there is a case
    of cholera", "the man does not have cholera"), what is stated in passing ("never won the cup", "on her way to
    winning the cup"), and a headline that answers a rumour ("No, ...").

    **Why** "will release" and "will not release" cannot both be true, and no similarity tells them apart.

    **Compatible when** both claims are negated, or neither; the negated word is another one than the shared predicate;
    the predicates are opposites, so that the negation makes them agree ("none died", "all survived"); the denial speaks
    of something that the statement does not contain ("did not sign in May", "signed"); nothing is denied ("not only").

    A divergence instead of a conflict where the claims are those of two speakers, or one only tells how somebody is
    described: both may be told rightly.

    **Limits** What is denied by a single verb ("slammed the rumours") is not understood. A plan that was
    made after another one was given up looks like it.
    """

    name: ClassVar[str] = "negation-mismatch"
    reads_on: ClassVar[bool] = True
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            "The studio will release the game in May.",
            "The studio will not release the game in May.",
            "the predicate is negated on one side",
        ),
        Example(
            "The minister signed the treaty on Friday.",
            "The minister never signed the treaty on Friday.",
            "any negating word counts",
        ),
        Example(
            "The owner of the mine paid the fine.",
            "The owner of the mine refused to pay the fine.",
            "a verb that negates the one after it",
        ),
        Example(
            "Lena Hart will lead the talks with Norvik.",
            "Lena Hart pulled out of the talks with Norvik.",
            "given up what the other announces",
        ),
        Example(
            "A photo shows the mayor of Dunmore on the roof of a bus.",
            "The mayor of Dunmore said the photo of him on a bus was a hoax.",
            "called untrue",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example(
            "The studio will not release the game in May.",
            "The studio will not release the game in May.",
            "both are negated",
        ),
        Example(
            "None of the crew died.",
            "The whole crew survived.",
            "the negation of the opposite",
        ),
        Example(
            "The museum showed the vase.",
            "The museum showed not only the vase.",
            "nothing is denied",
        ),
    )

    def compare(self, pair: Pair) -> Iterator[Difference]:
        """Look for a shared word that is negated in one of the claims."""
        yield from _denials(pair)
        if has_negation(pair.left) == has_negation(pair.right):  # mostly so, and sooner found than the rest
            return
        if is_another_occasion(pair) or is_another_attempt(pair):
            return
        pairs = pair_words(pair.left, pair.right)
        negated = (negated_places(pair.left), negated_places(pair.right))
        if are_cancelled(pairs, negated):
            return
        if _is_denied_by_both(pair) or any(
            is_supposed(claim) or _sets_apart(claim) for claim in (pair.left, pair.right)
        ):
            return
        if not may_share_subject(pair.left, pair.right, pairs) or are_of_two_things(pairs):
            return
        if pair.is_of_short_texts:
            words = done_by_nobody(pair.left, pair.right, pairs) or denied_to_be_there(pair.left, pair.right, pairs)
            if words is not None:
                yield Difference(_severity(pair), *words, "One source says that there is what the other denies.")
                return
        for shared in pairs.shared:
            denied = (shared.left.place in negated[0], shared.right.place in negated[1])
            if denied[0] != denied[1] and _is_same_point(pair, pairs, shared, 0 if denied[0] else 1):
                yield Difference(
                    _severity(pair),
                    shared.left.span,
                    shared.right.span,
                    f"Stated here and denied there: “{shared.left.text}”.",
                )
                return


def _denials(pair: Pair) -> Iterator[Difference]:
    """Denials without a negating word."""
    given = given_up(pair)
    if given is not None:
        yield Difference(_severity(pair), *given, "One source announces what the other says was given up.")
        return
    if denied_by_the_same(pair):
        reason = "One source lets somebody deny what the same speaker says by the other one."
        yield Difference(Severity.CONFLICT, pair.left.span, pair.right.span, reason)
        return
    in_passing = stated_in_passing(pair)
    if in_passing is not None:
        yield Difference(_severity(pair), *in_passing, "One source states what the other denies.")
        return
    untrue = called_untrue(pair) or answered_no(pair)
    if untrue is not None:
        yield Difference(_severity(pair), *untrue, "One source states what the other calls untrue.")


def _severity(pair: Pair) -> Severity:
    told = not have_one_speaker(pair.left, pair.right) or describes(pair.left) or describes(pair.right)
    return Severity.DIVERGENCE if told else Severity.CONFLICT


def _is_denied_by_both(pair: Pair) -> bool:
    """Whether one says that it is not so, and of the other somebody denies it: "did not pay", "denied that he paid"."""
    return any(
        stating.certainty is Certainty.DENIED and not has_negation(stating) and has_negation(denying)
        for stating, denying in ((pair.left, pair.right), (pair.right, pair.left))
    )


def _sets_apart(claim: Claim) -> bool:
    """Whether a claim begins with those of whom the contrary holds: "Unlike his brothers, Hart did not sign"."""
    return bool(claim.tokens) and claim.tokens[0].text.lower() == "unlike"


def _is_same_point(pair: Pair, pairs: WordPairs, target: WordPair, denying: int) -> bool:
    """Whether the claim that states contains all that the other denies, as its own predicate."""
    others = [item for item in shared_participants(pairs) if item is not target]
    if not others and not _have_same_pronoun(pair) and not _denies_of_all(pair, target, denying):
        return False
    if not (_is_copy(pairs, denying) or _are_predicated(pair, target, len(others))):
        return False
    stating = (target.right, target.left)[denying]
    units = (pairs.left, pairs.right)[denying]
    if _is_governed((pairs.right, pairs.left)[denying], stating) and not _is_governed(
        units, (target.left, target.right)[denying]
    ):
        return False
    if _bounds((pair.left, pair.right)[denying]) or _is_of_other_mood(pair, denying):
        return False
    if _is_in_the_end(pair, denying):
        return False
    if _is_one_verb(pair, target) and _have_other_objects(pair, pairs):
        return False
    misses = missing(pairs, denying, (target.left, target.right)[denying : denying + 1], adjectives=True)
    sentence = (pair.right_account.sentence_of(pair.right), pair.left_account.sentence_of(pair.left))[denying]
    stems = {token.stem for token in sentence.tokens}
    misses = [unit for unit in misses if unit.tokens[-1].stem not in stems and not _is_alternative(unit, units)]
    return len(misses) <= len(units) // _WORDS_PER_MISS


def _is_alternative(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether "or" stands beside a denied word: who did not visit Paris or London did not visit London."""
    return "or" in unit.lead or any("or" in following.lead for following in units[unit.place + 1 : unit.place + 2])


def _is_of_other_mood(pair: Pair, denying: int) -> bool:
    """Whether one claim says what can, must or should be, and the other what is."""
    denied, stated = (
        _moods(claim.frame.auxiliaries) for claim in ((pair.left, pair.right), (pair.right, pair.left))[denying]
    )
    return bool((stated & _OPEN and not denied & _OPEN) or (denied & _DUTY and not stated & _DUTY))


def _is_in_the_end(pair: Pair, denying: int) -> bool:
    """Whether one tells what was so at first, the other what was in the end: "would not pull", "finally pulled"."""
    denied, stated = (
        _moods((*claim.tokens, *claim.frame.auxiliaries))
        for claim in ((pair.left, pair.right), (pair.right, pair.left))[denying]
    )
    return "in the end" in stated and "at first" in denied


def _moods(tokens: Iterable[Token]) -> set[str]:
    """What the words say of duty, ability and time, by `phases_and_duties.tsv`."""
    table = load_table("phases_and_duties")
    return {table[word][0] for token in tokens if (word := token.text.lower()) in table}


def _is_one_verb(pair: Pair, target: WordPair) -> bool:
    """Whether both have the same verb: "gives food to animals" is "feeds animals" in spite of the food."""
    return _are_both_predicates(pair, target) and target.left.lemma == target.right.lemma


def _have_other_objects(pair: Pair, pairs: WordPairs) -> bool:
    """Whether the verb is done to two things: "did not identify the man", "identified the other victims as men"."""
    ours, theirs = _direct_object(pair.left), _direct_object(pair.right)
    if not ours or not theirs:
        return False
    return not any(item.left.tokens[-1] in ours and item.right.tokens[-1] in theirs for item in pairs.shared)


def _direct_object(claim: Claim) -> Sequence[Token]:
    """The nouns right behind an active verb, with what they are "of"; empty where a name or a pronoun stands there."""
    if claim.frame.passive or _words_of(claim.frame.subject) == ["there"]:
        return ()
    group = list(takewhile(_is_of_noun_group, claim.frame.object))
    if any(token.tag == "PRP" or token.text.lower() in _ANYTHING for token in group):
        return ()
    return group if any(token.tag in ("NN", "NNS") for token in group) else ()


def _is_of_noun_group(token: Token) -> bool:
    return token.tag in _OF_NOUN_GROUPS or token.tag.startswith("NN") or token.text in ("of", ",")


def _bounds(claim: Claim) -> bool:
    """Whether a claim has a bounded number: "none is for more than eight years" denies the bound, not the rest."""
    bounded = (Qualifier.AT_LEAST, Qualifier.AT_MOST)
    return any(m.qualifier in bounded for m in claim.mentions_of(Quantity))


def _is_copy(pairs: WordPairs, denying: int) -> bool:
    """Whether the denial has no word that the statement lacks; "nobody" stands for whoever the statement names."""
    return not pairs.exchanged and not pairs.alone(denying)


def _denies_of_all(pair: Pair, target: WordPair, denying: int) -> bool:
    """Whether nobody at all is said to have done what the other claim says of people it counts.

    "Nobody was hurt", "three people were hurt": one verb is enough, if both claims are of the same time and place.
    """
    claims = (pair.left, pair.right)
    everybody = _words_of(claims[denying].frame.subject)
    counted = [m.span for m in claims[1 - denying].mentions_of(Quantity) if m.kind is QuantityKind.COUNT]
    subject = claims[1 - denying].frame.subject
    return (
        bool(everybody)
        and everybody[0] in ("nobody", "none", "no")
        and any(span.overlaps(token.span) for span in counted for token in subject)
        and _are_both_predicates(pair, target)
        and differing_scope(pair) is None
        and not may_differ_in_time(pair)
    )


def _words_of(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


def _have_same_pronoun(pair: Pair) -> bool:
    """Whether nothing but a pronoun is the subject of both claims, and the same one: "He was (not) wounded"."""
    subjects = [claim.frame.subject for claim in (pair.left, pair.right)]
    if any(len(subject) != 1 or subject[0].tag != "PRP" for subject in subjects):
        return False
    return subjects[0][0].stem == subjects[1][0].stem


def _is_governed(units: Sequence[Unit], unit: Unit) -> bool:
    """Whether another verb governs this one: "attempting to overturn" states no overturning, nor does "considering
    overturning"; a headline's "to" does."""
    if "to" in unit.lead:
        return any(other.kind is UnitKind.VERB for other in units[: unit.place])
    open_verbs = load_words("open_gerund_verbs")
    return unit.tokens[-1].tag == "VBG" and unit.place > 0 and units[unit.place - 1].lemma in open_verbs


def _are_predicated(pair: Pair, target: WordPair, others: int) -> bool:
    """Whether both claims say the word of their subject, not of something that they mention on the way.

    Where it is the predicate of one only ("there is no man dancing"), or a noun after the same verb ("has no plan"),
    more has to be shared.
    """
    if _are_both_predicates(pair, target):
        return True
    sides = (is_predicate(target.left, pair.left), is_predicate(target.right, pair.right))
    return others >= _FEWEST_OTHERS and (any(sides) or have_same_predicate(pair.left, pair.right))


def _are_both_predicates(pair: Pair, target: WordPair) -> bool:
    return is_predicate(target.left, pair.left) and is_predicate(target.right, pair.right)
