"""The addresses of networks, each with the rule that opens it."""

from cydwaith.networks.deeds import NETWORKS_READ
from cydwaith.networks.lists import HOLES, NETWORKS
from cydwaith.networks.pages import networks
from cydwaith.shared.routes import Route, page

ROUTES: tuple[Route, ...] = (
    page("networks/", "rhwydweithiau/", networks.networks, name="networks", may=NETWORKS_READ),
    *NETWORKS.files("networks/networks", "rhwydweithiau/rhwydweithiau"),
    *HOLES.files("networks/missing", "rhwydweithiau/ar-goll"),
)
