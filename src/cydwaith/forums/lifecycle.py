"""How a forum goes from proposed to closed; in which stage what can be done stands beside the deeds."""

from cydwaith.forums.models import Forum

PROPOSED, ACTIVE, CLOSED = Forum.Stage
