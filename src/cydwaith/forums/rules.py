"""Who may do what with forums, meetings and decisions."""

from cydwaith.forums.lifecycle import states
from cydwaith.forums.meeting_life import states as meeting_states
from cydwaith.shared.permissions import ACCOUNTS, CONTRIBUTORS, EDITORS, EVERYONE, OPERATORS, Rule, Who

# Each seat speaks for itself, in the voice of its own body: not even whoever runs the site speaks for it.
SPEAKERS = frozenset({Who.EDITOR, Who.ADMINISTRATOR})

READ = (
    "forums", "forum", "parity", "parity_csv", "parity_json", "forum_parity", "forum_parity_csv", "forum_parity_json",
    "networks", "networks_csv", "networks_json",
)  # fmt: skip

# A row's body is the one that proposes a forum, or holds the seat that acts.
FORUMS: tuple[Rule, ...] = (
    Rule("forum.read", EVERYONE, pages=READ, api=("forums", "forum"), commands=("forum",)),
    Rule("forum.propose", EDITORS, pages=("forum_new",)),
    Rule("forum.load", OPERATORS),
    Rule("forum.set_rule", EDITORS, states("forum.set_rule"), pages=("forum_rule",)),
    Rule("forum.confirm", SPEAKERS, states("forum.confirm"), pages=("forum_confirm",)),
    Rule("forum.close", SPEAKERS, states("forum.close")),
    Rule("seat.add", EDITORS, states("seat.add"), pages=("seats",)),
    Rule("seat.end", SPEAKERS, states("seat.end"), pages=("seat_change",)),
    Rule("seat.appoint", EDITORS, states("seat.appoint")),
    Rule("seat.hand_over", SPEAKERS, states("seat.hand_over")),
    Rule("seat.substitute", SPEAKERS, states("seat.substitute")),
)
# A row's body is the one whose seat acts: a convenor's for what a secretary does, any seat's for items and papers.
MEETINGS: tuple[Rule, ...] = (
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
    Rule("meeting.change", EDITORS, meeting_states("meeting.change"), pages=("meeting_edit",)),
    Rule("meeting.balance", SPEAKERS, meeting_states("meeting.balance"), pages=("meeting_balance",)),
    Rule("meeting.call", EDITORS, meeting_states("meeting.call"), pages=("meeting_call",)),
    Rule("meeting.recall", EDITORS, meeting_states("meeting.recall"), pages=("meeting_recall",)),
    Rule("meeting.postpone", EDITORS, meeting_states("meeting.postpone"), pages=("meeting_postpone",)),
    Rule("meeting.cancel", EDITORS, meeting_states("meeting.cancel"), pages=("meeting_cancel",)),
    Rule("meeting.hold", EDITORS, meeting_states("meeting.hold"), pages=("meeting_hold",)),
    Rule("meeting.import", OPERATORS),
    Rule("item.table", CONTRIBUTORS, pages=("item_new",)),
    Rule("item.change", CONTRIBUTORS, pages=("item_edit",)),
    Rule("item.withdraw", CONTRIBUTORS, pages=("item_withdraw",)),
    Rule("agenda.arrange", EDITORS, meeting_states("agenda.arrange"), pages=("agenda", "item_arrange")),
    Rule("paper.put", CONTRIBUTORS, meeting_states("paper.put"), pages=("paper_new",)),
    Rule("paper.withdraw", CONTRIBUTORS, pages=("paper_withdraw",)),
    Rule("attendance.record", EDITORS, meeting_states("attendance.record"), pages=("attendance",)),
    Rule("minutes.write", EDITORS, meeting_states("minutes.write"), pages=("minutes_write",)),
    Rule("minutes.publish", EDITORS, meeting_states("minutes.publish"), pages=("minutes_publish",)),
    Rule("minutes.approve", SPEAKERS, meeting_states("minutes.approve"), pages=("minutes_approve",)),
    Rule("action.assign", EDITORS, meeting_states("action.assign"), pages=("action_new",)),
    Rule("action.finish", CONTRIBUTORS, pages=("action_done",)),
)
# A row's body is the one whose seat speaks; for withdrawing, the one that moved it.
DECISIONS: tuple[Rule, ...] = (
    Rule(
        "decision.read",
        EVERYONE,
        pages=("decisions", "decisions_csv", "decisions_json", "decision"),
        api=("decisions", "decision"),
    ),
    Rule("decision.move", SPEAKERS, states("decision.move"), pages=("decision_new",)),
    Rule("decision.amend", SPEAKERS, states("decision.amend"), pages=("decision_amend",)),
    Rule("decision.freeze", SPEAKERS, states("decision.freeze"), pages=("decision_freeze",)),
    Rule("decision.answer", SPEAKERS, states("decision.answer"), pages=("decision_answer",)),
    Rule("decision.settle", ACCOUNTS, states("decision.settle"), pages=("decision_settle",)),
    Rule("decision.withdraw", SPEAKERS, states("decision.withdraw"), pages=("decision_withdraw",)),
    Rule("decision.commit", SPEAKERS, states("decision.commit"), pages=("decision_commit",)),
    Rule("reservation.follow", SPEAKERS, pages=("reservation_review", "reservation_escalate", "reservation_close")),
)

RULES = (*FORUMS, *MEETINGS, *DECISIONS)
