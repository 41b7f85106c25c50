//! Reads an atlas in TopoJSON and keeps its arcs, so that neighbours go on sharing their border.

use serde::Deserialize;

/// A place on the globe: degrees east, degrees north.
pub type Degrees = [f64; 2];

/// Lines that are each stored once, and the countries that are made of them.
#[derive(Debug)]
pub struct Topology {
    pub arcs: Vec<Vec<Degrees>>,
    /// Each numeric code once: the parts of a country that the atlas lists apart are together.
    pub countries: Vec<Country>,
}

/// What the atlas says about one country.
#[derive(Debug)]
pub struct Country {
    /// ISO 3166-1 numeric as text, `"051"`; negative for what has none, `"-2"`.
    pub numeric: String,
    /// ISO 3166-1 alpha-3.
    pub code: String,
    /// The arcs of all its rings. As in TopoJSON, `!index` is the arc run backwards.
    pub arcs: Vec<i32>,
}

/// The index of the arc that a reference runs along, forwards or backwards.
pub fn arc_index(reference: i32) -> usize {
    if reference < 0 {
        !reference as usize
    } else {
        reference as usize
    }
}

impl Topology {
    /// Reads the object `countries` of a quantized TopoJSON file.
    pub fn read(text: &str) -> Result<Topology, String> {
        let file: File = serde_json::from_str(text)
            .map_err(|error| format!("not a quantized TopoJSON of countries ({error})"))?;
        let arcs: Vec<_> = file
            .arcs
            .iter()
            .map(|arc| file.transform.decode(arc))
            .collect();
        if arcs.iter().any(|arc| runs_along_the_date_line(arc)) {
            return Err(
                "an arc runs along the 180th meridian, so rings are cut there; \
                        take an atlas whose rings cross it"
                    .into(),
            );
        }
        let mut countries: Vec<Country> = Vec::new();
        for geometry in file.objects.countries.geometries {
            let references: Vec<i32> = geometry.arcs.into_iter().flatten().flatten().collect();
            if let Some(bad) = references.iter().find(|&&r| arcs.len() <= arc_index(r)) {
                return Err(format!(
                    "country {} refers to arc {bad}, which is missing",
                    geometry.id
                ));
            }
            match countries
                .iter_mut()
                .find(|known| known.numeric == geometry.id)
            {
                Some(known) => known.arcs.extend(references),
                None => countries.push(Country {
                    numeric: geometry.id,
                    code: geometry.properties.a3,
                    arcs: references,
                }),
            }
        }
        Ok(Topology { arcs, countries })
    }
}

/// Whether two neighbours in the line both lie on the 180th meridian.
fn runs_along_the_date_line(arc: &[Degrees]) -> bool {
    let is_on_it = |point: &Degrees| 179.999 < point[0].abs();
    arc.windows(2).any(|pair| pair.iter().all(is_on_it))
}

#[derive(Deserialize)]
struct File {
    transform: Transform,
    arcs: Vec<Vec<[i64; 2]>>,
    objects: Objects,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    countries: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

/// Always a MultiPolygon: `examples/reduce_atlas.rs` writes nothing else.
#[derive(Deserialize)]
struct Geometry {
    id: String,
    properties: Properties,
    arcs: Vec<Vec<Vec<i32>>>,
}

#[derive(Deserialize)]
struct Properties {
    a3: String,
}

impl Transform {
    /// Sums up the differences and takes them from the grid to degrees.
    fn decode(&self, arc: &[[i64; 2]]) -> Vec<Degrees> {
        let mut sum = [0, 0];
        arc.iter()
            .map(|step| {
                sum = [sum[0] + step[0], sum[1] + step[1]];
                [0, 1].map(|axis| sum[axis] as f64 * self.scale[axis] + self.translate[axis])
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn atlas(arcs: &str) -> String {
        format!(
            r#"{{"transform":{{"scale":[1,1],"translate":[-180,-90]}},"arcs":{arcs},"objects":{{
            "countries":{{"geometries":[
            {{"id":"1","properties":{{"a3":"AAA"}},"arcs":[[[0,1]]]}},
            {{"id":"2","properties":{{"a3":"BBB"}},"arcs":[[[-1]]]}},
            {{"id":"1","properties":{{"a3":"AAA"}},"arcs":[[[1]]]}}]}}}}}}"#
        )
    }

    #[test]
    fn arcs_are_summed_up_and_parts_of_a_country_put_together() {
        let atlas = Topology::read(&atlas("[[[10,20],[1,2],[0,-1]],[[0,0],[5,5]]]")).unwrap();
        assert_eq!(
            atlas.arcs[0],
            [[-170.0, -70.0], [-169.0, -68.0], [-169.0, -69.0]]
        );
        assert_eq!(atlas.countries.len(), 2);
        assert_eq!(atlas.countries[0].arcs, [0, 1, 1]);
        assert_eq!(arc_index(atlas.countries[1].arcs[0]), 0);
    }

    #[test]
    fn an_atlas_cut_at_the_date_line_or_without_its_arcs_is_refused() {
        let error = Topology::read(&atlas("[[[0,150],[0,5]],[[0,0],[5,5]]]")).unwrap_err();
        assert!(error.contains("180th meridian"), "{error}");
        let error = Topology::read(&atlas("[[[10,20],[1,2]]]")).unwrap_err();
        assert_eq!(error, "country 1 refers to arc 1, which is missing");
    }
}
