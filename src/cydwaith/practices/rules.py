"""Who may do what with practices, adoptions and asks. In which state a version must be stands in `lifecycle`."""

from cydwaith.practices.lifecycle import states
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS, EVERYONE, OPERATORS, READERS, Rule

READ = (
    "topics", "topic", "councils", "council", "better", "reach", "reach-csv", "reach-json",
    "practices", "practice", "practice_version", "practice_adoptions", "practices_feed", "adoptions_feed",
    "asks", "ask", "signals", "signal", "signals_feed", "overview", "overview-csv", "overview-json", "topic_improved",
    "topic_opportunity", "impact", "impact_csv", "impact_json",
)  # fmt: skip
API = ("practices", "practice", "adoptions", "asks", "impacts", "reach", "better")

# A row's body is the practice's owner; for an adoption, the body that takes it up; for an ask, the body that asks;
# for an answer, the body that was asked; for a signal, the council whose figure changed.
RULES = (
    Rule("practice.read", EVERYONE, pages=READ, api=API, commands=("better", "impact")),
    Rule("practice.read_draft", READERS, pages=("practice_check",)),
    Rule("practice.start", CONTRIBUTORS, pages=("practice_new",)),
    Rule("practice.save", CONTRIBUTORS, states("practice.save"), pages=("practice_edit",)),
    Rule("practice.revise", CONTRIBUTORS, states("practice.revise"), pages=("practice_revise",)),
    Rule("practice.check", EDITORS, states("practice.check")),
    Rule("practice.send_back", EDITORS, states("practice.send_back")),
    Rule("practice.publish", EDITORS, states("practice.publish")),
    Rule("practice.withdraw", EDITORS, states("practice.withdraw"), pages=("practice_withdraw",)),
    Rule("practice.load", OPERATORS),
    Rule("adoption.step", CONTRIBUTORS, frozenset({"published"}), pages=("adopt",)),
    Rule("specification.revise", EDITORS, frozenset({"published"}), pages=("specification_revise",)),
    Rule("impacts.recalculate", OPERATORS),
    Rule("ask.ask", CONTRIBUTORS, pages=("ask_new",)),
    Rule("signal.open", OPERATORS),
    Rule("signal.read_quiet", READERS),
    Rule("signal.answer", EDITORS, frozenset({"open"}), pages=("signal_answer",)),
    Rule("ask.answer", EDITORS, frozenset({"open"}), pages=("answer",)),
)
