"""Texts signed by named keys (C2SP signed-note).

A note is a text, an empty line, and a line for each signature: `— name base64(key id, signature)`.
"""

from dataclasses import dataclass
from typing import Final, Self

from cydwaith.engines.merkle.encoding import base64_bytes, base64_text
from cydwaith.engines.merkle.keys import BadSignature, NoteError, Signer, Verifier, checked_name, encodes, generate

__all__ = [
    "BadSignature",
    "Note",
    "NoteError",
    "Signature",
    "Signer",
    "Verifier",
    "generate",
    "open",
    "sign",
    "split",
]

MOST_SIGNATURES: Final = 100
LONGEST: Final = 1_000_000
"""Characters in the longest note that is read."""


@dataclass(frozen=True)
class Signature:
    """A signature line: the key's name, its four-byte id, and what it signed with."""

    name: str
    id: bytes
    data: bytes

    def line(self) -> str:
        """The line with its newline."""
        return f"— {self.name} {base64_text(self.id + self.data)}\n"

    @classmethod
    def parse(cls, line: str) -> Self:
        """A signature from its line without the newline. Raises NoteError."""
        try:
            mark, name, encoded = line.split(" ")
            found = cls(checked_name(name), base64_bytes(encoded)[:4], base64_bytes(encoded)[4:])
        except ValueError:
            raise NoteError(f"{line[:100]!r} is not a signature line") from None
        if mark != "—" or not found.data:
            raise NoteError(f"{line[:100]!r} is not a signature line")
        return found


@dataclass(frozen=True)
class Note:
    """A text that somebody known has signed: the signatures that were checked, and those by keys not known here."""

    text: str
    verified: tuple[Signature, ...]
    unknown: tuple[Signature, ...] = ()


def checked_text(text: str) -> str:
    """A text that can be signed. Raises NoteError unless it ends in a newline and has no other control character."""
    if not text.endswith("\n"):
        raise NoteError("the text does not end in a newline")
    if not encodes(text):
        raise NoteError("the text is not UTF-8, or has a control character other than newline")
    return text


def sign(text: str, *signers: Signer) -> str:
    """The note with a signature by each. Raises NoteError where the text cannot be signed or nobody signs."""
    if not signers:
        raise NoteError("a note needs a signature")
    signed = checked_text(text).encode()
    lines = [Signature(signer.name, signer.verifier.id, signer.sign_bytes(signed)).line() for signer in signers]
    return f"{text}\n{''.join(lines)}"


def split(note: str | bytes) -> tuple[str, tuple[Signature, ...]]:
    """A note's text and its signature lines, none of them checked. Raises NoteError for every malformed note."""
    if len(note) > LONGEST:
        raise NoteError(f"a note of {len(note)} is longer than {LONGEST}")
    whole = checked_text(decoded(note))
    head, gap, tail = whole.rpartition("\n\n")
    if not gap or not tail:
        raise NoteError("the note has no signature")
    lines = tail[:-1].split("\n")
    if len(lines) > MOST_SIGNATURES:
        raise NoteError(f"the note has more than {MOST_SIGNATURES} signatures")
    return head + "\n", tuple(map(Signature.parse, lines))


def decoded(note: str | bytes) -> str:
    """The note's characters. Raises NoteError."""
    try:
        return note if isinstance(note, str) else note.decode()
    except UnicodeDecodeError:
        raise NoteError("the note is not UTF-8") from None


def open(note: str | bytes, *verifiers: Verifier) -> Note:  # noqa: A001  # what the format calls it: notes.open(…)
    """A note that at least one of the known keys signed.

    Signatures by other keys are handed back unchecked. Raises NoteError when the note is malformed or no known key
    signed it, BadSignature when one that claims to be by a known key is not.
    """
    text, signatures = split(note)
    known = {(verifier.name, verifier.id): verifier for verifier in verifiers}
    verified, unknown = [], []
    for signature in dict.fromkeys(signatures):
        verifier = known.get((signature.name, signature.id))
        if verifier:
            verifier.verify(text, signature.data)
            verified.append(signature)
        else:
            unknown.append(signature)
    if not verified:
        raise NoteError("nobody known has signed the note")
    return Note(text, tuple(verified), tuple(unknown))
