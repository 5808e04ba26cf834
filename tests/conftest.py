"""What every test may rely on: the browser, calm property tests, a clean environment."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from playwright.sync_api import Browser, Page

IN_CI = os.environ.get("CI", "") not in {"", "0", "false"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BROWSER_FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# A developer's own settings must not decide whether a test passes.
for name in [name for name in os.environ if name.startswith("BASCULE_")]:
    del os.environ[name]

# No deadline: the machine may be busy. In CI the same examples each time, so a red run can be run again.
settings.register_profile(
    "bascule",
    deadline=None,
    derandomize=IN_CI,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("bascule")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what opens a browser."""
    for item in items:
        if "playwright" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, Any, Any]:
    """Let asynchronous tests run after browser tests.

    Playwright's synchronous interface leaves its own event loop marked as running in this thread
    until the end of the session. It sets the mark again itself whenever it is called.
    """
    if "playwright" not in getattr(item, "fixturenames", ()):
        asyncio._set_running_loop(None)
    return (yield)


def playwrights_own() -> bool:
    """Whether `playwright install` has put a Chromium where Playwright looks for it."""
    caches = {"darwin": "Library/Caches", "win32": "AppData/Local"}
    usual = Path.home() / caches.get(sys.platform, ".cache") / "ms-playwright"
    return any(Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", usual)).glob("chromium*"))


@pytest.fixture(scope="session")
def browser_executable() -> str | None:
    """The first browser on this machine; None stands for Playwright's own.

    Where there is none, browser tests are skipped at home and fail in CI.
    """
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    if playwrights_own():
        return None
    text = (
        f"No browser found: none of {', '.join(BROWSERS)} is on the PATH, and Playwright has none. "
        "Install Chromium (Debian: apt-get install chromium) and run the tests again."
    )
    if IN_CI:
        pytest.fail(text, pytrace=False)
    pytest.skip(text)


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], browser_executable: str | None
) -> dict[str, Any]:
    """How pytest-playwright starts the browser: the one we found, quiet on the network."""
    found = {"executable_path": browser_executable} if browser_executable else {}
    flags = [*browser_type_launch_args.get("args", ()), *BROWSER_FLAGS]
    return {**browser_type_launch_args, **found, "args": flags}


@pytest.fixture
def page_of(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Pages of a browser whose language is `lang`: `page_of("fr", 360, color_scheme="dark")`."""
    contexts = []

    def page(lang: str, width: int = 1280, **options: Any) -> Page:
        locale = "fr-FR" if lang == "fr" else "en-GB"
        context = browser.new_context(
            viewport={"width": width, "height": 900}, locale=locale, **options
        )
        contexts.append(context)
        return context.new_page()

    yield page
    for context in contexts:
        context.close()
