"""Who may read the coverage of networks; nothing is done here."""

from typing import Final

from cydwaith.shared.permissions import EVERYONE, Rule

NETWORKS_READ = Rule("networks.read", EVERYONE)
RULES: Final = (NETWORKS_READ,)
