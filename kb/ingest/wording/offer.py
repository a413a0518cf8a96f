"""`offers-unapproved-use`: a product offered for a use; told by product, use and voice together, not by words alone."""

from __future__ import annotations

import re

from kb.ingest.wording.rule import any_of

OFFER_ID = "offers-unapproved-use"
OFFER_VERB = any_of(
    r"\b(?:we|our (?:clinic|practice|team|doctors?|physicians?|providers?|center|specialists?|office|patients?|staff)|dr\.? \w+|i) (?:\w+ ){0,3}(?:helped|combine|offer|provide|use|perform|treat|administer|inject|speciali[sz]e|recommend|deliver|utili[sz]e|see great|give|gave|have (?:treated|used|helped|seen|had))\w*",
    r"\b(?:treat|help|heal|reliev|reduc|improv|repair|restor|regenerat|alleviat|eas(?:e|es|ed|ing)\b|manag|combat|target|benefit|support|boost|rejuvenat|slow|stimulat|promot|sooth|address|fight|correct|recover|respond|regrow|reverse|resolv|calm|sav(?:e|es|ed)\b)\w*",
    r"\b(?:relief|come to us|effective|ideal|excellent|great|perfect|powerful|beneficial|useful|successful|promising|available|indicated|used|good|well|popular|recommended|option|options|solution|alternative|candidates?|indications?|treatments?|free quote|wonderful|life back|give|gives|gave|given|inject(?:s|ed|ions?)?|receive[sd]?|infus\w+)\b",
    r"\b(?:physicians|doctors|providers|clinicians|surgeons|practitioners) (?:\w+ )?(?:use|choose|rely|report)\b|\b(?:therapy|prp|svf|injections?|cells?|exosomes?|treatment|infusions?|iv|drops) (?:\w+ )?(?:for|in)\b|\b(?:book|schedule|contact|call|ask) (?:us|your|our|now|today)\b",
)
OFFER_LEAD = any_of(
    r"\bconditions?\b|\bwe (?:treat|help|offer|address)|\b(?:can|may|could) (?:help|treat|benefit|be used|be treated|improve)|\btreat(?:s|ed|able|ing|ments?)?\b|\bhelp(?:s|ed)?\b|\bbenefit(?:s|ed)?\b|\bus(?:es?|ed)\b",
    r"\bright for (?:you|your)|\bpackages?\b|\bprograms?\b|\bindications?|\bapplications?|\beffective (?:for|in)|\bcandidates?\b|\btherap(?:y|ies)\b|\b(?:ideal|good|great|perfect) for|\bwhat (?:can|does|do)\b|\bpatients with|\bsuffer\w* from",
    r"\bservices?\b|\brelief\b|\bpric(?:e|es|ing)\b|\bmenu\b|\bour treatments?|\b(?:improves?|reduces?|relieves?|promotes?|supports?|advantages|results|heals?)\b",
)
BENEFIT_OF_PRODUCT = any_of(
    r"\b(?:benefits? of|(?:most common|least controversial|main|best|primary|typical|common)\b.{0,30}\b(?:indications?|uses?|applications?))\b"
)
OUTCOME_ITEM = any_of(
    r"^(?:reduc|reliev|improv|regrow|regenerat|restor|heal|repair|revers|eliminat|boost|accelerat|speed|smooth|tighten|erase|slow|increas|enhanc|stimulat|treat|less |more |better |faster |relief|thicker|younger)\w*"
)
PRICE = re.compile(r"\$\s?\d|\b\d+\s+(?:million|billion)\b")
NOT_USES = re.compile(
    r"\b(?:is|are) (?:caused|characteri[sz]ed|defined|one of|more common|most common|very common)\b|\bcaused by\b|\bresults? from\b|\bcover(?:s|ed|age)?\b|\bpay(?:s|ing)? for\b|\bmedicare\b|\binsurance\b|\bmake (?:\w+ )?signal|\bhistory of\b|\bscreen(?:s|ed|ing)?\b|\btested\b|\bif (?:left )?untreated\b|"
    r"\btransplant\w*\b|\bapproved for\b|\bsign(?:s)? of\b|\bmost adults\b|\bnot (?:been )?approved\b|\bcompared (?:to|with)\b"
)
INTO_BODY = re.compile(
    r"\b(?:inject\w*|injections?) (?:\w+ ){0,6}?(?:into|in|for) (?:[\w-]+,? ){0,4}?(?:knees?|hips?|shoulders?|joints?|spines?|dis[ck]s?|tendons?|scalp|face|penis|back|ankles?|elbows?)\b|\bfor the (?:knee|hip|shoulder|spine)"
)
REFUSED = re.compile(r"\b(?:not|cannot|no longer|never|stopped|nothing|elsewhere|refer\w*|goal|mission|instead of)\b|n't\b")
EASES = re.compile(
    r"\b(?:reduc|reliev|eas|eliminat|lessen|decreas|sooth|alleviat)\w* (?:[\w-]+ ){0,3}(?:pain|inflammation|stiffness|swelling)\b|\bimprov\w* (?:[\w-]+ ){0,3}(?:function|mobility)\b"
)
