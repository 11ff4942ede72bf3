"""A kept search that is followed at once: what is new is told once, soon, whatever else goes wrong."""

import datetime as dt

import pytest

from cydwaith.letters.models import Letter
from cydwaith.notices import following, searching
from cydwaith.notices.models import Follow, Often
from cydwaith.record import outbox
from cydwaith.search import actions as index
from cydwaith.search import saved
from cydwaith.search.queries import Sought
from cydwaith.shared.permissions import COMMAND_LINE
from tests.notices_world import acts, reader
from tests.practice_world import ground, published

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def wales(settings) -> None:  # type: ignore[no-untyped-def]  # pytest-django's
    settings.SITE = "https://cydwaith.example"
    ground()
    index.rebuild(by=COMMAND_LINE)


def kept(often: str = Often.NOW, name: str = "reader", language: str = "cy") -> Follow:
    """A search for practices that somebody keeps and follows."""
    mine = reader(name, language)
    found = saved.keep(by=acts(mine), account=mine, sought=Sought("practice"))
    assert found is not None
    return following.follow(by=acts(mine), account=mine, subject=f"saved:{found.pk}", often=often)


def appears() -> None:
    """Something new that the search finds."""
    published()
    outbox.work_off()


def test_what_is_new_is_told_at_once_and_once() -> None:
    follow = kept()
    assert searching.look() == 0
    appears()
    assert searching.look() == 1
    letter = Letter.objects.get()
    assert letter.account == follow.account
    assert letter.subject == "Rhywbeth newydd yn eich chwiliad: practice"
    assert "Test practice" in letter.text
    assert letter.unsubscribe
    assert searching.look() == 0
    assert Letter.objects.count() == 1


@pytest.mark.parametrize("often", [Often.DAILY, Often.WEEKLY, Often.NEVER])
def test_who_wants_a_digest_or_nothing_gets_no_letter_at_once(often: str) -> None:
    kept(often)
    appears()
    assert searching.look() == 0


def test_whoever_changes_to_at_once_is_not_told_what_was_there_before() -> None:
    follow = kept(Often.WEEKLY)
    appears()
    following.follow(by=acts(follow.account), account=follow.account, subject=follow.subject, often=Often.NOW)
    assert searching.look() == 0


def test_nothing_is_told_that_the_search_does_not_find() -> None:
    follow = kept()
    saved.Saved.objects.update(question="zzzz")
    appears()
    assert searching.look() == 1
    follow.refresh_from_db()
    assert follow.looked > follow.since
    assert not Letter.objects.exists()


def test_one_that_fails_holds_up_no_other_and_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = kept(), kept(name="other")
    appears()
    write = searching.write

    def failing(number: int, newest: dt.datetime) -> None:
        if number == first.pk:
            raise OSError
        write(number, newest)

    monkeypatch.setattr(searching, "write", failing)
    assert searching.look() == 1
    assert Letter.objects.get().account == second.account
    monkeypatch.setattr(searching, "write", write)
    assert searching.look() == 1
    assert set(Letter.objects.values_list("account", flat=True)) == {first.account_id, second.account_id}


def test_however_many_follow_a_look_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "AT_A_LOOK", 2)
    for number in range(3):
        kept(name=f"n{number}")
    appears()
    assert [searching.look() for _ in range(3)] == [2, 1, 0]
    assert Letter.objects.count() == 3


def test_whoever_is_gone_gets_none_and_what_is_forgotten_finds_nothing() -> None:
    gone, forgotten = kept(), kept(name="other")
    gone.account.delete()
    saved.forget(by=acts(forgotten.account), account=forgotten.account, number=int(forgotten.key))
    appears()
    searching.look()
    assert not Letter.objects.exists()


def test_in_both_languages_where_the_reader_s_is_not_known() -> None:
    kept(language="")
    appears()
    searching.look()
    text = Letter.objects.get().text
    assert "/cy/" in text
    assert "/en/" in text
