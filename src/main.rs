//! Mounts the page; nothing else.

// Faster and smaller than the one of the standard library; ARCHITECTURE.md has the figures.
#[cfg(all(feature = "csr", target_family = "wasm"))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(feature = "csr")]
fn main() {
    use csto_timeline::{app::App, store::Store};
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;

    let Some(place) = document().get_element_by_id("app") else {
        return;
    };
    let place = place.unchecked_into();
    leptos::mount::mount_to(place, || {
        let store = Store::new();
        store.follow_address();
        view! { <App store=store /> }
    })
    .forget();
}

/// On the host there is no page to mount on; the components are rendered by the tests.
#[cfg(not(feature = "csr"))]
fn main() {}
