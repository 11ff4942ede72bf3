"""What is shown asks `shared.clock` for the time: only then is it known when time alone changes a page."""

import re
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src/cydwaith"
ASKS = re.compile(r"timezone\.(now|localdate)\(\)|date\.today\(|datetime\.now\(")
# What writes down when something happened, or is done beside the pages.
WRITES = re.compile(
    r"/(actions|sources|fetching|verifying|management|commands)(/|\.py)|^(record|letters|notices|revisions|environment)/|(checks?|demo)\.py$"
)
WRITING = {
    "archive/writing.py": "when a backup was made",
    "running/gauges.py": "how it is with the site now, for who runs it",
    "running/health.py": "the same",
    "bodies/held.py": "the day on which one's own data were taken out",
    "bodies/sessions.py": "sessions of whoever is signed in",
    "bodies/typed.py": "when something was typed",
    "evidence/changes.py": "when changes were worked out",
    "evidence/describing.py": "when a figure was described",
    "funds/awards.py": "when grants were stored",
    "evidence/own_groups.py": "when a group was made",
    "evidence/storing.py": "when figures were stored",
    "evidence/uploads.py": "when a file was sent",
    "practices/impacts.py": "when an effect was worked out",
    "search/agreeing.py": "when a term was agreed",
    "search/log.py": "the day of a question, and what is kept of questions; shown to nobody without an account",
    "search/saved.py": "one's own saved searches",
    "search/training.py": "when the site last learned words",
    "search/index/writing.py": "when something was indexed",
    "decisions/verbs.py": "what is due to be settled",
    "shared/clock.py": "it is the clock",
}


def test_what_is_shown_asks_the_clock() -> None:
    asking = {
        name
        for path in SOURCE.rglob("*.py")
        if ASKS.search(path.read_text()) and not WRITES.search(name := str(path.relative_to(SOURCE)))
    }
    assert asking == set(WRITING), "ask shared.clock, or say here what is only written down"
