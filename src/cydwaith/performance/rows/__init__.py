"""What machines read of the performance regime."""

import datetime as dt
from typing import Annotated, Any

from cydwaith.bodies.models import Body
from cydwaith.performance import words
from cydwaith.performance.obligations import Obligation
from cydwaith.performance.recommendations import Recommendation
from cydwaith.performance.sentences import because
from cydwaith.performance.sentences.deciding import with_decider
from cydwaith.shared.order import alphabetical
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

BodyCode = Annotated[str, titled(cy="Cod y corff", en="Code of the body")]
BodyName = Annotated[Texts, titled(cy="Corff", en="Body")]


class DutyRow(Row):
    """A duty of a body as it stands on a day: by when, what is known of it, how it stands, and how that is come by.

    `due` is the last day on which it is kept in time, null where the law sets none; `state` is null where nothing is
    to be done by a date. `overdue` is only said where the body keeps its own record here. `decider` is
    `council` or `executive`, as the council itself resolved (section 108), null where it has not said so here.
    """

    body: BodyCode
    body_name: BodyName
    duty: Annotated[str, titled(cy="Cod y ddyletswydd", en="Code of the duty")]
    duty_name: Annotated[Texts, titled(cy="Dyletswydd", en="Duty")]
    act: Annotated[str, titled(cy="Cod y Ddeddf", en="Code of the Act")]
    section: Annotated[str | None, titled(cy="Adran", en="Section")]
    period: Annotated[Texts, titled(cy="Cyfnod", en="Period")]
    due: Annotated[dt.date | None, titled(cy="Erbyn", en="Due")]
    left: Annotated[int | None, titled(cy="Diwrnodau ar ôl", en="Days left")]
    known: Annotated[str, titled(cy="Cod yr hyn a wyddys", en="Code of what is known")]
    known_name: Annotated[Texts, titled(cy="Beth a wyddys", en="What is known")]
    state: Annotated[str | None, titled(cy="Cod y cyflwr", en="Code of how it stands")]
    state_name: Annotated[Texts | None, titled(cy="Cyflwr", en="How it stands")]
    because: Annotated[Texts, titled(cy="Oherwydd", en="Because")]
    decider: Annotated[str | None, titled(cy="Cod pwy sy’n penderfynu", en="Code of who decides")]
    on: Annotated[dt.date, titled(cy="Dyddiad", en="On")]

    @classmethod
    def parts(cls, thing: Obligation, /) -> dict[str, Any]:
        judged, duty = thing.judged, thing.duty
        return {
            "body": thing.body.pk,
            "body_name": Texts.of(thing.body, "name"),
            "duty": duty.code,
            "duty_name": Texts.said(duty.title),
            "act": duty.act,
            "section": duty.section or None,
            "period": Texts.said(words.period(thing.period)),
            "due": thing.due,
            "left": judged.left,
            "known": judged.known.code,
            "known_name": Texts.said(words.KNOWN[judged.known]),
            "state": judged.state and judged.state.value,
            "state_name": Texts.said(words.STATES[judged.state]) if judged.state else None,
            "because": Texts.said(with_decider(because(judged, thing.period, thing.on), thing.decider)),
            "decider": thing.decider and thing.decider.decider,
            "on": thing.on,
        }


class FactRow(Row):
    """What was read of a duty of a body. `seen`: its address was read in `full`, seen in part (`cut`), or is `none`."""

    body: BodyCode
    duty: Annotated[str, titled(cy="Cod y ddyletswydd", en="Code of the duty")]
    period: Annotated[int | None, titled(cy="Blwyddyn gyntaf y cyfnod", en="First year of the period")]
    event: Annotated[str | None, titled(cy="Cod yr hyn y mae’n ei olygu", en="Code of what it means")]
    on: Annotated[str | None, titled(cy="Pryd", en="When")]
    what: Annotated[Texts, titled(cy="Beth a ddarllenwyd", en="What was read")]
    roles: Annotated[Texts, titled(cy="Rolau aelodau’r panel", en="Roles of the panel’s members")]
    recommendations: Annotated[int | None, titled(cy="Argymhellion", en="Recommendations")]
    strengths: Annotated[int | None, titled(cy="Cryfderau", en="Strengths")]
    trust: Annotated[str | None, titled(cy="Pa mor sicr", en="How sure")]
    seen: Annotated[str, titled(cy="Y cyfeiriad", en="The address")]
    source: Annotated[str | None, titled(cy="Ffynhonnell", en="Source")]

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:  # Any: a fact
        return {
            "what": Texts.said(thing.what),
            "roles": Texts.said(thing.roles),
            "event": thing.event and thing.event.value,
        }


class RecommendationRow(Row):
    """Something that was recommended, to a council or (`body` null) to all, and what was read of the response.

    `made_by` and `nature` are never mixed; `view` is what whoever recommended it thought of the response. One that a
    panel made here (`seen` is `here`) has no source but its `assessment`.
    """

    id: Annotated[str, titled(cy="Rhif", en="Number")]
    body: Annotated[str | None, titled(cy="Cod y corff", en="Code of the body")]
    made_by: Annotated[str, titled(cy="Cod yr argymhellydd", en="Code of who made it")]
    made_by_name: Annotated[Texts, titled(cy="Gan", en="Made by")]
    nature: Annotated[str, titled(cy="Cod y math", en="Code of its nature")]
    nature_name: Annotated[Texts, titled(cy="Math", en="Nature")]
    on: Annotated[str | None, titled(cy="Pryd", en="When")]
    topics: Annotated[list[str], titled(cy="Codau’r pynciau", en="Codes of the topics")]
    what: Annotated[Texts, titled(cy="Argymhelliad", en="Recommendation")]
    answer: Annotated[str | None, titled(cy="Cod yr ateb", en="Code of the answer")]
    answer_name: Annotated[Texts, titled(cy="Ateb", en="Answer")]
    response: Annotated[Texts, titled(cy="Ymateb neu weithred", en="Response or action")]
    view: Annotated[Texts, titled(cy="Barn yr argymhellydd", en="View of who made it")]
    trust: Annotated[str, titled(cy="Pa mor sicr", en="How sure")]
    seen: Annotated[str, titled(cy="Y cyfeiriad", en="The address")]
    source: Annotated[str | None, titled(cy="Ffynhonnell", en="Source")]
    assessment: Annotated[int | None, titled(cy="Rhif yr asesiad gan banel", en="Number of the panel assessment")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: Recommendation, /) -> dict[str, Any]:
        return {
            "body": thing.body or None,
            "source": thing.source or None,
            "made_by_name": Texts.said(words.MAKERS[thing.made_by]),
            "nature_name": Texts.said(words.NATURES[thing.nature]),
            "topics": list(thing.topics),
            "answer_name": Texts.said(words.ANSWERS[thing.answer]),
            **{name: Texts.said(getattr(thing, name)) for name in ("what", "response", "view")},
        }


def councils() -> list[Body]:
    """The councils, in the alphabetical order of the reader's language."""
    return sorted(Body.objects.filter(kind="council"), key=lambda one: alphabetical(one.short.plain))
