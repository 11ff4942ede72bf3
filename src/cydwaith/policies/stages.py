"""The stages of a policy as data: what opens each, what closes it, who may take part, what carries over.

What is missing before a stage opens is worked out from this and from what is stored (`missing`); pages, actions and
the picture in docs/policies.md all read it here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from cydwaith.policies.models import Stage
from cydwaith.shared.said import Said, said


@dataclass(frozen=True, kw_only=True)
class About:
    """One stage: its name, its opening and its close, who may take part, and what goes on to the next.

    `alone`: one side may take a policy back from here by itself; from the others that takes every side.
    """

    name: Said
    opens: Said
    closes: Said
    who: Said
    carries: Said
    alone: bool = True


ABOUT: Final[Mapping[Stage, About]] = MappingProxyType(
    {
        Stage.EXPLORE: About(
            name=said(cy="Archwilio", en="Explore"),
            opens=said(cy="Mae rhywun yn gofyn y cwestiwn.", en="Somebody asks the question."),
            closes=said(
                cy="Mae rhywun yn arwain ar bob ochr, mae ffigur wedi’i ddyfynnu, a gwyddys beth sy’n agored.",
                en="Somebody leads on every side, a figure is cited, and it is known what is open.",
            ),
            who=said(
                cy="Pob sefydliad sy’n eistedd yn y fforwm; caiff unrhyw un ofyn.",
                en="Every organisation that sits in the forum; anybody may ask.",
            ),
            carries=said(
                cy="Y cwestiwn, y dystiolaeth a’r arferion, fel yr oeddent ar y diwrnod.",
                en="The question, the evidence and the practices, as they were on the day.",
            ),
        ),
        Stage.DRAFT: About(
            name=said(cy="Drafftio", en="Draft"),
            opens=said(cy="Mae pob ochr wedi cytuno i ddechrau.", en="Every side has agreed to begin."),
            closes=said(
                cy="Mae’r effaith ar y Gymraeg, ar y nodau llesiant ac ar y ffyrdd o weithio wedi’i nodi.",
                en="The effects on the Welsh language, the well-being goals and the ways of working are stated.",
            ),
            who=said(
                cy="Y rhai sy’n arwain sy’n ysgrifennu; gall pob sedd gynnig.",
                en="Those who lead hold the pen; every seat can propose.",
            ),
            carries=said(
                cy="Y testun yn y ddwy iaith, ac ateb i bob cwestiwn a ofynnwyd.",
                en="The text in both languages, and an answer to everything asked.",
            ),
        ),
        Stage.DELIBERATE: About(
            name=said(cy="Trafod", en="Deliberate"),
            opens=said(cy="Mae’r drafft gerbron pawb.", en="The draft is before everyone."),
            closes=said(
                cy="Mae pob ochr wedi dweud yr hyn a ildiodd; gwyddys am arian, staff a’r hyn a’i hailagorai.",
                en="Each side has said what it gave up; money, staff and what would reopen it are known.",
            ),
            who=said(cy="Pawb; y rhai y tu allan i’r cylch yn gyntaf.", en="Everyone; those outside the circle first."),
            carries=said(
                cy="Yr hyn a ddywedwyd, yr hyn a newidiodd, a’r cyfaddawdau.",
                en="What was said, what changed, and the compromises.",
            ),
        ),
        Stage.AGREE: About(
            name=said(cy="Cytuno", en="Agree"),
            opens=said(cy="Mae pob ochr yn barod i gytuno.", en="Every side is ready to agree."),
            closes=said(
                cy="Mae pob ochr wedi cydsynio, yn ôl rheol y fforwm, i’r un testun yn y ddwy iaith.",
                en="Every side has consented, by the forum’s rule, to one text in both languages.",
            ),
            who=said(cy="Y seddi sy’n pleidleisio yn y fforwm.", en="The seats that vote in the forum."),
            carries=said(
                cy="Y testun y cytunwyd arno, y neilltuadau a’r dyddiadau adolygu.",
                en="The agreed text, the reservations and the review dates.",
            ),
        ),
        Stage.DELIVER: About(
            name=said(cy="Cyflawni", en="Deliver"),
            opens=said(cy="Cytunwyd ar y testun.", en="The text is agreed."),
            closes=said(
                cy="Mae’r dyddiad adolygu wedi dod, neu mae rhywbeth wedi’i ailagor.",
                en="The review date has come, or something has reopened it.",
            ),
            who=said(cy="Y rhai sydd ag ymrwymiad i’w gyflawni.", en="Those who owe a commitment."),
            carries=said(
                cy="Yr ymrwymiadau, a hanes pob llithriad.", en="The commitments, and the history of every slip."
            ),
            alone=False,
        ),
        Stage.LEARN: About(
            name=said(cy="Dysgu", en="Learn"),
            opens=said(
                cy="Mae’r dudalen yn gofyn: a wnaeth yr hyn yr oedd i’w wneud?",
                en="The page asks: did it do what it was for?",
            ),
            closes=said(
                cy="Mae pob ochr wedi ateb. “Ni ellir dweud” yw’r ateb gonest weithiau.",
                en="Each side has answered. “Cannot tell” is sometimes the honest answer.",
            ),
            who=said(cy="Pawb.", en="Everyone."),
            carries=said(cy="Yr hyn a ddysgwyd, at y cwestiwn nesaf.", en="What was learnt, to the next question."),
            alone=False,
        ),
    }
)
ORDER: Final = tuple(ABOUT)
"""The stages from the first to the last."""


def following(stage: str) -> Stage | None:
    """The stage after this one; None after the last."""
    place = ORDER.index(Stage(stage)) + 1
    return ORDER[place] if place < len(ORDER) else None


def earlier(stage: str) -> tuple[Stage, ...]:
    """Every stage before this one."""
    return ORDER[: ORDER.index(Stage(stage))]
