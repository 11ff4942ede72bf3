"""What the sample problems and bids say. Each says itself that it is sample data."""

from collections.abc import Mapping
from typing import Final

from cydwaith.funds.models import BidSection
from cydwaith.shared.said import Said, said

Q = BidSection.Question
COSTS: Final = said(
    cy="Data enghreifftiol. Mae pobl yn rhoi’r un manylion fwy nag unwaith, ac mae staff yn eu teipio eto.",
    en="Sample data. People give the same details more than once, and staff type them again.",
)
PROMISED: Final = said(
    cy="Data enghreifftiol: agor y gwasanaeth newydd i bawb yn yr ardal",
    en="Sample data: open the new service to everyone in the area",
)
ANSWERS: Final[Mapping[str, Said]] = {
    Q.NEED: said(
        cy="Data enghreifftiol. Mae’r un gwaith yn cael ei wneud ar wahân ym mhob cyngor, ac mae pobl yn aros yn hwy "
        "nag sydd raid. Staff y rheng flaen a’r bobl sy’n gofyn am y gwasanaeth sy’n gweld hyn.",
        en="Sample data. The same work is done apart in every council, and people wait longer than they need to. "
        "Frontline staff see it, and so do the people who ask for the service.",
    ),
    Q.WORK: said(
        cy="Data enghreifftiol. Byddwn yn cytuno ar un ffordd o weithio, yn ei rhoi ar brawf am dri mis mewn un ardal, "
        "ac wedyn yn ei chyflwyno ym mhob un o’r cynghorau.",
        en="Sample data. We will agree one way of working, try it for three months in one area, and then bring it in "
        "in each of the councils.",
    ),
    Q.TOGETHER: said(
        cy="Data enghreifftiol. Ni all un cyngor ei gynnal ar ei ben ei hun. Mae’r arweinydd yn cyflogi’r tîm, ac mae "
        "pob partner yn rhoi swyddog iddo am ddiwrnod yr wythnos.",
        en="Sample data. No single council can keep it going alone. The lead employs the team, and each partner gives "
        "it an officer for a day a week.",
    ),
    Q.WELSH: said(
        cy="Data enghreifftiol. Bydd y gwasanaeth ar gael yn Gymraeg o’r diwrnod cyntaf, a bydd dau aelod o’r tîm yn "
        "siarad Cymraeg.",
        en="Sample data. The service will be there in Welsh from the first day, and two of the team will speak Welsh.",
    ),
    Q.WELLBEING: said(
        cy="Data enghreifftiol. Mae’n cyfrannu at Gymru sy’n fwy cyfartal, gan fod y rhai nad ydynt ar-lein yn cael yr "
        "un gwasanaeth, ac at Gymru gydnerth, gan fod llai o deithio.",
        en="Sample data. It contributes to a more equal Wales, as those who are not online get the same service, and "
        "to a resilient Wales, as there is less travel.",
    ),
    Q.AFTER_PAYS: said(
        cy="Data enghreifftiol. Bydd pob cyngor yn talu ei gyfran o’i gyllideb ei hun, o’r hyn a arbedir.",
        en="Sample data. Each council pays its share from its own budget, out of what is saved.",
    ),
    Q.AFTER_TIME: said(
        cy="Data enghreifftiol. Bydd y tîm yn rhan o waith arferol yr arweinydd; cytunwyd ar ddwy swydd barhaol.",
        en="Sample data. The team becomes part of the lead’s usual work; two permanent posts are agreed.",
    ),
}
"""The answer to each question of the form."""
