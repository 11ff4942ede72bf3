"""A network that closes a hole, as a proposal for it is filled in."""

from cydwaith.shared.said import Said, said

PEOPLE = {
    "political": said(cy="gynghorwyr", en="councillors"),
    "officer": said(cy="swyddogion", en="officers"),
}
"""Who sits in a network on a level: after *o* in Welsh."""


def name(topic: Said, level: str) -> Said:
    """What the network could be called."""
    who = PEOPLE[level]
    return said(cy=f"{topic.cy}: rhwydwaith o {who.cy}", en=f"{topic.en}: network of {who.en}")


def purpose(topic: Said) -> Said:
    """What it is for. The topic stands apart, so that nothing in it mutates and its capitals stay as they are."""
    return said(
        cy=(
            f"Dysgu oddi wrth ein gilydd ({topic.cy}): pwy sy’n gwneud yn well, beth wnaethon nhw, a sut y gall "
            "eraill ei fabwysiadu."
        ),
        en=f"To learn from one another ({topic.en}): who does better, what they did, and how others can take it up.",
    )
