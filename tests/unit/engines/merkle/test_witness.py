import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.merkle import notes, witness
from cydwaith.engines.merkle.checkpoints import Checkpoint
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.notes import BadSignature, NoteError
from cydwaith.engines.merkle.proofs import ProofError, consistency
from cydwaith.engines.merkle.witness import Cosigner, Request, Rollback, Seen, SplitView, Stale, Unknown, WitnessError
from tests.unit.engines.merkle.logs import KEY, OTHER, checkpoint, made, nodes, signed

# A checkpoint of a public log with its Ed25519 signature and the cosignature of a public witness, and both their keys:
# published in the tests of tlog-scales (tests/test_signing.py).
PUBLIC_LOG = "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f"
PUBLIC_WITNESS = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"
PUBLIC_NOTE = """\
arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev \
ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden \
2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— remora.n621.de \
2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
"""
# The example of C2SP tlog-witness.
REQUEST = """\
old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa \
Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
"""
WITNESS = notes.Signer("witness.example/one", b"w" * 32)
ENTRIES = made(40)
NODE = nodes(ENTRIES)


def seen(size: int) -> Seen:
    found = checkpoint(ENTRIES[:size])
    return Seen(found.origin, found.size, found.root)


def step(first: int, second: int) -> tuple[str, list[bytes]]:
    return signed(ENTRIES[:second]), consistency(first, second, NODE)


def test_a_public_cosignature() -> None:
    log, remora = notes.Verifier.parse(PUBLIC_LOG), Cosigner.parse(PUBLIC_WITNESS)
    assert remora.text() == PUBLIC_WITNESS
    found = notes.open(PUBLIC_NOTE, log, remora)
    assert [signature.name for signature in found.verified] == [log.name, remora.name]
    assert witness.time(found.verified[1].data) == 0x6A122120
    with pytest.raises(BadSignature):
        notes.open(PUBLIC_NOTE.replace("1432088532", "1432088533"), remora)


def test_the_published_request() -> None:
    found = Request.parse(REQUEST)
    assert (found.old, len(found.proof)) == (20852014, 4)
    assert Checkpoint.parse(notes.split(found.note)[0]).size == 20852163
    assert found.text() == REQUEST


@given(st.integers(0, 2**63 - 1))
def test_a_cosignature_says_when(at: int) -> None:
    note = signed(ENTRIES)
    cosigned = note + witness.cosign(note, WITNESS, at)
    found = notes.open(cosigned, KEY.verifier, witness.cosigner(WITNESS))
    assert [signature.name for signature in found.verified] == [KEY.name, WITNESS.name]
    assert witness.time(found.verified[1].data) == at


def test_a_cosignature_is_of_its_text_time_and_kind() -> None:
    note = signed(ENTRIES)
    line = witness.cosign(note, WITNESS, 1_800_000_000)
    key, data = witness.cosigner(WITNESS), notes.Signature.parse(line[:-1]).data
    key.verify(notes.split(note)[0], data)
    for text, changed in [
        (notes.split(signed(ENTRIES[:-1]))[0], data),
        (notes.split(note)[0], (1_800_000_001).to_bytes(8, "big") + data[8:]),
        (notes.split(note)[0], data[:-1]),
        (notes.split(note)[0], data[8:]),
        (notes.split(note)[0], b"\xff" + data[1:]),
    ]:
        with pytest.raises(NoteError):
            key.verify(text, changed)
    with pytest.raises(BadSignature):
        WITNESS.verifier.verify(notes.split(note)[0], data[8:])
    assert key.id != WITNESS.verifier.id


def test_only_a_checkpoint_at_a_possible_time_is_cosigned() -> None:
    with pytest.raises(Faulty):
        witness.cosign(notes.sign("Something else.\n", KEY), WITNESS, 0)
    for at in (-1, 2**63):
        with pytest.raises(NoteError):
            witness.cosign(signed(ENTRIES), WITNESS, at)


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_log_that_grew_is_seen(first: int, second: int) -> None:
    first, second = sorted((first, second))
    note, proof = step(first, second)
    assert witness.consider(seen(first), note, proof, KEY.verifier) == seen(second)
    if first == 0:
        assert witness.consider(None, note, [], KEY.verifier) == seen(second)


@given(st.integers(1, 40), st.integers(0, 40), st.integers(0, 39))
def test_a_rewritten_history_is_never_seen(first: int, second: int, at: int) -> None:
    """Whatever proof the log makes of it."""
    if at >= min(first, second):
        return
    rewritten = [*ENTRIES[:at], b"rewritten", *ENTRIES[at + 1 : second]]
    for proof in (step(min(first, second), second)[1], consistency(min(first, second), second, nodes(rewritten))):
        with pytest.raises((SplitView, Rollback, ProofError)):
            witness.consider(seen(first), signed(rewritten), proof, KEY.verifier)


def test_what_a_witness_refuses_and_why() -> None:
    note, proof = step(30, 40)
    with pytest.raises(Rollback, match="40 entries and now shows 30"):
        witness.consider(seen(40), step(30, 30)[0], [], KEY.verifier)
    with pytest.raises(SplitView):
        witness.consider(seen(40), signed(made(40, mark="x")), [], KEY.verifier)
    with pytest.raises(ProofError):
        witness.consider(seen(30), note, proof[:-1], KEY.verifier)
    with pytest.raises(ProofError):
        witness.consider(seen(29), note, proof, KEY.verifier)
    with pytest.raises(ProofError):
        witness.consider(None, note, proof, KEY.verifier)
    with pytest.raises(NoteError):
        witness.consider(seen(30), notes.sign(checkpoint(ENTRIES).text(), OTHER), proof, KEY.verifier)
    with pytest.raises(BadSignature):
        witness.consider(seen(30), note.replace("\n40\n", "\n39\n"), proof, KEY.verifier)


def test_a_witness_keeps_logs_apart() -> None:
    foreign = notes.sign(Checkpoint("foreign.example", 1, bytes(32)).text(), KEY)
    with pytest.raises(Unknown):
        witness.consider(None, foreign, [], KEY.verifier)
    with pytest.raises(Unknown):
        witness.consider(seen(30), foreign, [], KEY.verifier, origin="foreign.example")
    assert witness.consider(None, foreign, [], KEY.verifier, origin="foreign.example").size == 1


def test_a_request_is_answered_from_what_was_seen() -> None:
    note, proof = step(30, 40)
    request = Request.parse(Request(30, tuple(proof), note).text())
    assert witness.answer(seen(30), request, KEY.verifier) == seen(40)
    with pytest.raises(Stale) as stale:
        witness.answer(seen(29), request, KEY.verifier)
    assert stale.value.size == 29
    with pytest.raises(Stale):
        witness.answer(None, request, KEY.verifier)
    with pytest.raises(WitnessError, match="larger"):
        witness.answer(seen(30), Request(41, (), note), KEY.verifier)
    assert witness.answer(None, Request(0, (), note), KEY.verifier) == seen(40)


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "old 1\n", "old\n\nx", "old 01\n\nx", "old -1\n\nx", "old 1 \n\nx", "Old 1\n\nx", "old 1\nAAAA\n\nx",
     "size 1\n\nx", "old 1\r\n\r\nx", "old 1\n" + (("A" * 43 + "=\n") * 64) + "\nx", f"old 1\n{'A' * 43}B\n\nx"],
)  # fmt: skip
def test_a_malformed_request_is_refused(text: str) -> None:
    with pytest.raises(Faulty):
        Request.parse(text)
