//! What went wrong, in one sentence that says what to do.

use std::fmt;
use std::io;

pub type Result<T> = std::result::Result<T, Failure>;

#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    pub fn new(sentence: impl Into<String>) -> Self {
        Failure(sentence.into())
    }

    /// A refusal of the operating system while `doing` something, such as "write dist/index.html".
    pub fn io(doing: impl fmt::Display, error: &io::Error) -> Self {
        let error = error.to_string();
        match remedy(&error) {
            Some(remedy) => Failure(format!("could not {doing}: {remedy}")),
            None => Failure(format!("could not {doing}: {error}")),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Words that programs print for the ordinary troubles, and what helps; the first that fits counts.
const REMEDIES: &[(&[&str], &str)] = &[
    (
        &[
            "no space left on device",
            "os error 28",
            "enospc",
            "disk quota exceeded",
            "not enough space on the disk",
            "os error 112",
        ],
        "the disk is full; free about 4 GB and run the same command again",
    ),
    (
        &[
            "could not get lock",
            "unable to acquire the dpkg frontend lock",
            "lock-frontend",
        ],
        "another program is installing packages; wait for it and run the same command again",
    ),
    (
        &[
            "permission denied",
            "os error 13",
            "access is denied",
            "os error 5)",
            "eacces",
            "read-only file system",
            "are you root",
        ],
        "there is no right to write there; run the same command as a user who may",
    ),
    (
        &[
            "could not resolve host",
            "temporary failure resolving",
            "failed to lookup address",
            "name or service not known",
            "dns error",
            "enotfound",
            "eai_again",
            "etimedout",
            "econnrefused",
            "connection refused",
            "connection timed out",
            "network is unreachable",
            "unable to fetch",
            "failed to fetch",
            "failed to download",
            "download of config.json failed",
            "spurious network error",
        ],
        "the network or the registry did not answer; check the connection and run the same command again",
    ),
    (
        &["cannot allocate memory", "out of memory", "signal: 9"],
        "the machine ran out of memory; close other programs and run the same command again",
    ),
];

/// The remedy for the trouble a program's output tells of, if it is a known one.
pub fn remedy(output: &str) -> Option<&'static str> {
    let output = output.to_lowercase();
    REMEDIES
        .iter()
        .find(|(signs, _)| signs.iter().any(|sign| output.contains(sign)))
        .map(|(_, remedy)| *remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(output: &str, expected: &str) {
        let found = remedy(output).unwrap_or("nothing");
        assert!(found.contains(expected), "{output:?} gave {found:?}");
    }

    #[test]
    fn known_troubles_have_a_remedy() {
        check(
            "error: failed to write: No space left on device (os error 28)",
            "disk is full",
        );
        check("npm ERR! code ENOSPC", "disk is full");
        check(
            "There is not enough space on the disk. (os error 112)",
            "disk is full",
        );
        check("Access is denied. (os error 5)", "no right");
        check(
            "E: Could not get lock /var/lib/dpkg/lock-frontend",
            "another program",
        );
        check(
            "mkdir: cannot create directory: Permission denied",
            "no right",
        );
        check(
            "E: Failed to fetch http://x/y.deb  Temporary failure resolving 'x'",
            "network",
        );
        check("error: failed to download from `https://x`", "network");
        check("[6] Could not resolve host: index.crates.io", "network");
        check("error[E0308]: mismatched types", "nothing");
    }

    #[test]
    fn a_full_disk_is_told_from_a_failed_download() {
        check(
            "failed to download: No space left on device",
            "disk is full",
        );
    }

    #[test]
    fn a_refusal_names_what_was_tried() {
        let error = io::Error::from(io::ErrorKind::PermissionDenied);
        let sentence = Failure::io("write dist/a.js", &error).to_string();
        assert!(
            sentence.starts_with("could not write dist/a.js: there is no right"),
            "{sentence}"
        );
    }
}
