"""On what something depends, where a sentence says so: *if there are gaps*, *os oes bylchau*."""

import re
from typing import Final

from cydwaith.engines.undertakings.kinds import Language, Span

ENGLISH: Final = re.compile(
    r"(?<!see )(?<!ask )(?<!know )(?<!check )(?<!consider )(?<!wonder )(?<!as )(?<!even )(?<!just say )(?<!perhaps )"
    r"\bif\b(?! i can just| i may| i could just| that's all right)[^.;,]{3,200}"
    r"|\b(?:unless|provided(?: that)?|providing|subject to|on condition that|every time|whenever"
    r"|as long as|so long as)\b[^.;,]{3,200}"
    r"|(?:^|, )(?:should|were) (?:the|a|any|there|you|he|she|they|members?|we)\b[^.;,]{3,200}"
    r"|(?:^|\b(?:and|but),? )(?:where|when) (?:there (?:is|are)|that happens|needed|necessary"
    r"|appropriate|possible|a formal)[^.;,]{0,200}"
)
WELSH: Final = re.compile(
    r"(?<!gweld )(?<!weld )(?<!gofyn )(?<!ystyried )(?<!fel )(?<!hyd yn oed )\b(?:os|pe bai"
    r"|pe byddai|pe bawn|pe baem|petai|pe)\b"
    r"(?! gwelwch| caf ddweud| gallaf ddweud)[^.;,]{3,200}|\boni bai\b[^.;,]{3,200}"
    r"|\bar yr amod\b[^.;,]{3,200}|\bcyhyd â\b[^.;,]{3,200}"
    r"|\bpan (?:dd|f|g|b|c|d|ll|m|p|t|rh)\w+(?:ir|ith|wn ni)\b[^.;,]{3,200}"
    r"|\bbob tro\b[^.;,]{3,200}|\byn amodol ar\b[^.;,]{3,200}"
    r"|\blle bo(?:'r)? (?:angen|modd|hynny)[^.;,]{0,200}"
)
BY_LANGUAGE: Final[dict[Language, re.Pattern[str]]] = {"en": ENGLISH, "cy": WELSH}


def said(sentence: str, language: Language) -> Span | None:
    """Where a plain sentence says on what it depends; None where it does not."""
    found = BY_LANGUAGE[language].search(sentence)
    if found is None:
        return None
    first = found.start() + len(found[0]) - len(found[0].lstrip(" ,"))
    return Span(first, first + len(found[0].strip(" ,")))
