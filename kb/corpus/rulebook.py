"""The list of all rules that entries must satisfy, as a page for editors."""

from __future__ import annotations

from kb.corpus.loading import CHECKS

FILE_RULES = {
    "encoding": "a file is UTF-8 text without unprintable characters",
    "yaml-syntax": "a file is readable YAML, nested at most 20 deep",
    "yaml-tab": "blanks indent, tabs do not",
    "yaml-anchor": "values are written out: no anchors or aliases",
    "yaml-tag": "values are plain: no tags",
    "key-twice": "a field is written once",
    "file-too-long": "a file has at most 1,000 lines and 512 kB",
    "file-unreadable": "a file can be read",
    "file-unexpected": "only files of the known kinds lie in the folder",
    "entries-empty": "the folder holds entries",
    "id-malformed": "an id is lower-case words joined by hyphens",
    "rule-crashed": "a rule that fails says so (a fault of the program)",
}
"""Rules about a file as a whole."""
FIELD_RULES = {
    "field-missing": "a required field is there",
    "field-unknown": "a field is one of the form's",
    "value-unknown": "a value is one of the vocabulary's",
    "value-malformed": "a value is of its field's type",
    "shape": "text, list or fields stand where they belong",
    "list-empty": "a list that must say something is not empty",
    "text-empty": "a text says something",
    "number-malformed": "a number is whole and not below 0",
    "day-malformed": "a day is YYYY-MM-DD, or YYYY-MM or YYYY where that is allowed",
    "span-malformed": "a span is a number of days",
    "code-malformed": "an application, registry or publication number has its register's form",
    "url-malformed": "an address is complete",
}
"""Rules about a single field."""


def rulebook() -> str:
    """Return the page of all rules in Markdown."""
    lines = ["# The rules of `kb check`", "Written by `kb rules`; do not edit. Each problem names its rule in square brackets.", ""]
    for title, rules in (("A file", FILE_RULES), ("A field", FIELD_RULES)):
        lines += [f"## {title}", "| rule | what it demands |", "|---|---|", *(f"| {name} | {demands} |" for name, demands in rules.items()), ""]
    lines += ["## Across fields and records", "| rule | what it demands | reported also as |", "|---|---|---|"]
    lines += [f"| {check.id} | {check.demands} | {', '.join(check.also)} |" for check in CHECKS]
    return "\n".join(lines) + "\n"
