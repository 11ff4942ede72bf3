"""What is said of a question: who asked it of whom, what became of it, how long it waits."""

import datetime as dt
from typing import Final

from cydwaith.questions.models import Question, QuestionStage
from cydwaith.shared.clock import wall
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, pair, said

SOMEONE: Final = said(cy="rhywun â chyfrif", en="someone with an account")
OF_FIGURES: Final = said(cy="pwy bynnag sy’n gofalu am y ffigurau", en="whoever looks after the figures")
THE_SITE: Final = said(cy="y rhai sy’n rhedeg y wefan", en="those who run the site")
TITLE: Final = said(cy="Cwestiynau", en="Questions")
EVERY: Final = said(cy="Pob cwestiwn sy’n aros", en="Every question that waits")
WAITING: Final = said(cy="Cwestiynau i’w hateb", en="Questions to answer")
ANSWER: Final = said(cy="Ateb", en="Answer it")
READ: Final = said(cy="Darllen", en="Read it")
LONGEST: Final = 120


def on(moment: dt.datetime) -> Said:
    """A day, as each language writes it."""
    # Most commands tell of no question, and need not know how dates are written.
    from cydwaith.shared import formats

    return said(cy=formats.date(moment, language="cy"), en=formats.date(moment, language="en"))


def subject(question: Question) -> Said:
    """What a question is about: the title of a practice, or the name of an indicator."""
    if question.practice is None:
        assert question.indicator is not None
        return pair(question.indicator, "label")
    assert question.practice.current is not None  # nothing is asked about what is not published
    return pair(question.practice.current, "title")


def owner(question: Question) -> Said:
    """Who answers for it."""
    return pair(question.practice.owner, "name") if question.practice else OF_FIGURES


def asker(question: Question) -> Said:
    """For which body it was asked; a person is never named."""
    return pair(question.asking, "name") if question.asking else SOMEONE


def asked(question: Question) -> Said:
    """Who asked whom, and when."""
    who, whom, when = asker(question), owner(question), on(question.asked)
    return said(
        cy=f"Gofynnodd {who.cy} hyn {cy.i_name(whom.cy)} ar {when.cy}.",
        en=f"{en.capital(who.en)} asked this of {whom.en} on {when.en}.",
    )


def became(question: Question) -> Said:
    """What became of it."""
    match question.stage:
        case QuestionStage.REMOVED:
            return removed(question)
        case QuestionStage.WITHDRAWN:
            when = on(question.withdrawn)  # type: ignore[arg-type]  # that it was withdrawn is its stage
            return said(
                cy=f"Tynnwyd y cwestiwn yn ôl ar {when.cy} gan bwy bynnag a’i gofynnodd.",
                en=f"Whoever asked it withdrew the question on {when.en}.",
            )
        case QuestionStage.ANSWERED:
            whom, when = owner(question), on(question.answered)  # type: ignore[arg-type]  # so is this
            return said(cy=f"Atebodd {whom.cy} ar {when.cy}.", en=f"{en.capital(whom.en)} answered on {when.en}.")
    return said(cy="Nid oes ateb eto.", en="There is no answer yet.")


def removed(question: Question) -> Said:
    """Who removed it, and when; the reason stands beside it in the words of whoever did."""
    assert question.removed is not None
    when = on(question.removed)
    others = THE_SITE if question.practice_id else OF_FIGURES
    who = pair(question.removed_by, "name") if question.removed_by else others
    return said(
        cy=f"Dilëwyd y cwestiwn hwn ar {when.cy} {cy.by_name(who.cy)}, oherwydd:",
        en=f"This question was removed on {when.en} by {who.en}, because:",
    )


def waits(question: Question, now: dt.datetime) -> Said:
    """Who asked, and for how long the question has waited."""
    days = (wall(now).date() - wall(question.asked).date()).days
    who = asker(question)
    if days == 0:
        return said(cy=f"Gofynnwyd heddiw {cy.by_name(who.cy)}", en=f"Asked today by {who.en}")
    for_cy = cy.measured(str(days), "diwrnod")
    for_en = f"{days} day{'' if days == 1 else 's'}"
    return said(
        cy=f"Gofynnwyd {cy.by_name(who.cy)}; yn aros ers {for_cy}", en=f"Asked by {who.en}; waiting for {for_en}"
    )


def shortly(text: Said) -> Said:
    """The beginning of a question, for a list."""
    return said(cy=cut(text.cy), en=cut(text.en))


def cut(words: str) -> str:
    """At most so much of a text, cut between words."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rsplit(' ', 1)[0]} …"


def beginning(question: Question) -> Said:
    """The beginning of its own words."""
    return shortly(both(question, "text"))
