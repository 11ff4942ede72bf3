"""What the pages of conversations say."""

import datetime as dt
from typing import Final

from cydwaith.deliberations import nouns
from cydwaith.shared import formats
from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, said

EVERY: Final = said(cy="Sgyrsiau", en="Conversations")
WHAT: Final = said(
    cy="Mewn sgwrs mae pobl yn ysgrifennu datganiadau byr, ac yn cytuno neu’n anghytuno â datganiadau pobl eraill. "
    "Mae’r canlyniadau’n dangos yr hyn sy’n uno, a lle mae barn pobl yn ymrannu.",
    en="In a conversation people write short statements, and agree or disagree with those of others. The results show "
    "what unites, and where opinions divide.",
)
NONE: Final = said(
    cy="Nid oes sgwrs eto. Y rhai sy’n arwain polisi sy’n agor un, o dudalen y polisi.",
    en="There is no conversation yet. Those who lead a policy open one from the policy’s page.",
)
OPEN_ONES: Final = said(cy="Ar agor nawr", en="Open now")
CLOSED_ONES: Final = said(cy="Wedi cau, neu heb agor eto", en="Closed, or not open yet")
TAKE_PART: Final = said(cy="Cymryd rhan", en="Take part")
GO_ON: Final = said(cy="Mynd ymlaen i bleidleisio", en="Go on voting")
ADD: Final = said(cy="Ychwanegu datganiad", en="Add a statement")
MINE: Final = said(cy="Fy nghyfraniadau", en="What I gave")
RESULTS: Final = said(cy="Gweld y canlyniadau", en="See the results")
BACK: Final = said(cy="Yn ôl i’r sgwrs", en="Back to the conversation")
MODERATE: Final = said(cy="Safoni", en="Moderate")
CLOSE: Final = said(cy="Cau’r sgwrs", en="Close the conversation")
REOPEN: Final = said(cy="Ailagor y sgwrs", en="Open it again")
INVITE: Final = said(cy="Gwneud gwahoddiadau", en="Make invitations")
IMPORT: Final = said(cy="Mewnforio o Polis", en="Import from Polis")
OPEN_ONE: Final = said(cy="Agor sgwrs", en="Open a conversation")
SEND: Final = said(cy="Anfon", en="Send")
CANCEL: Final = said(cy="Yn ôl heb newid dim", en="Back without changing anything")
ABOUT: Final = said(cy="Am:", en="About:")
WHO: Final = said(cy="Pwy sy’n cymryd rhan", en="Who takes part")
DAYS: Final = said(cy="Ar agor", en="Open")
SECRET: Final = said(
    cy="Mae pleidleisiau’n gyfrinachol, hefyd i’r rhai sy’n gofalu am y sgwrs. Nid yw eich enw na’ch cyfeiriad yn cael "
    "eu cadw gyda’ch pleidlais, na’r amser.",
    en="Votes are secret, also from those who look after the conversation. Neither your name nor your address is kept "
    "with your vote, nor the time.",
)
ASKED: Final = said(cy="Ydych chi’n cytuno?", en="Do you agree?")
PASSING: Final = said(
    cy="Pasiwch os nad ydych yn siŵr neu os nad oes gennych farn. Gallwch newid pob pleidlais wedyn.",
    en="Pass if you are unsure or have no view. You can change every vote later.",
)
ALL_DONE: Final = said(
    cy="Rydych wedi pleidleisio ar bob datganiad sydd yma. Diolch.",
    en="You have voted on every statement there is. Thank you.",
)
NO_STATEMENTS: Final = said(
    cy="Nid oes datganiad i bleidleisio arno eto. Ychwanegwch y cyntaf.",
    en="There is no statement to vote on yet. Add the first.",
)
CHANGE_IT: Final = said(cy="Newid", en="Change it")
HOW_TO_COME: Final = said(cy="Sut rydych am gymryd rhan?", en="How do you want to take part?")
ONE_EACH: Final = said(
    cy="Un bleidlais sydd gan bob person ar bob datganiad. Dyna pam rydym yn gofyn am un o’r rhain.",
    en="Each person has one vote on each statement. That is why we ask for one of these.",
)
SIGN_IN: Final = said(cy="Mewngofnodi â’m cyfrif", en="Sign in with my account")
BY_CODE: Final = said(cy="Â chod drwy e-bost", en="With a code by e-mail")
SEND_CODE: Final = said(cy="Anfon cod ataf", en="Send me a code")
CODE_SENT: Final = said(
    cy="Anfonwyd cod i’r cyfeiriad hwnnw, os yw’n derbyn llythyrau. Teipiwch ef yma o fewn chwarter awr.",
    en="A code was sent to that address, if it takes letters. Type it here within a quarter of an hour.",
)
ENTER: Final = said(cy="Dechrau", en="Begin")
BY_INVITATION: Final = said(
    cy="Os cawsoch wahoddiad, agorwch y ddolen sydd ynddo.", en="If you were invited, open the link in the invitation."
)
WITHOUT: Final = said(cy="Heb god", en="Without a code")
WITHOUT_IS: Final = said(
    cy="Caiff eich pleidleisiau eu cyfrif a’u dangos ar wahân, gan na allwn wybod mai un person ydych.",
    en="Your votes are counted and shown apart, because we cannot know that you are one person.",
)
INVITED: Final = said(cy="Cawsoch wahoddiad i’r sgwrs hon", en="You are invited to this conversation")
INVITED_IS: Final = said(
    cy="Chi biau’r ddolen: ni ŵyr neb a ydych wedi’i defnyddio. Ar ddyfais arall, agorwch hi eto.",
    en="The link is yours: nobody knows whether you used it. On another device, open it again.",
)
YOUR_STATEMENT: Final = said(cy="Eich datganiad", en="Your statement")
STATEMENT_HINT: Final = said(
    cy="Un syniad, y gall pobl eraill gytuno neu anghytuno ag ef. Mae un iaith yn ddigon. Peidiwch ag ysgrifennu am "
    "berson y gellir ei adnabod.",
    en="One idea with which others can agree or disagree. One language is enough. Write nothing about a person who can "
    "be recognised.",
)
SENT: Final = said(
    cy="Diolch. Bydd safonwr yn ei ddarllen cyn i bobl eraill ei weld; cewch wybod yma beth a ddaw ohono.",
    en="Thank you. A moderator reads it before others see it; here you will find what becomes of it.",
)
NO_VOTES: Final = said(cy="Nid ydych wedi pleidleisio yma.", en="You have not voted here.")
MY_VOTES: Final = said(cy="Fy mhleidleisiau", en="My votes")
MY_STATEMENTS: Final = said(cy="Fy natganiadau", en="My statements")
TAKE_AWAY: Final = said(cy="Mynd â’r cyfan gyda mi (JSON)", en="Take all of it away (JSON)")
ERASE: Final = said(cy="Dileu fy mhleidleisiau i gyd", en="Erase all my votes")
ERASE_IS: Final = said(
    cy="Caiff pob un ei dileu ar unwaith. Mae’r ffigurau a gyhoeddwyd, a’r ffeil o bleidleisiau ar ôl cau, yn symud "
    "pan fydd pump o bobl eraill wedi dweud rhywbeth newydd, fel na all neb weld eich bod wedi gadael.",
    en="Every one of them is erased at once. Published figures, and the file of votes once it is closed, move when "
    "five other people have said something new, so that nobody can see that you left.",
)
ERASED: Final = said(cy="Mae eich pleidleisiau wedi’u dileu.", en="Your votes are erased.")
WITHDRAW: Final = said(cy="Tynnu’n ôl", en="Withdraw")
WITHDRAWN: Final = said(
    cy="Tynnwyd eich datganiad yn ôl. Nid oes gair ohono ar ôl.",
    en="Your statement is withdrawn. No word of it is left.",
)
TOO_EARLY: Final = said(cy="Nid oes ffigurau eto", en="There are no figures yet")
WORKED_OUT: Final = said(
    cy="Caiff y canlyniadau eu cyfrif o fewn munud i bob pleidlais. Nid yw ffigur a ddangosir yn symud cyn i bump o "
    "bobl ddweud rhywbeth newydd, ac nid oes dim yn cael ei ddangos am lai na phump.",
    en="Results are worked out within a minute of every vote. A figure that is shown does not move before five people "
    "have said something new, and nothing is shown of fewer than five.",
)
THE_MAP: Final = said(cy="Map o farn pobl", en="The map of opinions")
GROUP: Final = said(cy="Grŵp", en="Group")
PEOPLE: Final = said(cy="Pobl", en="People")
UNITES: Final = said(cy="Yr hyn sy’n uno", en="What unites")
DIVIDES: Final = said(cy="Yr hyn sy’n rhannu", en="What divides")
ACROSS_SIDES: Final = said(cy="Ar draws yr ochrau", en="Across the sides")
SHIELDED: Final = said(
    cy="Mae pob ochr yn cyfrif yr un faint, faint bynnag o bobl sydd ynddi.",
    en="Every side counts alike, however many people it has.",
)
NOTHING_SURE: Final = said(cy="Dim byd sicr eto.", en="Nothing sure yet.")
HOW_SURE: Final = said(cy="Pa mor sicr yw hyn?", en="How sure is this?")
INTERVALS: Final = said(
    cy="Wrth bob canran mae’r ystod y mae’r gwir werth ynddi 95 gwaith o 100, pe bai’r un bobl wedi’u dewis ar hap. "
    "Nid sampl ar hap mo’r rhai sy’n cymryd rhan: mae’r ffigurau’n dweud beth y maen nhw’n ei feddwl, nid beth y "
    "mae Cymru’n ei feddwl.",
    en="With each percentage stands the range in which the true value lies 95 times in 100, were the same people "
    "chosen at random. Those who take part are no random sample: the figures say what they think, not what Wales "
    "thinks.",
)
KEPT_GROUPS: Final = said(
    cy="Caiff y grwpiau eu canfod unwaith, pan fydd digon o bobl wedi pleidleisio, ac maent yn aros. Caiff pawb sy’n "
    "dod wedyn eu rhoi yn y grŵp agosaf. Pe bai’r grwpiau’n symud, gallai’r gwahaniaeth rhwng dau ddiwrnod ddatgelu "
    "pleidlais un person.",
    en="Groups are found once, when enough people have voted, and stay. Whoever comes later is put into the nearest. "
    "If groups moved, the difference between two days could give one person’s vote away.",
)
CHANGED: Final = said(cy="Beth sydd wedi newid", en="What has changed")
APART: Final = said(cy="Pleidleisiau heb god na gwahoddiad", en="Votes without a code or an invitation")
APART_IS: Final = said(
    cy="Nid ydynt yn cyfrif yn y canlyniadau uchod: gallai un person bleidleisio sawl gwaith.",
    en="They do not count in the results above: one person could vote several times.",
)
EVERY_STATEMENT: Final = said(cy="Pob datganiad", en="Every statement")
STATEMENT: Final = said(cy="Datganiad", en="Statement")
ALL: Final = said(cy="Pawb", en="All")
AGREE: Final = said(cy="cytuno", en="agree")
REMOVED: Final = said(cy="Datganiadau a ddilëwyd, a pham", en="Statements that were removed, and why")
HISTORY: Final = said(cy="Cau ac ailagor", en="Closing and opening again")
EXPORTS: Final = said(cy="Lawrlwytho’r pleidleisiau (ffurf Polis)", en="Download the votes (Polis format)")
EXPORTS_ARE: Final = said(
    cy="Heb awdur, amser nac ochr; mae pob lawrlwythiad yn rhoi rhifau newydd i’r pleidleiswyr.",
    en="Without author, time or side; every download gives the voters new numbers.",
)
RECORD: Final = said(
    cy="Yr hyn y mae’r cofnod yn ei ddweud am y sgwrs hon", en="What the record says of this conversation"
)
WAITING: Final = said(cy="Datganiadau sy’n aros", en="Statements that wait")
NOTHING_WAITS: Final = said(cy="Nid oes datganiad yn aros.", en="No statement waits.")
STANDING: Final = said(cy="Datganiadau y pleidleisir arnynt", en="Statements that are voted on")
TO_ASK: Final = said(cy="Rhywbeth i’w ofyn, nid i’w farnu", en="To be asked, not judged")
ALIKE_IS: Final = said(
    cy="Gall pobl bleidleisio yr un fath am eu bod o’r un farn, neu am i rywun ofyn iddynt. Nid yw’r ffigurau’n dweud "
    "pa un, na phwy ydynt.",
    en="People may vote alike because they think alike, or because somebody asked them to. The figures do not say "
    "which, nor who they are.",
)
NOT_ALIKE: Final = said(
    cy="Ni phleidleisiodd yr un set o bobl yn debycach i’w gilydd nag y gellid ei ddisgwyl.",
    en="No set of people voted more alike than could be expected.",
)
ACCEPT: Final = said(cy="Derbyn", en="Accept")
REFUSE: Final = said(cy="Gwrthod, gyda rheswm", en="Refuse, with a reason")
REMOVE: Final = said(cy="Dileu, gyda rheswm", en="Remove, with a reason")
TRANSLATE: Final = said(cy="Ychwanegu cyfieithiad", en="Give it a translation")
BESIDE: Final = said(
    cy="Ysgrifennwch ef yn yr iaith arall, fel y gall pawb ei ddarllen. Mae geiriau’r awdur yn aros fel y maent.",
    en="Write it in the other language, so that everybody can read it. The author’s words stay as they are.",
)
DONE: Final = said(cy="Wedi’i wneud.", en="Done.")
LINKS: Final = said(cy="Y dolenni", en="The links")
LINKS_ONCE: Final = said(
    cy="Ni chânt eu dangos yr eildro, ac nid yw’r wefan yn eu cadw. Rhowch un i bob person.",
    en="They are not shown again, and the site does not keep them. Give one to each person.",
)
NO_TEXT: Final = said(cy="(nid oes geiriau ar ôl)", en="(no words are left)")
REASON: Final = said(cy="Rheswm", en="Reason")
EVERYONE_READS: Final = said(cy="Bydd pawb yn ei ddarllen.", en="Everyone will read it.")
AUTHOR_READS: Final = said(cy="Bydd yr awdur yn ei ddarllen.", en="The author will read it.")
DRY: Final = said(cy="Dim ond gwirio: peidio â chadw dim", en="Only check: keep nothing")
FILE_OF_STATEMENTS: Final = said(cy="Datganiadau (comments.csv)", en="Statements (comments.csv)")
FILE_OF_VOTES: Final = said(cy="Pleidleisiau (votes.csv)", en="Votes (votes.csv)")


def progress(answered: int, every: int) -> Said:
    """How far somebody has come."""
    on = nouns.statements(every)
    return said(
        cy=f"{formats.number(answered, language='cy')} o’r {cy.after_article(every, 'datganiad')} wedi’u hateb",
        en=f"{formats.number(answered, language='en')} of {on.en} answered",
    )


def days(opens: dt.date, closes: dt.date) -> Said:
    """From which day to which."""
    return said(
        cy=f"o {formats.date(opens, language='cy')} hyd {formats.date(closes, language='cy')}",
        en=f"from {formats.date(opens, language='en')} to {formats.date(closes, language='en')}",
    )


def stands(*, is_open: bool, early: bool, opens: dt.date, closes: dt.date) -> Said:
    """Whether one can take part, and how long."""
    if is_open:
        return said(
            cy=f"Ar agor hyd {formats.date(closes, language='cy')}",
            en=f"Open until {formats.date(closes, language='en')}",
        )
    if early:
        return said(
            cy=f"Yn agor ar {formats.date(opens, language='cy')}", en=f"Opens on {formats.date(opens, language='en')}"
        )
    return said(cy="Wedi cau", en="Closed")


def taking_part(people: int | None) -> Said:
    """How many have taken part, in steps of five."""
    if people is None:
        return said(cy="Mae llai na phump o bobl wedi cymryd rhan.", en="Fewer than five people have taken part.")
    return said(
        cy=f"Mae o leiaf {formats.number(people, language='cy')} o bobl wedi cymryd rhan.",
        en=f"At least {formats.number(people, language='en')} people have taken part.",
    )


def not_yet(first: int) -> Said:
    """When the first figures are shown."""
    return said(
        cy=f"Dangosir y ffigurau cyntaf pan fydd {formats.number(first, language='cy')} o bobl wedi pleidleisio ar "
        "ddigon o ddatganiadau, neu pan fydd y sgwrs yn cau.",
        en=f"The first figures are shown when {formats.number(first, language='en')} people have voted on enough "
        "statements, or when the conversation closes.",
    )


def since(day: dt.date) -> Said:
    """With which day something is compared."""
    return said(
        cy=f"O’i gymharu â’r sefyllfa ar {formats.date(day, language='cy')}",
        en=f"Compared with {formats.date(day, language='en')}",
    )


def no_change(day: dt.date) -> Said:
    """That nothing changed beyond chance."""
    return said(
        cy=f"Nid oes dim wedi newid yn sicr ers {formats.date(day, language='cy')}.",
        en=f"Nothing has surely changed since {formats.date(day, language='en')}.",
    )


def last_said(vote: Said) -> Said:
    """What somebody just said of a statement."""
    return said(cy=f"Eich pleidlais ddiwethaf: {vote.cy.lower()}", en=f"Your last vote: {vote.en.lower()}")


def finding(letters: list[str], people: int, unites: int) -> Said:
    """The page of results in one sentence."""
    who, there, on = nouns.people(people), nouns.groups(len(letters)), nouns.statements(unites)
    if len(letters) < 2:
        return said(
            cy=f"Nid yw barn {who.cy} yn ymrannu’n grwpiau.", en=f"The opinions of {who.en} do not divide into groups."
        )
    if not unites:
        return said(
            cy=f"Mae {who.cy} mewn {there.cy}, ac nid oes dim yn eu huno’n sicr eto.",
            en=f"{who.en[0].upper()}{who.en[1:]} are in {there.en}, and nothing surely unites them yet.",
        )
    return said(
        cy=f"Mae {who.cy} mewn {there.cy}, ac mae {on.cy} yn eu huno.",
        en=f"{who.en[0].upper()}{who.en[1:]} are in {there.en}, and {on.en} unite{'s' if unites == 1 else ''} them.",
    )


def waits(number: int) -> Said:
    """How many statements wait for a moderator."""
    told = nouns.statements(number)
    return said(
        cy=f"{told.cy[0].upper()}{told.cy[1:]} yn aros am safonwr",
        en=f"{told.en[0].upper()}{told.en[1:]} wait{'s' if number == 1 else ''} for a moderator",
    )


def imported(statements: int, votes: int, *, dry: bool) -> Said:
    """What a file brought, or would bring."""
    what, cast = nouns.statements(statements), nouns.votes(votes)
    if dry:
        return said(
            cy=f"Gellir mewnforio {what.cy}, {cast.cy}. Nid oes dim wedi’i gadw eto.",
            en=f"{what.en} and {cast.en} can be imported. Nothing has been kept yet.",
        )
    return said(cy=f"Mewnforiwyd {what.cy}, {cast.cy}.", en=f"{what.en} and {cast.en} were imported.")


def many(number: int) -> Said:
    """So many of a table's rows."""
    return said(cy=cy.counted_her(number, "sgwrs", "sgyrsiau"), en=f"{number} conversation{'' if number == 1 else 's'}")
