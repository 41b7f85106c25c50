//! The patterns that standings are drawn with. Direction carries the meaning: coming in leans `/`,
//! going out leans `\`, frozen lies level, the observer is dotted. Member is solid.

use crate::markup::Markup;
use model::domain::Standing;

/// How a standing is filled. Lengths in px on the screen; the angle turns a level bar.
enum Fill {
    Solid,
    Bars { period: f64, line: f64, angle: i32 },
    Dots { period: f64, radius: f64 },
}

fn fill_of(standing: Standing) -> Fill {
    match standing {
        Standing::Signatory => Fill::Bars {
            period: 6.0,
            line: 1.2,
            angle: -45,
        },
        Standing::Party => Fill::Bars {
            period: 7.0,
            line: 1.0,
            angle: -45,
        },
        Standing::Frozen => Fill::Bars {
            period: 5.0,
            line: 1.4,
            angle: 0,
        },
        Standing::Suspended => Fill::Bars {
            period: 7.0,
            line: 2.7,
            angle: 45,
        },
        Standing::Former => Fill::Bars {
            period: 6.0,
            line: 1.0,
            angle: 45,
        },
        Standing::Observer => Fill::Dots {
            period: 5.0,
            radius: 1.2,
        },
        Standing::Member | Standing::ObserverUnclear | Standing::None => Fill::Solid,
    }
}

/// The `fill` of a shape with this standing, for the patterns of one set; solid standings are
/// filled by their class.
pub fn fill(set: &str, standing: Standing) -> Option<String> {
    match fill_of(standing) {
        Fill::Solid => None,
        _ => Some(["url(#", set, "-", standing.slug(), ")"].concat()),
    }
}

/// The patterns for one drawing. `scale` is how much that drawing is enlarged: the patterns are
/// shrunk by it, so that they look the same at every size.
pub fn write_patterns(m: &mut Markup, set: &str, scale: f64) {
    for standing in Standing::ALL {
        match fill_of(standing) {
            Fill::Solid => {}
            Fill::Bars {
                period,
                line,
                angle,
            } => {
                begin(m, set, standing, period, scale, angle);
                ground(m, period);
                m.tag("rect")
                    .class("pattern-line")
                    .px("width", period)
                    .px("height", line)
                    .empty();
                m.end("pattern");
            }
            Fill::Dots { period, radius } => {
                begin(m, set, standing, period, scale, 0);
                ground(m, period);
                let middle = period / 2.0;
                m.tag("circle")
                    .class("pattern-line")
                    .centre(middle, middle)
                    .px("r", radius)
                    .empty();
                m.end("pattern");
            }
        }
    }
}

fn begin(m: &mut Markup, set: &str, standing: Standing, period: f64, scale: f64, angle: i32) {
    // In millionths, because a tenth is too coarse for a scale.
    let millionths = (1_000_000.0 / scale).round() as i64;
    let mut transform = String::from("scale(");
    crate::markup::push_int(&mut transform, millionths);
    transform.push_str("e-6) rotate(");
    crate::markup::push_int(&mut transform, angle.into());
    transform.push(')');
    m.tag("pattern")
        .attr("id", &[set, "-", standing.slug()].concat())
        .class(&["is-", standing.slug()].concat())
        .attr("patternUnits", "userSpaceOnUse")
        .px("width", period)
        .px("height", period)
        .attr("patternTransform", &transform)
        .begin();
}

fn ground(m: &mut Markup, period: f64) {
    m.tag("rect")
        .class("pattern-ground")
        .px("width", period)
        .px("height", period)
        .empty();
}

/// The set of patterns that swatches and lanes share: drawn once on the page, at its own size.
pub const PAGE_SET: &str = "page";

/// The ground past the day last checked, and an acting holder of an office.
const OTHER_PATTERNS: &str = "\
<pattern id=\"page-beyond\" patternUnits=\"userSpaceOnUse\" width=\"6\" height=\"6\" patternTransform=\"rotate(45)\">\
<rect class=\"beyond-ground\" width=\"6\" height=\"6\"/><rect class=\"beyond-line\" width=\"6\" height=\"1\"/></pattern>\
<pattern id=\"page-acting\" patternUnits=\"userSpaceOnUse\" width=\"4\" height=\"4\" patternTransform=\"rotate(-45)\">\
<rect class=\"acting-ground\" width=\"4\" height=\"4\"/><rect class=\"acting-line\" width=\"4\" height=\"1\"/></pattern>";

/// The content of the drawing that holds the shared patterns.
pub fn page_patterns() -> String {
    let mut m = Markup::new();
    m.tag("defs").begin();
    write_patterns(&mut m, PAGE_SET, 1.0);
    m.raw(OTHER_PATTERNS);
    m.end("defs");
    m.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_solid_has_a_pattern() {
        assert_eq!(
            fill("page", Standing::Party).as_deref(),
            Some("url(#page-party)")
        );
        assert_eq!(fill("page", Standing::Member), None);
    }

    #[test]
    fn every_pattern_that_a_fill_names_is_drawn() {
        let patterns = page_patterns();
        for standing in Standing::ALL {
            if let Some(fill) = fill(PAGE_SET, standing) {
                let id = fill.trim_start_matches("url(#").trim_end_matches(')');
                assert!(patterns.contains(&["id=\"", id, "\""].concat()), "{id}");
            }
        }
    }

    #[test]
    fn a_pattern_shrinks_as_its_drawing_grows() {
        let mut m = Markup::new();
        write_patterns(&mut m, "map", 2.0);
        assert!(m.finish().contains("scale(500000e-6) rotate(-45)"));
    }
}
