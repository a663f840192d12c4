"""A question or exclamation in quotation marks, and who asked it."""

from __future__ import annotations

import re

from claimcheck.lexicon import load_words
from claimcheck.text.boundaries.candidate import Candidate

_SPEAKER_AND_VERB = re.compile(
    r"((?:[A-Z][\w.’'-]{0,30}[ ]){1,5}) (?:(?:has|had|also|then|once|later)[ ])? ([a-z]{3,12})"
    r"(?=[.,:;]|[ ](?:in|on|at|to|of|during|after|when|as|with|from|for|before|while|him|her|them|reporters)\b)",
    re.VERBOSE,
)
"""A name and the verb behind it, where only a comma, a stop or a circumstance follows: `Ms Okafor asked on Monday`.

`"Why now?" Smith said the deal was off.` is not matched: that is a sentence with a content of its own.
"""


def is_attributed(here: Candidate) -> bool:
    """Whether the quotation that ends here is followed by its speaker: `"Who pays?" Ms Okafor asked.`."""
    if here.is_stop or not here.closes_quotation:
        return False
    match = _SPEAKER_AND_VERB.match(here.text, here.following)
    return match is not None and match[2] in load_words("speech_tags")
