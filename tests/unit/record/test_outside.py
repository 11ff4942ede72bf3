"""Who rewrites the database as a whole, without the log's key, is found by what is kept outside it."""

import datetime as dt
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone, translation

from cydwaith.engines.merkle.checkpoints import Checkpoint as Said
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.notes import generate, sign
from cydwaith.engines.merkle.tree import Frontier
from cydwaith.engines.merkle.witness import cosign, cosigner
from cydwaith.evidence.checks import _record
from cydwaith.record import appending, checkpoints, keys, outside, restoring, safekeeping, witnesses
from cydwaith.record.canonical import canonical
from cydwaith.record.models import Checkpoint, Cosignature, Entry, Head, Node
from cydwaith.record.verifying import live, sentences
from cydwaith.record.verifying.faults import Kind
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE
from tests.record_attacks import COVERED, SIZE, found, grow, reappend, rebuild, run

pytestmark = pytest.mark.usefixtures("log")
DELETE_ALL = "DELETE FROM record_checkpoint"


def rewritten() -> None:
    """An entry is another, and everything that could tell is made to fit or gone."""
    reappend(5, facts='{"at":999}')
    rebuild()
    run(DELETE_ALL)


def cut_unseen(to: int) -> None:
    """The last entries are gone, and so are the checkpoints that had them."""
    Entry.objects.filter(index__gte=to).delete()
    Checkpoint.objects.filter(size__gt=to).delete()
    rebuild()


def signed_by_a_thief() -> None:
    """The history is another, and the log itself names the key that signed it."""
    thief = generate("cydwaith.example/log")
    rewritten()
    appending.append(by=COMMAND_LINE, body=None, verb="log.key", subject="log:x", facts={"key": thief.verifier.text()})
    appending.number()
    head = Head.objects.get()
    root = Frontier.parse(head.frontier).root()
    note = sign(Said("cydwaith.example/log", head.size, root).text(), thief)
    Checkpoint.objects.create(size=head.size, root=root, note=note, at=timezone.now())


def key_swapped() -> None:
    """The entry that names the key names another."""
    entry = Entry.objects.get(verb="log.key")
    reappend(entry.index or 0, facts=canonical({"key": generate("cydwaith.example/log").verifier.text()}))
    rebuild()
    run(DELETE_ALL)


def slipped_in() -> None:
    """A checkpoint that was never signed stands among the others."""
    Checkpoint.objects.create(size=5, root=bytes(32), note="x\n5\n", at=timezone.now())


def to_2099() -> None:
    """The dates of an entry not covered yet and of a checkpoint lie in the future."""
    later = timezone.now().replace(year=2099)
    reappend(SIZE - 1, at=later)
    rebuild()
    Checkpoint.objects.update(at=later)


def dated_back() -> None:
    Checkpoint.objects.update(at=timezone.now() - dt.timedelta(minutes=14))


def unnumbered() -> None:
    """The last entries wait for their number again, as if they had only now been written."""
    Entry.objects.filter(index__gte=100).update(index=None, leaf_hash=None)
    Checkpoint.objects.all().delete()
    rebuild()


def emptied() -> None:
    run(DELETE_ALL, "DELETE FROM record_entry", "DELETE FROM record_node", "DELETE FROM record_head")


ATTACKS: dict[str, tuple[Callable[[], object], set[Kind]]] = {
    "an entry rewritten, every hash worked out anew": (rewritten, {Kind.KEPT_BROKEN, Kind.CHECKPOINT_MISSING}),
    "the last entry that is covered cut off": (lambda: cut_unseen(COVERED - 1), {Kind.KEPT_BEYOND}),
    "half of the log cut off": (lambda: cut_unseen(100), {Kind.KEPT_BEYOND}),
    "all checkpoints deleted": (lambda: run(DELETE_ALL), {Kind.CHECKPOINT_MISSING}),
    "a history of one's own, and a key": (signed_by_a_thief, {Kind.KEPT_BROKEN, Kind.KEY_UNKNOWN}),
    "the key swapped": (key_swapped, {Kind.KEPT_BROKEN, Kind.KEY_UNKNOWN}),
    "a checkpoint slipped in": (slipped_in, {Kind.CHECKPOINT_ADDED, Kind.CHECKPOINT_UNSIGNED}),
    "clocks set to 2099": (to_2099, {Kind.DATE_FUTURE, Kind.CHECKPOINT_AHEAD, Kind.CHECKPOINT_CHANGED}),
    "a checkpoint dated back": (dated_back, {Kind.CHECKPOINT_CHANGED}),
    "numbers taken away": (unnumbered, {Kind.KEPT_BEYOND}),
    "everything deleted": (emptied, {Kind.KEPT_BEYOND}),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_what_is_covered_outside_cannot_be_rewritten_unseen(name: str) -> None:
    attack, finds = ATTACKS[name]
    attack()
    assert finds <= {kind for kind, _entry in found()}


# In these what is covered of the log itself is as it was, or is again once its entries have their numbers.
STILL_WHOLE = {
    "a checkpoint slipped in",
    "clocks set to 2099",
    "all checkpoints deleted",
    "a checkpoint dated back",
    "numbers taken away",
}


@pytest.mark.parametrize("name", sorted(ATTACKS.keys() - STILL_WHOLE))
def test_nothing_is_signed_of_a_log_that_was_rewritten(name: str) -> None:
    """Otherwise the site itself would vouch for the forgery, as soon as somebody reads the page."""
    ATTACKS[name][0]()
    before = outside.path().read_bytes()
    with pytest.raises((safekeeping.Broken, Faulty)):
        checkpoints.publish()
    checkpoints.latest()
    assert outside.path().read_bytes() == before


TABLES = (Entry, Head, Node, Checkpoint, Cosignature)


def other(field: "models.Field", value: object) -> object:
    """Another value that the column can hold."""
    match value:
        case None:
            return None
        case bool() | int():
            return value + 1
        case str():
            return value[:-1] + ("x" if not value.endswith("x") else "y")
        case dt.datetime():
            return value + dt.timedelta(seconds=1)
    return bytes(value)[:-1] + bytes([bytes(value)[-1] ^ 1])  # type: ignore[call-overload]


def test_every_column_of_the_log_itself_is_watched() -> None:
    cosigned()
    missed = []
    for model in TABLES:
        row = model.objects.order_by("-pk").last()
        for field in model._meta.concrete_fields:
            if field.primary_key or getattr(row, field.attname) is None:
                continue
            with transaction.atomic():
                new = other(field, getattr(row, field.attname))
                try:
                    with transaction.atomic():
                        model.objects.filter(pk=row.pk).update(**{field.attname: new})
                        if connection.vendor == "postgresql":
                            run("SET CONSTRAINTS ALL DEFERRED")
                        seen = found()
                except IntegrityError:
                    continue  # the database itself refuses it
                if not seen:
                    missed.append(f"{model.__name__}.{field.column}")
                transaction.set_rollback(True)
            transaction.set_rollback(False)
    assert missed == []


def cosigned() -> str:
    """A witness's line under the last checkpoint, kept outside too."""
    witness = generate("council.example/witness")
    witnesses.trust(by=COMMAND_LINE, name="A council", body=None, key=cosigner(witness).text())
    note = checkpoints.publish().note
    (taken,) = witnesses.take(note + cosign(note, witness, int(timezone.now().timestamp())))
    safekeeping.keep(keys.signer().verifier)
    return taken.line


def test_a_witness_line_that_is_deleted_is_missed() -> None:
    cosigned()
    assert found() == set()
    run("DELETE FROM record_cosignature")
    assert found() == {(Kind.COSIGNATURE_MISSING, None)}


def test_what_is_not_covered_yet_is_said() -> None:
    cover = live.verify().cover
    assert cover
    assert (cover.size, cover.beyond) == (COVERED, SIZE - COVERED)
    with translation.override("en"):
        assert "It does not cover the newest yet: 20 entries." in sentences.summary(live.verify())


def test_an_entry_that_is_not_covered_in_time_is_a_fault(settings: object) -> None:
    settings.LOG_KEPT_WITHIN = 0  # type: ignore[attr-defined]
    assert found() == {(Kind.KEPT_OLD, COVERED)}
    checkpoints.publish()
    assert found() == set()


def test_an_entry_that_has_no_number_in_time_is_a_fault(settings: object) -> None:
    checkpoints.publish()
    grow(2)
    assert found() == set()
    settings.LOG_KEPT_WITHIN = 0  # type: ignore[attr-defined]
    assert [one.kind for one in live.verify().faults if one.kind is not Kind.UNPROTECTED] == [Kind.ENTRY_WAITS] * 2
    checkpoints.publish()
    assert found() == set()


def test_nothing_kept_is_a_fault_and_nothing_is_signed() -> None:
    outside.path().unlink()
    assert found() == {(Kind.KEPT_MISSING, None)}
    with pytest.raises(safekeeping.Lost):
        checkpoints.publish()
    assert checkpoints.latest().size == COVERED
    assert not outside.exists()


def test_the_command_that_checks_the_site_says_so() -> None:
    def said() -> list[str]:
        return [one.message for one in _record() if one.wrong]

    assert said() == []
    outside.path().write_bytes(b'{"checkpoint": 7, "at": "x"}\n')
    assert len(said()) == 1
    outside.path().unlink()
    with translation.override("en"):
        assert said()[0].startswith("what was kept outside the database is no longer there")


def test_a_site_from_before_there_was_a_journal_begins_one_as_it_is_migrated() -> None:
    outside.path().unlink()
    import_module("cydwaith.record.migrations.0005_kept_outside").forwards(apps, None)
    checkpoints.publish()
    assert found() == set()
    assert [one.said.size for one in outside.checkpoints()] == [COVERED, SIZE]


def changed_file(old: bytes, new: bytes) -> None:
    data = outside.path().read_bytes()
    assert old in data
    outside.path().write_bytes(data.replace(old, new))


def test_what_is_kept_of_another_log_is_a_fault(settings: object) -> None:
    settings.LOG_ORIGIN = "other.example/log"  # type: ignore[attr-defined]
    assert Kind.KEPT_OTHER in live.verify().kinds()


def test_what_is_kept_signed_with_another_key_is_a_fault() -> None:
    key = keys.signer().verifier.text().encode()
    changed_file(key, generate("cydwaith.example/log").verifier.text().encode())
    assert {Kind.KEPT_UNSIGNED, Kind.CHECKPOINT_UNSIGNED, Kind.KEY_UNKNOWN} <= {kind for kind, _ in found()}


def test_what_is_kept_with_a_date_to_come_is_a_fault() -> None:
    year = str(timezone.now().year).encode()
    changed_file(b'"at": "' + year, b'"at": "2099')
    assert {Kind.KEPT_AHEAD, Kind.CHECKPOINT_CHANGED} <= {kind for kind, _ in found()}


@pytest.mark.parametrize("line", [b"nonsense\n", b"[]\n", b'{"checkpoint": "x", "at": 7}\n', b"\xff\xfe\n"])
def test_a_line_that_is_none_is_a_fault(line: bytes) -> None:
    outside.path().write_bytes(outside.path().read_bytes() + line)
    assert Kind.KEPT_UNREADABLE in live.verify().kinds()


def test_a_line_that_was_cut_off_as_the_machine_failed_is_dropped() -> None:
    whole = outside.path().read_bytes()
    outside.path().write_bytes(whole + b'{"checkpoint": "cydwai')
    assert found() == set()
    checkpoints.publish()
    assert outside.path().read_bytes().startswith(whole + b'{"checkpoint": "cydwaith.example/log\\n')
    assert found() == set()


def test_the_journal_is_read_from_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    for block in (7, 100, 1000):
        monkeypatch.setattr(outside, "BLOCK", block)
        with outside.path().open("rb") as file:
            assert list(outside.backwards(file)) == outside.path().read_bytes().splitlines()[::-1]
    assert outside.last() == list(outside.checkpoints())[-1]


def test_what_a_killed_process_did_not_keep_the_next_one_keeps(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(safekeeping, "keep", lambda _key: None)
        assert checkpoints.publish().size == SIZE
    assert live.verify().cover.size == COVERED  # type: ignore[union-attr]
    checkpoints.publish()
    assert live.verify().cover.size == SIZE  # type: ignore[union-attr]


def test_a_new_key_is_kept_before_the_log_names_it() -> None:
    keys.path().unlink()
    checkpoints.publish()
    assert len(outside.journal().keys) == 2
    assert found() == set()


# A backup takes the log's place.
def backup() -> None:
    """The log grew to 300 and was signed; the backup has 290 entries, and the checkpoint over 280."""
    checkpoints.publish()
    cut_unseen(290)


def test_a_backup_is_found_and_said_to_lack_what_it_lacks() -> None:
    backup()
    assert found() == {(Kind.KEPT_BEYOND, None)}
    (fault,) = [one for one in live.verify().faults if one.kind is Kind.KEPT_BEYOND]
    assert fault.about == "300"
    assert fault.detail.startswith("290 < 300")
    with translation.override("en"):
        assert "Missing: ten entries." in sentences.summary(live.verify())
    assert restoring.loss().facts()["held"] == COVERED


def test_a_backup_that_is_accepted_is_told_for_ever() -> None:
    backup()
    loss = restoring.accept(by=COMMAND_LINE)
    assert (loss.held, loss.kept) == (280, 300)
    report = live.verify()
    assert found() == set()
    assert report.cover
    assert report.cover.lost == (20,)
    assert report.cover.beyond == 0
    assert Entry.objects.filter(verb="log.restored").count() == 1
    with translation.override("en"):
        assert "Lost at most: 20 entries." in sentences.summary(report)
    rewritten()
    assert Kind.KEPT_BROKEN in {kind for kind, _ in found()}


def test_a_backup_older_than_all_that_is_kept_can_be_accepted_and_signed_for() -> None:
    cut_unseen(100)
    assert restoring.accept(by=COMMAND_LINE).held == 0
    assert found() == set()
    grow(5)
    assert checkpoints.publish().size == Entry.objects.count()
    assert found() == set()


def test_after_a_backup_that_lacks_a_checkpoint_the_database_has_it_again() -> None:
    grow(5)
    checkpoints.publish()
    grow(5)
    checkpoints.publish()
    Checkpoint.objects.filter(size__gt=COVERED).delete()
    Entry.objects.filter(index__gte=307).delete()
    rebuild()
    assert restoring.accept(by=COMMAND_LINE).held == 305
    assert found() == set()
    assert Checkpoint.objects.filter(size=305).exists()


def test_an_acceptance_that_was_killed_half_way_is_told_and_finished(monkeypatch: pytest.MonkeyPatch) -> None:
    backup()

    def killed(_held: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(restoring, "_stored", killed)
        with pytest.raises(KeyboardInterrupt):
            restoring.accept(by=COMMAND_LINE)
    assert Kind.RESTORED_UNTOLD in live.verify().kinds()
    restoring.accept(by=COMMAND_LINE)
    assert found() == set()
    assert len(outside.journal().restored) == 1


def test_who_only_has_the_database_cannot_say_that_a_backup_was_put_in() -> None:
    cut_unseen(100)
    facts = {"held": 0, "kept": COVERED, "root": "x"}
    appending.append(by=COMMAND_LINE, body=None, verb="log.restored", subject="log:x", facts=facts)
    appending.number()
    assert {Kind.KEPT_BEYOND, Kind.RESTORED_UNTOLD} <= {kind for kind, _ in found()}


def test_a_log_that_lost_nothing_accepts_no_backup() -> None:
    with pytest.raises(restoring.NothingLost):
        restoring.accept(by=COMMAND_LINE)


def test_a_log_that_contradicts_its_own_database_is_no_backup() -> None:
    reappend(5, facts='{"at":999}')
    rebuild()
    with pytest.raises(safekeeping.Broken):
        restoring.accept(by=COMMAND_LINE)


def test_a_journal_that_was_lost_is_begun_anew_and_that_is_told() -> None:
    outside.path().unlink()
    assert restoring.accept(by=COMMAND_LINE).kept is None
    assert found() == set()
    assert live.verify().cover.lost == (None,)  # type: ignore[union-attr]


def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    assert outside.path().stat().st_mode & 0o077 == 0


def test_a_checkpoint_has_the_real_time_also_where_a_sample_is_told_at_another(
    settings: Any,
) -> None:  # Any: pytest-django’s
    """Else it would be older than entries that it has, which is a fault."""
    settings.DEMO = True
    grow(5)
    with clock.stopped_at(clock.now() - dt.timedelta(days=40)):
        made = checkpoints.publish()
    assert made.at >= Entry.objects.latest("id").at
    assert found() == set()
