"""Proposing, answering, reporting and the other steps, in a browser without JavaScript."""

import datetime as dt

import pytest
from django.test import Client

from cydwaith.programme.models import Commitment, Dependency, Milestone, Status
from cydwaith.shared.permissions import Role
from tests.pages.programme.conftest import World
from tests.practice_world import INDICATOR, TOPIC, account
from tests.programme_world import OUTSIDE, OWED, OWES, OWES_POST, again, proposed

pytestmark = pytest.mark.django_db
NEW = "/en/commitments/new/"


def at(commitment: Commitment, step: str = "") -> str:
    """The address of a step with a commitment."""
    return f"/en/commitments/{commitment.pk}/{step}"


def day(name: str, on: dt.date) -> dict[str, str]:
    """A date as its three boxes send it."""
    return {f"{name}_day": str(on.day), f"{name}_month": str(on.month), f"{name}_year": str(on.year)}


def terms(**changes: str) -> dict[str, object]:
    """What the form of a commitment sends."""
    told: dict[str, object] = {
        "body": OWES,
        "title_en": "Plant trees",
        "owes_0": OWES_POST,
        "owed_0": OWED,
        "test": "evidence",
        "due_month": "6",
        "due_year": "2027",
        "topic_0": TOPIC,
        "source_kind": "proposal",
        "places": ["W06000009"],
    }
    return told | changes


def test_who_may_open_the_forms(client: Client, world: World) -> None:
    steps = ("change/", "answer/", "report/", "withdraw/", "milestones/new/", "waits-for/new/")
    for address in (NEW, *(at(world.late, step) for step in steps)):
        assert "/sign-in/" in client.get(address).headers["Location"]
    client.force_login(account(Role.READER))
    for address in (NEW, *(at(world.late, step) for step in steps)):
        assert client.get(address).status_code == 403, address
    client.force_login(account(Role.EDITOR, OUTSIDE))
    for step in steps:
        assert client.get(at(world.late, step)).status_code == 403, step


def test_a_page_offers_only_what_its_reader_may_do(client: Client, world: World) -> None:
    assert "Report how it goes" not in client.get(at(world.late)).content.decode()
    client.force_login(account(Role.CONTRIBUTOR))
    html = client.get(at(world.late)).content.decode()
    assert "Report how it goes" in html
    assert "Withdraw it" not in html
    assert "Report how it goes" in client.get(f"/en/owed/{OWES}/").content.decode()
    client.force_login(account(Role.EDITOR))
    assert "Withdraw it" in client.get(at(world.late)).content.decode()


def test_proposing(client: Client, world: World) -> None:
    client.force_login(account(Role.EDITOR))
    assert "Propose a commitment" in client.get(f"{NEW}?programme=housing&body={OWES}").content.decode()
    html = client.post(NEW, terms(title_en="", what_cy="Coed ar bob stryd", owed_0="")).content.decode()
    assert 'href="#id_title_cy"' in html or 'href="#id_owed_0"' in html
    assert "Coed ar bob stryd" in html
    html = client.post(NEW, terms(programme="housing", money="12000"), follow=True).content.decode()
    assert "The commitment is proposed." in html
    assert "Only proposed: nobody owes this yet." in html
    assert "June 2027" in html
    assert "£12,000" in html
    made = Commitment.objects.get(slug="plant-trees")
    assert made.programme_id == "housing"
    assert {topic.pk for topic in made.current.topics.all()} == {TOPIC}


def test_proposing_what_makes_no_sense(client: Client, world: World) -> None:
    client.force_login(account(Role.EDITOR))
    for changes, field in (
        ({"owed_0": ""}, "owed_0"),
        ({"owes_0": ""}, "owes_0"),
        ({"owed_0": OWES}, "owed_0"),
        ({"test": "indicator"}, "indicator"),
        ({"test": "acceptance"}, "accepted_by"),
        ({"target": "1", "indicator": ""}, "target"),
        ({"money": "-1"}, "money"),
        ({"due_day": "31"}, "due_0"),
        ({"source_url": "javascript:alert(1)"}, "source_url"),
    ):
        html = client.post(NEW, terms(**changes)).content.decode()
        assert f'href="#id_{field}"' in html, changes
    assert not Commitment.objects.filter(slug="plant-trees").exists()
    html = client.post(NEW, terms(test="indicator", indicator=INDICATOR, direction="up", target="80"), follow=True)
    assert "target 80.0%" in html.content.decode()


def test_agreeing_and_declining(client: Client, world: World) -> None:
    client.force_login(account(Role.EDITOR, OWED))
    address = at(world.wanted, "answer/")
    assert "Only an idea" in client.get(address).content.decode()
    told = {"body": OWED, "number": "1"}
    assert 'href="#id_answer_0"' in client.post(address, told).content.decode()
    assert 'href="#id_reason_cy"' in client.post(address, told | {"answer": "no"}).content.decode()
    html = client.post(address, told | {"answer": "no", "reason_cy": "Rhy hwyr."}, follow=True).content.decode()
    assert "Rhy hwyr." in html
    html = client.post(address, told | {"answer": "yes"}, follow=True).content.decode()
    assert again(world.wanted).current.stage == "agreed"
    assert "Neither side has reported yet." in html
    assert client.get(address).status_code == 302


def test_an_answer_to_terms_that_were_replaced_is_not_taken(client: Client, world: World) -> None:
    client.force_login(account(Role.EDITOR, OWED))
    html = client.post(at(world.wanted, "answer/"), {"body": OWED, "number": "7", "answer": "yes"}).content.decode()
    assert "Somebody else changed this commitment in the meantime" in html
    assert again(world.wanted).current.stage == "proposed"


def test_changing_what_was_agreed(client: Client, world: World) -> None:
    client.force_login(account(Role.EDITOR))
    address = at(world.late, "change/")
    html = client.get(address).content.decode()
    assert 'value="Build the register"' in html
    number = str(world.late.all_terms.count())
    told = terms(title_en="Build half of the register", number=number)
    html = client.post(address, told).content.decode()
    assert 'href="#id_reason_cy"' in html
    assert "Build half of the register" in html
    html = client.post(address, told | {"reason_en": "Less money."}, follow=True).content.decode()
    assert "The change is put forward." in html
    assert "Build half of the register" in html
    assert "Still to say yes:" in html
    assert "Cardiff Council" in html
    assert again(world.late).current.title_en == "Build the register"


@pytest.mark.parametrize(("body", "part"), [(OWES, "owner"), (OWED, "other")])
def test_reporting_from_either_side(client: Client, world: World, body: str, part: str) -> None:
    client.force_login(account(Role.CONTRIBUTOR, body))
    address = at(world.late, "report/")
    assert client.get(address).status_code == 200
    kept = {"body": body, "colour": "amber", **day("on", world.today), "reason_cy": "Mae’r gwaith wedi dechrau."}
    for wrong, field in (
        ({"colour": ""}, "colour_0"),
        ({"on_day": ""}, "on_0"),
        (day("on", world.today + dt.timedelta(days=2)), "on_0"),
        (day("expected", world.today - dt.timedelta(days=2)), "expected_0"),
        ({"reason_cy": ""}, "reason_cy"),
        ({"colour": "done", "reason_cy": "Fe’i gwnaed."}, "evidence_url" if part == "owner" else ""),
        ({"evidence_url": "not an address"}, "evidence_url"),
    ):
        if field:
            html = client.post(address, kept | wrong).content.decode()
            assert f'href="#id_{field}"' in html, wrong
            assert "reason_cy" in wrong or "Mae’r gwaith wedi dechrau." in html
    for _ in range(2):
        html = client.post(address, kept, follow=True).content.decode()
    assert "At risk" in html
    assert '<p lang="cy">Mae’r gwaith wedi dechrau.</p>' in html
    assert Status.objects.filter(commitment=world.late, part=part, colour="amber").count() == 1


def test_a_milestone_is_set_reached_and_taken_away(client: Client, world: World) -> None:
    client.force_login(account(Role.EDITOR))
    told = {"body": OWES, "title_cy": "Y rhestr lawn", **day("due", world.today + dt.timedelta(days=9))}
    assert (
        'href="#id_due_0"' in client.post(at(world.late, "milestones/new/"), told | {"due_year": ""}).content.decode()
    )
    html = client.post(at(world.late, "milestones/new/"), told, follow=True).content.decode()
    assert '<span lang="cy">Y rhestr lawn</span>' in html
    stone = Milestone.objects.get(title_cy="Y rhestr lawn")
    reached = {"body": OWES, "milestone": str(stone.pk), "colour": "done", "reason_en": "It is there."}
    html = client.post(at(world.late, "report/"), reached | day("on", world.today), follow=True).content.decode()
    assert "It is there." in html
    assert Status.objects.get(milestone=stone).colour == "done"
    ending = at(world.late, f"milestones/{stone.pk}/end/")
    told = {"body": OWES, "reason_en": "Not needed."}
    assert "Only an organisation to which it is owed" in client.post(ending, told).content.decode()
    client.force_login(account(Role.EDITOR, OWED))
    client.post(ending, told | {"body": OWED})
    assert Milestone.objects.get(pk=stone.pk).ended is not None
    assert client.get(at(world.late, "milestones/99999/end/")).status_code == 404


def test_a_dependency_begins_and_ends(client: Client, world: World) -> None:
    client.force_login(account(Role.EDITOR))
    told = {"body": OWES, "needs": world.waiting.pk, "days": "3"}
    html = client.post(at(world.late, "waits-for/new/"), told).content.decode()
    assert "wait for each other in a circle" in html
    other = proposed(title="Another idea")
    address = at(world.wanted, "waits-for/new/")
    assert 'href="#id_needs"' in client.post(address, told | {"needs": ""}).content.decode()
    assert 'href="#id_days"' in client.post(address, told | {"needs": other.pk, "days": "x"}).content.decode()
    html = client.post(address, told | {"needs": other.pk}, follow=True).content.decode()
    assert "3 days between them" in html
    tie = Dependency.objects.get(commitment=world.wanted)
    html = client.post(
        at(world.wanted, f"waits-for/{tie.pk}/end/"), {"body": OWES, "reason_cy": "Nid oes angen."}, follow=True
    ).content.decode()
    assert "It is recorded that it no longer waits." in html
    assert Dependency.objects.get(pk=tie.pk).ended is not None


def test_withdrawing(client: Client, world: World) -> None:
    client.force_login(account(Role.EDITOR))
    address = at(world.wanted, "withdraw/")
    told = {"body": OWES, "number": "1"}
    assert 'href="#id_reason_cy"' in client.post(address, told).content.decode()
    html = client.post(address, told | {"reason_en": "A better idea came."}, follow=True).content.decode()
    assert "This commitment has been withdrawn." in html
    assert "A better idea came." in html
    assert "Only an idea" not in client.get("/en/commitments/").content.decode()
    assert "Only an idea" in client.get("/en/commitments/?stage=withdrawn").content.decode()


def test_withdrawing_what_was_agreed_only_proposes_it(client: Client, world: World) -> None:
    client.force_login(account(Role.EDITOR))
    number = str(world.late.all_terms.count())
    told = {"body": OWES, "number": number, "reason_en": "No money."}
    html = client.post(at(world.late, "withdraw/"), told, follow=True).content.decode()
    assert "That the commitment be withdrawn." in html
    assert again(world.late).current.stage == "agreed"
    client.force_login(account(Role.EDITOR, OWED))
    assert "That the commitment be withdrawn." in client.get(at(world.late, "answer/")).content.decode()


def test_a_change_loses_nobody_however_many_they_are(client: Client, world: World) -> None:
    client.force_login(account(Role.EDITOR))
    html = client.get(f"{NEW}?rows=30").content.decode()
    assert "id_owed_29" in html
    assert "id_owed_3" not in client.get(f"{NEW}?rows=many").content.decode()
    many = {f"owed_{n}": body for n, body in enumerate((OWED, OUTSIDE, "TEST-PARTNER"))}
    client.post(NEW, terms(**many))
    made = Commitment.objects.get(slug="plant-trees")
    assert "id_owed_3" in client.get(at(made, "change/")).content.decode()
    told = terms(**many, title_en="Plant more trees", number="1", reason_en="More room.")
    client.post(at(made, "change/"), told)
    assert again(made).current.parties.filter(role="owed").count() == 3
