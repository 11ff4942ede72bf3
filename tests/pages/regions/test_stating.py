"""What an area does for a spatial policy, in the words of whoever oversees it: who may say it, and where it shows."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from cydwaith.bodies.models import Membership
from cydwaith.regions.actions import oversight, stating
from cydwaith.regions.models import Oversight, PolicyStatement
from cydwaith.shared.permissions import Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.pages.addresses import at
from tests.practice_world import account
from tests.regions_world import BEGAN, CMN, EDITOR, GOVERNMENT, NOTE, SOUTH_WEST, overseen, shipped

ON = dt.date(2026, 9, 1)
POLICY = 4


def world() -> None:
    shipped()
    overseen(SOUTH_WEST)


kept_world = kept(world)


@pytest.fixture
def editor(client: Client, kept_world: Callable[[], None], db: None) -> Client:
    """Somebody who edits for the office and for a council of its region."""
    kept_world()
    person = account(Role.EDITOR, SOUTH_WEST)
    Membership.objects.create(account=person, body_id=CMN, role=Role.EDITOR)
    client.force_login(person)
    return client


def said(text: Said = NOTE, on: dt.date = ON, body: str = SOUTH_WEST, policy: int = POLICY) -> PolicyStatement:
    return stating.state(by=EDITOR, body=body, policy=policy, on=on, text=text)


def shown(client: Client, on: str = "") -> str:
    """The section of the region on the policy's page."""
    html = client.get(at("spatial_policy", number=POLICY), {"on": on}).content.decode()
    return html.partition('id="region-south-west"')[2].partition("</section>")[0]


def test_the_office_says_it_and_a_council_is_told_who_does(editor: Client) -> None:
    assert at("policy_statement", number=POLICY) in editor.get(at("spatial_policy", number=POLICY)).content.decode()
    where, told = (
        at("policy_statement", number=POLICY),
        {"on": ON.isoformat(), "text_en": "It brings councils together."},
    )
    assert f'<a href="{at("spatial_policy", number=POLICY)}">' in editor.get(where).content.decode(), "and back again"
    refused = editor.post(where, told | {"body": CMN}).content.decode()
    assert "It is the office or agency that oversees an area" in refused
    assert "It brings councils together." in refused, "nothing typed is lost"
    assert editor.post(where, told | {"body": SOUTH_WEST})["Location"] == at("spatial_policy", number=POLICY)
    assert "It brings councils together." in shown(editor)
    assert Client().get(at("spatial_policy", number=POLICY)).content.decode().count("It brings councils together.") == 1
    rows = editor.get("/api/v1/spatial-policies/statements").json()["items"]
    assert [(one["area"], one["body"], one["text"]["en"]) for one in rows] == [
        ("region-south-west", SOUTH_WEST, "It brings councils together.")
    ]


def test_a_later_statement_follows_and_the_same_sent_twice_is_one(editor: Client) -> None:
    first = said()
    assert said() == first
    later = said(Said(en="Something else."), ON + dt.timedelta(5))
    assert said(Said(en="Something else."), ON + dt.timedelta(5)) == later
    assert "Something else." in shown(editor)
    assert "A reason" not in shown(editor)
    assert "A reason" in shown(editor, ON.isoformat())
    assert "A reason" not in shown(editor, (ON - dt.timedelta(1)).isoformat())


def test_only_while_it_oversees_and_of_a_confirmed_policy(editor: Client) -> None:
    for wrong in (
        {"on": BEGAN - dt.timedelta(1)},
        {"on": dt.date(2099, 1, 1)},
        {"body": "CYD-OFFICE-NORTH"},
        {"policy": 7},
        {"text": Said()},
    ):
        with pytest.raises(NotPossible):
            said(**wrong)  # type: ignore[arg-type]  # as given
    oversight.end(by=EDITOR, body=GOVERNMENT, oversight=Oversight.objects.get(), ends=ON)
    said()
    with pytest.raises(NotPossible):
        said(on=ON + dt.timedelta(1))
    assert editor.get(at("policy_statement", number=7)).status_code == 404
