"""Findings as SARIF 2.1.0, which code hosts show beside the lines of a practice's own website repository."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kb.ingest.claims import Finding, Scan
from kb.ingest.region import Region
from kb.ingest.rules import OFFER_ID, STATEMENT_RULES, Severity

_LEVELS = {Severity.SERIOUS.value: "error", Severity.LOOK.value: "warning"}
RULE_WORDS = {
    "says-approved": "Calls a product approved or cleared by FDA that is not, for this use",
    "registration-as-approval": "Uses a registration, listing or inspection as if it were approval",
    "says-exempt": "Says that FDA rules do not apply, or apply less",
    OFFER_ID: "Offers a product for a use it is not FDA-approved for",
    "cure-or-guarantee": "Promises a cure, a lasting result or an effect that is not shown",
    "says-safe": "Says safe, without risk or without side effects",
    "trial-as-proof": "Uses studies or a registry as proof that it works",
}
"""What each rule finds, in words a reader understands."""


@dataclass(frozen=True, slots=True)
class Located:
    """A scan with the URI of what was scanned and the region of each finding in it; without regions where no source is at hand."""

    scan: Scan
    uri: str
    regions: Sequence[Region | None] = ()


def file_uri(path: Path) -> str:
    """Return the URI of a file: relative to the working directory where it lies in it."""
    whole = Path(os.path.abspath(path))
    here = Path.cwd()
    return quote(os.fsencode(whole.relative_to(here).as_posix()), safe="/") if whole.is_relative_to(here) else whole.as_uri()


def sarif(scans: Sequence[Located], version: str, *, whole: bool = True) -> dict[str, Any]:
    """Return scans as one SARIF run, one that did not succeed where `whole` is false: there is more that was not scanned."""
    rules = list(dict.fromkeys([rule.id for rule in STATEMENT_RULES] + [OFFER_ID]))
    driver = {
        "name": "kb scan",
        "informationUri": "https://github.com/regenstatus/regenstatus",
        "version": version,
        "rules": [{"id": rule, "shortDescription": {"text": RULE_WORDS[rule]}} for rule in rules],
    }
    results = [
        _result(each.uri, finding, each.regions[place] if each.regions else None)
        for each in scans
        for place, finding in enumerate(each.scan.findings)
    ]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "invocations": [{"executionSuccessful": whole}], "columnKind": "utf16CodeUnits", "results": results}],
    }


def _result(uri: str, finding: Finding, region: Region | None) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.quote} | The record: {finding.fact} [{', '.join(finding.cite)}]"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": _region(region) | {"snippet": {"text": finding.quote}}}}],
    }


def _region(region: Region | None) -> dict[str, Any]:
    """Return lines and columns; the first line, which code hosts need at least, where the place is not known."""
    if region is None:
        return {"startLine": 1}
    return {
        "startLine": region.start_line,
        "startColumn": region.start_column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }
