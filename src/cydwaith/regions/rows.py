"""What machines read of regions, projects, their money and milestones, and of spatial policies."""

import datetime as dt
from typing import Annotated, Any

from cydwaith.regions import words
from cydwaith.regions.models import Money, PolicyStatement, ProjectTie
from cydwaith.regions.queries.areas import Area
from cydwaith.regions.queries.lines import Line
from cydwaith.regions.queries.policies import Shown
from cydwaith.regions.queries.steps import Step
from cydwaith.regions.queries.sums import SINGLE, TOP
from cydwaith.shared.pairs import both
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

ProjectCode = Annotated[str, titled(cy="Cod y prosiect", en="Code of the project")]
Source = Annotated[str, titled(cy="Ffynhonnell", en="Source")]
SourceUrl = Annotated[str | None, titled(cy="Cyfeiriad y ffynhonnell", en="Address of the source")]


class RegionRow(Row):
    """A region, an agency's area, or all of Wales (`wales`), on a day; sums are pounds of single projects.

    What lies in several areas counts in each of them, so areas are never to be added: `wales` has every pound once.
    `overseer` is null until a decision has somebody oversee the area.
    """

    code: Annotated[str, titled(cy="Cod", en="Code")]
    name: Annotated[Texts, titled(cy="Ardal", en="Area")]
    overseer: Annotated[str | None, titled(cy="Cod y sefydliad sy’n goruchwylio", en="Code of who oversees it")]
    since: Annotated[dt.date | None, titled(cy="Ers", en="Since")]
    whole_places: Annotated[list[str], titled(cy="Codau’r lleoedd cyfan", en="Codes of whole places")]
    part_places: Annotated[list[str], titled(cy="Codau’r lleoedd rhannol", en="Codes of places in part")]
    projects: Annotated[int, titled(cy="Prosiectau unigol", en="Single projects")]
    deals: Annotated[int, titled(cy="Bargeinion a rhaglenni", en="Deals and programmes")]
    committed: Annotated[int, titled(cy="£ wedi’i ymrwymo", en="£ committed")]
    committed_shared: Annotated[
        int, titled(cy="£ wedi’i ymrwymo, mewn ardaloedd eraill hefyd", en="£ committed, in other areas too")
    ]
    provisional: Annotated[int, titled(cy="£ dros dro", en="£ provisional")]
    released: Annotated[int, titled(cy="£ wedi’i ryddhau", en="£ released")]
    spent: Annotated[int, titled(cy="£ wedi’i wario", en="£ spent")]
    repaid: Annotated[int, titled(cy="£ wedi’i ad-dalu", en="£ repaid")]
    estimate: Annotated[int, titled(cy="£ amcangyfrif", en="£ estimated")]
    aim: Annotated[int, titled(cy="£ nod", en="£ aimed for")]
    on: Annotated[dt.date, titled(cy="Ar", en="On")]

    @classmethod
    def parts(cls, thing: Area, /) -> dict[str, Any]:
        by = {str(nature): thing.sums.natures.get((SINGLE, str(nature))) for nature in words.NATURES}
        committed = by["committed"]
        return {
            "name": Texts.of(thing.group, "name") if thing.group else Texts.said(words.ALL_WALES),
            "overseer": thing.overseer.body.pk if thing.overseer else None,
            "since": thing.overseer.oversight.begins if thing.overseer else None,
            "whole_places": [code for code, whole in thing.members.items() if whole],
            "part_places": [code for code, whole in thing.members.items() if not whole],
            "projects": thing.sums.projects.get(SINGLE, 0),
            "deals": thing.sums.projects.get(TOP, 0),
            "committed_shared": committed.shared if committed else 0,
            **{nature: share.amount if share else 0 for nature, share in by.items()},
        }


class ProjectRow(Row):
    """A project, a fund, or a deal as a whole, on a day. Parents (`parent`) are never to be added to their parts.

    `places` are those that a source names; `lies_in` has those of what it is part of where there are none. `state` is
    what stands, as `side` has it; `read`, `partners` and `region` what each side says. Sums in pounds, by sort; figures
    of different sorts are never to be added.
    """

    code: ProjectCode
    name: Annotated[Texts, titled(cy="Enw", en="Name")]
    what: Annotated[Texts, titled(cy="Beth ydyw", en="What it is")]
    kind: Annotated[str, titled(cy="Cod y math", en="Code of its kind")]
    parent: Annotated[str | None, titled(cy="Yn rhan o", en="Part of")]
    places: Annotated[list[str], titled(cy="Codau’r lleoedd a enwir", en="Codes of places named")]
    lies_in: Annotated[
        list[str], titled(cy="Codau’r lleoedd, neu rai’r cyfan", en="Codes of places, or of the whole’s")
    ]
    state: Annotated[str | None, titled(cy="Cod y cyflwr", en="Code of the state")]
    state_name: Annotated[Texts | None, titled(cy="Cyflwr", en="State")]
    state_on: Annotated[dt.date | None, titled(cy="Fel yr oedd", en="As of")]
    side: Annotated[str | None, titled(cy="Cod pwy sy’n ei ddweud", en="Code of who says it")]
    read: Annotated[str | None, titled(cy="Cyflwr mewn ffynhonnell", en="State in a source")]
    partners: Annotated[list[str], titled(cy="Cyflwr yn ôl partneriaid", en="State by partners")]
    region: Annotated[list[str], titled(cy="Cyflwr yn ôl ochr y rhanbarth", en="State by the region’s side")]
    disputed: Annotated[bool, titled(cy="Anghytundeb", en="Disputed")]
    committed: Annotated[int | None, titled(cy="£ wedi’i ymrwymo", en="£ committed")]
    provisional: Annotated[int | None, titled(cy="£ dros dro", en="£ provisional")]
    released: Annotated[int | None, titled(cy="£ wedi’i ryddhau", en="£ released")]
    spent: Annotated[int | None, titled(cy="£ wedi’i wario", en="£ spent")]
    repaid: Annotated[int | None, titled(cy="£ wedi’i ad-dalu", en="£ repaid")]
    estimate: Annotated[int | None, titled(cy="£ amcangyfrif", en="£ estimated")]
    aim: Annotated[int | None, titled(cy="£ nod", en="£ aimed for")]
    trust: Annotated[str, titled(cy="Pa mor sicr", en="How sure")]
    source: Source
    source_url: SourceUrl
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]
    on: Annotated[dt.date, titled(cy="Ar", en="On")]

    @classmethod
    def parts(cls, thing: Line, /) -> dict[str, Any]:
        one, now, sums = thing.project, thing.now, thing.sums
        return {
            **{name: Texts.of(one, name) for name in ("name", "what")},
            **{name: getattr(one, name) for name in ("code", "kind", "trust", "source", "sample")},
            "parent": one.parent_id,
            "places": list(one.own_places),
            "lies_in": list(thing.lies),
            "state": now.state if now else None,
            "state_name": Texts.said(words.STATES[now.state]) if now else None,  # type: ignore[index]  # a choice is its text
            "state_on": now.on if now else None,
            "side": now.side if now else None,
            "read": thing.read.state if thing.read else None,
            "partners": [status.state for status in thing.partners],
            "region": [status.state for status in thing.region],
            "source_url": one.source_url or None,
            **{str(nature): sums.get(nature) for nature in words.NATURES},
        }


class ProjectMoneyRow(Row):
    """A figure of money of a project: one sort, one source of money, its date and where it was read.

    With `whole` it is the figure for all sources together, which is never added to theirs. It holds from `on` until
    `ended`. `on_known` says how exactly its date is known: `noted` where the source has none.
    """

    project: ProjectCode
    nature: Annotated[str, titled(cy="Cod y math o ffigur", en="Code of the sort")]
    nature_name: Annotated[Texts, titled(cy="Math o ffigur", en="Sort of figure")]
    whole: Annotated[bool, titled(cy="Pob ffynhonnell gyda’i gilydd", en="All sources together")]
    funder: Annotated[str, titled(cy="Cod ffynhonnell yr arian", en="Code of the source of money")]
    funder_name: Annotated[Texts, titled(cy="Ffynhonnell yr arian", en="Source of money")]
    pounds: Annotated[int, titled(cy="£", en="£")]
    year: Annotated[int | None, titled(cy="Blwyddyn ariannol", en="Financial year")]
    on: Annotated[dt.date, titled(cy="Fel yr oedd", en="As of")]
    on_known: Annotated[str, titled(cy="Pa mor fanwl yw’r dyddiad", en="How exact the date is")]
    ended: Annotated[dt.date | None, titled(cy="Hyd", en="Until")]
    note: Annotated[Texts, titled(cy="Nodyn", en="Note")]
    why: Annotated[Texts, titled(cy="Pam nad yw’n ddilys", en="Why it holds no longer")]
    source: Source
    source_url: SourceUrl
    body: Annotated[str | None, titled(cy="Cod pwy a’i rhoddodd yma", en="Code of who gave it here")]

    @classmethod
    def parts(cls, thing: Money, /) -> dict[str, Any]:
        return {
            "nature_name": Texts.said(words.NATURES[thing.nature]),  # type: ignore[index]  # a choice is its text
            "funder_name": Texts.said(words.FUNDERS[thing.funder]),  # type: ignore[index]  # the same
        }


class ProjectMilestoneRow(Row):
    """A milestone of a project, and how it stands: `late` only where the owner keeps its record here, else `unread`."""

    project: ProjectCode
    title: Annotated[Texts, titled(cy="Carreg filltir", en="Milestone")]
    planned: Annotated[dt.date | None, titled(cy="Wedi’i chynllunio ar gyfer", en="Planned for")]
    planned_known: Annotated[str, titled(cy="Pa mor fanwl yw’r cynllun", en="How exact the plan is")]
    reached: Annotated[dt.date | None, titled(cy="Cyrhaeddwyd", en="Reached")]
    reached_known: Annotated[str, titled(cy="Pa mor fanwl yw dyddiad ei chyrraedd", en="How exact that is")]
    where: Annotated[str, titled(cy="Cod sut y mae", en="Code of how it stands")]
    on: Annotated[dt.date, titled(cy="Fel yr oedd", en="As of")]
    source: Source
    source_url: SourceUrl

    @classmethod
    def parts(cls, thing: Step, /) -> dict[str, Any]:
        one = thing.milestone
        plain = ("planned", "planned_known", "reached", "reached_known", "on", "source")
        told = {name: getattr(one, name) for name in plain}
        return told | {
            "project": one.project_id,
            "title": Texts.said(both(one, "title")),
            "where": thing.where.value,
            "source_url": one.source_url or None,
        }


class ProjectTieRow(Row):
    """What a project hangs together with: a commitment that it waits for or delivers, a figure, a policy, or a risk.

    It holds from `on` until `ended`.
    """

    project: ProjectCode
    kind: Annotated[str, titled(cy="Cod y math o gysylltiad", en="Code of the kind of tie")]
    kind_name: Annotated[Texts, titled(cy="Math o gysylltiad", en="Kind of tie")]
    commitment: Annotated[str | None, titled(cy="Cod yr ymrwymiad", en="Code of the commitment")]
    indicator: Annotated[str | None, titled(cy="Cod y ffigur", en="Code of the figure")]
    policy: Annotated[int | None, titled(cy="Rhif y polisi gofodol", en="Number of the spatial policy")]
    text: Annotated[Texts, titled(cy="Sut, neu’r risg", en="How, or the risk")]
    on: Annotated[dt.date, titled(cy="Ers", en="Since")]
    ended: Annotated[dt.date | None, titled(cy="Hyd", en="Until")]
    why: Annotated[Texts, titled(cy="Pam nad yw’n ddilys", en="Why it holds no longer")]
    source: Source
    source_url: SourceUrl
    body: Annotated[str, titled(cy="Cod pwy a’i rhoddodd yma", en="Code of who gave it here")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: ProjectTie, /) -> dict[str, Any]:
        return {"kind_name": Texts.said(words.TIES[thing.kind])}  # type: ignore[index]  # a choice is its text


class SpatialPolicyRow(Row):
    """A spatial policy whose number and subject are confirmed. `title` is null until somebody has verified it."""

    number: Annotated[int, titled(cy="Rhif", en="Number")]
    subject: Annotated[Texts, titled(cy="Testun, yn ein geiriau ni", en="Subject, in our words")]
    confirmed_by: Annotated[str, titled(cy="Cadarnhawyd gan", en="Confirmed by")]
    read_on: Annotated[str, titled(cy="Pryd", en="When")]
    source_url: Annotated[str, titled(cy="Cyfeiriad y ffynhonnell", en="Address of the source")]
    title: Annotated[Texts | None, titled(cy="Teitl wedi’i wirio", en="Verified title")]
    verified_by: Annotated[str | None, titled(cy="Cod pwy a’i gwiriodd", en="Code of who verified it")]
    verified_on: Annotated[dt.date | None, titled(cy="Gwiriwyd", en="Verified on")]
    projects: Annotated[list[str], titled(cy="Codau prosiectau", en="Codes of projects")]

    @classmethod
    def parts(cls, thing: Shown, /) -> dict[str, Any]:
        title = thing.title
        return {
            **{name: getattr(thing.policy, name) for name in ("number", "confirmed_by", "read_on", "source_url")},
            "subject": Texts.said(thing.policy.subject),
            "title": Texts.of(title, "title") if title else None,
            "verified_by": title.verified_by_id if title else None,
            "verified_on": title.verified_on if title else None,
            "projects": list(thing.projects),
        }


class PolicyStatementRow(Row):
    """What an office or agency says that its area does for a spatial policy, as of a day. A later one follows it."""

    policy: Annotated[int, titled(cy="Rhif y polisi gofodol", en="Number of the spatial policy")]
    area: Annotated[str, titled(cy="Cod yr ardal", en="Code of the area")]
    body: Annotated[str, titled(cy="Cod pwy a’i dywedodd", en="Code of who said it")]
    on: Annotated[dt.date, titled(cy="Ar", en="As of")]
    text: Annotated[Texts, titled(cy="Yr hyn a ddywed", en="What it says")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: PolicyStatement, /) -> dict[str, Any]:
        return {"area": thing.group_id}
