"""What is stored of policies."""

from cydwaith.policies.models.agreement import Agreement, Judgement
from cydwaith.policies.models.policy import Lead, Policy, Stage
from cydwaith.policies.models.replies import Citation, Reply
from cydwaith.policies.models.steps import StageChange, Yes

__all__ = ["Agreement", "Citation", "Judgement", "Lead", "Policy", "Reply", "Stage", "StageChange", "Yes"]
