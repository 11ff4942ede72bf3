"""Proving that an entry is in a tree, and that a tree holds all it held before (RFC 9162, sections 2.1.3 and 2.1.4)."""

from collections.abc import Callable, Sequence

from cydwaith.engines.merkle.encoding import HASH
from cydwaith.engines.merkle.errors import Refused
from cydwaith.engines.merkle.tree import EMPTY, joined, node_hash

Node = Callable[[int, int], bytes]
"""(level, index) → the hash of a complete subtree of 2^level leaves; its first leaf is index · 2^level."""


class ProofError(Refused):
    """A proof does not prove what it should."""


def span(begin: int, end: int, node: Node) -> bytes:
    """The root over leaves begin up to end, where the tree has such a subtree (`begin` a multiple of a power ≥ its width)."""
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
    right, last = index, size - 1
    found = leaf_hash
    for beside in hashes(proof):
        if last == 0:
            raise ProofError("the proof is too long")
        if right & 1 or right == last:
            found = node_hash(beside, found)
            right, last = raised(right, last)
        else:
            found = node_hash(found, beside)
        right, last = right >> 1, last >> 1
    if last:
        raise ProofError("the proof is too short")
    if found != root:
        raise ProofError(f"entry {index} does not lead to the root of the tree of {size}")


def verify_consistency(first: int, second: int, first_root: bytes, second_root: bytes, proof: Sequence[bytes]) -> None:
    """Raises ProofError unless the first `first` of `second` leaves are those under `first_root`."""
    if not 0 <= first <= second:
        raise ProofError(f"a tree of {second} cannot have grown from one of {first}")
    if first in {0, second}:
        plain_consistency(first, second, first_root, second_root, proof)
        return
    path = [first_root, *hashes(proof)] if first.bit_count() == 1 else hashes(proof)
    if not proof:
        raise ProofError("the proof is too short")
    right, last = lowered(first - 1, second - 1)
    old = new = path[0]
    for beside in path[1:]:
        if last == 0:
            raise ProofError("the proof is too long")
        if right & 1 or right == last:
            old, new = node_hash(beside, old), node_hash(beside, new)
            right, last = raised(right, last)
        else:
            new = node_hash(new, beside)
        right, last = right >> 1, last >> 1
    if last:
        raise ProofError("the proof is too short")
    if old != first_root:
        raise ProofError(f"the proof does not lead to the root of the tree of {first}")
    if new != second_root:
        raise ProofError(f"the proof does not lead to the root of the tree of {second}")


def plain_consistency(first: int, second: int, first_root: bytes, second_root: bytes, proof: Sequence[bytes]) -> None:
    """The two cases without a proof: nothing grows into anything, and the same stays the same."""
    if proof:
        raise ProofError(f"there is nothing to prove from {first} to {second}, yet the proof is not empty")
    if first == 0 and first_root != EMPTY:
        raise ProofError("the root of the empty tree is wrong")
    if first == second and first_root != second_root:
        raise ProofError(f"two trees of {first} have different roots")


def raised(right: int, last: int) -> tuple[int, int]:
    """Both positions at the level where `right` is a right child, or 0: over the levels without a sibling."""
    while right and not right & 1:
        right, last = right >> 1, last >> 1
    return right, last


def lowered(right: int, last: int) -> tuple[int, int]:
    """Both positions above the complete subtree that ends at `right`."""
    while right & 1:
        right, last = right >> 1, last >> 1
    return right, last


def hashes(proof: Sequence[bytes]) -> list[bytes]:
    """The proof's hashes. Raises ProofError for what is no hash."""
    if any(len(item) != HASH for item in proof):
        raise ProofError(f"a proof consists of hashes of {HASH} bytes")
    return list(proof)
