//! A browser and the program that steers it, for the tests of the finished page.

use super::{Tool, apt};
use crate::failure::{Failure, Result};
use crate::machine::{self, Machine};
use std::path::PathBuf;

pub const TOOL: Tool = Tool {
    name: "the browser",
    why: "The finished page is tested in Chromium, steered by chromedriver.",
    present,
    install,
};

const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
];
/// The second is what a snap calls it.
const DRIVERS: &[&str] = &["chromedriver", "chromium.chromedriver"];
const APPLICATIONS: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// What else the tests look at needs: letters, Cyrillic ones among them.
pub const PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-liberation"];

pub struct Browser {
    pub program: PathBuf,
    pub driver: PathBuf,
}

/// CHROME and CHROMEDRIVER go before what is on the path.
pub fn find(machine: &Machine) -> Option<Browser> {
    let given = |name| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_file())
    };
    let program = given("CHROME")
        .or_else(|| BROWSERS.iter().find_map(|name| machine.on_path(name)))
        .or_else(|| {
            APPLICATIONS
                .iter()
                .map(PathBuf::from)
                .find(|path| path.is_file())
        })?;
    let driver =
        given("CHROMEDRIVER").or_else(|| DRIVERS.iter().find_map(|name| machine.on_path(name)))?;
    Some(Browser { program, driver })
}

fn present(machine: &mut Machine) -> Result<Option<String>> {
    Ok(find(machine).map(|browser| {
        format!(
            "{} with {}",
            browser.program.display(),
            browser.driver.display()
        )
    }))
}

fn install(machine: &mut Machine) -> Result<()> {
    if machine::may_install_packages() {
        return apt::install(machine, PACKAGES);
    }
    Err(Failure::new(by_hand(
        std::env::consts::OS,
        &machine::linux_name(),
    )))
}

fn by_hand(system: &str, linux: &str) -> String {
    let command = match (system, linux) {
        ("macos", _) => "brew install --cask google-chrome chromedriver",
        ("windows", _) => "winget install Google.Chrome && npm install --global chromedriver",
        (_, "debian") => "sudo apt-get install -y chromium chromium-driver",
        (_, "ubuntu") => "sudo snap install chromium",
        (_, "fedora") => "sudo dnf install -y chromium chromedriver",
        (_, "arch") => "sudo pacman -S --needed chromium",
        (_, "alpine") => "sudo apk add chromium chromium-chromedriver",
        _ => return "the tests of the page need Chromium and chromedriver; install both, or name them in CHROME and CHROMEDRIVER".to_owned(),
    };
    format!(
        "the tests of the page need Chromium and chromedriver; run `{command}`, then this again"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_system_is_told_one_command() {
        assert!(by_hand("macos", "").contains("brew"));
        assert!(by_hand("linux", "debian").contains("apt-get"));
        assert!(by_hand("linux", "ubuntu").contains("snap"));
        assert!(by_hand("linux", "fedora").contains("dnf"));
        assert!(by_hand("freebsd", "").contains("CHROMEDRIVER"));
    }
}
