//! A stand-in for the crate `wasm-streams`, put in its place by `[patch.crates-io]`.
//!
//! Leptos brings `server_fn`, which can stream to and from a server. This page has none, so none of that
//! is ever called; but what the real crate exports to JavaScript is kept by the linker, called or not:
//! 12 kB of the program, 4 kB of what a first visit loads. Here is what `server_fn` needs to compile. If a
//! newer one needs more, the compiler says what.

use futures_core::Stream;
use futures_util::stream::{Empty, empty};
use wasm_bindgen::JsValue;

/// A stream of JavaScript.
pub struct ReadableStream {
    raw: web_sys::ReadableStream,
}

impl ReadableStream {
    pub fn from_raw(raw: web_sys::ReadableStream) -> ReadableStream {
        ReadableStream { raw }
    }

    /// A stream that never has anything in it.
    pub fn from_stream<S>(_: S) -> ReadableStream
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        ReadableStream {
            raw: wasm_bindgen::JsCast::unchecked_into(JsValue::UNDEFINED),
        }
    }

    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.raw
    }

    /// Nothing, whatever is in it.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
