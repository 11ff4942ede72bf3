"""What projects hang together with, in a browser: who says it, where it shows, and that what is late endangers them."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cydwaith.bodies.models import Membership
from cydwaith.programme import reference as programme
from cydwaith.programme.models import Commitment
from cydwaith.regions.actions import progress, ties
from cydwaith.regions.models import ProjectTie, TieKind
from cydwaith.shared.permissions import Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.pages.addresses import at
from tests.practice_world import account
from tests.regions_world import ARFOR, CMN, EDITOR, NOTE, PEM, overseen, project, shipped

ON = dt.date(2026, 9, 1)
CODE = "pentre-awel"
SENT = {"body": CMN, "on": ON.isoformat(), "source": "Board paper 7"}


def world() -> None:
    shipped()
    overseen()
    programme.load()


kept_world = kept(world)


@pytest.fixture
def editor(client: Client, kept_world: Callable[[], None], db: None) -> Client:
    """Somebody who edits for a council of the project and for the agency that oversees it."""
    kept_world()
    person = account(Role.EDITOR, CMN)
    Membership.objects.create(account=person, body_id=ARFOR, role=Role.EDITOR)
    client.force_login(person)
    return client


def tied(**more: Any) -> ProjectTie:
    told = {"kind": TieKind.RISK, "on": ON, "source": "Board paper 7", "text": NOTE} | more
    return ties.tie(by=EDITOR, **({"body": CMN, "project": project(CODE)} | told))


def test_what_holds_in_other_words_is_refused_and_nothing_typed_is_lost(editor: Client) -> None:
    served = {"kind": TieKind.SERVES, "policy": 4}
    one = tied(**served)
    assert tied(**served) == one
    for more in ({"text": Said(en="Something else.")}, {"source": "Another paper"}, {"on": ON + dt.timedelta(1)}):
        with pytest.raises(NotPossible, match="mewn geiriau eraill"):
            tied(**served | more)
    where = at("project_policy", code=CODE)
    html = editor.post(where, SENT | {"kind": "serves", "what": "4", "text_en": "It serves it otherwise."}).content
    assert "It serves it otherwise." in html.decode()
    assert ProjectTie.objects.get() == one


def test_a_risk_is_named_shown_in_the_morning_and_ended_with_a_reason(editor: Client) -> None:
    where = at("project_risk", code=CODE)
    assert "Say what the risk is" in editor.post(where, SENT).content.decode()
    html = editor.post(where, SENT | {"text_en": "Costs may rise"}, follow=True).content.decode()
    assert "Costs may rise" in html
    assert "Board paper 7" in html
    editor.post(where, SENT | {"text_en": "Costs may rise"})
    one = ProjectTie.objects.get()
    morning = at("region", code="south-west")
    assert "Costs may rise" in Client().get(morning).content.decode()
    end = at("project_tie_end", id=one.pk)
    assert "before it began" in editor.post(end, {"body": CMN, "on": "2026-08-01", "why_en": "x"}).content.decode()
    editor.post(end, {"body": CMN, "on": "2026-10-01", "why_en": "Insured"})
    assert "Costs may rise" not in Client().get(morning).content.decode()
    assert "Costs may rise" in Client().get(at("project", code=CODE) + "?on=2026-09-15").content.decode()
    assert "recorded already" in editor.post(end, {"body": CMN, "on": "2026-10-02", "why_en": "x"}).content.decode()


def test_the_regions_side_names_a_risk_but_ties_nothing(editor: Client) -> None:
    assert tied(body=ARFOR).pk
    with pytest.raises(NotPossible) as refusal:
        tied(body=ARFOR, kind=TieKind.SERVES, policy=4, text=Said())
    assert refusal.value.field == "body"
    with pytest.raises(NotPossible):
        tied(body=PEM, text=Said(en="Another"))


def test_a_policy_that_nothing_confirms_is_refused(editor: Client) -> None:
    with pytest.raises(NotPossible) as refusal:
        tied(kind=TieKind.SERVES, policy=5, text=Said())
    assert refusal.value.field == "policy"


def test_a_policys_page_has_what_each_region_does(editor: Client) -> None:
    page = at("spatial_policy", number=4)
    before = Client().get(page).content.decode()
    assert "no project has said yet" in before
    assert before.count("No project of this area has said") == 6
    sent = SENT | {"what": "4", "text_en": "Work in the country"}
    editor.post(at("project_policy", code=CODE), sent)
    html = Client().get(page).content.decode()
    assert "1 project serves it, in 1 region." in html
    # Carmarthenshire lies in South West Wales and in Arfor.
    assert html.count("Work in the country") == 2
    assert "no project has said yet" in Client().get(page + "?on=2026-08-31").content.decode()
    assert Client().get("/en/spatial-policies/5/").status_code == 404
    found = Client().get(at("projects") + "?policy=4").content.decode()
    assert found.count("cw-list__title") == 1


def test_what_is_late_endangers_the_project_that_waits_for_it(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    slug = Commitment.objects.exclude(current=None).exclude(current__stage="withdrawn").values_list("pk", flat=True)[0]
    editor.post(at("project_commitment", code=CODE), SENT | {"kind": "needs", "what": slug})
    page, morning = at("project", code=CODE), at("region", code="south-west")
    assert "that endangers the project" not in Client().get(page).content.decode()
    late(monkeypatch, slug)
    assert "that endangers the project" in editor.get(page).content.decode()
    assert "endangers the project Pentre Awel" in editor.get(morning).content.decode()
    assert "endangers the project Pentre Awel" not in editor.get(at("region", code="north")).content.decode()


def late(monkeypatch: pytest.MonkeyPatch, slug: str) -> None:
    """Let a commitment be late, whatever its terms."""
    from cydwaith.programme.queries.outlook import Outlook
    from cydwaith.regions import morning
    from cydwaith.regions.pages import projects

    for module in (morning, projects):
        monkeypatch.setattr(module, "outlook", lambda _plan: Outlook(frozenset({slug}), frozenset()))


def test_a_late_milestone_endangers_the_commitments_that_its_project_delivers(editor: Client) -> None:
    slug = Commitment.objects.exclude(current=None).exclude(current__stage="withdrawn").values_list("pk", flat=True)[0]
    tied(kind=TieKind.DELIVERS, commitment=slug, text=Said())
    one = project(CODE)
    progress.give(by=EDITOR, body=CMN, project=one, state="delivery", on=ON, note=NOTE)
    progress.add_milestone(by=EDITOR, body=CMN, project=one, title=Said(en="Doors open"), planned=dt.date(2026, 10, 1))
    html = Client().get(at("region", code="south-west")).content.decode()
    assert "endangers the commitment “" in html


def test_ties_are_a_list(editor: Client) -> None:
    tied()
    found = Client().get("/api/v1/projects/ties?kind=risk&on=2026-09-02").json()
    assert [one["project"] for one in found["items"]] == [CODE]
    assert Client().get("/api/v1/projects/ties?on=2026-08-02").json()["items"] == []
