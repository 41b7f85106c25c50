//! Cuts a world atlas down to what a view of the map needs, for `data/map/`.
//!
//! `cargo run -p compile --example reduce_atlas -- data/map world-50m.json npm/world/50m.json npm/world/50m.json`
//!
//! The views that name the file (`world-50m.json`) in `views.toml` say what is needed. Countries
//! and pieces of them that lie wholly elsewhere go; lines far outside the views are thinned. Lines
//! that are seen stay as they are. The last file gives the alpha-3 codes, by numeric code.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use compile::geometry::folder::{View, Views};
use compile::geometry::simplify::weights;
use compile::geometry::{fitted, projection::Projection};
use serde_json::{Value, json};

/// Px around a view within which lines stay as they are: more than any bleed.
const MARGIN_PX: f64 = 48.0;

/// Px² of the least triangle kept outside.
const FAR_GRAIN_PX: f64 = 20.0;

/// Names without a numeric code, and the code that they get: a country's own where they are part of
/// it on the United Nations' maps, else a negative one.
const WITHOUT_CODE: [(&str, &str); 4] = [
    ("Baikonur", "398"),
    ("Kosovo", "-2"),
    ("N. Cyprus", "-1"),
    ("Siachen Glacier", "KAS"),
];

/// Left out by hand: of Greenland and Iceland crumbs would stand at the upper edge.
const LEFT_OUT: [&str; 2] = ["304", "352"];

/// A view as far as it matters here.
struct Window {
    projection: Projection,
    size_px: [f64; 2],
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [map_dir, name, source, codes] = arguments.as_slice() else {
        return Err(
            "give the map's folder, the file to write there, the atlas, the atlas with codes"
                .into(),
        );
    };
    let views: Views = toml::from_str(&fs::read_to_string(Path::new(map_dir).join("views.toml"))?)?;
    let windows: Vec<Window> = views
        .views
        .iter()
        .filter(|view| view.atlas == *name)
        .map(Window::of)
        .collect();
    let atlas: Value = serde_json::from_str(&fs::read_to_string(source)?)?;
    let codes: Value = serde_json::from_str(&fs::read_to_string(codes)?)?;
    let reduced = reduced(&atlas, &codes_by_numeric(&codes), &windows)?;
    fs::write(
        Path::new(map_dir).join(name),
        serde_json::to_string(&reduced)? + "\n",
    )?;
    Ok(())
}

fn reduced(
    atlas: &Value,
    codes: &BTreeMap<String, String>,
    windows: &[Window],
) -> Result<Value, Box<dyn Error>> {
    let scale: [f64; 2] = serde_json::from_value(atlas["transform"]["scale"].clone())?;
    let translate: [f64; 2] = serde_json::from_value(atlas["transform"]["translate"].clone())?;
    let steps: Vec<Vec<[i64; 2]>> = serde_json::from_value(atlas["arcs"].clone())?;
    let arcs: Vec<Vec<[i64; 2]>> = steps.iter().map(|arc| summed(arc)).collect();
    let degrees =
        |point: [i64; 2]| [0, 1].map(|axis| point[axis] as f64 * scale[axis] + translate[axis]);
    let is_near = |arc: &[[i64; 2]]| {
        arc.iter()
            .any(|&point| windows.iter().any(|window| window.is_near(degrees(point))))
    };

    let mut geometries = Vec::new();
    let mut used = BTreeSet::new();
    for geometry in atlas["objects"]["countries"]["geometries"]
        .as_array()
        .ok_or("no countries")?
    {
        let Some(numeric) = numeric(geometry).filter(|code| !LEFT_OUT.contains(&code.as_str()))
        else {
            continue;
        };
        let mut polygons: Vec<Vec<Vec<i32>>> = match geometry["type"].as_str() {
            Some("Polygon") => vec![serde_json::from_value(geometry["arcs"].clone())?],
            Some("MultiPolygon") => serde_json::from_value(geometry["arcs"].clone())?,
            _ => continue,
        };
        polygons.retain(|rings| {
            rings
                .iter()
                .flatten()
                .any(|&arc| is_near(&arcs[index(arc)]))
        });
        used.extend(polygons.iter().flatten().flatten().map(|&arc| index(arc)));
        if !polygons.is_empty() {
            geometries.push((numeric, geometry["properties"]["name"].clone(), polygons));
        }
    }

    let place: BTreeMap<usize, usize> = used
        .iter()
        .enumerate()
        .map(|(new, &old)| (old, new))
        .collect();
    let renumbered = |arc: i32| {
        let new = place[&index(arc)] as i32;
        if arc < 0 { !new } else { new }
    };
    let geometries: Vec<Value> = geometries
        .into_iter()
        .map(|(numeric, name, polygons)| {
            let arcs: Vec<Vec<Vec<i32>>> = polygons
                .iter()
                .map(|rings| {
                    rings
                        .iter()
                        .map(|ring| ring.iter().map(|&arc| renumbered(arc)).collect())
                        .collect()
                })
                .collect();
            let code = codes.get(&numeric).cloned().unwrap_or_default();
            json!({"type": "MultiPolygon", "id": numeric,
                   "properties": {"a3": code, "name": name}, "arcs": arcs})
        })
        .collect();
    let arcs: Vec<Vec<[i64; 2]>> = used
        .iter()
        .map(|&arc| {
            let places: Vec<[f64; 2]> = arcs[arc].iter().map(|&point| degrees(point)).collect();
            let kept = kept(&places, windows);
            let points: Vec<[i64; 2]> = arcs[arc]
                .iter()
                .zip(kept)
                .filter(|&(_, is_kept)| is_kept)
                .map(|(&point, _)| point)
                .collect();
            differences(&points)
        })
        .collect();
    Ok(json!({
        "type": "Topology",
        "transform": {"scale": scale, "translate": translate},
        "objects": {"countries": {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": arcs,
    }))
}

/// Which points of an arc stay: its ends, all near a window, and of the others those that still
/// shape the line. Where rings are cut at the 180th meridian, far from all windows, the points of
/// the cut go.
fn kept(places: &[[f64; 2]], windows: &[Window]) -> Vec<bool> {
    let mut kept = vec![false; places.len()];
    for window in windows {
        let px: Vec<_> = places
            .iter()
            .map(|&place| window.projection.px_from_degrees(place))
            .collect();
        for (index, weight) in weights(&px).into_iter().enumerate() {
            let is_cut = 179.999 < places[index][0].abs();
            let shapes_line = FAR_GRAIN_PX <= weight && (weight.is_infinite() || !is_cut);
            kept[index] |= shapes_line || window.is_near(places[index]);
        }
    }
    kept
}

impl Window {
    fn of(view: &View) -> Window {
        let (projection, height) = fitted(view);
        Window {
            projection,
            size_px: [view.width, height],
        }
    }

    fn is_near(&self, degrees: [f64; 2]) -> bool {
        let px = self.projection.px_from_degrees(degrees);
        (0..2).all(|axis| -MARGIN_PX <= px[axis] && px[axis] <= self.size_px[axis] + MARGIN_PX)
    }
}

fn codes_by_numeric(atlas: &Value) -> BTreeMap<String, String> {
    let geometries = atlas["objects"]["countries"]["geometries"].as_array();
    geometries
        .into_iter()
        .flatten()
        .filter_map(|geometry| {
            Some((
                numeric(geometry)?,
                geometry["properties"]["a3"].as_str()?.to_owned(),
            ))
        })
        .collect()
}

fn numeric(geometry: &Value) -> Option<String> {
    let named = || {
        let name = geometry["properties"]["name"].as_str()?;
        WITHOUT_CODE
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, code)| *code)
    };
    geometry["id"].as_str().or_else(named).map(str::to_owned)
}

fn index(arc: i32) -> usize {
    if arc < 0 { !arc as usize } else { arc as usize }
}

fn summed(steps: &[[i64; 2]]) -> Vec<[i64; 2]> {
    let mut sum = [0, 0];
    let add = |step: &[i64; 2]| {
        sum = [sum[0] + step[0], sum[1] + step[1]];
        sum
    };
    steps.iter().map(add).collect()
}

fn differences(points: &[[i64; 2]]) -> Vec<[i64; 2]> {
    let mut before = [0, 0];
    let step = |&point: &[i64; 2]| {
        let step = [point[0] - before[0], point[1] - before[1]];
        before = point;
        step
    };
    points.iter().map(step).collect()
}
