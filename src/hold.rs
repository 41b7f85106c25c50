//! Fingers, or the mouse, on a drawing: what every press has in common, on the timeline and on the map.

use crate::dom;
use leptos::prelude::request_animation_frame;
use std::cell::Cell;

/// A press becomes a drag when it has moved so far.
const DRAG_FROM_PX: f64 = 4.0;

/// Who holds a drawing, and where. Places are px from its upper left corner.
pub struct Hold {
    drawing_id: &'static str,
    /// Corner of the drawing on the screen, read when a press begins.
    corner_px: Cell<[f64; 2]>,
    /// The finger or mouse that pressed first, and a second finger; the same twice while there is one.
    fingers: Cell<[Finger; 2]>,
    /// Whether a frame is awaited.
    is_awaited: Cell<bool>,
    /// A click that ends a drag selects nothing.
    dragged: Cell<bool>,
}

/// A finger, or the mouse.
#[derive(Clone, Copy, Default)]
pub struct Finger {
    pub id: i32,
    pub at_px: [f64; 2],
}

impl Hold {
    /// Nobody holds the drawing with this id.
    pub fn of(drawing_id: &'static str) -> Hold {
        Hold {
            drawing_id,
            corner_px: Cell::default(),
            fingers: Cell::default(),
            is_awaited: Cell::default(),
            dragged: Cell::default(),
        }
    }

    /// Reads where the drawing lies on the screen.
    pub fn measure(&self) {
        if let Some(drawing) = dom::by_id(self.drawing_id) {
            let corner = drawing.get_bounding_client_rect();
            self.corner_px.set([corner.left(), corner.top()]);
        }
    }

    /// Where a pointer is.
    pub fn at(&self, event: &web_sys::MouseEvent) -> [f64; 2] {
        let [left, top] = self.corner_px.get();
        [
            f64::from(event.client_x()) - left,
            f64::from(event.client_y()) - top,
        ]
    }

    fn finger(&self, event: &web_sys::PointerEvent) -> Finger {
        Finger {
            id: event.pointer_id(),
            at_px: self.at(event),
        }
    }

    /// A press begins; where.
    pub fn press(&self, event: &web_sys::PointerEvent) -> [f64; 2] {
        self.measure();
        self.dragged.set(false);
        let finger = self.finger(event);
        self.fingers.set([finger; 2]);
        finger.at_px
    }

    /// A second finger comes to the first; both, from left to right, and the drawing has them from now on.
    pub fn join(&self, event: &web_sys::PointerEvent) -> [Finger; 2] {
        let [first, _] = self.fingers.get();
        let mut fingers = [first, self.finger(event)];
        if fingers[1].at_px[0] < first.at_px[0] {
            fingers.reverse();
        }
        for finger in fingers {
            dom::capture(self.drawing_id, finger.id);
        }
        self.fingers.set(fingers);
        fingers
    }

    /// Whether an event is about one of the fingers.
    pub fn has(&self, event: &web_sys::PointerEvent) -> bool {
        let id = event.pointer_id();
        self.fingers.get().iter().any(|finger| finger.id == id)
    }

    /// A finger has moved; where to.
    pub fn follow(&self, event: &web_sys::PointerEvent) -> [f64; 2] {
        let moved = self.finger(event);
        let mut fingers = self.fingers.get();
        for finger in &mut fingers {
            if finger.id == moved.id {
                *finger = moved;
            }
        }
        self.fingers.set(fingers);
        moved.at_px
    }

    /// Where the fingers are.
    pub fn at_px(&self) -> [[f64; 2]; 2] {
        let [one, other] = self.fingers.get();
        [one.at_px, other.at_px]
    }

    /// Lets the drawing have all events of a pointer, wherever it goes.
    pub fn capture(&self, event: &web_sys::PointerEvent) {
        dom::capture(self.drawing_id, event.pointer_id());
    }

    /// Ends what [`Hold::capture`] began.
    pub fn release(&self, event: &web_sys::PointerEvent) {
        dom::release(self.drawing_id, event.pointer_id());
    }

    /// Acts in the next frame, unless that is to be done already: moves are gathered.
    pub fn soon(&'static self, act: Box<dyn FnOnce()>) {
        if !self.is_awaited.replace(true) {
            request_animation_frame(move || {
                self.is_awaited.set(false);
                act();
            });
        }
    }

    /// The press was a drag: the click that ends it comes before the next frame, if there is one.
    pub fn was_drag(&'static self) {
        self.dragged.set(true);
        request_animation_frame(move || self.dragged.set(false));
    }

    /// Whether a click only ends a drag, and so selects nothing.
    pub fn ends_drag(&self) -> bool {
        self.dragged.take()
    }
}

/// Whether a pointer has gone so far that its press is a drag.
pub fn is_drag(gone_px: f64) -> bool {
    DRAG_FROM_PX <= gone_px.abs()
}
