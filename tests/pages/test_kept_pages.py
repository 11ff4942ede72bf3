"""Pages that are kept: which are, and that what was kept is what would be made now, whatever changed meanwhile."""

import io
import zipfile
from collections.abc import Iterator

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connection, transaction
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from cydwaith.bodies.models import Account, Body
from cydwaith.programme.queries import outlook, schedule, tallies
from cydwaith.record.verifying.guards import declared
from cydwaith.revisions import counting
from cydwaith.revisions.kept import AT_HAND_HERE, LONGEST, Kept
from cydwaith.revisions.kept_pages import KeptPages
from cydwaith.search import likeness
from cydwaith.search import queries as search_queries
from cydwaith.shared.cookies import FORGERY
from cydwaith.shared.permissions import Who
from cydwaith.shared.rooms import operations, routes
from tests.asking import Told, ask, connection_left_open
from tests.every_page import APART, address

pytestmark = [pytest.mark.usefixtures("demo_data"), pytest.mark.once]


def everything() -> Iterator[tuple[str, str]]:
    """Every address that answers anyone, by name; languages take turns, since both are made in one way."""
    for at, (name, route) in enumerate(sorted(routes().items())):
        if Who.ANYONE in route.may.who and name not in APART:
            try:
                yield name, address(name, ("cy", "en")[at % 2])
            except NoReverseMatch:
                continue
    for name, operation in sorted(operations().items()):
        yield f"api:{name}", reverse(f"api:{name}", kwargs=dict(operation.example or {}) or None)


@pytest.fixture
def site() -> Iterator[KeptPages]:
    """The site with its pages kept, none yet."""
    AT_HAND_HERE.clear()
    with connection_left_open():
        yield KeptPages(get_wsgi_application())
    AT_HAND_HERE.clear()


def forget_what_is_worked_out() -> None:
    """As in a new process: nothing that was worked out from the database is remembered."""
    for remembered in (schedule.as_it_stands, outlook.outlook, tallies.everything, likeness.like, search_queries.kept):
        remembered.cache_clear()


def made_now(site: KeptPages, path: str) -> Told:
    return ask(site.site, path)


def is_its_readers(told: Told) -> bool:
    """Whether an answer has a form with its reader's own secret, or says that nobody may keep it."""
    secret = told.head.get("Set-Cookie", "").strip().startswith(FORGERY.name)
    return secret or "no-store" in told.head.get("Cache-Control", "")


def content(told: Told) -> object:
    """What an answer says: of a workbook its sheets, since its file holds when it was written too."""
    if "spreadsheet" not in told.head.get("Content-Type", ""):
        return told.body
    with zipfile.ZipFile(io.BytesIO(told.body)) as book:
        return {name: book.read(name) for name in book.namelist() if not name.startswith("docProps")}


def kept_of(site: KeptPages, path: str) -> tuple[Told, Kept | None]:
    AT_HAND_HERE.clear()
    forget_what_is_worked_out()
    told = ask(site, path)
    return told, next(iter(AT_HAND_HERE.known.values()), None)


def test_every_public_answer_is_kept_but_forms_with_a_secret(site: KeptPages, monkeypatch: pytest.MonkeyPatch) -> None:
    # A clock that is put back between two questions would end an answer, as it should.
    now, not_kept = timezone.now(), set()
    monkeypatch.setattr(timezone, "now", lambda: now)
    for name, path in everything():
        told, kept = kept_of(site, path)
        if told.status == 200 and kept is None and not is_its_readers(told):
            not_kept.add(name)
        elif kept is not None:
            assert ask(site, path) == told, name
    assert not_kept == set()


@pytest.mark.slow
def test_nothing_but_what_it_read_can_change_an_answer(site: KeptPages, *, on_postgresql: bool) -> None:
    """Every other table is emptied, and the answer made anew is the same."""
    if on_postgresql:
        pytest.skip("which tables a page reads does not depend on the database")
    with connection.cursor() as cursor:
        for trigger in declared():
            cursor.execute(f"DROP TRIGGER {trigger}")
    changed = []
    for name, path in everything():
        told, kept = kept_of(site, path)
        if kept is None:
            continue
        with transaction.atomic():
            with connection.cursor() as cursor:
                for table in sorted(counting.counted() - kept.read.keys()):
                    cursor.execute(f"DELETE FROM {table}")
            forget_what_is_worked_out()
            if content(made_now(site, path)) != content(told):
                changed.append(name)
            transaction.set_rollback(True)
    assert changed == []


def test_time_alone_changes_no_answer_before_it_says_so(site: KeptPages, monkeypatch: pytest.MonkeyPatch) -> None:
    now = timezone.now()
    changed = []
    for name, path in everything():
        monkeypatch.setattr(timezone, "now", lambda: now)
        told, kept = kept_of(site, path)
        if kept is None:
            continue
        last = min(kept.until or now + LONGEST, now + LONGEST) - timezone.timedelta(microseconds=1)
        monkeypatch.setattr(timezone, "now", lambda last=last: last)
        forget_what_is_worked_out()
        if content(made_now(site, path)) != content(told):
            changed.append(name)
    assert changed == []


def test_what_anyone_changes_by_any_way_is_seen_at_once(site: KeptPages) -> None:
    path = address("bodies", "en")
    before = ask(site, path)
    assert ask(site, path) == before
    Body.objects.filter(pk="GB-PLA-CRF").update(name_en="Renamed past the deeds")
    after = ask(site, path)
    assert b"Renamed past the deeds" in after.body
    assert after.body == made_now(site, path).body


def test_a_change_that_is_undone_ends_nothing(site: KeptPages) -> None:
    path = address("bodies", "en")
    before, revisions = ask(site, path), counting.revisions()
    with transaction.atomic():
        Body.objects.filter(pk="GB-PLA-CRF").update(name_en="Never")
        assert b"Never" in ask(site, path).body
        transaction.set_rollback(True)
    assert counting.revisions() == revisions
    assert ask(site, path) == before


def test_another_process_finds_what_this_one_kept(site: KeptPages) -> None:
    path = address("practices", "cy")
    told = ask(site, path)
    AT_HAND_HERE.clear()
    site.site = never
    assert ask(site, path) == told


def never(*_: object) -> None:
    raise AssertionError("it was to be kept")


def test_who_has_it_already_is_told_so_in_few_bytes(site: KeptPages) -> None:
    path = address("practices", "cy")
    told = ask(site, path)
    site.site = never
    again = ask(site, path, HTTP_IF_NONE_MATCH=told.head["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert again.head["ETag"] == told.head["ETag"]
    assert ask(site, path, HTTP_IF_NONE_MATCH='"another"') == told


def test_each_council_and_language_has_its_own(site: KeptPages) -> None:
    path = address("home", "en")
    nobody, cardiff = ask(site, path), ask(site, path, HTTP_COOKIE="cydwaith_council=W06000015")
    assert b"As seen from" in cardiff.body
    assert ask(site, path) == nobody != cardiff
    assert ask(site, path, HTTP_COOKIE="cydwaith_council=W06000015; other=thing") == cardiff


def test_whoever_is_signed_in_neither_gets_nor_leaves_one(site: KeptPages, client: object) -> None:
    account = Account.objects.create_user("editor@tests.example")
    client.force_login(account)  # type: ignore[attr-defined]
    cookie = f"sessionid={client.cookies['sessionid'].value}"  # type: ignore[attr-defined]
    path = address("practices", "en")
    mine = ask(site, path, HTTP_COOKIE=cookie)
    assert b"Sign out" in mine.body
    assert AT_HAND_HERE.known == {}
    public = ask(site, path)
    assert b"Sign out" not in public.body
    assert b"Sign out" in ask(site, path, HTTP_COOKIE=cookie).body


def test_a_database_that_cannot_be_written_to_keeps_pages_here(site: KeptPages) -> None:
    from tests.pages.test_unwritable import unwritable

    path = address("practices", "en")
    with unwritable():
        told = ask(site, path)
        assert told.status == 200
        site.site = never
        assert ask(site, path) == told


@pytest.mark.parametrize(
    "said",
    [
        {"REQUEST_METHOD": "HEAD"},
        {"HTTP_RANGE": "bytes=0-3"},
        {"HTTP_COOKIE": "messages=x"},
        {"HTTP_HOST": "a.example"},
    ],
    ids=["head", "range", "a message", "another host"],
)
def test_what_is_asked_in_another_way_is_answered_by_the_site(site: KeptPages, said: dict[str, str]) -> None:
    path = address("practices", "en")
    ask(site, path, **said)
    assert AT_HAND_HERE.known == {}
