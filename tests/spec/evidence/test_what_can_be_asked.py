"""Nobody is praised, blamed, told, asked or proposed for a circumstance, or for history: whoever reads standings.

Every consumer is asked twice: as things are, and after every circumstance has been made to stand out as far as can be.
The two answers must be the same. A consumer that nobody listed is found by how standings and changes are read.
"""

import ast
import datetime as dt
import io
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

import cydwaith
from cydwaith.bodies.models import Body, BodyKind, Topic
from cydwaith.evidence import reference
from cydwaith.evidence.models import Change, Indicator, Standing
from cydwaith.evidence.queries import standings
from cydwaith.evidence.queries.opportunity import opportunities
from cydwaith.networks.queries.coverage import coverage
from cydwaith.networks.queries.holes import holes
from cydwaith.practices.actions.signals import deserving
from cydwaith.practices.lists.councils import rows as councils
from cydwaith.practices.models import Ask, Signal
from cydwaith.practices.queries import asks, signals
from cydwaith.practices.queries.better import better
from cydwaith.shared import clock
from cydwaith.site.queries import lead

pytestmark = pytest.mark.usefixtures("demo_data")
PACKAGE = Path(cydwaith.__file__).parent
GIVEN = [code for code in reference.codes() if reference.described(code)["influence"]["is"] == "circumstance"]
CARDIFF = "W06000015"
BEYOND = dt.date(2040, 1, 1)


def told(standing: Standing) -> tuple[str, str]:
    return standing.indicator_id, standing.place_id


def topics() -> list[str]:
    return list(Topic.objects.order_by("code").values_list("code", flat=True))


CONSUMERS: dict[str, Callable[[], Any]] = {
    "who does it better": lambda: [told(one.standing) for one in better(CARDIFF)],
    "councils side by side": lambda: [(one.place.code, one.tally.better, one.tally.worse) for one in councils()],
    "the first page": lambda: (found := lead()) and told(found.standing),
    "where nobody has asked": lambda: [told(one.standing) for one in asks.unexplained()],
    "what may be asked": lambda: [
        told(found)
        for body in Body.objects.filter(kind=BodyKind.COUNCIL)
        for code in reference.codes()
        if (found := asks.may_be_asked(body, code))
    ],
    "signals that are due": lambda: [(change.indicator_id, body.pk) for change, body in deserving()],
    "signals that are shown": lambda: [one.indicator_id for one in signals.signals()],
    "what there is to gain": lambda: [one.indicator.code for one in opportunities(topics())],
    "holes and convenors": lambda: [
        (one.topic, one.need, one.convenor and (one.convenor.body.pk, one.convenor.better)) for one in holes(coverage())
    ],
}
PAGES = {
    "a topic's findings": "/en/topics/{topic}/",
    "who improved": "/en/topics/{topic}/improved/",
    "what there is to gain": "/en/topics/{topic}/opportunity/",
    "who does it better": "/en/better/?topic={topic}",
}
PRAISE = ("better than expected", "worse than expected", "stands out", "stand out", "is improving", "is getting worse")


@pytest.fixture
def exalted(demo_data: None) -> None:
    """Every circumstance stands out, and changes, as far as can be: as if worked out before anybody had reviewed it."""
    rows = Standing.objects.filter(indicator__in=GIVEN)
    rows.update(verdict="better", effect=1e6, effect_lower=9e5, effect_upper=1.1e6, wrong_sign=0.0, reason="")
    moved = {"verdict": "improving", "before": "steady", "own": True, "rule": "beyond-limits", "size": 1e6}
    Change.objects.filter(indicator__in=GIVEN).update(**moved)


@pytest.mark.parametrize("consumer", CONSUMERS)
def test_nothing_rests_on_a_circumstance(consumer: str, request: pytest.FixtureRequest) -> None:
    before = CONSUMERS[consumer]()
    request.getfixturevalue("exalted")
    assert CONSUMERS[consumer]() == before


@pytest.mark.parametrize("consumer", CONSUMERS)
def test_nothing_rests_on_history(consumer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answered = Signal.objects.exclude(answered=None).count()
    monkeypatch.setattr(clock, "today", lambda: BEYOND)
    found = CONSUMERS[consumer]()
    if consumer == "councils side by side":
        found = [row for row in found if row[1] or row[2]]
    if consumer == "holes and convenors":
        found = [row for row in found if row[1].judged or (row[2] and row[2][1])]
    assert len(found or []) == (answered if consumer == "signals that are shown" else 0)


@pytest.mark.slow
def test_who_does_it_better_is_of_services_and_outcomes_wherever_it_is_asked(client: Client, exalted: None) -> None:
    for topic in topics():
        page = client.get(f"/en/better/?topic={topic}").content.decode().partition('id="context"')[0]
        answers = page.partition('<ol class="cw-answers"')[2]
        assert not [code for code in GIVEN if f"/indicators/{code}/" in answers]
        rows = client.get(f"/api/v1/better?topic={topic}&limit=1000").json()["items"]
        assert {row["influence"] for row in rows} <= {"service", "outcome"}
        assert {row["indicator"] for row in rows}.isdisjoint(GIVEN)
        kinds = [row["influence"] for row in rows]
        assert kinds == sorted(kinds, key=["service", "outcome"].index)
        out = io.StringIO()
        with suppress(SystemExit):  # it ends so where there is no answer
            call_command("better", place=CARDIFF, topic=topic, format="json", stdout=out, language="en")
        assert {row["indicator"] for row in json.loads(out.getvalue())["answers"]}.isdisjoint(GIVEN)


@pytest.mark.slow
def test_no_page_of_a_topic_changes_with_its_circumstances(client: Client, request: pytest.FixtureRequest) -> None:
    parents = Topic.objects.filter(parent=None).values_list("code", flat=True)
    addresses = [page.format(topic=topic) for topic in parents for page in PAGES.values()]

    def headings() -> list[str]:
        pages = [client.get(address).content.decode() for address in addresses]
        return [page.partition("<h1")[2].partition("</h1>")[0] for page in pages]

    before = headings()
    request.getfixturevalue("exalted")
    assert headings() == before


@pytest.mark.parametrize("code", GIVEN)
def test_the_page_of_a_circumstance_describes(code: str, client: Client, exalted: None) -> None:
    html = client.get(f"/en/indicators/{code}/?place={CARDIFF}").content.decode()
    assert [word for word in PRAISE if word in html] == []
    assert "/asks/new/" not in html
    assert f"/better/?indicator={code}" not in html
    assert client.get(f"/cy/dangosyddion/{code}/", follow=True).status_code == 200


def test_no_ask_and_no_signal_that_is_open_rests_on_a_circumstance() -> None:
    assert not Ask.objects.filter(indicator__in=GIVEN, answered=None).exists()
    assert not Signal.objects.filter(indicator__in=GIVEN).exists()


def test_the_worst_of_what_was_said_is_gone(client: Client, exalted: None) -> None:
    """An income that was praised, and a convenor proposed since its houses are cheap."""
    html = client.get("/en/better/").content.decode()
    assert "disposable income" not in html
    assert {one.indicator_id for one in standings.judged()} <= set(
        Indicator.objects.filter(influence__in=["service", "outcome"]).values_list("code", flat=True)
    )
    housing = [one for one in holes(coverage("housing")) if one.convenor and not one.convenor.practices]
    ahead = {told(one) for one in standings.judged().filter(verdict="better")}
    assert {one.convenor.body.place_id for one in housing if one.convenor} <= {place for _code, place in ahead}


# Whoever shows a figure, and not how anybody does, reads these; nobody else above the evidence does.
SHOWN = {
    "practices/queries/practices.py": {"latest"},
    "practices/queries/asks.py": {"latest"},
    "practices/management/commands/better.py": {"latest"},
    "performance/learning.py": {"changes"},  # it asks so itself, of changes by topic
    "site/pages/home.py": {"of_calculation"},  # the map of the figure that the finding is about
}
UNFILTERED = {"latest", "changes", "of_calculation", "calculations"}
MODELS = {"Standing", "Change", "Calculation"}


def reads(path: Path) -> set[str]:
    """What a module reads of standings and changes without asking whether anybody may be asked about them."""
    tree = ast.parse(path.read_text())
    brought = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("cydwaith.evidence.queries.")
        for alias in node.names
    }
    attributes = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    through = {
        node.attr
        for node in attributes
        if isinstance(node.value, ast.Name) and node.value.id in {"standings", "changes"} and node.attr in UNFILTERED
    }
    straight = {
        node.value.id
        for node in attributes
        if node.attr == "objects" and isinstance(node.value, ast.Name) and node.value.id in MODELS
    }
    return (brought & UNFILTERED) | through | straight


def test_whoever_reads_standings_above_the_evidence_asks_whether_anybody_may_be_asked() -> None:
    found = {
        str(path.relative_to(PACKAGE)): names
        for path in PACKAGE.rglob("*.py")
        if "evidence" not in path.parts and "migrations" not in path.parts and (names := reads(path))
    }
    assert found == SHOWN
