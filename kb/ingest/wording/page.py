"""The words that tell what kind of page it is: offers, praise, doubts, agencies, the headings of papers."""

from __future__ import annotations

import re

from kb.ingest.wording.rule import any_of

SELLING = any_of(
    r"\b(?:schedule|book|request|make|reserve) (?:a|an|your|now|online|today)\b|\bcall (?:us|today|now|our|\(?\d)|\bcontact us|\bfree (?:consult|quote|seminar)|\bappointments?\b|\bconsultations?\b|\bask us\b|\bcome see us|\bvisit us|\bnew patients",
    r"\bour (?:[\w-]+ )?(?:clinic|practice|office|patients?|team|centers?|providers?|treatments?|services?|products?|doctors?|physicians?|specialists?|exosomes?|stem|cells?|shots?|serum|infusions?|platelet|msc|kits?|solution|prp|procedures?|protocols?|therap(?:y|ies)|allografts?|umbilical|cord|amniotic|wharton's|fat|tissue|injections?|supplier|lab|laboratory|facility|program|birth|placental|bone|svf|regenerative|donors?)\b",
    r"\bwe (?:\w+ )?(?:offer|provide|use|inject|treat|perform|give|administer|recommend|deliver|harvest|supply|place|process|take|draw|prepare|extract|concentrate|sell|have (?:treated|helped|seen))\b|\badd to cart|\bpricing\b|\bfinancing\b|\bper (?:session|vial|treatment|injection)|\$ ?\d|\border (?:now|online|today)|\bwholesale\b|\bbuy now|\bmed ?spa\b|\bbook your\b",
)
SELLS_BY_ONE = any_of(
    r"\b(?:book your|call us today|schedule your|we (?:offer|treat|use|inject|provide)|our (?:clinic|stem cell|exosomes?|patients|practice))\b"
)
PROMOTING = any_of(
    r"\b(?:safe (?:and|&|,)|natural(?:ly)?\b(?! (?:history|killer))|non-?surgical|pain-?free|painless|minimally invasive|no downtime|zero downtime|risk-?free|side effects? of any|permanent (?:solution|relief)|long-term (?:relief|effective)|turn back|cutting[ -]edge|revolutionary|breakthrough|"
    r"patients can expect|say goodbye|regain|get back to|proven|guarantee\w*|miracle|no risk|cannot be rejected|amazing|incredible|tremendous|life-changing|rebuilds?|regenerates?|regrows?|restores?|heals?|repairs? (?:it|the|your|damaged)|effective for|highly effective|very effective|particularly effective|my knee|after my|life back|fda[- ](?:compliant|registered)|avoids? (?:surgery|knee|hip)|best (?:treatment|option|therapy)|life[ -]changing|astonishing|remarkable|efficacy|lasting improvement|rather than mask\w*|(?:will|can)not be rejected|not (?:be )?reject\w*|speeds? healing|eliminates?|no side effects|years younger|like new|restore your)\b"
)
"""Words of praise; a page full of them sells, though it never says "we"."""
DOUBTING = any_of(
    r"\b(?:unproven|unapproved|not (?:been )?(?:fda[- ])?(?:approved|proven|shown|known)|no (?:good |clear |solid )?evidence|insufficient|more research|researchers|scientists|scam|fraud|misleading|claims?|warn\w*|experimental|investigational|risks? (?:include|of)|side effects include|lawsuit|"
    r"complaint|allege\w*|trial|study|studies have not|talk to your doctor|ask your doctor|nobody knows|may not)\b"
)
A_PRACTICE = any_of(
    r"\b(?:clinics?|orthop\w+|chiropract\w+|wellness|spa|pain|spine|regenerative|institute|sports medicine|aesthetics|dermatology|longevity|anti-?aging|stem cell centers?)\b"
)
"""What practices call themselves in the titles of their pages."""
AGENCY = any_of(
    r"\bofficial website of the united states government\b|\bnational institutes? (?:of|on)\b|\bmedlineplus\b|\bniams\b|\bninds\b|\bnccih\b|\bu\.?s\.? food and drug administration\b$|\bcenters for disease control\b|\bclinicaltrials\.gov identifier\b"
)
PAPER_HEADINGS = re.compile(
    r"(?:\d+\.? )?(?:abstract|background|objectives?|methods?|materials and methods|results|conclusions?|discussion|data availability(?: statement)?|study (?:design|type)|inclusion criteria|exclusion criteria|eligibility(?: criteria)?)\W*"
)
