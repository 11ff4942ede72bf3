"""Writing, checking, publishing and withdrawing in a browser without JavaScript."""

from typing import Any

import pytest
from django.test import Client

from cydwaith.practices.actions import practices as actions
from cydwaith.practices.models import Practice, Version
from cydwaith.shared.permissions import Role
from cydwaith.shared.said import Said
from tests.practice_world import (
    CHECKER,
    INDICATOR,
    OTHER,
    OWNER,
    POST,
    TOPIC,
    WRITER,
    account,
    again,
    content,
    published,
)

pytestmark = pytest.mark.django_db
WHOLE = {
    "owner": OWNER,
    "written_in": "en",
    "title_en": "Typed in a browser",
    "problem_en": "A problem.",
    "done_en": "What we did.",
    "changed_en": "Nothing measured.",
    "topic_0": TOPIC,
    "started_month": "5",
    "started_year": "2020",
    "contact": POST,
    "move_0": INDICATOR,
    "direction_0": "up",
    "goals": ["resilient"],
    "steps_en": "One\nTwo",
    "links": "https://example.org | Here",
}


@pytest.fixture
def writer(client: Client, wales: None) -> Client:
    client.force_login(account(Role.CONTRIBUTOR))
    return client


def told(client: Client, address: str, sent: dict[str, Any] | None = None) -> str:
    """A page after whatever it redirects to."""
    answer = client.post(address, sent, follow=True) if sent is not None else client.get(address, follow=True)
    return answer.content.decode()


def test_from_an_empty_form_to_a_published_page(writer: Client) -> None:
    assert "Save at any time" in told(writer, "/en/practices/new/")
    page = told(writer, "/en/practices/new/", {"owner": OWNER, "written_in": "en", "title_en": "Typed in a browser"})
    for words in (
        "The draft is saved.",
        "Before it can be checked",
        "The problem",
        "What was done",
        "Topics",
        "When it began",
    ):
        assert words in page
    version = Version.objects.get(title_en="Typed in a browser")
    address = f"/en/practices/{version.practice_id}/"
    assert 'value="Typed in a browser"' in told(writer, f"{address}edit/")
    page = told(writer, f"{address}edit/", WHOLE | {"saved": version.saved.isoformat()})
    assert "Ready to be checked" in page
    assert "It is complete and right" not in page, "a contributor does not check"
    writer.force_login(account(Role.EDITOR))
    assert "Ready to be published" in told(writer, f"{address}draft/", {"do": "check"})
    page = told(writer, f"{address}draft/", {"do": "publish"})
    for words in (
        "The practice is published.",
        "May 2020",
        "Test Officer",
        "A resilient Wales",
        "label en",
        "https://example.org",
    ):
        assert words in page
    assert "written and checked by the same person" not in page


def test_a_form_sent_twice_is_one_practice(writer: Client) -> None:
    for _ in range(2):
        told(writer, "/en/practices/new/", WHOLE)
    assert Practice.objects.filter(versions__title_en="Typed in a browser").count() == 1


def test_mistakes_are_listed_and_nothing_is_lost(writer: Client) -> None:
    page = told(
        writer, "/cy/arferion/newydd/", WHOLE | {"title_en": "", "started_year": "", "done_en": "Kept <b>words</b>"}
    )
    assert "Mae problem" in page
    assert 'href="#id_title_en"' in page
    assert 'href="#id_started_0"' in page
    assert "Kept &lt;b&gt;words&lt;/b&gt;" in page
    assert not Practice.objects.filter(versions__title_en__startswith="Typed").exists()


def test_an_editor_who_writes_and_checks_is_told_so(client: Client, wales: None) -> None:
    client.force_login(account(Role.EDITOR))
    told(client, "/en/practices/new/", WHOLE)
    begun = Practice.objects.get(versions__title_en="Typed in a browser")
    page = told(client, f"/en/practices/{begun.pk}/draft/", {"do": "check"})
    assert "written and checked by the same person" in page


def test_somebody_elses_words_are_shown_and_mine_kept(writer: Client) -> None:
    version = actions.start(by=WRITER, owner=OWNER, content=content())
    seen = again(version).saved
    actions.save(by=CHECKER, version=version, content=content(texts={"problem": Said(en="Their words")}), saved=seen)
    address = f"/en/practices/{version.practice_id}/edit/"
    mine = WHOLE | {"title_en": "Test practice", "problem_en": "My words", "saved": seen.isoformat()}
    page = told(writer, address, mine)
    for words in ("Somebody else saved this draft", "Their words", "My words", "Theirs, saved in the meantime"):
        assert words in page
    saved = again(version).saved.isoformat()
    assert f'name="saved" value="{saved}"' in page
    assert "The draft is saved." in told(writer, address, mine | {"saved": saved})
    assert again(version).problem_en == "My words"


def test_a_late_form_saves_nothing_and_loses_nothing(writer: Client) -> None:
    version = actions.start(by=WRITER, owner=OWNER, content=content())
    seen = again(version).saved.isoformat()
    actions.check(by=CHECKER, version=version)
    address = f"/en/practices/{version.practice_id}/edit/"
    assert "Ready to be published" in told(writer, address)
    for advance in (lambda: None, lambda: actions.publish(by=CHECKER, version=version)):
        advance()
        page = told(writer, address, WHOLE | {"problem_en": "Late words", "saved": seen})
        assert "This version is no longer a draft" in page
        assert "Late words" in page
    assert again(version).problem_en == "A problem."


def test_a_published_practice_gets_a_next_version(writer: Client) -> None:
    practice = published()
    for _ in range(2):
        assert "Version 2" in told(writer, f"/en/practices/{practice.pk}/revise/", {})
    assert writer.get(f"/en/practices/{practice.pk}/revise/").status_code == 405
    assert "Version 2 is being written" in told(writer, f"/en/practices/{practice.pk}/")


def test_an_editor_sends_back_and_withdraws(client: Client, wales: None) -> None:
    client.force_login(account(Role.EDITOR))
    practice = published()
    draft = actions.revise(by=WRITER, practice=practice)
    address = f"/en/practices/{practice.pk}/"
    told(client, f"{address}draft/", {"do": "check"})
    assert "The version is a draft again." in told(client, f"{address}draft/", {"do": "send_back"})
    assert again(draft).state == "draft"
    assert client.post(f"{address}draft/", {"do": "dance"}).status_code == 404
    assert "Give the reason" in told(client, f"{address}withdraw/", {"reason_cy": " "})
    for _ in range(2):
        page = told(client, f"{address}withdraw/", {"reason_cy": "Gwnaeth niwed."})
        assert '<p lang="cy">Gwnaeth niwed.</p>' in page


def test_an_incomplete_draft_is_not_checked(client: Client, wales: None) -> None:
    client.force_login(account(Role.EDITOR))
    version = actions.start(by=WRITER, owner=OWNER, content=content(topics=()))
    assert "Before it can be checked" in told(client, f"/en/practices/{version.practice_id}/draft/", {"do": "check"})


@pytest.mark.parametrize("page", ["edit/", "draft/", "revise/", "withdraw/"])
def test_strangers_write_nothing(client: Client, wales: None, page: str) -> None:
    practice = published()
    actions.revise(by=WRITER, practice=practice)
    address = f"/en/practices/{practice.pk}/{page}"
    assert client.post(address, WHOLE).status_code == 302
    client.force_login(account(Role.ADMINISTRATOR, OTHER))
    assert client.post(address, WHOLE | {"do": "check"}).status_code in {403, 404}
    assert practice.versions.order_by("-number").first().state == "draft"  # type: ignore[union-attr]  # just begun
