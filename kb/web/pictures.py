"""The pages that are looked at rather than read: matrix, timeline, comparison, changes. Each picture stands beside its table."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest

from kb.records.product import Product
from kb.web.asking import Asked, ask, find
from kb.web.audience import words_for
from kb.web.comparison import compare
from kb.web.matrix import DIRECTION_MARKS, GRADE_MARKS, STATUS_MARKS, matrix
from kb.web.pages import render
from kb.web.stories import changes, timeline, years

bp = Blueprint("pictures", __name__)
_DAYS_SHOWN = 730
_FEED_LENGTH = 100
_MOST_IDS = 50


@bp.get("/matrix")
def matrix_page() -> Any:
    """Products by conditions, filtered by class and condition."""
    asked = ask()
    chosen = _chosen_class(asked)
    condition = request.args.get("condition", "").strip()
    if condition:
        condition = find(asked, "conditions", condition)[0].id
    view = matrix(asked, chosen, condition)
    marks = (STATUS_MARKS, DIRECTION_MARKS, GRADE_MARKS)
    return render(asked, "matrix.html", view=view, chosen=chosen, condition=condition, classes=_classes(asked), marks=marks)


@bp.get("/timeline")
def timeline_page() -> Any:
    """Events and decisions, year by year."""
    asked = ask()
    chosen = _chosen_class(asked)
    happened = timeline(asked.corpus, chosen, asked.day)
    return render(asked, "timeline.html", happened=happened, years=years(happened), chosen=chosen, classes=_classes(asked))


@bp.get("/compare")
def compare_page() -> Any:
    """Two to four products point by point."""
    asked = ask()
    view = compare(asked, request.args.get("ids", ""))
    words = [words_for(asked.reader, asked.corpus, given) for given in view.answers]
    return render(asked, "compare.html", view=view, words=words)


@bp.get("/changes")
def changes_page() -> Any:
    """What changed in status between two days, of all products or of those named."""
    asked = ask()
    products = _named(asked)
    until = _day(asked, "until", asked.day)
    since = _day(asked, "since", until - timedelta(days=_DAYS_SHOWN))
    if since > until:
        raise BadRequest(f"since is {since}, after until, which is {until}; write the earlier day as since.")
    found = changes(asked.corpus, products, since, until)
    feed = f"/changes.atom?ids={','.join(product.id for product in products)}" if products else "/changes.atom"
    return render(asked, "changes.html", found=found, since=since, until=until, products=products, feed=feed)


@bp.get("/changes.atom")
def changes_feed() -> Response:
    """The newest changes as an Atom feed, of all products or of those named."""
    asked = ask(strict=False)
    products = _named(asked)
    found = changes(asked.corpus, products, date.min, asked.today)[:_FEED_LENGTH]
    root = request.url_root.rstrip("/")
    ids = ",".join(product.id for product in products)
    body = render_template("changes.atom", found=found, root=root, ids=ids, host=request.host.split(":")[0], today=asked.today)
    return Response(body, content_type="application/atom+xml; charset=utf-8")


def _named(asked: Asked) -> tuple[Product, ...]:
    names = list(dict.fromkeys(part.strip() for part in request.args.get("ids", "").split(",") if part.strip()))
    if len(names) > _MOST_IDS:
        raise BadRequest(f"ids names {len(names)} products; name at most {_MOST_IDS}.")
    found = [find(asked, "products", name)[0] for name in names]
    return tuple(product for product in found if isinstance(product, Product))


def _chosen_class(asked: Asked) -> str:
    wanted = request.args.get("class", "").strip()
    return find(asked, "products", wanted)[0].id if wanted else ""


def _classes(asked: Asked) -> list[Product]:
    return sorted((product for product in asked.corpus.products.values() if product.is_class), key=lambda each: each.name.casefold())


def _day(asked: Asked, name: str, default: date) -> date:
    text = request.args.get(name, "").strip()
    if not text:
        return default
    try:
        return date.fromisoformat(text) if len(text) == 10 and text[4] == "-" and text[7] == "-" else _refuse(name, text)
    except ValueError:
        return _refuse(name, text)


def _refuse(name: str, text: str) -> date:
    raise BadRequest(f"{name} is '{text[:40]}'; write a day as YYYY-MM-DD, for instance {name}=2024-01-01.")
