"""Why something cannot be done with a consultation, in both languages."""

from typing import Final

from cydwaith.shared.said import said

ONLY_COUNCILS: Final = said(cy="Dim ond cyngor sy’n ymgynghori yma", en="Only a council consults here")
TITLE: Final = said(cy="Rhowch enw’r ymgynghoriad", en="Give the consultation’s name")
METHODS: Final = said(cy="Dywedwch sut y gofynnwyd i bobl", en="Say how people were asked")
NO_GROUP: Final = said(cy="Dewiswch o leiaf un grŵp", en="Choose at least one group")
ENDS_FIRST: Final = said(cy="Mae’r diwrnod olaf cyn y cyntaf", en="The last day is before the first")
SAME_ROUND: Final = said(
    cy="Mae ymgynghoriad o’r enw hwn yn dechrau ar y diwrnod hwnnw yn barod",
    en="A consultation of this name begins on that day already",
)
STRANGE_GROUP: Final = said(
    cy="Ni ofynnodd yr ymgynghoriad hwn i’r grŵp hwn", en="This consultation did not ask this group"
)
WORDS: Final = said(cy="Ysgrifennwch beth a ddywedodd pobl", en="Write what people said")
NO_TOPIC: Final = said(cy="Dewiswch bwnc o’r rhestr", en="Choose a topic of the list")
WITHDRAWN: Final = said(
    cy="Mae hyn wedi’i dynnu’n ôl yn barod; mae’n aros i’w ddarllen",
    en="This is withdrawn already; it stays to be read",
)
