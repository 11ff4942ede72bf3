"""With which sentences pages of the school open."""

from collections.abc import Sequence

from cydwaith.engines.statistics.design.power import ALPHA
from cydwaith.school.facts import KnownCourse, Reach
from cydwaith.school.models import Course, Trial
from cydwaith.school.trialling import Came
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def courses(number: int) -> Said:
    """So many courses."""
    return said(cy=cy.counted(number, "cwrs", "cyrsiau"), en=en.many(number, "course"))


def school(reached: Sequence[Reach]) -> Said:
    """What the school is: a proposal; and whom Academi Wales reached."""
    first, last = reached[0], reached[1]
    return said(
        cy=f"Cynnig yw’r ysgol genedlaethol. Cyrhaeddodd Academi Wales {first.people:,} o bobl yn {first.period.cy}, "
        f"a {last.people:,} yn {last.period.cy}",
        en=f"The national school is a proposal. Academi Wales reached {first.people:,} people in {first.period.en}, "
        f"and {last.people:,} in {last.period.en}",
    )


def listed(found: Sequence[KnownCourse | Course], *, narrowed: bool) -> Said:
    """How many courses fit; else how many can be asked for here, and how many of other providers are known."""
    number = courses(len(found))
    if not found:
        return said(cy="Nid oes yr un cwrs yn cyfateb", en="No course fits")
    if narrowed:
        return said(cy=f"{cy.capital(number.cy)} yn cyfateb", en=f"{en.capital(number.en)} that {fits(len(found))}")
    others = [one for one in found if isinstance(one, KnownCourse)]
    silent, known = sum(not one.languages for one in others), courses(len(others))
    here = courses(len(found) - len(others))
    if len(found) > len(others):
        return said(
            cy=f"{cy.capital(here.cy)} gan yr ysgol, a {known.cy} gan ddarparwyr eraill",
            en=f"{en.capital(here.en)} of the school, and {known.en} of other providers",
        )
    return said(
        cy=f"{cy.capital(known.cy)} y gwyddys amdanynt; ni ddarllenwyd ym mha iaith y cynhelir {silent} ohonynt",
        en=f"{en.capital(known.en)} are known; for {silent} of them, the language in which they are held was not read",
    )


def fits(number: int) -> str:
    """The verb of so many, in English."""
    return "fits" if number == 1 else "fit"


def studies(proposed: int, begun: int) -> Said:
    """How many studies are proposed, and how many have begun."""
    since = (
        said(cy=f"mae {begun} wedi dechrau", en=f"{begun} have begun")
        if begun > 1
        else said(cy="mae un wedi dechrau", en="one has begun")
        if begun
        else said(cy="nid oes yr un wedi dechrau", en="none has begun")
    )
    return said(
        cy=f"Cynigir {cy.counted_her(proposed, 'astudiaeth', 'astudiaethau')} o lywodraethu gwledydd bach; {since.cy}",
        en=f"{en.capital(en.many(proposed, 'study', 'studies'))} of governing small countries are proposed; {since.en}",
    )


def trials(number: int) -> Said:
    """How many trials there are."""
    if not number:
        return said(cy="Ni chynigiwyd treial eto", en="No trial has been proposed yet")
    told = said(cy=cy.counted(number, "treial", "treialon"), en=en.many(number, "trial"))
    return said(
        cy=f"{cy.capital(told.cy)}: lledaenu arfer fel ein bod yn dysgu",
        en=f"{en.capital(told.en)}: a practice spread so that we learn",
    )


def came(told: Came) -> Said:
    """What came of a trial: nothing before it is over, since whoever looks after each step sees chance more often."""
    one = told.analysis
    if not told.known:
        return said(
            cy="Ni ellir dweud dim eto: nid oes ffigurau wedi’r cam cyntaf",
            en="Nothing can be told yet: there are no figures since the first step",
        )
    if not told.over:
        return said(
            cy=f"Ni ellir dweud eto: mae ffigurau ar gyfer {told.known} o {told.steps} cam",
            en=f"Cannot tell yet: there are figures for {told.known} of {told.steps} steps",
        )
    if one is None:
        return said(
            cy="Ni ellir dweud: mae rhy ychydig o’r cynghorau â ffigurau hyd y diwedd",
            en="It cannot be told: too few of the councils have figures to the end",
        )
    if one.p > ALPHA or one.lower is None or one.upper is None:
        return said(
            cy=f"Ni welwyd effaith na allai siawns ei hesbonio ({one.effect:+.2f})",
            en=f"No effect was seen that chance could not explain ({one.effect:+.2f})",
        )
    return said(
        cy=f"Symudodd y ffigur {one.effect:+.2f} lle dechreuwyd; rhwng {one.lower:+.2f} a {one.upper:+.2f}",
        en=f"The figure moved by {one.effect:+.2f} where it began; between {one.lower:+.2f} and {one.upper:+.2f}",
    )


def known(one: Trial) -> Said:
    """What would be known after each step, worked out before it began."""
    if not one.power:
        return said(
            cy="Ni ellir dweud ymlaen llaw pa mor debygol fyddai canfod effaith: mae rhy ychydig o gynghorau neu o "
            "ffigurau’r gorffennol",
            en="How likely an effect would be found cannot be told beforehand: there are too few councils or past "
            "figures",
        )
    after = ", ".join(f"{share:.0%}" for share in one.power)
    return said(
        cy=f"Cyn dechrau: canfyddid effaith o {one.effect:g} fel hyn o aml ar ôl pob cam: {after}",
        en=f"Before it began: an effect of {one.effect:g} would be found this often after each step: {after}",
    )
