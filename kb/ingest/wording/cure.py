"""`cure-or-guarantee`: a cure, a lasting result, new tissue, a guarantee, a rate of success."""

from __future__ import annotations

from kb.ingest.wording.lexicon import BODY, COMPLAINT
from kb.ingest.wording.no_promise import NO_PROMISE
from kb.ingest.wording.progress import TOLD_OF_PATIENTS, TOLD_OF_TREATMENTS
from kb.ingest.wording.rule import ClaimRule, Severity, any_of

_BUILD = (
    r"(?:re-?grow(?:s|ing|n)?|regrew|re-?build(?:s|ing)?|rebuilt|re-?generat(?:e|es|ed|ing)|grow(?:s|ing)? (?:back|new)|replac(?:e|es|ed|ing)|restor(?:e|es|ed|ing)|repair(?:s|ed|ing)?|"
    r"heal(?:s|ed|ing)?|renew(?:s|ed|ing)?|rejuvenat(?:e|es|ed|ing)|reconstruct(?:s|ed|ing)?|mend(?:s|ed|ing)?|reviv(?:e|es|ed|ing)|repopulat(?:e|es|ing)|revitali[sz](?:e|es|ed|ing)|restructur(?:e|es|ed|ing)|fix(?:es|ed|ing)?)"
)
_END = (
    r"(?:revers(?:e|es|ed|ing)|halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|eliminat(?:e|es|ed|ing)|eradicat(?:e|es|ed|ing)|eras(?:e|es|ed|ing)|resolv(?:e|es|ed|ing)|cur(?:e|es|ed|ing)|"
    r"(?<!the )(?<!that )end(?:s|ed|ing)?|remov(?:e|es|ed|ing)|correct(?:s|ed|ing)?|fix(?:es|ed|ing)?|overcom(?:e|es|ing)|clear(?:s|ing) up|get(?:s|ting)? rid of|rid(?:s)? you of|banish(?:es|ed|ing)?|defeat(?:s|ed|ing)?|conquer(?:s|ed|ing)?|undo(?:es|ing)?|beat(?:s|ing)?|wip(?:e|es|ed|ing) out|break(?:s|ing)? free (?:from|of)|dissolv(?:e|es|ed|ing))"
)
_NUMBER = r"(?:\d+(?:\.\d+)? ?(?:%|percent)|(?:eighty|ninety|seventy)(?:-\w+)? percent|(?:nine|eight|seven|9|8|7) (?:out of|of|in) (?:ten|10)(?: of)?|most|nearly all|almost all|all)"

CURE_UNLESS = any_of(
    r"\bthe only side effects?\b|\b(?:credit|price match|your call|guaranteed approval|meant to|intended to diagnose|evaluated by|(?:no|not|nor|without) (?:a )?guarantee[ds]?(?!.{0,60}\b(?:but|yet|however)\b)|money[ -]back|satisfaction|privacy|availability|secur\w+|cannot guarantee|results (?:may |will |can )?vary(?!,? but))\b",
    r"^how (?:[\w'-]+ ){1,6}(?:works?|helps?|heals?)[.:]?$",
    r"\b(?:leukemia|lymphoma|sickle cell|blood cancers?|bone marrow transplant\w*|hematopoietic (?:stem cell )?transplant\w*|wound healing process|in the laboratory|the goal|no (?:known )?cure\b(?!.{0,80}\b(?:but|yet|however|advanc\w+|now)\b.{0,60}\b(?:our|stem|cells?|prp|exosomes?))|seeks? to|defin(?:es?|ed|ition)|promises? to|(?:gone|went) blind|died|undifferentiated|our goal|(?:fda|agency|center|centre|trial|study|research)(?:'s)? (?:goal|aim|purpose|objective)s?|(?<!his )(?<!her )(?:goals?|aims?|objective) (?:is|are|was|were|of (?:the|this|our) (?:\w+ )?(?:study|trial|research))|miracle cures?(?! (?:is|are) (?:here|real|now))|cures? (?:no\b|nothing|none)|(?:our|adult) stem cells (?:are|have|do)|proponents|marketing|claims? (?:such as|like|range)|saying|(?:ads?|mailings?|letters?|brochures?|flyers?|posts?|clinics?|they) promised|can be elusive|in theory|chemotherapy|through(?:out)? life|all over the body|bod(?:y|ies) ha(?:s|ve) (?:an?|the)|(?<!never )(?<!not )gets? worse|progress(?:es)? faster|fall(?:s)? short|(?:get|gets|got|with|bring|brings) little relief|no further|never quite|nothing (?:had|has|have)|we hope|we strive|our mission|trained|knee replacement (?:relieves|is|has)|replaces? (?:bone )?marrow)\b",
    r"\bno (?:\w+ )?(?:procedure|treatment|surgery|therapy|product|drug) (?:can|could|will|has)\b|\bnot (?:a )?long[ -]term\b|\bif your\b|\b(?:during|throughout|in|after|for|of) (?:the |your |this |a )?(?:\w+ )?(?:healing|recovery) (?:time|process|period)\b|\b(?:healing|recovery) (?:time|period) (?:is|varies|may|can|depends|takes|will)\b|\bafter (?:your )?(?:surgery|operation)\b",
)
CURE = ClaimRule(
    "cure-or-guarantee",
    any_of(
        r"\b(?:cures?|cured|curing)\b(?! (?:all|no|none|nothing|rate|time|diet))",
        r"\bguarantee[ds]?\b",
        rf"\b(?!replac\w+ (?:[\w'-]+ ){{0,2}}(?:knee|hip|shoulder|joint)s?\b){_BUILD} (?!of\b|with\b|needs?\b|systems?\b|during\b|(?:cells|factors|response) (?!that|which|and|to)|and growth factors|often\b)(?:(?!not\b|or\b|in the\b|in your\b|is\b|mechanism|process|give\b|such as)[\w',-]+ ){{0,5}}?{BODY}\b",
        rf"\b{_END} (?:(?!not\b|by\b|in\b|if\b|when\b|working\b|suffer|treating\b|offering\b|using\b|selling\b)[\w',-]+ ){{0,4}}?{COMPLAINT}\b(?! (?:medic|pill|killer|reliever|drug|manage|clinic))|\b(?:removes?|treats?|address\w*|corrects?|targets?|attacks?|heals?|mends?) (?:\w+ ){{0,3}}(?:root )?causes?\b",
        rf"\b{COMPLAINT} (?:can be |is |are |was |were |has been )?(?:(?!not\b|never\b|rarely\b)\w+ )?(?:reversed|cured|eliminated|halted|healed|overcome|beaten|relieved)\b",
        rf"\b{_NUMBER} (?:of )?(?:(?:our|the|all|these|my|treated|\w+) ){{0,3}}(?:patients|people|cases|children|parents|men|women|clients|families)\b.{{0,50}}\b(?:improv\w+|helped|benefit\w*|success\w*|better|relie\w+|avoid\w*|stopped|off|pain|recover\w*|happy|satisf\w+|report\w*|respond\w*|see|saw)\b",
        rf"\b(?:relief|improv\w+|success\w*|better|benefit\w*|recover\w*|results?)\b.{{0,50}}\bin (?:over |more than |about |nearly )?{_NUMBER} (?:of )?(?:\w+ )?(?:patients|people|cases|knees|men|women|children)\b",
        r"\b(?:\d+ ?(?:%|percent)|high|proven|excellent|incredible|amazing|outstanding) (?:success rates?|effective\b|cure)|\b(?:success|response|improvement) rate (?:is|of)\b",
        r"\b(?:miracle|miraculous|fountain of youth|silver bullet|game[ -]changer|(?:life[ -]changing|amazing|incredible|wonderful|remarkable|dramatic|outstanding|astonishing|tremendous|phenomenal|excellent|great) (?:results?|outcomes?|success|efficacy|effects?|improvements?|relief|healing|recover\w+))\b",
        r"\b(?:permanent(?:ly)?|lasting|long[ -](?:term|lasting)|complete(?:ly)?|lifelong|durable) (?:\w+ )?(?:relief|solutions?|fix|results?|recover\w*|heal\w*|repair\w*|pain[ -]free|eliminat\w*|restor\w*|revers\w*|improvements?|cures?|effects?|effective|remission|treatment|hair)\b",
        r"\bthing of the past|\bpain[ -]free\b|\b(?:no more|without) (?:\w+ )?pain\b(?! (?:medic|pill|killer))|\b(?:good-?bye|farewell|adios|so long) to\b|\blike new\b|\bgood as new\b|\bturn(?:s|ing)? back (?:the )?(?:clock|time|years)|\b(?:years|decades) younger|\bbiological clock",
        r"\blike (?:it|they|you|he|she|i) (?:did|was|were|are|felt) when\b|\bwhen (?:you|i) (?:were|was) (?:young|twenty|thirty|in (?:your|my))|\b(?:of|in) (?:your|my) (?:twenties|youth)\b|\b(?:threw|throw) away (?:my|your|his|her|the|their) (?:cane|walker|crutches|pills|glasses|wheelchair|brace)",
        r"\b(?:his|her|my|their|your) life back\b|\b(?:walk|see|talk|speak|run|hear|move)(?:s|ed|ing)? again\b|\bout of (?:a|the|my|her|his) wheelchair",
        r"\b(?:avoid(?:s|ing|ed)?|prevent(?:s|ing)?|skip|cancel(?:l?ed)?|escape|delay(?:s|ed|ing)?)(?: or \w+)? (?:the need for |having )?(?:[\w-]+ ){0,3}(?:surgery|replacements?|operation)\b|\b(?:eliminat\w+|without|remov\w+) the need for (?:\w+ ){0,3}(?:surgery|replacement)|\b(?:surgery|replacement) is (?:never|no longer) needed|\bsurgical (?:intervention )?avoided",
        r"\bre-?(?:program|set|boot|educat|train|balanc)(?:e|s|es|ed|ing|ming|med)? (?:the |your |our )?immune system",
        r"\b(?:in|into|complete|lasting) remission\b|\bsymptom[ -]free\b|\bstopped getting worse\b|\bcatch up with (?:their|his|her) peers",
        r"\b(?:new|smooth|young|fresh|healthy) (?:\w+ ){0,2}(?:cartilage|tissue|nerves?|hair|bone|joint surface|cells|vessels) (?:grows?|forms?|has (?:grown|formed)|is (?:grown|formed|created)|are (?:grown|formed))",
        r"\b(?:(?<!can )(?<!to )becomes?|turn(?:s|ed|ing)? into|transform(?:s|ed|ing)? into|differentiat\w+ into|chang(?:e|es|ing) into|develops? into) (?:the |new |young |healthy |your |fresh |\w+ )*(?:cartilage|bone|nerves?|tendon|heart muscle|tissue (?:that|which) (?:is|was|has been)|tissue you|what(?:ever)?\b)",
        rf"\b(?:produc(?:e|es|ed|ing)|mak(?:e|es|ing)|creat(?:e|es|ed|ing)|form(?:s|ed|ing)?|build(?:s|ing)?|generat(?:e|es|ed|ing)|grow(?:s|n|ing)?|lay(?:s|ing)?) (?:down )?(?:new|healthy|fresh|young|strong\w*) (?:\w+ )?(?:{BODY}|blood vessels)\b|\bregenerat\w+ (?:perfectly|completely|fully|naturally)",
        r"\b(?:results?|effects?|improvements?|relief|benefits?) (?:is|are|can be|will be|may be) (?:\w+ )?permanent|\b(?:erases?|takes? off|sheds?|loses?) (?:ten|five|\d+|many|the) years\b|\byears off\b|\byoung(?:er)? again\b|\bact(?:s)? young",
        r"\b(?:lines|wrinkles|scars?|pain|symptoms|tremors?|inflammation) (?:simply )?(?:fades?|vanish\w*|disappear\w*|melts?|softens?|goes away|go away|is gone|are gone)\b|\bhair (?:\w+ )?(?:grows?|becomes?|gets?) (?:thicker|back|fuller)|\bfull head of hair",
        r"\b(?:came|come|arrived) in (?:a |on |with )?(?:a )?(?:wheelchair|crutches|walker|cane)\b|\bwalked out\b|\boff the transplant list|\bthe best (?:treatment|option|therapy|solution|alternative) (?:for|to)\b|\blive (?:\w+ ){0,3}without pain\b|\bstop(?:s)? the pain\b",
        rf"\b(?:rebuild|restore|repair|replace|regenerate|regrow|regain|recapture|reclaim|reverse|undo)(?:s|d|ed)? what\b|\bheals? (?:itself|yourself|you\b|themselves)|\bbetter (?:it|they) heals?\b|\bsucceeds? where\b|\bheals? better\b|\bfeel(?:s|ing)? (?:\w+ )?better\b|\bshow (?:\w+,? ){{0,3}}(?:healthy|new|thicker|plump) {BODY}",
        r"\bimprovement (?:rate )?of (?:\w+ ){0,3}\d|\b(?:more|most) (?:potent|powerful)\b.{0,30}\bthan\b|\b(?:faster|better|superior|quicker|stronger) results\b|(?<!the )\blasts? (?:for )?(?:up to )?(?:several |many |\d+ (?:to \d+ )?)?(?:years|a lifetime|decades)\b",
        r"\b(?:(?<!must )(?<!should )(?<!to )stop|stopped|quit|came off|come off|get off|got off|off|discontinue[ds]?|reduced?) (?:using |taking |needing )?(?:(?:their|his|her|your|all|my|supplemental|pain) )*(?:oxygen|medications?|medicines?|insulin|pills|opioids|walkers?|canes?)\b",
        r"\bregain(?:s|ed|ing)? (?:\w+ ){0,3}?(?:speech|movement|function|mobility|strength|sight|vision|independence|feeling|use|balance|control)\b|\b(?:feel|look)(?:s|ing)? (?:and \w+ )?(?:\w+ )?(?:younger|years younger|rejuvenated)\b",
        r"\b(?:therapy|treatments?|cells|exosomes|prp|injections?|(?<!how )(?<!that )it|(?<!how )(?<!how do )(?<!that )they) (?:really |actually |simply |truly )?works?(?=[.!]| (?:very |so |extremely )?well\b|$)|\b(?:patients|people|children|men|women)\b.{0,40}\bha(?:ve|d) (?:less|better|more|fewer|improved|greater)\b|\bback to life\b",
        r"\bgrown back\b|\bgrows? back\b|\b(?:only|first) (?:therapy|treatment|option|product) (?:that (?:can|is able to|actually)|able to|capable of|to) (?:\w+ )?(?:re)?(?:grow|generat|build|repair|revers|heal)",
        r"\b(?:feeling|hair|vision|sight|function|strength|movement|youth\w*|mobility|sensation|memory) (?:\w+ )?(?:returns?|comes? back|is restored)\b|\bbring(?:s|ing)? (?:back )?(?:\w+ )?(?:feeling|hair|sensation|life|youth|vision|sight)\b(?:.{0,20}back)?",
        r"\bbrand[ -]new (?:knee|joint|hip|back|you)|\b(?:pain|symptoms?|aches?|tremors?|swelling|\w{3,}ness|\w{3,}ity)\b.{0,20}\b(?:was|were|is|are|had|has) (?:\w+ )?gone\b(?! on)|\bconsidered cured\b|\bfor good\b|\ban end to\b|\bno trace of\b|\brather than (?:just |simply |merely )?mask\w*|\binstead of (?:just |simply |merely )?mask\w*",
        r"\b(?:very|highly|extremely|particularly|incredibly|remarkably|extraordinarily|amazingly|equally|most|more|far more|much more) effective\b|\b(?:works?|heals?|acts?) (?:\w+ )?(?:faster|better|stronger|more strongly|quicker)\b.{0,40}\bthan\b|\boutperforms?\b|\bsuperior to\b",
        r"\btravels? (?:\w+ ){0,4}(?:to|through)\b.{0,70}\b(?:repairs?|heals?|restores?|regenerates?|rebuilds?)\b|\bhelp(?:s|ing)? in clearing\b",
    ),
    any_of(CURE_UNLESS.pattern, NO_PROMISE.pattern),
    near_product=False,
)
BRAIN_BARRIER = ClaimRule(
    "cure-or-guarantee",
    any_of(r"\b(?:cross|pass|penetrat|get)(?:es|ing|e|s|ed)? (?:through |past |across )?(?:the )?blood ?-? ?-? ?brain ?-? ?barrier"),
    CURE_UNLESS,
    hedges=True,
    near_product=False,
    cues=("brain",),
)
_GOOD_THINGS = (
    r"(?:healing|repair|regeneration|recovery|growth(?! factor)|relief|energy|flexibility|strength|circulation|blood flow|immunity|memory|libido|performance|quality of life|heart muscle|ejection fraction|range of motion|"
    r"elasticity|erections?|texture|tone|complexion|density|thickness|volume|fullness|firmness|hydration|speech|walking|coordination|balance|sleep|mood|appetite|stamina|endurance|movement|motion|cognition|focus|"
    r"appearance|radiance|glow|collagen|elastin|vitality|comfort|sensation|control|confidence|orgasms?|arousal|fertility|longevity|lifespan|life|health|well-?being|rejuvenation|renewal|gait|posture|"
    r"lubrication|motor skills|breathing|oxygen\w*|metabolism|wellness|sensitivity)"
)
_BAD_THINGS = rf"(?:{COMPLAINT}(?! (?:medic|pill|killer|reliever|drug|manage|clinic))|spasticity|weakness|relapses?|hair (?:fall|loss)|shedding|discomfort|spasms?|soreness|depression|anxiety|headaches?|flare-?ups?|breathlessness|redness|pores|scarring|recurrence|irritation|dryness|wear)"
_PARTS = rf"(?:{BODY}|myelin|alveoli|cornea|gums?|cushions?|vertebra\w*|ovar\w+|islets?|capillar\w+|vessels|scalp|face|eyes?|hearing|linings?|areas?|axons?|synapses|circuits?|connections|mitochondria|neural \w+|faculties|structures?)"
_FINE = (
    r"(?:amazing|incredible|wonderful|remarkable|dramatic|outstanding|astonishing|tremendous|phenomenal|excellent|great|stellar|impressive|positive|promising|significant|obvious|visible|noticeable|natural-looking|natural looking|"
    r"beautiful|superb|fantastic|good|beneficial|successful|spectacular|extraordinary|exceptional|encouraging|superior|optimal|favou?rable|profound|powerful|marked|substantial|considerable|rapid|immediate|"
    r"long-term|longer-lasting|measurable|best|better|unparalleled|unmatched|consistent|predictable|youthful|effective|clear|stunning|unprecedented|transformative|satisfying|curative|healing|therapeutic|gratifying|terrific|striking)"
)
_RESULT = r"(?:results?|outcomes?|success(?:es)?|efficacy|(?<!side )(?<!adverse )(?<!negative )effects?|improvements?|relief|recover(?:y|ies)|benefits?|response|gains?|changes?)"
_BETTER = (
    r"(?:better|improved|enhanced|increased|greater|faster|quicker|speedier|stronger|thicker|fuller|denser|smoother|firmer|tighter|softer|brighter|clearer|younger(?:[- ]looking)?|healthier|accelerated|restored|renewed|"
    r"longer(?! recovery)|plumper|more youthful|rejuvenated|revitali[sz]ed|regained|boosted|youthful|glowing|radiant|normal(?! (?:circulation|recovery|healing|growth)))"
)
_LESS = r"(?:less|fewer|reduced|decreased|diminished|milder|shorter|minimi[sz]ed|(?:reduction|decrease|drop) (?:in|of)|relief (?:from|of)|freedom from|resolution of)"
_IS = r"(?:is|are|was|were|be|been|being|gets?|becomes?)"
_TIME = r"(?:(?:about|just|only|as little as|as few as|the|first|next|a|an|some|around|roughly|few|several|couple of|matter of|one|two|three|four|five|six|eight|ten|twelve|[\d-]+|to|or|and) ){1,6}(?:hours?|days?|weeks?|months?|years?|sessions?|treatments?|visits?|injections?)"
_EFFECT = (
    r"(?:help(?:s|ed|ing)? (?:to )?)?(?:strengthen|speed(?: up)?|accelerat|reliev|boost|enhanc|lower(?! (?:back|limb|leg|body|extrem|oxygen|end|part))|decreas|calm|curb|tam|quell|shrink|battl|sooth|tighten|smooth(?! muscle)|thicken|protect|reduc|improv|increas|prevent|minimi[sz]|diminish|"
    r"eas|repair|heal|restor|regenerat|rebuild|renew|rejuvenat|revitali[sz]|alleviat|lessen|ameliorat|mitigat|combat|fight|counteract|normali[sz]|modulat|support|optimi[sz]|maximi[sz]|prolong|shorten|hasten|quicken|remodel|"
    r"brighten|soften|replenish|nourish|revers|halt|(?<!must )stop|delay|arrest|treat|cur|mend|stabili[sz]|reactivat|preserv)(?:e|es|s|ed|ing|d|ning|ping|ped)?"
)
_START = (
    r"(?:set(?:s|ting)? off|kick-?start(?:s|ed|ing)?|jump-?start(?:s|ed|ing)?|(?:trigger|initiat|activat|stimulat|promot|encourag|induc|signal|awaken|unlock|ignit|foster|facilitat|mobili[sz]|recruit|begin|start|support|further|"
    r"instruct|direct|attract|mak|jolt|spur|multipl|wak|spark|prompt)(?:e|es|s|ed|ing|ies|y|ning)?(?: up)?)"
)
_GROWTH = r"(?:healing|repair\w*|regenerat(?:ion|es?|ed|ing)|renewal|rejuvenat\w+|growth(?! factor)|regrow\w*|recovery|collagen|elastin|fibroblasts?|follicles?|angiogenesis|(?:new|blood) vessels|remodel\w+|turnover|new (?:\w+ )?(?:cells|tissue|hair|skin|bone|cartilage)|chondrocytes?|cartilage|heal)"
_NO_PRAISE = (
    r"\b(?:(?:not|never|n't) (?:intended|meant|designed) to|preclinical|in theory|hypothe\w+|with age\b|as we (?:get )?(?:age|older)|chemotherapy|advertis\w*|small series|animal studies|in th(?:ose|ese) studies|of (?:special|particular|great) interest|normal repair|in (?:general|principle)|serves? to|"
    r"belongs? to|takes? part in|ha(?:s|ve) a (?:key |vital )?(?:part|role) in|(?:is|are) (?:key|crucial|vital|essential|needed|necessary) (?:to|for)|(?:it|this|that|medicine|therapy) (?:is the use|deals with|rests on|is a branch|is a field|cent(?:er|re)s on)|(?:some|others) (?:show|found|find|none|no)\b|"
    r"(?:director|inventor|doctor|company|cent(?:er|re)|agency|fda)(?:'s (?:goal|role|job|task|aim)| (?:said|reported|reports|called))|(?:our|all|most|human) bod(?:y|ies) (?:ha(?:s|ve)|is|are)|(?:platelets|plasma|proteins|growth factors) (?:are|clot|holds?|have) )"
    r"|\b(?:guide|article|page|post|blog|section|chapter|video) (?:\w+ )?(?:explains?|answers?|covers?|explores?|looks? at|discusses|describes|reviews?)\b|\b(?:propose[ds]?|proposed|off-label|marrow transplants?|misused|properly used|if used properly|wish(?:es)? for|hygiene)\b|\bclotting\b|\bform(?:s|ing)? (?:a )?(?:blood )?clots?\b|\bstops? (?:the )?bleeding\b|\bstudy (?:finds|calls|called)\b|\b(?:first|second) (?:\w+ )?patients? (?:\w+ ){0,3}(?:treated|dosed|infused|injected|enrolled|received)\b|\b(?:early|first|initial) results (?:have|are|were)\b|"
    r"\b(?:unproven|not (?:yet )?(?:been )?(?:fda[- ])?(?:approved|proven|shown)|(?:is|are) (?:\w+ )?(?:lacking|limited|mixed)|when (?:we|you) are (?:hurt|injured|cut)|(?:is|are) (?:often |also )?called|(?:it|this) means|is seen as|"
    r"(?:must|should|need to) stop)\b"
)
HELPS = ClaimRule(
    "cure-or-guarantee",
    any_of(
        r"\b(?:significantly|dramatically|drastically|greatly|effectively|rapidly|quickly|substantially|markedly|noticeably|visibly|naturally|considerably|remarkably|measurably|vastly|truly|actually) (?:reduc\w+|improv\w+|reliev\w+|eas\w+|accelerat\w+|enhanc\w+|increas\w+|diminish\w*|decreas\w+|lower\w*|heal\w*|repair\w*|restor\w+|regenerat\w+|rejuvenat\w+|shorten\w*|slow\w*|lessen\w*|boost\w*|strengthen\w*)"
        r"|\b(?:reduc|improv|reliev|accelerat|enhanc|diminish|decreas|heal|recover|rise)(?:e|es|ed|ing|s)? (?:[\w'-]+ ){0,2}?(?:significantly|dramatically|drastically|greatly|rapidly|substantially|markedly|noticeably|considerably|remarkably|a lot)\b",
        r"\b(?:patients|you|people|children|they|clients|most) (?:(?!might|may|could|would)\w+ )?(?:(?:can|will|should|usually|often|typically|generally|also|even|already) )*(?:expect|feel|enjoy|see|experience|notice|get|report|show|achieve|reach|had|have)(?:s|d|ed)?\b.{0,60}\b(?:less|relief|better|improv\w+|reduc\w+|reduction|stronger|younger|thicker|fuller|smoother|more energy|results|benefits?)\b",
        r"\b(?:speak|sleep|walk|think|see|move|hear|concentrate|breathe|function|work|perform|feel|bend|grip)s? (?:\w+ )?(?:better|clearer|easier)\b|\b(?:speak|sleep|walk|concentrate) more\b|\b(?:by (?:him|her|my)self|on (?:his|her|my) own|unaided|unassisted)\b",
        rf"\b{_FINE} (?:(?!side\b|adverse\b|negative\b)[\w-]+,? ){{0,2}}?{_RESULT}\b|\b{_RESULT} (?:\w+ ){{0,3}}?(?:is|are|was|were|has been|have been|can be) (?:(?!not\b|never\b|no\b|cannot\b|rarely\b|hardly\b)\w+ )?{_FINE}\b",
        r"\b(?:is|are|was|were|an?|proven|proved|as|highly|prove[ds]?) (?:(?!not\b|never\b|no\b)[\w-]+,? ){0,2}?(?:effective|efficacious|successful(?! (?:procedures?|operation))|curative|helpful)\b(?! (?:date|communicat|januar|immediately))|\beffective(?:ly)? (?:and \w+ )?(?:alternatives?|treatments?|therap(?:y|ies)|options?|solutions?|ways?|for|in|against|at|relief)\b|\bcurative\b",
        r"\bsuccessful(?:ly)? (?:treat\w*|used|help\w*|reliev\w+|heal\w*|repair\w*|restor\w+|regenerat\w+|therap\w+|healing|outcome)\b|\b(?:great|good|much|high|remarkable|tremendous|our|his|her|huge|more|proven) success\b|\bsuccess (?:in|with|at|treating)\b|\bsuccess rates?\b|\bsucceeds?\b",
        rf"\b{_START} (?:[\w',-]+ ){{0,6}}?{_GROWTH}\b",
        rf"\b{_PARTS} (?:(?!not\b|never\b|no\b|cannot\b|rarely\b|hardly\b)\w+ ){{0,3}}?{_IS} (?:(?!not\b|never\b|no\b|cannot\b|rarely\b|hardly\b)\w+ )?(?:regenerated|rebuilt|repaired|restored|renewed|regrown|healed|rejuvenated|strengthened|revitali[sz]ed|reversed|remodell?ed|normal)\b|\bcan (?:now )?be (?:\w+ )?(?:regenerated|rebuilt|repaired|restored|reversed|regrown|healed|cured|rejuvenated)\b",
        rf"\b(?:{_PARTS}|{_GOOD_THINGS}|area) (?:(?!during\b|give\b|not\b|never\b|cannot\b|rarely\b|hardly\b|don\b|doesn\b)\w+ ){{0,2}}?(?:heals?|improves?|recovers?|regenerates?|regrows?|(?<!give )(?<!gives )rises|returns?|increases|(?:functions?|works?|looks?) (?:\w+ )?(?:better|young\w*|health\w+)|hurts? less|gets? better)\b"
        rf"|\b{_BAD_THINGS} (?:\w+ )?(?:(?:has|have|had) )?(?:all but |nearly |almost |completely |largely )?(?:subsid\w+|stopped|ceased|cleared|shr[ai]nk\w*|normali[sz]\w+|quieted|lifted|lessen(?:s|ed)?|eases?|eased|regress\w*|decreas\w+|diminish\w*|falls|fell|fades?|faded|reduces?|improves?|improved|resolves?|resolved|disappear\w*|vanish\w*|(?:had|has|have|is|was|are) gone\b(?! on)|went away|go away|goes away)\b",
        rf"\b(?:mak(?:e|es|ing)|made|leav(?:e|es|ing)|left|keep(?:s|ing)?) (?:[\w'-]+,? ){{0,4}}?{_BETTER}\b",
        rf"\b(?:lead(?:s|ing)? to|led to|result(?:s|ed|ing)? in|giv(?:e|es|ing)|gave|bring(?:s|ing)?|brought|deliver\w*|provid\w+|offers?|yield\w*|produc(?:e|es|ed|ing)|ensur\w+|achiev\w+|experienc\w+|enjoy\w*|notic\w+|reports?|reported|see|saw|seen|feel|felt|shows?|showed|gets?|gain(?:s|ed)?|includ\w+|had|have|has) (?:(?!hope\b|no\b|not\b|cause)[\w'-]+,? ){{0,4}}?"
        rf"(?:relief|improvements?|benefits?|(?:more|higher|greater) (?:[\w-]+ )?{_GOOD_THINGS}|{_BETTER} (?:[\w-]+,? ){{0,2}}?(?:{_GOOD_THINGS}|{_PARTS})|{_LESS} (?:[\w-]+,? ){{0,2}}?{_BAD_THINGS})\b",
        rf"^(?:[\w-]+ )?{_BETTER} (?:[\w-]+,? ){{0,3}}?(?:{_GOOD_THINGS}|skin|hair|function|mobility|vision|joints?)\b|^(?:[\w-]+ )?{_LESS} (?:(?!and\b)[\w-]+,? ){{0,3}}?(?:{_BAD_THINGS}|infections?)\b",
        rf"\b{_BETTER} (?:[\w-]+,? ){{0,2}}?(?:healing|recovery|function|mobility|texture|tone|elasticity|complexion|density|quality of life|range of motion|hair|skin|circulation|appearance)\b|\b{_LESS} (?:[\w-]+,? ){{0,2}}?(?:pain|inflammation|symptoms|spasticity|stiffness|wrinkles|hair loss|swelling|discomfort)\b",
        r"\b\d+(?:\.\d+)? ?(?:%|percent|per cent)(?=\W).{0,80}\b(?:improv\w+|relief|relie\w+|success\w*|better|less|benefit\w*|recover\w*|respon\w+|reduc\w+|effective\w*|regrow\w*|thicker|healed|regain\w*|satisf\w+)\b|\b(?:improv\w+|relief|relie\w+|success\w*|succeed\w*|benefit\w*|recover\w*|respon\w+|reduc\w+|effective\w*|healed|satisf\w+)\b.{0,60}\b\d+(?:\.\d+)? ?(?:%|percent|per cent)(?=\W|$)",
        rf"\b(?:results?|improvements?|relief|growth|benefits?|difference|effects?)\b.{{0,40}}\b(?:within|in|after|over|by) {_TIME}\b|\b(?:within|after|in) {_TIME}\b.{{0,70}}\b(?:improv\w+|better|relief|results?|benefits?|effect|walk\w*|less|thicker|healed|gone|normal|recover\w*|regrow\w*)\b",
        r"\b(?:results?|effects?|relief|benefits?|improvements?) (?:(?!not\b|never\b|no\b|cannot\b|rarely\b|hardly\b)\w+ ){0,3}(?:lasts?|lasted|persists?|endures?|continues?|holds?|held|goes on|keeps? (?:on )?\w+ing)\b|(?<!the )\b(?:results?|lifespan|duration|effects?): ",
        r"\b(?:heal|recover|regenerat|act|work|repair|rebound|respond|clot|grow)(?:s|e|es|ed|ing)? (?:[\w-]+,? ){0,3}?(?:faster(?! than that)|quicker|sooner|better|more (?:quickly|rapidly|efficiently|strongly|completely|specifically|effectively|fully)|(?<!grows )rapidly|(?<!grows )quickly|naturally|in half the time|(?:very|so|really|exceptionally|extremely|remarkably) well)\b",
        r"\b(?:shorten|cut|halv|reduc|speed|hasten|accelerat|quicken)(?:s|e|es|ed|ing|ting)? (?:up )?(?:[\w-]+ ){0,3}?(?:recovery|healing|downtime)\b|\bback on (?:your|his|her|my|their) feet\b|\bback to work\b|\bback (?:on|at|in) (?:the|my|his|her|your|their) (?:[\w-]+ )?(?:course|court|bike|field|trails?|job|gym|saddle|game|slopes|track|garden|feet)\b|\b(?:back|return(?:s|ed|ing)?) to (?:\w+ ){0,3}?(?:sports?|normal|activit\w+|golf\w*|running|playing|training|doing|life|exercise|hobbies|competition)\b",
        r"\b(?:regenerative|healing|restorative|therapeutic|rejuvenat\w+|reparative|curative|anti-?inflammatory|immuno-?modulat\w+|anti-?aging|pain-relieving|trophic|medicinal) (?:[\w-]+ )?(?:potential|propert(?:y|ies)|powers?|abilit(?:y|ies)|capabilit(?:y|ies)|effects?|benefits?|qualities|capacity|action)\b|\bnatural anti-inflammator(?:y|ies)\b",
        rf"\b(?:ability|capab(?:le|ility|ilities)|potential|powers?|capacity|able) (?:to|of) (?:[\w\"-]+,? ){{0,3}}?\"?(?:{_BUILD}|{_EFFECT}|self-?heal)\"? |\b(?:tremendous|incredible|amazing|great|enormous|huge|immense|extraordinary|unique|remarkable|vast) (?:[\w-]+ ){{0,2}}?(?:capab\w+|potential|power|abilit\w+)\b",
        rf"\bhelp(?:s|ed|ing)? (?:[\w-]+,? ){{0,4}}?(?:{_BUILD}|{_EFFECT}|heal|form|regrow|grow) (?:[\w'-]+,? ){{0,4}}?(?:{_GOOD_THINGS}|{_PARTS}|{_BAD_THINGS})\b|\bhelp(?:s|ed|ing)? (?:[\w-]+,? ){{0,4}}?(?:heal|recover|regenerate)\b|\b(?:aid|assist)(?:s|ed|ing)? (?:in|with) (?:[\w'-]+,? ){{0,4}}?(?:{_GROWTH}|{_BAD_THINGS})\b",
        r"\b(?:he|she|i|who) (?:now |also |already )?(?:can|could|is able to|was able to|am able to|has been able to|began to|started to|started|began) (?:now |again |already |even )?(?:walk|stand|sit|play|run|move|speak|talk|eat|sleep|see|hear|lift|climb|bend|raise|feel|live|dance|swim|hold|write|work|go)(?:ing)?\b",
        r"\b(?:he|she|they|i|we|my \w+|his \w+|her \w+|the (?:patient|boy|girl|child|man|woman)) (?:\w+ ){0,2}?(?:improved|recovered|regained|healed|got better|felt (?:much |so |a lot |more )?(?:better|stronger|great|relief)|feels (?:great|better)|progress(?:ed|es))\b|\bwith(?:out| no| zero| hardly any) pain\b|\bno (?:\w+ )?pain (?:now|since|any|at all|whatsoever)",
        r"\b(?:slow(?! loss)|stop|halt|delay|prevent|arrest|revers|inhibit|interrupt|stabili[sz])(?:s|e|es|ed|ing|ping|ped)? (?:[\w'-]+ ){0,4}?(?:progress\w*|development|loss|degenerat\w+|deteriorat\w+|course|onset|breakdown|decline|diseases?|aging|ageing|worsening|damage|death of|arthritis|osteoarthritis|als|parkinson\S*|alzheimer\S*|dementia)\b|\b(?:prolong|extend|lengthen)(?:s|ed|ing)? (?:\w+ ){0,3}?(?:life|lives|lifespan|survival|remissions?)\b",
        r"\b(?:stronger|better|superior|more (?:effective(?:ly)?|potent|powerful|beneficial|regenerative|youthful|active|successful|efficient(?:ly)?)) (?:\w+ ){0,4}(?:than(?! others)|to (?:surgery|prp|cortisone|steroids?|drugs))\b|\bbeats? (?!them\b)|\b(?:as|equally) (?:effective|powerful|potent)\b|\bsuccess rate is\b|\badvantages? over\b|\bunlike (?:\w+ ){0,3}(?:drugs?|steroids?|cortisone|surgery|medications?)\b",
        r"\balternatives? (?:to|for) (?:[\w-]+,? ){0,4}?(?:surgery|surgeries|replacement|drugs?|medications?|steroids?|cortisone|opioids|operation|fusion|transplant\w*|implants?|fillers?|viagra)\b|\bno (?:surgery|operation|replacement) (?:is |was )?(?:needed|required|necessary)\b|\bno need for (?:\w+ )?(?:surgery|drugs)\b|\bnon-?surgical (?:alternative|solution|option|fix)",
        r"\b(?:changed|saved|transformed|improved) (?:my|his|her|our|their|your) (?:life|lives|marriage|career|game|knees?|health|sex life)\b|\blike a (?:new|different) (?:person|man|woman|me)\b|\b(?:your|my|his|her|their) (?:\w+ )?(?:life|health|mobility|strength|freedom|independence|youth|hair|smile|confidence|body|game|hearing|sight) back\b|\breclaim\w*\b|\b(?:active|pain-free|healthier|happier|fuller|longer|better) (?:life|lives|lifestyle|living)\b",
        r"\b(?:most|highly|very|more|truly) promising\b|\bpromising (?:option|treatment|therap\w+|solution|alternative|results)\b|\b(?:breakthrough|revolutionary|groundbreaking|ground-breaking|revolutioni[sz]\w+|game-changing|life-changing|transformative|miraculous) (?:[\w-]+ ){0,2}?(?:treatments?|therap(?:y|ies)|solutions?|procedures?|approach|relief|results|healing|medicine|technolog\w+)\b",
        r"\b(?:threw|thrown?|toss(?:ed)?|put|left|leave|ditch(?:ed)?|gave|given|retired|no longer (?:need|use|require)s?|without (?:his|her|my|a|the|their)) (?:\w+ ){0,4}?(?:canes?|walkers?|crutch(?:es)?|wheelchair|brace|pills|hearing aids?|oxygen|painkillers|insulin)\b|\bcom(?:e|es|ing) alive\b|\bspring(?:s)? to life\b|\b(?:end|break|stop)(?:s|ed|ing|ping)? (?:the|your|this) (?!growth)(?:\w+ )?cycle\b",
        r"\b(?:blood sugars?|a1c|glucose|creatinine|e?gfr|oxygen (?:levels?|saturation)|ejection fraction|blood pressure|cholesterol|markers|sugar levels?|(?:kidney|liver|blood|lab) (?:numbers?|values)|scores?|levels) (?:\w+ ){0,3}?(?:normali[sz]\w+|improv\w+|drop(?:s|ped)?|falls?|fell|came down|come down|went (?:down|up|from)|rose|rises|returned)\b",
        r"\b(?:patients?|children|child|kids?|people|clients|son|daughter|husband|wife|mother|father|dog|horse) (?:\w+ )?(?:(?:start(?:s|ed)?|begins?|began|learn(?:s|ed)?) (?:to (?!their)\w+|(?!asking|looking)\w+ing)|became|went from|is now|are now|was able|were able|no longer (?:needs?|feels?|suffers?|takes?|limps?))\b|\b(?:has|have|had)(?: not|n't| stopped| never) (?:progress\w*|gotten worse|worsen\w*|got worse|returned|recurred|come back)\b|\bwill thank you\b|\bwalks? out (?:smiling|pain)\b",
        r"\b(?:one|single) (?:\w+ )?(?:injection|treatment|infusion|session|shot|visit|dose) (?:\w+ ){0,3}?(?:done|all|enough|lasts?|suffices)\b|\b(?:healing|regeneration|repair|renewal) (?:\w+ )?(?:happens|begins|starts|takes place|continues)\b|\b(?:results?|outcomes?|patients|numbers) (?:\w+ )?speaks? for (?:themselves|itself)\b",
        r"\bfix(?:es|ing|ed)? (?:[\w'\"-]+ ){0,3}?(?:tissues?|body|what|things|problems?|joints?|damage|causes?)\b|\b(?:address|treat|target|attack|correct|get)(?:s|es|ed|ing)? (?:\w+ )?(?:to )?(?:the )?(?:\w+ )?(?:root|source|underlying)\b",
        r"\b(?:modulat|regulat|normali[sz]|balanc|calm|suppress|control|reset|dampen|counter|fight|combat|quell|tame|reduc|lower|decreas|cool|strengthen|boost)(?:e|es|s|ed|ing)? (?:[\w'-]+,? ){0,5}?(?:immune|immunity|inflammat\w+|autoimmun\w+|cytokines?|oxidative stress|free radicals)",
        r"\b(?:travel|migrat|home|homing|seek|find|target|move|flow|hone|rush|circulat|navigat)(?:s|e|es|ed|ing)? (?:[\w'-]+ ){0,6}?(?:damaged?|injur\w+|inflam\w+|worn|diseased|impaired|wounded|(?:site|area)s? of)\b",
        r"\b(?:differentiat|matur|transform|turn|chang|grow|develop)(?:s|e|es|ed|ing)? (?:[\w'-]+ ){0,3}?(?:into) (?:[\w'-]+,? ){0,4}?(?:(?:cells|tissue) (?:that|which|the|your|you|needed)|new|young|healthy|working|whatever|specific|needed)\b",
        r"\b(?:after|since|following|thanks to) (?:\w+ ){0,5}?(?:treatments?|therapy|injections?|transplant\w*|infusions?|stem cells?|prp|exosomes?|procedure)\b.{0,60}\b(?:he|she|i|his|her|my|patients?)\b.{0,40}\b(?:can|could|able|began|started|improv\w+|better|gone|normal|return\w*|walk\w*|feel\w*|felt|regain\w*|less|more)\b",
        r"\b(?:able|could|can|began|returned|walk\w*|better|improv\w+|(?:was|had|is) gone|recover\w*|regain\w*|pain[ -]free|no pain|less pain|normal|relief)\b.{0,50}\b(?:after|since|thanks to|following) (?:(?!surgery|operation)[\w-]+ ){0,4}?(?:treatments?|therapy|injections?|transplant\w*|infusions?|stem cells?|prp|exosomes?)\b",
        rf"\b{_RESULT} (?:(?!not\b|never\b|no\b|rarely\b|hardly\b)[\w-]+ ){{0,8}}?(?:is|are|will be|can be|be) (?:(?!not\b|never\b|rarely\b|hardly\b)\w+ )?(?:permanent|lasting|long-lasting|enduring|durable|life-long|lifelong)\b"
        rf"|\b{_RESULT}\b.{{0,40}}\b(?:expect\w*|seen|visible|notic\w+|shows?|appears?|begins?|starts?|lasts?)\b.{{0,25}}\b{_TIME}",
        rf"\b(?:fortif|strengthen|bolster|reinforc|tighten|tone|revascularis|revasculariz|remyelinat|recreat|resurrect|rekindl|reawaken|reinvigorat|reoxygenat|re-?energi[sz]|recondition|remak|refresh|salvag|rescu|unblock|detoxif)(?:e|es|y|ies|ied|s|d|ed|ing|ying)? (?:(?!not\b|or\b|the old\b)[\w'-]+,? ){{0,4}}?(?:{_PARTS}|{_GOOD_THINGS}|floor|sphincter|walls?|limbs?|barriers?|immun\w+)\b",
        r"\bbreak(?:s|ing)? (?:down|up) (?:[\w-]+,? ){0,3}?(?:fibrosis|plaques?|scars?|scar tissue|adhesions?|amyloid|calcif\w+|deposits?)\b|\b(?:keep|protect|prevent|sav|shield|guard)(?:s|e|es|ed|ing)? (?:[\w-]+ ){1,4}?(?:from|against) (?:being |further |more |future )?(?:destroy\w*|damag\w*|worsening|progress\w*|breaking|breakdown|degenerat\w+|dying|death|wear\w*|deteriorat\w+|injur\w+)\b",
        r"\b(?:chang|transform|turn)(?:e|es|ed|ing|s)? (?:around )?(?:\w+ )?lives\b|\bliving proof\b|\b(?:new lease|second chance) (?:on|at|in) \w+|\b(?:make|makes|made|making) (?:[\w-]+ ){1,4}(?:independent|whole|well again|normal)\b|\bhas been solved\b|\bproblems? (?:is |are |was )?solved\b|\b(?:the|your) (?:answer|solution) (?:you|they|he|she|we|to (?:your|their|the|his|her))\b|\b(?:is|be) the answer\b",
        r"\b(?:grow|get|become|grew|got|became|feel|felt)(?:s|ing)? (?:\w+ )?(?:stronger|thicker|younger|healthier|denser|fuller|smoother|firmer|tighter|fitter)\b|\bthe (?:stronger|healthier|better|younger|fitter) (?:\w+ )?(?:he|she|they|you|it|your)\b|\b(?:stronger|fitter) (?:\w+ )?(?:muscles?|bones?|joints?|nails|grip|legs?|tendons?|ligaments?)\b|\b(?:stable|milder) (?:\w+ )?(?:course|condition)\b",
        r"\b(?:have|has|had) (?:\w+ )?benefit(?:t)?ed (?:\w+ )?from\b|\b(?:speedy|quick|fast|swift|full|complete|total|remarkable|miraculous|amazing) (?:recover\w+|relief|healing|cure)\b|\b(?:recovery|relief|healing) (?:\w+ )?(?:is|was|can be|will be) (?:complete|total|full|fast|swift|quick|speedy|remarkable)\b|\b(?:find|found|finds|finding) (?:\w+ )?relief\b|\b(?:sets?|setting) (?:[\w']+ ){0,4}?(?:healing|repair|regeneration)\b|\b(?:stage|way) for (?:\w+ )?(?:healing|recovery|repair)\b|\b(?:real|true|genuine|lasting|deep|optimal) healing\b",
        r"\b(?:ensur\w+|proves?|proven|know|shows?) (?:that )?(?:it|they|this) works?\b|\b(?:it|they) (?:also )?works? (?:at any age|for (?:everyone|anyone|all|any|most|every)|in (?:every|all|most|nearly all))|\b(?:heal|repair|regenerat|restor|rebuil|reliev|resolv|solv)\w* (?:with|by) (?:(?:simple|an?|just|one|few|single|our|your|own|some) )*(?:injections?|prp|prf|stem|exosomes?|cells?|infusions?|shots?)\b",
        r"\b(?:days?|weeks?|months?|years?) (?:later|on|after|following)\b.{0,60}\b(?:he|she|i|they|who)\b.{0,30}\b(?:walk\w*|r[au]n\w*|play\w*|climb\w*|hik\w*|skii?\w*|golf\w*|danc\w*|swim\w*|swam|lift\w*|rode|ride|cycl\w*|rac\w+|train\w*|jog\w*|return\w*|surf\w*|compet\w*|did|does|do|spoke|said|stood|drove|work\w*) |\b(?:he|she|i|they|who) (?:\w+ ){0,6}?without (?:a |any |the |further )?(?:break|pain|help|aid|assistance|stopping|limp\w*|cane|crutches|walker|wheelchair|discomfort)\b",
        r"^(?:help|improv|rais|restor|increas|boost|lower|enhanc|reliev|eas|regain|strengthen|rebuild|repair|regenerat|speed|accelerat|support|calm|reduc|promot|stimulat)(?:e|es|s|ing|ed)? (?:(?!risks?\b|costs?\b|you\b|us\b|your doctor)[\w-]+,? ){0,3}(?!risks?\b|costs?\b|us\b)[\w-]+[.;,]?$",
        rf"\b(?:{_BAD_THINGS}|problems?|ailments?|injur(?:y|ies)|illness(?:es)?) (?:[\w'-]+,? ){{0,4}}?(?:is|are) (?:now |finally |being |at last )+(?:\w+ )?(?:conquered|solved|beaten|overcome|cured|repaired|reversed|healed|treatable|curable|reversible)\b",
        r"\bno (?:reason|need) (?:\w+ ){0,2}to (?:live|suffer|put up|endure)\b|\b(?:do not|don't|no longer) (?:have|need) to (?:live|suffer|put up|accept|endure)\b|\b(?:cells?|chondrocytes|collagen|fibroblasts) (?:\w+ ){0,2}?multipl(?:y|ies)\b|\b(?:tell|signal|instruct|direct|command|teach|remind|coax)(?:s|ing)? (?:[\w-]+ ){0,3}?(?:follicles?|cells|body|tissues?|fibroblasts?|immune system) to\b",
        r"\bexpect (?:[\w-]+ ){0,6}?to (?:help|work|improve)\b|\b(?:reduces?|eliminat\w+|removes?|avoids?|fewer|less) (?:[\w'-]+ ){0,4}?(?:need (?:for|of|to)|needing|need an?) (?:\w+ ){0,3}?(?:surgery|operation|drugs|medications?|replacement|insulin)\b",
        r"\b(?:hair|skin|face|body|cells?|self|you|complexion|look|appearance) (?:\w+ ){0,3}?(?:more )?(?:youthful|younger|radiant|rejuvenated|refreshed|revitali[sz]ed)\b|\b(?:more )?(?:youthful|younger[- ]looking|radiant|rejuvenated|revitali[sz]ed) (?:[\w-]+,? ){0,2}?(?:hair|skin|face|body|state|appearance|look|complexion|glow|cells|you)\b",
        r"\b(?:hair|skin|scalp|facial|knee|joint|tissue|vaginal|sexual|cellular|nerve|bone|cartilage|muscle|total|full|complete|whole body|natural) (?:rejuvenation|regeneration|regrowth|revitali[sz]ation|renewal)\b|\b(?:skin|scalp|facial|knee|joint|tissue|nerve|cartilage|full|complete) restoration\b|\brestoration of\b|\bregeneration of\b|\bregenerates?\b",
        *TOLD_OF_PATIENTS,
        *TOLD_OF_TREATMENTS,
    ),
    any_of(CURE_UNLESS.pattern, NO_PROMISE.pattern, _NO_PRAISE, r"\bside effects?\b"),
    severity=Severity.LOOK,
    hedges=True,
    near_product=False,
)
BENEFITS = ClaimRule(
    "cure-or-guarantee",
    any_of(
        rf"\b{_EFFECT} (?:(?!not\b|risks?\b|working\b|when\b|if\b|research\b|studies\b)[\w',-]+ ){{0,6}}?(?:{_GOOD_THINGS}|{_PARTS}|{_BAD_THINGS})\b",
        rf"\b(?:bring|deliver|rais|lift)(?:e|es|s|ed|ing) (?:(?!not\b|hope\b)[\w',-]+ ){{0,4}}?(?:{_GOOD_THINGS})\b",
        rf"\b(?:stimulat|promot|trigger|encourag)(?:e|es|s|ed|ing) (?:[\w',-]+ ){{0,4}}?(?:{_GOOD_THINGS}|healing)\b",
    ),
    any_of(
        CURE_UNLESS.pattern,
        NO_PROMISE.pattern,
        _NO_PRAISE,
        r"\b(?:weight|swelling from|at the (?:injection )?site)\b",
    ),
    severity=Severity.LOOK,
    hedges=True,
)
