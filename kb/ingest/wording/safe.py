"""`says-safe`: safe, without risk, without side effects, nothing to fear; or harm blamed on the hand alone."""

from __future__ import annotations

from kb.ingest.wording.rule import ClaimRule, Severity, any_of

_HARM = (
    r"(?:side[ -]effects?|risks?|complications?|rejections?|adverse (?:reactions?|effects?|events?)|negative (?:reactions?|effects?|side)|reactions?|dangers?|allergic reactions?|allerg\w+|"
    r"damage|downsides?|harm|disease transmission|(?:transmission|transfer) of (?:disease|infection)s?|drawbacks|tumou?rs?|immune (?:response|reaction)s?|infections?|contaminat\w+|long[ -]term effects?|trauma|toxicity|blood clots|graft[ -]versus[ -]host\w*|gvhd|"
    r"injur(?:y|ies) (?:to|from))"
)
_ILL = r"(?:side[ -]effects?|risks?|complications?|rejections?|adverse (?:reactions?|effects?|events?|responses?)|(?:allergic|immune|negative) (?:reactions?|responses?)|allerg\w+|disease transmission|dangers?)"
_LITTLE = (
    r"(?:very small|very low|very few|very limited|very rare|(?:extremely|exceedingly|exceptionally|remarkably|incredibly|relatively|quite|so|generally|typically|usually|often|fairly) "
    r"(?:low|rare|few|minimal|mild|limited|small)|minimal|negligible|insignificant|infrequent|slim|rarely (?:occur|seen|happen))"
)
_NONE = r"(?:no|zero|near(?:ly|-| )zero|next to no|next to zero|hardly any|scarcely any|barely any|none of|virtually no|without(?: any| the)?|free (?:of|from)|minimal to no|little to no|little or no|little if any|almost no|practically no|has no|have no|none of the|not a single|not one|never any|nearly no|absolutely no)"

SAYS_SAFE = ClaimRule(
    "says-safe",
    any_of(
        r"\b(?:is|are|was|were|be|been|being|a|an|and|very|completely|perfectly|totally|extremely|proven|entirely|absolutely|100%|remarkably|inherently|exceptionally|incredibly|quite|both|as|latest|most|more|shown|considered|generally|naturally) (?:\w+ )?safe\b"
        r"(?! (?:to (?:say|assume|drive|exercise|return|go|walk|take|use|resume|be|have|stop|travel|fly|shower)|place|space|hands|environment|driv|keeping|and sound|exercise|lift|and (?:secure|clean|sterile|comfortable|healthy|active)|storage|dose|for (?:work|driving)|use\b|handling|administration|disposal|levels?|limits?|range|driver|surgery))",
        r"\bsafe(?:,| and| &| yet| but) (?:highly |very |long-term |also )?(?:effective|natural|painless|proven|non|easy|affordable|simple|reliable|long)|\b(?:natural|effective|proven|painless|easy|quick|simple)(?:,| and|, and| &| yet) safe\b|\bsafely (?:treat|relie|heal|restor|regenerat|repair|inject|administ|and effectively)",
        r"\b(?:safer|safest|greater safety|more safe)\b|^safe\b|\bsafe,? (?:(?!and secure)[\w-]+,? ){0,3}?(?:alternatives?|options?|treatments?|therap(?:y|ies)|solutions?|procedures?|choices?|ways?|approach\w*|methods?|injections?|products?)\b",
        r"\b(?:high|good|favou?rable|solid|reassuring|established|long) (?:degree of |level of )?safety (?:profile|record|margin)|\bsafety (?:and \w+ )?(?:profile|record|track record)\b(?: \w+){0,6} (?:is|are|has been|was|remains) (?:\w+ )?(?:excellent|outstanding|good|superb|perfect|strong|remarkable|unmatched|impeccable|high|favou?rable|proven|established)",
        r"\b(?:found|shown|proven|proved|known|considered|demonstrated|believed) to be (?:\w+ )?(?:and )?safe\b",
        r"\b(?:risk|side[ -]effect|complication|danger)s?[ -]free\b",
        r"\b(?:excellent|incredible|outstanding|impeccable|superb|strong|perfect|proven|unmatched|great|remarkable|exceptional) (?:track )?(?:record of )?safety(?: profile| record)?\b|\bsafety (?:has been |is |was )?(?:well )?(?:proven|established|demonstrated|guaranteed|undisputed)",
        r"\bwell[ -]tolerated\b(?! by (?:mice|rats|rabbits|dogs))|\bnon-?toxic\b|\bhypo-?allergenic\b|\bimmun(?:e|o)[ -]?(?:logically )?privileged\b|\buniversally compatible",
        r"\bconcerns?\b.{0,110}\b(?:mitigated|eliminated|avoided|removed|alleviated)\b",
        r"\b(?:is|are) (?:\w+ ){0,2}percent safe\b|\bas safe as\b|\bsafe for (?:everyone|all|people|children|any|every|adults|use|the)\b",
        r"\bsafe (?:and|&) (?:\w+ )?effective\b|\bsafe(?:,? \w+){0,2} (?:and|&) (?:\w+ )?(?:natural|effective|painless|non-?\w+)",
    ),
    any_of(
        r"\b(?:must be|generally recogni[sz]ed as safe|food|exercise|sunscreen|how safe|is it safe|patient safety|safety (?:and )?(?:side|data|information|monitoring|protocols?|first|standards?|testing|concerns?|measures?)|standards? of safety|your safety|safety of (?:our )?(?:patients|you|your))\b",
        r"\b(?:not be safe|unsafe|stay safe|safe dose|just to be safe|mask|vaccin\w+|lifting|safety and (?:efficacy|effectiveness)|safe,? pure|whether|questions?|(?:keep|keeping|make|making|feel) (?:\w+ )?safe|safer (?:for|than) (?:surgery|opioids|nsaids)|drive|shower|swim|travel)\b",
        r"\b(?:no|not|n't|never) (?:\w+ ){0,4}(?:completely|entirely|totally|100%|perfectly) safe\b|\bto be (?:both )?safe (?:and effective )?(?:before|in order)|^to be safe\b",
        r"\bfda(?:'s)? (?:[\w-]+ ){0,5}(?:role|job|task|mission|committed|ensures?|makes? sure|responsib\w+|duty)\b|\b(?:essential|crucial|important|vital|necessary|critical|required|key) (?:to|for|that|in)\b.{0,120}\bsafe|\bonly where\b|\blooks like\b|\bdo not assume\b|\bsafe and friendly\b|\bspokes\w+\b",
    ),
    cues=("safe", "risk", "toler", "toxic", "allergen", "privileg", "compatible", "concern", "complication", "danger", "effect-free", "effect free"),
)
NO_HARM = ClaimRule(
    "says-safe",
    any_of(
        rf"\b{_NONE} (?:known |serious |significant |reported |major |negative |real |chance of |risk of |danger of |fear of |possibility of |threat of |worry about |such |long-term )*(?:(?!sign|if|evidence|fever)[\w'-]+ ){{0,8}}?{_HARM}\b",
        r"\b(?:risks?|side effects?|complications?|adverse (?:events?|effects?|reactions?))\b.{0,60}\b(?:none|no \w+ (?:has|have) been|(?:practically |virtually )?non-?existent|almost zero|nearly zero|zero)\b",
        rf"\bno (?:\w+ ){{0,3}}{_HARM}(?: (?:or|and) [\w -]+?)? (?:\w+ ){{0,4}}(?:have|has|had|were|was) (?:\w+ )?(?:been )?(?:reported|seen|observed|recorded|found|noted|documented)",
        r"\b(?:can(?:not|'t| not)|won't|will not|would not|wouldn't|never|impossible to|does not|do not|doesn't|don't|unable to) (?:be )?(?:reject\w*|harm(?!ful)|hurt you|(?:cause|carry|pose|risk|trigger|provoke|lead to|create|form|elicit|induce) (?:(?:any|an|a|no|the) )?(?:\w+ ){0,2}(?:harm|rejection|side|tumou?rs?|risks?|damage|allerg\w+|reactions?|immune|complications?|danger|threat|cancer)|react (?:negatively|badly)|damage (?:the |your )?(?:cartilage|tissue|joint|body|skin))",
        r"\b(?:eliminat|remov|avoid)\w* (?:the |all |any )?(?:risks?|dangers?|possibility) of\b|\bnot (?:been )?(?:one|a single|any) (?:\w+ ){0,2}(?:case|incident|instance|report) of\b|\bwithout an? (?:\w+ )?adverse event|\bnot be noticed by\b",
        r"\b(?:body|immune system) (?:will not|won't|would not|wouldn't|does not|doesn't|cannot|can't|is unlikely to|has no reason to|never) (?:\w+ )?(?:reject|react|attack|recogni[sz]e)",
        rf"\b{_ILL}(?: [\w'-]+){{0,5}}? (?:is|are|becomes?|was|were) (?:\w+ )?(?:not (?:an? |something |much of an? )?(?:issue|concern|problem|possible|factor|worry|threat|to be feared)|no (?:longer )?(?:an? |real )?(?:issue|concern|problem|worry|factor)|impossible|unheard of|non-?existent|eliminated|absent|ruled out|avoided|removed|out of the question)\b",
        rf"\b{_ILL} (?:simply |just |therefore )?(?:do(?:es)? not|don't|doesn't|never|cannot|can't) (?:arise|occur|happen|exist|develop|appear|apply)\b|\bn(?:o|either) concerns? (?:for|about|of|over|regarding|with)\b",
        r"\b(?:non|not)[- ]?immunogenic\b|\bhypo-?immun\w+|\bimmun(?:e|o)[- ]?(?:logically )?(?:privileged|neutral|evasive)\b|\bnon-?reactive\b|\b(?:fully |highly |completely |naturally |more |100% |is |are )biocompatible\b|^biocompatible\b",
        r"\b(?:cannot|can't|can not|never|not) be (?:allergic|rejected|harmed)\b|\bnever (?:be )?(?:any )?worse\b|\b(?:not|no) (?:at )?(?:any )?risk (?:at all|whatsoever)\b|\bat no (?:\w+ )?risk\b|\b(?:hardly|scarcely|barely) any\b.{0,20}\brisk",
        rf"\b(?:not|never|n't|nor) (?:yet |once |ever )?(?:had|have|seen|experienced|encountered|observed|reported|recorded|noticed) (?:even )?(?:an? |any |one |single )*(?:[\w-]+ ){{0,2}}?{_ILL}",
        r"\b(?:certain|sure|confident|confidence|assured) (?:of|in|about) (?:the |its |their )?(?:\w+ )?safety\b|\bnot (?:merely|just|only|simply) (?:\w+ )?safe\b|\bmore than safe\b",
        r"\bsafety (?:[\w'-]+ ){0,6}?(?:is|are|was|has been|have been) (?:(?!not|never|un)\w+ ){0,2}?(?:ensured|assured|guaranteed|established|proven|demonstrated|confirmed|documented|beyond (?:question|doubt)|undisputed|unquestioned|supported)\b|\b(?:proven|guaranteed|assured|unmatched|unparalleled|complete|total) safety\b",
        r"\b(?:screen\w*|test(?:ed|ing)|steril\w+|process\w*)\b.{0,80}\b(?:ensur|guarante|assur|mak)\w* (?:that )?(?:the |our |your |it |they |them |their )*(?:[\w-]+ ){0,3}?(?:safe|safety)\b|\bprecautions? (?:\w+ ){0,4}to make (?:\w+ ){0,3}safe",
        r"^(?:an? |the |very |completely |totally |100% |all |naturally )*safe\b(?=,? (?:and|&|yet|natural|effective|non|proven|fast|painless|simple)|[.!]?$)|\b(?:we|our) (?:\w+ ){0,4}?(?:offers?|provides?|uses?) (?:an? |the )?(?:[\w-]+,? (?:and )?){0,2}?safe,? (?:[\w-]+,? ){0,3}?(?:alternatives?|options?|treatments?|therap\w+|solutions?|procedures?|ways?)\b",
        r"\bavoid(?:s|ing)? (?:all |many of |most of |any |the |of )*(?:risks?|dangers?|side effects?|complications?|safety concerns)\b|\bwithout the (?:usual |same |\w+ )?(?:risks?|dangers?|side effects?|complications?)\b",
        rf"\b(?:cannot|can't|can not|will not|won't|never) (?:\w+ ){{0,2}}?(?:have|get|develop|experience|suffer|cause) (?:an? |any )?(?:\w+ )?{_HARM}\b",
        r"\bwithout a single (?:adverse|side|complication|problem)|\bzero (?:chance|risk)|\bnever (?:seen|had|caused|experienced) (?:a |any |an )?(?:\w+ )?(?:negative|bad|adverse|serious|reaction|complication|side|problem|infection)",
        r"\bnothing (?:can|could|will) go wrong|\bnothing to (?:lose|fear|worry)|\bno threat\b|\bpractically unheard of|\bthe only side effects?\b|\b(?:nothing|not anything) (?:prevents|keeps) you\b",
        r"\bany risk comes from\b|\b(?:do not|don't|never|no) (?:have to |need to |reason to )?(?:fear|worry about) (?:\w+ )?(?:rejection|side|reaction|infection|risk|complication|harm)\w*",
        r"\b(?:can(?:not|'t)|do not|don't|never) (?:turn into|become|grow into|form) (?:\w+ )?(?:tumou?rs?|cancer\w*)|\b(?:carry|carries|contain|contains|have|has) no (?:dna|identity|hla|antigens?|markers?|surface markers|foreign)\b.{0,60}\b(?:so|reject\w*|safe\w*|risk\w*|react\w*)|\brisk is (?:only )?(?:that|the one) of any needle",
        r"\b(?:zero|not one|not a single) (?:infections?|complaints?)\b|\bwithout (?:a |any |one |an )(?:single )?(?:\w+ )?(?:adverse|incident|complication|reaction|infection|problem)\w*",
        rf"\b(?:chances?|risks?|likelihood|odds|possibility) of (?:[\w'-]+ ){{0,4}}?{_ILL}(?: [\w'-]+){{0,5}}? (?:falls?|drops?|(?:is|are) (?:\w+ )?(?:lower\w*|reduced|minimi[sz]ed|eliminated|low|slim|small)|disappears?|vanish\w*)\b|\b(?:almost|virtually|practically) (?:none|zero)[.!]?$",
    ),
    any_of(
        r"\b(?:not|n't) without\b|\bno (?:treatment|procedure|injection|therapy|medicine|product|surgery|clinic|doctor|one) (?:\w+ ){0,4}?(?:(?:is|are) (?:\w+ )?(?:without|free|risk|safe|perfect|100|completely|entirely)|can\b|has\b|comes|carries)|\b(?:claim|promis|say|state|suggest)\w* (?:that )?(?:there (?:is|are) )?no (?:risk|side)|\bdowntime\b(?!.{0,30}risk)",
        r"\b(?:walking|swimming|exercise|stress on|stress|steroids? (?:is|are|has|have)|insurance|deductible|infection control|free of charge|no obligation|without (?:surgery|drugs|medication)|compared (?:to|with) surgery|serious adverse events were reported|hazards)\b",
        r"\brisk (?:reversal|reducers?)\b|\bif (?:there|you) (?:is|are|have) no\b|\bmay not\b|\bdoes not mean\b|\bno (?:long-term|safety) (?:data|studies)\b|\bno (?:\w+ ){0,3}(?:evidence|proof|data|guarantee)\b",
        r"\b(?:patients?|people|those|participants|candidates) (?:who|that) (?:\w+ ){0,2}?no\b|\bone patient\b|\ba patient (?:in|of|reported|who)\b|\bwithout (?:[\w-]+ ){0,3}(?:technique|precautions?|screening|testing|supervision|oversight|approval|regulation)\b|\bno (?:signs?|fever|history)\b|\b(?:must|should) (?:be|have) no\b",
    ),
    denies_itself=True,
    near_product=False,
    cues=(
        "no ",
        "zero",
        "without",
        "not ",
        "n't",
        "never",
        "none",
        "free",
        "avoid",
        "eliminat",
        "remov",
        "little",
        "minimal",
        "impossible",
        "unable",
        "any risk",
        "single",
        "nothing",
        "threat",
        "unheard",
        "the only side",
        "risk is",
        "non-",
        "nonimm",
        "immun",
        "compatible",
        "safe",
        "nor ",
        "hardly",
        "scarcely",
        "barely",
        "next to",
        "near zero",
        "near-zero",
        "chance",
        "odds",
        "risk",
        "likelihood",
        "possibility",
        "nearly",
        "unlikely",
    ),
)
LOW_RISK = ClaimRule(
    "says-safe",
    any_of(
        rf"\b{_ILL}\b(?:(?! (?:for|in|of) (?:infection|bleeding))[^.]){{0,60}}?\b{_LITTLE}",
        rf"\b(?:minimal|negligible|very (?:little|low|few)|extremely (?:low|few)|few|fewer|hardly any|limited|little|reduced|insignificant) (?:known |reported |potential |chance of |risk of |serious )*(?:\w+ )?{_ILL}\b",
        r"\b(?:risks?|side[ -]effects|complications|adverse events) (?:\w+ ){0,4}?(?:is|are) (?:low|few|rare|mild|limited|uncommon|minor|unlikely|minimal)\b|\bvery low[ -](?:risk|rate)\b|\b(?:rates?|incidence) of (?:\w+ ){0,2}(?:complications?|infections?|side effects) (?:is|are) (?:very |extremely |so )?(?:low|rare|minimal)",
        r"\b(?:is|are|a|an|as|very|with|at|carry|carries|has|have|its|their|the|and|both|generally|relatively|considered)[ -](?:\w+ )?(?:low|lower|little|minimal|slight)[ -]risk\b(?! (?:of bias|patients?|group|populations?|women|men|area|cohort))|^(?:very )?(?:low|minimal|lower|reduced)[ -]risk\b",
        r"\b(?:reduc|minimi[sz]|lower|decreas|lessen|eliminat)\w* (?:the |any |your |all )*(?:risk|chance|likelihood|possibility)s? (?:of|for) (?:an? |any )?(?:\w+ )?(?:rejections?|allerg\w+|immune \w+|disease transmission|side effects?|adverse|complications?)",
    ),
    any_of(
        r"\bsurger\w+ (?:is|are|has|have|carries)\b|\bdiscuss\b|\bsteps\b|\b(?:includes?|such as|(?:can|may|could|do) (?:still )?(?:occur|happen|include|cause))\b|\bas with (?:any|all|every)\b|\bservices\b|\blike all\b|\b(?:technique|precautions?|needle guidance|follow\w* (?:the |your |all )?(?:instructions|aftercare)|rest|ice|smok\w+|quit\w*)\b.{0,40}\b(?:reduc|minimi|lower)|\blow-risk patients\b|\b(?:help|to) (?:minimi[sz]e|reduce|lower) (?:the |any |your )*risk"
    ),
    severity=Severity.LOOK,
    near_product=False,
    cues=(
        "risk",
        "side effect",
        "side-effect",
        "complication",
        "adverse",
        "reject",
        "allerg",
        "reaction",
        "danger",
        "disease transmission",
        "infection",
        "immune",
    ),
)
BLAMES_TECHNIQUE = ClaimRule(
    "says-safe",
    any_of(
        r"\b(?:infections?|inflammation|complications?|risks?)\b.{0,160}\b(?:due to|because of|result of|caused by|comes? from|matter of|question of) (?:\w+ ){0,3}(?:technique|handling|administration|sterile|hygiene|needle)",
        r"\b(?:infections?|complications?|problems?|side effects|adverse \w+|harms?|bad outcomes?)\b(?:(?!reduc|prevent|avoid|minimi).){0,60}\b(?:comes?|stem|stems|results?|arises?|due|only|caused|happens?|occurs?|traced)\b.{0,40}\b(?:technique|handling|practitioners?|injector|hygiene|unsteril\w+|non-?steril\w+|inexperience\w*|unskilled|untrained|unqualified|improper\w*|poor\w*|careless\w*)\b",
    ),
    denies_itself=True,
    whole=True,
    near_product=False,
    cues=(
        "techni",
        "handl",
        "administ",
        "steril",
        "hygien",
        "needle",
        "practitioner",
        "injector",
        "inexper",
        "unskill",
        "untrain",
        "unqual",
        "improper",
        "poor",
        "careless",
    ),
)
