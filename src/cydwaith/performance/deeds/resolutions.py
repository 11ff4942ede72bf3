"""A council says who decides there, as it resolved."""

from typing import Any, Final

from cydwaith.performance.footprints import RESOLUTIONS
from cydwaith.performance.models import Resolution
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.permissions import SPEAKERS, Rule
from cydwaith.shared.said import Said, said
from cydwaith.shared.telling import Telling, Tells

DECIDES: Final = said(cy="Pwy sy’n penderfynu (adran 108)", en="Who decides (section 108)")


def facts(one: Resolution) -> dict[str, Any]:
    """Who decides where, since which day."""
    told = {"body": one.body_id, "decider": str(one.decider), "on": one.on}
    return {**told, "url": one.url, "withdrawn": one.withdrawn}


def verb(name: str, says: Said) -> Verb:
    """Something that happened to a resolution."""
    return Verb(
        name=f"resolution.{name}",
        says=says,
        about=lambda one: f"resolution:{one.pk}",
        facts=facts,
        proofs=(RESOLUTIONS.proof,),
        tells=Tells(followers=("council",), telling=lambda one: Telling(title=DECIDES, of={"council": [one.body_id]})),
    )


RECORDED = verb("recorded", said(cy="Dywedodd cyngor pwy sy’n penderfynu yno", en="A council said who decides there"))
WITHDRAWN = verb(
    "withdrawn",
    said(cy="Tynnwyd yn ôl yr hyn a ddywedwyd am bwy sy’n penderfynu", en="What was said of who decides withdrawn"),
)
RESOLUTION_RECORD = deed("resolution.record", SPEAKERS, RECORDED)
RESOLUTION_WITHDRAW = deed("resolution.withdraw", SPEAKERS, WITHDRAWN, body=lambda one: one.body_id)
RULES: Final[tuple[Rule, ...]] = (RESOLUTION_RECORD, RESOLUTION_WITHDRAW)
