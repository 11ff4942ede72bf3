from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.merkle.proofs import (
    ProofError,
    consistency,
    inclusion,
    root_of,
    verify_consistency,
    verify_inclusion,
)
from cydwaith.engines.merkle.tree import EMPTY, leaf_hash
from tests.unit.engines.merkle import rfc
from tests.unit.engines.merkle.logs import made, nodes
from tests.unit.engines.merkle.test_tree import INPUTS, ROOTS

MOST = 70
ALL = made(MOST)
NODE = nodes(ALL)
LEAVES = [leaf_hash(entry) for entry in ALL]

# The reference paths of google/certificate-transparency (merkle_tree_test), index counted from 0.
A, B, C = (
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
)
D, E, F = (
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
)
G = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
PATHS = [
    (0, 1, []),
    (0, 8, [A, B, C]),
    (5, 8, [D, E, F]),
    (2, 3, [ROOTS[2].hex()]),
    (1, 5, [ROOTS[1].hex(), B, D]),
]
STEPS = [(1, 1, []), (1, 8, [A, B, C]), (6, 8, [G, E, F]), (2, 5, [B, D])]


@cache
def root(size: int) -> bytes:
    return rfc.MTH(ALL[:size])


@pytest.mark.parametrize(("index", "size", "path"), PATHS)
def test_the_reference_paths(index: int, size: int, path: list[str]) -> None:
    found = inclusion(index, size, nodes(INPUTS))
    assert [item.hex() for item in found] == path
    verify_inclusion(leaf_hash(INPUTS[index]), index, size, found, ROOTS[size])


@pytest.mark.parametrize(("first", "second", "path"), STEPS)
def test_the_reference_steps(first: int, second: int, path: list[str]) -> None:
    found = consistency(first, second, nodes(INPUTS))
    assert [item.hex() for item in found] == path
    verify_consistency(first, second, ROOTS[first], ROOTS[second], found)


def test_every_proof_of_every_small_tree_is_the_definition_and_holds() -> None:
    for size in range(1, MOST + 1):
        assert root_of(size, NODE) == root(size)
        for index in range(size):
            path = inclusion(index, size, NODE)
            verify_inclusion(LEAVES[index], index, size, path, root(size))
            assert size > 20 or path == rfc.PATH(index, ALL[:size])
        for first in range(1, size + 1):
            steps = consistency(first, size, NODE)
            verify_consistency(first, size, root(first), root(size), steps)
            assert size > 20 or steps == rfc.PROOF(first, ALL[:size])


sizes = st.integers(1, MOST)


@st.composite
def placed(draw: st.DrawFn) -> tuple[int, int]:
    size = draw(sizes)
    return draw(st.integers(0, size - 1)), size


@st.composite
def grew(draw: st.DrawFn) -> tuple[int, int]:
    second = draw(st.integers(2, MOST))
    return draw(st.integers(1, second - 1)), second


def spoilt(items: list[bytes], data: st.DataObject) -> list[bytes]:
    """The hashes with one bit, one hash or the length changed, or two exchanged: never as they were."""
    ways = ["longer", *(["bit", "shorter", "cut"] if items else []), *(["order"] if len(set(items)) > 1 else [])]
    match data.draw(st.sampled_from(ways)):
        case "longer":
            at = data.draw(st.integers(0, len(items)))
            return [*items[:at], data.draw(st.sampled_from([*items, EMPTY])), *items[at:]]
        case "shorter":
            at = data.draw(st.integers(0, len(items) - 1))
            return items[:at] + items[at + 1 :]
        case "cut":
            return [items[0][:-1], *items[1:]]
        case "order":
            at = next(at for at in range(1, len(items)) if items[at] != items[0])
            return [items[at], *items[1:at], items[0], *items[at + 1 :]]
    at = data.draw(st.integers(0, len(items) - 1))
    return [*items[:at], flipped(items[at], data), *items[at + 1 :]]


def flipped(item: bytes, data: st.DataObject) -> bytes:
    bit = data.draw(st.integers(0, len(item) * 8 - 1))
    return (int.from_bytes(item, "big") ^ 1 << bit).to_bytes(len(item), "big")


@given(placed(), st.data())
def test_nothing_about_an_inclusion_can_be_changed(place: tuple[int, int], data: st.DataObject) -> None:
    index, size = place
    path = inclusion(index, size, NODE)
    leaf = LEAVES[index]
    other_index = data.draw(st.integers(-2, size + 2).filter(lambda other: other != index))
    changed = [
        (flipped(leaf, data), index, size, path, root(size)),
        (leaf, other_index, size, path, root(size)),
        (leaf, index, size, spoilt(path, data), root(size)),
        (leaf, index, size, path, flipped(root(size), data)),
        (leaf, index, index, path, root(size)),
    ]
    for leaf_, index_, size_, path_, root_ in changed:
        with pytest.raises(ProofError):
            verify_inclusion(leaf_, index_, size_, path_, root_)


@given(placed(), st.integers(-1, 2 * MOST))
def test_an_inclusion_holds_under_the_root_of_its_own_size_only(place: tuple[int, int], other: int) -> None:
    """A proof may have the same shape in a tree of another size; that size's own root it never reaches."""
    index, size = place
    if other == size or not 0 <= other <= MOST:
        return
    with pytest.raises(ProofError):
        verify_inclusion(LEAVES[index], index, other, inclusion(index, size, NODE), root(other))


@given(grew(), st.data())
def test_nothing_about_a_consistency_can_be_changed(step: tuple[int, int], data: st.DataObject) -> None:
    first, second = step
    path = consistency(first, second, NODE)
    other = data.draw(st.integers(1, MOST).filter(lambda other: other != first))
    changed = [
        (first, second, flipped(root(first), data), root(second), path),
        (first, second, root(first), flipped(root(second), data), path),
        (first, second, root(first), root(second), spoilt(path, data)),
        (other, second, root(first), root(second), path),
        (second, first, root(second), root(first), path),
        (first, second, root(other), root(second), path),
        (0, second, root(first), root(second), path),
        (second, second, root(first), root(second), path),
    ]
    for first_, second_, old, new, path_ in changed:
        with pytest.raises(ProofError):
            verify_consistency(first_, second_, old, new, path_)


@given(grew(), st.integers(0, MOST - 1))
def test_a_history_rewritten_in_one_entry_has_no_proof(step: tuple[int, int], at: int) -> None:
    first, second = step
    if at >= first:
        return
    rewritten = [*ALL[:at], b"rewritten", *ALL[at + 1 : second]]
    with pytest.raises(ProofError):
        verify_consistency(first, second, root(first), rfc.MTH(rewritten), consistency(first, second, nodes(rewritten)))


def test_what_needs_no_proof() -> None:
    verify_consistency(0, 5, EMPTY, root(5), [])
    verify_consistency(5, 5, root(5), root(5), [])
    verify_consistency(0, 0, EMPTY, EMPTY, [])
    for first, second, old, new, path in [
        (0, 5, root(5), root(5), []),
        (0, 5, EMPTY, root(5), [EMPTY]),
        (5, 5, root(5), root(4), []),
        (5, 5, root(5), root(5), [EMPTY]),
        (0, 0, EMPTY, root(1), []),
        (3, 5, root(3), root(5), []),
    ]:
        with pytest.raises(ProofError):
            verify_consistency(first, second, old, new, path)


@pytest.mark.parametrize(("index", "size"), [(0, 0), (5, 5), (-1, 5)])
def test_there_is_no_proof_of_an_entry_that_is_not_there(index: int, size: int) -> None:
    with pytest.raises(ProofError):
        inclusion(index, size, NODE)
    with pytest.raises(ProofError):
        verify_inclusion(EMPTY, index, size, [], EMPTY)


@pytest.mark.parametrize(("first", "second"), [(6, 5), (-1, 5)])
def test_a_log_does_not_shrink(first: int, second: int) -> None:
    with pytest.raises(ProofError):
        consistency(first, second, NODE)


def test_proofs_are_short() -> None:
    """Never longer than the tree is high (inclusion), plus one (consistency)."""

    def node(level: int, index: int) -> bytes:
        return EMPTY

    for size in (10**4, 10**6, 10**7, 2**40 + 1):
        for index in (0, 1, size // 3, size - 1):
            assert len(inclusion(index, size, node)) <= size.bit_length()
            assert len(consistency(index + 1, size, node)) <= size.bit_length() + 1
