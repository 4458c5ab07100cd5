"""Who may import whom, who prints, who touches the disk."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "generator"

# The stages of the program in the order of its flow. A module imports from its own stage and from
# those above it, never from one below. A folder stands for all modules in it.
STAGES = {
    "words": "errors model declared fold unseen systemerrors",
    "load": "edtf seeds",
    "find": "abbreviations stops sentences boilerplate blocks segment names surnames gazetteer "
    "descriptions timex quantity annotate unknown",
    "extract": "speech carry claims",
    "compile": "figures datewords planwords saidwords saiddates unreal backdates dateroles dating "
    "segments owndates figuredates rebuttals relate whosewords selfspeech makers heeded "
    "conversions respective scene bystanders penalties outsiders regions nearest whose money "
    "halves themes exchange values deeds likeness asides factwords factcues factframes factphrases "
    "factcorrections factuality senses actors compared anchors surplus paraphrase same disputes "
    "dossiers briefing",
    "render": "markdown links prose facets cards days metadata dateviews speechviews views scale "
    "figureviews measureviews drawing pages render redirects exports",
    "write": "disk publish scaffold annotations claimlines explain reports",
    "run": "build serve console textcommands cli __main__",
}
STAGE_OF = {
    module: number for number, modules in enumerate(STAGES.values()) for module in modules.split()
}
MODULES = {
    path.relative_to(ROOT).with_suffix("").as_posix().replace("/", "."): path
    for path in sorted(ROOT.rglob("*.py"))
    if path.name != "__init__.py"
}
READERS = {"seeds.files", "seeds.corpus", "seeds.articles"}
WRITERS = {"scaffold", *(each for each in MODULES if each.startswith(("disk.", "publish.")))}
OTHERS_ON_DISK = {"build", "cli", "render"}  # templates and assets, and folders named by the user


def imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0
    }
    named |= {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    return {name.removeprefix("generator.") for name in named if name.startswith("generator.")}


def stage(module: str) -> int:
    return STAGE_OF[module.partition(".")[0]]


def calls(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name)
    }


def test_every_module_has_a_stage_and_every_stage_its_modules() -> None:
    assert {module.partition(".")[0] for module in MODULES} == set(STAGE_OF)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_from_its_own_stage_and_those_before(module: str) -> None:
    ahead = {other for other in imports(MODULES[module]) if stage(other) > stage(module)}
    assert not ahead


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {module: imports(path) for module, path in MODULES.items()}
    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("module", sorted(set(MODULES) - {"console", "textcommands"}))
def test_only_the_command_line_prints(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert not [each for each in called if isinstance(each, ast.Name) and each.id == "print"]
    attributes = [each.attr for each in called if isinstance(each, ast.Attribute)]
    assert not {"echo", "secho"}.intersection(attributes)


@pytest.mark.parametrize("module", sorted(set(MODULES) - READERS - WRITERS - OTHERS_ON_DISK))
def test_other_modules_do_not_touch_the_disk(module: str) -> None:
    disk = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir"}
    assert not calls(MODULES[module]) & disk


@pytest.mark.parametrize("path", sorted(ROOT.rglob("__init__.py")))
def test_nothing_stands_in_a_package_itself(path: Path) -> None:
    assert not path.read_text(encoding="utf-8")


def test_nothing_in_the_program_knows_the_topic_of_the_shipped_briefing() -> None:
    words = ("deepseek", "liang", "nvidia", "high-flyer", "openai", "alibaba", "tencent")
    program = [*ROOT.rglob("*.py"), *(ROOT.parent / "templates").rglob("*.jinja")]
    found = {
        f"{path.name}: {word}"
        for path in program
        for word in words
        if word in path.read_text(encoding="utf-8").lower()
    }
    # The surnames of China are a table for persons of any topic.
    assert found <= {"surnames.py: liang"}
