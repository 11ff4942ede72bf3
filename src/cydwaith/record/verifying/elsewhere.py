"""Verifying a copy of the log from its files alone: a folder, an archive, or the address of a site or a mirror."""

import datetime as dt
import itertools
from collections.abc import Iterator
from typing import Any

from cydwaith.engines.json_text import parsed
from cydwaith.engines.merkle import reading, tiles
from cydwaith.engines.merkle.checkpoints import Checkpoint
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.keys import Verifier
from cydwaith.engines.merkle.tiles import WIDTH, Fetch
from cydwaith.record.canonical import digest
from cydwaith.record.files import facts_path
from cydwaith.record.verifying.faults import Kind, Report
from cydwaith.record.verifying.walk import LONGEST


def verify(fetch: Fetch, log: Verifier, *, since: Checkpoint | None = None) -> Report:
    """Read every file; find that the entries lead to the signed root, and that the facts have the entries' hashes.

    `since` is a checkpoint kept elsewhere that the log must still hold.
    """
    report = Report()
    try:
        head = reading.head(fetch, log)
    except (Faulty, FileNotFoundError, KeyError) as wrong:
        report.add(Kind.CHECKPOINT_UNSIGNED, detail=str(wrong))
        return report
    checkpoint = head.checkpoint
    report.size, report.root, report.checkpoints = checkpoint.size, checkpoint.root.hex(), 1
    try:
        report.nodes = reading.check(fetch, head).tiles
    except reading.ReadingError as wrong:
        report.add(Kind.ENTRY_CHANGED, entry=wrong.entry, detail=str(wrong))
    if since:
        _check_since(fetch, since, checkpoint, report)
    _check_entries(fetch, checkpoint.size, report)
    return report


def _check_since(fetch: Fetch, since: Checkpoint, now: Checkpoint, report: Report) -> None:
    try:
        reading.check_consistency(fetch, since, now)
    except Faulty as wrong:
        report.add(Kind.SINCE_BROKEN, str(since.size), detail=str(wrong))


def _check_entries(fetch: Fetch, size: int, report: Report) -> None:
    latest = None
    try:
        for index, leaf, facts in _read(fetch, size):
            report.entries += 1
            if facts is None or digest(facts) != leaf.get("digest"):
                report.add(Kind.FACTS_CHANGED, str(leaf.get("subject")), entry=index)
            if leaf.get("index") != index:
                report.add(Kind.ENTRY_CHANGED, str(leaf.get("subject")), entry=index)
            at = dt.datetime.fromisoformat(leaf["at"])
            if latest and at < latest - LONGEST:
                report.add(Kind.DATE_BACKWARDS, str(leaf.get("subject")), entry=index, detail=leaf["at"])
            latest = max(latest or at, at)
    except (Faulty, FileNotFoundError, LookupError, ValueError, AttributeError, TypeError) as wrong:
        report.add(Kind.UNREADABLE, entry=report.entries, detail=str(wrong))


def _read(fetch: Fetch, size: int) -> Iterator[tuple[int, dict[str, Any], str | None]]:
    """Every entry's number, its leaf as JSON, and its facts, if they are there."""
    for tile in tiles.row(None, size):
        leaves = tiles.fetched(tile, fetch)
        facts = _facts(tile, fetch)
        for place, (leaf, text) in enumerate(itertools.zip_longest(leaves, facts[: len(leaves)])):
            yield tile.index * WIDTH + place, parsed(leaf), text


def _facts(tile: tiles.Tile, fetch: Fetch) -> list[str]:
    for path in dict.fromkeys(map(facts_path, (tile, tile.whole))):
        try:
            return list(parsed(fetch(path)))
        except (FileNotFoundError, KeyError):
            continue
    return []
