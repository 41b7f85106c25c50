//! Play: a button that lets the cursor go on by itself, what it stops at, and how fast it goes.

use super::glyph::icon;
use crate::{data::RECORD, dom, i18n, live::Live, markup::Markup, store::Store};
use model::{
    state::{Intent, Stops, next_stop, on_the_way},
    time::Day,
};
use std::cell::Cell;

/// How long a step takes at the usual speed, in ms.
const STEP_MILLIS: f64 = 1_400.0;

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
    store: Store,
    wishes: &'static Wishes,
    /// The day whose answer a screen reader says: one on which a standing changed.
    said: Live<Option<Day>>,
}

struct Wishes {
    stops: Cell<Stops>,
    /// In percent. A fraction would bring 13 kB into the program, to read it from the field.
    speed: Cell<i32>,
    /// Grows with each start, so that an older run sees that it is over.
    run: Cell<u32>,
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
    let said = Live::new(None);
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
    dom::keep_text("said", move || match said.get() {
        Some(day) => plain(&i18n::answer::line(&RECORD.answer(day))),
        None => String::new(),
    });
    Player {
        store,
        wishes: Box::leak(Box::new(Wishes {
            stops: Cell::default(),
            speed: Cell::new(100),
            run: Cell::new(0),
        })),
        said,
    }
}

/// The words of a piece of markup.
fn plain(markup: &str) -> String {
    let mut is_tag = false;
    let is_word = |letter: &char| {
        is_tag = *letter == '<' || is_tag && *letter != '>';
        !is_tag && *letter != '>'
    };
    markup.chars().filter(is_word).collect()
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

    /// Begins to play from the cursor on, from the beginning where nothing is left; or stops. Who
    /// wants no motion goes on by one stop.
    pub fn toggle(self) {
        if self.store.is_playing.get_untracked() {
            self.store.is_playing.set(false);
            return;
        }
        let mut day = self.store.cursor.get_untracked();
        let mut next = self.next(day);
        if next.is_none() {
            day = RECORD.first_day;
            self.store.dispatch(Intent::SetCursor(day));
            next = self.next(day);
        }
        let Some(next) = next else { return };
        if dom::prefers_stillness() {
            self.store.dispatch(Intent::SetCursor(next));
            self.say(next);
        } else {
            self.wishes.run.set(self.wishes.run.get().wrapping_add(1));
            self.said.set(None);
            self.store.is_playing.set(true);
            self.play(day, next);
        }
    }

    fn next(self, day: Day) -> Option<Day> {
        next_stop(&RECORD, self.wishes.stops.get(), day)
    }

    /// One step, and then the next. Play ends where the reader takes the cursor elsewhere.
    fn play(self, from: Day, to: Day) {
        let store = self.store;
        let shown = Cell::new(from);
        let run = self.wishes.run.get();
        dom::each_frame(move |millis| {
            if !store.is_playing.get_untracked() || run != self.wishes.run.get() {
                return false;
            }
            if store.cursor.get_untracked() != shown.get() {
                store.is_playing.set(false);
                return false;
            }
            let part = millis * f64::from(self.wishes.speed.get()) / 100.0 / STEP_MILLIS;
            let day = on_the_way(from, to, part);
            if day != shown.get() {
                shown.set(day);
                store.play_to(day);
                if day == to {
                    self.say(to);
                }
            }
            if part < 1.0 {
                return true;
            }
            match self.next(to) {
                Some(next) => self.play(to, next),
                None => store.is_playing.set(false),
            }
            false
        });
    }

    /// Says the answer of a day to who listens, if a standing changed on it.
    fn say(self, day: Day) {
        if RECORD.next_change(day.plus(-1)) == Some(day) {
            self.said.set(Some(day));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_answer_are_said_without_its_markup() {
        let day = Day::from_civil(2012, 12, 19);
        let words = plain(&i18n::answer::line(&RECORD.answer(day)));
        assert!(
            words.starts_with("On 19 December 2012 the CSTO had six members: "),
            "{words}"
        );
        assert!(!words.contains(['<', '>']), "{words}");
    }

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
