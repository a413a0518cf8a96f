"""Who speaks, and how: what turns the same words into a question, a denial, a warning, a report, a study or a title.

A sentence in one of these voices is no claim of the page, whatever it says.
"""

from __future__ import annotations

import re

_QUESTION = re.compile(r"\?[\"')\]]*\s*$|^(?:are|is|do|does|can|will|should|which|who|what|why|how|when)\b[^.!]{0,90}\?")
_WARNING = re.compile(
    r"""\b(?:beware|be\ (?:very\ )?(?:wary|skeptical|careful|cautious|suspicious)|warn(?:s|ed|ing|ings)?\b|caution(?:s|ed|ary)?\b|red\ flags?|avoid\ (?:clinics|any|providers)|mislead|
    misrepresent|false(?:ly)?\b|fraud|scam|hoax|myths?\b|misconception|unproven|untested|unsupported|unsubstantiated|exaggerat|overstat|too\ good\ to\ be\ true|
    no\ (?:good\ |solid\ |strong\ |reliable\ |clear\ |scientific\ |clinical\ |credible\ |real\ )*(?:evidence|proof|data|studies)|little\ evidence|lack(?:s|ing)?\ (?:of\ )?evidence|
    not\ (?:yet\ )?(?:been\ )?(?:fully\ |scientifically\ |clinically\ )?(?:proven|shown|demonstrated|established|known|clear|enough)|insufficient|inconclusive|remains?\ (?:unclear|unknown|to\ be\ seen)|
    more\ research\ is|further\ (?:research|stud)|we\ (?:do\ not|don't|cannot|can't|never|make\ no)\ (?:claim|promise|guarantee|offer|recommend)|adverse\ events?|consumer\ alert|
    unapproved|unlicensed|illegal|against\ the\ law|should\ not\ (?:be|claim|promise)|shouldn't|must\ not|never\ (?:claim|promise|say|guarantee)|disclaimer|
    (?:just|only|pure|all)\ hype|snake\ oil|do\ your\ (?:own\ )?research|lawsuit|sued\b|prosecut)""",
    re.X,
)
_REPORTED = re.compile(
    r"""\b(?:(?:some|many|most|other|these|those|certain|several|numerous|such)\ (?:\w+\ ){0,3}(?:clinics?|providers?|practitioners?|companies|sellers?|websites?|people|patients?|ads?|
    advertisements?|marketers?|manufacturers?|vendors?|doctors?|practices|sites|products)\ (?:\w+\ ){0,2}(?:claim|say|state|promise|advertis|market|tell|offer|suggest|promot|tout|assert|call|boast|argue|use|sell|are)|
    claims?\ (?:that|to|of|made|about|like|such)\b|(?:is|are|was|were|being|been)\ (?:often\ |sometimes\ |frequently\ |commonly\ |widely\ )?(?:claimed|told|advertised|marketed|represented|touted|promoted|billed|portrayed|hyped|said)|
    (?:fined|accused|charged|cited|warned)\ (?:\w+\ ){0,4}for\b|\bfiction\b|you\ may\ have\ heard|critics|(?:have|has)\ been\ promoting|quotes?\ the\ firm|the\ agency\ (?:reminds|says|considers|warns)|prey(?:s|ing)?\ on|no\ (?:clinic|doctor|one)\ can\b|no\ product\b|referred\ to|instead\.?$|so-called|purport|alleged|according\ to|the\ (?:clinic|company|post|ad|website|site|seller|letter|firm|manufacturer)s?\ (?:\w+\ )?(?:says?|said|claims?|claimed|calls?|called|promises?|states?|stated|cited)|
    (?:ads?|posts?|advertisements?|testimonials?|websites?|brochures?)\ (?:\w+\ )?(?:promise|claim|say|call|state)|believe(?:d)?\ (?:to|that)|if\ (?:a|an|any|the|your|someone|anyone|they|it|you(?!\ (?:suffer|have|live|are\ (?:living|suffering))))\b|
    ask\ (?:if|whether|your|the|them|for|about)|whether\b|make\ sure|check\ (?:if|whether|that)|the\ fda\ (?:has\ |also\ )?(?:says?|said|states?|stated|warns?|advises?|considers?|regulates?|requires?|defines?|announced|issued|sent|told)|
    fda\ (?:says|said|states|warns|warned|considers|regulates|requires|issued|sent))""",
    re.X,
)
_STUDY = re.compile(
    r"""(?:\bet\ al\b|\bdoi\b|\bpmid\b|\bnct\d|\bisbn\b|\bvol(?:ume)?\.?\ \d|\bpp?\.\ ?\d|\b(?:19|20)\d\d;\s?\d|\(\d{4}\)|\bjournal\ of\b|\brandomi[sz]ed\b|\bfollow-up\ of\b|\bplacebo|\bdouble-blind|\bcohort\b|\bmeta-analys|\bsystematic\ review|
    \bparticipants?\b|\benrol(?:l)?|\bn\ ?=\ ?\d|\bp\ ?[<=]\ ?0|\bphase\ (?:i|ii|iii|1|2|3)\b|\b(?:a|an|one|this|that|the|our|their|recent|small|pilot|animal|mouse|rat|preclinical|case)\ (?:\w+\ ){0,2}(?:study|studies|trial|trials|review|report|paper)\ (?:of|in|on|from|found|showed|reported|with|by|published|compared|evaluated|examined|is|was|are|were|will)|
    \b(?:mice|rats|rabbits|dogs|horses|in\ vitro|in\ animals|animal\ models?|cell\ culture)\b|\b(?:researchers|scientists|investigators|authors)\b)""",
    re.X,
)
_FUTURE = re.compile(
    r"""\b(?:one\ day|someday|in\ the\ (?:near\ )?future|may\ eventually|could\ eventually|hope(?:s|d|ful)?\ (?:to|that)|potential\ future|(?:is|are|being|still|currently|actively)\ (?:being\ )?(?:studied|investigated|explored|researched|evaluated)|
    being\ tested|under\ (?:study|investigation|development|review)|investigational|experimental|in\ clinical\ trials?\ only|only\ (?:in|within|as\ part\ of|through)\ (?:a\ |an\ )?(?:clinical\ |research\ |fda-approved\ |approved\ )*(?:trials?|stud))""",
    re.X,
)
_DENIED = re.compile(
    r"\b(?:not|no|never|none|nor|neither|without|cannot|nothing|lacks?|nobody|hardly|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|can't|hasn't|haven't|couldn't|wouldn't)\b"
)
_WARNING_LEAD = re.compile(
    r"""\b(?:red\ flags?|warning\ signs?|not\ (?:recommended|suitable|appropriate|a\ candidate|candidates|eligible)|contraindicat|should\ not|avoid|do\ not|don't|risks?\b(?!\s*-?\s*free)|side\ effects?|complications?|
    disadvantages|drawbacks|compared\ (?:with|to)\ surgery|problems\ (?:avoided|with)|limitations|myths?|misconceptions|questions?\ to\ ask|what\ to\ ask|references|bibliography|citations|sources|publications|further\ reading|literature|
    research\ articles|fda\ (?:warning|says|statement)|disclaimer|who\ (?:should|can)\s?not|exclusion|unproven|false|beware|how\ (?:clinics|companies)\ (?:mislead|advertise))""",
    re.X,
)


def is_spoken_for(sentence: str) -> bool:
    """Tell whether a sentence asks, warns, reports, describes a study or speaks of the future; `sentence` is in lower case."""
    return is_question(sentence) or any(voice.search(sentence) for voice in (_WARNING, _REPORTED, _FUTURE))


def is_question(sentence: str) -> bool:
    """Tell whether a sentence asks."""
    return bool(_QUESTION.search(sentence)) and not sentence.startswith("did you know")


def is_study(sentence: str) -> bool:
    """Tell whether a sentence is a title, a reference or an account of a study."""
    return bool(_STUDY.search(sentence))


def is_denied(clause: str, start: int) -> bool:
    """Tell whether what begins at `start` of a clause is denied by a word up to six words before it, no comma between."""
    before = " ".join(clause[:start].rsplit(",", 1)[-1].split()[-6:])
    return bool(_DENIED.search(before)) and not re.search(r"\bnot only\b", before)


def warns(lead: str) -> bool:
    """Tell whether a heading or lead-in makes a list of what follows it a warning, a contraindication, a question or a bibliography."""
    return bool(_WARNING_LEAD.search(lead.lower()))
