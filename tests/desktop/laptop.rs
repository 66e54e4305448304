//! A laptop of its own for each scenario, and the window on it: what a person can see, type and press there.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use std::{env, fs};

use base64::Engine;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::webdriver::{Element, Result, Session, until};

pub(crate) const ENTER: char = '\u{E007}';
pub(crate) const ESCAPE: char = '\u{E00C}';
pub(crate) const TAB: char = '\u{E004}';
pub(crate) const UP: char = '\u{E013}';
pub(crate) const F1: char = '\u{E031}';
pub(crate) const F5: char = '\u{E035}';
pub(crate) const ALT: char = '\u{E00A}';
pub(crate) const DOWN: char = '\u{E015}';
pub(crate) const LEFT: char = '\u{E012}';
pub(crate) const SPACE: char = ' ';
pub(crate) const SHIFT: char = '\u{E008}';
pub(crate) const CONTROL: char = '\u{E009}';

/// Folders of its own for everything a desktop program keeps: data, settings, caches.
pub(crate) struct Laptop {
    home: TempDir,
}

/// The running window. Closes when it goes out of scope.
pub(crate) struct Window {
    session: Session,
    scenario: String,
}

impl Laptop {
    pub(crate) fn new() -> Result<Self> {
        let home = tempfile::tempdir()?;
        for folder in ["data", "config", "cache", "documents"] {
            fs::create_dir(home.path().join(folder))?;
        }
        Ok(Self { home })
    }

    /// Where the window keeps the programme, its web storage and nothing else.
    pub(crate) fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// The folder that somebody chooses whenever the window asks where to write.
    pub(crate) fn documents(&self) -> PathBuf {
        self.home.path().join("documents")
    }

    /// The application sheet that somebody chooses whenever the window asks for one.
    pub(crate) fn sheet(&self) -> PathBuf {
        self.documents().join("basvurular.xlsx")
    }

    /// The file that somebody chooses whenever the window asks for one to keep with a meeting.
    pub(crate) fn attachment(&self) -> PathBuf {
        self.data().join("sozlesme.txt")
    }

    pub(crate) fn open_window(&self) -> Result<Window> {
        let binary = env::var("ROTA_DESKTOP")
            .map_err(|_| "ROTA_DESKTOP must name the built window; cargo xtask test sets it")?;
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("XDG_DATA_HOME", self.data())
            .env("XDG_CONFIG_HOME", self.home.path().join("config"))
            .env("XDG_CACHE_HOME", self.home.path().join("cache"))
            .env("ROTA_TEST_FOLDER", self.documents())
            .env("ROTA_TEST_SHEET", self.sheet())
            .env("ROTA_TEST_FILE", self.attachment())
            .env("GDK_BACKEND", "x11")
            .env("LC_ALL", "C.UTF-8")
            .env("TZ", "Europe/Istanbul")
            .env_remove("WAYLAND_DISPLAY")
            // On a shared bus a running Rota of the developer would swallow ours.
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("ROTA_FILE")
            .env_remove("ROTA_PASSPHRASE");
        let session = Session::start(driver, &binary, &[])?;
        let thread = std::thread::current();
        let scenario = thread.name().unwrap_or("scenario").replace("::", "-");
        let window = Window { session, scenario };
        window
            .session
            .post("/timeouts", &json!({ "script": 15_000 }))?;
        until("the page is there", || {
            let state = window.script("answer(document.readyState)")?;
            Ok((state == "complete").then_some(()))
        })?;
        Ok(window)
    }
}

impl Window {
    /// The first element that fits, as soon as there is one.
    pub(crate) fn find(&self, css: &str) -> Result<Element> {
        let found = until(&format!("there is a {css}"), || {
            Ok(self.session.find_all(css)?.into_iter().next())
        });
        found.inspect_err(|_| self.keep_last_look())
    }

    /// Waits until the element reads as hoped for, and returns what it says.
    pub(crate) fn wait_for_text(&self, css: &str, part: &str) -> Result<String> {
        let mut last = String::new();
        let found = until(&format!("{css} says “{part}”"), || {
            let Some(element) = self.session.find_all(css)?.into_iter().next() else {
                return Ok(None);
            };
            last = self.session.text_of(&element)?;
            Ok(last.contains(part).then(|| last.clone()))
        });
        found.map_err(|why| {
            self.keep_last_look();
            format!("{why}; it says “{last}”").into()
        })
    }

    pub(crate) fn click(&self, css: &str) -> Result {
        let element = self.find(css)?;
        let clicked = self.session.click(&element);
        clicked.map_err(|error| format!("clicking {css}: {error}").into())
    }

    /// Types into one field.
    pub(crate) fn type_into(&self, css: &str, text: &str) -> Result {
        let element = self.find(css)?;
        self.session.send_keys(&element, text)
    }

    /// Types to whatever has the focus, as a person would.
    pub(crate) fn type_text(&self, text: &str) -> Result {
        let element = self.session.active()?;
        self.session.send_keys(&element, text)
    }

    /// Presses keys together, such as `CONTROL` and `z`. Enter at the pace of a quick person: within 80 ms of the last one the
    /// desk takes it for a key that bounces, and a quick computer types a name and Enter in less.
    pub(crate) fn press(&self, keys: &[char]) -> Result {
        if keys.contains(&ENTER) {
            std::thread::sleep(Duration::from_millis(100));
        }
        self.session.chord(keys)
    }

    /// Enter from pile to pile of a sheet on its way in, until the last key is left: everything that is looked at lies behind.
    pub(crate) fn enter_to_the_import(&self) -> Result {
        self.find("[id^=import-count-]:focus, #import-go:focus")?;
        until("Enter leads to the import", || {
            if !self.session.find_all("#import-go:focus")?.is_empty() {
                return Ok(Some(()));
            }
            self.press(&[ENTER])?;
            // Until the focus has gone on.
            std::thread::sleep(Duration::from_millis(200));
            Ok(None)
        })
        .inspect_err(|_| self.keep_last_look())
    }

    /// Runs a script in the page; it answers by calling `answer(…)`.
    pub(crate) fn script(&self, script: &str) -> Result<Value> {
        let script = format!("const answer = arguments[arguments.length - 1];\n{script}");
        self.session.script(&script, &[])
    }

    /// Calls a command of the list as the page would.
    pub(crate) fn call(&self, name: &str, arguments: &Value) -> Result<Value> {
        self.invoke("call", &json!({ "name": name, "args": arguments }))
    }

    /// Calls what the window answers as the page would. A refusal is an error with what was said.
    pub(crate) fn invoke(&self, command: &str, arguments: &Value) -> Result<Value> {
        let answer = self.session.script(
            "const [command, args, answer] = arguments;
             window.__TAURI_INTERNALS__.invoke(command, args)
               .then((done) => answer({ done }), (refused) => answer({ refused }));",
            &[json!(command), arguments.clone()],
        )?;
        match answer.get("refused") {
            Some(refused) => Err(refused.to_string().into()),
            None => Ok(answer["done"].clone()),
        }
    }

    /// Makes every letter of the window a tenth wider, for as long as its page stands.
    pub(crate) fn widen_letters(&self) -> Result {
        let ratio = self.script(
            "const line = document.body.appendChild(document.createElement('span'));
             line.textContent = 'Kontenjan, katılımcı listesi';
             line.style.cssText = 'position: absolute; white-space: nowrap; font-size: 100px';
             const before = line.getBoundingClientRect().width;
             for (const sheet of document.styleSheets)
               for (const face of [...sheet.cssRules].filter((it) => it instanceof CSSFontFaceRule))
                 sheet.insertRule(face.cssText.replace(/}$/, '; size-adjust: 110%; }'), sheet.cssRules.length);
             document.fonts.load('400 16px \"Rota Noto Sans\"')
               .then(() => document.fonts.load('700 16px \"Rota Noto Sans\"'))
               .then(() => requestAnimationFrame(() => {
                 answer(line.getBoundingClientRect().width / before);
                 line.remove();
               }));",
        )?;
        let ratio = ratio.as_f64().ok_or("the letters have no width")?;
        if (1.09..1.11).contains(&ratio) {
            return Ok(());
        }
        Err(format!("the letters are {ratio} times as wide").into())
    }

    /// Keeps a picture of the page in `rota-pictures` of the target folder, for a person to look at.
    pub(crate) fn picture(&self, name: &str) -> Result<PathBuf> {
        // The driver takes its picture at the next drawing: never, on a page that stands still, and one
        // too early right after a change. So a pixel that nobody sees is drawn until the picture is there.
        self.script(
            "const pixel = document.body.appendChild(document.createElement('i'));
             pixel.id = 'restless';
             pixel.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 1px; height: 1px';
             let n = 0;
             const draw = () => {
               if (n === 2) answer(null);
               pixel.style.background = n++ % 2 ? 'rgb(0 0 0 / 0.4%)' : 'transparent';
               if (pixel.isConnected) requestAnimationFrame(draw);
             };
             draw();",
        )?;
        let png = self.session.get("/screenshot")?;
        self.script("document.getElementById('restless').remove(); answer(null)")?;
        let png = base64::engine::general_purpose::STANDARD
            .decode(png.as_str().ok_or("a picture without bytes")?)?;
        let file = pictures()?.join(format!("{}-{name}.png", self.scenario));
        fs::write(&file, png)?;
        Ok(file)
    }

    /// What the window looked like when its scenario broke off is half of the explanation.
    fn keep_last_look(&self) {
        let _ = self.picture("failed");
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.keep_last_look();
        }
    }
}

/// Beside the built window, in the target folder.
fn pictures() -> Result<PathBuf> {
    let binary = env::var("ROTA_DESKTOP")?;
    let target = Path::new(&binary).ancestors().nth(2);
    let folder = target
        .ok_or("ROTA_DESKTOP lies in no folder")?
        .join("rota-pictures");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
