"""The addresses of policies, each with the rule that opens it."""

from cydwaith.policies.deeds.agreements import POLICY_AGREE, POLICY_COMMIT, POLICY_JUDGE, POLICY_WRITE
from cydwaith.policies.deeds.policies import (
    POLICY_ANSWER_CHANGE,
    POLICY_CHANGE,
    POLICY_CITE,
    POLICY_LEAD,
    POLICY_LEAVE,
    POLICY_PROPOSE,
    POLICY_READ,
    POLICY_REPLY,
    POLICY_UNCITE,
)
from cydwaith.policies.lists import POLICIES
from cydwaith.policies.pages import agreements, policies, writing
from cydwaith.shared.routes import Route, page

LED = "needs a policy that the reader leads: only samples are led"

ROUTES: tuple[Route, ...] = (
    page("policies/", "polisiau/", policies.policy_list, name="policies", may=POLICY_READ),
    *POLICIES.files("policies/policies", "polisiau/polisiau"),
    page("policies/new/", "polisiau/newydd/", writing.new, name="policy_new", may=POLICY_PROPOSE),
    page(
        "policies/learnt/<precedent:slug>/",
        "polisiau/dysgwyd/<precedent:slug>/",
        policies.precedent,
        name="precedent",
        may=POLICY_READ,
        example={"slug": "food-and-fun"},
    ),
    page(
        "policies/<policy:slug>/",
        "polisiau/<policy:slug>/",
        policies.policy,
        name="policy",
        may=POLICY_READ,
        example={"slug": "housing-together"},
    ),
    page(
        "policies/<policy:slug>/lead/",
        "polisiau/<policy:slug>/arwain/",
        writing.lead,
        name="policy_lead",
        may=POLICY_LEAD,
        example={"slug": "housing-together"},
    ),
    page(
        "policies/<policy:slug>/leads/<int:id>/leave/",
        "polisiau/<policy:slug>/arwain/<int:id>/peidio/",
        writing.leave,
        name="policy_leave",
        may=POLICY_LEAVE,
        apart=LED,
    ),
    page(
        "policies/<policy:slug>/answer/<slug:asked>/",
        "polisiau/<policy:slug>/ateb/<slug:asked>/",
        writing.reply,
        name="policy_reply",
        may=POLICY_REPLY,
        apart=LED,
    ),
    page(
        "policies/<policy:slug>/cite/",
        "polisiau/<policy:slug>/dyfynnu/",
        writing.cite,
        name="policy_cite",
        may=POLICY_CITE,
        apart=LED,
    ),
    page(
        "policies/<policy:slug>/citations/<int:id>/remove/",
        "polisiau/<policy:slug>/dyfyniadau/<int:id>/tynnu/",
        writing.uncite,
        name="policy_uncite",
        may=POLICY_UNCITE,
        apart=LED,
    ),
    page(
        "policies/<policy:slug>/stage/",
        "polisiau/<policy:slug>/cam/",
        writing.change,
        name="policy_change",
        may=POLICY_CHANGE,
        apart=LED,
    ),
    page(
        "policies/<policy:slug>/stage/answer/",
        "polisiau/<policy:slug>/cam/ateb/",
        writing.answer_change,
        name="policy_answer_change",
        may=POLICY_ANSWER_CHANGE,
        apart=LED,
    ),
    page(
        "policies/<policy:slug>/text/begin/",
        "polisiau/<policy:slug>/testun/dechrau/",
        agreements.begin_text,
        name="policy_text",
        may=POLICY_WRITE,
        apart=LED,
    ),
    page(
        "policies/<policy:slug>/agreement/",
        "polisiau/<policy:slug>/cytundeb/",
        agreements.put,
        name="policy_put",
        may=POLICY_AGREE,
        apart=LED,
    ),
    page(
        "policies/<policy:slug>/commitment/",
        "polisiau/<policy:slug>/ymrwymiad/",
        agreements.commit,
        name="policy_commit",
        may=POLICY_COMMIT,
        apart=LED,
    ),
    page(
        "policies/<policy:slug>/judgement/",
        "polisiau/<policy:slug>/barn/",
        agreements.judge,
        name="policy_judge",
        may=POLICY_JUDGE,
        apart=LED,
    ),
)
