"""What a council's asking how well it does tells: to those who follow the council, or the topic of what was said."""

from typing import Final

from cydwaith.bodies.topics import with_those_above
from cydwaith.performance.models import Consultation, ConsultationFinding
from cydwaith.shared.pairs import both
from cydwaith.shared.telling import Telling, Tells


def round_of(one: Consultation) -> Telling:
    """The round."""
    return Telling(title=both(one, "title"), of={"council": [one.body_id]}, sample=one.sample)


def finding(one: ConsultationFinding) -> Telling:
    """The round in which something was said."""
    topics = with_those_above([one.topic]) if one.topic else ()
    whole = one.consultation
    return Telling(title=both(whole, "title"), of={"council": [whole.body_id], "topic": topics}, sample=whole.sample)


ROUND: Final = Tells(followers=("council",), telling=round_of)
FINDING: Final = Tells(followers=("council", "topic"), telling=finding)
