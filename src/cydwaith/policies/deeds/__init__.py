"""What people do with policies, and who may."""

from typing import Final

from cydwaith.policies.deeds import agreements, policies
from cydwaith.shared.permissions import Rule

RULES: Final[tuple[Rule, ...]] = (
    policies.POLICY_READ,
    policies.POLICY_LOAD,
    policies.POLICY_PROPOSE,
    policies.POLICY_LEAD,
    policies.POLICY_LEAVE,
    policies.POLICY_REPLY,
    policies.POLICY_CITE,
    policies.POLICY_UNCITE,
    policies.POLICY_CHANGE,
    policies.POLICY_ANSWER_CHANGE,
    agreements.POLICY_WRITE,
    agreements.POLICY_AGREE,
    agreements.POLICY_COMMIT,
    agreements.POLICY_JUDGE,
)
NOT_COVERED: Final[dict[str, str]] = {}
"""Columns that no entry proves, each with the reason: there are none."""
