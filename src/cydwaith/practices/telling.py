"""What deeds tell of practices, of who takes them up, of asks and of signals."""

from cydwaith.bodies.topics import with_those_above
from cydwaith.practices.models import Ask, Impact, Practice, Signal, Specification, Step, Version
from cydwaith.shared.pairs import both
from cydwaith.shared.telling import Keys, Telling


def version(one: Version) -> Telling:
    """A practice as one of its versions has it."""
    practice = one.practice
    moved = one.moves.values_list("indicator", flat=True)
    of = {"practice": [practice.key], "council": [practice.owner_id], "topic": topics(one), "indicator": moved}
    return Telling(title=both(one, "title"), of=of, sample=practice.sample)


def topics(one: Version) -> tuple[str, ...]:
    """Its topics, with those above them."""
    return with_those_above(one.topics.all())


def draft(one: Version) -> Telling:
    """A version that is not public: told only within its organisation, to those whose turn it is."""
    owner = one.practice.owner_id
    return Telling(title=both(one, "title"), of={}, turn=[owner], within=owner, sample=one.practice.sample)


def of_practice(practice: Practice, *bodies: str) -> Telling | None:
    """A practice as everyone sees it, for its followers and those of organisations; nothing before it is public."""
    if practice.current is None:
        return None
    of = {"practice": [practice.key], "council": [practice.owner_id, *bodies], "topic": topics(practice.current)}
    return Telling(title=both(practice.current, "title"), of=of, sample=practice.sample)


def specification(one: Specification) -> Telling | None:
    """The practice that is judged."""
    return of_practice(one.practice)


def impact(one: Impact) -> Telling | None:
    """The practice whose impact it is."""
    return of_practice(one.specification.practice)


def step(one: Step) -> Telling | None:
    """The practice that is taken up."""
    told = of_practice(one.adoption.practice, one.adoption.body_id)
    return told and Telling(title=told.title, of=told.of, sample=told.sample or one.adoption.sample)


def ask(one: Ask) -> Telling:
    """What somebody is asked about, whose turn it is to answer."""
    of = {"council": [one.asked_id, one.asking_id], "indicator": [one.indicator_id]}
    return Telling(title=both(one.indicator, "label"), of=of, turn=[one.asked_id], sample=one.sample)


def answer(one: Ask) -> Telling:
    """What was answered: those who asked read it, and take up what they learn."""
    of = {"council": [one.asked_id, one.asking_id], "indicator": [one.indicator_id]}
    return Telling(title=both(one.indicator, "label"), of=of, turn=[one.asking_id], sample=one.sample)


def signal(one: Signal) -> Telling:
    """A figure that improved, and whose turn it is to say what was done."""
    waiting = [] if one.answered else [one.body_id]
    of: Keys = {"council": [one.body_id], "indicator": [one.indicator_id]}
    return Telling(title=both(one.indicator, "label"), of=of, turn=waiting)


def answered(one: Signal) -> Telling:
    """A figure of which it was said what was done."""
    return Telling(title=both(one.indicator, "label"), of={"council": [one.body_id], "indicator": [one.indicator_id]})
