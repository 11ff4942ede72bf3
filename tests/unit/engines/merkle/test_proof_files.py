import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.merkle import notes, witness
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.proof_files import ProofFile
from cydwaith.engines.merkle.proofs import inclusion
from tests.unit.engines.merkle.logs import KEY, OTHER, checkpoint, made, nodes, signed

ENTRIES = made(37)
NODE = nodes(ENTRIES)
FILE = ProofFile(20, tuple(inclusion(20, 37, NODE)), signed(ENTRIES))
TEXT = FILE.text()


@given(st.integers(0, 36), st.binary(max_size=20))
def test_a_proof_comes_back_from_its_file_and_holds(index: int, extra: bytes) -> None:
    file = ProofFile(index, tuple(inclusion(index, 37, NODE)), signed(ENTRIES), extra)
    assert ProofFile.parse(file.text()) == file
    assert file.verify(ENTRIES[index], KEY.verifier).checkpoint == checkpoint(ENTRIES)


def test_the_file_begins_as_the_format_has_it() -> None:
    assert TEXT.startswith("c2sp.org/tlog-proof@v1\nindex 20\n")
    assert TEXT.endswith("\n\n" + FILE.note)
    assert ProofFile(20, (), "", b"age").text().startswith("c2sp.org/tlog-proof@v1\nextra YWdl\nindex 20\n")


@given(st.integers(0, len(TEXT) - 1), st.characters(exclude_categories=["Cs"]))
def test_no_character_can_be_changed(at: int, other: str) -> None:
    if TEXT[at] == other:
        return
    with pytest.raises(Faulty):
        ProofFile.parse(TEXT[:at] + other + TEXT[at + 1 :]).verify(ENTRIES[20], KEY.verifier)


def test_a_proof_is_of_its_entry_and_its_signers() -> None:
    eyes = notes.Signer("witness.example/one", b"w" * 32)
    with pytest.raises(Faulty):
        FILE.verify(ENTRIES[21], KEY.verifier)
    with pytest.raises(Faulty):
        FILE.verify(ENTRIES[20], OTHER.verifier)
    with pytest.raises(Faulty):
        FILE.verify(ENTRIES[20], KEY.verifier, witness.cosigner(eyes))
    cosigned = ProofFile(FILE.index, FILE.proof, FILE.note + witness.cosign(FILE.note, eyes, 1))
    assert cosigned.verify(ENTRIES[20], KEY.verifier, witness.cosigner(eyes)).signed_by == (KEY.name, eyes.name)


@pytest.mark.parametrize(
    "text",
    ["", "c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v1\n\n", "c2sp.org/tlog-proof@v2\nindex 0\n\nx",
     "c2sp.org/tlog-proof@v1\nindex 00\n\nx", "c2sp.org/tlog-proof@v1\nextra YWdl\n\nx",
     "c2sp.org/tlog-proof@v1\nextra !\nindex 0\n\nx", "c2sp.org/tlog-proof@v1\nindex 0\nextra YWdl\n\nx",
     "c2sp.org/tlog-proof@v1\nindex 0\n" + ("A" * 43 + "=\n") * 64 + "\nx"],
)  # fmt: skip
def test_a_malformed_file_is_refused(text: str) -> None:
    with pytest.raises(Faulty):
        ProofFile.parse(text)
