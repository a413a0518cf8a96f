from datetime import date
from pathlib import Path

import pytest

from kb.corpus.draft import Check
from kb.corpus.loading import check_entries, fingerprint, load_corpus
from kb.corpus.reading import EntriesMissing
from kb.errors import EntriesInvalid, Severity
from tests.conftest import CORPUS_FOLDER, DAY

FILES = sorted(path.relative_to(CORPUS_FOLDER) for path in CORPUS_FOLDER.rglob("*.yaml"))
LONG_AFTER = date(2029, 1, 1)


def put(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_sound_folder_becomes_a_corpus_of_every_kind(corpus_folder):
    checked = check_entries(corpus_folder, DAY)
    assert checked.problems == ()
    assert checked.files == len(FILES)
    corpus = checked.corpus
    assert corpus is not None
    kinds = (corpus.products, corpus.conditions, corpus.rules, corpus.actions, corpus.studies)
    assert [len(kind) for kind in kinds] == [
        len(list((CORPUS_FOLDER / name).iterdir())) for name in "products conditions rules actions studies".split()
    ]
    assert "glimmer-notice-2019" in corpus.sources
    assert corpus.terms["off-label"].see == ("whirlpress-kit", "lumora")
    assert ("therapy", "treatment", "treatments") in corpus.synonyms


def test_a_record_holds_what_its_entry_says(corpus):
    lumora = corpus.products["lumora"]
    assert (lumora.name, lumora.maker, lumora.part_of, lumora.tissue, lumora.donor) == (
        "Lumora",
        "Brightwater",
        "glimmer-cells",
        "a glow gland",
        "allogeneic",
    )
    assert lumora.review_due == date(2027, 4, 30)
    assert lumora.clinician_review is not None
    assert lumora.clinician_review.on == date(2026, 11, 2)
    assert corpus.products["palelume"].clinician_review is None


# the fingerprint


def test_the_fingerprint_is_that_of_the_corpus_and_of_any_copy(corpus, corpus_folder):
    assert fingerprint(corpus_folder) == fingerprint(CORPUS_FOLDER) == corpus.fingerprint
    assert load_corpus(corpus_folder, LONG_AFTER).fingerprint == corpus.fingerprint


@pytest.mark.parametrize("name", FILES, ids=str)
def test_the_fingerprint_changes_with_one_byte_of_any_file(corpus_folder, name):
    before = fingerprint(corpus_folder)
    with (corpus_folder / name).open("ab") as file:
        file.write(b"\n")
    assert fingerprint(corpus_folder) != before


@pytest.mark.parametrize("name", FILES, ids=str)
def test_the_fingerprint_changes_with_the_name_of_any_file(corpus_folder, name):
    before = fingerprint(corpus_folder)
    (corpus_folder / name).rename((corpus_folder / name).with_stem("renamed"))
    assert fingerprint(corpus_folder) != before


def test_the_fingerprint_changes_when_a_file_comes_or_goes(corpus_folder):
    before = fingerprint(corpus_folder)
    (corpus_folder / "sources" / "more.yaml").touch()
    assert fingerprint(corpus_folder) != before
    (corpus_folder / "sources" / "more.yaml").unlink()
    assert fingerprint(corpus_folder) == before


def test_the_fingerprint_tells_where_one_file_ends_and_the_next_begins(tmp_path):
    for folder, first, second in (("one", b"ab", b""), ("two", b"a", b"b")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.yaml").write_bytes(first)
        (tmp_path / folder / "b.yaml").write_bytes(second)
    assert fingerprint(tmp_path / "one") != fingerprint(tmp_path / "two")


def test_hidden_files_take_no_part(corpus_folder):
    before = fingerprint(corpus_folder)
    (corpus_folder / ".cache").mkdir()
    (corpus_folder / ".cache" / "note.yaml").write_text("x", encoding="utf-8")
    (corpus_folder / "products" / ".lumora.yaml.swp").write_text("x", encoding="utf-8")
    assert fingerprint(corpus_folder) == before
    assert check_entries(corpus_folder, DAY).problems == ()


# what stops a corpus and what does not


def test_warnings_do_not_stop_a_corpus(corpus_folder):
    checked = check_entries(corpus_folder, LONG_AFTER)
    assert {problem.severity for problem in checked.problems} == {Severity.WARNING}
    assert checked.errors == 0
    assert checked.corpus == load_corpus(corpus_folder, LONG_AFTER)


def test_one_error_stops_a_corpus(corpus_folder):
    put(corpus_folder, "products/lumora.yaml", "pathway: 351-bla", "pathway: cosmetic")
    checked = check_entries(corpus_folder, LONG_AFTER)
    assert checked.corpus is None
    assert checked.errors == 1
    with pytest.raises(EntriesInvalid, match="the entries hold 1 error; see them with: kb check") as raised:
        load_corpus(corpus_folder, LONG_AFTER)
    assert raised.value.problems == checked.problems


def test_a_problem_stands_at_its_file_and_line(corpus_folder):
    put(corpus_folder, "products/lumora.yaml", "pathway: 351-bla", "pathway: cosmetic")
    [problem] = check_entries(corpus_folder, DAY, shown_as="entries").problems
    line = (corpus_folder / "products" / "lumora.yaml").read_text(encoding="utf-8").splitlines().index("        pathway: cosmetic") + 1
    assert str(problem).startswith(
        f"entries/products/lumora.yaml:{line}: uses[0].status[1].pathway: 'approved' cannot stand with the pathway 'cosmetic'"
    )


def test_all_problems_are_reported_at_once_in_the_order_of_files_and_lines(corpus_folder):
    put(corpus_folder, "products/veil-sheets.yaml", "pathway: 361-tissue", "pathway: hde")
    put(corpus_folder, "products/lumora.yaml", "part_of: glimmer-cells", "part_of: glimmer-cell")
    put(corpus_folder, "conditions/hip-disease.yaml", "name: hip disease", "nam: hip disease")
    problems = check_entries(corpus_folder, DAY).problems
    assert {Path(problem.path).name for problem in problems} >= {"veil-sheets.yaml", "lumora.yaml", "hip-disease.yaml"}
    assert list(problems) == sorted(set(problems))


def test_a_rule_that_crashes_is_a_problem_of_its_own_and_leaves_the_others_alone():
    def crash(draft):
        raise ZeroDivisionError("by nought")

    def complain(draft):
        return [draft.by_id["lumora"].problem(("name",), "a fault", "other-rule")]

    checked = check_entries(CORPUS_FOLDER, DAY, checks=(Check("crashing", "nothing", crash), Check("other-rule", "nothing", complain)))
    assert sorted(problem.rule for problem in checked.problems) == ["other-rule", "rule-crashed"]
    assert checked.corpus is None


def test_a_folder_that_is_not_there_is_said_with_what_to_do(tmp_path):
    with pytest.raises(EntriesMissing, match=r"there is no entries folder at .*nowhere; name it with --entries or KB_ENTRIES"):
        load_corpus(tmp_path / "nowhere", DAY)


@pytest.mark.parametrize("name", ["products/palelume.yaml", "studies/glow-hip-2020.yaml"])
@pytest.mark.parametrize("old", ["lumora", "lumora-implant"], ids=["an id in use", "an id given up by another"])
def test_an_id_that_was_given_up_never_names_another_record(corpus_folder, name, old):
    put(corpus_folder, name, "name:", f"old_ids: [{old}]\nname:")
    assert {problem.rule for problem in check_entries(corpus_folder, DAY).problems} == {"old-id-taken"}
