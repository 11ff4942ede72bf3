"""What the questions' room holds of people: what they asked, under their random names."""

from typing import Final

from cydwaith.questions.models import Question
from cydwaith.shared.personal import Nobodys, Personal
from cydwaith.shared.said import said

QUESTIONS: Final = Personal(
    model=Question,
    what=said(cy="Cwestiynau a ofynnoch yn gyhoeddus", en="Questions that you asked in public"),
    purpose=said(
        cy="Er mwyn i’r sefydliad a holwyd ateb yn gyhoeddus, ac er mwyn i chi allu tynnu’ch cwestiwn yn ôl. Ni "
        "ddangosir eich enw na’r enw ar hap; mae gan y Cofnod enw arall ar gyfer pob cwestiwn.",
        en="So that the organisation asked can answer in public, and you can withdraw your question. Neither your name "
        "nor the random name is shown; the record has another name for each question.",
    ),
    kept=said(
        cy="Nes i chi ei dynnu’n ôl, neu i’r sefydliad ei ddileu, ac yna nid erys gair ohono. Ar ôl dileu’r cyfrif mae "
        "cwestiwn sydd yma o hyd yn aros, ond nid oes dim yn ei gysylltu â chi",
        en="Until you withdraw it, or the organisation removes it; then no word of it is left. Once the account is "
        "erased, a question that is still here stays, but nothing connects it with you",
    ),
    columns={
        "practice": said(cy="Arfer", en="Practice"),
        "indicator": said(cy="Dangosydd", en="Indicator"),
        "asking": said(cy="Dros ba sefydliad", en="For which organisation"),
        "by": said(cy="Gan bwy, wrth yr enw ar hap", en="By whom, by the random name"),
        "asked": said(cy="Pryd", en="When"),
        "text_cy": said(cy="Cwestiwn, yn Gymraeg", en="Question, in Welsh"),
        "text_en": said(cy="Cwestiwn, yn Saesneg", en="Question, in English"),
        "withdrawn": said(cy="Pryd y’i tynnwyd yn ôl", en="When it was withdrawn"),
        "removed": said(cy="Pryd y’i dilëwyd", en="When it was removed"),
    },
    rows=lambda account: Question.objects.filter(by=account.pseudonym),
    stays=True,
)
DECLARATIONS: Final = (
    QUESTIONS,
    Nobodys(table="questions.Question", columns=("salt",), why="a random number that is hashed with the words"),
)
