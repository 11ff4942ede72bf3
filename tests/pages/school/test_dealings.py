"""To whom the school is tied and what it has, in a browser; and what came of a course, told of enough people only."""

import datetime as dt

import pytest
from django.test import Client

from cydwaith.exchange.models import Placement
from cydwaith.practices.models import Adoption, Practice, Step
from cydwaith.school.models import Cohort, Enrolment, Progress, SchoolAgreement, SchoolMoney
from cydwaith.school.outcomes import Outcome, outcomes, told
from cydwaith.shared import clock
from cydwaith.shared.permissions import Role
from tests.pages.addresses import at
from tests.pages.school.test_courses import client_of, sent
from tests.practice_world import ground, published
from tests.school_world import CRF, HOLDER, PEM, opened, person


@pytest.fixture(autouse=True)
def world(bodies: None) -> None:
    pass


AGREEMENT = {"body": HOLDER, "partner": "harvard-kennedy-school", "on": "2026-05-01", "source": "Memorandum 4"}
MONEY = {
    "body": HOLDER,
    "year": 2026,
    "nature": "proposed",
    "whose_en": "Welsh Government",
    "source": "Budget, table 3",
}


def test_an_agreement_has_its_day_its_source_and_its_end(client: Client) -> None:
    editor, page = client_of(person("author", HOLDER, Role.EDITOR)), at("school")
    where = at("school_agreement_new")
    assert where in editor.get(page).content.decode()
    assert where not in client_of(person("other", CRF, Role.EDITOR)).get(page).content.decode()
    assert "a day up to today" in sent(editor, where, **AGREEMENT | {"on": "2099-01-01"})
    assert "at least one language" in sent(editor, where, **AGREEMENT | {"partner": "", "kind": "university"})
    assert "speak for the school" in sent(
        client_of(person("third", PEM, Role.EDITOR)), where, **AGREEMENT | {"body": PEM}
    )
    sent(editor, where, **AGREEMENT, degrees="on", text_cy="Cyfnewid", text_en="An exchange")
    sent(editor, where, **AGREEMENT, degrees="on", text_cy="Cyfnewid", text_en="An exchange")
    one = SchoolAgreement.objects.get()
    html = client.get(page).content.decode()
    assert "An exchange" in html
    assert "It awards the degrees" in html
    found = {row["code"]: row["state"] for row in client.get("/api/v1/school/partners").json()["items"]}
    assert found == {"harvard-kennedy-school": "agreed", "insp": "proposed", "university-sector": "proposed"}
    end = at("school_agreement_end", id=one.pk)
    assert client_of(person("fourth", CRF, Role.EDITOR)).get(end).status_code == 403
    assert "until today" in sent(editor, end, on="2026-04-01", why_en="Over")
    sent(editor, end, on="2026-06-01", why_en="Over")
    found = [(row["code"], row["state"]) for row in client.get("/api/v1/school/partners").json()["items"]]
    assert ("harvard-kennedy-school", "ended") in found
    assert ("harvard-kennedy-school", "proposed") in found


def test_money_is_written_by_year_and_source_and_what_is_proposed_is_never_added_to_what_is_real(
    client: Client,
) -> None:
    editor, where = client_of(person("author", HOLDER, Role.EDITOR)), at("school_money_new")
    assert "not been given yet" in sent(
        editor, where, **MONEY | {"nature": "real", "year": clock.today().year + 1}, pence="100"
    )
    assert "part of a penny" in sent(editor, where, **MONEY, pence="1.234")
    sent(editor, where, **MONEY, pence="1,000")
    sent(editor, where, **MONEY | {"whose_en": "Councils"}, pence="500.50")
    html = sent(editor, where, **MONEY | {"nature": "real"}, pence="70")
    assert "£1,500.50" in html
    assert "£1,570.50" not in html
    rows = client.get("/api/v1/school/money").json()["items"]
    assert [(row["year"], row["nature"], row["pence"]) for row in rows[:3]] == [
        ("2026-27", "proposed", 100_000),
        ("2026-27", "proposed", 50_050),
        ("2026-27", "real", 7_000),
    ]
    one = SchoolMoney.objects.get(pence=50_050)
    sent(editor, at("school_money_end", id=one.pk), why_en="Withdrawn")
    assert "£1,500.50" not in client.get(at("school")).content.decode()
    assert "recorded already" in sent(editor, at("school_money_end", id=one.pk), why_en="Withdrawn")


def completed(cohort: Cohort, number: int, body: str) -> list[Enrolment]:
    """So many who completed a course for an organisation."""
    now = clock.moment()
    return [
        Enrolment.objects.create(
            cohort=cohort,
            account=person(f"learner{at}", body),
            body_id=body,
            language="cy",
            progress=Progress.DONE,
            asked=now,
            done=now,
        )
        for at in range(number)
    ]


def test_what_came_of_a_course_is_told_of_five_people_at_least_and_never_of_the_few_left_over(client: Client) -> None:
    ground()
    practice: Practice = published()
    cohort = opened(places=30)
    course = cohort.course_id
    completed(cohort, 6, PEM)
    completed(cohort, 7, CRF)
    assert outcomes([course])[course] == Outcome(completed=10, placed=None, took_up=None)
    body = PEM if practice.owner_id != PEM else CRF
    adoption = Adoption.objects.create(practice=practice, body_id=body)
    told_on = {"adoption": adoption, "kind": Step.Kind.TRYING, "recorded": clock.moment()}
    Step.objects.create(on=clock.today() - dt.timedelta(days=400), **told_on)
    assert outcomes([course])[course].took_up is None
    Step.objects.create(on=clock.today() + dt.timedelta(days=1), **told_on)
    assert outcomes([course])[course].took_up == 5
    html = client.get(at("course", code=course)).content.decode()
    assert "The organisations of at least 5 of them" in html
    assert "went on a placement afterwards is not told" in html
    row = next(one for one in client.get("/api/v1/courses").json()["items"] if one["code"] == course)
    assert (row["completed"], row["placed"], row["took_up"]) == (10, None, 5)
    assert not Placement.objects.exists()


@pytest.mark.parametrize(
    ("placed", "others", "expected"),
    [(4, 20, None), (20, 4, None), (5, 20, 5), (12, 20, 10)],
)
def test_few_are_withheld_and_so_is_what_would_give_them_away(placed: int, others: int, expected: int | None) -> None:
    found = told({(True, False): placed, (False, False): others})
    assert found.placed == expected
