//! `cargo xtask synth N`: a record of N made-up events, to measure the page with.
//!
//! It is data/ with other events: states, offices, bodies, places and the map are the real ones, so that everything
//! but the number of events is as in the page that people read.

use crate::failure::{Failure, Result};
use crate::machine::Machine;
use model::domain::Event;
use model::time::Window;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use synth::{Names, Plan};

/// Everyone measures the same record unless they ask for another.
const USUAL_SEED: u64 = 1992;

/// The folder of it, under the project's.
const USUAL_FOLDER: &str = "target/synth";

/// What the title of a made-up record begins with; by this a folder is known to be one.
const MARK: &str = "MADE UP, not the record:";

/// Parts of data/ that are about its events, and are made anew or left out.
const NOT_COPIED: &[&str] = &["events", "translations", "CHANGELOG.md", "README.md"];

#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    count: usize,
    seed: u64,
    /// Relative to the project's folder, as CSTO_DATA is; none is `target/synth/N`.
    out: Option<PathBuf>,
}

pub fn options(words: &[&str]) -> Result<Options> {
    let wrong = || {
        Failure::new(
            "synth wants a number of events, and knows --seed S and --out FOLDER, as in `cargo xtask synth 1000`",
        )
    };
    let [count, rest @ ..] = words else {
        return Err(wrong());
    };
    let mut options = Options {
        count: count.parse().map_err(|_| wrong())?,
        seed: USUAL_SEED,
        out: None,
    };
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        let value = words.next().ok_or_else(wrong)?;
        match *word {
            "--seed" => options.seed = value.parse().map_err(|_| wrong())?,
            "--out" => options.out = Some(PathBuf::from(value)),
            _ => return Err(wrong()),
        }
    }
    Ok(options)
}

pub fn run(machine: &Machine, options: &Options) -> Result<()> {
    let usual = || Path::new(USUAL_FOLDER).join(options.count.to_string());
    let out = options.out.clone().unwrap_or_else(usual);
    write(
        &machine.root.join("data"),
        &machine.root.join(&out),
        options,
    )?;
    println!(
        "csto: {} made-up events of the seed {} are in {out}; build the page of them with\n  CSTO_DATA={out} cargo xtask build",
        options.count,
        options.seed,
        out = out.display(),
    );
    Ok(())
}

/// Writes the record into a folder that is new, or that an earlier call made.
fn write(data: &Path, out: &Path, options: &Options) -> Result<()> {
    let checked = compile::read(data).map_err(|problems| {
        let first = problems.first().map(ToString::to_string);
        Failure::new(format!(
            "the record in data/ has a mistake, so nothing can be made of it: {}",
            first.unwrap_or_default()
        ))
    })?;
    let record = checked.record;
    let known = Window {
        start: record.first_day,
        end: record.last_checked.end(),
    };
    let sources = made_up_sources(options.count);
    let plan = Plan {
        count: options.count,
        seed: options.seed,
        known,
        end: record.end_day,
        states: record.states.len(),
        places: record.places.len(),
        sources: sources.len(),
    };
    let events = synth::events(&plan);
    let states: Vec<String> = record.states.iter().map(|it| it.code.to_owned()).collect();
    let places: Vec<String> = record.places.iter().map(|it| it.slug.to_owned()).collect();
    let names = Names {
        states: &states,
        places: &places,
        sources: &sources,
    };
    let mut files = copied(data)?;
    leave_out_uncited(&mut files);
    if let Some(head) = files.get_mut(Path::new("record.toml")) {
        *head = marked(head);
    }
    files.extend(of_years(&events, &names));
    files.insert(
        "sources/made-up.toml".into(),
        sources_toml(&events, &sources),
    );
    files.insert("README.md".into(), readme(options));
    make_room(out)?;
    for (name, text) in &files {
        write_file(&out.join(name), text)?;
    }
    Ok(())
}

/// The texts of a data folder by their names in it, with nothing in them that leads to an event.
fn copied(data: &Path) -> Result<BTreeMap<PathBuf, String>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![data.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder)
            .map_err(|error| Failure::io(format_args!("read {}", folder.display()), &error))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            let name = path.strip_prefix(data).unwrap_or(&path);
            if NOT_COPIED.iter().any(|part| name == Path::new(part)) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path)
                .map_err(|error| Failure::io(format_args!("read {}", path.display()), &error))?;
            files.insert(name.to_owned(), without_events(&text));
        }
    }
    Ok(files)
}

/// A step, a statement and a term may lead to an event, which is not there.
fn without_events(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("event = "));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The head of the record says what it is. No language but the first has all texts, since the translations are left
/// out.
fn marked(head: &str) -> String {
    head.replacen("title = \"", &format!("title = \"{MARK} "), 1)
        .replace("complete = true", "complete = false")
}

/// A record with a source that nothing rests on does not build, and many were cited by events only.
fn leave_out_uncited(files: &mut BTreeMap<PathBuf, String>) {
    let is_source = |name: &Path| name.starts_with("sources");
    let citing: String = files
        .iter()
        .filter(|(name, _)| !is_source(name))
        .map(|(_, text)| text.as_str())
        .collect();
    for (_, text) in files.iter_mut().filter(|(name, _)| is_source(name)) {
        *text = text
            .split("\n[[source]]\n")
            .filter(|block| id_of(block).is_none_or(|id| citing.contains(&format!("\"{id}\""))))
            .collect::<Vec<_>>()
            .join("\n[[source]]\n");
    }
}

/// The id of a block; what stands before the first has none.
fn id_of(block: &str) -> Option<&str> {
    block.strip_prefix("id = \"")?.split('"').next()
}

/// Events a file a year.
fn of_years(events: &[Event], names: &Names) -> BTreeMap<PathBuf, String> {
    let year_of = |event: &Event| event.date.first().civil().year;
    events
        .chunk_by(|one, other| year_of(one) == year_of(other))
        .filter_map(|events| {
            let name = format!("events/{}.toml", year_of(events.first()?));
            let text = format!(
                "# Made up; see ../README.md.\n{}",
                synth::to_toml(events, names)
            );
            Some((name.into(), text))
        })
        .collect()
}

/// Ids of sources: more where there are more events, as it is with real ones.
fn made_up_sources(events: usize) -> Vec<String> {
    let count = (10 + events / 50).min(1_000);
    (1..=count)
        .map(|number| format!("made-up-{number}"))
        .collect()
}

/// The sources that are cited.
fn sources_toml(events: &[Event], ids: &[String]) -> String {
    let doubts = events.iter().filter_map(|event| event.doubt.as_ref());
    let of_doubts = doubts.flat_map(|doubt| doubt.other_sources);
    let of_events = events.iter().flat_map(|event| event.sources);
    let cited: BTreeSet<usize> = of_events
        .chain(of_doubts)
        .map(|source| source.0.into())
        .collect();
    let mut toml = String::from("# Made up; see ../README.md.\n");
    for id in cited.into_iter().filter_map(|index| ids.get(index)) {
        toml += &format!(
            "\n[[source]]\nid = \"{id}\"\nname = \"Made up, {id}\"\nkind = \"other\"\nurl = \"https://example.org/{id}\"\n"
        );
    }
    toml
}

fn readme(options: &Options) -> String {
    let (count, seed) = (options.count, options.seed);
    format!(
        "# Made up\n\nNone of the {count} events in this folder happened: `cargo xtask synth {count} --seed {seed}` made them to measure the page.\nStates, offices, places and the map are those of `data/`.\n"
    )
}

/// Takes away what an earlier call made, and nothing else.
fn make_room(out: &Path) -> Result<()> {
    let title = std::fs::read_to_string(out.join("record.toml")).unwrap_or_default();
    let is_free = std::fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none());
    if is_free {
        return Ok(());
    }
    if !title.contains(MARK) {
        return Err(Failure::new(format!(
            "{} holds something that is no made-up record; name an empty folder",
            out.display()
        )));
    }
    std::fs::remove_dir_all(out)
        .map_err(|error| Failure::io(format_args!("empty the folder {}", out.display()), &error))
}

fn write_file(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, text))
        .map_err(|error| Failure::io(format_args!("write {}", path.display()), &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
    }

    fn of(count: usize, seed: u64) -> Options {
        Options {
            count,
            seed,
            out: None,
        }
    }

    #[test]
    fn a_thousand_events_make_a_record_without_a_problem() {
        let out = std::env::temp_dir().join(format!("csto-synth-{}", std::process::id()));
        for seed in [USUAL_SEED, 1] {
            write(&data(), &out, &of(1_000, seed)).unwrap();
            let checked = compile::read(&out).unwrap_or_else(|problems| panic!("{problems:#?}"));
            assert_eq!(checked.record.events.len(), 1_000);
            assert!(checked.record.title.starts_with(MARK));
        }
        std::fs::remove_dir_all(&out).unwrap();
    }

    #[test]
    fn a_folder_of_something_else_is_left_alone() {
        let failure = make_room(&data()).unwrap_err().to_string();
        assert!(failure.contains("no made-up record"), "{failure}");
    }

    #[test]
    fn a_number_is_wanted_and_the_rest_may_be_said() {
        assert_eq!(options(&["1000"]).unwrap(), of(1_000, USUAL_SEED));
        let told = options(&["5", "--out", "a", "--seed", "3"]).unwrap();
        assert_eq!(
            told,
            Options {
                out: Some("a".into()),
                ..of(5, 3)
            }
        );
        for words in [&[][..], &["many"], &["5", "--seed"], &["5", "--fast", "1"]] {
            assert!(
                options(words)
                    .unwrap_err()
                    .to_string()
                    .contains("cargo xtask synth 1000")
            );
        }
    }
}
