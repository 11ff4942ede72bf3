"""The forms of an application open for the side they are of, and at the time at which they can be sent; no other."""

import datetime as dt
from collections.abc import Callable
from typing import Final

import pytest
from django.test import Client

from cydwaith.exchange.models import Opening, OpeningState
from cydwaith.exchange.routes import ROUTES
from cydwaith.shared import clock
from cydwaith.shared.permissions import Role
from cydwaith.shared.said import Said
from tests.exchange_world import HOME, HOST, opening, shipped
from tests.kept import kept
from tests.pages.addresses import at
from tests.pages.exchange.test_placements import browser
from tests.placement_world import SIDES, TERMS, Three
from tests.placement_world import three as applied

OF_ALL: Final = frozenset(SIDES)
AGREED, PLACED = "agreed", "placed"
# Each page below an application's own: who opens it, and once what is so; None for a button alone, which shows no form.
OPENS: Final[dict[str, tuple[frozenset[str], str] | None]] = {
    "application_team": (frozenset({"home"}), ""),
    "application_rank": (frozenset({"host"}), ""),
    "agreement_write": (OF_ALL, AGREED),
    "placement_step": (OF_ALL, PLACED),
    "placement_end": (OF_ALL, PLACED),
    "application_answer": None,
    "agreement_sign": None,
    "application_withdraw": None,
}
FORMS: Final = {name: told for name, told in OPENS.items() if told}

kept_world = kept(shipped)


@pytest.fixture
def world(kept_world: Callable[[], None], db: None) -> tuple[Three, dict[str, Client]]:
    kept_world()
    made = applied()
    person = Client()
    person.force_login(made.account)
    of = {"home": HOME, "host": HOST}
    home, host = (browser(f"{side}@tests.example", body, Role.EDITOR) for side, body in of.items())
    return made, {"person": person, "home": home, "host": host}


def test_every_page_of_an_application_is_accounted_for() -> None:
    below = {one.name for one in ROUTES if one.en.startswith("openings/applications/<slug:key>/")}
    assert below - {"application"} == OPENS.keys()


@pytest.mark.parametrize("name", FORMS)
def test_a_form_opens_for_its_side_and_at_its_time(world: tuple[Three, dict[str, Client]], name: str) -> None:
    made, browsers = world
    sides, once = FORMS[name]
    where = at(name, key=made.application.key)
    for stage in ("", AGREED, PLACED):
        if stage == AGREED:
            made.answer()
        if stage == PLACED:
            made.sign(made.write().number)
        in_time = not once or stage in {once, PLACED}
        for side, client in browsers.items():
            answer = client.get(where, follow=True)
            html = answer.content.decode()
            if side not in sides:
                assert answer.status_code == 403, (stage, side)
                assert "You do not speak for this side" in html
            else:
                assert ('class="cw-write"' in html) == in_time, (stage, side)
                assert bool(answer.redirect_chain) != in_time


def test_of_a_placement_to_come_nothing_is_told_yet(world: tuple[Three, dict[str, Client]]) -> None:
    made, browsers = world
    later = clock.today() + dt.timedelta(days=30)
    made.placed(begins=later, ends=later)
    for name in ("placement_step", "placement_end"):
        html = browsers["host"].get(at(name, key=made.application.key), follow=True).content.decode()
        assert "has not begun yet" in html


def test_what_a_side_says_of_its_order_is_read_by_no_other(world: tuple[Three, dict[str, Client]]) -> None:
    made, browsers = world
    where = at("application_rank", key=made.application.key)
    browsers["host"].post(where, {"place": "7"})
    assert 'value="7"' in browsers["host"].get(where).content.decode()
    for side in ("person", "home"):
        assert 'value="7"' not in browsers[side].get(where).content.decode()


def test_a_text_that_another_wrote_meanwhile_is_not_overwritten_unseen(world: tuple[Three, dict[str, Client]]) -> None:
    made, browsers = world
    made.answer()
    first = made.write()
    where = at("agreement_write", key=made.application.key)
    seen = browsers["home"].get(where).content.decode().partition('name="cw_seen" value="')[2][:64]
    made.write(side="person", terms={**TERMS, "duties": "Other duties"})
    dates = {"begins": first.begins.isoformat(), "ends": first.ends.isoformat()}
    html = browsers["home"].post(where, {**TERMS, **dates, "cw_seen": seen}).content.decode()
    assert "This was changed after you opened it." in html
    assert "It now says: Other duties" in html


@pytest.mark.parametrize("why", ["closed", "known", "late"])
def test_nobody_writes_an_application_in_vain(world: tuple[Three, dict[str, Client]], why: str) -> None:
    _made, browsers = world
    one = opening(title=Said(cy="Arall", en="Another"))
    if why == "closed":
        Opening.objects.filter(pk=one.pk).update(state=OpeningState.CLOSED)
    if why == "late":
        Opening.objects.filter(pk=one.pk).update(apply_by=clock.today() - dt.timedelta(days=1))
    of = Opening.objects.filter(state=OpeningState.KNOWN).first() if why == "known" else one
    assert of
    answer = browsers["person"].get(at("opening_apply", code=of.pk), follow=True)
    assert answer.redirect_chain
    assert ("has passed" if why == "late" else "takes no applications") in answer.content.decode()
