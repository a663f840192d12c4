"""The HTML report as a reader meets it."""

from __future__ import annotations

import pytest

import claimcheck

LEFT = """The town of Harrow opened a new footbridge over the Elm on Monday. The bridge cost 4.2 million euros.

"We have waited for this bridge for thirty years," said Mayor Greta Lindqvist. Two workers were injured during its
construction. A brass band played for the guests.

Subscribe to our newsletter!
"""
RIGHT = """The town of Harrow opened a new footbridge over the Elm on Monday. The bridge cost 4.8 million euros.

"We have waited for that bridge for twenty years," said Mayor Greta Lindqvist. During its construction two workers were
injured.
"""


def sources() -> list[claimcheck.Source]:
    return [
        claimcheck.Source.from_text(LEFT, id="left", outlet="Elm Valley Post", title="The bridge"),
        claimcheck.Source.from_text(RIGHT, id="right", outlet="Harrow Herald"),
    ]


CHOSEN = "document.querySelector('.card.chosen')"
ACTIVE = "document.activeElement.id"


def test_nothing_is_asked_for_and_nothing_complains(open_page):
    """One file: no request but for itself, no message in the console, and the policy is in force."""
    page = open_page(sources())
    assert [url for url in page.requests() if not url.startswith(("file:", "data:"))] == []
    assert page.errors() == []
    page("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.broken = 1'}))")
    page("document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.org/a.png'}))")
    assert page("window.broken === undefined")
    assert any("Content Security Policy" in error for error in page.errors())


def test_choosing_shows_both_sides_with_the_differing_words_only(open_page):
    """The claim and its partner are marked in their articles, and in them just the numbers."""
    page = open_page(sources())
    page("document.querySelector('.card.conflict').click()")
    assert page("document.querySelectorAll('.article:has(.on)').length") == 2
    assert page.texts(".differs") == ["4.2", "4.8"]
    assert page("location.hash") == "#" + page(f"{CHOSEN}.id")
    assert page(f"{CHOSEN}.querySelector('.score').open")


def test_choosing_scrolls_the_partner_into_view(open_page):
    """However far down it stands in the other article."""
    filler = "\n\n".join(f"The farmer number {n} sold {n + 20} sheep in Elmsby." for n in range(60))
    left = claimcheck.Source.from_text("The bridge cost 4.2 million euros.\n\n" + filler, id="a")
    right = claimcheck.Source.from_text(filler + "\n\nThe bridge cost 4.8 million euros.", id="b")
    page = open_page([left, right])
    page.resize(1400)
    page.press("j")
    seen = page(
        "Array.from(document.querySelectorAll('.differs')).map((e) => { const at = e.getBoundingClientRect().top;"
        " const text = e.closest('.text').getBoundingClientRect(); return at >= text.top && at < text.bottom; })"
    )
    assert seen == [True, True]


def test_a_claim_in_an_article_leads_to_its_finding(open_page):
    """And a link to a claim chooses it when the page is opened."""
    page = open_page(sources())
    page("document.querySelector('.text a.conflict').click()")
    assert "4.2" in page(f"{CHOSEN}.textContent")
    anchor = page("document.querySelector('.text a.agreement').id")
    assert anchor.startswith("claim-")
    page = open_page(sources(), fragment=f"#{anchor}")
    assert page(f"{CHOSEN}.dataset.kind") == "agreement"


def test_keys_walk_through_the_findings(open_page):
    """j and k, in folded sections too; they stop at both ends."""
    page = open_page(sources())
    count = page("document.querySelectorAll('.card').length")
    page.press("k")
    assert page(f"{CHOSEN}.dataset.n") == str(count)
    assert page(f"{CHOSEN}.checkVisibility()")
    page.press("k")
    assert page(f"{CHOSEN}.dataset.n") == str(count - 1)
    page.press("j", "j", "j")
    assert page(f"{CHOSEN}.dataset.n") == str(count)
    assert page("document.querySelectorAll('.chosen').length") == 1


def test_keys_search_filter_and_help(open_page):
    """/ and f set the focus, ? shows the keys, Escape takes all back."""
    page = open_page(sources())
    page.press("/")
    assert page(ACTIVE) == "search"
    page.press("band")
    assert page.texts(".card > .side blockquote") == ["A brass band played for the guests"]
    assert page.texts("#shown") == [f"1 of {page('document.querySelectorAll(`.card`).length')}"]
    page.press("\ue00c")  # Escape
    assert page("document.querySelectorAll('.card[hidden]').length") == 0
    page.press("f")
    assert page("document.activeElement.name") == "kind"
    page("document.activeElement.blur()")
    page.press("?")
    assert page("document.getElementById('help').open")


FILTERS = [
    ("kind", "agreement", 1),
    ("severity", "conflict", 1),
    ("rule", "quantity-mismatch", 1),
    ("source", "1", 1),
    ("speaker", "0", 1),
    ("state", "new", 1),
]


@pytest.mark.parametrize(("name", "value", "least"), FILTERS, ids=[row[0] for row in FILTERS])
def test_filters_show_what_was_asked_for(open_page, name: str, value: str, least: int):
    """And nothing else; what is found in a folded section is unfolded."""
    page = open_page(sources())
    page(
        "(() => { const field = document.querySelector(`[name=${arguments[0]}]`); field.value = arguments[1];"
        " field.dispatchEvent(new Event('input', {bubbles: true})); })()",
        name,
        value,
    )
    shown = page(
        "Array.from(document.querySelectorAll('.card')).filter((c) => c.checkVisibility())"
        ".map((c) => c.dataset[arguments[0]])",
        name,
    )
    assert len(shown) >= least
    assert all(value in found.split(" ") for found in shown)
    assert page("document.querySelectorAll('.card[hidden]').length") > 0


def test_a_finding_is_copied(open_page, driver):
    """As Markdown, and as the command that accepts it."""
    page = open_page(sources())
    driver.execute_cdp_cmd(
        "Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    )
    page.press("j")
    read = "const done = arguments[0]; setTimeout(() => navigator.clipboard.readText().then(done, done), 300)"
    page.press("c")
    assert "- conflict `quantity-mismatch`" in driver.execute_async_script(read)
    page("document.querySelector('[data-do=accept]').click()")
    id = page(f"{CHOSEN}.id").removeprefix("finding-")
    assert driver.execute_async_script(read) == f'claimcheck accept {id} --reason "..."'


def test_light_and_dark(open_page):
    """As the system has it, and the other way round by the button."""
    page = open_page(sources())
    background = "getComputedStyle(document.body).backgroundColor"
    page.prefer("dark")
    dark = page(background)
    page.prefer("light")
    light = page(background)
    assert light == "rgb(255, 255, 255)" != dark
    page.press("t")
    assert page(background) == dark
    page.press("t")
    assert page(background) == light


@pytest.mark.parametrize("width", [360, 768, 1400])
def test_no_sideways_scrolling(open_page, width: int):
    """The page fits into every window; wide tables scroll by themselves."""
    page = open_page(sources())
    page.resize(width)
    assert page("document.documentElement.scrollWidth") <= width


def test_everything_can_be_read_without_the_script(open_page):
    """No tool that does nothing is shown; findings lead to claims and claims to findings by plain links."""
    page = open_page(sources(), script=False)
    assert page.texts(".needs-script") == []
    assert page.texts("#discrepancies .reason")
    assert page("document.querySelectorAll('.card').length") > 3
    for word in ("Lindqvist", "brass band", "Two workers"):
        assert any(word in text for text in page.texts(".text"))
    page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    broken = page(
        "Array.from(document.querySelectorAll('a[href^=\"#\"]')).map((a) => a.getAttribute('href').slice(1))"
        ".filter((id) => !document.getElementById(id))"
    )
    assert broken == []


def test_on_paper_everything_is_open(open_page):
    """Folded sections are printed, tools are not."""
    page = open_page(sources())
    page.prefer("light", media="print")
    assert page.texts("button") == []
    assert page("document.querySelector('#single .card').getBoundingClientRect().height") > 0
    assert page("getComputedStyle(document.querySelector('.text')).maxHeight") == "none"


HOSTILE = [
    ("<script>window.broken = 1</script>", "a script"),
    ("</style><style>body{display:none}</style>", "the end of the style"),
    ("</script><script>window.broken = 1</script>", "the end of the script"),
    ("\"><img src=x onerror='window.broken = 1'>", "the end of an attribute"),
    ("{{ 7 * 7 }} {% raw %}", "a template"),
    ("\u202eevil\u202c \u2067x\u2069", "right-to-left marks"),
    ("W" * 10_000, "a word of 10,000 characters"),
    ("&lt;b&gt; &#60; &nbsp;", "entities"),
    ("\x00\x1b[31m\x07", "control codes"),
]


@pytest.mark.parametrize("text", [row[0] for row in HOSTILE], ids=[row[1] for row in HOSTILE])
def test_hostile_text_stays_text(open_page, text: str):
    """It is shown, in every place where a source can put it, and does nothing."""
    left = claimcheck.Source.from_text(
        f"The mayor opened the bridge {text} in Berlin. It cost 4 million euros, said Greta Lindqvist {text}.",
        id=f"a{text[:40]}",
        title=text,
        outlet=f"Post {text}",
        url="javascript:alert(1)",
    )
    right = claimcheck.Source.from_text("The mayor opened the bridge in Berlin. It cost 5 million euros.", id="b")
    page = open_page([left, right])
    page.resize(1400)
    assert page("window.broken === undefined")
    assert page("document.querySelectorAll('img, iframe, body style, body script:not(:last-of-type)').length") == 0
    assert page("document.querySelectorAll('a[href^=\"javascript\"]').length") == 0
    assert page("getComputedStyle(document.body).display") == "block"
    assert page("document.documentElement.scrollWidth") <= 1400
    assert not {"\u202e", "\u2067", "\x1b"} & set(page("document.documentElement.textContent"))
    assert page.errors() == []
    page.press("j")
    assert page(CHOSEN)


def test_a_notebook_shows_it_in_a_frame(open_page):
    """The frame runs its own script, though it may touch nothing outside of it."""
    frame = claimcheck.compare(sources())._repr_html_()
    page = open_page(f"<!DOCTYPE html><p>notebook</p>{frame}")
    page.driver.switch_to.frame(0)
    page.driver.switch_to.active_element.send_keys("j")
    assert page("document.documentElement.className").startswith("script")
    page.driver.switch_to.default_content()
    assert page.errors() == []
