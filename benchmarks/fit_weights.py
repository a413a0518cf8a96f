"""Fit the weights by which `kb scan` tells a claim from what only looks like one, on pages judged by hand.

usage: python -m benchmarks.fit_weights PAGES.txt... [--write] [--tripped 0.05] [--tuned NAME...]

Prints, for pages left out in turn, what share of the claims would be found and what share of the look-alikes tripped on; `--write` puts the
weights fitted on all pages into `kb/ingest/weights.json`. The form of the files is told in `claim_pages.txt`; real pages belong to others and
stay out of the repository. Needs scikit-learn (the `bench` extra).
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

from benchmarks import claims
from benchmarks.claim_pages import DAY, JudgedPage, judged_pages
from kb.ingest.claims import weigh_page
from kb.ingest.cues import Word, words_of
from kb.ingest.scorecard import A_FEW_SENTENCES, evened, sureness
from kb.ingest.sentences import plain, sentences
from kb.search.live import LiveService
from kb.search.service import SearchService
from kb.settings import Settings

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "kb" / "ingest" / "weights.json"
_FOLDS = 10
_LEAST_PAGES = 3
_OF_SINGLE = 2.5
"""How often a sentence judged by itself counts: it was written to be plain."""
_DIGITS = 3
_CUE = "="
_HIDDEN = "rules hidden"
_JUDGE = "judge "
_ONE_OF = 3
_LEAST_WEIGHT = 0.02
_LEAST_OF_RULES = 0.1


@dataclass(frozen=True)
class Row:
    """A judged line: its page, the cues of the sentence that fills most of it, and the rules it breaks."""

    page: int
    cues: frozenset[Word]
    rules: frozenset[str]
    hard: bool
    text: str


def rows_of(service: SearchService, number: int, each: JudgedPage) -> list[Row]:
    """Return the rows of a page; lines that cannot become a finding, whatever they weigh, have no cues."""
    weighed = list(weigh_page(each.page, service, DAY))
    rows = []
    for text, rules, hard in [*((text, rules, True) for text, rules in each.lines), *((text, frozenset[str](), False) for text in each.harmless)]:
        start = each.page.text.find(text)
        end = start + len(text)
        inside = [one for one in weighed if one.passage.start + one.sentence.start < end and one.passage.start + one.sentence.end > start]
        best = max(inside, key=lambda one: len(one.sentence.plain), default=None)
        cues = best.words | {(_CUE, cue) for cue in best.cues} if best and start >= 0 else frozenset[Word]()
        rows.append(Row(number, cues, rules, hard, text))
    return rows


class Matrix:
    """Sets of cues as rows of a sparse matrix; cues that stand on less than `least` pages are left out."""

    def __init__(self, sets: list[Iterable[Word]], pages: Iterable[int], least: int) -> None:
        counted = Counter(cue for cue, _ in {(cue, page) for cues, page in zip(sets, pages, strict=True) for cue in cues})
        self.names = sorted((cue for cue, count in counted.items() if count >= least), key=str)
        self._places = {name: place for place, name in enumerate(self.names)}

    def of(self, sets: list[Iterable[Word]], even: bool = False) -> csr_matrix:
        """Return the matrix of sets of cues; `even` makes long sets weigh no more than short ones."""
        data, places, starts = [], [], [0]
        for cues in sets:
            known = [self._places[cue] for cue in cues if cue in self._places]
            data += [evened(1.0, len(list(cues))) if even else 1.0] * len(known)
            places += known
            starts.append(len(places))
        return csr_matrix((data, places, starts), shape=(len(sets), len(self.names)))


def main() -> int:
    """Fit, print how the weights do on pages left out, write them if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="write kb/ingest/weights.json")
    parser.add_argument("--tripped", type=float, default=0.05, help="the share of look-alikes that may be tripped on, on pages left out")
    parser.add_argument("--sure", type=float, default=1.5, help="how much more than the threshold one sentence of a page must weigh")
    parser.add_argument("--tuned", nargs="*", default=[], metavar="NAME", help="files (without ending) that the rules of words were written on")
    parser.add_argument("--strength", type=float, default=0.3, help="inverse of the regularization")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        live = LiveService(Settings(entries=HERE.parent / "entries", index=Path(folder), fixed_day=DAY))
        live.start()
        pages = [replace(each, name=f"{path.stem}/{each.name}") for path in options.pages for each in _pages(path)]
        rows = [row for number, each in enumerate(pages) for row in rows_of(live.now, number, each)]
    shown = [_without_rules(row) if _hides(row, pages, options.tuned) else row for row in rows]
    ours = {path.stem for path in options.pages if path.resolve().parent == HERE}
    fitted = Fit(pages, [_with_judge(row, pages, ours) for row in shown], options.strength, rows)
    threshold = fitted.report(options.tripped, options.sure)
    if options.write:
        WEIGHTS.write_text(json.dumps(fitted.weights(threshold, threshold + options.sure), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


def _pages(path: Path) -> list[JudgedPage]:
    """Return the pages of a file; of a file of single sentences, each on the page it is judged on."""
    if path.suffix != ".yaml":
        return judged_pages(path)
    return [
        JudgedPage(str(number), claims.page_of(each), ((each.text, frozenset({each.rule, *each.also}) - {"none"}),))
        for number, each in enumerate(claims.judged(path))
    ]


class Fit:
    """Weights for pages, sentences and rules."""

    def __init__(self, pages: list[JudgedPage], rows: list[Row], strength: float, seen: list[Row]) -> None:
        """Fit on `rows`; what is found is told from `seen`, the same lines with all their cues."""
        self._pages, self._rows, self._strength = pages, rows, strength
        cues = [_words_on(each) for each in pages]
        self._of_pages = Matrix(cues, range(len(pages)), _LEAST_PAGES)
        self._x_pages, self._y_pages = self._of_pages.of(cues, even=True), np.array([each.claims for each in pages])
        self._sure = np.array([sureness(len(each)) for each in cues])
        self._of_rows = Matrix([row.cues for row in rows], (row.page for row in rows), _LEAST_PAGES)
        self._x = self._of_rows.of([row.cues for row in rows])
        self._x_seen = self._of_rows.of([row.cues for row in seen])
        self._y = np.array([bool(row.rules) for row in rows])
        self._at = np.array([row.page for row in rows])
        self._possible = np.array([bool(row.cues) for row in rows])
        self._whole = np.array([len(each.lines) + len(each.harmless) > 1 for each in pages])
        self._hard = np.array([row.hard for row in rows])
        self._counts = np.where(self._whole[self._at], 1.0, _OF_SINGLE)

    def report(self, tripped: float, sure: float) -> float:
        """Print what would be found on pages left out; return the threshold that trips on no more look-alikes than `tripped`."""
        scores, page_scores = self._left_out()
        best = np.full(len(self._pages), -np.inf)
        np.maximum.at(best, self._at, scores)
        few = np.array([len(each.lines) + len(each.harmless) <= A_FEW_SENTENCES for each in self._pages])
        best[few] = np.inf
        reached = np.minimum(scores, best[self._at] - sure)  # the threshold up to which a line is told
        alike = np.sort(reached[~self._y & self._hard])[::-1]
        threshold = float(alike[int(len(alike) * tripped)])
        for share in (0.02, 0.03, 0.05, 0.07, 0.1, 0.15):
            at = alike[int(len(alike) * share)]
            told = reached > at
            right = np.mean([told[self._at == n].any() == each.claims for n, each in enumerate(self._pages) if self._whole[n]])
            print(f"tripped {share:.2f}: found {told[self._y].mean():.3f}, harmless {told[~self._hard].mean():.3f}, pages {right:.3f} (at {at:.2f})")
        lots = np.array([each.name.split("/")[0] for each in self._pages])[self._at]
        told = reached > threshold
        for lot in dict.fromkeys(lots):
            mine = lots == lot
            found, alike_told = told[mine & self._y].mean(), told[mine & ~self._y & self._hard].mean()
            print(f"{lot}: found {found:.3f} of {(mine & self._y).sum()}, tripped {alike_told:.3f} of {(mine & ~self._y & self._hard).sum()}")
        alone = ((page_scores > 0) == self._y_pages)[self._whole].mean()
        print(f"pages by their score alone: {alone:.3f}; {len(self._rows)} lines, {self._whole.sum()} pages")
        return threshold

    def weights(self, threshold: float, sure: float) -> dict[str, object]:
        """Return the weights fitted on all pages."""
        everything = np.arange(len(self._pages))
        page = self._fitted_to(everything)
        x = self._with_page(self._page_scores(everything))
        sentence = _regression(self._strength).fit(x[self._possible], self._y[self._possible], sample_weight=self._counts[self._possible])
        claims = self._possible & self._y
        first = np.array([sorted(row.rules)[0] if row.rules else "" for row in self._rows])
        rules = LogisticRegression(C=1.0, max_iter=5000).fit(self._x[claims], first[claims])
        return {
            "page": _named(self._of_pages.names, page.coef_[0], page.intercept_[0]),
            "of_page": round(float(sentence.coef_[0][-1]), _DIGITS),
            "sentence": _named(self._of_rows.names, sentence.coef_[0][:-1], sentence.intercept_[0]),
            "threshold": round(threshold, _DIGITS),
            "sure": round(sure, _DIGITS),
            "rules": {
                str(rule): _named(self._of_rows.names, weights, bias, _LEAST_OF_RULES)
                for rule, weights, bias in zip(rules.classes_, rules.coef_, rules.intercept_, strict=True)
            },
        }

    def _left_out(self) -> tuple[np.ndarray, np.ndarray]:
        scores, page_scores = np.full(len(self._rows), -99.0), np.zeros(len(self._pages))
        for kept, out in KFold(_FOLDS, shuffle=True, random_state=3).split(np.arange(len(self._pages))):
            of_pages = self._page_scores(kept)
            page_scores[out] = of_pages[out]
            x = self._with_page(of_pages)
            here = np.isin(self._at, kept)
            these = here & self._possible
            model = _regression(self._strength).fit(x[these], self._y[these], sample_weight=self._counts[these])
            there = ~here & self._possible
            scores[there] = model.decision_function(self._with_page(of_pages, self._x_seen)[there])
        return scores, page_scores

    def _page_scores(self, kept: np.ndarray) -> np.ndarray:
        """Return a score for each page, made by weights that have not seen it."""
        scores = np.zeros(len(self._pages))
        for these, those in KFold(8, shuffle=True, random_state=0).split(kept):
            scores[kept[those]] = self._fitted_to(kept[these]).decision_function(self._x_pages[kept[those]])
        rest = np.setdiff1d(np.arange(len(self._pages)), kept)
        if len(rest):
            scores[rest] = self._fitted_to(kept).decision_function(self._x_pages[rest])
        return scores * self._sure

    def _fitted_to(self, pages: np.ndarray) -> LogisticRegression:
        """Return the weights of pages; single sentences are no pages to learn from."""
        whole = pages[self._whole[pages]]
        return _regression(0.1).fit(self._x_pages[whole], self._y_pages[whole])

    def _with_page(self, of_pages: np.ndarray, rows: csr_matrix | None = None) -> csr_matrix:
        return hstack([self._x if rows is None else rows, csr_matrix(of_pages[self._at][:, None])]).tocsr()


def _hides(row: Row, pages: list[JudgedPage], tuned: list[str]) -> bool:
    """Tell whether to hide what the rules find in a line: in most lines that they were written on, where they look surer than they are."""
    return bool(row.cues) and pages[row.page].name.split("/")[0] in tuned and crc32(row.text.encode()) % _ONE_OF != 0


def _without_rules(row: Row) -> Row:
    kept = {cue for cue in row.cues if not (cue[0] == _CUE and cue[1].startswith("rule"))}
    return replace(row, cues=frozenset({*kept, (_CUE, _HIDDEN)}))


def _with_judge(row: Row, pages: list[JudgedPage], ours: set[str]) -> Row:
    """Return a row with its file as a cue, for those who judged differ in strictness; what that adds is no part of the weights.

    The files of the repository set the measure and get none.
    """
    name = pages[row.page].name.split("/")[0]
    if name in ours or not row.cues:
        return row
    return replace(row, cues=row.cues | {(_CUE, f"{_JUDGE}{name}")})


def _regression(strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=5000)


def _named(names: list[Word], weights: np.ndarray, bias: float, least: float = _LEAST_WEIGHT) -> dict[str, object]:
    """Return weights as they are kept: words, and what else a sentence is weighed by."""
    kept = [(name, round(float(weight), _DIGITS)) for name, weight in zip(names, weights, strict=True) if abs(weight) >= least]
    cues = {name[1]: weight for name, weight in kept if name[0] == _CUE and name[1] != _HIDDEN and not name[1].startswith(_JUDGE)}
    words = {name if isinstance(name, str) else " ".join(name): weight for name, weight in kept if name[0] != _CUE}
    return {"bias": round(float(bias), _DIGITS), "words": words, **({"cues": cues} if cues else {})}


def _words_on(each: JudgedPage) -> set[Word]:
    texts = [passage.text for passage in each.page.passages]
    return {word for text in texts for part in sentences(text) for word in words_of(plain(text[part.start : part.end]))}


if __name__ == "__main__":
    sys.exit(main())
