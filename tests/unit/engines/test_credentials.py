"""Signing as the W3C has it: its own published example, and what must not pass."""

import hashlib
import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.credentials import (
    NotSigned,
    base58,
    canonical,
    did,
    public_key,
    sign,
    unbase58,
    verify,
)
from tests.examples import examples

# W3C, Data Integrity EdDSA Cryptosuites v1.0, Appendix B.2: the keys, the document and what comes of them.
SECRET = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq"
PUBLIC = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
CREATED = "2023-02-24T23:36:38Z"
VALUE = "z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX"
ALUMNI = {
    "@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"],
    "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
    "type": ["VerifiableCredential", "AlumniCredential"],
    "name": "Alumni Credential",
    "description": "A minimum viable example of an Alumni Credential.",
    "issuer": "https://vc.example/issuers/5678",
    "validFrom": "2023-01-01T00:00:00Z",
    "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"},
}
KEY = Ed25519PrivateKey.from_private_bytes(unbase58(SECRET[1:])[2:])


def test_the_example_of_the_standard_comes_out_to_the_letter() -> None:
    assert did(KEY.public_key()) == f"did:key:{PUBLIC}"
    assert sign(ALUMNI, KEY, created=CREATED)["proof"]["proofValue"] == VALUE
    told = hashlib.sha256(canonical(ALUMNI)).hexdigest()
    assert told == "59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19"


def test_what_is_signed_holds_and_nothing_in_it_can_be_changed() -> None:
    own = ALUMNI | {"issuer": {"id": did(KEY.public_key())}}
    signed = sign(own, KEY, created=CREATED)
    assert verify(signed) == did(KEY.public_key())
    others = Ed25519PrivateKey.generate()
    for spoilt in (
        signed | {"name": "Another"},
        signed | {"proof": {**signed["proof"], "created": "2024-01-01T00:00:00Z"}},
        signed | {"proof": {**signed["proof"], "proofValue": "z1"}},
        signed | {"proof": {**signed["proof"], "proofValue": "0"}},
        signed | {"proof": {**signed["proof"], "verificationMethod": "https://vc.example/#key"}},
        signed | {"proof": {**signed["proof"], "proofPurpose": "authentication"}},
        signed | {"proof": {**signed["proof"], "@context": []}},
        signed | {"proof": None},
        sign(own, others, created=CREATED),
    ):
        with pytest.raises(NotSigned):
            verify(spoilt)


def test_names_of_other_keys_and_fractions_are_refused() -> None:
    assert isinstance(public_key(f"did:key:{PUBLIC}"), Ed25519PublicKey)
    for name in ("did:web:x", "did:key:z11", "did:key:z0"):
        with pytest.raises(ValueError, match=r"."):
            public_key(name)
    with pytest.raises(ValueError, match="fraction"):
        canonical({"x": 0.5})
    # Members are ordered by UTF-16 code units: the pair of surrogates comes before U+FF61.
    assert canonical({"\uff61": 1, "\U0001f600": 2}) == '{"\U0001f600":2,"\uff61":1}'.encode()


@given(st.binary(max_size=40))
@examples(60)
def test_base58_gives_back_what_it_was_given(data: bytes) -> None:
    assert unbase58(base58(data)) == data


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
        lambda one: st.lists(one) | st.dictionaries(st.text(st.characters(codec="utf-8")), one),
        max_leaves=8,
    )
)
@examples(60)
def test_the_canonical_form_says_the_same(value: object) -> None:
    assert json.loads(canonical(value)) == value
