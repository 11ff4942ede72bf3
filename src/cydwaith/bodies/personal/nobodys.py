"""Tables of the ground that hold nothing of people."""

from typing import Final

from cydwaith.shared.personal import Nobodys

FACTS: Final = "reviewed facts from public sources"
SYSTEM: Final = "the framework’s own table, of names of its parts"
NOBODYS: Final = (
    *(
        Nobodys(table=f"bodies.{name}", why=FACTS)
        for name in ("Place", "AreaGroup", "AreaMembership", "Body", "Domain", "Topic")
    ),
    Nobodys(table="bodies.Post", columns=("source", "source_url", "welsh_source", "code"), why=FACTS),
    Nobodys(table="bodies.Portfolio", why=FACTS),
    *(Nobodys(table=name, why=SYSTEM) for name in ("auth.Permission", "auth.Group", "contenttypes.ContentType")),
    Nobodys(table="socialaccount.SocialApp", why="services by which organisations sign in; kept in the settings here"),
)
