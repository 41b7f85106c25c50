//! The standings of all states as the map shows them, as the lanes show them, and as both say them.

use crate::{Page, Result};
use serde_json::Value;
use std::collections::BTreeMap;

/// The codes of all states of the record.
pub const STATES: [&str; 11] = [
    "AFG", "ARM", "AZE", "BLR", "GEO", "KAZ", "KGZ", "RUS", "SRB", "TJK", "UZB",
];

/// Standings by the codes of states: "ARM" is "frozen".
pub type Standings = BTreeMap<String, String>;

/// Standings, in classes and in words.
const WORDS: [(&str, &str); 9] = [
    ("signatory", "Signatory"),
    ("party", "Party"),
    ("member", "Member"),
    ("frozen", "Member, participation frozen"),
    ("suspended", "Suspended"),
    ("former", "Former party"),
    ("observer", "Observer in the Parliamentary Assembly"),
    ("observer-unclear", "Observer, holder unclear"),
    ("none", "No standing"),
];

/// For each code in `arguments[0]`: what its shapes are painted as, in all pictures of the map.
const ON_MAP: &str = "
    return Object.fromEntries(arguments[0].map(code => {
        const kinds = [...document.querySelectorAll(`#map [data-state=${code}] .map-shape`)]
            .map(shape => [...shape.classList].find(name => name.startsWith('is-'))?.slice(3));
        return [code, [...new Set(kinds)].join(' and ')];
    }))";

/// What lies in the lane under the line of the cursor. Where nothing does, there is no standing.
const IN_LANES: &str = "
    const x = document.getElementById('cursor-stroke').getBoundingClientRect().x;
    const kind = part => part.classList.contains('bar-unclear') ? 'observer-unclear'
        : [...part.classList].find(name => name.startsWith('is-')).slice(3);
    return Object.fromEntries(arguments[0].map(code => {
        const parts = document.querySelectorAll(
            `#lane-${code} .bar, #lane-${code} .bar-unknown, #lane-${code} .bar-unclear`);
        const under = [...parts].filter(part => {
            const box = part.getBoundingClientRect();
            return box.left <= x && x < box.right;
        });
        return [code, under.map(kind).join(' and ') || 'none'];
    }))";

/// The accessible names: of the shape on the map, or of the lane.
const NAMES: &str = "
    return Object.fromEntries(arguments[0].map(code =>
        [code, document.getElementById(arguments[1] + code)?.getAttribute('aria-label') ?? 'no name']))";

impl Page {
    /// As the shapes on the map are painted.
    pub async fn standings_on_map(&self) -> Result<Standings> {
        self.standings(ON_MAP, &[codes()]).await
    }

    /// As the bars under the line of the cursor say.
    pub async fn standings_in_lanes(&self) -> Result<Standings> {
        self.standings(IN_LANES, &[codes()]).await
    }

    /// As the accessible names of the shapes ("map-") or of the lanes ("lane-") say.
    pub async fn standings_in_names(&self, of: &str) -> Result<Standings> {
        let names = self.standings(NAMES, &[codes(), of.into()]).await?;
        Ok(names
            .into_iter()
            .map(|(code, name)| (code, standing_in_name(&name)))
            .collect())
    }

    /// The standings that map, lanes and names agree on; it fails where they do not.
    pub async fn agreed_standings(&self) -> Result<Standings> {
        let on_map = self.standings_on_map().await?;
        let day = self.day().await?;
        assert_eq!(
            on_map,
            self.standings_in_lanes().await?,
            "map and lanes on {day}"
        );
        assert_eq!(
            on_map,
            self.standings_in_names("map-").await?,
            "map and its names on {day}"
        );
        assert_eq!(
            on_map,
            self.standings_in_names("lane-").await?,
            "map and lanes' names on {day}"
        );
        Ok(on_map)
    }

    async fn standings(&self, script: &str, arguments: &[Value]) -> Result<Standings> {
        Ok(serde_json::from_value(self.ask(script, arguments).await?)?)
    }
}

fn codes() -> Value {
    STATES.as_slice().into()
}

/// The standing in "Armenia: Member, participation frozen", in doubt or not.
fn standing_in_name(name: &str) -> String {
    let word = name.split_once(": ").map_or(name, |(_, word)| word);
    let word = word.strip_suffix(", in doubt").unwrap_or(word);
    WORDS
        .iter()
        .find(|(_, known)| *known == word)
        .map_or_else(|| name.to_owned(), |(standing, _)| (*standing).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_a_standing() {
        assert_eq!(
            standing_in_name("Armenia: Member, participation frozen"),
            "frozen"
        );
        assert_eq!(standing_in_name("Uzbekistan: Member, in doubt"), "member");
        assert_eq!(standing_in_name("Armenia: Friend"), "Armenia: Friend");
    }
}
