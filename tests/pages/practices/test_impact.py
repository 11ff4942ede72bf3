"""The page of an impact, its files, and the form that lays down other terms."""

import csv
import datetime as dt
import hashlib
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from cydwaith.evidence.models import Indicator
from cydwaith.practices import impacts
from cydwaith.practices.actions.specifications import revise_specification
from cydwaith.practices.models import Impact, Practice
from cydwaith.practices.sentences.marks import STEPS
from cydwaith.practices.sentences.reasons import REASONS
from cydwaith.record import appending
from cydwaith.shared.permissions import COMMAND_LINE, Role
from cydwaith.shared.said import Said
from tests import impact_world as world
from tests.kept import kept
from tests.practice_world import CHECKER, INDICATOR, OTHER, account, published

pytestmark = pytest.mark.django_db
LANGUAGES = ("cy", "en")
MOST_QUERIES = 25
REAL = {"slug": "multi-stream-recycling", "indicator": "waste-recycled-wales"}
TERMS = {"smallest_worthwhile": 2.0, "before": 5, "after": 3, "estimator": "synthetic-did"}


def address(name: str, language: str, **parts: Any) -> str:
    with override(language):
        return reverse(name, kwargs=parts)


def page(client: Client, practice: Practice, language: str = "en", **asked: Any) -> str:
    """The page, of which nothing may be no number, and which must not ask the database too often."""
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address("impact", language, slug=practice.pk, indicator=INDICATOR), asked)
    assert response.status_code == 200
    assert len(queries) <= MOST_QUERIES
    said = response.content.decode()
    assert ">nan" not in said.lower()
    assert ">None<" not in said
    return said


# Before the world that is kept for the tests below: what is worked out here is of these figures alone.
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", ["constant", "before", "after", "everyone", "no date", "no difference", "not yet"])
def test_bad_input_gets_a_page_with_a_stated_answer(client: Client, db: None, language: str, case: str) -> None:
    world.ground()
    world.figures((lambda unit, time: 50.0) if case == "constant" else world.noise())
    if case == "no difference":
        Indicator.objects.filter(pk=INDICATOR).update(smallest_worthwhile=0)
    began = {"before": dt.date(2010, 1, 1), "after": dt.date(2025, 6, 1), "no date": None}.get(case, world.BEGAN)
    made = published(started=began, started_precision="day", from_public_sources=began is None)
    for number in range(22) if case == "everyone" else ():
        if number != world.PEM:
            world.taken_up(made, number)
    if case != "not yet":
        impacts.recalculate(by=COMMAND_LINE)
    reason = {
        "constant": "no_movement",
        "before": "nothing_before",
        "after": "nothing_after",
        "everyone": "no_comparison",
        "no date": "no_date",
        "no difference": "no_worthwhile",
        "not yet": "not_worked_out",
    }[case]
    assert getattr(REASONS[reason], language) in page(client, made, language).split("</h1>")[0]


def planted() -> Practice:
    """One council's practice with an effect that is planted."""
    world.ground()
    world.figures(world.planted(6.0))
    made = published(started=world.BEGAN)
    world.worked_out(made)
    return made


kept_practice = kept(planted)


@pytest.fixture
def practice(kept_practice: Callable[[], Practice], db: None) -> Practice:
    return kept_practice()


@pytest.fixture
def several(practice: Practice) -> Practice:
    world.taken_up(practice, world.CRF, dt.date(2021, 6, 1))
    world.taken_up(practice, world.POW, dt.date(2022, 6, 1))
    world.worked_out(practice)
    return practice


@pytest.mark.parametrize("language", LANGUAGES)
def test_pembrokeshire_cannot_be_told_from_one_council(client: Client, demo_data: None, language: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        said = client.get(address("impact", language, **REAL)).content.decode()
    assert len(queries) <= MOST_QUERIES
    for words in {
        "cy": ("Ni ellir dweud eto", "Roedd cynghorau eraill eisoes wedi gwneud yr un peth.", "bwlch Sir Benfro"),
        "en": ("It cannot be told yet", "Other councils had already done the same.", "the gap of Pembrokeshire"),
    }[language]:
        assert words in said
    assert "worked:" not in said
    assert "wedi gweithio" not in said
    assert '"smallest_worthwhile":"1"' in said.replace("&#34;", '"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_with_the_verdict_and_shows_everything(
    client: Client, practice: Practice, language: str
) -> None:
    said = page(client, practice, language)
    frozen = practice.specifications.get()
    assert ("It worked" if language == "en" else "Mae wedi gweithio") in said.split("<h1>")[1].split("</h1>")[0]
    assert frozen.digest in said
    assert said.count('class="d-chart d-gap"') == 2
    assert said.count('class="d-other"') == 2 * 21
    assert getattr(STEPS["compared"], language) in said
    assert "d-event-study" not in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", ["one", "several"])
def test_the_effect_is_one_number_everywhere(
    client: Client, practice: Practice, language: str, number: str, request: pytest.FixtureRequest
) -> None:
    """In the sentence, the titles, the pictures, the tables and the files."""
    if number == "several":
        request.getfixturevalue("several")
    held = Impact.objects.filter(specification__practice=practice).latest("specification__number")
    said = page(client, practice, language)
    size, signed = f"{abs(held.effect or 0):.1f}", f"+{held.effect:.1f}"
    assert f" {size} " in said.split("<h1>")[1].split("</h1>")[0]
    chart = "study" if number == "several" else "gap"
    if number == "one":
        assert f" {size} " in said.split('id="chart-beside">')[1].split("</h2>")[0]
        last = said.split('class="cw-own"')[-1].split("</tr>")[0]
        assert ("ar gyfartaledd " if language == "cy" else "on average ") + signed in said.split('id="chart-gap"')[1]
        assert ("Cymedr gyda’r arfer" if language == "cy" else "Mean with the practice") in last
        assert signed in last
    else:
        assert f" {size} " in said.split(f'id="chart-{chart}">')[1].split("</h2>")[0]
        whole = "Pob cyfnod gyda’r arfer" if language == "cy" else "All periods with the practice"
        assert signed in said.split(whole)[1].split("</tr>")[0]
    address_ = address("impact_csv", language, slug=practice.pk, indicator=INDICATOR)
    rows = list(csv.DictReader(io.StringIO(client.get(address_).content.decode())))
    effects = [list(row.values())[-1] for row in rows if "effect" in row.values() and "W06" not in str(row)]
    assert [float(effect) for effect in effects] == [held.effect]


@pytest.mark.parametrize("language", LANGUAGES)
def test_beforehand_is_said_only_where_it_was(client: Client, practice: Practice, language: str) -> None:
    before = {"en": "before any figure from after it began was known", "cy": "cyn bod unrhyw ffigur o’r cyfnod ar ôl"}
    after = {"en": "could already be known", "cy": "fod yn hysbys eisoes"}
    assert after[language] in page(client, practice, language)
    early = dt.datetime(2020, 6, 1, tzinfo=dt.UTC)
    practice.specifications.update(frozen=early)
    assert before[language] in page(client, practice, language)
    assert after[language] not in page(client, practice, language)


def test_several_councils_have_an_event_study_and_a_picture_each(client: Client, several: Practice) -> None:
    said = page(client, several)
    assert said.count('class="d-chart d-event-study"') == 2
    assert "?place=W06000015" in said
    assert "Cardiff" in page(client, several, place="W06000015").split("<h2")[1]
    assert page(client, several, place="nowhere")


def test_an_earlier_specification_keeps_its_result(client: Client, practice: Practice) -> None:
    first = practice.specifications.get()
    revise_specification(by=CHECKER, specification=first, reason=Said(en="Two points matter."), **TERMS)
    assert "nothing has been calculated since" in page(client, practice)
    impacts.recalculate(by=COMMAND_LINE)
    assert "Two points matter." in page(client, practice)
    old = page(client, practice, version=1)
    assert first.digest in old
    assert "a later one has replaced" in old
    address_ = address("impact", "en", slug=practice.pk, indicator=INDICATOR)
    assert [client.get(address_, {"version": asked}).status_code for asked in ("9", "²", "x", "9" * 30)] == [
        404,
        200,
        200,
        404,
    ]


def test_the_files_hold_every_number_and_the_specification(client: Client, several: Practice) -> None:
    parts = {"slug": several.pk, "indicator": INDICATOR}
    rows = list(csv.DictReader(io.StringIO(client.get(address("impact_csv", "en", **parts)).content.decode())))
    whole = json.loads(client.get(address("impact_json", "cy", **parts)).content)["items"]
    assert [row["part"] for row in rows] == [item["part"] for item in whole]
    text = next(row["value"] for row in rows if row["part"] == "specification")
    assert hashlib.sha256(text.encode()).hexdigest() == next(row["value"] for row in whole if row["part"] == "digest")
    gaps = [float(row["value"]) for row in rows if row["part"] == "gap" and row["place"] == "W06000009"]
    held = Impact.objects.filter(specification__practice=several).latest("specification__number")
    own = next(one for one in held.numbers["synthetic"] if one["unit"] == "W06000009")
    assert (
        gaps
        == own["gap"]
        == [item["value"] for item in whole if item["part"] == "gap" and item["place"] == "W06000009"]
    )
    assert {"weight", "placebo_gap", "dynamic_effect", "permutation_p_value"} <= {row["part"] for row in rows}
    assert "nan" not in {row["value"].lower() for row in rows}


def test_a_practice_that_is_not_meant_to_move_a_figure_has_no_page(client: Client, practice: Practice) -> None:
    for slug, indicator in ((practice.pk, "nothing"), ("nothing", INDICATOR)):
        for name in ("impact", "impact_csv", "impact_json"):
            assert client.get(address(name, "en", slug=slug, indicator=indicator)).status_code == 404
    undated = published(texts={"title": Said(en="Another")}, started=None, from_public_sources=True)
    assert client.get(address("impact_csv", "en", slug=undated.pk, indicator=INDICATOR)).status_code == 404


def test_an_editor_lays_down_other_terms_by_form(client: Client, practice: Practice) -> None:
    form = address("specification_revise", "en", slug=practice.pk, indicator=INDICATOR)
    assert client.get(form).status_code == 302
    client.force_login(account(Role.EDITOR))
    assert 'value="1.0"' in client.get(form).content.decode()
    sent = {**TERMS, "reason_cy": "", "reason_en": ""}
    assert "at least one language" in client.post(form, sent).content.decode()
    assert "govuk-error-summary" in client.post(form, sent | {"before": "nan"}).content.decode()
    assert practice.specifications.count() == 1
    assert client.post(form, sent | {"reason_en": "Two points matter."}).status_code == 302
    assert practice.specifications.count() == 2
    assert "Lay down other terms" in page(client, practice)


@pytest.mark.parametrize(("role", "body"), [(Role.CONTRIBUTOR, None), (Role.EDITOR, OTHER)])
def test_nobody_else_sees_the_form(client: Client, practice: Practice, role: Role, body: str | None) -> None:
    client.force_login(account(role, body) if body else account(role))
    form = address("specification_revise", "en", slug=practice.pk, indicator=INDICATOR)
    assert client.get(form).status_code == 403
    assert "Lay down other terms" not in page(client, practice)


@pytest.mark.parametrize("name", ["practices", "practice"])
def test_the_mark_leads_to_its_reasons(client: Client, practice: Practice, name: str) -> None:
    appending.number()  # else the first who reads would
    parts = {"slug": practice.pk} if name == "practice" else {}
    with CaptureQueriesContext(connection) as queries:
        said = client.get(address(name, "en", **parts)).content.decode()
    assert "Evidence: 3 of 5" in said
    assert f"/en/practices/{practice.pk}/#evidence" in said or 'id="evidence"' in said
    assert len(queries) <= MOST_QUERIES


@pytest.mark.parametrize("name", ["better", "topics"])
def test_marks_stand_where_practices_are_named(client: Client, demo_data: None, name: str) -> None:
    topic = "recycling-and-waste"
    where = address("better", "en") if name == "better" else address("topic", "en", code=topic)
    assert "Evidence: " in client.get(where, {"topic": topic}).content.decode()
