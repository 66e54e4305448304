//! Just as much of W3C WebDriver as the scenarios need, spoken straight to WebKitWebDriver over HTTP.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use ureq::Agent;

pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// How long anything may take before a scenario gives up. A busy machine needs most of it at the first start.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);

/// One program under remote control, with the driver process that holds the strings.
pub(crate) struct Session {
    agent: Agent,
    address: String,
    driver: Child,
}

#[derive(Clone)]
pub(crate) struct Element(String);

impl Session {
    /// Starts `driver` on a free port, and through it the program at `binary`.
    pub(crate) fn start(mut driver: Command, binary: &str, arguments: &[&str]) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let driver = driver
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .spawn()
            .map_err(|why| format!("WebKitWebDriver could not be started: {why}"))?;
        let mut session = Self {
            agent: Agent::config_builder()
                .http_status_as_error(false)
                .proxy(None)
                .timeout_global(Some(PATIENCE * 2))
                .build()
                .into(),
            address: format!("http://127.0.0.1:{port}"),
            driver,
        };
        let status = format!("{}/status", session.address);
        until("the driver answers", || {
            Ok(session.agent.get(&status).call().ok().map(|_| ()))
        })?;
        let options = json!({ "binary": binary, "args": arguments });
        let wish =
            json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let made = session.post("/session", &wish)?;
        let id = made["sessionId"]
            .as_str()
            .ok_or("a session without an id")?;
        session.address = format!("{}/session/{id}", session.address);
        Ok(session)
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let address = format!("{}{path}", self.address);
        let mut answer = self.agent.post(&address).send_json(body)?;
        value_of(answer.body_mut().read_json()?)
    }

    pub(crate) fn get(&self, path: &str) -> Result<Value> {
        let mut answer = self.agent.get(format!("{}{path}", self.address)).call()?;
        value_of(answer.body_mut().read_json()?)
    }

    /// All elements that fit a CSS selector now, without waiting.
    pub(crate) fn find_all(&self, css: &str) -> Result<Vec<Element>> {
        let found = self.post(
            "/elements",
            &json!({ "using": "css selector", "value": css }),
        )?;
        let found = found.as_array().into_iter().flatten();
        Ok(found.filter_map(element_of).collect())
    }

    pub(crate) fn active(&self) -> Result<Element> {
        let found = self.get("/element/active")?;
        Ok(element_of(&found).ok_or("nothing has the focus")?)
    }

    pub(crate) fn text_of(&self, element: &Element) -> Result<String> {
        let text = self.get(&format!("/element/{}/text", element.0))?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    pub(crate) fn click(&self, element: &Element) -> Result {
        self.post(&format!("/element/{}/click", element.0), &json!({}))?;
        Ok(())
    }

    pub(crate) fn send_keys(&self, element: &Element, text: &str) -> Result {
        let path = format!("/element/{}/value", element.0);
        self.post(&path, &json!({ "text": text }))?;
        Ok(())
    }

    /// Presses the keys one after the other, then lets them go in reverse: Control, then z.
    pub(crate) fn chord(&self, keys: &[char]) -> Result {
        let down = keys
            .iter()
            .map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys
            .iter()
            .rev()
            .map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", &json!({ "actions": [keyboard] }))?;
        Ok(())
    }

    /// Runs a script whose last argument is the function to answer with.
    pub(crate) fn script(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.post(
            "/execute/async",
            &json!({ "script": script, "args": arguments }),
        )
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Ends the program under control; the driver has no other way to be asked to.
        let _ = self.agent.delete(&self.address).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Asks again until there is an answer, and says what was waited for when there is none.
pub(crate) fn until<T>(what: &str, mut ask: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let begin = Instant::now();
    loop {
        match ask() {
            Ok(Some(answer)) => return Ok(answer),
            // The page may be redrawing what was asked about; only the last failure counts.
            Err(why) if begin.elapsed() > PATIENCE => {
                return Err(format!("waited in vain until {what}: {why}").into());
            }
            Ok(None) if begin.elapsed() > PATIENCE => {
                return Err(format!("waited in vain until {what}").into());
            }
            _ => sleep(Duration::from_millis(40)),
        }
    }
}

fn value_of(mut answer: Value) -> Result<Value> {
    let value = answer["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(format!("{error}: {}", value["message"].as_str().unwrap_or("")).into()),
        None => Ok(value),
    }
}

fn element_of(value: &Value) -> Option<Element> {
    // The name that the W3C standard gives to a reference to an element.
    let id = value["element-6066-11e4-a52e-4f735466cecf"].as_str()?;
    Some(Element(id.to_owned()))
}
