"""The whole of claimcheck on one page: read this first.

Source -> Document -> mentions -> Claim -> alignment -> findings -> Comparison
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.aliases import alias_edits
from claimcheck.alignment import align
from claimcheck.annotators import Annotated, Annotator
from claimcheck.claims import extract_claims, sentence_claims
from claimcheck.comparison import Comparison
from claimcheck.config import DEFAULT, Config
from claimcheck.errors import ClaimcheckError
from claimcheck.findings import judge
from claimcheck.languages import notices_of, within_languages
from claimcheck.models import Claim, Document, Granularity, SkippedSource, Source
from claimcheck.rewriting import Rewritten, merged, restored, rewritten
from claimcheck.roletable import role_table
from claimcheck.signature import signature_of
from claimcheck.text import segment
from claimcheck.text.language import ENGLISH
from claimcheck.writing import writing_edits

STEPS = ("aligning claims", "comparing claims")
"""What is done after each source was read."""


def extract(
    source: Source, config: Config = DEFAULT, *, granularity: Granularity = Granularity.FACT
) -> tuple[Claim, ...]:
    """The claims of one source, in text order: its facts, or the clauses that `compare` works with."""
    article = _rewritten(source, config)
    return article.carried(_claims(_annotated(segment(article.source), config.annotator), granularity))


def compare(
    sources: Sequence[Source | SkippedSource],
    config: Config = DEFAULT,
    *,
    watch: Callable[[str], None] | None = None,
    jobs: int = 1,
) -> Comparison:
    """Compare two or more sources on the same event.

    Sources that could not be read are carried to the report. Raises ClaimcheckError for fewer than two readable
    sources, and for two with the same id. `watch` is told each step as it begins: every readable source, then `STEPS`.
    With many sources several processes (`jobs`) can save time; the result is the same for every number of them.
    """
    tell = watch or _nobody
    readable = [source for source in sources if isinstance(source, Source)]
    _check(readable)
    articles = tuple(_rewritten(source, config) for source in readable)
    annotated = [_told(tell, segment(article.source), config.annotator) for article in articles]
    documents = tuple(item.document for item in annotated)
    groups = [_claims(item, Granularity.CLAUSE) for item in annotated]
    tell(STEPS[0])
    matches = within_languages(align(groups, documents, jobs), documents)
    tell(STEPS[1])
    comparison = Comparison(
        documents=documents,
        skipped_sources=tuple(source for source in sources if isinstance(source, SkippedSource)),
        claims=tuple(claim for group in groups for claim in group),
        alignments=matches.alignments,
        findings=judge(documents, groups, matches, config.rules, jobs),
        roles=role_table(documents, groups),
        signature=signature_of(config),
        notices=notices_of(documents, config.rules),
    )
    return restored(comparison, articles)


def _rewritten(source: Source, config: Config) -> Rewritten:
    """The source as if every name and blank were written in the usual way; what is found is carried back."""
    edits = merged(alias_edits(source.text, dict(config.aliases)), writing_edits(source.text))
    return rewritten(source, edits)


def _nobody(step: str) -> None:
    """Nobody watches."""


def _told(tell: Callable[[str], None], document: Document, annotator: Annotator) -> Annotated:
    tell(document.source.id)
    return _annotated(document, annotator)


def _annotated(document: Document, annotator: Annotator) -> Annotated:
    return annotator.annotate(document) if document.language == ENGLISH else Annotated(document, ())


def _claims(annotated: Annotated, granularity: Granularity) -> tuple[Claim, ...]:
    if annotated.document.language != ENGLISH:
        return sentence_claims(annotated.document)
    return extract_claims(*annotated, granularity)


def _check(sources: Sequence[Source]) -> None:
    if len(sources) < 2:
        raise ClaimcheckError(
            f"nothing to compare: {len(sources)} readable source{'s' if len(sources) != 1 else ''}, at least 2 needed",
            hint="name two or more articles on the same event",
        )
    ids = [source.id for source in sources]
    twice = sorted({name for name in ids if ids.count(name) > 1})
    if twice:
        raise ClaimcheckError(f"two sources have the id {twice[0]!r}", hint="give every source an id of its own")
