"""`says-approved`: a product called approved, cleared or compliant that FDA has not approved."""

from __future__ import annotations

from kb.ingest.wording.lexicon import FOREIGN
from kb.ingest.wording.rule import ClaimRule, any_of

_DONE = r"(?:approved|cleared|licensed|certified|authorized|accepted|endorsed|sanctioned|permitted)"
_FDA = r"(?:(?:u\.?s\.? |united states |american |federal )?(?:fda|f\.d\.a\.?|food (?:and|&) drug administration)|federal government|u\.?s\.? government)"
_RULES = r"(?:requirements?|regulations?|standards?|guidelines?|guidance|rules|mandates?|protocols?)"
_NOD = r"(?:green light|go-ahead|blessing|nod|okay|ok|thumbs[ -]up|(?:stamp|seal) of approval|approval|clearance|authorization|sign-off)"
_PATH = r"510 ?\(?k\)?|pma|bla|rmat|ind|de novo"

SAYS_APPROVED = ClaimRule(
    "says-approved",
    any_of(
        rf"(?<!non-)(?<!non )\bfda\)?[ :-]+(?:(?:has|have|had|recently|now|fully|already|officially|finally|also) )*(?:{_DONE}|recogni[sz]ed)\b"
        r"(?! (?:(?:clinical|phase|human|research|an?|the|our|its|this|these|such|new|first|second|another|more|several|two|pivotal|small|large) )*(?:trials?|stud|ind\b|investigational|protocol|labs?\b|laborator|facilit|tissue bank|disinfect|uses of|companion))",
        rf"\b(?:{_DONE}|recogni[sz]ed|backed|(?:\w+ and|screened|tested|highly|strictly|fully|heavily|carefully|tightly|well),? regulated|vetted|blessed|validated|signed off(?: on)?)(?: (?:and|or|/) \w+| for [\w ,]{{3,40}})? by (?:the )?{_FDA}",
        r"\b(?:has|have|had|got|gets|enjoys?|carry|carries|holds?|with|received|receives|earned|under|gained|won|obtained|achieved|secured|attained) (?:full |an? |the |official |formal |been |granted |given )*(?:fda|u\.?s\.? food and drug administration|regulatory|federal|government)"
        r"(?:'s)? (?:approval|clearance|certification|authorization|licen[sc]e|acceptance|endorsement)\b",
        r"\b(?:first|only|one of the (?:few|first|only))\b.{0,60}\bto (?:gain|obtain|receive|win|earn|achieve|secure|get|have) (?:full |an? |the |official )*(?:fda|regulatory|federal) (?:approval|clearance|authorization|licen[sc]e)\b",
        rf"\b(?:been through|gone through|went through|undergone|underwent|completed) (?:an? |the |all |full |rigorous |strict |stringent |entire |lengthy )*{_FDA}(?:'s)? (?:\w+ )?(?:review|process|approval|evaluation|clearance)\b",
        r"\bfda(?:'s)? (?:approval|clearance) (?:was|has been|is|has) (?:\w+ )?(?:granted|given|obtained|received)",
        rf"\b(?:meets?|meeting|exceeds?|complies|comply|compliant|compliance|adheres?|adhering|conforms?|satisf(?:y|ies|ied|ying)|fulfil\w*|respects?|honou?rs?|follow(?:s|ed)?|following|abide\w*|accordance|in line)(?: strictly)?(?: with| to| by)?"
        rf"(?: (?:all|every|the|current|strict|applicable|of|any|stringent|relevant|federal|latest|new|newest|recent|existing|present))* (?:u\.?s\.? )?fda(?:'s)?(?: (?:current|strict|safety|quality|regulatory))* {_RULES}",
        rf"\b(?:perform|do|giv|us|offer|administer|deliver|provid|operat|work|practic|carri)(?:ed|es?|s|en|ing|ne)? (?:strictly |fully |out |entirely )*(?:under|within|per|according to|by) (?:(?:all|the|current|strict|applicable|new|latest) )*{_FDA}(?:'s)? (?:\w+ )?{_RULES}",
        r"\bfda[ -]+compli(?:ant|ance)\b(?! (?:work|research|stud\w+|labs?|laborator\w+|facilit\w+))",
        r"\bfda (?:has |have |had |recently |just |now |finally )*(?:gave|given|gives|granted|grants|issued) (?!no\b)(?:(?!no\b)[\w'-]+ ){0,6}?(?:approval|blessing|clearance|green light|okay|nod|go-ahead|thumbs[ -]up)\b",
        r"\bfda\b.{0,30}\b(?:go-ahead|thumbs[ -]up|stamp of approval|seal of approval)\b|\b(?:full|official) (?:fda|federal) (?:approval|clearance|blessing)\b",
        rf"\b(?:given|get|gets|got|gotten|receives?|received|has|have|had|won|earned|with|granted) (?:an? |the |its |their |full |final |official )*{_NOD} (?:from|by|of) (?:the )?{_FDA}",
        rf"\b{_FDA} (?:\w+ ){{0,2}}?(?:signed off on|vetted|gave (?:its|the) (?:\w+ )?(?:nod|okay|ok|blessing)|deem(?:s|ed) (?:[\w'-]+ ){{1,5}}?(?:safe|acceptable|effective|fit))\b|\b(?:pass(?:es|ed)?|cleared|survived|completed) (?:an? |the |all |full |rigorous |strict )*{_FDA}(?:'s)? (?:\w+ )?(?:review|scrutiny|approval|evaluation|testing|process)\b",
        rf"\b(?:{_PATH})[ -](?:approved|cleared|certified|authorized|accepted)\b|\b(?:has|have|had|hold|holds|holding|carry|carries|with|received?|receives|earned|granted|gained|won|obtained|under) (?:an? |the |its |their |full |our |fda(?:'s)? )*(?:{_PATH}) (?:clearance|approval|licen[sc]e|number)\b",
        r"\b(?:our|this|these|the) (?:[\w-]+ ){0,4}?(?:has|have|had|holds?|carry|carries|received|earned|granted|gained|won|obtained) (?:an? |the |its |been |granted |fda(?:'s)? )*(?:rmat|regenerative medicine advanced therapy|fast[ -]track|breakthrough(?: \w+)?|orphan(?: drug)?) (?:designation|status)\b(?!.{0,60}\b(?:trial|study))",
        r"\b(?:is|are) indicated for (?:use (?:in|on|for|as)|the (?:treatment|management|repair))\b",
        rf"\b(?:comply|complies|compliant) with (?:the )?{_FDA}(?= (?:and|so|in|on|for|as|to)\b|[.,;!]|$)",
        r"\bfda's (?:blessing|approval|green light|stamp of approval)|\b(?:government|federally)[ -]approved\b",
        r"\bmeets? (?:all )?(?:the )?fda approvals?\b|\b(?:in|full|complete) compliance with (?:the |all )?fda\b",
        r"\bfda\b.{0,80}\b(?:compl(?:y|ies)|compliant) with (?:all )?(?:of )?(?:its|their|those|these) (?:regulations|rules|requirements|guidelines|standards)",
        r"\bcompl(?:y|ies) with all (?:of )?(?:its|their|federal|government) (?:regulations|rules|requirements|guidelines|standards)",
        r"\b(?:same|identical|comparable|similar) (?:\w+ ){0,4}(?:as|to) (?:\w+ ){0,5}fda[ -]approved|\brmat\b.{0,60}\b(?:shows?|proves?|means?|approv\w+|stamp)\b",
        rf"\b{_DONE} for (?:(?:safe |general |routine )?use (?:in|on|with|by) (?:\w+ ){{0,2}}(?:orthop\w+|joints?|humans?|patients|people|medicine|the (?:us|u\.s|united)|dermatology|aesthetics?|sports)|(?:human|medical|clinical|injectable|orthopedic|general|therapeutic|cosmetic|aesthetic|in-office) use\b|(?:the )?treatment of\b)",
        r"\bapproved uses? (?:of|for|include|is|are|in)\b|\b(?:is|are|was|were|being|been) (?:now |already |fully )?(?:approved|cleared) (?:to treat|as an? (?:safe |effective )*(?:treatment|therapy)|for us\b)|\b(?:is|are|was|were|been) (?:now |already |fully )?approved for use\b(?! (?:only|as))|\bonly approved (?:\w+ ){0,2}(?:source|stem|cells?|treatment|therapy|option)|\b(?:authority|agency|ministry|health canada|regulators?) (?:[\w-]+ ){0,12}?approved (?:our |these |such |the use of )?(?:exosomes|stem cells?|prp)\b|\b(?:health canada|ema|tga|cofepris|ministry)[ -]approved (?:\w+ )?(?:exosomes|stem|cells?|prp|treatments?|therap\w+)",
        r"\bfda (?:recogni[sz]es?|approves?|endorses?|supports?|accepts?|sanctions?|certif(?:y|ies)) (?!drugs|biologics|devices|products|the (?:trial|study)|new|only|no\b)(?:[\w'-]+ ){0,5}?(?:as|for|in|to)\b",
        r"\bwe (?:\w+ )?(?:meet|follow|exceed|comply with|adhere to|abide by|work within) (?:all |every |each )?(?:of )?(?:those|these|their|its) (?:\w+ )?(?:guidelines|rules|regulations|requirements|standards)",
        rf"\b(?:meets?|follow\w*|exceeds?|compl\w+|adher\w+|conform\w*|within|abid\w+|accord\w*)\b.{{0,30}}\b{_RULES}\b.{{0,50}}\b(?:of|by|from|through) (?:the )?(?:u\.?s\.? )?{_FDA}(?! registered)",
        r"\b(?:federal|u\.?s\.?|government|american|regulatory) (?:authorities|regulators|officials|agenc(?:y|ies)) (?:have |has )(?:now |also |recently |already |officially )?(?:approved|cleared|authorized|accepted|licensed)\b(?! (?:no|only|none)\b)|\bfda (?:and|&|/) (?:[\w-]+ ){1,2}(?:compliant|approved|cleared|certified|accepted)\b(?! (?:labs?|laborator\w+|facilit\w+))",
        r"\bfda[ -](?:\d{4} )?(?:compliant|conform\w*|accepted|endorsed|certified|grade)\b(?! (?:work|research|stud\w+|labs?|laborator\w+|facilit\w+))|\bmost (?:in line|compliant) with (?:the )?fda",
    ),
    any_of(
        r"\bthe only (?:\w+ ){0,3}(?:fda|stem|cell)(?!.{0,90}\b(?:compliant|orthop\w+|joints?|pain|knees?|musculoskeletal|hair|skin|tendons?|ways? to|mesenchymal|bmac|adult)\b)|\b(?:is|are) only (?:\w+ ){0,2}fda[ -]approved|^only (?:\w+ ){0,3}fda|\bhematopoietic|\bblood[ -]forming|\bbone marrow transplant|\bfor (?:use in )?children\b",
        r"\b(?:financing|credit|insur\w+|payers?|medicare|institutional review|irb|ethics|not (?:yet )?(?:been )?(?:fda|approved|cleared|reviewed|evaluated))\b",
        rf"\b{FOREIGN} (?:\w+ ){{0,6}}(?:is|are|was|were|has been|have been) (?:\w+ )?(?:fda|approved|cleared)|\bfda[ -](?:approved|cleared) (?:(?!for )\w+ ){{0,2}}{FOREIGN}\b",
        rf"\b(?:approved|cleared) by the (?:fda|u\.?s\.?) (?:\w+ ){{0,3}}(?:as a )?{FOREIGN}\b|\b(?:sterile|process(?:ed|es)?|donors? (?:are )?screen\w*) in accordance",
        r"^(?:what(?! we\b| you\b| our\b)|which|whether|how|when|who)\b|\b(?:and|but) (?:not|none(?: is| are)?) for\b|\bapproved or not\b|\bnot yet\b|\bdoes not offer\b|\bdo not offer\b|\b(?:only|as few as|just|fewer than) (?:a few|few|a handful|one|two|three|four|five|\d+)\b|\bthere (?:is|are) (?:currently |now |only |already )*(?:a few|few|several|some|many|one|two|three|\d+) fda[ -]approved (?:\w+ ){0,2}(?:therap\w+|products?|drugs?|treatments?)",
        r"\bnon-? ?compliant|\bnon-? ?fda[ -]approved\b|\btold an?\b|^in (?:19|20)\d\d,? .{0,30}\bfda|\bapproved by the fda in (?:19|20)\d\d\b|\btrials?\b.{0,40}\bfda (?:has |have )?(?:cleared|approved|allowed|authorized)|\bmust\b(?! (?:say|admit|see|try|read|have treat))|\bneeds? to be\b|\bonce (?:it|they) (?:is|are)\b|\buntil\b|\bbefore (?:it|they|a|any)\b|\bpending\b|\bapplied for\b|\bsubmitted\b|\bseek(?:s|ing)?\b|\bplans? to\b",
        r"\bmeets? (?:\w+ )?criteria only\b|\b(?:approved|cleared)\b.{0,20}\b(?:studies|trials?)\b|\bdoes not mean\b|\bnot approval\b|\bcord blood banks\b|\b(?:that|which) are fda[ -]approved$|\bis not (?:an? )?approval\b|\bdrugs? like\b",
        r"^(?:none|neither|no|not all) (?:[\w'-]+ ){0,9}?(?:is|are|has|have|been)\b.{0,20}\b(?:approved|cleared|approval|clearance|licensed|authori[sz]ed)|\b(?:approved|cleared|approves|clears) (?:no|none|only|neither|the (?:hardware|device|machine|centrifuge|tube)s?)\b|\b(?:cleared|approved|accepted|granted) (?:an?|the|our|its|their) (?:\w+ )?(?:ind|investigational)\b",
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
        "vetted",
        "indicated",
        "blessed",
        "validated",
        "signed off",
        "510",
        "pma",
        "bla",
        "ind",
        "de novo",
        "advanced therapy",
        "track",
        "breakthrough",
        "orphan",
    ),
)
