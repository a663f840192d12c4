"""What a rule finds out about one claim is kept with the claim: it is needed again with every claim it meets."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from claimcheck.models import Claim, Made


def once_a_claim(make: Callable[[Claim], Made]) -> Callable[[Claim], Made]:
    """The function, which runs once for each claim."""

    @wraps(make)
    def known(claim: Claim) -> Made:
        return claim.once(make)

    return known
