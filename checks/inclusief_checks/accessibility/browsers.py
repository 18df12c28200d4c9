"""Find the browser on this computer, and run it headless: an empty profile, no network, no stray processes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import AuditCouldNotStart, BrowserNotFound, PageFailed
from .processes import Guard, end_group, remove_folder

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

BROWSER_NAMES = ("google-chrome", "google-chrome-stable", "chrome", "chromium", "chromium-browser")
MAC_APPS = (
    "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "Applications/Chromium.app/Contents/MacOS/Chromium",
)
REMEDY = (
    "Installeer Google Chrome. Of typ op Debian of Ubuntu: sudo apt install chromium chromium-driver. "
    "Staat de browser op een andere plek? Zet die plek in INCLUSIEF_BROWSER."
)
# The path of a socket has at most 104 characters on macOS, and 108 on Linux. The browser adds 74.
LONGEST_FOLDER = 30
FLAGS = (
    "--headless=new",
    # If the driver dies, the pipe closes and the browser ends itself.
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-features=Translate,OptimizationHints,MediaRouter",
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
    # Only the site under audit can be reached; a name that does not resolve sends nothing to anyone.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)


@dataclass(frozen=True)
class Browser:
    """A browser on this computer. Without a driver of the same version, Selenium looks for one itself."""

    path: str
    driver_path: str | None = None


@dataclass(frozen=True)
class Limits:
    """How long one step may take, in seconds."""

    page: float = 20.0
    script: float = 20.0


LIMITS = Limits()


def find_browser(environ: Mapping[str, str]) -> Browser:
    """Return the browser to use: the one in INCLUSIEF_BROWSER, else the user's own. Raise BrowserNotFound if there is none."""
    search = environ.get("PATH", os.defpath)
    wanted = environ.get("INCLUSIEF_BROWSER")
    if wanted:
        path = shutil.which(os.path.expanduser(wanted), path=search)
        if path is None:
            raise BrowserNotFound(f"De browser '{wanted}' uit INCLUSIEF_BROWSER bestaat niet. {REMEDY}")
    else:
        own = (shutil.which(name, path=search) for name in BROWSER_NAMES)
        path = next(filter(None, own), None) or _mac_app(environ)
        if path is None:
            raise BrowserNotFound(f"Er is geen browser gevonden. {REMEDY}")
    driver = shutil.which("chromedriver", path=search)
    if driver and major_version(driver) != major_version(path):
        driver = None
    return Browser(path, driver)


def _mac_app(environ: Mapping[str, str]) -> str | None:
    if sys.platform != "darwin":
        return None
    roots = [Path("/"), Path(environ.get("HOME", "/"))]
    return next((str(root / app) for root in roots for app in MAC_APPS if os.access(root / app, os.X_OK)), None)


def major_version(program: str) -> str | None:
    """Return the first number of the version that a browser or driver reports, or None if it does not run."""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = re.search(r"(\d+)\.\d+", done.stdout)
    return match[1] if match else None


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
        self.driver: Chrome
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
    def version(self) -> str:
        """Name and version of the browser."""
        capabilities = self.driver.capabilities
        return f"{capabilities['browserName']} {capabilities['browserVersion']}"

    def _start(self) -> None:
        from selenium.common.exceptions import WebDriverException
        from selenium.webdriver import Chrome, ChromeService
        from urllib3.exceptions import HTTPError

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
        try:
            self.driver = Chrome(options=self._options(folder / "profile"), service=service)
            executor: Any = self.driver.command_executor
            executor.client_config.timeout = int(self.limits.page + self.limits.script + 10)
            self._prepare()
        except (WebDriverException, HTTPError, OSError, ValueError) as error:
            detail = str(getattr(error, "msg", None) or error).strip().splitlines()
            raise AuditCouldNotStart(
                f"De browser {self.browser.path} start niet. {REMEDY} Technische melding: {detail[0] if detail else 'geen'}"
            ) from error

    def _options(self, profile: Path) -> Any:
        from selenium.webdriver import ChromeOptions

        options = ChromeOptions()
        options.binary_location = self.browser.path
        for flag in FLAGS:
            options.add_argument(flag)
        options.add_argument(f"--user-data-dir={profile}")
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            # The sandbox of the browser does not work for root.
            options.add_argument("--no-sandbox")
        options.timeouts = {"pageLoad": int(self.limits.page * 1000), "script": int(self.limits.script * 1000)}
        options.unhandled_prompt_behavior = "dismiss and notify"
        options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
        options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
        with warnings.catch_warnings():
            # Its replacement cannot be given to a driver that starts its own service.
            warnings.simplefilter("ignore", DeprecationWarning)
            options.ignore_local_proxy_environment_variables()
        return options

    def _prepare(self) -> None:
        self.command("Network.setBypassServiceWorker", bypass=True)
        # The page itself must be open for emulation; the first page of a driver is an internal one.
        self.driver.get("about:blank")

    def command(self, name: str, **parameters: object) -> Any:
        """Send a command of the browser's own protocol and return its answer."""
        return self.driver.execute_cdp_cmd(name, parameters)

    def emulate(self, *, width: int, height: int, scheme: str) -> None:
        """Make the page see a screen of this size, and a reader who wants this colour scheme and less motion."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", **size)
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.command("Emulation.setEmulatedMedia", features=features)

    def network_events(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield what the network did since the last call: the name and parameters of each event."""
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            yield message["method"], message["params"]

    def forget(self, origin: str) -> None:
        """Remove all that pages of this origin stored, so that no page is judged on what another one left."""
        self.command("Storage.clearDataForOrigin", origin=origin, storageTypes="all")

    @contextmanager
    def page_errors(self) -> Iterator[None]:
        """Turn what the driver reports about a page into a PageFailed with a Dutch reason."""
        from selenium.common import exceptions
        from urllib3.exceptions import HTTPError, TimeoutError

        late = f"De pagina was niet klaar na {self.limits.page:g} seconden. Misschien stopt een script niet."
        started = time.monotonic()
        try:
            yield
        except exceptions.UnexpectedAlertPresentException as error:
            raise PageFailed(
                "De pagina opent zelf een venster met een melding. Dan kan de controle niet verder.", retry=False
            ) from error
        except (exceptions.TimeoutException, TimeoutError) as error:
            raise PageFailed(late, retry=True) from error
        except exceptions.JavascriptException as error:
            raise PageFailed(f"De controle stopte met een fout: {_first_line(error)}", retry=True) from error
        except (exceptions.WebDriverException, HTTPError, OSError) as error:
            # A driver that waits in vain for a busy page does not always call that a timeout.
            waited = time.monotonic() - started >= self.limits.page
            stopped = "De browser is gestopt tijdens de controle van deze pagina."
            raise PageFailed(late if waited else stopped, retry=True) from error

    def kill(self) -> None:
        """End the browser at once. Commands that wait for it fail."""
        if self._process is not None:
            end_group(self._process)

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
