//! What can be wrong with the map's folder.

use std::collections::BTreeSet;

use model::domain::{MapView, Record};

use super::folder::{Folder, View};
use crate::Problem;
use crate::date;

/// What the tables say against each other, the atlases and the states of the record.
pub fn problems(folder: &Folder, states: States) -> Vec<Problem> {
    let mut problems = Vec::new();
    problems.extend(missing_states(folder, states));
    problems.extend(shapes_without_land(folder, states));
    problems.extend(unknown_views(folder));
    problems.extend(bad_lines(folder));
    problems.sort();
    problems
}

/// The states of a record, which may be one with problems of its own.
#[derive(Clone, Copy)]
pub struct States<'r> {
    /// Their codes.
    pub codes: &'r [&'r str],
    /// Whether these are all: a file that cannot be read may hold others.
    pub are_all: bool,
}

/// States that no view without a box shows: each must be drawn on the map of all.
pub fn unseen(folder: &Folder, record: &Record, views: &[MapView]) -> Vec<Problem> {
    let Some(overview) = views.first() else {
        return Vec::new();
    };
    let seen: BTreeSet<_> = overview.shapes.iter().map(|shape| shape.state).collect();
    record
        .states()
        .filter(|(id, _)| !seen.contains(id))
        .map(|(_, state)| {
            let message = format!(
                "state is nowhere in the first view ({}); widen its places",
                state.code
            );
            folder
                .views
                .problem(folder.views.content.views[0].slug.span(), message)
        })
        .collect()
}

fn missing_states(folder: &Folder, states: States) -> Vec<Problem> {
    let shapes = &folder.shapes;
    let known: BTreeSet<&str> = shapes
        .content
        .shapes
        .iter()
        .map(|shape| shape.code.get_ref().as_str())
        .collect();
    states
        .codes
        .iter()
        .filter(|code| !known.contains(**code))
        .map(|code| {
            let message = format!("state has no shape ({code}); add it with its numeric code");
            shapes.problem(0..0, message)
        })
        .collect()
}

/// Entries that name no state, or of which an atlas does not have the land under that code. Every
/// state must be in the atlas of the first view; the others show a part of the world.
fn shapes_without_land(folder: &Folder, states: States) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    let atlas_of_all = folder
        .views
        .content
        .views
        .first()
        .map(|view| view.atlas.as_str());
    for shape in &folder.shapes.content.shapes {
        let code = shape.code.get_ref();
        let mut report = |message| {
            problems.push(folder.shapes.problem(shape.code.span(), message));
        };
        if !seen.insert(code) {
            report(format!("shape is listed twice ({code}); leave one out"));
        }
        if states.are_all && !states.codes.contains(&code.as_str()) {
            report(format!(
                "shape of no state of the record ({code}); leave it out"
            ));
        }
        for (name, atlas) in &folder.atlases {
            let mut countries = atlas.countries.iter();
            match countries.find(|country| country.numeric == shape.numeric) {
                None if atlas_of_all != Some(name) => {}
                None => report(format!(
                    "state is missing from the geometry ({code}, {} in {name}); correct its numeric code or the atlas",
                    shape.numeric
                )),
                Some(country) if country.code != *code => report(format!(
                    "numeric code belongs to another country ({code}, {} is {} in {name}); correct it",
                    shape.numeric, country.code
                )),
                Some(_) => {}
            }
        }
    }
    problems
}

/// Anchors for a view that does not exist.
fn unknown_views(folder: &Folder) -> Vec<Problem> {
    let is_known = |slug: &str| {
        folder
            .views
            .content
            .views
            .iter()
            .any(|view: &View| view.slug.get_ref() == slug)
    };
    let shapes = folder.shapes.content.shapes.iter();
    shapes
        .flat_map(|shape| shape.anchor.keys().map(move |slug| (shape, slug)))
        .filter(|(_, slug)| !is_known(slug))
        .map(|(shape, slug)| {
            let message = format!("anchor for a view that does not exist ({slug}); see views.toml");
            folder.shapes.problem(shape.code.span(), message)
        })
        .collect()
}

fn bad_lines(folder: &Folder) -> Vec<Problem> {
    let mut problems = Vec::new();
    for line in &folder.disputed.content.lines {
        let mut report = |message| {
            problems.push(folder.disputed.problem(line.name.span(), message));
        };
        for text in [&line.since, &line.until].into_iter().flatten() {
            if let Err(message) = date::parse(text) {
                report(message);
            }
        }
        let is_dated = line.since.is_some() || line.until.is_some();
        if is_dated && line.sources.is_empty() {
            report(
                "line has dates without a source; give the address of a page that has them: sources = [\"https://…\"]"
                    .to_owned(),
            );
        }
        let is_no_address =
            |source: &&String| !source.starts_with("https://") && !source.starts_with("http://");
        if let Some(source) = line.sources.iter().find(is_no_address) {
            report(format!(
                "source is no address ({source}); begin it with https://"
            ));
        }
        let count = line.points.len();
        if count < 2 {
            report(format!(
                "line has too few points ({count}); give at least 2"
            ));
        }
    }
    problems
}
