//! Cargo.lock, of which one thing is wanted: the version of a package.

use crate::failure::{Failure, Result};
use std::path::Path;

/// The version of `package` that the project at `root` is locked to.
pub fn version(root: &Path, package: &str) -> Result<String> {
    let path = root.join("Cargo.lock");
    let text =
        std::fs::read_to_string(&path).map_err(|error| Failure::io("read Cargo.lock", &error))?;
    version_in(&text, package).ok_or_else(|| {
        Failure::new(format!(
            "Cargo.lock names no `{package}`; run `cargo update --package {package}`"
        ))
    })
}

/// Cargo writes this file itself, always one key a line, so that no TOML reader is needed.
fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.find(|line| line.starts_with("version = "))?;
    version.split('"').nth(1).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
dependencies = [
 \"cfg-if\",
]

[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.2.129\"
";

    #[test]
    fn the_locked_version_is_read() {
        assert_eq!(version_in(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(
            version_in(LOCK, "wasm-bindgen-macro").as_deref(),
            Some("0.2.129")
        );
        assert_eq!(version_in(LOCK, "wasm"), None);
    }
}
