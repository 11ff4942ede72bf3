"""The read API of networks."""

from ninja import Router

from cydwaith.networks.lists import HOLES, NETWORKS

router = Router(tags=["networks"])
NETWORKS.operation(router, "/networks")
HOLES.operation(router, "/networks/missing")
