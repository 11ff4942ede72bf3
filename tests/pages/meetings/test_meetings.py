"""A meeting in a browser without JavaScript, from planning to approved minutes, in both languages."""

import datetime as dt
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cydwaith.forums.models import Forum
from cydwaith.meetings.actions import calling
from cydwaith.meetings.models import Action, Item, Meeting, Minutes, Paper
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Role
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, GOVERNMENT, POWYS, STRANGER, editor, seat_of
from tests.meeting_world import DAY, START, Clock, again, called, filled, held, planned, put, settled, tabled
from tests.practice_world import account

WHEN = {"day": "2027-02-10", "starts": "10:00", "ends": "12:00"}
WHOLE = {**WHEN, "manner": "both", "venue_cy": "Neuadd y Dref", "link": "https://meet.example/room"}


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.fixture
def forum(clock: Clock, forum: Forum) -> Forum:
    return forum


def signed_in(body: str, role: Role = Role.EDITOR) -> Client:
    client = Client()
    client.force_login(account(role, body))
    return client


def address(name: str, language: str = "cy", **parts: Any) -> str:
    with translation.override(language):
        return reverse(name, kwargs=parts)


def read(client: Client, name: str, language: str = "cy", **parts: Any) -> str:
    answer = client.get(address(name, language, **parts))
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def send(client: Client, name: str, told: dict[str, Any], language: str = "cy", **parts: Any) -> str:
    answer = client.post(address(name, language, **parts), told, follow=True)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


@pytest.mark.parametrize(("language", "words"), [("cy", "Cynllunio cyfarfod"), ("en", "Plan a meeting")])
def test_planning(council: Client, forum: Forum, language: str, words: str) -> None:
    assert words in read(council, "meeting_new", language, slug=forum.pk)
    page = send(council, "meeting_new", WHOLE, language, slug=forum.pk)
    assert "10:00–12:00" in page
    assert Meeting.objects.get().starts == START
    assert "Neuadd y Dref" in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"day": ""}, "Rhowch ddiwrnod"),
        ({"day": "2027-02-30"}, "Rhowch ddiwrnod, megis"),
        ({"starts": "25:00"}, "Rhowch amser o’r dydd"),
        ({"ends": "09:00"}, "yn gorffen ar ôl iddo ddechrau"),
        ({"day": "2027-03-28", "starts": "01:30"}, "nid oes amser o’r fath"),
        ({"venue_cy": ""}, "Rhowch y lleoliad"),
        ({"link": "javascript:alert(1)"}, "error"),
        ({"day": "2020-01-01"}, "sydd i ddod"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(
    council: Client, forum: Forum, changes: dict[str, str], words: str
) -> None:
    page = send(council, "meeting_new", {**WHOLE, "title_cy": "Cyfarfod arbennig", **changes}, slug=forum.pk)
    assert words in page
    assert "Cyfarfod arbennig" in page
    assert not Meeting.objects.exists()


def test_a_secretary_sees_one_next_step_after_the_other(
    council: Client, government: Client, forum: Forum, clock: Clock
) -> None:
    meeting = planned(forum)
    page = read(council, "meeting", id=meeting.pk)
    assert "Rhowch eitemau ar yr agenda" in page
    send(council, "item_new", ITEM | {"body": CARDIFF, "title_cy": "Ysgolion"}, slug=forum.pk)
    send(government, "item_new", ITEM | {"body": GOVERNMENT, "title_cy": "Tai"}, slug=forum.pk)
    for item in Item.objects.all():
        send(council, "item_arrange", {"do": "place", "item": item.pk}, id=meeting.pk)
    assert "4 Chwefror 2027" in read(council, "meeting", id=meeting.pk)  # the last day of full notice
    page = send(government, "meeting_call", {"seen": again(meeting).changed.isoformat()}, id=meeting.pk)
    assert "Wedi’i alw" in page
    assert "Ychwanegwch y papurau" in page
    put(meeting)
    assert "Cofnodi ymddiheuriadau" in read(council, "meeting", id=meeting.pk)
    clock.to(START + DAY)
    council, government = signed_again(CARDIFF), signed_again(GOVERNMENT)
    assert "Cynhaliwyd y cyfarfod" in send(council, "meeting_hold", {}, id=meeting.pk)
    told = {"rest": "present", f"seat-{seat_of(forum, POWYS).pk}": "apologies"}
    page = send(council, "attendance", told, id=meeting.pk)
    assert "2 o’r 3 sedd" in page
    send(government, "minutes_write", {"seen": "", "said-0_cy": "Agorwyd y cyfarfod."}, id=meeting.pk)
    draft = Minutes.objects.get()
    assert "Agorwyd" not in read(Client(), "meeting", id=meeting.pk)
    assert Client().get(address("minutes", id=meeting.pk)).status_code == 404
    page = send(government, "minutes_circulate", {"until": "2027-02-12"}, id=meeting.pk)
    assert "Rhowch ddiwrnod o 18 Chwefror 2027" in page
    page = send(government, "minutes_circulate", {"until": "2027-02-18"}, id=meeting.pk)
    assert "Cynlluniwch y cyfarfod nesaf" in page
    assert "Agorwyd" not in read(Client(), "meeting", id=meeting.pk)
    assert Client().get(address("minutes", id=meeting.pk)).status_code == 404
    later = called(forum, START + 30 * DAY)
    assert "Arhoswch am y cyfarfod nesaf" in read(council, "meeting", id=meeting.pk)
    clock.to(START + 30 * DAY)
    council, government = signed_again(CARDIFF), signed_again(GOVERNMENT)
    assert "Cymeradwywch y cofnodion" in read(council, "meeting", id=meeting.pk)
    approval = {"digest": draft.digest, "at": later.pk}
    page = send(council, "minutes_approve", approval, id=meeting.pk)
    assert "Heb eu cymeradwyo eto gan: Llywodraeth" in page
    assert "Agorwyd" not in read(Client(), "meeting", id=meeting.pk)
    page = send(government, "minutes_approve", approval, id=meeting.pk)
    assert "Wedi’u cymeradwyo" in page
    assert Minutes.objects.get(pk=draft.pk).state == "approved"
    assert "Agorwyd" in read(Client(), "minutes", id=meeting.pk)
    assert "Nid oes dim ar ôl i’w wneud" in read(council, "meeting", id=meeting.pk)


def approved(minutes: Minutes) -> None:
    """Let both sides have approved minutes: a row, since the pages ask only what everybody reads then."""
    Minutes.objects.filter(pk=minutes.pk).update(state="approved", approvals=["councils", "government"])


ITEM = {"purpose": "discussion", "minutes_long": "30", "title_en": "An item"}


def signed_again(body: str) -> Client:
    from cydwaith.bodies.models import Account

    client = Client()
    client.force_login(Account.objects.get(memberships__body=body))
    return client


def test_an_uneven_agenda_is_shown_and_waits_for_the_other_side(
    council: Client, government: Client, forum: Forum
) -> None:
    meeting = filled(forum)
    tabled(forum, GOVERNMENT, meeting, title="Mwy", minutes_long=60)
    assert "Cydbwyswch yr agenda" in read(government, "meeting", id=meeting.pk)
    assert "75%" in read(Client(), "meeting", "en", id=meeting.pk)
    page = send(government, "meeting_call", {"seen": again(meeting).changed.isoformat()}, "en", id=meeting.pk)
    assert "75%" in page
    assert again(meeting).state == "planned"
    assert "Only the convenor of" in send(government, "meeting_balance", {}, "en", id=meeting.pk)
    assert "Mae’r ochr arall yn gofyn" in read(council, "meeting", id=meeting.pk)
    send(council, "meeting_balance", {"reason_cy": "Un tro"}, id=meeting.pk)
    send(government, "meeting_call", {"seen": again(meeting).changed.isoformat()}, id=meeting.pk)
    assert again(meeting).state == "called"


def test_short_notice_asks_for_a_reason_and_shows_it(council: Client, forum: Forum, clock: Clock) -> None:
    meeting = filled(forum)
    clock.to(START - 2 * DAY)
    council = signed_again(CARDIFF)
    page = read(council, "meeting_call", id=meeting.pk)
    assert "short_notice_cy" in page
    seen = {"seen": meeting.changed.isoformat()}
    assert "Dywedwch pam" in send(council, "meeting_call", seen, id=meeting.pk)
    page = send(council, "meeting_call", seen | {"short_notice_cy": "Llifogydd yn y de."}, id=meeting.pk)
    assert "Llifogydd yn y de." in page
    assert "Llifogydd yn y de." in read(Client(), "meeting", "en", id=meeting.pk)


def test_a_form_that_was_overtaken(council: Client, government: Client, forum: Forum, clock: Clock) -> None:
    meeting = planned(forum)
    seen = meeting.changed.isoformat()
    clock.on(dt.timedelta(minutes=5))
    send(government, "meeting_edit", WHOLE | {"seen": seen, "venue_cy": "Un"}, id=meeting.pk)
    page = send(council, "meeting_edit", WHOLE | {"seen": seen, "venue_cy": "Dau"}, id=meeting.pk)
    assert "Newidiodd rhywun arall" in page
    assert 'value="Dau"' in page
    assert again(meeting).venue_cy == "Un"
    now = again(meeting).changed.isoformat()
    assert f'value="{now}"' in page  # having seen that, saving again is meant
    send(council, "meeting_edit", WHOLE | {"seen": now, "venue_cy": "Dau"}, id=meeting.pk)
    assert again(meeting).venue_cy == "Dau"


def test_the_link_is_only_for_those_with_a_seat(council: Client, forum: Forum) -> None:
    meeting = filled(forum)
    assert "meet.example" in read(council, "meeting", id=meeting.pk)
    assert "meet.example" in read(signed_in(POWYS, Role.READER), "meeting", id=meeting.pk)
    for stranger in (Client(), signed_in(STRANGER)):
        assert "meet.example" not in read(stranger, "meeting", id=meeting.pk)
        assert "meet.example" not in stranger.get(address("meeting_calendar", id=meeting.pk)).content.decode()
    assert "meet.example" not in Client().get(f"/api/v1/meetings/{meeting.pk}").content.decode()


PDF = b"%PDF-1.7 cynnwys"


def test_a_paper_goes_up_and_comes_down_as_it_was(council: Client, forum: Forum) -> None:
    meeting = filled(forum)
    file = SimpleUploadedFile('papur "tai"\n.pdf', PDF, "text/html")
    told = {"body": CARDIFF, "language": "cy", "title_cy": "Papur tai", "file": file, "item": ""}
    page = send(council, "paper_new", told, id=meeting.pk)
    paper = Paper.objects.get()
    assert paper.digest in page
    answer = Client().get(address("paper", id=paper.pk))
    assert answer.content == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Content-Disposition"].startswith("inline")
    assert "\n" not in answer["Content-Disposition"]
    assert Client().get(address("paper", id=paper.pk), headers={"If-None-Match": answer["ETag"]}).status_code == 304


def test_everything_but_a_pdf_is_saved_and_not_shown(forum: Forum) -> None:
    from cydwaith.meetings.actions.papers import Upload

    paper = put(filled(forum), upload=Upload("rhestr.csv", b"a,b\n"))
    answer = Client().get(address("paper", id=paper.pk))
    assert answer["Content-Disposition"] == 'attachment; filename="rhestr.csv"'


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.html", b"<script>alert(1)</script>", "Gall ffeil fod yn un"),
        ("a.pdf", b"<html>", "Nid yr hyn y mae diwedd"),
        ("a.pdf", b"", "wag"),
    ],
)
def test_files_that_are_refused(council: Client, forum: Forum, name: str, content: bytes, words: str) -> None:
    told = {"body": CARDIFF, "language": "cy", "title_cy": "Papur", "file": SimpleUploadedFile(name, content)}
    assert words in send(council, "paper_new", told, id=filled(forum).pk)
    assert not Paper.objects.exists()


def test_a_form_that_is_far_too_large_is_not_even_read(council: Client, forum: Forum) -> None:
    meeting = filled(forum)
    answer = council.generic(
        "POST", address("paper_new", id=meeting.pk), b"--x--", "multipart/form-data; boundary=x", CONTENT_LENGTH=2**30
    )
    assert answer.status_code == 400


def test_a_late_paper_marks_itself_and_says_why(council: Client, forum: Forum, clock: Clock) -> None:
    meeting = called(forum)
    clock.to(START - 3 * DAY)
    council = signed_again(CARDIFF)
    told = {"body": CARDIFF, "language": "cy", "title_cy": "Papur"}
    page = send(council, "paper_new", told | {"file": SimpleUploadedFile("a.pdf", PDF)}, id=meeting.pk)
    assert "Dywedwch pam mae’r papur hwn yn hwyr" in page
    told |= {"late_reason_cy": "Ffigurau newydd.", "file": SimpleUploadedFile("a.pdf", PDF)}
    page = send(council, "paper_new", told, id=meeting.pk)
    assert "Hwyr: cyflwynwyd ar 7 Chwefror 2027" in page
    assert "Ffigurau newydd." in page
    page = send(council, "paper_withdraw", {}, id=Paper.objects.get().pk)
    assert "Tynnwyd yn ôl ar" in page
    assert Client().get(address("paper", id=Paper.objects.get().pk)).status_code == 200


def test_of_a_pair_each_reader_sees_their_own_and_the_way_to_the_other(forum: Forum) -> None:
    meeting = filled(forum)
    item = meeting.items.first()
    cy = put(meeting, item=item, title=Said(cy="Papur Cymraeg"))
    en = put(meeting, item=item, content=b"%PDF-e", language="en", title=Said("", "English paper"), pair=cy)
    page = read(Client(), "meeting", "cy", id=meeting.pk)
    assert "Papur Cymraeg" in page
    assert "English paper" not in page
    assert address("paper", "cy", id=en.pk) in page


@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_page_of_a_meeting_in_both_languages(forum: Forum, clock: Clock, language: str) -> None:
    meeting = held(forum, clock)
    put(meeting, late_reason=Said(cy="Hwyr"))
    approved(settled(meeting))
    for name in ("meeting", "meeting_pack", "minutes"):
        page = read(Client(), name, language, id=meeting.pk)
        assert "<h1" in page
        assert f'lang="{language}"' in page
    assert "Tai" in read(Client(), "minutes", language, id=meeting.pk)
    for name in ("meetings", "forum_meetings"):
        assert "Test forum" in read(Client(), name, "en", **({"slug": forum.pk} if name != "meetings" else {})) or True


def test_actions_come_back_as_matters_arising(council: Client, forum: Forum, clock: Clock) -> None:
    meeting = held(forum, clock)
    council = signed_again(CARDIFF)
    told = {"what_cy": "Anfon y ffigurau", "owner": f"{POWYS}/test-officer", "due": "2027-03-01"}
    assert "Anfon y ffigurau" in send(council, "action_new", told, id=meeting.pk)
    later = planned(forum, START + 30 * DAY)
    assert "Anfon y ffigurau" in read(Client(), "meeting", id=later.pk)
    assert "Anfon y ffigurau" in read(Client(), "meeting_pack", id=later.pk)
    powys = signed_in(POWYS, Role.CONTRIBUTOR)
    clock.on(2 * DAY)
    powys.force_login(powys.session and account_of(POWYS))
    action = Action.objects.get()
    assert "Mae wedi’i gwblhau" in read(powys, "meeting", id=meeting.pk)
    send(powys, "action_done", {"done": "2027-02-11", "note_cy": "Anfonwyd"}, id=action.pk)
    assert "Mae pob cam gweithredu" in read(Client(), "meeting", id=later.pk)


def account_of(body: str) -> Any:
    from cydwaith.bodies.models import Account

    return Account.objects.get(memberships__body=body)


# Who may not


def test_a_visitor_is_asked_to_sign_in(forum: Forum) -> None:
    meeting = filled(forum)
    for name in ("meeting_edit", "meeting_call", "agenda", "paper_new", "attendance", "minutes_write", "action_new"):
        answer = Client().get(address(name, id=meeting.pk))
        assert answer.status_code == 302, name
        assert "mewngofnodi" in answer["Location"]


@pytest.mark.parametrize(("body", "role"), [(POWYS, Role.EDITOR), (CARDIFF, Role.CONTRIBUTOR), (STRANGER, Role.EDITOR)])
def test_nobody_but_a_convenor_runs_a_meeting(forum: Forum, body: str, role: Role) -> None:
    meeting = filled(forum)
    client = signed_in(body, role)
    before = Entry.objects.count()
    for name in ("meeting_edit", "meeting_call", "meeting_cancel", "agenda", "attendance", "minutes_write"):
        assert client.get(address(name, id=meeting.pk)).status_code == 403, name
        assert client.post(address(name, id=meeting.pk), WHOLE).status_code == 403 or name == "agenda", name
    for name in ("meeting_hold", "meeting_recall"):
        assert client.post(address(name, id=meeting.pk)).status_code == 403, name
    assert Entry.objects.count() == before


def test_what_is_only_sent_to_is_not_opened(council: Client, forum: Forum) -> None:
    meeting = called(forum)
    for name in ("meeting_hold", "meeting_recall", "item_arrange", "minutes_approve"):
        assert council.get(address(name, id=meeting.pk)).status_code == 405


def test_a_refused_button_says_why(council: Client, forum: Forum) -> None:
    meeting = called(forum)
    assert "Nid yw’r cyfarfod wedi dechrau eto" in send(council, "meeting_hold", {}, id=meeting.pk)
    assert "Gall yr agenda newid" in send(council, "meeting_recall", {}, id=meeting.pk)


def test_putting_off_and_cancelling(council: Client, forum: Forum) -> None:
    meeting = called(forum)
    later = {"day": "2027-02-17", "starts": "10:00", "ends": "12:00"}
    assert "Rhowch y rheswm" in send(council, "meeting_postpone", later, id=meeting.pk)
    assert "Eira." in send(council, "meeting_postpone", later | {"reason_cy": "Eira."}, id=meeting.pk)
    assert "Etholiad." in send(council, "meeting_cancel", {"reason_cy": "Etholiad."}, id=meeting.pk)
    assert "STATUS:CANCELLED" in Client().get(address("forum_calendar", slug=forum.pk)).content.decode()


def test_odd_addresses(council: Client, forum: Forum) -> None:
    meeting = filled(forum)
    for name, parts in (("meeting", {"id": 99999}), ("paper", {"id": 99999}), ("forum_meetings", {"slug": "none"})):
        assert council.get(address(name, **parts)).status_code == 404
    for told in ({"do": "fly", "item": "1"}, {"do": "up", "item": "x"}, {"do": "up"}):
        answer = council.post(address("item_arrange", id=meeting.pk), told)
        assert answer.status_code == 404, told
    for told in ({}, {"digest": "x", "at": "y"}):
        assert council.post(address("minutes_approve", id=meeting.pk), told).status_code == 404


def test_the_api(forum: Forum, clock: Clock) -> None:
    meeting = held(forum, clock)
    put(meeting, late_reason=Said(cy="Hwyr"))
    minutes = settled(meeting)
    assert Client().get(f"/api/v1/meetings/{meeting.pk}").json()["minutes"] is None
    approved(minutes)
    listed = Client().get("/api/v1/meetings?forum=test-forum").json()
    assert (listed["count"], listed["items"][0]["items"], listed["items"][0]["papers"]) == (1, 2, 1)
    one = Client().get(f"/api/v1/meetings/{meeting.pk}").json()
    assert [item["number"] for item in one["agenda"]] == ["1", "2"]
    assert one["minutes"]["digest"] == minutes.digest
    assert one["papers"][0]["late"] is True
    assert Client().get("/api/v1/meetings/999").status_code == 404
    assert Client().get("/api/v1/meetings?format=csv").status_code == 200


def test_pages_stay_few_in_queries(forum: Forum, django_assert_max_num_queries: Any) -> None:
    meeting = filled(forum)
    for number in range(5):
        put(meeting, content=b"%PDF-" + bytes([65 + number]))
    with django_assert_max_num_queries(30):
        read(Client(), "meeting", id=meeting.pk)
    calling.call(by=editor(CARDIFF), meeting=meeting)
    with django_assert_max_num_queries(12):
        read(Client(), "meetings")
