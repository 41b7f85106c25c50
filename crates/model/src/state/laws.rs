//! Laws that hold of any view state, intent and address.

use super::*;
use crate::{
    domain::{
        EventId, StateId,
        fixture::{day, record},
    },
    time::{Day, Window},
};
use proptest::prelude::*;

fn states() -> impl Strategy<Value = ViewState> {
    let record = record();
    let days = || (-15..65).prop_map(day);
    let ids = (
        proptest::option::of((0..6_u8).prop_map(StateId)),
        proptest::option::of((0..8_u32).prop_map(EventId)),
    );
    let ends = (days(), days());
    (days(), ends, days(), ids, 0..5_usize).prop_map(
        move |(cursor, (start, end), other, (state, event), view)| {
            ViewState {
                cursor,
                window: Window { start, end },
                state,
                event,
                view: View::ALL.get(view).copied().unwrap_or_default(),
                other,
            }
            .fitted(&record)
        },
    )
}

/// Queries that look much like good ones.
fn queries() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        (-15..65).prop_map(|column| day(column).iso()),
        "(AAA|bbb|XYZ|charter|war|summit|table|map|1|2|)",
        "[0-9%&=?+-]{0,12}",
        any::<String>(),
    ];
    let key = (0..12_usize).prop_map(|index| Key::ALL.get(index).map_or("", |key| key.as_str()));
    proptest::collection::vec((key, value), 0..8).prop_map(|pairs| {
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        format!("?{}", pairs.join("&"))
    })
}

fn intents() -> impl Strategy<Value = Intent> {
    prop_oneof![
        any::<i32>().prop_map(|number| Intent::SetCursor(Day(number))),
        any::<i32>().prop_map(Intent::StepDay),
        (-20..20).prop_map(Intent::StepDay),
        any::<i32>().prop_map(Intent::StepMonth),
        any::<i32>().prop_map(Intent::StepYear),
        Just(Intent::ToNextEvent),
        Just(Intent::ToPreviousEvent),
        Just(Intent::ToNextChange),
        Just(Intent::ToPreviousChange),
        Just(Intent::ToFirstChange),
        Just(Intent::ToLastChange),
        (0..8_u8).prop_map(|id| Intent::SelectState(StateId(id))),
        (0..9_u32).prop_map(|id| Intent::SelectEvent(EventId(id))),
        Just(Intent::ClearEvent),
        Just(Intent::ClearSelection),
        any::<(i32, i32)>().prop_map(|(start, end)| Intent::SetWindow(Window {
            start: Day(start),
            end: Day(end),
        })),
        (-20..70, -20..70).prop_map(|(start, end)| Intent::SetWindow(Window {
            start: day(start),
            end: day(end),
        })),
        (any::<f64>(), any::<i32>()).prop_map(|(factor, about)| Intent::ZoomBy {
            factor,
            about: Day(about),
        }),
        (0.2..5.0, -20..70).prop_map(|(factor, column)| Intent::ZoomBy {
            factor,
            about: day(column),
        }),
        Just(Intent::ShowAll),
        any::<i32>().prop_map(|number| Intent::SetOther(Day(number))),
        (0..5_usize)
            .prop_map(|index| Intent::ShowView(View::ALL.get(index).copied().unwrap_or_default())),
    ]
}

proptest! {
        #[test]
        fn no_row_of_intents_leads_to_what_cannot_be_shown(
            intents in proptest::collection::vec(intents(), 0..40),
        ) {
            let record = record();
            let mut state = ViewState::new(&record);
            for intent in intents {
                state = apply(&record, state, intent);
                prop_assert_eq!(&state, &state.clone().fitted(&record));
            }
        }

        #[test]
        fn a_state_comes_back_from_its_address(state in states()) {
            let record = record();
            let query = to_query(&record, &state);
            prop_assert_eq!(from_query(&record, &query), (state, vec![]));
        }

        #[test]
        fn any_text_is_read(query: String) {
            let (state, _) = from_query(&record(), &query);
            prop_assert_eq!(&state, &state.clone().fitted(&record()));
            let _ = later_keys(&query);
        }

        #[test]
        fn an_address_is_stable_once_written(query in queries()) {
            let record = record();
            let (state, _) = from_query(&record, &query);
            prop_assert_eq!(&state, &state.clone().fitted(&record));
            let written = to_query(&record, &state);
            let (again, refused) = from_query(&record, &written);
            prop_assert_eq!(refused, []);
            prop_assert_eq!(to_query(&record, &again), written);
            prop_assert_eq!(again, state);
        }
}
