//! The map as the build makes it from `data/map/`, judged by the paths that the page will draw.

mod faithful;
mod outline;
mod record;
mod refusals;

use std::fs;
use std::path::{Path, PathBuf};

use compile::geometry::folder::Views;
use compile::geometry::grid::{STEPS, px_from_grid};
use compile::geometry::path::read;
use compile::geometry::projection::Projection;
use compile::geometry::{Map, compile, fitted, to_rust};
use model::domain::{MapPaths, MapView};
use outline::{Point, contains, count_edges, edges};

fn map_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/map")
}

fn map() -> Map {
    compile(&map_dir(), record::record(), record::name_of).unwrap()
}

fn projection_of(slug: &str) -> Projection {
    let text = fs::read_to_string(map_dir().join("views.toml")).unwrap();
    let views: Views = toml::from_str(&text).unwrap();
    fitted(
        views
            .views
            .iter()
            .find(|view| view.slug.get_ref() == slug)
            .unwrap(),
    )
    .0
}

/// The rings of a state, none if the view does not show it.
fn shape(view: &MapView, code: &str) -> Vec<Vec<Point>> {
    let paths = MapPaths::of(view);
    let mut shapes = view.shapes.iter().zip(&paths.shapes);
    let shape = shapes.find(|(shape, _)| record::record().state(shape.state).code == code);
    shape.map_or_else(Vec::new, |(_, path)| read(path))
}

/// The code of the state that a place lies in, "land" for another country, "" for the sea.
fn owner(view: &MapView, px: [f64; 2]) -> &'static str {
    let paths = MapPaths::of(view);
    let shapes = view.shapes.iter().zip(&paths.shapes);
    let owners: Vec<&str> = shapes
        .filter(|(_, path)| contains(&read(path), px))
        .map(|(shape, _)| record::record().state(shape.state).code)
        .chain(contains(&read(&paths.land), px).then_some("land"))
        .collect();
    assert!(owners.len() <= 1, "{px:?} in {}: {owners:?}", view.slug);
    owners.first().copied().unwrap_or("")
}

fn is_inside(view: &MapView, px: [f64; 2]) -> bool {
    (0.0..=view.width).contains(&px[0]) && (0.0..=view.height).contains(&px[1])
}

#[test]
fn there_are_three_views_and_the_first_shows_every_state() {
    let map = map();
    let slugs: Vec<&str> = map.views.iter().map(|view| view.slug).collect();
    assert_eq!(slugs, ["overview", "south-caucasus", "central-asia"]);
    assert_eq!(map.views[0].shapes.len(), record::record().states.len());
    assert_eq!(map.views[0].frames, &slugs[1..]);
    assert!(map.views[0].width / map.views[0].height <= 1.62);
}

#[test]
fn the_overview_is_drawn_as_far_as_its_camera_goes() {
    let paths = MapPaths::of(&map().views[0]);
    let land: Vec<Point> = read(&paths.land).concat();
    let left = land.iter().map(|point| px_from_grid(*point)[0]);
    assert_eq!(left.reduce(f64::min), Some(-model::camera::BLEED[0]));
    let top = land.iter().map(|point| px_from_grid(*point)[1]);
    assert_eq!(top.reduce(f64::min), Some(-model::camera::BLEED[1]));
}

#[test]
fn neighbours_share_every_point_of_their_boundary() {
    for view in map().views {
        let paths = MapPaths::of(&view);
        let outlines = paths.shapes.iter().chain([&paths.land]);
        let rings: Vec<Vec<Point>> = outlines.flat_map(|path| read(path)).collect();
        let outlines: Vec<[Point; 2]> = rings.iter().flat_map(|ring| edges(ring)).collect();
        let outlines = count_edges(&outlines);
        let lines: Vec<[Point; 2]> = read(&paths.state_lines)
            .iter()
            .flat_map(|line| {
                line.windows(2)
                    .map(|pair| [pair[0], pair[1]])
                    .collect::<Vec<_>>()
            })
            .collect();
        let lines = count_edges(&lines);
        assert!(200 < lines.len(), "{}: {}", view.slug, lines.len());
        for (edge, count) in &lines {
            assert_eq!(*count, 1, "{edge:?} is drawn twice in {}", view.slug);
            let sides = outlines.get(edge);
            assert_eq!(sides, Some(&2), "{edge:?} in {}", view.slug);
        }
        // Beyond the view outlines run along the edge of what is drawn, several on one another.
        let is_seen = |point: &Point| is_inside(&view, px_from_grid(*point));
        for (edge, count) in outlines
            .into_iter()
            .filter(|(edge, _)| edge.iter().any(is_seen))
        {
            assert!(count <= 2, "{edge:?} in {}", view.slug);
            assert!(
                count < 2 || lines.contains_key(&edge),
                "{edge:?} in {} has no line",
                view.slug
            );
        }
    }
}

#[test]
fn russia_is_one_piece_across_the_date_line() {
    let map = map();
    let overview = &map.views[0];
    let projection = projection_of("overview");
    let russia = shape(overview, "RUS");
    let main_ring = &russia[..1];
    for (name, place) in [
        ("Moscow", [37.6, 55.75]),
        ("Anadyr", [177.0, 64.9]),
        ("Uelen", [-170.5, 66.1]),
    ] {
        assert!(
            contains(main_ring, projection.px_from_degrees(place)),
            "{name}"
        );
    }
    for ring in &russia {
        for [a, b] in edges(ring) {
            let is_on_date_line = [a, b].iter().all(|point| {
                let px = px_from_grid(*point);
                (projection.degrees_from_px(px)[0].abs() - 180.0).abs() < 0.1
            });
            let length = f64::from(b[0] - a[0]).hypot(f64::from(b[1] - a[1]));
            assert!(!is_on_date_line || length < 0.5 * STEPS, "{a:?} to {b:?}");
        }
    }
}

#[test]
fn contested_places_lie_where_the_united_nations_show_them() {
    let map = map();
    for (name, place, expected) in [
        ("Simferopol", [34.1, 44.95], "land"),
        ("Donetsk", [37.8, 48.0], "land"),
        ("Tiraspol", [29.63, 46.84], "land"),
        ("Sukhumi", [41.05, 43.02], "GEO"),
        ("Tskhinvali", [43.97, 42.23], "GEO"),
        ("Stepanakert", [46.75, 39.82], "AZE"),
        ("Nakhchivan", [45.41, 39.21], "AZE"),
        ("Pristina", [21.16, 42.66], "SRB"),
        ("Kunashir", [145.9, 44.15], "RUS"),
        ("Baikonur", [63.3, 45.96], "KAZ"),
        ("Kaliningrad", [21.0, 54.7], "RUS"),
        ("Sokh", [71.13, 39.95], "UZB"),
        ("Vorukh", [70.58, 39.84], "TJK"),
        ("Osh", [72.8, 40.45], "KGZ"),
        ("Gilgit", [74.3, 35.9], "land"),
    ] {
        let mut is_seen = false;
        for view in &map.views {
            let is_enclave = matches!(name, "Sokh" | "Vorukh" | "Kunashir");
            let px = projection_of(view.slug).px_from_degrees(place);
            if !is_inside(view, px) || (is_enclave && view.slug == "overview") {
                continue;
            }
            is_seen = true;
            assert_eq!(owner(view, px), expected, "{name} in {}", view.slug);
        }
        assert!(is_seen || name == "Kunashir", "{name}");
    }
}

#[test]
fn places_of_the_record_are_inside_their_view() {
    let map = map();
    for view in &map.views {
        assert!(!view.points.is_empty());
        for point in view.points {
            let place = record::record().place(point.place);
            assert!(is_inside(view, point.at), "{} in {}", place.name, view.slug);
            assert_ne!(place.name, "New York");
        }
    }
    let seen = |view: &MapView, name| {
        view.points
            .iter()
            .any(|point| record::record().place(point.place).name == name)
    };
    assert!(seen(&map.views[0], "Moscow") && seen(&map.views[0], "Belgrade"));
    assert!(seen(&map.views[1], "Yerevan") && !seen(&map.views[1], "Tashkent"));
    assert!(seen(&map.views[2], "Dushanbe") && seen(&map.views[2], "Bishkek"));
}

#[test]
fn anchors_lie_in_their_shape_and_have_room() {
    for view in map().views {
        let paths = MapPaths::of(&view);
        for (shape, path) in view.shapes.iter().zip(&paths.shapes) {
            let code = record::record().state(shape.state).code;
            assert!(
                contains(&read(path), shape.anchor),
                "{code} in {}",
                view.slug
            );
            let is_seen = is_inside(&view, shape.anchor);
            assert_eq!(
                is_seen,
                1.0 < shape.room,
                "{code} in {}: {}",
                view.slug,
                shape.room
            );
            assert!(is_seen || view.slug != "overview", "{code}");
        }
        assert!(2 <= view.neighbours.len());
        for label in view.neighbours {
            assert!(30.0 <= label.room, "{}", label.name);
            assert!(contains(&read(&paths.land), label.at), "{}", label.name);
        }
    }
}

#[test]
fn disputed_lines_have_their_time() {
    let map = map();
    let named = |name: &str| {
        map.views[0]
            .disputed
            .iter()
            .find(|line| line.name == name)
            .unwrap()
    };
    assert_eq!(named("Abkhazia").until, None);
    let end = named("Nagorno-Karabakh").until.unwrap().civil();
    assert_eq!((end.year, end.month, end.day), (2020, 11, 11));
    let start = named("Crimea").since.unwrap().civil();
    assert_eq!((start.year, start.month, start.day), (2014, 3, 1));
}

#[test]
fn the_same_data_give_the_same_source_within_the_budget() {
    let source = to_rust(&map());
    assert_eq!(source, to_rust(&map()));
    assert!(
        source.starts_with("pub static MAP: [MapView; 3] = ["),
        "{}",
        &source[..60]
    );
    assert!(source.ends_with("];\n"));
    // 12 kB are 8.4 kB with brotli, which is what the page carries.
    let packed: usize = map().views.iter().map(|view| view.paths.len()).sum();
    assert!(packed < 12_500, "{packed}");
}
