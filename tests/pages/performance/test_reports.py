"""A report from its first page to its recipients, as its pages take it; and what nobody else sees before that."""

import json
from collections.abc import Callable

import pytest
from django.test import Client

from cydwaith.performance.holding import text_of
from cydwaith.performance.models import Carried, Evidence, Report
from cydwaith.performance.searchable import KINDS
from cydwaith.shared.permissions import Role
from cydwaith.texts.actions import agreeing, writing
from cydwaith.texts.queries.contents import wordings
from tests.kept import kept
from tests.pages.addresses import at
from tests.performance_world import shipped
from tests.practice_world import account
from tests.report_world import DEN, WORDS, WRITER, seen, written, years

kept_world = kept(shipped)
TODAY = "2026-11-30"


@pytest.fixture
def editor(client: Client, kept_world: Callable[[], None], db: None) -> Client:
    """Somebody who edits for Denbighshire."""
    kept_world()
    client.force_login(account(Role.EDITOR, DEN))
    return client


def begun(editor: Client) -> Report:
    sent = {"body": DEN, "of": f"self-assessment/{years()}", "also": ["well-being-report"]}
    assert "yours" not in editor.get(at("report_new")).content.decode()[:1]
    html = editor.post(at("report_new"), sent, follow=True).content.decode()
    assert "Before it is final it lacks" in html
    return Report.objects.get()


def post(editor: Client, name: str, told: dict[str, object], /, **of: object) -> str:
    """Open a form, send it, and read where it leads."""
    where = at(name, **of)
    assert editor.get(where).status_code == 200
    return editor.post(where, told, follow=True).content.decode()


def test_a_report_from_beginning_to_end(editor: Client) -> None:
    report = begun(editor)
    number = report.pk
    assert Client().get(at("report", id=number)).status_code == 404
    assert Client().get(at("report_pdf", id=number)).status_code == 404
    html = post(editor, "report_review", {"on": TODAY, "came": "without"}, id=number)
    assert "The report is a draft" in html
    written(report)
    html = post(editor, "report_carried", {"text_cy": "Agor canolfan", "text_en": "Open a centre"}, id=number)
    assert "Open a centre" in html
    one = Carried.objects.get()
    told = {"how_far": "partly", "words_cy": "Rhan", "words_en": "In part"}
    assert "It stands in the report how far it worked." in post(
        editor, "report_how_far", told, id=number, number=one.number
    )
    assert "Gathered as it stands today" in post(editor, "report_evidence", {}, id=number)
    piece = Evidence.objects.first()
    assert piece is not None
    assert "Kept." in post(editor, "report_evidence", {"keep": str(piece.pk)}, id=number)
    assert "Kept: " in post(editor, "report_evidence", {"keep_all": f"{piece.kind}:{piece.requirement}"}, id=number)
    assert "nothing of that kind" in post(
        editor, "report_cite", {"kind": "practice", "key": "none", "requirement": "1"}, id=number
    )
    told = {"kept": "kept", "requirement": "3", "comment_cy": "Sylw ni", "comment_en": "Our comment"}
    assert "Our comment" in post(editor, "report_comment", told, id=number, evidence=piece.pk)
    action = {"text_cy": "Prynu cartrefi", "text_en": "Buy homes", "post": f"{DEN}/chief-executive"}
    assert "Buy homes" in post(editor, "report_action_new", action, id=number)
    assert "Buy more homes" in post(
        editor, "report_action", action | {"text_en": "Buy more homes"}, id=number, number=1
    )
    steps = {"steps_cy": "Da\nGwael", "steps_en": "Good\nPoor", "best": "first"}
    assert "Your scale stands" in post(editor, "report_scale", steps, id=number)
    assert "The rating stands" in post(editor, "report_rate", {"step": "2"}, id=number, requirement=0)
    through_the_committee(editor, report)
    to_its_recipients(editor, report)
    read_by_everyone(number)
    assert "It stays to be read" in post(editor, "report_withdraw", {"why_en": "Wrong figures"}, id=number)
    assert "Wrong figures" in Client().get(at("report", id=number)).content.decode()


def through_the_committee(editor: Client, report: Report) -> None:
    """Given, reviewed and answered."""
    number = report.pk
    given = {"on": TODAY, "seen": str(seen(report))}
    assert "The draft is with the committee" in post(editor, "report_give", given, id=number)
    wrong = {"on": TODAY, "came": "with", "asked_cy": "Un\nDau", "asked_en": "One"}
    assert "Give as many lines in both languages" in post(editor, "report_review", wrong, id=number)
    html = post(editor, "report_review", wrong | {"asked_en": "One\nTwo"}, id=number)
    assert "Answer the committee’s recommendations: 2 left" in html
    for asked in report.asked.all():
        wrong = {"answer": "not"}
        assert "Give the reason" in post(editor, "report_answer", wrong, id=number, asked=asked.pk)
        told = {"answer": "not", "reason_cy": "Dim arian", "reason_en": "No money"}
        assert "No money" in post(editor, "report_answer", told, id=number, asked=asked.pk)


def to_its_recipients(editor: Client, report: Report) -> None:
    """Final, published and sent; an action becomes a commitment, and the committee is told how they go."""
    number = report.pk
    given = {"on": TODAY, "seen": str(seen(report))}
    assert "it does not change any more" in post(editor, "report_finish", given, id=number)
    assert Client().get(at("report", id=number)).status_code == 404
    assert "The report is published" in post(editor, "report_publish", {"on": TODAY}, id=number)
    told = {"on": TODAY, "key": "CYD-ESTYN", "how": "email"}
    assert "when and how" in post(editor, "report_send", told, id=number)
    assert "The report was sent to them already" in post(editor, "report_send", told, id=number)
    sending = report.sendings.get()
    told = {"on": TODAY, "body": DEN}
    assert "the report was received" in post(editor, "report_acknowledge", told, id=number, sending=sending.pk)
    html = post(editor, "report_commit", {"owed": "CYD-WELSH-GOVERNMENT"}, id=number, number=1)
    assert "Buy more homes" in html
    told = {"on": TODAY, "due": "2027-05-30"}
    assert "to be told by" in post(editor, "report_ask_update", told, id=number)
    update = report.updates.get()
    told = {"on": TODAY, "text_cy": "Yn dda", "text_en": "Well"}
    assert "Well" in post(editor, "report_update", told, id=number, update=update.pk)


def read_by_everyone(number: int) -> None:
    """What everyone reads of a report: its page in both languages, its two sheets, its data, and what leads to it."""
    reader = Client()
    english = reader.get(at("report", id=number)).content.decode()
    for words in ("Our comment", "Buy more homes", "No money", "Good · Poor", "a commitment in the programme"):
        assert words in english
    welsh = reader.get(at("report", language="cy", id=number)).content.decode()
    for words in ("Sylw ni", "Prynu cartrefi", "Dim arian", "Da · Gwael", WORDS.cy):
        assert words in welsh
    assert "Buy more homes" in reader.get(at("report_summary", id=number)).content.decode()
    rows = json.loads(reader.get(at("report_parts_json", id=number)).content)
    assert {one["kind"] for one in rows["items"]} == {
        *("section", "evidence", "committee", "last_year", "action", "rating")
    }
    found = json.loads(reader.get("/api/v1/reports?body=" + DEN).content)["items"]
    assert [one["also"] for one in found] == [["well-being-report"]]
    (kind,) = (one for one in KINDS if one.name == "reports")
    assert [kind.one(one.key) for one in kind.everything()] == list(kind.everything())
    assert "Self-assessment report" in reader.get(at("reports")).content.decode()
    assert "Its reports kept here" in reader.get(at("duties_of", code=DEN)).content.decode()


def test_two_people_write_in_one_report_and_nothing_is_lost(editor: Client) -> None:
    report = begun(editor)
    text = text_of(report)
    assert text.current is not None
    first, second = wordings(text.current)[:2]
    read = seen(report)
    for one in (first, second):
        told = {"heading": type(one).heading.of(one), "words": WORDS}
        writing.write(by=WRITER, text=text, body=DEN, section=one.section.key, seen=read, **told)
    text.refresh_from_db()
    assert text.current is not None
    assert [one.words_cy for one in wordings(text.current)[:2]] == [WORDS.cy, WORDS.cy]
    agreeing.confirm(by=WRITER, text=text, body=DEN, section=first.section.key, seen=seen(report))
    where = at("report_answer", id=report.pk, asked=1)
    assert editor.get(where).status_code == 404
    for number in ("9" * 5000, "9" * 30, "\u0669"):
        assert editor.get(at("report_action_new", id=report.pk), {"asked": number}).status_code == 404
        assert editor.post(at("report_evidence", id=report.pk), {"keep": number}).status_code == 404
