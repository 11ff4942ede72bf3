"""Every column that could hold something of people is declared, with what it is for and how long it is kept."""

from collections import Counter

from django.apps import apps
from django.db.models import Model

from cydwaith.bodies.models import Account, Person
from cydwaith.bodies.personal.terms import DECLARED, personal
from cydwaith.shared.personal import Nobodys, Personal, could_be_personal


def people() -> frozenset[type[Model]]:
    """Accounts and persons, and every table that leads to one of them."""
    found: set[type[Model]] = {Account, Person}
    while more := {model for model in apps.get_models() if leads_to(model, found)} - found:
        found |= more
    return frozenset(found)


def leads_to(model: type[Model], others: set[type[Model]]) -> bool:
    return any(one.related_model in others for one in model._meta.concrete_fields)


def suspects() -> set[str]:
    """Every column that could hold something of people."""
    whose = people()
    every = apps.get_models(include_auto_created=True)
    return {name for model in every for name in could_be_personal(model, whose)}


def declared() -> list[str]:
    return [f"{one.table}.{name}" for one in personal() for name in one.columns]


def nobodys() -> list[Nobodys]:
    return [one for one in DECLARED if isinstance(one, Nobodys)]


def test_every_column_that_could_is_declared() -> None:
    said = set(declared())
    assert {name for name in suspects() - said if not any(name in one for one in nobodys())} == set()


def test_no_column_is_declared_twice_or_as_both() -> None:
    assert [name for name, times in Counter(declared()).items() if times > 1] == []
    assert {name for name in declared() if any(name in one for one in nobodys())} == set()


def test_what_is_nobodys_is_there_and_would_be_missed() -> None:
    found = suspects()
    assert [one for one in nobodys() if not any(name in one for name in found)] == []
    named = {f"{one.table}.{column}" for one in nobodys() for column in one.columns}
    assert named - found == set()


def test_every_declared_column_is_there() -> None:
    every = apps.get_models(include_auto_created=True)
    there = {f"{model._meta.label}.{one.name}" for model in every for one in model._meta.concrete_fields}
    assert set(declared()) - there == set()
    assert [one.table for one in personal() if one.secret - set(one.columns)] == []


def test_purpose_and_retention_are_said_in_both_languages() -> None:
    for one in personal():
        for text in (one.what, one.purpose, one.kept, *one.columns.values()):
            assert text.cy, one.table
            assert text.en, one.table
            assert text.cy != text.en or text.cy == "", one.table


def test_whatever_belongs_to_an_account_can_be_given_to_its_holder() -> None:
    of_accounts = {model for model in people() if "account" in {one.name for one in model._meta.concrete_fields}}
    of_accounts |= {
        model for model in apps.get_models() if any(one.related_model is Account for one in model._meta.fields)
    }
    assert {one.model for one in personal() if one.rows is None} & of_accounts == set()


def test_a_table_that_nobody_declared_is_found() -> None:
    columns = set(could_be_personal(Account, people()))
    assert {"bodies.Account.email", "bodies.Account.name", "bodies.Account.last_login"} <= columns
    assert isinstance(next(personal()), Personal)
