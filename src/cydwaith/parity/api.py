"""The read API of the parity audit."""

from ninja import Router

from cydwaith.parity.lists import PARITY

router = Router(tags=["parity"])
PARITY.operation(router, "/parity")
