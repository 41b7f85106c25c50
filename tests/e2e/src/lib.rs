//! The finished page in a browser: what its tests and its benchmark share.
//!
//! [`visit`] is where to start. It serves the built page from a folder of an origin of its own
//! ([`server`]), starts a driver and a browser with an empty profile ([`driver`], [`browser`]),
//! hands over a [`Page`], and afterwards fails on anything that the console complained of.
//!
//! ```no_run
//! use e2e::{Visit, visit};
//!
//! visit(Visit::default(), async |page| {
//!     page.open("?at=2006-06-23").await?;
//!     assert!(page.answer().await?.contains("seven members"));
//!     Ok(())
//! });
//! ```

pub mod browser;
pub mod dist;
pub mod driver;
pub mod frames;
pub mod page;
pub mod pointer;
pub mod server;
pub mod standings;
pub mod visit;

pub use page::Page;
pub use visit::{Visit, visit};

/// Anything that went wrong on the way to the browser; what the page does wrong is an assertion.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;
pub type Result<T = ()> = std::result::Result<T, Failure>;
