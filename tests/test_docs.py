"""What is written down beside the code agrees with the code."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from kb.cli import main
from kb.corpus.rulebook import rulebook
from kb.corpus.schema import schemas
from kb.records.status import Pathway, Status
from kb.search.live import LiveService
from kb.settings import Settings
from kb.web.app import create_app

HOME = Path(__file__).resolve().parent.parent


def doc(name: str) -> str:
    return (HOME / name).read_text(encoding="utf-8")


def test_the_editor_schemas_are_those_of_the_forms() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in (HOME / "docs" / "schema").iterdir()}

    assert written == schemas(), "write them again with: kb schema"


def test_the_page_of_rules_is_that_of_the_code_and_names_every_rule_a_bad_entry_breaks() -> None:
    written = doc("docs/rules.md")
    marks = [path.read_bytes().decode("utf-8", "replace") for path in (HOME / "tests" / "bad_entries").rglob("*") if path.is_file()]
    broken = {rule for text in marks for found in re.findall(r"#! ([a-z0-9 -]+)", text) for rule in found.split()}

    assert written == rulebook(), "write it again with: kb rules > docs/rules.md"
    assert {rule for rule in broken if not re.search(rf"(?<![\w-]){rule}(?![\w-])", written)} == set()
    assert len(broken) >= 25


def test_every_package_we_depend_on_is_pinned_and_explained() -> None:
    project = tomllib.loads(doc("pyproject.toml"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]

    for requirement in wanted:
        name, version = requirement.split("==")
        assert re.search(rf"^{re.escape(name)}=={re.escape(version)} ", doc(".ci/requirements.txt"), re.M | re.I), requirement
        assert re.search(rf"\b{re.escape(name)}\b", doc("docs/dependencies.md"), re.I), name


def test_every_route_is_in_the_list_of_addresses(live: LiveService) -> None:
    app = create_app(Settings(), live)
    listed = doc("docs/api.md")

    for rule in app.url_map.iter_rules():
        parts = [part for part in rule.rule.split("/") if part and "<" not in part]
        if rule.endpoint != "static" and parts and parts != ["robots.txt"]:
            assert "/" + "/".join(parts) in listed, rule.rule


def test_every_status_and_pathway_is_in_the_entry_format() -> None:
    written = doc("docs/entry-format.md")

    for code in [*Status, *Pathway]:
        assert f"`{code}`" in written or f"| {code} |" in written, code


def test_every_command_has_help_and_the_readme_names_only_commands_that_exist() -> None:
    for name, command in main.commands.items():
        assert command.help, name
    for used in re.findall(r"`?kb ([a-z]+)", doc("README.md") + doc("CONTRIBUTING.md")):
        assert used in main.commands, used


def test_a_picture_in_the_readme_is_there() -> None:
    for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", doc("README.md")):
        assert (HOME / path).is_file(), path


def test_no_committed_text_names_a_machine_path() -> None:
    for path in [*HOME.glob("*.md"), *HOME.glob("docs/*.md"), *HOME.glob("kb/**/*.py"), HOME / "Makefile", HOME / ".ci" / "run"]:
        assert not re.search(r"(?:^|[\s\"'(])/(?:work|root|home)/", path.read_text(encoding="utf-8")), path
