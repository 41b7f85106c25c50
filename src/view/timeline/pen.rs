//! What lanes and offices are drawn with: at rest one element for each shape, as markup; while the window is on its
//! way one path for all that look alike ([`super::sketch`]).

use crate::markup::{Markup, push_move, push_px};
use model::scene::{Band, Span};

/// Draws shapes, in px of the plot.
pub trait Pen {
    /// A rectangle; what fills it, unless its class says so.
    fn rect(&mut self, class: &str, fill: Option<&str>, span: Span, band: Band);

    /// A level line.
    fn line(&mut self, class: &str, span: Span, y: f64);

    /// A text; nothing, if it is empty.
    fn text(&mut self, class: &str, x: f64, y: f64, text: &str);
}

impl Pen for Markup {
    fn rect(&mut self, class: &str, fill: Option<&str>, span: Span, band: Band) {
        self.tag("rect")
            .class(class)
            .attr_if("fill", fill)
            .rect(span.x, band.y, span.width, band.height)
            .empty();
    }

    fn line(&mut self, class: &str, span: Span, y: f64) {
        self.tag("line")
            .class(class)
            .line(span.x, span.end(), y, y)
            .empty();
    }

    fn text(&mut self, class: &str, x: f64, y: f64, text: &str) {
        if !text.is_empty() {
            self.tag("text").class(class).xy(x, y).content(text);
        }
    }
}

/// Shapes gathered into one path for each look, in the order in which looks come up, and the texts over them.
#[derive(Default)]
pub struct Gathered {
    paths: Vec<Path>,
    texts: Markup,
}

struct Path {
    class: String,
    fill: Option<String>,
    path: String,
}

impl Gathered {
    /// A piece of the path of a look that its class says all about.
    pub fn add(&mut self, class: &str, piece: &str) {
        self.add_filled(class, None, piece);
    }

    fn add_filled(&mut self, class: &str, fill: Option<&str>, piece: &str) {
        let is_this = |it: &&mut Path| it.class == class && it.fill.as_deref() == fill;
        match self.paths.iter_mut().find(is_this) {
            Some(it) => it.path.push_str(piece),
            None => self.paths.push(Path {
                class: class.to_owned(),
                fill: fill.map(str::to_owned),
                path: piece.to_owned(),
            }),
        }
    }

    /// All of it.
    pub fn finish(self) -> String {
        let mut m = Markup::new();
        let seen = self.paths.iter().filter(|it| !it.path.is_empty());
        for Path { class, fill, path } in seen {
            m.tag("path")
                .class(class)
                .attr_if("fill", fill.as_deref())
                .attr("d", path)
                .empty();
        }
        m.raw(&self.texts.finish());
        m.finish()
    }
}

impl Pen for Gathered {
    fn rect(&mut self, class: &str, fill: Option<&str>, span: Span, band: Band) {
        let mut piece = String::new();
        push_move(&mut piece, span.x, band.y);
        piece.push('H');
        push_px(&mut piece, span.end());
        piece.push('v');
        push_px(&mut piece, band.height);
        piece.push('H');
        push_px(&mut piece, span.x);
        piece.push('z');
        self.add_filled(class, fill, &piece);
    }

    fn line(&mut self, class: &str, span: Span, y: f64) {
        let mut piece = String::new();
        push_move(&mut piece, span.x, y);
        piece.push('H');
        push_px(&mut piece, span.end());
        self.add(class, &piece);
    }

    fn text(&mut self, class: &str, x: f64, y: f64, text: &str) {
        Pen::text(&mut self.texts, class, x, y, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_alike_is_one_path_under_the_texts() {
        let mut pen = Gathered::default();
        let band = Band {
            y: 2.0,
            height: 9.0,
        };
        let at = |x| Span { x, width: 10.0 };
        pen.text("name", 1.0, 2.0, "A & B");
        pen.text("name", 1.0, 2.0, "");
        pen.rect("bar", Some("url(#a)"), at(0.0), band);
        pen.line("rail", at(0.5), 3.0);
        pen.rect("bar", Some("url(#b)"), at(20.0), band);
        pen.rect("bar", Some("url(#a)"), at(40.0), band);
        assert_eq!(
            pen.finish(),
            "<path class=\"bar\" fill=\"url(#a)\" d=\"M0 2H10v9H0zM40 2H50v9H40z\"/>\
             <path class=\"rail\" d=\"M0.5 3H10.5\"/>\
             <path class=\"bar\" fill=\"url(#b)\" d=\"M20 2H30v9H20z\"/>\
             <text class=\"name\" x=\"1\" y=\"2\">A &amp; B</text>"
        );
    }
}
