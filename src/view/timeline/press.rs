//! Listens to what pointers do on the timeline, and does what a [`Gesture`] wishes for then.

use super::{
    cursor::CURSOR_ELEMENT_ID,
    input::Input,
    minimap::{FRAME_ATTRIBUTE, MINIMAP_ELEMENT_ID},
    scene::Layout,
};
use crate::{data::RECORD, dom, press};
use leptos::prelude::request_animation_frame;
use model::{
    gesture::{
        self, Pointer, Wish,
        timeline::{Act, Shown, Target},
    },
    scene::FramePart,
    state::{Intent, whole},
};

type Event = gesture::Event<Target>;

/// The id of the drawing.
pub const DRAWING_ID: &str = "timeline";

/// What the pointers are doing, and where.
pub type Press = press::Press<Shown>;

impl Input {
    pub fn pointer_down(self, event: &web_sys::PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if !event.is_primary() {
            self.follow(Event::DownToo(self.pointer_of(event)));
            return;
        }
        self.measure();
        let pointer = self.pointer_of(event);
        if let Some(target) = self.target_of(event, pointer.at_px[0]) {
            if matches!(target, Target::Cursor) {
                event.prevent_default();
                dom::focus_id(CURSOR_ELEMENT_ID);
            }
            self.follow(Event::Down(pointer, target));
        }
    }

    pub fn pointer_move(self, event: &web_sys::PointerEvent) {
        // Most moves are of a mouse that is not pressed.
        if self.press.holds(event) {
            self.follow(Event::Moved {
                pointer: self.pointer_of(event),
                is_held: event.buttons() != 0,
            });
        }
    }

    pub fn pointer_up(self, event: &web_sys::PointerEvent) {
        self.follow(Event::Up(self.pointer_of(event)));
    }

    /// The browser takes the pointer for itself, to scroll: its coordinates mean nothing then.
    pub fn pointer_cancel(self, event: &web_sys::PointerEvent) {
        let id = event.pointer_id();
        self.follow(Event::Cancelled { id });
    }

    /// Whether a click only ends a drag, and so selects nothing.
    pub fn ends_drag(self) -> bool {
        self.press.ends_drag()
    }

    fn follow(self, event: Event) {
        for wish in self.press.follow(event, &self.shown()) {
            self.grant(wish);
        }
    }

    fn grant(self, wish: Wish<Act>) {
        let store = self.store;
        match wish {
            Wish::Hold => store.hold(),
            Wish::Capture(id) => self.press.capture(id),
            Wish::Release(id) => self.press.release(id),
            Wish::AwaitFrame => request_animation_frame(move || self.follow(Event::Frame)),
            Wish::Do(Act::SetCursor(day)) => store.dispatch(Intent::SetCursor(day)),
            Wish::Do(Act::SetWindow(window)) => store.dispatch(Intent::SetWindow(window)),
            Wish::Do(Act::GoBack { cursor, window }) => {
                store.dispatch(Intent::SetCursor(cursor));
                store.dispatch(Intent::SetWindow(window));
            }
            Wish::Do(Act::MoveWindow(window)) => store.move_on(Intent::SetWindow(window)),
            Wish::Do(Act::Pan { start, length_days }) => store.pan_to(start, length_days),
            Wish::Do(Act::Zoom { start, length_days }) => store.show(start, length_days),
            Wish::LetGo { px_per_milli } => self.let_go(px_per_milli),
            Wish::Settle => self.settle(),
        }
    }

    fn shown(self) -> Shown {
        Shown {
            scale: self.scale(),
            cursor: self.store.cursor.get_untracked(),
            window: self.store.window.get_untracked(),
            position: self.store.position(),
            whole: whole(&RECORD),
        }
    }

    /// What a press is on, `x_px` from the left edge of the plot; nothing over the names of the rows.
    fn target_of(self, event: &web_sys::PointerEvent, x_px: f64) -> Option<Target> {
        let is_on = |id: &str| dom::closest(event, &["#", id].concat()).is_some();
        let [_, y_px] = self.press.at_px(event);
        let layout = self.scene.layout;
        if is_on(MINIMAP_ELEMENT_ID) {
            Some(Target::Minimap(part_of(event)))
        } else if x_px < 0.0 {
            None
        } else if layout.with_untracked(|it| it.rows.axis.contains(y_px))
            || is_on(CURSOR_ELEMENT_ID)
        {
            Some(Target::Cursor)
        } else {
            Some(Target::Plot)
        }
    }

    fn pointer_of(self, event: &web_sys::PointerEvent) -> Pointer {
        Pointer {
            id: event.pointer_id(),
            // It is moved along the days only.
            at_px: [self.plot_x_of(event), 0.0],
            millis: event.time_stamp(),
        }
    }

    /// Brings the window to rest, also one that was caught between two days and then let go.
    pub fn settle(self) {
        if self.store.slip.get_untracked() == 0.0 {
            self.store.settle();
        } else {
            self.let_go(0.0);
        }
    }

    /// Lets the window go on at the speed of the pointer.
    pub fn let_go(self, px_per_milli: f64) {
        let px_per_day = self.scale().px_per_day();
        let length_days = self.store.window.get_untracked().len_days();
        let speed = -px_per_milli / px_per_day;
        self.store.fling(self.store.position(), length_days, speed);
    }

    /// Reads where the drawing lies on the screen.
    pub fn measure(self) {
        self.press.measure();
    }

    /// The px of the plot under a pointer; negative over the names of the rows.
    pub fn plot_x_of(self, event: &web_sys::MouseEvent) -> f64 {
        let gutter_px = |layout: &Layout| layout.sizes.gutter_width_px;
        let [x_px, _] = self.press.at_px(event);
        x_px - self.scene.layout.with_untracked(gutter_px)
    }
}

/// The part of the frame on the minimap that an event is about.
pub fn part_of(event: &web_sys::Event) -> Option<FramePart> {
    FramePart::from_slug(&dom::attribute(event, FRAME_ATTRIBUTE)?)
}
