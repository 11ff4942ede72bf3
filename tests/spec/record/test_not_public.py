"""What is not public reaches nothing that is: no entry, log, search, file, feed, calendar, API or page of another's.

Every table says whether everybody may read it (`tests/house/test_not_public.py`). In every column of what is not, a
word is planted that stands nowhere else, everything is done with it that can be done before it is published, and it is
looked for wherever it must not be.
"""

import io
import logging
import re
from collections.abc import Callable, Iterator
from zipfile import ZipFile, is_zipfile

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import translation

from cydwaith.bodies.models import Account, Membership
from cydwaith.decisions import demo as decisions_demo
from cydwaith.forums import demo as forums_demo
from cydwaith.meetings import demo as meetings_demo
from cydwaith.meetings.models import Minutes
from cydwaith.practices.actions.practices import publish
from cydwaith.practices.lifecycle import OPEN
from cydwaith.practices.models import Practice, Version
from cydwaith.record import outbox, outside
from cydwaith.record.models import Entry
from cydwaith.search import actions as search
from cydwaith.shared.deeds import Deed, deeds
from cydwaith.shared.permissions import COMMAND_LINE, Role
from cydwaith.shared.rooms import operations, routes
from tests.every_page import EXAMPLES, address
from tests.kept import kept
from tests.not_public import (
    NOT_PUBLIC,
    ON_PAGES,
    WORD,
    bare,
    every_table,
    marker,
    plant,
    shown,
    text,
    written,
)
from tests.spec.record.hidden_world import OWNER, hidden, member

FOUND = re.compile(rf"{WORD}\w+")
STATES = {*OPEN, "draft"}
ELSEWHERE = {
    "minutes.approve": "publishes: what it tells of is public then",
    "practice.publish": "the same",
}


def loaded() -> tuple[int, str]:
    """Everything planted and done; up to which entry it began, and what was logged meanwhile."""
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    logging.getLogger().addHandler(handler)
    level = logging.getLogger().level
    logging.getLogger().setLevel(logging.DEBUG)
    try:
        return done(), log.getvalue()
    finally:
        logging.getLogger().setLevel(level)
        logging.getLogger().removeHandler(handler)


def done() -> int:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.conf.settings.DEMO", True)
        for demo in (forums_demo, decisions_demo, meetings_demo):
            demo.load()
    before = Entry.objects.values_list("pk", flat=True).first() or 0
    account = hidden()
    for table in NOT_PUBLIC:
        plant(table)
    outbox.work_off()
    search.rebuild(by=COMMAND_LINE)
    stumble(account)
    return before


def stumble(account: Account) -> None:
    """Open what is one's own and not one's own, and send what cannot be taken, so that whatever logs it logs it."""
    client = Client(raise_request_exception=False)
    client.force_login(account)
    for draft in Practice.objects.filter(current=None):
        for name in ("practice", "practice_check", "practice_edit"):
            path = reverse(name, kwargs={"slug": draft.slug})
            client.get(path)
            client.post(path, {"title_en": f"{marker('practices.Version')} typed", "saved": "nonsense"})
    client.post("/en/account/", {"name": marker("bodies.Account") * 40, "language": "x"})


kept_hidden = kept(loaded, "demo")


@pytest.fixture
def world(kept_hidden: Callable[[], tuple[int, str]], demo_data: None) -> tuple[int, str]:
    return kept_hidden()


def test_a_marker_stands_in_every_column_of_all_that_is_not_public(world: tuple[int, str]) -> None:
    assert {table: [one.name for one in bare(table)] for table in NOT_PUBLIC if bare(table)} == {}
    assert sum(len(written(table)) for table in NOT_PUBLIC) > 50


def test_everything_was_done_that_can_be_done_before_publication(world: tuple[int, str]) -> None:
    before, _log = world
    told = set(Entry.objects.filter(pk__gt=before).values_list("verb", flat=True))
    lacking = {
        deed.what for deed in deeds().values() if of_drafts(deed) and not told & {verb.name for verb in deed.verbs}
    }
    assert lacking - ELSEWHERE.keys() == set()


def of_drafts(deed: Deed) -> bool:
    """Whether a deed is done to what nobody has published, or begins it."""
    return bool((deed.states or set()) & STATES) or deed.what in {
        *("practice.start", "practice.revise", "minutes.write"),
        *("minutes.propose_change", "minutes.answer_change", "minutes.approve"),
        *("role.give", "role.change", "role.end", "post.fill"),
    }


def leaked() -> dict[str, set[str]]:
    """Every row that everybody may read and that has a word of what is not public."""
    found = {}
    for model in every_table():
        for row in shown(model):
            values = " ".join(text(getattr(row, one.attname)) for one in model._meta.concrete_fields)
            if words := set(FOUND.findall(values)):
                found[f"{model._meta.label} {row.pk}"] = words
    return found


def test_no_row_that_is_public_has_a_word_of_it(world: tuple[int, str]) -> None:
    assert leaked() == {}


def test_a_word_that_is_published_is_found(world: tuple[int, str]) -> None:
    checked = Version.objects.get(state="checked")
    published = publish(by=member(Role.EDITOR), version=checked).practice
    outbox.work_off()
    tables = {where.split()[0] for where in leaked()}
    assert {"record.Entry", "search.Document", "practices.Version", "practices.Practice"} <= tables
    for path in (reverse("practice", kwargs={"slug": published.slug}), f"/en/search/?q={marker('practices.Version')}"):
        assert FOUND.findall(body_of(Client(), path).replace(path, ""))


def test_what_is_kept_outside_and_what_is_logged_have_no_word_of_it(world: tuple[int, str]) -> None:
    _before, log = world
    assert not FOUND.findall(outside.path().read_text()) if outside.path().exists() else True
    assert set(FOUND.findall(log)) == set()


def addresses() -> Iterator[str]:
    """Every page, file, feed and operation, in both languages: of its example, and of each thing that is not public."""
    drafts = list(Practice.objects.filter(current=None)) + [
        one.practice for one in Version.objects.filter(state__in=OPEN).exclude(practice__current=None)
    ]
    meetings = set(Minutes.objects.exclude(state="approved").values_list("meeting", flat=True))
    for name in routes():
        example = EXAMPLES.get(name, {})
        others: list[dict[str, object]] = [{**example, "id": one} for one in meetings if example.keys() == {"id"}]
        if name.startswith("practice"):
            others += [{**example, "slug": one.slug} for one in drafts]
        for language in ("cy", "en"):
            with translation.override(language):
                for which in (example, *others):
                    try:
                        yield reverse(name, kwargs=which)
                    except NoReverseMatch:
                        continue
    for name, operation in operations().items():
        yield reverse(f"api:{name}", kwargs=dict(operation.example or {}) or None)
        if "slug" in (operation.example or {}):
            yield from (reverse(f"api:{name}", kwargs={**operation.example, "slug": one.slug}) for one in drafts)


def questions(before: int) -> Iterator[str]:
    """What asks for it by its words, and the pages of every entry that was made."""
    for table in NOT_PUBLIC:
        word = marker(table)
        yield from (f"/en/search/?q={word}", f"/api/v1/search?q={word}", f"/cy/chwilio/?q={word}&typing=1")
    yield from (reverse("entry", kwargs={"index": one}) for one in range(before + 1, before + 60))
    for name in ("practices", "record"):
        yield f"{address(name, 'en')}?body={OWNER}"


def body_of(client: Client, path: str) -> str:
    """What is answered, with what is packed in it unpacked."""
    answer = client.get(path)
    data = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if is_zipfile(io.BytesIO(data)):
        with ZipFile(io.BytesIO(data)) as packed:
            data = b" ".join(packed.read(name) for name in packed.namelist())
    return " ".join([data.decode("utf-8", "replace"), *(f"{key}: {value}" for key, value in answer.headers.items())])


@pytest.mark.slow
@pytest.mark.once  # what the pages ask for is the same on every database
def test_nobody_else_is_told_a_word_of_it(world: tuple[int, str]) -> None:
    before, _log = world
    somebody = Client(raise_request_exception=False)
    stranger = Account.objects.create_user("reader@tests.example")
    Membership.objects.create(account=stranger, body_id="GB-PLA-CRF", role=Role.READER)
    somebody.force_login(stranger)
    anybody = Client(raise_request_exception=False)
    leaks, opened = {}, 0
    for path in dict.fromkeys([*addresses(), *questions(before)]):
        asked = set(FOUND.findall(path))
        for client in (anybody, somebody):
            opened += 1
            may = ON_PAGES if "/api/" not in path else frozenset()
            if words := set(FOUND.findall(body_of(client, path))) - asked - {marker(one) for one in may}:
                leaks[path] = words
    assert leaks == {}
    assert opened > 500
