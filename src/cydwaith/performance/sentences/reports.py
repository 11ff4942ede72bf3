"""What is said of a report as a whole."""

import datetime as dt

from cydwaith.performance.models import Report
from cydwaith.performance.naming import titled
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.formats import date
from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, said


def on(day: dt.date | None) -> Said:
    """A day in both languages."""
    assert day is not None
    return Said(*(date(day, language=language) for language in LANGUAGES))


def stands(report: Report) -> Said:
    """How far a report has come, and since when."""
    if report.withdrawn:
        return said(cy="wedi’i dynnu’n ôl", en="withdrawn")
    match report.state:
        case Report.State.GIVEN:
            day = on(report.given_on)
            return said(cy=f"gyda’r pwyllgor ers {day.cy}", en=f"with the committee since {day.en}")
        case Report.State.REVIEWED:
            day = on(report.reviewed_on)
            return said(cy=f"wedi’i adolygu gan y pwyllgor ar {day.cy}", en=f"reviewed by the committee on {day.en}")
        case Report.State.FINAL:
            day = on(report.final_on)
            return said(
                cy=f"yn derfynol ers {day.cy}, heb ei gyhoeddi eto", en=f"final since {day.en}, not published yet"
            )
        case Report.State.PUBLISHED:
            day = on(report.published_on)
            return said(cy=f"wedi’i gyhoeddi ar {day.cy}", en=f"published on {day.en}")
        case _:
            return said(cy="yn ddrafft", en="a draft")


def finding(report: Report) -> Said:
    """What a report is, and how far it has come."""
    title, how = titled(report), stands(report)
    return said(cy=f"{title.cy}: {how.cy}", en=f"{title.en}: {how.en}")


def with_committee(days: int) -> Said:
    """That a draft has been with the committee for so many days, and what that means."""
    return said(
        cy=f"Mae’r drafft gyda’r pwyllgor ers {cy.measured(str(days), 'diwrnod')}. Nid yw’r Ddeddf yn pennu amser i’r "
        "pwyllgor, ac ni all yr adroddiad fod yn derfynol heb ei adolygiad. Gallwch roi drafft newydd iddo; nid oes "
        "dim yn cael ei golli.",
        en=f"The draft has been with the committee for {days} {'day' if days == 1 else 'days'}. The Act sets it no "
        "time, and without its review the report cannot be final. You can give it a newer draft; nothing is lost.",
    )


def listing(published: int) -> Said:
    """How many reports there are to read."""
    if not published:
        return said(cy="Nid oes adroddiad wedi’i gyhoeddi yma eto", en="No report has been published here yet")
    return said(
        cy=f"Mae {published} o adroddiadau i’w darllen yma" if published > 1 else "Mae un adroddiad i’w ddarllen yma",
        en=f"There are {published} reports to read here" if published > 1 else "There is one report to read here",
    )
