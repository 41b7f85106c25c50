//! Places: on this globe.

use super::{Facts, Found};

pub fn check(facts: &Facts, found: &mut Found) {
    for block in &facts.draft.places {
        let place = &block.value;
        for (name, degrees, most, remedy) in [
            (
                "latitude",
                &place.latitude,
                90.0,
                "degrees north are -90 to 90",
            ),
            (
                "longitude",
                &place.longitude,
                180.0,
                "degrees east are -180 to 180",
            ),
        ] {
            let value = *degrees.get_ref();
            if !(-most..=most).contains(&value) {
                found.at(
                    block.place_of(degrees),
                    format!("{name} is out of range ({value}); {remedy}"),
                );
            }
        }
    }
}
