"""The charts: what is drawn, what is said instead, and that a meaning never hangs on a colour alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports import charts
from app.reports.charts.pen import WIDTH, isolated, wide, wrapped
from app.reports.charts.switch import in_order
from app.reports.told import Hole, Timeline
from app.reports.words import Words
from tests.reports_odd import crowded, hostile, nothing
from tests.reports_told import interview

if TYPE_CHECKING:
    from app.events import Lang
    from app.reports.charts import Chart
    from app.reports.model import Report

FR, EN = Words("fr"), Words("en")


def drawn(report: Report) -> list[Chart]:
    say = Words(report.lang)
    found = [*charts.switch(report.told.timeline, say), charts.forces(report.told.forces, say), charts.strip(report.asked, say), charts.talk_share(report.asked.talk, say), charts.score_parts(report.score, say)]  # fmt: skip
    return [chart for chart in found if chart is not None]


def labels(chart: Chart) -> list[str]:
    return [
        one.text or ""
        for one in ElementTree.fromstring(chart.svg).iter("{http://www.w3.org/2000/svg}text")
    ]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("told", [interview, nothing, crowded, hostile])
def test_every_chart_is_whole_xml_with_a_title_and_words_instead(told: object, lang: Lang) -> None:
    for chart in drawn(told(lang)):  # type: ignore[operator]
        root = ElementTree.fromstring(chart.svg)
        about = {one.tag.rpartition("}")[2]: one.text for one in root}
        assert about["title"] and about["desc"] == chart.alt and len(chart.alt) > 20
        assert root.attrib["viewBox"] == f"0 0 {WIDTH} {chart.height}"
        assert not re.search(r"<script|<image|<foreignObject|href=|\son\w+=|style=", chart.svg)


def test_the_switch_is_told_in_order_with_each_hole_in_its_place() -> None:
    timeline = interview("fr").told.timeline
    stages = [one.stage for one in in_order(timeline)]
    assert stages == ["first_thought", "event_1", "active_looking", "deciding", "first_use"]


def test_the_switch_says_its_dates_its_holes_its_doubts_and_its_contradictions_in_words() -> None:
    (chart,) = charts.switch(interview("fr").told.timeline, FR)
    said = labels(chart)
    assert "en janvier" in said and "date inconnue" in said and said.count("non raconté") == 2
    assert "douteux" in said and "avec Karim · Contradiction 1" in said
    assert (
        "Première idée, en janvier" in chart.alt
        and "Non raconté" in chart.alt
        and "1 contradiction" in chart.alt
    )


def test_a_story_that_nobody_told_is_drawn_as_nine_open_places() -> None:
    stages = ("first_thought", "passive_looking", "event_1", "active_looking", "event_2", "deciding", "buying", "first_use", "today")  # fmt: skip
    holes = tuple(Hole(stage=stage, title=stage, ask="…") for stage in stages)
    (chart,) = charts.switch(Timeline(holes=holes), EN)
    assert labels(chart).count("not told") == 9 and chart.svg.count("stroke-dasharray") == 9 + 8


def test_a_long_story_goes_on_in_another_chart_so_that_each_fits_on_a_page() -> None:
    pieces = charts.switch(crowded("fr").told.timeline, FR)
    assert len(pieces) == 2 and all(piece.height < 1_100 for piece in pieces)
    assert len({piece.name for piece in pieces}) == 2


def test_a_doubtful_quote_is_hatched_and_a_free_one_is_not() -> None:
    told = interview("fr").told
    free = tuple(
        one.model_copy(update={"quotes": tuple(q for q in one.quotes if not q.doubt)})
        for one in told.forces
    )
    doubtful = charts.forces(told.forces, FR).svg
    # In the legend once; then once for the doubtful quote.
    assert (
        doubtful.count('fill="url(#forces-') == 2
        and charts.forces(free, FR).svg.count('fill="url(#forces-') == 1
    )


def test_a_force_has_a_shape_and_a_name_besides_its_hue() -> None:
    chart = charts.forces(interview("en").told.forces, EN)
    shapes = re.findall(r'<path class="f-(\w+)" d="([^"]+)"', chart.svg)
    assert {hue for hue, _ in shapes} == {"push", "pull", "habit", "anxiety"} and len(
        {d for _, d in shapes}
    ) == 4
    said = " ".join(labels(chart))
    assert all(
        name in said
        for name in ("Push of the", "Pull of the new", "Habit of the present", "Anxiety")
    )
    assert "unknown, nothing was said of it" in chart.alt and "1 of them doubtful" in chart.alt


def test_a_quote_in_a_chart_is_whole_or_not_there() -> None:
    report = interview("fr")
    whole = {FR.quoted(q.quote) for force in report.told.forces for q in force.quotes}
    lines = labels(charts.forces(report.told.forces, FR))
    shown = re.findall(r"«.*?»", " ".join(lines))
    assert shown and set(shown) <= whole


def test_sixty_flags_are_sixty_ticks_and_one_label() -> None:
    chart = charts.strip(crowded("fr").asked, FR)
    assert chart is not None and chart.svg.count('class="s-amber"') == 60
    assert labels(chart).count("60 questions signalées") == 1


def test_without_times_the_strip_goes_by_turns() -> None:
    asked = interview("en").asked
    timeless = asked.model_copy(update={"strip": tuple(one.model_copy(update={"start": None, "end": None}) for one in asked.strip)})  # fmt: skip
    chart = charts.strip(timeless, EN)
    assert chart is not None and labels(chart)[-1] == "turn" and "Trigger 6 turns" in chart.alt
    assert chart.svg.count('class="s-amber"') == 2


def test_what_is_not_known_is_not_drawn() -> None:
    report = nothing("fr")
    assert charts.strip(report.asked, FR) is None
    assert charts.talk_share(report.asked.talk, FR) is None
    assert charts.score_parts(report.score, FR) is None


def test_the_bar_of_a_part_is_as_full_as_its_points() -> None:
    chart = charts.score_parts(interview("fr").score, FR)
    assert chart is not None
    outlines = [
        float(w) for w in re.findall(r'class="f-paper s-theirs"[^>]*? width="([\d.]+)"', chart.svg)
    ]
    full = [float(w) for w in re.findall(r'class="f-theirs"[^>]*? width="([\d.]+)"', chart.svg)]
    parts = interview("fr").score.parts
    assert [round(a / b, 2) for a, b in zip(full, outlines, strict=True)] == [
        round(p.points / p.of, 2) for p in parts
    ]


@given(st.text(max_size=300), st.sampled_from([60.0, 160.0, 342.0]), st.booleans())
def test_lines_that_are_wrapped_lose_nothing_and_fit(text: str, room: float, bold: bool) -> None:
    words = " ".join(text.split())
    lines = wrapped(words, room, bold=bold)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert all(wide(line, bold=bold) <= room or len(line) == 1 for line in lines)


def test_a_word_of_nine_thousand_letters_is_cut_over_lines() -> None:
    lines = wrapped("mot" * 3_000, 180)
    assert "".join(lines) == "mot" * 3_000 and len(lines) > 100


def test_only_text_that_turns_its_direction_is_set_apart() -> None:
    assert isolated("Voilà, « à bout » 👍 日本") == "Voilà, « à bout » 👍 日本"
    assert (
        isolated("a \u202eb") == "\u2068a \u202eb\u2069"
        and isolated("مرحبا") == "\u2068مرحبا\u2069"
    )
