"""What holds for every rule."""

import ast
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import claimcheck
from claimcheck.config import Config
from claimcheck.models import Discrepancy
from claimcheck.rules import RULES, ClaimRule, Example, Rule, SourceRule

PACKAGE = Path(claimcheck.__file__).parent / "rules"
SECTIONS = ("**Detects**", "**Why**", "**Compatible when**", "**Limits**")
MODULES = sorted(path.stem for path in PACKAGE.glob("*.py") if path.stem not in ("__init__", "base"))

per_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
CONFLICTS = [pytest.param(rule, pair, id=f"{rule.name}-{pair.note}") for rule in RULES for pair in rule.CONFLICTS]
COMPATIBLE = [pytest.param(rule, pair, id=f"{rule.name}-{pair.note}") for rule in RULES for pair in rule.COMPATIBLE]


def fired(rule: type[Rule], example: Example, *, config: Config | None = None) -> list[Discrepancy]:
    """The discrepancies of one rule that the whole pipeline reports for an example."""
    a = claimcheck.Source.from_text(example.left, id="a", published=example.published)
    b = claimcheck.Source.from_text(example.right, id="b", published=example.published)
    result = claimcheck.compare([a, b], config or Config())
    return [item for item in result.findings if isinstance(item, Discrepancy) and item.rule == rule.name]


def swapped(example: Example) -> Example:
    return Example(example.right, example.left, example.note, example.published)


def test_every_module_is_registered():
    """A rule file that is forgotten in RULES would silently do nothing; modules with an underscore are shared parts."""
    registered = sorted(rule.__module__.rpartition(".")[2] for rule in RULES)
    assert registered == [module for module in MODULES if not module.startswith("_")]


@per_rule
def test_name_is_the_module(rule):
    """The name in reports, configuration and documentation leads to the file."""
    assert rule.name == rule.__module__.rpartition(".")[2].replace("_", "-")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


@per_rule
def test_is_a_frozen_dataclass_of_one_shape(rule):
    """Fields are options: frozen, with defaults, so that a rule is a value."""
    assert is_dataclass(rule)
    assert rule.__dataclass_params__.frozen
    assert issubclass(rule, ClaimRule) != issubclass(rule, SourceRule)
    assert rule() == rule()
    assert all(isinstance(getattr(rule(), field.name), (int, float, str, tuple)) for field in fields(rule))


@per_rule
def test_is_documented(rule):
    """The docstring is the rule's page: all sections, in order."""
    places = [rule.__doc__.find(section) for section in SECTIONS]
    assert -1 not in places
    assert places == sorted(places)


@per_rule
def test_has_two_to_five_examples_of_each_sort(rule):
    """Enough to show the rule and its guards, few enough to read."""
    assert 2 <= len(rule.CONFLICTS) <= 5
    assert 2 <= len(rule.COMPATIBLE) <= 5


@pytest.mark.parametrize(("rule", "example"), CONFLICTS)
def test_conflict_is_found(rule, example):
    """Every example of a conflict is found through the whole pipeline, whichever source comes first."""
    assert fired(rule, example)
    assert fired(rule, swapped(example))


@pytest.mark.parametrize(("rule", "example"), COMPATIBLE)
def test_compatible_is_silent(rule, example):
    """No example of compatible texts makes the rule speak."""
    assert not fired(rule, example)
    assert not fired(rule, swapped(example))


@pytest.mark.parametrize(("rule", "example"), CONFLICTS + COMPATIBLE)
def test_irreflexive(rule, example):
    """No rule finds a difference between a text and itself."""
    alone = Config(rules=(rule(),))
    for text in (example.left, example.right):
        assert not fired(rule, Example(text, text, "the same twice", example.published), config=alone)


@pytest.mark.parametrize(("rule", "example"), CONFLICTS + COMPATIBLE)
def test_symmetric(rule, example):
    """With the sources swapped the rule alone finds the same words, left and right swapped."""
    alone = Config(rules=(rule(),))
    there = fired(rule, example, config=alone)
    back = fired(rule, swapped(example), config=alone)

    def evidence(found, sides):
        return sorted(
            (item.severity.value, sorted((sides[piece.source], *piece.span) for piece in item.evidence))
            for item in found
        )

    assert evidence(there, {"a": "a", "b": "b"}) == evidence(back, {"a": "b", "b": "a"})
    assert {item.id for item in there} == {item.id for item in back}


@pytest.mark.parametrize("module", ["__init__", "base", *MODULES])
def test_rules_have_no_regular_expressions(module):
    """Rules see values; what needs a pattern over text is a stage before them."""
    tree = ast.parse((PACKAGE / f"{module}.py").read_text("utf-8"))
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names} | {
        node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
    }
    assert not imported & {"re", "regex", "difflib"}
