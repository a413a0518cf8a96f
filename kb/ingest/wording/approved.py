"""`says-approved`: a product called approved, cleared or compliant that FDA has not approved."""

from __future__ import annotations

from kb.ingest.wording.lexicon import FOREIGN
from kb.ingest.wording.rule import ClaimRule, any_of

_DONE = r"(?:approved|cleared|licensed|certified|authorized|accepted|endorsed|sanctioned|permitted)"
_FDA = r"(?:fda|f\.d\.a\.?|food (?:and|&) drug administration|federal government|u\.?s\.? government)"
_RULES = r"(?:requirements?|regulations?|standards?|guidelines?|guidance|rules|mandates?|protocols?)"

SAYS_APPROVED = ClaimRule(
    "says-approved",
    any_of(
        rf"\bfda[ -]+(?:(?:has|have|had|recently|now|fully|already|officially|finally|also) )*(?:{_DONE}|recogni[sz]ed)\b"
        r"(?! (?:(?:clinical|phase|human|research|an?|the|our|its|this|these|such|new|first|second|another|more|several|two|pivotal|small|large) )*(?:trials?|stud|ind\b|investigational|protocol|labs?\b|laborator|facilit|tissue bank|disinfect|uses of|companion))",
        rf"\b(?:{_DONE}|recogni[sz]ed|backed|(?:\w+ and|screened|tested|highly|strictly|fully|heavily|carefully|tightly|well),? regulated)(?: (?:and|or|/) \w+| for [\w ,]{{3,40}})? by (?:the )?(?:u\.?s\.? )?{_FDA}",
        r"\b(?:has|have|had|carry|carries|holds?|with|received|receives|earned|under|gained|won|obtained) (?:full |an? |the |official |formal )*(?:fda|u\.?s\.? food and drug administration)"
        r"(?:'s)? (?:approval|clearance|certification|authorization|licen[sc]e)\b",
        r"\bfda(?:'s)? (?:approval|clearance) (?:was|has been|is|has) (?:\w+ )?(?:granted|given|obtained|received)",
        rf"\b(?:meets?|meeting|exceeds?|complies|comply|compliant|compliance|adheres?|adhering|conforms?|follow(?:s|ed)?|following|abide\w*|accordance|in line)(?: strictly)?(?: with| to| by)?"
        rf"(?: (?:all|every|the|current|strict|applicable|of|any|stringent|relevant|federal))* (?:u\.?s\.? )?fda(?:'s)?(?: (?:current|strict|safety|quality|regulatory))* {_RULES}",
        r"\bfda[ -]+compli(?:ant|ance)\b(?! (?:labs?|laborator\w+|facilit\w+))",
        r"\bfda (?:has |have |had |recently |just |now |finally )*(?:gave|given|gives|granted|grants|issued) (?!no\b)(?:(?!no\b)[\w'-]+ ){0,6}?(?:approval|blessing|clearance|green light|okay|nod|go-ahead|thumbs[ -]up)\b",
        r"\bfda\b.{0,30}\b(?:go-ahead|thumbs[ -]up|stamp of approval|seal of approval)\b|\b(?:full|official) (?:fda|federal) (?:approval|clearance|blessing)\b",
        r"\bfda's (?:blessing|approval|green light|stamp of approval)|\b(?:government|federally)[ -]approved\b",
        r"\bmeets? (?:all )?(?:the )?fda approvals?\b|\b(?:in|full|complete) compliance with (?:the |all )?fda\b",
        r"\bfda\b.{0,80}\b(?:compl(?:y|ies)|compliant) with (?:all )?(?:of )?(?:its|their|those|these) (?:regulations|rules|requirements|guidelines|standards)",
        r"\bcompl(?:y|ies) with all (?:of )?(?:its|their|federal|government) (?:regulations|rules|requirements|guidelines|standards)",
        r"\b(?:same|identical|comparable|similar) (?:\w+ ){0,4}(?:as|to) (?:\w+ ){0,5}fda[ -]approved|\brmat\b.{0,60}\b(?:shows?|proves?|means?|approv\w+|stamp)\b",
        rf"\b{_DONE} for (?:(?:safe |general |routine )?use (?:in|on|with|by) (?:\w+ ){{0,2}}(?:orthop\w+|joints?|humans?|patients|people|medicine|the (?:us|u\.s|united)|dermatology|aesthetics?|sports)|(?:human|medical|clinical|injectable|orthopedic|general|therapeutic|cosmetic|aesthetic|in-office) use\b|(?:the )?treatment of\b)",
        r"\bapproved uses? (?:of|for|include|is|are|in)\b|\b(?:is|are|was|were|being|been) (?:now |already |fully )?(?:approved|cleared) (?:to treat|as an? (?:safe |effective )*(?:treatment|therapy)|for us\b)|\b(?:is|are|was|were|been) (?:now |already |fully )?approved for use\b(?! (?:only|as))|\bonly approved (?:\w+ ){0,2}(?:source|stem|cells?|treatment|therapy|option)",
        r"\bfda (?:recogni[sz]es|approves|endorses|supports|accepts|sanctions|certifies) (?!drugs|biologics|devices|products|the (?:trial|study)|new|only|no\b)(?:[\w'-]+ ){0,5}?(?:as|for|in|to)\b",
        r"\bwe (?:\w+ )?(?:meet|follow|exceed|comply with|adhere to|abide by|work within) (?:all |every |each )?(?:of )?(?:those|these|their|its) (?:\w+ )?(?:guidelines|rules|regulations|requirements|standards)",
        rf"\b(?:meets?|follow\w*|exceeds?|compl\w+|adher\w+|conform\w*|within|abid\w+|accord\w*)\b.{{0,30}}\b{_RULES}\b.{{0,50}}\b(?:of|by|from|through) (?:the )?(?:u\.?s\.? )?{_FDA}(?! registered)",
        r"\bfda[ -](?:\d{4} )?(?:compliant|conform\w*|accepted|endorsed|certified|grade)\b(?! (?:labs?|laborator\w+|facilit\w+))|\bmost (?:in line|compliant) with (?:the )?fda",
    ),
    any_of(
        r"\bthe only (?:\w+ ){0,3}(?:fda|stem|cell)(?!.{0,90}\b(?:orthop\w+|joints?|pain|knees?|musculoskeletal|hair|skin|tendons?|ways? to|mesenchymal|bmac|adult)\b)|\b(?:is|are) only (?:\w+ ){0,2}fda[ -]approved|^only (?:\w+ ){0,3}fda|\bhematopoietic|\bblood[ -]forming|\bbone marrow transplant|\bfor (?:use in )?children\b",
        r"\b(?:financing|credit|insur\w+|payers?|medicare|institutional review|irb|ethics|not (?:yet )?(?:been )?(?:fda|approved|cleared|reviewed|evaluated))\b",
        rf"\b{FOREIGN} (?:\w+ ){{0,6}}(?:is|are|was|were|has been|have been) (?:\w+ )?(?:fda|approved|cleared)|\bfda[ -](?:approved|cleared) (?:(?!for )\w+ ){{0,2}}{FOREIGN}\b",
        rf"\b(?:approved|cleared) by the (?:fda|u\.?s\.?) (?:\w+ ){{0,3}}(?:as a )?{FOREIGN}\b|\b(?:sterile|process(?:ed|es)?|donors? (?:are )?screen\w*) in accordance",
        r"\bmust (?:be|meet|have|first)\b|\bneeds? to be\b|\bonce (?:it|they) (?:is|are)\b|\buntil\b|\bbefore (?:it|they|a|any)\b|\bpending\b|\bapplied for\b|\bsubmitted\b|\bseek(?:s|ing)?\b|\bplans? to\b",
        r"\bmeets? (?:\w+ )?criteria only\b|\b(?:approved|cleared)\b.{0,20}\b(?:studies|trials?)\b|\bdoes not mean\b|\bnot approval\b|\bcord blood banks\b|\b(?:that|which) are fda[ -]approved$|\bis not (?:an? )?approval\b|\bdrugs? like\b",
        r"^(?:none|neither|no|not all) (?:[\w'-]+ ){0,9}?(?:is|are|has|have|been)\b.{0,20}\b(?:approved|cleared)|\b(?:approved|cleared|approves|clears) (?:no|none|only|neither|the (?:hardware|device|machine|centrifuge|tube)s?)\b|\b(?:cleared|approved|accepted|granted) (?:an?|the|our|its|their) (?:\w+ )?(?:ind|investigational)\b",
        r"\bmis-?stat\w+|\b(?:do(?:es)? not|don't|doesn't) (?:[\w-]+ ){1,8}?(?:that|which) (?:is|are) (?:fda|approved)|\bderived from cord blood\b|\btrials?\b.{0,40}\bapproved by\b|\b(?:requires?|needs?|requiring) (?:the )?fda\b|\bblood disorders?\b|\bdisorders of the blood\b",
        r"\b(?:kits?|centrifuges?|devices?|needles?|machines?|equipment|hardware)\b",
    ),
    cues=(
        "fda",
        "food",
        "approv",
        "clear",
        "licens",
        "authori",
        "govern",
        "federal",
        "compl",
        "rmat",
        "certifi",
        "accept",
        "endors",
        "sanction",
        "permit",
        "recogni",
        "backed",
        "green light",
        "blessing",
        "guideline",
        "rules",
        "requirements",
        "standards",
    ),
)
