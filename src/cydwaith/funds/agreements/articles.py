"""What an agreement says: the data that it is made from, and what of it makes no sense."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from cydwaith.bodies.models import Body, PlaceKind, Post
from cydwaith.bodies.post_kinds import powers
from cydwaith.engines.json_text import parsed
from cydwaith.evidence.models import Indicator
from cydwaith.funds.agreements import refusals
from cydwaith.funds.agreements.models import AgreementParty
from cydwaith.funds.facts import funds
from cydwaith.funds.fields import MOST_PENCE
from cydwaith.practices.models import Practice
from cydwaith.record.canonical import canonical
from cydwaith.shared.pairs import UNSAID, stripped
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

TEXTS: Final = ("title", "what", "clauses", "after_pays", "after_time")


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation that takes part: its share in whole pence, and the post that signs for it."""

    body: str
    post: str
    pence: int
    leads: bool = False
    leaves: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """What a partner may expect to be paid by a day."""

    body: str
    due: dt.date
    pence: int


@dataclass(frozen=True, slots=True)
class Action:
    """What a partner is to do by a day."""

    body: str
    due: dt.date
    title: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Articles:
    """Everything an agreement says.

    `pays` is the post that signs for the funder. Work goes from `begins` to `ends`, and is claimed for until
    `claims_by`. `returns` are the days by which each partner reports, the last of them after everything. `aims` are
    the codes of the indicators that it is meant to move. With a `practice` it pays for taking up what was recorded:
    then it says who pays and who has time afterwards.
    """

    title: Said
    what: Said
    pays: str
    begins: dt.date
    ends: dt.date
    claims_by: dt.date
    partners: tuple[Partner, ...]
    schedule: tuple[Due, ...] = ()
    returns: tuple[dt.date, ...] = ()
    actions: tuple[Action, ...] = ()
    aims: tuple[str, ...] = ()
    clauses: Said = UNSAID
    practice: str = ""
    after_pays: Said = UNSAID
    after_time: Said = UNSAID

    @property
    def total(self) -> int:
        """The whole award, in pence: the sum of its shares."""
        return sum(one.pence for one in self.partners)

    @property
    def shares(self) -> dict[str, int]:
        """Each partner's share, in pence."""
        return {one.body: one.pence for one in self.partners}

    def tidied(self) -> "Articles":
        """The same with the space around its texts taken away, and what has an order in it."""
        return replace(
            self,
            title=stripped(self.title),
            what=stripped(self.what),
            clauses=stripped(self.clauses),
            after_pays=stripped(self.after_pays),
            after_time=stripped(self.after_time),
            schedule=tuple(sorted(self.schedule, key=lambda one: (one.due, one.body))),
            returns=tuple(sorted(set(self.returns))),
            aims=tuple(sorted(set(self.aims))),
            actions=tuple(replace(one, title=stripped(one.title)) for one in self.actions),
        )

    @property
    def content(self) -> str:
        """The data as canonical JSON."""
        return canonical(asdict(self))


def from_content(text: str) -> Articles:
    """The data of a version, read back from its JSON."""
    told = parsed(text)
    plain: dict[str, Any] = {name: told[name] for name in ("pays", "practice")}
    plain |= {name: Said(**told[name]) for name in TEXTS}
    plain |= {name: dt.date.fromisoformat(told[name]) for name in ("begins", "ends", "claims_by")}
    return Articles(
        **plain,
        partners=tuple(Partner(**one) for one in told["partners"]),
        schedule=tuple(Due(**dated(one)) for one in told["schedule"]),
        returns=tuple(dt.date.fromisoformat(one) for one in told["returns"]),
        aims=tuple(told["aims"]),
        actions=tuple(Action(**{**dated(one), "title": Said(**one["title"])}) for one in told["actions"]),
    )


def dated(told: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of something that is due, its day read."""
    return {**told, "due": dt.date.fromisoformat(told["due"])}


def refuse(one: Articles, funder: str, fund: str, figures: Collection[str] = ()) -> None:
    """Raise NotPossible with the first thing that makes no sense, at the field that mends it.

    `figures` are those of its bid: of them it was laid down there how they are judged.
    """
    bodies = [partner.body for partner in one.partners]
    for wrong, why, field in (
        (not one.title, refusals.TITLE, "title"),
        (not one.what, refusals.WHAT, "what"),
        (not one.begins <= one.ends <= one.claims_by, refusals.DAYS, "ends"),
        (len(bodies) < 2, refusals.TOGETHER, "partners"),
        (len(set(bodies)) < len(bodies), refusals.TWICE, "partners"),
        (funder in bodies, refusals.PAYS_ITSELF, "partners"),
        (sum(partner.leads for partner in one.partners) != 1, refusals.ONE_LEAD, "lead"),
        (any(partner.leads and partner.leaves for partner in one.partners), refusals.LEAD_LEAVES, "lead"),
        (any(partner.pence < 0 for partner in one.partners), refusals.NEGATIVE, "partners"),
        (not 0 < one.total <= MOST_PENCE, refusals.NO_MONEY, "partners"),
    ):
        if wrong:
            raise NotPossible(str(why), field)
    refuse_schedule(one)
    refuse_posts(one, funder)
    if set(one.aims) - can_be_judged() - set(figures):
        raise NotPossible(str(refusals.NO_JUDGING), "aims")
    refuse_spread(one, fund)


def refuse_schedule(one: Articles) -> None:
    """Raise NotPossible where instalments do not make up each share, or anything is due at an impossible time."""
    bodies = {partner.body for partner in one.partners}
    if any(due.body not in bodies or due.pence <= 0 for due in one.schedule):
        raise NotPossible(str(refusals.STRANGE_INSTALMENT), "schedule")
    if len({(due.body, due.due) for due in one.schedule}) < len(one.schedule):
        raise NotPossible(str(refusals.INSTALMENT_TWICE), "schedule")
    if any(due.due < one.begins for due in one.schedule):
        raise NotPossible(str(refusals.EARLY_INSTALMENT), "schedule")
    for partner in one.partners:
        theirs = sum(due.pence for due in one.schedule if due.body == partner.body)
        if one.schedule and theirs != partner.pence:
            raise NotPossible(str(refusals.schedule_differs(partner.body, theirs, partner.pence)), "schedule")
    if any(day < one.begins for day in one.returns):
        raise NotPossible(str(refusals.EARLY_RETURN), "returns")
    if any(act.body not in bodies or not act.title or act.due < one.begins for act in one.actions):
        raise NotPossible(str(refusals.STRANGE_ACTION), "actions")


def refuse_posts(one: Articles, funder: str) -> None:
    """Raise NotPossible for a post that is of another organisation, or does not bind it."""
    wanted = {partner.body: partner.post for partner in one.partners} | {funder: one.pays}
    here = Post.objects.in_bulk([code for code in wanted.values() if code])
    known = set(Body.objects.filter(pk__in=wanted).values_list("pk", flat=True))
    for body, code in wanted.items():
        post = here.get(code)
        if body not in known:
            raise NotPossible(str(refusals.NO_SUCH_BODY), "partners")
        if post is None or post.body_id != body or not powers(post.kind).binds:
            raise NotPossible(str(refusals.post_does_not_bind(body)), "pays" if body == funder else "partners")


def refuse_spread(one: Articles, fund: str) -> None:
    """Raise NotPossible where money for taking something up does not say what is taken up, and what comes after."""
    if not one.practice:
        return
    practice = Practice.objects.filter(pk=one.practice).exclude(current=None).first()
    if practice is None:
        raise NotPossible(str(refusals.NO_PRACTICE), "practice")
    known = funds().get(fund)
    if known is not None and known.spread and one.practice not in known.spread.practices:
        raise NotPossible(str(refusals.NOT_THE_FUNDS_PRACTICE), "practice")
    if any(partner.body == practice.owner_id for partner in one.partners if not partner.leaves and partner.pence):
        raise NotPossible(str(refusals.HAS_IT_ALREADY), "partners")
    for name in ("after_pays", "after_time"):
        if not getattr(one, name):
            raise NotPossible(str(refusals.AFTERWARDS), name)


def can_be_judged() -> set[str]:
    """The codes of the indicators on which it can be told what worked: of councils, with a good direction."""
    found = Indicator.objects.filter(measured_at=PlaceKind.COUNCIL, smallest_worthwhile__gt=0)
    return set(found.exclude(polarity="none").values_list("pk", flat=True))


def parties(one: Articles, funder: str) -> list[dict[str, Any]]:
    """Everyone who signs, or leaves, as rows of a version."""
    role = AgreementParty.Role
    payer = {"body_id": funder, "post_id": one.pays, "role": role.FUNDER, "pence": 0, "leaves": False}
    rest = [
        {
            "body_id": partner.body,
            "post_id": partner.post,
            "role": role.LEAD if partner.leads else role.PARTNER,
            "pence": partner.pence,
            "leaves": partner.leaves,
        }
        for partner in one.partners
    ]
    return [payer, *rest]
