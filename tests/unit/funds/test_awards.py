"""Awards that are imported and given out again: all or nothing, once, to the penny, and proved by the record."""

import json
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from cydwaith.engines.giving import Award as Joint
from cydwaith.engines.giving import Org, from_table, grants_of, wrongs
from cydwaith.engines.giving.writing import number
from cydwaith.evidence.sources.faults import Faulty, Report
from cydwaith.funds.awards import Done, import_awards
from cydwaith.funds.exporting import given
from cydwaith.funds.models import Award, AwardFile
from cydwaith.funds.taking import take
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Refused
from tests.unit.engines.giving.standard import valid
from tests.unit.funds.grants import LICENCE, file_of, grant

pytestmark = pytest.mark.django_db


def brought(data: bytes, name: str = "grants.json", *, dry_run: bool = False) -> Done:
    report = Report()
    found = take(data, report)
    return import_awards(by=COMMAND_LINE, name=name, data=data, taken=found, report=report, dry_run=dry_run)


def test_a_file_is_taken_once_and_what_differs_is_changed() -> None:
    assert brought(file_of(grant(), grant("2"))) == Done(2, 0, 0)
    entries = Entry.objects.count()
    assert brought(file_of(grant(), grant("2"))) == Done(0, 0, 2)
    assert (Entry.objects.count(), AwardFile.objects.count()) == (entries, 1)
    assert brought(file_of(grant(), grant("2", amountAwarded=5.01))) == Done(0, 1, 1)
    assert Award.objects.get(identifier="2").pence == 501
    one = Award.objects.get(identifier="360G-f-1")
    assert (one.pence, one.file.licence, one.file.publisher) == (100_000, LICENCE, "A funder")


def test_a_dry_run_and_a_file_with_a_fault_keep_nothing() -> None:
    assert brought(file_of(grant()), dry_run=True) == Done(1, 0, 0)
    with pytest.raises(Faulty):
        brought(file_of(grant(), grant("2", currency="x")))
    assert not Award.objects.exists()
    assert not AwardFile.objects.exists()


def test_only_some_may() -> None:
    with pytest.raises(Refused):
        import_awards(by=PUBLIC, name="x", data=b"", taken=take(file_of(grant()), Report()), report=Report())


def test_grants_that_came_in_two_files_are_one_award() -> None:
    brought(file_of(grant("b")))
    brought(file_of(grant("a", relatedActivity=["b"])))
    assert set(Award.objects.values_list("award", flat=True)) == {"a"}


def test_a_joint_award_goes_out_and_comes_back_to_the_penny() -> None:
    shares = [
        (Org("GB-PLA-CRF", "Caerdydd"), 33_34),
        (Org("GB-PLA-NWP", "Casnewydd"), 33_33),
        (Org("GB-PLA-SWA", "A"), 33_33),
    ]
    award = Joint(
        id="360G-f-9",
        title="T",
        description="D",
        on="2024-04-01",
        funder=Org("GB-CHC-123456", "F"),
        pence=100_00,
        shares=shares,
        more={},
    )
    brought(json.dumps({"grants": grants_of(award)}, default=number).encode())
    assert sum(Award.objects.values_list("pence", flat=True)) == 100_00
    assert Award.objects.values("award").distinct().count() == 1
    out = given().grants
    assert sum(one["amountAwarded"] for one in out) == Decimal(100)
    assert all(not wrongs(one) for one in out)
    assert all(valid(json.loads(json.dumps(one, default=number))) for one in out)


def test_the_improvement_programme_is_left_out_and_says_why() -> None:
    found = given()
    assert found.grants == []
    assert [one.en.partition(":")[0] for one in found.left] == [
        "The Welsh Local Government Association’s improvement programme, £800,000"
    ]
    assert "was not read" in found.left[0].en


def test_the_commands_take_and_give(tmp_path: Path) -> None:
    path = tmp_path / "grants.json"
    path.write_bytes(file_of(grant(title="=1+1")))
    dry = json.loads(said("import", "360giving", str(path), "--dry-run", "--format", "json"))
    assert (dry["dry_run"], dry["loads"][0]["added"], Award.objects.count()) == (True, 1, 0)
    said("import", "360giving", str(path))
    package = json.loads(said("export", "360giving"))
    assert package["license"] == LICENCE
    assert valid(package["grants"][0])
    said("export", "360giving", "--to", str(tmp_path / "out"))
    table = (tmp_path / "out" / "360giving.csv").read_text()
    assert "'=1+1" in table
    assert from_table(table).grants[0][1]["amountAwarded"] == Decimal(1000)


def test_faults_are_told_by_line_in_both_languages(tmp_path: Path) -> None:
    path = tmp_path / "grants.json"
    path.write_bytes(file_of(grant(awardDate="1.2.24")))
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("import", "360giving", str(path), "--format", "json", stdout=out)
    fault = json.loads(out.getvalue())["faults"][0]
    assert (fault["code"], fault["line"]) == ("bad-day", 8)
    assert fault["cy"] != fault["en"]


def said(*words: str) -> str:
    out = StringIO()
    call_command(*words, stdout=out, stderr=StringIO())
    return out.getvalue()
