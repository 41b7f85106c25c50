//! Files read and written, with a sentence that names the file where that fails.

use crate::failure::{Failure, Result};
use std::path::Path;

pub fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path)
        .map_err(|error| Failure::io(format_args!("read {}", path.display()), &error))
}

pub fn text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path)
        .map_err(|error| Failure::io(format_args!("read {}", path.display()), &error))
}

pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    std::fs::write(path, content)
        .map_err(|error| Failure::io(format_args!("write {}", path.display()), &error))
}
