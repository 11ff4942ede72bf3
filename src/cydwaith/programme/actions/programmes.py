"""Beginning programmes; for whoever runs the site."""

from django.db import transaction

from cydwaith.programme import recorded
from cydwaith.programme.models import Programme
from cydwaith.record.actions import write
from cydwaith.shared.permissions import Actor, require


@transaction.atomic
def found(*, by: Actor, programme: Programme) -> Programme:
    """Begin a programme under which commitments can stand."""
    require(by, "programme.load")
    programme.save(force_insert=True)
    facts = recorded.programme(programme)
    write(by=by, body=None, verb="programme.founded", subject=f"programme:{programme.pk}", facts=facts)
    return programme
