"""`claimcheck rules`."""

from __future__ import annotations

import inspect

import click
from tabulate import tabulate

from claimcheck.errors import ClaimcheckError
from claimcheck.rules import RULES, Rule
from claimcheck.settings import nearest


@click.command("rules")
@click.argument("name", required=False)
def rules_command(name: str | None) -> None:
    """List the rules, or explain one of them."""
    rules = {rule.name: rule for rule in RULES}
    if name is None:
        click.echo(tabulate([[rule.name, _summary(rule)] for rule in RULES], ["rule", "finds"]))
    elif name in rules:
        click.echo(_explained(rules[name]))
    else:
        raise ClaimcheckError(f"there is no rule {name!r}", hint=nearest(name, rules))


def _summary(rule: type[Rule]) -> str:
    return (inspect.getdoc(rule) or "").splitlines()[0]


def _explained(rule: type[Rule]) -> str:
    lines = [rule.name, "", inspect.getdoc(rule) or "", "", "Found in:"]
    lines += [f"  A: {example.left}\n  B: {example.right}\n     ({example.note})" for example in rule.CONFLICTS]
    lines += ["", "Not found in:"]
    lines += [f"  A: {example.left}\n  B: {example.right}\n     ({example.note})" for example in rule.COMPATIBLE]
    return "\n".join(lines)
