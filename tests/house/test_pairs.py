"""Every text in both languages is kept as a pair: two columns of one kind, and the attribute that stands for both."""

import pytest
from django.apps import apps
from django.db.models import Field, Model

from cydwaith.shared.pairs import columns_of, pairs_of

INDEX = {"search.Document"}  # what the search stores of things, worked out anew at any time
ALIKE = ("max_length", "blank", "null", "default")


def models() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("cydwaith.")]


def columns(model: type[Model]) -> dict[str, Field]:
    return {field.name: field for field in model._meta.concrete_fields}


def halves(names: set[str]) -> set[str]:
    """What the columns of a language are halves of."""
    return {name[:-3] for name in names if name.endswith(("_cy", "_en"))}


@pytest.mark.parametrize("model", models(), ids=lambda model: model._meta.label)
def test_columns_of_a_language_are_a_pair(model: type[Model]) -> None:
    there = columns(model)
    assert set(pairs_of(model)) == halves(set(there)) or model._meta.label in INDEX
    for name in halves(set(there)):
        cy, en = (there[column] for column in columns_of(name))
        assert type(cy) is type(en)
        assert [getattr(cy, part) for part in ALIKE] == [getattr(en, part) for part in ALIKE], name


def test_columns_alone_are_found() -> None:
    assert halves({"title_cy", "title_en", "note_en", "policy"}) == {"title", "note"}
    assert sum(len(pairs_of(model)) for model in models()) > 50
