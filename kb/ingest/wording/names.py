"""Names that are not in the records: clinics called after a product, and what sellers call a class without naming it."""

from __future__ import annotations

import re

from kb.ingest.wording.phrases import Phrases
from kb.ingest.wording.rule import any_of

INSTITUTE = any_of(
    r"\b(?:[A-Z][\w'&-]+\s+){0,3}(?:Stem\s+Cells?|Regenerative\s+Medicine|Exosomes?|PRP|Cellular)(?:\s+[A-Z&][\w'&-]*){0,3}\s+(?:Institute|Centers?|Clinics?|Network|Society|Association|Foundation|Group|Journal|Conference|Academy|America|International)\b"
)
OTHER_NAMES = (
    (
        Phrases(
            r"\b(?:umbilical|cord|placental?|amniotic|birth|perinatal|afterbirth)\b[\w\s,-]{0,24}\b(?:allografts?|tissues?|products?|injections?|grafts?|matrix|biologics?|fluids?)\b",
            flags=re.I,
        ),
        "birth-tissue-products",
    ),
    (
        Phrases(r"\b(?:umbilical|cord|placental?|amniotic|allogene?ic|donor|young)\b[\w\s,-]{0,24}\b(?:cells|MSCs?|UCMSCs?)\b", flags=re.I),
        "allogeneic-mscs",
    ),
    (
        Phrases(r"\byour (?:own )?(?:bone )?marrow\b|\bmarrow (?:concentrate|injections?|treatments?|therapy|stem cells)\b", flags=re.I),
        "bone-marrow-aspirate-concentrate",
    ),
    (
        Phrases(
            r"\bplatelet[\s-](?:plasma|concentrates?|injections?|therapy|treatments?|rich (?:therapy|injections?|treatments?))\b|\bplasma (?:injections?|therapy|treatments?)\b|\bgrowth[\s-]factor (?:therap\w+|injections?|treatments?)\b|\bvampire (?:facial|lift|facelift)s?\b|\b[OP]-shots?\b",
            flags=re.I,
        ),
        "prp",
    ),
    (Phrases(r"\b(?:nano-?fat|micro-?fat|fat (?:cell )?injections?|lipoaspirate)\b", flags=re.I), "micro-fragmented-adipose"),
    (
        Phrases(
            r"\b(?:your|their|his|her|one'?s|body'?s|patient'?s'?|autologous|patients’?|patient’s|body’s)(?: own)? (?:(?:adult|stem|living) ){0,2}cells\b|\bown (?:stem )?cells\b|\b(?:ortho-?)?biologics?\b|\bbiologic (?:treatments?|injections?|therap\w+)\b|\b(?:cell|cellular|cell[\s-]based) (?:products?|injections?|infusions?|treatments?|transplant\w*|medicine)\b|\b(?:a?hsct|stem[\s-]cells?[\s-]transplant\w*)\b(?!.{0,80}\b(?:leuk|lymphom|myelom|cancer|blood|marrow|donor|gvhd))|\bregenerative (?:medicine|injections?|treatments?|therap\w+|cells?)\b|\b(?:cellular|cell) therap\w+\b",
            flags=re.I,
        ),
        "stem-cells",
    ),
)
"""What sellers call a class without naming it; a class that the records do not have is passed over."""
ANY_OTHER_NAME = Phrases(*(each.pattern for each, _ in OTHER_NAMES), flags=re.I)
"""All of these together: few sentences have one."""
