//! `cargo xtask serve`: the page on this machine, built again on every change.

use crate::failure::{Failure, Result};
use crate::machine::Machine;
use crate::{prepare, progress, tools};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::Duration;

const USUAL_PORT: u16 = 8080;

#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    port: u16,
    opens_browser: bool,
}

pub fn options(words: &[&str]) -> Result<Options> {
    let mut options = Options {
        port: USUAL_PORT,
        opens_browser: true,
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--no-open" => options.opens_browser = false,
            "--port" => {
                let port = words.next().and_then(|port| port.parse().ok());
                options.port = port.filter(|port| 0 < *port).ok_or_else(|| Failure::new("--port wants a number from 1 to 65535, as in `cargo xtask serve --port 8081`"))?;
            }
            other => {
                return Err(Failure::new(format!(
                    "serve knows --port N and --no-open, not `{other}`"
                )));
            }
        }
    }
    Ok(options)
}

pub fn run(machine: &mut Machine, options: Options) -> Result<()> {
    // Before the long part, and again by Trunk itself.
    check_port(options.port)?;
    tools::bring_all(machine, tools::FOR_PAGE)?;
    let folder = machine.root.join("target").join("serve");
    std::fs::create_dir_all(folder)
        .map_err(|error| Failure::io("make the folder target/serve", &error))?;
    // Problems of the record are told here, and not under what Trunk says of its hook.
    prepare::run(machine)?;
    // Once by itself: Trunk's server would go on after a build that failed, with nothing to show.
    progress::run(machine, "trunk build", &mut trunk(machine, "build"))?;
    let port = options.port.to_string();
    let mut command = trunk(machine, "serve");
    command
        .args(["--address", "127.0.0.1", "--port", &port])
        .stdout(Stdio::inherit())
        .stderr(Stdio::inherit());
    hand_over(command, &options)
}

/// Trunk with a folder of its own, so that a release build in dist/ is not overwritten.
fn trunk(machine: &Machine, verb: &str) -> Command {
    let mut command = machine.command("trunk");
    command.args([verb, "--dist", "target/serve"]);
    command
}

/// Becomes Trunk, so that whatever ends this process ends the server; a second process waits for the page.
#[cfg(unix)]
fn hand_over(mut trunk: Command, options: &Options) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let port = options.port.to_string();
    let program = std::env::current_exe()
        .map_err(|error| Failure::io("find this program's own file", &error))?;
    let mut announcer = Command::new(program);
    announcer.args(["announce", "--port", &port]);
    if !options.opens_browser {
        announcer.arg("--no-open");
    }
    announcer
        .stdin(Stdio::null())
        .spawn()
        .map_err(|error| Failure::io("start a second process", &error))?;
    Err(Failure::io("start trunk", &trunk.exec()))
}

#[cfg(not(unix))]
fn hand_over(mut trunk: Command, options: &Options) -> Result<()> {
    let mut trunk = trunk
        .spawn()
        .map_err(|error| Failure::io("start trunk", &error))?;
    announce(options, || matches!(trunk.try_wait(), Ok(None)));
    let status = trunk
        .wait()
        .map_err(|error| Failure::io("wait for trunk", &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "trunk ended ({status}); what it said is above"
    )))
}

/// The second process: waits as long as the first one lives.
#[cfg(unix)]
pub fn announce_for_parent(options: &Options) {
    let parent = std::os::unix::process::parent_id();
    announce(options, || std::os::unix::process::parent_id() == parent);
}

/// Says where the page is once it is there.
fn announce(options: &Options, mut is_building: impl FnMut() -> bool) {
    while !is_serving(options.port) {
        if !is_building() {
            eprintln!("csto: trunk ended before the page was built; what it said is above");
            return;
        }
        std::thread::sleep(Duration::from_millis(300));
    }
    let address = format!("http://127.0.0.1:{}/", options.port);
    eprintln!("csto: the page is at {address} (Ctrl+C ends it)");
    if options.opens_browser && has_display() {
        open(&address);
    }
}

fn check_port(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) => Err(Failure::new(refusal(port, error.kind(), is_free))),
    }
}

fn refusal(port: u16, kind: std::io::ErrorKind, is_free: fn(u16) -> bool) -> String {
    let other = (port.max(USUAL_PORT)..u16::MAX)
        .map(|port| port + 1)
        .find(|port| is_free(*port))
        .unwrap_or(USUAL_PORT);
    let trouble = match kind {
        std::io::ErrorKind::AddrInUse => "is taken",
        std::io::ErrorKind::PermissionDenied => "may not be used by this user",
        _ => "cannot be used",
    };
    format!("port {port} {trouble}; run `cargo xtask serve --port {other}`")
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

/// Whether the finished page is answered; Trunk may listen before it is built.
fn is_serving(port: u16) -> bool {
    let answer = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(
            stream,
            "GET / HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\n\r\n"
        )?;
        let mut start = [0; 32];
        let length = stream.read(&mut start)?;
        Ok(String::from_utf8_lossy(start.get(..length).unwrap_or_default()).into_owned())
    };
    answer().is_ok_and(|answer| answer.split(' ').nth(1) == Some("200"))
}

fn has_display() -> bool {
    cfg!(any(windows, target_os = "macos"))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The address is printed anyway, so that a refusal needs no word.
fn open(address: &str) {
    let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let _ = Command::new(program)
        .args(arguments)
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::ErrorKind;

    #[test]
    fn options_are_read() {
        assert_eq!(
            options(&[]).unwrap(),
            Options {
                port: USUAL_PORT,
                opens_browser: true
            }
        );
        assert_eq!(
            options(&["--no-open", "--port", "9000"]).unwrap(),
            Options {
                port: 9000,
                opens_browser: false
            }
        );
        assert!(
            options(&["--port"])
                .unwrap_err()
                .to_string()
                .contains("wants a number")
        );
        assert!(options(&["--port", "0"]).is_err());
        assert!(
            options(&["--prot", "1"])
                .unwrap_err()
                .to_string()
                .contains("`--prot`")
        );
    }

    #[test]
    fn a_taken_port_names_a_free_one() {
        assert_eq!(
            refusal(8080, ErrorKind::AddrInUse, |port| port == 8082),
            "port 8080 is taken; run `cargo xtask serve --port 8082`"
        );
        assert_eq!(
            refusal(80, ErrorKind::PermissionDenied, |_| true),
            "port 80 may not be used by this user; run `cargo xtask serve --port 8081`"
        );
    }

    #[test]
    fn a_port_in_use_is_noticed() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        assert!(
            check_port(port)
                .unwrap_err()
                .to_string()
                .contains("is taken")
        );
    }
}
