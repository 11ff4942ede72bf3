"""Who signs, and who is trusted to have signed: named Ed25519 keys and their texts.

The key texts are those of Go's golang.org/x/mod/sumdb/note, which C2SP signed-note describes as well.
"""

import hashlib
import re
from dataclasses import dataclass, field
from typing import ClassVar, Final, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from cydwaith.engines.merkle.encoding import base64_bytes, base64_text
from cydwaith.engines.merkle.errors import Faulty

ED25519: Final = 0x01
SECRET: Final = "PRIVATE+KEY+"  # noqa: S105  # how every secret key begins
CONTROL: Final = re.compile("[\x00-\x09\x0b-\x1f]")
_ID: Final = re.compile("[0-9a-f]{8}")


class NoteError(Faulty):
    """A note or a key is malformed, or nobody known has signed."""


class BadSignature(NoteError):  # noqa: N818  # says what it is
    """A signature by a known key is not of this text."""


def checked_name(name: str) -> str:
    """A key's name. Raises NoteError if it is empty or has a space, a plus, a control character or half a character."""
    if not name or any(letter.isspace() or letter == "+" for letter in name) or not encodes(name):
        raise NoteError(f"{name[:100]!r} cannot be the name of a key")
    return name


def encodes(text: str) -> bool:
    """Whether a text is UTF-8 without control characters other than newline."""
    return not CONTROL.search(text) and not any("\ud800" <= letter <= "\udfff" for letter in text)


def key_id(name: str, algorithm: int, public: bytes) -> bytes:
    """The four bytes that tell which key of that name made a signature."""
    return hashlib.sha256(name.encode() + b"\n" + bytes([algorithm]) + public).digest()[:4]


def parts(text: str, algorithm: int) -> tuple[str, str, bytes]:
    """Name, identity (8 hexadecimal digits) and 32 bytes of a key text. Raises NoteError, with no part of the key."""
    name, identity, encoded = [*text.split("+", 2), "", ""][:3]
    try:
        key = base64_bytes(encoded)
    except Faulty:
        key = b""
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
        """Four bytes: which key of that name."""
        return key_id(self.name, self.algorithm, self.public)

    def text(self) -> str:
        """The key as text for others to trust: name+hhhhhhhh+base64."""
        return f"{self.name}+{self.id.hex()}+{base64_text(bytes([self.algorithm]) + self.public)}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """A key from its text. Raises NoteError."""
        name, identity, public = parts(text, cls.algorithm)
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
        return f"{SECRET}{self.name}+{self.verifier.id.hex()}+{secret}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """A secret key from its text. Raises NoteError, never with the secret in its words."""
        if not text.startswith(SECRET):
            raise NoteError("this is not the text of a secret key")
        name, identity, private = parts(text.removeprefix(SECRET), ED25519)
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
