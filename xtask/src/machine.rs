//! The machine at hand: where the project is, which compiler and which folders its child processes get.

use crate::failure::{Failure, Result};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub struct Machine {
    /// The project's folder.
    pub root: PathBuf,
    /// The toolchain this program was started under, as rustup names it.
    pub started_under: Option<String>,
    /// The toolchain of child processes; `None` is whatever `cargo` on the path is.
    pub toolchain: Option<String>,
    /// Folders searched before those of PATH, the first one first.
    pub tool_folders: Vec<PathBuf>,
}

impl Machine {
    pub fn find() -> Result<Self> {
        let started_under = std::env::var("RUSTUP_TOOLCHAIN").ok();
        Ok(Machine {
            root: project_root()?,
            toolchain: started_under.clone(),
            started_under,
            tool_folders: vec![cargo_bin()?],
        })
    }

    /// For work that concerns no project: what root leaves in a user's project, the user could not change.
    pub fn without_project() -> Result<Self> {
        let root = cache()?.join("system");
        std::fs::create_dir_all(&root).map_err(|error| {
            Failure::io(format_args!("make the folder {}", root.display()), &error)
        })?;
        Ok(Machine {
            root,
            toolchain: None,
            started_under: None,
            tool_folders: Vec::new(),
        })
    }

    /// A child process in the project's folder, with this machine's toolchain and tools, and no input.
    pub fn command(&self, program: &str) -> Command {
        let path = self
            .on_path(program)
            .unwrap_or_else(|| PathBuf::from(program));
        let mut command = Command::new(path);
        command
            .current_dir(&self.root)
            .env("PATH", self.path())
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            .stdin(Stdio::null());
        // What cargo tells this program about itself would mislead a cargo of another toolchain.
        for (name, _) in std::env::vars_os() {
            let is_cargos = name.to_str().is_some_and(|name| {
                name == "CARGO"
                    || name.starts_with("CARGO_PKG_")
                    || name.starts_with("CARGO_MANIFEST_")
            });
            if is_cargos {
                command.env_remove(name);
            }
        }
        match &self.toolchain {
            Some(toolchain) => command.env("RUSTUP_TOOLCHAIN", toolchain),
            None => command.env_remove("RUSTUP_TOOLCHAIN"),
        };
        command
    }

    /// What a short child process prints on its standard output, if it succeeds.
    pub fn output(&self, program: &str, arguments: &[&str]) -> Option<String> {
        let output = self
            .command(program)
            .args(arguments)
            .stderr(Stdio::null())
            .output()
            .ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// The file that a program's name means here.
    pub fn on_path(&self, program: &str) -> Option<PathBuf> {
        let endings: &[&str] = if cfg!(windows) {
            &[".exe", ".cmd", ".bat"]
        } else {
            &[""]
        };
        std::env::split_paths(&self.path())
            .flat_map(|folder| {
                endings
                    .iter()
                    .map(move |ending| folder.join(format!("{program}{ending}")))
            })
            .find(|file| file.is_file())
    }

    fn path(&self) -> OsString {
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let folders = self
            .tool_folders
            .iter()
            .cloned()
            .chain(std::env::split_paths(&inherited));
        // A folder whose name holds the separator cannot be joined; the inherited path then has to do.
        std::env::join_paths(folders).unwrap_or(inherited)
    }

    /// Where this program keeps its logs and its half-built things.
    pub fn scratch(&self) -> PathBuf {
        self.root.join("target").join("xtask")
    }
}

/// Where `cargo install` puts programs.
pub fn cargo_bin() -> Result<PathBuf> {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    Ok(cargo_home
        .map_or_else(|| home().map(|home| home.join(".cargo")), Ok)?
        .join("bin"))
}

/// A folder for tools that every checkout of the project shares.
pub fn cache() -> Result<PathBuf> {
    let given = std::env::var_os(if cfg!(windows) {
        "LOCALAPPDATA"
    } else {
        "XDG_CACHE_HOME"
    });
    let usual = if cfg!(target_os = "macos") {
        "Library/Caches"
    } else {
        ".cache"
    };
    let base = given
        .map(PathBuf::from)
        .map_or_else(|| home().map(|home| home.join(usual)), Ok)?;
    Ok(base.join("csto-timeline"))
}

/// The value of ID in /etc/os-release, such as `debian`; empty where there is no such file.
pub fn linux_name() -> String {
    family(&os_release()).to_owned()
}

/// The systems for which a command is known.
const FAMILIES: [&str; 5] = ["debian", "ubuntu", "fedora", "arch", "alpine"];

/// One of [`FAMILIES`], if a system is one or says that it is like one; else its own name.
fn family(os_release: &str) -> &str {
    let name = field(os_release, "ID=");
    let like = field(os_release, "ID_LIKE=");
    std::iter::once(name)
        .chain(like.split(' '))
        .find(|name| FAMILIES.contains(name))
        .unwrap_or(name)
}

fn field<'t>(os_release: &'t str, start: &str) -> &'t str {
    let value = os_release.lines().find_map(|line| line.strip_prefix(start));
    value.unwrap_or_default().trim_matches('"')
}

fn os_release() -> String {
    std::fs::read_to_string("/etc/os-release").unwrap_or_default()
}

/// Whether system packages may be installed without a question: Debian, as root.
pub fn may_install_packages() -> bool {
    field(&os_release(), "ID=") == "debian" && is_root()
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn home() -> Result<PathBuf> {
    std::env::home_dir()
        .filter(|home| !home.as_os_str().is_empty())
        .ok_or_else(|| {
            Failure::new("there is no home folder; set HOME and run the same command again")
        })
}

/// Asked at run time, since a build kept from before the folder was moved would name the old place.
fn project_root() -> Result<PathBuf> {
    let from_cargo = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let start = from_cargo
        .map_or_else(std::env::current_dir, Ok)
        .map_err(|error| Failure::io("find the current folder", &error))?;
    start
        .ancestors()
        .find(|folder| folder.join("xtask").is_dir() && folder.join("Cargo.lock").is_file())
        .map(Path::to_owned)
        .ok_or_else(|| {
            Failure::new(
                "this is not the project's folder; change to it and run the same command again",
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_what_it_is_like() {
        assert_eq!(family("NAME=x\nID=fedora\nID_LIKE=\"rhel\"\n"), "fedora");
        assert_eq!(
            family("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"),
            "ubuntu"
        );
        assert_eq!(family("ID=raspbian\nID_LIKE=debian\n"), "debian");
        assert_eq!(family("ID=nixos\n"), "nixos");
        assert_eq!(family(""), "");
    }
}
