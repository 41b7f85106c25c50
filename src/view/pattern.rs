//! The patterns that standings are drawn with. Direction carries the meaning: coming in leans `/`,
//! going out leans `\`, frozen lies level, the observer is dotted. Member is solid.

use leptos::prelude::*;
use model::domain::Standing;

/// How a standing is filled. Lengths in px on the screen; the angle turns a level bar.
enum Fill {
    Solid,
    Bars { period: f64, line: f64, angle: i32 },
    Dots { period: f64, radius: f64 },
}

fn fill_of(standing: Standing) -> Fill {
    match standing {
        Standing::Signatory => Fill::Bars { period: 6.0, line: 1.2, angle: -45 },
        Standing::Party => Fill::Bars { period: 7.0, line: 0.95, angle: -45 },
        Standing::Frozen => Fill::Bars { period: 5.0, line: 1.4, angle: 0 },
        Standing::Suspended => Fill::Bars { period: 7.0, line: 2.7, angle: 45 },
        Standing::Former => Fill::Bars { period: 6.0, line: 1.0, angle: 45 },
        Standing::Observer => Fill::Dots { period: 5.0, radius: 1.15 },
        Standing::Member | Standing::ObserverUnclear | Standing::None => Fill::Solid,
    }
}

/// The `fill` of a shape with this standing, for the patterns of one set; solid standings are
/// filled by their class.
pub fn fill(set: &str, standing: Standing) -> Option<String> {
    match fill_of(standing) {
        Fill::Solid => None,
        _ => Some(format!("url(#{set}-{})", standing.slug())),
    }
}

/// The patterns for one drawing. `scale` is how much that drawing is enlarged: the patterns are
/// shrunk by it, so that they look the same at every size.
#[component]
pub fn Patterns(set: &'static str, #[prop(into)] scale: Signal<f64>) -> impl IntoView {
    let patterns = Standing::ALL
        .into_iter()
        .filter_map(|standing| {
            let id = format!("{set}-{}", standing.slug());
            let class = format!("pattern is-{}", standing.slug());
            let transform =
                move |angle: i32| move || format!("scale({:.4}) rotate({angle})", 1.0 / scale.get());
            match fill_of(standing) {
                Fill::Solid => None,
                Fill::Bars { period, line, angle } => Some(
                    view! {
                        <pattern
                            id=id
                            class=class
                            patternUnits="userSpaceOnUse"
                            width=period
                            height=period
                            patternTransform=transform(angle)
                        >
                            <rect class="pattern-ground" width=period height=period />
                            <rect class="pattern-line" width=period height=line />
                        </pattern>
                    }
                    .into_any(),
                ),
                Fill::Dots { period, radius } => Some(
                    view! {
                        <pattern
                            id=id
                            class=class
                            patternUnits="userSpaceOnUse"
                            width=period
                            height=period
                            patternTransform=transform(0)
                        >
                            <rect class="pattern-ground" width=period height=period />
                            <circle class="pattern-line" cx=period / 2.0 cy=period / 2.0 r=radius />
                        </pattern>
                    }
                    .into_any(),
                ),
            }
        })
        .collect_view();
    view! { <defs>{patterns}</defs> }
}

/// The set of patterns that swatches and lanes share: drawn once on the page, at its own size.
pub const PAGE_SET: &str = "page";

/// Holds the shared patterns; takes no room. It must not be `display: none`, or some browsers do
/// not paint with it.
#[component]
pub fn PagePatterns() -> impl IntoView {
    view! {
        <svg class="page-patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <Patterns set=PAGE_SET scale=1.0 />
            <defs>
                <pattern
                    id="page-beyond"
                    patternUnits="userSpaceOnUse"
                    width="6"
                    height="6"
                    patternTransform="rotate(45)"
                >
                    <rect class="beyond-ground" width="6" height="6" />
                    <rect class="beyond-line" width="6" height="1" />
                </pattern>
                <pattern
                    id="page-acting"
                    patternUnits="userSpaceOnUse"
                    width="4"
                    height="4"
                    patternTransform="rotate(-45)"
                >
                    <rect class="acting-ground" width="4" height="4" />
                    <rect class="acting-line" width="4" height="1" />
                </pattern>
            </defs>
        </svg>
    }
}
