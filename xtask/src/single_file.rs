//! `cargo xtask single-file`: the whole page in one file that works from a disk, by a double click.
//!
//! A browser that has opened a page from a disk loads neither its modules nor its program. So all of it is
//! put into the page itself: the style, the scripts, the program as base64, and the files to take away. Its
//! Content-Security-Policy then allows just these two texts, by their hashes, and not a single request.

use crate::failure::{Failure, Result};
use crate::files;
use crate::machine::Machine;
use crate::sources_page;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The file, in dist/.
pub const NAME: &str = "csto-timeline.html";

/// The files to take away that the page links to, and their types.
const FILES: [(&str, &str); 4] = [
    ("record.csv", "text/csv"),
    ("record.json", "application/json"),
    ("record.schema.json", "application/schema+json"),
    ("record.ics", "text/calendar"),
];

/// What the page says after the files to take away.
const LICENCE: &str = " CC BY 4.0.";

/// What `boot.js` does where there is a server, and what takes its place.
const FROM_SERVER: [(&str, &str); 3] = [
    (
        "import(address(\"data-js\"))",
        "Promise.resolve({ default: __wbg_init })",
    ),
    ("address(\"data-wasm\")", "bytesInFile(\"program\")"),
    ("bytes(address(\"data-rest\"))", "bytesInFile(\"rest\")"),
];

/// A part of the program out of the page.
const BYTES_IN_FILE: &str = "function bytesInFile(id) {
  const text = atob(document.getElementById(id).textContent.trim());
  return Uint8Array.from(text, letter => letter.charCodeAt(0));
}
";

/// Makes the file of the finished page in dist/.
pub fn run(machine: &Machine) -> Result<()> {
    let dist = machine.root.join("dist");
    let page = text(&dist.join("index.html"))?;
    let path = dist.join(NAME);
    let file = file(&dist, &page)?;
    files::write(&path, &file)?;
    files::write(&dist.join("index.html"), offering(&page)?)?;
    println!(
        "csto: {} is the whole page in one file, {} kB; it works from a disk",
        path.display(),
        file.len() / 1_000
    );
    Ok(())
}

/// The page with a link to the file, which is not there in other builds.
fn offering(page: &str) -> Result<String> {
    let offer = format!(
        " <a href=\"{NAME}\" download>This page as one file</a> works from a disk, without a network."
    );
    let mut page = page.to_owned();
    if !page.contains(&offer) {
        replace(&mut page, LICENCE, &[&offer, LICENCE].concat())?;
    }
    Ok(page)
}

fn file(dist: &Path, page: &str) -> Result<String> {
    let start = between(page, "<script src=\"boot.js", "</script>")?;
    let named = |attribute: &str| -> Result<String> {
        let name = between(start, &format!("{attribute}=\"./"), "\"")?;
        Ok(value(name).to_owned())
    };
    let style = text(&dist.join(value(between(
        page,
        "<link rel=\"stylesheet\" href=\"./",
        "\"",
    )?)))?;
    // The sheet of the rest is there from the start, and nothing names it.
    let sheet = between(page, " data-style=\"", "\"")?;
    let (name, _) = value(sheet).split_once('?').unwrap_or((value(sheet), ""));
    let style = style + &text(&dist.join(name))?;
    let icon_name = value(between(page, "<link rel=\"icon\" href=\"./", "\"")?);
    let icon = bytes(&dist.join(icon_name))?;
    let glue = text(&dist.join(named("data-js")?))?;
    let program = bytes(&dist.join(named("data-wasm")?))?;
    // A build without wasm-opt leaves the program whole.
    let rest = named("data-rest").map_or(Ok(Vec::new()), |name| bytes(&dist.join(name)))?;
    let script = script(&glue, &text(&dist.join("boot.js"))?)?;
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; base-uri 'none'; form-action 'none'",
        hash(&script),
        hash(&style)
    );
    let head_end = "</head>";
    let mut file = page.to_owned();
    let old_policy = value(between(page, "Content-Security-Policy\" content=\"", "\"")?);
    replace(&mut file, old_policy, &policy)?;
    replace(&mut file, sheet, "")?;
    // From the style on, all of the head loads something.
    let loads = between(page, "<link rel=\"icon\"", head_end)?;
    let head = format!(
        "<link rel=\"icon\" href=\"{}\"/>\n<style>{style}</style>\n{head_end}",
        data("image/svg+xml", &icon)
    );
    replace(&mut file, loads, &head)?;
    for (name, kind) in FILES {
        let href = format!("href=\"{name}\"");
        let whole = format!(
            "download=\"{name}\" href=\"{}\"",
            data(kind, &bytes(&dist.join(name))?)
        );
        // The name of the download goes with it.
        let _ = replace(&mut file, &format!("{href} download"), &whole)
            .or_else(|_| replace(&mut file, &href, &whole));
    }
    let sources = text(&dist.join(sources_page::NAME))?;
    let sources = sources_page::sections(&sources)
        .ok_or_else(|| odd("the page of the sources has no list"))?;
    let files = "<section aria-labelledby=\"files\">";
    replace(&mut file, files, &[&sources, files].concat())?;
    let edition = sources_page::edition(page).ok_or_else(|| odd("the page tells no edition"))?;
    file = file
        .replace(&format!("sources.html?{edition}#"), "#")
        .replace("sources.html#", "#")
        .replace(&format!("\"sources.html?{edition}\""), "\"#each-source\"");
    let end = format!(
        "{}{}<script{}>{script}</script>\n</body>",
        part("program", &program),
        part("rest", &rest),
        if rest.is_empty() { "" } else { " data-rest" }
    );
    replace(&mut file, "</body>", &end)?;
    Ok(file)
}

/// A part of the program as text.
fn part(id: &str, program: &[u8]) -> String {
    let text = BASE64_STANDARD.encode(program);
    format!("<script type=\"application/wasm+base64\" id=\"{id}\">{text}</script>\n")
}

/// Both scripts as one that is no module.
fn script(glue: &str, boot: &str) -> Result<String> {
    let (glue, _) = glue
        .rsplit_once("export{")
        .or_else(|| glue.rsplit_once("export {"))
        .ok_or_else(|| odd("the script of the program exports nothing"))?;
    let mut boot = boot.to_owned();
    for (from, to) in FROM_SERVER {
        replace(&mut boot, from, to)?;
    }
    let script = format!(
        "(function () {{\n{}{BYTES_IN_FILE}{boot}}})();\n",
        glue.replace("import.meta.url", "location.href")
    );
    if script.contains("</script") || script.contains("<!--") {
        return Err(odd("a script of the page has the end of a script in it"));
    }
    Ok(script)
}

/// From the first `start` to the end of the first `end` after it.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Result<&'t str> {
    let missing = || odd(&format!("the page has no {start}"));
    let from = text.find(start).ok_or_else(missing)?;
    let rest = text.get(from..).unwrap_or_default();
    let length = rest
        .get(start.len()..)
        .and_then(|rest| rest.find(end))
        .ok_or_else(missing)?;
    Ok(rest
        .get(..start.len() + length + end.len())
        .unwrap_or_default())
}

/// What stands in the last quotation marks, without a "./" before it.
fn value(attribute: &str) -> &str {
    let inner = attribute.trim_end_matches('"');
    let inner = inner.rsplit_once('"').map_or(inner, |(_, value)| value);
    inner.trim_start_matches("./")
}

fn replace(text: &mut String, from: &str, to: &str) -> Result<()> {
    let at = text
        .find(from)
        .ok_or_else(|| odd(&format!("the page has no {from}")))?;
    text.replace_range(at..at + from.len(), to);
    Ok(())
}

fn odd(what: &str) -> Failure {
    Failure::new(format!(
        "{what}, so it is not as this command knows it; run `cargo xtask build`, and if that does not help, mend xtask/src/single_file.rs"
    ))
}

/// As a policy names a text.
fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

fn data(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes))
}

fn text(path: &Path) -> Result<String> {
    String::from_utf8(bytes(path)?).map_err(|_| odd(&format!("{} is no text", path.display())))
}

fn bytes(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new(format!(
            "there is no {}; run `cargo xtask build`",
            path.display()
        )),
        _ => Failure::io(format_args!("read {}", path.display()), &error),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_page_are_found_and_replaced() {
        let page = "<a><b href=\"./c.css\"/></a>";
        let found = between(page, "<b href=\"./", "\"").unwrap();
        assert_eq!(found, "<b href=\"./c.css\"");
        assert_eq!(value(found), "c.css");
        let mut text = page.to_owned();
        replace(&mut text, "<a>", "<i>").unwrap();
        assert_eq!(text, "<i><b href=\"./c.css\"/></a>");
        let missing = between(page, "<nav>", ">").unwrap_err().to_string();
        assert!(missing.contains("<nav>") && missing.contains("cargo xtask build"));
    }

    #[test]
    fn a_text_has_the_hash_that_browsers_compute() {
        // Of an empty text.
        let empty = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(hash(""), empty);
    }

    #[test]
    fn the_scripts_become_one_that_loads_nothing() {
        let glue = "let a = import.meta.url;\nasync function __wbg_init() {}\nexport { __wbg_init as default };\n";
        let boot = "import(address(\"data-js\")).then(p => p.default({ module_or_path: address(\"data-wasm\") })); bytes(address(\"data-rest\"));\n";
        let one = script(glue, boot).unwrap();
        for gone in [
            "export {",
            "import(",
            "import.meta",
            "data-wasm",
            "data-rest",
        ] {
            assert!(!one.contains(gone), "{gone} in {one}");
        }
        assert!(script("no module", boot).is_err());
        assert!(script(glue, "something else").is_err());
    }
}
