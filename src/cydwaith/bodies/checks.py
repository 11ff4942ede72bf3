"""Something that must never be true of a running site."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from cydwaith.bodies import proxies
from cydwaith.bodies.models import Account


@register(Tags.security)
def proxies_as_said(**_: Any) -> list[CheckMessage]:
    """Behind a proxy that the site does not know of, limits on signing in count everybody as one."""
    hint = "set CYDWAITH_PROXIES to the number of proxies in front, 0 if there are none"
    return [Error(words, hint=hint, id="cydwaith.E002") for words in proxies.noted()]


@register(Tags.security)
def database_is_private(**_: Any) -> list[CheckMessage]:
    """The database file holds addresses and sessions: nobody else on the machine may read it."""
    path = Path(str(settings.DATABASES["default"]["NAME"]))
    open_to = [one for one in path.parent.glob(f"{path.name}*") if one.is_file() and one.stat().st_mode & 0o077]
    return [Error(f"others may read {one.name}", hint="chmod 600", id="cydwaith.E003") for one in open_to]


@register(Tags.database)
def no_sample_accounts(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Sample accounts have a password that everyone knows: outside the demonstration they are an error."""
    if settings.DEMO or not databases:
        return []
    for name in databases:
        there = Account._meta.db_table in connections[name].introspection.table_names()
        if there and Account.objects.using(name).filter(sample=True).exists():
            return [Error("sample accounts exist outside the demonstration", hint="remove them", id="cydwaith.E001")]
    return []
