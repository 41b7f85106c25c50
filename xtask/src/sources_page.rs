//! The page of the sources, dist/sources.html: sources.html with the list of the record in it.
//!
//! Trunk knows one page. It copies this one as it is, so the names that Trunk gives to the style and to the
//! icon are put into it afterwards, as index.html has them.

use crate::failure::{Failure, Result};
use crate::files;
use std::path::Path;

pub const NAME: &str = "sources.html";

/// Where the list goes.
const PLACE: &str = "<!-- the sources -->";
/// How the list begins: with its edition.
const FIRST: &str = "<p data-edition=";
/// What both pages link to, and the type of the link.
const LINKS: [(&str, &str); 2] = [("stylesheet", "page.css"), ("icon", "icon.svg")];

/// The template with the list in it.
pub fn filled(template: &str, list: &str) -> Result<String> {
    match template.split_once(PLACE) {
        Some((before, after)) => Ok([before, list.trim_end(), after].concat()),
        None => Err(Failure::new(format!(
            "{NAME} has no `{PLACE}`, where the list of the sources goes; write it inside <main>"
        ))),
    }
}

/// Links the page in a folder to the files of its index.html, and that to the edition of the page.
pub fn link(folder: &Path) -> Result<()> {
    let (path, of_index) = (folder.join(NAME), folder.join("index.html"));
    let index = files::text(&of_index)?;
    files::write(&path, linked(&files::text(&path)?, &index)?)?;
    files::write(&of_index, to_edition(&index))
}

/// The edition of the record that a page tells.
pub fn edition(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once(" data-edition=")?;
    rest.split('>').next()
}

/// The account names the edition in its links (`compile::account`); here it comes to those of the header.
fn to_edition(index: &str) -> String {
    edition(index).map_or_else(
        || index.to_owned(),
        |edition| {
            ["\"", "#"].iter().fold(index.to_owned(), |page, end| {
                page.replace(&format!("{NAME}{end}"), &format!("{NAME}?{edition}{end}"))
            })
        },
    )
}

fn linked(page: &str, index: &str) -> Result<String> {
    let mut page = page.to_owned();
    for (kind, plain) in LINKS {
        let lead = format!("<link rel=\"{kind}\" href=\"");
        let name = index
            .split_once(&lead)
            .and_then(|(_, rest)| rest.split('"').next());
        let name = name.ok_or_else(|| {
            Failure::new(format!(
                "index.html as Trunk made it has no `{lead}`; mend xtask/src/sources_page.rs"
            ))
        })?;
        page = page.replace(&format!("{lead}{plain}\""), &format!("{lead}{name}\""));
    }
    Ok(page)
}

/// What the record says on the page, for another in which everything stands: links between the two lead inside it.
pub fn sections(page: &str) -> Option<String> {
    let start = page.find(FIRST)?;
    let (sections, _) = page.get(start..)?.split_once("</main>")?;
    Some(
        sections
            .replace("index.html#", "#")
            .replace("\"index.html\"", "\"#app\""),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_takes_its_place() {
        let template =
            "<main id=\"sources\" class=\"a\">\n<p>Lead.</p>\n<!-- the sources -->\n</main>";
        let list = "<p data-edition=1a>One.\n<ol><li id=s1><a href=index.html#e0>One</a></ol>\n";
        let page = filled(template, list).unwrap();
        assert!(page.contains("\n<p data-edition=1a>") && !page.contains(PLACE));
        assert_eq!(
            sections(&page).unwrap(),
            "<p data-edition=1a>One.\n<ol><li id=s1><a href=#e0>One</a></ol>\n"
        );
        let missing = filled("<main>", list).unwrap_err().to_string();
        assert!(missing.contains(PLACE), "{missing}");
    }

    #[test]
    fn links_name_the_edition() {
        let index = "<a href=\"sources.html\"><a href=\"sources.html#b\"><p data-edition=1a>One <a href=sources.html?1a#s1>";
        assert_eq!(
            to_edition(index),
            "<a href=\"sources.html?1a\"><a href=\"sources.html?1a#b\"><p data-edition=1a>One <a href=sources.html?1a#s1>"
        );
        assert_eq!(to_edition("sources.html#b"), "sources.html#b");
    }

    #[test]
    fn the_page_has_the_files_of_the_first_one() {
        let index = "<link rel=\"icon\" href=\"./icon-1a.svg\"><link rel=\"stylesheet\" href=\"./page-2b.css\"/>";
        let page =
            "<link rel=\"icon\" href=\"icon.svg\">\n<link rel=\"stylesheet\" href=\"page.css\">";
        assert_eq!(
            linked(page, index).unwrap(),
            "<link rel=\"icon\" href=\"./icon-1a.svg\">\n<link rel=\"stylesheet\" href=\"./page-2b.css\">"
        );
        assert!(linked(page, "nothing").is_err());
    }
}
