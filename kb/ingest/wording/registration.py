"""`registration-as-approval`: a registration, an inspection or an accreditation put in the place of approval."""

from __future__ import annotations

from kb.ingest.wording.rule import ClaimRule, any_of

_PLACE = r"(?:labs?|laborator\w+|facilit\w+|tissue banks?|banks?|establishments?|clean ?rooms?|manufactur\w+|suppliers?|compan\w+|cent(?:er|re)s?|clinics?|distributors?|partners?|providers?)"
_PAPER = r"(?:registered|listed|inspected|regulated|audited|monitored|approved|compliant|licensed|certified|accredited|cleared|overseen)"

REGISTRATION = ClaimRule(
    "registration-as-approval",
    any_of(
        rf"\bfda[ -]+{_PAPER}[ ,-]+(?:(?:and|&|or) {_PAPER}[ ,]+)?(?:(?!and |or )[\w'&/-]+[ ,]+){{0,4}}?{_PLACE}\b",
        r"\b(?:registered|listed|filed|on file) with (?:the )?(?:u\.?s\.? )?(?:fda\b|food and drug)",
        rf"\b{_PLACE} (?:[\w,'-]+ ){{0,6}}?(?:is|are|was|were|been) (?:[\w-]+ ){{0,3}}?(?:fda[ -]+{_PAPER}|{_PAPER} (?:with|by|and \w+ by) (?:the )?(?:u\.?s\.? )?fda)\b",
        rf"\b{_PAPER}(?: and {_PAPER})? by (?:the )?(?:u\.?s\.? )?fda\b.{{0,40}}\b{_PLACE}\b|\b{_PLACE}\b.{{0,60}}\b{_PAPER}(?: and {_PAPER})? by (?:the )?(?:u\.?s\.? )?fda\b",
        r"\b(?:c?gmp|aatb|iso|clia)\b.{0,80}\bfda\b(?! has not| does not)|\bfda\b.{0,50}\b(?:c?gmp|aatb|american association of tissue banks)\b",
        r"\bfda[ -]+(?:registered|listed) (?:[\w'-]+ ){0,4}(?:therap\w+|cells?|treatments?|products?|allografts?|tissues?|exosomes?)\b|\bfda[ -]+(?:registered|listed)\b(?=[ ,.;]*(?:$|and\b|with\b))",
        r"\bfda registration (?:no\.?|number|#)|\b(?:fei|ndc) (?:number|code)|\bfda product code|\bform (?:fda )?3356\b|\bfda(?:'s)? establishment (?:database|registration)|\bpassed every fda inspection|\bpassed (?:\w+ ){0,3}fda (?:inspection|audit)s?",
        r"\b(?:processed|procured|manufactured|produced|made|recovered|prepared|collected|cultured|sourced) (?:[\w,-]+ ){0,12}(?:standards?|regulations?|guidelines?|rules) (?:of|set by|established by|from|by) (?:[\w,()-]+ ){0,14}?(?:fda|food (?:and|&) drug)\b",
        r"\b(?:fda|agency)\b.{0,90}\b(?:we|our (?:\w+ )?(?:clinic|lab|partner|practice)s?) (?:\w+ )?(?:meet|follow|exceed|satisf|comply with|adhere to)\w* (?:all|every|each|the|these|those)\b",
        rf"\b{_PLACE} (?:(?:also|all|strictly) )?(?:adheres?|follows?|complies|comply|meets?|works?|operates?) (?:to |with |under |by )?(?:[\w-]+ ){{0,4}}?(?:guidelines|standards|rules|regulations|requirements) (?:of|by|from|set|enforced|issued)\b.{{0,60}}\b(?:fda|society|cofepris|ministry|agency|authorit\w+|aatb|iso|who|government|emea?|tga)\b",
        r"\breports to and is registered\b",
        rf"\b{_PLACE}\b.{{0,40}}\b(?:adher|follow|meet|compl|exceed|conform|abid|operat|work|run)\w*\b.{{0,50}}\b(?:fda\b|c?gmp\b|aatb\b|c?gtp\b)",
        rf"\b(?:aatb|c?gmp|c?gtp|iso(?:[ -]?\d{{4,5}})?|american association of tissue banks)[ -]+{_PAPER}\b|\b{_PAPER} (?:by|with|under) (?:the )?(?:aatb|american association of tissue|c?gmp|iso\b)",
        r"\b(?:under|in|to|following|with|per|at) (?:strict |current |full |the |an? |highest )*(?:c?gmp|c?gtp|aatb)(?:[ -](?:grade|certified|level))?[ -](?:conditions?|standards?|facilit\w+|lab\w*|guidelines|compliance|regulations|practices?)\b|\badheren\w+ to (?:\w+ )?c?g[mt]p\b",
        r"\bfda(?:'s)? (?:current )?good (?:tissue|manufacturing|laboratory)\b|\bwith (?:an? )?(?:\w+ )?fda (?:registration|inspections?|audits?|oversight)\b|\b(?:accredited|licensed|certified|inspected|registered),? (?:and )?fda[ -]compliant\b",
        r"\b(?:screened|tested|procured|processed|recovered|inspected|monitored),? (?:\w+,? ){0,2}(?:and )?(?:regulated|monitored|inspected|overseen|tracked) by (?:the )?(?:u\.?s\.? )?fda\b|\bregulated by (?:the )?fda,? (?:and|&) (?:the )?(?:\w+ )?(?:aatb|american|iso)",
        r"\b(?:cells|tissues?|products?|allografts?|exosomes?|donors?) (?:\w+ ){0,3}(?:meets?|exceeds?|follow|compl(?:y|ies) with) (?:\w+ ){0,3}fda (?:and|&|,) (?:\w+ ){0,2}(?:aatb|standards|c?gmp)|\b(?:our|each|every|the) fda (?:registration|certificate|licen[sc]e)\b(?! (?:is no|does))",
    ),
    any_of(
        r"\bnot (?:the same|mean|an? approv|fda[ -]approved|an? endorsement|constitute|imply|equal)|\bno approval\b|\bmerely\b|\bjust registered\b|\bonly registered\b|\bregistration (?:is|does)\b",
        r"\bmust (?:be |also )?regist\w*|\brequired to regist\w*|\bhave to regist\w*|\bneed(?:s)? to (?:be )?regist\w*|\bcord blood bank(?:s|ing)\b|\bsays nothing\b|\bfound that\b|\bnot been\b",
        r"\bnot (?:\w+ )?(?:registered|inspected|licensed|accredited|compliant|approved|certified)\b|\b(?:violat\w+|deficienc\w+|unsanitary|found contaminat\w+|shut down|warning letter)\b|\bfda (?:inspected|cited)\b|\bmay still\b|\bthis means only\b|\bunapproved\b",
    ),
    near_product=False,
    cues=(
        "fda",
        "food and drug",
        "food & drug",
        "fei ",
        "ndc ",
        "3356",
        "aatb",
        "gmp",
        "gtp",
        "iso",
        "tissue banks",
        "clia",
        "reports to",
        "agency",
        "guidelines",
        "standards",
        "rules",
        "regulations",
        "requirements",
    ),
)
