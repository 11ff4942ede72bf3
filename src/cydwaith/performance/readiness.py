"""What a report still lacks before it can be final: one list, which its page shows and its step refuses with."""

from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from cydwaith.performance.answerable import changed, lacking, not_carried
from cydwaith.performance.holding import text_of
from cydwaith.performance.models import Asked, Report
from cydwaith.performance.naming import REQUIREMENTS
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said
from cydwaith.texts.models import Text
from cydwaith.texts.queries.contents import out_of_step, wordings

NOT_GIVEN: Final = said(cy="Rhoi’r drafft i’r pwyllgor", en="Give the draft to the committee")
NOT_REVIEWED: Final = said(
    cy="Adolygiad y pwyllgor: ni all yr adroddiad fod yn derfynol hebddo, faint bynnag o amser a gymer hynny",
    en="The committee’s review: without it the report cannot be final, however long that takes",
)
TITLE: Final = said(cy="Teitl yn y ddwy iaith", en="A title in both languages")


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that a report lacks, and where to mend it."""

    says: Said
    href: str


def lacks(report: Report) -> list[Lack]:
    """Everything that a report lacks to be final, in the order in which it is done."""
    text = text_of(report)
    return [*of_the_text(report, text), *of_last_year(report), *of_the_committee(report), *of_answers(report)]


def of_the_text(report: Report, text: Text) -> list[Lack]:
    """What its words lack."""
    version = text.current
    assert version is not None
    where, found = reverse("text", kwargs={"key": text.key}), []
    if not (version.title_cy and version.title_en):
        found.append(Lack(TITLE, reverse("text_title", kwargs={"key": text.key})))
    empty = [one for one in unwritten(report, text) if one]
    found += [Lack(no_words(one), where) for one in empty]
    if behind := [one.number for one in out_of_step(version)]:
        found.append(Lack(not_in_step(behind), where))
    return found


def unwritten(report: Report, text: Text) -> list[Said]:
    """The requirements about which nothing is said in either language, or whose section is gone."""
    assert text.current is not None
    if report.duty != "self-assessment":
        written = any(one.words_cy.strip() or one.words_en.strip() for one in wordings(text.current))
        return [] if written else [said(cy="yr ymateb", en="the response")]
    keys = sections(report)
    said_of = {one.section.key for one in wordings(text.current) if one.words_cy.strip() or one.words_en.strip()}
    return [name for number, name in REQUIREMENTS.items() if keys.get(str(number)) not in said_of]


def sections(report: Report) -> dict[str, str]:
    """By what it is for, the key of a section of the report’s text."""
    return dict(pair.split(":") for pair in report.sections.split())


def of_last_year(report: Report) -> list[Lack]:
    """Last year’s actions of which nobody has said how far they worked."""
    where, found = {"id": report.pk}, []
    if open_ones := report.carried.filter(how_far="", dropped=False).count():
        found.append(Lack(not_said(open_ones), reverse("report_carried", kwargs=where)))
    if new := len(not_carried(report)):
        found.append(Lack(final_since(new), reverse("report_bring", kwargs=where)))
    return found


def of_the_committee(report: Report) -> list[Lack]:
    """The steps that come first."""
    where = {"id": report.pk}
    if report.state == Report.State.DRAFT:
        return [Lack(NOT_GIVEN, reverse("report_give", kwargs=where))]
    if report.state == Report.State.GIVEN:
        return [Lack(NOT_REVIEWED, reverse("report_review", kwargs=where))]
    return []


def of_answers(report: Report) -> list[Lack]:
    """What was recommended and has no answer, was amended since it was answered, or came since."""
    where = reverse("report", kwargs={"id": report.pk})
    left = {chain: report.asked.filter(chain=chain, answer="").count() for chain in Asked.Chain}
    found = [Lack(unanswered(number, chain), f"{where}#{chain}") for chain, number in left.items() if number]
    if amended := [one.number for one in changed(report)]:
        found.append(Lack(amended_since(amended), reverse("report_bring", kwargs={"id": report.pk})))
    if new := len(lacking(report)):
        found.append(Lack(came_since(new), reverse("report_bring", kwargs={"id": report.pk})))
    return found


def no_words(what: Said) -> Said:
    """That nothing is written about a requirement."""
    return said(cy=f"Eich geiriau chi am hyn: {what.cy}", en=f"Your own words about this: {what.en}")


def not_in_step(numbers: list[int]) -> Said:
    """That some sections are not in step."""
    few = [str(number) for number in numbers]
    return said(
        cy=f"Y ddwy iaith i gyd-fynd yn {'adran' if len(few) == 1 else 'adrannau'} {cy.listed(few)}",
        en=f"Both languages in step in {'section' if len(few) == 1 else 'sections'} {en.listed(few)}",
    )


def not_said(number: int) -> Said:
    """That of so many actions nobody has said how far they worked."""
    return said(
        cy=f"Dweud i ba raddau y gweithiodd camau’r llynedd: {number} ar ôl",
        en=f"Say how far last year’s actions worked: {number} left",
    )


def final_since(number: int) -> Said:
    """That last year’s report became final after this one was begun, with so many actions."""
    return said(
        cy=f"Camau o adroddiad y llynedd nad ydynt yma eto: {number}",
        en=f"Actions of last year’s report that are not here yet: {number}",
    )


def unanswered(number: int, chain: str) -> Said:
    """That so many recommendations have no answer."""
    if chain == Asked.Chain.COMMITTEE:
        return said(
            cy=f"Ateb argymhellion y pwyllgor: {number} ar ôl",
            en=f"Answer the committee’s recommendations: {number} left",
        )
    return said(
        cy=f"Ateb yr argymhellion yr ymatebir iddynt: {number} ar ôl",
        en=f"Answer the recommendations that it responds to: {number} left",
    )


def amended_since(numbers: list[int]) -> Said:
    """That recommendations were amended after they were copied."""
    few = [str(number) for number in numbers]
    return said(
        cy=f"Newidiwyd geiriau argymhellion ers eu copïo: {cy.listed(few)}",
        en=f"Recommendations were amended since they were copied: {en.listed(few)}",
    )


def came_since(number: int) -> Said:
    """That something was recommended since."""
    return said(
        cy=f"Argymhellion newydd nad yw’r adroddiad yn eu hateb: {number}",
        en=f"New recommendations that the report does not answer: {number}",
    )
