"""URL -> a Markdown file with front matter, once and only when asked: the one part of claimcheck that uses the network.

Nothing else imports it: `compare` and `check` read files.
"""

from claimcheck.fetch.errors import FetchError
from claimcheck.fetch.fetching import Page, Rules, fetch
from claimcheck.fetch.saving import file_name, markdown_of

__all__ = ["FetchError", "Page", "Rules", "fetch", "file_name", "markdown_of"]
