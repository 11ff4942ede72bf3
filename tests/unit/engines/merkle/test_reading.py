from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.merkle import notes, reading, tiles, witness
from cydwaith.engines.merkle.checkpoints import Checkpoint
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.reading import Head, ReadingError
from cydwaith.engines.merkle.tree import leaf_hash, root
from tests.examples import examples
from tests.unit.engines.merkle.logs import KEY, OTHER, checkpoint, files, made

WITNESS = notes.Signer("witness.example/one", b"w" * 32)
ENTRIES = made(700)
FILES = files(ENTRIES)


def head(stored: dict[str, bytes]) -> Head:
    return reading.head(stored.__getitem__, KEY.verifier)


def check(stored: dict[str, bytes]) -> reading.Checked:
    return reading.check(stored.__getitem__, head(stored))


@pytest.mark.parametrize("size", [0, 1, 2, 255, 256, 257, 512, 513, 700, 65_536, 65_537])
def test_a_whole_log_is_read_and_agrees(size: int) -> None:
    stored = files(made(size))
    found = check(stored)
    assert (found.entries, found.tiles) == (size, sum(tile.level is not None for tile in tiles.every(size)))
    assert found.head.checkpoint == checkpoint(made(size))
    assert found.head.signed_by == (KEY.name,)


def test_a_log_in_a_folder(tmp_path: Path) -> None:
    for path, data in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    fetch = reading.folder(tmp_path)
    assert reading.check(fetch, reading.head(fetch, KEY.verifier)).entries == 700
    (tmp_path / "tile/entries/001").unlink()
    with pytest.raises(ReadingError, match="tile/entries/001 is not there") as found:
        reading.check(fetch, reading.head(fetch, KEY.verifier))
    assert found.value.entry == 256


def test_entries_come_in_order() -> None:
    found = list(reading.entries(FILES.__getitem__, 700))
    assert [(entry.index, entry.data) for entry in found] == list(enumerate(ENTRIES))


def tampered(entries: list[bytes], *, tiles_too: bool) -> dict[str, bytes]:
    """Files that show other entries under the checkpoint that was signed, with the tiles made to fit or left."""
    other = files(entries)
    return {path: data if "entries" in path or tiles_too else FILES[path] for path, data in other.items()} | {
        "checkpoint": FILES["checkpoint"]
    }


CHANGES: dict[str, Callable[[list[bytes]], list[bytes]]] = {
    "changed": lambda entries: [*entries[:300], b"changed", *entries[301:]],
    "reordered": lambda entries: [*entries[:300], entries[301], entries[300], *entries[302:]],
    "deleted and another put at the end": lambda entries: [*entries[:300], *entries[301:], b"new"],
    "slipped in and the last dropped": lambda entries: [*entries[:300], b"new", *entries[300:-1]],
}


@pytest.mark.parametrize("change", CHANGES)
def test_an_entry_tampered_with_is_named(change: str) -> None:
    with pytest.raises(ReadingError, match="entry 300") as found:
        check(tampered(CHANGES[change](ENTRIES), tiles_too=False))
    assert found.value.entry == 300


@pytest.mark.parametrize("change", CHANGES)
def test_tiles_made_to_fit_do_not_lead_to_the_signed_root(change: str) -> None:
    with pytest.raises(ReadingError, match="700 entries do not lead to the root"):
        check(tampered(CHANGES[change](ENTRIES), tiles_too=True))


def test_a_tile_higher_up_shows_which_entries() -> None:
    other = files(CHANGES["changed"](ENTRIES))
    stored = {**other, "checkpoint": FILES["checkpoint"], "tile/1/000.p/2": FILES["tile/1/000.p/2"]}
    with pytest.raises(ReadingError, match="entries 256 to 511") as found:
        check(stored)
    assert found.value.entry == 256


@given(st.data())
@examples(150)
def test_no_byte_of_any_file_can_be_changed(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(FILES)))
    whole = FILES[path]
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = data.draw(
        st.sampled_from([whole[:at], whole + b"\0", whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]])
    )
    with pytest.raises(Faulty):
        check({**FILES, path: changed})


@pytest.mark.parametrize("path", sorted(FILES))
def test_no_file_can_be_missing(path: str) -> None:
    with pytest.raises(Faulty):
        check({name: data for name, data in FILES.items() if name != path})


def test_a_checkpoint_needs_everyone_asked_for() -> None:
    note = FILES["checkpoint"].decode()
    eyes = witness.cosigner(WITNESS)
    with pytest.raises(ReadingError, match=r"witness\.example/one has not signed"):
        reading.opened(note, KEY.verifier, eyes)
    found = reading.opened(note + witness.cosign(note, WITNESS, 1), KEY.verifier, eyes)
    assert found.signed_by == (KEY.name, WITNESS.name)
    with pytest.raises(Faulty):
        reading.opened(note, OTHER.verifier)


def test_a_checkpoint_of_another_log_is_refused() -> None:
    note = notes.sign(Checkpoint("foreign.example", 1, bytes(32)).text(), KEY)
    with pytest.raises(ReadingError, match=r"foreign\.example"):
        reading.opened(note, KEY.verifier)
    assert reading.opened(note, KEY.verifier, origin="foreign.example").checkpoint.size == 1


def test_one_entry_is_in_the_log() -> None:
    found = reading.check_inclusion(FILES.__getitem__, checkpoint(ENTRIES), 555, ENTRIES[555])
    assert (found.index, found.size, found.leaf_hash) == (555, 700, leaf_hash(ENTRIES[555]))
    for index, data in ((555, b"other"), (554, ENTRIES[555]), (700, ENTRIES[555])):
        with pytest.raises(Faulty):
            reading.check_inclusion(FILES.__getitem__, checkpoint(ENTRIES), index, data)


@pytest.mark.parametrize("first", [0, 1, 255, 256, 300, 512, 699, 700])
def test_a_log_holds_what_it_held(first: int) -> None:
    older, newer = checkpoint(ENTRIES[:first]), checkpoint(ENTRIES)
    found = reading.check_consistency(FILES.__getitem__, older, newer)
    assert (found.first, found.second) == (first, 700)


def test_a_log_that_does_not_hold_what_it_held() -> None:
    newer = checkpoint(ENTRIES)
    for older in (
        Checkpoint(KEY.name, 300, root([leaf_hash(b"x")])),
        Checkpoint(KEY.name, 700, bytes(32)),
        Checkpoint(KEY.name, 701, bytes(32)),
        Checkpoint("foreign.example", 300, checkpoint(ENTRIES[:300]).root),
    ):
        with pytest.raises(Faulty):
            reading.check_consistency(FILES.__getitem__, older, newer)
