"""Why something cannot be done with a call or a problem, in words."""

from typing import Final

from cydwaith.shared.said import said

NO_FUND: Final = said(cy="Dewiswch gronfa sydd yma", en="Choose a fund that is here")
ONLY_FUNDERS: Final = said(
    cy="Un o arianwyr y gronfa sy’n agor galwad", en="It is one of the fund’s funders that opens a call"
)
NOT_SEATED: Final = said(
    cy="Nid oes sedd gan eich sefydliad yn y fforwm hwn, felly ni all roi’r dewis ger ei fron",
    en="Your organisation has no seat in this forum, so it could not put the choice to it",
)
TITLE: Final = said(cy="Rhowch deitl yn y ddwy iaith", en="Give a title in both languages")
ABOUT: Final = said(
    cy="Dywedwch yn y ddwy iaith beth yw diben yr alwad", en="Say in both languages what the call is for"
)
ORDER: Final = said(cy="Rhaid i’r diwrnod hwn ddod ar ôl y llall", en="This day must come after the other")
PASSED: Final = said(
    cy="Mae’r diwrnod hwn wedi mynd heibio: rhowch ddiwrnod i ddod", en="This day has passed: give one to come"
)
BOTH_DAYS: Final = said(
    cy="Rhowch y diwrnod cyntaf a’r diwrnod olaf ar gyfer problemau, neu’r un o’r ddau",
    en="Give both the first and the last day for problems, or neither",
)
WEIGHTS: Final = said(
    cy="Rhowch o leiaf un maen prawf yn y ddwy iaith, a phwysau sy’n gwneud 100 gyda’i gilydd",
    en="Give at least one criterion in both languages, and weights that make 100 together",
)
TAKEN: Final = said(cy="Mae galwad â’r teitl hwn yma eisoes", en="A call with this title is here already")
MONEY: Final = said(cy="Rhowch swm sy’n fwy na sero", en="Give a sum above zero")
NO_PROBLEMS: Final = said(
    cy="Nid yw’r alwad hon yn derbyn problemau ar hyn o bryd", en="This call does not take problems now"
)
PROBLEM_TITLE: Final = said(
    cy="Rhowch y broblem mewn un frawddeg, mewn o leiaf un iaith",
    en="Give the problem in a sentence, in at least one language",
)
BROUGHT: Final = said(
    cy="Daeth eich sefydliad â phroblem â’r teitl hwn eisoes, â geiriau eraill amdani: rhowch deitl arall",
    en="Your organisation brought a problem with this title already, with other words about it: give another title",
)
OWN: Final = said(
    cy="Eich sefydliad chi a ddaeth â’r broblem hon", en="It is your organisation that brought this problem"
)
IS_MERGED: Final = said(
    cy="Unwyd y broblem hon ag un arall: ewch i honno", en="This problem was merged with another: go to that one"
)
ONLY_MANAGER: Final = said(
    cy="Y sefydliad sy’n rhedeg yr alwad sy’n gwneud hyn", en="It is the organisation that runs the call that does this"
)
OTHER: Final = said(cy="Dewiswch broblem arall o’r un alwad", en="Choose another problem of the same call")
