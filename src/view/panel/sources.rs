//! Sources of a panel: numbered once, referred to by number.

use crate::{data::RECORD, i18n};
use leptos::prelude::*;
use model::domain::SourceId;

/// The sources of one panel in order of their first mention.
#[derive(Clone, Default, PartialEq)]
pub struct Cited(Vec<SourceId>);

impl Cited {
    /// Numbers of these sources, from 1, ascending; those not seen before are added.
    pub fn cite(&mut self, sources: &[SourceId]) -> Vec<usize> {
        let mut numbers: Vec<usize> = sources
            .iter()
            .map(|source| match self.0.iter().position(|known| known == source) {
                Some(index) => index + 1,
                None => {
                    self.0.push(*source);
                    self.0.len()
                }
            })
            .collect();
        numbers.sort_unstable();
        numbers
    }
}

/// " 1, 2" set small behind a text, tied to it by a no-break space.
#[component]
pub fn Numbers(numbers: Vec<usize>) -> impl IntoView {
    let text = numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    let label = format!("Sources {text}");
    view! { <span class="cite" role="note" aria-label=label>{format!("\u{a0}{text}")}</span> }
}

/// The list at the end of a panel.
#[component]
pub fn SourceList(cited: Cited) -> impl IntoView {
    let items = cited
        .0
        .into_iter()
        .map(|id| {
            let source = RECORD.source(id);
            view! {
                <li>
                    <SourceLink id=id />
                    <span class="source-kind">
                        {format!(", {}", i18n::source_kind(source.kind))}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <h3>"Sources"</h3>
        <ol class="panel-sources">{items}</ol>
    }
}

/// The name of a source, leading to it.
#[component]
pub fn SourceLink(id: SourceId) -> impl IntoView {
    let source = RECORD.source(id);
    view! {
        <a href=source.url rel="external noopener noreferrer" target="_blank">
            {source.name}
        </a>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_keeps_the_number_of_its_first_mention() {
        let mut cited = Cited::default();
        assert_eq!(cited.cite(&[SourceId(7), SourceId(3)]), [1, 2]);
        assert_eq!(cited.cite(&[SourceId(9), SourceId(7)]), [1, 3]);
        assert_eq!(cited.cite(&[]), []);
    }
}
