//! A browser with an empty profile, and what it says in its console.

use crate::{Result, driver::Driver};
use serde_json::{Value, json};
use thirtyfour::{BrowserLogEntry, Capabilities, WebDriver};

/// Nothing is looked up, fetched or asked besides the page; no host but this machine is found.
const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// A browser and its driver. The session is declared first: it ends before its driver does.
pub struct Browser {
    pub session: WebDriver,
    _driver: Driver,
}

impl Browser {
    /// Starts the browser in CHROME, else the one that the driver finds.
    pub async fn start(runs_scripts: bool) -> Result<Browser> {
        let driver = Driver::start()?;
        let mut capabilities = Capabilities::new();
        capabilities.set("browserName", "chrome")?;
        capabilities.set(
            "goog:loggingPrefs",
            json!({ "browser": "ALL", "performance": "ALL" }),
        )?;
        capabilities.set("goog:chromeOptions", options(runs_scripts))?;
        let session = WebDriver::new(driver.url(), capabilities).await?;
        Ok(Browser {
            session,
            _driver: driver,
        })
    }

    /// What the console said since it was last asked and that is worse than a remark.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        let log = self.session.browser_log().await?;
        let is_bad =
            |entry: &&BrowserLogEntry| matches!(entry.level.as_str(), "SEVERE" | "WARNING");
        Ok(log
            .iter()
            .filter(is_bad)
            .map(|entry| format!("{}: {}", entry.level, entry.message))
            .collect())
    }

    /// The addresses of all requests since this was last asked, answered or not.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let log = self.session.get_log("performance").await?;
        let request = |entry: &BrowserLogEntry| {
            let event: Value = serde_json::from_str(&entry.message).ok()?;
            let event = event.get("message")?;
            let is_request = event.get("method")? == "Network.requestWillBeSent";
            let url = event.pointer("/params/request/url")?.as_str()?;
            is_request.then(|| url.to_owned())
        };
        Ok(log.iter().filter_map(request).collect())
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        Ok(self.session.cdp().send_raw(command, parameters).await?)
    }
}

fn options(runs_scripts: bool) -> Value {
    let mut options = json!({ "args": FLAGS });
    if let Some(options) = options.as_object_mut() {
        if let Ok(program) = std::env::var("CHROME") {
            options.insert("binary".to_owned(), program.into());
        }
        if !runs_scripts {
            // 2 is "block", as a reader would set it.
            let prefs = json!({ "profile.managed_default_content_settings.javascript": 2 });
            options.insert("prefs".to_owned(), prefs);
        }
    }
    options
}
