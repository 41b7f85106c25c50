//! A release build made smaller: the last step on the files that Trunk has staged.
//!
//! The program and the JavaScript that loads it talk through names that nobody reads, a hash in each, and
//! every name stands in both. wasm-opt shortens those of the program; here they are shortened in the
//! script too, and its comments are taken out. Together that is some 4 kB of what a first visit loads.
//!
//! Without a wasm-opt that knows how, everything stays as it is, and works.

use crate::failure::{Failure, Result};
use crate::files;
use crate::later;
use crate::machine::Machine;
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;

/// Twice for size, the first time on code without nesting: 0.4 kB less of what a first visit loads.
const SMALLER: &[&str] = &["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"];
const SHORTER_NAMES: &str = "--minify-imports-and-exports-and-modules";

/// What wasm-opt calls the one module that a program imports from.
const MODULE: &str = "a";

/// Short names by long ones.
#[derive(Debug, Default, PartialEq)]
struct Names {
    /// Of what the script hands to the program, and of the module that it is in.
    imports: HashMap<String, String>,
    /// Of what the program has for the script.
    exports: HashMap<String, String>,
}

/// Makes the page in a folder smaller. To be done once, on files as Trunk made them: short names are words
/// that the script uses for other things as well.
pub fn folder_of_page(machine: &Machine, folder: &Path) -> Result<()> {
    let Some(name) = name_of_program(folder) else {
        return Err(Failure::new(format!(
            "{} has no program to make smaller; run `trunk build --release` again",
            folder.display()
        )));
    };
    let program = folder.join(format!("{name}_bg.wasm"));
    let whole = files::read(&program)?;
    let parts = later::split(&whole)?;
    if let Some(parts) = &parts {
        files::write(&program, &parts.first)?;
    }
    let Some(names) = make_smaller(machine, &program, Some(SHORTER_NAMES))? else {
        files::write(&program, &whole)?;
        eprintln!(
            "csto: the program is left as Trunk made it, almost twice as heavy as with wasm-opt 120 or newer on the PATH"
        );
        return Ok(());
    };
    rewrite(&folder.join(format!("{name}.js")), &names)?;
    rewrite(&folder.join("boot.js"), &Names::default())?;
    match parts {
        Some(parts) => write_rest(machine, folder, &name, &parts.rest, &names),
        None => Ok(()),
    }
}

/// Puts the rest of the program beside the first part of it, and tells boot.js of it.
fn write_rest(
    machine: &Machine,
    folder: &Path,
    name: &str,
    rest: &[u8],
    names: &Names,
) -> Result<()> {
    let path = folder.join(format!("{name}_rest.wasm"));
    let renamed = later::rename(rest, |long| names.exports.get(long).cloned())?;
    files::write(&path, renamed)?;
    make_smaller(machine, &path, None)?;
    let page = folder.join("index.html");
    let text = files::text(&page)?;
    let first = format!("data-wasm=\"./{name}_bg.wasm\"");
    if !text.contains(&first) {
        return Err(Failure::new(format!(
            "index.html as Trunk made it has no `{first}`; mend xtask/src/slim.rs"
        )));
    }
    let both = format!("{first} data-rest=\"./{name}_rest.wasm\"");
    files::write(&page, text.replacen(&first, &both, 1))
}

/// Makes a program smaller, in place, and tells its new names, if it gets any; `None` if wasm-opt is not there or
/// does not know how.
fn make_smaller(machine: &Machine, program: &Path, renames: Option<&str>) -> Result<Option<Names>> {
    let smaller = program.with_extension("smaller");
    let mut command = machine.command("wasm-opt");
    command
        .args(SMALLER)
        .args(renames)
        .arg(program)
        .arg("-o")
        .arg(&smaller);
    let Ok(output) = command.output() else {
        return Ok(None);
    };
    let names = match renames {
        Some(_) => names(&String::from_utf8_lossy(&output.stdout)),
        None => Some(Names::default()),
    };
    let (true, Some(names)) = (output.status.success(), names) else {
        let _ = std::fs::remove_file(&smaller);
        return Ok(None);
    };
    std::fs::rename(&smaller, program)
        .map_err(|error| Failure::io(format_args!("write {}", program.display()), &error))?;
    Ok(Some(names))
}

/// What wasm-opt prints: `{"imports": [[module, long, short], …], "exports": [[long, short], …]}`.
fn names(printed: &str) -> Option<Names> {
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
fn shortened(script: &str, names: &Names) -> String {
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
    text
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
                _ => text.push_str(word),
            },
        }
        rest = after;
    }
}

/// What the program and the script that loads it are called, before "_bg.wasm" and ".js".
fn name_of_program(folder: &Path) -> Option<String> {
    let files = std::fs::read_dir(folder).ok()?.flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    names
        .filter_map(|file| Some(file.strip_suffix("_bg.wasm")?.to_owned()))
        .find(|name| folder.join(format!("{name}.js")).is_file())
}

fn rewrite(script: &Path, names: &Names) -> Result<()> {
    files::write(script, shortened(&files::text(script)?, names))
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
            "function $0() {\nconst import0 = {\nA: function(arg0) {\narg0.focus(\"memory\");\n},\n};\n\
             return { \"a\": import0 };\n}\nfunction $1() { return wasm.a; }\n\
             const memory = new Uint8Array($1().buffer, wasm.b(1), a.getMemory);\nasync function __wbg_init() {}\n"
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
