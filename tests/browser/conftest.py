"""A real browser without a network: Chromium, driven through its own driver. Nothing is downloaded."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from claimcheck.report import render

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def _driver_path() -> str | None:
    folder = os.environ.get("CHROMEWEBDRIVER")  # where GitHub's machines have it
    return shutil.which("chromedriver") or (shutil.which("chromedriver", path=folder) if folder else None)


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The browser; tests are skipped, with the reason, where there is none."""
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed: pip install '.[browser]'")
    browser, driver_path = next(filter(None, map(shutil.which, BROWSERS)), None), _driver_path()
    if browser is None or driver_path is None:
        pytest.skip("no Chromium with chromedriver: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in (*ARGUMENTS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    found = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver_path))
    yield found
    found.quit()


class Page:
    """A report in the browser."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def __call__(self, script: str, *arguments: object) -> Any:
        """The value of an expression in the page."""
        return self.driver.execute_script(f"return ({script})", *arguments)

    def texts(self, selector: str) -> list[str]:
        """The texts of all visible elements."""
        return self(
            "Array.from(document.querySelectorAll(arguments[0])).filter((e) => e.checkVisibility())"
            ".map((e) => e.textContent.trim())",
            selector,
        )

    def press(self, *keys: str) -> None:
        """Keys, wherever the focus is."""
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def resize(self, width: int, height: int = 900) -> None:
        """Another window."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def prefer(self, scheme: str, media: str = "") -> None:
        """Light or dark, screen or print."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features, "media": media})

    def errors(self) -> list[str]:
        """What the console complains about."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] != "INFO"]

    def requests(self) -> list[str]:
        """The addresses that were asked for since the last call."""
        return [
            line.split('"url":"', 1)[1].split('"', 1)[0]
            for line in (entry["message"] for entry in self.driver.get_log("performance"))
            if '"Network.requestWillBeSent"' in line
        ]


@pytest.fixture
def open_page(driver: Any, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens the report of some sources."""

    def opened(sources: list[claimcheck.Source] | str, *, fragment: str = "", script: bool = True) -> Page:
        html = sources if isinstance(sources, str) else render(claimcheck.compare(sources), "html")
        path = tmp_path / "report.html"
        path.write_text(html, encoding="utf-8")
        driver.get("about:blank")
        driver.get_log("browser"), driver.get_log("performance")
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
        driver.get(path.as_uri() + fragment)
        return Page(driver)

    yield opened
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [], "media": ""})
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
