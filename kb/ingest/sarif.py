"""Findings as SARIF 2.1.0, which code hosts show beside the lines of a practice's own website repository."""

from __future__ import annotations

from typing import Any

from kb.ingest.claims import Finding, Scan
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


def sarif(scans: list[Scan], version: str) -> dict[str, Any]:
    """Return scans as one SARIF run."""
    rules = list(dict.fromkeys([rule.id for rule in STATEMENT_RULES] + [OFFER_ID]))
    driver = {
        "name": "kb scan",
        "informationUri": "https://github.com/regenstatus/regenstatus",
        "version": version,
        "rules": [{"id": rule, "shortDescription": {"text": RULE_WORDS[rule]}} for rule in rules],
    }
    results = [_result(scan, finding) for scan in scans for finding in scan.findings]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }


def _result(scan: Scan, finding: Finding) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.quote} | The record: {finding.fact} [{', '.join(finding.cite)}]"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": scan.url or "stdin"},
                    "region": {"charOffset": finding.start, "charLength": finding.end - finding.start, "snippet": {"text": finding.quote}},
                }
            }
        ],
    }
