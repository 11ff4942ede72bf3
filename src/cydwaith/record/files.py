"""The log as the files of its public format (C2SP tlog-tiles).

`checkpoint`, `tile/LEVEL/INDEX` and `tile/entries/INDEX` are the format's own. `facts/INDEX` has, for the 256 entries
of a bundle, the canonical texts whose SHA-256 each entry gives as its `digest`, as a JSON list; `key` the log's public
key.
"""

import json
from collections.abc import Iterator
from typing import Final

from cydwaith.engines.merkle import tiles
from cydwaith.engines.merkle.tiles import Tile
from cydwaith.record import checkpoints, keys
from cydwaith.record.stored import entries, tile_of, whole

FACTS: Final = "facts/"
BUNDLES: Final = "tile/entries/"


def read(path: str) -> bytes:
    """What a file holds. Raises FileNotFoundError for one that is not there, or not yet."""
    if path == "checkpoint":
        return checkpoints.published().encode()
    if path == "key":
        return f"{keys.signer().verifier.text()}\n".encode()
    if path.startswith(FACTS):
        tile = parsed(path.replace(FACTS, BUNDLES, 1))
        return json.dumps([entry.facts for entry in whole(tile, entries(tile))], ensure_ascii=False).encode()
    return tile_of(parsed(path))


def parsed(path: str) -> Tile:
    """The tile that a path names. Raises FileNotFoundError for a path that is not written as the format has it."""
    try:
        return tiles.parse(path)
    except tiles.TileError as wrong:
        raise FileNotFoundError(path) from wrong


def facts_path(tile: Tile) -> str:
    """Where the facts of a bundle's entries are."""
    return tile.path.replace(BUNDLES, FACTS, 1)


def every(size: int) -> Iterator[str]:
    """The paths of all files of a log of that size but for the checkpoint and the key."""
    for tile in tiles.every(size):
        yield tile.path
        if tile.level is None:
            yield facts_path(tile)
