"""Names that are not in the records: clinics called after a product, and what sellers call a class without naming it."""

from __future__ import annotations

import re

INSTITUTE = re.compile(
    r"\b(?:[A-Z][\w'&-]+\s+){0,3}(?:Stem\s+Cells?|Regenerative\s+Medicine|Exosomes?|PRP|Cellular)(?:\s+[A-Z&][\w'&-]*){0,3}\s+(?:Institute|Centers?|Clinics?|Network|Society|Association|Foundation|Group|Journal|Conference|Academy|America|International)\b"
)
OTHER_NAMES = (
    (
        re.compile(
            r"\b(?:umbilical|cord|placental?|amniotic|birth|perinatal|afterbirth)\b[\w\s,-]{0,24}\b(?:allografts?|tissues?|products?|injections?|grafts?|matrix|biologics?|fluids?)\b",
            re.I,
        ),
        "birth-tissue-products",
    ),
    (
        re.compile(r"\b(?:umbilical|cord|placental?|amniotic|allogene?ic|donor|young)\b[\w\s,-]{0,24}\b(?:cells|MSCs?|UCMSCs?)\b", re.I),
        "allogeneic-mscs",
    ),
    (re.compile(r"\byour (?:own )?(?:bone )?marrow\b", re.I), "bone-marrow-aspirate-concentrate"),
    (
        re.compile(
            r"\byour own (?:stem )?cells\b|\bbiologics?\b|\bregenerative (?:medicine|injections?|treatments?|therap\w+|cells?)\b|\b(?:cellular|cell) therap\w+\b",
            re.I,
        ),
        "stem-cells",
    ),
)
"""What sellers call a class without naming it; a class that the records do not have is passed over."""
