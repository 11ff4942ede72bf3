"""Whole files, a little spoilt at random places: every importer reads them or says what is wrong, and soon.

`test_spoilt_files` has files that are no such thing at all; here each reader gets what it reads, cut, doubled, turned
around and sown with what nobody meant to be there.
"""

import io
import json
import random
import time
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest

from cydwaith.engines.json_text import parsed
from cydwaith.evidence.importing import FORMATS
from tests.spoilt_files import packed
from tests.unit.evidence.test_reading_files import ELS, FLAT
from tests.unit.meetings.test_moderngov import MEETING
from tests.unit.shared.test_spoilt_files import READERS, SAID

MUTANTS, SECONDS = 40, 10.0
SOWN = (
    *(b"\0", b"\xff", b'"', b"\n", b"\r", b",", b"=cmd|' /C calc'!A0", b"9" * 400, b"1e9999", b"NaN", b"<!DOCTYPE a>"),
    *(b"]]>", b"\xf0\x9f\x8f\xb4", "\u202e\u0000\ufffe".encode(), b"9999-12-31", b"-" * 5000, b"\t" * 3000),
    *(b"{" * 3000, b"PK\x03\x04"),
)
FIGURES = ELS.encode()


def workbook() -> bytes:
    """The same table as a workbook."""
    made, into = openpyxl.Workbook(), io.BytesIO()
    for line in ELS.splitlines():
        made.worksheets[0].append(line.split(","))
    made.save(into)
    return into.getvalue()


WHOLE: dict[str, list[bytes]] = {
    **{layout: [FIGURES, workbook(), json.dumps(FLAT).encode()] for layout in FORMATS},
    "terms.csv": [b"cy,en\ngair,word\narfer,practice\n"],
    "terms.tmx": [
        (
            b'<?xml version="1.0"?><tmx version="1.4"><header/><body><tu><tuv xml:lang="cy"><seg>gair</seg></tuv>'
            b'<tuv xml:lang="en"><seg>word</seg></tuv></tu></body></tmx>'
        )
    ],
    "terms.po": [b'msgid ""\nmsgstr ""\n\nmsgid "word"\nmsgstr "gair"\n'],
    "Lecsicon": [packed("lecsicon.txt", b"Gath\tcath\tNOUN\tMutation=SM\n" * 30)],
    "ModernGov": [MEETING.format(items="").encode()],
    "a copy of the log": [packed("checkpoint", b"cydwaith.example/log\n8\nAAAA\n")],
}


def mutated(data: bytes, luck: random.Random) -> bytes:
    """A file with a few of its bytes gone, doubled, turned around, or others among them."""
    for _ in range(luck.randint(1, 4)):
        at, length = luck.randrange(len(data) + 1), luck.randint(1, 60)
        part = data[at : at + length]
        instead = luck.choice([b"", part * 3, part[::-1], luck.choice(SOWN), bytes([luck.randrange(256)])])
        data = data[:at] + instead + data[at + length :]
    return data


def test_every_reader_has_what_it_reads() -> None:
    assert WHOLE.keys() == READERS.keys()


@pytest.mark.parametrize("reader", READERS)
def test_a_little_spoilt_is_read_or_said_to_be_spoilt(reader: str, tmp_path: Path) -> None:
    luck, failed, began = random.Random(f"14 {reader}"), {}, time.process_time()
    for number in range(MUTANTS):
        path = tmp_path / f"{number}.zip"
        path.write_bytes(mutated(luck.choice(WHOLE[reader]), luck))
        try:
            READERS[reader](path)
        except (*SAID, pytest.fail.Exception):  # nothing wrong with it: it was spoilt where nothing is read
            continue
        except Exception as why:  # noqa: BLE001  # whatever it is, it is a fault of ours
            failed[number] = f"{type(why).__name__}: {why}"[:100]
    assert failed == {}
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("layout", FORMATS)
@pytest.mark.parametrize("wide", [b"a," * 100_000 + b"b\n" + b"1," * 100_000 + b"2\n", b"a" + b",period" * 100_000])
def test_a_hundred_thousand_columns_are_said_to_be_none(layout: str, wide: bytes, tmp_path: Path) -> None:
    path, began = tmp_path / "wide.csv", time.process_time()
    path.write_bytes(wide)
    with suppress(*SAID):
        READERS[layout](path)
    assert time.process_time() - began < SECONDS


def test_what_nests_like_a_map_is_a_fault_of_the_text() -> None:
    deep = '{"type":"GeometryCollection","geometries":[' * 30_000 + "]}" * 30_000
    with pytest.raises(ValueError, match="nested too deep"):
        parsed(deep)
