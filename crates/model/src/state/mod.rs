//! View state.
