//! The map: from the atlas, the table of shapes and the disputed lines under `data/map/` to
//! [`model::domain::MapView`].
//!
//! An atlas stores each border once, as an arc that both neighbours name. Everything here keeps to
//! that: arcs are projected ([`projection`]), made coarser once ([`simplify`]) and set on a grid
//! ([`grid`]) before shapes are put together from them ([`merge`]) and cut at the
//! view's edges ([`clip`]). So neighbours meet without slivers, whatever the grain. What comes out
//! is taken apart into shared arcs once more and packed into bytes ([`pack`]), since cutting and
//! leaving out small land makes other arcs than those of the atlas.
//!
//! What belongs here: numbers and paths of places. What does not: colours, labels' sizes, days.

mod anchor;
mod check;
mod clip;
mod draw;
mod fit;
pub mod folder;
pub mod grid;
mod merge;
mod pack;
pub mod path;
pub mod projection;
mod sides;
pub mod simplify;
pub mod topology;
mod views;

use std::fmt::Write;
use std::path::Path;

use model::domain::{MapView, Record};

pub use check::States;
pub use fit::fitted;

use crate::Problem;

/// All views, in the order of `views.toml`.
#[derive(Debug, PartialEq)]
pub struct Map {
    pub views: Vec<MapView>,
}

/// What is wrong with the map's folder, for a record of which maybe only the states are known.
pub fn problems(map_dir: &Path, states: States) -> Vec<Problem> {
    match folder::read(map_dir) {
        Ok(folder) => check::problems(&folder, states),
        Err(problems) => problems,
    }
}

/// Draws the map of a record, or says all that is wrong with the folder. `name_of` gives the names
/// of countries that have no standing, by alpha-3 code; those without one get no label.
pub fn compile(
    map_dir: &Path,
    record: &'static Record,
    name_of: impl Fn(&str) -> Option<String>,
) -> Result<Map, Vec<Problem>> {
    let folder = folder::read(map_dir)?;
    let codes: Vec<&str> = record.states().map(|(_, state)| state.code).collect();
    let states = States {
        codes: &codes,
        are_all: true,
    };
    let problems = check::problems(&folder, states);
    if !problems.is_empty() {
        return Err(problems);
    }
    let views = folder.views.content.views.iter();
    let views: Vec<MapView> = views
        .map(|view| views::make(&folder, view, record, &name_of))
        .collect();
    let problems = check::unseen(&folder, record, &views);
    if problems.is_empty() {
        Ok(Map { views })
    } else {
        Err(problems)
    }
}

/// The map as Rust source, for a module that has `use model::domain::*;` and `use model::time::*;`.
pub fn to_rust(map: &Map) -> String {
    let mut source = String::new();
    // Every field is a number, a text, a tuple struct or a struct, and their `Debug` is Rust. Only
    // slices need their `&`, since they stand in a static by reference.
    let _ = writeln!(source, "pub static MAP: [MapView; {}] = [", map.views.len());
    for view in &map.views {
        let _ = writeln!(
            source,
            "    MapView {{ slug: {:?}, width: {:?}, height: {:?}, paths: b\"{}\", shapes: &{:?}, \
             disputed: &{:?}, points: &{:?}, neighbours: &{:?}, frames: &{:?} }},",
            view.slug,
            view.width,
            view.height,
            view.paths.escape_ascii(),
            view.shapes,
            view.disputed,
            view.points,
            view.neighbours,
            view.frames,
        );
    }
    source.push_str("];\n");
    source
}
