"""What can happen in the life of a sample policy: each step of its file, done by the action that people use."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.timezone import make_aware

from cydwaith.bodies.models import Post
from cydwaith.decisions.actions import answers, decisions
from cydwaith.forums.demo import voice
from cydwaith.policies.actions import agreements, between, policies, stages
from cydwaith.policies.holding import text_of
from cydwaith.policies.models import Policy
from cydwaith.programme.actions import agreeing, proposing
from cydwaith.programme.actions.reporting import report as say_how_it_goes
from cydwaith.programme.content import Content, content_of
from cydwaith.programme.models import Commitment, Terms, Test
from cydwaith.shared import clock
from cydwaith.shared.pairs import UNSAID
from cydwaith.shared.said import Said
from cydwaith.texts.actions import agreeing as in_step
from cydwaith.texts.actions import amending, commenting, writing
from cydwaith.texts.actions.beginning import Draft
from cydwaith.texts.models import Text, Wording
from cydwaith.texts.queries.contents import Placed, contents

Told = Mapping[str, Any]
Given = dict[str, Any]
TEN: Final = dt.time(10)
PAIRS: Final = frozenset(
    ("heading", "words", "reason", "says", "who", "how", "what", "told", "answer", "note", "title", "known_by")
) | {"costing", "warning", "text", "evidence_title"}
"""What a step tells in both languages."""


@dataclass
class World:
    """The policy and what was made on the way, by the names of the file; days count from `begun`."""

    begun: dt.date
    policy: Policy = field(default_factory=Policy)
    made: dict[str, Any] = field(default_factory=dict)

    def moment(self, days: int) -> dt.datetime:
        """Ten in the morning, so many days from the loading."""
        return make_aware(dt.datetime.combine(self.day(days), TEN))

    def day(self, days: int) -> dt.date:
        """The day so many days from the loading."""
        return self.begun + dt.timedelta(days=days)

    @property
    def text(self) -> Text:
        """The text as it now stands."""
        found = text_of(self.policy)
        assert found is not None
        assert found.current is not None
        return found

    @property
    def seen(self) -> int:
        """The number of the version that counts."""
        assert self.text.current is not None
        return self.text.current.number

    def section(self, number: int) -> Placed:
        """A section by its place, the first being 1."""
        assert self.text.current is not None
        return contents(self.text.current)[number - 1]


def speaking(told: Told, *names: str) -> Given:
    """Who acts in a step, and what it tells under some names."""
    given = {name: Said(**told[name]) if name in PAIRS else told[name] for name in names}
    return {"by": voice(told["body"]), "body": told["body"], **given}


def lead(world: World, told: Told) -> None:
    """A post takes the pen for its side."""
    policies.take_lead(**speaking(told), policy=world.policy, post=Post.objects.get(pk=told["post"]))


def cite(world: World, told: Told) -> None:
    """Things are cited, by their kinds."""
    for kind, keys in told["cites"].items():
        for key in keys:
            policies.cite(**speaking(told), policy=world.policy, kind=kind, key=key)


def reply(world: World, told: Told) -> None:
    """What is asked of every policy is answered."""
    for asked, words in told["answers"].items():
        policies.reply(**speaking(told), policy=world.policy, asked=asked, text=Said(**words))


def stage(world: World, told: Told) -> None:
    """A side asks for the next stage; the others say yes, each on its day."""
    stages.ask_change(**speaking(told, "to"), policy=world.policy)
    for body, days in told["yes"].items():
        with clock.stopped_at(world.moment(days)):
            stages.say_yes(by=voice(body), policy=world.policy, body=body)


def text(world: World, told: Told) -> None:
    """The text is begun, with its sections."""
    drafts = [Draft(Said(**one["heading"]), Said(**one["words"])) for one in told["sections"]]
    agreements.begin_text(**speaking(told, "title"), policy=world.policy, sections=drafts)


def write(world: World, told: Told) -> None:
    """A section says something else from then on, in both languages."""
    held = world.section(told["section"])
    heading = Wording.heading.of(held.wording)
    writing.write(**speaking(told, "words"), text=world.text, section=held.key, seen=world.seen, heading=heading)


def confirm(world: World, told: Told) -> None:
    """Every section is said to be in step."""
    current = world.text.current
    assert current is not None
    for one in contents(current):
        in_step.confirm(**speaking(told), text=world.text, section=one.key, seen=world.seen)


def amend(world: World, told: Told) -> None:
    """Other words are proposed for a passage, and supported."""
    made = amending.propose(
        **speaking(told, "language", "passage", "instead", "reason"),
        text=world.text,
        section=world.section(told["section"]).key,
        seen=world.seen,
    )
    for body in told.get("support", ()):
        amending.support(by=voice(body), amendment=made, body=body)
    world.made[told["name"]] = made


def merge(world: World, told: Told) -> None:
    """An amendment comes into the text."""
    amending.merge(**speaking(told), amendment=world.made[told["name"]])


def refuse(world: World, told: Told) -> None:
    """An amendment is refused, with the reason."""
    amending.refuse(**speaking(told, "reason"), amendment=world.made[told["name"]])


def comment(world: World, told: Told) -> None:
    """Somebody says something of a passage."""
    key = world.section(told["section"]).key
    commenting.comment(**speaking(told, "language", "passage", "says"), text=world.text, section=key, seen=world.seen)


def outsider(world: World, told: Told) -> None:
    """Somebody outside is named."""
    world.made[told["name"]] = between.name_outsider(**speaking(told, "who"), policy=world.policy)


def tell_outsider(world: World, told: Told) -> None:
    """Somebody outside is told."""
    between.tell_outsider(**speaking(told, "how"), outsider=world.made[told["name"]])


def duty(world: World, told: Told) -> None:
    """A duty with its costing."""
    given = speaking(told, "side", "title", "money", "pays", "costing")
    world.made[told["name"]] = between.add_duty(**given, policy=world.policy)


def warn(world: World, told: Told) -> None:
    """The side that bears a duty warns of its cost."""
    between.warn(**speaking(told, "warning"), duty=world.made[told["name"]], warns=True)


def announce(world: World, told: Told) -> None:
    """A side announces something, having told the other or not."""
    before: Given = {"told_on": world.day(told["told_on"]), "told": Said(**told["told"])} if "told_on" in told else {}
    on = world.day(told["on"])
    made = between.announce(**speaking(told, "what"), policy=world.policy, on=on, **before)
    world.made[told["name"]] = made


def first(world: World, told: Told) -> None:
    """The other side says whether it was told first."""
    answer = Said(**told["answer"]) if "answer" in told else UNSAID
    between.answer_announcement(**speaking(told, "first"), announcement=world.made[told["name"]], answer=answer)


def matter(world: World, told: Told) -> None:
    """A disagreement or a stocktake is opened."""
    dates: Given = {name: world.day(told[name]) for name in ("starts", "ends")}
    made = between.open_matter(**speaking(told, "kind", "title"), policy=world.policy, **dates)
    world.made[told["name"]] = made


def column(world: World, told: Told) -> None:
    """A side writes its column."""
    between.write_column(**speaking(told, "text"), matter=world.made[told["name"]])


def step(world: World, told: Told) -> None:
    """A disagreement goes on, or is settled."""
    due = world.day(told["due"])
    between.go_on(**speaking(told, "step", "note"), matter=world.made[told["name"]], due=due)


def put(world: World, told: Told) -> None:
    """The text is put to the forum."""
    dates: Given = {name: world.day(told[name]) for name in ("review_on", "sunset_on")}
    world.made["agreement"] = agreements.put_to_forum(
        **speaking(told), policy=world.policy, seen=world.seen, closes=world.moment(told["closes"]), **dates
    )


def consents(world: World, told: Told) -> None:
    """Seats consent, some with a reservation; the others stay silent."""
    decision = world.made["agreement"].decision
    digest = decision.texts.get(number=1).digest
    doubts = {one["post"]: one for one in told.get("reservations", ())}
    for seat in world.policy.forum.seats.select_related("body", "post").order_by("pk"):
        wanted = seat.post_id in told["also"] or (seat.post and seat.post.slug in told["posts"])
        given = {"by": voice(seat.body_id), "decision": decision, "seat": seat, "seen": digest}
        if doubt := doubts.get(seat.post_id or ""):
            review = world.day(doubt["review_on"])
            answers.reserve(**given, review_on=review, reason=Said(**doubt["reason"]))
        elif wanted:
            answers.consent(**given)


def settle(world: World, told: Told) -> None:
    """What came of it is recorded."""
    decisions.settle(by=voice(told["body"]), decision=world.made["agreement"].decision)


def commit(world: World, told: Told) -> None:
    """A commitment is drawn up from a section, and the organisation to which it is owed says yes."""
    post = Post.objects.get(pk=told["owes"])
    content = Content(
        texts={name: Said(**told[name]) for name in ("title", "what", "known_by")},
        owes={post.body_id: post.pk},
        owed={told["owed"]: None},
        test=Test.EVIDENCE,
        due=world.day(told["due"]),
        topics=(world.policy.topic_id,),
    )
    key = world.section(told["section"]).key
    made = agreements.draw_up(**speaking(told), policy=world.policy, section=key, content=content)
    world.made[told["name"]] = made
    say_yes(world, made, told["owed"], told["yes"])


def slip(world: World, told: Told) -> None:
    """A later day is put forward, with the reason, and agreed."""
    commitment = world.made[told["name"]]
    last = latest(commitment)
    content = Content(**{**vars(content_of(last)), "due": world.day(told["due"])})
    given = speaking(told, "reason")
    proposing.change(**given, commitment=commitment, content=content, number=last.number)
    for body, days in told["yes"].items():
        say_yes(world, commitment, body, days)


def say_yes(world: World, commitment: Commitment, body: str, days: int) -> None:
    """An organisation says yes, on its day, to what was put forward last."""
    with clock.stopped_at(world.moment(days)):
        number = latest(commitment).number
        agreeing.agree(by=voice(body), body=body, commitment=commitment, number=number)


def latest(commitment: Commitment) -> Terms:
    """The terms that were put forward last."""
    return commitment.all_terms.order_by("-number")[0]


def report(world: World, told: Told) -> None:
    """A party says how a commitment goes."""
    given = speaking(told, "colour", "reason", "evidence_title")
    say_how_it_goes(**given, commitment=world.made[told["name"]], on=clock.today(), sample=True)


def judge(world: World, told: Told) -> None:
    """A side says whether it did what it was for."""
    agreements.judge(**speaking(told, "did", "text"), policy=world.policy)


STEPS: Final[Mapping[str, Callable[[World, Told], None]]] = {
    one.__name__: one
    for one in (
        *(lead, cite, reply, stage, text, write, confirm, amend, merge, refuse, comment),
        *(outsider, tell_outsider, duty, warn, announce, first, matter, column, step),
        *(put, consents, settle, commit, slip, report, judge),
    )
}
"""Each step by the name that the file gives it."""
