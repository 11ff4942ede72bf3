"""Why something cannot be done in an assessment by a panel, in both languages."""

from typing import Final

from cydwaith.shared.said import said

OPEN_ALREADY: Final = said(
    cy="Mae asesiad gan banel heb adrodd eto. Dim ond wedyn y mae un arall yn dechrau yn yr un tymor",
    en="A panel has not reported yet. Another assessment of the same term begins only after that",
)
NOT_ASSESSED: Final = said(cy="Dim ond cyngor a asesir gan banel", en="Only a council is assessed by a panel")
PANEL_WITHDRAWN: Final = said(
    cy="Mae’r asesiad hwn wedi’i dynnu’n ôl; mae’n aros yma i’w ddarllen",
    en="This assessment is withdrawn; it stays here to be read",
)
REPORTED: Final = said(
    cy="Mae’r panel wedi adrodd, felly ni ellir newid hyn mwyach",
    en="The panel has reported, so this can no longer change",
)
NOT_REPORTED: Final = said(cy="Nid yw’r panel wedi adrodd eto", en="The panel has not reported yet")
VISITED: Final = said(
    cy="Mae’r ymweliad wedi bod, felly ni ellir newid hyn mwyach", en="The visit has been, so this can no longer change"
)
NOT_VISITED: Final = said(cy="Nid yw’r panel wedi ymweld eto", en="The panel has not visited yet")
NO_SCOPE: Final = said(cy="Nid oes cwmpas wedi’i ysgrifennu", en="No scope is written")
NO_CHAIR: Final = said(cy="Nid oes cadeirydd annibynnol", en="There is no independent chair")
NO_PEER: Final = said(
    cy="Nid oes swyddog nac aelod etholedig o gyngor arall", en="There is no officer or councillor of another council"
)
UNDECLARED: Final = said(
    cy="Nid yw pob aelod wedi datgan buddiannau", en="Not every member has declared their interests"
)
SCOPE_WORDS: Final = said(
    cy="Ysgrifennwch y cwmpas, mewn o leiaf un iaith", en="Write the scope, in at least one language"
)
WHY_CHANGED: Final = said(cy="Dywedwch pam mae’n cael ei newid", en="Say why it is changed")
OFFICE: Final = said(cy="Dywedwch pa swydd sydd gan yr aelod", en="Say which office the member has")
ONE_CHAIR: Final = said(cy="Mae cadeirydd eisoes", en="There is a chair already")
OWN_MEMBER: Final = said(
    cy="Nid oes neb o’r cyngor a asesir yn aelod o’r panel",
    en="Nobody of the council assessed is a member of the panel",
)
ONE_HOME: Final = said(
    cy="Dewiswch y sefydliad cartref, neu ysgrifennwch ei enw, ond nid y ddau",
    en="Choose the home organisation, or write its name, and not both",
)
PEER_HOME: Final = said(
    cy="Mae cymheiriaid yn dod o gyngor arall; dewiswch ef", en="A peer comes from another council: choose it"
)
MEMBER_LEFT: Final = said(cy="Mae’r aelod hwn wedi gadael yn barod", en="This member has left already")
INTERESTS: Final = said(cy="Dywedwch beth yw’r buddiannau", en="Say what the interests are")
NO_INTERESTS: Final = said(
    cy="Nid yw’r aelod yn datgan dim, felly gadewch y geiriau’n wag",
    en="The member declares none, so leave the words empty",
)
PLANNED_ALREADY: Final = said(
    cy="Mae diwrnod wedi’i gynllunio eisoes; symudwch ef, gyda’r rheswm",
    en="A day is planned already: move it, with the reason",
)
NOT_PLANNED: Final = said(cy="Nid oes diwrnod wedi’i gynllunio i’w symud", en="No day is planned that could be moved")
DONE_ALREADY: Final = said(cy="Mae’r cam hwn wedi’i wneud", en="This step is done")
SAME_DAY: Final = said(cy="Dyna’r diwrnod a gynlluniwyd eisoes", en="That is the day that is planned already")
WHY_MOVED: Final = said(cy="Dywedwch pam mae’n cael ei symud", en="Say why it is moved")
DAY_OVER: Final = said(cy="Mae’r diwrnod hwnnw wedi bod", en="That day is over")
OUT_OF_ORDER: Final = said(
    cy="Mae’r diwrnod hwn cyn y cam blaenorol", en="This day is before that of the step which comes first"
)
ONLY_VISITS: Final = said(cy="Dim ond ymweliad sydd â diwrnod olaf", en="Only a visit has a last day")
LAST_DAY: Final = said(cy="Mae’r diwrnod olaf cyn y cyntaf", en="The last day is before the first")
BY_REPORT: Final = said(
    cy="Ysgrifennwch yr adroddiad ar ei dudalen ei hun, gyda’i gasgliad",
    en="Write the report on its own page, with its conclusion",
)
CONCLUSION: Final = said(cy="Ysgrifennwch gasgliad yr adroddiad", en="Write what the report concludes")
NO_FINDINGS: Final = said(
    cy="Nid oes cryfder nac argymhelliad wedi’i ysgrifennu", en="No strength and no recommendation is written"
)
NOTHING_TO_CITE: Final = said(
    cy="Nid oes dim o’r math hwnnw i’w ddyfynnu yma", en="There is nothing of that kind to cite here"
)
PAPER_TITLE: Final = said(cy="Rhowch deitl y papur", en="Give the paper’s title")
PAPER_SAYS: Final = said(
    cy="Dywedwch beth mae’r papur yn ei ddweud, neu rhowch ei gyfeiriad",
    en="Say what the paper says, or give its address",
)
TAKEN_AWAY: Final = said(cy="Mae hyn wedi’i dynnu oddi yno yn barod", en="This is taken away already")
FINDING_WORDS: Final = said(
    cy="Ysgrifennwch y canfyddiad, mewn o leiaf un iaith", en="Write the finding, in at least one language"
)
NO_TOPIC: Final = said(cy="Dewiswch bwnc", en="Choose a topic")
ONLY_RECOMMENDED: Final = said(cy="Dim ond argymhelliad a atebir", en="Only a recommendation is answered")
SEEN_ANOTHER: Final = said(
    cy="Diwygiwyd yr argymhelliad ar ôl i chi ei agor. Darllenwch ef eto; mae eich ateb yma o hyd",
    en="The recommendation was amended after you opened it. Read it again; your answer is still here",
)
REASONS: Final = said(
    cy="Dywedwch pam nad yw’r argymhelliad yn cael ei dderbyn yn gyfan",
    en="Say why the recommendation is not accepted in full",
)
ACTION: Final = said(cy="Dywedwch beth y bydd y cyngor yn ei wneud", en="Say what the council will do")
STRANGE_POST: Final = said(cy="Dewiswch un o swyddi’r cyngor", en="Choose a post of the council")
NOT_ANSWERED: Final = said(cy="Nid yw’r cyngor wedi ateb eto", en="The council has not answered yet")
VIEW_WORDS: Final = said(cy="Ysgrifennwch farn y panel", en="Write what the panel thinks")
NO_RECIPIENT: Final = said(
    cy="Nid yw’r gyfraith yn gofyn am anfon yr adroddiad at y derbynnydd hwn",
    en="The law does not send the report to these",
)
SENT_ALREADY: Final = said(
    cy="Cofnodwyd eisoes fod yr adroddiad wedi’i anfon at y derbynnydd hwn",
    en="That the report was sent to these is recorded already",
)
ANSWERED_ANEW: Final = said(
    cy="Atebodd y cyngor eto ar ôl i chi agor hyn. Darllenwch yr ateb; mae eich barn yma o hyd",
    en="The council answered anew after you opened this. Read the answer; your view is still here",
)
