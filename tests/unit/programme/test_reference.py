"""The programme that ships, and the sample of the demonstration."""

import datetime as dt

import pytest
from django.utils import timezone

from cydwaith.bodies import reference as bodies
from cydwaith.bodies.demo import NotADemonstration
from cydwaith.evidence.models import Indicator
from cydwaith.programme import demo
from cydwaith.programme.actions.agreeing import agree
from cydwaith.programme.models import Commitment, Dependency, Milestone, Programme, Status, Terms
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.reference import FOLDER, Loaded, load
from cydwaith.record.models import Entry
from cydwaith.shared import clock
from cydwaith.shared.permissions import Role
from tests.practice_world import ground, member
from tests.programme_world import misrecorded

pytestmark = pytest.mark.django_db
GOVERNMENT = "CYD-WELSH-GOVERNMENT"


@pytest.fixture
def real() -> None:
    bodies.load()


def test_everything_that_ships_is_only_proposed_in_both_languages_and_names_its_source(real: None) -> None:
    found = load()
    assert found == Loaded(added=Commitment.objects.count())
    assert set(Programme.objects.values_list("slug", flat=True)) == {path.stem for path in FOLDER.glob("*.toml")}
    for terms in Terms.objects.all():
        assert (terms.stage, terms.source_kind, terms.due) == ("proposed", "proposal", None)
        assert (terms.source_url, terms.source_on) == ("", None)
        for name in ("title", "what", "known_by", "source_title"):
            assert getattr(terms, f"{name}_cy")
            assert getattr(terms, f"{name}_en")
    assert Dependency.objects.exists()
    assert all(forecast.on is None for forecast in schedule().forecasts.values())
    assert misrecorded() == []


def test_loading_again_changes_nothing_and_leaves_what_people_answered(real: None, tmp_path) -> None:
    count = load().added
    entries = Entry.objects.count()
    assert load() == Loaded(unchanged=count)
    assert Entry.objects.count() == entries
    text = (FOLDER / "joint-investment.toml").read_text(encoding="utf-8")
    (tmp_path / "joint-investment.toml").write_text(text.replace("Additional investment as", "More investment as"))
    assert load(tmp_path) == Loaded(changed=1)
    commitment = Commitment.objects.get(pk="investment-for-joint-working")
    assert commitment.current.title_en.startswith("More")
    agree(by=member(Role.EDITOR, "GB-PLA-CRF"), body="GB-PLA-CRF", commitment=commitment, number=2)
    (tmp_path / "joint-investment.toml").write_text(text)
    assert load(tmp_path) == Loaded(left=1)


def test_samples_are_for_the_demonstration_only(real: None) -> None:
    with pytest.raises(NotADemonstration):
        demo.load()
    with pytest.raises(RuntimeError), clock.stopped_at(timezone.now()):
        pass


def test_the_sample_shows_what_there_is_to_show(real: None, settings) -> None:
    ground()
    Indicator.objects.filter(pk="test-indicator").update(code="waste-recycled-wales")
    settings.DEMO = True
    count = demo.load()
    assert demo.load() == 0
    assert count == Commitment.objects.filter(sample=True).count() == Commitment.objects.count()
    assert not Terms.objects.exclude(source_title_en="Sample data").exists()
    assert not Status.objects.filter(sample=False).exists()
    assert Milestone.objects.exists()
    plan = schedule()
    assert plan.works["sample-data-standard"].done
    assert plan.works["sample-joint-grant"].done
    assert plan.slippage("sample-shared-register") == 60
    assert set(plan.endangers("sample-shared-register")) == {"sample-pilot", "sample-roll-out", "sample-review"}
    assert not plan.forecasts["sample-review"].certain
    assert plan.forecasts["sample-train-staff"].because == "sample-training-materials"
    assert Status.objects.earliest("at").at < timezone.now() - dt.timedelta(days=200)
    assert misrecorded() == []
