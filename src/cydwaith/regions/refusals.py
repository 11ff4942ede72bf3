"""Why something cannot be done with a project."""

from typing import Final

from cydwaith.bodies.models import Body
from cydwaith.regions.models import Project
from cydwaith.shared.said import Said, pair, said

STRANGER: Final = said(
    cy="Nid yw’ch sefydliad yn bartner yn y prosiect, nac yn gyngor ardal y mae’r prosiect ynddi, nac yn goruchwylio "
    "un.",
    en="Your organisation is no partner of the project, no council of an area it lies in, and oversees none.",
)
NOT_BEGUN: Final = said(
    cy="Arfaethedig yw’r sefydliad hwn: nid oes penderfyniad iddo ddechrau goruchwylio ardal erbyn y diwrnod hwnnw.",
    en="This organisation is proposed: no decision has it overseeing an area by that day.",
)
NOT_YET: Final = said(cy="Ni all y dyddiad fod yn y dyfodol", en="The date must not be in the future")
WENT: Final = said(
    cy="Dywedwch i ble’r aeth ei arian, neu nad oedd ganddo ddim", en="Say where its money went, or that it had none"
)
STATE_ENDS: Final = said(
    cy="Nid oes diwrnod i’w ddisgwyl ar gyfer prosiect sydd wedi gorffen",
    en="A project that has ended is no longer expected",
)
BEFORE: Final = said(
    cy="Ni ellir disgwyl hynny cyn y diwrnod yr ydych yn sôn amdano",
    en="It cannot be expected before the day you speak of",
)
NO_PLACE: Final = said(
    cy="Dywedwch ble mae’r prosiect: o leiaf un ardal, neu brosiect y mae’n rhan ohono",
    en="Say where the project is: at least one area, or what it is part of",
)
BAD_PARENT: Final = said(
    cy="Dim ond bargen, rhaglen neu gronfa a all gynnwys prosiect",
    en="Only a deal, a programme or a fund can have parts",
)
CIRCLE: Final = said(cy="Ni all fod yn rhan ohono ei hun", en="It cannot be part of itself")
NAME: Final = said(
    cy="Rhowch enw’r prosiect, mewn o leiaf un iaith", en="Give the project’s name, in at least one language"
)
TAKEN: Final = said(cy="Mae prosiect â’r enw hwn yma eisoes", en="A project of this name is here already")
NEGATIVE: Final = said(
    cy="Rhowch swm nad yw’n llai na sero. Os nad yw ffigur yn ddilys mwyach, dywedwch hynny wrth y ffigur hwnnw.",
    en="Give a sum that is not below nothing. Where a figure no longer holds, say so of that figure.",
)
POUNDS: Final = said(
    cy="Rhowch bunnoedd yn unig, megis 4500000 neu £4.5m; troswch arian arall cyn ei roi yma, gyda’r gyfradd yn y "
    "nodyn",
    en="Give pounds only, such as 4500000 or £4.5m; convert other money first, with the rate in the note",
)
NO_DATE: Final = said(cy="Rhowch ddyddiad y ffigur", en="Give the date of the figure")
NO_SOURCE: Final = said(cy="Dywedwch ble y darllenwyd y ffigur", en="Say where the figure was read")
ENDED_ALREADY: Final = said(
    cy="Cofnodwyd eisoes nad yw’r ffigur hwn yn ddilys", en="This figure holds no longer already"
)
ENDS_BEFORE: Final = said(
    cy="Ni all beidio â bod yn ddilys cyn iddo ddechrau", en="It cannot cease to hold before it began"
)
TITLE: Final = said(cy="Rhowch deitl, mewn o leiaf un iaith", en="Give a title, in at least one language")
BEFORE_PROJECT: Final = said(
    cy="Mae hynny cyn i’r prosiect ddechrau; rhowch ddiwrnod diweddarach, neu cywirwch ddyddiad dechrau’r prosiect",
    en="That is before the project began; give a later day, or mend when the project began",
)
PLAN_OR_REACH: Final = said(
    cy="Dywedwch ar gyfer pa ddiwrnod y’i cynlluniwyd, neu ar ba ddiwrnod y’i cyrhaeddwyd",
    en="Say for which day it is planned, or on which day it was reached",
)
REACHED_ALREADY: Final = said(cy="Cyrhaeddwyd hon eisoes", en="This was reached already")
PAST: Final = said(cy="Galwch yr adolygiad ar gyfer diwrnod i ddod", en="Call the review for a day to come")
ONLY_OVERSEER: Final = said(
    cy="Y swyddfa neu’r asiantaeth sy’n goruchwylio’r ardal sy’n galw adolygiad",
    en="It is the office or agency that oversees the area that calls a review",
)
ONLY_GOVERNMENT: Final = said(
    cy="Llywodraeth Cymru sy’n penderfynu pwy sy’n goruchwylio pa ardal",
    en="It is the Welsh Government that decides who oversees which area",
)
ONLY_VERIFIERS: Final = said(
    cy="Llywodraeth Cymru, a luniodd y cynllun, sy’n gwirio ei deitlau",
    en="It is the Welsh Government, which made the plan, that verifies its titles",
)
NOT_ITS_AREA: Final = said(
    cy="Arfaethir y sefydliad hwn ar gyfer ardal arall", en="This organisation is proposed for another area"
)
DRAFT: Final = said(
    cy="Rhifau drafft 2019 oedd y rheini: gwiriwch yn y cynllun a gyhoeddwyd ar 24 Chwefror 2021",
    en="Those were numbers of the 2019 draft: verify against the plan published on 24 February 2021",
)
OVERLAP: Final = said(
    cy="Mae’r sefydliad hwn yn goruchwylio’r ardal eisoes", en="This organisation oversees the area already"
)


ONLY_PARTNERS: Final = said(
    cy="Y rhai sy’n cymryd rhan yn y prosiect sy’n dweud hynny; gall ochr y rhanbarth enwi risg",
    en="Those who take part in the project say so; the region’s side may name a risk",
)
UNCONFIRMED: Final = said(
    cy="Dim ond polisi y mae ei rif a’i destun wedi’u cadarnhau a all sefyll yma",
    en="Only a policy whose number and subject are confirmed may stand here",
)
STATEMENT: Final = said(
    cy="Dywedwch beth y mae’ch ardal yn ei wneud, mewn o leiaf un iaith",
    en="Say what your area does, in at least one language",
)
ONLY_FOR_ITS_AREA: Final = said(
    cy="Y swyddfa neu’r asiantaeth sy’n goruchwylio ardal sy’n dweud beth y mae’r ardal yn ei wneud",
    en="It is the office or agency that oversees an area that says what the area does",
)
RISK: Final = said(
    cy="Dywedwch beth yw’r risg, mewn o leiaf un iaith", en="Say what the risk is, in at least one language"
)
TIED_ALREADY: Final = said(
    cy="Dywedwyd hyn eisoes mewn geiriau eraill, neu o ddiwrnod neu ffynhonnell arall: rhowch derfyn ar hwnnw’n gyntaf",
    en="This was said already in other words, or from another day or source: end that one first",
)
TIE_ENDED: Final = said(cy="Cofnodwyd eisoes fod hyn wedi dod i ben", en="That this has ended is recorded already")


NO_FILE: Final = said(cy="Dewiswch ffeil", en="Choose a file")
FILE_TOO_LARGE: Final = said(
    cy="Mae’r ffeil yn fwy na megabeit: rhannwch hi", en="The file is over a megabyte: divide it"
)


def elsewhere(body: Body, project: Project) -> Said:
    """An office or agency in whose area the project does not lie."""
    who, what = pair(body, "name"), pair(project, "name")
    return said(
        cy=f"Nid yw’r prosiect “{what.cy}” mewn ardal a oruchwylir gan y sefydliad hwn ({who.cy}) ar y diwrnod hwnnw.",
        en=f"The project “{what.en}” lies in no area that this organisation ({who.en}) oversees on that day.",
    )


def agency_has_it(agencies: list[Body]) -> Said:
    """The regional office speaks where an agency oversees all of the places."""
    cy, en = ("; ".join(str(getattr(one, f"name_{lang}")) for one in agencies) for lang in ("cy", "en"))
    return said(
        cy=f"Asiantaeth ddatblygu sy’n goruchwylio pob lle y mae’r prosiect ynddo ({cy}): hi, nid y swyddfa "
        "ranbarthol, sy’n rhoi ochr y rhanbarth.",
        en=f"A development agency oversees every place that the project lies in ({en}): it, and not the regional "
        "office, gives the region’s side.",
    )
