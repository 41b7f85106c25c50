//! The sheets of style/ as the one that the page loads, one answer of the host and compressed as a whole, and the
//! one that comes with the rest of the program.

use crate::failure::{Failure, Result};
use crate::files;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;

/// In the order in which they count: the names of the layers and what all use come first.
const SHEETS: &[&str] = &[
    "tokens.css",
    "base.css",
    "layout.css",
    "map.css",
    "timeline.css",
    "panel.css",
    "account.css",
    "print.css",
];

/// The sheet of what the rest of the program writes, in dist/.
pub const OF_REST: &str = "rest.css";

/// What comes with the rest.
const SHEETS_OF_REST: &[&str] = &["selected.css", "views.css"];

/// Both sheets, without what only their readers need.
pub struct Sheets {
    pub page: String,
    pub rest: String,
}

pub fn sheets(folder: &Path) -> Result<Sheets> {
    check_complete(folder)?;
    let page = smaller(&joined(folder, SHEETS)?);
    let rest = smaller(&joined(folder, SHEETS_OF_REST)?);
    let short = short_names(&[&page, &rest]);
    Ok(Sheets {
        page: with_short_names(&page, &short),
        rest: with_short_names(&rest, &short),
    })
}

fn joined(folder: &Path, names: &[&str]) -> Result<String> {
    let mut text = String::new();
    for name in names {
        text += &files::text(&folder.join(name))?;
    }
    Ok(text)
}

/// A sheet that nobody listed would be missed on the page only.
fn check_complete(folder: &Path) -> Result<()> {
    let entries =
        std::fs::read_dir(folder).map_err(|error| Failure::io("read the folder style", &error))?;
    let unlisted = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .find(|name| {
            let mut listed = SHEETS.iter().chain(SHEETS_OF_REST);
            name.ends_with(".css") && !listed.any(|other| other == name)
        });
    match unlisted {
        Some(name) => Err(Failure::new(format!(
            "style/{name} is not on the page; put it in its place in SHEETS in xtask/src/style.rs"
        ))),
        None => Ok(()),
    }
}

/// White space means nothing before one of these, and after one of those.
/// A colon is among those only: `a :hover` is not `a:hover`. A plus is in neither, for `calc(a + b)`.
const NONE_BEFORE: &[char] = &['{', '}', ';', ',', '>', ')'];
const NONE_AFTER: &[char] = &['{', '}', ';', ',', '>', '(', ':'];

/// Short names for the custom properties of the sheets, the shortest for what the first names most: 0.4 kB less of
/// what a first visit loads. Nothing outside of the sheets knows the long ones.
fn short_names<'t>(sheets: &[&'t str]) -> BTreeMap<&'t str, String> {
    let mut short = BTreeMap::new();
    for css in sheets {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for part in css.split("--").skip(1) {
            *counts.entry(&part[..length_of_name(part)]).or_default() += 1;
        }
        let mut order: Vec<(&str, usize)> = counts.into_iter().collect();
        order.sort_by_key(|(_, count)| Reverse(*count));
        for (name, _) in order {
            let next = short_name(short.len());
            short.entry(name).or_insert(next);
        }
    }
    short
}

/// A sheet with short names.
fn with_short_names(css: &str, short: &BTreeMap<&str, String>) -> String {
    let mut parts = css.split("--");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_at(length_of_name(part));
        text.push_str("--");
        text.push_str(short.get(name).map_or(name, String::as_str));
        text.push_str(rest);
    }
    text
}

/// How long the name is that a text begins with.
fn length_of_name(text: &str) -> usize {
    text.find(|letter| !is_part(letter)).unwrap_or(text.len())
}

fn is_part(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

/// "a" to "z", and then "a1", "b1" and so on.
fn short_name(index: usize) -> String {
    let letter = char::from(b'a' + (index % 26) as u8);
    match index / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

/// Takes comments out, and white space that separates nothing.
fn smaller(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut is_apart = false;
    while let Some(letter) = rest.chars().next() {
        let is_comment = rest.starts_with("/*");
        let length = match letter {
            _ if is_comment => end_of_comment(rest),
            '"' | '\'' => end_of_string(rest, letter),
            '\\' => rest.char_indices().nth(2).map(|(at, _)| at),
            _ if out.ends_with("url(") => rest.find(')'),
            _ => Some(letter.len_utf8()),
        };
        let (piece, after) = rest.split_at(length.unwrap_or(rest.len()));
        rest = after;
        if is_comment || piece.chars().all(char::is_whitespace) {
            is_apart = true;
            continue;
        }
        let last = out.chars().next_back();
        if is_apart
            && last.is_some_and(|last| !NONE_AFTER.contains(&last))
            && !NONE_BEFORE.contains(&letter)
        {
            out.push(' ');
        }
        is_apart = false;
        if letter == '}' && last == Some(';') {
            out.pop();
        }
        out += piece;
    }
    out
}

fn end_of_comment(text: &str) -> Option<usize> {
    let (_, inside) = text.split_once("/*")?;
    let (inside, _) = inside.split_once("*/")?;
    Some(inside.len() + 4)
}

/// Where a string that begins with `quote` ends; a backslash takes the meaning of the letter after it.
fn end_of_string(text: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    let (at, _) = text.char_indices().skip(1).find(|(_, letter)| {
        let is_end = *letter == quote && !is_escaped;
        is_escaped = *letter == '\\' && !is_escaped;
        is_end
    })?;
    Some(at + quote.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_get_short_names() {
        let page =
            ":root{--ink:#000;--ink-2:#111}a{color:var(--ink-2);margin:calc(-1 * var(--ink-2))}";
        let other = "b{--own:var(--ink);--own:var(--own)}";
        let short = short_names(&[page, other]);
        assert_eq!(
            with_short_names(page, &short),
            ":root{--b:#000;--a:#111}a{color:var(--a);margin:calc(-1 * var(--a))}"
        );
        assert_eq!(
            with_short_names(other, &short),
            "b{--c:var(--b);--c:var(--c)}"
        );
        assert_eq!(with_short_names("a{}", &short), "a{}");
        assert_eq!(
            [short_name(25), short_name(26), short_name(53)],
            ["z", "a1", "b2"]
        );
    }

    #[track_caller]
    fn check(css: &str, expected: &str) {
        assert_eq!(smaller(css), expected);
        assert_eq!(smaller(expected), expected, "a second time");
    }

    #[test]
    fn comments_and_spaces_between_rules_go() {
        check(
            "/* a; { */\n@layer reset, base;\n\n@layer base {\n  a, b > c {\n    color: red;\n    margin: 0 auto;\n  }\n}\n",
            "@layer reset,base;@layer base{a,b>c{color:red;margin:0 auto}}",
        );
        check("a { b: c /*/ d */ }", "a{b:c}");
        check("a { b: c /* not closed", "a{b:c");
    }

    #[test]
    fn spaces_that_mean_something_stay() {
        check(
            ".a .b :hover, .a:is( .c, d ) *, [e] f + g { }",
            ".a .b :hover,.a:is(.c,d) *,[e] f + g{}",
        );
        check(
            "a { width: calc( (1px + 2%) * 3 - var(--b) ) }",
            "a{width:calc((1px + 2%) * 3 - var(--b))}",
        );
        check(
            "@media screen and (width > 40em) and (not (hover: none)) { }",
            "@media screen and (width>40em) and (not (hover:none)){}",
        );
        check("a/* and */b { }", "a b{}");
    }

    #[test]
    fn strings_and_addresses_are_left_alone() {
        check(
            r#"a { content: "a  /* b */ ; \" }"; font: 'c  ,  d' }"#,
            r#"a{content:"a  /* b */ ; \" }";font:'c  ,  d'}"#,
        );
        check(
            "a { background: url( data:a;b,/*  c ) ; }",
            "a{background:url( data:a;b,/*  c )}",
        );
        check(r"a\:b\  c { }", r"a\:b\  c{}");
        check("a { content: \"not closed", "a{content:\"not closed");
    }
}
