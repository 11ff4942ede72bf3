"""What a fund's money bought: how much went to awards whose figures moved, did not, or cannot be told."""

from collections import defaultdict
from dataclasses import dataclass

from cydwaith.funds.agreements.accounts import sums
from cydwaith.funds.agreements.models import AgreementAim, JointAward
from cydwaith.practices.models import Impact

ORDER = ("cannot_tell_yet", "did_harm", "no_sign_of_an_effect", "probably_worked", "worked")
"""From what counts first where an award has several aims: the least that can be said of any of them."""


@dataclass(frozen=True, slots=True)
class Bought:
    """Pence paid and kept, of awards in force: by the verdict on their aims; and of those without any aim."""

    awards: int
    verdicts: dict[str, int]
    unjudged: int


def bought(fund: str) -> Bought:
    """What the money of the awards made here out of a fund bought, as far as it can be told; in three queries."""
    awards = list(JointAward.objects.filter(fund=fund, current__isnull=False).values_list("pk", "current"))
    money = sums([award for award, _version in awards])
    aims = AgreementAim.objects.filter(version__in=[version for _award, version in awards]).select_related("verdict")
    told: dict[int, list[str]] = defaultdict(list)
    for aim in aims:
        found = getattr(aim, "verdict", None)
        told[aim.version_id].append(found.verdict if found else Impact.Verdict.CANNOT_TELL)
    verdicts: dict[str, int] = defaultdict(int)
    unjudged = 0
    for award, version in awards:
        paid = money[award].kept
        if told[version]:
            verdicts[min(told[version], key=ORDER.index)] += paid
        else:
            unjudged += paid
    return Bought(len(awards), dict(verdicts), unjudged)
