"""Why something cannot be done, in both languages."""

from typing import Final

from cydwaith.shared.said import said

NOT_OWED: Final = said(
    cy="Nid oes gan y cyngor y ddyletswydd hon am y cyfnod hwn", en="The council does not owe this for this period"
)
NOT_HERE: Final = said(cy="Ni ellir dweud hyn am y ddyletswydd hon", en="This cannot be said of this duty")
NOT_YET: Final = said(cy="Nid yw’r diwrnod hwnnw wedi dod eto", en="That day has not come yet")
BEFORE: Final = said(
    cy="Rhowch ddiwrnod ar ôl y diwrnod y’i penderfynwyd", en="Give a day after the one on which it was decided"
)
NO_PLAN: Final = said(
    cy="Dim ond i gynllun neu ohiriad y mae diwrnod i ddod", en="Only what is planned or put off has a day to come"
)
WHY_PUT_OFF: Final = said(cy="Dywedwch pam y’i gohiriwyd", en="Say why it was put off")
WITHDRAWN: Final = said(cy="Mae hyn wedi’i dynnu’n ôl yn barod", en="This is withdrawn already")
WORDS: Final = said(cy="Rhowch y datganiad, mewn o leiaf un iaith", en="Give the statement, in at least one language")
RESOLVED: Final = said(
    cy="Mae penderfyniad o’r diwrnod hwnnw yma’n barod; tynnwch hwnnw’n ôl yn gyntaf",
    en="A resolution of that day is here already; withdraw that one first",
)
NO_COUNCIL: Final = said(cy="Dim ond cyngor sy’n ymateb yma", en="Only a council replies here")
