"""Beginning programmes; for whoever runs the site."""

from cydwaith.programme.deeds.programmes import FOUNDED, PROGRAMME_LOAD
from cydwaith.programme.models import Programme
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor


def found(*, by: Actor, programme: Programme) -> Programme:
    """Begin a programme under which commitments can stand."""
    with doing(PROGRAMME_LOAD, by=by) as act:
        programme.save(force_insert=True)
        act.tell(programme, FOUNDED)
    return programme
