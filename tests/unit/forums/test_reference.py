"""The forums that ship, and the samples of the demonstration."""

import json
from collections.abc import Callable
from io import StringIO

import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.db.models import F, QuerySet

from cydwaith.bodies import reference as bodies
from cydwaith.bodies.demo import NotADemonstration
from cydwaith.decisions import demo as sample_decisions
from cydwaith.decisions.models import Decision
from cydwaith.forums import demo, reference, reference_files
from cydwaith.forums.consenting import faults, parse_rule
from cydwaith.forums.models import Forum, Seat
from cydwaith.meetings import demo as sample_meetings
from cydwaith.record import appending
from cydwaith.record.models import Entry
from cydwaith.record.verifying import live
from cydwaith.shared.permissions import PUBLIC, Refused
from tests.kept import kept

pytestmark = pytest.mark.django_db


def load() -> None:
    bodies.load()
    reference.load()


kept_shipped = kept(load)


@pytest.fixture
def shipped(kept_shipped: Callable[[], None], db: None) -> None:
    kept_shipped()


def test_the_council_is_only_proposed(shipped: None) -> None:
    council = Forum.objects.get(slug="welsh-government-council")
    assert (council.stage, council.sample, council.proposed_by) == ("proposed", False, None)
    seats = {side.code: side.seats.count() for side in council.sides.all()}
    assert seats == {"welsh-government": 3, "councils": 44}
    assert set(council.topics.values_list("code", flat=True)) == {"education", "housing", "employment"}
    assert not council.decisions.exists()
    assert not Seat.objects.filter(forum=council, side__code="councils", co_chair=True).exists()
    assert faults(parse_rule(council.rules.get().text), list(seats)) == []


def test_statutory_forums_have_the_members_that_the_law_names(shipped: None) -> None:
    assert Forum.objects.filter(kind="cjc", stage="active").count() == 4
    assert Forum.objects.filter(kind="psb", stage="active").count() == 13
    assert Seat.objects.filter(forum__kind="cjc", post__code__endswith="/leader").count() == 22
    members = Seat.objects.filter(forum="psb-cwm-taf-morgannwg").values_list("body", flat=True)
    assert set(members) == {
        "GB-PLA-BGE",
        "GB-PLA-MTY",
        "GB-PLA-RCT",
        "GB-NHS-7A5",
        "CYD-FIRE-SOUTH-WALES",
        "CYD-NRW",
    }
    for forum in Forum.objects.filter(kind__in=["psb", "cjc"]):
        assert forum.source
        assert not forum.sides.exists()
    assert Seat.objects.filter(forum__kind="psb", body__kind="council").count() == 22


def test_networks_have_the_seats_that_are_known_and_no_more(shipped: None) -> None:
    networks = Forum.objects.filter(kind="network")
    assert {(one.source != "", one.source_url != "", one.certainty in {"H", "M"}) for one in networks} == {(True,) * 3}
    assert set(networks.filter(name_cy=F("name_en")).values_list("pk", flat=True)) == {"adss-cymru"}
    assert not networks.filter(purpose_cy=F("purpose_en")).exists()
    assert not networks.exclude(stage="active").filter(seats__isnull=False).exists()
    assert {
        one.count() for one in (seats_of("posw", "council"), seats_of("wales-heads-of-trading-standards", "council"))
    } == {22}
    assert set(seats_of("shared-regulatory-services-joint-committee").values_list("body", flat=True)) == {
        "GB-PLA-BGE",
        "GB-PLA-CRF",
        "GB-PLA-VGL",
    }
    assert not seats_of("directors-of-public-protection-wales").exists()


def seats_of(slug: str, kind: str = "") -> QuerySet[Seat]:
    """The seats of a network, of one kind of body or of all."""
    found = Seat.objects.filter(forum=slug)
    return found.filter(body__kind=kind) if kind else found


def test_the_record_agrees_with_what_shipped_a_network_that_has_ended_too(shipped: None) -> None:
    appending.number()
    assert live.verify().clean


def test_loading_again_changes_nothing(shipped: None) -> None:
    entries = Entry.objects.count()
    assert reference.load() == 0
    assert Entry.objects.count() == entries
    with pytest.raises(Refused):
        reference.load(by=PUBLIC)


def test_samples_belong_in_the_demonstration_only(shipped: None, settings: LazySettings) -> None:
    for samples in (demo, sample_decisions, sample_meetings):
        with pytest.raises(NotADemonstration):
            samples.load()
    settings.DEMO = True
    assert demo.load() == 2
    assert (sample_decisions.load(), sample_meetings.load()) == (5, 3)
    assert [samples.load() for samples in (demo, sample_decisions, sample_meetings)] == [0, 0, 0]
    states = list(Decision.objects.order_by("pk").values_list("state", flat=True))
    assert sorted(states) == ["agreed", "agreed_with_reservations", "frozen", "motion", "not_agreed"]
    assert set(Decision.objects.values_list("forum", "sample")) == {("sample-council", True)}
    assert set(Forum.objects.filter(sample=True).values_list("slug", flat=True)) == {
        "sample-council",
        "sample-recycling-network",
    }


def test_the_councils_co_chair_is_named_once_they_have_said_who(shipped: None) -> None:
    council = Forum.objects.get(slug="welsh-government-council")
    seat = council.seats.get(body="GB-PLA-CRF", level="political")
    [row] = told("appoint", "--seat", str(seat.pk), "--co-chair", "--convenor")
    assert (row["co_chair"], row["convenor"], row["held_to"]) == (True, True, None)
    sample = Seat.objects.filter(forum__kind="psb").first()
    assert sample
    with pytest.raises(SystemExit):
        call_command("forum", "appoint", "--seat", str(sample.pk), "--convenor", stderr=StringIO())


def told(*words: str) -> list[dict]:
    out = StringIO()
    call_command("forum", *words, "--format", "json", "--language", "en", stdout=out)
    return json.loads(out.getvalue())


def test_a_network_with_a_welsh_name_without_a_source_is_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"posw": {"name": {"cy": "Cymdeithas", "en": "Society"}}, "sound": {"name": {"en": "Sound"}}}
    monkeypatch.setattr(reference_files, "read", lambda _path: told)
    with pytest.raises(bodies.BadReference) as refused:
        reference_files.networks()
    assert refused.value.faults == ("networks.toml posw: no source gives the Welsh name 'Cymdeithas'",)
