"""The words that tell what kind of page it is: offers, praise, doubts, agencies, the headings of papers."""

from __future__ import annotations

import re

from kb.ingest.wording.phrases import Phrases
from kb.ingest.wording.rule import any_of


def _signs(*patterns: str) -> tuple[Phrases, ...]:
    return tuple(map(Phrases, patterns))


SELLING = any_of(
    r"\b(?:schedule|book|request|make|reserve) (?:a|an|your|now|online|today)\b|\bcall (?:us|today|now|our|\(?\d)|\bcontact us|\bfree (?:consult|quote|seminar)|\bappointments?\b|\bconsultations?\b|\bask us\b|\bcome see us|\bvisit us|\bnew patients",
    r"\bour (?:[\w-]+ )?(?:clinic|practice|office|patients?|team|centers?|providers?|treatments?|services?|products?|doctors?|physicians?|specialists?|exosomes?|stem|cells?|shots?|serum|infusions?|platelet|msc|kits?|solution|prp|procedures?|protocols?|therap(?:y|ies)|allografts?|umbilical|cord|amniotic|wharton's|fat|tissue|injections?|supplier|lab|laboratory|facility|program|birth|placental|bone|svf|regenerative|donors?)\b",
    r"\bwe (?:\w+ )?(?:offer|provide|use|inject|treat|perform|give|administer|recommend|deliver|harvest|supply|place|process|take|draw|prepare|extract|concentrate|sell|have (?:treated|helped|seen))\b|\badd to cart|\bpricing\b|\bfinancing\b|\bper (?:session|vial|treatment|injection)|\$ ?\d|\border (?:now|online|today)|\bwholesale\b|\bbuy now|\bmed ?spa\b|\bbook your\b",
)
SELLS_BY_ONE = any_of(
    r"\b(?:book your|call us today|schedule your|we (?:offer|treat|use|inject|provide)|our (?:clinic|stem cell|exosomes?|patients|practice))\b"
)
PROMOTING = any_of(
    r"\b(?:safe (?:and|&|,)|natural(?:ly)?\b(?! (?:history|killer))|non-?surgical|pain-?free|painless|minimally invasive|no downtime|zero downtime|risk-?free|side effects? of any|permanent (?:solution|relief)|long-term (?:relief|effective)|turn back|cutting[ -]edge|revolutionary|breakthrough|"
    r"patients can expect|say goodbye|regain|get back to|proven|guarantee\w*|miracle|no risk|cannot be rejected|amazing|incredible|tremendous|life-changing|rebuilds?|regenerates?|regrows?|restores?|heals?|repairs? (?:it|the|your|damaged)|effective for|highly effective|very effective|particularly effective|my knee|after my|life back|fda[- ](?:compliant|registered)|avoids? (?:surgery|knee|hip)|best (?:treatment|option|therapy)|life[ -]changing|astonishing|remarkable|efficacy|lasting improvement|rather than mask\w*|(?:will|can)not be rejected|not (?:be )?reject\w*|speeds? healing|eliminates?|no side effects|years younger|like new|restore your)\b"
)
"""Words of praise; a page full of them sells, though it never says "we"."""
DOUBTING = any_of(
    r"\b(?:unproven|unapproved|not (?:been )?(?:fda[- ])?(?:approved|proven|shown|known)|(?:no|not much|little|limited|not enough) (?:good |clear |solid )?evidence|insufficient|more research|researchers|scientists|scam|fraud|misleading|claims?|warn\w*|experimental|investigational|risks? (?:include|of)|side effects include|lawsuit|"
    r"complaint|allege\w*|trial|study|studies have not|talk to your doctor|ask your doctor|nobody knows|may not)\b"
)
A_PRACTICE = any_of(
    r"\b(?:clinics?|orthop\w+|chiropract\w+|wellness|spa|pain|spine|regenerative|institute|sports medicine|aesthetics|dermatology|longevity|anti-?aging|stem cell centers?)\b"
)
"""What practices call themselves in the titles of their pages."""
A_HOUSE = re.compile(
    r"(?:^|[|•»:] ?| [-–—] )[^|•»]{0,60}\b(?:clinics?|wellness|spa|medspa|institute|cent(?:er|re)s?|orthop\w+|chiropract\w+|aesthetics|dermatology|longevity|biologics|labs?|sciences|therapeutics|pharma|practice|associates|medical group|llc|inc)\b[^|•»:]{0,30}$"
)
"""The name of a practice or a company at the end of a title."""
HARD_SELLING = any_of(
    r"\b(?:call|text|email) (?:us|today|now|our (?:office|clinic|team)|the (?:office|clinic))\b|\bcall \(?\d{3}\)?|\bbook (?:your|now|online|today|an? (?:free|consult\w*|session|treatment))\b|\badd to cart\b|\bbuy now\b|\border (?:now|online|today|yours)\b|\bwholesale\b|\bmed ?spa\b",
    r"\b(?:schedule|request|reserve|get) (?:your|a|an) (?:free |no-cost |complimentary )?(?:consult\w*|evaluation|quote|sample|session|treatment|demo|(?:appointment|visit) (?:today|now|with us|at our|online))\b|\bfree (?:consult\w*|quote|seminar)|\bnew patients? (?:welcome|special)|\bfinancing (?:is )?available",
    r"\b(?:we|our (?:clinic|practice|office|doctors?|physicians?|team|center)) (?:\w+ )?(?:offers?|treats?|injects?|sells?|provides? (?:\w+ ){0,2}(?:stem|prp|exosome|regenerative|treatment|therap|injection)\w*)\b",
    r"\bour (?:[\w'-]+ ){0,2}?(?:exosomes?|stem cells?|allografts?|prp|msc|serum|injections?|infusions?|kits?|vials?|shots?|wharton's jelly|medical spa|regenerative (?:medicine|treatments?|therap\w+)|doctors?|physicians?|providers|clinics?|practice)\b(?! (?:data|sample|cohort|study|results))",
    r"\bcontact (?:us|our (?:office|clinic|team)) (?:today|now|for (?:a|pricing|more)|at \(?\d)|\bvisit (?:us|our (?:clinic|office))|\b(?:at|here at) [\w' ]{2,40}(?:clinic|center|institute|wellness|medspa)\b,? we\b|\bare you a candidate\b|\bask about our\b|\$ ?\d[\d,]* (?:per|for|each|a)\b|\b(?:amazing|incredible|life[- ]changing|say goodbye|risk-free|look younger|feel younger)\b",
)
"""What only those who sell write: no agency's page and no paper holds it."""
AGENCY_NAMES = (
    r"(?:national institutes? (?:of|on) [a-z, ]{3,70}|national (?:cancer|eye|heart, lung,? and blood) institute|national library of medicine|national center for (?:complementary|biotechnology|advancing)[a-z, ]{0,40}|medlineplus(?: medical encyclopedia| genetics| magazine)?|pubmed(?: central)?|ncbi bookshelf|"
    r"statpearls|nih news in health|(?:u\.?s\.? )?food and drug administration|centers for disease control(?: and prevention)?|nhs (?:inform|england|choices|scotland|uk|111 wales|blood and transplant)|national health service|medicines and healthcare products regulatory agency|"
    r"health canada|therapeutic goods administration|european medicines agency|world health organization|federal trade commission|department of health and human services|clinicaltrials\.gov|genetic and rare diseases information center)"
)
AGENCY_SHORT = r"(?:niams|ninds|nccih|nhlbi|niddk|nidcd|nichd|nei|nia|(?:us )?nih|fda|(?:us )?cdc|nhs|mhra|gov\.uk|tga|pmc|ncbi|ftc|consumer advice|nih medlineplus magazine)"
AGENCY_TITLE = re.compile(
    rf"(?:[^|]{{1,140}}(?: ?[|•»] ?| [-–—] ))(?:the )?(?:{AGENCY_NAMES}|{AGENCY_SHORT})(?: \([a-z]{{2,6}}\))?(?:(?: ?[|•»] ?| [-–—] )(?:{AGENCY_NAMES}|{AGENCY_SHORT}))?[.]?"
    rf"|(?:the )?{AGENCY_NAMES}(?: \([a-z]{{2,6}}\))?[.]?|[^|]{{1,140}}: medlineplus[a-z ]{{0,24}}|(?:medlineplus|nhs|nih|cdc|niams|ninds|nccih)(?: ?[|•»:] ?| [-–—] )[^|]{{1,100}}"
)
"""A title or a line at the head or foot of a page that is an agency's name, alone or after the name of the page."""
AGENCY_VOICE = _signs(
    r"\ban? official (?:website|site) of the (?:united states|u\.?s\.?) government\b|\bofficial websites use \.gov\b|\bhere's how you know\b",
    r"\bcontains nonbinding recommendations\b|\bfood and drug administration staff\b|\bpage last reviewed:|\bnext review due:|\bcontent (?:source|reviewed|current as of)\b.{0,40}\b(?:cdc|centers for|fda|\d{2}/\d{2}/\d{4})|\blast (?:reviewed|updated) (?:on )?(?:\w+ )?(?:by (?:the )?)?(?:nih|ninds|niams|nccih|nia|medlineplus)\b",
    r"\breview date \d{1,2}/\d{1,2}/\d{4}|\ba\.d\.a\.m\.,? (?:inc|editorial|medical|health)|\bmedlineplus\b.{0,60}\b(?:links to health information|encyclopedia|url of this page|national library)|\burl of this page: https?://medlineplus",
    r"\bnccih (?:has provided|clearinghouse)|\bnccih (?:does not|is not) endors\w*|\bfor more information,? contact (?:the )?(?:niams|ninds|nccih|nia|nhlbi)\b|\bthis (?:information|content|publication|fact sheet) is (?:provided|not copyrighted|in the public domain)\b.{0,80}\b(?:nih|national institute)",
    r"\bmorbidity and mortality weekly report\b|\bmmwr\b|\bnotes from the field\b|\bcdc (?:and|is working|has (?:received|identified)|investigat\w+)\b.{0,80}\b(?:outbreak|infections?|state|health departments?)\b|\bdepartment of (?:\w+ )?health (?:services )?(?:received|was notified|notified|reported|investigat\w+)",
    r"\bconsumers should (?:also )?(?:be aware|speak|seek|know|ask|understand|report|not)\b|\bwhat (?:should )?consumers (?:should |need to )?know\b|\bconsumer (?:update|information|alert)s? (?:on|from|about|:)|\bpublic safety (?:notification|alert)\b|\bsafety communication\b|\baudience: (?:health|patient|consumer)",
    r"\b(?:the )?(?:agency|fda|we) (?:inspected|conducted an inspection of|documented|reviewed|observed) (?:\w+ ){0,3}your (?:firm|facility|website|social)|\byour (?:firm|facility)\b.{0,120}\b(?:violat\w+|inspect\w+|adulterat\w+|misbrand\w+|manufactur\w+|distribut\w+)|\bpublic health service act\b.{0,80}\bbiologics license\b",
    r"\b(?:tell|talk (?:with|to)|ask|share with) (?:all )?(?:your|all your) (?:health ?care (?:provider|team|professional)|provider)s?\b.{0,60}\b(?:complementary|treatments? you|any|manage your health|trial)\b|\btake charge of your health\b|\bfind a clinical trial\b.{0,80}\bclinicaltrials\.gov\b",
)
"""How agencies speak of themselves and to the public; each line is one sign."""
AGENCY_ON_PRODUCTS = _signs(
    r"\b(?:the )?(?:nih|ninds|niams|nhlbi|nia|national institutes? of [a-z ]{3,60}) (?:supports?|conducts?|funds?|leads?|is (?:committed|funding|the (?:leading|primary)))\b.{0,60}\bresearch\b|\bnih-(?:funded|supported) (?:researchers|scientists|research|studies)\b|\bat the nih clinical center\b",
    r"\b(?:see|speak to|ask|talk to|contact) a gp\b|\b(?:call|contact|ring) (?:nhs )?111\b",
    r"\b(?:on|by|through|from) the nhs\b|\bnhs (?:hospital|treatment|website|service)s?\b|\byour (?:hospital|specialist|care) (?:team|nurse)\b",
    r"\bask if the fda has reviewed\b|\b(?:there are )?currently (?:no fda-approved exosome|the only stem cell)|\b(?:that is|this is) (?:simply )?untrue\b|\bfda has not (?:approved any|reviewed|evaluated)\b|\bmisled by information about products\b|\btaking advantage of (?:patients|consumers)\b",
    r"\bfda is (?:informing|warning|alerting|concerned|aware|advising|carefully|issuing|announcing|notifying|providing|encouraging)\b|\bfda (?:wants|encourages|urges|reminds|recommends|strongly)\b.{0,80}\b(?:consumers|patients|public|health care|report)",
    r"\breport (?:it|any|them|adverse|side effects|these|problems)\b.{0,60}\bmedwatch\b|\bmedwatch\b.{0,40}\b(?:adverse event reporting|program|online)|\bguidance for industry\b|\bdocket no\b|\bfederal register\b|\bcenter for biologics evaluation and research\b|\bocod@fda|\bfda (?:has authority to regulate|regulates regenerative)\b",
)
"""How agencies speak of treatments; news and honest clinics speak so too, so it tells an agency only where nothing is sold or praised."""
LETTER = _signs(
    r"\b(?:warning|untitled) letter\b",
    r"\bdear (?:dr|mr|mrs|ms|sir)\b",
    r"\bfood and drug administration\b|\bfederal trade commission\b",
    r"\byour (?:firm|facility|company|website|products?)\b.{0,200}\b(?:violat\w+|adulterat\w+|misbrand\w+|drugs?)\b|\b(?:working|business) days\b|\bcome to (?:our|its|the) attention\b|\boffice of (?:compliance|biological|regenerative)|\bthis letter\b",
)
"""What a letter of an agency holds, all of them; it quotes what a seller said."""
PAPER_HEADINGS = re.compile(
    r"(?:\d+\.? )?(?:structured )?(?:abstract|background|objectives?|purpose|aims?|methods?|methodology|(?:patients|materials?|subjects) and methods|results|findings|conclusions?|discussion|limitations|data availability(?: statement)?|study (?:design|type)|level of evidence|"
    r"references|acknowledge?ments?|funding|ethics (?:statement|approval)|conflicts? of interests?|competing interests|author contributions|supplementary (?:material|data)|keywords|inclusion criteria|statistical analysis|trial registration)\W*"
)
PAPER_CORE = re.compile(
    r"(?:\d+\.? )?(?:structured )?(?:abstract|objectives?|methods?|methodology|(?:patients|materials?|subjects) and methods|results|statistical analysis|data availability(?: statement)?)\W*"
)
"""The headings that no article for the public has."""
PAPER_LABELS = re.compile(
    r"(?:^|[.\n)] ?)(background|objectives?|purpose|aims?|introduction|methods?|(?:materials|patients) and methods|results|findings|conclusions?|interpretation|study design|level of evidence|importance|design, setting[\w, ]{0,30})(?: ?:|\.(?= ))"
)
PAPER_VOICE = _signs(
    r"\b(?:here|in this (?:study|review|paper|work|report|case report|trial)),? we (?:aim(?:ed)? to |sought to |will |have |also )?(?:review|report|describe|present|investigat|evaluat|examin|compar|summari[sz]|discuss|assess|analy[sz]|demonstrat|show|explor|determin)\w*",
    r"\b(?:this|the present|the current) (?:narrative |systematic |scoping |literature |retrospective |prospective |pilot |randomi[sz]ed |clinical |in vitro |meta-)?(?:review|study|meta-?analysis|trial|case series|report) (?:aim(?:s|ed)|evaluat\w+|investigat\w+|was (?:designed|conducted|approved|performed)|summari[sz]es|sought|compared|assessed|examined|included|demonstrated)",
    r"\bwe (?:searched|retrospectively|prospectively|hypothesi[sz]ed|enrolled|randomi[sz]ed|conducted an? (?:\w+ )?(?:study|trial|search|review|meta|survey)|performed an? (?:systematic|literature|retrospective|meta)|report (?:a|the) case|aimed to|sought to|identified \d+ (?:studies|trials))",
    r"\b(?:pubmed|medline|embase|cochrane (?:library|central)|web of science|scopus)\b.{0,60}\b(?:search\w*|retriev\w*|database|embase|scopus|cochrane|web of science)\b",
    r"\b(?:written )?informed consent was\b|\binstitutional review board\b.{0,80}\bapprov|\bapproved by the (?:\w+ ){0,5}(?:ethics committee|institutional review)|\bdeclaration of helsinki\b|\bconsort\b|\bprisma\b",
    r"\bthe authors (?:declare|report|have no|state|thank)\b|\bcorresponding author\b|\bcorrespondence(?: to)?:|\bconflicts? of interests?:|\bcompeting interests\b|\bauthor contributions\b|\bcontributed equally\b",
    r"\breceived:? .{4,24}(?:;|,|\.)? ?(?:revised:? .{4,30})?accepted:? |\bcite this article\b|\bcreative commons attribution\b|\b© ?(?:the author|\d{4} the author)|\bpmcid: ?pmc\d|\bpublished online\b|\bissn\b|\bopen access article\b|\bepub (?:ahead|\d{4})",
    r"\b95 ?% (?:ci|confidence)|\bp ?[<=>] ?0?\.\d|\bmean difference\b|\bstandard deviation\b|\bodds ratio\b|\bhazard ratio\b|\bstatistically significant\b|\bn ?= ?\d+\b|± ?\d",
    r"\b(?:department|faculty|school|division) of [a-z ]{3,50}, [a-z ,]{0,40}(?:university|medical college|hospital)\b",
    r"\b(?:patients|participants|subjects|eyes|knees|mice|rats) were (?:randomi[sz]ed|randomly|enrolled|assigned|recruited|followed|divided|included|allocated)|\binclusion criteria (?:were|included)\b|\b(?:primary|secondary) (?:outcome|end ?point)s?\b|\bfurther (?:studies|research|trials) (?:is|are) (?:needed|required|warranted)",
    r"\b(?:preclinical|in vitro|in vivo|first-line|heterogene\w+|etiolog\w+|pathophysiolog\w+|comorbidit\w+|meta-analys\w+|randomi[sz]ed controlled|cohort|double-blind\w*)\b[^\n]{0,600}?\b(?:preclinical|in vitro|in vivo|heterogene\w+|pathophysiolog\w+|efficacy|cohort|placebo|clinical trials)\b",
)
"""How the authors of a paper speak; each line is one sign. A list of references is none: sellers have them too."""
WHITE_PAPER = re.compile(
    r"\b(?:white ?papers?|product (?:characteri[sz]ation|information|monograph|brochure|report|guide)|case stud(?:y|ies)|sell sheet|brochure|data ?sheet|patient outcomes?|outcomes? (?:summary|data|report)|testimonials?|press release|frequently asked|clinical results|our (?:research|results))\b"
)
"""What a seller calls what it writes in the manner of a paper."""
OFFICIAL_HOSTS = re.compile(
    r"(?:.*\.)?(?:gov|mil|nhs\.uk|nhs\.scot|nhs\.wales|nhsinform\.scot|nice\.org\.uk|gov\.\w\w|gc\.ca|canada\.ca|go\.jp|gob\.\w\w|europa\.eu|who\.int|medlineplus\.gov|health\.nz)"
)
PAPER_HOSTS = re.compile(
    r"(?:.*\.)?(?:doi\.org|biomedcentral\.com|link\.springer\.com|nature\.com|sciencedirect\.com|onlinelibrary\.wiley\.com|frontiersin\.org|mdpi\.com|plos\.org|nejm\.org|jamanetwork\.com|bmj\.com|thelancet\.com|tandfonline\.com|sagepub\.com|liebertpub\.com|cochranelibrary\.com|"
    r"medrxiv\.org|biorxiv\.org|hindawi\.com|karger\.com|academic\.oup\.com|europepmc\.org|cureus\.com|arthroscopyjournal\.org|jbjs\.org|lww\.com|dovepress\.com|spandidos-publications\.com|wjgnet\.com|semanticscholar\.org|cell\.com|science\.org|jci\.org|ahajournals\.org|clinicaltrials\.gov)"
)
