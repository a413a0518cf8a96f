"""The seven rules: what a page may not say of a product that the record does not bear out.

Each rule is a pattern of what is said, what near it makes it right, and whether it needs a product named in the sentence
itself. Voices (question, denial, warning, report, study) are `voice`'s; which product and use is meant is the linker's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs."""

    SERIOUS = "serious"
    LOOK = "worth-a-look"


@dataclass(frozen=True, slots=True)
class ClaimRule:
    """A rule: `says` finds the statement, `unless` near it makes it right, `denies_itself` means a "not" is part of the claim.

    `own_product` asks for a product in the sentence itself; else a heading, a title or "it" may carry it. `studies` lets study words stand;
    `whole` looks at the sentence as a whole, not clause by clause.
    """

    id: str
    says: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    severity: Severity = Severity.SERIOUS
    denies_itself: bool = False
    own_product: bool = True
    studies: bool = False
    whole: bool = False


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


SAYS_APPROVED = ClaimRule(
    "says-approved",
    _any(
        r"\bfda[\s-]+(?:has\s+|have\s+|fully\s+|already\s+)*(?:approved|cleared|licensed|certified|authorized|accepted|endorsed|sanctioned|recognized)\b(?!\s+(?:clinical\s+)?(?:trials?|stud|ind\b|protocol|labs?\b|laborator|facilit|tissue\s+bank|disinfect))",
        r"\b(?:approved|cleared|licensed|certified|authorized|endorsed|sanctioned|recognized|backed)\s+by\s+(?:the\s+)?(?:u\.?s\.?\s+)?(?:fda|food\s+and\s+drug)",
        r"\b(?:has|have|carry|carries|holds?|with|received|earned|under)\s+(?:full\s+|an?\s+|the\s+)?(?:fda|u\.?s\.?\s+food)\s+(?:approval|clearance|certification)",
        r"\bfda\s+(?:approval|clearance)\s+(?:was|has\s+been|is)\s+(?:granted|given|obtained|received)",
        r"\b(?:meets?|exceeds?|complies|compliant|in\s+compliance)\s+(?:with\s+)?(?:all\s+)?(?:current\s+)?fda\s+(?:requirements|regulations|standards|guidelines|rules)",
        r"\bfda[\s-]+compliant\b",
        r"\bfda\s+(?:has\s+|have\s+)?(?:given|granted)\s+(?:its|their|full)?\s*(?:approval|blessing|clearance|green\s+light)",
        r"\bfda's\s+(?:blessing|approval|green\s+light|stamp\s+of\s+approval)|\b(?:government|federally)[\s-]approved\b",
        r"\bmeets?\s+(?:all\s+)?(?:the\s+)?fda\s+approvals?\b|\b(?:in|full|complete)\s+compliance\s+with\s+(?:the\s+|all\s+)?fda\b",
    ),
    re.compile(
        r"\b(?:kit|kits|device|devices|centrifuge|system|systems|machine|equipment|needle|collection|hyaluronic|drugs?\s+like|medications?|steroids?|cortisone|the\s+only\s+(?:fda|stem|product)|cord\s+blood|hematopoietic|blood-forming|bone\s+marrow\s+transplant|for\s+(?:children|use\s+in\s+children))\b"
    ),
)
REGISTRATION = ClaimRule(
    "registration-as-approval",
    _any(
        r"\bfda[\s-]+(?:registered|listed|inspected|regulated|audited|monitored|approved|compliant|licensed|certified)[\s,]+(?:and\s+\w+[\s,]+)?(?:\w+\s+){0,2}(?:labs?|laborator\w+|facilit\w+|tissue\s+banks?|establishments?|clean\s*rooms?|manufactur\w+|suppliers?|compan\w+|products?|bank)",
        r"\b(?:registered|listed)\s+with\s+(?:the\s+)?(?:u\.?s\.?\s+)?fda\b",
        r"\b(?:labs?|laborator\w+|facilit\w+|tissue\s+banks?|manufactur\w+|supplier|company)\s+(?:\w+\s+){0,4}(?:is|are|that\s+is|which\s+is)\s+(?:\w+\s+){0,2}(?:fda[\s-]+(?:registered|approved|regulated|inspected|licensed)|(?:registered|inspected|approved|regulated|licensed)\s+(?:with|by)\s+(?:the\s+)?fda)",
        r"\b(?:gmp|cgmp|aatb)[\s-]*(?:certified|accredited|compliant)\b[^.]{0,60}\bfda\b",
        r"\bfda[\s-]+registered\s+(?:[\w']+\s+){0,4}(?:therap\w+|cent(?:er|re)s?|clinics?|bank|establishments?|cells?|treatments?)",
        r"\bfda[\s-]+listed\b|\b(?:fei|ndc)\s+(?:number|code)|\bfda\s+product\s+code|\bform\s+(?:fda\s+)?3356\b|\bfda(?:'s)?\s+establishment\s+(?:database|registration)",
        r"\bpassed\s+(?:\w+\s+){0,3}fda\s+inspections?|\b(?:registered|listed)\s+with\s+the\s+food\s+and\s+drug",
        r"\b(?:labs?|laborator\w+|facilit\w+|banks?|manufactur\w+|suppliers?|compan\w+)\b[^.]{0,50}\b(?:inspected|regulated|certified|licensed|audited)\s+(?:and\s+\w+\s+)?by\s+(?:the\s+)?fda",
    ),
    re.compile(
        r"\b(?:the\s+only\s+fda[\s-]+approved|is\s+not|not\s+the\s+same|does\s+not|doesn't|no\s+approval|not\s+an?\s+approval|paperwork|not\s+mean)\b"
    ),
    own_product=False,
)
SAYS_EXEMPT = ClaimRule(
    "says-exempt",
    _any(
        r"\b(?:do(?:es)?\s+not|don't|doesn't|never|no\s+longer)\s+(?:need|require)\s+(?:any\s+)?(?:fda|pre-?market|regulatory)\b",
        r"\bno\s+(?:need\s+for\s+)?(?:fda|pre-?market)\s+(?:approval|clearance|review|oversight)\s+(?:is\s+)?(?:needed|required|necessary)?",
        r"\b(?:fda|regulatory)\s+(?:approval|clearance|oversight|review)\s+is\s+(?:not|n't)\s+(?:needed|required|necessary)",
        r"\b(?:not|n't)\s+(?:\w+\s+){0,2}(?:regulated|governed|controlled)\s+(?:\w+\s+){0,2}(?:by\s+(?:the\s+)?fda|as\s+(?:a\s+)?(?:drugs?|biologics?))",
        r"\b(?:exempt|exempted)\s+from\s+(?:the\s+)?(?:fda|regulat|pre-?market|federal)",
        r"\b(?:outside|beyond|falls?\s+outside|not\s+(?:fall\s+)?under)\s+(?:of\s+)?(?:the\s+)?fda(?:'s)?\s*(?:jurisdiction|regulation|oversight|authority|purview)?",
        r"\b(?:not|n't)\s+(?:considered|classified|deemed|treated)\s+(?:as\s+|to\s+be\s+)?(?:a\s+)?(?:drugs?|biologics?|biological\s+drugs?)\b",
        r"\bhurdle\s+is\s+(?:not\s+as\s+high|lower|not\s+so\s+high)|\b(?:lower|fewer|less)\s+(?:regulatory|fda)\s+(?:hurdles?|barriers?|burden|requirements)|\bless\s+(?:strictly\s+|heavily\s+|tightly\s+)?regulated\b|\b(?:easier|simpler)\s+(?:regulatory|fda)\s+(?:path\w*|route)",
        r"\b(?:361|minimal(?:ly)?\s+manipulat\w+|same[\s-]day|same\s+surgical)\b[^.]{0,80}\b(?:so|therefore|thus|hence|meaning|which\s+means|and\s+(?:is|are))\b[^.]{0,50}\b(?:exempt|legal|allowed|permitted|compliant|no\s+approval|not\s+(?:need|requir|subject|regulat)|does\s+not|do\s+not)",
        r"\b(?:fully|completely|perfectly|100%)\s+(?:legal|compliant)\b",
        r"\bqualif(?:y|ies)\s+(?:as|for|under)\s+(?:a\s+)?(?:section\s+)?361\b",
        r"\bfda\s+(?:does\s+not|doesn't|need\s+not|has\s+no)\s+(?:need\s+to|have\s+to|to\s+)?(?:approve|regulate|review|authority|jurisdiction|say)\b",
        r"\b(?:no|any)\s+(?:federal\s+|government\s+)?(?:agency|authority|license|clearance)\b[^.]{0,40}\b(?:has\s+to|have\s+to|over\s+(?:cells|your|the)|is\s+(?:needed|necessary|required)|from\s+the\s+fda)|\bagency\s+has\s+no\s+authority\b|\bneeds?\s+no\s+(?:license|fda|approval)",
        r"\bapproval\s+(?:is\s+not\s+(?:required|needed|necessary)|does\s+not\s+apply)|\bfree\s+of\s+the\s+(?:drug\s+)?approval|\bdo(?:es)?\s+not\s+go\s+through\s+the\s+(?:fda\s+)?approval",
        r"\bcells\s+are\s+not\s+(?:drugs|a\s+drug)|\bare\s+not\s+a\s+drug\b|\b(?:considered|classed\s+as)\s+(?:a\s+)?(?:biologic\s+)?tissue,?\s+(?:not|and\s+not|rather\s+than)\s+(?:a\s+)?(?:medication|medicine|drugs?)|\bis\s+not\s+a\s+drug,",
        r"\b(?:solely|only)\s+(?:regulated\s+)?under\s+section\s+361|\bunder\s+section\s+361\s+and\s+(?:may|can)\b|\bwithout\s+(?:an\s+ind|waiting\s+for\s+the\s+fda)\b|\bfalls?\s+under\s+the\s+same\s+surgical\b",
        r"\bnot\s+fda[\s-]+approved,\s+[^.]{0,50}\bdo(?:es)?\s+not\s+(?:have|need)\s+to\s+be\b",
    ),
    re.compile(
        r"\b(?:cosmetic|supplement|must\s+meet|only\s+if|provided\s+that|unless|if\s+(?:all|it|they|every)|not\s+exempt|are\s+not\s+exempt|is\s+not\s+exempt|blood\s+bank)\b"
    ),
    denies_itself=True,
    own_product=False,
)
CURE = ClaimRule(
    "cure-or-guarantee",
    _any(
        r"\b(?:cures?|cured|curing)\b(?!\s*(?:all|rate|time|diet))",
        r"\bguarantee[ds]?\b",
        r"\b(?:100|ninety[\s-]\w+|9\d)\s*(?:%|percent)\s+(?:success|effective|cure|of\s+(?:our\s+)?patients)",
        r"\b(?:miracle|miraculous|breakthrough\s+cure|fountain\s+of\s+youth|life[\s-]changing\s+results|amazing\s+results|incredible\s+results)\b",
        r"\b(?:permanent(?:ly)?|lasting|long[\s-]term|complete(?:ly)?)\s+(?:relief|solution|fix|result|recover\w*|heal\w*|repair\w*|pain[\s-]free|eliminat\w*|restor\w*|revers\w*)",
        r"\b(?:re-?grow|regrows|regrowing|re-?build|rebuilds|re-?generate|regenerates|grow(?:s)?\s+(?:back|new)|replace[sd]?|restore[sd]?)\s+(?:your\s+|the\s+|new\s+|lost\s+|damaged\s+|worn\s+|healthy\s+|joint\s+|own\s+|missing\s+|dead\s+|diseased\s+)*(?:cartilage|joints?|discs?|tendons?|ligaments?|tissues?|hair|nerves?|organs?|cells|bone|follicles|muscle|neurons?|function)",
        r"\b(?:revers(?:e|es|ed|ing)|halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|eliminat(?:e|es|ed|ing)|eradicat(?:e|es|ed|ing)|erase[sd]?)\s+(?:the\s+|your\s+|all\s+|joint\s+|chronic\s+|type\s+[12]\s+)*(?:(?:signs\s+of\s+|effects\s+of\s+)?ag(?:e)?ing|progression|disease|arthritis|osteoarthritis|pain|damage|degenerat\w+|inflammation|symptoms|neuropathy|hair\s+loss|ms\b|parkinson|alzheimer|autism|diabetes|lyme|dementia)",
        r"\b(?:thing\s+of\s+the\s+past|pain[\s-]free\s+(?:life|living|again|for)|no\s+more\s+pain|say\s+goodbye\s+to|like\s+(?:new|when\s+you\s+were\s+young)|good\s+as\s+new|turn\s+back\s+(?:the\s+)?(?:clock|time)|years\s+younger|biological\s+clock)\b",
        r"\bavoid(?:s|ing|ed)?\s+(?:the\s+need\s+for\s+)?(?:\w+\s+){0,3}(?:surgery|replacement)\b|\b(?:eliminat\w+|without)\s+the\s+need\s+for\s+(?:\w+\s+){0,3}(?:surgery|replacement)",
        r"\bre-?(?:program|set|boot)s?\s+(?:the\s+|your\s+)?immune\s+system",
        r"\bcross(?:es|ing)?\s+the\s+blood\s*-?\s*-?\s*brain\s*-?\s*barrier",
        r"\b(?:in\s+remission|complete\s+remission|symptom[\s-]free)\b",
        r"\bnew\s+(?:cartilage|tissue|nerves?|hair)\s+(?:grows?|forms?|is\s+grown)|\bbecomes?\s+new\s+(?:cartilage|tissue|bone|nerves?)|\bbrand[\s-]new\s+(?:knee|joint|hip|back|you)",
        r"\bwas\s+gone\b|\bcan\s+be\s+reversed\b|\bconsidered\s+cured\b|\b(?:fix|heal|repair)s?\s+(?:your\s+)?\w+\s+for\s+good\b|\bheals?\s+(?:the\s+|your\s+)?(?:\w+\s+)?completely\b|\bfor\s+life\b|\ban\s+end\s+to\b|\bno\s+trace\s+of\b",
    ),
    re.compile(
        r"\b(?:credit|price\s+match|your\s+call|guaranteed\s+approval|meant\s+to\s+diagnose|intended\s+to\s+diagnose|evaluated\s+by|no\s+guarantee\s+(?:that|of)|not\s+a\s+cure|is\s+no\s+cure|isn't\s+a\s+cure|money[\s-]back|satisfaction|privacy|availability|secur\w+|guaranteed\s+to\s+(?:anyone|everyone)|cannot\s+guarantee|individual\s+results|results\s+vary)\b"
    ),
    own_product=False,
)
SAYS_SAFE = ClaimRule(
    "says-safe",
    _any(
        r"\b(?:is|are|was|were|be|been|being|a|an|and|very|completely|perfectly|totally|extremely|proven|entirely|100%|remarkably|inherently)\s+(?:\w+\s+)?safe\b(?!\s*(?:to\s+(?:say|assume|drive|exercise|return)|place|space|hands|environment|driv|keeping|and\s+sound|exercise|ly\s+lift))",
        r"\bsafe(?:,|\s+and|\s*&)\s+(?:effective|natural|painless|proven|non)|\b(?:natural|effective|proven|painless)(?:,|\s+and|\s*&)\s+safe\b|\bsafely\s+(?:treat|relie|heal|restor|regenerat|repair|inject|administ)",
        r"\b(?:safer|greater\s+safety|more\s+safe)\b",
        r"\b(?:no|zero|virtually\s+no|without(?:\s+any)?|free\s+(?:of|from)|minimal\s+to\s+no|little\s+to\s+no|almost\s+no|has\s+no|have\s+no|none\s+of\s+the)\s+(?:\w+\s+){0,3}(?:side[\s-]effects?|risks?|complications?|rejection|adverse\s+(?:reactions?|effects?|events?)|negative\s+(?:reactions?|effects?|side)|dangers?|allergic\s+reactions?|damage|downtime\s+or\s+risk|downsides?|harm)\b",
        r"\b(?:risk|side[\s-]effect)[\s-]free\b",
        r"\b(?:risks?|side\s+effects?|complications?)\b[^.]{0,60}\b(?:very\s+small|very\s+low|extremely\s+low|extremely\s+rare|minimal|negligible|virtually\s+non-?existent|almost\s+zero|nearly\s+zero|rarely\s+occur)",
        r"\b(?:low|minimal|negligible|little)\s+(?:to\s+no\s+)?risk\s+of\s+(?:rejection|infection|side|complication|reaction|adverse)",
        r"\b(?:can(?:not|'t)|won't|will\s+not|never|impossible\s+to)\s+(?:be\s+)?(?:reject\w*|harm|hurt\s+you|cause\s+(?:any\s+)?(?:harm|rejection|side|tumors?))",
        r"\bconcerns?\b[^.]{0,90}\b(?:mitigated|eliminated|avoided|removed)\b",
        r"\bnon-?toxic\b|\bhypo-?allergenic\b|\bimmune[\s-]privileged\b|\b(?:body|immune\s+system)\s+(?:will\s+not|won't|does\s+not|doesn't|cannot)\s+reject\b",
        r"\bwithout\s+a\s+single\s+(?:adverse|side|complication|problem)|\bzero\s+(?:chance|risk)|\bnothing\s+can\s+go\s+wrong|\bnever\s+(?:seen|had)\s+(?:a\s+|any\s+)?(?:negative|bad|adverse|serious|reaction|complication|side)",
        r"\bcannot\s+(?:form|cause)\s+(?:tumors?|cancer|harm)|\bpractically\s+unheard\s+of|\bthe\s+only\s+side\s+effects?\b|\buniversally\s+compatible|\bno\s+threat\b|\b(?:is|are)\s+(?:\w+\s+){0,2}percent\s+safe\b|\bas\s+safe\s+as\b|\bare\s+safe\s+for\b",
    ),
    re.compile(
        r"\b(?:must\s+be|walking|swimming|cycling|generally\s+recognized|food|exercise|driving|sunscreen|how\s+safe|is\s+it\s+safe|ensure|patient\s+safety|safety\s+(?:and\s+)?(?:side|profile|data|information|monitoring|protocols?|first)|your\s+safety|safety\s+of\s+(?:our\s+)?(?:patients|you)|not\s+be\s+safe|unsafe|may\s+not|stay\s+safe|safe\s+dose|to\s+be\s+safe|covid|mask|vaccin|lifting|x-?ray|radiation|anesthesia)\b"
    ),
    own_product=False,
)
BLAMES_TECHNIQUE = ClaimRule(
    "says-safe",
    re.compile(
        r"\b(?:infections?|inflammation|complications?|risks?)\b.{0,160}\b(?:due\s+to|because\s+of|result\s+of|caused\s+by|comes?\s+from)\s+(?:\w+\s+){0,3}(?:technique|handling|administration|sterile|hygiene|needle)"
    ),
    denies_itself=True,
    own_product=False,
    whole=True,
)
TRIAL = ClaimRule(
    "trial-as-proof",
    _any(
        r"\b(?:clinically|scientifically|medically|proven)\s+(?:and\s+\w+\s+)?(?:proven|validated|tested|studied|backed|supported|documented)\b",
        r"\b(?:studies|research|trials|evidence|science|data|literature|publications?)\s+(?:\w+\s+){0,3}(?:prove[sd]?|proven|confirm(?:s|ed)?|demonstrate[sd]?\s+(?:the\s+)?(?:effectiveness|efficacy|safety|that)|show(?:s|n|ed)?\s+(?:that\s+|the\s+|significant\s+|excellent\s+|remarkable\s+|great\s+|dramatic\s+|amazing\s+)|support(?:s|ed)?\s+(?:the\s+)?(?:use|effectiveness|efficacy))",
        r"\b(?:proven|shown|demonstrated|established)\s+(?:in|by|through|to\s+be)\s+(?:\w+\s+){0,4}(?:studies|trials|research|effective|safe)",
        r"\b(?:hundreds|thousands|dozens|countless|numerous|many|multiple|over\s+\d[\d,]*|more\s+than\s+\d[\d,]*)\s+(?:of\s+)?(?:\w+\s+){0,3}(?:studies|trials|publications|papers|peer[\s-]reviewed)\b",
        r"\b(?:listed|registered|published|posted|found)\s+(?:on|at|with|in)\s+(?:the\s+)?(?:clinicaltrials\.gov|clinical\s*trials|national\s+institutes|nih)\b",
        r"\bproven\s+(?:to\s+(?:be\s+)?(?:effective|work|help|heal|treat|reduce|relieve|repair|regenerate|restore)|track\s+record|results|effectiveness|treatment|therapy|success)",
        r"\b(?:backed|supported)\s+by\s+(?:\w+\s+){0,3}(?:science|research|studies|evidence|clinical|trials)",
        r"\bbeyond\s+(?:a\s+)?doubt\b|\bstudy\s+after\s+study\b|\bproven\s+by\s+science\b|\b(?:well-)?established\s+scientific\s+fact|\bevidence-based\s+medicine\b|\bproven\s+record\b",
        r"\b(?:evidence|trials?|study|studies|registry)\s+(?:proves?|proved|(?:have|has)\s+(?:established|proved|proven|confirmed))|\bconfirmed\s+(?:in|by)\s+(?:\w+\s+){0,3}(?:trials|studies)|\b(?:your|the)\s+proof\s+that\b",
        r"\bclinicaltrials\.gov\s+(?:number|listing|id)\b|\bnih\s+lists\b|\bcompleted\s+a\s+phase\b|\birb[\s-]approved\b",
    ),
    re.compile(
        r"\b(?:under\s*way|ongoing|must\s+be\s+shown|does\s+not\s+mean|is\s+not\s+(?:an?\s+)?(?:approval|proof)|animal|mice|laborator|do\s+not\s+prove|does\s+not\s+prove|not\s+prove|mixed|limited|small\s+stud|early|preliminary|no\s+benefit|no\s+difference|not\s+effective|failed|did\s+not)\b"
    ),
    own_product=False,
    studies=True,
)

STATEMENT_RULES = (SAYS_APPROVED, REGISTRATION, SAYS_EXEMPT, CURE, SAYS_SAFE, BLAMES_TECHNIQUE, TRIAL)
"""The rules told by the words of one statement; offers are told by product, use and voice together."""

OFFER_ID = "offers-unapproved-use"
OFFER_VERB = _any(
    r"\b(?:we|our\s+(?:clinic|practice|team|doctors?|physicians?|providers?|center|specialists?|office|patients?)|dr\.?\s+\w+|i)\s+(?:\w+\s+){0,3}(?:helped|combines?|offer|provide|use|perform|treat|administer|inject|speciali[sz]e|recommend|deliver|have\s+(?:treated|used|helped)|utili[sz]e|inject|see\s+great)\w*",
    r"\b(?:treat|treats|treated|treating|help|helps|helped|helping|heal|heals|healing|reliev\w+|reduc\w+|improv\w+|repair\w*|restor\w+|regenerat\w+|alleviat\w+|ease[sd]?|eases|manag\w+|combat\w*|target\w*|benefit\w*|support\w*|boost\w*|rejuvenat\w+|slow\w*|stimulat\w+|promot\w+|soothe\w*|relief|come\s+to\s+us|(?:book|schedule)\s+your|address\w*|fight\w*|correct\w*|recover\w*|respond\w*)\b",
    r"\b(?:effective|ideal|excellent|great|perfect|powerful|beneficial|useful|successful|promising|available|indicated|used|good|popular|recommended|option|options|solution|alternative|candidate|candidates|indications?|treatment|treatments|(?:therapy|prp|svf)\s+for|injections?\s+for|cells?\s+for|exosomes?\s+for)\b",
)
OFFER_LEAD = re.compile(
    r"""\b(?:conditions?\ (?:we\ |that\ |treated|commonly|often)|we\ (?:treat|help|offer|address)|(?:can|may|could)\ (?:help|treat|benefit|be\ used|improve)|treat(?:s|ed|able|ing|ments?)\b|help(?:s|ed)?\b|benefit(?:s|ed)?\b|uses?\b|used\b|right\ for\ (?:you|your)|packages?\b|programs?\b|
    indications?|applications?|effective\ (?:for|in)|candidates?\b|therap(?:y|ies)\ (?:for|can)|ideal\ for|good\ for|what\ (?:can|does|do)\b|patients\ with|suffer\w*\ from|services?|relief|pric(?:e|es|ing)|packages?|menu|our\ treatments?)""",
    re.X,
)
BENEFIT_OF_PRODUCT = re.compile(
    r"\b(?:benefits?\s+of|(?:most\s+common|least\s+controversial|main|best|primary|typical|common)\b[^.]{0,30}\b(?:indications?|uses?|applications?))\b"
)
SELLING = re.compile(
    r"""\b(?:schedule\ (?:a|an|your)|book\ (?:a|an|your|now|online)|call\ (?:us|today|now|our|\(?\d)|contact\ us|free\ consult|request\ (?:a|an)|make\ an\ appointment|for\ an\ appointment|appointments?\b|our\ (?:clinic|practice|office|patients|team|center|providers|treatments?|services|products?)|
    we\ offer|we\ provide|come\ see\ us|add\ to\ cart|pricing|financing|per\ (?:session|vial|treatment|injection)|\$\s?\d|new\ patients|visit\ us|learn\ more\ about\ our|order\ (?:now|online|today)|wholesale|buy\ now|medspa|med\ spa)""",
    re.X,
)
