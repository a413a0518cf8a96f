"""`says-exempt`: that FDA rules do not apply to a product, or apply less."""

from __future__ import annotations

from kb.ingest.wording.rule import ClaimRule, any_of

_REVIEW = (
    r"(?:approval|clearance|review|oversight|licen[sc](?:e|ing|ure)|regulation|authorization|permission|registration|rules?|requirements?|scrutiny)"
)
_AGENCY = r"(?:fda|f\.d\.a\.?|food and drug administration|federal|government|regulatory|pre-?market)"

SAYS_EXEMPT = ClaimRule(
    "says-exempt",
    any_of(
        rf"\b(?:do(?:es)?(?: not|n't)|don't|doesn't|never|no longer|not|n't) (?:need|require)s?(?: to (?:have|get|obtain))? (?:any |an? |the )?(?:\w+ )?{_AGENCY}(?:'s)? {_REVIEW}",
        rf"\bno (?:need for |further |additional |special )?(?:{_AGENCY} )*{_REVIEW} (?:is |are |was )?(?:needed|required|necessary|called for|applies)",
        rf"\b(?:{_AGENCY} )+{_REVIEW} (?:is|are) (?:not|n't) (?:needed|required|necessary)|\b(?:does|do) not (?:need|require) (?:pre-?market )?(?:approval|clearance|licen\w+)\b",
        r"\b(?:not|n't|never) (?:\w+ ){0,2}(?:regulated|governed|controlled|overseen) (?:\w+ ){0,3}?(?:by (?:the )?fda|as (?:a )?(?:drugs?|biologics?|medicines?|medications?))",
        rf"\b(?:not|n't|never) subject to (?:the |any |its |same )*(?:{_AGENCY}|approval|drug)",
        rf"\bexempt(?:ed|ion)? (?:from|under|by) (?:the |all |any )*(?:{_AGENCY}|regulat|drug|section|21|u\.?s\.?)",
        r"\b(?:outside|beyond|falls? outside|not (?:fall )?under|free (?:of|from)|out of) (?:of )?(?:the )?(?:scope of |reach of |purview of )?(?:the )?fda(?:'s)?\b",
        r"\b(?:not|n't) (?:considered|classified|deemed|treated|regarded|classed)(?: as| to be)? (?:a |an )?(?:drugs?|biologics?|biological (?:drugs?|products?)|medications?|medicines?)\b",
        r"\bhurdles? (?:is|are) (?:not (?:as|so|nearly as) high|lower|smaller|easier)|\b(?:lower|fewer|less|lesser|easier|simpler|lighter) (?:regulatory|fda|legal) (?:hurdles?|barriers?|burdens?|requirements|path\w*|routes?|restrictions)"
        r"|\bless (?:strictly |heavily |tightly )?regulated\b",
        r"\b(?:361|minimal(?:ly)? manipulat\w+|same[ -]day|same surgical|homologous)\b.{0,110}\b(?:so|therefore|thus|hence|meaning|which means|allows?|lets|without|no|not)\b.{0,60}\b(?:exempt|legal|allowed|permitted|compliant|approval|need|requir\w*|subject|regulat\w*|drug|use|offer)\b",
        r"\bbecause\b.{0,70}\b(?:minimally manipulated|homologous|own (?:cells|blood|body|fat|tissue)|no (?:living )?cells)\b.{0,60}\b(?:no|not|without|exempt|legal|free)\b.{0,40}\b(?:approv\w+|fda|regulat\w+|drug|clear\w+|licen\w+)",
        r"\b(?:fully|completely|perfectly|totally|entirely|absolutely|100%|100 percent) (?:legal|compliant|lawful)\b",
        r"\b(?:qualif(?:y|ies)|regulated|classified|recogni[sz]ed|considered|registered|marketed|defined|categorized) (?:\w+ ){0,2}?(?:as|for|under) (?:an? |the )?(?:section )?361\b",
        r"\b(?:meets?|satisf(?:y|ies)|fulfills?) (?:all |every |each |the |of )*(?:\w+ )?(?:criteri(?:on|a)|requirements?|tests?|conditions?) (?:of|for|under|in|set (?:by|out in)) (?:the )?(?:fda )?(?:section )?(?:361|21 cfr|1271|minimal|homologous)",
        r"\bfda (?:does not|doesn't|need not|has no|cannot|can't) (?:need to |have to |to )?(?:approve|regulate|review|control|oversee|authority|jurisdiction|say|require)\b|\bfda has no (?:say|authority|power|business)",
        r"\bfda (?:has |have )?(?:ruled|determined|decided|agreed|confirmed|stated|declared|recogni[sz]ed|classif\w+)(?: that)? (?:[\w'-]+ ){1,8}?(?:is|are|as|to be) (?:an? |considered |exempt|legal|lawful|allowed)*(?:homologous|361|tissue|exempt|legal|minimally|structural|allowed|permitted)",
        r"\b(?:recogni[sz]ed|accepted|classified|ruled) as an? (?:361|section 361|human tissue) ",
        r"\b(?:is|are) by definition (?:homologous|minimally|exempt)|\bno manipulation (?:of|to) (?:the |your )?(?:cells|tissue)",
        r"\bpractice of medicine\b|\bsame[ -](?:day )?surgical (?:procedure )?exc?e\w+|\bunder (?:the|a) (?:\w+ )?surgical (?:procedure )?exception|\bfalls? under the same surgical\b",
        rf"\b(?:can|may|could|free to) (?:\w+ ){{0,3}}(?:be )?(?:marketed|sold|used|offered|given|injected|performed|distributed)(?: \w+){{0,3}} without (?:\w+ ){{0,2}}(?:{_AGENCY} )*{_REVIEW}",
        r"\b(?:no|any) (?:federal |government )?(?:agency|authority|licen[sc]e|clearance)\b.{0,40}\b(?:has to|have to|over (?:cells|your|the)|is (?:needed|necessary|required)|from the fda)"
        r"|\bagency has no authority\b|\bneeds? no (?:licen[sc]e|fda|approval)",
        r"\bapproval (?:is not (?:required|needed|necessary)|does not apply|isn't)|\bfree of the (?:drug )?approval|\bdo(?:es)? not go through the (?:fda )?approval",
        r"\bcells are not (?:drugs|a drug)|\b(?:is|are) not an? drugs?\b|\b(?:considered|classed as) (?:a )?(?:biologic )?tissue,? (?:not|and not|rather than) (?:a )?(?:medication|medicine|drugs?)",
        r"\bsolely (?:regulated )?under section 361|\b(?:falls? |regulated )under section 361 and (?:may|can|does|is)\b|\bunder section 361 and (?:may|can)\b|\bwithout (?:an ind|waiting for the fda)\b",
        r"\bno (?:bla|ind|pma|510\(k\)|nda|licen[sc]e|prescription) (?:is )?(?:required|needed|necessary)|\b(?:within|under|inside) (?:current |all )?(?:federal|u\.?s\.?|state) law\b.{0,40}\bbecause\b|\bno law (?:stops|forbids|prevents|prohibits|against)",
        r"\bno longer (?:have|need) to (?:wait|go through|ask)\b.{0,30}\b(?:fda|washington|government|approval)|\bfda (?:only )?(?:approves|regulates) drugs,? (?:and )?not\b|\byour right to (?:receive|use|have|try)\b",
        r"\b(?:permitted|allowed|legal|lawful|authorized) (?:under|by) (?:the |current |all )*(?:fda|federal)\b",
        r"\bnot fda[ -]approved, .{0,50}\bdo(?:es)? not (?:have|need) to be\b",
    ),
    any_of(
        r"\b(?:supplement|must meet|only if|provided that|unless|if (?:all|it|they|every|an?|the)|not exempt|n't exempt|blood banks?|loophole|insurance|devices?|kits?|centrifuges?|prescription|referral)\b",
        r"\bproducts? (?:that|which) (?:meet|qualify)|\ban? hct/p (?:is|that)|\bhct/ps? (?:are|is|that) regulated|\bfda regulates\b|\bas defined\b|\bmany (?:procedures|treatments)\b|\bin order to\b|\bto qualify\b",
    ),
    denies_itself=True,
    hedges=True,
    near_product=False,
    cues=(
        "fda",
        "hurdle",
        "barrier",
        "burden",
        "restrict",
        "clearance",
        "regul",
        "exempt",
        "361",
        "drug",
        "law",
        "legal",
        "approv",
        "manipul",
        "homolog",
        "licen",
        "medicine",
        "surgical",
        "agency",
        "bla",
        "ind",
        "pma",
        "washington",
        "review",
        "compli",
        "right",
        "food",
        "require",
    ),
)
