"""What day it is. One place, so that a build can be repeated as of another day."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")


def build_day(environ: Mapping[str, str] | None = None) -> datetime.date:
    """Return today in the Netherlands, or the day of ``SOURCE_DATE_EPOCH`` (reproducible-builds.org)."""
    epoch = (os.environ if environ is None else environ).get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), ZONE).date()
    return datetime.datetime.now(ZONE).date()
