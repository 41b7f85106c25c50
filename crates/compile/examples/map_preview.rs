//! Draws the map as one SVG to look at: `cargo run -p compile --example map_preview`, then see
//! `target/map-preview.svg`.

use std::fmt::Write;
use std::path::Path;

use compile::geometry;
use model::domain::{MapPaths, MapView};

#[path = "../tests/geometry/record.rs"]
mod record;

/// How much larger than its px each view is drawn.
const ENLARGED: f64 = 2.5;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let map = geometry::compile(&root.join("data/map"), record::record(), record::name_of)
        .map_err(|problems| {
            problems
                .iter()
                .map(|p| format!("{p}\n"))
                .collect::<String>()
        })?;
    let mut svg = String::new();
    let mut top_px = 10.0;
    for view in &map.views {
        draw(view, top_px, &mut svg);
        top_px += view.height * ENLARGED + 20.0;
        tell(view);
    }
    let width_px = 20.0 + ENLARGED * map.views[0].width;
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{width_px}' height='{top_px}'>\
         <rect width='100%' height='100%' fill='#fdfcfa'/>{svg}</svg>"
    );
    println!("source: {} bytes", geometry::to_rust(&map).len());
    std::fs::create_dir_all(root.join("target"))?;
    std::fs::write(root.join("target/map-preview.svg"), svg)?;
    Ok(())
}

/// Prints what is not seen in the picture.
fn tell(view: &MapView) {
    println!(
        "{}: {} x {} px, {} bytes",
        view.slug,
        view.width,
        view.height,
        view.paths.len()
    );
    for shape in view.shapes {
        let code = record::record().state(shape.state).code;
        println!("  {code} at {:?}, room {}", shape.anchor, shape.room);
    }
    for label in view.neighbours {
        println!("  {} at {:?}, room {}", label.name, label.at, label.room);
    }
}

fn draw(view: &MapView, top_px: f64, svg: &mut String) {
    let paths = MapPaths::of(view);
    let _ = write!(
        svg,
        "<svg x='10' y='{top_px}' width='{}' height='{}' viewBox='0 0 {} {}'>\
         <path d='{}' fill='#dfdbd3'/><path d='{}' fill='none' stroke='#fdfcfa' stroke-width='.6'/>",
        view.width * ENLARGED,
        view.height * ENLARGED,
        view.width,
        view.height,
        paths.land,
        paths.land_lines
    );
    for (shape, path) in view.shapes.iter().zip(&paths.shapes) {
        let hue = u32::from(shape.state.0) * 67 % 360;
        let _ = write!(svg, "<path d='{path}' fill='hsl({hue} 35% 42%)'/>");
    }
    let _ = write!(
        svg,
        "<path d='{}' fill='none' stroke='#fdfcfa' stroke-width='.9' stroke-linejoin='round'/>",
        paths.state_lines
    );
    for path in &paths.disputed {
        let _ = write!(
            svg,
            "<path d='{0}' fill='none' stroke='#fdfcfa' stroke-width='2'/>\
             <path d='{0}' fill='none' stroke='#444' stroke-width='.9' stroke-dasharray='2.2 1.8'/>",
            path
        );
    }
    for path in &paths.frames {
        let _ = write!(
            svg,
            "<path d='{path}' fill='none' stroke='#444' stroke-width='.9'/>"
        );
    }
    for point in view.points {
        let _ = write!(
            svg,
            "<circle cx='{}' cy='{}' r='1.2' fill='#b30'/>",
            point.at[0], point.at[1]
        );
    }
    for shape in view.shapes {
        let name = record::record().state(shape.state).name;
        label(svg, name, shape.anchor, 7.0, "#000");
    }
    for neighbour in view.neighbours {
        label(svg, neighbour.name, neighbour.at, 6.0, "#666");
    }
    svg.push_str("</svg>");
}

fn label(svg: &mut String, text: &str, at: [f64; 2], size: f64, fill: &str) {
    let _ = write!(
        svg,
        "<text x='{}' y='{}' font-family='sans-serif' font-size='{size}' text-anchor='middle' \
         dominant-baseline='central' fill='{fill}' stroke='#fff' stroke-width='1.5' \
         paint-order='stroke'>{text}</text>",
        at[0], at[1]
    );
}
