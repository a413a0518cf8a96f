"""`cure-or-guarantee`: a cure, a lasting result, new tissue, a guarantee, a rate of success."""

from __future__ import annotations

from kb.ingest.wording.lexicon import BODY, COMPLAINT
from kb.ingest.wording.rule import ClaimRule, Severity, any_of

_BUILD = (
    r"(?:re-?grow(?:s|ing|n)?|regrew|re-?build(?:s|ing)?|rebuilt|re-?generat(?:e|es|ed|ing)|grow(?:s|ing)? (?:back|new)|replac(?:e|es|ed|ing)|restor(?:e|es|ed|ing)|repair(?:s|ed|ing)?|"
    r"heal(?:s|ed|ing)?|renew(?:s|ed|ing)?|rejuvenat(?:e|es|ed|ing)|reconstruct(?:s|ed|ing)?|mend(?:s|ed|ing)?|reviv(?:e|es|ed|ing)|repopulat(?:e|es|ing))"
)
_END = (
    r"(?:revers(?:e|es|ed|ing)|halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|eliminat(?:e|es|ed|ing)|eradicat(?:e|es|ed|ing)|eras(?:e|es|ed|ing)|resolv(?:e|es|ed|ing)|cur(?:e|es|ed|ing)|"
    r"end(?:s|ed|ing)?|remov(?:e|es|ed|ing)|correct(?:s|ed|ing)?|fix(?:es|ed|ing)?|overcom(?:e|es|ing)|clear(?:s|ing) up|get(?:s|ting)? rid of|rid(?:s)? you of)"
)
_NUMBER = r"(?:\d+(?:\.\d+)? ?(?:%|percent)|(?:eighty|ninety|seventy)(?:-\w+)? percent|(?:nine|eight|seven|9|8|7) (?:out of|of|in) (?:ten|10)(?: of)?|most|nearly all|almost all|all)"

CURE_UNLESS = any_of(
    r"\bthe only side effects?\b|\b(?:credit|price match|your call|guaranteed approval|meant to|intended to diagnose|evaluated by|(?:no|not|nor|without) (?:a )?guarantee[ds]?|money[ -]back|satisfaction|privacy|availability|secur\w+|cannot guarantee|results (?:may |will |can )?vary)\b",
    r"\b(?:leukemia|lymphoma|sickle cell|blood cancers?|bone marrow transplant\w*|hematopoietic|body'?s (?:own )?(?:natural )?ability|the body (?:to|can|is able)|wound healing process|laboratory|the goal|our goal|we hope|we strive|our mission|trained|knee replacement (?:relieves|is|has)|replaces? (?:bone )?marrow)\b",
    r"\bno (?:\w+ )?(?:procedure|treatment|surgery|therapy|product|drug) (?:can|could|will|has)\b|\bnot (?:a )?long[ -]term\b|\bif your\b|\b(?:healing|recovery) (?:time|process|period)\b|\bafter (?:your )?(?:surgery|operation)\b",
)
CURE = ClaimRule(
    "cure-or-guarantee",
    any_of(
        r"\b(?:cures?|cured|curing)\b(?! (?:all|rate|time|diet))",
        r"\bguarantee[ds]?\b",
        rf"\b{_BUILD} (?:(?!not\b|or\b)[\w',-]+ ){{0,5}}?{BODY}\b",
        rf"\b{_END} (?:(?!not\b)[\w',-]+ ){{0,4}}?{COMPLAINT}\b|\b(?:removes?|treats?|address\w*|corrects?|targets?|attacks?|heals?|mends?) (?:\w+ ){{0,3}}(?:root )?causes?\b",
        rf"\b{COMPLAINT} (?:can be |is |are |was |were |has been )?(?:\w+ )?(?:reversed|cured|eliminated|halted|healed|overcome|beaten|relieved)\b",
        rf"\b{_NUMBER} (?:of )?(?:(?:our|the|all|these|my|treated|\w+) ){{0,3}}(?:patients|people|cases|children|parents|men|women|clients|families)\b.{{0,50}}\b(?:improv\w+|helped|benefit\w*|success\w*|better|relie\w+|avoid\w*|stopped|off|pain|recover\w*|happy|satisf\w+|report\w*|respond\w*|see|saw)\b",
        rf"\b(?:relief|improv\w+|success\w*|better|benefit\w*|recover\w*|results?)\b.{{0,50}}\bin (?:over |more than |about |nearly )?{_NUMBER} (?:of )?(?:\w+ )?(?:patients|people|cases|knees|men|women|children)\b",
        r"\b(?:\d+ ?(?:%|percent)|high|proven|excellent|incredible|amazing|outstanding) (?:success rates?|effective\b|cure)|\b(?:success|response|improvement) rate (?:is|of)\b",
        r"\b(?:miracle|miraculous|fountain of youth|silver bullet|game[ -]changer|(?:life[ -]changing|amazing|incredible|wonderful|remarkable|dramatic|outstanding|astonishing|tremendous|phenomenal|excellent|great) (?:results?|outcomes?|success|efficacy|effects?|improvements?|relief|healing|recover\w+))\b",
        r"\b(?:permanent(?:ly)?|lasting|long[ -](?:term|lasting)|complete(?:ly)?|lifelong|durable) (?:\w+ )?(?:relief|solutions?|fix|results?|recover\w*|heal\w*|repair\w*|pain[ -]free|eliminat\w*|restor\w*|revers\w*|improvements?|cures?|effects?|effective|remission|treatment|hair)\b",
        r"\bthing of the past|\bpain[ -]free\b|\b(?:no more|without) (?:\w+ )?pain\b(?! (?:medic|pill|killer))|\bgoodbye to\b|\blike new\b|\bgood as new\b|\bturn(?:s|ing)? back (?:the )?(?:clock|time|years)|\b(?:years|decades) younger|\bbiological clock",
        r"\blike (?:it|they|you|he|she|i) (?:did|was|were|are|felt) when\b|\bwhen (?:you|i) (?:were|was) (?:young|twenty|thirty|in (?:your|my))|\b(?:of|in) (?:your|my) (?:twenties|youth)\b|\b(?:threw|throw) away (?:my|your|his|her|the|their) (?:cane|walker|crutches|pills|glasses|wheelchair|brace)",
        r"\b(?:his|her|my|their|your) life back\b|\b(?:walk|see|talk|speak|run|hear|move)(?:s|ed|ing)? again\b|\bout of (?:a|the|my|her|his) wheelchair",
        r"\b(?:avoid(?:s|ing|ed)?|prevent(?:s|ing)?|skip|cancel(?:l?ed)?|escape|delay(?:s|ed|ing)?)(?: or \w+)? (?:the need for |having )?(?:[\w-]+ ){0,3}(?:surgery|replacements?|operation)\b|\b(?:eliminat\w+|without|remov\w+) the need for (?:\w+ ){0,3}(?:surgery|replacement)|\b(?:surgery|replacement) is (?:never|no longer) needed|\bsurgical (?:intervention )?avoided",
        r"\bre-?(?:program|set|boot|educat|train|balanc)(?:e|s|es|ed|ing|ming|med)? (?:the |your |our )?immune system",
        r"\b(?:in|into|complete|lasting) remission\b|\bsymptom[ -]free\b|\bstopped getting worse\b|\bcatch up with (?:their|his|her) peers",
        r"\b(?:new|smooth|young|fresh|healthy) (?:\w+ ){0,2}(?:cartilage|tissue|nerves?|hair|bone|joint surface|cells|vessels) (?:grows?|forms?|has (?:grown|formed)|is (?:grown|formed|created)|are (?:grown|formed))",
        r"\b(?:becomes?|turn(?:s|ed|ing)? into|transform(?:s|ed|ing)? into|differentiat\w+ into|chang(?:e|es|ing) into|develops? into) (?:the |new |young |healthy |your |fresh |\w+ )*(?:cartilage|bone|nerves?|tendon|heart muscle|tissue (?:that|which) (?:is|was|has been)|tissue you|what(?:ever)?\b)",
        rf"\b(?:produc|mak|creat|form|build|generat|grow|lay)\w* (?:down )?(?:new|healthy|fresh|young|strong\w*) (?:\w+ )?(?:{BODY}|blood vessels)\b|\bregenerat\w+ (?:perfectly|completely|fully|naturally)",
        r"\b(?:results?|effects?|improvements?|relief|benefits?) (?:is|are|can be|will be|may be) (?:\w+ )?permanent|\b(?:erases?|takes? off|sheds?|loses?) (?:ten|five|\d+|many|the) years\b|\byears off\b|\byoung(?:er)? again\b|\bact(?:s)? young",
        r"\b(?:lines|wrinkles|scars?|pain|symptoms|tremors?|inflammation) (?:simply )?(?:fades?|vanish\w*|disappear\w*|melts?|softens?|goes away|go away|is gone|are gone)\b|\bhair (?:\w+ )?(?:grows?|becomes?|gets?) (?:thicker|back|fuller)|\bfull head of hair",
        r"\b(?:came|come|arrived) in (?:a |on |with )?(?:a )?(?:wheelchair|crutches|walker|cane)\b|\bwalked out\b|\boff the transplant list|\bthe best (?:treatment|option|therapy|solution|alternative) (?:for|to)\b|\blive (?:\w+ ){0,3}without pain\b|\bstop(?:s)? the pain\b",
        rf"\b(?:rebuild|restore|repair|replace|regenerate|regrow)(?:s|d)? what\b|\bheals? (?:itself|yourself|you\b|themselves)|\bbetter (?:it|they) heals?\b|\bsucceeds? where\b|\bheals? better\b|\bfeel(?:s|ing)? (?:\w+ )?better\b|\bshow (?:\w+,? ){{0,3}}(?:healthy|new|thicker|plump) {BODY}",
        r"\bimprovement (?:rate )?of (?:\w+ ){0,3}\d|\b(?:more|most) (?:potent|powerful)\b.{0,30}\bthan\b|\b(?:faster|better|superior|quicker|stronger) results\b|\blasts? (?:for )?(?:up to )?(?:several |many |\d+ (?:to \d+ )?)?(?:years|a lifetime|decades)\b",
        r"\b(?:stop(?:ped)?|quit|came off|come off|get off|got off|off|discontinue[ds]?|reduced?) (?:using |taking |needing )?(?:(?:their|his|her|your|all|my|supplemental|pain) )*(?:oxygen|medications?|medicines?|insulin|pills|opioids|walkers?|canes?)\b",
        r"\bregain(?:s|ed|ing)? (?:\w+ ){0,3}?(?:speech|movement|function|mobility|strength|sight|vision|independence|feeling|use|balance|control)\b|\b(?:feel|look)(?:s|ing)? (?:and \w+ )?(?:\w+ )?(?:younger|years younger|rejuvenated)\b",
        r"\b(?:therapy|treatments?|cells|exosomes|prp|injections?|it|they) (?:really |actually |simply |truly )?works?(?=[.!]| (?:very |so |extremely )?well\b|$)|\b(?:patients|people|children|men|women)\b.{0,40}\bha(?:ve|d) (?:less|better|more|fewer|improved|greater)\b|\bback to life\b",
        r"\bgrown back\b|\bgrows? back\b|\b(?:only|first) (?:therapy|treatment|option|product) (?:that (?:can|is able to|actually)|able to|capable of|to) (?:\w+ )?(?:re)?(?:grow|generat|build|repair|revers|heal)",
        r"\b(?:feeling|hair|vision|sight|function|strength|movement|youth\w*|mobility|sensation|memory) (?:\w+ )?(?:returns?|comes? back|is restored)\b|\bbring(?:s|ing)? (?:back )?(?:\w+ )?(?:feeling|hair|sensation|life|youth|vision|sight)\b(?:.{0,20}back)?",
        r"\bbrand[ -]new (?:knee|joint|hip|back|you)|\bwas gone\b|\bconsidered cured\b|\bfor good\b|\bfor life\b|\ban end to\b|\bno trace of\b|\brather than (?:just |simply |merely )?mask\w*|\binstead of (?:just |simply |merely )?mask\w*",
        r"\b(?:very|highly|extremely|particularly|incredibly|remarkably|extraordinarily|amazingly|equally|most|more|far more|much more) effective\b|\b(?:works?|heals?|acts?) (?:\w+ )?(?:faster|better|stronger|more strongly|quicker)\b.{0,40}\bthan\b|\boutperforms?\b|\bsuperior to\b",
        r"\btravels? (?:\w+ ){0,4}(?:to|through)\b.{0,70}\b(?:repairs?|heals?|restores?|regenerates?|rebuilds?)\b|\bhelp(?:s|ing)? in clearing\b",
    ),
    CURE_UNLESS,
    anywhere=False,
    near_product=False,
)
CURE_ANYWHERE = ClaimRule(
    "cure-or-guarantee",
    any_of(
        r"\b(?:cures|can cure|will cure|cured)\b",
        rf"\b(?:can|will|do|does|actually|permanently|completely) (?:{_END}) (?:[\w'-]+ ){{0,3}}?{COMPLAINT}\b",
        r"\b(?:guaranteed results|guarantee(?:d|s)? (?:\w+ )?(?:results|success|relief))\b",
    ),
    CURE.unless,
)
BRAIN_BARRIER = ClaimRule(
    "cure-or-guarantee",
    any_of(r"\b(?:cross|pass|penetrat|get)(?:es|ing|e|s|ed)? (?:through |past |across )?(?:the )?blood ?-? ?-? ?brain ?-? ?barrier"),
    CURE_UNLESS,
    hedges=True,
    anywhere=False,
    near_product=False,
    cues=("brain",),
)
HELPS = ClaimRule(
    "cure-or-guarantee",
    any_of(
        r"\b(?:significantly|dramatically|drastically|greatly|effectively|rapidly|quickly|substantially) (?:reduc\w+|improv\w+|reliev\w+|eas\w+|accelerat\w+|enhanc\w+|increas\w+|diminish\w*)",
        r"\b(?:patients|you|people|children|they) (?:\w+ )?(?:can|will) (?:expect|feel|enjoy|see|experience|notice|get)\b.{0,60}\b(?:less|relief|better|improv\w+|reduc\w+|reduction|stronger|younger|more energy|results)\b",
        r"\b(?:speak|sleep|walk|think|see|move|hear|concentrate) (?:more|better|clearer)\b",
    ),
    CURE.unless,
    severity=Severity.LOOK,
    anywhere=False,
    near_product=False,
)
_GOOD_THINGS = r"(?:healing|repair|regeneration|recovery|growth|relief|energy|flexibility|strength|circulation|blood flow|immunity|memory|libido|performance|quality of life|heart muscle|ejection fraction|range of motion|elasticity|erections?)"
BENEFITS = ClaimRule(
    "cure-or-guarantee",
    any_of(
        rf"\b(?:strengthen|speed(?: up)?|accelerat|reliev|boost|enhanc|lower|decreas|calm|sooth|tighten|smooth|thicken|protect|slow(?: down)?|rais|lift|reduc|improv|increas|prevent|bring|deliver|minimiz|diminish|eas|repair|heal|restor|regenerat|rebuild)"
        rf"(?:e|es|s|ed|ing|d)? (?:(?!not\b|your risk\b)[\w',-]+ ){{0,4}}?(?:{_GOOD_THINGS}|{BODY}|{COMPLAINT})\b",
        rf"\b(?:stimulat|promot|trigger|encourag)(?:e|es|s|ed|ing) (?:[\w',-]+ ){{0,3}}?(?:{_GOOD_THINGS}|healing)\b",
    ),
    any_of(
        CURE_UNLESS.pattern,
        r"\b(?:surgery|weight|exercise|physical therapy|swelling from|at the (?:injection )?site|growth factors (?:that )?(?:stimulat|promot)\w+)\b",
    ),
    severity=Severity.LOOK,
    anywhere=False,
)
