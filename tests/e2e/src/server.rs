//! A static server for one folder, under a sub-path of an origin of its own.
//!
//! The tests have their own, small enough to read, because they ask for what servers do not offer:
//! to know every request, and to pretend that a file is not there.

use crate::Result;
use std::{
    io::{BufRead, BufReader, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};

/// The page must work from any folder of a host, so it is served from one.
pub const SUB_PATH: &str = "/some/where/";

/// A server that is running; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    blocked: Arc<Mutex<Vec<&'static str>>>,
    is_stopping: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

struct Served {
    folder: PathBuf,
    blocked: Arc<Mutex<Vec<&'static str>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Serves a folder; what ends in one of `blocked` is answered with "not found".
    pub fn start(folder: PathBuf, blocked: &[&'static str]) -> Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let asked = Arc::new(Mutex::new(Vec::new()));
        let blocked = Arc::new(Mutex::new(blocked.to_vec()));
        let is_stopping = Arc::new(AtomicBool::new(false));
        let served = Arc::new(Served {
            folder,
            blocked: Arc::clone(&blocked),
            asked: Arc::clone(&asked),
        });
        let stop = Arc::clone(&is_stopping);
        let accepting = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                let served = Arc::clone(&served);
                // A browser that goes away in the middle of an answer is no failure of the page.
                std::thread::spawn(move || _ = answer(&served, &stream));
            }
        });
        Ok(Server {
            address,
            asked,
            blocked,
            is_stopping,
            accepting: Some(accepting),
        })
    }

    /// "http://127.0.0.1:4321".
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address of the page.
    pub fn url(&self, query: &str) -> String {
        format!("{}{SUB_PATH}{query}", self.origin())
    }

    /// From now on serves what was blocked.
    pub fn unblock(&self) {
        if let Ok(mut blocked) = self.blocked.lock() {
            blocked.clear();
        }
    }

    /// The paths of all requests so far, in their order, with their queries.
    pub fn asked(&self) -> Vec<String> {
        self.asked
            .lock()
            .map(|asked| asked.clone())
            .unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_stopping.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for a connection.
        drop(TcpStream::connect(self.address));
        if let Some(accepting) = self.accepting.take() {
            drop(accepting.join());
        }
    }
}

fn answer(served: &Served, mut stream: &TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    let Some(target) = first.split(' ').nth(1).map(str::to_owned) else {
        return Ok(());
    };
    // The headers say nothing that matters here, and must be read before the connection ends.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    if let Ok(mut asked) = served.asked.lock() {
        asked.push(target.clone());
    }
    let found = file(served, &target).and_then(|path| Some((std::fs::read(&path).ok()?, path)));
    let (status, kind, body) = match &found {
        Some((body, path)) => ("200 OK", kind(path), body.as_slice()),
        None => ("404 Not Found", "text/plain", b"not found".as_slice()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(body)?;
    stream.flush()
}

/// The file for a request, if there is one under the sub-path and it is not blocked.
fn file(served: &Served, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix(SUB_PATH)?;
    if path.split('/').any(|part| part == "..") {
        return None;
    }
    let name = if path.is_empty() { "index.html" } else { path };
    let blocked = served.blocked.lock().ok()?;
    let is_blocked = blocked.iter().any(|end| name.ends_with(end));
    (!is_blocked).then(|| served.folder.join(name))
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json" | "webmanifest") => "application/json",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_under_the_sub_path_and_not_blocked_is_served() {
        let served = Served {
            folder: PathBuf::from("dist"),
            blocked: Arc::new(Mutex::new(vec![".wasm"])),
            asked: Arc::default(),
        };
        let path = |target| file(&served, target);
        assert_eq!(
            path("/some/where/?at=1999-04-20"),
            Some(PathBuf::from("dist/index.html"))
        );
        assert_eq!(
            path("/some/where/boot.js"),
            Some(PathBuf::from("dist/boot.js"))
        );
        assert_eq!(path("/some/where/page_bg.wasm"), None);
        assert_eq!(path("/some/where/../secret"), None);
        assert_eq!(path("/boot.js"), None);
    }

    #[test]
    fn a_program_is_served_as_one() {
        assert_eq!(kind(Path::new("page_bg.wasm")), "application/wasm");
    }
}
