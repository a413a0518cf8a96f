"""What search engines, browsers and programs read: sitemap, robots, OpenSearch, JSON-LD.

Nobody else builds absolute addresses; they are those under which the request came in.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from flask import Blueprint, Response, render_template, request
from markupsafe import Markup

from kb.corpus.corpus import AnyRecord
from kb.records.condition import Condition
from kb.records.product import Product
from kb.search.answer import Answer
from kb.search.present import record_path
from kb.web.asking import Asked, ask

bp = Blueprint("discovery", __name__)
_HTML_SAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


@bp.get("/robots.txt")
def robots() -> Response:
    """Let search engines read everything but result lists and print-outs."""
    lines = ["User-agent: *", "Disallow: /search", "Disallow: /receipt", f"Sitemap: {_root()}/sitemap.xml"]
    return Response("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@bp.get("/sitemap.xml")
def sitemap() -> Response:
    """Every page of a record with the day of its last check."""
    asked = ask(strict=False)
    pages: list[tuple[str, date | None]] = [(f"{_root()}{path}", None) for path in ("/", "/about", "/glossary", "/matrix", "/timeline", "/changes")]
    pages += [(f"{_root()}{record_path(record)}", record.checked) for record in asked.corpus.records.values()]
    return Response(render_template("sitemap.xml", pages=pages), content_type="application/xml; charset=utf-8")


@bp.get("/opensearch.xml")
def opensearch() -> Response:
    """Let a browser add the search to its address bar."""
    return Response(render_template("opensearch.xml", root=_root()), content_type="application/opensearchdescription+xml; charset=utf-8")


def structured_data(asked: Asked, record: AnyRecord, given: Answer | None) -> Markup:
    """Return a record as schema.org JSON-LD: a medical page with its last review, and what it is about with its legal status."""
    about: dict[str, Any] = {"@type": _type_of(record), "name": record.name}
    if also := getattr(record, "also_known_as", ()):
        about["alternateName"] = list(also[:10])
    if given is not None:
        about["legalStatus"] = {
            "@type": "DrugLegalStatus" if about["@type"] == "Drug" else "MedicalEnumeration",
            "name": given.headline,
            "applicableLocation": {"@type": "AdministrativeArea", "name": "US"},
        }
    page = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "url": f"{_root()}{record_path(record)}",
        "name": record.name,
        "lastReviewed": record.checked.isoformat(),
        "inLanguage": "en-US",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "about": about,
    }
    return Markup(json.dumps(page, ensure_ascii=False).translate(_HTML_SAFE))  # escaped for a script element just here


def _type_of(record: AnyRecord) -> str:
    if isinstance(record, Product):
        return "MedicalTherapy" if record.is_class else "Drug"
    return "MedicalCondition" if isinstance(record, Condition) else "Thing"


def _root() -> str:
    return request.url_root.rstrip("/")
