//! The page as a reader knows it: opened, read, waited for, typed at, looked at.

use crate::{Result, browser::Browser, dist, server::Server};
use serde_json::{Value, json};
use std::{
    path::PathBuf,
    time::{Duration, Instant},
};
use thirtyfour::common::command::{Actions, Command};

/// How long the page may take for anything, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(15);
/// From one look to the next.
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// Keys, as WebDriver names them.
pub mod keys {
    pub const SHIFT: &str = "\u{e008}";
    pub const CTRL: &str = "\u{e009}";
    pub const ALT: &str = "\u{e00a}";
    pub const TAB: &str = "\u{e004}";
    pub const ENTER: &str = "\u{e007}";
    pub const ESCAPE: &str = "\u{e00c}";
    pub const PAGE_UP: &str = "\u{e00e}";
    pub const PAGE_DOWN: &str = "\u{e00f}";
    pub const END: &str = "\u{e010}";
    pub const HOME: &str = "\u{e011}";
    pub const LEFT: &str = "\u{e012}";
    pub const UP: &str = "\u{e013}";
    pub const RIGHT: &str = "\u{e014}";
    pub const DOWN: &str = "\u{e015}";
}

/// The page, in its browser, from its server.
pub struct Page {
    pub browser: Browser,
    pub server: Server,
}

impl Page {
    pub fn new(browser: Browser, server: Server) -> Page {
        Page { browser, server }
    }

    /// Opens the page at an address, "?at=…", and waits until it answers.
    pub async fn open(&self, query: &str) -> Result {
        self.load(query).await?;
        self.until(
            "the page answers",
            "return document.documentElement.classList.contains('is-live')
                && document.getElementById('answer')?.textContent !== ''",
        )
        .await
    }

    /// Opens the page at an address, whether the picture comes or not.
    pub async fn load(&self, query: &str) -> Result {
        Ok(self.browser.session.goto(self.server.url(query)).await?)
    }

    pub async fn close(self) -> Result {
        Ok(self.browser.session.quit().await?)
    }

    pub async fn complaints(&self) -> Result<Vec<String>> {
        self.browser.complaints().await
    }

    /// Runs a script in the page; `arguments` are its `arguments`.
    pub async fn ask(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let answer = self
            .browser
            .session
            .execute(script, arguments.to_vec())
            .await?;
        Ok(answer.json().clone())
    }

    /// The text that a script returns; nothing where it returns none.
    pub async fn text_of(&self, script: &str) -> Result<String> {
        Ok(self
            .ask(script, &[])
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    pub async fn is(&self, script: &str) -> Result<bool> {
        Ok(self.ask(script, &[]).await? == true)
    }

    /// The number that a script returns.
    pub async fn number(&self, script: &str) -> Result<f64> {
        let answer = self.ask(script, &[]).await?;
        answer
            .as_f64()
            .ok_or_else(|| format!("{answer} is no number, from {script}").into())
    }

    /// Waits until a script returns true.
    pub async fn until(&self, what: &str, script: &str) -> Result {
        let started = Instant::now();
        while !self.is(script).await? {
            if PATIENCE < started.elapsed() {
                let url = self.browser.session.current_url().await?;
                let answer = self.answer().await?;
                return Err(format!("waited in vain until {what}, at {url}: {answer}").into());
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        Ok(())
    }

    /// Waits until the rest of the program is here, which a key or a press asks for.
    pub async fn until_the_rest_is_here(&self) -> Result {
        self.until(
            "the rest of the program is here",
            "if (window.e2eRest === undefined) {
                window.e2eRest = false;
                addEventListener('rest-here', () => window.e2eRest = true);
                dispatchEvent(new Event('rest-wanted'));
             }
             return window.e2eRest",
        )
        .await
    }

    /// Waits until the cursor stands on a day, "1999-04-20".
    pub async fn until_day(&self, day: &str) -> Result {
        let script = format!("return document.getElementById('day-field').value === '{day}'");
        self.until(&format!("the cursor stands on {day}"), &script)
            .await
    }

    /// Waits until the address has a part, "state=UZB".
    pub async fn until_address_has(&self, part: &str) -> Result {
        let script = format!("return location.search.slice(1).split('&').includes('{part}')");
        self.until(&format!("the address has {part}"), &script)
            .await
    }

    /// Waits until the window comes to rest and the address says so.
    pub async fn until_address_rests(&self) -> Result {
        self.until(
            "the address rests",
            "const now = Date.now();
             const state = location.search + document.getElementById('minimap-start').getAttribute('aria-valuenow')
                + document.getElementById('timeline')?.innerHTML.length;
             if (window.e2eAddress !== state) { window.e2eAddress = state; window.e2eSince = now; }
             return 500 < now - window.e2eSince",
        )
        .await
    }

    /// The cursor's day, "1999-04-20".
    pub async fn day(&self) -> Result<String> {
        self.text_of("return document.getElementById('day-field').value")
            .await
    }

    /// The sentence of the answer line.
    pub async fn answer(&self) -> Result<String> {
        self.text_of("return document.getElementById('answer')?.textContent")
            .await
    }

    pub async fn panel_title(&self) -> Result<String> {
        self.text_of("return document.getElementById('panel-title')?.textContent")
            .await
    }

    /// The query of the address.
    pub async fn query(&self) -> Result<String> {
        self.text_of("return location.search").await
    }

    /// Gives the focus to an element by its id.
    pub async fn focus(&self, id: &str) -> Result {
        let is_focused = self
            .ask(
                "document.getElementById(arguments[0]).focus();
                 return document.activeElement.id === arguments[0]",
                &[id.into()],
            )
            .await?;
        assert_eq!(is_focused, true, "{id} takes the focus");
        Ok(())
    }

    /// The id of what has the focus; empty where it has none.
    pub async fn focused(&self) -> Result<String> {
        self.text_of("return document.activeElement.id").await
    }

    /// Presses keys together, the last one released first; what has the focus gets them.
    pub async fn press(&self, keys: &[&str]) -> Result {
        let key = |kind: &str, key: &&str| json!({ "type": kind, "value": key });
        let down = keys.iter().map(|name| key("keyDown", name));
        let up = keys.iter().rev().map(|name| key("keyUp", name));
        let actions: Vec<Value> = down.chain(up).collect();
        self.act(json!({ "type": "key", "id": "keys", "actions": actions }))
            .await
    }

    /// Lets one input device act.
    pub async fn act(&self, device: Value) -> Result {
        self.act_together(json!([device])).await
    }

    /// Lets several input devices act, step by step together.
    pub async fn act_together(&self, devices: Value) -> Result {
        let actions = Actions::from(devices);
        self.browser
            .session
            .cmd(Command::PerformActions(actions))
            .await?;
        Ok(())
    }

    /// Gives the page a size in CSS px, whatever the least size of a window is.
    pub async fn resize(&self, width: u32, height: u32, has_touch: bool) -> Result {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": has_touch,
        });
        self.browser
            .devtools("Emulation.setDeviceMetricsOverride", size)
            .await?;
        let touch = json!({ "enabled": has_touch, "maxTouchPoints": 5 });
        self.browser
            .devtools("Emulation.setTouchEmulationEnabled", touch)
            .await?;
        Ok(())
    }

    /// Makes the processor so many times slower; 1 is as it is.
    pub async fn slow_down(&self, times: f64) -> Result {
        self.browser
            .devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times }))
            .await?;
        Ok(())
    }

    /// Prefers a theme, "light" or "dark".
    pub async fn prefer(&self, theme: &str) -> Result {
        self.prefer_in("prefers-color-scheme", theme).await
    }

    /// Prefers something, such as "reduce" in "prefers-reduced-motion".
    pub async fn prefer_in(&self, feature: &str, value: &str) -> Result {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.browser
            .devtools("Emulation.setEmulatedMedia", features)
            .await?;
        Ok(())
    }

    /// Waits until the picture has its final size and its colours have faded in.
    pub async fn until_it_rests(&self) -> Result {
        self.until(
            "the picture rests",
            "const state = document.getElementById('app')?.innerHTML.length + ':' + innerWidth;
             const rests = window.e2eState === state && document.getAnimations().length === 0;
             window.e2eState = state;
             return rests",
        )
        .await
    }

    /// A screenshot of what is in view, in the folder for pictures.
    pub async fn shoot(&self, name: &str) -> Result<PathBuf> {
        let path = dist::picture(name)?;
        std::fs::write(&path, self.browser.session.screenshot_as_png().await?)?;
        Ok(path)
    }
}
