"""Coverage-guided fuzzing of what meets foreign bytes first: readers, segmentation, attribution.

    python fuzz/targets.py readers fuzz-corpus/readers -max_total_time=600

Needs atheris (Python 3.11 or 3.12). A find is a crash file that libFuzzer names; its text becomes a row of `_ODD` in
`tests/test_invariants.py`, which holds the whole pipeline to the same promises.
"""

from __future__ import annotations

import sys
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["claimcheck"]):
    import claimcheck
    from claimcheck.claims.attribution import attribute
    from claimcheck.claims.context import build_context
    from claimcheck.mentions import annotate
    from claimcheck.models import SkippedSource, Source
    from claimcheck.readers.articles import source_of_text
    from claimcheck.readers.decoding import decode
    from claimcheck.readers.json_lines import sources_of_lines
    from claimcheck.readers.limits import Limits
    from claimcheck.readers.reflow import reflowed
    from claimcheck.readers.unreadable import UnreadableError
    from claimcheck.text import segment

LIMITS = Limits(characters=20_000)


def readers(data: bytes) -> None:
    """Plain text, Markdown, JSON Lines and the lines of a PDF: a source or a reason, and every span inside the text."""
    found: list[Source | SkippedSource] = list(sources_of_lines(data, "a.jsonl", LIMITS))
    for is_markdown in (False, True):
        with suppress(UnreadableError):
            found.append(source_of_text(decode(data), "a.md", LIMITS, is_markdown=is_markdown))
    for source in found:
        if isinstance(source, Source):
            position = 0
            for item in source.excluded:
                assert position <= item.span.start < item.span.end <= len(source.text)
                position = item.span.end
    reflowed([page.splitlines() for page in _text(data).split("\f")])


def segmentation(data: bytes) -> None:
    """Every character that is not blank is in one sentence or in one skipped stretch."""
    text = _text(data)
    document = segment(claimcheck.Source.from_text(text, id="a"))
    spans = sorted([*(item.span for item in document.sentences), *(item.span for item in document.skipped)])
    position = 0
    for span in spans:
        assert position <= span.start < span.end <= len(text)
        position = span.end


def attribution(data: bytes) -> None:
    """Speaker, cue and content lie in the text, and the whole comparison of a text with itself holds."""
    source = claimcheck.Source.from_text(_text(data), id="a")
    document = segment(source)
    mentions = annotate(document)
    for item in attribute(document, mentions, build_context(document, mentions).resolver):
        for span in (item.speaker_span, item.cue_span, *item.content_spans):
            assert span is None or 0 <= span.start < span.end <= len(source.text)
    claimcheck.extract(source)


TARGETS = {"readers": readers, "segmentation": segmentation, "attribution": attribution}


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape").encode("utf-8", "replace").decode("utf-8", "replace")[:20_000]


def main() -> None:
    """Run one target, with the arguments of libFuzzer."""
    name, *rest = sys.argv[1:]
    atheris.Setup([sys.argv[0], *rest], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
