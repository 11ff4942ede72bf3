"""Importing figures in the browser: sent, looked through line by line, confirmed; and what keeps a file out."""

import datetime as dt
import io
import json
import re
import zipfile

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from cydwaith.bodies.models import Account, Body, Membership
from cydwaith.evidence import uploads
from cydwaith.evidence.models import Indicator, Observation, Upload
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Role
from tests.unit.evidence import world

pytestmark = pytest.mark.django_db
SEND = {"cy": "/cy/ffigurau/mewnforio/", "en": "/en/figures/import/"}
HEADER = "area_code,period,value,lower,upper,status,note\n"
GOOD = HEADER + "W06000001,2023-24,64.1,,,,\nW06000002,2023-24,60,,,p,\n"


def body(code: str) -> Body:
    return Body.objects.get_or_create(
        pk=code, defaults={"kind": "partner", "name_cy": code, "name_en": code, "as_of": dt.date(2026, 1, 1)}
    )[0]


def somebody(code: str = "CYD-DATA-CYMRU", role: Role = Role.EDITOR, name: str = "analyst") -> Client:
    """Someone signed in with a role in a body."""
    account = Account.objects.create_user(f"{name}@tests.example")
    Membership.objects.create(account=account, body=body(code), role=role)
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def recycled() -> Indicator:
    world.places()
    return world.indicator()


@pytest.fixture
def analyst(recycled: Indicator) -> Client:
    return somebody()


def send(client: Client, data: str | bytes, name: str = "figures.csv", language: str = "en", **more: str):
    held = data.encode() if isinstance(data, str) else data
    fields = {"indicator": "recycled", "layout": "long-csv", **more}
    return client.post(SEND[language], {**fields, "file": SimpleUploadedFile(name, held)}, follow=True)


def text(answer) -> str:
    """What somebody reads in the main part of a page."""
    main = answer.content.decode().partition("<main")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def press(client: Client, answer) -> object:
    """Confirm what a preview shows."""
    seen = re.search(r'name="seen" value="(\w+)"', answer.content.decode())
    assert seen
    return client.post(answer.request["PATH_INFO"], {"seen": seen[1]}, follow=True)


def test_sent_looked_through_and_imported(analyst, recycled):
    answer = send(analyst, GOOD)
    assert "It would add two figures." in text(answer)
    assert "W06000001 2023-24 64.1 – is new 2" in text(answer)
    assert not Observation.objects.exists(), "nothing is imported before it is confirmed"
    answer = press(analyst, answer)
    assert "The figures are imported" in answer.content.decode()
    assert sorted(recycled.observations.values_list("value", flat=True)) == [60, 64.1]
    told = Entry.objects.filter(verb="figures.loaded").get()
    assert json.loads(told.facts)["file"] == "figures.csv"
    assert told.actor == Account.objects.get().pseudonym
    assert not Upload.objects.exists(), "the file is kept no longer"


def test_what_a_revision_changes_stands_beside_what_was(analyst, recycled):
    press(analyst, send(analyst, GOOD))
    answer = send(analyst, GOOD.replace("64.1", "64.5") + "W06000003,2023-24,50,,,,\n", language="cy")
    assert "Byddai’n ychwanegu un ffigur ac yn newid 1." in text(answer)
    assert "W06000001 2023-24 64.5 64.1 yn newid ffigur 2" in text(answer)
    only = analyst.get(answer.request["PATH_INFO"] + "?show=changed")
    assert "W06000003" not in text(only)
    assert Observation.objects.get(place="W06000001").value == 64.1


def test_the_same_file_again_does_nothing(analyst):
    press(analyst, send(analyst, GOOD))
    answer = send(analyst, GOOD)
    assert "Everything in it is here already." in text(answer)
    entries = Entry.objects.count()
    press(analyst, answer)
    assert Entry.objects.count() == entries


@pytest.mark.parametrize(
    ("language", "says"), [("en", "3 “many” is not a number; leave"), ("cy", "3 Nid rhif yw “many”; gadewch")]
)
def test_a_fault_by_its_line_and_nothing_to_confirm(analyst, language, says):
    answer = send(analyst, HEADER + "W06000001,2023-24,64,,,,\nW06000002,2023-24,many,,,,\n", language=language)
    assert says in text(answer)
    assert 'name="seen"' not in answer.content.decode()
    kept = Upload.objects.get()
    answer = analyst.post(answer.request["PATH_INFO"], {"seen": uploads.fingerprints.of_figures("recycled")})
    assert "nothing was imported" in text(answer) or "ni fewnforiwyd dim" in text(answer)
    assert not Observation.objects.exists()
    assert Upload.objects.get() == kept


def test_what_does_no_harm_is_said(analyst):
    table = (
        "Recycling by council\n\nArea code;Year;Value;;\nW06000001;2023-24;\u221264,1;;\nNotes: made up. For a test."
    )
    answer = send(analyst, table.replace("\u2212", ""))
    assert "It would add one figure." in text(answer)
    assert "Worth knowing" in text(answer)
    assert "The commas in numbers were read as decimal points." in text(answer)


def test_figures_that_changed_meanwhile_are_said_and_shown_anew(analyst, recycled):
    answer = send(analyst, GOOD)
    world.load(recycled, [world.reading("W06000001", "2023-04-01/P1Y", 70.0)])
    answer = press(analyst, answer)
    assert "The figures have changed since you looked." in text(answer)
    assert "64.1 70" in text(answer), "the new figure stands beside the file’s"
    assert Observation.objects.get().value == 70.0
    press(analyst, answer)
    assert Observation.objects.get(place="W06000001").value == 64.1


def test_confirmed_twice_is_once(analyst):
    answer = send(analyst, GOOD)
    press(analyst, answer)
    again = press(analyst, answer)
    assert again.status_code == 404
    assert Entry.objects.filter(verb="figures.loaded").count() == 1


def test_a_workbook(analyst):
    book = openpyxl.Workbook()
    book.active.append(["Ardal", "Blwyddyn", "Gwerth"])
    book.active.append(["W06000001", "2023-24", 0.641])
    book.active["C2"].number_format = "0.0%"
    data = io.BytesIO()
    book.save(data)
    answer = send(analyst, data.getvalue(), "llyfr.xlsx")
    assert "W06000001 2023-24 64.1" in text(answer)


def far_away() -> bytes:
    """A small workbook with a cell in the last row of each of many sheets."""
    book = openpyxl.Workbook()
    for number in range(20):
        book.create_sheet(f"S{number}")["A1048576"] = "x"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", b"0" * (uploads.LARGEST_UNPACKED + 1))
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "empty.csv", "The file is empty"),
        (b"x" * (uploads.LARGEST + 1), "large.csv", "larger than 5 MB"),
        (bomb(), "bomb.xlsx", "far too large"),
        (b"PK\x03\x04 broken", "broken.xlsx", "The workbook cannot be read"),
        (far_away(), "far.xlsx", "The file is empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "paper.pdf", "cannot be told"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture.csv", "cannot be told"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old.xls", "The workbook cannot be read"),
        ((HEADER + "W06000001,2023-24,64,,,,\x1b[2Jgone\n").encode(), "esc.csv", "cannot be seen (U+001B)"),
        ((HEADER + "W06000001,2023-24,64,,,,\u202eenog\n").encode(), "bidi.csv", "cannot be seen (U+202E)"),
        (b"<html><script>alert(1)</script></html>", "page.csv", "is missing from the header"),
    ],
)
def test_hostile_files_are_refused_in_words(analyst, data, name, says):
    answer = send(analyst, data, name)
    assert answer.status_code == 200
    assert says in text(answer)
    assert "<script>alert" not in answer.content.decode()
    assert not Observation.objects.exists()


def test_a_name_is_never_a_path_or_markup(analyst):
    send(analyst, GOOD, "..\\..\\etc\\<b>pass\u202ewd\x07.csv")
    assert Upload.objects.get().name == "<b>passwd.csv"
    assert uploads.plain("/a/b/../c.csv") == "c.csv"
    assert uploads.plain("\x07") == "–"


@pytest.mark.parametrize(
    ("code", "role", "status"),
    [
        ("CYD-DATA-CYMRU", Role.EDITOR, 200),
        ("CYD-DATA-CYMRU", Role.ADMINISTRATOR, 200),
        ("CYD-DATA-CYMRU", Role.CONTRIBUTOR, 403),
        ("GB-PLA-CRF", Role.ADMINISTRATOR, 403),
    ],
)
def test_only_analysts_may(recycled, code, role, status):
    client = somebody(code, role)
    for path in (SEND["en"], "/cy/ffigurau/dangosydd-newydd/", "/en/indicators/recycled/import/"):
        assert client.get(path).status_code == status
    assert send(client, GOOD).status_code == status
    assert Upload.objects.exists() == (status == 200)


def test_nobody_sees_anothers_file(analyst):
    send(analyst, GOOD)
    number = Upload.objects.get().pk
    other = somebody(name="other")
    for ask in (other.get, other.post):
        assert ask(f"{SEND['en']}{number}/").status_code == 404
    assert other.post(f"{SEND['en']}{number}/throw-away/").status_code == 404
    assert Client().get(f"{SEND['en']}{number}/").status_code == 302
    assert Upload.objects.exists()


def test_a_file_is_thrown_away_or_goes_after_a_day(analyst):
    send(analyst, GOOD)
    number = Upload.objects.get().pk
    analyst.post(f"{SEND['en']}{number}/throw-away/")
    assert not Upload.objects.exists()
    send(analyst, GOOD)
    Upload.objects.update(at=timezone.now() - dt.timedelta(hours=25))
    assert analyst.get(f"{SEND['en']}{Upload.objects.get().pk}/").status_code == 404
    for _ in range(5):
        send(analyst, GOOD)
    assert Upload.objects.count() == uploads.MOST
    Account.objects.get().delete()
    assert not Upload.objects.exists()


DESCRIBED = {
    "slug": "empty-homes",
    "topic": "waste",
    "label_cy": "Cartrefi gwag",
    "label_en": "Empty homes",
    "kind": "rate",
    "unit_cy": "y 1,000 o gartrefi",
    "unit_en": "per 1,000 homes",
    "per": "1000",
    "decimals": "1",
    "polarity": "lower",
    "measured_at": "council",
    "smallest_worthwhile": "0.5",
    "influence": "service",
    "lever_cy": "premiwm y dreth gyngor",
    "lever_en": "council tax premium",
    "description_en": "Homes that stand empty.",
    "publisher_en": "An office",
    "source_url": "https://example.org/homes",
    "licence": "OGL-UK-3.0",
}


def test_a_new_indicator_asks_for_what_its_page_needs(analyst, recycled):
    from cydwaith.bodies.models import Topic  # the form offers topics below a topic

    parent = Topic.objects.create(code="homes", name_cy="Cartrefi", name_en="Homes")
    Topic.objects.filter(pk="waste").update(parent=parent)
    page = "/en/figures/new-indicator/"
    answer = analyst.post(page, {"slug": "recycled", "smallest_worthwhile": "0", "influence": "outcome"})
    said = text(answer)
    for words in (
        "with this code already",
        "above 0",
        "Choose the topic",
        "Publisher (in Welsh)",
        "What a council can do",
    ):
        assert words in said
    answer = analyst.post(page, DESCRIBED, follow=True)
    made = Indicator.objects.get(pk="empty-homes")
    assert answer.request["PATH_INFO"] == "/en/indicators/empty-homes/import/"
    assert (made.per, made.kind, made.influence, made.points_cy) == (1000, "rate", "service", "y 1,000 o gartrefi")
    assert made.influence_on == timezone.localdate()
    assert Entry.objects.filter(verb="indicator.defined").count() == 1
    answer = send(analyst, GOOD, indicator="empty-homes")
    assert "still lacks something" in text(answer), "there is no address of its licence"
    changed = {name: value for name, value in DESCRIBED.items() if name not in {"slug", "topic", "polarity"}}
    changed["licence_url"] = "https://example.org/licence"
    analyst.post("/cy/dangosyddion/empty-homes/disgrifio/", changed)
    made.refresh_from_db()
    assert (made.licence_url, made.polarity) == ("https://example.org/licence", "lower")
    answer = analyst.get("/en/indicators/empty-homes/describe/")
    assert "Save what is said" in text(answer)


def test_what_ships_is_described_in_its_file(analyst):
    world.indicator("waste-recycled-wales")
    assert analyst.get("/en/indicators/waste-recycled-wales/describe/").status_code == 404


def test_statswales_with_its_choices(analyst):
    table = "Area_Code,Year_Code,Tenure_Code,Data\n512,202324,1,63\n512,202324,2,9\n"
    world.places(["W92000004"], "country")
    fields = {"layout": "statswales", "where": "Tenure_Code=1"}
    assert "It would add one figure." in text(send(analyst, table, **fields))
    answer = send(analyst, table, layout="statswales", where="Tenure_Code 1", year_starts="13-01")
    assert "Write COLUMN=VALUE" in text(answer)
    assert "Write month and day" in text(answer)
    assert "<details open>" in answer.content.decode()


def test_periods_of_another_kind_are_refused_before_they_are_confirmed(analyst):
    press(analyst, send(analyst, GOOD))
    answer = send(analyst, HEADER + "W06000001,2023 Q1,64.1,,,,\n")
    assert "Import these as another indicator" in text(answer)


def test_a_long_file_page_by_page(analyst):
    lines = "".join(f"{code},{year}-04-01/P1Y,50,,,,\n" for code in world.COUNCILS for year in range(2010, 2022))
    answer = send(analyst, HEADER + lines)
    assert "Page 1 of 3" in text(answer)
    assert "Page 3 of 3" in text(analyst.get(answer.request["PATH_INFO"] + "?show=added&page=3"))
