"""Word documents, written and read."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cydwaith.engines.bounds import LONGEST_TEXT
from cydwaith.engines.drafting.word_files import MOST_MARKUP, MOST_UNPACKED, Answer, Noted, Read, read, written

AT = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)
TRACKED = (
    f"<w:p {nsdecls('w')}><w:r><w:t xml:space='preserve'>Every council </w:t></w:r>"
    "<w:del w:id='1' w:author='A'><w:r><w:delText>may</w:delText></w:r></w:del>"
    "<w:ins w:id='2' w:author='A'><w:r><w:t>must</w:t></w:r></w:ins>"
    "<w:r><w:t xml:space='preserve'> report.</w:t></w:r></w:p>"
)
PICTURE = (
    f"<w:p {nsdecls('w')}><w:r><w:t>Before it.</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>in a box</w:t>"
    "</w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
)
NOTE = f"<w:p {nsdecls('w')}><w:r><w:t>Noted.</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
CONTROL = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>"


def saved(folder: Path, *paragraphs: tuple[str, str], xml: tuple[str, ...] = (), table: bool = False) -> Read:
    made = Document()
    for style, words in paragraphs:
        made.add_paragraph(words, style=style)
    for one in xml:
        made.element.body.insert(len(made.element.body) - 1, parse_xml(one))
    if table:
        cells = made.add_table(rows=2, cols=2)
        for number, cell in enumerate(cell for row in cells.rows for cell in row.cells):
            cell.text = f"c{number}"
    path = folder / "one.docx"
    made.save(str(path))
    return read(path)


def test_a_heading_begins_a_section(tmp_path: Path) -> None:
    lines = (
        ("Normal", "First words."),
        ("Heading 1", "One"),
        ("Normal", "a"),
        ("Normal", ""),
        ("Normal", "b"),
        ("Heading 2", "Two"),
    )
    found = saved(tmp_path, *lines)
    assert found.sections == [("", "First words."), ("One", "a\n\nb"), ("Two", "")]
    assert found.answers == []


def test_what_is_not_plain_text_is_told_line_by_line(tmp_path: Path) -> None:
    found = saved(tmp_path, ("Normal", "One."), xml=(TRACKED, PICTURE, NOTE, CONTROL), table=True)
    assert found.sections == [
        ("", "One.\n\nEvery council must report.\n\nBefore it.\n\nNoted.\n\nIn a control.\n\nc0 | c1\nc2 | c3")
    ]
    assert found.answers == [
        Answer(2, Noted.TRACKED),
        Answer(3, Noted.PICTURE),
        Answer(4, Noted.NOTE),
        Answer(6, Noted.TABLE),
    ]


def test_what_is_too_long_is_divided_and_nothing_is_lost(tmp_path: Path) -> None:
    half = "word " * (LONGEST_TEXT // 10)
    found = saved(tmp_path, ("Heading 1", "H" * 201), ("Normal", half), ("Normal", half), ("Normal", "end " * 9))
    assert [len(words) <= LONGEST_TEXT for _heading, words in found.sections] == [True, True]
    assert "".join(words for _, words in found.sections).count("word") == 2 * half.count("word")
    assert [one.noted for one in found.answers] == [Noted.LONG_HEADING, Noted.DIVIDED]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nothing", b"%PDF-1.7"])
def test_what_is_no_document_is_a_fault(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "one.docx"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"zip|read"):
        read(path)


def test_an_archive_without_a_document_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "one.docx"
    with zipfile.ZipFile(path, "w") as held:
        held.writestr("word/document.xml", "<no/>")
    with pytest.raises(ValueError, match="cannot be read"):
        read(path)


@pytest.mark.parametrize(
    ("name", "most"), [("word/media/one.bin", MOST_UNPACKED), ("word/document.xml", MOST_MARKUP)], ids=["all", "markup"]
)
def test_a_document_that_grows_when_it_is_unpacked_is_not_unpacked(tmp_path: Path, name: str, most: int) -> None:
    path = tmp_path / "one.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as held, held.open(name, "w") as part:
        for _ in range(most // 2**20 + 1):
            part.write(b" " * 2**20)
    assert path.stat().st_size < 2**20
    with pytest.raises(ValueError, match="too large"):
        read(path)


def test_an_archive_within_a_document_is_not_opened(tmp_path: Path) -> None:
    path, inner = tmp_path / "one.docx", io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as held:
        held.writestr("bomb", bytes(MOST_UNPACKED + 1))
    path.write_bytes(written("cy", "Tai", [("Pwrpas", "Cartrefi.")], AT))
    with zipfile.ZipFile(path, "a") as held:
        held.writestr("word/embeddings/inner.zip", inner.getvalue())
    assert read(path).sections == [("Tai", ""), ("1. Pwrpas", "Cartrefi.")]


def test_what_is_written_can_be_read_again(tmp_path: Path) -> None:
    made = written("cy", "Tai", [("Pwrpas", "Cartrefi.\n\nI bawb."), ("", "Arian.")], AT)
    path = tmp_path / "one.docx"
    path.write_bytes(made)
    assert read(path).sections == [("Tai", ""), ("1. Pwrpas", "Cartrefi.\n\nI bawb."), ("2.", "Arian.")]
    document = Document(io.BytesIO(made))
    assert (document.core_properties.language, document.core_properties.title) == ("cy", "Tai")
    assert 'w:lang w:val="cy-GB"' in document.styles["Normal"].element.xml
