"""A council says how its duties go, and replies, in a browser."""

from collections.abc import Callable

import pytest
from django.test import Client

from cydwaith.performance.models import DutyStatus, Reply
from cydwaith.shared.permissions import Role
from tests.kept import kept
from tests.pages.addresses import at
from tests.performance_world import CRF, figure, shipped
from tests.practice_world import account


def world() -> None:
    """Who is who, and a figure."""
    shipped()
    figure()


kept_world = kept(world)


@pytest.fixture
def editor(client: Client, kept_world: Callable[[], None], db: None) -> Client:
    """Somebody who edits for Cardiff."""
    kept_world()
    client.force_login(account(Role.EDITOR, CRF))
    return client


def test_a_duty_is_said_to_be_put_off_and_that_is_withdrawn(editor: Client) -> None:
    where = at("duty_say", code=CRF)
    sent = {
        "of": "response/2022",
        "event": "postponed",
        "on": "2026-03-01",
        "until": "2026-12-01",
        "reason_cy": "Rheswm",
    }
    assert "Say why it was put off" in editor.post(where, sent | {"reason_cy": ""}).content.decode()
    html = editor.post(where, sent, follow=True).content.decode()
    assert "Confirmed by the council" in html
    assert "Rheswm" in html
    one = DutyStatus.objects.get()
    assert "Rheswm" in editor.get(at("duty_status", id=one.pk)).content.decode()
    html = editor.post(at("duty_status_withdraw", id=one.pk), {"why_en": "Wrong duty"}, follow=True).content.decode()
    assert "Wrong duty" in html
    assert "Rheswm" not in Client().get(at("duties_of", code=CRF)).content.decode()


def test_a_reply_stands_with_the_finding_until_it_is_withdrawn(editor: Client) -> None:
    where = at("reply_new") + "?indicator=a-figure"
    html = editor.post(where, {"body": CRF, "text_cy": "Mae’r ffigur yn cyfrif pebyll."}, follow=True).content.decode()
    assert "cyfrif pebyll" in html
    for page in (at("duties_of", code=CRF), at("indicator", code="a-figure")):
        assert "cyfrif pebyll" in Client().get(page).content.decode()
    one = Reply.objects.get()
    assert "cyfrif pebyll" in editor.get(at("reply_withdraw", id=one.pk)).content.decode()
    editor.post(at("reply_withdraw", id=one.pk))
    for page in (at("duties_of", code=CRF), at("indicator", code="a-figure"), at("reply", id=one.pk)):
        assert "cyfrif pebyll" not in Client().get(page).content.decode()


def test_nobody_else_speaks_for_a_council(editor: Client) -> None:
    assert editor.get(at("duty_say", code="GB-PLA-DEN")).status_code == 403
    assert editor.get(at("reply_new") + "?indicator=none").status_code == 404
    assert Client().get(at("duty_say", code=CRF)).status_code in {302, 403}
