"""What is asked of every policy, and before which stage: what such policies failed for want of.

Reasons and sources: docs/policies.md. The effects on the language are those that the policy making standards under the
Welsh Language (Wales) Measure 2011 ask for; goals and ways of working are sections 4 and 5 of the Well-being of Future
Generations (Wales) Act 2015.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from cydwaith.policies.models import Stage
from cydwaith.practices.wellbeing import GOALS, WAYS
from cydwaith.shared.said import Said, said


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Something to be said of a policy before a stage opens; by `each_side` for itself, or once for all."""

    code: str
    title: Said
    hint: Said
    before: Stage
    each_side: bool = False


CLOSED_BY: Final = said(
    cy="Nodwch yr effaith dda, yr effaith ddrwg, a’r hyn a wnewch yn ei chylch; os nad oes effaith, dywedwch pam.",
    en="Say what good and what harm it does, and what you will do about it; if it has no effect, say why.",
)
PLAIN: Final = (
    Asked(
        code="open",
        title=said(cy="Beth sy’n agored", en="What is open"),
        hint=said(
            cy="Yr hyn y caiff y naill ochr a’r llall ei newid yn y polisi hwn.",
            en="What either side may still change in this policy.",
        ),
        before=Stage.DRAFT,
    ),
    Asked(
        code="fixed",
        title=said(cy="Beth sy’n sefydlog", en="What is fixed"),
        hint=said(
            cy="Yr hyn na ellir ei newid, a pham: y gyfraith, arian, addewid a wnaed eisoes.",
            en="What cannot be changed, and why: the law, money, a promise made before.",
        ),
        before=Stage.DRAFT,
    ),
    Asked(
        code="decides",
        title=said(cy="Pwy sy’n penderfynu", en="Who decides"),
        hint=said(
            cy="Pwy sydd â’r gair olaf ar bob rhan, a phwy sy’n cynghori.",
            en="Who has the last word on each part, and who advises.",
        ),
        before=Stage.DRAFT,
    ),
    Asked(
        code="timetable",
        title=said(cy="Yr amserlen y cytunodd y ddwy ochr arni", en="The timetable both sides agreed"),
        hint=said(
            cy="Dyddiadau pob cam, ac amser y staff ar y naill ochr a’r llall.",
            en="The dates of each stage, and the staff time on either side.",
        ),
        before=Stage.DRAFT,
    ),
    Asked(
        code="welsh-language",
        title=said(cy="Yr effaith ar y Gymraeg", en="The effect on the Welsh language"),
        hint=said(
            cy="Ar gyfleoedd i ddefnyddio’r Gymraeg, ac ar beidio â thrin y Gymraeg yn llai ffafriol na’r Saesneg: "
            "beth sy’n gadarnhaol, beth sy’n andwyol, a sut y gellid gwneud yn well.",
            en="On opportunities to use Welsh, and on treating Welsh no less favourably than English: what is "
            "positive, what is adverse, and how it could be made better.",
        ),
        before=Stage.DELIBERATE,
    ),
)
OF_LAW: Final = tuple(
    Asked(code=code, title=said(cy=cy, en=en), hint=CLOSED_BY, before=Stage.DELIBERATE)
    for code, (cy, en) in (GOALS | WAYS).items()
)
BEFORE_AGREEING: Final = (
    Asked(
        code="gave-up",
        title=said(cy="Yr hyn yr ildiodd yr ochr hon", en="What this side gave up"),
        hint=said(
            cy="Mae pob cyfaddawd i’w weld yma, er mwyn i neb ei anghofio.",
            en="Every compromise stays in sight here, so that nobody forgets it.",
        ),
        before=Stage.AGREE,
        each_side=True,
    ),
    Asked(
        code="money",
        title=said(cy="Yr arian i’w gyflawni pan ddaw’r cynllun i ben", en="The money to deliver it after the scheme"),
        hint=said(
            cy="Faint, gan bwy, a beth fydd yn digwydd pan ddaw’r grant i ben.",
            en="How much, from whom, and what happens when the grant ends.",
        ),
        before=Stage.AGREE,
    ),
    Asked(
        code="staff",
        title=said(cy="Amser y staff i’w gyflawni", en="The staff time to deliver it"),
        hint=said(
            cy="Pwy fydd yn gwneud y gwaith ar y naill ochr a’r llall, a beth a gaiff ei roi o’r neilltu.",
            en="Who does the work on either side, and what is put aside for it.",
        ),
        before=Stage.AGREE,
    ),
    Asked(
        code="trigger",
        title=said(cy="Beth fyddai’n ailagor y polisi", en="What would reopen the policy"),
        hint=said(
            cy="Y digwyddiad neu’r ffigur a fyddai’n ei ailagor cyn y dyddiad adolygu, er enghraifft llai o arian.",
            en="The event or the figure that would reopen it before the review date, such as less money.",
        ),
        before=Stage.AGREE,
    ),
)
EVERYTHING: Final = (*PLAIN, *OF_LAW, *BEFORE_AGREEING)
ASKED: Final[Mapping[str, Asked]] = MappingProxyType({one.code: one for one in EVERYTHING})
"""Everything that is asked, by its code, in order."""
