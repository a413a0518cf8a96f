"""Every rule about entries has an entry that breaks it: its wrong lines end in `#! rule-id`, one id for each problem."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kb.cli import main
from kb.corpus import loading, reading
from kb.corpus.draft import Check, Draft
from kb.corpus.loading import CHECKS, Checked, check_entries
from kb.corpus.yaml_source import MAX_LINES, read_yaml
from kb.errors import Problem, Severity
from tests.conftest import DAY

BAD_ENTRIES = Path(__file__).parent.parent / "bad_entries"
FILES = sorted(path.relative_to(BAD_ENTRIES).as_posix() for path in BAD_ENTRIES.rglob("*") if path.is_file())
MADE_HERE = {
    "entries-empty": "this folder is not empty",
    "file-too-long": "a thousand lines would be dead weight in the repository",
    "file-unreadable": "git keeps no file that its owner cannot read",
    "rule-crashed": "no entry makes a rule crash",
}
WARNINGS = {"review-overdue", "source-unused"}

Mark = tuple[str, int, str]


def marked(name: str) -> list[Mark]:
    """The marks of one file, as (file, line, rule)."""
    lines = (BAD_ENTRIES / name).read_bytes().decode("latin-1").split("\n")  # one file is not UTF-8
    return sorted((name, number, rule) for number, line in enumerate(lines, 1) if "#!" in line for rule in line.split("#!")[1].split())


ALL_MARKS = sorted(mark for name in FILES for mark in marked(name))


@pytest.fixture(scope="module")
def bad() -> Checked:
    return check_entries(BAD_ENTRIES, DAY, shown_as="bad")


def check_command(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments, "--day", DAY.isoformat()])


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace the one place in an entry where `old` stands."""
    text = (folder / name).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")


def messages(folder: Path) -> list[tuple[str, str]]:
    return [(problem.rule, problem.message) for problem in check_entries(folder, DAY).problems]


def rule_ids_in_code() -> set[str]:
    """Every id under which the code can report: those of the checks, and those written where a file or field is refused."""
    found = {rule for check in CHECKS for rule in (check.id, *check.also)}
    for path in Path(loading.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found |= _given_to(node)
            elif isinstance(node, ast.Tuple) and path == Path(reading.__file__):
                found |= _with_words(node)
    return found


def _given_to(call: ast.Call) -> set[str]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    place = {"Problem": 4, "problem": 2, "PydanticCustomError": 0}.get(name, len(call.args))
    argument = call.args[place] if place < len(call.args) else None
    return {argument.value} if isinstance(argument, ast.Constant) else set()


def _with_words(pair: ast.Tuple) -> set[str]:
    match pair.elts:
        case [ast.Constant(value=str(rule)), ast.Constant(value=str(words))] if "; " in words:
            return {rule}
        case [ast.Constant(value=str(rule)), ast.JoinedStr()]:
            return {rule}
    return set()


@pytest.mark.parametrize("name", FILES)
def test_a_bad_entry_is_reported_at_the_lines_it_marks_and_nowhere_else(bad: Checked, name: str):
    assert [(name, p.line, p.rule) for p in bad.problems if p.path == f"bad/{name}"] == marked(name)


def test_the_command_prints_every_marked_line_and_nothing_else():
    result = check_command(str(BAD_ENTRIES))
    *lines, total = result.output.splitlines()
    found = [re.fullmatch(r"(.+?):(\d+): .+ \[([a-z-]+)\](?: \(warning\))?", line) for line in lines]
    warnings = sum(rule in WARNINGS for _, _, rule in ALL_MARKS)
    assert sorted((match[1], int(match[2]), match[3]) for match in found if match) == [
        (f"{BAD_ENTRIES}/{path}", line, r) for path, line, r in ALL_MARKS
    ]
    assert total == f"{len(FILES)} files: {len(lines) - warnings} problems, {warnings} warnings"
    assert result.exit_code == 1


def test_every_rule_id_in_the_code_has_an_entry_that_breaks_it():
    ids = rule_ids_in_code()
    broken = {rule for _, _, rule in ALL_MARKS}
    assert {"encoding", "field-missing", "field-unknown", "value-malformed", "day-malformed", *MADE_HERE} < ids, "the search of the code misses ids"
    assert broken == ids - MADE_HERE.keys()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_rule_reports_under_the_ids_it_lists_and_under_no_other(check: Check):
    draft = Draft(tuple(reading.read_entries(BAD_ENTRIES, "bad").documents), DAY)
    assert {problem.rule for problem in check.run(draft)} == {check.id, *check.also}


def test_every_message_says_what_to_write_instead_on_one_line(bad: Checked):
    vague = [str(problem) for problem in bad.problems if not re.fullmatch(r"[^\n]+; [^\n]+", problem.message)]
    assert vague == []


def test_problems_are_sorted_by_file_and_line_whichever_rule_found_them(bad: Checked):
    places = [(problem.path, problem.line) for problem in bad.problems]
    assert places == sorted(places)
    assert check_entries(BAD_ENTRIES, DAY, shown_as="bad", checks=CHECKS[::-1]).problems == bad.problems


def test_faults_of_file_fields_and_links_are_told_in_one_run(corpus_folder: Path):
    change(corpus_folder, "conditions/hip-disease.yaml", "name:", "name:\t")
    change(corpus_folder, "conditions/skin-wound.yaml", "checked: 2026-11-01", "checked: yesterday")
    change(corpus_folder, "products/lumora.yaml", "related: [knee-disease]", "related: [knee-diseases]")
    assert {"yaml-tab", "day-malformed", "link-unknown"} <= {rule for rule, _ in messages(corpus_folder)}


def test_bad_entries_make_no_corpus_and_good_ones_do(bad: Checked, corpus_folder: Path):
    assert bad.corpus is None
    assert check_entries(corpus_folder, DAY).corpus is not None


def test_only_an_overdue_review_and_an_unused_source_are_warnings(bad: Checked):
    warnings = [problem.rule for problem in bad.problems if problem.severity is Severity.WARNING]
    assert set(warnings) == WARNINGS
    assert bad.errors == len(bad.problems) - len(warnings)


def test_what_a_broken_record_cites_is_not_unused(corpus_folder: Path):
    change(corpus_folder, "products/lumora.yaml", "type: product", "type: banana")
    assert [problem.rule for problem in check_entries(corpus_folder, DAY).problems] == ["value-unknown"]


def test_a_warning_alone_is_shown_and_lets_the_check_pass(corpus_folder: Path):
    change(corpus_folder, "conditions/hip-disease.yaml", "checked: 2026-11-01", "checked: 2026-05-27")
    result = check_command(str(corpus_folder))
    assert result.exit_code == 0
    assert result.output.splitlines()[0].endswith("[review-overdue] (warning)")
    assert result.output.endswith(": 0 problems, 1 warning\n")
    assert check_entries(corpus_folder, DAY).corpus is not None


def test_a_review_is_not_overdue_on_the_day_it_is_due(corpus_folder: Path):
    change(corpus_folder, "conditions/hip-disease.yaml", "checked: 2026-11-01", "checked: 2026-05-28")  # 180 days before DAY
    assert messages(corpus_folder) == []


def test_an_empty_folder_is_a_problem(tmp_path: Path):
    result = check_command(str(tmp_path))
    assert result.output.startswith(f"{tmp_path}:1: the folder holds no entries; add some, or name ")
    assert "[entries-empty]" in result.output
    assert result.exit_code == 1


def test_a_file_may_have_a_thousand_lines_and_no_more(tmp_path: Path):
    path = tmp_path / "long.yaml"
    path.write_text("name: ache\n" + "#\n" * (MAX_LINES - 2) + "# the last line", encoding="utf-8")
    assert read_yaml(path, "long.yaml").problems == []
    path.write_text("name: ache\n" + "#\n" * (MAX_LINES - 1) + "# one line more", encoding="utf-8")
    too_long = read_yaml(path, "long.yaml")
    assert [(p.line, p.rule) for p in too_long.problems] == [(1, "file-too-long")]
    assert too_long.problems[0].message == "the file has 1,001 lines, more than 1,000 (or over 512 kB); split it"
    assert too_long.data is None


def test_a_file_of_few_lines_may_still_be_too_long(tmp_path: Path):
    path = tmp_path / "wide.yaml"
    path.write_text("name: " + "ache " * 110_000, encoding="utf-8")
    assert [p.rule for p in read_yaml(path, "wide.yaml").problems] == ["file-too-long"]


def test_what_cannot_be_opened_is_a_problem_of_that_file(tmp_path: Path):
    (problem,) = read_yaml(tmp_path, "a-folder.yaml").problems
    assert (problem.path, problem.line, problem.rule) == ("a-folder.yaml", 1, "file-unreadable")
    assert "; check" in problem.message


def test_aliases_are_not_unrolled(tmp_path: Path):
    levels = [f"level-{n}: &level-{n} [{', '.join([f'*level-{n - 1}'] * 9)}]" for n in range(1, 20)]  # 9 to the power of 19 values
    path = tmp_path / "bomb.yaml"
    path.write_text("\n".join(["level-0: &level-0 [boom, boom]", *levels]), encoding="utf-8")
    bomb = read_yaml(path, "bomb.yaml")
    assert {problem.rule for problem in bomb.problems} == {"yaml-anchor"}
    assert bomb.data is None


def test_a_crash_inside_one_rule_is_reported_and_leaves_the_other_rules_at_work(bad: Checked):
    def crash(draft: Draft) -> list[Problem]:
        raise ZeroDivisionError(f"{len(draft.documents)} documents, no divisor")

    crashing = Check("always-crashes", "nothing", crash)
    found = check_entries(BAD_ENTRIES, DAY, shown_as="bad", checks=(crashing, *CHECKS))
    (crashed,) = set(found.problems) - set(bad.problems)
    assert set(bad.problems) < set(found.problems)
    assert (crashed.path, crashed.line, crashed.rule, crashed.severity) == ("bad", 1, "rule-crashed", Severity.ERROR)
    assert re.match(r"the rule 'always-crashes' failed \(ZeroDivisionError: \d+ documents, no divisor\); report", crashed.message)


def test_a_crash_keeps_good_entries_from_being_published(corpus_folder: Path):
    crashing = Check("always-crashes", "nothing", lambda draft: [1 // 0])  # type: ignore[list-item]
    assert check_entries(corpus_folder, DAY, checks=(crashing,)).corpus is None


@pytest.mark.parametrize(
    ("name", "right", "mistyped", "rule", "message"),
    [
        (
            "products/lumora.yaml",
            "cite: [lumora-study-notice-2018]",
            "cite: [lumora-studi-notice-2018]",
            "source-unknown",
            "no source or study 'lumora-studi-notice-2018' here; did you mean 'lumora-study-notice-2018'?",
        ),
        (
            "products/lumora.yaml",
            "misspelled_as:",
            "mispelled_as:",
            "field-unknown",
            "no field of this name here; did you mean 'misspelled_as'?",
        ),
        (
            "products/lumora.yaml",
            "        because: FDA let",
            "        becuase: FDA let",
            "field-unknown",
            "no field of this name here; did you mean 'because'?",
        ),
        (
            "products/lumora.yaml",
            "is: approved",
            "is: aproved",
            "value-unknown",
            "'aproved' is not one of approved, humanitarian-exemption, cleared, tissue-361, exempt, investigational, off-label, not-approved, "
            "withdrawn, unknown; did you mean 'approved'?",
        ),
        (
            "products/lumora.yaml",
            "condition: knee-disease",
            "condition: nee-disease",
            "link-unknown",
            "no condition 'nee-disease' here; did you mean 'knee-disease'?",
        ),
    ],
    ids=["source", "field", "field-of-an-event", "status", "condition"],
)
def test_a_mistyped_word_is_answered_with_the_nearest_right_one(corpus_folder: Path, name: str, right: str, mistyped: str, rule: str, message: str):
    change(corpus_folder, name, right, mistyped)
    assert (rule, message) in messages(corpus_folder)


@pytest.mark.parametrize(
    ("right", "mistyped", "message"),
    [
        ("type: product", "type: xyzzy", "'xyzzy' is not one of class, product; write one of them"),
        ("donor: allogeneic}", "donor: allogeneic, xyzzy: 1}", "no field of this name here; the fields are tissue, donor"),
        ("part_of: glimmer-cells", "part_of: xyzzy", "no product 'xyzzy' here; write the id of a record that exists, or add that record"),
    ],
    ids=["value", "field", "link"],
)
def test_a_word_with_no_near_one_is_answered_with_what_may_stand_there(corpus_folder: Path, right: str, mistyped: str, message: str):
    change(corpus_folder, "products/lumora.yaml", right, mistyped)
    assert message in [said for _, said in messages(corpus_folder)]


def test_a_value_over_several_lines_is_quoted_on_one(corpus_folder: Path):
    change(corpus_folder, "products/lumora.yaml", "type: product", 'type: "pro\\nduct"')
    assert ("value-unknown", r"'pro\nduct' is not one of class, product; did you mean 'product'?") in messages(corpus_folder)


def test_an_event_with_the_wrong_reason_for_its_date_is_told_the_right_one(corpus_folder: Path):
    change(corpus_folder, "products/lumora.yaml", "      - on: 2021-06-15", "      - dating: announced-ahead\n        on: 2021-06-14")
    ((rule, message),) = messages(corpus_folder)
    assert rule == "event-before-source"
    assert message.endswith("or write 'dating: reported-later'")


def test_paths_are_shown_below_the_folder_as_it_was_named(corpus_folder: Path, monkeypatch: pytest.MonkeyPatch):
    change(corpus_folder, "products/lumora.yaml", "type: product", "type: thing")
    monkeypatch.chdir(corpus_folder.parent)
    for named in ("entries", "entries/"):
        assert check_command(named).output.startswith("entries/products/lumora.yaml:2: type: ")


def test_github_gets_an_annotation_for_each_problem_with_its_escapes(corpus_folder: Path):
    change(corpus_folder, "conditions/hip-disease.yaml", "checked: 2026-11-01", "checked: 2026-05-27")
    change(corpus_folder, "products/lumora.yaml", "type: product", "type: 100% new")
    folder = corpus_folder.rename(corpus_folder.parent / "a, b: 50%")
    result = check_command(str(folder), "--format", "github")
    shown = str(folder).replace("a, b: 50%", "a%2C b%3A 50%25")
    warning, error, total = result.output.splitlines()
    assert warning.startswith(
        f"::warning file={shown}/conditions/hip-disease.yaml,line=6,title=review-overdue::checked: the review was due on 2026-11-23; "
    )
    assert error == (
        f"::error file={shown}/products/lumora.yaml,line=2,title=value-unknown::type: '100%25 new' is not one of class, product; write one of them"
    )
    assert total.endswith(" files: 1 problem, 1 warning")
    assert result.exit_code == 1


def test_github_gets_a_message_of_two_lines_as_one(corpus_folder: Path):
    change(corpus_folder, "products/lumora.yaml", "misspelled_as: [lumoora]", 'misspelled_as: ["Lum\\nora"]')
    line, _ = check_command(str(corpus_folder), "--format", "github").output.splitlines()
    assert "::misspelled_as[0]: the name 'Lum%0Aora' stands here twice; keep one" in line


def test_a_missing_folder_is_one_line_and_exit_code_2(tmp_path: Path):
    result = check_command(str(tmp_path / "nowhere"))
    assert result.stderr == f"error: there is no entries folder at {tmp_path}/nowhere; name it with --entries or KB_ENTRIES\n"
    assert result.stdout == ""
    assert result.exit_code == 2
