//! A chromedriver of one's own, on a free port.

use crate::Result;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, TcpStream},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// How long a driver may take to end its browsers.
const PATIENCE: Duration = Duration::from_secs(5);

/// How often a driver is started before its failure is believed.
const ATTEMPTS: u32 = 5;

/// A driver that is running. Dropped, it ends its browsers and itself, in a panic too.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the chromedriver in CHROMEDRIVER, else the one on the path.
    ///
    /// A driver takes a free port of IPv4 and then needs the same one of IPv6; where something else
    /// that starts just then holds that, it ends, and another is started.
    pub fn start() -> Result<Driver> {
        let mut attempt = 1;
        loop {
            match Driver::attempt() {
                Err(_) if attempt < ATTEMPTS => attempt += 1,
                outcome => return outcome,
            }
        }
    }

    fn attempt() -> Result<Driver> {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut process = Command::new(&program)
            // The system chooses a free one, which the driver then says.
            .args(["--port=0", "--log-level=SEVERE"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                format!(
                    "{} did not start ({error}); install chromedriver, or name it in CHROMEDRIVER",
                    program.display()
                )
            })?;
        let lines = process.stdout.take().map(BufReader::new);
        let mut driver = Driver { process, port: 0 };
        let mut lines = lines.ok_or("chromedriver says nothing")?.lines();
        driver.port = lines
            .by_ref()
            .map_while(std::result::Result::ok)
            .find_map(|line| port_of(&line))
            .ok_or("chromedriver ended before it said its port")?;
        // What it says later is read and dropped, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(driver)
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks the driver to end; it ends its browsers first.
    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        )?;
        stream.read_to_end(&mut Vec::new()).map(|_| ())
    }

    fn has_ended(&mut self) -> bool {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            match self.process.try_wait() {
                Ok(Some(_)) | Err(_) => return true,
                Ok(None) => std::thread::sleep(Duration::from_millis(20)),
            }
        }
        false
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Whatever it answered: only whether it has ended counts.
        let _ = self.ask_to_end();
        if !self.has_ended() {
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
    }
}

/// The port in "ChromeDriver was started successfully on port 40217."
fn port_of(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("successfully on port ")?;
    rest.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_greeting() {
        assert_eq!(
            port_of("ChromeDriver was started successfully on port 40217."),
            Some(40217)
        );
        assert_eq!(
            port_of("Starting ChromeDriver 156.0.8078.79 on port 0"),
            None
        );
    }
}
