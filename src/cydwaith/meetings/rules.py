"""Who may do what with meetings."""

from cydwaith.forums.rules import SPEAKERS
from cydwaith.meetings.lifecycle import states
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS, EVERYONE, OPERATORS, Rule

# A row's body is the one whose seat acts: a convenor's for what a secretary does, any seat's for items and papers.
RULES: tuple[Rule, ...] = (
    Rule(
        "meeting.read",
        EVERYONE,
        pages=(
            "meetings",
            "forum_meetings",
            "meeting",
            "meeting_pack",
            "minutes",
            "paper",
            "meetings_calendar",
            "forum_calendar",
            "post_calendar",
            "meeting_calendar",
            "meeting_xml",
        ),
        api=("meetings", "meeting"),
        commands=("meeting",),
    ),
    Rule("meeting.plan", EDITORS, pages=("meeting_new",)),
    Rule("meeting.change", EDITORS, states("meeting.change"), pages=("meeting_edit",)),
    Rule("meeting.balance", SPEAKERS, states("meeting.balance"), pages=("meeting_balance",)),
    Rule("meeting.call", EDITORS, states("meeting.call"), pages=("meeting_call",)),
    Rule("meeting.recall", EDITORS, states("meeting.recall"), pages=("meeting_recall",)),
    Rule("meeting.postpone", EDITORS, states("meeting.postpone"), pages=("meeting_postpone",)),
    Rule("meeting.cancel", EDITORS, states("meeting.cancel"), pages=("meeting_cancel",)),
    Rule("meeting.hold", EDITORS, states("meeting.hold"), pages=("meeting_hold",)),
    Rule("meeting.import", OPERATORS),
    Rule("item.table", CONTRIBUTORS, pages=("item_new",)),
    Rule("item.change", CONTRIBUTORS, pages=("item_edit",)),
    Rule("item.withdraw", CONTRIBUTORS, pages=("item_withdraw",)),
    Rule("agenda.arrange", EDITORS, states("agenda.arrange"), pages=("agenda", "item_arrange")),
    Rule("paper.put", CONTRIBUTORS, states("paper.put"), pages=("paper_new",)),
    Rule("paper.withdraw", CONTRIBUTORS, pages=("paper_withdraw",)),
    Rule("attendance.record", EDITORS, states("attendance.record"), pages=("attendance",)),
    Rule("minutes.write", EDITORS, states("minutes.write"), pages=("minutes_write",)),
    Rule("minutes.publish", EDITORS, states("minutes.publish"), pages=("minutes_publish",)),
    Rule("minutes.approve", SPEAKERS, states("minutes.approve"), pages=("minutes_approve",)),
    Rule("action.assign", EDITORS, states("action.assign"), pages=("action_new",)),
    Rule("action.finish", CONTRIBUTORS, pages=("action_done",)),
)
