//! The account as HTML that a strict reader accepts.

mod fixture;

use std::collections::BTreeSet;
use std::path::Path;

use compile::account::{Account, write};
use compile::read;
use fixture::fixture;
use model::domain::Record;

/// The fixture, and the real record if it is without problems, which is another test's concern.
fn records() -> Vec<&'static Record> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let checked = [fixture().read(), read(&data)];
    checked
        .into_iter()
        .flatten()
        .map(|checked| checked.record)
        .collect()
}

/// Every start and end of a tag: its name and the text between the angle brackets.
fn tags(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.split('<').skip(1).map(|rest| {
        let (tag, _) = rest.split_once('>').expect("a tag is closed");
        (tag.split(' ').next().unwrap_or_default(), tag)
    })
}

/// The values of an attribute, in order, with and without quotation marks.
fn values<'h>(html: &'h str, attribute: &'h str) -> impl Iterator<Item = &'h str> {
    let lead = format!(" {attribute}=");
    tags(html).filter_map(move |(_, tag)| {
        let (_, rest) = tag.split_once(&lead)?;
        match rest.strip_prefix('"') {
            Some(rest) => rest.split('"').next(),
            None => rest.split(' ').next(),
        }
    })
}

/// The elements that are ended by the start of another, or of a section of a table.
fn is_ended_by_start(open: &str, name: &str) -> bool {
    match open {
        "li" => name == "li",
        "dt" | "dd" => ["dt", "dd"].contains(&name),
        "td" | "th" => ["td", "th", "tr", "tbody"].contains(&name),
        "tr" => ["tr", "tbody"].contains(&name),
        "thead" | "tbody" => name == "tbody",
        "p" => ["p", "ul", "ol", "dl", "table", "h2", "h3", "section", "li"].contains(&name),
        _ => false,
    }
}

/// The elements that are ended by the end of the one around them.
fn is_ended_by_end(open: &str) -> bool {
    ["li", "dt", "dd", "td", "th", "tr", "tbody", "p"].contains(&open)
}

#[test]
fn tags_are_nested_and_those_left_open_are_ended_by_the_next() {
    for record in records() {
        let Account { html, sources, .. } = write(record);
        check_nesting(&html);
        check_nesting(&sources);
    }
}

#[track_caller]
fn check_nesting(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    for (name, tag) in tags(html) {
        match name.strip_prefix('/') {
            Some(name) => {
                while open
                    .last()
                    .is_some_and(|&last| last != name && is_ended_by_end(last))
                {
                    open.pop();
                }
                assert_eq!(open.pop(), Some(name), "at </{name}>");
            }
            None => {
                while open
                    .last()
                    .is_some_and(|last| is_ended_by_start(last, name))
                {
                    open.pop();
                }
                open.push(name);
            }
        }
        check_attributes(tag);
    }
    assert!(open.iter().all(|open| is_ended_by_end(open)), "{open:?}");
    assert!(!html.contains("<>") && !html.contains("style=") && !html.contains("<script"));
}

/// Values have quotation marks round them, or nothing in them that would need any.
fn check_attributes(tag: &str) {
    for (index, part) in tag
        .split('"')
        .enumerate()
        .filter(|(index, _)| index % 2 == 0)
    {
        for attribute in part.split_whitespace().skip(usize::from(index == 0)) {
            let (name, value) = attribute.split_once('=').expect("an attribute has a value");
            assert!(!name.is_empty(), "{tag}");
            assert!(!value.contains(['\'', '=', '`']), "{tag}");
        }
    }
    assert!(tag.matches('"').count().is_multiple_of(2), "{tag}");
}

#[test]
fn every_event_and_every_source_is_there_once() {
    for record in records() {
        let Account { html, sources, .. } = write(record);
        // The page that is one file has both.
        let ids: Vec<&str> = values(&html, "id").chain(values(&sources, "id")).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "an id is used twice");
        for event in record.events {
            let item = item(&html, &format!("e-{}", event.slug));
            assert!(item.contains(&format!("<b>{}</b>", event.title.replace('&', "&amp;"))));
        }
        assert!(values(&html, "href").all(|address| !address.starts_with("http")));
        for (number, source) in (1..).zip(record.sources) {
            let lead = format!(" id=s{number}>{}</a>", source.name.replace('&', "&amp;"));
            assert!(sources.contains(&lead), "no {lead}");
        }
        let outside = values(&sources, "href").filter(|address| address.starts_with("http"));
        assert_eq!(outside.count(), record.sources.len());
    }
}

#[test]
fn a_source_says_what_rests_on_it() {
    for record in records() {
        let sources = write(record).sources;
        for event in record.events {
            for source in event.sources {
                let lead = format!(" id=s{}>", source.0 + 1);
                let item = sources
                    .lines()
                    .find(|line| line.contains(&lead))
                    .unwrap_or_default();
                assert!(
                    item.contains(&format!("<a href=index.html#e-{}>", event.slug)),
                    "{item}"
                );
            }
        }
    }
}

/// The line of the item with an id.
fn item<'h>(html: &'h str, id: &str) -> &'h str {
    let lead = format!("<li id={id}>");
    let item = html.lines().find(|line| line.starts_with(&lead));
    item.unwrap_or_else(|| panic!("nothing has the id {id}"))
}

/// The texts of the paragraphs of an item: where the page looks for prose.
fn paragraphs(item: &str) -> Vec<&str> {
    item.split("<p>").skip(1).collect()
}

#[test]
fn prose_stands_where_the_page_looks_for_it() {
    let record = fixture().checked().record;
    let html = write(record).html;
    assert_eq!(
        paragraphs(item(&html, "e-treaty-signed")),
        ["They sign in Minsk."]
    );
    assert_eq!(
        paragraphs(item(&html, "e-exercise-2009")),
        ["Troops train.", "Numbers differ."]
    );
    assert_eq!(
        paragraphs(item(&html, "ARM-2")),
        ["In the words of &quot;others&quot; \\ elsewhere &lt;1>."]
    );
    assert!(html.contains("<h3 id=state-BLR>Belarus</h3>\n<p>Came later and left.\n"));
    assert_eq!(
        paragraphs(item(&write(record).sources, "doubt-2")),
        [
            "<i>As drawn.</i> September, as the charter has it.",
            "<i>The other reading (October 2003).</i> October, as an agency had it.\
             <sup><a href=#s2>2</a></sup>"
        ]
    );
    assert!(item(&html, "ARM-2").contains("<a href=sources.html?"));
    assert!(item(&html, "ARM-2").contains("#doubt-2>"));
}

#[test]
fn every_step_has_an_item() {
    for record in records() {
        let html = write(record).html;
        for state in record.states {
            for index in 0..state.steps.len() {
                item(&html, &format!("{}-{index}", state.code));
            }
        }
    }
}

#[test]
fn every_link_inside_leads_somewhere() {
    for record in records() {
        let Account {
            html,
            sources,
            edition,
        } = write(record);
        let check = |from: &str, to: &str, lead: &str| {
            let ids: BTreeSet<&str> = values(to, "id").collect();
            for address in values(from, "href").filter_map(|address| address.strip_prefix(lead)) {
                assert!(ids.contains(address), "nothing has the id {address}");
            }
        };
        check(&html, &html, "#");
        check(&html, &sources, &format!("sources.html?{edition}#"));
        check(&sources, &sources, "#");
        check(&sources, &html, "index.html#");
    }
}

#[test]
fn facts_are_told_in_words() {
    let record = fixture().checked().record;
    let Account {
        html,
        sources,
        edition,
    } = write(record);
    // What is compared below is the same in every edition.
    let html = html.replace(&format!("?{edition}"), "");
    for part in [
        "As last checked, in June 2010: the CSTO has one member: Armenia.",
        "In the chair: Belarus, since 1 January 2010, announced to last to 31 December 2010.",
        "<td>signatory, the treaty not yet in force<td>15 May 1992<td>September 2003",
        "<tr><td>member<td>September 2003 (in doubt)<td>lasts",
        "<li id=secretary-general-1><b>Boris Bel (Belarus)</b>, acting, from 1 February 2006; \
         last seen in office in April 2007, the end was not found. Confidence: low.\
         <sup><a href=sources.html#s1>1</a></sup><p>Acting.",
        "<li id=e-exercise-2009>1 to 20 August 2009: <b>An exercise &amp; a parade</b>. \
         Confidence: medium.<sup><a href=sources.html#s2>2</a></sup> \
         <a href=sources.html#doubt-1>Sources disagree.</a><p>Troops train.<p>Numbers differ.",
        "<b>A summit</b>. Scheduled, not seen to have happened.",
        "<sup><a href=sources.html#s1>1</a> <a href=sources.html#s2>2</a></sup>",
    ] {
        assert!(html.contains(part), "no {part} in {html}");
    }
    for part in [
        "<li id=source-charter><a href=\"https://example.org/charter?a=1&amp;b=2\" id=s1>The Charter</a> <a href=#source-charter aria-label=\"Lasting link\">#</a><p>Rests on it: ",
        "<li id=statement-2>All is well. <b>A position or an aim, attributed and not checked.</b> \
         An aim.",
        "<ol start=2 data-kind=press>\n<li id=source-agency-2003><a href=https://example.org/agency id=s2>Agency, 2003</a>, agency <a href=#source-agency-2003",
    ] {
        assert!(sources.contains(part), "no {part} in {sources}");
    }
}

#[test]
fn an_edition_is_known_by_all_that_is_told() {
    let record = fixture().checked().record;
    let Account {
        html,
        sources,
        edition,
    } = write(record);
    assert_eq!(write(record).edition, edition);
    let mark = format!(" data-edition={edition}>");
    for text in [&html, &sources] {
        assert_eq!(text.matches(&mark).count(), 1, "{text}");
    }
    let changed = fixture().change("events/all.toml", "They sign", "They signed");
    assert_ne!(write(changed.checked().record).edition, edition);
}
