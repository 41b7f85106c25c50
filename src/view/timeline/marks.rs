//! The rows of events: single marks, and pills where marks would lie on one another.

use super::scene::{Scene, emphasis, expect_scene};
use crate::{
    data::RECORD,
    i18n,
    store::{Store, expect_store},
    view::{glyph::Glyph, panel::when},
};
use leptos::prelude::*;
use model::{
    domain::{Category, Event, EventId},
    scene::{CLUSTER_HEIGHT_PX, Cluster, Density, EventMarks, EventRow, Mark, MarkSpan, SpanKind},
};

/// The id of the mark of an event.
pub fn mark_element_id(event: EventId) -> String {
    format!("mark-{}", RECORD.event(event).slug)
}

/// All rows.
#[component]
pub fn Rows() -> impl IntoView {
    let scene = expect_scene();
    let rows = Memo::new(move |_| scene.rows.with(|rows| rows.events));
    view! {
        <g class="event-rows" role="list" aria-label="Events">
            {move || {
                rows.get()
                    .into_iter()
                    .enumerate()
                    .map(|(index, row)| view! { <Row index=index row=row /> })
                    .collect_view()
            }}
        </g>
    }
}

#[component]
fn Row(index: usize, row: EventRow) -> impl IntoView {
    let (store, scene) = (expect_store(), expect_scene());
    let marks = Memo::new(move |_| {
        scene.marks.with(|rows| rows.get(index).cloned().unwrap_or_default())
    });
    let name = move || match scene.sizes.get().density {
        Density::Phone => i18n::family_short(row.family),
        _ => i18n::family(row.family),
    };
    view! {
        <g role="listitem" aria-label=i18n::family(row.family)>
            <text class="lane-name" x="0" y=row.band.centre() + 4.0>{name}</text>
            <g transform=move || format!("translate({} 0)", scene.sizes.get().gutter_width_px)>
                <line
                    class="lane-rail"
                    x1="0"
                    x2=move || scene.scale.get().width_px()
                    y1=row.band.centre()
                    y2=row.band.centre()
                />
                {move || drawn(store, scene, marks.get(), row.band.centre())}
            </g>
        </g>
    }
}

/// Stretches lie under marks, and the marks of the cursor's day over everything.
fn drawn(store: Store, scene: Scene, marks: EventMarks, y: f64) -> impl IntoView {
    let EventMarks { marks, clusters, tails } = marks;
    let tails = tails.into_iter().map(|(_, span)| view! { <Stretch span=span y=y /> }).collect_view();
    let clusters = clusters
        .into_iter()
        .map(|cluster| view! { <Pill store=store scene=scene cluster=cluster /> })
        .collect_view();
    let marks = marks
        .into_iter()
        .map(|mark| view! { <EventMark store=store mark=mark /> })
        .collect_view();
    (tails, clusters, marks)
}

/// One event.
#[component]
fn EventMark(store: Store, mark: Mark) -> impl IntoView {
    let Mark { event, x, y, span, doubt_x, is_scheduled, is_on_cursor_day, .. } = mark;
    let of = RECORD.event(event);
    let emphasis = move || {
        let emphasis =
            if is_on_cursor_day { "is-today" } else { emphasis(store, event).class() };
        format!("mark {emphasis}")
    };
    let is_selected = move || store.event.get() == Some(event);
    let doubt = doubt_x.map(|other| {
        view! {
            <line class="mark-doubt" x1=x x2=other y1=y y2=y />
            <circle class="mark-other" cx=other cy=y r="5" />
        }
    });
    let stretch = span.map(|span| view! { <Stretch span=span y=y /> });
    view! {
        <g
            id=mark_element_id(event)
            class=emphasis
            class:is-selected=is_selected
            data-event=of.slug
            role="button"
            tabindex="-1"
            aria-pressed=move || is_selected().to_string()
            aria-label=sentence(of)
        >
            {leptos::svg::title().child(format!("{}\n{}", of.title, when(of)))}
            {doubt}
            {stretch}
            <rect class="mark-hit" x=x - 7.0 y=y - 7.0 width="14" height="14" />
            <g transform=format!("translate({x:.1} {y:.1})")>
                <Glyph category=of.category scheduled=is_scheduled />
            </g>
        </g>
    }
}

/// What is drawn under or about a glyph: how long it lasted, or how precisely it is known.
#[component]
fn Stretch(span: MarkSpan, y: f64) -> impl IntoView {
    let (x, end) = (span.span.x, span.span.end());
    match span.kind {
        SpanKind::Month => {
            view! { <line class="stretch is-month" x1=x x2=end y1=y + 5.5 y2=y + 5.5 /> }.into_any()
        }
        SpanKind::Year | SpanKind::Lasting => {
            let path = format!("M{x:.1} {:.1}v6m0-3H{end:.1}m0-3v6", y - 3.0);
            view! { <path class="stretch" d=path /> }.into_any()
        }
    }
}

/// Several events. Following it zooms in until it splits.
#[component]
fn Pill(store: Store, scene: Scene, cluster: Cluster) -> impl IntoView {
    let Cluster { members, ends: [first, last], span, y, .. } = cluster;
    let count = members.count();
    let label = format!(
        "{count} events, {} to {}. Opens them.",
        i18n::date_of(RECORD.event(first).date),
        i18n::date_of(RECORD.event(last).date)
    );
    let titles = scene
        .members(&members)
        .into_iter()
        .take(LISTED)
        .map(|event| RECORD.event(event).title)
        .collect::<Vec<_>>()
        .join("\n");
    let class = move || format!("pill {}", scene.emphasis_of(store, &members).class());
    view! {
        <g
            id=format!("pill-{}", RECORD.event(first).slug)
            class=class
            data-first=first.0
            data-last=last.0
            role="button"
            tabindex="-1"
            aria-label=label
        >
            {leptos::svg::title().child(titles)}
            <rect
                class="pill-ground"
                x=span.x + 0.65
                y=y - CLUSTER_HEIGHT_PX / 2.0 + 0.65
                width=span.width - 1.3
                height=CLUSTER_HEIGHT_PX - 1.3
                rx="6"
            />
            <text class="pill-count" x=span.centre() y=y + 3.5>{count}</text>
        </g>
    }
}

/// How many titles the tooltip of a pill lists.
const LISTED: usize = 12;

/// "Council suspends Uzbekistan’s membership. Membership, 19 December 2012, Moscow. Two sources."
fn sentence(event: &Event) -> String {
    let place = event.place.map_or_else(String::new, |place| format!(", {}", RECORD.place(place).name));
    let doubt = if event.doubt.is_some() { " Disputed." } else { "" };
    let low = match event.confidence {
        model::domain::Confidence::Low => " Weakly sourced.",
        _ => "",
    };
    format!(
        "{}. {}, {}{place}. {}.{doubt}{low}",
        event.title,
        i18n::category(event.category),
        when(event),
        i18n::sentence(&i18n::sources(event.sources.len())),
    )
}

/// The titles of the cursor's day with their marks, in a strip above the rows.
#[component]
pub fn TitleItem(category: Category, title: &'static str, x: f64, y: f64) -> impl IntoView {
    view! {
        <g class="mark is-today" transform=format!("translate({:.1} {y:.1})", x + 5.0)>
            <Glyph category=category scheduled=false />
        </g>
        <text class="strip-title" x=x + 14.0 y=y + 4.0>{title}</text>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_of_a_mark_is_a_sentence_with_its_day_and_its_sources() {
        let (_, event) = RECORD.events().find(|(_, event)| event.slug == "treaty-signed").expect("in the record");
        let label = sentence(event);
        assert!(label.starts_with(event.title), "{label}");
        assert!(label.contains("15 May 1992") && label.contains("Tashkent"), "{label}");
        assert!(label.ends_with("sources.") || label.ends_with("source."), "{label}");
    }
}
