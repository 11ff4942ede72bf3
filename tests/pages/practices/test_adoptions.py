"""Recording how far one's body has come, in a browser without JavaScript."""

import pytest
from django.test import Client

from cydwaith.practices.models import Step
from cydwaith.shared.permissions import Role
from tests.practice_world import OTHER, OTHER_POST, OWNER, account, published

pytestmark = pytest.mark.django_db
STEP = {
    "body": OTHER,
    "kind": "trying",
    "on_month": "3",
    "on_year": "2023",
    "note_cy": "Peilot.",
    "contact": OTHER_POST,
}


@pytest.fixture
def officer(client: Client, wales: None) -> Client:
    client.force_login(account(Role.CONTRIBUTOR, OTHER))
    return client


def test_a_step_is_recorded_once_and_shown(officer: Client) -> None:
    practice = published()
    address = f"/en/practices/{practice.pk}/adopt/"
    assert "How far has your organisation come?" in officer.get(address).content.decode()
    for _ in range(2):
        page = officer.post(address, STEP, follow=True).content.decode()
        for words in ("The step is recorded.", "March 2023: Trying.", "Peilot.", "1 organisation has taken a step"):
            assert words in page
    assert Step.objects.filter(adoption__practice=practice).count() == 1
    assert "March 2023: Trying" in officer.get(address).content.decode()


@pytest.mark.parametrize(
    ("changes", "target", "words"),
    [
        ({"kind": "stopped"}, "id_kind_0", "Ni all y cam hwn ddilyn"),
        ({"kind": "declined", "note_cy": ""}, "id_note_cy", "Dywedwch pam y gwrthododd"),
        ({"on_year": "2199"}, "id_on_0", "Ni chaiff y dyddiad fod yn y dyfodol"),
        ({"on_year": "2999"}, "id_on_0", "2199"),
        ({"on_year": ""}, "id_on_0", "Rhowch ddyddiad go iawn"),
        ({"on_year": "2019"}, "id_on_0", "cyn i’r arfer ddechrau"),
        ({"body": OWNER}, "id_body", ""),
    ],
)
def test_mistakes_are_listed_and_nothing_is_lost(
    officer: Client, changes: dict[str, str], target: str, words: str
) -> None:
    practice = published()
    page = officer.post(f"/cy/arferion/{practice.pk}/mabwysiadu/", STEP | changes).content.decode()
    assert f'href="#{target}"' in page
    assert f'id="{target}"' in page
    assert words in page
    assert not Step.objects.filter(adoption__practice=practice).exists()


def test_nobody_takes_up_their_own(client: Client, wales: None) -> None:
    client.force_login(account(Role.CONTRIBUTOR))
    page = client.get(f"/en/practices/{published().pk}/adopt/").content.decode()
    assert "This practice is your own organisation’s." in page


def test_whoever_may_not_is_led_to_sign_in_or_refused(client: Client, wales: None) -> None:
    practice = published()
    address = f"/en/practices/{practice.pk}/adopt/"
    assert client.get(address).status_code == 302
    client.force_login(account(Role.READER, OTHER))
    assert client.post(address, STEP).status_code == 403
    assert not Step.objects.filter(adoption__practice=practice).exists()
