//! What pointers and the wheel do on a drawing, the timeline or the map: the part of it that is the browser's.

use crate::dom;
use gloo::timers::callback::Timeout;
use model::gesture::{Event, Gesture, Surface, Wish};
use std::cell::Cell;

/// What the pointers and the wheel on a drawing are doing, and where it is.
pub struct Press<S: Surface> {
    drawing_id: &'static str,
    gesture: Cell<Gesture<S>>,
    /// Corner of the drawing on the screen, read when a press begins.
    corner_px: Cell<[f64; 2]>,
    pub turned: Turned,
}

impl<S: Surface> Press<S> {
    /// Nobody presses the drawing with this id.
    pub fn on(drawing_id: &'static str) -> Press<S> {
        Press {
            drawing_id,
            gesture: Cell::default(),
            corner_px: Cell::default(),
            turned: Turned::default(),
        }
    }

    /// Reads where the drawing lies on the screen.
    pub fn measure(&self) {
        if let Some(drawing) = dom::by_id(self.drawing_id) {
            let corner = drawing.get_bounding_client_rect();
            self.corner_px.set([corner.left(), corner.top()]);
        }
    }

    /// Where in the drawing a pointer is, in px.
    pub fn at_px(&self, event: &web_sys::MouseEvent) -> [f64; 2] {
        let [left, top] = self.corner_px.get();
        [
            f64::from(event.client_x()) - left,
            f64::from(event.client_y()) - top,
        ]
    }

    /// Whether an event is of a pointer that presses.
    pub fn holds(&self, event: &web_sys::PointerEvent) -> bool {
        self.gesture.get().holds(event.pointer_id())
    }

    /// Goes on with what happens, and says what is to be done.
    pub fn follow(&self, event: Event<S::Target>, shown: &S) -> Vec<Wish<S::Act>> {
        let mut gesture = self.gesture.get();
        let wishes = gesture.follow(event, shown);
        self.gesture.set(gesture);
        wishes
    }

    /// Lets the drawing have all events of a pointer ([`Wish::Capture`]).
    pub fn capture(&self, id: i32) {
        dom::capture(self.drawing_id, id);
    }

    /// Ends what [`Press::capture`] began.
    pub fn release(&self, id: i32) {
        dom::release(self.drawing_id, id);
    }

    /// Whether a click only ends a drag, and so selects nothing.
    pub fn ends_drag(&self) -> bool {
        let mut gesture = self.gesture.get();
        let takes_click = gesture.takes_click();
        self.gesture.set(gesture);
        takes_click
    }
}

/// How far the wheel was turned over a drawing, in px, whether a frame is awaited to act on it, and what is to
/// be done when it rests.
#[derive(Default)]
pub struct Turned {
    pub px: Cell<f64>,
    pub is_awaited: Cell<bool>,
    pub settling: Cell<Option<Timeout>>,
}

/// Whether a turn of the wheel zooms.
pub fn zooms(event: &web_sys::WheelEvent) -> bool {
    event.ctrl_key() || event.meta_key()
}
