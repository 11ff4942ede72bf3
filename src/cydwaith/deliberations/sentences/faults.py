"""What is wrong with a file of votes, and where."""

from typing import Final

from cydwaith.engines.opinion.polis import Fault, Reason
from cydwaith.shared.said import Said, said

WRONG: Final = {
    Reason.EMPTY: said(cy="mae’r ffeil yn wag.", en="the file is empty."),
    Reason.COLUMNS: said(cy="mae’r colofnau hyn ar goll: {}.", en="these columns are missing: {}."),
    Reason.SHORT: said(cy="mae’r llinell yn rhy fyr.", en="the line is too short."),
    Reason.VOTE: said(
        cy="rhaid i bleidlais fod yn 1 (cytuno), -1 (anghytuno) neu 0 (pasio), nid “{}”.",
        en="a vote must be 1 (agree), -1 (disagree) or 0 (pass), not “{}”.",
    ),
    Reason.WHEN: said(cy="rhaid i amser fod yn rhif cyfan, nid “{}”.", en="a time must be a whole number, not “{}”."),
    Reason.NAMELESS: said(cy="pleidlais heb bleidleisiwr neu ddatganiad.", en="a vote without a voter or a statement."),
    Reason.TWICE: said(cy="mae “{}” yno ddwywaith.", en="“{}” is there twice."),
    Reason.MALFORMED: said(cy="nid CSV dilys yw hwn ({}).", en="this is not valid CSV ({})."),
}
"""Each with a place for what was found."""


def sentence(fault: Fault) -> Said:
    """The fault, with its line where it has one."""
    wrong = WRONG[fault.reason]
    cy, en = (text.replace("{}", fault.found) for text in (wrong.cy, wrong.en))
    if not fault.line:
        return said(cy=cy, en=en)
    return said(cy=f"llinell {fault.line}: {cy}", en=f"line {fault.line}: {en}")


def not_utf8() -> Said:
    """A file in another encoding."""
    return said(cy="nid yw’r ffeil yn UTF-8.", en="the file is not UTF-8.")
