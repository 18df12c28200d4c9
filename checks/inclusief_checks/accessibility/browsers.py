"""Find the browser on this computer, and run it headless: an empty profile, no network, no stray processes."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import time
import urllib.request
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import AuditCouldNotStart, BrowserStopped, PageFailed
from .installed import REMEDY as REMEDY
from .installed import Browser as Browser
from .installed import find_browser as find_browser
from .processes import Guard, end_group, remove_folder

if TYPE_CHECKING:
    from selenium.webdriver import Remote

# The path of a socket has at most 104 characters on macOS, and 108 on Linux. The browser adds 74.
LONGEST_FOLDER = 30
END_SECONDS = 5.0
FLAGS = (
    "--headless=new",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-domain-reliability",
    "--disable-extensions",
    # Each window of the browser would load what its address bar shows to people who type there: more work than its own start.
    "--disable-features=Translate,OptimizationHints,MediaRouter,SpareRendererForSitePerProcess"
    ",WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--metrics-recording-only",
    "--password-store=basic",
    "--use-mock-keychain",
    "--mute-audio",
    "--lang=nl",
    "--force-color-profile=srgb",
    # As on a phone: the page gets the whole width, so that 320 px is 320 px.
    "--hide-scrollbars",
    # The page under audit is in a tab of its own, next to one that stays: neither may be slowed down for being behind the other.
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-popup-blocking",
    # Every page is a new world to the compiler. What its last step makes for one is thrown away at the next, and never pays.
    "--js-flags=--no-turbofan",
    # The page gets its size from `emulate`. What is not in the window need not be painted.
    "--window-size=200,150",
)
# All that a page can read back. "All" also empties what the browser itself keeps, at three times the price.
STORED = "cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage,interest_groups,shared_storage"
# A service worker fetches what its site wants to keep, at each page again, since nothing is kept. A page must work before that is
# done, and it is looked at as it is then.
NO_WORKERS = "if (self.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => new Promise(() => {});"
# Without this the browser opens its page of news and links at every start: that costs more than the start itself.
PREFERENCES = {"session.restore_on_startup": 4, "session.startup_urls": ["about:blank"]}


@dataclass(frozen=True)
class Limits:
    """How long one step may take, in seconds, and how many pages a browser opens before a fresh one takes its place."""

    page: float = 20.0
    script: float = 30.0
    pages: int = 300


LIMITS = Limits()


def temporary_folder() -> str:
    """Return a folder for temporary files with a short path: a browser that cannot make its socket there hangs at its start."""
    folder = tempfile.gettempdir()
    return folder if len(folder) <= LONGEST_FOLDER or not os.access("/tmp", os.W_OK) else "/tmp"


class BrowserSession:
    """A headless browser with its own driver, process group and empty profile.

    Use it in a ``with`` block. `kill` may be called from another thread.
    """

    def __init__(self, browser: Browser, limits: Limits = LIMITS) -> None:
        self.browser = browser
        self.limits = limits
        self.driver: Remote
        self.warm_for = ""
        """The origin that this browser has a warm page of."""
        self.opened = 0
        """How many pages it opened."""
        self._emulated: dict[str, Any] = {}
        self._blocked: tuple[str, ...] = ()
        self._tabs: set[str] = set()
        self._process: subprocess.Popen[bytes] | None = None
        self._guard: Guard | None = None
        self._folder: Path | None = None

    def __enter__(self) -> BrowserSession:
        try:
            self._start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    @property
    def process_group(self) -> int | None:
        """The id of the group that holds the driver and all processes of the browser."""
        return self._process.pid if self._process else None

    @property
    def is_worn(self) -> bool:
        """Whether it opened so many pages that a fresh one is better: a browser keeps a little of each."""
        return self.opened >= self.limits.pages

    @property
    def version(self) -> str:
        """Name and version of the browser."""
        capabilities = self.driver.capabilities
        return f"{capabilities['browserName']} {capabilities['browserVersion']}"

    def _start(self) -> None:
        from selenium.common.exceptions import WebDriverException
        from urllib3.exceptions import HTTPError

        try:
            self.driver = self._start_here() if self.browser.endpoint is None else self._start_there()
            executor: Any = self.driver.command_executor
            executor.client_config.timeout = int(self.limits.page + self.limits.script + 10)
            self._prepare()
        except (WebDriverException, HTTPError, OSError, ValueError) as error:
            where = self.browser.endpoint or self.browser.path
            remedy = REMEDY if self.browser.endpoint is None else "Kijk of dit adres klopt, en of de server aan staat."
            raise AuditCouldNotStart(
                f"De browser {where} start niet. {remedy} Technische melding: {_first_line(error) or 'geen'}"
            ) from error

    def _start_here(self) -> Remote:
        from selenium.webdriver import Chrome, ChromeService

        session = self

        class GuardedService(ChromeService):
            """A driver that is watched from its first moment, before it starts a browser."""

            def _start_process(self, path: str) -> None:
                super()._start_process(path)
                session._process = self.process
                session._guard = Guard(self.process.pid, folder)

        self._folder = folder = Path(tempfile.mkdtemp(prefix="inclusief-browser-", dir=temporary_folder()))
        # Selenium Manager reads these from the environment of this program.
        os.environ["SE_AVOID_STATS"] = "true"
        if self.browser.driver_path is None:
            os.environ["SE_SKIP_DRIVER_IN_PATH"] = "true"
        service = GuardedService(
            executable_path=self.browser.driver_path,
            popen_kw={"start_new_session": True},
            # What a killed browser leaves in the temporary folder goes with its profile.
            env={**os.environ, "TMPDIR": str(folder)},
        )
        options = self._options()
        options.binary_location = self.browser.path
        options.add_argument(f"--user-data-dir={folder / 'profile'}")
        # If the driver dies, the pipe closes and the browser ends itself.
        options.add_argument("--remote-debugging-pipe")
        return Chrome(options=options, service=service)

    def _start_there(self) -> Remote:
        from selenium.webdriver import Remote

        return Remote(command_executor=self.browser.endpoint or "", options=self._options())

    def _options(self) -> Any:
        from selenium.webdriver import ChromeOptions

        options = ChromeOptions()
        for flag in FLAGS:
            options.add_argument(flag)
        # Only what is under audit can be reached; a name that does not resolve sends nothing to anyone.
        allowed = " , ".join(f"EXCLUDE {host}" for host in ("127.0.0.1", *self.browser.hosts))
        options.add_argument(f"--host-resolver-rules=MAP * ~NOTFOUND , {allowed}")
        if self.browser.is_here and hasattr(os, "geteuid") and os.geteuid() == 0:
            # The sandbox of the browser does not work for root.
            options.add_argument("--no-sandbox")
        options.timeouts = {"pageLoad": int(self.limits.page * 1000), "script": int(self.limits.script * 1000)}
        options.unhandled_prompt_behavior = "dismiss and notify"
        options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
        options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
        options.add_experimental_option("prefs", PREFERENCES)
        with warnings.catch_warnings():
            # Its replacement cannot be given to a driver that starts its own service.
            warnings.simplefilter("ignore", DeprecationWarning)
            options.ignore_local_proxy_environment_variables()
        return options

    def _prepare(self) -> None:
        self.command("Network.setBypassServiceWorker", bypass=True)
        # The page itself must be open for emulation; the first page of a driver is an internal one.
        self.driver.get("about:blank")

    def open(self, address: str, *, scripts: bool = True) -> None:
        """Open an address and wait until it is there. Without ``scripts`` those of the page do not run; ours can, afterwards."""
        if not scripts:
            self.command("Emulation.setScriptExecutionDisabled", value=True)
        self.driver.get(address)
        if not scripts:
            # What stands in the page was passed over and stays so.
            self.command("Emulation.setScriptExecutionDisabled", value=False)

    def one_tab(self) -> None:
        """Close all tabs but one, and go on in that one."""
        first, *others = self.driver.window_handles
        for other in others:
            self.driver.switch_to.window(other)
            self.driver.close()
        self.driver.switch_to.window(first)
        self._emulated = {}

    def open_tab(self) -> None:
        """Open a tab that can reach the page it was opened from, and go on in it."""
        before = set(self.driver.window_handles)
        self.driver.execute_script("window.open('about:blank', '_blank', 'popup')")
        (handle,) = set(self.driver.window_handles) - before
        self.driver.switch_to.window(handle)
        self._emulated, self._blocked = {}, ()
        self._tabs = {*before, handle}
        self.command("Network.setBypassServiceWorker", bypass=True)
        self.command("Page.addScriptToEvaluateOnNewDocument", source=NO_WORKERS)

    def close_windows(self) -> int:
        """Close the windows that pages opened, and return how many there were."""
        opened = set(self.driver.window_handles) - self._tabs if self._tabs else set()
        if opened:
            here = self.driver.current_window_handle
            for handle in opened:
                self.driver.switch_to.window(handle)
                self.driver.close()
            self.driver.switch_to.window(here)
        return len(opened)

    def command(self, name: str, **parameters: object) -> Any:
        """Send a command of the browser's own protocol and return its answer."""
        return self.driver.execute("executeCdpCommand", {"cmd": name, "params": parameters})["value"]

    def emulate(self, *, width: int, height: int, scheme: str, media: str = "", forced: bool = False) -> None:
        """Make the page see a screen of this size, and a reader who wants this colour scheme and less motion.

        ``media`` is ``print`` for paper, and ``forced`` is for a reader who has colours of their own.
        """
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False, "dontSetVisibleSize": True}
        features = {
            "prefers-color-scheme": scheme,
            "prefers-reduced-motion": "reduce",
            "forced-colors": "active" if forced else "none",
        }
        seen = {"media": media, "features": [{"name": name, "value": value} for name, value in features.items()]}
        wanted: dict[str, dict[str, Any]] = {
            "Emulation.setDeviceMetricsOverride": size,
            "Emulation.setEmulatedMedia": seen,
        }
        for command, parameters in wanted.items():
            if self._emulated.get(command) != parameters:
                self.command(command, **parameters)
                self._emulated[command] = parameters

    def block(self, patterns: tuple[str, ...]) -> None:
        """Refuse requests for addresses with these patterns, in which ``*`` stands for any part; no other ones."""
        if patterns != self._blocked:
            self.command("Network.setBlockedURLs", urls=list(patterns))
            self._blocked = patterns

    def network_events(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield what the network did since the last call: the name and parameters of each event."""
        for entry in self.driver.execute("getLog", {"type": "performance"})["value"]:
            message = json.loads(entry["message"])["message"]
            yield message["method"], message["params"]

    def forget(self, origin: str) -> None:
        """Remove all that pages of this origin stored, so that no page is judged on what another one left."""
        self.command("Storage.clearDataForOrigin", origin=origin, storageTypes=STORED)

    @contextmanager
    def page_errors(self) -> Iterator[None]:
        """Turn what the driver reports about a page into a PageFailed with a Dutch reason."""
        from selenium.common import exceptions
        from urllib3.exceptions import HTTPError, TimeoutError

        late = PageFailed("page_late", retry=True, seconds=f"{self.limits.page:g}")
        started = time.monotonic()
        try:
            yield
        except exceptions.UnexpectedAlertPresentException as error:
            raise PageFailed("page_dialog", retry=False) from error
        except (exceptions.TimeoutException, TimeoutError) as error:
            raise late from error
        except exceptions.JavascriptException as error:
            raise PageFailed("page_broke", retry=True, error=_first_line(error)) from error
        except (exceptions.WebDriverException, HTTPError, OSError) as error:
            # A driver that waits in vain for a busy page does not always call that a timeout.
            waited = time.monotonic() - started >= self.limits.page
            raise (late if waited else BrowserStopped()) from error

    def kill(self) -> None:
        """End the browser at once. Commands that wait for it fail."""
        if self._process is not None:
            end_group(self._process)
        elif self.browser.endpoint is not None and getattr(self, "driver", None) is not None:
            self._end_there()

    def _end_there(self) -> None:
        """Ask a WebDriver server to end the browser, on a connection of its own: another thread may wait on the first."""
        address = f"{(self.browser.endpoint or '').rstrip('/')}/session/{self.driver.session_id}"
        request = urllib.request.Request(address, method="DELETE")
        # It may have ended already, or its machine may be gone.
        with suppress(OSError, ValueError):
            urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=END_SECONDS).close()

    def close(self) -> None:
        """End the browser and its whole process group, and remove the profile."""
        self.kill()
        if self._folder is not None:
            remove_folder(self._folder)
        if self._guard is not None:
            self._guard.dismiss()
            self._guard = None


def _first_line(error: Exception) -> str:
    lines = str(getattr(error, "msg", None) or error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
