"""Every reader of files says of a spoilt one that it cannot be read; none fails otherwise, or reads without end."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cydwaith.engines.retrieval import importers, lecsicon
from cydwaith.engines.zips import opened, within
from cydwaith.evidence.actions import File
from cydwaith.evidence.importing import FORMATS, Source, Wish
from cydwaith.evidence.sources.faults import Faulty as BadFigures
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.readings import Expect, Series
from cydwaith.meetings.sources import moderngov
from cydwaith.meetings.sources.moderngov_faults import Faulty as BadMeetings
from cydwaith.record import copies
from cydwaith.search.agreeing import terms_of
from tests.spoilt_files import packed, spoilt

FILES = dict(spoilt())
SAID = (ValueError, BadFigures, BadMeetings, FileNotFoundError, KeyError)
"""What each of these readers says it raises; the commands and forms that call them put it in words."""


def figures(layout: str) -> Callable[[Path], object]:
    """All that is asked of a file of figures, and of the metadata beside it."""

    def read(path: Path) -> object:
        source = Source(File(layout, path.name, path.read_bytes()), Wish(), path.read_bytes(), "beside")
        report = Report()
        source.series(report)
        list(source.read(Series(""), Expect(frozenset()), report))
        source.about(Series(""), report)
        return report.count or pytest.fail("nothing is said to be wrong")

    return read


def terms(ending: str) -> Callable[[Path], object]:
    return lambda path: list(terms_of(path.rename(path.with_suffix(ending)), "a test"))


def copied(path: Path) -> object:
    with copies.source(str(path)) as fetch:
        return fetch("checkpoint")


READERS: dict[str, Callable[[Path], Any]] = {
    **{layout: figures(layout) for layout in FORMATS},
    **{f"terms{ending}": terms(ending) for ending in (".csv", ".tmx", ".po")},
    "Lecsicon": lambda path: list(lecsicon.read_zip(path)),
    "ModernGov": lambda path: moderngov.read(io.BytesIO(path.read_bytes()), moderngov.Assumed(dt.time(10))),
    "a copy of the log": copied,
}


@pytest.mark.parametrize("reader", READERS)
def test_what_is_spoilt_is_said_to_be(reader: str, tmp_path: Path) -> None:
    failed = {}
    for place, (what, data) in enumerate(FILES.items()):
        path = tmp_path / f"{place}.zip"
        path.write_bytes(data)
        try:
            READERS[reader](path)
        except SAID:
            continue
        except Exception as why:  # noqa: BLE001  # whatever it is, it is a fault of ours
            failed[what] = f"{type(why).__name__}: {why}"[:100]
    assert failed == {}


def test_no_more_is_unpacked_than_is_let(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(packed("a.txt", b"a" * 1000))
    with opened(path) as held:
        assert held.read(within(held, "a.txt", 1000)) == b"a" * 1000
        with pytest.raises(ValueError, match="too long"):
            within(held, "a.txt", 999)


OTHERWISE = {
    "archive/writing.py": "it writes one",
    "evidence/sources/workbook.py": "whatever its library raises is a fault of the file",
}


def test_whoever_opens_a_zip_knows_how_it_can_be_broken() -> None:
    package = Path(importers.__file__).parents[2]
    opening = {
        str(one.relative_to(package)): "zips" in text
        for one in package.rglob("*.py")
        if "ZipFile(" in (text := one.read_text()) and one.name != "zips.py"
    }
    assert {name for name, knows in opening.items() if not knows} == OTHERWISE.keys()
    assert zipfile.is_zipfile(io.BytesIO(FILES["a zip that grows"]))
