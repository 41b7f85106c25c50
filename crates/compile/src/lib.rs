//! data to Rust source.
