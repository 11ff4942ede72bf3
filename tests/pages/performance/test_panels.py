"""A council is assessed by a panel, in a browser: from the beginning to the panel's view of the answer."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from cydwaith.evidence.models import Indicator
from cydwaith.performance import panels_demo
from cydwaith.performance.models import PanelAssessment, PanelEvidence, PanelFinding
from cydwaith.search import actions as search
from cydwaith.shared.permissions import COMMAND_LINE, Role
from tests.kept import kept
from tests.pages.addresses import at
from tests.panel_world import DEN, PEER, today
from tests.performance_world import shipped
from tests.practice_world import account


def world() -> None:
    """Who is who, a figure, and the sample assessment of Cardiff."""
    shipped()
    told = {"label_en": "Waste recycled", "label_cy": "Gwastraff", "polarity_on": dt.date(2026, 1, 1)}
    Indicator.objects.create(code="waste-recycled-wales", topic_id="housing", smallest_worthwhile=1, **told)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.conf.settings.DEMO", True)
        assert panels_demo.load() == 1


kept_world = kept(world)


@pytest.fixture(autouse=True)
def worlds(kept_world: Callable[[], None], db: None) -> None:
    kept_world()


def signed_in(body: str, role: Role = Role.EDITOR) -> Client:
    """Somebody of a body."""
    client = Client()
    client.force_login(account(role, body))
    return client


def sent(client: Client, name: str, number: int, **told: str) -> str:
    """What stands on the page after a form is sent."""
    answer = client.post(at(name, id=number), told, follow=True)
    assert answer.status_code == 200, name
    return answer.content.decode()


def test_from_the_beginning_to_the_view_of_the_answer() -> None:
    council, peer, public = signed_in(DEN), signed_in(PEER), Client()
    council.post(at("panel_begin", code=DEN))
    one = PanelAssessment.objects.get(body=DEN)
    page = at("panel_assessment", id=one.pk)
    assert "There is no independent chair" in sent(
        council, "panel_date", one.pk, step="visit", turn="done", on=str(today())
    )
    sent(council, "panel_scope", one.pk, text_cy="Y cwmpas.")
    sent(council, "panel_member", one.pk, role="chair", home_en="A university", office_en="Professor")
    sent(council, "panel_member", one.pk, role="officer", body=PEER, office_en="Chief executive")
    for member in one.members.all():
        sent(council, "panel_declare", member.pk, body=DEN, declared="none")
    sent(council, "panel_date", one.pk, step="visit", turn="done", on=str(today()))
    sent(peer, "panel_find", one.pk, body=PEER, kind="recommendation", topic="scrutiny", text_en="Meet in the evening.")
    assert "Meet in the evening." not in public.get(page).content.decode()
    assert "Meet in the evening." in peer.get(page).content.decode()
    assert "Meet in the evening." in sent(
        peer, "panel_report", one.pk, body=PEER, on=str(today()), conclusion_en="Well run."
    )
    html = public.get(page).content.decode()
    assert "Meet in the evening." in html
    assert "The council has not answered yet." in html
    finding = PanelFinding.objects.get(assessment=one)
    told = {"answer": "part", "action_en": "Every other meeting.", "seen": "1"}
    assert "Say why the recommendation is not accepted in full" in sent(council, "panel_answer", finding.pk, **told)
    sent(council, "panel_answer", finding.pk, **told, reasons_en="Buses stop at six.")
    number = finding.wordings.get().answers.get().pk
    html = sent(peer, "panel_view", finding.pk, body=PEER, view="not_enough", text_en="Run a bus.", seen=str(number))
    for words in ("The council accepts it in part", "Buses stop at six.", "Every other meeting.", "Run a bus."):
        assert words in html
    html = sent(peer, "panel_amend", finding.pk, body=PEER, text_en="Meet after work.", reason_en="Plainer.")
    assert "the answer below is to the wording before" in html
    html = sent(council, "panel_answer", finding.pk, **told, reasons_en="Buses stop at seven.")
    assert "amended after you opened it" in html
    assert "Buses stop at seven." in html
    for name in ("panel_send", "panel_date", "panel_lay"):
        assert council.get(at(name, id=one.pk)).status_code == 200
    register = public.get(at("recommendations") + "?q=work&made_by=panel&body=" + DEN).content.decode()
    assert "Meet after work." in register
    assert "Run a bus." in public.get(at("recommended", code="scrutiny")).content.decode()


def test_nobody_else_opens_the_forms() -> None:
    one = PanelAssessment.objects.get(sample=True)
    finding = one.findings.filter(kind="recommendation").first()
    assert finding is not None
    wanted = {"panel_scope": one, "panel_date": one, "panel_lay": one, "panel_answer": finding, "panel_view": finding}
    stranger, council = signed_in("GB-PLA-CWY"), signed_in(one.body_id)
    for name, thing in wanted.items():
        assert stranger.get(at(name, id=thing.pk)).status_code == 403, name
        assert Client().get(at(name, id=thing.pk)).status_code in {302, 403}
    assert council.get(at("panel_view", id=finding.pk)).status_code == 403
    assert signed_in(one.body_id, Role.CONTRIBUTOR).get(at("panel_answer", id=finding.pk)).status_code == 403


def test_only_some_read_what_is_only_for_some() -> None:
    one = PanelAssessment.objects.get(sample=True)
    hidden = PanelEvidence.objects.get(readers="panel").title_en
    room = at("panel_evidence", id=one.pk)
    assert hidden not in Client().get(room).content.decode()
    assert hidden not in signed_in("GB-PLA-CWY").get(room).content.decode()
    for body in (one.body_id, PEER):
        assert hidden in signed_in(body, Role.READER).get(room).content.decode()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_sample_says_that_it_is_one_wherever_it_shows(language: str) -> None:
    one = PanelAssessment.objects.get(sample=True)
    mark = {"cy": "data enghreifftiol", "en": "sample data"}[language]
    names: dict[str, dict[str, object]] = {
        "panel_assessments": {},
        "panel_assessment": {"id": one.pk},
        "panel_evidence": {"id": one.pk},
        "duties_of": {"code": one.body_id},
        "recommended": {"code": "scrutiny"},
    }
    for name, parts in names.items():
        assert mark in Client().get(at(name, language=language, **parts)).content.decode(), name
    listed = Client().get("/api/v1/panel-assessments").json()["items"]
    assert [(line["sample"], line["recommendations"], line["answered"]) for line in listed] == [(True, 4, 3)]


def test_every_name_in_use_finds_it() -> None:
    search.rebuild(by=COMMAND_LINE)
    for words in ("PPA", "APB", "Asesiad Perfformiad y Panel", "peer panel assessment"):
        assert at("panel_assessment", id=PanelAssessment.objects.get(sample=True).pk) in (
            Client().get(at("search"), {"q": f"{words} Cardiff"}).content.decode()
        )
