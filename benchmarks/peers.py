"""The engines that stand beside ours in `speed.py`: each builds on the same records and answers the same words.

Each answers with the first 20 ids, a snippet for each, and counts of two facets over all matches.
"""

from __future__ import annotations

import asyncio
import re
import sqlite3
import tempfile
import urllib.parse
import warnings
from collections import Counter
from pathlib import Path
from typing import Any, Protocol

from kb.corpus.corpus import Corpus
from kb.search.document import document, facets

Row = tuple[str, str, str, str, str, str]
_SHOWN = 20


class Peer(Protocol):
    """What is measured of each engine."""

    name: str

    def build(self, rows: list[Row], folder: Path) -> None:
        """Write the index."""

    def ask(self, words: str) -> int:
        """Answer one query in full; return how many records match."""


def rows_of(corpus: Corpus) -> list[Row]:
    """Return id, names, about, body, kind and class of every record."""
    made = []
    for record in corpus.records.values():
        found = document(corpus, record)
        values = facets(corpus, record, None)
        made.append((found.id, found.names, found.about, found.body, record.kind, (values.get("class") or ("",))[0]))
    return made


def _plain_words(words: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9]+", words)


class Fts5:
    """SQLite's full-text index through the standard library: all words, else any."""

    name = "SQLite FTS5"

    def build(self, rows: list[Row], folder: Path) -> None:
        self._db = sqlite3.connect(folder / "fts.db")
        self._db.execute(
            "create virtual table records using fts5(id unindexed, names, about, body, kind unindexed, class unindexed, tokenize='porter unicode61')"
        )
        self._db.executemany("insert into records values (?, ?, ?, ?, ?, ?)", rows)
        self._db.commit()

    def ask(self, words: str) -> int:
        quoted = [f'"{word}"' for word in _plain_words(words)]
        if not quoted:
            return 0
        for joined in (" AND ".join(quoted), " OR ".join(quoted)):
            matched = self._db.execute("select kind, class from records where records match ?", (joined,)).fetchall()
            if matched:
                break
        Counter(kind for kind, _ in matched)
        Counter(each for _, each in matched)
        shown = (
            "select id, snippet(records, 3, '<b>', '</b>', '...', 20) from records where records match ? order by bm25(records, 0, 8, 3, 1) limit ?"
        )
        self._db.execute(shown, (joined, _SHOWN)).fetchall()
        return len(matched)


class Tantivy:
    """tantivy-py: an engine in Rust, embedded in the process."""

    name = "tantivy"

    def build(self, rows: list[Row], folder: Path) -> None:
        import tantivy

        self._tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        for field in ("names", "about", "body"):
            builder.add_text_field(field, stored=True, tokenizer_name="en_stem")
        for field in ("id", "kind", "class"):
            builder.add_text_field(field, stored=True, tokenizer_name="raw", fast=True)
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, path=str(_made(folder / "tantivy")))
        writer = self._index.writer()
        for row in rows:
            writer.add_document(tantivy.Document(**dict(zip(("id", "names", "about", "body", "kind", "class"), row, strict=True))))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def ask(self, words: str) -> int:
        plain = " ".join(_plain_words(words))
        if not plain:
            return 0
        query = self._index.parse_query(plain, ["names", "about", "body"], field_boosts={"names": 8.0, "about": 3.0})
        found = self._searcher.search(query, _SHOWN, count=True)
        counting = {name: {"terms": {"field": name, "size": 50}} for name in ("kind", "class")}
        self._searcher.aggregate(query, counting)
        snippets = self._tantivy.SnippetGenerator.create(self._searcher, query, self._schema, "body")
        for _, address in found.hits:
            snippets.snippet_from_doc(self._searcher.doc(address)).to_html()
        return int(found.count or 0)


class StockWhoosh:
    """Whoosh as its manual shows it: default analyzer, MultifieldParser, groupedby, highlights."""

    name = "stock Whoosh"

    def build(self, rows: list[Row], folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from whoosh import fields, index
            from whoosh.qparser import MultifieldParser, OrGroup
        text = fields.TEXT(stored=True)
        schema = fields.Schema(id=fields.ID(stored=True), names=text, about=text, body=text, kind=fields.ID(stored=True, sortable=True))
        self._index = index.create_in(_made(folder / "whoosh"), schema)
        writer = self._index.writer()
        for row in rows:
            writer.add_document(**dict(zip(("id", "names", "about", "body", "kind"), row[:5], strict=True)))
        writer.commit()
        self._searcher = self._index.searcher()
        self._parsers = (MultifieldParser(["names", "about", "body"], schema), MultifieldParser(["names", "about", "body"], schema, group=OrGroup))

    def ask(self, words: str) -> int:
        for parser in self._parsers:
            results = self._searcher.search(parser.parse(" ".join(_plain_words(words))), limit=_SHOWN, groupedby="kind")
            if len(results):
                break
        results.groups("kind")
        for place in range(min(_SHOWN, results.scored_length())):
            results[place].highlights("body")
        return len(results)


class Datasette:
    """Datasette's JSON (or page) of a table with full-text search and two facets, asked inside the process."""

    def __init__(self, *, page: bool) -> None:
        self.name = "Datasette page" if page else "Datasette JSON"
        self._suffix = "" if page else ".json"

    def build(self, rows: list[Row], folder: Path) -> None:
        from datasette.app import Datasette as App

        path = folder / f"records{'-page' if not self._suffix else ''}.db"
        db = sqlite3.connect(path)
        db.execute("create table records (id text primary key, names text, about text, body text, kind text, class text)")
        db.executemany("insert into records values (?, ?, ?, ?, ?, ?)", rows)
        db.execute("create virtual table records_fts using fts5(names, about, body, content='records', tokenize='porter unicode61')")
        db.execute("insert into records_fts(rowid, names, about, body) select rowid, names, about, body from records")
        db.commit()
        db.close()
        self._database = path.stem
        self._loop = asyncio.new_event_loop()
        self._app = App([str(path)], settings={"num_sql_threads": 1})
        self._loop.run_until_complete(self._app.invoke_startup())

    def ask(self, words: str) -> int:
        asked = urllib.parse.urlencode({"_search": " ".join(_plain_words(words)), "_facet": "kind", "_size": _SHOWN})
        path = f"/{urllib.parse.quote(self._database)}/records{self._suffix}?{asked}&_facet=class"
        response: Any = self._loop.run_until_complete(self._app.client.get(path))
        if response.status_code != 200:
            raise RuntimeError(f"Datasette answered {response.status_code} for {path}")
        return len(response.content)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def temporary() -> tempfile.TemporaryDirectory[str]:
    """Return a folder that goes away with its block."""
    return tempfile.TemporaryDirectory(prefix="kb-bench-")
