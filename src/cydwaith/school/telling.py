"""What deeds of this room tell: that a course opens, to whoever follows the organisation that holds it."""

from typing import Final

from cydwaith.school.models import Course, Joined, Stage, Trial
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, pair, said
from cydwaith.shared.telling import Telling, Tells


def course(one: Course) -> Telling | None:
    """A course that can be asked for, and nothing of its other steps."""
    if one.stage != Stage.OPEN:
        return None
    return Telling(title=both(one, "title"), of={"council": [one.body_id]}, sample=one.sample)


OPENS: Final = Tells(followers=("council",), telling=course)


def trial(one: Trial) -> Telling:
    """A trial that is proposed: to whoever follows the practice's owner, or the organisation that proposes it."""
    title = pair(one.practice.current, "title") if one.practice.current else Said(one.practice_id, one.practice_id)
    return Telling(title=title, of={"council": [one.body_id, one.practice.owner_id]}, sample=one.sample)


def drawn(one: Trial) -> Telling:
    """A trial whose lots are drawn: each council is to say when it began."""
    told = trial(one)
    return Telling(
        title=told.title,
        of=told.of,
        turn=list(one.joined.exclude(step=None).values_list("body", flat=True)),
        sample=one.sample,
    )


def joined(one: Joined) -> Telling:
    """What a council did in a trial: to whoever follows it."""
    return Telling(title=trial(one.trial).title, of={"council": [one.body_id]}, sample=one.trial.sample)


TRIAL: Final = Tells(followers=("council",), telling=trial)
JOINED: Final = Tells(followers=("council",), telling=joined)
DRAWN: Final = Tells(
    followers=("council",),
    telling=drawn,
    turn="trial.start",
    to_do=said(cy="Dywedwch pryd y dechreuwch yr arfer", en="Say when you begin the practice"),
)
