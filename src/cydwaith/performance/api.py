"""The read API of the performance regime."""

from ninja import Router

from cydwaith.performance.lists import DUTIES, FACTS, RECOMMENDATIONS

router = Router(tags=["performance"])
DUTIES.operation(router, "/duties")
FACTS.operation(router, "/duties/facts")
RECOMMENDATIONS.operation(router, "/recommendations")
