"""Meetings to and from the XML that council systems exchange."""

import datetime as dt
import io
import json
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import translation

from cydwaith.forums.models import Forum
from cydwaith.meetings.actions.importing import Done, load
from cydwaith.meetings.frozen import FROZEN
from cydwaith.meetings.models import Item, Meeting, Paper
from cydwaith.meetings.queries.meetings import account
from cydwaith.meetings.sources.moderngov import Assumed, Read, read
from cydwaith.meetings.sources.moderngov_export import exported
from cydwaith.meetings.sources.moderngov_faults import TEXTS, Faulty
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, Refused
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, begun, differing, editor, not_standing
from tests.meeting_world import WALES, Clock, circulated, filled, put

ITEM = """
<agendaitem><agendaitemid>{id}</agendaitemid><agendaitemnumber>{place}</agendaitemnumber>
<agendaitemtitle>{title}</agendaitemtitle><isdecision>False</isdecision>
<minutesnonemptyhtmlbody>&lt;div&gt;Someone said something.&lt;/div&gt;</minutesnonemptyhtmlbody>
<linkeddocuments><linkeddoc><attachmentid>1{id}</attachmentid><title>Fees &amp;amp; charges</title>
<url>http://democracy.example/mgConvert2PDF.aspx?ID=1{id}</url><isrestricted>False</isrestricted></linkeddoc>
<linkeddoc><attachmentid>9</attachmentid><title>Exempt</title><url>http://democracy.example/x</url>
<isrestricted>True</isrestricted></linkeddoc></linkeddocuments></agendaitem>"""
MEETING = """<?xml version="1.0" encoding="utf-8"?>
<meeting><meetingid>17355</meetingid><meetingdate>04/03/2026</meetingdate><meetingtime>10.30 am</meetingtime>
<meetingstatus>Confirmed</meetingstatus><meetinglocation>Council Chamber</meetinglocation>
<agendapublished>True</agendapublished><minutepublished>True</minutepublished><agendaitems>{items}</agendaitems>
<attendees><attendee name="A Person" memberid="3" roledescription="Chair" attendance="Present"/></attendees>
</meeting>"""
ITEMS = ITEM.format(id=1, place="1", title="Budget") + ITEM.format(id=2, place="1.1", title="Fees")


def whole(items: str = ITEMS, **changes: str) -> str:
    text = MEETING.format(items=items)
    for old, new in changes.items():
        text = text.replace(old, new)
    return text


def finishing(time: str) -> str:
    return f"<meetingplannedfinishtime>{time}</meetingplannedfinishtime>"


def parsed(text: str, **assumed: object) -> list[Read]:
    return read(io.BytesIO(text.encode()), Assumed(**assumed))  # type: ignore[arg-type]  # what a test assumes


def codes(text: str) -> list[str]:
    with pytest.raises(Faulty) as faulty:
        parsed(text)
    return [fault.code for fault in faulty.value.report.faults]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.fixture
def forum(db: None, clock: Clock) -> Forum:
    return begun()


def taken(forum: Forum, text: str, language: str = "en", **more: object) -> Done:
    return load(by=COMMAND_LINE, forum=forum, found=parsed(text), language=language, file="f" * 64, **more)  # type: ignore[arg-type]


def test_what_is_read() -> None:
    (one,) = parsed(whole())
    assert (one.number, one.location, one.published, one.cancelled) == ("17355", "Council Chamber", True, False)
    assert one.starts == dt.datetime(2026, 3, 4, 10, 30, tzinfo=WALES)
    assert one.ends - one.starts == dt.timedelta(hours=2)
    assert one.agenda is not None
    assert [(entry.place, entry.title) for entry in one.agenda] == [("1", "Budget"), ("1.1", "Fees")]
    (document,) = one.agenda[0].documents
    assert (document.title, document.address) == (
        "Fees & charges",
        "http://democracy.example/mgConvert2PDF.aspx?ID=11",
    )


def test_no_person_is_read() -> None:
    assert "Person" not in repr(parsed(whole()))
    assert "Someone" not in repr(parsed(whole()))


@pytest.mark.parametrize(
    "text",
    [
        '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>{}</soap:Body></soap:Envelope>',
        "<getmeetings><committee><committeemeetings>{}</committeemeetings></committee></getmeetings>",
        "<getmeetingsbydate><meetingscount>1</meetingscount><meetings>{}</meetings></getmeetingsbydate>",
    ],
)
def test_every_wrapping(text: str) -> None:
    assert parsed(text.format(whole().partition("?>")[2]))[0].number == "17355"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("10.30 am", (10, 30)),
        ("10:30", (10, 30)),
        ("2 pm", (14, 0)),
        ("12.00 noon", (12, 0)),
        ("hanner dydd", (12, 0)),
        ("2.00 yp", (14, 0)),
        ("10.30 yb", (10, 30)),
        ("10.30 y.b.", (10, 30)),
        ("6.15 yr hwyr", (18, 15)),
        ("2.00 y prynhawn", (14, 0)),
        ("9.30 yn y bore", (9, 30)),
        ("2.00 o’r gloch", (14, 0)),
        ("2 o'r gloch y prynhawn", (14, 0)),
        ("10 o'r gloch", (10, 0)),
        ("12 canol nos", (0, 0)),
        ("2 rywbryd", None),
        ("12.15 p.m.", (12, 15)),
        ("12.15am", (0, 15)),
        ("18:05:00", (18, 5)),
        ("25:00", None),
        ("10", None),
        ("13 pm", None),
    ],
)
def test_times_as_people_write_them(said: str, meant: tuple[int, int] | None) -> None:
    text = whole(**{"10.30 am": said})
    if meant is None:
        assert codes(text) == ["bad-time"]
    else:
        assert parsed(text)[0].starts.timetuple()[3:5] == meant


@pytest.mark.parametrize(
    ("said", "cancelled", "confirmed"),
    [
        ("Confirmed", False, True),
        ("Wedi’i gadarnhau", False, True),
        ("Wedi'i ganslo", True, False),
        ("CANCELLED", True, False),
        ("Gohiriwyd", True, False),
        ("Dros dro", False, False),
        ("", False, False),
    ],
)
def test_statuses_in_both_languages(said: str, cancelled: bool, confirmed: bool) -> None:
    (one,) = parsed(whole(Confirmed=said))
    assert (one.cancelled, one.confirmed) == (cancelled, confirmed)


def test_only_what_is_confirmed_was_held(forum: Forum) -> None:
    taken(forum, whole(Confirmed="Provisional"))
    assert Meeting.objects.get().state == Meeting.State.CALLED
    taken(forum, whole())
    assert Meeting.objects.get().state == Meeting.State.HELD


@pytest.mark.parametrize(
    ("starts", "finish", "hours"),
    [("6.00 pm", "12.30 am", 6.5), ("10.30 am", "1 pm", 2.5), ("6 pm", "canol nos", 6), ("6.00 pm", "6.00 pm", 2)],
)
def test_a_meeting_may_end_after_midnight(starts: str, finish: str, hours: float) -> None:
    (one,) = parsed(whole(**{"10.30 am</meetingtime>": f"{starts}</meetingtime>{finishing(finish)}"}))
    assert one.ends - one.starts == dt.timedelta(hours=hours)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("&lt;p&gt;Apologies&lt;/p&gt;", "Apologies"),
        ("&lt;p class=&quot;x&quot;&gt;Fees &amp;amp;amp; charges&lt;br/&gt;2026&lt;/p&gt;", "Fees & charges 2026"),
        ("&lt;style&gt;p {}&lt;/style&gt;&lt;b&gt;Rhent&lt;/b&gt;", "Rhent"),
        ("Rhent &amp;lt; £500 &amp;gt; £400", "Rhent < £500 > £400"),
        ("&lt;mwy&gt;", "<mwy>"),
    ],
)
def test_markup_is_taken_out_of_titles(written: str, title: str) -> None:
    (one,) = parsed(whole(ITEM.format(id=1, place="1", title=written)))
    assert one.agenda is not None
    assert one.agenda[0].title == title


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["not-xml"]),
        (whole(Confirmed="Perhaps"), ["bad-status"]),
        (whole(**{"10.30 am": "7 o'r gloch"}), ["unclear-time"]),
        (whole(**{"10.30 am</meetingtime>": f"2 pm</meetingtime>{finishing('1 pm')}"}), ["bad-finish"]),
        (
            whole(
                **{"<agendaitemtitle>Fees</agendaitemtitle>": "<agendaitemtitle>&lt;p&gt;&lt;/p&gt;</agendaitemtitle>"}
            ),
            ["no-title"],
        ),
        ("<meeting>", ["not-xml"]),
        ("<a/>", ["nothing"]),
        ("<a>" * 70 + "</a>" * 70, ["too-deep"]),
        (whole(**{"<meetingid>17355</meetingid>": ""}), ["no-number"]),
        (whole(**{"04/03/2026": "2026-03-04"}), ["bad-date"]),
        (whole(**{"04/03/2026": "31/02/2026"}), ["bad-date"]),
        (whole(**{"<meetingtime>10.30 am</meetingtime>": ""}), ["no-time"]),
        (whole(**{"<agendaitemid>2</agendaitemid>": ""}), ["no-item-number"]),
        (whole(**{"<agendaitemid>2</agendaitemid>": "<agendaitemid>1</agendaitemid>"}), ["item-twice"]),
        (whole(**{"<agendaitemtitle>Fees</agendaitemtitle>": ""}), ["no-title"]),
        (whole(**{"http://democracy.example/mgConvert2PDF.aspx?ID=11": "javascript:alert(1)"}), ["bad-address"]),
        (f"<a>{whole().partition('?>')[2] * 2}</a>", ["twice"]),
    ],
)
def test_faults(text: str, found: list[str]) -> None:
    assert codes(text) == found


def test_every_fault_is_told_in_both_languages() -> None:
    for text in TEXTS.values():
        assert text.cy
        assert text.cy != text.en


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE = {
    "billion laughs": f'<!DOCTYPE m [<!ENTITY l0 "lol">{LAUGHS}]><meeting><meetingid>&l9;</meetingid></meeting>',
    "external entity": '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><meeting><meetingid>&x;</meetingid></meeting>',
    "parameter entity": '<!DOCTYPE m [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]><meeting/>',
    "outside DTD": '<!DOCTYPE m SYSTEM "http://127.0.0.1:9/x.dtd"><meeting/>',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_entity_is_ever_read(text: str) -> None:
    assert codes(text) == ["doctype"]


class Endless(io.RawIOBase):
    """A file of so many elements that was never in memory."""

    def __init__(self, count: int, element: bytes) -> None:
        self.parts = self.made(count, element)

    def made(self, count: int, element: bytes) -> Iterator[bytes]:
        yield b"<meeting><meetingid>1</meetingid><meetingdate>04/03/2026</meetingdate><x>"
        for _ in range(count // 1000):
            yield element * 1000
        yield b"</x></meeting>"

    def read(self, size: int = -1) -> bytes:
        return next(self.parts, b"")


def test_a_million_elements_take_little_memory() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assumed = Assumed(dt.time(10))
    element = b"<agendatext><b>a person said</b></agendatext>"
    (one,) = read(Endless(1_000_000, element), assumed)  # type: ignore[arg-type]  # it reads
    assert one.number == "1"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000  # kB


def test_too_many_items_are_refused_before_they_are_kept() -> None:
    with pytest.raises(Faulty, match="1000"):
        read(Endless(2000, b"</x><agendaitem/><x>"), Assumed(dt.time(10)))  # type: ignore[arg-type]  # it reads


def test_a_long_text_is_cut_and_not_kept_whole() -> None:
    (one,) = parsed(whole(**{"Council Chamber": "x" * 1_000_000}))
    assert len(one.location) == 300


# Keeping them


def test_the_same_file_twice_changes_nothing(forum: Forum) -> None:
    assert taken(forum, whole()) == Done(added=1)
    before = list(Meeting.objects.values()), list(Paper.objects.values("pk", "address"))
    assert taken(forum, whole()) == Done(unchanged=1)
    assert before == (list(Meeting.objects.values()), list(Paper.objects.values("pk", "address")))
    assert Entry.objects.filter(verb="meeting.imported").count() == 1


def test_a_dry_run_keeps_nothing(forum: Forum) -> None:
    assert taken(forum, whole(), dry_run=True) == Done(added=1)
    assert not Meeting.objects.exists()
    assert not Entry.objects.filter(verb="meeting.imported").exists()


def test_items_keep_their_tree_and_documents_are_only_linked(forum: Forum) -> None:
    taken(forum, whole())
    meeting = Meeting.objects.get()
    assert meeting.state == Meeting.State.HELD
    whole_item, part = meeting.items.order_by("order")
    assert part.parent_id == whole_item.pk
    assert all(paper.address and not paper.digest and not bytes(paper.content) for paper in meeting.papers.all())


def test_what_changed_there_changes_here(forum: Forum) -> None:
    taken(forum, whole())
    moved = whole(ITEM.format(id=2, place="1", title="Fees and more"), Confirmed="Cancelled")
    assert taken(forum, moved) == Done(changed=1)
    meeting = Meeting.objects.get()
    assert (meeting.state, meeting.sequence) == (Meeting.State.CANCELLED, 1)
    assert [item.title_en for item in meeting.items.filter(withdrawn=None)] == ["Fees and more"]
    assert meeting.items.count() == 2


def test_the_other_language_fills_in(forum: Forum) -> None:
    taken(forum, whole())
    welsh = whole(ITEM.format(id=1, place="1", title="Cyllideb") + ITEM.format(id=2, place="1.1", title="Ffioedd"))
    assert taken(forum, welsh, "cy") == Done(changed=1)
    item = Meeting.objects.get().items.get(outside="1")
    assert (item.title_cy, item.title_en) == ("Cyllideb", "Budget")
    assert taken(forum, welsh, "cy") == Done(unchanged=1)
    assert taken(forum, whole()) == Done(unchanged=1)


def test_imported_meetings_stand_as_the_import_left_them(forum: Forum) -> None:
    taken(forum, whole())
    taken(forum, whole(ITEM.format(id=1, place="1", title="Budget and more")))
    circulated(Meeting.objects.get())
    assert (differing(), not_standing()) == (set(), set())
    for tamper, expected in (
        (lambda: Meeting.objects.update(venue_en="X"), {"meeting"}),
        (lambda: Item.objects.filter(withdrawn=None).update(title_en="X"), {"item"}),
        (lambda: Item.objects.update(withdrawn=None), {"item"}),
        (lambda: Paper.objects.update(address="https://elsewhere.example/"), {"paper"}),
        (lambda: Paper.objects.filter(item__outside="1").update(withdrawn="2027-01-01T00:00Z"), {"paper"}),
    ):
        with transaction.atomic():
            FROZEN.unprotect(connection)
            assert tamper()
            assert not_standing() == expected
            transaction.set_rollback(True)
    FROZEN.protect(connection)


def test_an_imported_meeting_slipped_in_is_found(forum: Forum) -> None:
    taken(forum, whole())
    assert not_standing() == set()
    told = Meeting.objects.values("starts", "ends", "state", "manner", "changed").get()
    Meeting.objects.create(forum=forum, outside="9", **told)
    assert differing() == {"meeting.imported"}
    assert not_standing() == {"meeting"}


def test_our_own_meetings_are_left_alone(forum: Forum) -> None:
    own = filled(forum)
    taken(forum, whole())
    assert Meeting.objects.get(pk=own.pk).changed == own.changed


def test_only_whoever_runs_the_site_imports(forum: Forum) -> None:
    with pytest.raises(Refused):
        load(by=editor(CARDIFF), forum=forum, found=parsed(whole()), language="en", file="f" * 64)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_is_exported_can_be_read_again(forum: Forum, language: str) -> None:
    meeting = filled(forum)
    put(meeting, item=meeting.items.first(), title=Said("Papur & <mwy>", "Paper & <more>"))
    with translation.override(language):
        text = exported(account(meeting.pk), lambda paper: f"https://cydwaith.example/papers/{paper}")
    (one,) = read(io.BytesIO(text), Assumed())
    assert (one.number, one.starts, one.ends) == (str(meeting.pk), meeting.starts, meeting.ends)
    assert one.agenda is not None
    told = [(entry.number, entry.title) for entry in one.agenda]
    assert told == [(str(item.pk), getattr(item, f"title_{language}")) for item in meeting.items.all()]
    assert [document.title for entry in one.agenda for document in entry.documents] == [
        "Papur & <mwy>" if language == "cy" else "Paper & <more>"
    ]
    other = begun("other-forum")
    load(by=COMMAND_LINE, forum=other, found=[one], language=language, file="f" * 64)
    with translation.override(language):
        again = exported(account(other.meetings.get().pk), lambda paper: "")
    (twice,) = read(io.BytesIO(again), Assumed())
    assert (twice.number, twice.starts, twice.agenda) == (one.number, one.starts, one.agenda)


# At the command line


def run(*words: str, capsys: pytest.CaptureFixture[str]) -> str:
    call_command("meeting", *words)
    return capsys.readouterr().out


def test_the_command(forum: Forum, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "meeting.xml"
    path.write_text(whole())
    given = ("import", str(path), "--forum", forum.pk, "--texts", "en", "--language", "en")
    assert "nothing was kept" in run(*given, "--dry-run", capsys=capsys)
    assert not Meeting.objects.exists()
    assert "1 added" in run(*given, capsys=capsys)
    assert "1 as they were" in run(*given, capsys=capsys)
    assert "10:30" in run("list", "--language", "en", capsys=capsys)
    assert json.loads(run("list", "--format", "json", capsys=capsys))[0]["items"] == 1
    number = str(Meeting.objects.get().pk)
    assert "<meetingid>17355</meetingid>" in run("export", number, capsys=capsys)
    run("export", "--forum", forum.pk, "--to", str(tmp_path / "out"), capsys=capsys)
    assert (tmp_path / "out" / "meeting-17355.xml").exists()
    assert "BEGIN:VEVENT" in run("calendar", "--forum", forum.pk, capsys=capsys)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("import", "none.xml", "--forum", "test-forum", "--texts", "en"), 2),
        (("import",), 2),
        (("export",), 2),
        (("export", "x"), 2),
        (("export", "999"), 2),
        (("list", "--forum", "none"), 2),
        (("list",), 1),
    ],
)
def test_wrongly_asked(forum: Forum, words: tuple[str, ...], code: int) -> None:
    with pytest.raises(SystemExit) as ended:
        call_command("meeting", *words)
    assert ended.value.code == code


def test_faults_are_told_by_line(forum: Forum, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.xml"
    path.write_text(whole(**{"04/03/2026": "yfory"}))
    for language, words in (("cy", "Nid dyddiad"), ("en", "is not a date")):
        with pytest.raises(SystemExit):
            call_command("meeting", "import", str(path), "--forum", forum.pk, "--texts", "en", "--language", language)
        assert words in capsys.readouterr().err
    assert not Meeting.objects.exists()
