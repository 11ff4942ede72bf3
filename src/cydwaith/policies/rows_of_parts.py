"""The parts of a policy as machines read them: its stages, what stands between the sides, and its promises."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal, Self

from cydwaith.policies.models import Matter, Policy, Stage
from cydwaith.policies.promises import Promise
from cydwaith.policies.timeline import Stretch
from cydwaith.shared.rows import Row, Texts

MatterStage = Literal["talk", "mediation", "recorded", "settled"]


@dataclass(frozen=True, slots=True)
class Part:
    """Something that belongs to a policy, with the policy."""

    policy: Policy
    it: Any  # Any: a duty, a stage, a promise


class PolicyPart(Row):
    """What every part says: of which policy it is, and whether that is a sample."""

    policy: str
    sample: bool

    @classmethod
    def of(cls, thing: Part, /) -> Self:
        told = {**cls.parts(thing.it), "policy": thing.policy.pk, "sample": thing.policy.sample}
        return cls(**told, **cls.columns(thing.it, told))


class PolicyStage(PolicyPart):
    """A stage: when it first opened and last closed, how often it opened, and whether the policy is there now."""

    stage: Stage
    name: Texts
    opened: dt.datetime | None
    closed: dt.datetime | None
    times: int
    now: bool
    opens_when: Texts
    closes_when: Texts

    @classmethod
    def parts(cls, thing: Stretch, /) -> dict[str, Any]:
        about = thing.about
        told = {"name": about.name, "opens_when": about.opens, "closes_when": about.closes}
        return {name: Texts.said(one) for name, one in told.items()}


class PolicyDuty(PolicyPart):
    """A duty with what it costs a year in pounds, who pays, and what the side that bears it says of that."""

    number: int
    side: str
    title: Texts
    money: int
    pays: str
    costing: Texts
    body: str
    at: dt.datetime
    warns: bool | None
    warning: Texts
    warned_body: str | None
    warned: dt.datetime | None

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:  # Any: a duty
        return {"side": thing.side.code}


class PolicyOutsider(PolicyPart):
    """Somebody outside whom a policy touches, named at a stage; told once `told` says when."""

    stage: Stage
    who: Texts
    body: str
    at: dt.datetime
    told: dt.datetime | None
    told_body: str | None
    how: Texts


class PolicyAnnouncement(PolicyPart):
    """What a side announced: whether the other was told first, as the one says, and as the other says (`first`)."""

    side: str
    what: Texts
    on: dt.date
    told_on: dt.date | None
    told: Texts
    body: str
    at: dt.datetime
    first: bool | None
    answer: Texts
    answer_body: str | None
    answered: dt.datetime | None

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:  # Any: an announcement
        return {"side": thing.side.code}


class PolicyMatterStep(Row):
    """A step of a disagreement, and by when that was to be over."""

    step: MatterStage
    due: dt.date
    note: Texts
    body: str
    at: dt.datetime


class PolicyColumn(Row):
    """What a side last wrote on a matter."""

    side: str
    text: Texts
    body: str
    at: dt.datetime

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:  # Any: a column
        return {"side": thing.side.code}


class PolicyMatter(PolicyPart):
    """A disagreement with its steps, or a stocktake, with what each side last wrote."""

    kind: Literal["disagreement", "stocktake"]
    title: Texts
    starts: dt.date
    ends: dt.date
    step: MatterStage | None
    steps: list[PolicyMatterStep]
    columns_written: list[PolicyColumn]

    @classmethod
    def parts(cls, thing: Matter, /) -> dict[str, Any]:
        last = {one.side_id: one for one in thing.columns.all()}
        return {
            "steps": [PolicyMatterStep.of(one) for one in thing.steps.all()],
            "columns_written": [PolicyColumn.of(one) for one in last.values()],
        }


class PolicySlip(Row):
    """Another date that was agreed for a promise, and why."""

    due: dt.date
    due_precision: str
    reason: Texts
    proposed_by: str | None
    at: dt.datetime


class PolicyPromise(PolicyPart):
    """A commitment that a section promises: its first date and every slip; `late` are days from that to `done`."""

    commitment: str
    title: Texts
    section: str
    sides: list[str]
    first: dt.date | None
    due: dt.date | None
    due_precision: str
    done: dt.date | None
    late: int | None
    slips: list[PolicySlip]

    @classmethod
    def parts(cls, thing: Promise, /) -> dict[str, Any]:
        return {
            "commitment": thing.commitment.pk,
            "title": Texts.of(thing.terms, "title"),
            "sides": [side.code for side in thing.sides],
            "due": thing.terms.due,
            "due_precision": thing.terms.due_precision,
            "slips": [PolicySlip.of(one) for one in thing.slips],
        }
