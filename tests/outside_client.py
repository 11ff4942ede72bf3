"""A client of the log written only from the public formats (RFC 6962, C2SP tlog-tiles, tlog-checkpoint, signed-note).

Nothing of this project is imported: what it accepts, others' tools accept.
"""

import base64
import hashlib
import json
import struct
import urllib.error
import urllib.request

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def get(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.read()


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def tree(hashes: list[bytes]) -> bytes:
    """MTH of RFC 6962, section 2.1, word for word."""
    if len(hashes) < 2:
        return hashes[0] if hashes else sha(b"")
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return sha(b"\x01" + tree(hashes[:split]) + tree(hashes[split:]))


def place(index: int) -> str:
    digits = f"{index:03}"
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    return "/".join([f"x{one}" for one in groups[:-1]] + groups[-1:])


def signed(note: bytes, key: str) -> list[str]:
    """The lines of a checkpoint that the key signed."""
    name, identity, encoded = key.split("+", 2)
    public = base64.b64decode(encoded)
    assert sha(f"{name}\n".encode() + public)[:4].hex() == identity
    body, _, signatures = note.decode().rpartition("\n\n")
    for line in signatures.splitlines():
        dash, who, signature = line.split(" ")
        data = base64.b64decode(signature)
        if dash == "—" and who == name and data[:4].hex() == identity:
            Ed25519PublicKey.from_public_bytes(public[1:]).verify(data[4:], f"{body}\n".encode())
            return body.splitlines()
    raise AssertionError("not signed")


def widths(count: int) -> list[tuple[int, int]]:
    return [(at, min(256, count - at * 256)) for at in range(-(-count // 256))]


def partial(width: int) -> str:
    return "" if width == 256 else f".p/{width}"


def read(site: str, key: str) -> list[dict]:
    """Every entry, once everything was found to agree: signature, root, tiles of every level, digests of the facts."""
    origin, size, root = signed(get(f"{site}checkpoint"), key)[:3]
    assert origin == key.split("+", maxsplit=1)[0]
    entries: list[bytes] = []
    facts: list[str] = []
    for at, width in widths(int(size)):
        data = get(f"{site}tile/entries/{place(at)}{partial(width)}")
        facts += json.loads(get(f"{site}facts/{place(at)}{partial(width)}"))
        while data:
            length = struct.unpack(">H", data[:2])[0]
            entries.append(data[2 : 2 + length])
            data = data[2 + length :]
    hashes = [sha(b"\x00" + entry) for entry in entries]
    assert len(entries) == int(size)
    assert base64.b64encode(tree(hashes)).decode() == root
    level = 0
    while hashes:
        for at, width in widths(len(hashes)):
            tile = get(f"{site}tile/{level}/{place(at)}{partial(width)}")
            assert tile == b"".join(hashes[at * 256 : at * 256 + width])
        hashes = [tree(hashes[at * 256 : at * 256 + 256]) for at in range(len(hashes) // 256)]
        level += 1
    leaves = [json.loads(entry) for entry in entries]
    for index, (leaf, text) in enumerate(zip(leaves, facts, strict=True)):
        assert leaf["index"] == index
        assert hashlib.sha256(text.encode()).hexdigest() == leaf["digest"]
    return leaves
