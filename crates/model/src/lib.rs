//! The record of the treaty, and everything about it that can be computed without a browser.
//!
//! - [`time`]: days, partial dates, intervals, calendar arithmetic, ticks.
//! - [`domain`]: the record (states, spells, events, terms, sources) and the questions asked of it.
//! - [`scene`]: the timeline as numbers: scales, lanes, marks, steps.
//! - [`gesture`]: what pointers that are down do on the timeline and on the map.
//! - [`state`]: what a link restores, how it changes, and its address.
//! - [`camera`]: what a picture shows of its map.
//! - [`digits`]: numbers as text. [`power`]: powers, in few bytes.
//!
//! Nothing here knows of HTML, a clock or a random number; every type can be built in a `static`,
//! because the build writes the whole record as one.

pub mod camera;
pub mod digits;
pub mod domain;
pub mod find;
pub mod gesture;
pub mod power;
pub mod scene;
pub mod state;
pub mod time;
