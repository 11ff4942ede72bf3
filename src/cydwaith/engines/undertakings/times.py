"""By when something is to be done, where a sentence says so."""

import re
from typing import Final

from cydwaith.engines.undertakings.kinds import Language, Span

MONTH: Final = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
DAY: Final = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
SEASON: Final = r"(?:spring|summer|autumn|winter|christmas|easter|recess|new year|summer recess|christmas recess)"
ENGLISH: Final = re.compile(
    rf"\bas soon as (?:possible|(?:i|we) can|practicable)\b|\bby the end of (?:the |this "
    rf"|next )?[\w -]{{3,30}}?(?=[,.;]|$| and\b)"
    rf"|\b(?:by|before|in|on|from|during|at the end of|until|after)(?: the)?(?: early| late| mid| end of| start of)?"
    rf"(?: this| next)? (?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH}|{DAY}|{SEASON})(?: recess)?(?: "
    rf"(?:19|20)\d\d)?(?: next year| this year)?\b"
    rf"|\b(?:by|in|from|during|until)(?: early| late| mid)?(?: the)?(?: financial year)? (?:19"
    rf"|20)\d\d(?:[-–]\d\d(?:\d\d)?)?\b"
    rf"|\b(?:from )?next (?:week|month|year|term|{SEASON}|{DAY})\b|\b(?:later )?this (?:week"
    rf"|afternoon|month|year|term|evening|{SEASON})\b"
    r"|\blater (?:today|in the (?:year|month|week|term))\b|\bin the (?:coming|next)(?: few"
    r"| couple of)? (?:days|weeks|months|years?)\b"
    r"|\bwithin (?:the next )?[\w ]{1,20}? (?:days|weeks|months|years?)\b|\btomorrow\b"
    r"|\bin due course\b|\bshortly\b|\bsoon\b"
    r"|\bonce (?:i|we|the|that|this|it)\b[^,.;]{3,80}|\bafter (?:that|the|this) (?:meeting|review"
    r"|consultation|election|report)\b"
    r"|\bat the earliest opportunity\b|\bin the near future\b|\bover the (?:coming|next) "
    r"(?:\w+ )?(?:weeks|months|years?)\b"
)
MIS: Final = (
    r"(?:ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr"
    r"|fawrth|fai|fehefin|orffennaf|fedi|dachwedd|ragfyr)"
)
DYDD: Final = r"(?:dd?ydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)|n?os (?:lun|fawrth|fercher|iau|wener))"
TYMOR: Final = r"(?:gwanwyn|haf|hydref|gaeaf|nadolig|pasg|toriad(?: yr haf| y nadolig)?)"
WELSH: Final = re.compile(
    rf"\bcyn gynted â phosib(?:l)?\b|\b(?:erbyn|cyn) (?:diwedd|dechrau|canol)? ?(?:y |yr "
    rf"|mis )?[\w' ]{{3,40}}?(?=[,.;]|$| a bydd| ac )"
    rf"|\b(?:ym|yn|o|ddechrau|ddiwedd|yn gynnar ym|yn gynnar yn|tan|ar)(?: mis)? "
    rf"(?:\d{{1,2}} )?(?:mis )?{MIS}(?: (?:19|20)\d\d)?\b"
    rf"|\byn(?: gynnar yn| ystod)? (?:19|20)\d\d\b|\b(?:ar )?{DYDD}(?: nesaf)?\b|\b(?:yn y|yn yr"
    rf"|dros yr|dros y|yn ystod yr|yn ystod y) {TYMOR}\b"
    r"|\byr wythnos (?:hon|nesaf)\b|\by mis (?:hwn|nesaf)\b|\by flwyddyn nesaf\b|\beleni\b"
    r"|\byfory\b|\by prynhawn yma\b|\bheddiw\b"
    r"|\byn (?:ddiweddarach|nes ymlaen)(?: eleni| heddiw| y mis hwn| yn y flwyddyn"
    r"| yr wythnos hon)?\b|\bcyn bo hir\b|\bcyn hir\b|\byn fuan\b"
    r"|\bmaes o law\b|\bdros y (?:misoedd|wythnosau|blynyddoedd|flwyddyn) (?:nesaf|i ddod)\b"
    r"|\byn y (?:misoedd|wythnosau|dyfodol agos)(?: nesaf| i ddod)?\b"
    r"|\bar ôl (?:i ni|i mi|inni|imi|i'r|y|yr)\b[^.;]{3,80}|\bunwaith (?:y|i)\b[^,.;]{3,80}"
    r"|\bbob amser\b|\bdrwy gydol\b[^,.;]{3,60}"
    rf"|\bo fewn [\w ]{{1,20}}?(?:wythnos|mis|diwrnod|blwyddyn|flwyddyn)\b"
)
BY_LANGUAGE: Final[dict[Language, re.Pattern[str]]] = {"en": ENGLISH, "cy": WELSH}


def said(sentence: str, language: Language, near: int) -> Span | None:
    """Where a plain sentence says by when: after a place in it, or else the last before; None where it does not."""
    pattern = BY_LANGUAGE[language]
    found = pattern.search(sentence, near)
    if found is None:
        *_, found = (None, *pattern.finditer(sentence, 0, near))
    return Span(*found.span()) if found else None
