"""A backup is restored whole, into an empty database of its version, or not at all."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction

from cydwaith.archive import aside, restoring, sentences, writing
from cydwaith.archive.manifest import NAME, Unfit
from cydwaith.archive.restoring import Differs, NotEmpty
from cydwaith.archive.tables import last_number, tables
from cydwaith.archive.values import read, written
from cydwaith.bodies.models import Body
from cydwaith.record.models import Due, Entry
from cydwaith.shared import guarding

# It begins on SQLite; what PostgreSQL does is tried by going there and back.
pytestmark = [pytest.mark.once, pytest.mark.django_db]


@pytest.fixture
def emptied(demo_data: None) -> None:
    """The database without a row, within the test's own transaction."""
    with aside.triggers(), connection.cursor() as cursor:
        for name in tables():
            cursor.execute(f'DELETE FROM "{name}"')
    assert not Entry.objects.exists()


def changed(archive: Path, to: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """A copy of a backup, each file of it changed."""
    with zipfile.ZipFile(archive) as before, zipfile.ZipFile(to, "w") as after:
        for name in before.namelist():
            after.writestr(name, change(name, before.read(name)))
    return to


def manifested(**told: Any) -> Callable[[str, bytes], bytes]:
    """A change of what the manifest says."""
    return lambda name, text: json.dumps(json.loads(text) | told).encode() if name == NAME else text


def one_letter(name: str, text: bytes) -> bytes:
    """One letter of one fact is another."""
    return text.replace(b"Cardiff", b"Cordiff", 1) if name == "bodies_body.jsonl" else text


def a_row_less(name: str, text: bytes) -> bytes:
    return b"".join(text.splitlines(keepends=True)[:-1]) if name == "record_entry.jsonl" else text


DAMAGED = {
    "a letter": one_letter,
    "a row less": a_row_less,
    "no JSON": lambda name, text: b"{" if name == "bodies_body.jsonl" else text,
    "a column less": lambda name, text: text.replace(b",", b";", 1) if name == "bodies_body.jsonl" else text,
    "a table less": lambda name, text: (
        json.dumps({**json.loads(text), "tables": {}}).encode() if name == NAME else text
    ),
    "another format": manifested(format=2),
    "no manifest of ours": manifested(anything=1),
}


@pytest.mark.parametrize("how", DAMAGED)
def test_what_is_not_whole_changes_nothing(how: str, archive: Path, tmp_path: Path, emptied: None) -> None:
    with pytest.raises(Unfit) as why:
        restoring.restore(changed(archive, tmp_path / "damaged.zip", DAMAGED[how]))
    assert not Body.objects.exists()
    assert not Entry.objects.exists()
    said = sentences.refused(why.value)
    assert said.cy != said.en


def test_what_is_no_archive(tmp_path: Path, archive: Path) -> None:
    cut = tmp_path / "cut.zip"
    cut.write_bytes(archive.read_bytes()[:-1000])
    with pytest.raises(Unfit):
        restoring.check(cut)
    text = tmp_path / "text.zip"
    text.write_text("not a backup")
    with pytest.raises(Unfit):
        restoring.check(text)


def test_another_version_is_refused_by_name(archive: Path, tmp_path: Path, emptied: None) -> None:
    with zipfile.ZipFile(archive) as file:
        run = json.loads(file.read(NAME))["migrations"]
    later = manifested(version="9.9", migrations=[*run[1:], ["record", "9999_later"]])
    with pytest.raises(Differs) as why:
        restoring.check(changed(archive, tmp_path / "later.zip", later))
    said = sentences.refused(why.value)
    for text in (said.cy, said.en):
        assert "9.9" in text
        assert "record.9999_later" in text
        assert ".".join(run[0]) in text


def test_what_is_not_empty_is_left_alone(demo_data: None, archive: Path) -> None:
    before = Entry.objects.count()
    with pytest.raises(NotEmpty) as why:
        restoring.check(archive)
    assert "record_entry" in why.value.filled
    with pytest.raises(NotEmpty):
        restoring.restore(archive)
    assert Entry.objects.count() == before
    assert "record_entry" in sentences.refused(why.value).en


def test_triggers_stand_again_afterwards_and_also_after_a_failure(archive: Path, tmp_path: Path, emptied: None) -> None:
    before = guarding.as_they_stand(connection)
    assert before
    with pytest.raises(Unfit):
        restoring.restore(changed(archive, tmp_path / "damaged.zip", one_letter))
    assert guarding.as_they_stand(connection) == before
    restoring.restore(archive)
    assert guarding.as_they_stand(connection) == before
    with pytest.raises(IntegrityError), transaction.atomic():
        Entry.objects.update(verb="anything")


def test_numbers_go_on_after_those_that_were_given(archive: Path, emptied: None) -> None:
    found = restoring.restore(archive)
    for name, model in tables().items():
        assert last_number(model) == found.tables[name].last, name
    last = Entry.objects.order_by("pk").last()
    assert last is not None
    assert (last_number(Entry) or 0) >= last.pk


def test_the_file_is_its_owners_alone_and_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "backup.zip"
    writing.write(file)
    assert file.stat().st_mode & 0o777 == 0o600
    before = file.read_bytes()

    def full(*_: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "line_of", full)
    monkeypatch.setattr(writing, "last_number", full)
    with pytest.raises(OSError, match="No space"):
        writing.write(file)
    assert file.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["backup.zip"]


def test_every_kind_of_column_comes_back_as_it_was(archive: Path, emptied: None) -> None:
    restoring.restore(archive)
    kinds = set()
    for model in tables().values():
        fields = [field for field in model._meta.concrete_fields if not isinstance(field, models.ForeignKey)]
        for field in fields:
            given = model._base_manager.exclude(**{field.attname: None})
            for value in given.values_list(field.attname, flat=True)[:20]:
                again = read(field, json.loads(json.dumps(written(value))))
                assert (type(again), again) == (type(value), value) or bytes(value) == again
                kinds.add(field.get_internal_type())
    assert kinds >= {"DateTimeField", "DateField", "DecimalField", "JSONField", "BinaryField", "FloatField"}


def test_null_and_json_s_own_null_are_two() -> None:
    what = Due._meta.get_field("what")
    assert isinstance(read(what, None), models.Value)
