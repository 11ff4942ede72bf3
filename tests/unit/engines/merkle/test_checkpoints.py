import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.merkle.checkpoints import Checkpoint, CheckpointError
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.tree import EMPTY

# The example of C2SP tlog-checkpoint.
TEXT = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
lines = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), min_size=1)


def test_the_published_example() -> None:
    found = Checkpoint.parse(TEXT)
    assert (found.origin, found.size, found.root[:2]) == ("example.com/behind-the-sofa", 20852163, b"\x0a\xc5")
    assert found.text() == TEXT


@given(lines, st.integers(1, 2**63 - 1), st.binary(min_size=32, max_size=32), st.lists(lines, max_size=3))
def test_a_checkpoint_comes_back_from_its_text(origin: str, size: int, root: bytes, extensions: list[str]) -> None:
    checkpoint = Checkpoint(origin, size, root, tuple(extensions))
    assert Checkpoint.parse(checkpoint.text()) == checkpoint


def test_the_empty_log() -> None:
    assert Checkpoint.parse(Checkpoint("a.example", 0, EMPTY).text()).size == 0
    with pytest.raises(CheckpointError):
        Checkpoint("a.example", 0, bytes(32))


@pytest.mark.parametrize(
    "text",
    ["", "\n", "\n\n\n", TEXT[:-1], TEXT + "\n", "\n" + TEXT, TEXT.replace("2085", "02085"), TEXT.replace("2085", "-"),
     TEXT.replace("2085", "+2085"), TEXT.replace("2085", "2_085"), TEXT.replace("2085", "٢"), TEXT.replace("2085", " "),
     TEXT.replace("20852163", ""), TEXT.replace("20852163", str(2**63)), TEXT.replace("20852163", "9" * 5000),
     TEXT.replace("20852163", "0x1"), TEXT.replace("20852163", "0"), TEXT.replace("q2I=", "q2J="),
     TEXT.replace("q2I=", "q2I"), TEXT.replace("q2I=", "q2Iq"), TEXT.replace("CsUY", ""), TEXT.replace("/X", "_X"),
     TEXT.replace("=\n", "= \n"), TEXT + "extension\n\n", TEXT + "no newline", TEXT.replace("\n", "\r\n"),
     "example.com/behind-the-sofa\n20852163\n"],
)  # fmt: skip
def test_every_malformed_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(Faulty):
        Checkpoint.parse(text)


@given(st.integers(0, len(TEXT) - 1))
def test_no_checkpoint_can_be_cut(at: int) -> None:
    with pytest.raises(Faulty):
        Checkpoint.parse(TEXT[:at])


@pytest.mark.parametrize(
    ("origin", "size", "root", "extensions"),
    [("", 1, EMPTY, ()), ("a\nb", 1, EMPTY, ()), ("a", -1, EMPTY, ()), ("a", 2**63, EMPTY, ()), ("a", 1, b"", ()),
     ("a", 1, EMPTY, ("",)), ("a", 1, EMPTY, ("b\n",))],
)  # fmt: skip
def test_an_impossible_checkpoint_is_refused(origin: str, size: int, root: bytes, extensions: tuple[str, ...]) -> None:
    with pytest.raises(CheckpointError):
        Checkpoint(origin, size, root, extensions)
