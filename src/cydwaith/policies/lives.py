"""The life of a policy, read at once: who leads it, what was said, cited and asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cydwaith.forums.models import Side
from cydwaith.policies.agreeing import Draft, Put, draft_of, put
from cydwaith.policies.asked import ASKED, Asked
from cydwaith.policies.holding import text_of
from cydwaith.policies.models import Citation, Judgement, Lead, Policy, Reply, StageChange


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
    replies = policy.replies.select_related("side", "body").order_by("number")
    changes = policy.changes.prefetch_related("yeses__side", "yeses__body").order_by("number")
    agreements = policy.agreements.select_related("version", "decision__current__rule").order_by("pk")
    draft = draft_of(text_of(policy))
    return Life(
        policy=policy,
        sides=tuple(policy.forum.sides.all()),
        once_led=tuple(policy.leads.select_related("side", "body", "post").order_by("since", "pk")),
        replies={(one.asked, one.side_id): one for one in replies},
        everything_cited=tuple(policy.citations.select_related("body").order_by("at", "pk")),
        changes=tuple(changes),
        draft=draft,
        puts=tuple(put(one, draft) for one in agreements),
        judgements={one.side_id: one for one in policy.judgements.select_related("side", "body").order_by("number")},
    )
