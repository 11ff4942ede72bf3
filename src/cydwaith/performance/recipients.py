"""To whom a report goes: those on the lists of the duties that it keeps, each once."""

import datetime as dt

from cydwaith.performance.duties import Recipient, duties
from cydwaith.performance.models import Report


def recipients(report: Report, day: dt.date) -> list[Recipient]:
    """Those to whom a report goes on a day, in the order of the law; who is on two lists stands once."""
    codes = [report.duty, *report.also.split()]
    found = [one for code in codes for one in duties()[code].recipients_on(day)]
    return list({one.key: one for one in reversed(found)}.values())[::-1]


def unsent(report: Report, day: dt.date) -> list[Recipient]:
    """Those to whom it has not been sent."""
    done = set(report.sendings.values_list("key", flat=True))
    return [one for one in recipients(report, day) if one.key not in done]
