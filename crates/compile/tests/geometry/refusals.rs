//! What the build says when the map's folder does not fit the record.

use std::fs;

use compile::geometry::compile;

use crate::{map_dir, record};

#[test]
fn a_state_without_geometry_is_named() {
    let record = record::record_with(&[("XYZ", "Nowhere")]);
    let problems = compile(&map_dir(), record, record::name_of).unwrap_err();
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["data/map/shapes.toml:1: state has no shape (XYZ); add it with its numeric code"]
    );
}

#[test]
fn a_wrong_numeric_code_is_told_with_its_line() {
    let dir = std::env::temp_dir()
        .join(format!("map-{}", std::process::id()))
        .join("data/map");
    fs::create_dir_all(&dir).unwrap();
    for file in fs::read_dir(map_dir()).unwrap().map(Result::unwrap) {
        fs::copy(file.path(), dir.join(file.file_name())).unwrap();
    }
    let shapes = fs::read_to_string(dir.join("shapes.toml")).unwrap();
    let line = 1 + shapes
        .lines()
        .position(|line| line == "code = \"UZB\"")
        .unwrap();
    let outcome = |numeric: &str| {
        let changed = shapes.replace("numeric = \"860\"", &format!("numeric = \"{numeric}\""));
        fs::write(dir.join("shapes.toml"), changed).unwrap();
        let problems = compile(&dir, record::record(), record::name_of).unwrap_err();
        problems
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n")
    };
    let (missing, other) = (outcome("861"), outcome("795"));
    fs::remove_dir_all(dir.ancestors().nth(2).unwrap()).unwrap();
    assert_eq!(
        missing,
        format!(
            "data/map/shapes.toml:{line}: state is missing from the geometry (UZB, 861 in \
             world-50m.json); correct its numeric code or the atlas"
        )
    );
    assert!(
        other.contains("numeric code belongs to another country (UZB, 795 is TKM in"),
        "{other}"
    );
}
