"""The digest of a version."""

import hashlib

from cydwaith.engines.drafting.hashing import canonical, digest
from cydwaith.engines.drafting.part import Part

TITLE = {"cy": "Tai", "en": "Housing"}
PARTS = [Part("t1", {"words_cy": "Cartrefi", "words_en": "Homes"}), Part("t2", {"words_cy": "ŵ", "words_en": "w"})]


def test_the_form_is_written_out_and_anybody_can_hash_it() -> None:
    text = (
        '{"form":"cydwaith-text-1","sections":[{"key":"t1","words_cy":"Cartrefi","words_en":"Homes"},'
        '{"key":"t2","words_cy":"ŵ","words_en":"w"}],"title":{"cy":"Tai","en":"Housing"}}'
    )
    assert canonical(TITLE, PARTS) == text
    assert digest(TITLE, PARTS) == hashlib.sha256(text.encode()).hexdigest()


def test_both_languages_and_the_order_count() -> None:
    others = [
        digest(TITLE, list(reversed(PARTS))),
        digest({**TITLE, "cy": "Y Tai"}, PARTS),
        digest(TITLE, [Part("t1", {"words_cy": "Cartref", "words_en": "Homes"}), PARTS[1]]),
        digest(TITLE, PARTS[:1]),
    ]
    assert len({digest(TITLE, PARTS), *others}) == 5
