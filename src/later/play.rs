//! Play at work: from stop to stop, until the reader does something else.

use crate::{data::RECORD, dom, i18n, rest::Here, view::play::Player};
use model::{
    state::{Intent, next_stop, on_the_way},
    time::Day,
};
use std::cell::Cell;

/// How long a step takes at the usual speed, in ms.
const STEP_MILLIS: f64 = 1_400.0;

/// Begins to play from the cursor on, from the beginning where nothing is left. Who wants no motion
/// goes on by one stop.
#[inline(never)]
pub fn begin(_: Here, player: Player) {
    let store = player.store;
    let mut day = store.cursor.get_untracked();
    let mut next = stop_after(player, day);
    if next.is_none() {
        day = RECORD.first_day;
        store.dispatch(Intent::SetCursor(day));
        next = stop_after(player, day);
    }
    let Some(next) = next else { return };
    if dom::prefers_stillness() {
        store.dispatch(Intent::SetCursor(next));
        say(player, next);
    } else {
        let run = &player.wishes.run;
        run.set(run.get().wrapping_add(1));
        store.said.set(String::new());
        store.is_playing.set(true);
        go(player, day, next);
    }
}

fn stop_after(player: Player, day: Day) -> Option<Day> {
    next_stop(&RECORD, player.wishes.stops.get(), day)
}

/// One step, and then the next. Play ends where the reader takes the cursor elsewhere.
fn go(player: Player, from: Day, to: Day) {
    let store = player.store;
    let shown = Cell::new(from);
    let run = player.wishes.run.get();
    dom::each_frame(move |millis| {
        if !store.is_playing.get_untracked() || run != player.wishes.run.get() {
            return false;
        }
        if store.cursor.get_untracked() != shown.get() {
            store.is_playing.set(false);
            return false;
        }
        let part = millis * f64::from(player.wishes.speed.get()) / 100.0 / STEP_MILLIS;
        let day = on_the_way(from, to, part);
        if day != shown.get() {
            shown.set(day);
            store.play_to(day);
            if day == to {
                say(player, to);
            }
        }
        if part < 1.0 {
            return true;
        }
        match stop_after(player, to) {
            Some(next) => go(player, to, next),
            None => store.is_playing.set(false),
        }
        false
    });
}

/// Says the answer of a day to who listens, if a standing changed on it.
fn say(player: Player, day: Day) {
    if RECORD.next_change(day.plus(-1)) == Some(day) {
        let answer = i18n::answer::line(&RECORD.answer(day));
        player.store.said.set(plain(&answer));
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
}
