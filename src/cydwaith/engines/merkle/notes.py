"""Texts signed by named keys (C2SP signed-note, with the key texts of Go's golang.org/x/mod/sumdb/note).

A note is a text, an empty line, and a line for each signature: `— name base64(key id, signature)`.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import ClassVar, Final, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from cydwaith.engines.merkle.encoding import base64_bytes, base64_text
from cydwaith.engines.merkle.errors import Refused

ED25519: Final = 0x01
MOST_SIGNATURES: Final = 100
LONGEST: Final = 1_000_000
"""Characters in the longest note that is read."""

_CONTROL: Final = re.compile("[\x00-\x09\x0b-\x1f]")
_ID: Final = re.compile("[0-9a-f]{8}")


class NoteError(Refused):
    """A note or a key is malformed, or nobody known has signed it."""


class BadSignature(NoteError):
    """A signature by a known key is not of this text."""


def checked_name(name: str) -> str:
    """A key's name. Raises NoteError if it is empty or has a space, a plus or a control character."""
    if not name or "+" in name or any(letter.isspace() for letter in name) or _CONTROL.search(name):
        raise NoteError(f"{name[:100]!r} cannot be the name of a key")
    return name


def key_id(name: str, algorithm: int, public: bytes) -> bytes:
    """The four bytes that tell which key of that name made a signature."""
    return hashlib.sha256(name.encode() + b"\n" + bytes([algorithm]) + public).digest()[:4]


def key_parts(text: str, algorithm: int) -> tuple[str, str, bytes]:
    """Name, identity (8 hexadecimal digits) and 32 bytes of a key text. Raises NoteError."""
    name, identity, encoded, *_ = [*text.split("+", 2), "", ""]
    key = base64_bytes(encoded)
    if not _ID.fullmatch(identity) or len(key) != 33 or key[0] != algorithm:
        raise NoteError("this is not the text of an Ed25519 key of the kind expected")
    return checked_name(name), identity, key[1:]


@dataclass(frozen=True)
class Verifier:
    """Who may have signed: a name and an Ed25519 public key of 32 bytes."""

    name: str
    public: bytes
    algorithm: ClassVar[int] = ED25519

    def __post_init__(self) -> None:
        checked_name(self.name)
        if len(self.public) != 32:
            raise NoteError("an Ed25519 public key is 32 bytes")

    @property
    def id(self) -> bytes:
        return key_id(self.name, self.algorithm, self.public)

    def text(self) -> str:
        """The key as text for others to trust: name+hhhhhhhh+base64."""
        return f"{self.name}+{self.id.hex()}+{base64_text(bytes([self.algorithm]) + self.public)}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """A key from its text. Raises NoteError."""
        name, identity, public = key_parts(text, cls.algorithm)
        found = cls(name, public)
        if found.id.hex() != identity:
            raise NoteError(f"the key of {name} does not have the identity {identity}")
        return found

    def verify(self, text: str, signature: bytes) -> None:
        """Raises BadSignature unless this key signed the text."""
        self.verify_bytes(text.encode(), signature)

    def verify_bytes(self, message: bytes, signature: bytes) -> None:
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except InvalidSignature:
            raise BadSignature(f"the signature by {self.name} is not of this text") from None


@dataclass(frozen=True)
class Signer:
    """Who signs: a name and the 32 secret bytes of an Ed25519 key, which are never shown by accident."""

    name: str
    private: bytes = field(repr=False)

    def __post_init__(self) -> None:
        checked_name(self.name)
        if len(self.private) != 32:
            raise NoteError("an Ed25519 private key is 32 bytes")

    @property
    def verifier(self) -> Verifier:
        return Verifier(self.name, Ed25519PrivateKey.from_private_bytes(self.private).public_key().public_bytes_raw())

    def text(self) -> str:
        """The secret key as text: PRIVATE+KEY+name+hhhhhhhh+base64."""
        secret = base64_text(bytes([ED25519]) + self.private)
        return f"PRIVATE+KEY+{self.name}+{self.verifier.id.hex()}+{secret}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """A secret key from its text. Raises NoteError, never with the secret in its words."""
        mark, rest = text[:12], text[12:]
        if mark != "PRIVATE+KEY+":
            raise NoteError("this is not the text of a secret key")
        try:
            name, identity, private = key_parts(rest, ED25519)
        except Refused:
            raise NoteError("this is not the text of an Ed25519 secret key") from None
        found = cls(name, private)
        if found.verifier.id.hex() != identity:
            raise NoteError(f"the secret key of {name} does not have the identity {identity}")
        return found

    def sign_bytes(self, message: bytes) -> bytes:
        """The 64 bytes of a signature."""
        return Ed25519PrivateKey.from_private_bytes(self.private).sign(message)


def generate(name: str) -> Signer:
    """A new key with a name: where possible an address without its scheme, such as cydwaith.example/record."""
    return Signer(name, Ed25519PrivateKey.generate().private_bytes_raw())


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
        mark, name, encoded, *more = [*line.split(" "), "", ""]
        data = base64_bytes(encoded)
        if mark != "—" or any(more) or len(more) > 2 or len(data) < 5:
            raise NoteError(f"{line[:100]!r} is not a signature line")
        return cls(checked_name(name), data[:4], data[4:])


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
    try:
        text.encode()
    except UnicodeEncodeError:
        raise NoteError("the note is not UTF-8") from None
    if _CONTROL.search(text):
        raise NoteError("the text has a control character other than newline")
    return text


def sign(text: str, *signers: Signer) -> str:
    """The note with a signature by each. Raises NoteError where the text cannot be signed or nobody signs."""
    if not signers:
        raise NoteError("a note needs a signature")
    signed = checked_text(text).encode()
    lines = [Signature(signer.name, signer.verifier.id, signer.sign_bytes(signed)).line() for signer in signers]
    return with_lines(text, lines)


def with_lines(text: str, lines: Iterable[str]) -> str:
    """A text and its signature lines as one note."""
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
