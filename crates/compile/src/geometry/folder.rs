//! Reads the files of the map's folder: what they say, and on which line.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

use super::topology::{Degrees, Topology};
use crate::Problem;

/// What stands in the map's folder.
pub struct Folder {
    pub views: TextOf<Views>,
    pub shapes: TextOf<Shapes>,
    pub disputed: TextOf<Disputed>,
    /// The atlases that the views name, by file name.
    pub atlases: BTreeMap<String, Topology>,
}

/// A file that has been read, with its text so that problems find their line.
pub struct TextOf<T> {
    pub file: PathBuf,
    text: String,
    pub content: T,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Views {
    #[serde(rename = "view")]
    pub views: Vec<View>,
}

/// How one view is drawn.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    pub slug: Spanned<String>,
    pub atlas: String,
    pub parallels: [f64; 2],
    pub centre: f64,
    pub width: f64,
    pub extent: Extent,
    /// Px that are drawn beyond the edges, sideways and up and down: for pages that show the view
    /// wider, and so that no outline is seen running along an edge.
    pub bleed: [f64; 2],
    pub grain: Grain,
    /// Px of level room below which a neighbour gets no label.
    pub neighbour_room: f64,
}

/// What the view is fitted to.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Extent {
    /// A box of degrees, as high as the view and then larger by `zoom`.
    Box {
        sides: [f64; 4],
        height: f64,
        zoom: f64,
    },
    /// Places that are all within, as wide as the view without a margin in px on both sides; the
    /// view is as high as it takes, and at least as high as `widest` (width : height) says.
    Places {
        points: Vec<Degrees>,
        margin: f64,
        widest: f64,
    },
}

/// How coarse a view is, in px².
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grain {
    /// The least triangle kept in an arc of a state of the record.
    pub state: f64,
    /// The least triangle kept in another arc.
    pub land: f64,
    /// The least ring kept.
    pub ring: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shapes {
    #[serde(rename = "shape")]
    pub shapes: Vec<ShapeOf>,
    /// Parts of the atlas that are no country's own: taken as part of a neighbour.
    #[serde(rename = "part", default)]
    pub parts: Vec<Part>,
}

/// Where a state of the record is found in the atlas.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShapeOf {
    pub code: Spanned<String>,
    pub numeric: String,
    /// Label anchors set by hand: degrees by view.
    #[serde(default)]
    pub anchor: BTreeMap<String, Degrees>,
}

/// A shape of the atlas that is drawn as part of another.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub numeric: String,
    pub of: Spanned<String>,
    #[serde(rename = "note")]
    pub _note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disputed {
    #[serde(rename = "line")]
    pub lines: Vec<Line>,
}

/// A disputed boundary, by our own points.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub name: Spanned<String>,
    /// What the line is, for readers.
    pub note: String,
    /// Dates as precise as the record's: drawn from the first day of `since` to the last of `until`.
    pub since: Option<String>,
    pub until: Option<String>,
    /// Addresses of pages that bear the dates out.
    #[serde(default)]
    pub sources: Vec<String>,
    pub points: Vec<Degrees>,
}

impl<T> TextOf<T> {
    /// A problem on the line where something stands.
    pub fn problem(&self, place: Range<usize>, message: String) -> Problem {
        problem(&self.file, line_of(&self.text, place.start), message)
    }
}

/// Reads everything, or says what is wrong with each file.
pub fn read(map_dir: &Path) -> Result<Folder, Vec<Problem>> {
    let (views, shapes, disputed) = (
        read_toml::<Views>(map_dir, "views.toml"),
        read_toml::<Shapes>(map_dir, "shapes.toml"),
        read_toml::<Disputed>(map_dir, "disputed.toml"),
    );
    let mut problems = Vec::new();
    let mut atlases = BTreeMap::new();
    let views_read = views.iter().flat_map(|views| &views.content.views);
    let names: BTreeSet<&str> = views_read.map(|view| view.atlas.as_str()).collect();
    for name in names {
        match read_atlas(map_dir, name) {
            Ok(atlas) => drop(atlases.insert(name.to_owned(), atlas)),
            Err(problem) => problems.push(problem),
        }
    }
    match (views, shapes, disputed) {
        (Ok(views), Ok(shapes), Ok(disputed)) if problems.is_empty() => Ok(Folder {
            views,
            shapes,
            disputed,
            atlases,
        }),
        (views, shapes, disputed) => {
            problems.extend(
                [views.err(), shapes.err(), disputed.err()]
                    .into_iter()
                    .flatten(),
            );
            problems.sort();
            Err(problems)
        }
    }
}

fn read_toml<T: DeserializeOwned>(map_dir: &Path, name: &str) -> Result<TextOf<T>, Problem> {
    let file = shown_file(map_dir, name);
    let text = read_text(map_dir, name)?;
    match toml::from_str(&text) {
        Ok(content) => Ok(TextOf {
            file,
            text,
            content,
        }),
        Err(error) => {
            let line = line_of(&text, error.span().map_or(0, |span| span.start));
            Err(problem(&file, line, error.message().replace('\n', " ")))
        }
    }
}

fn read_atlas(map_dir: &Path, name: &str) -> Result<Topology, Problem> {
    let text = read_text(map_dir, name)?;
    Topology::read(&text).map_err(|message| problem(&shown_file(map_dir, name), 1, message))
}

fn read_text(map_dir: &Path, name: &str) -> Result<String, Problem> {
    std::fs::read_to_string(map_dir.join(name)).map_err(|error| {
        problem(
            &shown_file(map_dir, name),
            1,
            format!("cannot be read ({error})"),
        )
    })
}

/// The file with the names of the data folder and the map's in front: `data/map/views.toml`.
pub fn shown_file(map_dir: &Path, name: &str) -> PathBuf {
    let folders = [map_dir.parent(), Some(map_dir)].into_iter().flatten();
    folders
        .filter_map(Path::file_name)
        .collect::<PathBuf>()
        .join(name)
}

fn problem(file: &Path, line: usize, message: String) -> Problem {
    Problem {
        file: file.into(),
        line,
        message,
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    1 + text
        .bytes()
        .take(offset)
        .filter(|&byte| byte == b'\n')
        .count()
}
