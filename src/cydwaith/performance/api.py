"""The read API of the performance regime."""

from ninja import Router

from cydwaith.performance.lists import DUTIES, FACTS

router = Router(tags=["performance"])
DUTIES.operation(router, "/duties")
FACTS.operation(router, "/duties/facts")
