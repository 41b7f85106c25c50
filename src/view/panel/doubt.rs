//! A point on which the sources disagree: both sides, and which one the page draws.

use super::sources::{self, Sources};
use crate::{dom::prose::DoubtProse, i18n, markup::Markup};
use model::{
    domain::{Doubt, SourceId},
    scene::estimated_bold_width_px,
    time::{Day, PartialDate},
};

/// Width of the strip in px, and size of the days over it.
const STRIP_PX: f64 = 300.0;
const CAPTION_PX: f64 = 11.0;

/// Both readings, and where their days differ a strip of the months concerned. `date` and `drawn_by`
/// are the date and the sources of the fact that is in doubt.
pub fn write(
    m: &mut Markup,
    doubt: &Doubt,
    date: PartialDate,
    drawn_by: &[SourceId],
    prose: Option<&DoubtProse>,
    sources: Sources,
) {
    let none = DoubtProse::default();
    let prose = prose.unwrap_or(&none);
    m.tag("section").class("doubt").begin();
    m.tag("h3").content(match prose.question.as_str() {
        "" => "Sources disagree",
        question => question,
    });
    if let Some(other) = doubt.other_date {
        strip(m, date.first(), other.first());
    }
    let other_name = match doubt.other_date {
        Some(other) => i18n::date_short(other),
        None => "Against".to_owned(),
    };
    m.tag("dl").begin();
    m.tag("dt")
        .class("is-drawn")
        .content(&i18n::date_short(date));
    reading(m, &prose.drawn, drawn_by, sources);
    m.tag("dt").content(&other_name);
    reading(m, &prose.other, &prose.other_sources, sources);
    m.end("dl");
    if !prose.url.is_empty() {
        m.tag("a")
            .attr("href", &prose.url)
            .content("Both readings, in words");
    }
    m.end("section");
}

/// What one side says, and who says it.
fn reading(m: &mut Markup, words: &str, ids: &[SourceId], sources: Sources) {
    m.tag("dd").begin();
    m.text(words).text(" ");
    m.tag("span").class("doubt-sources").begin();
    sources::links(m, ids, sources);
    m.end("span");
    m.end("dd");
}

/// The stretch from the first of the two days to the second, with a little before and after.
fn strip(m: &mut Markup, drawn: Day, other: Day) {
    let (early, late) = (drawn.min(other), drawn.max(other));
    let air = ((late.0 - early.0) / 3).max(10);
    let (start, end) = (early.plus(-air), late.plus(air));
    let x = |day: Day| STRIP_PX * f64::from(day.0 - start.0) / f64::from(end.0 - start.0);
    m.tag("svg")
        .class("doubt-strip")
        .px("width", STRIP_PX)
        .int("height", 28)
        .attr("viewBox", "0 0 300 28")
        .attr("aria-hidden", "true")
        .begin();
    let words = [&i18n::day_short(drawn), ", drawn"].concat();
    let is_early = drawn < other;
    caption(m, "strip-day is-drawn", x(drawn), is_early, &words);
    caption(m, "strip-day", x(other), !is_early, &i18n::day_short(other));
    m.tag("line")
        .class("strip-line")
        .attr("y1", "26.5")
        .px("x2", STRIP_PX)
        .attr("y2", "26.5")
        .empty();
    field(m, "strip-known", [x(drawn), 16.0, STRIP_PX, 26.0]);
    field(m, "strip-doubt", [x(early), 14.5, x(late), 26.5]);
    m.end("svg");
}

/// A day over the strip: the early one left of its mark, the late one right of its own, so that they
/// never meet; where there is no room, from the edge of the strip on.
fn caption(m: &mut Markup, class: &str, x: f64, is_early: bool, words: &str) {
    let width = estimated_bold_width_px(words, CAPTION_PX);
    let (x, anchor) = if is_early {
        if width <= x {
            (x, "end")
        } else {
            (0.0, "start")
        }
    } else if x + width <= STRIP_PX {
        (x, "start")
    } else {
        (STRIP_PX, "end")
    };
    m.tag("text")
        .class(class)
        .px("x", x)
        .int("y", 10)
        .attr("text-anchor", anchor)
        .content(words);
}

fn field(m: &mut Markup, class: &str, [left, top, right, bottom]: [f64; 4]) {
    m.tag("rect")
        .class(class)
        .rect(left, top, right - left, bottom - top)
        .empty();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::prose::SourceProse;

    fn written(doubt: &Doubt, prose: Option<&DoubtProse>) -> String {
        let mut m = Markup::new();
        let date = PartialDate::Day(Day::from_civil(1994, 4, 20));
        write(&mut m, doubt, date, &[SourceId(0)], prose, &|_| {
            SourceProse::default()
        });
        m.finish()
    }

    /// The text-anchor and the x of both captions, as they follow one another.
    fn captions(drawn: Day, other: Day) -> Vec<(String, String)> {
        let mut m = Markup::new();
        strip(&mut m, drawn, other);
        let text = m.finish();
        let of = |part: &str, name: &str| {
            let (_, rest) = part.split_once(&[name, "=\""].concat()).expect(name);
            rest.split('"').next().unwrap_or_default().to_owned()
        };
        text.split("<text")
            .skip(1)
            .map(|part| (of(part, "text-anchor"), of(part, " x")))
            .collect()
    }

    #[test]
    fn the_two_days_over_the_strip_never_meet() {
        let pair = |one: (&str, &str), other: (&str, &str)| {
            [one, other]
                .map(|(anchor, x)| (anchor.to_owned(), x.to_owned()))
                .to_vec()
        };
        let day = Day::from_civil(2006, 6, 23);
        // A day apart: outwards from their marks.
        assert_eq!(
            captions(day, day.plus(1)),
            pair(("end", "142.9"), ("start", "157.1"))
        );
        assert_eq!(
            captions(day.plus(1), day),
            pair(("start", "157.1"), ("end", "142.9"))
        );
        // Weeks apart: there is no room outside of the marks.
        assert_eq!(
            captions(day, day.plus(54)),
            pair(("start", "0"), ("end", "300"))
        );
    }

    fn doubt(other_date: Option<PartialDate>) -> Doubt {
        Doubt {
            question: "",
            drawn: "",
            other_date,
            other: "",
            other_sources: &[],
        }
    }

    #[test]
    fn both_readings_are_told_and_escaped() {
        let prose = DoubtProse {
            question: "Which day?".to_owned(),
            drawn: "A & B.".to_owned(),
            other: "Neither.".to_owned(),
            other_sources: vec![SourceId(6)],
            url: String::new(),
        };
        let text = written(&doubt(None), Some(&prose));
        assert!(text.contains("<h3>Which day?</h3>"), "{text}");
        assert!(
            text.contains("<dt class=\"is-drawn\">20 Apr 1994</dt><dd>A &amp; B. "),
            "{text}"
        );
        assert!(text.contains("<dt>Against</dt><dd>Neither. "), "{text}");
        assert!(!text.contains("<svg"), "{text}");
    }

    #[test]
    fn readings_that_are_not_here_are_led_to() {
        let prose = DoubtProse {
            url: "sources.html#doubt-2".to_owned(),
            ..DoubtProse::default()
        };
        let text = written(&doubt(None), Some(&prose));
        assert!(text.contains("<h3>Sources disagree</h3>"), "{text}");
        assert!(
            text.contains("<a href=\"sources.html#doubt-2\">Both readings"),
            "{text}"
        );
    }

    #[test]
    fn a_doubt_about_the_day_has_a_strip_of_both_days() {
        let other = PartialDate::Day(Day::from_civil(1994, 5, 20));
        let text = written(&doubt(Some(other)), None);
        assert!(text.contains("<h3>Sources disagree</h3>"), "{text}");
        assert!(text.contains(">20 Apr 1994, drawn</text>"), "{text}");
        assert!(
            text.contains(
                "<rect class=\"strip-doubt\" x=\"60\" y=\"14.5\" width=\"180\" height=\"12\"/>"
            ),
            "{text}"
        );
        assert!(text.contains("<dt>20 May 1994</dt>"), "{text}");
    }
}
