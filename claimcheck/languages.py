"""What can be compared in which language, and what a reader is told about the rest.

English is judged in full. Two sources in one other language are compared by their quotations, and by the words and
digits of their sentences where the words that deny are known. Between two languages nothing is compared: words that
they share would be chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.alignment import Matches
from claimcheck.models import Alignment, Claim, Document
from claimcheck.rules import Rule
from claimcheck.text.language import ENGLISH, name_of_language, negators_of


def is_applicable(rule: Rule, left: Document, right: Document) -> bool:
    """Whether a rule can speak of two sources."""
    return left.language == right.language and (left.language == ENGLISH or not rule.needs_english)


def within_languages(matches: Matches, documents: Sequence[Document]) -> Matches:
    """The matches without those that two languages, or digits in an unknown grammar, make worthless."""
    languages = {document.source.id: document.language for document in documents}
    if all(language == ENGLISH for language in languages.values()):
        return matches
    kept = tuple(item for item in matches.alignments if _holds(item, languages))
    held = {claim.id for item in kept for claim in (item.left, item.right)}
    return Matches(kept, {name: near for name, near in matches.nearest.items() if name not in held}, matches.scores)


def _holds(item: Alignment, languages: Mapping[str, str]) -> bool:
    language = languages[item.left.source]
    if language != languages[item.right.source]:
        return False
    return language == ENGLISH or (_have_same_digits(item.left, item.right) and _deny_in_as_many_words(item, language))


def _deny_in_as_many_words(item: Alignment, language: str) -> bool:
    """Whether both sentences deny or neither does; never where the words for it are not known."""
    negators = negators_of(language)
    counts = [sum(token.text.lower() in negators for token in claim.tokens) for claim in (item.left, item.right)]
    return bool(negators) and counts[0] == counts[1]


def _have_same_digits(left: Claim, right: Claim) -> bool:
    """Whether both have the same numbers in digits: what they count and how they write it is not known.

    "12.000" and "12 000" are the same; a comma may be a decimal sign or not, so it is not looked at.
    """
    ours, theirs = left.once(_digits), right.once(_digits)
    return sorted(ours) == sorted(theirs) or "".join(ours) == "".join(theirs)


def _digits(claim: Claim) -> list[str]:
    numbers = ("".join(filter(str.isdigit, token.text)) for token in claim.tokens)
    return [number for number in numbers if number]


def notices_of(documents: Sequence[Document], rules: Sequence[Rule]) -> tuple[str, ...]:
    """What a reader must be told: which sources were not judged in full, and what that means."""
    return tuple(_notices(documents, rules))


def _notices(documents: Sequence[Document], rules: Sequence[Rule]) -> Iterator[str]:
    spoken: dict[str, list[str]] = {}
    for document in documents:
        spoken.setdefault(document.language, []).append(document.source.id)
    for language, names in spoken.items():
        if language != ENGLISH:
            refused = ", ".join(rule.name for rule in rules if rule.needs_english)
            compared = "sentences by their words and digits, and quotations" if negators_of(language) else "quotations"
            yield (
                f"{_listed(names)} {'is' if len(names) == 1 else 'are'} in {name_of_language(language)}. "
                f"Only {compared} were compared: speakers, certainty, dates, names and roles were not recognised, and "
                f"these rules, which need English, were not applied: {refused or 'none'}. "
                "Numbers and dates that differ are not reported."
            )
    if len(spoken) > 1:
        groups = "; ".join(f"{name_of_language(language)}: {_listed(names)}" for language, names in spoken.items())
        yield f"Sources in different languages were not compared with each other ({groups})."


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
