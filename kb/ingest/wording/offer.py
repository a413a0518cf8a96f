"""`offers-unapproved-use`: a product offered for a use; told by product, use and voice together, not by words alone."""

from __future__ import annotations

import re

from kb.ingest.wording.rule import any_of

OFFER_ID = "offers-unapproved-use"
_US = r"(?:we|our (?:clinic|practice|team|doctors?|physicians?|providers?|center|centre|specialists?|office|patients?|staff|institute|experts?|surgeons?)|dr\.? [\w.]+|i)"
WE_OFFER = any_of(
    rf"\b{_US} (?:[\w-]+ ){{0,3}}(?:help|combin|offer|provid|us(?:e|es|ed|ing)\b|perform|treat|administer|inject|speciali[sz]|recommend|deliver|utili[sz]|see great|giv|gave|have (?:treated|used|helped|seen|had)|prefer|choos|suggest|appl|plac|put\b|infus|implant|harness|employ|prescrib|do\b)\w*"
)
OFFER_VERB = any_of(
    WE_OFFER.pattern,
    r"\b(?:treat|help|heal(?!th)|reliev|reduc|improv|repair|restor|regenerat(?!ive)|rejuvenat|revitali[sz]|alleviat|eas(?:e|es|ed|ing)\b|manag|combat|target|benefit|support|boost|slow|stimulat|promot|sooth|address|fight|correct|recover|respond|regrow|reverse|resolv|calm|sav(?:e|es|ed)\b|lessen|assist|prolong|enhanc|accelerat|tackl|overcom|mitigat|cur(?:e|es|ed|ing)\b|rebuild)\w*",
    r"\b(?:relief|come to us|effective|ideal|excellent|great|perfect|powerful|beneficial|useful|successful|promising|promise|available|indicated|used|in use|mainstays?|using|uses|utili[sz]e\w*|employed|deployed|good|well|popular|recommended|options?|solutions?|alternatives?|remed(?:y|ies)|answer|candidates?|indications?|treatments?|free quote|wonderful|life back|give|gives|gave|given|inject(?:s|ed|ing|ions?)?|receive[sd]?|infus\w+|implant\w*|transplant\w*|administ\w+|appl(?:y|ied|ies)|hope|suit\w*|qualif\w+|serve|mainstream|breakthrough|game[- ]changer|turning point|rescue|brings?|strengthen\w*|fortif\w*|relevant|decisive|preference|prefer\w*|choose|chosen|choice|deals? with|meant (?:for|to)|designed (?:for|to)|tool|way to|approach|works? on|(?:can|may|could) (?:also |now )?(?:have|get|try)|the (?:aim|goal) is|for (?:people|patients|those|anyone|men|women|adults|children|athletes) (?:with|who))\b",
    r"\b(?:physicians|doctors|providers|clinicians|surgeons|practitioners|specialists|orthopedics|dentists) (?:\w+ )?(?:use|uses|choose|rely|report|turn|offer|provide|do|perform|recommend|administer)\b|\b(?:therapy|therapies|prp|prf|svf|msc|mscs|bmac|plasma|marrow|injections?|cells?|exosomes?|treatments?|infusions?|iv|drops|allografts?|transplants?|medicine) (?:\w+ )?(?:for|in|after)\b|\b(?:book|schedule|contact|call|ask) (?:us|your|our|now|today)\b",
)
STRONG_VERB = any_of(
    WE_OFFER.pattern,
    r"\b(?:treat|reliev|alleviat|heal)\w*",
    r"\b(?:alternative|option|solution|relief|candidates?|benefit\w*|injections?|infusions?)\b",
)
"""What an offer says that names no product and only speaks of "us"."""
OFFER_LEAD = any_of(
    r"\bconditions?\b|\bwe (?:treat|help|offer|address)|\b(?:can|may|could) (?:help|treat|benefit|be used|be treated|improve|assist)|\btreat(?:s|ed|able|ing|ments?)?\b|\bhelp(?:s|ed|ing)?\b|\bbenefit(?:s|ed|ing)?\b|\bus(?:es?|ed)\b",
    r"\bright for (?:you|your)|\bpackages?\b|\bprograms?\b|\bindications?|\bapplications?|\beffective (?:for|in|against)|\bcandidates?\b|\btherap(?:y|ies)\b|\b(?:ideal|good|great|perfect|suitable|recommended) for|\bwhat (?:can|does|do)\b|\bpatients with|\bsuffer\w* from|\bqualif(?:y|ies)\b|\bassists? with",
    r"\bservices?\b|\brelief\b|\bpric(?:e|es|ing)\b|\bmenu\b|\bour treatments?|\b(?:improves?|reduces?|relieves?|promotes?|supports?|advantages|results|heals?|treating|used (?:for|in|to))\b|\binjections? for\b|\bspeciali[sz]|\bprocedures\b",
)
CARRIES = any_of(
    r"\b(?:patients?|people|those|anyone|athletes?|individuals|men|women|children|sufferers|seniors|someone|adults|pets|dogs|cats|horses)\b.{0,160}?\b(?:benefit|candidates?|respond|relief|be treated|qualify|find|helped|been treated|treated)\b",
    r"\byou (?:may|might|could|are|can) (?:be )?(?:an? )?(?:\w+ )?(?:candidate|benefit|suitable)|\b(?:your|a|an) (?:[\w-]+,? ){0,3}(?:alternative|treatment|therapy|option|solution|remedy|answer)\b|^candidates\b",
    r"^(?:an? |the |our |now |this )*(?:[\w-]+,? ){0,4}(?:treatment|therapy|option|solution|alternative|procedure|remedy|approach|method|technique)\b",
    r"\bway to (?:treat|improve|heal|help|reliev|restor|manage|regrow)|\bthe (?:aim|goal|idea|purpose|field) (?:is to|of)|\bthe (?:aim|goal) is\b",
    r"^(?:often |mostly |commonly |widely )?(?:used|put|injected|placed|applied|given|administered|combined|delivered|infused|providing|offering|helps?|treats?|reliev\w+)\b",
    r"\b(?:the|their|his|her|its) (?:own )?(?:mix|mixture|concentrate|fat|plasma|platelets|marrow|growth factors|shot|shots|clinics?|center|institute|protocol|sheet|membrane|graft|blood)\b|\b(?:million|billion) (?:\w+ ){0,2}cells\b|\b(?:stem|live|progenitor) cells\b|\bprogenitors\b",
)
"""What speaks of the product of the page though it names none and points at none."""
BENEFIT_OF_PRODUCT = any_of(
    r"\b(?:benefits? of|(?:most common|least controversial|main|best|primary|typical|common)\b.{0,30}\b(?:indications?|uses?|applications?))\b"
)
MAKEUP = any_of(r"\bcontain(?:s|ing)?\b|\blacks?\b|\b(?:cells|exosomes|products) comes? from\b|\bbelongs? to\b")
"""What a product is made of, unless it is said where it goes."""
HEADING_ABOUT = any_of(
    r"^(?:\d+ )?(?:effectiveness|understanding|the biological|biological|expert insights|archives?|can|is|are|do|does|should|evaluating|where|what|reasons|tips|myths?|importance|recommended reading)\b|\b(?:avoid|expensive|claims|position|policy|narrative review|the use of|hype|vs|importance|tips to|linked to|side effects|safety|archives|big no|in the lab|need to know|what to know|science behind|your questions|the current use|versus|update)\b|^(?:autism|ms|copd|[\w']+(?: \w+)?) and (?:[\w-]+ ){1,3}(?:therapy|cells?|treatments?)$|\bfit$"
)
"""A heading that speaks about a product and its use, and offers none."""
NO_OFFER_LEAD = any_of(
    r"\bdiseases include\b|\bno fda\b|\bnot (?:\w+ )?approved\b|\bunapproved\b|\bmedically necessary\b|\b(?:traditional|conventional|standard|usual) (?:\w+ )?(?:treatments?|options|care|therap(?:y|ies))(?: options)?\W*$|\b(?:experimental|investigational|not (?:yet )?proven|being (?:explored|studied|investigated|claimed))\b|\bdoctor (?:may|might)\b|\bsettlement\b|\bbefore (?:[\w-]+ ){0,3}(?:treatment|therapy)\W*$|\btrials are\b|\b(?:you've|you have|may have) (?:seen|heard|read)\b|\bpossible use\b|\bwhether\b|\bcauses?\W*$"
)
"""What stands above a list that is no list of what is offered for."""
BLOOD = any_of(
    r"\b(?:leuk\w+|lymphom\w+|myelom\w+|sickle[- ]cell|thalass\w+|aplastic|blood (?:cancers?|disorders?|diseases?)|ha?ematolog\w+|cancer cells|immune deficienc\w+|immunodeficienc\w+|myelodysplas\w+|gvhd|graft[- ]versus|chemotherapy)\b"
)
"""What blood-forming cells are approved for."""
SOURCE = any_of(
    r"\b(?:19|20)\d\d(?: [a-z]{3,9})?(?: \d{1,2})?[;,] ?\d+ ?[(:]|\bet al\b.*\b(?:19|20)\d\d\b|^[a-z]+ [a-z]{1,2}, [a-z]+ [a-z]{1,2}[,.].*\b(?:19|20)\d\d\b|\bdoi\b|\bpmid\b"
)
"""A printed work."""
OTHER_TREATMENTS = any_of(
    r"(?<!where )(?<!while )(?<!unlike )\b(?:most|many|current|other|conventional|traditional|standard|usual|existing|various|today's|several|different|all) (?:(?:[\w-]+) ){0,3}(?:treatments|drugs|injections|therapies|doctors)\b|\b(?:standard|conventional|traditional|usual|nonoperative) (?:[\w-]+ ){0,2}(?:treatment|management|care|therapy)\b|^treatments (?:exist|are)\b|^doctors\b"
)
"""What sentences that name no product set the product of the page apart from."""
TO_WANT = any_of(
    r"\b(?:[op]-shots?|(?:face|breast)lifts?|breast (?:augmentation|enlargement)|buttocks?|glut\w+|enlargement|myelin|fertility|ovarian (?:function|reserve)|pregnancy rates|ivf)\b"
)
"""What some products are for by their name alone."""
OUTCOME_ITEM = any_of(
    r"^(?:help|rais|lower|build|protect|prevent|strengthen|stronger|remyelinat|reviv|bring|reduc|reliev|improv|regrow|regenerat|restor|heal|repair|revers|eliminat|boost|accelerat|speed|smooth|tighten|erase|slow|increas|enhanc|stimulat|treat(?!ment)|less |more |better |faster |relief|thicker|younger)\w*"
)
PRICE = re.compile(r"\$\s?\d|\b\d+\s+(?:million|billion)\b")
NOT_USES = any_of(
    r"\b(?:is|are) (?:caused|characteri[sz]ed|defined|one of the (?:most common|leading|main|many|causes)|more common|most common|very common)\b|\bcaused by\b(?! (?:osteo|arthr|injur|wear|age|ageing|aging|degen))|\bresults? from\b|\bcover(?:s|ed|age)?\b|\bpay(?:s|ing)? for\b|\bmedicare\b|\binsurance\b|\bmake (?:\w+ )?signal|\bhistory of\b|\bscreen(?:s|ed|ing)?\b|\btested\b|\bif (?:left )?untreated\b|"
    r"\b(?:hair|organ|kidney|liver|heart|lung|solid)[ -]transplant\w*\b|\btransplant (?:recipients?|rejection|centers?|list)|\bapproved (?:for|to)\b|\bsign(?:s)? of\b(?! ag)|\bmost adults\b|\bnot (?:been |yet )?(?:\w+ )?approved\b|\bcompared (?:to|with)\b|\boff[- ]label\b|\bfda\b.{0,30}\b(?:approval|clearance|require\w*|wants|prevent)|\brules? out\b|\b(?:often|being|are|is) marketed\b|\bnot (?:\w+ )?advised\b|\bintended to (?:diagnose|treat)|\bsupposed to\b|\bcontraindicat\w+|\bthis (?:guide|article|page|blog|memo|document)\b|\bexperimenting\b|\b(?:heard|hear|read|asks?|questions?) (?:\w+ )?(?:about|on)\b|\bhypothes\w+|\bin theory\b|\bin the news\b|\bmarketing of\b|\bmarketed (?:to|for|as|their)\b|\b(?:take|takes|have|has|play|plays) (?:a )?part\b|\bdemand\b|\bin the past\b|\b(?:treat|treats|offer|offers|use|uses) no\b|\brather than (?:\w+ )?(?:stem|prp|exosomes|biologics)\b|\b(?:therapeutic potential|role|mechanisms?|effects?|safety|efficacy) of\b|\b(?:is|are) (?:an? )?(?:[\w-]+ )?source\b|\b(?:lines? up|depends?|depending) on\b|\bunclear\b|\blast resort\b|\bupdate on\b|\bcan cause\b|\b(?:pain|swelling|soreness|bruising|infections?) (?:at|after|following|from) (?:the |an? )?(?:injections?|site)\b|\b(?:blinded|gone blind|hospitali[sz]ed|sickened|died|harmed|infected)\b|\bhave fewer\b|\b(?:not|never) an? (?:\w+ )?cure\b|\bno cure\b(?!.{0,60}\b(?:but|yet|however|advance\w*|recent)\b)|\bnhs\b|\bmedically necessary\b|\bsome patients\b(?=.{0,40}\b(?:may|might)\b)|\b(?:may|might)\b.{0,40}\bsome patients\b|\b(?:is|are) thought to\b|\b(?:temporary|mild|mostly some|slight) (?:\w+ ){0,2}(?:discomfort|soreness|pain|swelling)\b|\bno (?:established|good|solid|real) science\b|\bpana?cea\b|\binformation on\b|\bthe risk of\b|\b(?:in|of) the body\.?$|\badjunctive\b|\b(?:therapy is the use of|means (?:\w+ing|that)|refers to)\b|\boutside the(?:ir)? label\b|\b(?:used|practi[sc]ed|common|mainstay)\b.{0,50}\b(?:for|in) (?:over |more than |nearly |some )?(?:decades|\d+ years|long)\b|\bsince (?:18|19)\d\d\b"
)
ABOUT_STUDIES = any_of(
    r"\b(?:stud(?:y|ies)|clinical trials?|(?:more|further|ongoing|new|current|recent|the|this|that|innovative|much|good|early|of|on|fuel) research|research (?:continues|is|has|on|into|regarding|about|of|suggests|shows|so far|now|field)|evidence|preclinical|published|literature|annual meeting|trials? (?:of|in|for|show)|reported (?:on|that)|surveys?|newspaper|influencers|law|lawmakers|regulators?)\b"
)
"""What is said of research, not of what is done; proof is another rule's."""
STATUS = any_of(
    r"\b(?:approv\w+|unapproved|clear(?:ed|ance)|off[- ]label|safety of|trials?|stud(?:y|ies)|literature|insurance|medicare|research|science of|mechanisms?|side effects|score|scale|diagnosed|control|marketing|criteria|warnings?|risks?)\b"
)
"""What makes an item or a heading one about status or proof."""
INTO_BODY = any_of(
    r"\b(?:inject\w*|injections?|infus\w*|aim\w*|plac(?:e|es|ed|ing)|put|puts|implant\w*|administ\w+|deliver\w*|appl(?:y|ied|ying)|deployed|introduced|go(?:es)? back|given) (?:[\w/'-]+ ){0,9}?(?:into|in|for|to|at|on|around) (?:[\w-]+,? ){0,4}?(?:knees?|hips?|shoulders?|joints?|spines?|spinal|dis[ck]s?|tendons?|ligaments?|scalp|face|skin|dermis|penis|back|ankles?|elbows?|brain|cord|eyes?|gums?|urethra|vagina\w*|sites?|areas?|damaged tissues?|putamen|heart|acl|meniscus|ovar(?:y|ies)|muscles?|injur(?:y|ies)|tissue|uterus|lips|breasts?)\b|\b(?:inject|plac|put|appl|deliver|aim)\w* (?:[\w-]+ ){0,4}?where (?:[\w-]+ ){1,3}(?:damaged|injured|hurts?)\b|\bfor the (?:knee|hip|shoulder|spine)"
)
REFUSED = any_of(r"\b(?:not|cannot|no longer|never|stopped|nothing|elsewhere|refer\w*|goal|mission|instead of)\b|n't\b")
EASES = any_of(
    r"\b(?:reduc|reliev|eas|eliminat|lessen|decreas|sooth|alleviat)\w* (?:[\w-]+ ){0,3}(?:pain|inflammation|stiffness|swelling)\b|\bimprov\w* (?:[\w-]+ ){0,3}(?:function|mobility)\b|\b(?:treat|help|assist|us|benefit|improv|address|reliev)\w*(?: \w+){0,3}:$"
)
PUTS_FORWARD = any_of(
    r"\b(?:(?:promising|real|sound|excellent|great|good|viable|effective|safe|natural|non-?surgical|better|powerful|new|ideal|popular|preferred) (?:[\w-]+ ){0,2}(?:alternative|option|choice|treatment|solution|therapy|tool)s?|(?:offers?|brings?|delivers?|provides?|deliver|bring|offer|provide|give|gives) (?:[\w-]+ ){0,3}(?:benefits?|hope|relief|results)|rescue|answer you|the answer|game[- ]changer|turning point|chang(?:e|es|ing) everything|next big thing|breakthrough|wave of the future|beacon of hope|new (?:outlook|hope)|(?:serves?|works?) best|much promise|deals? with|therap(?:y|ies) comes? in|fortif\w+|strengthens?)\b",
    r"\bhelp(?:s|ed)? (?:to )?(?:regenerat|repair|restor|rebuild|heal|reviv|mature)\w*|\b(?:reach|replac)\w* (?:the |those )?(?:injured|damaged|lost)\b",
)
"""What puts a product forward for the use of the heading above."""
DOSE = any_of(
    r"\b(?:by|via) (?:iv|lp|intra\w+)\b|\b(?:intravenous|intrathecal|intra-?articular|epidural|iv)\b|\b(?:injections?|infusions?) (?:of|into|by)\b|\b\d+ (?:injections?|infusions?|sessions|vials|doses)\b"
)
LISTING = re.compile(r"(?:[^,.:;]{3,60},\s){2,}(?:and\s|or\s)?[^,:;]{3,80}")
"""A paragraph that only lists: three things or more between commas."""
VERBS = any_of(
    r"\b(?:is|are|was|were|be|been|has|have|had|can|may|might|could|will|would|should|must|do|does|did|means?|causes?|leads?|includes?|see|says?|takes?|makes?|gets?|needs?|comes?|goes?)\b"
)
OUTSIDERS = any_of(
    r"\b(?:unproven|experimental|investigational|unapproved|not (?:been )?(?:fda[- ])?(?:approved|proven|shown|known|recommended|covered)|evidence|clinical trials?|trials?|claims?|insur(?:ance|ers?)|medicare|coverage|covered|regulat(?:ory|ed|ors?|ions?)|marketing|marketed|hype|legitimate|researchers|scientists|scams?|fraud|"
    r"misleading|warn\w*|lawsuits?|insufficient|allege\w*|complaints?|university|said|told|sold|rules|the fda|despite|leukemia|studies|efficacy|whether|unclear|(?:talk to|ask) your doctor|policy|medically necessary|participants|literature|patients were|journalists?|newspaper|donat\w+|charit\w+)\b"
)
"""What is written by those who report on products, insure, study or oversee them: many such words tell that a page does not sell."""
NOT_OFFERED = any_of(
    r"\b(?:gain|draw|drew|attract|garner|get|win)\w* (?:[\w-]+ ){0,3}(?:attention|interest|traction)\b|\binterest in\b|\b(?:theory|idea|promise|rationale|thinking|notion|premise|hypothesis) (?:here |behind (?:[\w-]+ ){1,3})?(?:is|was) (?:that|the)\b",
    r"\bin principle\b|\btheoretical\w*|\b(?:does|do|did|will)(?: not|n't) (?:cure|regrow|reverse)\b|\b(?:is|are) not (?:an? |the )(?:\w+ )?(?:method|way|cure|substitute)\b|\bno guarantee\b|\bresults (?:may|can|will) vary\b|\bthe (?:short |simple |honest )?answer (?:is (?:no|not|that)|isn't|given)\b",
    r"\bexpanded access\b|\bpermission\b|\b(?:led|lead|leads|leading) to (?:\w+ )?(?:blindness|loss|deaths?|tumou?rs?|infections?)\b|\bpromised by\b|\b(?:it was|was once|were once|once) thought\b|\b(?:was|were) (?:first|initially|originally|once) (?:used|developed|introduced|brought|tried)\b|\bfirst (?:brought in|introduced|developed)\b",
    r"\bnot all (?:\w+ )?(?:patients|people|are|candidates)\b|\bplays? (?:an? )?(?:[\w-]+ ){0,3}(?:role|part)\b|\bshares? in the\b|\b(?:people|patients|parents|families|many|women|men) (?:[\w-]+ ){0,3}(?:look|looking|seek|seeking|sought|turn|turning|opt|wonder|search) (?:for|to|into|at|if)?\b",
    r"\bcommonly sold\b|\bregulated\b|\blegislation\b|\bmeant to (?:diagnose|be read)\b|\b(?:cells|cord blood) (?:bank|banks|banking)\b|\bdietary\b|\bsupplements? (?:are|is|that|contain|claim)\b|\bfacts about\b|\b(?:growth factor serums?|anti-aging creams?|food supplements?)\b",
    r"\b(?:recent|latest|passing) fad\b|\b(?:have|has|were|been) trained\b|\bhas grown (?:in|to|popular)\b|\blimited data\b|\bby some\b|\bresults vary\b|\btalk(?:s|ed) about\b|\bin animals?\b|\banimal (?:research|models?)\b|\bnot without (?:\w+ )?risks?\b|\bis called (?:the|an?)\b|\b(?:one|each|the (?:other|control|second|treated)) group\b|\bfor (?:almost|nearly|over|more than) \d+ years\b",
    r"\bregenerative medicine (?:is (?:an? |the )?(?:\w+ ){0,2}(?:branch|field)|combines|seeks|tries|aims|has grown)\b|^platelets (?:are|play|stimulate)\b|\bways to use\b|\bstill (?:studying|testing|learning)\b|\bis only one\b",
)
"""What tells about a product without offering it: its fame, its theory, its past, its limits."""
FROM_OUTSIDE = any_of(
    r"\b(?:has|have|had|is|are) (?:since |now |also |quickly )?(?:grown|become|becoming|gotten) (?:[\w-]+ ){0,4}(?:popular|common|mainstream)\b|\btrends?\b|\bpotential(?:ly)? (?:to|for|of|powerful)\b|\b(?:great|much|its|their|have|has) potential\b|\b(?:said|says)\b|\bin recent (?:years|decades)\b|\brecently\b|\blately\b",
    r"\b(?:clinics|practices|providers|centers|hospitals|companies|physicians|surgeons|doctors) (?:[\w-]+ ){0,3}(?:offer|offers|offering|begun|began|promot\w+|advertis\w+|market\w*)\b|\boften (?:offered|sold|marketed)\b|\byour (?:doctor|podiatrist|provider|surgeon|dermatologist) (?:may|might|should|will|can)\b|^(?!.*\b(?:help|deal|treat|improv|benefit)(?:s|ed|ing)?\b).*:$",
    r"\bteam has\b|\bresearch settings?\b|\b(?:may|might|could) (?:some day|someday|one day|eventually|in time|in the long term)\b|\bthe long (?:term|run)\b|\bhas (?:been )?approved\b",
)
"""What offers nothing on a page that does not sell."""
POINTS_ELSEWHERE = any_of(
    r"\b(?:this|these|those|such|that) (?:[\w-]+ ){0,2}?(?:diseases?|conditions?|disorders?|injur(?:y|ies)|illness\w*|symptoms?|ills|cases?|problems?|pains?|patients?|people|persons?|children|studies|results|reasons?|matters|degeneration|guides?|articles?|pages?|blogs?|days|years|types?)\b|\bit (?:is|was|has been|can be|may be) (?:also |often |most |very |more )?(?:important|known|thought|clear|possible|likely|estimated|worth|hard|easy|difficult|no|not|a (?:common|chronic|disease|condition))\b|\bit (?:usually |often )?(?:starts|affects|occurs|happens|develops|weakens|causes|begins)\b",
)
"""What points at no product."""
GAIN = any_of(
    r"\b(?:help|promot|stimulat|speed|sped|support|reduc|reliev|eas(?:e|es|ing)\b|heal|repair|rebuild|regenerat|regrow|restor|improv|treat|trigger|boost|enhanc|accelerat|rejuvenat|renew|calm|sooth|fill|fight|alleviat|lessen|less\b|fewer|younger|rises?\b|supercharge)\w*|\b(?:damaged|diseased|torn|worn|degenerat\w+|arthritic|painful|problem|inflamed)\b|\bpain\b"
)
"""What going into the body is good for."""
PROCEDURE = any_of(
    r"\b(?:blood|marrow|fat|sample) (?:[\w-]+ ){0,4}?(?:drawn|taken|spun|collected|withdrawn|separated)\b|\b(?:draws?|drawing|taking|takes|drawn|spins?) (?:[\w-]+ ){0,5}(?:blood|marrow|fat)\b|\bcentrifuge\w*|\bis then\b|\bare then\b|\bultrasound\b"
)
"""How a product is made and put in, step by step."""
USE_LEAD = any_of(
    r"\b(?:treats?|treated|treating|helps?|helped|helpful|benefit(?:s|ted|ing)?|candidates?|used (?:for|to|in|on)|useful (?:for|in)|indicated|indications?|improves?|improving|relieves?|suited|suitable for|right for you|qualify|following (?:symptoms|conditions|diseases|injuries)|(?:these|those|such|knee|joint|spine|other) conditions|conditions (?:that|we|include|treated))\b[^.:]*:$",
    r"\b(?:conditions|diseases|injuries|ailments|problems) (?:\w+ ){0,2}(?:treat|treated|help|helped)\b|^(?:common |main )?(?:indications|uses)\W*$|^(?:who is a |are you a )?candidates?\W*$|\bwe treat\W*$",
)
"""What stands above a list each item of which is what is offered for, whatever words it has."""
HAVING = re.compile(
    r"(?:(?:you|they|those who|patients who|people who) )?(?:(?:are|is) (?:having|getting|suffering from)|have|has|had|having|suffer(?:s|ing)? from|experience|experiencing|with|live with|need to|want to)\s"
)
"""How an item begins that says who is a candidate."""
PLACES = any_of(
    r"\b(?:hair|spinal|spine|knees?|hips?|joints?|shoulders?|intra-?discal|dis[ck]|gyn(?:a)?ecology|dent(?:al|istry)|ocular|scalp|back|neck|orthop(?:a)?edics?|labrum|ovar(?:y|ian)|tendons?|ligaments?|cartilage|foot|ankle|elbow|lichen|sexual|vaginal|penile)\b"
)
"""Where a heading that names a product places it."""
WEAK = re.compile(
    r"(?:healing|treatments?|injections?|repair|regeneration|rejuvenation|restoration|powerful|good|great|well|options?|transplant\w*|implants?|recovery|management|improvements?|stimulation|correction|mainstream|popular|excellent|using|give[sn]?|giving|infusions?|support|help|(?:[\w-]+ )+(?:for|in|after))"
)
"""Words of offering that are as often said of an illness, of other care or of the body: alone they offer nothing that is not named."""
UNDERWENT = any_of(
    r"\b(?:underwent|undergone|received|had|has had|was given|were given|got|came (?:[\w-]+ ){0,6}for|chose|opted for|gone through|since (?:his|her|my|our|the)) (?:[\w-]+ ){0,3}(?:stem|prp|platelet|cells?|exosomes?|injections?|transplants?|infusions?|therapy)\b"
)
"""What is told of a patient who was given the product for the illness above."""
