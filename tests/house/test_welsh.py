"""Mechanical faults of Welsh: what an editor corrected once is looked for in every text, sentence and message."""

import re
from pathlib import Path

import pytest

from cydwaith.site.language import catalogue
from cydwaith.site.language.sentences import sentences

ROOT = Path(__file__).parents[2]
# What is wrong, and what stands in its place.
WRONG = {
    r"\bgyda (?=[aeiouwyâêîôûŵŷ]|1\b|8\b|11\b)": "gydag before a vowel, 1, 8 and 11",
    r"\bchwech (?:diwrnod|mis|awr|papur|cam|cyngor|ffigur)\b": "chwe before a noun",
    r"\bpump (?:diwrnod|mis|awr|papur|cam|cyngor|ffigur)\b": "pum before a noun",
    r"\bam deg\b": "am ddeg",
    r"\blleiafswm\b": "isafswm: one term",
    r"\bstwns[hi]\w*|\bhashi(?:wyd|o)\b": "hash, a noun: one term",
    r"\bdyddiad(?:au)? rhyddhau\b": "dyddiad cyhoeddi: one term",
    r"\brheolydd(?:ion)? synthetig\b": "grŵp rheoli synthetig",
    r"\bffigur ynghyd\b": "ffigur cyfunol",
    r"\bwedi[’'](?:i|u) (?:b|p)wyso (?!a\b)": "pwysoli: weighting",
    r"\bo flaen y rhain\b": "cyn y rhain",
    r"\bdaeth neb\b(?<!ni ddaeth neb)": "ni ddaeth neb",
    r"\bddim un \w": "ni … yr un",
    r"\b(?:byddai|gwellodd|daeth|yn rhannu|yn cynnig) dd(?:au|wy)\b": "no mutation of subject or verb-noun’s object",
    r"(?:^|[.:] )Nid cyn\b": "Ddim cyn",
}


def texts() -> dict[str, str]:
    """Every Welsh text of ours, by where it stands."""
    return {one.key: one.welsh for one in [*sentences(ROOT), *catalogue.messages(ROOT, {})]}


@pytest.mark.parametrize("wrong", WRONG, ids=WRONG.values())
def test_no_text_has_what_an_editor_corrected(wrong: str) -> None:
    found = {key: text for key, text in texts().items() if re.search(wrong, text, re.IGNORECASE)}
    assert found == {}, WRONG[wrong]


def test_what_is_wrong_would_be_found() -> None:
    bad = [
        "gyda un",
        "chwech diwrnod",
        "am deg diwrnod",
        "y lleiafswm",
        "ei stwnsh",
        "byddai ddau gyngor",
        "ddim un eitem",
    ]
    assert [text for text in bad if not any(re.search(wrong, text, re.IGNORECASE) for wrong in WRONG)] == []
