"""Why something cannot be done with a bid, in words."""

from typing import Final

from cydwaith.shared.said import said

TITLE: Final = said(cy="Rhowch deitl, mewn o leiaf un iaith", en="Give a title, in at least one language")
NOT_A_PARTNER: Final = said(
    cy="Nid yw eich sefydliad yn bartner yn y cais hwn", en="Your organisation is no partner in this bid"
)
ONLY_LEAD: Final = said(cy="Y sefydliad sy’n arwain sy’n gwneud hyn", en="It is the lead that does this")
IS_FROZEN: Final = said(
    cy="Mae’r cais wedi’i rewi i’w lofnodi. Ailagorwch ef i’w newid: bydd pob llofnod yn cael ei ddileu.",
    en="The bid is frozen to be signed. Reopen it to change it: every signature will be void.",
)
IS_SENT: Final = said(
    cy="Anfonwyd y cais: nid yw’n newid mwyach. Gall yr arweinydd ei dynnu’n ôl cyn i’r alwad gau.",
    en="The bid has been sent: it no longer changes. The lead can withdraw it before the call closes.",
)
IS_WITHDRAWN: Final = said(cy="Tynnwyd y cais yn ôl", en="The bid was withdrawn")
NOT_FROZEN: Final = said(
    cy="Nid yw’r cais wedi’i rewi, felly nid oes testun i’w lofnodi eto",
    en="The bid is not frozen, so there is no text to sign yet",
)
NOT_SENT: Final = said(cy="Ni anfonwyd y cais hwn", en="This bid was not sent")
CLOSED: Final = said(
    cy="Mae’r alwad wedi cau: nid oes modd newid dim mwyach", en="The call has closed: nothing can be changed any more"
)
STAYS: Final = said(
    cy="Rhaid i’r arweinydd roi’r awenau i bartner arall cyn gadael", en="The lead must let another partner lead first"
)
ALREADY: Final = said(cy="Mae’r sefydliad hwn yn y cais eisoes", en="This organisation is in the bid already")
NO_SUCH_BODY: Final = said(cy="Dewiswch sefydliad sydd yma", en="Choose an organisation that is here")
LEAD_IN: Final = said(cy="Rhaid i’r arweinydd fod yn bartner yn y cais", en="The lead must be a partner in the bid")
NO_SUCH_PRACTICE: Final = said(cy="Nid oes arfer o’r fath", en="There is no such practice")
SAYS_USES: Final = said(
    cy="Dywedwch ai mabwysiadu’r arfer ynteu ei lunio y mae’r cais",
    en="Say whether the bid takes the practice up or makes it",
)
PRACTICE_TOO: Final = said(cy="Dewiswch yr arfer hefyd", en="Choose the practice too")
SECTION_EMPTY: Final = said(
    cy="Ysgrifennwch rywbeth, mewn o leiaf un iaith", en="Write something, in at least one language"
)
YEAR: Final = said(
    cy="Rhowch flwyddyn ariannol o fewn deng mlynedd i ddiwedd yr alwad",
    en="Give a financial year within ten years of the close of the call",
)
NO_FIGURE: Final = said(
    cy="Nid oes neb wedi dweud eto pa newid yn y ffigur hwn fyddai’n werth ei gael, felly ni ellir barnu wrtho",
    en="Nobody has said yet which change of this figure would be worth having, so it cannot be judged by",
)
PROMISE: Final = said(cy="Dywedwch beth a addewir", en="Say what is promised")
PAST: Final = said(cy="Rhowch ddiwrnod ar ôl i’r alwad gau", en="Give a day after the call closes")
PROBLEM_ELSEWHERE: Final = said(cy="Mae’r broblem hon yn perthyn i alwad arall", en="This problem is of another call")
