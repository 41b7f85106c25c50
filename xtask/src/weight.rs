//! What a first visit has to load, and how many bytes that is on the way.

use std::collections::BTreeSet;
use std::io::Write;

/// A file of the finished page, by its name in dist/.
pub struct Asset {
    pub name: String,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

impl std::ops::AddAssign for Weight {
    fn add_assign(&mut self, other: Weight) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// How hard to try to make a file small.
#[derive(Clone, Copy)]
pub enum Effort {
    /// As small as can be: what a host keeps ready.
    Best,
    /// In a fraction of the time, and a fifth larger.
    Quick,
}

/// A file's size as it is and as the usual hosts send it.
pub fn weigh(bytes: &[u8], effort: Effort) -> std::io::Result<Weight> {
    let (level, quality) = match effort {
        Effort::Best => (flate2::Compression::best(), 11),
        Effort::Quick => (flate2::Compression::fast(), 4),
    };
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), level);
    gzip.write_all(bytes)?;
    let parameters = brotli::enc::BrotliEncoderParams {
        quality,
        ..Default::default()
    };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &parameters)?;
    Ok(Weight {
        raw: bytes.len(),
        gzip: gzip.finish()?.len(),
        brotli: brotli.len(),
    })
}

/// The names of the files a first visit loads: the page, what its tags name, and what those files name in turn.
pub fn first_visit(assets: &[Asset]) -> BTreeSet<&str> {
    let mut loaded = BTreeSet::new();
    let mut to_read = vec!["index.html"];
    while let Some(name) = to_read.pop() {
        let Some(asset) = assets.iter().find(|asset| asset.name == name) else {
            continue;
        };
        if !loaded.insert(asset.name.as_str()) {
            continue;
        }
        let text = String::from_utf8_lossy(&asset.bytes);
        let mentions = match name.rsplit('.').next() {
            Some("html") => tags(&text)
                .filter(|tag| is_loaded(tag))
                // What boot.js fetches only when it is asked for.
                .map(|tag| tag.replace(attribute(tag, "data-rest").unwrap_or("\n"), ""))
                .collect::<Vec<_>>()
                .join("\n"),
            Some("js" | "css") => text.into_owned(),
            _ => continue,
        };
        // A document that is named is one that can be gone to.
        to_read.extend(
            assets
                .iter()
                .map(|other| other.name.as_str())
                .filter(|other| !other.ends_with(".html") && mentions.contains(other)),
        );
    }
    loaded
}

/// Addresses of other hosts that loading this page or style would ask.
pub fn foreign(asset: &Asset) -> Vec<String> {
    let text = String::from_utf8_lossy(&asset.bytes);
    match asset.name.rsplit('.').next() {
        Some("html" | "svg") => tags(&text)
            .filter(|tag| is_loaded(tag))
            .flat_map(addresses)
            .filter(|address| is_foreign(address))
            .map(str::to_owned)
            .collect(),
        Some("css") => text
            .split("url(")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
            .map(|address| address.trim_matches(['"', '\'', ' ']))
            .filter(|address| is_foreign(address))
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}

/// The inside of each start tag.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
}

/// Tags that make a browser load something, and links that say they do.
fn is_loaded(tag: &str) -> bool {
    let name = tag
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .trim_end_matches('/');
    match name {
        "script" | "img" | "image" | "source" | "use" | "iframe" | "object" | "embed" | "video"
        | "audio" => true,
        "link" => ![
            "canonical",
            "alternate",
            "author",
            "license",
            "apple-touch-icon",
        ]
        .iter()
        .any(|relation| attribute(tag, "rel") == Some(relation)),
        _ => false,
    }
}

fn addresses(tag: &str) -> impl Iterator<Item = &str> {
    [
        "src",
        "href",
        "xlink:href",
        "data",
        "data-js",
        "data-wasm",
        "poster",
    ]
    .iter()
    .filter_map(move |name| attribute(tag, name))
}

fn is_foreign(address: &str) -> bool {
    ["http:", "https:", "//"]
        .iter()
        .any(|start| address.starts_with(start))
}

/// The value of an attribute, with any quotes or none.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = format!(" {name}=");
    let (_, value) = tag.split_once(&start)?;
    match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next(),
        _ => value.split_whitespace().next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(name: &str, text: &str) -> Asset {
        Asset {
            name: name.to_owned(),
            bytes: text.as_bytes().to_vec(),
        }
    }

    #[test]
    fn a_first_visit_follows_what_is_loaded() {
        let assets = [
            asset(
                "index.html",
                "<link rel=\"stylesheet\" href=\"./a.css\"><script src=boot.js data-wasm='./b_bg.wasm' data-rest=\"./b_rest.wasm\"></script><a href=\"notes.txt\">",
            ),
            asset("a.css", "body { background: url(paper.png) }"),
            asset("boot.js", "link.href = 'one.html'"),
            asset("one.html", ""),
            asset("b_bg.wasm", "notes.txt"),
            asset("b_rest.wasm", ""),
            asset("paper.png", ""),
            asset("notes.txt", ""),
        ];
        let loaded: Vec<&str> = first_visit(&assets).into_iter().collect();
        assert_eq!(
            loaded,
            ["a.css", "b_bg.wasm", "boot.js", "index.html", "paper.png"]
        );
    }

    #[track_caller]
    fn check_foreign(name: &str, text: &str, expected: &[&str]) {
        assert_eq!(foreign(&asset(name, text)), expected, "{text}");
    }

    #[test]
    fn only_what_is_loaded_counts_as_foreign() {
        check_foreign(
            "index.html",
            "<script src=\"https://cdn.example/a.js\">",
            &["https://cdn.example/a.js"],
        );
        check_foreign(
            "index.html",
            "<img alt='' src=//cdn.example/a.png>",
            &["//cdn.example/a.png"],
        );
        check_foreign("index.html", "<a href=\"https://odkb-csto.org\">", &[]);
        check_foreign(
            "index.html",
            "<link rel=\"canonical\" href=\"https://example.org/\">",
            &[],
        );
        check_foreign("index.html", "<link rel=\"icon\" href=\"./icon.svg\">", &[]);
        check_foreign(
            "a.css",
            "@import url('https://fonts.example/a')",
            &["https://fonts.example/a"],
        );
        check_foreign(
            "icon.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><use href=\"#a\"/></svg>",
            &[],
        );
    }

    #[test]
    fn compressed_bytes_are_counted() {
        let weight = weigh(&b"membership ".repeat(200), Effort::Best).unwrap();
        assert_eq!(weight.raw, 2200);
        assert!(
            weight.brotli < weight.gzip && weight.gzip < 100,
            "{weight:?}"
        );
    }
}
