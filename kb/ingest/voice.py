"""Who speaks, and how: what turns the same words into a question, a denial, a warning, a report, a study or a title.

A sentence in one of these voices is no claim of the page, whatever it says.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kb.ingest.wording.rule import any_of

_KEPT = 256
_QUESTION = re.compile(r"\?[\"')\]]*\s*$|^(?:are|is|do|does|can|will|should|which|who|what|why|how|when)\b[^.!]{0,90}\?")
_PRESUMES = re.compile(
    r"^\W?(?:did you know|(?:is it )?hard to believe|(?:so )?why (?:would|do|does|is|are) .{0,80}\b(?:work|so (?:effective|well|good|successful|popular)|heal|relieved|relief|better|successful)\b|"
    r"what if (?:\w+ ){1,4}that you can|(?:are you )?looking for (?:the best|an? (?:\w+ )?(?:alternative|treatment|solution|way))|if (?:something|there) were)|"
    r"^(?:how|why) (?:(?:can|could|will|do|does) )?(?!(?:do|does|can|is|are|we|i|you|to)\b)(?:[\w-]+ ){1,6}?(?:helps?|heals?|treats?|(?:has|have) shown (?:results|promise)|works? (?:for|so))\b(?! (?:us|you|decide|know|find|understand|choose|with (?:the )?(?:cost|insurance|price)))|"
    r"^(?:what|which) (?:other |kinds? of |types? of )?(?:[\w-]+ )?(?:conditions|diseases|injuries|areas|problems|ailments)\b.{0,20}\b(?:are|can be|do we|does (?:it|prp)|do you) (?:\w+ ){0,2}?(?:treat\w*|help\w*|benefit\w*)|"
    r"^how (?:does|do|can) (?:[\w-]+ ){1,4}(?:act|help|treat|heal) (?:in|for|with|against|to)\b"
)
"""A question that takes for granted what it asks about."""
_ILL = r"(?:adverse|side effects|negative|serious|harm\w*|danger\w*|risks?|complications?|toxic\w*|tumou?rs?|rejection|ill effects)\b"
"""What a seller is glad that no study has shown."""
_WARNING = any_of(
    r"\b(?:beware|be (?:very )?(?:wary|skeptical|careful|cautious|suspicious)|warn(?:s|ed|ing|ings)?|caution(?:s|ed|ary)?|red flags?|avoid (?:clinics|any|providers)|mislead\w*|misrepresent\w*|fals(?:e|ely|ehood)|fraud\w*|scams?|hoax|"
    r"myths?|misconception|(?<!science )fiction|unproven|untested|unsupported|unsubstantiated|(?<!cannot be )(?<!can not be )(?:exaggerat|overstat)\w*|too good to be true(?!,? (?:but|yet))|deceptive\w*|deceiv\w*|loophole|quack\w*|erroneous\w*|bogus|debunk\w*|untrue|predatory)\b",
    r"\b(?:no|little|scant|never any|without|lack(?:s|ing)?(?: of)?|zero|nor|neither)\b(?: [\w,'-]+){0,7}? (?:evidence|proof|data|studies|study|trials?|research|literature|publications?)\b(?! (?:[\w-]+ ){0,5}"
    + _ILL
    + r")",
    r"\b(?:evidence|data|studies|trials?|research|science) (?:\w+ ){0,3}?(?:do(?:es)? not|did not|has not|have not|don't|doesn't|didn't|cannot)\b(?! (?:[\w-]+ ){0,6}"
    + _ILL
    + r")",
    r"\bnot (?:yet |currently )?(?:been )?(?:fully |scientifically |clinically |adequately )?(?:proven|shown|demonstrated|established|known|clear|enough)\b(?! (?:[\w-]+ ){0,5}"
    + _ILL
    + r")|\binsufficient|\binconclusive|\bremains? (?:unclear|unknown|to be seen|uncertain|controversial)",
    r"\b(?:evidence|data|research)\b(?: [\w-]+){0,7} (?:is|are|remains?) (?:still |very |rather )?(?:limited|mixed|weak|scarce|sparse|lacking|poor|low|thin|conflicting|missing)\b|\breceived reports\b|\bshould not\b|\bnothing (?:\w+ ){1,4}(?:is|comes) without\b|\b(?:no|none|nobody|neither)\b[^.;]{0,80}\b(?:can|could|will|would) (?:(?:100|ever|truly|fully|\d+%) ?%? ?)?(?:guarantee|promise)\b|\b(?:cures?|heals?|treats?|guarantees?|promises?|proves?) (?:no|nothing|neither|nobody) (?!(?:\w+ ){0,2}(?:side|pain|risk|downtime))|\b(?:more|further|additional) (?:research|stud\w+|trials) (?:is|are|needed)|\bwe (?:do not|don't|cannot|can't|never|make no) (?:claim|promise|guarantee|offer|recommend|use|say)\b|\badverse events?(?: \w+){0,3} (?:include|occur|experienced|after)|\bconsumer alert\b",
    r"\b(?:unapproved|unlicensed|(?<!not )(?<!not mean )(?<!mean it is )(?<!mean they are )(?<!n't )(?<!nothing )illegal\w*|against the law|should not (?:be|claim|promise|expect|recommend|offer|use)|shouldn't|must not|never (?:claim|promise|say|guarantee)|disclaimer|(?:just|only|pure|all|mostly) hype|snake oil|"
    r"do your (?:own )?research|lawsuit|sued|prosecut\w*|(?<!not )forbid\w*|(?<!not )(?<!n't )(?<!never )(?<!no law )(?<!no rule )(?<!no regulation )(?<!no laws )(?<!no rules )(?<!no regulations )prohibit\w*|banned|injunction|settlement|complaint)\b",
)
_SOME = r"(?:some|many|most|other|these|those|certain|several|numerous|such|a few|all too many|competing|overseas|offshore)"
_SELLERS = r"(?:clinics?|providers?|practitioners?|companies|firms?|sellers?|websites?|people|ads?|advertisements?|marketers?|manufacturers?|vendors?|practices|sites|chiropractors?|places|outfits?|competitors?|salesm[ae]n|reps?|representatives?|influencers?)"
_REPORTED = any_of(
    rf"\b{_SOME} (?:[\w.]+ ){{0,3}}(?:{_SELLERS}|doctors?) (?:\w+ ){{0,2}}(?:claim|say|state|promise|advertis|market|tell|told|offer|suggest|promot|tout|assert|call|boast|argue|use|sell|are|believe|report|think|operate|maintain|insist|rely|hide)",
    rf"\b(?!these |those |such ){_SOME} (?:\w+ ){{0,3}}products (?:\w+ ){{0,2}}(?:claim|say|state|promise|advertis|market|tout|promot|call|sold)",
    rf"\b{_SOME} (?:\w+ ){{0,3}}(?:patients?|conditions) (?:\w+ ){{0,2}}(?:claim|believe|think|ask|are told|are led|have been told|wonder)",
    r"(?<!we )(?<!i )(?<!we can )\b(?:claim(?:s|ed|ing)?|alleg\w+|assert\w*|purport\w*|pretend\w*|boast\w*|advertis(?:e|es|ed|ing)) (?:that|to|of|made|about|like|such|it|its|their|they|his|her|there|\w+ (?:is|are|was|were|can|will|cure|treat)|as)\b",
    r"\b(?:is|are|was|were|being|been) (?:often |sometimes |frequently |commonly |widely |routinely |repeatedly )?(?:claimed|told|advertised|marketed|represented|touted|promoted|billed|portrayed|hyped|said|reported to have been)\b",
    r"\b(?:they|he|she|who|which|ads?|posts?|advertisements?|websites?|brochures?|posters?|sellers?|clinics|chiropractors?|salesm[ae]n|someone|anyone|the (?:clinic|company|post|ad|website|site|seller|letter|firm|manufacturer|representative|speaker|defendants?|table|flyer|owner)s?) (?:(?!are |were |is |was )\w+ )?"
    r"(?:says?|said|tells?|told|calls?|called|promises?|promised|states?|stated|cited|quotes?|declared)\b",
    r"\ban? (?:\w+ )?(?:clinic|company|chiropractor|provider|firm|website|seller|salesman|post|ad)(?: in [\w ]+?)? (?:said|says|claims?|claimed|told|promised|calls)\b|\btold (?:him|her|me|us|them|patients|investors|that|the|my|his)\b|\b(?:ads?|commercials?|headlines?|slogans?|testimonials?|infomercials?) (?:for|that|like|such|said|say|says|promise|claim|which)\b|\bseen (?:the )?(?:ads|claims)\b|\bfull-page ad\b",
    r"\b(?:fined|accused|charged|cited|warned) (?:\w+ ){0,4}for\b|you may have (?:heard|seen|read)|\bcritics\b|\btout(?:s|ed|ing)?\b|\b(?:proponents?|sellers|marketers|businesses that)\b|\b(?:companies|the company|makers|firms?)\b (?:and \w+ )?(?:markets?|promotes?)\b|\bpromote them\b|\bwrote\b|\bcommented that\b|(?<!studies have )(?<!studies )(?<!investigations have )(?<!research has )(?<!research )(?<!trials have )(?<!the study )\bconcluded that\b|\binspections?\b|\basks? me\b|\bthey (?:read|hear) of\b|\b(?:have|has) been promoting\b|\bquotes? the firm|\bprey(?:s|ing)? on|\bno (?:clinic|doctor|honest)\b|\bno one (?:can|could|knows?|should|is|has (?:shown|proven|proved))\b|\bno product\b|\breferred to\b|\binstead\.?$|\bso-called\b|\baccording to (?!(?:[\w-]+ ){0,3}(?:stud(?:y|ies)|research|trials?|evidence|data|science|protocols?|needs?|conditions?|disease|severity|age|standards|weight|requirements))",
    r"\bbelieved? (?:to|that)\b|\bif (?:(?:a|an|any|the|your|this|that)(?: [\w-]+){0,2} (?:clinics?|providers?|doctor|physician|practitioner|company|seller|product|treatment|therapy|fda|ad|website|someone|injection|procedure|claim|trial|study|agency)\b(?! (?:does not|doesn't|did not|didn't|is ineffective|fails|(?:is|are) (?:done|performed|carried out|used|given) (?:properly|correctly|right|well|carefully|by)))|someone|anyone|anybody|they|it|you (?:see|hear|read|were|are (?:told|offered|considering|thinking|asked|being)|consider|decide|plan|received|got|had|think|believe|do|did|go|choose|want to|must|experience|develop|notice|would|take|need|\w+ed)\b(?!.{0,120}, (?:then )?(?:you (?:can|may|might|could|will|are) (?:be )?(?:likely |probably )?(?:an?|expect|benefit|find)|you(?:'re| are) (?:an?|the|likely|probably)|we (?:can|offer|may|have)|our\b|[\w -]{0,30} (?:can|may|could) (?:help|be (?:the|an|your))|it may be time)))|\bask (?:if|whether|your|the|them|for|about)\b|(?<=[a-z] )(?<!no longer )\bwhether\b(?! it can)|\bmake sure\b|\bcheck (?:if|whether|that)\b",
    r"\bfda (?:has |have |also |must |should |may )?(?:says?|said|states?|stated|warns?|warned|advises?|considers?|considered|regulates|requires?|required|defines?|announced|issued|sent|told|evaluates?|reviews?|reminds?|published|inspects?|allowed)\b",
    r"\bare reported to\b|\breportedly\b|\bconditions (?:have been|are) reported|\bthe idea that\b|\bthe notion\b|\bthe agency\b|\bcourts?\b.{0,20}\b(?:ruled|held|found)\b|\bdefendants?\b|\bplaintiffs?\b|\bpetition\b",
)
_STUDY = any_of(
    r"\bet al\b|\bdoi\b|\bpmid\b|\bnct\d|\bisbn\b|\bvol(?:ume)?\.? \d|\bpp?\. ?\d|\b(?:19|20)\d\d; ?\d|\(\d{4}\)|\b(?:19|20)\d\d(?: [a-z]{3,9})?(?: \d{1,2})?[;,] ?\d+ ?[(:]|\bjournal of\b|\brandomi[sz]ed\b|\bfollow-up of\b|\bplacebo|\bdouble-blind|\bcohort\b|\bmeta-analys|\bsystematic review|\. (?:19|20)\d\d\.\s*$",
    r"\bparticipants?\b|\benrol(?:l)?|\bn ?= ?\d|\bp ?[<=] ?0|\bphase (?:i|ii|iii|1|2|3)\b|\ba case (?:series|report)|\bcolleagues\b|\bin this (?:population|study|review|paper|section)|\bretrospective|\bprospective|\bpilot study|\breview article",
    r"\b(?:a|an|one|this|that|the|our|their|recent|small|pilot|animal|mouse|rat|preclinical|case) (?:\w+ ){0,2}(?:study|studies|trial|trials|review|report|paper) (?:of|in|on|from|found|showed|reported|with|by|published|compared|evaluated|examined|is|was|are|were|will|tests?|enrolled|looked)",
    r"\b(?:mice|rats|rabbits|dogs|canine|horses|in vitro|in animals|animal models?|cell culture)\b|\b(?:researchers|investigators|authors)\b|\bscientists (?:\w+ ){0,2}(?:at|from|found|report\w*|say|stud\w+|show\w*|conclude\w*|observed|tested|examined|compared)\b|\bpatients (?:were|who) (?:randomi\w+|assigned|had (?:surgery|been))",
)
_CITED = re.compile(r"\((?=[^()]*(?:\bet al\b|\bn ?= ?\d|\b[a-z]+ (?:19|20)\d\d))[^()]*\)")
"""A source given in brackets behind what is said in the page's own voice."""
_FUTURE = any_of(
    r"\b(?:one day|someday|in the (?:near )?future|may eventually|could eventually|(?<!of )hope(?:s|d|ful)? (?:to (?!(?:the |those |all |a |many |some |our )?(?:millions|people|patients?|survivors|families|sufferers|those|men|women|parents|thousands|children))|that)|potential future|(?:is|are|being|still|currently|actively) (?:being )?(?:studied|investigated|explored|researched|evaluated)|being tested|under ?way|ongoing|looking at)\b",
    r"\bunder (?:study|investigation|development|review)|\b(?<!our )investigational\b|\bexperimental\b|\bin clinical trials? only|\bonly (?:in|within|as part of|through) (?:a |an )?(?:clinical |research |fda-(?:approved|authorized) |approved |authorized )*(?:trials?|stud)|\bunder fda-\w+ clinical trials?|\bas part of (?:the|a|an) (?:\w+ )?trial",
)
_DENIED = any_of(
    r"\b(?:not|no|never|none|nor|neither|without|cannot|nothing|lacks?|nobody|hardly|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|can't|hasn't|haven't|couldn't|wouldn't|rarely|stop(?:ped)? offering|refuse[sd]?|unable|unlikely|seldom|scarcely|barely|fail(?:s|ed)? to|short of|(?<!\ba )(?<!of the )(?<!\bof )few(?! (?:minutes|hours|days|weeks|months|years|sessions|treatments|injections)))\b"
)
_OF_OTHERS = any_of(
    r"\b(?:not only|not just|with or without|no longer)\b",
    r"\b(?:without|no) (?:the )?(?:(?:need|use|risks?|side effects?) (?:for|of) )?(?:an? |any |major |invasive |open |more )?(?:surger(?:y|ies)|surgical|operations?|drugs?|medications?|medicines?|steroids?|downtime|pain|scars?|scarring|needles?|incisions?|hospital|anesthesia|chemicals?|foreign|additives|fillers?)\b",
    r"\b(?:who|that|which|patients?|people|pain|conditions?|symptoms|problems?|injur(?:y|ies)|tendons?|wounds?|tears?|cases?|diagnosis|sutures|you|you've) (?:\w+ ){0,2}?(?:(?:do|does|did|have|has|had) not|(?:do|does|did|have|has|had)n't|fail(?:s|ed)? to|not|never|unable to) (?:\w+ )?(?:respond\w*|improv\w*|heal\w*|do(?:ne)? well|work\w*|resolv\w*|help\w*|reliev\w*|found relief|tolerat\w*|benefit\w*|had (?:success|relief|luck)|get\w* (?:better|relief))(?: \w+){0,3} (?:to|with|from|by|for|on|after|other|conventional|traditional|conservative|standard|physical|medication|steroid|cortisone)\b",
)
"""What other treatments did not do, and what a patient is spared."""
_CAUTION = (
    r"red flags?|warning signs?|(?:not|n't|never|poor) (?:be )?(?:an? )?(?:good |ideal |suitable |the right |right )?(?:recommended|suitable|appropriate|candidates?|eligible|treated|advised|for you)|ineligible|contraindicat\w*|who (?:should|can|is|cannot|can't) ?(?:not|avoid)|should not|"
    r"myths?|misconceptions|questions? (?:to|you should) ask|what to ask|references?|bibliography|citations?|sources|publications|further reading|literature(?! (?:has |have )?(?:shown|shows?|supports?|proves?))|research articles|"
    r"fda (?:warning|says|statement)|disclaimer|exclusion|eligib\w+ criteria|unproven|false|beware|how (?:clinics|companies) (?:mislead|advertise)|signs (?:of a|that)|claims? (?:quoted|made)|complaint|alleg\w+|walk away|suspicious|scam|"
    r"not for everyone|harms?\b"
)
_WARNING_SECTION = any_of(rf"\b(?:{_CAUTION})")
_WARNING_LEAD = any_of(
    rf"\b(?:{_CAUTION}|avoid|do not|don't|risks?\b(?! ?-? ?free)|side effects?|adverse|reactions?\b|(?:may|might|can|could) (?:also )?(?:experience|notice|occur|happen|develop|suffer)\b|rare cases|complications?|disadvantages|drawbacks|compared (?:with|to) surgery|problems (?:avoided|with)|limitations|questions?\b|ask (?:your|the|us about)|"
    r"among the claims|wary|symptoms|causes?\b|eligib\w+|anatomy|clinical trials\b|criticisms?|stop taking|before your|after your|preparing|aftercare|requirements?\b)"
)
_DENYING_CELL = any_of(
    r"\b(?:not (?:yet |currently |been )*(?:(?:fda|u\.?s\.?)[ -])?(?:approved|cleared|licensed|authori[sz]ed|proven|established|recommended|effective|indicated|legal)|"
    r"(?:un(?:approved|licensed|proven|supported|authori[sz]ed))|no fda|investigational|no evidence|insufficient|illegal)\b",
)
_BARE_NO = re.compile(r"(?:no|none|never)\b")
_ASKS_STATUS = any_of(r"\b(?:approv\w*|status|licen[sc]\w*|cleared|clearance|evidence|proven|legal|regulat\w*|authori[sz]\w*|works?)\b")
_LISTS_USES = any_of(
    r"\b(?:conditions|we (?:treat|help|offer)|(?:help|improv|reliev|reduc|eas)\w* |treat(?:s|ed|able)?\b|benefits?\b|without (?:the )?(?:risks|side)|no (?:risks|side)|advantages)"
)


@lru_cache(maxsize=_KEPT)
def is_spoken_for(sentence: str) -> bool:
    """Tell whether a sentence asks, warns, reports, describes a study or speaks of the future; `sentence` is in lower case."""
    return is_question(sentence) or any(voice.stands_in(sentence) for voice in (_WARNING, _REPORTED, _FUTURE))


def is_question(sentence: str) -> bool:
    """Tell whether a sentence asks."""
    return "?" in sentence and bool(_QUESTION.search(sentence)) and not _PRESUMES.search(sentence)


@lru_cache(maxsize=_KEPT)
def is_study(sentence: str) -> bool:
    """Tell whether a sentence is a title, a reference or an account of a study."""
    return _STUDY.stands_in(_CITED.sub("", sentence))


def denies(sentence: str) -> bool:
    """Tell whether a sentence has a word of denial anywhere; what is said of other treatments, or of what is spared, denies nothing."""
    return _DENIED.stands_in(_OF_OTHERS.blanked(sentence))


def is_denied(clause: str, start: int) -> bool:
    """Tell whether what begins at `start` of a clause is denied by a word up to six words before it, no comma between."""
    spoken = clause[:start].replace("not, however,", "not")
    before = " ".join(re.split(r"[,:] (?!or |nor |and |reverse|restore)", spoken)[-1].split()[-7:])
    return _DENIED.stands_in(before) and not re.search(
        r"\b(?:not only|not just|nothing else|no other|nobody else|no longer|without (?:surgery|drugs|medication|steroids|downtime|pain)|no drugs?)\b",
        before,
    )


@lru_cache(maxsize=_KEPT)
def warns_list(lead: str) -> bool:
    """Tell whether a heading or lead-in makes a list a warning, a contraindication, a set of questions or symptoms, or a bibliography."""
    lead = lead.lower()
    if _WARNING_SECTION.stands_in(lead):
        return True
    return _WARNING_LEAD.stands_in(lead) and not _LISTS_USES.stands_in(lead)


def denies_row(cell: str, header: str) -> bool:
    """Tell whether a cell, under the header of its column, says of its row that it is not approved or not shown to work."""
    cell = cell.lower()
    return bool(_DENYING_CELL.stands_in(cell) or (_BARE_NO.match(cell) and _ASKS_STATUS.stands_in(header.lower())))


@lru_cache(maxsize=_KEPT)
def warns_section(heading: str) -> bool:
    """Tell whether a heading makes all below it a warning, a contraindication, a myth to be corrected or a bibliography."""
    return _WARNING_SECTION.stands_in(heading.lower())
