import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.merkle import tiles
from cydwaith.engines.merkle.proofs import consistency, inclusion
from cydwaith.engines.merkle.tiles import Missing, Tile, TileError
from tests.unit.engines.merkle.logs import files, made, nodes

# (level, index, width, path): the examples of C2SP tlog-tiles and of Go's sumdb/tlog, which has the same paths.
PATHS = [
    (0, 0, 256, "tile/0/000"),
    (0, 1234067, 256, "tile/0/x001/x234/067"),
    (3, 5, 16, "tile/3/005.p/16"),
    (None, 1000, 255, "tile/entries/x001/000.p/255"),
    (7, 0, 1, "tile/7/000.p/1"),
]


@pytest.mark.parametrize(("level", "index", "width", "path"), PATHS)
def test_published_paths(level: int | None, index: int, width: int, path: str) -> None:
    assert tiles.parse(path) == Tile(level, index, width)
    assert Tile(level, index, width).path == path


def test_the_two_ways_to_ask_for_a_path() -> None:
    assert tiles.path(2, 67, 3) == "tile/2/067.p/3"
    assert tiles.entries_path(1234067) == "tile/entries/x001/x234/067"


@given(st.none() | st.integers(0, 6), st.integers(0, 2**55 - 1), st.integers(1, 256))
def test_a_path_says_which_tile(level: int | None, index: int, width: int) -> None:
    index >>= 8 * (level or 0)
    tile = Tile(level, index, width)
    assert tiles.parse(tile.path) == tile


@pytest.mark.parametrize(
    "path",
    ["", "tile", "tile/0", "tile/0/", "/tile/0/000", "tile/0/0", "tile/0/0000", "tile/00/000", "tile/-1/000",
     "tile/64/000", "tile/99/000", "tile/0/x000/001", "tile/0/001/002", "tile/0/x001", "tile/0/000.p/0",
     "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/", "tile/0/000.p/300", "tile/0/000 ", "tile/0/000\n",
     "tile/8/001", "tile/7/001", "tile/0/x999/x999/x999/x999/x999/999", "tile/0/x001/../067", "tile/data/000",
     "tile/entries/x001/x000", "tile/0/٠٠٠", "TILE/0/000", "tile/0/X001/000", "tile/0//000",
     "tile/0/" + "x001/" * 2000 + "000", "checkpoint"],
)  # fmt: skip
def test_every_other_path_is_refused(path: str) -> None:
    with pytest.raises(TileError):
        tiles.parse(path)


@given(st.text("tile/0123x.pens", max_size=30).map("tile/".__add__))
def test_a_path_that_is_taken_is_the_only_one(path: str) -> None:
    try:
        tile = tiles.parse(path)
    except TileError:
        return
    assert tile.path == path


def test_the_example_of_the_specification() -> None:
    # “A tree of size 70,000 will be represented by 273 full level 0 tiles, one partial level 0 tile of width 112 …”
    found = [(tile.level, tile.index, tile.width) for tile in tiles.every(70_000) if tile.level is not None]
    assert found == [
        *((0, index, 256) for index in range(273)),
        (0, 273, 112),
        (1, 0, 256),
        (1, 1, 17),
        (2, 0, 1),
    ]
    assert [tile.path for tile in tiles.row(1, 256)] == ["tile/1/000.p/1"]
    assert [tile.path for tile in tiles.every(256)] == ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]
    assert list(tiles.every(0)) == []


@given(st.integers(0, 2**24))
def test_every_hash_is_in_the_tile_that_should_hold_it(size: int) -> None:
    for level in (None, 0, 1, 2):
        count = size >> 8 * (level or 0)
        for index in {0, count // 2, count - 1} if count else ():
            tile = tiles.holding(level, index, size)
            assert 0 <= index - tile.index * 256 < tile.width
        with pytest.raises(TileError):
            tiles.holding(level, count, size)


@given(st.lists(st.binary(max_size=300), max_size=256))
def test_a_bundle_gives_back_its_entries(entries: list[bytes]) -> None:
    assert tiles.unbundle(tiles.bundle(entries)) == entries


@given(st.lists(st.binary(max_size=9), min_size=1, max_size=9), st.data())
def test_a_bundle_cut_short_is_never_taken_for_the_whole(entries: list[bytes], data: st.DataObject) -> None:
    whole = tiles.bundle(entries)
    cut = whole[: data.draw(st.integers(0, len(whole) - 1))]
    try:
        assert len(tiles.unbundle(cut)) < len(entries)
    except TileError:
        return


def test_the_longest_entry() -> None:
    assert tiles.bundle([b"ab", b""]) == b"\x00\x02ab\x00\x00"
    assert tiles.unbundle(tiles.bundle([b"x" * 65535])) == [b"x" * 65535]
    with pytest.raises(TileError):
        tiles.bundle([b"x" * 65536])


@pytest.mark.parametrize("size", [1, 2, 255, 256, 257, 300, 511, 512, 700, 66_000])
def test_proofs_out_of_tiles_are_those_out_of_the_tree(size: int) -> None:
    entries = made(size)
    node, stored = nodes(entries), files(entries)
    read = tiles.reader(size, stored.__getitem__)
    for index in {0, 1 % size, size // 3, size // 2, size - 1}:
        assert inclusion(index, size, read) == inclusion(index, size, node)
        assert consistency(index + 1, size, read) == consistency(index + 1, size, node)


def test_a_full_tile_stands_for_a_partial_one_that_is_gone() -> None:
    later = files(made(300)) | files(made(512))
    del later["tile/0/001.p/44"]
    node = nodes(made(300))
    assert inclusion(299, 300, tiles.reader(300, later.__getitem__)) == inclusion(299, 300, node)


def test_a_missing_or_malformed_tile_is_named() -> None:
    stored = files(made(300))
    del stored["tile/0/001.p/44"]
    with pytest.raises(Missing, match=r"tile/0/001\.p/44"):
        inclusion(299, 300, tiles.reader(300, stored.__getitem__))
    for wrong in (b"", b"x" * 31, b"x" * 32 * 43, b"x" * 32 * 45):
        with pytest.raises(TileError, match=r"tile/0/001\.p/44"):
            inclusion(299, 300, tiles.reader(300, {**stored, "tile/0/001.p/44": wrong}.__getitem__))
    with pytest.raises(TileError, match="tile level"):
        tiles.reader(300, stored.__getitem__)(8, 1)


def test_a_bundle_is_not_made_of_hashes() -> None:
    with pytest.raises(TileError):
        tiles.content(Tile(None, 0, 1), nodes([b"a"]))
