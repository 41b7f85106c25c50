//! The view state as an address, "?at=1999-04-02&state=UZB", and back.
//!
//! Reading is total: keys may come in any order, unknown ones are passed over, a bad value is
//! dropped and reported, and the rest is honoured. Of a key given twice the first counts. An empty
//! value says nothing and is as good as absent. Writing leaves out what is the default, so that the
//! plain page has the plain address.

use super::{
    Key, SHORTEST_WINDOW_DAYS, View, ViewState,
    pairs::{Pairs, pairs, write},
    view_state::{default_cursor, default_other, whole},
};
use crate::{
    domain::{Record, StateId},
    time::{Day, Window},
};

/// A value that could not be honoured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub key: Key,
    /// As the reader's address has it, decoded.
    pub value: String,
    pub reason: Refusal,
}

/// Why a value could not be honoured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not written like a day, 1999-04-02.
    BadDate,
    /// It is written like a day, and the calendar has no such day, or it is not of 1900 to 2100.
    ImpossibleDay,
    /// A day outside the stretch that the record shows.
    OutsideRecord,
    /// The first day in view is later than the last; the last is honoured.
    FromAfterTo,
    UnknownState,
    UnknownEvent,
    UnknownView,
    /// The address is of a version that this page does not know; it is read as the newest it knows.
    UnknownVersion,
}

/// What to do to an address of version 1, 2, … to make it one of the next version. A change of
/// the meaning of a key adds a function here and raises [`VERSION`] by it; old links keep working.
const UPGRADERS: [fn(Pairs) -> Pairs; 0] = [];

/// The version that is written. The first is never written: it is what an address without a version
/// has.
const VERSION: usize = UPGRADERS.len() + 1;

/// The address of a view state: "" where everything is as an empty address has it, else "?" and
/// what differs, in the order of [`Key::ALL`].
pub fn to_query(record: &Record, state: &ViewState) -> String {
    let mut query = String::new();
    if state.cursor != default_cursor(record, state.event) {
        write(&mut query, Key::At, &state.cursor.iso());
    }
    if state.window.start != whole(record).start {
        write(&mut query, Key::From, &state.window.start.iso());
    }
    if state.window.end != whole(record).end {
        write(&mut query, Key::To, &state.window.last().iso());
    }
    if let Some(state) = state
        .state
        .and_then(|id| record.states.get(usize::from(id.0)))
    {
        write(&mut query, Key::State, state.code);
    }
    if let Some(event) = state.event.and_then(|id| record.events.get(id.0 as usize)) {
        write(&mut query, Key::Event, event.slug);
    }
    if state.view != View::default() {
        write(&mut query, Key::View, state.view.slug());
    }
    if state.other != default_other(record) {
        write(&mut query, Key::With, &state.other.iso());
    }
    if 1 < VERSION {
        write(&mut query, Key::Version, &VERSION.to_string());
    }
    query
}

/// The view state of an address, with or without its "?", and every value that could not be
/// honoured.
pub fn from_query(record: &Record, query: &str) -> (ViewState, Vec<Refused>) {
    let mut reader = Reader {
        pairs: pairs(query),
        refused: Vec::new(),
    };
    reader.upgrade();
    let state = reader.read(Key::State, |code| {
        state_by_code(record, code).ok_or(Refusal::UnknownState)
    });
    let event = reader.read(Key::Event, |slug| {
        record.event_by_slug(slug).ok_or(Refusal::UnknownEvent)
    });
    let cursor = reader.read(Key::At, |text| shown_day(record, text));
    let view = reader.read(Key::View, |slug| {
        View::from_slug(slug).ok_or(Refusal::UnknownView)
    });
    let other = reader.read(Key::With, |text| shown_day(record, text));
    let view_state = ViewState {
        cursor: cursor.unwrap_or(default_cursor(record, event)),
        window: reader.window(record),
        state,
        event,
        view: view.unwrap_or_default(),
        other: other.unwrap_or(default_other(record)),
    };
    (view_state, reader.refused)
}

struct Reader {
    pairs: Pairs,
    refused: Vec<Refused>,
}

impl Reader {
    /// What the first value of a key means; `None` where it has none or a bad one.
    fn read<T>(&mut self, key: Key, meaning: impl Fn(&str) -> Result<T, Refusal>) -> Option<T> {
        let (_, value) = self.pairs.iter().find(|(found, _)| *found == key)?;
        match meaning(value) {
            Ok(meaning) => Some(meaning),
            Err(reason) => {
                let value = value.clone();
                self.refused.push(Refused { key, value, reason });
                None
            }
        }
    }

    /// Brings the pairs of an older address to what they mean today.
    fn upgrade(&mut self) {
        let version = self.read(Key::Version, |text| {
            text.parse()
                .ok()
                .filter(|version| (1..=VERSION).contains(version))
                .ok_or(Refusal::UnknownVersion)
        });
        let newest = if self.refused.is_empty() { 1 } else { VERSION };
        for upgrader in UPGRADERS.iter().skip(version.unwrap_or(newest) - 1) {
            self.pairs = upgrader(core::mem::take(&mut self.pairs));
        }
    }

    /// The window, of two days that may each be missing.
    fn window(&mut self, record: &Record) -> Window {
        let whole = whole(record);
        let last = self
            .read(Key::To, |text| shown_day(record, text))
            .unwrap_or(whole.last());
        let start = self
            .read(Key::From, |text| match shown_day(record, text)? {
                day if last < day => Err(Refusal::FromAfterTo),
                day => Ok(day),
            })
            .unwrap_or(whole.start);
        let window = Window {
            start,
            end: last.plus(1),
        };
        window.fitted(whole, SHORTEST_WINDOW_DAYS)
    }
}

/// Codes are known in either case: people type them.
fn state_by_code(record: &Record, code: &str) -> Option<StateId> {
    record
        .states()
        .find(|(_, state)| state.code.eq_ignore_ascii_case(code))
        .map(|(id, _)| id)
}

fn shown_day(record: &Record, text: &str) -> Result<Day, Refusal> {
    let is_written_like_a_day = text.len() == 10
        && text.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !is_written_like_a_day {
        return Err(Refusal::BadDate);
    }
    let day = Day::parse_iso(text).ok_or(Refusal::ImpossibleDay)?;
    if !whole(record).contains(day) {
        return Err(Refusal::OutsideRecord);
    }
    Ok(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{day, event_id, record};

    /// Checks both ways: what an address is read as, and what is written for that.
    #[track_caller]
    fn check(query: &str, expected: ViewState, written: &str) {
        let record = record();
        assert_eq!(from_query(&record, query), (expected.clone(), vec![]));
        assert_eq!(to_query(&record, &expected), written);
    }

    fn plain() -> ViewState {
        ViewState::new(&record())
    }

    #[test]
    fn the_plain_page_has_the_plain_address() {
        for query in [
            "",
            "?",
            "&&",
            "?at=&from=&state=",
            "?at=2000-01-31&view=map",
        ] {
            check(query, plain(), "");
        }
        check("from=1999-12-22&to=2000-02-29&v=1", plain(), "");
    }

    #[test]
    fn every_key_is_read_and_written() {
        let mut state = plain();
        state.cursor = day(9);
        check("?at=2000-01-10", state.clone(), "?at=2000-01-10");
        state.window.start = day(0);
        check(
            "?from=2000-01-01&at=2000-01-10",
            state.clone(),
            "?at=2000-01-10&from=2000-01-01",
        );
        state.window.end = day(31);
        state.state = Some(StateId(2));
        state.event = Some(event_id(&record(), "charter"));
        state.view = View::Multiples;
        state.other = day(12);
        let whole = "?at=2000-01-10&from=2000-01-01&to=2000-01-31&state=CCC&event=charter&view=multiples&with=2000-01-13";
        check(whole, state.clone(), whole);
        check(
            "with=2000-01-13&view=multiples&event=charter&state=ccc&to=2000-01-31&from=2000-01-01&at=2000-01-10",
            state,
            whole,
        );
    }

    #[test]
    fn an_event_brings_its_day_with_it() {
        let record = record();
        let mut state = plain();
        state.event = Some(event_id(&record, "charter"));
        state.cursor = day(14);
        check("?event=charter", state.clone(), "?event=charter");
        state.cursor = day(30);
        let with_day = "?at=2000-01-31&event=charter";
        check(with_day, state.clone(), with_day);
        // An event from before what is shown puts the cursor on the first day shown.
        state.event = Some(event_id(&record, "war"));
        state.cursor = day(-10);
        check("?event=war", state, "?event=war");
    }

    #[test]
    fn a_window_too_short_is_grown() {
        let mut state = plain();
        state.window = Window {
            start: day(3),
            end: day(17),
        };
        check(
            "?from=2000-01-10&to=2000-01-11",
            state,
            "?from=2000-01-04&to=2000-01-17",
        );
    }

    #[test]
    fn values_are_decoded() {
        let mut state = plain();
        state.state = Some(StateId(0));
        state.cursor = day(9);
        check(
            "?at=2000%2D01-10&state=A%41a",
            state,
            "?at=2000-01-10&state=AAA",
        );
    }

    #[test]
    fn of_a_key_given_twice_the_first_counts() {
        let mut state = plain();
        state.state = Some(StateId(1));
        check("?state=BBB&state=CCC", state, "?state=BBB");
    }

    #[track_caller]
    fn check_refused(query: &str, expected: &[(Key, &str, Refusal)], rest: &str) {
        let record = record();
        let (state, refused) = from_query(&record, query);
        let found: Vec<_> = refused
            .iter()
            .map(|refused| (refused.key, refused.value.as_str(), refused.reason))
            .collect();
        assert_eq!(found, expected);
        assert_eq!(to_query(&record, &state), rest);
    }

    #[test]
    fn a_bad_value_is_dropped_and_the_rest_honoured() {
        use Refusal::*;
        check_refused(
            "?at=2012-13-40&state=BBB",
            &[(Key::At, "2012-13-40", ImpossibleDay)],
            "?state=BBB",
        );
        check_refused(
            "?at=1899-01-01",
            &[(Key::At, "1899-01-01", ImpossibleDay)],
            "",
        );
        // Words of the plan that this page does not have yet.
        for view in ["table", "story"] {
            check_refused(
                &["?at=2000-01-10&view=", view].concat(),
                &[(Key::View, view, UnknownView)],
                "?at=2000-01-10",
            );
        }
        check_refused("?at=yesterday", &[(Key::At, "yesterday", BadDate)], "");
        check_refused(
            "?with=9&view=compare",
            &[(Key::With, "9", BadDate)],
            "?view=compare",
        );
        check_refused("?at=2000-01", &[(Key::At, "2000-01", BadDate)], "");
        check_refused("?at=2000-1-1%00", &[(Key::At, "2000-1-1\0", BadDate)], "");
        check_refused(
            "?at=1980-01-01&event=charter",
            &[(Key::At, "1980-01-01", OutsideRecord)],
            "?event=charter",
        );
        check_refused(
            "?to=2000-03-01&from=2000-01-10",
            &[(Key::To, "2000-03-01", OutsideRecord)],
            "?from=2000-01-10",
        );
        check_refused(
            "?from=2000-01-20&to=2000-01-19",
            &[(Key::From, "2000-01-20", FromAfterTo)],
            "?to=2000-01-19",
        );
        check_refused(
            "?state=XYZ&event=peace&view=globe&at=2000-01-10",
            &[
                (Key::State, "XYZ", UnknownState),
                (Key::Event, "peace", UnknownEvent),
                (Key::View, "globe", UnknownView),
            ],
            "?at=2000-01-10",
        );
        check_refused(
            "?v=99&state=BBB",
            &[(Key::Version, "99", UnknownVersion)],
            "?state=BBB",
        );
        check_refused("?v=x", &[(Key::Version, "x", UnknownVersion)], "");
    }

    #[test]
    fn unknown_keys_and_keys_of_others_are_passed_over() {
        check_refused(
            "?utm_source=x&at&=5&At=6&lang=xx&find=%&theme=&category=1",
            &[],
            "",
        );
    }
}
