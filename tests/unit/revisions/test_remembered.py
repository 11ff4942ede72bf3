"""What is remembered of parts of pages is never a change behind, and whoever uses it knows what it was made from."""

import datetime as dt
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.utils.translation import override

from cydwaith.bodies.models import Place, Topic
from cydwaith.revisions import counting, remembered
from cydwaith.revisions.models import Page
from cydwaith.revisions.watching import tables, watched
from cydwaith.shared import clock
from cydwaith.shared.once import a_page, once_a_page

pytestmark = pytest.mark.django_db
TIMES: list[str] = []


@pytest.fixture(autouse=True)
def _as_in_a_page(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if the test's own transaction were none."""
    remembered.forget()
    TIMES.clear()
    monkeypatch.setattr(remembered, "connection", SimpleNamespace(in_atomic_block=False))
    yield
    remembered.forget()


@once_a_page
def read() -> list[str]:
    return list(Topic.objects.order_by("code").values_list("name_en", flat=True))


@remembered.remembered
def named(more: str = "") -> str:
    TIMES.append(more)
    return ", ".join(read()) + more


def topic(code: str) -> Topic:
    return Topic.objects.create(code=code, name_cy=code, name_en=code)


def test_it_is_worked_out_again_when_a_table_that_it_read_changes_and_not_before() -> None:
    topic("a")
    assert named() == named() == "a"
    Place.objects.create(code="W06000099", kind="other", name_en="X", source="a test", as_of="2026-01-01")
    assert named() == "a"
    assert len(TIMES) == 1
    topic("b")
    assert named() == "a, b"
    Topic.objects.filter(code="b").update(name_en="c")
    assert named() == "a, c"
    Topic.objects.filter(code="b").delete()
    assert named() == "a"
    assert len(TIMES) == 4


def test_each_language_and_each_question_has_its_own() -> None:
    for language in ("cy", "en"):
        with override(language):
            assert (named("!"), named("?")) == ("!", "?")
    assert len(TIMES) == 4


def test_whoever_uses_it_is_told_what_it_was_made_from() -> None:
    for _ in range(2):
        with watched() as seen:
            named()
        assert tables(seen) == {"bodies_topic"}
    assert len(TIMES) == 1


def test_what_its_page_read_before_it_is_read_by_it_too() -> None:
    with a_page():
        read()
        with watched() as seen:
            named()
    assert tables(seen) == {"bodies_topic"}


def test_time_alone_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    at = dt.datetime(2026, 11, 30, 12, tzinfo=dt.UTC)
    monkeypatch.setattr(clock, "moment", lambda: at)
    days: list[dt.date] = []

    @remembered.remembered
    def day() -> str:
        days.append(clock.today())
        return str(days[-1])

    with watched() as seen:
        assert day() == day() == "2026-11-30"
    assert seen.until == dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
    assert len(days) == 1
    at = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
    assert day() == "2026-12-01"
    at = dt.datetime(2026, 11, 30, 12, tzinfo=dt.UTC)
    assert day() == "2026-11-30", "a clock that was put back"


def test_what_nobody_counts_is_not_remembered() -> None:
    @remembered.remembered
    def pages() -> int:
        TIMES.append("pages")
        return Page.objects.count()

    assert pages() == pages() == 0
    assert len(TIMES) == 2
    with watched() as seen:
        pages()
    assert tables(seen) is None


def test_only_what_cannot_change_unseen_is_asked_with() -> None:
    with pytest.raises(TypeError):
        named(topic("a"))  # type: ignore[arg-type]


def test_within_a_transaction_nothing_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    named()
    monkeypatch.setattr(remembered, "connection", SimpleNamespace(in_atomic_block=True))
    named()
    assert len(TIMES) == 2


def test_it_is_judged_by_the_revisions_that_its_page_began_with() -> None:
    named()
    before = counting.revisions()
    topic("z")
    with counting.as_of(before):
        assert named() == "", "the page that uses it holds no longer than they"
    assert named() == "z"
