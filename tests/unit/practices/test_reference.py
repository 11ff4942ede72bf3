"""Loading the practices that come with the project."""

import re
import shutil
from pathlib import Path

import pytest

from cydwaith.bodies import reference as bodies
from cydwaith.practices import reference
from cydwaith.practices.actions import practices as actions
from cydwaith.practices.models import Practice, Step
from cydwaith.practices.reference import Loaded
from cydwaith.record.models import Entry
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.practice_world import INDICATOR, OWNER, ground, member

pytestmark = pytest.mark.django_db
FILE = """
owner = "GB-PLA-PEM"
topics = ["test-topic"]
started = 2019-11-01
started_precision = "month"
language_written = "en"
sample = false
outcome_known = false
goals = []
ways = []
certainty = "H"
[title]
cy = "Prawf"
en = "A test of the loader"
[problem]
cy = "Problem"
en = "Problem"
[done]
cy = "Gwnaed"
en = "Done"
[changed]
cy = "Dim"
en = "Nothing"
[[moves]]
indicator = "test-indicator"
direction = "up"
[[adoptions]]
body = "GB-PLA-CRF"
[[adoptions.steps]]
step = "trying"
on = 2022-01-01
precision = "year"
note_en = "A pilot."
source = "A newspaper"
"""


@pytest.fixture
def folder(wales: None, tmp_path: Path) -> Path:
    (tmp_path / "loader-test.toml").write_text(FILE, encoding="utf-8")
    return tmp_path


def test_loaded_once_changed_by_nothing_and_then_by_a_new_text(folder: Path) -> None:
    assert reference.load(folder) == Loaded(added=1)
    before = Entry.objects.count()
    assert reference.load(folder) == Loaded(unchanged=1)
    assert Entry.objects.count() == before
    (folder / "loader-test.toml").write_text(FILE.replace("A test of", "Another test of"), encoding="utf-8")
    assert reference.load(folder) == Loaded(changed=1)
    practice = Practice.objects.get(pk="loader-test")
    assert practice.current
    assert (practice.current.number, practice.current.title_en) == (2, "Another test of the loader")
    assert (practice.current.from_public_sources, practice.current.certainty) == (True, "H")
    assert Step.objects.filter(adoption__practice=practice).count() == 1


def test_what_people_have_made_their_own_is_left_alone(folder: Path) -> None:
    reference.load(folder)
    practice = Practice.objects.get(pk="loader-test")
    officer = member("editor", OWNER)
    version = actions.revise(by=officer, practice=practice)
    assert reference.load(folder) == Loaded(left=1)
    actions.check(by=officer, version=version)
    actions.publish(by=officer, version=version)
    assert reference.load(folder) == Loaded(left=1)
    actions.withdraw(by=officer, practice=practice, reason=Said(en="It did harm."))
    assert reference.load(folder) == Loaded(left=1)


def test_a_fault_loads_nothing(folder: Path) -> None:
    (folder / "zz-fault.toml").write_text(FILE.replace('step = "trying"', 'step = "stopped"'), encoding="utf-8")
    with pytest.raises(NotPossible):
        reference.load(folder)
    assert not Practice.objects.filter(pk="loader-test").exists()


def test_the_files_that_come_with_the_project(db: None, tmp_path: Path) -> None:
    bodies.load()
    ground()
    shutil.copytree(reference.FOLDER, tmp_path / "all")
    for path in (tmp_path / "all").glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r'indicator = ".*"', f'indicator = "{INDICATOR}"', text), encoding="utf-8")
    expected = len(list((tmp_path / "all").glob("*.toml"))) - 1 + 22
    loaded = reference.load(tmp_path / "all")
    assert loaded.added + loaded.changed + loaded.unchanged == expected
    assert reference.load(tmp_path / "all") == Loaded(unchanged=expected)
    plans = Practice.objects.filter(pk__startswith="climate-plan-").select_related("current", "owner")
    assert plans.count() == 22
    for plan in plans:
        assert plan.current
        assert plan.current.title_cy == f"Cynllun hinsawdd {plan.owner.name_cy}"
        assert "{" not in plan.current.summary_en
        assert len(plan.current.links) == 1
