"""What is no promise though it has the words of one: plain biology, definitions, hopes, other subjects, advice around a treatment."""

from __future__ import annotations

from kb.ingest.wording.rule import any_of

_KINDS = r"(?:cell types?|cell lines|(?:types?|kinds?|sorts?|number|range|variety) of (?:[\w-]+ ){0,4}(?:cells?|tissues?)|(?:speciali[sz]ed|specific|mature|other) (?:\w+ )?cells?)"
_STUDIED = r"(?:research|evidence|studies|data|findings|reports|results|work)"

BIOLOGY = (
    r"\b(?:unspeciali[sz]ed|undifferentiated|primitive|precursor cells?|building blocks? of)\b|\bself-renew\w*",
    r"\b(?:renew|cop(?:y|ies)|divide|replicate|reproduce|multiply)(?:s)? (?:themselves|itself),? ?(?:and|or|to) (?:(?:can|may|could|also|then) )*(?:become|turn|change|grow|develop|differentiate|form|mature)(?:s|ing)? (?!.{0,90}(?:inject|infus|damag|injur))",
    rf"\b(?:turn|develop|differentiate|grow|transform|change|mature|evolve|speciali[sz]e)(?:s|d|ing)?['\"]? (?:in)?to (?:[\w'-]+ ){{0,4}}?{_KINDS}\b(?!.{{0,60}}\b(?:damag|injur|inject|diseased))",
    rf"\b(?:becom(?:e|es|ing)|(?:ability|power|capacity) to (?:become|form|make)) (?:[\w'-]+ ){{0,4}}?{_KINDS}\b(?!.{{0,60}}\b(?:damag|injur|inject|diseased))",
    r"\bcells that make up\b|\b(?:becom|turn)(?:e|es|ing|s)? (?:into )?(?:whatever|any|the) (?:type of |kind of )?cells? (?:the|your|our) body needs\b|\bhas not yet (?:turned|become|developed)\b",
    r"\b(?:the|our|your|human) bod(?:y|ies) (?:sends?|stores?|uses? (?:stem|these|them|it|growth)|needs? to)\b|\bour bodies (?:use|store|have|make|rely)\b|\b(?:body|skin|tendon|cartilage|tissue) (?:tries|attempts|struggles) to\b",
    r"\b(?:cells?|platelets|proteins|tissues|collagen|macrophages|neutrophils|fibroblasts) (?:(?:in|of|from) (?:the|our|your) \w+ )?(?:\w+ )?(?:involved in|responsible for (?:clot|start|heal|wound|repair))",
    r"\bclot(?:s|ting)?\b(?! (?:better|faster))|\b(?:play|plays|playing|has|have) (?:an? )?(?:(?!significant)[\w-]+,? ){0,3}?(?:role|part) in\b(?! regenerating)|\btakes? part in\b|\bshares? in\b",
    r"\b(?:baby|fetus|foetus|womb)\b.{0,40}\b(?:uses?|needs?|grows?|protects?)\b|\bprotects? (?:an?|the) (?:baby|f(?:o)?etus|embryo)\b|\bproteins with\b|\b(?:basic|main|natural|normal|own) (?:\w+ )?(?:healing|repair) mechanisms? (?:in|of) the body\b|\bmain means of\b|\bonly cells in the (?:human )?body\b|\bmake (?:more|new) stem cells or\b|\bcushions?\b.{0,20}\bshock absorber|\binsulates?\b|\b(?:crucial|vital|essential|key|needed|necessary) (?:for|to) (?:\w+ )?(?:heal|repair|regenerat|growth|recovery)\w*|\bthat healing needs\b|\bdo not replicate\b|\bthe (?:power|ability) to [\w ]{0,30}depends on\b",
    r"\b(?:red|white) (?:blood )?cells(?:,| and)|\bengraft\w*|\bblood-forming\b|\bblood and immun\w+|\bnew blood cells\b|\b(?:after|during|before) (?:the|your|a) (?:stem cell )?transplant\b|\blife-threatening diseases\b",
    r"\bhow (?:your|the|our) (?:body|skin|tissues?) (?:naturally )?(?:heals?|repairs?|works?|responds?)\b|\bhow (?:[\w-]+ ){1,4}(?:heals?|repairs? (?:itself|themselves))[.]?$",
)
"""What cells, platelets and the body do of themselves; blood transplants."""
IN_MIND = (
    r"\b(?:regenerative medicine|this field) (?:means|aims|refers|is (?:the|a|an) (?:use|branch|field|science|area|process|discipline|type|form))\b|\bmeans (?:the use of|restoring|replacing|repairing)\b|\bis a (?:branch|field|area|form|type) of\b",
    r"\b(?:the|its|this|his|her|their) (?:\w+ )?(?:idea|theory|concept|premise|principle|thinking|rationale|hope|belief|thought) (?:behind|is that|is simple|is to|of the|goes)\b|\b(?:broad|basic|overall|ultimate|core|central) (?:aim|goal|purpose|idea) (?:of|is|behind)\b|\bthe idea of using\b",
    r"\b(?:is|are|was|were) (?:also |generally |widely |often )?(?:thought|felt|believed|supposed|hypothesi[sz]ed|assumed) (?:to|that)\b|\bit is (?:thought|believed|felt|hoped)\b|\bhoping\b.{0,40}\b(?:will|can|would|to)\b|\bhope (?:is )?that with\b|\braised hopes?\b|\bhoped would\b",
    rf"\b(?:some|early|limited|emerging|preliminary|initial) (?:\w+ )?{_STUDIED} (?:suggests?|indicates?|hints?|points?)\b|\b{_STUDIED} suggests? (?:that )?(?:[\w-]+ ){{0,3}}(?:may|might|could)\b|\bmay\b.{{0,90}}\b(?:for|in|of) (?:some|certain|selected) (?:people|patients|cases)\b",
    r"\b(?:promise|hope|prospect|likelihood|chance|possibility|dream) of (?:an? )?(?:[\w-]+,? ){0,3}cures?\b|\bpotential cures?\b|\bcure-all\b|\bcellular cures\b|\boffers? (?:a |an )?cure\b|\bas (?:a )?cures? for\b|\"miracle\"",
    r"\bcur(?:e|es|ing),? (?:or )?(?:prevent|mitigat|treat|diagnos)\w*|\b(?:diagnos\w+|mitigat\w+),? (?:\w+,? )?(?:or )?cur(?:e|es|ing)\b",
    r"\b(?:search|quest|pursuit|hunt|race|look(?:s|ing)) (?:for|of)\b.{0,60}\b(?:treatments?|cures?|longevity|youth|therap(?:y|ies)|answers?)\b|\bjust (?:looking|hoping) to\b|\bsome ?day\b|\bone day\b|\bthere will come a day\b|\bit will be (?:long|years)\b|\bfuture in a\b",
    r"\b(?:no|not any|little|minimal|zero) (?:real |\w+ )?(?:results?|improvements?|benefits?|effect|difference|progress)\b(?! (?:is|was) (?:more|as))|\bdemonstrated safety\b|\boutrun\b|\bnot (?:specifically |currently |yet |been |fully |clearly )*(?:approved|demonstrated|covered|shown|established)\b",
    r"\b(?:in|from) (?:an? |the |this |early |small |new )*(?:study|trial)s?[.:]?$|\b(?:trial|study) sees\b|\bin (?:the|this|that|those|these|one|it) (?:[\w-]+ ){0,2}(?:study|studies|trials?|group)\b|\b(?:early|small|first) study\b|\b(?:proposed|possible|presumed|supposed) mechanism\b|\bin some (?:patients|people|cases)\b.{0,20}\b(?:may|might|it is)\b|\bother(?:s)? (?:disagree|doubt)|\breported to\b|\bresults (?:varied|differed)\b|\boutcomes (?:varied|differed)\b|\bas clinical trials\b|\bawait\w* (?:the )?results\b",
    r"\bfda'?s?\b(?![ -](?:approved|cleared|registered|compliant))|\bregulatory (?:status|landscape|approvals?|framework|agenc\w+|position|pathway)|\bmarketed\b|\b(?:is|are|being|often) (?:sold|promoted|advertised|hyped|touted|billed)\b|\b(?:claims? (?:run|range|that)|claims? and testimonials|bills? itself)\b|\binjunction\b",
    r"\bhad heard of\b|^whether\b|\badvertis\w+ (?:curing|treat\w+)|\bmarketing materials\b|\bpromise life|\bholy grail\b|\bexperiment(?:ing|ed) with\b|\bseeking hope\b|\b(?:is|are) (?:finding out|learning (?:how )?to|looking into|trying to)\b|\bbegun to look\b|\b(?:research|studies|work) (?:on|into) the potential\b|\bis about (?:regenerating|replacing|repairing|restoring)\b|\b(?:cent(?:er|re)s|rests|hinges) on (?:regenerat|replac|repair|restor)\w*|\bearly promise\b|\bmixed (?:results|findings|evidence|success)\b|\bhow well\b|\bany ?one(?:'s)? looking\b|\bhow (?:[\w-]+ ){1,5}works?[.:]?$|\b(?:misuse|misused)\b|\bfor themselves, and\b",
)
"""What is meant, hoped, supposed, found in one study, sought or sold, rather than promised."""
BESIDE = (
    r"\bmicro-?(?:wounds?|injur\w+|holes|traumas?|punctures?)\b|\b(?:tiny|small|controlled|minute) (?:\w+ )?(?:injur(?:y|ies)|holes|wounds|punctures|traumas?)\b|\bneedling alone\b|\bmicro-?needling (?:alone|by itself|works|creates|makes)\b",
    r"\bsurgical (?:methods|repair)s?\b|\b(?:aspirin|ibuprofen|nsaids?|anti-inflammatory (?:drugs|agents|medic\w+)|sunscreen|sun protection|antibiotics?|visco-?supplementation|cleansers?|moisturi[sz]ers?|lotions?)\b",
    r"\b(?:ordinary|conventional|standard|traditional|usual|nonsteroidal|non-steroidal|a number of other) (?:[\w-]+ )?(?:treatments?|therap(?:y|ies)|drugs?|medications?|medicines?|agents?|options?|approaches|surger(?:y|ies)) (?:(?:may|can|tries|try|are|is|aims?|only|used|help|tend) ){1,2}",
    r"\b(?:for|need\w*|advis\w+|recommend\w+|necessary|ensure|achieve|maximi[sz]e|see) (?:\w+ )?(?:the |your )?best results\b(?! (?:and|that) )|\b(?:booklet|information|learn|guide|read|packet)\b.{0,40}\balternatives to\b|\bbest option for (?:you|an?|each|your|that)\b",
    r"\b(?:risks? and (?:the )?benefits?|benefits? and (?:the )?risks?|benefit of the doubt|right to know|cost[ -]effective|balanced by|consent form|ineligible|overweight|reasonable expectation)\b|\b(?:does|do|depends?|depend) (?:\w+ )?(?:on|upon) (?:how|what|which|the (?:severity|stage|exact))\b",
    r"\b(?:increas|rais|lower|reduc|decreas)\w* (?:the |your |their )?(?:\w+ )?(?:risks?|death|costs?|chances?|odds|transfusions?|weight|stem cell)\b|\bcosts? (?:(?!and\b)[\w$%-]+ ){0,4}less\b|\bless than in the\b",
    r"\b(?:lost|lose|loses|destroyed|damaged|stop|close) (?:[\w'-]+ ){0,6}for good\b|\bfor good reason|\btaken for life\b|\blife expectancy\b|\bcelebrit\w+|\bvesicles given off\b|\b(?:taken|drawn|collected|harvested|removed|extracted|bends?)\b.{0,50}\bwithout (?:\w+ )?pain\b|\b(?:benefits|pros|advantages) and (?:\w+ )?(?:disadvantages|drawbacks|limitations|risks|cons)\b|\bupdate:|\b(?:watch|monitor|check) (?:\w+ )?for\b|\b(?:judge|measure|assess|evaluate|gauge|track)\w* (?:the |our |its |your )?(?:success|results|outcomes|improvement|response)\b|\bdaily wear\b|\bwears out\b",
)
"""Other treatments, needles and surgery; advice and prices around a treatment."""
NO_PROMISE = any_of(*BIOLOGY, *IN_MIND, *BESIDE)
