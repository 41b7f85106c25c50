//! Markup as text: what the picture and the panel are drawn with.
//!
//! Regions of the page are pure functions from numbers to markup, and Leptos puts the text where it
//! belongs and keeps it current. That is a third of the program that the same regions make as view
//! types (ARCHITECTURE.md has the figures), it can be read in a test, and it can be saved as a file.
//!
//! Numbers are written with one decimal at most, by hand: the formatting of the standard library
//! would bring 20 kB into the program.

use model::digits::push_tenths;

pub use model::digits::push_int;

/// Text that is being written, with everything in it escaped that needs to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Markup(Tag);

/// An opening tag that is being written; ended by [`Tag::begin`], [`Tag::content`] or
/// [`Tag::empty`].
///
/// It holds the text, and is handed on by reference: a tag by value would be copied at each
/// attribute, which costs the program 1.2 kB.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    text: String,
    name: &'static str,
}

impl Markup {
    pub fn new() -> Markup {
        Markup::default()
    }

    /// Opens an element.
    pub fn tag(&mut self, name: &'static str) -> &mut Tag {
        self.0.text.push('<');
        self.0.text.push_str(name);
        self.0.name = name;
        &mut self.0
    }

    /// Closes an element that was begun.
    pub fn end(&mut self, name: &'static str) {
        close(&mut self.0.text, name);
    }

    /// Text, escaped.
    pub fn text(&mut self, text: &str) -> &mut Markup {
        escape(&mut self.0.text, text);
        self
    }

    /// Markup that is one already: written here, or taken from this page.
    pub fn raw(&mut self, markup: &str) -> &mut Markup {
        self.0.text.push_str(markup);
        self
    }

    /// Four times eight letters as numbers, the first letter in the lowest byte; a zero is no letter
    /// ([`later::text`](crate::later)).
    #[inline(never)]
    pub fn letters(&mut self, a: u64, b: u64, c: u64, d: u64) {
        for mut eight in [a, b, c, d] {
            while eight != 0 {
                self.0.text.push(char::from(eight as u8));
                eight >>= 8;
            }
        }
    }

    /// The finished text.
    pub fn finish(self) -> String {
        self.0.text
    }
}

impl Tag {
    /// An attribute; its value is escaped.
    pub fn attr(&mut self, name: &str, value: &str) -> &mut Tag {
        self.open(name);
        escape(&mut self.text, value);
        self.text.push('"');
        self
    }

    /// An attribute, if there is a value for it.
    pub fn attr_if(&mut self, name: &str, value: Option<&str>) -> &mut Tag {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    pub fn class(&mut self, value: &str) -> &mut Tag {
        self.attr("class", value)
    }

    /// An attribute in px, rounded to a tenth.
    pub fn px(&mut self, name: &str, value: f64) -> &mut Tag {
        self.open(name);
        push_px(&mut self.text, value);
        self.text.push('"');
        self
    }

    /// Where a text, or the corner of a rectangle, lies, in px.
    pub fn xy(&mut self, x: f64, y: f64) -> &mut Tag {
        self.px("x", x).px("y", y)
    }

    /// The middle of a circle, in px.
    pub fn centre(&mut self, x: f64, y: f64) -> &mut Tag {
        self.px("cx", x).px("cy", y)
    }

    /// The corner and the size of a rectangle, in px.
    pub fn rect(&mut self, x: f64, y: f64, width: f64, height: f64) -> &mut Tag {
        self.xy(x, y).px("width", width).px("height", height)
    }

    /// The ends of a line, in px: from x to x, from y to y.
    pub fn line(&mut self, x1: f64, x2: f64, y1: f64, y2: f64) -> &mut Tag {
        self.px("x1", x1).px("x2", x2).px("y1", y1).px("y2", y2)
    }

    pub fn int(&mut self, name: &str, value: i64) -> &mut Tag {
        self.open(name);
        push_int(&mut self.text, value);
        self.text.push('"');
        self
    }

    /// `transform="translate(x y)"`, in px.
    pub fn at(&mut self, x: f64, y: f64) -> &mut Tag {
        self.open("transform");
        push_translate(&mut self.text, x, y);
        self.text.push('"');
        self
    }

    /// Opens the element for what follows, until [`Markup::end`].
    pub fn begin(&mut self) {
        self.text.push('>');
    }

    /// The element with a text in it, escaped.
    pub fn content(&mut self, text: &str) {
        self.text.push('>');
        escape(&mut self.text, text);
        close(&mut self.text, self.name);
    }

    /// The element with nothing in it.
    pub fn empty(&mut self) {
        self.text.push_str("/>");
    }

    /// ` name="`, to be followed by the value and a quotation mark.
    fn open(&mut self, name: &str) {
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push_str("=\"");
    }
}

/// "12", "12.5" or "-0.5": a number of px, rounded to a tenth. What is no number is written as 0.
pub fn px(value: f64) -> String {
    let mut text = String::new();
    push_px(&mut text, value);
    text
}

/// "-12": a whole number. The formatting of the standard library is kept out of the program.
pub fn int(value: i64) -> String {
    let mut text = String::new();
    push_int(&mut text, value);
    text
}

/// "translate(12.5 3)".
pub fn translate(x: f64, y: f64) -> String {
    let mut text = String::new();
    push_translate(&mut text, x, y);
    text
}

fn push_translate(text: &mut String, x: f64, y: f64) {
    text.push_str("translate(");
    push_px(text, x);
    text.push(' ');
    push_px(text, y);
    text.push(')');
}

/// Writes px, rounded to a tenth.
pub fn push_px(text: &mut String, value: f64) {
    push_tenths(text, (value * 10.0).round() as i64);
}

/// Begins a path at a point: "M12.5 3".
pub fn push_move(path: &mut String, x: f64, y: f64) {
    path.push('M');
    push_px(path, x);
    path.push(' ');
    push_px(path, y);
}

fn close(text: &mut String, name: &str) {
    text.push_str("</");
    text.push_str(name);
    text.push('>');
}

fn escape(to: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '"' => to.push_str("&quot;"),
            letter => to.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_are_escaped() {
        let mut markup = Markup::new();
        markup
            .tag("p")
            .attr("title", "a \"b\"")
            .content("1 < 2 & 3");
        assert_eq!(
            markup.finish(),
            "<p title=\"a &quot;b&quot;\">1 &lt; 2 &amp; 3</p>"
        );
    }

    #[test]
    fn elements_nest() {
        let mut markup = Markup::new();
        markup.tag("g").at(1.5, 0.0).begin();
        markup.tag("rect").px("x", -0.25).int("width", 10).empty();
        markup.end("g");
        assert_eq!(
            markup.finish(),
            "<g transform=\"translate(1.5 0)\"><rect x=\"-0.3\" width=\"10\"/></g>"
        );
    }

    #[track_caller]
    fn check_px(value: f64, text: &str) {
        assert_eq!(px(value), text);
    }

    #[test]
    fn px_are_rounded_to_a_tenth() {
        check_px(0.0, "0");
        check_px(-0.04, "0");
        check_px(12.0, "12");
        check_px(12.34, "12.3");
        check_px(12.96, "13");
        check_px(-7.5, "-7.5");
        check_px(1234.56, "1234.6");
        check_px(f64::NAN, "0");
    }
}
