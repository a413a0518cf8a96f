"""`trial-as-proof`: studies, a registry or "science" put forward as proof that a product works."""

from __future__ import annotations

from kb.ingest.wording.rule import ClaimRule, any_of

_WORK = r"(?:studies|research|trials?|evidence|science|data|literature|publications?|researchers|results|papers|registry|scans?|mris?)"
_GOOD = (
    r"(?:effective\w*|efficacy|work(?:s|ed)?|help(?:s|ed|ful)?|benefi\w+|improv\w+|heal\w*|treat\w*|reduc\w+|reliev\w+|repair\w*|regenerat\w+|regrow\w*|restor\w+|rebuil\w+|rais(?:e|es|ed)|increas\w+|strengthen\w*|revers\w+|cur(?:e|es|ed)|success\w*|safe\w*|"
    r"promot\w+|stimulat\w+|slow\w*|outperform\w*|superior|better|great|excellent|remarkable|dramatic|amazing|grow\w*|younger|enough|avoid\w*|delay\w*)"
)

TRIAL = ClaimRule(
    "trial-as-proof",
    any_of(
        r"\b(?:clinically|scientifically|medically|science) (?:and \w+ )?(?:proven|proved|validated|tested|studied|backed|supported|documented|shown|demonstrated|established)\b",
        rf"\b{_WORK} (?:[\w,-]+ ){{0,5}}?(?:prove[sd]?|proven|confirm(?:s|ed)?|demonstrate[sd]?|establish(?:es|ed)?|show(?:s|n|ed)?|support(?:s|ed)?|indicate[sd]?) (?:.{{0,90}}?){_GOOD}\b",
        rf"\b(?:proven|proved|shown|demonstrated|established|documented)(?: to (?:be|have|provide|produce|deliver))? (?:\w+ ){{0,3}}?{_GOOD}\b",
        r"\b(?:proven|shown|demonstrated|established|confirmed) (?:in|by|through) (?:\w+ ){0,4}(?:studies|trials|research|science|medical)",
        r"\b(?:has|have|had) (?:\w+ )?(?:shown|demonstrated|proven|achieved) (?:\w+ )?(?:tremendous|great|remarkable|excellent|significant|incredible|amazing|impressive|outstanding|dramatic) ",
        r"\b(?:hundreds|thousands|dozens|countless|numerous|multiple|over \d[\d,]*|more than \d[\d,]*) (?:of )?(?:\w+ ){0,3}(?:studies|trials|publications|papers|peer[ -]reviewed)\b(?! (?:are|is) (?:under|ongoing|being|recruit))",
        r"\bmany (?:\w+ )?(?:studies|trials) (?:show|prove|support|confirm)",
        r"\b(?:listed|registered|published|posted|found) (?:on|at|with|in) (?:the )?(?:clinicaltrials\.gov|national institutes|nih)\b|\bclinicaltrials\.gov (?:number|listing|id)\b|\bnih lists\b",
        r"\b(?:science|evidence) is (?:clear|in|settled|there)\b|\bproven (?:[\w-]+ ){0,3}(?:protocols?|therap(?:y|ies)|cells|approach)|\bproven (?:to (?:be )?(?:effective|work|help|heal|treat|reduce|relieve|repair|regenerate|restore|improve)|track record|results|effectiveness|treatment|therapy|success|solution|alternative|technology|method|benefits?)",
        r"\b(?:backed|supported) by (?:[\w,-]+ ){0,6}?(?:science|research|studies|evidence|clinical|trials|data)\b",
        r"\bbeyond (?:a )?doubt\b|\bstudy after study\b|\bproven by science\b|\b(?:well-)?established scientific fact|\bevidence-based medicine\b|\bproven record\b|\bproves it\b|\bresearch proves\b",
        r"\bconfirmed (?:in|by) (?:\w+ ){0,3}(?:trials|studies)|\b(?:your|the) proof that\b|\bcompleted a phase\b|\birb[ -](?:approved|reviewed)\b|\bpatient[ -]funded (?:research|stud|trial)",
    ),
    any_of(
        r"\b(?:under ?way|ongoing|must be shown|does not mean|is not (?:an? )?(?:approval|proof)|animals?|mice|rats|laborator\w*|(?:do|does|did) not|don't|doesn't|cannot|not prove|mixed|limited|small (?:stud|trial)\w*|early|preliminary|no benefit|no difference|not effective|failed|insufficient)\b",
        r"\b(?:dead|dying|no living|no better|no more|than placebo|placebo|risks?|tumou?rs?|ineffective|contaminat\w+|more harm|before it can|before they can|inconsistent|conflicting|physical therapy|exercise|weight loss|surgery (?:is|was|has)|needed|require[ds]?|may|might|could|hint\w*|suggest\w*)\b",
    ),
    studies=True,
    near_product=False,
    cues=(
        "prove",
        "stud",
        "trial",
        "research",
        "evidence",
        "scien",
        "clinical",
        "data",
        "registr",
        "nih",
        "irb",
        "backed",
        "support",
        "shown",
        "show",
        "demonstrat",
        "establish",
        "confirm",
        "document",
        "mri",
        "scan",
        "result",
        "paper",
        "literature",
        "publication",
        "medical",
    ),
)
