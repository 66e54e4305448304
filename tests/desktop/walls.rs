//! The page in the window may call Rota's own commands and hear its news. Everything else is refused.

use std::fs;

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

/// That each command asks for a ticket of its purpose is tested on the list; here, that the dialogs hand out no more.
#[test]
fn a_choice_in_the_dialog_is_a_ticket_for_what_it_was_asked_for() -> Result {
    let laptop = Laptop::new()?;
    let meeting = prepare(&laptop)?.to_string();
    let sheet = "Ad Soyad;Kurum\nAyşe Işık;A Derneği\n";
    fs::write(laptop.sheet(), sheet)?;
    let path = laptop.sheet().display().to_string();
    let window = open_programme(&laptop)?;
    let folder = window.invoke("choose_folder", &json!({}))?;
    let chosen = window.invoke("choose_sheet", &json!({}))?;
    assert_eq!(chosen["name"], "basvurular.xlsx");
    let ticket = chosen["ticket"].as_str().ok_or("no ticket")?;
    for place in ["/", "documents", &path] {
        assert!(
            !chosen.to_string().contains(place),
            "{chosen} names {place}"
        );
    }

    let attach = |file: &str| window.call("attach", &json!({ "meeting": meeting, "file": file }));
    for file in [&path, folder["ticket"].as_str().ok_or("no ticket")?] {
        let refused = attach(file).err().map(|it| it.to_string());
        let refused = refused.unwrap_or_default();
        assert!(refused.contains("nobody chose this place"), "{refused}");
    }
    let attached = attach(ticket)?;
    assert_eq!(attached["attachment"]["file_name"], "basvurular.xlsx");
    // What was chosen to be read is read, and nothing else may be done with it.
    let backed_up = window.call("backup", &json!({ "folder": ticket }));
    assert!(backed_up.is_err());
    for shown in [ticket, &path] {
        let opened = window.invoke("open_file", &json!({ "ticket": shown }));
        assert!(opened.is_err(), "{shown}");
    }
    assert_eq!(fs::read_to_string(laptop.sheet())?, sheet, "as it was");
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
