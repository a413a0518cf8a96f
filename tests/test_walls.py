"""The walls of the house: who may import whom, and where each outside library lives."""

from __future__ import annotations

import ast
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in sorted((ROOT / "kb").rglob("*.py")) if path.name != "__init__.py"}
MAY_IMPORT = {
    "errors": set(),
    "settings": {"errors"},
    "records": set(),
    "corpus": {"errors", "settings", "records"},
    "search": {"errors", "settings", "records", "corpus"},
    "ingest": {"errors", "settings", "records", "corpus", "search"},
    "web": {"errors", "settings", "records", "corpus", "search", "ingest"},
    "commands": {"errors", "settings", "records", "corpus", "search", "ingest"},
    "cli": {"errors", "settings", "records", "corpus", "search", "ingest", "web", "commands"},
}
FORBIDDEN = {("ingest", "kb.search.whoosh_engine")}
HOMES = {
    "tenacity": ("kb.ingest.reaching",),
    "httpx": ("kb.ingest.fetch",),
    "pypdf": ("kb.ingest.pdf",),
    "bs4": ("kb.ingest.page",),
    "click": ("kb.cli", "kb.commands"),
    "flask": ("kb.web",),
    "markupsafe": ("kb.web",),
    "pydantic": ("kb.corpus",),
    "pydantic_core": ("kb.corpus",),
    "rapidfuzz": ("kb.search",),
    "snowballstemmer": ("kb.search.analysis",),
    "waitress": ("kb.web.serving",),
    "werkzeug": ("kb.web",),
    "whoosh": ("kb.search.whoosh_engine",),
    "yaml": ("kb.corpus.yaml_source", "kb.ingest.draft"),
}
MAX_LINES = 400


def imports_of(text: str) -> set[str]:
    """Return every module that a text imports, those inside functions too; `from a import b` names both `a` and `a.b`."""
    found = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            source = "." * node.level + (node.module or "")
            found |= {source, *(f"{source}.{alias.name}" for alias in node.names)}
    return found


def part_of(module: str) -> str:
    return module.split(".")[1]


def lies_in(module: str, home: str) -> bool:
    return module == home or module.startswith(f"{home}.")


IMPORTS = {module: imports_of(path.read_text(encoding="utf-8")) for module, path in MODULES.items()}
OWN = {module: sorted(name for name in imported if name in MODULES) for module, imported in IMPORTS.items()}


def test_imports_are_seen_wherever_they_stand():
    text = "import a.b\nfrom c import d\nfrom . import e\ndef f():\n    from g.h import i\n"
    assert imports_of(text) == {"a.b", "c", "c.d", ".", "..e", "g.h", "g.h.i"}


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_lies_below_it(module):
    own = part_of(module)
    assert own in MAY_IMPORT, "a new part of the house needs its line in the table"
    reached = {part_of(name) for name in OWN[module]} - {own}
    assert reached <= MAY_IMPORT[own]


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_nothing_that_is_forbidden_to_its_part(module):
    assert not {(part_of(module), name) for name in OWN[module]} & FORBIDDEN


@pytest.mark.parametrize("module", MODULES)
def test_imports_are_written_in_full(module):
    assert not {name for name in IMPORTS[module] if name.startswith(".")}


@pytest.mark.parametrize("module", MODULES)
def test_an_outside_library_is_imported_only_in_its_home(module):
    outside = {name.split(".")[0] for name in IMPORTS[module]} - set(sys.stdlib_module_names) - {"kb"}
    assert outside <= set(HOMES), "a new library needs its home in the table"
    assert not {library for library in outside if not any(lies_in(module, home) for home in HOMES[library])}


def test_modules_import_each_other_in_no_circle():
    order = list(TopologicalSorter(OWN).static_order())  # raises CycleError, which names the circle
    assert set(order) == set(MODULES)


@pytest.mark.parametrize("door", ["indexer.py", "server.py"])
def test_a_door_knows_only_the_command_line(door):
    imported = imports_of((ROOT / door).read_text(encoding="utf-8"))
    assert {name for name in imported if name.startswith("kb")} == {"kb.cli", "kb.cli.main"}


def test_every_init_file_is_empty():
    inits = sorted((ROOT / "kb").rglob("__init__.py")) + sorted((ROOT / "tests").rglob("__init__.py"))
    assert {path.parent for path in inits} >= {path.parent for path in MODULES.values()}
    assert not [path for path in inits if path.read_bytes()]


@pytest.mark.parametrize("module", MODULES)
def test_no_module_is_too_long(module):
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= MAX_LINES
