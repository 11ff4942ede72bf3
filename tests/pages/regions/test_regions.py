"""Regions and projects in a browser: what is shown of them, as of any day, and what organisations write."""

import datetime as dt
import io
import json
import re
from collections.abc import Callable

import pytest
from django.test import Client
from pypdf import PdfReader

from cydwaith.bodies.models import Membership
from cydwaith.regions.models import Money, Oversight, PolicyTitle, Project, ProjectStatus
from cydwaith.shared import pdf
from cydwaith.shared.meanwhile import SEEN
from cydwaith.shared.permissions import Role
from tests.kept import kept
from tests.pages.addresses import at
from tests.practice_world import account
from tests.regions_world import ARFOR, CMN, GOVERNMENT, SOUTH_WEST, overseen, shipped


def world() -> None:
    shipped()
    overseen()


kept_world = kept(world)


@pytest.fixture
def editor(client: Client, kept_world: Callable[[], None], db: None) -> Client:
    """Somebody who edits for a council, an agency, an office and the government."""
    kept_world()
    person = account(Role.EDITOR, CMN)
    for body in (ARFOR, SOUTH_WEST, GOVERNMENT):
        Membership.objects.create(account=person, body_id=body, role=Role.EDITOR)
    client.force_login(person)
    return client


STATUS = {"state": "delivery", "on": "2026-09-01", "note_cy": "Rheswm"}


def test_a_status_by_the_wrong_office_is_refused_with_the_reason_and_nothing_is_lost(editor: Client) -> None:
    where = at("project_status", code="pentre-awel")
    html = editor.post(where, STATUS | {"body": SOUTH_WEST}).content.decode()
    assert "the agency and not" not in html
    assert "it, and not the regional" in html
    assert "Rheswm" in html
    assert ProjectStatus.objects.exclude(side="read").count() == 0
    editor.post(where, STATUS | {"body": CMN})
    html = editor.post(where, STATUS | {"body": ARFOR, "state": "approved"}, follow=True).content.decode()
    assert "The two sides disagree" in html
    assert "Rheswm" in html
    html = Client().get(at("region", code="south-west")).content.decode()
    assert "the sides disagree on 1" in html


def test_money_is_added_ended_and_seen_as_it_was(editor: Client) -> None:
    where = at("project_money_new", code="pentre-awel")
    sent = {"body": CMN, "nature": "spent", "funder": "councils", "on": "2026-03-01", "source": "Accounts"}
    for wrong, told in (("€5m", "Give pounds only"), ("-5", "not below nothing")):
        assert told in editor.post(where, sent | {"pounds": wrong}).content.decode()
    assert "Give a day" in editor.post(where, sent | {"pounds": "5", "on": ""}).content.decode()
    html = editor.post(where, sent | {"pounds": "£1.25m"}, follow=True).content.decode()
    assert "£1.25 million" in html
    one = Money.objects.get(project="pentre-awel", nature="spent")
    editor.post(at("money_end", id=one.pk), {"body": CMN, "on": "2026-06-01", "why_en": "Paid back"})
    page = at("project", code="pentre-awel")
    assert "Figures that hold no longer" in Client().get(page).content.decode()
    then = Client().get(page + "?on=2026-04-01").content.decode()
    assert "Figures that hold no longer" not in then
    assert "£1.25 million" in then


def test_a_project_a_milestone_and_a_review(editor: Client) -> None:
    sent = {"body": CMN, "name_en": "A new market", "places": [], "parent": ""}
    assert "Say where the project is" in editor.post(at("project_new"), sent).content.decode()
    html = editor.post(at("project_new"), sent | {"places": ["W06000010"]}, follow=True).content.decode()
    assert "A new market" in html
    code = Project.objects.get(name_en="A new market").pk
    step = {"body": CMN, "title_en": "Doors open", "planned": "2026-10-01"}
    html = editor.post(at("project_milestone_new", code=code), step, follow=True).content.decode()
    assert "nothing later read" in html
    review = {"body": ARFOR, "on": "2099-01-01", "reason_en": "It is slow"}
    assert "It is slow" in editor.post(at("project_review", code=code), review, follow=True).content.decode()
    assert "It is slow" not in editor.get(at("project", code=code) + "?on=2026-01-01").content.decode()


def test_an_unverified_title_is_shown_to_nobody_else(editor: Client) -> None:
    page = at("spatial_policies")
    assert "Wrexham and Deeside</li>" in editor.get(page).content.decode()
    told = Client().get(page).content.decode()
    assert "National Growth Area" not in told
    assert "title not verified" in told
    sent = {"body": GOVERNMENT, "number": "20", "title_en": "As published", "page": "9", "on": "2019-08-07"}
    sent |= {"source_url": "https://www.gov.wales/future-wales-national-plan-2040"}
    assert "numbers of the 2019 draft" in editor.post(at("policy_verify"), sent).content.decode()
    editor.post(at("policy_verify"), sent | {"on": dt.date(2026, 11, 1).isoformat()})
    assert "As published" in Client().get(page).content.decode()


def test_a_title_that_somebody_else_verified_meanwhile_is_not_overwritten_unseen(editor: Client) -> None:
    where = at("policy_verify") + "?number=20"
    seen = re.search(rf'name="{SEEN}" value="(\w+)"', editor.get(where).content.decode())
    assert seen
    sent = {"body": GOVERNMENT, "number": "20", "title_en": "As one read it", "page": "9", "on": "2026-11-01"}
    sent |= {"source_url": "https://www.gov.wales/future-wales-national-plan-2040", SEEN: seen[1]}
    editor.post(where, sent)
    html = editor.post(where, sent | {"title_en": "As another read it"}).content.decode()
    assert "It now says: As one read it" in html
    assert "As another read it" in html
    assert PolicyTitle.objects.get().title_en == "As one read it"
    again = re.search(rf'name="{SEEN}" value="(\w+)"', html)
    assert again
    editor.post(where, sent | {"title_en": "As another read it", SEEN: again[1]})
    assert PolicyTitle.objects.get().title_en == "As another read it"


def test_oversight_ends_on_a_day_and_both_ways_to_say_so_are_on_the_page(editor: Client) -> None:
    one = Oversight.objects.get(body=ARFOR)
    where = at("oversight_end", id=one.pk)
    assert where in editor.get(at("region", code="arfor")).content.decode()
    assert where not in Client().get(at("region", code="arfor")).content.decode()
    assert "before it began" in editor.post(where, {"body": GOVERNMENT, "ends": "2020-01-01"}).content.decode()
    assert (
        "the Welsh Government that decides" in editor.post(where, {"body": CMN, "ends": "2026-10-31"}).content.decode()
    )
    html = editor.post(where, {"body": GOVERNMENT, "ends": "2026-10-31"}, follow=True).content.decode()
    assert "is proposed to oversee it" in html
    assert "oversees it since" in Client().get(at("region", code="arfor") + "?on=2026-10-31").content.decode()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_briefing_is_a_tagged_pdf_in_its_language(editor: Client, language: str) -> None:
    if missing := pdf.missing():
        pytest.skip(missing.en)
    page = editor.get(at("region_briefing", language, code="north")).content.decode()
    where = at("region_briefing_pdf", language, code="north")
    assert where in page
    found = editor.get(where)
    assert found["Content-Type"] == "application/pdf"
    assert found["Content-Language"] == language
    document = PdfReader(io.BytesIO(found.content))
    assert document.trailer["/Root"]["/Lang"] == language
    told = " ".join(document.pages[0].extract_text().split())
    assert ("hyd y gwyddys" if language == "cy" else "as far as is known") in told


def test_files_are_geojson_and_say_where_borders_come_from(editor: Client) -> None:
    found = json.loads(editor.get(at("projects_geojson") + "?region=arfor").content)
    assert found["type"] == "FeatureCollection"
    assert "Office for National Statistics" in found["attribution"]
    assert {one["geometry"]["type"] for one in found["features"]} == {"MultiPoint"}
    for some in ("?place=W06000010", "?place=&region="):
        assert json.loads(editor.get(at("projects_geojson") + some).content)["features"]
    assert json.loads(editor.get(at("projects_geojson") + "?place=W0600001").content)["features"] == []
    assert len(json.loads(editor.get(at("regions_geojson")).content)["features"]) == 22
    html = editor.get(at("regions")).content.decode()
    assert "Contains OS data" in html
    # On the map, and again as a square.
    assert html.count("/projects/?place=W060000") == 44
