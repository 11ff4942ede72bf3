"""Two windows, or two people, with one form: what was changed in the meantime is never overwritten unseen.

A form that changes what is there is made with `now=`, a function that reads what it changes as it is now. The form
sends back, by its digest, what it showed; when it is sent and something else stands there by then, nothing is done:
each field says what stands there now beside what was typed, and sending it again is meant.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from django import forms
from django.db import connection, transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from cydwaith.shared.deeds import GONE
from cydwaith.shared.fingerprints import fingerprint
from cydwaith.shared.refusals import NotPossible

SEEN: Final = "cw_seen"
"""The hidden field with the digest of what a form showed."""
Now = Callable[[], Mapping[str, Any]]  # Any: what a field begins with
"""What stands there now, by the names of the fields; what no field shows counts too."""


class Meanwhile(NotPossible):
    """Somebody changed what a form changes after it was opened."""

    def __init__(self, seen: str, why: str = "") -> None:
        changed = _("This was changed after you opened it. Nothing is saved yet: compare both, then send it again.")
        super().__init__(why or changed, carries={SEEN: seen})


def seen_of(values: Mapping[str, Any]) -> str:  # Any: as above
    """What a form showed, as 64 hexadecimal digits."""
    return fingerprint((name, "" if value is None else str(value)) for name, value in sorted(values.items()))


@contextmanager
def unchanged(form: forms.Form) -> Iterator[None]:
    """One transaction in which what a form changes is what whoever sent it saw.

    Raises Meanwhile, and says at each field what stands there now.
    A form that changes nothing that is there, or does not say what it showed, is taken as it is; and so is one that
    asks for what stands there already.
    """
    saw = getattr(form, "saw", "")
    if not saw:
        yield
        return
    with transaction.atomic():
        alone(saw)
        now = form.stands()  # type: ignore[attr-defined]  # what saw something is one of ours
        if saw != seen_of(now) and (differing(form, now) or now.keys() - form.fields.keys()):
            say_what_stands(form, now)
            raise Meanwhile(seen_of(now), str(getattr(form, "otherwise", "")))
        yield


def say_what_stands(form: forms.Form, now: Mapping[str, Any]) -> None:  # Any: as above
    """Say at each field in which something else was typed what stands there now."""
    for name in differing(form, now):
        form.add_error(name, _("It now says: %(now)s") % {"now": shown(form.fields[name], now[name])})


def stands(model: type[Model], number: object, *columns: str) -> dict[str, Any]:  # Any: as above
    """These columns of a stored thing, as they are now. Raises NotPossible when it is gone."""
    found = model._base_manager.filter(pk=number).values(*columns).first()
    if found is None:
        raise NotPossible(str(GONE))
    return found


def alone(saw: str) -> None:
    """Of those who saw the same, one at a time until the transaction ends; on SQLite there is only ever one writer."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [saw])


def differing(form: forms.Form, now: Mapping[str, Any]) -> list[str]:  # Any: as above
    """The fields in which something else was sent than what stands there."""
    return [name for name in form.fields if name in now and form.fields[name].has_changed(now[name], form[name].data)]


def shown(field: forms.Field, value: Any) -> str:  # Any: as above
    """A value as its field shows it."""
    choices = dict(getattr(field, "choices", ()))
    told = choices.get(value, choices.get(str(value), value))
    return str(_("nothing") if told in (None, "") else told)
