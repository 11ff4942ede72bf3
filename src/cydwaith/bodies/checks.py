"""Something that must never be true of a running site."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from cydwaith.bodies.models import Account


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
