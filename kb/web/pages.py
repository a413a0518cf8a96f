"""The pages for people: each fills one template from the corpus, the index only for searches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from flask import Blueprint, g, redirect, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from kb.corpus.corpus import Corpus
from kb.corpus.drifted import Drifted, drift_state
from kb.corpus.report import report
from kb.corpus.statements import cited_in
from kb.ingest.drift import affected
from kb.records.action import Action
from kb.records.condition import Condition
from kb.records.glossary import Term
from kb.records.product import Product
from kb.records.record import Record
from kb.records.rule import Rule
from kb.records.study import Study
from kb.search.answer import answer
from kb.search.facets import FACETS
from kb.search.present import PLURALS
from kb.web.asking import Asked, ask, find, search_request
from kb.web.audience import Reader, words_for
from kb.web.discovery import structured_data
from kb.web.views import condition_view, product_view
from kb.web.words import Explainer

bp = Blueprint("pages", __name__)
_PER_PAGE = 20
_FACET_VALUES = 8
_EXAMPLES = ("are exosomes approved", "stem cells for knee arthritis", "MACI", "PRP tennis elbow", "lab says it is FDA registered")


@bp.get("/")
def home() -> Any:
    """The search box, examples and every record by kind."""
    asked = ask()
    corpus = asked.corpus
    tops = [product for product in corpus.products.values() if not product.part_of]
    return render(
        asked,
        "home.html",
        examples=_EXAMPLES,
        classes=[_row(asked, product) for product in tops if product.is_class],
        products=[_row(asked, product) for product in corpus.products.values() if not product.is_class],
        conditions=sorted(corpus.conditions.values(), key=lambda each: each.name.lower()),
        rules=list(corpus.rules.values()),
        actions=sorted(corpus.actions.values(), key=lambda each: each.on.first, reverse=True),
        newest=max((record.checked for record in corpus.records.values()), default=asked.today),
    )


@bp.get("/search")
def search() -> Any:
    """Results with the answer card and facets; without words it leads home."""
    asked = ask()
    if not request.args.get("q", "").strip() and not any(request.args.get(name) for name in FACETS):
        return redirect(asked.url("/"))
    wanted = search_request(asked, _PER_PAGE)
    found = asked.service.search(wanted)
    given = found.answer
    return render(
        asked,
        "search.html",
        q=wanted.text if len(wanted.text) <= 300 else found.query.text,
        found=found,
        given=given,
        said=words_for(asked.reader, asked.corpus, given) if given else None,
        rows=[(result, *_row(asked, result.record)[1:]) if isinstance(result.record, Product) else (result, None, None) for result in found.results],
        filters=dict(wanted.filters),
        compared=[(each, words_for(asked.reader, asked.corpus, each)) for each in found.compared],
        aside_records=[asked.corpus.records[each] for each in found.meaning.aside.links if each in asked.corpus.records]
        if found.meaning.aside
        else [],
        facets=[(name, found.facets[name][:_FACET_VALUES]) for name in FACETS if len(found.facets[name]) > 1],
        label_of=lambda name, value: _facet_label(asked.corpus, name, value),
        with_filter=lambda **change: asked.url(
            "/search", q=wanted.text[:300], **{**dict(wanted.filters), "sort": "date" if wanted.newest else None, **change}
        ),
        pages=-(-found.total // wanted.per_page),
    )


@bp.get("/<any(products, conditions, rules, actions, studies):plural>/<entry_id>")
def record(plural: str, entry_id: str) -> Any:
    """The page of one record; an old id leads on to the new one."""
    asked = ask()
    found, moved = find(asked, plural, entry_id)
    if moved:
        return redirect(asked.url(f"/{plural}/{found.id}"), 301)
    context: dict[str, Any] = {"record": found, "numbers": {name: place for place, name in enumerate(cited_in(found), 1)}}
    context["json_ld"] = structured_data(asked, found, None)
    context["cited"] = [asked.corpus.citable(name) for name in cited_in(found)]
    context["related"] = [asked.corpus.records[name] for name in found.related] if isinstance(found, Record) else []
    context["drifted"] = [
        (asked.corpus.citable(name), each) for name in cited_in(found) if (each := _drifted(asked).get(name)) and each.drift.needs_a_look
    ]
    context["overdue"] = isinstance(found, Record) and found.overdue(asked.today)
    if isinstance(found, Product):
        view = product_view(asked, found)
        context["json_ld"] = structured_data(asked, found, view.answer)
        return render(asked, "product.html", **context, view=view)
    if isinstance(found, Condition):
        return render(asked, "condition.html", **context, view=condition_view(asked, found))
    templates = {Rule: "rule.html", Action: "action.html", Study: "study.html"}
    return render(asked, templates[type(found)], **context)


@bp.get("/glossary")
def glossary() -> Any:
    """Every term, by name."""
    asked = ask()
    return render(asked, "glossary.html", terms=sorted(asked.corpus.terms.values(), key=lambda term: term.term.lower()))


@bp.get("/about")
def about() -> Any:
    """Who makes this, what the words of status mean, what is not known."""
    asked = ask()
    counts = Counter(record.kind for record in asked.corpus.records.values())
    sample = next((product for product in asked.corpus.products.values() if product.uses), None)
    return render(
        asked, "about.html", sample=sample, counts=[(PLURALS[kind], count) for kind, count in counts.items()], sources=len(asked.corpus.sources)
    )


@bp.get("/review")
def review() -> Any:
    """What an editor should look at next: overdue, unverified, uncited, in disagreement."""
    asked = ask()
    drifted = {name: each for name, each in _drifted(asked).items() if each.drift.needs_a_look and name in asked.corpus.sources}
    return render(
        asked,
        "review.html",
        found=report(asked.corpus, asked.today),
        drifted=drifted,
        touched=affected(asked.corpus, drifted),
        source_of=asked.corpus.citable,
    )


@bp.get("/receipt")
def receipt() -> Any:
    """What this knowledge base says of a product and a use on a day, to print or to cite."""
    asked = ask()
    wanted = request.args.get("product", "").strip()
    if not wanted:
        raise BadRequest("product is missing; write for instance /receipt?product=exosomes, and condition=knee-osteoarthritis if a use is meant.")
    product, _ = find(asked, "products", wanted)
    condition_id = request.args.get("condition", "").strip()
    condition = find(asked, "conditions", condition_id)[0] if condition_id else None
    given = answer(asked.corpus, product, condition.id if condition else None, asked.day)  # type: ignore[arg-type]
    root = request.url_root.rstrip("/")
    permalink = f"{root}/receipt?product={product.id}{f'&condition={condition.id}' if condition else ''}&as_of={asked.day}"
    citation = f"RegenStatus, record {product.id}, status as of {asked.day}, data version {asked.service.generation}, {permalink}"
    words = words_for(asked.reader, asked.corpus, given)
    return render(asked, "receipt.html", given=given, condition=condition, words=words, permalink=permalink, citation=citation)


@bp.get("/<path:unknown>")
def nothing_here(unknown: str) -> Any:
    """Any other address: a page that offers the search."""
    raise NotFound(f"There is no page '/{unknown[:80]}' here.")


def error_page(asked: Asked, status: int, title: str, detail: str, near: list[str]) -> Any:
    """Return the page of an error, with near records and the search box."""
    offers = [asked.corpus.records[name] for name in near if name in asked.corpus.records]
    return render(asked, "error.html", status=status, title=title, detail=detail, near=offers), status


def render(asked: Asked, template: str, **context: Any) -> str:
    """Return a page with what every page needs: the reader's links, the day, the words that are explained."""
    here = {name: value for name, value in request.args.items(multi=False) if name not in ("view", "as_of")}
    return render_template(
        template,
        asked=asked,
        corpus=asked.corpus,
        url=asked.url,
        readers=[(reader, asked.url(request.path, **here, view=reader.value)) for reader in Reader],
        today_url=asked.url(request.path, **here, as_of=None),
        here=here,
        health=g.health,
        explainer=_Words(asked.corpus),
        record_of=asked.corpus.records.get,
        **context,
    )


def _drifted(asked: Asked) -> Mapping[str, Drifted]:
    """Return what the last look at the sources found; a source checked again since then has nothing open."""
    found = drift_state(asked.settings.entries)
    return {name: each for name, each in found.items() if name in asked.corpus.sources and each.is_open(asked.corpus.sources[name].checked)}


class _Words:
    """The words that templates explain; `seen` gives a new memory of what one text has explained."""

    def __init__(self, corpus: Corpus) -> None:
        self.pieces = _explainer(tuple(corpus.terms.values())).pieces
        self.seen = set


@lru_cache(maxsize=4)
def _explainer(terms: tuple[Term, ...]) -> Explainer:
    return Explainer(terms)


def _row(asked: Asked, product: Product) -> Any:
    given = asked.service.product_answer(product, asked.day)
    return product, given, words_for(asked.reader, asked.corpus, given)


def _facet_label(corpus: Corpus, name: str, value: str) -> str:
    if name in ("class", "condition") and (found := corpus.records.get(value)):
        return found.name
    return value
