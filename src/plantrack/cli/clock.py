"""The clock: read here only, once a call; by what serves assistants or a browser, again."""

import time
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

seconds = time.monotonic  # how time goes by, whatever the day


def today(timezone: str | None) -> date:
    """Return today, in the plan's time zone or the machine's."""
    try:
        zone = ZoneInfo(timezone) if timezone else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = None
    return datetime.now(zone).date()
