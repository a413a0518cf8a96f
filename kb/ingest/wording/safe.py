"""`says-safe`: safe, without risk, without side effects, nothing to fear; or harm blamed on the hand alone."""

from __future__ import annotations

from kb.ingest.wording.rule import ClaimRule, Severity, any_of

_HARM = (
    r"(?:side[ -]effects?|risks?|complications?|rejections?|adverse (?:reactions?|effects?|events?)|negative (?:reactions?|effects?|side)|reactions?|dangers?|allergic reactions?|allerg\w+|"
    r"damage|downsides?|harm|disease transmission|drawbacks|tumou?rs?|immune (?:response|reaction)s?|infections?|contaminat\w+|long[ -]term effects?|injur(?:y|ies) (?:to|from))"
)
_NONE = r"(?:no|zero|virtually no|without(?: any| the)?|free (?:of|from)|minimal to no|little to no|little or no|little if any|almost no|practically no|has no|have no|none of the|not a single|not one|never any|nearly no|absolutely no)"

SAYS_SAFE = ClaimRule(
    "says-safe",
    any_of(
        r"\b(?:is|are|was|were|be|been|being|a|an|and|very|completely|perfectly|totally|extremely|proven|entirely|absolutely|100%|remarkably|inherently|exceptionally|incredibly|quite|both|as|latest|most|more|shown|considered|generally|naturally) (?:\w+ )?safe\b"
        r"(?! (?:to (?:say|assume|drive|exercise|return|go|walk|take|use|resume|be|have|stop|travel|fly|shower)|place|space|hands|environment|driv|keeping|and sound|exercise|lift|and (?:secure|clean|sterile|comfortable|healthy|active)|storage|dose|for (?:work|driving)))",
        r"\bsafe(?:,| and| &| yet| but) (?:highly |very |long-term |also )?(?:effective|natural|painless|proven|non|easy|affordable|simple|reliable|long)|\b(?:natural|effective|proven|painless|easy|quick|simple)(?:,| and|, and| &| yet) safe\b|\bsafely (?:treat|relie|heal|restor|regenerat|repair|inject|administ|and effectively)",
        r"\b(?:safer|safest|greater safety|more safe)\b|^safe\b|\bsafe (?:alternative|option|treatment|therapy|solution|procedure|choice|way)\b",
        r"\b(?:risk|side[ -]effect|complication|danger)s?[ -]free\b",
        r"\b(?:excellent|incredible|outstanding|impeccable|superb|strong|perfect|proven|unmatched|great|remarkable|exceptional) (?:track )?(?:record of )?safety(?: profile| record)?\b|\bsafety (?:has been |is |was )?(?:well )?(?:proven|established|demonstrated|guaranteed|undisputed)",
        r"\bwell[ -]tolerated by\b|\bnon-?toxic\b|\bhypo-?allergenic\b|\bimmun(?:e|o)[ -]?(?:logically )?privileged\b|\buniversally compatible",
        r"\bconcerns?\b.{0,110}\b(?:mitigated|eliminated|avoided|removed|alleviated)\b",
        r"\b(?:is|are) (?:\w+ ){0,2}percent safe\b|\bas safe as\b|\bsafe for (?:everyone|all|people|children|any|every|adults|use|the)\b",
        r"\bsafe (?:and|&) (?:\w+ )?effective\b|\bsafe(?:,? \w+){0,2} (?:and|&) (?:\w+ )?(?:natural|effective|painless|non-?\w+)",
    ),
    any_of(
        r"\b(?:must be|generally recogni[sz]ed as safe|food|exercise|sunscreen|how safe|is it safe|patient safety|safety (?:and )?(?:side|data|information|monitoring|protocols?|first|standards?|testing|concerns?|measures?)|standards? of safety|your safety|safety of (?:our )?(?:patients|you|your))\b",
        r"\b(?:not be safe|unsafe|stay safe|safe dose|to be safe|mask|vaccin\w+|lifting|safety and (?:efficacy|effectiveness)|safe,? pure|whether|questions?|(?:keep|keeping|make|making|feel) (?:\w+ )?safe|safer (?:for|than) (?:surgery|opioids|nsaids)|drive|shower|swim|travel)\b",
        r"\b(?:no|not|n't|never) (?:\w+ ){0,4}(?:completely|entirely|totally|100%|perfectly) safe\b|\bto be (?:both )?safe (?:and effective )?(?:before|in order)",
    ),
    anywhere=True,
    cues=("safe", "risk", "toler", "toxic", "allergen", "privileg", "compatible", "concern", "complication"),
)
NO_HARM = ClaimRule(
    "says-safe",
    any_of(
        rf"\b{_NONE} (?:known |serious |significant |reported |major |negative |real |chance of |risk of |danger of |fear of |possibility of |threat of |worry about |such |long-term |[\w-]+ )*{_HARM}\b",
        r"\b(?:risks?|side effects?|complications?|adverse (?:events?|effects?|reactions?))\b.{0,60}\b(?:none|no \w+ (?:has|have) been|(?:practically |virtually )?non-?existent|almost zero|nearly zero|zero)\b",
        rf"\bno (?:\w+ ){{0,3}}{_HARM}(?: (?:or|and) [\w -]+?)? (?:\w+ ){{0,4}}(?:have|has|had|were|was) (?:\w+ )?(?:been )?(?:reported|seen|observed|recorded|found|noted|documented)",
        r"\b(?:can(?:not|'t| not)|won't|will not|never|impossible to|does not|do not|doesn't|don't|unable to) (?:be )?(?:reject\w*|harm(?!ful)|hurt you|(?:cause|carry|pose|risk|trigger|provoke|lead to|create|form|elicit|induce) (?:(?:any|an|a|no|the) )?(?:\w+ ){0,2}(?:harm|rejection|side|tumou?rs?|risks?|damage|allerg\w+|reactions?|immune|complications?|danger|threat|cancer)|react (?:negatively|badly)|damage (?:the |your )?(?:cartilage|tissue|joint|body|skin))",
        r"\b(?:eliminat|remov|avoid)\w* (?:the |all |any )?(?:risks?|dangers?|possibility) of\b|\bnot (?:been )?(?:one|a single|any) (?:\w+ ){0,2}(?:case|incident|instance|report) of\b|\bwithout an? (?:\w+ )?adverse event|\bnot be noticed by\b",
        r"\b(?:body|immune system) (?:will not|won't|does not|doesn't|cannot|can't|is unlikely to) (?:\w+ )?(?:reject|react|attack)",
        r"\bavoid(?:s|ing)? (?:all |many of |most of |any |the |of )*(?:risks?|dangers?|side effects?|complications?|safety concerns)\b|\bwithout the (?:usual |same |\w+ )?(?:risks?|dangers?|side effects?|complications?)\b",
        rf"\b(?:cannot|can't|can not|will not|won't|never) (?:\w+ ){{0,2}}?(?:have|get|develop|experience|suffer|cause) (?:an? |any )?(?:\w+ )?{_HARM}\b",
        r"\bwithout a single (?:adverse|side|complication|problem)|\bzero (?:chance|risk)|\bnever (?:seen|had|caused|experienced) (?:a |any |an )?(?:\w+ )?(?:negative|bad|adverse|serious|reaction|complication|side|problem|infection)",
        r"\bnothing (?:can|could|will) go wrong|\bnothing to (?:lose|fear|worry)|\bno threat\b|\bpractically unheard of|\bthe only side effects?\b|\b(?:nothing|not anything) (?:prevents|keeps) you\b",
        r"\bany risk comes from\b|\b(?:do not|don't|never|no) (?:have to |need to |reason to )?(?:fear|worry about) (?:\w+ )?(?:rejection|side|reaction|infection|risk|complication|harm)\w*",
        r"\b(?:can(?:not|'t)|do not|don't|never) (?:turn into|become|grow into|form) (?:\w+ )?(?:tumou?rs?|cancer\w*)|\b(?:carry|carries|contain|contains|have|has) no (?:dna|identity|hla|antigens?|markers?|surface markers|foreign)\b.{0,60}\b(?:so|reject\w*|safe\w*|risk\w*|react\w*)|\brisk is (?:only )?(?:that|the one) of any needle",
        r"\b(?:zero|not one|not a single) (?:infections?|complaints?)\b",
    ),
    any_of(
        r"\b(?:not|n't) without\b|\bno (?:treatment|procedure|injection|therapy|medicine|product|surgery|clinic|doctor|one) (?:\w+ ){0,4}?(?:is|are|can|has|comes|carries)\b|\b(?:claim|promis|say|state|suggest)\w* (?:that )?(?:there (?:is|are) )?no (?:risk|side)|\bdowntime\b(?!.{0,30}risk)",
        r"\b(?:walking|swimming|exercise|stress on|stress|steroids? (?:is|are|has|have)|insurance|deductible|infection control|free of charge|no obligation|without (?:surgery|drugs|medication)|compared (?:to|with) surgery|serious adverse events were reported|hazards)\b",
        r"\brisk (?:reversal|reducers?)\b|\bif (?:there|you) (?:is|are|have) no\b|\bmay not\b|\bdoes not mean\b|\bno (?:long-term|safety) (?:data|studies)\b|\bno (?:\w+ ){0,3}(?:evidence|proof|data|guarantee)\b",
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
        "nearly",
        "unlikely",
    ),
)
LOW_RISK = ClaimRule(
    "says-safe",
    any_of(
        r"\b(?:risks?|side effects?|complications?|adverse (?:events?|effects?|reactions?))\b.{0,60}\b(?:very small|very low|very few|very limited|very rare|extremely (?:low|rare)|minimal|negligible|rarely occur|exceedingly rare)",
        r"\b(?:minimal|negligible|very (?:little|low)|extremely low) (?:risk|side effects?|complications?)\b|\bvery low[ -]risk\b",
    ),
    any_of(r"\bsurger\w+ (?:is|are|has|have|carries)\b|\bdiscuss\b|\bsteps\b"),
    severity=Severity.LOOK,
    anywhere=False,
    cues=("risk", "side effect", "side-effect", "complication", "adverse"),
)
BLAMES_TECHNIQUE = ClaimRule(
    "says-safe",
    any_of(
        r"\b(?:infections?|inflammation|complications?|risks?)\b.{0,160}\b(?:due to|because of|result of|caused by|comes? from|matter of|question of) (?:\w+ ){0,3}(?:technique|handling|administration|sterile|hygiene|needle)"
    ),
    denies_itself=True,
    whole=True,
    cues=("techni", "handl", "administ", "steril", "hygien", "needle"),
)
