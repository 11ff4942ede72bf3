"""A council's briefing: two sheets in both languages, as a page and as PDF; what is said where no PDF can be made."""

import io
import os
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import translation
from pypdf import PdfReader

from cydwaith.bodies.briefing import ROOMS, Line, Part, Room, Turn, briefing
from cydwaith.bodies.models import Body, BodyKind
from cydwaith.shared import pdf
from cydwaith.shared.permissions import Role
from cydwaith.shared.said import said
from cydwaith.site.pages import briefing as pages
from tests.pages.addresses import at
from tests.pages.test_two_languages import TELLTALE
from tests.practice_world import account, ground

PEMBROKESHIRE, CARDIFF = "W06000009", "W06000015"


@pytest.fixture
def weasyprint() -> None:
    """PDFs can be made; in CI that must be so."""
    if missing := pdf.missing():
        if os.environ.get("CI") == "true":
            pytest.fail(missing.en)
        pytest.skip(missing.en)


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which WeasyPrint is not installed."""
    monkeypatch.setattr(pdf, "missing", pdf.missing.__wrapped__)
    monkeypatch.setattr(pdf, "find_spec", lambda _name: None)


def read(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def words(document: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in document.pages).split())


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("code", [PEMBROKESHIRE, CARDIFF])
def test_two_tagged_sheets_in_one_language(
    language: str, code: str, client: Client, demo_data: None, weasyprint: None
) -> None:
    found = client.get(at("briefing_pdf", language, code=code))
    assert found["Content-Type"] == "application/pdf"
    assert found["Content-Language"] == language
    document = read(found.content)
    root: Any = document.trailer["/Root"]
    assert len(document.pages) == 2
    assert all(
        abs(float(one.mediabox.width) - 595.3) < 1 and abs(float(one.mediabox.height) - 841.9) < 1
        for one in document.pages
    )
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"].value
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert "/StructTreeRoot" in root
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    name = Body.objects.get(place=code, kind=BodyKind.COUNCIL)
    assert getattr(name, f"name_{language}") in (document.metadata.title or "" if document.metadata else "")
    said_here = words(document)
    assert not TELLTALE[language] & set(said_here.lower().replace(".", " ").split())
    assert "\ufffd" not in said_here


def test_every_letter_of_the_welsh_is_there(demo_data: None, weasyprint: None) -> None:
    """ŵ and ŷ are in letters of their own files; a box in place of one would not be read back as text."""
    with translation.override("cy"):
        html = pages.documents(pages.found(CARDIFF), "")[0].replace("<h1>", "<h1>tŷ, dŵr, ", 1)
    document = read(pdf.written((html,), 2))
    assert "tŷ, dŵr" in words(document)
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in document.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]  # pypdf's own
    }
    assert fonts
    assert all("Atkinson" in font for font in fonts)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_council_has_two_sheets(language: str, demo_data: None, weasyprint: None) -> None:
    councils = Body.objects.filter(kind=BodyKind.COUNCIL).select_related("place")
    assert len(councils) == 22
    with translation.override(language):
        laid_out = {one.pk: len(pdf.fitting(pages.documents(one, ""), 2).pages) for one in councils}
    assert set(laid_out.values()) == {2}, laid_out


def full(turn: Turn) -> Part:
    """A part with as many lines as there ever are, each as long as any is."""
    long = said(cy="Ymrwymiad hir iawn ei deitl " * 5, en="A commitment with a very long title " * 5)
    small = turn == Turn.REST
    short = said(cy="1,234.5 (30 Mehefin 2024)", en="1,234.5 (30 June 2024)")
    line = Line(long, "/", short if small else long, said(cy="+1,234.5 pwynt canran", en="+1,234.5 percentage points"))
    nothing = said(cy="dim", en="nothing")
    return Part(turn, said(cy="Rhan", en="Part"), [line] * (25 if small else 5), 99, nothing, "/", small=small)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_is_too_long_is_told_in_fewer_lines(
    language: str, monkeypatch: pytest.MonkeyPatch, demo_data: None, weasyprint: None
) -> None:
    sheets = [[full(turn) for turn in Turn if turn.sheet == sheet] for sheet in (1, 2)]
    monkeypatch.setattr(pages, "briefing", lambda _council: sheets)
    with translation.override(language):
        documents = pages.documents(pages.found(CARDIFF), "")
        assert len(pdf.fitting(documents[:1], 2).pages) > 2
        assert len(pdf.fitting(documents, 2).pages) == 2
    assert len(documents) == len(ROOMS)


def test_a_part_says_how_many_more_there_are() -> None:
    part = full(Turn.OWED)
    assert (len(part.shown(Room())), part.further(Room())) == (5, 94)
    assert (len(part.shown(Room(2, 4))), part.further(Room(2, 4))) == (2, 97)
    assert len(full(Turn.REST).shown(Room(2, 4))) == 4


def test_every_question_is_answered_and_nobodys_quiet_notice_is_told(demo_data: None) -> None:
    for council in Body.objects.filter(kind=BodyKind.COUNCIL)[:4]:
        sheets = briefing(council)
        assert [part.turn for sheet in sheets for part in sheet] == list(Turn)
        for part in (part for sheet in sheets for part in sheet):
            assert part.none
            assert len(part.lines) <= part.number


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_council_with_nothing(language: str, client: Client, db: None) -> None:
    """Each part says that there is nothing; a site without figures has a briefing, and it is no error."""
    ground()
    council = Body.objects.filter(kind=BodyKind.COUNCIL, place__isnull=False).first()
    assert council is not None
    page = client.get(at("briefing", language, code=council.place_id))
    assert page.status_code == 200
    with translation.override(language):
        nothing = [str(part.none) for sheet in briefing(council) for part in sheet]
    assert len(nothing) == len(Turn)
    assert all(words_ in page.content.decode() for words_ in nothing)


def test_nothing_is_fetched_but_our_own(weasyprint: None) -> None:
    for address in (
        "https://example.org/a.css",
        "file:///etc/hostname",
        "http://own.invalid/build/paper.css",
        f"{pdf.BASE}../settings.py",
        f"{pdf.BASE}none.css",
    ):
        with pytest.raises(ValueError, match="our"):
            pdf.ours(address)
    assert b"@page" in pdf.ours(f"{pdf.BASE}build/paper.css").read()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_without_weasyprint_the_page_prints_and_says_so(
    language: str, client: Client, demo_data: None, without: None
) -> None:
    page = client.get(at("briefing", language, code=CARDIFF)).content.decode()
    assert "briefing.pdf" not in page
    assert "papur-briffio.pdf" not in page
    found = client.get(at("briefing_pdf", language, code=CARDIFF))
    told = found.content.decode()
    assert found.status_code == 501
    assert "cydwaith[pdf]" in told
    assert {"cy": "Ni ellir gwneud PDF yma", "en": "No PDF can be made here"}[language] in told
    assert at("briefing", language, code=CARDIFF) in told


def test_missing_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    real = builtins.__import__

    def no_pango(name: str, *rest: Any, **more: Any) -> Any:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *rest, **more)

    monkeypatch.setattr(pdf, "find_spec", lambda _name: object())
    monkeypatch.setattr(builtins, "__import__", no_pango)
    told = pdf.missing.__wrapped__()
    assert told is not None
    assert all(name in told.cy and name in told.en for name in pdf.LIBRARIES)


def test_the_command_writes_the_file(tmp_path: Path, demo_data: None, weasyprint: None) -> None:
    where = tmp_path / "briefing.pdf"
    call_command("briefing", "CRF", language="cy", out=str(where))
    document = read(where.read_bytes())
    assert len(document.pages) == 2
    assert "Caerdydd" in words(document)


def test_the_command_and_the_check_say_what_is_missing(
    tmp_path: Path, demo_data: None, without: None, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        call_command("briefing", CARDIFF, language="en", out=str(tmp_path / "x.pdf"))
    assert ended.value.code == 1
    assert "WeasyPrint is not installed" in capsys.readouterr().err
    call_command("briefing", CARDIFF, language="en", format="html", out=str(tmp_path / "x.html"))
    assert 'lang="en"' in (tmp_path / "x.html").read_text()


def test_it_is_one_press_from_the_council_and_from_today(client: Client, demo_data: None) -> None:
    member = account(Role.READER, "GB-PLA-CRF")
    for language in ("cy", "en"):
        page = client.get(at("council", language, code=CARDIFF)).content.decode()
        assert at("briefing", language, code=CARDIFF) in page
        client.force_login(member)
        assert at("briefing", language, code=CARDIFF) in client.get(at("home", language)).content.decode()
        client.logout()
    assert client.get(at("briefing", code="W06000099")).status_code == 404
    assert client.get(at("briefing_pdf", code="W06000099")).status_code == 404


def test_the_same_file_is_not_sent_twice(client: Client, demo_data: None, weasyprint: None) -> None:
    first = client.get(at("briefing_pdf", code=CARDIFF))
    again = client.get(at("briefing_pdf", code=CARDIFF), headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
