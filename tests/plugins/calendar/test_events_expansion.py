"""On which days and times events take place."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusief.calendar.events.expansion import expand_events, planned_days, times
from inclusief.calendar.events.model import Change, Event, Recurrence
from inclusief.yaml_source import SourceText

D, DT, TD = datetime.date, datetime.datetime, datetime.timedelta
YEAR = (D(2027, 1, 1), D(2027, 12, 31))


def event(start: DT, hours: float | None = 2, **fields) -> Event:
    end = start + TD(hours=hours) if hours else None
    return Event(SourceText(fields.pop("id", "groep"), 1, 1), SourceText("Groep", 1, 1), start, end, {}, **fields)


def repeated(
    start: DT, every: str, until: D, weekdays: Sequence[int] = (), skipped: Sequence[D] = (), **fields
) -> Event:
    return event(start, recurrence=Recurrence(every, until, tuple(weekdays), frozenset(skipped)), **fields)  # type: ignore[arg-type]


def days(found) -> list[str]:
    return [f"{item.start:%m-%d}" for item in found]


def test_an_event_that_happens_once() -> None:
    (found,) = times(event(DT(2027, 7, 1, 14)), *YEAR)
    assert (found.start, found.end, found.planned, found.key) == (
        DT(2027, 7, 1, 14), DT(2027, 7, 1, 16), DT(2027, 7, 1, 14), "groep",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (D(2027, 7, 1), D(2027, 7, 1), True),
        (D(2027, 7, 3), D(2027, 7, 3), True),  # it ends on this day
        (D(2027, 7, 4), D(2027, 7, 9), False),
        (D(2027, 6, 1), D(2027, 6, 30), False),
        (D(2027, 7, 2), D(2027, 7, 2), True),  # in the middle
    ],
)
def test_what_overlaps_the_window_is_in_it(first: D, last: D, shown: bool) -> None:
    assert bool(times(event(DT(2027, 7, 1, 14), 48), first, last)) is shown


def test_an_event_without_an_end() -> None:
    (found,) = times(event(DT(2027, 7, 1, 23), None), D(2027, 7, 1), D(2027, 7, 1))
    assert (found.end, found.last_day) == (None, D(2027, 7, 1))


@pytest.mark.parametrize(
    ("hours", "last"),
    [
        (1, D(2027, 7, 1)),  # until 24:00, and the next day has not begun
        (1.5, D(2027, 7, 2)),
        (25, D(2027, 7, 2)),  # until 24:00 of the second day
    ],
)
def test_an_event_that_ends_at_midnight_is_over_on_that_day(hours: float, last: D) -> None:
    evening = event(DT(2027, 7, 1, 23), hours)
    (found,) = times(evening, *YEAR)
    assert found.last_day == last
    assert times(evening, last + TD(days=1), D(2027, 12, 31)) == []
    assert len(times(evening, last, last)) == 1


def test_an_event_from_midnight_is_on_its_own_day() -> None:
    (found,) = times(event(DT(2027, 7, 1, 0), None), *YEAR)
    assert found.last_day == D(2027, 7, 1)


def test_every_week_on_two_days() -> None:
    group = repeated(DT(2027, 1, 12, 10), "week", D(2027, 1, 28), [1, 3], [D(2027, 1, 19)])
    found = times(group, *YEAR)
    assert days(found) == ["01-12", "01-14", "01-21", "01-26", "01-28"]
    assert {(item.start.hour, item.end.hour) for item in found} == {(10, 12)}
    assert found[0].key == "groep-2027-01-12"


def test_every_week_without_a_day_is_the_day_of_the_first_time() -> None:
    assert days(times(repeated(DT(2027, 1, 12, 10), "week", D(2027, 1, 27)), *YEAR)) == ["01-12", "01-19", "01-26"]


def test_the_first_time_can_be_in_the_middle_of_its_week() -> None:
    group = repeated(DT(2027, 1, 14, 10), "twee weken", D(2027, 2, 12), [1, 3])  # Tuesday of that week is over
    assert days(times(group, *YEAR)) == ["01-14", "01-26", "01-28", "02-09", "02-11"]


def test_every_day() -> None:
    assert days(times(repeated(DT(2027, 2, 27, 10), "dag", D(2027, 3, 2)), *YEAR)) == [
        "02-27",
        "02-28",
        "03-01",
        "03-02",
    ]


def test_every_month_on_the_second_tuesday() -> None:
    group = repeated(DT(2027, 1, 12, 10), "maand", D(2027, 6, 30))
    assert days(times(group, *YEAR)) == ["01-12", "02-09", "03-09", "04-13", "05-11", "06-08"]


def test_the_fifth_of_a_month_means_the_last() -> None:
    group = repeated(DT(2027, 3, 31, 10), "maand", D(2027, 9, 30))  # the fifth Wednesday
    assert days(times(group, *YEAR)) == ["03-31", "04-28", "05-26", "06-30", "07-28", "08-25", "09-29"]


def test_a_month_that_ends_before_its_day() -> None:
    group = repeated(DT(2027, 1, 12, 10), "maand", D(2027, 3, 8))
    assert days(times(group, *YEAR)) == ["01-12", "02-09"]


def test_every_month_over_the_turn_of_the_year() -> None:
    group = repeated(DT(2027, 11, 9, 10), "maand", D(2028, 2, 29))
    assert [f"{d:%Y-%m-%d}" for d in planned_days(group)] == ["2027-11-09", "2027-12-14", "2028-01-11", "2028-02-08"]


# Changes


def changed(change: Change) -> Event:
    return repeated(
        DT(2027, 1, 12, 10), "week", D(2027, 2, 9), changes={change.date: change}, reason=SourceText("Vast", 1, 1)
    )


def test_a_cancelled_time_is_in_the_list_with_its_status_and_reason() -> None:
    change = Change(D(2027, 1, 19), "afgelast", reason=SourceText("Ziek", 1, 1))
    found = times(changed(change), *YEAR)
    assert [(f"{item.start:%d}", item.status, str(item.reason)) for item in found[:3]] == [
        ("12", "gaat door", "Vast"),
        ("19", "afgelast", "Ziek"),
        ("26", "gaat door", "Vast"),
    ]


def test_a_cancelled_event_is_in_the_list() -> None:
    (found,) = times(event(DT(2027, 7, 1, 14), status="afgelast", reason=SourceText("Storm", 1, 1)), *YEAR)
    assert (found.status, found.reason) == ("afgelast", "Storm")


def test_a_moved_time_keeps_its_length_and_its_key() -> None:
    change = Change(D(2027, 1, 19), "verplaatst", DT(2027, 1, 20, 15))
    found = times(changed(change), *YEAR)
    moved = next(item for item in found if item.status == "verplaatst")
    assert (moved.start, moved.end, moved.planned) == (DT(2027, 1, 20, 15), DT(2027, 1, 20, 17), DT(2027, 1, 19, 10))
    assert moved.key == "groep-2027-01-19"


def test_a_time_that_moves_into_or_out_of_the_window() -> None:
    group = changed(Change(D(2027, 1, 19), "verplaatst", DT(2027, 3, 1, 15)))
    assert days(times(group, D(2027, 3, 1), D(2027, 3, 31))) == ["03-01"]
    assert times(group, D(2027, 1, 19), D(2027, 1, 19)) == []
    early = changed(Change(D(2027, 1, 19), "verplaatst", DT(2027, 1, 4, 15)))
    assert days(times(early, D(2027, 1, 1), D(2027, 1, 11))) == ["01-04"]


def test_a_moved_time_stands_in_its_new_place() -> None:
    found = times(changed(Change(D(2027, 1, 19), "verplaatst", DT(2027, 2, 3, 15))), *YEAR)
    assert days(found) == ["01-12", "01-26", "02-02", "02-03", "02-09"]


def test_events_together_are_in_order_of_time_and_then_of_name() -> None:
    some = [
        event(DT(2027, 7, 1, 14), id="b"),
        repeated(DT(2027, 6, 24, 14), "week", D(2027, 7, 8), id="a"),
        event(DT(2027, 7, 1, 9), id="c"),
    ]
    found = expand_events(some, *YEAR)
    assert [str(item.event.id) for item in found] == ["a", "c", "a", "b", "a"]


# Properties


@st.composite
def events(draw: st.DrawFn) -> Event:
    start = draw(st.datetimes(DT(2026, 1, 1), DT(2028, 1, 1)))
    first = start.date()
    every = draw(st.sampled_from(["dag", "week", "twee weken", "maand"]))
    weekdays = sorted({first.weekday(), *draw(st.lists(st.integers(0, 6), max_size=3))}) if "we" in every else []
    until = first + TD(days=draw(st.integers(0, 500)))
    base = repeated(start, every, until, weekdays)
    planned = planned_days(base)
    skipped = draw(st.lists(st.sampled_from(planned), max_size=4))
    left = [day for day in planned if day not in skipped]
    changes = {}
    for day in draw(st.lists(st.sampled_from(left), max_size=4)) if left else []:
        status = draw(st.sampled_from(["afgelast", "verplaatst", "uitgesteld"]))
        to = start.replace(year=day.year, month=day.month, day=day.day) + TD(days=draw(st.integers(-90, 90)))
        changes[day] = Change(day, status, to if status == "verplaatst" else None)  # type: ignore[arg-type]
    return repeated(start, every, until, weekdays, skipped, changes=changes)


ALL = (D(2025, 1, 1), D(2031, 1, 1))


@given(events())
def test_each_planned_time_is_on_its_weekday_within_its_days_and_never_skipped(found: Event) -> None:
    rule, first = found.recurrence, found.start.date()
    assert rule is not None
    planned = planned_days(found)
    assert planned == sorted(set(planned))
    assert all(first <= day <= rule.until and day not in rule.skipped for day in planned)
    if rule.every != "dag":
        assert all(day.weekday() in (rule.weekdays or (first.weekday(),)) for day in planned)
    if rule.every == "twee weken":
        monday = first - TD(days=first.weekday())
        assert all((day - monday).days // 7 % 2 == 0 for day in planned)
    if rule.every == "maand":
        assert len({(day.year, day.month) for day in planned}) == len(planned)
        place = (first.day - 1) // 7
        for day in planned:
            last = (day + TD(days=7)).month != day.month
            assert (day.day - 1) // 7 == place or (place == 4 and last)


@given(events())
def test_nothing_between_the_first_and_the_last_day_is_left_out(found: Event) -> None:
    rule, first = found.recurrence, found.start.date()
    assert rule is not None
    got = {*planned_days(found), *rule.skipped}
    for number in range((rule.until - first).days + 1):
        day = first + TD(days=number)
        if rule.every == "dag" or (rule.every == "week" and day.weekday() in rule.weekdays):
            assert day in got


@given(events())
def test_every_planned_time_comes_back_once_with_its_change(found: Event) -> None:
    got = times(found, *ALL)
    assert sorted(item.planned.date() for item in got) == planned_days(found)
    assert len({item.key for item in got}) == len(got)
    for item in got:
        change = found.changes.get(item.planned.date())
        assert item.status == (change.status if change else "gaat door")
        assert item.start == (change.start if change and change.start else item.planned)
        assert item.end is not None and item.end - item.start == TD(hours=2)
        assert item.start.tzinfo is None


@given(events(), st.dates(D(2026, 1, 1), D(2029, 1, 1)), st.integers(0, 400), st.integers(0, 400))
def test_a_window_holds_what_its_halves_hold(found: Event, first: D, length: int, cut: int) -> None:
    last = first + TD(days=length)
    middle = first + TD(days=min(cut, length))
    whole = times(found, first, last)
    assert [item.start for item in whole] == sorted(item.start for item in whole)
    assert all(item.start.date() <= last and item.last_day >= first for item in whole)
    halves = [*times(found, first, middle), *times(found, middle + TD(days=1), last)]
    assert {item.key for item in whole} == {item.key for item in halves}
    assert {(item.start, item.planned) for item in whole} == {(item.start, item.planned) for item in halves}
    rest = [item for item in times(found, *ALL) if item not in whole]
    assert all(item.start.date() > last or item.last_day < first for item in rest)
