"""A council asks how well it does: rounds, whom they reached, and what was said."""

import datetime as dt
from collections.abc import Collection, Mapping

from cydwaith.bodies.models import Body, Topic
from cydwaith.performance.deeds import consultations as deeds
from cydwaith.performance.footprints import CONSULTATIONS
from cydwaith.performance.models import Consultation, ConsultationFinding, ConsultationGroup, Group
from cydwaith.performance.panelling import speaks
from cydwaith.performance.refusals import NOT_YET
from cydwaith.performance.refusals import consultations as refusals
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing, held
from cydwaith.shared.pairs import UNSAID, given, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def begin(
    *,
    by: Actor,
    body: str,
    title: Said,
    methods: Said,
    groups: Collection[str],
    began: dt.date,
    ended: dt.date | None = None,
    url: str = "",
    sample: bool = False,
) -> Consultation:
    """Begin a round, or write one down that is over. The same sent twice is one. Raises NotPossible."""
    with doing(deeds.CONSULTATION_BEGIN, by=by, body=body) as act:
        council = Body.objects.select_for_update().filter(pk=body, kind="council").first()
        if council is None:
            raise NotPossible(str(refusals.ONLY_COUNCILS), "body")
        speaks(by, body, {body}, act.deed)
        told = in_columns(
            title=given(title, "title", str(refusals.TITLE)), methods=given(methods, "methods", str(refusals.METHODS))
        )
        asked = sorted({Group(one).value for one in groups})
        what = {
            "body": council,
            "began": began,
            "ended": ended,
            "url": url,
            "sample": sample,
            "withdrawn": None,
            **told,
        }
        there = Consultation.objects.filter(**what).prefetch_related("groups")
        for same in there:
            if sorted(one.group for one in same.groups.all()) == asked:
                return same
        refuse(asked, began, ended)
        if there.exists():
            raise NotPossible(str(refusals.SAME_ROUND), "title")
        made = Consultation.objects.create(**what, at=clock.moment())
        parts = [ConsultationGroup.objects.create(consultation=made, group=one) for one in asked]
        act.tell(made, **CONSULTATIONS.of(made, parts))
    return made


def refuse(groups: Collection[str], began: dt.date, ended: dt.date | None) -> None:
    """Raise NotPossible with the first thing that is wrong with a round."""
    today = clock.today()
    for wrong, why, field in (
        (not groups, refusals.NO_GROUP, "groups"),
        (began > today, NOT_YET, "began"),
        (ended is not None and ended > today, NOT_YET, "ended"),
        (ended is not None and ended < began, refusals.ENDS_FIRST, "ended"),
    ):
        if wrong:
            raise NotPossible(str(why), field)


def count(
    *, by: Actor, consultation: Consultation, ended: dt.date | None, reached: Mapping[str, int | None]
) -> Consultation:
    """Say when a round ended, and how many of each group answered, as far as that is known. The same twice is one."""
    with doing(deeds.CONSULTATION_COUNT, by=by, to=consultation) as act:
        round_ = there(act.it)
        speaks(by, round_.body_id, {round_.body_id}, act.deed)
        groups = {one.group: one for one in round_.groups.all()}
        if strange := [one for one in reached if one not in groups]:
            raise NotPossible(str(refusals.STRANGE_GROUP), strange[0])
        refuse(groups, round_.began, ended)
        changed = [one for name, one in groups.items() if one.reached != reached.get(name, one.reached)]
        if round_.ended == ended and not changed:
            return round_
        for one in changed:
            one.reached = reached[one.group]
            one.save()
        round_.ended = ended
        round_.save()
        act.tell(round_, **CONSULTATIONS.of(round_, changed))
    return round_


def there(one: Consultation) -> Consultation:
    """A round that was not withdrawn. Raises NotPossible."""
    if one.withdrawn:
        raise NotPossible(str(refusals.WITHDRAWN))
    return one


def withdraw(*, by: Actor, consultation: Consultation, why: Said) -> Consultation:
    """Withdraw a round with the reason: it counts no longer, and stays to be read."""
    with doing(deeds.CONSULTATION_WITHDRAW, by=by, to=consultation) as act:
        round_ = there(act.it)
        speaks(by, round_.body_id, {round_.body_id}, act.deed)
        round_.why, round_.withdrawn = given(why, "why"), clock.moment()
        round_.save()
        act.tell(round_, **CONSULTATIONS.of(round_))
    return round_


def hear(*, by: Actor, consultation: Consultation, text: Said, group: str = "", topic: str = "") -> ConsultationFinding:
    """Write down what people said; of a group that the round asked, or of all. The same twice is one."""
    with doing(deeds.CONSULTATION_HEAR, by=by, to=consultation) as act:
        round_ = there(act.it)
        speaks(by, round_.body_id, {round_.body_id}, act.deed)
        told = in_columns(text=given(text, "text", str(refusals.WORDS)))
        if group and not round_.groups.filter(group=group).exists():
            raise NotPossible(str(refusals.STRANGE_GROUP), "group")
        if topic and not Topic.objects.filter(pk=topic).exists():
            raise NotPossible(str(refusals.NO_TOPIC), "topic")
        what = {"consultation": round_, "group": group, "topic_id": topic or None, "withdrawn": None, **told}
        if same := ConsultationFinding.objects.filter(**what).first():
            return same
        made = ConsultationFinding.objects.create(**what, at=clock.moment())
        act.tell(made, **CONSULTATIONS.of(made))
    return made


def take_back(*, by: Actor, finding: ConsultationFinding, why: Said = UNSAID) -> ConsultationFinding:
    """Take back what was written down wrongly, with the reason; a self-assessment that cited it keeps what it cited."""
    with doing(deeds.CONSULTATION_TAKE_BACK, by=by, to=finding.consultation) as act:
        speaks(by, act.it.body_id, {act.it.body_id}, act.deed)
        found: ConsultationFinding = held(finding)
        if found.withdrawn:
            raise NotPossible(str(refusals.WITHDRAWN))
        found.why, found.withdrawn = given(why, "why"), clock.moment()
        found.save()
        act.tell(found, **CONSULTATIONS.of(found))
    return found
