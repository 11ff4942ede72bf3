import shutil
from pathlib import Path

import pytest
from django.db import transaction

from cydwaith.bodies import reference
from cydwaith.bodies.models import AreaMembership, Body, Place, Post, Topic
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import PUBLIC, Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(reference.FOLDER, tmp_path / "reference")
    return tmp_path / "reference"


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))


def faults(folder: Path) -> tuple[str, ...]:
    with pytest.raises(reference.BadReference) as said:
        reference.load(folder)
    assert not Body.objects.exists(), "nothing half-loaded"
    return said.value.faults


def test_loads_everything_once() -> None:
    first, second = reference.load(), reference.load()
    assert first.added
    assert not second
    assert Place.objects.filter(kind="council").count() == Body.objects.filter(kind="council").count() == 22
    assert Topic.objects.get(code="food-in-schools").parent_id == "education"
    assert Entry.objects.filter(verb="reference.loaded").count() == 1


def test_a_changed_fact_changes_one_row_and_says_so(folder: Path) -> None:
    reference.load(folder)
    change(folder, "bodies.csv", "https://www.cardiff.gov.uk", "https://www.caerdydd.gov.uk")
    loaded = reference.load(folder)
    assert (loaded.added, loaded.changed, loaded.removed) == (0, 1, 0)
    assert Body.objects.get(code="GB-PLA-CRF").website == "https://www.caerdydd.gov.uk"
    entry = Entry.objects.first()
    assert entry is not None
    assert '"changed":1' in entry.facts


def test_what_the_site_knows_besides_the_files_stays(folder: Path) -> None:
    reference.load(folder)
    Post.objects.filter(code="GB-PLA-CRF/leader").update(contact="leader@cardiff.example")
    change(
        folder, "posts.csv", "GB-PLA-CRF/leader,GB-PLA-CRF,Arweinydd y Cyngor", "GB-PLA-CRF/leader,GB-PLA-CRF,Arweinydd"
    )
    assert reference.load(folder).changed == 1
    assert Post.objects.get(code="GB-PLA-CRF/leader").contact == "leader@cardiff.example"


def test_a_membership_that_left_the_file_is_taken_back(folder: Path) -> None:
    reference.load(folder)
    lines = (folder / "area_memberships.csv").read_text().splitlines(keepends=True)
    (folder / "area_memberships.csv").write_text("".join(lines[:-1]))
    before = AreaMembership.objects.count()
    assert reference.load(folder).removed == 1
    assert AreaMembership.objects.count() == before - 1


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("places.csv", "W06000001,council", "W0600001,council", "bodies.csv line 3: place: no W06000001 in the files"),
        ("places.csv", ",712,", ",seven hundred,", "places.csv line 3: area_km2: 'seven hundred'"),
        ("places.csv", "W06000001,council", "W06000002,council", "places.csv line 4: the same fact as line 3"),
        ("bodies.csv", "GB-PLA-AGY,council", "GB-PLA-AGY,parish", "bodies.csv line 3: kind: 'parish'"),
        (
            "bodies.csv",
            "https://cy.dcfw.org/author/admin",
            "",
            "bodies.csv line 73: welsh_source: no source gives the Welsh name 'Comisiwn Dylunio Cymru'",
        ),
        ("bodies.csv", "code,kind", "code,sort", "bodies.csv line 1: columns missing or unknown: kind, sort"),
        ("topics.csv", "education,,", "education,", "topics.csv line 2: row: it has too many or too few cells"),
        ("posts.csv", "2026-11-21", "21/11/2026", "posts.csv line 2: as_of: '21/11/2026'"),
    ],
)
def test_faults_name_file_and_line(folder: Path, file: str, old: str, new: str, expected: str) -> None:
    change(folder, file, old, new)
    said = faults(folder)
    assert any(fault.startswith(expected) for fault in said), said


def test_a_missing_file_is_a_fault(folder: Path) -> None:
    (folder / "topics.csv").unlink()
    assert "topics.csv: there is no such file" in faults(folder)


def test_all_faults_are_told_at_once(folder: Path) -> None:
    change(folder, "places.csv", ",712,", ",x,")
    change(folder, "bodies.csv", "GB-PLA-AGY,council", "GB-PLA-AGY,parish")
    assert len(faults(folder)) == 2


def test_only_the_operator_loads() -> None:
    with pytest.raises(Refused):
        reference.load(by=PUBLIC)


def test_nothing_is_loaded_when_the_record_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cydwaith.shared.deeds._keeper", [])
    with pytest.raises(RuntimeError, match="nobody keeps the record"), transaction.atomic():
        reference.load()
    assert not Body.objects.exists()
