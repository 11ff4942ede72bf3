"""From an application to an agreement and its end, by the pages of the three, and of nobody else."""

from collections.abc import Callable

import pytest
from django.test import Client

from cydwaith.bodies.models import Account, Membership
from cydwaith.exchange.clauses import clauses
from cydwaith.exchange.models import Application, Placement
from cydwaith.shared import clock
from cydwaith.shared.permissions import Role
from tests.exchange_world import HOME, HOST, OTHER, opening, shipped
from tests.kept import kept
from tests.pages.addresses import at

kept_world = kept(shipped)


def browser(email: str, body: str, role: Role) -> Client:
    account = Account.objects.create_user(email)
    Membership.objects.create(account=account, body_id=body, role=role)
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def three(kept_world: Callable[[], None], db: None) -> dict[str, Client]:
    """The browsers of the person and of both organisations."""
    kept_world()
    return {
        "person": browser("person@tests.example", HOME, Role.READER),
        "home": browser("home@tests.example", HOME, Role.EDITOR),
        "host": browser("host@tests.example", HOST, Role.EDITOR),
    }


def text_of(client: Client, where: str) -> str:
    return client.get(where).content.decode()


def test_the_whole_way(three: dict[str, Client]) -> None:
    one = opening(needs=["recycling"])
    where = at("opening_apply", code=one.pk)
    sent = {"home": HOME, "words": "Because of food waste", "wish": "1"}
    html = three["person"].post(where, sent).content.decode()
    assert "Tick the box" in html
    assert "Because of food waste" in html
    three["person"].post(where, sent | {"knows": "on"})
    key = Application.objects.get().key
    page = at("application", key=key)
    stranger = browser("stranger@tests.example", OTHER, Role.ADMINISTRATOR)
    assert stranger.get(page).status_code == 404
    assert "A proposal" in text_of(three["home"], page)
    for side, client in three.items():
        assert text_of(client, at("applications")).count(page) == 1
        client.post(at("application_answer", key=key), {"side": side, "yes": "1"})
    today = clock.today().isoformat()
    dates = {"begins": today, "ends": today, "home_monthly": "3000", "host_monthly": "0"}
    write = at("agreement_write", key=key)
    html = three["host"].post(write, dates | {"duties": "Typed duties"}).content.decode()
    assert "Write this clause" in html
    assert "Typed duties" in html
    three["host"].post(write, dates | {clause.code: f"x{clause.code}x" for clause in clauses()})
    html = text_of(three["person"], page)
    assert "xwelshx" in html
    assert "Costs by month" in html
    for side in ("person", "home"):
        three[side].post(at("agreement_sign", key=key), {"side": side, "number": "1"})
    three["home"].post(write, dates | {clause.code: f"y{clause.code}y" for clause in clauses()})
    html = three["host"].post(at("agreement_sign", key=key), {"side": "host", "number": "1"}, follow=True)
    assert "The text has changed since you read it" in html.content.decode()
    assert not Placement.objects.exists()
    for side, client in three.items():
        client.post(at("agreement_sign", key=key), {"side": side, "number": "2"})
    assert "All three have agreed." in text_of(three["home"], page)
    three["host"].post(at("placement_step", key=key), {"kind": "begun", "on": today, "words": "A good first day"})
    assert "A good first day" in text_of(three["person"], page)
    html = three["person"].post(at("placement_end", key=key), {"on": today, "words": ""}).content.decode()
    assert "Say what was learnt" in html
    three["person"].post(at("placement_end", key=key), {"on": today, "words": "How food waste is sorted"})
    html = text_of(three["host"], at("application", "cy", key=key))
    assert "Mae’r lleoliad wedi dod i ben." in html
    assert "How food waste is sorted" in html


def test_nobody_speaks_for_a_side_that_is_not_theirs(three: dict[str, Client]) -> None:
    one = opening()
    sent = {"home": HOME, "words": "Because", "wish": "1", "knows": "on"}
    three["person"].post(at("opening_apply", code=one.pk), sent)
    made = Application.objects.get()
    answer = three["person"].post(at("application_answer", key=made.key), {"side": "home", "yes": "1"})
    assert answer.status_code == 403
    assert not made.answers.exists()


def test_a_profile_is_kept_suggests_and_is_erased(three: dict[str, Client]) -> None:
    one = opening(needs=["recycling", "housing"])
    where = at("exchange_profile")
    html = three["person"].post(where, {"home": HOME, "readers": [HOME], "about": "Typed"}).content.decode()
    assert "your profile is not shown to it" in html
    assert "Typed" in html
    three["person"].post(where, {"home": HOME, "has": ["recycling"], "readers": [HOST], "about": "Typed"})
    html = text_of(three["person"], where)
    assert at("opening", code=one.pk) in html
    assert "Missing:" in html
    assert "Typed" in text_of(three["host"], at("exchange_people"))
    assert "Typed" not in text_of(three["home"], at("exchange_people"))
    three["person"].post(at("exchange_profile_erase"))
    assert "Typed" not in text_of(three["host"], at("exchange_people"))
