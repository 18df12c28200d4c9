"""What must be prepared, when and by whom; what not to plan; how visible each group is."""

from __future__ import annotations

import datetime

import pytest
from staff_sample import FEAST, GROUPS, HEAD

from inclusief.calendar.staff.data import to_json

D = datetime.date
MOON = FEAST.replace('{datum: "01-04"}', "{islamitisch: 1 ramadan}").replace("zekerheid: vast", "zekerheid: verwacht")


def tasks(item) -> list[tuple[int, str, bool, bool]]:
    return [(task.lead, task.date.isoformat(), task.late, task.done) for task in item.tasks]


# When


def test_each_day_has_its_tasks_at_its_lead_times(plan_of) -> None:
    (item,) = plan_of().preparations
    assert [task.text for task in item.tasks] == [
        "Nodig de gemeenschap uit",
        "Maak de tekst klaar",
        "Vraag akkoord en laat de vertaling nakijken",
        "Controleer of de datum vaststaat",
        "Plaats de tekst",
    ]
    assert tasks(item) == [
        (42, "2026-11-23", False, False),  # today is not late
        (21, "2026-12-14", False, True),
        (7, "2026-12-28", False, False),
        (3, "2027-01-01", False, True),
        (0, "2027-01-04", False, False),
    ]


def test_what_is_over_and_not_done_is_late(plan_of) -> None:
    (item,) = plan_of(
        FEAST.replace("      tekst: {nl: Fijn feest!, tr: İyi bayramlar!}\n", ""), today=D(2027, 1, 2)
    ).preparations
    assert [task.late for task in item.tasks] == [True, True, True, False, False]
    (item,) = plan_of(MOON, today=D(2027, 2, 7)).preparations
    assert [(task.late, task.done) for task in item.tasks] == [
        (True, False),
        (False, True),
        (True, False),
        (True, False),  # the moon is not certain
        (False, False),
    ]


@pytest.mark.parametrize(
    ("more", "reviewed", "done"),
    [
        ("", False, False),
        ("      goedgekeurd: {communicatie: 2026-11-01, bestuurssecretariaat: 2026-11-02}\n", False, False),
        ("", True, False),
        # Arabic is not there yet, so that translation cannot be reviewed either.
        ("      goedgekeurd: {communicatie: 2026-11-01, bestuurssecretariaat: 2026-11-02}\n", True, False),
    ],
)
def test_approval_is_done_when_all_have_approved_and_every_language_is_read(plan_of, more, reviewed, done) -> None:
    (item,) = plan_of(FEAST + more, reviewed=reviewed).preparations
    assert item.tasks[2].done is done


def test_approval_is_done(calendar_from) -> None:
    from inclusief.calendar.staff.planner import plan

    text = FEAST + "      goedgekeurd: {communicatie: 2026-11-01, bestuurssecretariaat: 2026-11-02}\n"
    (item,) = plan(
        calendar_from(text), D(2026, 11, 23), languages=["tr"], translated=lambda *_: True, reviewed=lambda *_: True
    ).preparations
    assert item.tasks[2].done and item.missing == () and item.not_approved == ()
    (item,) = plan(calendar_from(), D(2026, 11, 23)).preparations  # only in Dutch, and nobody approved it
    assert not item.tasks[2].done and item.missing == ()


def test_other_lead_times_come_from_the_file(plan_of) -> None:
    (item,) = plan_of(head=HEAD + "standaard: {waarschuw: [3, 60, 10, 30]}\n" + GROUPS).preparations
    assert [(lead, date) for lead, date, *_ in tasks(item)] == [
        (60, "2026-11-05"),
        (30, "2026-12-05"),
        (10, "2026-12-25"),
        (3, "2027-01-01"),
        (0, "2027-01-04"),
    ]


def test_a_lead_time_that_stands_twice_is_one_task(plan_of) -> None:
    (item,) = plan_of(head=HEAD + "standaard: {waarschuw: [7, 7, 0]}\n" + GROUPS).preparations
    assert [task.lead for task in item.tasks] == [7, 0]


@pytest.mark.parametrize(
    ("ahead", "shown"),
    [(0, True), (1, True)],
)
def test_a_day_is_in_the_plan_from_its_first_task(plan_of, ahead, shown) -> None:
    # 42 days before 4 January is today.
    assert bool(plan_of(ahead=ahead).preparations) is shown
    assert plan_of(ahead=ahead, today=D(2026, 11, 22 - ahead)).preparations == ()


def test_a_day_that_is_over_is_not_in_the_plan_and_today_is(plan_of) -> None:
    assert [item.key for item in plan_of(today=D(2027, 1, 4)).preparations] == ["feest-2027"]
    assert plan_of(today=D(2027, 1, 5)).preparations == ()
    # What goes on but began before cannot be prepared any more.
    assert plan_of(FEAST + "    duur: 3 dagen\n", today=D(2027, 1, 5)).preparations == ()


def test_a_day_without_greeting_asks_for_no_work(plan_of, entry) -> None:
    plain = entry(regel='{datum: "01-04"}')
    assert plan_of(plain).preparations == ()


def test_a_sensitive_day_without_greeting_is_prepared_too(plan_of, entry) -> None:
    text = entry(regel='{datum: "01-04"}', gevoelig="{reden: Mensen zijn het niet eens., akkoord: [burgemeester]}")
    (item,) = plan_of(text).preparations
    assert (item.tone, item.who, item.approvers, item.not_approved) == ("", "", ("burgemeester",), ("burgemeester",))
    assert item.missing == ("de tekst",)


# Who


def test_who_writes_and_who_has_not_approved(plan_of) -> None:
    more = "      goedgekeurd: {communicatie: 2026-11-01}\n    gevoelig: {reden: Reden., akkoord: [burgemeester, communicatie]}\n"
    (item,) = plan_of(FEAST + more).preparations
    assert (item.tone, item.who) == ("feliciteren", "burgemeester")
    assert item.approvers == ("communicatie", "bestuurssecretariaat", "burgemeester")
    assert item.not_approved == ("bestuurssecretariaat", "burgemeester")


@pytest.mark.parametrize(
    ("approved", "counts"),
    [("2026-01-04", True), ("2026-01-03", False), ("2027-01-04", True), ("2027-01-05", False)],
)
def test_an_approval_counts_for_a_year(plan_of, approved, counts) -> None:
    (item,) = plan_of(FEAST + f"      goedgekeurd: {{communicatie: {approved}}}\n").preparations
    assert ("communicatie" not in item.not_approved) is counts


# What is missing


def test_languages_that_are_missing_or_not_reviewed_are_named(plan_of) -> None:
    (item,) = plan_of().preparations
    assert item.missing == ("vertaling (ar)", "nakijken (tr)", "beschrijving van het plaatje (ar)")
    assert [(text.language, text.text, text.translated, text.reviewed, text.image_alt) for text in item.texts] == [
        ("nl", "Fijn feest!", True, True, "Een kaars."),
        ("tr", "tr: Fijn feest!", True, False, "tr: Een kaars."),
        ("ar", "", False, False, ""),
    ]
    (item,) = plan_of(reviewed=True).preparations
    assert "nakijken (tr)" not in item.missing
    (item,) = plan_of(FEAST + "      nagekeken: {tr: 2026-11-01}\n").preparations
    assert "nakijken (tr)" not in item.missing


def test_an_image_needs_its_description_where_a_channel_shows_one(plan_of) -> None:
    without = FEAST.replace("      beeld: {alt: Een kaars.}\n", "")
    (item,) = plan_of(without).preparations
    assert "beschrijving van het plaatje" in item.missing
    (item,) = plan_of(without.replace("[website, x]", "[website, intranet]")).preparations
    assert not [what for what in item.missing if "plaatje" in what]


def test_what_is_not_certain_is_told_with_why(plan_of) -> None:
    (item,) = plan_of(MOON + "    ook: Andere moskeeën beginnen later.\n").preparations
    assert item.unsure == (
        "De datum is nog niet bevestigd. De datum hangt af van de maan. Hij kan een dag verschillen.",
        "Andere moskeeën beginnen later.",
    )
    assert plan_of().preparations[0].unsure == ()
    other = "    anderen: [{wie: orthodoxe mensen, regel: {orthodox_pasen: 0}}]\n"
    (item,) = plan_of(FEAST.replace('{datum: "01-04"}', "{pasen: 0}") + other).preparations
    assert item.unsure == ("Ook op een andere dag, zondag 2 mei 2027: orthodoxe mensen",)


def test_a_moving_date_is_open_until_a_person_confirms_it(plan_of) -> None:
    assert [o.key for o in plan_of(MOON).unconfirmed] == ["feest-2027"]
    confirmed = "    data: {2027: {datum: 2027-02-08, status: bevestigd, bron: Moskee}}\n"
    made = plan_of(MOON + confirmed)
    assert made.unconfirmed == () and made.preparations[0].tasks[3].done


def test_a_day_without_a_date_is_told(plan_of) -> None:
    text = FEAST.replace(
        '    regel: {datum: "01-04"}\n    zekerheid: vast\n    bron: Boek\n',
        "    data: {2026: {datum: 2026-12-01, bron: B}}\n",
    )
    assert plan_of(text).without_date == ("Voor 2027 is er nog geen datum voor 'Feest'.",)


# What not to plan


def test_the_list_of_what_not_to_plan_has_the_evening_before_and_is_in_order(plan_of, entry) -> None:
    eve = entry(id="avond", regel='{datum: "01-06"}', begint_avond_ervoor="ja", plan_niet="[raadsvergadering]")
    plain = entry(id="dag", regel='{datum: "01-05"}', plan_niet="[inspraakavond]", duur="3 dagen")
    found = plan_of(eve + plain).do_not_schedule
    # By what is on the screen: the first and the last day to avoid, not the day of the feast itself.
    assert [(str(a.occurrence.day.id), a.first, a.last, a.what) for a in found] == [
        ("avond", D(2027, 1, 5), D(2027, 1, 6), ("raadsvergadering",)),
        ("dag", D(2027, 1, 5), D(2027, 1, 7), ("inspraakavond",)),
    ]


def test_the_list_of_what_not_to_plan_is_a_year_long_and_names_other_dates(plan_of, entry) -> None:
    easter = entry(
        regel="{pasen: 0}", plan_niet="[markt]", anderen="[{wie: orthodoxe mensen, regel: {orthodox_pasen: 0}}]"
    )
    (avoid,) = plan_of(easter, ahead=1).do_not_schedule
    assert (avoid.first, [(o.date, o.who) for o in avoid.others]) == (
        D(2027, 3, 28),
        [(D(2027, 5, 2), "orthodoxe mensen")],
    )


# Collisions


@pytest.mark.parametrize(
    ("begin", "end", "fields", "collides"),
    [
        ("2027-01-04 10:00", None, {}, True),
        ("2027-01-05 10:00", None, {}, False),
        ("2027-01-03 10:00", "2027-01-03 12:00", {}, False),  # the morning before
        ("2027-01-03 19:30", None, {}, True),  # the evening before
        ("2027-01-03 14:00", "2027-01-03 20:00", {}, True),  # into the evening before
        ("2027-01-02 20:00", "2027-01-03 00:00", {}, False),  # over at midnight
        ("2027-01-01 10:00", "2027-01-08 12:00", {}, True),  # begins earlier and goes on
        ("2027-01-04 10:00", None, {"status": "afgelast", "reden": "Ziek."}, False),
        ("2027-01-04 10:00", None, {"status": "uitgesteld", "reden": "Ziek."}, False),
        ("2027-01-04 10:00", None, {"hoort_bij": "feest"}, False),
        ("2027-01-04 10:00", None, {"status": "verplaatst", "eerder": "2027-01-20 10:00"}, True),
    ],
)
def test_an_event_on_a_day_that_asks_for_rest(plan_of, market, begin, end, fields, collides) -> None:
    made = plan_of(FEAST + "    begint_avond_ervoor: ja\n", market(begin, end, **fields))
    assert [(c.event, c.date.isoformat(), c.day) for c in made.collisions] == (
        [("Voorbeeldmarkt", begin[:10], "Feest")] if collides else []
    )


def test_without_an_evening_before_only_the_day_counts(plan_of, market) -> None:
    assert plan_of(events=market("2027-01-03 19:30")).collisions == ()


def test_one_time_of_a_series_collides(plan_of, market) -> None:
    series = market("2026-12-28 10:00", herhaling="{elke: week, tot: 2027-01-31}")
    assert [c.date for c in plan_of(events=series).collisions] == [D(2027, 1, 4)]
    moved = series + "    wijziging: {2027-01-04: {status: verplaatst, naar: 2027-01-05 10:00, reden: Feest.}}\n"
    assert plan_of(events=moved).collisions == ()


def test_an_event_on_the_day_of_another_tradition_is_told_apart(plan_of, market, entry) -> None:
    easter = entry(
        regel="{pasen: 0}", plan_niet="[markt]", anderen="[{wie: orthodoxe mensen, regel: {orthodox_pasen: 0}}]"
    )
    (found,) = plan_of(easter, market("2027-05-02 10:00")).collisions
    assert (found.date, found.why) == (D(2027, 5, 2), "Andere mensen vieren het op deze dag.")


# Visibility


def test_groups_stand_by_name_and_never_by_number(plan_of, market, entry) -> None:
    many = "".join(entry(id=f"dag-{n}", regel=f'{{datum: "02-0{n}"}}', stroming="[zuid]") for n in range(1, 6))
    events = market("2027-01-12 10:00", stroming="[oost]", herhaling="{elke: week, tot: 2027-01-26}")
    made = plan_of(FEAST + many, events)
    rows = [(row.name, row.days, row.greetings, row.texts, row.events) for row in made.visibility]
    assert rows == [
        ("Élèves uit het noorden", 1, 1, 1, 0),
        ("mensen uit het oosten", 0, 0, 0, 3),
        ("Mensen uit het zuiden", 5, 0, 0, 0),
    ]


def test_a_group_without_any_day_is_in_the_list(plan_of, entry) -> None:
    assert {row.name: row.days for row in plan_of(entry(regel='{datum: "01-04"}')).visibility} == {
        "mensen uit het oosten": 0,
        "Mensen uit het zuiden": 0,
        "Élèves uit het noorden": 0,
    }


def test_an_event_that_is_off_makes_nobody_visible(plan_of, market) -> None:
    off = market("2027-01-12 10:00", stroming="[oost]", status="afgelast", reden="Ziek.")
    assert [row.events for row in plan_of(events=off).visibility] == [0, 0, 0]


# For programs


def test_the_json_says_what_the_plan_says(plan_of, market) -> None:
    data = to_json(plan_of(events=market("2027-01-04 10:00")))
    assert (data["version"], data["today"], data["days"]) == (1, "2026-11-23", 90)
    (item,) = data["preparations"]
    assert (item["key"], item["date"], item["who"], item["tone"]) == (
        "feest-2027",
        "2027-01-04",
        "burgemeester",
        "feliciteren",
    )
    assert item["tasks"][1] == {
        "days_before": 21,
        "date": "2026-12-14",
        "what": "Maak de tekst klaar",
        "late": False,
        "done": True,
    }
    assert item["channels"] == ["website", "x"]
    assert data["do_not_schedule"][0]["what"] == ["raadsvergadering", "inspraakavond"]
    assert data["collisions"][0]["date"] == "2027-01-04"
