"""What people do with calls and with the problems that are brought to them."""

from typing import Any, Final

from cydwaith.funds.footprints import AS_LEFT
from cydwaith.funds.models import Call, Problem, ProblemShared
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import SPEAKERS, WRITERS
from cydwaith.shared.said import said
from cydwaith.shared.telling import Telling, Tells


def call_facts(one: Call) -> dict[str, Any]:
    """What the record is told of a call."""
    names = ("fund", "body_id", "forum_id", "bids_open", "bids_close", "pence", "least_bodies", "sample")
    return {name: getattr(one, name) for name in names}


def tell_call(one: Call) -> Telling:
    """A call that was opened; its forum's page, and whoever follows the organisation, hear of it."""
    return Telling(title=both(one, "title"), of={"forum": [one.forum_id]}, sample=one.sample)


def tell_problem(one: Problem) -> Telling:
    """A problem, to those who follow the council that brought it."""
    return Telling(title=both(one, "title"), of={"council": [one.body_id]}, sample=one.sample)


def tell_shared(one: ProblemShared) -> Telling:
    """That somebody else has the problem too: to whoever brought it, and whoever has it."""
    others = one.problem.shared.exclude(pk=one.pk).values_list("body", flat=True)
    bodies = list(dict.fromkeys([one.problem.body_id, *others]))
    return Telling(title=both(one.problem, "title"), of={"council": bodies}, turn=bodies, sample=one.problem.sample)


OPENED = Verb(
    name="call.opened",
    says=said(cy="Agorwyd galwad am geisiadau", en="Call for bids opened"),
    about=lambda one: f"call:{one.pk}",
    facts=call_facts,
    proofs=(AS_LEFT,),
    shows=lambda one: [("calls", one.pk)],
    tells=Tells(followers=("forum",), telling=tell_call),
)
BROUGHT = Verb(
    name="problem.brought",
    says=said(cy="Daeth sefydliad â phroblem", en="Organisation brought a problem"),
    about=lambda one: f"problem:{one.pk}",
    facts=lambda one: {"call": one.call_id, "body": one.body_id},
    proofs=(AS_LEFT,),
    shows=lambda one: [("calls", one.call_id)],
    tells=Tells(followers=("council",), telling=tell_problem),
)
SHARED = Verb(
    name="problem.shared",
    says=said(cy="Mae’r un broblem gan sefydliad arall", en="Another organisation has the problem too"),
    about=lambda one: f"problem:{one.problem_id}",
    facts=lambda one: {"body": one.body_id, "seeks": one.seeks},
    proofs=(AS_LEFT,),
    tells=Tells(
        followers=("council",),
        telling=tell_shared,
        turn="bid.begin",
        to_do=said(
            cy="Edrychwch a allech ymgeisio gyda’ch gilydd",
            en="See whether you could bid together",
        ),
    ),
)
MERGED = Verb(
    name="problem.merged",
    says=said(cy="Unwyd problemau sydd yr un fath", en="Problems that are the same merged"),
    about=lambda one: f"problem:{one.pk}",
    facts=lambda one: {"merged": one.merged_id},
    proofs=(AS_LEFT,),
    tells=Tells(followers=("council",), telling=tell_problem),
)

CALL_OPEN = deed("call.open", SPEAKERS, OPENED)
PROBLEM_BRING = deed("problem.bring", WRITERS, BROUGHT)
PROBLEM_SHARE = deed("problem.share", WRITERS, SHARED)
PROBLEM_MERGE = deed("problem.merge", SPEAKERS, MERGED)
RULES: Final = (CALL_OPEN, PROBLEM_BRING, PROBLEM_SHARE, PROBLEM_MERGE)
