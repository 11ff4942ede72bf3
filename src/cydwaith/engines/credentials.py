"""Signing what is said of somebody so that anybody can check it: W3C Data Integrity with `eddsa-jcs-2022`.

A document is written canonically (JCS: RFC 8785), and Ed25519 signs the SHA-256 of what is said of the proof and of the
document itself (W3C Data Integrity EdDSA Cryptosuites v1.0, section 3.3). Keys are named as `did:key`, so that nobody
need ask a site for them.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

Document = Mapping[str, Any]  # Any: JSON
ALPHABET: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
ED25519: Final = b"\xed\x01"
"""How multicodec begins a public key of Ed25519."""
SUITE: Final = "eddsa-jcs-2022"
DID: Final = "did:key:"


class NotSigned(ValueError):  # noqa: N818  # says what is wrong
    """A document has no proof that could be read, or one that does not hold."""


def canonical(value: Any) -> bytes:  # Any: JSON
    """JSON in its one canonical form. Raises ValueError for fractions, whose writing would need ECMAScript's rules."""
    return _written(value).encode()


def _written(value: Any) -> str:  # Any: JSON
    match value:
        case dict():
            # Members are ordered by UTF-16 code units, which differs from Python's order beyond U+FFFF.
            names = sorted(value, key=lambda name: name.encode("utf-16-be"))
            return "{" + ",".join(f"{_written(name)}:{_written(value[name])}" for name in names) + "}"
        case list() | tuple():
            return "[" + ",".join(map(_written, value)) + "]"
        case float():
            raise ValueError("a fraction cannot stand in what is signed")
        case _:
            return json.dumps(value, ensure_ascii=False)


def sign(document: Document, key: Ed25519PrivateKey, *, created: str) -> dict[str, Any]:
    """A document with its proof, made at `created` (RFC 3339)."""
    name = did(key.public_key())
    proof = {
        **({"@context": document["@context"]} if "@context" in document else {}),
        "type": "DataIntegrityProof",
        "cryptosuite": SUITE,
        "created": created,
        "verificationMethod": f"{name}#{name.removeprefix(DID)}",
        "proofPurpose": "assertionMethod",
    }
    signature = key.sign(_hashed(document, proof))
    return {**document, "proof": {**proof, "proofValue": "z" + base58(signature)}}


def verify(document: Document) -> str:
    """The key (`did:key:…`) whose signature a document bears, and that is its issuer's. Raises NotSigned."""
    proof = document.get("proof")
    plain = {name: value for name, value in document.items() if name != "proof"}
    if not isinstance(proof, dict) or proof.get("cryptosuite") != SUITE or proof.get("type") != "DataIntegrityProof":
        raise NotSigned(f"no proof of {SUITE}")
    method, value = str(proof.get("verificationMethod")), str(proof.get("proofValue"))
    config = {name: told for name, told in proof.items() if name != "proofValue"}
    if config.get("@context", plain.get("@context")) != plain.get("@context"):
        raise NotSigned("the proof is of another context")
    if proof.get("proofPurpose") != "assertionMethod" or not value.startswith("z"):
        raise NotSigned("the proof says something else")
    try:
        public_key(method.partition("#")[0]).verify(unbase58(value[1:]), _hashed(plain, config))
    except (InvalidSignature, ValueError) as wrong:
        raise NotSigned("the signature does not hold") from wrong
    issuer = plain.get("issuer")
    name = issuer.get("id") if isinstance(issuer, dict) else issuer
    if name != method.partition("#")[0]:
        raise NotSigned("whoever signed it is not its issuer")
    return str(name)


def _hashed(document: Document, proof: Document) -> bytes:
    """What is signed: the hash of the proof's words, then that of the document."""
    return hashlib.sha256(canonical(dict(proof))).digest() + hashlib.sha256(canonical(dict(document))).digest()


def did(key: Ed25519PublicKey) -> str:
    """A public key by its name, as `did:key` has it."""
    return f"{DID}z{base58(ED25519 + key.public_bytes_raw())}"


def public_key(name: str) -> Ed25519PublicKey:
    """The public key that a `did:key` names. Raises ValueError for anything else."""
    if not name.startswith(f"{DID}z"):
        raise ValueError(f"{name} is no did:key")
    found = unbase58(name.removeprefix(f"{DID}z"))
    if not found.startswith(ED25519):
        raise ValueError(f"{name} is no key of Ed25519")
    return Ed25519PublicKey.from_public_bytes(found.removeprefix(ED25519))


def base58(data: bytes) -> str:
    """Bytes in base58 (Bitcoin's alphabet)."""
    number, text = int.from_bytes(data), ""
    while number:
        number, digit = divmod(number, 58)
        text = ALPHABET[digit] + text
    return ALPHABET[0] * (len(data) - len(data.lstrip(b"\0"))) + text


def unbase58(text: str) -> bytes:
    """The bytes that base58 stands for. Raises ValueError for signs that are none of its."""
    number = 0
    for sign_of in text:
        number = number * 58 + ALPHABET.index(sign_of)
    zeros = len(text) - len(text.lstrip(ALPHABET[0]))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8)
