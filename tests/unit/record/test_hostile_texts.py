"""Whatever stands in the facts of an entry or in the journal, it is found and said: nothing that reads them fails."""

import json
import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from django.db import connection

from cydwaith.engines.merkle.errors import Faulty
from cydwaith.record import append_only, checkpoints, outside, restoring, safekeeping
from cydwaith.record.deeds import LOG_RESTORED
from cydwaith.record.models import Entry
from cydwaith.record.state import state
from cydwaith.record.verifying import live
from cydwaith.record.verifying.faults import Kind
from cydwaith.shared.permissions import COMMAND_LINE

DEEP = "[" * 50_000 + "]" * 50_000
HOSTILE = ["", "{", "null", "1", "[]", '"x"', "{}", '{"version": {}, "state": [], "held": "x", "kept": {}}', DEEP]
SAID = (Faulty, outside.Unreadable, safekeeping.Broken, restoring.NothingLost)


@pytest.fixture
def unprotected(demo_data: None, settings: object, tmp_path: Path) -> Iterator[None]:
    """The demonstration's record, which anybody may write in, with an entry that tells of a backup."""
    settings.HOME = tmp_path  # type: ignore[attr-defined]
    append_only.unprotect(connection)
    Entry.objects.filter(index=5).update(verb=LOG_RESTORED.name)
    yield
    append_only.protect(connection)


@pytest.mark.parametrize("facts", HOSTILE, ids=range(len(HOSTILE)))
def test_facts_of_any_verb_that_mean_nothing_are_found(facts: str, unprotected: None) -> None:
    one_of_each = dict(Entry.objects.exclude(index=None).values_list("verb", "index"))
    assert len(one_of_each) > 12
    Entry.objects.filter(index__in=one_of_each.values()).update(facts=facts)
    found = live.verify()
    changed = {fault.entry for fault in found.faults if fault.kind is Kind.FACTS_CHANGED}
    assert changed == set(one_of_each.values())


def read_all() -> None:
    """Whatever reads the journal: it says what is wrong, or nothing is."""
    live.verify()
    checkpoints.latest()
    state(site="https://cydwaith.example/log/")
    with suppress(*SAID):
        restoring.accept(by=COMMAND_LINE)


@pytest.fixture
def journal(log: None) -> list[str]:
    """The lines of a journal of every kind."""
    told = {"at": "2026-01-01T00:00:00+00:00"}
    lines = outside.path().read_text().splitlines()
    lines += [json.dumps(told | {"cosignature": "— w AAAA", "size": 280, "number": 1})]
    lines += [json.dumps(told | {"restored": {"held": 1, "kept": 2, "root": ""}, "number": 0})]
    return lines


def spoilt(lines: list[str]) -> Iterator[list[str]]:
    """The journal with one part of one line missing, or another thing in its place."""
    for place, line in enumerate(lines):
        for key in json.loads(line):
            for other in (None, [], {}, 1, -1, "x", 10**30, {"held": None}):
                told = json.loads(line) | {key: other}
                yield [*lines[:place], json.dumps(told), *lines[place + 1 :]]
            told.pop(key)
            yield [*lines[:place], json.dumps(told), *lines[place + 1 :]]
        yield [*lines[:place], DEEP, *lines[place + 1 :]]


@pytest.mark.once  # a file is read, whatever stores the record
def test_a_journal_with_any_part_spoilt_is_said_to_be(journal: list[str]) -> None:
    failed = []
    for lines in spoilt(journal):
        outside.path().write_text("\n".join(lines) + "\n")
        try:
            read_all()
        except Exception as why:  # noqa: BLE001  # whatever it is, it is a fault of ours
            failed.append((type(why).__name__, str(why)[:60], next(iter(set(lines) - set(journal)), "")[:120]))
    assert failed == []


@pytest.mark.once  # the same
@pytest.mark.parametrize("seed", range(12))
def test_any_bytes_at_its_end_are_no_failure(seed: int, log: None) -> None:
    luck = random.Random(seed)
    whole = outside.path().read_bytes()
    for number in (1, 20, 200):
        outside.path().write_bytes(whole + luck.randbytes(number) + b"\n" * (seed % 2))
        read_all()
