"""A document holds its own parts and nothing else: archives, programs and documents inside of it are refused."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib

import pytest

from cydwaith.engines import containers
from cydwaith.engines.containers import Carried
from cydwaith.shared.file_kinds import KINDS, kind_of
from cydwaith.shared.refusals import NotPossible
from tests.sent_files import archive, picture

DOCUMENTS = {end: kind.part for end, kind in KINDS.items() if kind.part}


def holding(part: str, **more: bytes) -> bytes:
    """A document of a kind with some more parts in it, each called after what it is."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as made:
        for name in ("[Content_Types].xml", part):
            made.writestr(name, "<x/>")
        for name, content in more.items():
            made.writestr(f"word/embeddings/{name.replace('__', '.')}", content)
    return into.getvalue()


def tar() -> bytes:
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w") as made:
        made.addfile(tarfile.TarInfo("x"))
    return into.getvalue()


OTHERS = {
    "zip": archive("run.txt"),
    "empty zip": archive(),
    "gzip": gzip.compress(b"x"),
    "bzip2": bz2.compress(b"x"),
    "xz": lzma.compress(b"x"),
    "tar": tar(),
    "rar": b"Rar!\x1a\x07\x01\x00",
    "7z": b"7z\xbc\xaf\x27\x1c\x00\x04",
    "cabinet": b"MSCF\0\0\0\0",
    "packed by Office": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "PDF": b"%PDF-1.7",
    "RTF": b"{\\rtf1}",
}
RUN = {
    "Windows": b"MZ\x90\0",
    "Linux": b"\x7fELF\x02",
    "a script": b"#!/bin/sh\n",
    "macOS": b"\xcf\xfa\xed\xfe\x07",
    "Java": b"\xca\xfe\xba\xbe\0",
    "a shortcut": b"L\0\0\0\x01\x14\x02\0\0",
}


@pytest.mark.parametrize("end", DOCUMENTS)
def test_whatever_it_is_called_no_document_holds_another_file_or_a_program(end: str) -> None:
    part = DOCUMENTS[end]
    assert kind_of(f"a.{end}", holding(part, picture__png=picture()), KINDS)
    for kinds, what in ((OTHERS, Carried.FILES), (RUN, Carried.PROGRAM)):
        for content in kinds.values():
            for name in ("x__bin", "x__png", "x__xml", "x__docx"):
                assert containers.in_archive(holding(part, **{name: content})) is what, (content, name)
    with pytest.raises(NotPossible) as refusal:
        kind_of(f"a.{end}", holding(part, x__bin=OTHERS["zip"]), KINDS)
    assert refusal.value.field == "file"


def test_the_table_behind_a_chart_is_taken_and_nothing_within_it() -> None:
    table = archive("[Content_Types].xml", "xl/workbook.xml")
    assert containers.in_archive(holding("word/document.xml", table__xlsx=table)) is None
    assert containers.in_archive(holding("word/document.xml", table__bin=table)) is Carried.FILES
    within = holding("xl/workbook.xml", x__bin=OTHERS["zip"])
    assert containers.in_archive(holding("word/document.xml", table__xlsx=within)) is Carried.FILES
    twice = holding("xl/workbook.xml", table__xlsx=table)
    assert containers.in_archive(holding("word/document.xml", table__xlsx=twice)) is Carried.FILES
    macros = archive("xl/workbook.xml", "xl/vbaProject.bin")
    assert containers.in_archive(holding("word/document.xml", table__xlsx=macros)) is Carried.FILES


def test_a_packed_drawing_is_a_drawing() -> None:
    assert containers.in_archive(holding("word/document.xml", image1__emz=gzip.compress(b"x"))) is None


def locked() -> bytes:
    made = bytearray(holding("word/document.xml"))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        made[made.index(mark) + at] |= 1
    return bytes(made)


def doubled() -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as made:
        made.writestr("word/document.xml", "<seen/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("word/document.xml", "<read/>")
    return into.getvalue()


ONE, TWO = holding("word/document.xml"), archive("word/document.xml", "other.xml")


@pytest.mark.parametrize(
    "content",
    [locked(), doubled(), ONE + TWO, ONE + b"more behind its end", ONE[:-30], ONE[:40] + b"\xff" * 40 + ONE[80:]],
    ids=["locked", "a part twice", "two archives", "something behind", "cut off", "spoilt"],
)
def test_what_is_locked_spoilt_or_read_in_two_ways_is_refused(content: bytes) -> None:
    assert containers.in_archive(content) is Carried.LOCKED


def test_what_grows_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "MOST_UNPACKED", 1000)
    assert containers.in_archive(holding("word/document.xml", x__xml=b" " * 1000)) is Carried.LOCKED
    monkeypatch.setattr(containers, "MOST_PARTS", 1)
    assert containers.in_archive(holding("word/document.xml")) is Carried.LOCKED


def packed(words: bytes) -> bytes:
    """A list of objects in a PDF, packed as most programs pack it."""
    return b"1 0 obj <</Type /ObjStm /Filter /FlateDecode>> stream\r\n" + zlib.compress(words) + b"\r\nendstream"


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (b"<</Names <</EmbeddedFiles 3 0 R>>>>", Carried.FILES),
        (b"<</Type/EmbeddedFile>>", Carried.FILES),
        (b"<</S/JavaScript/JS(app.alert(1))>>", Carried.PROGRAM),
        (b"<</S /Launch /F (x.exe)>>", Carried.PROGRAM),
        (b"<</S /#4cau#6Ech>>", Carried.PROGRAM),
        (b"<</Type /Catalog /Pages 2 0 R>>", None),
    ],
)
def test_a_pdf_that_runs_something_or_holds_files_is_refused(words: bytes, what: Carried | None) -> None:
    for content in (b"%PDF-1.7\n" + words, b"%PDF-1.7\n" + packed(words)):
        assert containers.in_pdf(content) is what
    if what:
        with pytest.raises(NotPossible):
            kind_of("a.pdf", b"%PDF-1.7\n" + words, KINDS)
