"""What is stored of letters: to whom, why and when; what they say only until they are sent."""

import datetime as dt
from typing import Final

from cydwaith.bodies.personal.terms import LANGUAGES, WHOSE
from cydwaith.letters.models import Asking, Invitation, Letter, State, Unreachable
from cydwaith.letters.words import STATE
from cydwaith.shared.personal import Nobodys, Personal, until
from cydwaith.shared.said import said

KEPT: Final = dt.timedelta(days=30)
LETTERS: Final = Personal(
    model=Letter,
    what=said(cy="Llythyrau e-bost atoch", en="E-mails to you"),
    purpose=said(
        cy="I’w hanfon, i roi cynnig arall arni os na ellir eu danfon, ac i wybod pa rai na chyrhaeddodd. Dilëir eu "
        "testun cyn gynted ag y bônt wedi’u hanfon.",
        en="To send them, to try again where they cannot be delivered, and to know which did not arrive. What they say "
        "is deleted as soon as they are sent.",
    ),
    kept=until(said(cy="Nes iddynt gael eu hanfon", en="Until they are sent"), KEPT),
    columns={
        "account": WHOSE,
        "address": said(cy="Cyfeiriad e-bost, lle nad oes cyfrif", en="E-mail address, where there is no account"),
        "kind": said(cy="Pam y’i hanfonir", en="Why it is sent"),
        "key": said(cy="Pa lythyr ydyw", en="Which letter it is"),
        "language": said(cy="Iaith", en="Language"),
        "subject": said(cy="Pwnc y llythyr", en="Subject"),
        "text": said(cy="Testun", en="Text"),
        "calendar": said(cy="Gwahoddiad i’r calendr", en="Calendar invitation"),
        "unsubscribe": said(cy="Dolen i roi’r gorau i’r llythyrau hyn", en="Link to have no more such letters"),
        "reference": said(cy="Cyfeirnod ar hap", en="Random reference"),
        "state": said(cy="Beth a ddaeth ohono", en="What became of it"),
        "tries": said(cy="Sawl cynnig", en="How many tries"),
        "fault": said(cy="Ateb y gweinydd e-bost", en="Answer of the mail server"),
        "made": said(cy="Pryd yr ysgrifennwyd ef", en="When it was written"),
        "planned": said(cy="Heb ei anfon cyn", en="Not sent before"),
        "until": said(cy="Yn ddefnyddiol tan", en="Useful until"),
        "ended": said(cy="Pryd y daeth hyn ohono", en="When that became of it"),
    },
    words={"language": LANGUAGES, "state": {state.value: STATE[state] for state in State}},
    secret=frozenset({"unsubscribe", "text"}),
    rows=lambda account: Letter.objects.filter(account=account),
    old=lambda now: Letter.objects.filter(ended__lt=now - KEPT),
)
A_YEAR: Final = dt.timedelta(days=365)
UNREACHABLE: Final = Personal(
    model=Unreachable,
    what=said(
        cy="Cyfeiriadau e-bost y daeth llythyr yn ôl oddi wrthynt", en="E-mail addresses from which a letter came back"
    ),
    purpose=said(
        cy="Fel na anfonir mwy i gyfeiriad nad yw’n derbyn llythyrau, nes i’r sawl sydd piau ofyn am hynny.",
        en="So that nothing more is sent to an address that takes no letters, until whoever has it asks for it.",
    ),
    kept=until(said(cy="Nes i chi ofyn am lythyrau eto", en="Until you ask for letters again"), A_YEAR),
    columns={
        "address": said(cy="Cyfeiriad e-bost", en="E-mail address"),
        "account": WHOSE,
        "since": said(cy="Ers pryd", en="Since when"),
        "fault": said(cy="Ateb y gweinydd e-bost", en="Answer of the mail server"),
    },
    rows=lambda account: Unreachable.objects.filter(account=account),
    old=lambda now: Unreachable.objects.filter(since__lt=now - A_YEAR),
)
ASKING: Final = Personal(
    model=Asking,
    what=said(cy="Eich bod yn gofyn am gyfarfodydd yn eich calendr", en="That you ask for meetings in your calendar"),
    purpose=said(
        cy="I anfon gwahoddiadau at y sawl sy’n gofyn amdanynt.", en="To send invitations to those who ask for them."
    ),
    kept=said(
        cy="Nes i chi roi’r gorau i ofyn amdanynt neu ddileu’ch cyfrif",
        en="Until you no longer ask for them or erase your account",
    ),
    columns={"account": WHOSE},
    rows=lambda account: Asking.objects.filter(account=account),
)
INVITATIONS: Final = Personal(
    model=Invitation,
    what=said(cy="Yr hyn a anfonwyd i’ch calendr", en="What was sent to your calendar"),
    purpose=said(
        cy="I anfon i’ch calendr yr hyn sydd wedi newid, a dim arall.",
        en="To send to your calendar what changed, and nothing else.",
    ),
    kept=ASKING.kept,
    columns={
        "account": WHOSE,
        "uid": said(cy="Pa gyfarfod", en="Which meeting"),
        "sequence": said(cy="Pa newid oedd y diwethaf", en="Which change was the last"),
    },
    rows=lambda account: Invitation.objects.filter(account=account),
)
HOOKS: Final = Nobodys(table="letters.Webhook", why="addresses and state of organisations’ own programs")
DECLARATIONS: Final = (LETTERS, UNREACHABLE, ASKING, INVITATIONS, HOOKS)
