"""Proving that an entry is in a tree, and that a tree holds all it held before (RFC 9162, sections 2.1.3 and 2.1.4)."""

from collections.abc import Callable, Sequence

from cydwaith.engines.merkle.encoding import HASH
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.tree import EMPTY, joined, node_hash

Node = Callable[[int, int], bytes]
"""(level, index) → the hash of a complete subtree of 2^level leaves; its first leaf is index · 2^level."""


class ProofError(Faulty):
    """A proof does not prove what it should."""


def span(begin: int, end: int, node: Node) -> bytes:
    """The root over leaves begin up to end, where `begin` is a multiple of a power of two no smaller than the width."""
    parts, at = [], begin
    for level in reversed(range((end - begin).bit_length())):
        if (end - begin) >> level & 1:
            parts.append(node(level, at >> level))
            at += 1 << level
    return joined(parts)


def root_of(size: int, node: Node) -> bytes:
    """The root of a tree of `size` leaves."""
    return span(0, size, node)


def middle(begin: int, end: int) -> int:
    """Where the RFC splits a tree: after the largest power of two smaller than its width."""
    return begin + (1 << (end - begin - 1).bit_length() - 1)


def inclusion(index: int, size: int, node: Node) -> list[bytes]:
    """The hashes beside the way from leaf `index` up to the root. Raises ProofError where there is no such leaf."""
    if not 0 <= index < size:
        raise ProofError(f"a tree of {size} has no entry {index}")
    proof, begin, end = [], 0, size
    while end - begin > 1:
        split = middle(begin, end)
        if index < split:
            proof.append(span(split, end, node))
            end = split
        else:
            proof.append(span(begin, split, node))
            begin = split
    return proof[::-1]


def consistency(first: int, second: int, node: Node) -> list[bytes]:
    """The hashes that lead to the roots at both sizes; none when first is 0 or both are the same. Raises ProofError."""
    if not 0 <= first <= second:
        raise ProofError(f"a tree of {second} cannot have grown from one of {first}")
    proof: list[bytes] = []
    begin, end = 0, second
    while 0 < first < end:
        split = middle(begin, end)
        if first <= split:
            proof.append(span(split, end, node))
            end = split
        else:
            proof.append(span(begin, split, node))
            begin = split
    if begin:  # else what remains is the first tree itself, whose root is known
        proof.append(span(begin, end, node))
    return proof[::-1]


def verify_inclusion(leaf_hash: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> None:
    """Raises ProofError unless the leaf is number `index` of the `size` leaves under `root`."""
    if not 0 <= index < size:
        raise ProofError(f"a tree of {size} has no entry {index}")
    sides = lefts(index, size - 1)
    fits(proof, len(sides))
    found = leaf_hash
    for beside, left in zip(proof, sides, strict=True):
        found = node_hash(beside, found) if left else node_hash(found, beside)
    if found != root:
        raise ProofError(f"the proof does not lead from entry {index} to the root of the tree of {size}")


def verify_consistency(first: int, second: int, first_root: bytes, second_root: bytes, proof: Sequence[bytes]) -> None:
    """Raises ProofError unless the first `first` of the `second` leaves are those under `first_root`.

    From the largest complete subtree at the old tree's right edge the proof climbs to both roots at once: what lies to
    the left was there before, what lies to the right is new.
    """
    if not 0 <= first <= second:
        raise ProofError(f"a tree of {second} cannot have grown from one of {first}")
    if first in {0, second}:
        fits(proof, 0)
        unchanged(first, second, first_root, second_root)
        return
    edge = (first & -first).bit_length() - 1
    complete = first == 1 << edge
    sides = lefts(first - 1, second - 1)[edge:]
    fits(proof, len(sides) + (not complete))
    start, *path = [first_root, *proof] if complete else proof
    old = new = start
    for beside, left in zip(path, sides, strict=True):
        old = node_hash(beside, old) if left else old
        new = node_hash(beside, new) if left else node_hash(new, beside)
    for size, found, root in ((first, old, first_root), (second, new, second_root)):
        if found != root:
            raise ProofError(f"the proof does not lead to the root of the tree of {size}")


def unchanged(first: int, second: int, first_root: bytes, second_root: bytes) -> None:
    """The cases that need no proof: everything holds nothing, and the same holds the same."""
    if first == 0 and first_root != EMPTY:
        raise ProofError("the empty tree has another root")
    if first == second and first_root != second_root:
        raise ProofError(f"two trees of {first} have different roots")


def lefts(leaf: int, last: int) -> list[bool]:
    """Of each hash beside the way up from a leaf, whether it lies to the left, in a tree whose last leaf is `last`.

    Below where the ways up from both meet, the leaf's own binary digits say it; above, the way runs along the right
    edge, where only subtrees to the left remain, one for each 1.
    """
    meeting = (leaf ^ last).bit_length()
    return [bool(leaf >> level & 1) for level in range(meeting)] + [True] * (leaf >> meeting).bit_count()


def fits(proof: Sequence[bytes], length: int) -> None:
    """Raises ProofError unless a proof has so many hashes."""
    if len(proof) != length:
        raise ProofError(f"the proof has {len(proof)} hashes instead of {length}")
    if any(len(item) != HASH for item in proof):
        raise ProofError(f"a hash of the proof is not {HASH} bytes")
