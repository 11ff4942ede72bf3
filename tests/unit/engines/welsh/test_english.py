"""English keys."""

import sys
from concurrent.futures import ThreadPoolExecutor

from cydwaith.engines.retrieval.lexicon import Term
from cydwaith.engines.welsh.english import english_key


def test_many_readers_at_once_get_the_same_keys(terms: list[Term]) -> None:
    words = list(dict.fromkeys(word.lower() for term in terms for word in term.english.split()))[:2000]
    alone = [english_key.__wrapped__(word) for word in words]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            together = list(pool.map(lambda _: [english_key.__wrapped__(word) for word in words], range(8)))
    finally:
        sys.setswitchinterval(before)
    assert together == [alone] * 8
