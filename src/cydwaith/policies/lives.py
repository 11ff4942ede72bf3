"""The life of a policy, read at once: who leads it, what was said, cited and asked for."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from django.db.models import Model, QuerySet

from cydwaith.forums.models import Side
from cydwaith.policies.agreeing import Draft, Put, drafts_of, puts_of
from cydwaith.policies.asked import ASKED, Asked
from cydwaith.policies.holding import texts_held
from cydwaith.policies.models import Citation, Duty, Judgement, Lead, Outsider, Policy, Reply, StageChange

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True)
class Life:
    """One policy with all that hangs on it.

    `replies` are the last ones, by what was asked and the side that was asked (None for all); `leads` and `citations`
    are those that still hold, `once_led` and `everything_cited` all there ever were.
    """

    policy: Policy
    sides: tuple[Side, ...]
    once_led: tuple[Lead, ...]
    replies: Mapping[tuple[str, int | None], Reply]
    everything_cited: tuple[Citation, ...]
    changes: tuple[StageChange, ...]
    draft: Draft | None = None
    puts: tuple[Put, ...] = ()
    judgements: Mapping[int, Judgement] = field(default_factory=dict)
    duties: tuple[Duty, ...] = ()
    outsiders: tuple[Outsider, ...] = ()

    @property
    def leads(self) -> list[Lead]:
        """Who leads it now."""
        return [one for one in self.once_led if one.until is None]

    @property
    def citations(self) -> list[Citation]:
        """What is cited for it now."""
        return [one for one in self.everything_cited if one.removed is None]

    @property
    def waiting(self) -> StageChange | None:
        """The change of stage that waits for a yes."""
        return next((one for one in self.changes if one.taken is None and one.dropped is None), None)

    def led_by(self, side: Side) -> list[Lead]:
        """Who leads it for one side now."""
        return [one for one in self.leads if one.side_id == side.pk]

    def asked_of(self, asked: Asked) -> list[Side | None]:
        """Who is to reply: each side, or all together (None)."""
        return list(self.sides) if asked.each_side else [None]

    def reply(self, code: str, side: Side | None = None) -> Reply | None:
        """What was replied last."""
        return self.replies.get((code, side.pk if side else None))

    def side_of(self, body: str) -> Side | None:
        """The side for which a body leads it now."""
        return next((one.side for one in self.leads if one.body_id == body), None)

    def unanswered(self) -> list[tuple[Asked, Side | None]]:
        """What nobody has replied to yet, and who is to."""
        wanted = [(one, side) for one in ASKED.values() for side in self.asked_of(one)]
        return [(one, side) for one, side in wanted if self.reply(one.code, side) is None]


def life(policy: Policy) -> Life:
    """The life of a policy, in a fixed number of queries."""
    return lives([policy])[0]


def lives(policies: Iterable[Policy]) -> list[Life]:
    """The lives of policies, in as many queries as that of one; those of `policies()` bring their sides."""
    every = list(policies)
    codes = [one.pk for one in every]
    drafts = drafts_of(texts_held(codes))
    puts = puts_of(codes, drafts)
    leads = of_each(Lead.objects.select_related("side", "body", "post").order_by("since", "pk"), codes)
    replies = of_each(Reply.objects.select_related("side", "body").order_by("number"), codes)
    cited = of_each(Citation.objects.select_related("body").order_by("at", "pk"), codes)
    yeses = StageChange.objects.prefetch_related("yeses__side", "yeses__body").order_by("number")
    changes = of_each(yeses, codes)
    judged = of_each(Judgement.objects.select_related("side", "body").order_by("number"), codes)
    duties = of_each(Duty.objects.select_related("side", "pays", "warned_body").order_by("number"), codes)
    outsiders = of_each(Outsider.objects.order_by("at", "pk"), codes)
    return [
        Life(
            policy=one,
            sides=tuple(one.forum.sides.all()),
            once_led=tuple(leads[one.pk]),
            replies={(reply.asked, reply.side_id): reply for reply in replies[one.pk]},
            everything_cited=tuple(cited[one.pk]),
            changes=tuple(changes[one.pk]),
            draft=drafts.get(one.pk),
            puts=tuple(puts.get(one.pk, ())),
            judgements={judgement.side_id: judgement for judgement in judged[one.pk]},
            duties=tuple(duties[one.pk]),
            outsiders=tuple(outsiders[one.pk]),
        )
        for one in every
    ]


def of_each(rows: QuerySet[Row], codes: Collection[str]) -> dict[str, list[Row]]:
    """Rows of policies in their order, by policy."""
    found: dict[str, list[Row]] = defaultdict(list)
    for one in rows.filter(policy__in=codes):
        found[one.policy_id].append(one)  # type: ignore[attr-defined]  # each is of a policy
    return found
