//! The JavaScript that loads the program, made smaller: with the short names that the program got, without
//! comments and indentation, and without what the page never calls.

use serde_json::Value;
use std::collections::HashMap;

/// What wasm-opt calls the one module that a program imports from.
const MODULE: &str = "a";

/// Short names by long ones.
#[derive(Debug, Default, PartialEq)]
pub struct Names {
    /// Of what the script hands to the program, and of the module that it is in.
    pub imports: HashMap<String, String>,
    /// Of what the program has for the script.
    pub exports: HashMap<String, String>,
}

/// What wasm-opt prints: `{"imports": [[module, long, short], …], "exports": [[long, short], …]}`.
pub fn names(printed: &str) -> Option<Names> {
    let printed: Value = serde_json::from_str(printed).ok()?;
    let mut names = Names::default();
    for (key, into) in [
        ("imports", &mut names.imports),
        ("exports", &mut names.exports),
    ] {
        for entry in printed.get(key)?.as_array()? {
            let words: Vec<&str> = entry.as_array()?.iter().filter_map(Value::as_str).collect();
            let [module @ .., long, short] = words.as_slice() else {
                return None;
            };
            into.insert((*long).to_owned(), (*short).to_owned());
            if let [module] = module {
                into.insert((*module).to_owned(), MODULE.to_owned());
            }
        }
    }
    Some(names)
}

/// A way to start the program that no script of the page takes: to its end, a brace at the edge.
const UNUSED: [&str; 2] = ["\nfunction initSync(", "\n}\n"];
const UNUSED_NAME: &str = "initSync, ";

/// Without what the page never calls. Another version of wasm-bindgen may have nothing of it.
fn without_unused(script: &str) -> String {
    let [start, end] = UNUSED;
    let part = script.split_once(start).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some([before, "\n", after].concat())
    });
    match part {
        Some(text) => text.replacen(UNUSED_NAME, "", 1),
        None => script.to_owned(),
    }
}

/// Whether a letter can stand in a name.
fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '$'
}

/// Short names for what the script declares itself, but for what it exports.
fn own_names(script: &str) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for line in script.lines() {
        let line = line.strip_prefix("async ").unwrap_or(line);
        let declared = ["function ", "const ", "let "]
            .iter()
            .find_map(|kind| line.strip_prefix(kind));
        let name = declared.and_then(|rest| rest.split(|letter| !is_part(letter)).next());
        let Some(name) = name.filter(|name| 6 < name.len() && !name.starts_with("__wbg_init"))
        else {
            continue;
        };
        let number = names.len();
        names
            .entry(name.to_owned())
            .or_insert_with(|| format!("${number}"));
    }
    names
}

/// The script with the short names, without comments and indentation, and without what the page never calls.
pub fn shortened(script: &str, names: &Names) -> String {
    let mut text = String::new();
    let own = own_names(script);
    let mut in_comment = false;
    for line in without_unused(script).lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !(in_comment || line.is_empty() || line.starts_with("//")) {
            push_renamed(&mut text, line, names, &own);
            text.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    tight(&text)
}

/// Without the spaces and the ends of lines that separate nothing. An end of a line may end a statement, so only
/// those go that come after a mark which goes on.
fn tight(script: &str) -> String {
    let mut text = String::new();
    let mut quoted = None;
    let mut is_escaped = false;
    let mut letters = script.chars().peekable();
    while let Some(letter) = letters.next() {
        let (last, next) = (text.chars().next_back().unwrap_or('\n'), letters.peek());
        let next = next.copied().unwrap_or('\n');
        match quoted {
            Some(mark) => {
                quoted = (letter != mark || is_escaped).then_some(mark);
                is_escaped = letter == '\\' && !is_escaped;
            }
            None if ['"', '\'', '`'].contains(&letter) => quoted = Some(letter),
            None if letter == ' ' => {
                let are_words = is_part(last) && is_part(next);
                let are_signs = last == next && ['+', '-'].contains(&last);
                if !are_words && !are_signs {
                    continue;
                }
            }
            None if letter == '\n' && (['{', ';', ','].contains(&last) || next == '}') => continue,
            None => {}
        }
        text.push(letter);
    }
    text
}

/// What the script calls an argument, a result, or a part of a text in every function of its own, in one letter.
fn short_local(word: &str) -> Option<String> {
    if word == "ret" {
        return Some("R".to_owned());
    }
    let (name, number) = word.split_at_checked(3)?;
    let number: u8 = number.parse().ok().filter(|number| *number < 10)?;
    match name {
        "arg" => Some(char::from(b'A' + number).to_string()),
        "ptr" => Some(format!("P{number}")),
        "len" => Some(format!("L{number}")),
        _ => None,
    }
}

/// A line with the names in it shortened: `wasm.long` is an export, any other long name an import or one of the
/// script's own, and a text in quotation marks may be the name of the module.
fn push_renamed(text: &mut String, line: &str, names: &Names, own: &HashMap<String, String>) {
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            first if is_part(first) => rest.find(|letter| !is_part(letter)).unwrap_or(rest.len()),
            first => first.len_utf8(),
        };
        let (word, after) = rest.split_at(end);
        let is_export = text.ends_with("wasm.");
        match (
            names.imports.get(word.trim_matches('"')),
            names.exports.get(word),
        ) {
            (_, Some(short)) if is_export => text.push_str(short),
            (Some(short), _) if first == '"' => text.extend(["\"", short, "\""]),
            (Some(short), _) => text.push_str(short),
            // The script has a function of its own around each closure, called as the export is.
            (None, Some(short)) if word.starts_with("wasm_bindgen_") => text.extend(["_", short]),
            _ => match own.get(word) {
                Some(short) if !text.ends_with('.') => text.push_str(short),
                _ => text.push_str(short_local(word).as_deref().unwrap_or(word)),
            },
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{
 "imports": [
  ["./page_bg.js", "__wbg_focus_d5e2fdbdb56416f0", "A"]
 ],
"exports": [
  ["memory", "a"],
  ["__wbindgen_malloc", "b"]
 ]
}"#;

    #[test]
    fn the_script_is_renamed_as_the_program_was() {
        let names = names(PRINTED).unwrap();
        let script = r#"
/**
 * @param {string} memory
 */
function imports() {
    // What the program may call.
    const import0 = {
        __wbg_focus_d5e2fdbdb56416f0: function(arg0) {
            arg0.focus("memory");
        },
    };
    return { "./page_bg.js": import0 };
}
function getMemory() { return wasm.memory; }
const memory = new Uint8Array(getMemory().buffer, wasm.__wbindgen_malloc(1), a.getMemory);
async function __wbg_init() {}
"#;
        assert_eq!(
            shortened(script, &names),
            "function $0(){const import0={A:function(A){A.focus(\"memory\");},};return{\"a\":import0};}\n\
             function $1(){return wasm.a;}\n\
             const memory=new Uint8Array($1().buffer,wasm.b(1),a.getMemory);async function __wbg_init(){}\n"
        );
    }

    #[test]
    fn only_what_separates_nothing_goes() {
        for (script, expected) in [
            ("let a = b\nc ( d )\n", "let a=b\nc(d)\n"),
            (
                "a = b + +c - -d;\nf('x  y', \"\\\" { \");\n}",
                "a=b+ +c- -d;f('x  y',\"\\\" { \");}",
            ),
            ("return { a,\n b }\n", "return{a,b}\n"),
        ] {
            assert_eq!(tight(script), expected);
        }
    }

    #[test]
    fn locals_have_a_letter() {
        let short = ["arg0", "arg4", "ptr1", "len12", "ret", "argument"].map(short_local);
        let short: Vec<Option<&str>> = short.iter().map(Option::as_deref).collect();
        assert_eq!(
            short,
            [Some("A"), Some("E"), Some("P1"), None, Some("R"), None]
        );
    }

    #[test]
    fn an_unknown_print_is_not_understood() {
        assert_eq!(names("wasm-opt: unknown option"), None);
    }

    #[test]
    fn a_way_to_start_that_the_page_does_not_take_is_left_out() {
        let script = "let a;\nfunction initSync(module) {\n    if (a) {\n    }\n}\nlet b;\nexport { initSync, start as default };\n";
        assert_eq!(
            without_unused(script),
            "let a;\nlet b;\nexport { start as default };\n"
        );
        assert_eq!(without_unused("let a;\n"), "let a;\n");
    }
}
