"""The practice's own words: name, phone, hours, booking address and disclaimer, from `site.yaml`.

Everything is text; templates escape it, and the booking address must be a web address.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from kb.corpus.forms.fields import Form, Text, Url, Words
from kb.corpus.reading import in_our_words
from kb.corpus.yaml_source import read_yaml
from kb.errors import KnowledgeBaseError, Problem
from kb.settings import Site


class SiteMalformed(KnowledgeBaseError):
    """The practice's file cannot be used; `problems` tells where."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(str(problem) for problem in problems))


class SiteForm(Form):
    """The fields of `site.yaml`."""

    name: Text
    phone: Words = ""
    hours: Words = ""
    booking: Url = ""
    disclaimer: Words = ""


def load_site(path: Path) -> Site:
    """Return the practice's words, none where there is no such file; SiteMalformed with file, line and field where they cannot be used."""
    if not path.exists():
        return Site()
    source = read_yaml(path, path.name)
    if source.problems:
        raise SiteMalformed(tuple(source.problems))
    try:
        form = SiteForm.model_validate(source.data)
    except ValidationError as error:
        raise SiteMalformed(tuple(in_our_words(error, SiteForm, source, ()))) from None
    if form.booking and not form.booking.startswith(("https://", "http://")):
        message = f"'{form.booking}' is not a web address; write it in full, from https://"
        raise SiteMalformed((Problem(path.name, source.line_of(("booking",)), "booking", message, "url-malformed"),))
    return Site(**form.model_dump())
