"""Who may do what with practices, adoptions and asks. In which state a version must be stands in `lifecycle`."""

from cydwaith.bodies.permissions import CONTRIBUTORS, EDITORS, EVERYONE, OPERATORS, READERS, Rule
from cydwaith.practices.lifecycle import states

READ = (
    "home", "search", "topics", "topic", "councils", "council", "better", "reach", "reach-csv", "reach-json",
    "about", "accessibility",
    "practices", "practice", "practice_version", "practice_adoptions", "practices_feed", "adoptions_feed",
    "asks", "ask",
)  # fmt: skip
API = ("practices", "practice", "adoptions", "asks", "reach", "better")

# A row's body is the practice's owner; for an adoption, the body that takes it up; for an ask, the body that asks;
# for an answer, the body that was asked.
RULES = (
    Rule("practice.read", EVERYONE, pages=READ, api=API, commands=("better",)),
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
    Rule("ask.ask", CONTRIBUTORS, pages=("ask_new",)),
    Rule("ask.answer", EDITORS, frozenset({"open"}), pages=("answer",)),
)
