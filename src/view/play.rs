//! Play: a button that lets the cursor go on by itself, what it stops at, and how fast it goes.

use super::glyph::icon;
use crate::{dom, later, markup::Markup, store::Store};
use model::state::Stops;
use std::cell::Cell;

/// The word of the button, in its `data-do`.
pub const PLAY: &str = "play";

/// The fields, by their ids.
const STOPS_ID: &str = "play-stops";
const SPEED_ID: &str = "play-speed";

/// How fast, as it is shown and in percent.
const SPEEDS: [(&str, &str); 4] = [("½×", "50"), ("1×", "100"), ("2×", "200"), ("4×", "400")];

/// Play of one page; cheap to copy.
#[derive(Clone, Copy)]
pub struct Player {
    pub store: Store,
    pub wishes: &'static Wishes,
}

/// What the fields are set to, and which run goes on.
pub struct Wishes {
    pub stops: Cell<Stops>,
    /// In percent. A fraction would bring 13 kB into the program, to read it from the field.
    pub speed: Cell<i32>,
    /// Grows with each start, so that an older run sees that it is over.
    pub run: Cell<u32>,
    /// Whether it is to begin as soon as it can.
    is_wished: Cell<bool>,
}

/// The button and its fields.
pub fn write(m: &mut Markup) {
    m.raw("<div class=\"buttons is-play\" role=\"group\" aria-label=\"Play\">");
    m.tag("button")
        .attr("type", "button")
        .attr("id", PLAY)
        .class("button")
        .attr("data-do", PLAY)
        .begin();
    m.end("button");
    let stops = [Stops::Changes, Stops::Events].map(|it| (it.slug(), it.slug()));
    write_field(m, STOPS_ID, "Play stops at", &stops, stops[0].1);
    write_field(m, SPEED_ID, "Speed of play", &SPEEDS, "100");
    m.raw("</div><p class=\"visually-hidden\" id=\"said\" role=\"status\"></p>");
}

fn write_field(m: &mut Markup, id: &str, name: &str, options: &[(&str, &str)], chosen: &str) {
    m.tag("select")
        .attr("id", id)
        .class("button")
        .attr("aria-label", name)
        .begin();
    for (word, value) in options {
        m.tag("option")
            .attr("value", value)
            .attr_if("selected", (*value == chosen).then_some(""))
            .content(word);
    }
    m.end("select");
}

/// Keeps the button current.
pub fn keep(store: Store) -> Player {
    dom::keep_inner(PLAY, move || {
        let (path, word) = match store.is_playing.get() {
            true => ("M2 1.5h3v9H2ZM7 1.5h3v9H7Z", "Pause"),
            false => ("M3 1.5 10 6 3 10.5Z", "Play"),
        };
        let mut m = Markup::new();
        icon(&mut m, "icon-solid", path);
        m.text(word);
        m.finish()
    });
    dom::keep_text("said", move || store.said.get());
    Player {
        store,
        wishes: Box::leak(Box::new(Wishes {
            stops: Cell::default(),
            speed: Cell::new(100),
            run: Cell::new(0),
            is_wished: Cell::new(false),
        })),
    }
}

impl Player {
    /// What a field of Play was set to; nothing, if it is another field.
    pub fn field(self, id: &str, value: &str) {
        match id {
            STOPS_ID => self.wishes.stops.set(Stops::from_slug(value)),
            SPEED_ID => self.wishes.speed.set(value.parse().unwrap_or(100)),
            _ => {}
        }
    }

    /// Begins to play, or stops.
    pub fn toggle(self) {
        if self.store.is_playing.get_untracked() {
            self.store.is_playing.set(false);
            return;
        }
        let is_wished = &self.wishes.is_wished;
        // Pressed again before it could begin: then it does not.
        let is_first = !(is_wished.get() && self.store.rest.is_awaited());
        is_wished.set(is_first);
        if is_first {
            self.store.rest.then(move |here| {
                if self.wishes.is_wished.take() {
                    later::play::begin(here, self);
                }
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn play_has_a_button_and_two_fields() {
        let mut m = Markup::new();
        write(&mut m);
        let drawn = m.finish();
        for part in ["id=\"play\"", "id=\"play-stops\"", "value=\"100\" selected"] {
            assert!(drawn.contains(part), "{part} in {drawn}");
        }
    }
}
