//! The legend: every standing with its pattern, its word, and how many states have it that day.

use super::swatch::swatch;
use crate::{
    data::RECORD,
    dom, i18n,
    markup::{Markup, int},
    store::Store,
};
use model::domain::Standing;

/// The place of the rows.
pub fn write(m: &mut Markup) {
    m.raw("<section class=\"legend\" aria-labelledby=\"legend-title\">");
    m.tag("h2")
        .attr("id", "legend-title")
        .class("legend-title")
        .content("");
    m.raw("<ul id=\"legend\"></ul></section>");
}

/// Keeps the counts current.
pub fn keep(store: Store) {
    dom::keep_text("legend-title", move || {
        if store.is_unchecked.get() {
            ["As last checked, ", &i18n::date_short(RECORD.last_checked)].concat()
        } else {
            "Standing on this day".to_owned()
        }
    });
    dom::keep_inner("legend", move || {
        store.standings.with(|standings| rows(standings))
    });
}

/// The rows for the standings of all states.
pub(super) fn rows(standings: &[Standing]) -> String {
    let mut m = Markup::new();
    // The order of the legend is that of the standings.
    for standing in Standing::ALL {
        let count = standings.iter().filter(|other| **other == standing).count();
        let class = match (count, standing) {
            (_, Standing::None) => continue,
            // Seen only while there is one; its place is kept.
            (0, Standing::ObserverUnclear) => "legend-row is-absent is-rare",
            (0, _) => "legend-row is-absent",
            _ => "legend-row",
        };
        m.tag("li")
            .class(class)
            .attr("title", i18n::standing_means(standing))
            .begin();
        swatch(&mut m, standing, 22, 13);
        m.tag("span")
            .class("legend-word")
            .content(i18n::standing_short(standing));
        let figure = if count == 0 {
            "–".to_owned()
        } else {
            int(count as i64)
        };
        m.tag("span").class("legend-count").content(&figure);
        m.end("li");
    }
    m.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_counts_the_states_of_its_standing() {
        let rows = rows(&[Standing::Member, Standing::None, Standing::Member]);
        assert!(
            rows.contains("Member</span><span class=\"legend-count\">2</span>"),
            "{rows}"
        );
        assert!(
            rows.contains("Suspended</span><span class=\"legend-count\">–</span>"),
            "{rows}"
        );
        assert!(rows.contains("is-absent is-rare"), "{rows}");
    }
}
