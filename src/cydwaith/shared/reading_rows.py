"""A row that is read becomes an instance at once.

Django makes each by the way by which anybody may make one, asking of every column what was given for it; of a page of a
hundred rows that was a fourth. A model with a way of its own, or to whose making anybody listens, is made as ever.
"""

from collections.abc import Collection, Sequence
from operator import attrgetter
from typing import Any, Final

from django.db.models import Model
from django.db.models.base import ModelState
from django.db.models.signals import post_init, pre_init

AS_EVER: Final = Model.from_db.__func__  # type: ignore[attr-defined]  # a class method
_plain: Final[dict[type[Model], tuple[str, ...] | None]] = {}


def keep() -> None:
    """From now on, for every model."""
    Model.from_db = classmethod(from_db)  # type: ignore[assignment,method-assign]


def from_db(cls: type[Model], db: str | None, names: Collection[str], values: Sequence[Any]) -> Model:
    """An instance of a row; where a column was not read, as Django makes it."""
    columns = _plain[cls] if cls in _plain else _plain.setdefault(cls, columns_of(cls))
    if columns is None or len(values) != len(columns):
        made: Model = AS_EVER(cls, db, names, values)
        return made
    read = cls.__new__(cls)
    state = ModelState()
    state.adding, state.db = False, db
    told = read.__dict__
    told["_state"] = state
    told.update(zip(columns, values, strict=True))
    return read


def columns_of(cls: type[Model]) -> tuple[str, ...] | None:
    """The columns of a model in their order; None for one that is made in a way of its own."""
    own = cls.__init__ is not Model.__init__ or pre_init.has_listeners(cls) or post_init.has_listeners(cls)
    return None if own else tuple(map(attrgetter("attname"), cls._meta.concrete_fields))
