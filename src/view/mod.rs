//! What is shown: a folder for each region of the page. Components show; what they show is computed
//! in `model`, and what they say comes from `i18n`.

#[cfg(test)]
mod agreement;
pub mod answer;
pub mod glyph;
pub mod lane_menu;
pub mod legend;
pub mod map;
pub mod panel;
pub mod pattern;
pub mod play;
pub mod refused;
pub mod swatch;
pub mod timeline;
pub mod toolbar;
pub mod views;
