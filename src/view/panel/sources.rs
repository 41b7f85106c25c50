//! Sources of a panel: numbered once, referred to by number.

use crate::{
    dom::prose::SourceProse,
    markup::{Markup, int, push_int},
};
use model::domain::SourceId;

/// Where the names and addresses of sources come from: their page, in the browser.
pub type Sources<'a> = &'a dyn Fn(SourceId) -> SourceProse;

/// The sources of one panel in order of their first mention.
#[derive(Default)]
pub struct Cited(Vec<SourceId>);

impl Cited {
    /// Numbers of these sources, from 1, ascending; those not seen before are added.
    pub fn cite(&mut self, sources: &[SourceId]) -> Vec<usize> {
        let mut numbers: Vec<usize> = Vec::new();
        for source in sources {
            let number = match self.0.iter().position(|known| known == source) {
                Some(index) => index + 1,
                None => {
                    self.0.push(*source);
                    self.0.len()
                }
            };
            let at = numbers
                .iter()
                .position(|other| number < *other)
                .unwrap_or(numbers.len());
            numbers.insert(at, number);
        }
        numbers
    }
}

/// " 1, 2" set small behind a text, tied to it by a no-break space.
pub fn numbers(m: &mut Markup, numbers: &[usize]) {
    let mut text = String::new();
    for number in numbers {
        text.push_str(if text.is_empty() { "" } else { ", " });
        push_int(&mut text, *number as i64);
    }
    m.tag("span")
        .class("cite")
        .attr("role", "note")
        .attr("aria-label", &["Sources ", &text].concat())
        .content(&["\u{a0}", &text].concat());
}

/// The list at the end of a panel.
pub fn list(m: &mut Markup, cited: &Cited, sources: Sources) {
    if cited.0.is_empty() {
        return;
    }
    m.tag("h3").content("Sources");
    m.tag("ol").class("panel-sources").begin();
    for (index, id) in cited.0.iter().enumerate() {
        let source = sources(*id);
        m.tag("li").begin();
        // With an id it keeps the focus when the sources come and the list is written anew.
        link(m, &source, Some(index));
        if !source.kind.is_empty() {
            m.tag("span")
                .class("source-kind")
                .content(&[", ", &source.kind].concat());
        }
        m.end("li");
    }
    m.end("ol");
}

impl Cited {
    /// The sources of the list.
    pub fn ids(&self) -> &[SourceId] {
        &self.0
    }
}

/// Links to sources, a space before each.
pub fn links(m: &mut Markup, ids: &[SourceId], sources: Sources) {
    for id in ids {
        m.text(" ");
        link(m, &sources(*id), None);
    }
}

/// A source that is known by its number alone may lead nowhere.
pub fn link(m: &mut Markup, source: &SourceProse, index: Option<usize>) {
    if source.url.is_empty() {
        m.text(&source.name);
        return;
    }
    // Without its page a source leads to its place there.
    let is_outside = source.url.starts_with("http");
    let id = index.map(|index| ["cited-", &int(index as i64)].concat());
    m.tag("a")
        .attr_if("id", id.as_deref())
        .attr("href", &source.url)
        .attr_if("rel", is_outside.then_some("external noopener noreferrer"))
        .content(&source.name);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_keeps_the_number_of_its_first_mention() {
        let mut cited = Cited::default();
        assert_eq!(cited.cite(&[SourceId(7), SourceId(3)]), [1, 2]);
        assert_eq!(cited.cite(&[SourceId(9), SourceId(7)]), [1, 3]);
        assert_eq!(cited.cite(&[]), [0; 0]);
    }

    #[test]
    fn a_source_without_an_address_is_no_link() {
        let mut m = Markup::new();
        let nowhere = SourceProse {
            name: "Source 4".to_owned(),
            ..SourceProse::default()
        };
        links(&mut m, &[SourceId(3)], &|_| nowhere.clone());
        assert_eq!(m.finish(), " Source 4");
    }

    #[test]
    fn numbers_are_tied_to_the_text_and_named() {
        let mut m = Markup::new();
        numbers(&mut m, &[1, 12]);
        assert_eq!(
            m.finish(),
            "<span class=\"cite\" role=\"note\" aria-label=\"Sources 1, 12\">\u{a0}1, 12</span>"
        );
    }

    #[test]
    fn a_list_names_each_source_and_escapes_it() {
        let mut cited = Cited::default();
        cited.cite(&[SourceId(3)]);
        let mut m = Markup::new();
        list(&mut m, &cited, &|_| SourceProse {
            name: "A <b> & C".to_owned(),
            url: "https://example.org/?a=\"1\"&b".to_owned(),
            kind: "press".to_owned(),
        });
        assert_eq!(
            m.finish(),
            "<h3>Sources</h3><ol class=\"panel-sources\"><li>\
             <a id=\"cited-0\" href=\"https://example.org/?a=&quot;1&quot;&amp;b\" \
             rel=\"external noopener noreferrer\">A &lt;b&gt; &amp; C</a>\
             <span class=\"source-kind\">, press</span></li></ol>"
        );
    }

    #[test]
    fn of_a_source_that_is_not_here_the_list_has_what_is_known() {
        let mut cited = Cited::default();
        let mut m = Markup::new();
        list(&mut m, &cited, &|_| SourceProse::default());
        assert_eq!(m.finish(), "");
        cited.cite(&[SourceId(3)]);
        let mut m = Markup::new();
        list(&mut m, &cited, &|_| SourceProse {
            name: "Source 4".to_owned(),
            url: "sources.html#s4".to_owned(),
            kind: String::new(),
        });
        assert_eq!(
            m.finish(),
            "<h3>Sources</h3><ol class=\"panel-sources\"><li><a id=\"cited-0\" href=\"sources.html#s4\">Source 4</a></li></ol>"
        );
    }
}
