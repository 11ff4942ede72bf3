"""Who may read the coverage of networks."""

from cydwaith.shared.permissions import EVERYONE, Rule

RULES = (Rule("networks.read", EVERYONE, pages=("networks", "networks_csv", "networks_json")),)
