//! The disputed boundaries that are dashed on the cursor's day, as a list under the border policy: for who sees
//! no picture, and for who looks for one of them. A name in it points to its line.

use crate::{
    data::MAP,
    dom::{self, sources_address},
    markup::{Markup, int},
    store::Store,
    view::map::draw::disputed_on,
};
use model::time::Day;

/// From now on.
pub fn keep(store: Store) {
    dom::keep_inner("disputed-list", move || list(store.cursor.get()));
    let Some(details) = dom::by_id("disputed") else {
        return;
    };
    for kind in ["pointerover", "pointerout", "focusin", "focusout"] {
        dom::listen(&details, kind, point);
    }
}

// By itself: in the closure that listens it would stay in the first file.

/// Shows the line of the name that the pointer or the focus comes to, and no other.
#[inline(never)]
fn point(event: &web_sys::Event) {
    dom::set_attribute("#map [data-line]", "class", None);
    let name = dom::attribute(event, "data-line");
    if let Some(name) = name.filter(|_| !event.type_().ends_with("out")) {
        let line = [".map-picture [data-line='", &name, "']"].concat();
        dom::set_attribute(&line, "class", Some("is-pointed"));
    }
}

/// The names, since when they are drawn, and where more is told.
fn list(day: Day) -> String {
    let mut m = Markup::new();
    let Some(overview) = MAP.first() else {
        return String::new();
    };
    for index in disputed_on(overview, day) {
        let Some(line) = overview.disputed.get(index) else {
            continue;
        };
        m.tag("li").begin();
        m.tag("button")
            .attr("type", "button")
            .class("chip")
            .attr("id", &["line-", &int(index as i64)].concat())
            .attr("data-line", line.name)
            .content(line.name);
        // Nothing is said of those that the record does not know otherwise.
        if let Some(since) = line.since {
            let year = |day: Day| int(day.civil().year.into());
            let until = line.until.map(|until| year(until.plus(-1)));
            m.text(", ").text(&year(since)).text(" to ");
            m.text(until.as_deref().unwrap_or("today"));
        }
        m.end("li");
    }
    m.tag("li").begin();
    m.tag("a")
        .attr("href", &[&sources_address(), "#boundaries"].concat())
        .class("chip")
        .content("Sources");
    m.end("li");
    m.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_names_what_is_dashed_that_day() {
        let names = |year, month| {
            let text = list(Day::from_civil(year, month, 1));
            ["Abkhazia", "Nagorno-Karabakh", "Crimea"].map(|name| text.contains(name))
        };
        assert_eq!(names(1992, 6), [true, false, false]);
        assert_eq!(names(2016, 6), [true, true, true]);
        assert_eq!(
            names(2021, 1),
            [true, false, true],
            "from 10 November 2020 on"
        );
        let text = list(Day::from_civil(2016, 6, 1));
        for words in [
            "Transnistria</button></li>",
            "Crimea</button>, 2014 to today</li>",
            "Nagorno-Karabakh</button>, 1994 to 2020</li>",
        ] {
            assert!(text.contains(words), "no {words} in {text}");
        }
    }
}
