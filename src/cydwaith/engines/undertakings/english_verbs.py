"""English verbs by class: what one does, what merely is so, what only steers the meeting, what is done by saying it."""

import re
from typing import Final

from cydwaith.engines.undertakings.grammar import each_of

STATES: Final = each_of(
    "be have need know understand see hear hope expect await wait remember recall notice appreciate "
    "recognise agree disagree accept depend become remain find want like wish love enjoy struggle face "
    "lose receive get miss benefit fail believe mean matter feel suffer seem appear not never all no "
    "either neither regret rely live win being having hoping expecting waiting relying facing needing "
    "looking_forward"
)
"""What is so, rather than done."""
STEERING: Final = each_of(
    "say start begin end finish stop conclude turn answer try move speak quote repeat list mention touch "
    "cover respond take_the take_an take_that_intervention give_way leave_it come_to come_on go_on close "
    "vote pick limit resist confine restrict reply join support admit cite highlight note add remind "
    "declare refer pass_over sit"
)
"""What only steers the meeting."""
PERFORMED: Final = each_of(
    "confirm say see hear receive join note announce acknowledge recognise welcome support endorse agree "
    "accept have tell repeat give_way move take_an take_the respond_to_the answer be know learn report "
    "inform_the mention clarify reiterate outline present open speak associate echo read find advise "
    "state publish_today congratulate pay"
)
"""What is done by saying it, or is a feeling about what is so: happy to confirm, pleased to receive."""
SOMETHING_DONE: Final = re.compile(
    r"have (?:\w+ ){0,4}(?:conversation|discussion|meeting|look|word)s?\b|have [^.;,]{1,60}? "
    r"(?:in place|ready|published)\b"
    r"|see (?:what|if|whether) (?:more |else |else can |more can )?(?:i|we|can)\b|see to\b|find (?:out|a way|the money)"
    r"|get (?:back to|in touch|that|this|those|officials|my)|hear from the member|turn (?:this|that|these) into"
    r"|be (?:present|there|attending|in touch|in attendance)\b|come back to (?:the|this|members|you|him|her)\b"
    r"|come to the (?:chamber|senedd|committee|assembly)|support (?:the|those|that|local|councils|all|them)"
    r"|respond (?:to (?:the|that|those) (?:committee|report|consultation|recommendation|review)"
    r"|in (?:full|writing)|formally)"
    r"|reply (?:in writing|to you|to him|to her|by letter)|add (?:that|this|it|those) to|begin "
    r"(?:work|the|a|to (?!answer))"
    r"|start (?:work|the|a|to (?:work|build|pay|publish|roll))|be (?:able|in a position) to (?!see"
    r"|find out|tell)\w+|end (?:the (?:practice|use))"
    r"|move (?:to (?:the next|a|implement|legislate)|forward|ahead|quickly)|close (?:the|those|that|this)\b"
    r"|highlight (?:it|this|that) (?:to|with)|remind (?:officials|councils|local)|cover (?:the|those) costs?"
    r"|try to (?!answer|respond|keep|be|address|cover)\w+"
)
"""A verb of the other classes with what makes it something done."""
VOTING: Final = re.compile(
    r"(?:support|vot|oppos|reject|back|accept|mov)(?:e|ing)?\b(?: for| against| in favour of)? "
    r"(?:the |this |that |those |these |both |all )?(?:\w+ )?(?:motion|amendments?|bill)\b"
)
