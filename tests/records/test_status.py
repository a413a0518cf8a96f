import re
from dataclasses import fields
from itertools import combinations

import pytest

from kb.records.status import Pathway, Status, Verdict

DESIGNED = {
    "approved": "yes",
    "humanitarian-exemption": "conditional",
    "cleared": "conditional",
    "tissue-361": "conditional",
    "exempt": "conditional",
    "investigational": "trial-only",
    "off-label": "no",
    "not-approved": "no",
    "withdrawn": "no-longer",
    "unknown": "unknown",
}
TEXTS = ("label", "sentence", "short", "long", "does_not_mean", "plain")
SPEAKING_OF_A_USE = {"approved", "humanitarian-exemption", "cleared", "exempt", "not-approved"}


def test_each_status_has_the_verdict_of_the_design():
    assert {status.value: status.verdict.value for status in Status} == DESIGNED


@pytest.mark.parametrize("status", Status)
def test_every_status_has_all_its_words(status):
    words = {field.name: getattr(status.meaning, field.name) for field in fields(status.meaning)}
    assert all(text.strip() == text and text for text in words.values())
    assert status.verdict is status.meaning.verdict


@pytest.mark.parametrize("pathway", Pathway)
def test_every_pathway_has_words_of_its_own(pathway):
    assert pathway.label.strip()
    assert pathway.label not in [other.label for other in Pathway if other is not pathway]


def test_labels_hold_the_use_where_they_speak_of_one():
    assert {status.value for status in Status if "{use}" in status.meaning.label} == SPEAKING_OF_A_USE


@pytest.mark.parametrize("status", Status)
def test_a_sentence_names_the_use_once(status):
    assert status.meaning.sentence.count("{use}") == 1


@pytest.mark.parametrize("status", Status)
def test_words_need_nothing_but_the_use(status):
    for name in TEXTS:
        text = getattr(status.meaning, name).format(use="knee disease")
        assert not re.search(r"[{}]", text)


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.APPROVED])
def test_no_other_status_calls_itself_approved_by_fda(status):
    for name in ("label", "sentence", "plain"):
        said = getattr(status.meaning, name)
        assert not re.search(r"(?<!not )FDA-approved|FDA has approved", said, re.IGNORECASE)


@pytest.mark.parametrize("status", Status)
def test_words_report_and_do_not_judge(status):
    said = " ".join(getattr(status.meaning, name) for name in TEXTS)
    assert not re.search(r"\b(?:illegal\w*|banned|scams?)\b", said, re.IGNORECASE)


def test_statuses_with_different_verdicts_have_marks_of_different_shape():
    for one, other in combinations(Status, 2):
        assert (one.meaning.mark == other.meaning.mark) == (one.verdict is other.verdict)


def test_a_verdict_ranks_by_how_far_it_goes_towards_a_yes():
    assert Verdict.YES.rank > Verdict.CONDITIONAL.rank > Verdict.TRIAL_ONLY.rank > Verdict.NO.rank
    assert Verdict.NO.rank == Verdict.NO_LONGER.rank == Verdict.UNKNOWN.rank
