"""`says-exempt`: that FDA rules do not apply to a product, or apply less."""

from __future__ import annotations

from kb.ingest.wording.rule import ClaimRule, any_of

_REVIEW = (
    r"(?:approval|clearance|review|oversight|licen[sc](?:e|ing|ure)|regulation|authorization|permission|registration|rules?|requirements?|scrutiny)"
)
_AGENCY = r"(?:fda|f\.d\.a\.?|food and drug administration|federal|government|regulatory|pre-?market)"
_DRUG = r"(?:drugs?|biologics?|biological (?:drugs?|products?)|medications?|medicines?|pharmaceuticals?|medical devices?|devices?)"
_NOT = r"(?:\b(?:not|never|neither|no longer|cannot)|n't)"
_LAWS = r"(?:rules?|regulations?|laws?|requirements?|guidelines?|guidance|jurisdiction|authority|oversight|framework|pathways?|approval|process|purview|scope|statutes?)"
_STATES = r"(?:state|texas|florida|utah|nevada|montana|arizona|california|ohio|our state)"
_TISSUE = (
    r"(?:human |minimally manipulated |allograft |structural |cellular |connective |medical |surgical |simple |living )*"
    r"(?:tissues?|transplants?|grafts?|procedures?|cosmetics?|transfusions?|surgery|hct/ps?)"
)
_CLASSED = r"(?:regard|class|classif|treat|view|consider|categori[sz]|defin|regulat|label|count|deem|recogni[sz]|rank)\w*"

_NEEDS_NONE = (
    rf"\b(?:do(?:es)? not|don't|doesn't|never|no longer|not|n't) (?:need|require)s?(?: to (?:have|get|obtain))? (?:any |an? |the )?(?:\w+ )?{_AGENCY}(?:'s)? {_REVIEW}",
    rf"\bno (?:need for |further |additional |special )?(?:{_AGENCY} )*{_REVIEW} (?:(?:by|from|of) (?:the )?\w+ )?(?:is |are |was )?(?:needed|required|necessary|called for|applies)",
    rf"\b(?:{_AGENCY} )+{_REVIEW} (?:is|are|was) (?:\w+ )?(?:not|n't) (?:needed|required|necessary|relevant|applicable)|\b(?:does|do) not (?:need|require) (?:pre-?market )?(?:approval|clearance|licen\w+)\b",
    rf"\b(?:{_AGENCY} )+{_REVIEW} (?:is|are|was) (?:\w+ )?(?:unnecessary|optional|irrelevant|moot)\b",
    rf"\bno (?:such |legal )?(?:requirement|need|obligation|reason)s? (?:for|of|to (?:have|get|seek|obtain)) (?:any |an? |the )?(?:\w+ )?{_AGENCY}",
    r"(?:\bnot|n't) (?:have|need|required) to be (?:\w+ )?(?:fda|approved|cleared|licensed|regulated)|\bneeds? no (?:licen[sc]e|fda|approval)",
    rf"\b(?:can|may|could|free to) (?:\w+ ){{0,3}}(?:be )?(?:marketed|sold|used|offered|given|injected|performed|distributed)(?: \w+){{0,3}} without (?:\w+ ){{0,2}}(?:{_AGENCY} )*{_REVIEW}",
    rf"\b(?:we|us|you|our patients|clinic|office) (?:\w+ ){{0,3}}?(?:allow|let|permit|able|free|legal|can (?:have|get|receive|offer|use))\w*\b.{{0,80}}\bwithout (?:the |any |waiting for |needing |asking )*{_AGENCY}",
    r"\bnot (?:all|every|each) (?:[\w-]+ ){0,3}?(?:treatments?|products?|therap(?:y|ies)|procedures?|biologics?) (?:\w+ )?(?:needs?|requires?) (?:\w+ )?(?:fda|approval|clearance)\b",
    r"\bno (?:bla|ind|pma|510\(k\)|nda|licen[sc]e) (?:is )?(?:required|needed|necessary)|\bwithout (?:an ind|waiting for the fda)\b",
    rf"(?:{_NOT}|\bwithout) (?:\w+ )?(?:(?:have|need) to )?(?:go(?:es|ing)? through|submit\w*|seek\w*|wait(?:ing)? for|ask(?:ing)?|depend\w* on) (?:\w+ ){{0,3}}?(?:fda|approval|federal)",
    r"\b(?:bypass|sidestep|side-step|skip|dodg|escap|circumvent|get(?:s|ting)? around|steer\w* clear of)\w* (?:the |any |all |need for )*(?:\w+ )?(?:fda|drug|approval|regulat\w+|federal)",
    r"\bapproval (?:is not (?:required|needed|necessary)|does not apply|isn't)|\bfree of the (?:drug )?approval|\bdo(?:es)? not go through the (?:fda )?approval",
    r"\bno longer (?:have|need) to (?:wait|go through|ask)\b.{0,30}\b(?:fda|washington|government|approval)|\bnot fda[ -]approved, .{0,50}\bdo(?:es)? not (?:have|need) to be\b",
    r"\bonly (?:[\w-]+ ){0,4}?(?:cultured|expanded|manipulated|altered|lab-grown|drugs?)\b.{0,50}\b(?:needs?|requires?|regulat\w+|subject|approv\w+)\b",
)
_NOT_REACHED = (
    rf"{_NOT} (?:\w+ ){{0,2}}(?:regulated|governed|controlled|overseen|covered|bound|touched|reached|captured) (?:\w+ ){{0,3}}?(?:by (?:the |any )?(?:\w+ )?{_AGENCY}|as (?:a )?{_DRUG})",
    rf"{_NOT} (?:\w+ )?(?:been )?subject to (?:the |any |its |same |regular )*(?:{_AGENCY}|approval|drug)",
    rf"\bexempt(?:ed|ion)? (?:from|under|by) (?:the |all |any )*(?:\w+ )?(?:{_AGENCY}|regulat|drug|section|21|u\.?s\.?)",
    r"\b(?:is|are|remains?|makes? (?:it|them)|thus|therefore|considered|deemed) (?:(?!not\b|never\b|no\b)\w+ )?exempt(?:ed)?\b(?! from (?:tax|surprise|co-?pay))",
    r"\b(?:inside|within|under|meets?|qualif\w+ (?:for|under)|satisf\w+|rel(?:y|ies) on|through) (?:the |this |that |an? |these |its )(?:[\w-]+ ){0,3}?exemption",
    rf"\b(?:outside|beyond|not (?:fall )?under|not (?:fall )?within|free (?:of|from)|out of) (?:of )?(?:the )?(?:(?:scope|reach|purview|jurisdiction|authority|control) of )?(?:the )?(?:fda(?:'s)?\b|(?:\w+ )?{_AGENCY} {_LAWS}|guidance\b)",
    r"\bfalls? (?:in|into|under|within) neither\b|\b(?:against|disput\w+|challeng\w+|contest\w*|reject\w*|disagree\w* with) (?:the )?fda(?:'s)? (?:\w+ )?(?:view|claim|position|stance|rule|notion|opinion|interpretation)\b",
    rf"{_NOT} (?:\w+ ){{0,2}}?(?:fall|fit|belong|come|sit) (?:\w+ ){{0,2}}?(?:in|into|under|within|to|neatly)\b.{{0,50}}?\b(?:drugs?|devices?|categor\w+|fda(?:'s)?|pathways?|framework|regulations?|jurisdiction|purview|definition|approval)",
    rf"\b(?:fda|federal|drug|agency|government)(?:'s)? (?:\w+ ){{0,3}}?{_LAWS}(?: \w+){{0,3}}? (?:do(?:es)? not|don't|doesn't|never|cannot) (?:apply|cover|extend|reach|concern|include|govern)",
    r"\bfda (?:does not|doesn't|need not|has no|cannot|can't|hasn't|has not) (?:need to |have to |to |any |the )*(?:regulate|review|control|oversee|authority|jurisdiction|say|require|object|interfere|prevent|restrict)\b"
    r"|\bfda has no (?:say|authority|power|business)|\bfda (?:\w+ ){0,2}(?:taken no action|never (?:acted|objected|stopped))",
    r"\b(?:fda|government|agency|washington|congress)\b.{0,50}\bno (?:\w+ )?(?:authority|jurisdiction|power|say|control)\b|\bagency has no authority\b",
    r"\b(?:fda|government|washington|regulators?) (?:\w+ )?(?:cannot|can't|can not|has no (?:right|business) to) (?:\w+ )?(?:regulate|control|own|tell|stop|ban|prevent|approve)",
    r"\bfda (?:\w+ ){0,2}?(?:neither|(?:do(?:es)?|did) not|doesn't|don't) (?:\w+ ){0,2}?approves? (?:[\w']+ ){0,4}?(?:n?or|and) (?:\w+ ){0,2}?(?:den(?:y|ies)|disapproves?|rejects?|regulates?|restricts?|clears?)",
    r"\bfda (?:does not|doesn't|need not|cannot|can't) (?:need to |have to )?approve\b(?! (?:of )?(?:the |any )?(?:stem|exosomes?|these|this|it|such|prp for|cells? for)\b)",
    r"\bfda (?:only )?(?:approves|regulates|oversees|deals with|concerned with) (?:only )?drugs,? (?:\w+ ){0,4}?(?:and )?not\b|\bagency deals with drugs\b",
    r"\bnothing in (?:[\w']+ ){0,3}(?:laws?|rules?|regulations?|statutes?)\b|\bno (?:laws?|rules?|regulations?) (?:stops?|forbids?|prevents?|prohibits?|against|keeps?|governs?)",
    r"\b(?:no|any) (?:federal |government )?(?:agency|authority|licen[sc]e|clearance)\b.{0,40}\b(?:has to|have to|over (?:cells|your|the)|is (?:needed|necessary|required)|from the fda)",
)
_NO_DRUG = (
    rf"\b(?:regulated|sold|classed|classified|treated) not as (?:an? )?{_DRUG}|{_NOT} (?:\w+ ){{0,2}}?(?:considered|classified|classed|class|deemed|treated|regarded|defined|count\w*|qualif\w+|viewed|seen|constitute|meet the definition of|marketed)(?: as| to be| for)? (?:an? |the )?(?:\w+ )?{_DRUG}\b",
    rf"(?:\b(?:not|never)|n't) (?:consider|regard|treat|class|classify|view|see|regulate|call|define) (?:[\w'-]+ ){{1,5}}?(?:as |to be )?(?:an? )?{_DRUG}\b",
    rf"\bneither (?:an? )?(?:\w+ )?{_DRUG}(?: products?)? n?or\b|\bnot (?:an? )?(?:food|drugs?|devices?|medicines?),? (?:an? |or |nor )?(?:\w+ )?(?:n?or )?(?:an? )?{_DRUG}",
    rf"\bcells are not (?:drugs|a drug)|\b(?:is|are) not (?:an? )?(?:drugs?|pharmaceuticals?|medications?|medicines?)\b|\b{_TISSUE}(?: products?)?,? (?:and )?(?:not|rather than|instead of|as opposed to) (?:as )?(?:an? )?(?:\w+ )?{_DRUG}\b",
    rf"\b(?:biological product|natural product|part of (?:you|your body|the body)|own (?:cells|blood|body|tissue|fat)|blood products?|1271|361),? (?:and )?(?:not|rather than|instead of|as opposed to) (?:as )?(?:an? )?(?:\w+ )?{_DRUG}\b",
    rf"\bnot (?:as )?(?:an? )?(?:\w+ )?{_DRUG},? but (?:as )?(?:an? )?(?:\w+ )?{_TISSUE}\b",
    rf"\b{_CLASSED} (?:\w+ ){{0,2}}?(?:as|under) (?:an? )?{_TISSUE}\b(?! (?:bank|establishment)).{{0,70}}\b(?:fda|361|drugs?|so|not|rather|because|means)\b",
    rf"\b(?:fda|federal|agency)\b.{{0,30}}\b{_CLASSED} (?:[\w'-]+ ){{0,5}}?as (?:an? )?{_TISSUE}\b|\bcounts? as an? (?:medical|surgical) procedure",
    r"\b(?:falls?|belongs?|governed|regulated|subject|follows?|has|have) (?:\w+ ){0,4}?(?:different|separate|special) (?:\w+ ){0,3}?(?:rules?|regulations?|categor\w+|pathways?|frameworks?|guidelines)\b",
)
_CLASS_361 = (
    r"\b(?:361|minimal(?:ly)? manipulat\w+|same[ -]day|same surgical|homologous)\b.{0,110}\b(?:so|therefore|thus|hence|meaning|which means|allows?|lets|without|no|not)\b.{0,60}\b(?:exempt|legal|allowed|permitted|compliant|approval|need|requir\w*|subject|regulat\w*|drug|use|offer)\b",
    r"\bbecause\b.{0,70}\b(?:minimally manipulated|homologous|own (?:cells|blood|body|fat|tissue)|no (?:living )?cells)\b.{0,60}\b(?:no|not|without|exempt|legal|free)\b.{0,40}\b(?:approv\w+|fda|regulat\w+|drug|clear\w+|licen\w+)",
    r"\bminimal(?:ly)?[ -]manipulat\w+ (?:and|,|so|hence) (?:\w+ )?(?:legal|lawful|compliant|permitted|allowed|exempt)",
    r"\b(?:qualif(?:y|ies)|regulated|classified|recogni[sz]ed|considered|registered|marketed|defined|categorized|class(?:es|ed)|sold|distributed|governed|covered) (?:[\w-]+ ){0,5}?(?:as|for|under|by) (?:an? |the )?(?:fda )?(?:section |sec\. |part )?(?:361|1271|21 cfr)\b",
    r"\b(?:falls?|comes?|sits?|operates?|is|are) (?:\w+ ){0,2}?(?:under|within|inside) (?:an? |the )?(?:fda(?:'s)? )?(?:section |sec\. |part )?(?:361|1271|21 cfr)\b(?! must)",
    r"\b(?:is|are|remains?|counts? as) (?:\w+ )?361\b|\b(?:undergo(?:es)?|with|only|requires?|involves?|receives?) (?:only )?minimal manipulation\b",
    r"\b(?:as|is|are|our|these) (?:an? )?(?:fda )?(?:section )?361[ -](?:hct|product|tissue|compliant|human|allograft)|\b361[ -](?:compliant|compliance|exempt)",
    r"\b(?:compl(?:y|ies|iant|iance)|accordance|conform\w*) (?:\w+ )?(?:with|to) (?:all |the |every |fda )*(?:section |part )?(?:361|21 cfr|1271)",
    r"\b(?:meets?|meeting|satisf(?:y|ies)|fulfills?|follow\w*|within|compl(?:y|ies) with) (?:all |every |each |the |of |an? )*(?:[\w']+ )?(?:criteri(?:on|a)|requirements?|tests?|conditions?|guidelines?|standards?|rules?|definition) (?:of|for|under|in|on|set (?:by|out in)) (?:the )?(?:fda )?(?:section )?(?:361|21 cfr|1271|minimal|homologous)",
    r"\b(?:meets?|compl(?:y|ies) with|follow\w*|satisf\w+) (?:the |all |fda(?:'s)? )*(?:minimal(?:ly)?[ -]manipulat\w+|homologous[ -]use) (?:standards?|criteri\w+|rules?|requirements?|guidelines?)",
    r"\bfda (?:has |have )?(?:ruled|determined|decided|agreed|confirmed|stated|declared|recogni[sz]ed|classif\w+|class(?:es|ed))(?: that)? (?:[\w'-]+ ){1,8}?(?:is|are|as|to be) (?:an? |considered |exempt|legal|lawful|allowed)*(?:homologous|361|tissue|exempt|legal|minimally|structural|allowed|permitted)",
    r"\b(?:recogni[sz]ed|accepted|classified|ruled) as an? (?:361|section 361|human tissue) ",
    r"\b(?:is|are) by definition (?:homologous|minimally|exempt)|\bno manipulation (?:of|to) (?:the |your )?(?:cells|tissue)",
    r"\b(?:is|are|our|using|uses?|only) (?:an? |the )?(?:\w+ ){0,2}?minimally[ -]manipulated (?!by\b)(?:[\w'-]+ ){0,3}?(?:tissues?|allogra\w+|suspensions?|products?|cells?|amni\w+|umbilical|placental)\b",
    r"(?<!not )(?<!not regulated )(?<!not intended )\bsolely (?:regulated )?under section 361|\b(?:falls? |regulated )under section 361 and (?:may|can|does|is)\b|\bunder section 361 and (?:may|can)\b",
    r"\b(?:same[ -](?:day|surgery|surgical|session)|surgical)(?: procedures?)? exc?e(?:m?p)tion|\bsame[ -](?:day )?surgical (?:procedure )?exc?e\w+|\bunder (?:the|a) (?:\w+ )?surgical (?:procedure )?exception|\bfalls? under the same surgical\b",
)
_LEGAL = (
    r"\bhurdles? (?:is|are) (?:not (?:as|so|nearly as) high|lower|smaller|easier)|\b(?:lower|fewer|less|lesser|easier|simpler|lighter|looser) (?:regulatory|fda|legal) (?:hurdles?|barriers?|burdens?|requirements|path\w*|routes?|restrictions)"
    r"|\bless (?:strictly |heavily |tightly )?regulated\b",
    r"\b(?:fully|completely|perfectly|totally|entirely|absolutely|100%|100 percent) (?:legal|compliant|lawful)\b",
    r"(?<!what )(?<!whether )\b(?:is|are|remains?|stays?) (?:(?!not\b|only\b|never\b|no\b|any\b)\w+ ){0,2}?(?:legal|lawful)\b(?! (?:advice|guardian|counsel|action|dut|representative|drug|matter|issue|question|document|requirement))",
    r"\b(?:is|are|remains?) (?:(?!not\b|only\b|never\b)\w+ )?(?:permitted|allowed) (?:because|since|(?:\w+ ){0,2}?(?:by|under) (?:the )?(?:\w+ )?(?:fda|laws?|federal|regulations?|practice))",
    r"\b(?:can|may|we|are|is|now) (?:be |now )?legally (?:\w+ )?(?:offer|us(?:e|ing)|s[eo]ld?|market|perform|inject|give|provid|availab|treat)\w*",
    r"\b(?:permitted|allowed|legal|lawful|authorized) (?:under|by) (?:the |current |all )*(?:fda|federal)\b|\b(?:within|under|inside) (?:current |all )?(?:federal|u\.?s\.?|state) law\b.{0,40}\bbecause\b",
    r"\bfda (?:\w+ )?(?:allows?|permits?|lets)\b(?! (?:for )?(?:trials?|an ind|expanded|compassionate|emergency))(?!.{0,80}\b(?:off-label|(?:clinical )?trials?|stud(?:y|ies)|research|investigat\w+|protocols?|ind)\b)",
    r"\bwithin (?:all )?(?:the )?(?:[\w']+ ){0,3}(?:guidelines?|rules|regulations|law|limits|boundaries)\b.{0,40}\b(?:fda|federal|361)\b|\bwithin (?:the )?(?:current )?fda(?:'s)? (?:\w+ )?(?:guidelines?|rules|regulations|limits|boundaries)",
    r"\b(?:is|are|as|under|within|part of|constitutes?|governed|interfere\w* (?:with|in)|authority over|regulates?) (?:\w+ ){0,3}?practice of medicine\b",
    rf"\b{_STATES} (?:\w+ )?(?:laws?|statutes?|legislation|bill)? ?(?:now )?(?:lets?|permits?|allows?|authori[sz]es?|protects?) (?:us|our|you|your|their use|the use|its use)\b",
    r"\b(?:under|thanks to|through) (?:the )?(?:\w+ )?right[ -]to[ -]try\b|\byour right to (?:receive|use|have|try)\b",
)

SAYS_EXEMPT = ClaimRule(
    "says-exempt",
    any_of(*_NEEDS_NONE, *_NOT_REACHED, *_NO_DRUG, *_CLASS_361, *_LEGAL),
    any_of(
        r"\b(?:supplements|dietary|must (?:meet|be|first|have)|only if|provided that|unless|if (?:all|it|they|every|an?|the)|not exempt|no exemption|blood banks?|loophole|insurance|kits?|centrifuges?|referral|narrow|override)\b",
        r"\b(?:the|this|these|our|class \w+|prp) devices? (?:is|are|may)\b|\bnot (?:be )?(?:legal|legally|lawful|lawfully)\b|\bsurprise billing\b",
        r"\b(?:products?|cells|tissues?|hct/ps?) (?:that|which) (?:(?:do not|don't|fail to) )?(?:meet|qualify|fall)\b|\ban? hct/p (?:is|that)|\bhct/ps? (?:are|is|that) regulated|\bfda regulates\b|\bas defined\b|\bmany (?:procedures|treatments)\b|\bsection 361 covers\b|\bfirst or second[ -]degree\b|\bin order to\b|\bto qualify\b",
        r"\b(?:does|do|did)(?: not|n't) (?:qualify|meet|satisfy)\b(?!.{0,30}\b(?:drug|biologic))|\bthe (?:doctors?|clinics?|company|defendants?) argued\b|\bdepends on (?:how|whether|what)\b|\ba reader\b|\bfirst- or second-degree\b",
    ),
    denies_itself=True,
    hedges=True,
    near_product=False,
    cues=(
        "fda",
        "f.d.a",
        "hurdle",
        "neither",
        "barrier",
        "burden",
        "restrict",
        "clearance",
        "regul",
        "exempt",
        "exception",
        "361",
        "1271",
        "21 cfr",
        "drug",
        "device",
        "pharmac",
        "biologic",
        "medication",
        "law",
        "legal",
        "approv",
        "manipul",
        "homolog",
        "licen",
        "medicine",
        "surgical",
        "agency",
        "authority",
        "government",
        "federal",
        "state",
        "texas",
        "florida",
        "utah",
        "nevada",
        "montana",
        "arizona",
        "california",
        "ohio",
        "statute",
        "different",
        "separate",
        "special",
        "categor",
        "guidance",
        "bla",
        "ind",
        "pma",
        "nda",
        "510(k)",
        "washington",
        "review",
        "compli",
        "right",
        "food",
        "require",
        "procedure",
    ),
)
