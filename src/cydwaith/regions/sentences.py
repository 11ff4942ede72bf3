"""What the pages of regions say, in both languages side by side."""

import datetime as dt
from typing import Final

from cydwaith.bodies.models import AreaGroup
from cydwaith.engines.rollup import Share
from cydwaith.regions import facts, words
from cydwaith.regions.dates import known_by
from cydwaith.regions.models import Known, Nature, ProjectMilestone, ProjectStatus, ProjectTie
from cydwaith.regions.queries.areas import Area
from cydwaith.regions.queries.lines import Line
from cydwaith.regions.queries.steps import Step, Where
from cydwaith.regions.queries.sums import SINGLE, TOP, Sums
from cydwaith.shared.formats import date
from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, pair, said

UNDATED: Final = said(
    cy="nid yw’r ffynhonnell yn rhoi dyddiad; nodwyd yma ar 29 Tachwedd 2026",
    en="the source gives no date; noted here on 29 November 2026",
)
NONE_READ: Final = said(cy="ni ddarllenwyd dim", en="none read")
NOTHING_LATER: Final = said(cy="ni ddarllenwyd dim diweddarach", en="nothing later read")


def many(number: int) -> Said:
    """So many projects."""
    plural = "project" if number == 1 else "projects"
    return said(cy=cy.counted(number, "prosiect", "prosiectau"), en=f"{number:,} {plural}")


def when(on: dt.date, known: str) -> Said:
    """A date as exactly as it is known."""
    if known == Known.NOTED:
        return UNDATED
    return said(cy=date(on, known, "cy"), en=date(on, known, "en"))


def in_time(on: dt.date, known: str) -> str:
    """When something was so, within a Welsh sentence: ar 3 Mai 2025, ym mis Mai 2025, yn 2025."""
    before = {Known.MONTH.value: "ym mis", Known.YEAR.value: "yn"}.get(known, "ar")
    return f"{before} {date(on, known, 'cy')}"


def place_of(group: AreaGroup) -> Said:
    """In an area, within a sentence."""
    named = {
        "region-north": said(cy="yn y Gogledd", en="in North Wales"),
        "region-mid": said(cy="yn y Canolbarth", en="in Mid Wales"),
        "region-south-west": said(cy="yn y De-orllewin", en="in South West Wales"),
        "region-south-east": said(cy="yn y De-ddwyrain", en="in South East Wales"),
        "arfor": said(cy="yn ardal Arfor", en="in the area of Arfor"),
        "valleys": said(cy="yn y Cymoedd", en="in the Valleys"),
    }
    return named[group.pk]


def in_its_area(number: int) -> Said:
    """How many projects of regions lie in a council's area."""
    found = many(number)
    verb = "lies" if number == 1 else "lie"
    return said(
        cy=f"{cy.capital(found.cy)} yn ei ardal, o blith prosiectau’r rhanbarth",
        en=f"{found.en} of its region {verb} in its area",
    )


def all_wales(sums: Sums) -> Said:
    """The finding of the page of all regions: how much single projects are known to have committed."""
    money = words.pounds(sums.natures.get((SINGLE, str(Nature.COMMITTED)), Share()).amount)
    found = many(sums.projects.get(SINGLE, 0))
    return said(
        cy=f"{cy.capital(found.cy)} mewn pedwar rhanbarth: darllenwyd bod {money.cy} wedi’i ymrwymo iddynt",
        en=f"{found.en} in four regions: {money.en} was read to be committed to them",
    )


def region(found: Area, late: int, disputed: int) -> Said:
    """The finding of a region's page."""
    assert found.group is not None
    where, number = place_of(found.group), many(found.sums.projects.get(SINGLE, 0))
    behind = said(
        cy=f"{cy.counted_her(late, 'carreg filltir', 'cerrig milltir')} yn hwyr"
        if late
        else "dim yn hwyr hyd y gwyddys",
        en=f"{late} milestone{'' if late == 1 else 's'} late" if late else "none late as far as is known",
    )
    split = said(
        cy=f"; nid yw’r ochrau’n cytuno ar {disputed}" if disputed else "",
        en=f"; the sides disagree on {disputed}" if disputed else "",
    )
    return said(
        cy=f"{cy.capital(number.cy)} {where.cy}: {behind.cy}{split.cy}",
        en=f"{number.en} {where.en}: {behind.en}{split.en}",
    )


def pounds_of(sums: Sums, level: str, nature: str) -> Said:
    """An amount of one sort on one level; that none was read, where there is none."""
    amount = sums.natures.get((level, str(nature)), Share()).amount
    return words.pounds(amount) if amount else NONE_READ


def overseen(found: Area) -> Said:
    """Who oversees an area, and since when; or who is proposed to."""
    if found.overseer:
        name, since = pair(found.overseer.body, "name"), found.overseer.oversight.begins
        return said(
            cy=f"{name.cy} sy’n goruchwylio ers {date(since, 'day', 'cy')}",
            en=f"{name.en} oversees it since {date(since, 'day', 'en')}",
        )
    return said(
        cy="Mae sefydliad wedi’i arfaethu i’w goruchwylio; nid oes penderfyniad iddo ddechrau",
        en="A body is proposed to oversee it; no decision has it begin",
    )


AGENCY: Final = said(
    cy="Lle mae ardal yn gyfan gwbl o fewn ardal yr asiantaeth, yr asiantaeth ac nid y swyddfa ranbarthol sy’n rhoi "
    "ochr y rhanbarth ac yn galw adolygiad. Lle nad oes ond rhan ohoni, mae’r ddwy’n gwneud hynny.",
    en="Where an area lies wholly in the agency’s, the agency and not the regional office gives the region’s side and "
    "calls reviews. Where only a part of it does, both do.",
)
OFFICE: Final = said(
    cy="Y swyddfa ranbarthol sy’n rhoi ochr y rhanbarth ac yn galw adolygiad, ac eithrio lle mae asiantaeth "
    "ddatblygu’n goruchwylio.",
    en="The regional office gives the region’s side and calls reviews, except where a development agency oversees.",
)


def state(one: ProjectStatus) -> Said:
    """A state with its as-of."""
    name, on = words.STATES[one.state], when(one.on, one.on_known)  # type: ignore[index]  # a choice is its text
    if one.on_known == Known.NOTED:
        return said(cy=f"{name.cy} ({on.cy})", en=f"{name.en} ({on.en})")
    return said(cy=f"{name.cy}, fel yr oedd {in_time(one.on, one.on_known)}", en=f"{name.en}, as of {on.en}")


def stands(line: Line) -> Said:
    """In which state a project is."""
    if line.now is None:
        return said(cy="Ni ddarllenwyd ei gyflwr erbyn y diwrnod hwnnw", en="Its state was not read by that day")
    return state(line.now)


def step(one: Step) -> Said:
    """How a milestone stands. It is late only where its owner keeps the record here."""
    milestone = one.milestone
    if one.where is Where.REACHED or milestone.planned is None:
        on = when(one.day, milestone.reached_known)
        return said(cy=f"cyrhaeddwyd: {on.cy}", en=f"reached: {on.en}")
    on, read = when(milestone.planned, milestone.planned_known), as_of(milestone)
    planned = f"mis {on.cy}" if milestone.planned_known == Known.MONTH else on.cy
    if one.where is Where.LATE:
        return said(cy=f"yn hwyr: cynlluniwyd ar gyfer {planned}", en=f"late: planned for {on.en}")
    if one.where is Where.UNREAD:
        return said(
            cy=f"cynlluniwyd ar gyfer {planned}, {read.cy}; {NOTHING_LATER.cy}",
            en=f"planned for {on.en}, {read.en}; {NOTHING_LATER.en}",
        )
    return said(cy=f"cynlluniwyd ar gyfer {planned}, {read.cy}", en=f"planned for {on.en}, {read.en}")


def dated(on: str) -> Said:
    """When a fact was so, as its file has it."""
    return when(*known_by(on))


def as_of(one: ProjectMilestone) -> Said:
    """When it was so."""
    return said(cy=f"fel yr oedd ar {date(one.on, 'day', 'cy')}", en=f"as of {date(one.on, 'day', 'en')}")


def shared(share: Share) -> Said:
    """That money of an area is money of others too, or lies there perhaps; nothing where all of it is its own."""
    told = []
    if share.shared:
        amount = words.pounds(share.shared)
        told.append(said(cy=f"{amount.cy} mewn ardaloedd eraill hefyd", en=f"{amount.en} in other areas too"))
    if share.perhaps:
        amount = words.pounds(share.perhaps)
        told.append(
            said(
                cy=f"{amount.cy} mewn lleoedd nad oes ond rhan ohonynt yn yr ardal",
                en=f"{amount.en} in places of which only a part is in the area",
            )
        )
    return said(cy="; ".join(one.cy for one in told), en="; ".join(one.en for one in told))


def on_map(line_name: Said, number: int) -> Said:
    """What is read out of an area of the map."""
    found = many(number)
    return said(cy=f"{line_name.cy}: {found.cy}", en=f"{line_name.en}: {found.en}")


def of_map(group: AreaGroup | None) -> Said:
    """The finding of the map."""
    if group is None:
        return said(cy="Prosiectau unigol ym mhob ardal cyngor", en="Single projects in each council’s area")
    where = place_of(group)
    return said(cy=f"Prosiectau unigol {where.cy}, fesul cyngor", en=f"Single projects {where.en}, by council")


LATE_NOW: Final = said(cy="yn hwyr: mae hynny’n peryglu’r prosiect", en="late: that endangers the project")
NO_PROJECT: Final = said(
    cy="Ni ddywedodd yr un prosiect o’r ardal hon ei fod yn gwasanaethu’r polisi.",
    en="No project of this area has said that it serves the policy.",
)


def policy(one: facts.Policy) -> Said:
    """A spatial policy by number and subject."""
    return said(cy=f"Polisi {one.number}: {one.subject.cy}", en=f"Policy {one.number}: {one.subject.en}")


def policy_finding(one: facts.Policy, projects: int, regions: int) -> Said:
    """The finding of a policy's page: how many projects say that they serve it, in how many regions."""
    number, name = many(projects), policy(one)
    if not projects:
        return said(
            cy=f"{name.cy}: nid oes prosiect wedi dweud eto ei fod yn ei wasanaethu",
            en=f"{name.en}: no project has said yet that it serves it",
        )
    areas = cy.counted(regions, "rhanbarth", "rhanbarthau")
    plural = "region" if regions == 1 else "regions"
    return said(
        cy=f"{name.cy}: {number.cy} yn ei wasanaethu, mewn {areas}",
        en=f"{name.en}: {number.en} {'serves' if projects == 1 else 'serve'} it, in {regions} {plural}",
    )


def tie(one: ProjectTie) -> Said:
    """What a project is tied to, by its name; a risk in its own words."""
    if one.commitment and one.commitment.current:
        return pair(one.commitment.current, "title")
    if one.indicator:
        return pair(one.indicator, "label")
    found = facts.policy(one.policy)
    return policy(found) if found else pair(one, "text")


SQUARES: Final = said(cy="Yr un peth, fel sgwariau cyfartal", en="The same, as equal squares")
FINGER: Final = said(
    cy="Mae pob sgwâr yn arwain at yr un lle ag ar y map, ac yn ddigon mawr i fys.",
    en="Each square leads where its area on the map does, and is large enough for a finger.",
)
MAP: Final = said(
    cy="Mae pob ardal yn arwain at ei phrosiectau. Y rhif yw nifer y prosiectau sydd ynddi, rhai ohonynt mewn "
    "ardaloedd eraill hefyd.",
    en="Each area leads to its projects. The figure is how many lie in it, some of them in other areas too.",
)


def levels() -> tuple[tuple[str, Said], ...]:
    """The two levels, which are never added."""
    return ((TOP, words.TOP), (SINGLE, words.SINGLE))
