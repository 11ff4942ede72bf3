"""The pages of studies, trials and the board, as their people use them: nothing typed is lost, what is drawn stays."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.forums.models import Forum
from cydwaith.practices.models import Practice
from cydwaith.school import board
from cydwaith.school.actions import studying
from cydwaith.school.models import Joined, Study, Trial
from cydwaith.shared import clock
from cydwaith.shared.permissions import Role
from tests.pages.addresses import at
from tests.pages.school.test_courses import client_of, sent
from tests.practice_world import INDICATOR, ground, published
from tests.school_world import CRF, HOLDER, PEM, person
from tests.trial_world import EFFECT, EVERY, YEARS, figures, proposed

MOST = 14
WHY = {"why_cy": "Dim staff", "why_en": "No staff"}


@pytest.fixture(autouse=True)
def world(bodies: None) -> None:
    ground()


@pytest.fixture
def editor() -> Client:
    return client_of(person("editor", HOLDER, Role.EDITOR))


def test_a_study_from_its_question_to_its_results(editor: Client, client: Client) -> None:
    texts = {"title_cy": "Maint", "title_en": "Size", "question_cy": "A yw maint o bwys?"}
    html = sent(editor, at("study_new"), body=HOLDER, **texts)
    assert "Not frozen yet" in html
    one = Study.objects.get()
    address = {name: at(name, code=one.pk) for name in ("study_texts", "study_freeze", "study_results")}
    html = sent(editor, address["study_freeze"])
    assert "must be in both languages" in html
    both = {"question_en": "Does size matter?", "method_cy": "Cymharu", "method_en": "Compare"}
    sent(editor, address["study_texts"], **texts, **both)
    assert "before any result" in sent(editor, address["study_freeze"])
    results = {"results_en": "It does", "link": "not an address"}
    html = sent(editor, address["study_results"], **results)
    assert "It does" in html
    assert "not an address" in html
    html = sent(editor, address["study_results"], **results | {"link": "https://example.cymru/data"})
    assert "https://example.cymru/data" in html
    assert "Maint" in client.get(at("study", "cy", code=one.pk)).content.decode()
    assert "one has begun" in client.get(at("studies")).content.decode()
    assert (
        next(row for row in client.get("/api/v1/studies").json()["items"] if row["code"] == one.pk)["state"] == "told"
    )
    assert client.get(address["study_texts"]).status_code != 200


def test_a_trial_from_its_proposal_to_who_withdrew(editor: Client, client: Client) -> None:
    slug = published().pk
    told = {"indicator": INDICATOR, "steps": 1, "effect": "2.5"}
    assert at("trial_new", slug=slug) in editor.get(at("practice", slug=slug)).content.decode()
    html = sent(editor, at("trial_new", slug=slug), body=HOLDER, **told)
    assert 'value="2.5"' in html
    assert not Trial.objects.exists()
    html = sent(editor, at("trial_new", slug=slug), body=HOLDER, **told | {"steps": 2})
    assert "No council has joined yet" in html
    one = Trial.objects.get()
    assert at("trial", id=one.pk) in client.get(at("practice", slug=slug)).content.decode()
    assert "There must be a council for each step" in sent(editor, at("trial_draw", id=one.pk))
    councils = [client_of(person("of a council", body, Role.EDITOR)) for body in (CRF, PEM)]
    for council, body in zip(councils, (CRF, PEM), strict=True):
        sent(council, at("trial_join", id=one.pk), body=body)
    assert "Not every council has a late figure" in sent(editor, at("trial_draw", id=one.pk))
    joined = Joined.objects.get(body=CRF)
    assert "have not been drawn yet" in sent(councils[0], at("trial_start", id=joined.pk), on=clock.today())
    assert "No staff" in sent(councils[0], at("trial_withdraw", id=joined.pk), **WHY)
    assert councils[1].get(at("trial_withdraw", id=joined.pk)).status_code == 403
    assert client.get("/api/v1/trials").json()["items"][0]["councils"]


def test_a_drawn_trial_says_how_and_asks_little(client: Client) -> None:
    published()
    one = proposed()
    by = client_of(person("drawer", HOLDER, Role.EDITOR))
    html = sent(by, at("trial_draw", id=one.pk))
    assert "Step 3" in html
    assert one.seed in html
    assert "Nothing can be told yet" in html
    assert "y coelbren" in client.get(at("trial", "cy", id=one.pk)).content.decode()
    assert Practice.objects.get().pk in client.get(at("trials_json")).content.decode()
    for address in (at("trial", id=one.pk), at("trials"), at("studies")):
        client.get(address)
        with CaptureQueriesContext(connection) as found:
            client.get(address)
        assert len(found) <= MOST


def test_a_practices_page_and_its_impacts_have_what_a_trial_says_once_it_is_over(client: Client) -> None:
    published()
    one = studying.draw(by=EVERY, trial=proposed())
    slug = one.practice_id
    page, impact = at("practice", slug=slug), at("impact", slug=slug, indicator=INDICATOR)
    for address in (page, impact):
        html = client.get(address).content.decode()
        assert "Randomised evidence" in html
        assert "cannot tell yet" in html
    assert client.get("/api/v1/trials").json()["items"][0]["verdict"] == "cannot_tell_yet"
    step, last = dict(Joined.objects.values_list("body", "step")), YEARS[-1]
    figures(one.indicator, range(last + 1, last + 4), lambda body, year: EFFECT * (year >= last + step[body]))
    for address in (page, impact):
        assert "The figure moved by" in client.get(address).content.decode()
    assert "Tystiolaeth o hapdreial" in client.get(at("practice", "cy", slug=slug)).content.decode()
    found = client.get("/api/v1/trials").json()["items"][0]
    assert found["verdict"] in {"worked", "did_harm"}
    assert found["lower"] < found["effect_found"] < found["upper"]
    impacts = client.get(f"/api/v1/impacts?practice={slug}").json()["items"]
    assert all([each["verdict"] for each in told["trials"]] == [found["verdict"]] for told in impacts)


def test_the_board_is_proposed_by_the_government_alone(client: Client) -> None:
    assert client_of(person("other", CRF, Role.EDITOR)).get(at("board_propose")).status_code == 403
    by = client_of(person("government", board.GOVERNMENT, Role.EDITOR))
    assert str(board.PROPOSAL.name.en) in sent(by, at("board_propose"))
    assert Forum.objects.filter(kind=Forum.Kind.BOARD, stage=Forum.Stage.PROPOSED).exists()
    assert str(board.PROPOSAL.name.en) in client.get(at("school")).content.decode()
