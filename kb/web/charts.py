"""Places on a picture: a product's statuses as spans of time, one lane for the headline and one for each use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kb.records.history import StatusHistory
from kb.records.product import Product
from kb.web.asking import Asked

WIDTH = 920
_LEFT, _RIGHT = 220, 900
_LANE, _TOP = 30, 26
_MOST_LANES = 12


@dataclass(frozen=True, slots=True)
class Span:
    """A status from `x` to `end` in a lane; `mark` is the shape of its badge."""

    x: float
    end: float
    mark: str
    label: str


@dataclass(frozen=True, slots=True)
class Lane:
    """The statuses of the headline or of one use; `y` is the middle of the lane."""

    name: str
    y: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A drawn status history; `ticks` are years with their places."""

    height: int
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[int, float], ...]


def story(asked: Asked, product: Product) -> Story | None:
    """Place the status history of a product up to the day asked for; None where nothing was recorded by then."""
    listed = [("Headline", product.status), *((asked.corpus.conditions[use.condition].name, use.status) for use in product.uses)]
    told = [(name, history) for name, history in listed if any(event.from_day <= asked.day for event in history.events)][:_MOST_LANES]
    if not told:
        return None
    first = min(event.on.first.year for _, history in told for event in history.events)
    scale = _Scale(date(first, 1, 1), asked.day)
    lanes = tuple(Lane(_short(name), _TOP + _LANE * place + _LANE / 2, _spans(history, scale)) for place, (name, history) in enumerate(told))
    step = max(1, (asked.day.year - first) // 8)
    ticks = tuple((year, scale.x(date(year, 1, 1))) for year in range(first, asked.day.year + 1, step))
    return Story(_TOP + _LANE * len(told) + 22, lanes, ticks)


class _Scale:
    """Days to places from left to right."""

    def __init__(self, first: date, last: date) -> None:
        self._first = first.toordinal()
        self._days = max(1, last.toordinal() - self._first)
        self.end = float(_RIGHT)
        self.last = last

    def x(self, day: date) -> float:
        return round(_LEFT + (_RIGHT - _LEFT) * (day.toordinal() - self._first) / self._days, 1)


def _spans(history: StatusHistory, scale: _Scale) -> tuple[Span, ...]:
    events = [event for event in history.events if event.from_day <= scale.last]
    ends = [*(scale.x(event.from_day) for event in events[1:]), scale.end]
    return tuple(
        Span(scale.x(event.from_day), end, event.status.meaning.mark, f"{event.on}: {event.status.value.replace('-', ' ')}")
        for event, end in zip(events, ends, strict=True)
    )


def _short(name: str) -> str:
    return name if len(name) <= 30 else name[:28].rsplit(" ", 1)[0] + " ..."
