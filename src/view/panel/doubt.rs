//! A point on which the sources disagree: both sides, and which one the page draws.

use super::sources::SourceLink;
use crate::i18n;
use leptos::prelude::*;
use model::{
    domain::{Doubt, SourceId},
    time::{Day, PartialDate},
};

/// Width of the strip in px.
const STRIP_PX: f64 = 300.0;

/// Both readings, and where their days differ a strip of the months concerned.
#[component]
pub fn DoubtNote(
    doubt: &'static Doubt,
    date: PartialDate,
    sources: &'static [SourceId],
) -> impl IntoView {
    let strip = doubt.other_date.map(|other| view! { <Strip drawn=date other=other /> });
    let other_name = match doubt.other_date {
        Some(other) => i18n::date_short(other),
        None => "Against".to_owned(),
    };
    let links = |sources: &'static [SourceId]| {
        sources
            .iter()
            .map(|&id| view! { " " <SourceLink id=id /> })
            .collect_view()
    };
    view! {
        <section class="doubt">
            <h3>{doubt.question}</h3>
            {strip}
            <dl>
                <dt class="is-drawn">{i18n::date_short(date)}</dt>
                <dd>{doubt.drawn} <span class="doubt-sources">{links(sources)}</span></dd>
                <dt>{other_name}</dt>
                <dd>{doubt.other} <span class="doubt-sources">{links(doubt.other_sources)}</span></dd>
            </dl>
        </section>
    }
}

/// The stretch from the first of the two days to the second, with a little before and after.
#[component]
fn Strip(drawn: PartialDate, other: PartialDate) -> impl IntoView {
    let (drawn_day, other_day) = (drawn.first(), other.first());
    let (early, late) = (drawn_day.min(other_day), drawn_day.max(other_day));
    let air = ((late.0 - early.0) / 3).max(10);
    let (start, end) = (early.plus(-air), late.plus(air));
    let x = move |day: Day| STRIP_PX * f64::from(day.0 - start.0) / f64::from(end.0 - start.0);
    let caption = move |day: Day, drawn: bool| {
        let words = i18n::date_short(PartialDate::Day(day));
        let is_late = STRIP_PX * 0.6 < x(day);
        view! {
            <text
                class=if drawn { "strip-day is-drawn" } else { "strip-day" }
                x=if is_late { x(day).min(STRIP_PX) } else { x(day).max(0.0) }
                y="10"
                text-anchor=if is_late { "end" } else { "start" }
            >
                {if drawn { format!("{words}, drawn") } else { words }}
            </text>
        }
    };
    view! {
        <svg class="doubt-strip" width=STRIP_PX height="28" role="presentation" aria-hidden="true">
            {caption(drawn_day, true)}
            {caption(other_day, false)}
            <line class="strip-line" x1="0" y1="26.5" x2=STRIP_PX y2="26.5" />
            <rect class="strip-known" x=x(drawn_day) y="16" width=STRIP_PX - x(drawn_day) height="10" />
            <rect class="strip-doubt" x=x(early) y="14.5" width=x(late) - x(early) height="12" />
        </svg>
    }
}
