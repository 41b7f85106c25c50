//! What the menus of keys and of marks say, written when they are opened.

use crate::{
    dom, i18n,
    markup::Markup,
    rest::Here,
    view::{
        glyph::glyph_icon,
        toolbar::{KEY_TO_MARKS, KEYS},
    },
};
use model::domain::{Category, Family};

/// Fills the menu with this id; false where there is none to fill.
#[inline(never)]
pub fn fill(_: Here, id: &str) -> bool {
    let mut m = Markup::new();
    match id {
        KEYS => keys(&mut m),
        KEY_TO_MARKS => marks(&mut m),
        _ => return false,
    }
    let summary = dom::by_id(&[id, "-summary"].concat());
    if let Some(sheet) = summary.and_then(|it| it.next_element_sibling()) {
        sheet.set_inner_html(&m.finish());
    }
    true
}

/// Which keys do what.
fn keys(m: &mut Markup) {
    put!(
        m,
        "<p>With the focus on the timeline; p and ? on the map too:</p><dl>"
    );
    put!(
        m,
        "<dt>&larr; &rarr;</dt><dd>a day</dd><dt>Shift + &larr; &rarr;</dt><dd>a month</dd>"
    );
    put!(m, "<dt>Page Up, Page Down</dt><dd>a year</dd>");
    put!(m, "<dt>, .</dt><dd>previous and next event</dd>");
    put!(
        m,
        "<dt>[ ]</dt><dd>previous and next change of standing</dd>"
    );
    put!(m, "<dt>Home, End</dt><dd>first and last change</dd>");
    put!(
        m,
        "<dt>&uarr; &darr;</dt><dd>lanes, offices and rows of events</dd>"
    );
    put!(m, "<dt>Alt + &uarr; &darr;</dt><dd>move the lane</dd>");
    put!(m, "<dt>+ &minus; 0</dt><dd>zoom in, out, whole record</dd>");
    put!(
        m,
        "<dt>&larr; &rarr; there</dt><dd>from term to term, from event to event</dd>"
    );
    put!(
        m,
        "<dt>Enter</dt><dd>select; go to the first day of the term</dd><dt>Space, p</dt><dd>play and pause</dd>"
    );
    put!(
        m,
        "<dt>?</dt><dd>this list</dd><dt>Esc</dt><dd>clear the selection</dd></dl>"
    );
    put!(
        m,
        "<p>On the map:</p><dl><dt>&larr; &rarr; &uarr; &darr;</dt><dd>the next state there</dd>"
    );
    put!(
        m,
        "<dt>Shift + &larr; &rarr; &uarr; &darr;</dt><dd>move the map</dd>"
    );
    put!(
        m,
        "<dt>+ &minus; 0</dt><dd>zoom in, out, fit region</dd></dl>"
    );
    put!(
        m,
        "<p>In the table of members:</p><dl><dt>&larr; &rarr; &uarr; &darr;</dt><dd>years and states</dd>"
    );
    put!(
        m,
        "<dt>Enter</dt><dd>select the state, go to the year</dd></dl>"
    );
}

/// The shapes of the categories, and how precision, doubt and plans are drawn.
fn marks(m: &mut Markup) {
    for family in Family::ALL {
        m.tag("h3").content(i18n::family(family));
        m.tag("ul").begin();
        for category in Category::ALL {
            if category.family() == family {
                m.tag("li").begin();
                glyph_icon(m, category, false);
                m.text(i18n::category(category));
                m.end("li");
            }
        }
        m.end("ul");
    }
    put!(
        m,
        "<dl><dt>A bar under a mark</dt><dd>the month is known, the day is not</dd>"
    );
    put!(
        m,
        "<dt>A bracket</dt><dd>the year is known, or it lasted that long</dd>"
    );
    put!(
        m,
        "<dt>A dotted line to a ring</dt><dd>others give another day</dd>"
    );
    put!(
        m,
        "<dt>A dashed box in a lane</dt><dd>that change or its day is disputed</dd>"
    );
    put!(
        m,
        "<dt>Hollow and dashed</dt><dd>scheduled and not seen to have happened, or later than last checked</dd>"
    );
    put!(
        m,
        "<dt>A number in a pill</dt><dd>so many events close together, with the title of the weightiest</dd>"
    );
    put!(
        m,
        "<dt>Hatched ground</dt><dd>later than the record was last checked</dd></dl>"
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_shows_every_category() {
        let mut m = Markup::new();
        marks(&mut m);
        let drawn = m.finish();
        for category in Category::ALL {
            assert!(drawn.contains(i18n::category(category)), "{category:?}");
        }
    }
}
