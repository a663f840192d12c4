"""The work shared among processes, and done once where once is enough."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections import Counter

import pytest

import claimcheck
from claimcheck import jobs
from claimcheck.alignment import features
from claimcheck.contrast import scopes, shared_quotations, units
from claimcheck.models import Span

TEXTS = (
    'The harbour will be closed until Sunday, said Maria Olsen, the mayor of Lindale. "Nobody in this town had any '
    'warning of the flood or of the storm," she added on Monday. Repairs to 12 cranes cost 40 million euros.',
    'Repairs to 14 cranes cost 40 million euros. "Nobody in this town had any warning of the flood or of the storm," '
    "Peter Lindqvist said. The harbour will not be closed until Sunday.",
    "On Tuesday the council of Lindale approved repairs to 12 cranes. The harbour will be closed until Sunday, the "
    "mayor said. Nobody had any warning of the storm.",
    "The council rejected repairs to 12 cranes. Maria Olsen said the repairs cost 45 million euros.",
)

SPAWNED = f"""
import multiprocessing, claimcheck
if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    sources = [claimcheck.Source.from_text(text, id=f"s{{n}}") for n, text in enumerate({TEXTS!r})]
    print(claimcheck.compare(sources, jobs=2) == claimcheck.compare(sources))
"""


def _sources() -> list[claimcheck.Source]:
    return [claimcheck.Source.from_text(text, id=f"s{number}") for number, text in enumerate(TEXTS)]


@pytest.mark.parametrize("number", [2, 3, 9])
def test_same_for_every_number_of_processes(number: int) -> None:
    """Everything that a report shows, and the order of it."""
    comparison = claimcheck.compare(_sources(), jobs=number)
    assert comparison == claimcheck.compare(_sources())
    assert comparison.findings


def test_a_claim_stays_one_value() -> None:
    """What other processes send back speaks of the claims of this one."""
    comparison = claimcheck.compare(_sources(), jobs=2)
    known = {id(claim) for claim in comparison.claims}
    assert all(id(item.left) in known and id(item.right) in known for item in comparison.alignments)


def test_processes_that_are_started_anew(tmp_path) -> None:
    """As on macOS and Windows, where a process inherits nothing."""
    script = tmp_path / "script.py"
    script.write_text(SPAWNED, "utf-8")
    result = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False, timeout=120)
    assert result.stdout == "True\n", result.stderr


@pytest.mark.parametrize(
    ("sources", "cores", "expected"),
    [(2, 8, 1), (19, 8, 1), (20, 1, 1), (20, 2, 2), (20, 64, 4), (50, 8, 8), (200, 64, 40)],
)
def test_usual_number_of_processes(monkeypatch: pytest.MonkeyPatch, sources: int, cores: int, expected: int) -> None:
    """Few sources start none, and a machine of many cores no more than have enough to do."""
    monkeypatch.setattr(jobs, "_cores", lambda: cores)
    assert jobs.usual_jobs(sources) == expected


def test_cores_that_may_be_used() -> None:
    """In a container there are often fewer than the machine has."""
    assert 1 <= jobs._cores() <= (os.cpu_count() or 1)


def _refused(**given: object) -> None:
    raise OSError("no more processes")


def test_where_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work is done here: slower, with the same result."""
    expected = claimcheck.compare(_sources())
    monkeypatch.setattr(multiprocessing, "Process", _refused)
    assert claimcheck.compare(_sources(), jobs=2) == expected


def _killed(*given: object) -> None:
    os._exit(9)


def test_where_a_process_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its share is done here."""
    expected = claimcheck.compare(_sources())
    monkeypatch.setattr(jobs, "_sent", _killed)
    assert claimcheck.compare(_sources(), jobs=3) == expected


def _count(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> Counter[object]:
    """Counts the calls of a function, by its first arguments as text."""
    calls: Counter[object] = Counter()
    original = getattr(module, name)

    def counted(*given: object) -> object:
        calls[repr(given)] += 1
        return original(*given)

    monkeypatch.setattr(module, name, counted)
    return calls


@pytest.mark.parametrize(
    ("module", "name"),
    [
        pytest.param(shared_quotations, "compare_wording", id="three rules need the wording of shared quotations"),
        pytest.param(scopes, "find_dates", id="the dates of a sentence are those for every partner of its claims"),
        pytest.param(units, "_name_ends", id="the words of a claim are those for every partner"),
    ],
)
def test_found_once(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> None:
    """What several rules or several pairs of claims need is found once: this is most of the time of fifty sources."""
    calls = _count(monkeypatch, module, name)
    claimcheck.compare(_sources())
    assert calls
    assert set(calls.values()) == {1}


def _looks(monkeypatch: pytest.MonkeyPatch, quotations: int) -> int:
    """How often two articles of so many quotations ask whether one place lies in another."""
    calls: list[None] = []
    original = Span.contains

    def counted(span: Span, other: Span) -> bool:
        calls.append(None)
        return original(span, other)

    said = '"We bought the {0} house and the {0} mill for {0} euros," said {1}.'
    text = " ".join(said.format(2000 + 7 * n, ("Mara Lind", "Tom Berg", "the mayor")[n % 3]) for n in range(quotations))
    sources = [claimcheck.Source.from_text(opening + text, id=opening) for opening in ("It rained. ", "It snowed. ")]
    with monkeypatch.context() as patch:
        patch.setattr(Span, "contains", counted)
        claimcheck.compare(sources)
    return len(calls)


def test_places_of_quotations_are_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times the quotations cost four times the looks at places, not sixteen times."""
    assert _looks(monkeypatch, 120) <= 5 * _looks(monkeypatch, 30)


def test_sentences_are_weighed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What two passages cover of one another is found once for two sentences, however many claims they have."""
    calls = _count(monkeypatch, features, "_covered")
    text = "Ann Lind said that the bridge was closed, that the ferry was sold, and that the tunnel was flooded."
    claimcheck.compare([claimcheck.Source.from_text(text, id=name) for name in "ab"])
    claims = len(claimcheck.extract(claimcheck.Source.from_text(text, id="a")))
    assert claims >= 2
    assert sum(calls.values()) <= 2 * claims**2 + 2  # each pair when it is found likely, and again if it is chosen
