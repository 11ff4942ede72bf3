"""No thing is called in an address as another page is: every gap of an address that has literal sisters is accounted
for, and what makes codes for it makes none of theirs."""

import re
from collections.abc import Callable
from typing import Final

import pytest
from django.utils.text import slugify

from cydwaith.forums.actions.forums import free_slug as of_forum
from cydwaith.policies.actions.policies import free_slug as of_policy
from cydwaith.practices.actions.practices import free_slug as of_practice
from cydwaith.programme.actions.proposing import free_slug as of_commitment
from cydwaith.shared.codes import GAP, before_gap, code_of, reserved
from cydwaith.shared.rooms import routes
from cydwaith.shared.slugs import declared

# The page of a thing that people name, and what makes its code from a title.
MAKES: Final[dict[str, Callable[[str], str]]] = {
    "call": lambda title: code_of(title, "call"),
    "commitment": of_commitment,
    "forum": of_forum,
    "policy": of_policy,
    "practice": of_practice,
    "project": lambda title: code_of(title, "project"),
}
TYPED: Final = {"exchange_round"}  # its code is typed; `rounds.begin` refuses these
SHIPS: Final = {"fund", "region"}  # only what ships has such a code
OTHERWISE: Final = {
    "council": "the code of an organisation, in capitals",
    "deliberation": "a key drawn by lot",
    "join_ask": "a signed word",
    "openid_connect_login": "the name of a provider, as whoever runs the site sets it up",
    "opening": "a key drawn by lot",
}


def with_sisters() -> set[str]:
    """The first page of each kind of thing beside whose code some other page stands."""
    found: dict[tuple[str, ...], str] = {}
    for name, one in sorted(routes().items(), key=lambda told: len(told[1].en)):
        last = one.en.rstrip("/").split("/")[-1]
        if not one.pattern and GAP.fullmatch(last) and "<int:" not in last and words(name):
            found.setdefault(before_gap(one.en), name)
    return set(found.values())


def words(page: str) -> set[str]:
    """Those of its sisters that a code could be."""
    return {one for one in reserved(page) if re.fullmatch(r"[-\w]+", one)}


def test_every_gap_with_literal_sisters_is_accounted_for() -> None:
    assert with_sisters() == MAKES.keys() | TYPED | SHIPS | OTHERWISE.keys()


@pytest.mark.django_db
@pytest.mark.parametrize("name", MAKES)
def test_no_title_makes_a_code_that_is_another_pages(name: str) -> None:
    assert {"new", "newydd"} <= words(name)
    for title in words(name):
        assert MAKES[name](title) not in words(name)


@pytest.mark.parametrize("name", sorted({*MAKES, *SHIPS}))
def test_nothing_that_ships_is_called_so(name: str) -> None:
    called = {called for one in declared() if one.kind == name for called in (one.en, one.cy)}
    assert not called & words(name)


def test_a_title_without_latin_letters_has_a_code_and_another_a_code_of_its_own() -> None:
    first, second = (code_of(title, "course") for title in ("数学", "物理"))
    assert first != second
    assert all(slugify(one) == one for one in (first, second))
