"""The rules of a scan, by the words of one statement; offers are told by product, use and voice together.

Each rule's words lie in a module of `wording`. Voices (question, denial, warning, report, study) are `voice`'s; which product and
use is meant is the linker's.
"""

from __future__ import annotations

from kb.ingest.wording.approved import SAYS_APPROVED
from kb.ingest.wording.cure import BENEFITS, BRAIN_BARRIER, CURE, HELPS
from kb.ingest.wording.exempt import SAYS_EXEMPT
from kb.ingest.wording.offer import OFFER_ID as OFFER_ID
from kb.ingest.wording.registration import REGISTRATION
from kb.ingest.wording.rule import ClaimRule as ClaimRule
from kb.ingest.wording.rule import Severity as Severity
from kb.ingest.wording.safe import BLAMES_TECHNIQUE, LOW_RISK, NO_HARM, SAYS_SAFE
from kb.ingest.wording.trial import TRIAL

MILD_RULES = (HELPS, BENEFITS)
"""Praise that is told only where nothing graver is: an offer names the status, which says more."""
STATEMENT_RULES = (
    REGISTRATION,
    SAYS_APPROVED,
    SAYS_EXEMPT,
    TRIAL,
    CURE,
    BRAIN_BARRIER,
    SAYS_SAFE,
    NO_HARM,
    LOW_RISK,
    BLAMES_TECHNIQUE,
)
"""All other rules of words; where two of one id find the same sentence it is told once. OVERRULED names what a rule leaves
to an earlier one: a registered laboratory is no second claim of approval, and a proven cure is told as proof."""
OVERRULED = {SAYS_APPROVED.id: REGISTRATION.id, CURE.id: TRIAL.id}
