"""Words that the rules share: parts of the body, complaints, what sellers call a treatment, and what is no treatment at all."""

from __future__ import annotations

import re

from kb.ingest.wording.phrases import Phrases
from kb.ingest.wording.rule import any_of

BODY = (
    r"(?:cartilages?|tissues?|joints?|joint surfaces?|surfaces?|dis[ck]s?|tendons?|ligaments?|menisc\w+|nerves?|nerve cells|neurons?|brain|hearts?|lungs?|liver|"
    r"kidneys?|pancreas|organs?|bones?|muscles?|skin|hair|follicles?|collagen|cells|knees?|hips?|shoulders?|elbows?|ankles?|backs?|spines?|spinal cord|"
    r"blood vessels|immune system|vision|eyesight|sight|feeling|function|mobility|wounds?|erections?|rotator cuff|retina|body|injur(?:y|ies)|tears?)"
)
COMPLAINT = (
    r"(?:pain|inflammation|swelling|stiffness|symptoms?|numbness|tingling|fatigue|wrinkles?|fine lines|scars?|scarring|hair loss|(?:signs of |effects of )?ag(?:e)?ing|"
    r"progression|diseases?|degenerati\w+|arthritis|osteoarthritis|neuropathy|damage|disability|decline|conditions?|illness\w*|ms|als|autism|parkinson\S*|alzheimer\S*|"
    r"dementia|diabetes|lyme|copd|lupus|stroke|paralysis|erectile dysfunction|\bed\b|multiple sclerosis|infections?|tremors?|deficits?|impairments?)"
)
TREATMENT = (
    r"(?:treatments?|therap(?:y|ies)|procedures?|injections?|cells?|products?|tissues?|(?:allo)?grafts?|infusions?|solutions?|vials?|fluids?|biologics?|shots?|"
    r"approach|method|protocols?|process|allografts?|serum|matrix|drips?|materials?|technique|program|technology)"
)
FOREIGN = (
    r"(?:physical therapy|occupational therapy|speech therapy|massage|lasers?|light|shock\s?wave\w*|semaglutide|testosterone|hormones?|botox|fillers?|steroids?|cortisone|"
    r"cortico\w+|ibuprofen|nsaids?|acetaminophen|opioids?|(?<!food and )(?<!food & )drugs?|medications?|medicines?|pharmaceuticals?|vaccin\w+|surger(?:y|ies)|surgical|replacement|anesthesia|"
    r"sedation|exercises?|walking|swimming|cycling|yoga|diet|vitamins?|supplements?|ketamine|braces?|kits?|devices?|machines?|systems?|centrifuges?|"
    r"equipment|needles?|microneedl\w+|radio\w*|ultrasound|x-?rays?|mri|imaging|tests?|hyaluronic|viscosupplement\w*|financing|credit|chiropractic|acupuncture|minoxidil|finasteride|"
    r"driving|chemotherapy|radiation|antibiotics|insulin)"
)
_SERVICE = (
    r"(?:physical therap\w+|occupational therapy|speech therapy|massage\w*|lasers?|botox|fillers?|semaglutide|braces?|acupuncture|chiropractic|hair (?:removal|transplant\w*)|tattoo|weight loss|coolsculpting|peels?|"
    r"vitamins?|dental|whitening|yoga|orthotics|testosterone|parking|weight management)"
)
ANAPHOR = any_of(
    rf"\b(?:it|they|them|itself|this|these|those|ours)\b|\b(?:our|this|these|the|such|each|every|all|your(?: own)?|a single|one|any)\s+(?:[\w-]+\s+){{0,2}}?{TREATMENT}\b"
)
"""What stands for a product named before."""
_FOREIGN = any_of(rf"(?<!\bno )(?<!without )(?<!\bor )(?<!non-)(?<!non )\b{FOREIGN}\b")
_BESIDE = any_of(
    rf"\b(?:compared (?:to|with)|unlike|than|instead of|in place of|in lieu of|rather than|alternatives? to|avoid(?:s|ing)?|without|not|(?:no|the) need for|before|after|during|following|in|at the time of|under|guided by|through an?|perhaps an?)"
    rf" (?:(?!and |or )[\w-]+ ){{0,2}}?(?:{FOREIGN}|interventions?)\b(?:(?:,|,? and|,? or) (?:(?!and |or )[\w-]+ )?{FOREIGN}\b){{0,3}}",
    r"\b(?:regenerative|sports?|aesthetic|cellular|cell|orthopa?edic|modern|personali[sz]ed|conventional|reproductive) medicine|\bsurgical (?:sites?|wounds?|repair)\b",
)


class _ForeignSubject:
    """What a sentence is about that is no product; what a product is only compared with or used beside is not."""

    def stands_in(self, text: str) -> bool:
        """Tell whether a text has any."""
        return _FOREIGN.stands_in(text) and _FOREIGN.stands_in(_BESIDE.blanked(text))


FOREIGN_SUBJECT = _ForeignSubject()
OTHER_SERVICE = any_of(rf"(?<!after )(?<!before )(?<!than )(?<!following )\b{_SERVICE}\b")
"""What practices sell besides; a sentence that names it and no product is about it."""
HEDGE = any_of(
    r"\b(?:may|might|could|potential(?:ly)?|possib(?:le|ly|ility)|perhaps|believed?|thought|theor\w+|hop(?:e|es|ed|ing)|hopefully|appears?|seems?|suggest\w*|promising|aims?|"
    r"designed|intended|would|should|ability|capab\w+|in\s+theory|hypothe\w+|expected\s+that|likely|if)\b"
)
"""What makes a promise a possibility."""
OTHER_USES = Phrases(
    r"""\b(?:lupus|rheumatoid(?:\s+arthritis)?|fibromyalgia|crohn'?s|ulcerative\s+colitis|colitis|kidney\s+(?:disease|failure)|renal\s+failure|liver\s+(?:disease|failure)|cirrhosis|asthma|
    emphysema|pulmonary\s+fibrosis|diabetes|hepatitis|dementia|tinnitus|hearing\s+loss|infertility|menopause|incontinence|depression|anxiety|ptsd|chronic\s+fatigue|
    long[\s-]covid|covid(?:-19)?|brain\s+injur\w+|tbi|concussions?|arthritis|(?:torn|worn(?:-out)?|damaged|injured|degenerat\w+|arthritic|painful|bad)\s+(?:[\w-]+\s+)?(?:knees?|hips?|shoulders?|joints?|dis[ck]s?|
    ligaments?|tendons?|menisc\w+|cartilage|nerves?)|sports?\s+injur\w+|(?:meniscus|ligament|acl|labral|muscle|cartilage)\s+(?:tears?|injur\w+|damage)|plantar\s+fasciitis|tend[io]ni\w+|bursitis|carpal\s+tunnel|sciatica|
    (?:knee|hip|shoulder|back|neck|elbow|ankle|foot|joint|spine|nerve|chronic|orthopedic|rotator\s+cuff)\s+(?:and\s+\w+\s+)?(?:pain|tears?|injur\w+|damage|arthritis|problems)|bad\s+(?:knees|back|hips)|herniated\s+dis[ck]s?|spinal\s+stenosis|neurolog(?:ical|ic)\s+(?:disease|disorder|condition|problem)s?|neurology|
    autoimmun\w+(?:\s+(?:disease|disorder|condition)s?)?|anti-?aging|wellness|sexual\s+(?:wellness|function|health)|glaucoma|blindness|epilepsy|cerebral\s+palsy|musculoskeletal\s+(?:injur\w+|conditions?)|
    wrinkles|fine\s+lines|acne\s+scars?|thinning\s+hair|wounds?|inflammation|heart\s+(?:disease|failure)|joint\s+disease)\b""",
    flags=re.X,
)
"""Uses that people are sold a product for; the records need not list them, then the headline of the product holds."""
_NO_DISEASE = r"(?!(?:diagnos|prognos|osmos|hypnos|symbios|apoptos|homeopath|osteopath|naturopath|allopath|academ|nostalg|trophy|metamorphos|mitos|meios|psychopath|apathy|sympathy|empathy|telepathy)\w*)"
DISEASES = Phrases(
    rf"""\b{_NO_DISEASE}[a-z]{{2,}}(?:itis|osis|pathy|pathies|aemia|emia|plegia|paresis|trophy|algia|penia|ataxia|plasia)\b|
    \b(?:glaucoma|scoliosis|psoriasis|eczema|rosacea|melasma|alopecia|baldness|vertigo|migraines?|headaches?|insomnia|obesity|seizures?|paralysis|palsy|tremors?|impotence|hernias?|ataxia|sclerosus|ild|ipf|(?:gum|gingival)\s+recession|burns|
    dyskinesia|cataracts?|cancer|leukemia|lymphoma|hiv|aids|als|copd|asd|adhd|ptsd|tbi|lyme|parkinson'?s?|alzheimer'?s?|autism|stroke|tmj|acl|mcl|pcl|rsd|crps|
    (?:tennis|golfer'?s)\s+elbow|(?:jumper|runner)'?s\s+knee|frozen\s+shoulder|shin\s+splints|heel\s+spurs?|bone\s+spurs?|whiplash|bone[\s-]on[\s-]bone|mental\s+retardation|speech\s+delay|
    (?:dry|lax|sagging|dull|aging|ageing|crepey|loose)\s+(?:eyes?|skin)|dark\s+circles|stretch\s+marks|crow's\s+feet|acne|cellulite)\b|
    \b(?!(?:the|this|that|any|such|no|of|or|and|a|an|some|other|all|in|by|with|infectious|communicable|transmitted|transmissible|donor|which|what|what's)\s)[a-z][\w'/-]*\s+
    (?:diseases?|desease|syndromes?|disorders?|ailments?|illness(?:es)?|conditions|injur(?:y|ies)|pains?|aches?|tears?|sprains?|strains?|fractures?|failure|deficienc(?:y|ies)|dysfunctions?|
    insufficienc(?:y|ies)|degenerations?|defects?|ruptures?|lesions?|impairments?|impingement|instability|stiffness|soreness|weakness|ulcers?|non-?unions?|atrophy|trouble|troubles|problems|issues|decay|laxity)\b""",
    flags=re.X,
)
"""Diseases and injuries of any kind, by the endings and the last words of their names."""
WANTS = Phrases(
    r"""\b(?:hair|follicle|beard|eyebrow)\s+(?:follicle\s+)?(?:(?:re)?growth|restoration|regeneration|density|thinning|fall|loss|quality|thickness|rejuvenation|care)|
    \b(?:skin|facial|face|joint|tissue|cartilage|bone|tendon|ligament|disc|nerve|muscle|vaginal|sexual|ovarian|gum|cellular|whole[\s-]body|scalp|organ|wound)(?:\s+(?:and|&)\s+\w+|/\w+)?\s+
    (?:rejuvenation|restoration|regeneration|repair|healing|tightening|texture|tone|quality|renewal|preservation|recovery|health|conditions?|rehab\w*)|\b(?:rejuvenation|anti-?ag(?:e)?ing|longevity|vitality|ag(?:e)?ing)\b|
    \bsigns\s+of\s+ag(?:e)?ing|\byouth(?:ful)?\s+(?:skin|look|appearance|glow)|\bglow\b|\bcomplexion\b|\b(?:dental|tooth|oral)\s+(?:implants?|surger(?:y|ies)|extractions?|procedures?)|\bdentistry\b|\bimplants\b|
    \b(?:sore|aching|inflamed|diseased|torn|weak(?:ened)?|worn(?:[\s-]out)?|damaged|injured|degenerat\w+|arthritic|painful|bad|affected)(?:\s+(?:and|or|,)\s+\w+)?\s+(?:[\w-]+\s+)?
    (?:joints?|tendons?|ligaments?|fascia|acl|knees?|hips?|shoulders?|dis[ck]s?|body|tissues?|cartilage|muscles?|nerves?|menisc\w+|brain|spine|skin)|\b(?:inactive\s+|dormant\s+)?(?:hair\s+)?follicles|
    \b(?:revitali[sz]e|restore|rejuvenate|regrow|renew|heal|fix|repair|save)s?\s+(?:your\s+|the\s+)?(?:hair|skin|joints?|body|knees?|hips?|shoulders?|back|face|scalp)|
    \bcollagen|\b(?:young|younger|youthful|healthy|healthier|firmer|radiant|smoother|glowing|brighter)(?:[\s-]looking)?(?:,?\s+\w+)?\s+(?:skin|hair)|\bskin\s+looks?|\bnew\s+hair|
    \bgum\s+disease|\b(?:libido|erections?|fertility|orgasms?|vitality|immunity)\b|\b(?:stroke|surgery|injury|athletic|post-?operative)\s+(?:recovery|rehab\w*)|
    \balternatives?\s+to\s+(?:[\w-]+\s+){0,3}(?:surger(?:y|ies)|replacements?)|\bavoid(?:ing)?\s+(?:[\w-]+\s+){0,3}(?:surgery|replacement)""",
    flags=re.X,
)
"""What people want of a product besides the healing of a disease."""
ILLS = Phrases(
    r"""\b(?:diseases?|illness(?:es)?|injur(?:y|ies|ed)|ailments?|disorders?|conditions|pain|degenerat\w+|torn|arthritic|inflamed|worn(?:[\s-]out)?|disabilit(?:y|ies)|impairments?|inflammation|symptoms|
    pathologies|healing|wellness|nerve\s+damage|damaged|orthop(?:a)?edic)\b|
    \b(?:for|in|of|treats?|treating|help(?:s|ing)?)\s+(?:your\s+|the\s+|a\s+|an\s+|women's\s+|men's\s+)?(?:[\w-]+\s+)?(?:hair|skin|face|knees?|hips?|shoulders?|joints?|spine|back|tendons?|ligaments?|eyes?|feet|elbows?|scalp|achilles)\b""",
    flags=re.X,
)
"""What makes a sentence that offers a product offer it for some use, however vaguely."""
