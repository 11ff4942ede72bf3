"""The addresses of networks, each with the rule that opens it."""

from typing import Final

from cydwaith.networks.deeds import NETWORKS_READ
from cydwaith.networks.lists import HOLES, NETWORKS
from cydwaith.networks.pages import networks
from cydwaith.shared.routes import Route, page, part
from cydwaith.shared.said import said

WHOLE: Final = page("networks/", "rhwydweithiau/", networks.networks, name="networks", may=NETWORKS_READ)
ROUTES: tuple[Route, ...] = (
    WHOLE,
    part(
        WHOLE,
        "more/",
        "rhagor/",
        networks.missing,
        name="networks_missing",
        title=said(cy="Rhagor o fylchau", en="More holes"),
    ),
    part(
        WHOLE,
        "table/",
        "tabl/",
        networks.table,
        name="networks_table",
        title=said(cy="Yr un peth fel tabl", en="The same as a table"),
    ),
    *NETWORKS.files("networks/networks", "rhwydweithiau/rhwydweithiau"),
    *HOLES.files("networks/missing", "rhwydweithiau/ar-goll"),
)
