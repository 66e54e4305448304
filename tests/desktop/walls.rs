//! The page in the window may call Rota's own commands and hear its news. Everything else is refused.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::laptop::Laptop;
use crate::people::{open_programme, prepare};
use crate::webdriver::Result;

#[test]
fn the_window_shows_its_own_page_and_nothing_leaves_it() -> Result {
    let laptop = Laptop::new()?;
    let window = laptop.open_window()?;
    assert_eq!(
        window.script("answer(location.origin)")?,
        "tauri://localhost"
    );
    window.wait_for_text("body", "Rota")?;
    window.picture("page")?;

    window.script(
        "const link = document.createElement('a');
         Object.assign(link, { id: 'away', href: 'https://example.org/', textContent: 'away' });
         document.body.prepend(link);
         answer(null)",
    )?;
    window.click("#away")?;

    // Neither does a script take the window elsewhere.
    for leaving in [
        "location.href = 'https://example.org/'",
        "location.href = 'file:///etc/hostname'",
        "location.href = 'data:text/html,elsewhere'",
        "window.open('https://example.org/')",
    ] {
        let origin = window.script(&format!(
            "{leaving}; setTimeout(() => answer(location.origin), 300)"
        ))?;
        assert_eq!(origin, "tauri://localhost", "{leaving}");
    }
    assert_eq!(
        window.script("answer(document.readyState)")?,
        "complete",
        "the page still stands"
    );
    Ok(())
}

#[test]
fn the_content_policy_keeps_foreign_code_and_the_network_out() -> Result {
    let laptop = Laptop::new()?;
    let window = laptop.open_window()?;
    let cases = [
        (
            "a script written into the page",
            "document.body.insertAdjacentHTML('beforeend', '<img src=\"missing\" onerror=\"window.ran = true\">');
             const script = document.createElement('script');
             script.textContent = 'window.ran = true';
             document.body.append(script);
             setTimeout(() => answer(window.ran === true ? 'ran' : 'refused'), 300)",
        ),
        (
            "text run as code",
            "const script = document.createElement('button');
             script.setAttribute('onclick', 'window.ran = true');
             script.click();
             answer(window.ran === true ? 'ran' : 'refused')",
        ),
        (
            "a typeface from elsewhere",
            "addEventListener('securitypolicyviolation', (it) => answer('refused'));
             new FontFace('Elsewhere', 'url(data:font/woff2;base64,d09GMg==)').load()
               .then(() => answer('ran'), () => setTimeout(() => answer('failed'), 500))",
        ),
        (
            "a question to another machine",
            "fetch('http://127.0.0.1:9/').then(() => answer('ran'), () => {});
             addEventListener('securitypolicyviolation', (it) => answer('refused'))",
        ),
        (
            "a prototype changed under our feet",
            "try { Object.prototype.toString = () => 'mine' } catch {}
             answer(String({}) === 'mine' ? 'ran' : 'refused')",
        ),
    ];
    for (name, script) in cases {
        assert_eq!(window.script(script)?, "refused", "{name}");
    }
    Ok(())
}

/// Every command that takes a place, with one that nobody chose: the commands are those that the page knows.
#[test]
fn no_place_is_read_written_or_opened_that_nobody_chose() -> Result {
    let laptop = Laptop::new()?;
    let meeting = prepare(&laptop)?;
    let secret = laptop.data().join("gizli.csv");
    fs::write(&secret, "Ad Soyad;Kurum\nAyşe Işık;A Derneği\n")?;
    let bindings = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib/bindings.ts");
    let bindings = fs::read_to_string(bindings)?;
    let window = open_programme(&laptop)?;
    let options = json!({
        "route": 1, "meeting": null, "sheet": null, "header_row": null, "encoding": null,
        "delimiter": null, "repair": false, "map": [], "as_last_time": false, "mended": [],
        "proposed_names": false, "taken_as": null, "dates": null,
    });
    let mut asked = Vec::new();
    for line in bindings.lines() {
        let Some((_, call)) = line.split_once("__TAURI_INVOKE(\"") else {
            continue;
        };
        let Some((command, _)) = call.split_once('"') else {
            continue;
        };
        let takes = |name: &str| line.contains(&format!("{name}: string"));
        let places = ["path", "target", "folder"];
        if !places.iter().any(|it| takes(it)) {
            continue;
        }
        let mut arguments = json!({
            "meeting": meeting.to_string(), "attachment": meeting.to_string(), "route": 1,
            "options": options, "language": "tr", "variant": "arrived", "kind": "selected",
            "only": [],
        });
        for place in places {
            arguments[place] = json!(secret.display().to_string());
        }
        let answer = window.invoke(command, &arguments);
        let refused = answer.err().map(|it| it.to_string()).unwrap_or_default();
        assert!(
            refused.contains("nobody chose this place"),
            "{command}: {refused}"
        );
        asked.push(command.to_owned());
    }
    for command in [
        "attach",
        "preview_import",
        "import",
        "forget_columns",
        "open_file",
    ] {
        assert!(
            asked.iter().any(|it| it == command),
            "{command} is missing: {asked:?}"
        );
    }
    assert_eq!(fs::read_to_string(&secret)?.lines().count(), 2, "as it was");

    // What was chosen to be read is read, and nothing else may be done with it.
    fs::copy(&secret, laptop.sheet())?;
    let chosen = window.invoke("choose_sheet", &json!({}))?;
    let opened = window.invoke("open_file", &json!({ "path": chosen }));
    assert!(opened.is_err());
    let backed_up = window.invoke("backup", &json!({ "folder": chosen }));
    assert!(backed_up.is_err());
    Ok(())
}

#[test]
fn only_the_own_commands_answer() -> Result {
    let laptop = Laptop::new()?;
    let window = laptop.open_window()?;
    assert_eq!(
        window.script("answer('__TAURI__' in window)")?,
        false,
        "the whole of Tauri is not handed to the page"
    );
    for (command, arguments) in [
        (
            "plugin:window|set_size",
            json!({ "label": "main", "value": { "Logical": { "width": 10, "height": 10 } } }),
        ),
        (
            "plugin:event|emit",
            json!({ "event": "changed", "payload": {} }),
        ),
        (
            "plugin:opener|open_path",
            json!({ "path": "/etc/hostname" }),
        ),
        ("plugin:dialog|open", json!({ "options": {} })),
        ("plugin:path|resolve_directory", json!({ "directory": 1 })),
    ] {
        let answer = window.invoke(command, &arguments);
        let refused = answer.err().map(|it| it.to_string()).unwrap_or_default();
        assert!(refused.contains("not allowed"), "{command}: {refused}");
    }
    Ok(())
}
