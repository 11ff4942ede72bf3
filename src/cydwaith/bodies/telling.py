"""What deeds of the ground tell: who took a post, and who left it."""

from typing import Final

from cydwaith.bodies.models import Holding
from cydwaith.shared.pairs import both
from cydwaith.shared.said import said
from cydwaith.shared.telling import Telling, Tells


def post(holding: Holding) -> Telling:
    """A post of an organisation, without the name of whoever holds it."""
    title, body = both(holding.post, "title"), both(holding.post.body, "name")
    name = said(cy=f"{title.cy or title.en}, {body.cy or body.en}", en=f"{title.en or title.cy}, {body.en or body.cy}")
    return Telling(title=name, of={"council": [holding.post.body_id]})


POST: Final = Tells(followers=("council",), telling=post)
