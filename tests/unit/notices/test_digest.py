"""Letters of a day or a week: what to do first, bounded, once a period, whoever is killed when; none to who is gone."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override

from cydwaith.bodies.models import Topic
from cydwaith.letters.models import Letter
from cydwaith.notices import delivering, following, periods, posting, stopping, wording
from cydwaith.notices.digest import digest
from cydwaith.notices.models import Follow, News, Notice, Often, Sent
from cydwaith.practices.actions import asks
from cydwaith.practices.actions import practices as actions
from cydwaith.record import outbox
from cydwaith.search import saved
from cydwaith.search.marking import Marked, Passage
from cydwaith.search.queries import Answer, Result, Sought
from cydwaith.shared.bilingual import Words
from cydwaith.shared.permissions import Role
from cydwaith.shared.said import Said
from tests.notices_world import SUBJECT, acts, follows, happened, reader
from tests.practice_world import INDICATOR, OTHER, OWNER, content, ground, member, published, stands

pytestmark = pytest.mark.django_db
WALES = ZoneInfo("Europe/London")
MONDAY = dt.datetime(2026, 11, 30, 8, 5, tzinfo=WALES)


@pytest.fixture(autouse=True)
def wales(settings) -> None:  # type: ignore[no-untyped-def]  # pytest-django's
    settings.SITE = "https://cydwaith.example"
    ground()


def told(number: int, subject: str = SUBJECT) -> list[News]:
    news = happened(number, subject)
    delivering.work([[one.pk, "", [], None] for one in news])
    return news


@pytest.mark.parametrize(
    ("often", "now", "name", "due"),
    [
        (Often.WEEKLY, "2026-03-30T07:00:00Z", "2026-W14", "2026-03-30T07:00:00Z"),  # the clock went forward a day ago
        (Often.WEEKLY, "2026-03-30T06:59:59Z", "2026-W13", "2026-03-23T08:00:00Z"),
        (Often.WEEKLY, "2026-10-26T07:59:59Z", "2026-W43", "2026-10-19T07:00:00Z"),  # it went back a day ago
        (Often.WEEKLY, "2026-10-26T08:00:00Z", "2026-W44", "2026-10-26T08:00:00Z"),
        (Often.DAILY, "2026-10-25T23:00:00Z", "2026-10-23", "2026-10-23T07:00:00Z"),  # Sunday: last came on Friday
        (Often.DAILY, "2026-12-01T08:00:00Z", "2026-12-01", "2026-12-01T08:00:00Z"),
        (Often.WEEKLY, "2027-01-01T12:00:00Z", "2026-W53", "2026-12-28T08:00:00Z"),
    ],
)
def test_when_letters_are_due(often: str, now: str, name: str, due: str) -> None:
    found = periods.last(often, dt.datetime.fromisoformat(now))
    assert (found.name, found.due) == (name, dt.datetime.fromisoformat(due))
    assert periods.following(often, found.due).due > found.due


def test_no_period_is_left_out_or_comes_twice_in_a_year() -> None:
    moment, names = dt.datetime(2026, 1, 1, tzinfo=dt.UTC), list[str]()
    while moment.year == 2026:
        period = periods.following(Often.WEEKLY, moment)
        assert periods.last(Often.WEEKLY, period.due) == period
        assert period.due.astimezone(WALES).hour == 8
        names.append(period.name)
        moment = period.due
    assert len(names) == len(set(names)) == 53


def test_a_letter_says_first_what_to_do_in_the_readers_language() -> None:
    mine = reader("editor", "cy", OWNER, "editor")
    follows(mine)
    stands("better")
    by = member(Role.CONTRIBUTOR, OTHER)
    ask = asks.ask(by=by, asking=OTHER, asked=OWNER, indicator=INDICATOR, question=Said("Sut?", "How?"))
    published(OTHER, texts={"title": Said("Casglu gwastraff", "Collecting waste")})
    outbox.work_off()
    posting.look(MONDAY)
    letter = Letter.objects.get()
    assert (letter.account, letter.language, letter.kind) == (mine, "cy", "digest")
    assert letter.subject == "Cydwaith: yr hyn sy’n aros amdanoch"
    asked, new = letter.text.index("I chi ei wneud"), letter.text.index("Beth sy’n newydd")
    assert asked < letter.text.index("https://cydwaith.example/cy/") < new < letter.text.index("Casglu gwastraff")
    assert letter.text.count(f"/cy/ymholiadau/{ask.pk}/") == 1, "what waits is said once, with where it is done"
    assert "/en/" not in letter.text
    assert letter.unsubscribe.startswith("https://cydwaith.example/cy/dim-llythyrau/")
    assert not Notice.objects.filter(mailed=None).exists()


def test_a_letter_comes_once_and_an_empty_one_not_at_all() -> None:
    mine, quiet = reader(), reader("quiet")
    follows(mine)
    follows(quiet, f"council:{OTHER}")
    told(2)
    for _twice in range(2):
        posting.look(MONDAY)
    assert list(Letter.objects.values_list("account", flat=True)) == [mine.pk]
    assert dict(Sent.objects.values_list("account", "empty")) == {mine.pk: False, quiet.pk: True}
    told(1)
    posting.look(MONDAY + dt.timedelta(days=7))
    assert Letter.objects.count() == 2
    assert "Arfer 0" in Letter.objects.latest("pk").text


@pytest.mark.parametrize("step", ["digest", "send"])
def test_whoever_is_killed_on_the_way_loses_nothing_and_repeats_nothing(
    monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    mine, other = reader("first"), reader("second")
    for one in (mine, other):
        follows(one)
    told(1)
    whole: Callable[..., object] = getattr(posting, step)

    def killed(*given: object, **more: object) -> object:
        if mine in (*given, more.get("to")):
            raise RuntimeError("killed")
        return whole(*given, **more)

    monkeypatch.setattr(posting, step, killed)
    assert posting.look(MONDAY) == 1
    assert list(Letter.objects.values_list("account", flat=True)) == [other.pk]
    monkeypatch.setattr(posting, step, whole)
    assert posting.look(MONDAY) == 1
    assert sorted(Letter.objects.values_list("account", flat=True)) == [mine.pk, other.pk]


def test_a_letter_written_and_its_note_undone_are_both_undone(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = reader()
    follows(mine)
    told(1)

    def killed(**_more: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(posting, "send", killed)
        with pytest.raises(KeyboardInterrupt):
            posting.look(MONDAY)
    assert not Sent.objects.exists()
    posting.look(MONDAY)
    assert Letter.objects.count() == 1


def test_what_comes_while_a_letter_is_written_is_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = reader()
    follows(mine)
    told(1)
    whole = posting.digest

    def meanwhile(*given: Any) -> object:  # Any: as it is called
        told(1, SUBJECT)
        return whole(*given)

    monkeypatch.setattr(posting, "digest", meanwhile)
    posting.look(MONDAY)
    assert Letter.objects.get().text.count("Arfer 0") == 1
    assert Notice.objects.filter(mailed=None).count() == 1


def test_ten_thousand_things_are_a_short_letter_that_says_how_many_more() -> None:
    mine = reader()
    follow = follows(mine)
    news = happened(10_000)
    Notice.objects.bulk_create(Notice(account=mine, news=one, follow=follow) for one in news)
    posting.look(MONDAY)
    letter = Letter.objects.get()
    assert len(letter.text) < 4000
    assert "9,995 arall: https://cydwaith.example/cy/" in letter.text
    assert not Notice.objects.filter(mailed=None).exists()


def test_many_things_followed_are_bounded_too() -> None:
    mine = reader()
    subjects = [f"topic:{code}" for code in many_topics(30)]
    for subject in subjects:
        follows(mine, subject)
        told(1, subject)
    with override("en"):
        found = digest(mine, acts(mine), Often.WEEKLY)
    assert (len(found.groups), found.more) == (20, 10)


def many_topics(number: int) -> list[str]:
    return [Topic.objects.create(code=f"many-{n}", name_cy=f"Pwnc {n}", name_en=f"Topic {n}").pk for n in range(number)]


def test_what_came_too_late_waits_for_the_next_letter() -> None:
    mine = reader()
    follows(mine)
    told(1)
    posting.look(MONDAY + dt.timedelta(hours=30))
    assert not Sent.objects.exists()
    posting.look(MONDAY + dt.timedelta(days=7))
    assert Letter.objects.count() == 1


def test_at_once_is_one_letter_with_its_notice() -> None:
    mine = reader(language="en")
    follows(mine, often=Often.NOW)
    (news,) = told(1)
    delivering.work([[news.pk, "", [], None]])
    letter = Letter.objects.get()
    assert letter.subject == "Practice published: Practice 0"
    assert re.match(r"Practice published, \d+ \w+ \d{4}: Practice 0\n", letter.text)
    posting.look(MONDAY)
    assert Letter.objects.count() == 1


def test_whoever_it_waits_for_is_told_what_to_do() -> None:
    mine = reader("editor", "cy", OWNER, "editor")
    following.wish(by=acts(mine), account=mine, often=Often.NOW)
    stands("better")
    by = member(Role.CONTRIBUTOR, OTHER)
    asks.ask(by=by, asking=OTHER, asked=OWNER, indicator=INDICATOR, question=Said("Sut?", "How?"))
    outbox.work_off()
    letter = Letter.objects.get()
    assert letter.subject.startswith("Atebwch yr ymholiad: ")
    assert letter.text.startswith("- Atebwch yr ymholiad: ")
    assert letter.text.index("Atebwch") < letter.text.index("Gofynnwyd"), "first what to do, then what happened"


def test_what_is_made_up_says_so_once() -> None:
    with override("cy"):
        assert wording.marked("Cyngor (data enghreifftiol)", made_up=True) == "Cyngor (data enghreifftiol)"
        assert wording.marked("Cyngor", made_up=True) == "Cyngor (data enghreifftiol)"
        assert wording.marked("Cyngor", made_up=False) == "Cyngor"


def test_where_the_language_is_unknown_a_letter_is_in_both() -> None:
    mine = reader(language="")
    follows(mine)
    follows(mine, f"council:{OWNER}", often=Often.NOW)
    told(1)
    told(1, f"council:{OWNER}")
    posting.look(MONDAY)
    assert Letter.objects.count() == 2
    for letter in Letter.objects.all():
        assert letter.language == ""
        assert letter.text.index("Arfer 0") < letter.text.index("Practice 0"), "Welsh first"
        assert "/cy/" in letter.text
        assert "/en/" in letter.text


def test_what_is_new_in_a_kept_search_is_told_and_marked_where_it_is_made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = reader()
    kept = saved.keep(by=acts(mine), account=mine, sought=Sought("gwastraff"))
    assert kept is not None
    follows(mine, f"saved:{kept.pk}")
    title = Words("Casglu gwastraff", "cy")
    marked = Marked(title=Passage("cy", []), passage=None, because=[])
    result = Result("practices", "p", "Arfer", "/cy/arferion/p/", title, Said(), marked, [], None, sample=True)
    asked: list[dt.datetime] = []

    def found(sought: Sought, *, since: dt.datetime, most: int) -> Answer:
        asked.append(since)
        return Answer(sought, results=[result][:most], total=7)

    monkeypatch.setattr("cydwaith.notices.digest.search", found)
    posting.look(MONDAY)
    text = Letter.objects.get().text
    assert "- Casglu gwastraff (data enghreifftiol): https://cydwaith.example/cy/arferion/p/" in text
    assert "- 6 arall: https://cydwaith.example/cy/chwilio/cadw/" in text
    posting.look(MONDAY + dt.timedelta(days=7))
    assert asked[1] == Sent.objects.order_by("pk")[0].at, "only what is new since the last letter"


def test_whoever_is_erased_or_made_up_gets_no_letter() -> None:
    gone, made_up = reader("gone"), reader("made-up")
    type(made_up).objects.filter(pk=made_up.pk).update(sample=True)
    for one in (gone, made_up):
        follows(one)
    told(1)
    gone.delete()
    posting.look(MONDAY)
    assert not Letter.objects.exists()
    assert not Notice.objects.filter(account_id=gone.pk).exists()


def test_what_may_not_be_seen_any_more_is_in_no_letter() -> None:
    editor = reader("editor", "en", OWNER, "editor")
    following.wish(by=acts(editor), account=editor, often=Often.WEEKLY)
    version = actions.start(by=member(Role.CONTRIBUTOR), owner=OWNER, content=content())
    actions.check(by=member(Role.EDITOR), version=version)
    outbox.work_off()
    editor.memberships.all().delete()
    posting.look(MONDAY)
    assert not Letter.objects.exists()


def test_links_that_end_letters_are_signed_and_grow_old(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = reader()
    follow = follows(mine)
    whole = stopping.token(mine, follow)
    assert stopping.read(whole) == stopping.Stop(mine, follow)
    for crafted in ("", "x", whole[:-1], whole[1:], whole.replace(":", ";"), stopping.token(mine)[:-2] + "xx"):
        assert stopping.read(crafted) is None, crafted
    following.unsubscribe(mine, follow.pk)
    assert Follow.objects.get().often == Often.NEVER
    monkeypatch.setattr(stopping, "HOLDS", dt.timedelta(seconds=-1))
    assert stopping.read(whole) is None
