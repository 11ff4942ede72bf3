"""What states, sides, sorts of money and sources of it are called."""

from typing import Final

from cydwaith.regions.models import Funder, Nature, ProjectKind, Side, State, TieKind
from cydwaith.shared.said import Said, said

STATES: Final = {
    State.PLANNED: said(cy="Wedi’i gynllunio", en="Planned"),
    State.PROVISIONAL: said(cy="Dros dro", en="Provisional"),
    State.APPROVED: said(cy="Wedi’i gymeradwyo", en="Approved"),
    State.DELIVERY: said(cy="Yn cael ei gyflawni", en="In delivery"),
    State.RESERVE: said(cy="Wrth gefn", en="In reserve"),
    State.WITHDRAWN: said(cy="Wedi’i dynnu’n ôl", en="Withdrawn"),
    State.REPAID: said(cy="Benthyciad wedi’i ad-dalu", en="Loan repaid"),
    State.DONE: said(cy="Wedi’i orffen", en="Done"),
}
SIDES: Final = {
    Side.READ: said(cy="Darllenwyd mewn ffynhonnell", en="Read in a source"),
    Side.PARTNER: said(cy="Partneriaid a chynghorau", en="Partners and councils"),
    Side.REGION: said(cy="Ochr y rhanbarth", en="The region’s side"),
}
NATURES: Final = {
    Nature.COMMITTED: said(cy="Wedi’i ymrwymo", en="Committed"),
    Nature.PROVISIONAL: said(cy="Dros dro", en="Provisional"),
    Nature.RELEASED: said(cy="Wedi’i ryddhau", en="Released"),
    Nature.SPENT: said(cy="Wedi’i wario", en="Spent"),
    Nature.REPAID: said(cy="Wedi’i ad-dalu", en="Repaid"),
    Nature.ESTIMATE: said(cy="Amcangyfrif", en="Estimate"),
    Nature.AIM: said(cy="Nod", en="Aim"),
}
FUNDERS: Final = {
    Funder.UK_GOVERNMENT: said(cy="Llywodraeth y DU", en="UK Government"),
    Funder.WELSH_GOVERNMENT: said(cy="Llywodraeth Cymru", en="Welsh Government"),
    Funder.BOTH: said(cy="Y ddwy lywodraeth", en="Both governments"),
    Funder.DEAL: said(cy="Arian y fargen", en="Money of the deal"),
    Funder.COUNCILS: said(cy="Cynghorau", en="Councils"),
    Funder.PUBLIC: said(cy="Arian cyhoeddus arall", en="Other public money"),
    Funder.PRIVATE: said(cy="Arian preifat", en="Private money"),
    Funder.MIXED: said(cy="Sawl ffynhonnell", en="Several sources"),
    Funder.UNSTATED: said(cy="Ni ddywedir", en="Not said"),
}
TIES: Final = {
    TieKind.NEEDS: said(cy="Yr hyn y mae’n aros amdano", en="What it waits for"),
    TieKind.DELIVERS: said(cy="Yr ymrwymiadau y mae’n eu cyflawni", en="Commitments that it delivers"),
    TieKind.MOVES: said(cy="Y ffigurau y mae i’w symud", en="Figures that it is to move"),
    TieKind.SERVES: said(cy="Y polisïau gofodol y mae’n eu gwasanaethu", en="Spatial policies that it serves"),
    TieKind.RISK: said(cy="Risgiau", en="Risks"),
}
KINDS: Final = {
    ProjectKind.PORTFOLIO: said(cy="Bargen neu raglen", en="Deal or programme"),
    ProjectKind.FUND: said(cy="Cronfa", en="Fund"),
    ProjectKind.PROJECT: said(cy="Prosiect", en="Project"),
}
TRUST: Final = {
    "H": said(cy="darllenwyd mewn ffynhonnell wreiddiol, neu un gystal", en="read in a primary source, or one as good"),
    "M": said(cy="o un ffynhonnell eilaidd", en="from one secondary source"),
}
PLANS: Final = {
    "transport": said(cy="Cynllun trafnidiaeth rhanbarthol", en="Regional transport plan"),
    "development": said(cy="Cynllun datblygu strategol", en="Strategic development plan"),
}
TOP: Final = said(cy="Bargeinion a rhaglenni, yn eu cyfanrwydd", en="Deals and programmes, as wholes")
SINGLE: Final = said(cy="Prosiectau unigol", en="Single projects")
ALL_WALES: Final = said(cy="Cymru gyfan", en="All of Wales")


def pounds(amount: int) -> Said:
    """An amount as it is read: £1.3 billion, £4.79 million, £250,000."""
    for size, cy, en in ((10**9, "biliwn", "billion"), (10**6, "miliwn", "million")):
        if amount >= size:
            figure = f"{amount / size:.2f}".rstrip("0").rstrip(".")
            return said(cy=f"£{figure} {cy}", en=f"£{figure} {en}")
    return said(cy=f"£{amount:,}", en=f"£{amount:,}")
