"""A deed writes its news in its own transaction; whoever is to hear of it does, once, and nobody else."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from cydwaith.bodies.models import Account
from cydwaith.notices import delivering, following, reading
from cydwaith.notices.models import Follow, News, Notice, Often
from cydwaith.practices.actions import asks
from cydwaith.practices.actions import practices as actions
from cydwaith.record import outbox
from cydwaith.record.models import Due
from cydwaith.search import saved
from cydwaith.search.queries import Sought
from cydwaith.shared.permissions import Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.notices_world import SUBJECT, acts, follows, happened, reader
from tests.practice_world import CHECKER, INDICATOR, OTHER, OWNER, WRITER, content, ground, member, published, stands

pytestmark = pytest.mark.django_db
LONG_AGO = "2026-01-01T00:00:00Z"


@pytest.fixture(autouse=True)
def wales() -> None:
    ground()


def test_an_ask_tells_the_editors_of_the_council_that_is_asked() -> None:
    editor, contributor = reader("editor", body=OWNER, role="editor"), reader("c", body=OWNER, role="contributor")
    stands("better")
    by = member(Role.CONTRIBUTOR, OTHER)
    asks.ask(by=by, asking=OTHER, asked=OWNER, indicator=INDICATOR, question=Said("Sut?", "How?"))
    outbox.work_off()
    notice = Notice.objects.get(account=editor)
    assert notice.waits
    assert notice.follow is None
    assert not Notice.objects.filter(account=contributor).exists()


def test_who_follows_the_topic_hears_of_a_practice_and_nobody_else() -> None:
    mine, other = reader(), reader("other")
    follows(mine)
    practice = published()
    outbox.work_off()
    notice = Notice.objects.get(account=mine)
    assert (notice.news.verb, notice.news.subject) == ("practice.published", practice.subject)
    assert notice.follow is not None
    assert not notice.waits
    assert not Notice.objects.filter(account=other).exists()


def test_nobody_hears_of_what_they_did_themselves() -> None:
    mine = reader("editor", body=OWNER, role="editor")
    follows(mine)
    by = acts(mine)
    version = actions.start(by=WRITER, owner=OWNER, content=content())
    actions.check(by=by, version=version)
    actions.publish(by=by, version=version)
    outbox.work_off()
    assert not Notice.objects.filter(account=mine).exists()


def test_news_falls_with_its_deed() -> None:
    with transaction.atomic():
        published()
        assert News.objects.exists()
        transaction.set_rollback(True)
    assert not News.objects.exists()
    assert not Due.objects.exists()


def test_a_draft_is_told_within_its_organisation_only_and_to_those_whose_turn_it_is() -> None:
    editor, contributor = reader("editor", body=OWNER, role="editor"), reader("c", body=OWNER, role="contributor")
    stranger = reader("stranger", body=OTHER, role="administrator")
    for one in (editor, contributor, stranger):
        follows(one)
    version = actions.start(by=WRITER, owner=OWNER, content=content())
    actions.check(by=CHECKER, version=version)
    outbox.work_off()
    assert list(Notice.objects.values_list("account", "waits")) == [(editor.pk, True)]


def test_what_one_may_not_see_any_more_is_not_shown_nor_counted() -> None:
    editor = reader("editor", body=OWNER, role="editor")
    version = actions.start(by=WRITER, owner=OWNER, content=content())
    actions.check(by=CHECKER, version=version)
    outbox.work_off()
    assert reading.unread(editor, acts(editor)) == 1
    editor.memberships.update(role="reader")
    assert reading.unread(editor, acts(editor)) == 1, "a reader of the organisation may read its drafts"
    editor.memberships.update(body_id=OTHER)
    assert reading.unread(editor, acts(editor)) == 0
    assert not reading.notices(editor, acts(editor)).exists()


def test_of_two_follows_the_one_that_is_told_soonest_counts_and_there_is_one_notice() -> None:
    mine = reader()
    follows(mine, often=Often.WEEKLY)
    daily = follows(mine, f"council:{OWNER}", often=Often.DAILY)
    published()
    outbox.work_off()
    assert Notice.objects.get(account=mine).follow == daily


def test_what_is_delivered_twice_is_there_once() -> None:
    mine = reader()
    follows(mine)
    (news,) = happened(1)
    for _twice in range(2):
        delivering.work([[news.pk, "", [], None]])
    assert Notice.objects.filter(account=mine).count() == 1


def test_a_follower_who_was_erased_before_delivery_is_passed_over() -> None:
    gone, mine = reader("gone"), reader()
    follows(gone)
    follows(mine)
    published()
    gone.delete()
    outbox.work_off()
    assert list(Notice.objects.values_list("account", flat=True)) == [mine.pk]
    assert not Due.objects.exists()


def test_a_deed_with_many_followers_costs_no_more_and_all_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten at a time instead of five hundred: what grows with the followers is not in the deed."""
    monkeypatch.setattr(delivering, "AT_ONCE", 10)
    monkeypatch.setattr(delivering, "LATER", dt.timedelta())
    with CaptureQueriesContext(connection) as alone:
        published()
    people = Account.objects.bulk_create(Account(email=f"{n}@many.example", pseudonym=f"many{n}") for n in range(35))
    since = News.objects.latest("pk").at
    Follow.objects.bulk_create(Follow(account=one, subject=SUBJECT, since=since, looked=since) for one in people)
    with CaptureQueriesContext(connection) as many:
        published(OTHER, texts={"title": Said(en="Another practice")})
    assert len(many) <= len(alone) + 2
    while outbox.work_off():
        pass
    last = News.objects.filter(verb="practice.published").latest("pk")
    assert Notice.objects.filter(news=last).count() == 35


def test_following_has_its_ends() -> None:
    mine = reader()
    with pytest.raises(NotPossible):
        follows(mine, "topic:nothing")
    with pytest.raises(NotPossible):
        follows(mine, "what:ever")
    Follow.objects.bulk_create(
        Follow(account=mine, subject=f"topic:{n}", since=LONG_AGO, looked=LONG_AGO) for n in range(following.MOST)
    )
    with pytest.raises(NotPossible):
        follows(mine)


def test_a_search_is_followed_by_whose_it_is_only() -> None:
    mine, other = reader(), reader("other")
    kept = saved.keep(by=acts(mine), account=mine, sought=Sought("gwastraff"))
    assert kept is not None
    assert follows(mine, f"saved:{kept.pk}")
    with pytest.raises(NotPossible):
        follows(other, f"saved:{kept.pk}")


def test_reading_marks_ones_own_only() -> None:
    mine, other = reader(), reader("other")
    for one in (mine, other):
        follows(one)
    (news,) = happened(1)
    delivering.work([[news.pk, "", [], None]])
    theirs = Notice.objects.get(account=other)
    reading.read(by=acts(mine), account=mine, number=theirs.pk)
    assert Notice.objects.filter(read=None).count() == 2
    reading.read(by=acts(mine), account=mine)
    assert list(Notice.objects.filter(read=None)) == [theirs]
