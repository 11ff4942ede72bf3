"""What the parts of a bid are called."""

from collections.abc import Mapping
from typing import Any, Final

from cydwaith.funds.models import Bid, BidCost, BidIndicator, BidSection
from cydwaith.shared.said import Said, said

Q = BidSection.Question
QUESTIONS: Final[Mapping[str, Said]] = {
    Q.NEED: said(cy="Beth yw’r broblem, a phwy sydd â hi?", en="What is the problem, and who has it?"),
    Q.WORK: said(cy="Beth fyddwch chi’n ei wneud?", en="What will you do?"),
    Q.TOGETHER: said(cy="Pam gyda’ch gilydd, a phwy sy’n gwneud beth?", en="Why together, and who does what?"),
    Q.WELSH: said(cy="Beth fydd yr effaith ar y Gymraeg?", en="What is the effect on the Welsh language?"),
    Q.WELLBEING: said(
        cy="Sut mae’n cyfrannu at y nodau llesiant?", en="How does it contribute to the well-being goals?"
    ),
    Q.AFTER_PAYS: said(cy="Pwy fydd yn talu ar ôl y cynllun?", en="Who pays after the scheme?"),
    Q.AFTER_TIME: said(cy="Gan bwy y bydd amser ar ôl y cynllun?", en="Who has time after the scheme?"),
}
"""The questions of the form, in order."""
KINDS: Final[Mapping[str, Said]] = {
    BidCost.Kind.PEOPLE: said(cy="Staff", en="Staff"),
    BidCost.Kind.CONTRACTS: said(cy="Contractau", en="Contracts"),
    BidCost.Kind.EQUIPMENT: said(cy="Offer", en="Equipment"),
    BidCost.Kind.CAPITAL: said(cy="Cyfalaf", en="Capital"),
    BidCost.Kind.OTHER: said(cy="Arall", en="Other"),
}
USES: Final[Mapping[str, Said]] = {
    Bid.Uses.MAKES: said(cy="Llunio arfer newydd", en="Makes a new practice"),
    Bid.Uses.TAKES_UP: said(cy="Mabwysiadu arfer", en="Takes a practice up"),
}
METHODS: Final[Mapping[str, Said]] = {
    "synthetic-control": said(
        cy="cymharir ag ardaloedd eraill a bwysolwyd i fod yn debyg cyn hynny",
        en="compared with other areas weighted to be alike before",
    ),
    "group-time": said(
        cy="cymharir pob ardal, o’r adeg y dechreuodd, â’r rhai nad oeddent wedi dechrau",
        en="each area, from when it began, is compared with those that did not begin",
    ),
    "synthetic-did": said(
        cy="cymharir y newid â’r newid mewn ardaloedd tebyg", en="the change is compared with that of areas alike"
    ),
}
DIRECTIONS: Final[Mapping[str, Said]] = {
    BidIndicator.Direction.UP: said(cy="dylai godi", en="should go up"),
    BidIndicator.Direction.DOWN: said(cy="dylai ostwng", en="should go down"),
}


def judged(laid: Mapping[str, Any]) -> Said:
    """How a figure will be judged, in words; what was laid down as the impact engine takes it. Any: its JSON."""
    least, before, after = laid["smallest_worthwhile"], laid["before"], laid["after"]
    method = METHODS[laid["estimator"]]
    return said(
        cy=f"Pennwyd cyn i neb wybod y canlyniad: mae newid o {least} o leiaf yn werth ei gael; nifer y cyfnodau "
        f"yr edrychir arnynt: {before} cynt, {after} wedyn; {method.cy}.",
        en=f"Laid down before anybody knew the result: a change of at least {least} is worth having; {before} periods "
        f"before and {after} after are looked at; {method.en}.",
    )


def year(begins: int) -> str:
    """A financial year: 2027–28."""
    return f"{begins}–{(begins + 1) % 100:02d}"
