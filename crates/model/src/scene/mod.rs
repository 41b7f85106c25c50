//! The timeline as numbers: px in, px out, no words and no browser.
//!
//! The scene space has its origin at the upper left corner of the plot: x grows with time, y
//! downwards, both in px. [`TimeScale`] gives the x of a day, [`Rows`] the y of each row; every
//! other module draws one region from these two and from the record:
//!
//! | region | function | result |
//! |---|---|---|
//! | count | [`count_line`] | [`CountLine`] |
//! | lane of a state | [`lane_bars`] | [`LaneBars`] |
//! | office | [`office_bars`] | [`OfficeBars`] |
//! | row of events | [`event_marks`], from an [`EventIndex`] | [`EventMarks`] |
//! | axis | [`axis_ticks`] | [`AxisTick`] |
//! | cursor | [`handle`] | [`Handle`] |
//! | past the day last checked | [`beyond`] | [`Span`] |
//!
//! Results are plain and comparable, so that a memo of one cuts off a region that did not change.
//! Each region has its own function for the same reason. What a text says belongs to the view; what
//! is asked here is only how wide it is ([`estimated_width_px`]).

mod axis;
mod bars;
mod checked;
mod cluster_layout;
mod clusters;
mod count;
mod doubt;
mod event_index;
#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test that fails should stop")]
mod fixture;
mod greatest;
mod handle;
mod lane_order;
mod marks;
mod minimap;
mod offices;
mod overscan;
mod rows;
mod scale;
mod sizes;
mod span;
mod strip;
mod text_width;
mod titles;
mod years;

pub use axis::{AxisTick, axis_ticks};
pub use bars::{Bar, LEAST_BAR_PX, LaneBars, UnclearLine, UnknownStart, lane_bars};
pub use checked::{beyond, checked_edge_x, known_plot, unchecked_from};
pub use clusters::{Cluster, EventMarks, event_marks};
pub use count::{CountLine, CountStep, HEADROOM_PX, LABEL_RISE_PX, count_line};
pub use doubt::{DoubtBox, DoubtLabel, LEAST_DOUBT_PX};
pub use event_index::{EventIndex, Members, Tally};
pub use handle::{HANDLE_HEIGHT_PX, HANDLE_WIDTH_PX, Handle, HandleSide, handle};
pub use lane_order::{LaneOrder, LaneWish, move_lane};
pub use marks::{Mark, MarkSpan, SpanKind};
pub use minimap::{FramePart, density, frame, frame_key, frame_moved};
pub use offices::{
    NameLength, OfficeBars, OfficeGap, TermBar, full_names_fit, name_length, office_bars,
    terms_of_lane,
};
pub use overscan::Overscan;
pub use rows::{Band, EventRow, Lane, LaneGroup, OfficeLane, Rows, lane_group, lanes_in_order};
pub use scale::TimeScale;
pub use sizes::{CLUSTER_HEIGHT_PX, Density, GLYPH_PX, Pointer, Sizes};
pub use span::Span;
pub use strip::{StripItems, strip_items};
pub use text_width::{cut_to_room, estimated_bold_width_px, estimated_width_px};
pub use titles::Title;
pub use years::{YearCell, YearPart, year_cell, years_of};
