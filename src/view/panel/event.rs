//! An event: when and where, who, what happened, how sure we are, who says so.

use super::{
    doubt,
    sources::{self, Cited, Sources},
    state::statement_link,
};
use crate::{
    data::RECORD,
    dom::prose::EventProse,
    i18n,
    markup::Markup,
    view::{glyph::glyph_icon, swatch::swatch},
};
use model::domain::{Event, EventId, Standing, StateId};

/// The event with this id. `standings` are those of the states that it names, on the cursor's day.
pub fn write(
    m: &mut Markup,
    event: EventId,
    standings: &[Standing],
    selected: Option<StateId>,
    prose: Option<&EventProse>,
    sources: Sources,
) {
    let of = RECORD.event(event);
    super::head(m, "Event");
    super::title(m, of.title);
    m.tag("p").class("panel-standing").begin();
    glyph_icon(m, of.category, of.scheduled);
    m.text(" ");
    m.tag("b").content(&when(of));
    if let Some(place) = of.place {
        m.text(", ").text(RECORD.place(place).name);
    }
    m.end("p");
    let kinds = [
        i18n::category(of.category),
        ". ",
        i18n::confidence(of.confidence),
        ".",
    ]
    .concat();
    m.tag("p").class("panel-kinds").content(&kinds);
    if let Some(prose) = prose {
        m.tag("p").class("panel-summary").content(&prose.summary);
        if !prose.note.is_empty() {
            m.tag("p").class("panel-note").content(&prose.note);
        }
    }
    participants(m, of, standings, selected);
    if let Some(in_doubt) = &of.doubt {
        let prose = prose.and_then(|prose| prose.doubt.as_ref());
        doubt::write(m, in_doubt, of.date, of.sources, prose, sources);
    }
    let mut cited = Cited::default();
    cited.cite(of.sources);
    sources::list(m, &cited, sources);
    if !of.statements.is_empty() {
        m.tag("h3").content("In the ministry page");
        m.tag("p").class("panel-ministry").begin();
        of.statements
            .iter()
            .for_each(|number| statement_link(m, *number));
        m.end("p");
    }
    turn(m, event);
}

/// "19 December 2012", "1 to 5 October 2024" as two dates, "scheduled for …".
pub fn when(event: &Event) -> String {
    let mut span = i18n::date_of(event.date);
    if let Some(last) = event.last {
        span.push_str(" to ");
        span.push_str(&i18n::date_of(last));
    }
    if event.scheduled {
        ["Scheduled for ", &span, "; not seen to have happened"].concat()
    } else {
        span
    }
}

/// The states that the event names, each leading to its page, and the others.
fn participants(m: &mut Markup, event: &Event, standings: &[Standing], selected: Option<StateId>) {
    if event.states.is_empty() && event.others.is_empty() {
        return;
    }
    m.tag("ul")
        .class("chips")
        .attr("aria-label", "States named")
        .begin();
    for (state, standing) in event.states.iter().zip(standings) {
        write_chip(m, "named", *state, *standing, selected == Some(*state));
    }
    if !event.others.is_empty() {
        m.tag("li")
            .class("chip-other")
            .content(&["and ", &i18n::list(event.others)].concat());
    }
    m.end("ul");
}

/// A state with its standing on the cursor's day, as an item of a list. Its button carries
/// `data-state`, and an id in its list, so that it keeps the focus when the list is drawn anew.
pub fn write_chip(
    m: &mut Markup,
    list: &str,
    state: StateId,
    standing: Standing,
    is_selected: bool,
) {
    let of = RECORD.state(state);
    m.tag("li").begin();
    m.tag("button")
        .attr("type", "button")
        .attr("id", &[list, "-", of.code].concat())
        .class(if is_selected {
            "chip is-selected"
        } else {
            "chip"
        })
        .attr("aria-pressed", if is_selected { "true" } else { "false" })
        .attr("data-state", of.code)
        .begin();
    swatch(m, standing, 14, 14);
    m.tag("span").content(of.name);
    m.tag("span")
        .class("visually-hidden")
        .content(&[": ", i18n::standing(standing)].concat());
    m.end("button");
    m.end("li");
}

/// The events before and after in time.
fn turn(m: &mut Markup, event: EventId) {
    m.tag("nav")
        .class("panel-turn")
        .attr("aria-label", "Events in time")
        .begin();
    for (to, class) in [
        (RECORD.event_before(event), "turn is-before"),
        (RECORD.event_after(event), "turn is-after"),
    ] {
        if let Some(to) = to {
            let to = RECORD.event(to);
            super::turn_button(m, class, "data-event", to.slug, to.title);
        }
    }
    m.end("nav");
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it stands")]
mod tests {
    use super::*;
    use crate::dom::prose::SourceProse;

    fn written(event: EventId, prose: Option<&EventProse>) -> String {
        let mut m = Markup::new();
        let standings = [Standing::Signatory; 12];
        write(&mut m, event, &standings, Some(StateId(1)), prose, &|_| {
            SourceProse::default()
        });
        m.finish()
    }

    fn signing() -> EventId {
        RECORD.event_by_slug("treaty-signed").unwrap()
    }

    #[test]
    fn an_event_says_what_when_where_and_who() {
        let prose = EventProse {
            summary: "Six & more.".to_owned(),
            note: String::new(),
            doubt: None,
        };
        let text = written(signing(), Some(&prose));
        for part in [
            "<p class=\"panel-kind\">Event</p>",
            "<b>15 May 1992</b>, Tashkent</p>",
            "<p class=\"panel-kinds\">Treaty. Well sourced.</p>",
            "<p class=\"panel-summary\">Six &amp; more.</p>",
            "aria-pressed=\"true\" data-state=\"ARM\"",
            "aria-pressed=\"false\" data-state=\"KAZ\"",
            "<span class=\"visually-hidden\">: Signatory</span>",
            "<button type=\"button\" class=\"turn is-after\" data-event=\"",
        ] {
            assert!(text.contains(part), "no {part} in {text}");
        }
        assert!(!text.contains("panel-note"), "{text}");
    }

    #[test]
    fn without_an_account_there_are_dates_and_titles() {
        let text = written(signing(), None);
        assert!(!text.contains("panel-summary"), "{text}");
        assert!(text.contains(RECORD.event(signing()).title), "{text}");
    }

    #[test]
    fn the_first_event_has_none_before_it() {
        assert!(!written(EventId(0), None).contains("is-before"));
        let last = EventId(RECORD.events.len() as u32 - 1);
        assert!(!written(last, None).contains("is-after"));
    }
}
