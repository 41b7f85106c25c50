//! A small record with the real states and some places, for the tests of the map.

use model::domain::{Place, PlaceId, Record, State};
use model::time::{Day, PartialDate};

const STATES: [(&str, &str); 11] = [
    ("AFG", "Afghanistan"),
    ("ARM", "Armenia"),
    ("AZE", "Azerbaijan"),
    ("BLR", "Belarus"),
    ("GEO", "Georgia"),
    ("KAZ", "Kazakhstan"),
    ("KGZ", "Kyrgyzstan"),
    ("RUS", "Russia"),
    ("SRB", "Serbia"),
    ("TJK", "Tajikistan"),
    ("UZB", "Uzbekistan"),
];

const PLACES: [(&str, [f64; 2]); 13] = [
    ("Moscow", [37.62, 55.76]),
    ("Minsk", [27.56, 53.9]),
    ("Yerevan", [44.51, 40.18]),
    ("Tbilisi", [44.8, 41.72]),
    ("Baku", [49.87, 40.41]),
    ("Tashkent", [69.24, 41.3]),
    ("Bishkek", [74.59, 42.87]),
    ("Dushanbe", [68.78, 38.56]),
    ("Astana", [71.43, 51.13]),
    ("Belgrade", [20.46, 44.8]),
    ("Kabul", [69.18, 34.53]),
    ("Ashgabat", [58.38, 37.95]),
    ("New York", [-73.97, 40.75]),
];

const NEIGHBOURS: [(&str, &str); 14] = [
    ("UKR", "Ukraine"),
    ("TUR", "Türkiye"),
    ("IRN", "Iran"),
    ("CHN", "China"),
    ("MNG", "Mongolia"),
    ("TKM", "Turkmenistan"),
    ("PAK", "Pakistan"),
    ("POL", "Poland"),
    ("FIN", "Finland"),
    ("MDA", "Moldova"),
    ("JPN", "Japan"),
    ("ROU", "Romania"),
    ("LTU", "Lithuania"),
    ("IND", "India"),
];

/// The record, made anew and kept.
pub fn record() -> &'static Record {
    record_with(&[])
}

/// The record with more states, in order of code.
pub fn record_with(more: &[(&'static str, &'static str)]) -> &'static Record {
    let mut states: Vec<State> = STATES
        .iter()
        .chain(more)
        .map(|&(code, name)| state(code, name))
        .collect();
    states.sort_by_key(|state| state.code);
    let places = PLACES.map(|(name, [longitude, latitude])| Place {
        slug: name,
        name,
        country: "",
        latitude,
        longitude,
    });
    Box::leak(Box::new(Record {
        title: "",
        last_checked: PartialDate::Month(2026, 2),
        first_day: Day(0),
        end_day: Day(1),
        states: states.leak(),
        events: &[],
        offices: &[],
        bodies: &[],
        places: Box::leak(Box::new(places)),
        statements: &[],
        sources: &[],
    }))
}

/// Names of some neighbours.
pub fn name_of(code: &str) -> Option<String> {
    let (_, name) = NEIGHBOURS.iter().find(|(known, _)| *known == code)?;
    Some((*name).to_owned())
}

fn state(code: &'static str, name: &'static str) -> State {
    State {
        code,
        name,
        formal: "",
        names_ru_be: ["", ""],
        capital: PlaceId(0),
        summary: "",
        steps: &[],
        spells: &[],
    }
}
