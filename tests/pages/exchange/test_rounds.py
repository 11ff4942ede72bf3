"""A round of several hosts by its pages: begun, lent to, taken out of, withdrawn, run; each reader's own buttons."""

from collections.abc import Callable
from typing import Final

import pytest
from django.test import Client

from cydwaith.exchange.models import Opening, Round
from cydwaith.shared.permissions import Role
from cydwaith.shared.said import Said
from tests.exchange_world import GOVERNMENT, HOST, OTHER, opening, shipped
from tests.kept import kept
from tests.pages.addresses import at
from tests.pages.exchange.test_placements import browser
from tests.placement_world import three

SENT: Final = {"body": GOVERNMENT, "title_cy": "Rownd Cymru", "title_en": "Round of Wales", "address": "wales"}
WHERE: Final = {"code": "wales"}

kept_world = kept(shipped)


@pytest.fixture
def browsers(kept_world: Callable[[], None], db: None) -> dict[str, Client]:
    """The keeper's browser, those of two hosts, and one of somebody who only reads for a host."""
    kept_world()
    roles = {"keeper": (GOVERNMENT, Role.EDITOR), "host": (HOST, Role.EDITOR), "another": (OTHER, Role.EDITOR)}
    roles["reads"] = (HOST, Role.READER)
    return {name: browser(f"{name}@tests.example", *of) for name, of in roles.items()}


def page(client: Client, name: str = "exchange_round", language: str = "en") -> str:
    return client.get(at(name, language, **WHERE), follow=True).content.decode()


def begun(browsers: dict[str, Client], **told: object) -> Round:
    browsers["keeper"].post(at("round_begin"), {**SENT, "invites": "on"} | told)
    return Round.objects.get()


def put_in(client: Client, one: Opening) -> str:
    return client.post(at("round_lend", **WHERE), {"opening": one.pk}, follow=True).content.decode()


def test_a_round_needs_an_opening_or_to_invite_some_and_nothing_typed_is_lost(browsers: dict[str, Client]) -> None:
    html = browsers["keeper"].post(at("round_begin"), SENT).content.decode()
    assert "Choose at least one opening, or invite" in html
    assert 'value="Rownd Cymru"' in html
    assert begun(browsers).invites
    assert "None is in it yet" in page(Client())


def test_a_host_puts_its_own_in_and_takes_it_out_and_everybody_reads_whose_it_is(browsers: dict[str, Client]) -> None:
    one, other = opening(), opening(title=Said(cy="Arall", en="Another"))
    begun(browsers)
    lends = at("round_lend", **WHERE)
    assert lends in page(browsers["host"])
    form = page(browsers["host"], "round_lend")
    assert one.pk in form
    assert other.pk in form
    assert "in the round." in put_in(browsers["host"], one)
    assert one.pk not in page(browsers["host"], "round_lend"), "it is in a round already"
    takes = at("round_take_out", **WHERE)
    for name, html in {name: page(client) for name, client in browsers.items()}.items():
        assert "Sir Benfro" in html or "Pembrokeshire" in html
        assert (takes in html) == (name == "host")
        assert (at("round_withdraw", **WHERE) in html) == (name == "keeper")
    assert "Rownd Cymru" in Client().get(at("opening", "cy", code=one.pk)).content.decode()
    browsers["host"].post(takes, {"opening": one.pk})
    assert not Round.objects.get().openings.exists()


def test_who_has_none_or_may_not_is_told_so(browsers: dict[str, Client]) -> None:
    one = opening()
    begun(browsers)
    assert "no opening that is open" in page(browsers["another"], "round_lend")
    refused = browsers["another"].post(at("round_lend", **WHERE), {"opening": one.pk}).content.decode()
    assert "govuk-error-message" in refused
    assert not Round.objects.get().openings.exists()
    for name in ("another", "keeper", "reads"):
        answer = browsers[name].post(at("round_take_out", **WHERE), {"opening": one.pk})
        assert answer.status_code == 403
    assert browsers["reads"].get(at("round_lend", **WHERE)).status_code == 403
    assert browsers["host"].get(at("round_withdraw", **WHERE)).status_code == 403
    assert browsers["host"].post(at("round_take_out", **WHERE), {"opening": "nothing"}).status_code == 404
    assert browsers["host"].get(at("round_take_out", **WHERE)).status_code == 302


def test_where_none_are_invited_nobody_is_asked_for_any(browsers: dict[str, Client]) -> None:
    mine = Opening.objects.get(pk=opening().pk)
    browsers["host"].post(at("round_begin"), {**SENT, "body": HOST, "openings": [mine.pk]})
    assert at("round_lend", **WHERE) not in page(browsers["another"])
    assert "does not invite" in page(browsers["another"], "round_lend")
    assert at("round_lend", **WHERE) in page(browsers["host"])


def test_it_is_withdrawn_with_the_reason_in_both_languages_and_whoever_applied_reads_it(
    browsers: dict[str, Client],
) -> None:
    one = opening()
    begun(browsers)
    put_in(browsers["host"], one)
    made = three(one=one)
    person = Client()
    person.force_login(made.account)
    application = at("application", key=made.application.key)
    assert "This round has not been run yet" in person.get(application).content.decode()
    where = at("round_withdraw", **WHERE)
    html = browsers["keeper"].post(where, {"why_cy": "Rhy ychydig"}).content.decode()
    assert "Give the text in both languages" in html
    assert "Rhy ychydig" in html
    browsers["keeper"].post(where, {"why_cy": "Rhy ychydig", "why_en": "Too few"})
    assert "withdrawn before it was run" in page(Client())
    assert "Rhy ychydig" in page(Client(), language="cy")
    assert "Too few" in person.get(application).content.decode()
    for name in ("round_lend", "round_withdraw"):
        assert "withdrawn already" in page(browsers["keeper"], name)
    for name in ("keeper", "host"):
        html = page(browsers[name])
        assert not [each for each in ("round_run", "round_take_out", "round_lend") if at(each, **WHERE) in html]
    assert "withdrawn already" in browsers["keeper"].post(at("round_run", **WHERE), follow=True).content.decode()
