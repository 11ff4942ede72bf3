import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.tree import EMPTY, Frontier, leaf_hash, peaks, root
from tests.unit.engines.merkle import rfc

# The reference inputs and roots of google/certificate-transparency (merkle_tree_test) and transparency-dev/merkle.
INPUTS = [
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = [
    bytes.fromhex(text)
    for text in (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    )
]
ENTRIES = st.lists(st.binary(max_size=4), max_size=70)


def grown(entries: list[bytes]) -> Frontier:
    edge = Frontier()
    for entry in entries:
        edge = edge.append(leaf_hash(entry))
    return edge


@pytest.mark.parametrize("size", range(9))
def test_the_reference_roots(size: int) -> None:
    entries = INPUTS[:size]
    assert root([leaf_hash(entry) for entry in entries]) == ROOTS[size]
    assert grown(entries).root() == ROOTS[size] == rfc.MTH(entries)


def test_the_empty_tree() -> None:
    assert root([]) == EMPTY == Frontier().root() == hashlib.sha256(b"").digest()


@given(ENTRIES)
def test_the_edge_the_list_and_the_definition_have_one_root(entries: list[bytes]) -> None:
    hashes = [leaf_hash(entry) for entry in entries]
    edge = grown(entries)
    assert edge.root() == root(hashes) == rfc.MTH(entries)
    assert edge == Frontier(len(hashes), tuple(peaks(hashes)))
    assert Frontier.parse(edge.text()) == edge


@given(ENTRIES, st.binary())
def test_what_a_leaf_completes_is_what_the_definition_has_there(entries: list[bytes], last: bytes) -> None:
    edge, whole = grown(entries), [*entries, last]
    for level, found in enumerate(edge.completed(leaf_hash(last))):
        index = edge.size >> level
        assert found == rfc.MTH(whole[index << level : (index + 1) << level])
    assert (edge.size >> level) % 2 == 0


def test_an_entry_cannot_pass_for_a_node() -> None:
    left, right = leaf_hash(b"a"), leaf_hash(b"b")
    assert leaf_hash(left + right) != root([left, right])


@pytest.mark.parametrize(
    "text",
    ["", "1", "01 AA", "-1", "2 " + "A" * 43 + "= " + "A" * 43 + "=", "1 AAAA", "1  " + "A" * 43 + "=", "0 ", "9" * 30,
     "1 " + "A" * 42 + "B=", "1\n" + "A" * 43 + "=", "١"],
)  # fmt: skip
def test_a_malformed_edge_is_refused(text: str) -> None:
    with pytest.raises(Faulty):
        Frontier.parse(text)


def test_an_edge_of_an_impossible_size_is_refused() -> None:
    with pytest.raises(Faulty):
        Frontier(-1)
    with pytest.raises(Faulty):
        Frontier(1 << 63, (EMPTY,))
