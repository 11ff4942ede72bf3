"""Who is refused learns what stands in the way: a role where one is lacking, and no role to ask for where it is not."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from cydwaith.bodies.pages.refused import refused
from cydwaith.exchange import refusals
from cydwaith.exchange.deeds import OPENING_ADD
from cydwaith.shared.permissions import Actor, Refused, Role

pytestmark = pytest.mark.django_db
RULE = OPENING_ADD


def told(role: Role | None, refusal: Refused) -> str:
    request = RequestFactory().get("/en/x/")
    request.actor = Actor("somebody", {"GB-PLA-CRF": role} if role else {})  # type: ignore[attr-defined]  # ours
    request.session, request.user = {}, AnonymousUser()  # type: ignore[assignment]  # enough to read from
    return refused(request, refusal).content.decode()


def test_a_role_that_lacks_is_named() -> None:
    html = told(Role.READER, Refused(RULE))
    assert "It needs this role" in html
    assert "can give you the role" in html


def test_whoever_has_the_role_elsewhere_is_not_sent_to_ask_for_it() -> None:
    html = told(Role.EDITOR, Refused(RULE))
    assert "You have a role that goes far enough" in html
    assert "can give you the role" not in html


def test_where_no_role_would_help_the_reason_stands_alone() -> None:
    html = told(Role.READER, Refused(RULE, refusals.NOT_A_SIDE))
    assert refusals.NOT_A_SIDE.en in html
    assert "It needs this role" not in html
