//! The lanes of the secretaries general and of the chair.

use super::scene::expect_scene;
use crate::{data::RECORD, i18n, store::expect_store};
use leptos::prelude::*;
use model::{
    domain::{Holder, Office, Term},
    scene::{
        Density, NameLength, OfficeGap, OfficeLane, Span, TermBar, estimated_bold_width_px,
        estimated_width_px, full_names_fit, name_length, office_bars, organization_since,
    },
};

/// Size of the names in the bars, in px.
const NAME_PX: f64 = 10.0;

/// Both lanes.
#[component]
pub fn Offices() -> impl IntoView {
    let scene = expect_scene();
    let lanes = Memo::new(move |_| scene.rows.with(|rows| rows.offices.clone()));
    view! {
        <g class="offices" role="list" aria-label="Offices">
            {move || {
                lanes
                    .get()
                    .into_iter()
                    .filter_map(|lane| {
                        let office = RECORD.offices.get(lane.office)?;
                        Some(view! { <OfficeRow lane=lane office=office /> })
                    })
                    .collect_view()
            }}
        </g>
    }
}

#[component]
fn OfficeRow(lane: OfficeLane, office: &'static Office) -> impl IntoView {
    let (store, scene) = (expect_store(), expect_scene());
    let bars = Memo::new(move |_| {
        office_bars(&RECORD, office, &scene.scale.get(), organization_since(&RECORD))
    });
    // The index of the term that holds the cursor: changes a few dozen times over the whole record.
    let current = Memo::new(move |_| {
        let term = office.term_on(store.cursor.get())?;
        office.terms.iter().position(|other| std::ptr::eq(other, term))
    });
    let band = Memo::new(move |_| lane.band.inner(scene.sizes.get().office_bar_height_px));
    let is_chair = office.slug == "chair";
    let name = move || match (is_chair, scene.sizes.get().density) {
        (true, _) => "In the chair",
        (false, Density::Phone) => "Sec. General",
        (false, _) => office.name,
    };
    let label = move || {
        let holder = current.get().and_then(|index| office.terms.get(index));
        format!("{}: {}", name(), holder.map_or("not found", holder_name))
    };
    let terms = move || {
        let bars = bars.get();
        let full = full_names_fit(
            &bars
                .terms
                .iter()
                .filter_map(|bar| {
                    let term = office.terms.get(bar.term)?;
                    Some((bar.label.width, estimated_width_px(holder_name(term), NAME_PX)))
                })
                .collect::<Vec<_>>(),
            6.0,
        );
        let gaps = bars.gaps.into_iter().map(|gap| view! { <Gap gap=gap y=band.get().centre() /> });
        let gaps = gaps.collect_view();
        let terms = bars
            .terms
            .into_iter()
            .filter_map(|bar| {
                let term = office.terms.get(bar.term)?;
                let is_current = Signal::derive(move || current.get() == Some(bar.term));
                Some(view! {
                    <TermRect bar=bar term=term band=band.get() full=full is_current=is_current />
                })
            })
            .collect_view();
        (gaps, terms)
    };
    view! {
        <g role="listitem" class="office" aria-label=label>
            <text class="lane-name" x="0" y=lane.band.centre() + 4.0>{name}</text>
            <g transform=move || format!("translate({} 0)", scene.sizes.get().gutter_width_px)>
                {terms}
            </g>
        </g>
    }
}

/// The full name of a holder.
fn holder_name(term: &Term) -> &'static str {
    match term.holder {
        Holder::Person { name, .. } => name,
        Holder::State(state) => RECORD.state(state).name,
    }
}

/// The short form: a family name, or the code of a state, which is the same in every language.
fn holder_short(term: &Term) -> &'static str {
    match term.holder {
        Holder::Person { family, .. } => family,
        Holder::State(state) => RECORD.state(state).code,
    }
}

/// One term. Who and since when is said by its title and by the answer line.
#[component]
fn TermRect(
    bar: TermBar,
    term: &'static Term,
    band: model::scene::Band,
    full: bool,
    is_current: Signal<bool>,
) -> impl IntoView {
    let is_person = matches!(term.holder, Holder::Person { .. });
    let (name, short) = (holder_name(term), holder_short(term));
    let full_px = if full || is_person { estimated_width_px(name, NAME_PX) } else { f64::INFINITY };
    // The holder of the day is set in bold, so the short form must fit in bold.
    let short_px = estimated_bold_width_px(short, NAME_PX);
    let margin_px = if is_person { 6.0 } else { 2.0 };
    let text = match name_length(bar.label.width, full_px, short_px, margin_px) {
        NameLength::Full => name,
        NameLength::Family => short,
        NameLength::None => "",
    };
    let ground = match (bar.acting, bar.alternate) {
        (true, _) => "term is-acting",
        (false, true) => "term is-alternate",
        (false, false) => "term",
    };
    let fill = bar.acting.then_some("url(#page-acting)");
    let rect = |span: Span, class: &'static str, fill: Option<&'static str>| {
        view! {
            <rect
                class=class
                fill=fill
                x=span.x
                y=band.y
                width=(span.width - 1.0).max(0.5)
                height=band.height
            />
        }
    };
    let known = bar.known.map(|span| rect(span, ground, fill));
    let scheduled = bar.scheduled.map(|span| {
        view! {
            <rect
                class="term-scheduled"
                x=span.x + 0.5
                y=band.y + 0.5
                width=(span.width - 2.0).max(0.5)
                height=band.height - 1.0
            />
        }
    });
    let outline = move || {
        is_current.get().then(|| {
            view! {
                <rect
                    class="term-current"
                    x=bar.label.x + 0.5
                    y=band.y + 0.5
                    width=(bar.label.width - 2.0).max(1.0)
                    height=band.height - 1.0
                />
            }
        })
    };
    let acting = if term.acting { ", acting" } else { "" };
    let title = format!("{name}{acting}, from {}", i18n::date_of(term.start));
    view! {
        <g class="term-group" class:is-current=is_current>
            {leptos::svg::title().child(title)}
            {known}
            {scheduled}
            {outline}
            <text class="term-name" x=bar.label.x + (bar.label.width - 1.0) / 2.0 y=band.centre() + 3.5>
                {text}
            </text>
        </g>
    }
}

/// Nobody was found for these days.
#[component]
fn Gap(gap: OfficeGap, y: f64) -> impl IntoView {
    let Span { x, width } = gap.span;
    let fits = estimated_width_px("not found", NAME_PX) + 8.0 <= width;
    view! {
        <line class="term-gap" x1=x x2=x + width y1=y y2=y />
        {fits
            .then(|| {
                view! { <text class="term-gap-word" x=x + width / 2.0 y=y + 3.5>"not found"</text> }
            })}
    }
}
