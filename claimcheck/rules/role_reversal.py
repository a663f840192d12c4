"""The same act with doer and target exchanged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.contrast.comparisons import are_turned_round, compare_the_same
from claimcheck.contrast.copies import are_verbatim
from claimcheck.contrast.pairs import Pair
from claimcheck.contrast.polarity import negated_places
from claimcheck.contrast.rest import are_indefinite, missing
from claimcheck.contrast.units import Unit, UnitKind
from claimcheck.contrast.wordpairs import WordPair, WordPairs, pair_words
from claimcheck.lexicon import load_words
from claimcheck.models import Severity
from claimcheck.rules.base import ClaimRule, Difference, Example


@dataclass(frozen=True)
class RoleReversal(ClaimRule):
    """Doer and target exchanged.

    **Detects** two claims with the same verb and the same two participants, where the doer of one is the target of the
    other; two names that have changed places in claims that are the same word for word ("from Leeds to York"); two
    that are compared the other way round ("more power than").

    **Why** "Microsoft bought Sega" and "Sega bought Microsoft" have the same words, so that every similarity is
    perfect.

    **Compatible when** the verb holds of both alike (met, married, agreed with); one claim is passive, so that the
    order of the words changes and the roles do not; the claims differ in other words; both speak of
    nobody in particular ("a man bit a dog", "a dog bit a man").

    **Limits** Only the two participants on both sides of the verb are compared, not those in other phrases.
    """

    name: ClassVar[str] = "role-reversal"
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example("Microsoft bought Sega.", "Sega bought Microsoft.", "buyer and bought"),
        Example("Alice reports to Bob.", "Bob reports to Alice.", "with a preposition"),
        Example("The striker was hit by the goalkeeper.", "The striker hit the goalkeeper.", "one claim is passive"),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example("The minister met the ambassador.", "The ambassador met the minister.", "meeting is mutual"),
        Example("The goalkeeper hit the striker.", "The striker was hit by the goalkeeper.", "one claim is passive"),
        Example("Profit grew by 5 million euros.", "Profit grew 5 million euros.", "a measure does nothing"),
    )

    def compare(self, pair: Pair) -> Iterator[Difference]:
        """Look for a shared verb whose two neighbours have changed places."""
        pairs = pair_words(pair.left, pair.right)
        if negated_places(pair.left) != negated_places(pair.right) or all(missing(pairs, side, ()) for side in (0, 1)):
            return
        participants = {
            (item.left.place, item.right.place)
            for item in pairs.shared
            if _is_participant(item.left) and _is_participant(item.right)
        }
        for verb in () if are_indefinite(pairs) else pairs.shared:
            if _is_verb(verb) and _is_reversed(pairs, verb, participants):
                yield Difference(
                    Severity.CONFLICT,
                    pair.left.span,
                    pair.right.span,
                    f"The sources exchange who does it and to whom: “{verb.left.lemma}”.",
                )
                return
        if are_turned_round(pair.left, pair.right) and compare_the_same(pair.left, pair.right):
            reason = "The sources compare the same two the other way round."
            yield Difference(Severity.CONFLICT, pair.left.span, pair.right.span, reason)
            return
        swapped = _swapped_names(pair, pairs)
        if swapped is not None:
            names = f"“{swapped.left.text}” and “{swapped.right.text}”"
            yield Difference(
                Severity.CONFLICT, pair.left.span, pair.right.span, f"The sources exchange {names} in the same words."
            )


def _swapped_names(pair: Pair, pairs: WordPairs) -> WordPair | None:
    """Two names that stand in each other's place, where two claims are the same word for word otherwise.

    "From Leeds to York", "from York to Leeds". Not if a word between says that the order tells nothing ("Leeds and
    York", "between"), or the act is mutual.
    """
    moved = [
        item
        for item in pairs.shared
        if item.left.place != item.right.place and (_are_names(item) or _lead_to_and_from(item))
    ]
    if len(moved) != 2 or len(pairs.left) != len(pairs.right):
        return None
    one, two = moved
    if (one.left.place, two.left.place) != (two.right.place, one.right.place) or not _are_told_apart(pairs, one, two):
        return None
    apart = [WordPair(one.left, two.right, one.relation), WordPair(two.left, one.right, one.relation)]
    return apart[0] if are_verbatim(pair.left, pair.right, apart) else None


def _are_names(item: WordPair) -> bool:
    return item.left.kind is item.right.kind is UnitKind.NAME


def _lead_to_and_from(item: WordPair) -> bool:
    """Whether a noun is where it begins in one claim and where it ends in the other."""
    return _is_participant(item.left) and {item.left.lead[-1:], item.right.lead[-1:]} == {("from",), ("to",)}


def _are_told_apart(pairs: WordPairs, one: WordPair, two: WordPair) -> bool:
    """Whether the words between two names say which is which."""
    units = pairs.left[one.left.place : two.left.place + 1]
    between = {word for unit in units[1:] for word in unit.lead}
    lemmas = {unit.lemma for unit in units[1:-1]}
    if not between and not lemmas:
        return False  # a list
    return not between & load_words("joining_words") and not lemmas & load_words("symmetric_verbs")


def _is_reversed(pairs: WordPairs, verb: WordPair, participants: AbstractSet[tuple[int, int]]) -> bool:
    """Whether the doer of the left claim is the target of the right one, and the other way round."""
    left = _roles(pairs.left, verb.left)
    right = _roles(pairs.right, verb.right) if left is not None else None
    if left is None or right is None or left[2] != right[2]:
        return False
    return (left[0], right[1]) in participants and (left[1], right[0]) in participants


def _roles(units: Sequence[Unit], verb: Unit) -> tuple[int, int, frozenset[str]] | None:
    """The places of doer and target around a verb, and the prepositions before the target."""
    before = _subject(units[: verb.place])
    after, prepositions = _object(units[verb.place + 1 :])
    if before is None or after is None or before.lemma == after.lemma:
        return None
    if "by" in prepositions and verb.tokens[0].tag in ("VBN", "VBD"):
        if units[verb.place + 1].kind is UnitKind.NUMBER:
            return None  # "sales rose by 5 percent": nobody did that
        return after.place, before.place, prepositions - {"by"}
    return before.place, after.place, prepositions


def _subject(units: Sequence[Unit]) -> Unit | None:
    """The head of the noun phrase that begins the claim, if no verb stands between it and the verb."""
    head: Unit | None = None
    for unit in units:
        if unit.kind is UnitKind.VERB or (head is None and _prepositions(unit)):
            return None
        if head is not None and unit.lead and unit.kind is not UnitKind.ADVERB:
            break
        head = unit if _is_participant(unit) else head
    return head


def _object(units: Sequence[Unit]) -> tuple[Unit | None, frozenset[str]]:
    """The head of the noun phrase that follows the verb, and the prepositions before the phrase."""
    head: Unit | None = None
    for place, unit in enumerate(units):
        if unit.kind is UnitKind.VERB or (place and unit.lead):
            break
        head = unit if _is_participant(unit) else head
    return head, _prepositions(units[0]) if units else frozenset()


def _is_participant(unit: Unit) -> bool:
    return unit.kind in (UnitKind.NOUN, UnitKind.NAME)


def _is_verb(item: WordPair) -> bool:
    """Whether one side at least was tagged as a verb, and the verb is not mutual."""
    lemmas = {item.left.lemma, item.right.lemma}
    if lemmas & load_words("symmetric_verbs"):
        return False
    if len(lemmas) > 1 and item.left.tokens[0].stem != item.right.tokens[0].stem:
        return False
    verbs = [unit.kind is UnitKind.VERB for unit in (item.left, item.right)]
    return all(verbs) or (any(verbs) and item.left.tokens[0].text == item.right.tokens[0].text)


def _prepositions(unit: Unit) -> frozenset[str]:
    """The prepositions before a unit that tell how it takes part."""
    return load_words("participant_prepositions").intersection(unit.lead)
