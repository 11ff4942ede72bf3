import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.merkle import notes
from cydwaith.engines.merkle.notes import BadSignature, NoteError
from tests.unit.engines.merkle.logs import KEY, OTHER

# The example of golang.org/x/mod/sumdb/note (its documentation and note_test.go).
GO_SIGNER = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
GO_VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
GO_NOTE = (
    f"{GO_TEXT}\n— PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
# The example of C2SP signed-note.
C2SP_VERIFIER = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
C2SP_NOTE = (
    "This is an example message.\n\n— example.com/foo "
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)
TEXT = "A text.\n\nWith an empty line, ŵ and 語.\n"
NOTE = notes.sign(TEXT, KEY)
LINE = NOTE.removeprefix(f"{TEXT}\n")
texts = st.text(st.characters(exclude_categories=["Cs"], min_codepoint=32) | st.just("\n"))


def test_the_published_note_of_go() -> None:
    signer, verifier = notes.Signer.parse(GO_SIGNER), notes.Verifier.parse(GO_VERIFIER)
    assert notes.sign(GO_TEXT, signer) == GO_NOTE
    assert signer.verifier == verifier
    assert (signer.text(), verifier.text()) == (GO_SIGNER, GO_VERIFIER)
    assert notes.open(GO_NOTE, verifier).text == GO_TEXT


def test_the_published_note_of_the_specification() -> None:
    verifier = notes.Verifier.parse(C2SP_VERIFIER)
    assert verifier.text() == C2SP_VERIFIER
    found = notes.open(C2SP_NOTE.encode(), verifier)
    assert (found.text, found.unknown) == ("This is an example message.\n", ())


@given(texts.map(lambda text: text + "\n"))
def test_what_is_signed_is_what_is_opened(text: str) -> None:
    note = notes.sign(text, KEY, OTHER)
    found = notes.open(note, KEY.verifier, OTHER.verifier)
    assert (found.text, [signature.name for signature in found.verified]) == (text, [KEY.name, OTHER.name])


def test_signatures_by_others_are_handed_back_unchecked() -> None:
    stranger = LINE.replace("record.example", "stranger.example")
    found = notes.open(NOTE + stranger, KEY.verifier)
    assert [signature.name for signature in found.unknown] == ["stranger.example"]
    assert notes.open(NOTE + LINE, KEY.verifier) == notes.open(NOTE, KEY.verifier)


def test_a_name_or_an_identity_alone_is_nobody() -> None:
    namesake = notes.Signer(KEY.name, bytes(32))
    with pytest.raises(NoteError, match="nobody known"):
        notes.open(NOTE, namesake.verifier)
    with pytest.raises(NoteError, match="nobody known"):
        notes.open(NOTE)
    assert notes.open(notes.sign(TEXT, namesake, KEY), KEY.verifier).unknown[0].name == KEY.name


def test_one_false_signature_by_a_known_key_spoils_the_note() -> None:
    false = notes.sign("Another text.\n", OTHER).split("\n\n")[1]
    with pytest.raises(BadSignature, match=r"other\.example"):
        notes.open(NOTE + false, KEY.verifier, OTHER.verifier)
    assert notes.open(NOTE + false, KEY.verifier).text == TEXT


@pytest.mark.parametrize(
    "note",
    ["", "\n", "\n\n", TEXT, TEXT + "\n", NOTE[:-1], NOTE + "\n", NOTE.replace("\n\n— ", "\n— "), LINE, "\n" + LINE,
     f"{TEXT}{LINE}", f"{TEXT}\n{LINE}{TEXT}", f"{TEXT}\n{LINE}\n{LINE}x", f"{TEXT}\n\n{LINE}", f"{TEXT}\r\n{LINE}",
     NOTE.replace("— ", "- "), NOTE.replace("— ", "—"), NOTE.replace("— ", "—  "), NOTE.replace("— ", "—\u00a0"),
     NOTE.replace("— ", " — "), NOTE.replace("example ", "example  "), NOTE.replace("example ", "example"),
     NOTE.replace("example ", "exam+ple "), NOTE.replace("record", "rec ord"), NOTE.replace("record", "rec\u2003ord"),
     NOTE.replace("\n", "\r\n"), NOTE.replace("text", "te\txt"), NOTE.replace("text", "te\0xt"),
     NOTE.replace("text", "te\x1fxt"), NOTE[:-2] + "\n", NOTE[:-1] + " \n", NOTE[:-1] + "=\n", NOTE.replace("=", ""),
     f"{TEXT}\n— {KEY.name} \n", f"{TEXT}\n— {KEY.name} AAAA\n", f"{TEXT}\n— {KEY.name} AAAAAA==\n",
     f"{TEXT}\n— {KEY.name} not-base64\n", f"{TEXT}\n— {KEY.name} ÄÄÄÄ\n", f"{TEXT}\n— {LINE.split()[2]}\n",
     NOTE.replace("text", "te\ud800xt"), NOTE + LINE * 100, NOTE + "x" * 1_000_000],
)  # fmt: skip
def test_every_malformed_note_is_refused(note: str) -> None:
    with pytest.raises(NoteError):
        notes.open(note, KEY.verifier)


def test_a_note_that_is_not_utf8_is_refused() -> None:
    with pytest.raises(NoteError):
        notes.open(NOTE.encode().replace("ŵ".encode(), b"\xff"), KEY.verifier)
    with pytest.raises(NoteError):
        notes.open(NOTE.encode("latin-1", "replace"), KEY.verifier)


@given(st.integers(0, len(NOTE) - 1), st.characters(exclude_categories=["Cs"]))
def test_no_character_can_be_changed(at: int, other: str) -> None:
    if NOTE[at] == other:
        return
    with pytest.raises(NoteError):
        notes.open(NOTE[:at] + other + NOTE[at + 1 :], KEY.verifier)


@given(st.integers(0, len(NOTE) - 1))
def test_no_note_can_be_cut(at: int) -> None:
    for cut in (NOTE[:at], NOTE[:at] + NOTE[at + 1 :]):
        with pytest.raises(NoteError):
            notes.open(cut, KEY.verifier)


@given(st.binary(max_size=200))
def test_rubbish_is_refused(rubbish: bytes) -> None:
    with pytest.raises(NoteError):
        notes.open(rubbish, KEY.verifier)


def test_spare_bits_of_base64_are_no_second_spelling() -> None:
    """One signature line, one spelling: a lenient decoder would take either."""
    verifier = notes.Verifier.parse(GO_VERIFIER)
    with pytest.raises(NoteError):
        notes.open(GO_NOTE.replace("JnAM=", "JnAN="), verifier)


def test_a_hundred_signatures_are_read() -> None:
    strangers = "".join(LINE.replace("record", f"stranger{number}") for number in range(99))
    assert len(notes.open(f"{TEXT}\n{strangers}{LINE}", KEY.verifier).unknown) == 99


@pytest.mark.parametrize("text", ["", "No newline", "A\ttab\n", "\x00\n", "\ud800\n", "Carriage\r\n"])
def test_a_text_that_cannot_be_a_note_is_not_signed(text: str) -> None:
    with pytest.raises(NoteError):
        notes.sign(text, KEY)


def test_nobody_cannot_sign() -> None:
    with pytest.raises(NoteError):
        notes.sign(TEXT)


def test_keys_are_new_and_come_back_from_their_texts() -> None:
    first, second = notes.generate("a.example/x"), notes.generate("a.example/x")
    assert first != second
    assert notes.Signer.parse(first.text()) == first
    assert notes.Verifier.parse(first.verifier.text()) == first.verifier


def test_a_secret_is_not_shown() -> None:
    assert "private" not in repr(KEY)
    assert str(KEY.private) not in repr(KEY)
    with pytest.raises(NoteError) as refused:
        notes.Signer.parse(GO_SIGNER.replace("c74f20a3", "c74f20a4"))
    assert "AYEK" not in str(refused.value)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\nb", "a\tb", "a\u00a0b", "a\u2028b", "\ud800", "a\x00"])
def test_a_name_that_cannot_be_one_is_refused(name: str) -> None:
    with pytest.raises(NoteError):
        notes.generate(name)
    with pytest.raises(NoteError):
        notes.Verifier(name, KEY.verifier.public)


@pytest.mark.parametrize(
    "text",
    ["", "+", "++", "PeterNeumann", "PeterNeumann+c74f20a3", GO_VERIFIER.replace("c74f20a3", "c74f20a4"),
     GO_VERIFIER.replace("c74f20a3", "C74F20A3"), GO_VERIFIER.replace("c74f20a3", "74f20a3"), GO_VERIFIER[:-4],
     GO_VERIFIER + "AAAA", GO_VERIFIER.replace("Peter", "Paul"), GO_VERIFIER.replace("Peter", "Peter "),
     GO_VERIFIER.replace("+AR", "+BR"), GO_VERIFIER + "\n", GO_VERIFIER.removeprefix("PeterNeumann"), GO_SIGNER],
)  # fmt: skip
def test_a_malformed_key_is_refused(text: str) -> None:
    with pytest.raises(NoteError):
        notes.Verifier.parse(text)
    with pytest.raises(NoteError):
        notes.Signer.parse(f"PRIVATE+KEY+{text}")
    with pytest.raises(NoteError):
        notes.Signer.parse(text.removeprefix("PRIVATE+KEY+"))


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_a_key_has_32_bytes(length: int) -> None:
    with pytest.raises(NoteError):
        notes.Signer("a.example", bytes(length))
    with pytest.raises(NoteError):
        notes.Verifier("a.example", bytes(length))
