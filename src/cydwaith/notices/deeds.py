"""What people may do with notices. What somebody follows is theirs alone: nothing of it is told to the record."""

from typing import Final

from cydwaith.shared.permissions import ACCOUNTS, EVERYONE, Rule
from cydwaith.shared.telling import EVERYBODY as NEWS_READ

FOLLOW = Rule("follow.change", ACCOUNTS)
NOTICES_READ = Rule("notices.read", ACCOUNTS)
UNSUBSCRIBE = Rule("notices.unsubscribe", EVERYONE)

OWN: Final = "what somebody follows and is told is theirs alone"
NEWS: Final = "told of what the record tells already, for people to read, and forgotten after its time"
NOT_COVERED: Final = {
    **{f"notices_{table}": OWN for table in ("wish", "follow", "notice", "sent")},
    **{f"notices_{table}": NEWS for table in ("news", "of")},
}

RULES: Final = (NEWS_READ, FOLLOW, NOTICES_READ, UNSUBSCRIBE)
