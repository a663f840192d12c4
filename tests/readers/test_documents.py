"""PDF and Word documents: their words as paragraphs, and nothing that a document does ends in more than a reason."""

from __future__ import annotations

import struct
import time
import zlib
from pathlib import Path

import pytest

from claimcheck.models import SkippedSource, Source, Unit
from claimcheck.pipeline import extract
from claimcheck.readers import Limits, read
from claimcheck.report.locating import Locator
from tests.readers.documents import docx, packed, pdf, pdf_of

pytest.importorskip("pypdf", reason="needs the extra [docs]")
pytest.importorskip("docx", reason="needs the extra [docs]")

PAGES = [
    [
        "Harwick Port Authority          Annual review 2021",
        "The harbour of Harwick handled 4.2 million tonnes of goods in",
        "2021, said Mary Quill, the director. Of these, grain made up 1.1 mil-",
        "lion tonnes.",
        "",
        "Ferries",
        "The ferries carried fewer people than in the year before. That was",
        "due to the storm in March, and to the long",
        "Page 1",
    ],
    [
        "Harwick Port Authority          Annual review 2021",
        "closure of the north quay. It reopened in May (after 61 days).",
        "Nobody was hurt.",
        "Page 2",
    ],
    ["Harwick Port Authority          Annual review 2021", "The board thanks its staff.", "Page 3"],
]


def found(tmp_path: Path, name: str, data: bytes, **limits: int) -> Source | SkippedSource:
    """What is read from a file with these bytes."""
    path = tmp_path / name
    path.write_bytes(data)
    return read(path, limits=Limits(**limits))


def test_pages_become_paragraphs(tmp_path: Path) -> None:
    """Lines are joined, parted words made whole, running heads left out, and a sentence goes on over a page."""
    source = found(tmp_path, "review.pdf", pdf(PAGES, title="Annual review"))
    assert isinstance(source, Source)
    assert (source.id, source.title, source.unit) == ("review", "Annual review", Unit.PAGE)
    assert source.text.replace("\f", "^").split("\n\n") == [
        "The harbour of Harwick handled 4.2 million tonnes of goods in 2021, said Mary Quill, the director. "
        "Of these, grain made up 1.1 million tonnes.",
        "Ferries",
        "The ferries carried fewer people than in the year before. That was due to the storm in March, and to the "
        "long^closure of the north quay. It reopened in May (after 61 days). Nobody was hurt.",
        "^The board thanks its staff.",
    ]
    assert [(item.span.of(source.text), item.reason) for item in source.excluded] == [
        ("Ferries", "headline"),
        ("\f", "markup"),
        ("\f", "markup"),
    ]


def test_sentence_over_two_pages_is_one_claim(tmp_path: Path) -> None:
    """The form feed between two pages does not part a sentence, and places are pages."""
    source = found(tmp_path, "review.pdf", pdf(PAGES))
    assert isinstance(source, Source)
    claims = [claim for claim in extract(source) if "storm" in claim.text]
    assert claims and all("\f" not in claim.text for claim in claims)
    locator = Locator(source)
    assert str(locator.place(source.text.index("It reopened"))).endswith("review.pdf, page 2")
    assert locator.place(source.text.index("The board")).line == 3


WORDS = (
    "<w:document><w:body>"
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Ports</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>The </w:t></w:r><w:r><w:t>mayor resigned.</w:t><w:br/><w:t>Her deputy takes over.</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2021</w:t></w:r></w:p></w:tc>"
    "</w:tr></w:tbl><w:p/><w:p><w:r><w:t>It rained.</w:t></w:r></w:p></w:body></w:document>"
)


def test_word_document(tmp_path: Path) -> None:
    """Paragraphs and rows of tables in their order; what is no prose has its reason."""
    source = found(tmp_path, "a.docx", docx(WORDS))
    assert isinstance(source, Source)
    assert source.text.split("\n\n") == [
        "Ports",
        "The mayor resigned.",
        "Her deputy takes over.",
        "Year | 2021",
        "It rained.",
    ]
    assert ("Year | 2021", "table") in [(item.span.of(source.text), item.reason) for item in source.excluded]
    assert str(Locator(source).place(source.text.index("It rained"))).endswith("a.docx, paragraph 5")


def test_style_of_headings(tmp_path: Path) -> None:
    """A paragraph in a style of headings, as Word writes it, is a headline."""
    from docx import Document  # noqa: PLC0415

    document = Document()
    document.core_properties.title = "Review"
    document.add_heading("Ports of the north", 1)
    document.add_paragraph("The mayor resigned.")
    document.save(str(tmp_path / "a.docx"))
    source = read(tmp_path / "a.docx")
    assert isinstance(source, Source)
    assert source.title == "Review"
    assert [(item.span.of(source.text), item.reason) for item in source.excluded] == [
        ("Ports of the north", "headline")
    ]


def zip_bomb() -> bytes:
    """A Word document of 1 MB that unpacks to 300 MB."""
    return packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"a" * 300_000_000})


def lying_bomb() -> bytes:
    """One that says it unpacks to 10 bytes only."""
    data = bytearray(docx(WORDS.replace("It rained.", "a" * 50_000_000)))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(data)


def laughs() -> bytes:
    """Entities that are made of entities, ten to the ninth in all."""
    definitions = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE a [<!ENTITY l0 "laugh">{definitions}]><w:document><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p>'
    return docx(text + "</w:body></w:document>")


def outside_entity() -> bytes:
    """An entity that stands for a file of this machine."""
    text = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p>'
    return docx(text + "</w:body></w:document>")


def endless_pages() -> bytes:
    """A tree of pages that has itself as a branch."""
    return pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 100000000 /Kids [2 0 R 2 0 R 3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
            b"<< >>",
        ]
    )


def pdf_bomb() -> bytes:
    """A page whose stream unpacks to 500 MB of instructions to write a letter."""
    packer = zlib.compressobj(9)
    chunk = b"BT /F1 9 Tf (a) Tj ET " * 50_000
    stream = b"".join(packer.compress(chunk) for _ in range(450)) + packer.flush()
    return pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [5 0 R] >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
            b"<< >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 6 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>",
            b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        ]
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "make"),
    [
        pytest.param("a.docx", zip_bomb, id="zip bomb"),
        pytest.param("a.docx", lying_bomb, id="zip bomb that lies about its size"),
        pytest.param("a.docx", laughs, id="billion laughs"),
        pytest.param("a.docx", outside_entity, id="entity from a file"),
        pytest.param("a.docx", lambda: docx("<w:document>" + "<w:p>" * 200_000), id="deeply nested XML"),
        pytest.param("a.docx", lambda: packed({"a": b"b"}), id="archive without a document"),
        pytest.param("a.docx", lambda: b"PK\x03\x04" + b"\xff" * 5000, id="damaged archive"),
        pytest.param("a.docx", lambda: docx(WORDS, kind="template.unknown"), id="another kind of document"),
        pytest.param("a.pdf", endless_pages, id="pages without end"),
        pytest.param("a.pdf", pdf_bomb, id="PDF bomb"),
        pytest.param("a.pdf", lambda: pdf([["It rained."]])[:-200], id="cut off"),
        pytest.param("a.pdf", lambda: pdf([[]]), id="without text"),
        pytest.param("a.pdf", lambda: b"%PDF-1.7\n" + b"[" * 1_000_000, id="deeply nested brackets"),
        pytest.param("a.pdf", lambda: b"%PDF-1.7\n" + b"<<" * 100_000 + b"trailer" * 1000, id="nested dictionaries"),
        pytest.param("a.pdf", lambda: b"", id="empty"),
    ],
)
def test_hostile_documents_end_in_a_reason(tmp_path: Path, name: str, make: object) -> None:
    """Each is skipped with one line, within the limit of time, whatever it does."""
    assert callable(make)
    begun = time.monotonic()
    skipped = found(tmp_path, name, make(), seconds=20, memory=800_000_000)
    assert time.monotonic() - begun < 40
    if isinstance(skipped, Source):  # a damaged file of which the text can still be had
        assert len(skipped.text) < 1000 and "root" not in skipped.text
    else:
        assert skipped.reason and "\n" not in skipped.reason


@pytest.mark.parametrize(
    ("name", "data", "limits", "limit"),
    [
        pytest.param("a.pdf", pdf(PAGES), {"pages": 2}, "limits.pages", id="pages"),
        pytest.param("a.pdf", pdf(PAGES), {"characters": 100}, "limits.characters", id="characters of a PDF"),
        pytest.param("a.docx", docx(WORDS), {"characters": 10}, "limits.characters", id="characters of a document"),
        pytest.param("a.docx", docx(WORDS), {"unpacked_bytes": 100}, "limits.unpacked-bytes", id="unpacked"),
        pytest.param("a.docx", docx(WORDS), {"bytes": 100}, "limits.bytes", id="bytes"),
    ],
)
def test_message_names_the_limit(tmp_path: Path, name: str, data: bytes, limits: dict[str, int], limit: str) -> None:
    """Whoever hits a limit is told which setting raises it."""
    skipped = found(tmp_path, name, data, **limits)
    assert isinstance(skipped, SkippedSource)
    assert limit in skipped.reason
