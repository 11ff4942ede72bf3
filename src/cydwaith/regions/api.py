"""The read API of regions and their projects."""

from ninja import Router

from cydwaith.regions.lists import MILESTONES, MONEY, POLICIES, PROJECTS, REGIONS, STATEMENTS, TIES

router = Router(tags=["regions"])
REGIONS.operation(router, "/regions")
PROJECTS.operation(router, "/projects")
MONEY.operation(router, "/projects/money")
MILESTONES.operation(router, "/projects/milestones")
TIES.operation(router, "/projects/ties")
POLICIES.operation(router, "/spatial-policies")
STATEMENTS.operation(router, "/spatial-policies/statements")
