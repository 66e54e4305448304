//! Every screen in both languages, light and dark, at 100 and at 200 %: no rule of axe is broken, nothing runs out of
//! the window, no text is missing or raw, and the focus comes back to where it was. Once more with wider letters: what runs
//! out there would run out with the next longer word.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use programme::SheetFile;
use programme::view::ImportOptions;
use serde_json::{Value, json};

use crate::laptop::{CONTROL, DOWN, ENTER, ESCAPE, F1, Laptop, Window};
use crate::people::{PASSPHRASE, on_disk, open_programme, prepare};
use crate::webdriver::Result;

/// Somebody who looks like somebody else and waits to be placed, and somebody who does not.
const WAITING: &str = "Ad Soyad;Kurum;Hangi buluşmaya katılmak istiyorsunuz?;E-posta\n\
    AYŞE IŞIK;Yeşil Yaşam Der.;bilmiyorum;ayse@example.org\n\
    Umut Er;Ordu Belediyesi;Ordu;umut@example.org\n";

/// How the screens are dressed, one after the other.
const DRESSES: &[(&str, &str, u32)] = &[
    ("tr", "light", 100),
    ("tr", "light", 200),
    ("tr", "dark", 100),
    ("tr", "dark", 200),
    ("en", "light", 100),
    ("en", "light", 200),
    ("en", "dark", 100),
    ("en", "dark", 200),
    ("tr", "high_contrast", 100),
];

/// And with wider letters, where only what runs out is looked for.
const WIDER_DRESSES: &[(&str, &str, u32)] = &[("tr", "light", 100), ("en", "light", 200)];

#[test]
fn every_screen_can_be_used_by_everybody() -> Result {
    let laptop = Laptop::new()?;
    prepare_for_every_screen(&laptop)?;
    let window = open_programme(&laptop)?;
    let mut inspector = Inspector::new(&window)?;
    for dress in DRESSES {
        walk_through(&window, &mut inspector, dress)?;
    }
    inspector.found_nothing();
    Ok(())
}

#[test]
fn nothing_runs_out_with_letters_a_tenth_wider() -> Result {
    let laptop = Laptop::new()?;
    prepare_for_every_screen(&laptop)?;
    let window = open_programme(&laptop)?;
    window.widen_letters()?;
    let mut inspector = Inspector::only_for_room(&window);
    for dress in WIDER_DRESSES {
        walk_through(&window, &mut inspector, dress)?;
    }
    inspector.found_nothing();
    Ok(())
}

fn prepare_for_every_screen(laptop: &Laptop) -> Result {
    let meeting = prepare(laptop)?;
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    fs::copy(fixtures.join("basvurular_1.guzergah.xlsx"), laptop.sheet())?;
    let mut file = on_disk(laptop)?;
    file.fill_agenda(meeting, "template")?;
    // The longest day there is, in English.
    let longest = ("date".to_owned(), "2027-09-22".to_owned());
    file.edit("meeting", "ordu", &[longest], None)?;
    file.select(meeting)?;
    let sheet = SheetFile::new("haftaya.csv", Cursor::new(WAITING));
    let options = ImportOptions {
        route: 1,
        ..ImportOptions::default()
    };
    file.import(&sheet, &options)?;
    file.close()?;
    Ok(())
}

/// Every screen, and every state of it that keys lead to.
fn walk_through(
    window: &Window,
    inspector: &mut Inspector,
    (language, theme, text_size): &(&str, &str, u32),
) -> Result {
    window.press(&[CONTROL, '8'])?;
    window.find("#settings-language-tr")?;
    for choice in [
        format!("settings-language-{language}"),
        format!("settings-theme-{theme}"),
        format!("settings-text-size-{text_size}"),
    ] {
        window.script(&format!(
            "document.getElementById('{choice}').click(); answer(null)"
        ))?;
    }
    window.find(&format!("html[lang={language}][data-theme={theme}]"))?;
    inspector.dress = format!("{language}-{theme}-{text_size}");

    inspector.look("settings")?;
    window.script("document.getElementById('settings-role-facilitator').click(); answer(null)")?;
    window.click("#nav-today")?;
    window.find("#today-open-desk:focus")?;
    inspector.look("today")?;
    window.press(&[CONTROL, '8'])?;
    window.find("#settings-role-coordinator")?;
    window.script("document.getElementById('settings-role-coordinator').click(); answer(null)")?;
    window.find("#nav-overview")?;
    window.click("#settings-part-programme")?;
    window.find("#programme-form")?;
    window.script(
        "document.querySelectorAll('main details').forEach((it) => (it.open = true)); answer(null)",
    )?;
    inspector.look("programme")?;
    window.click("#word-add-kind")?;
    window.find("#word-form-kind")?;
    inspector.look("programme-word")?;
    window.press(&[ESCAPE])?;
    window.click("#settings-part-laptop")?;

    window.press(&[CONTROL, '1'])?;
    window.find("#overview-map, #overview-table")?;
    inspector.look("overview")?;
    window.press(&['t'])?;
    inspector.look("overview-other")?;

    window.press(&[CONTROL, '2'])?;
    window.find("[data-line]:focus")?;
    inspector.look("routes")?;
    window.press(&[ENTER])?;
    window.find("#plan-form input:focus")?;
    inspector.look("routes-form")?;
    window.press(&[ESCAPE])?;
    inspector.focus_is("[data-line]")?;

    window.click("#routes-call-1")?;
    window.find("#call-edit-1")?;
    inspector.look("call")?;
    window.click("#call-edit-1")?;
    window.find("#call-form")?;
    inspector.look("call-form")?;
    window.press(&[ESCAPE])?;
    inspector.focus_is("#call-edit-1")?;
    window.click("#routes-call-1")?;

    window.press(&[CONTROL, '3'])?;
    window.find("tr[data-meeting]:focus")?;
    inspector.look("meetings")?;
    window.press(&[ENTER])?;
    window.find("#meeting-date:focus")?;
    inspector.look("meeting-facts")?;
    for (tab, there) in [
        ("agenda", "#agenda-template"),
        ("readiness", "#readiness-venue"),
        ("files", "#files-add"),
        ("facts", "#meeting-date"),
    ] {
        window.click(&format!("#tab-{tab}"))?;
        window.find(there)?;
        inspector.look(&format!("meeting-{tab}"))?;
    }
    window.press(&[ESCAPE])?;
    inspector.focus_is("tr[data-meeting]")?;

    window.press(&[CONTROL, '4'])?;
    window.find("#participants-import")?;
    inspector.look("participants")?;
    window.click("#tab-review")?;
    window.find("#review-sheet")?;
    inspector.look("review")?;
    window.click("#tab-selection")?;
    window.find("#seats-selected")?;
    window.press(&['2'])?;
    window.find("#seats-reason:focus")?;
    inspector.look("selection")?;
    window.press(&[ESCAPE])?;
    inspector.focus_is("[data-row]")?;
    window.click("#tab-replies")?;
    window.find("#replies")?;
    window.press(&['4'])?;
    window.find("#person-name:focus")?;
    inspector.look("replies")?;
    window.press(&[ESCAPE])?;
    inspector.focus_is("[data-row]")?;
    window.click("#tab-registrations")?;
    window.click("#participants-import")?;
    window.find("#import-choose:focus")?;
    window.press(&[ENTER])?;
    window.enter_to_the_import()?;
    // At its end: before it the row of buttons lies over whatever goes on below.
    window.script("document.querySelector('main').scrollTo(0, 1e6); answer(null)")?;
    inspector.look("import")?;
    window.press(&[ESCAPE])?;
    window.click("#tab-organisations")?;
    window.find("#organisations-box:focus")?;
    inspector.look("organisations")?;
    window.press(&[DOWN])?;
    window.press(&[ENTER])?;
    window.find("#organisation-people")?;
    inspector.look("organisation")?;
    window.press(&['e'])?;
    window.find("#organisation-name:focus")?;
    inspector.look("organisation-edit")?;
    window.press(&[ESCAPE])?;
    inspector.focus_is("#organisation-edit")?;
    window.press(&[ESCAPE])?;
    inspector.focus_is("[data-organisation]")?;
    for (tab, there) in [
        ("to_place", "#place-list"),
        ("duplicates", "#duplicates-pair"),
        ("letters", "#letter-preview"),
    ] {
        window.click(&format!("#tab-{tab}"))?;
        window.find(there)?;
        inspector.look(tab)?;
    }
    window.click("#tab-registrations")?;

    window.press(&[CONTROL, '5'])?;
    window.find("#desk-box:focus")?;
    inspector.look("desk")?;
    window.type_text("isik")?;
    window.find("#desk-hit-1")?;
    inspector.look("desk-hits")?;
    window.press(&[DOWN])?;
    inspector.look("desk-chosen")?;
    window.press(&[ESCAPE])?;
    window.press(&[F1])?;
    window.find("#keys-panel")?;
    inspector.look("desk-keys")?;
    window.press(&[ESCAPE])?;
    window.click("#desk-sheet")?;
    window.find("#sheet-panel")?;
    inspector.look("desk-sheet")?;
    window.press(&[ESCAPE])?;
    window.press(&[CONTROL, 'n'])?;
    window.find("#walk-in-name:focus, #walk-in-organisation:focus")?;
    inspector.look("desk-walk-in")?;
    window.press(&[ESCAPE])?;
    inspector.focus_is("#desk-box")?;

    window.press(&[CONTROL, '6'])?;
    window.find("#report-missing")?;
    inspector.look("reports")?;
    window.click("#reports-of-programme")?;
    window.find("#reports-plan")?;
    inspector.look("reports-programme")?;
    window.click("#reports-of-meeting")?;
    window.press(&[CONTROL, '7'])?;
    window.find("#share h1")?;
    inspector.look("share")?;
    window.press(&[CONTROL, '5'])?;
    window.find("#desk-box:focus")?;

    window.press(&[CONTROL, 'k'])?;
    window.find("#palette-box:focus")?;
    window.type_text("isik")?;
    window.find("#palette-row-0")?;
    inspector.look("palette")?;
    window.press(&[ESCAPE])?;
    window.press(&[ESCAPE])?;
    inspector.focus_is("#desk-box")?;

    window.click("nav button.lock")?;
    window.find("#unlock-passphrase:focus")?;
    inspector.look("unlock")?;
    window.click("#unlock-turn")?;
    window.find("#unlock-recovery-code:focus")?;
    inspector.look("unlock-recovery")?;
    window.click("#unlock-turn")?;
    window.find("#unlock-passphrase:focus")?;
    window.type_text(PASSPHRASE)?;
    window.press(&[ENTER])?;
    window.find("#nav-desk")?;
    Ok(())
}

/// Looks at what the window shows, and keeps what is wrong with it.
struct Inspector<'a> {
    window: &'a Window,
    /// `None` where only the room is looked at.
    axe: Option<String>,
    dress: String,
    faults: Vec<String>,
}

impl<'a> Inspector<'a> {
    fn new(window: &'a Window) -> Result<Self> {
        let axe =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        Ok(Self {
            window,
            axe: Some(fs::read_to_string(axe)?),
            dress: String::new(),
            faults: Vec::new(),
        })
    }

    fn only_for_room(window: &'a Window) -> Self {
        Self {
            window,
            axe: None,
            dress: String::new(),
            faults: Vec::new(),
        }
    }

    fn look(&mut self, screen: &str) -> Result {
        if let Some(axe) = &self.axe {
            if self.window.script("answer(typeof axe)")? != "object" {
                self.window.script(&format!("{axe}\nanswer(null)"))?;
            }
            self.window.picture(&format!("{}-{screen}", self.dress))?;
        }
        self.keep(screen, self.window.script(ROOM)?)?;
        if self.axe.is_some() {
            self.keep(screen, self.window.script(AXE)?)?;
        }
        Ok(())
    }

    fn keep(&mut self, screen: &str, faults: Value) -> Result {
        if let Some(why) = faults.get("error") {
            return Err(format!("{screen}: {why}").into());
        }
        let faults: Vec<Value> = serde_json::from_value(faults)?;
        for fault in faults {
            let fault = fault.as_str().unwrap_or_default();
            self.faults
                .push(format!("{} {screen}: {fault}", self.dress));
        }
        Ok(())
    }

    fn found_nothing(self) {
        let faults = self.faults;
        assert!(
            faults.is_empty(),
            "{} faults:\n{}",
            faults.len(),
            faults.join("\n")
        );
    }

    fn focus_is(&mut self, css: &str) -> Result {
        let there = self.window.script(&format!(
            "setTimeout(() => answer(document.activeElement?.matches({})), 100)",
            json!(css)
        ))?;
        if there != true {
            self.faults.push(format!(
                "{}: the focus did not come back to {css}",
                self.dress
            ));
        }
        Ok(())
    }
}

/// What axe does not look for: text that runs out of its box, ids and empty values shown as words.
const ROOM: &str = r##"
    const faults = [];
    const named = (it) => it.id ? '#' + it.id : it.tagName.toLowerCase() + '.' + [...it.classList].join('.');
    if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the window');
    for (const it of document.querySelectorAll('main, main *')) {
      const style = getComputedStyle(it);
      if (it.closest('.hidden-word') || it.tagName === 'svg' || it.closest('svg')) continue;
      const own = [...it.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join(' ').trim();
      if (/^[a-z]+(-[a-z0-9]+){1,}$/.test(own)) faults.push('raw: ' + own);
      if (/undefined|\[object|NaN|\{ ?\$/.test(own)) faults.push('raw: ' + own);
      const clips = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
      if (own && clips && style.textOverflow !== 'ellipsis' && it.scrollWidth > it.clientWidth + 1)
        faults.push('cut: ' + named(it) + ' ' + own.slice(0, 40));
      if (/^T[DH]$/.test(it.tagName) && it.textContent.trim()) {
        const ends = [...it.querySelectorAll('*'), it]
          .filter((one) => !one.closest('.hidden-word'))
          .flatMap((one) => [...one.childNodes])
          .filter((one) => one.nodeType === Node.TEXT_NODE && one.data.trim())
          .map((text) => {
            const inside = document.createRange();
            inside.selectNodeContents(text);
            return inside.getBoundingClientRect().right;
          });
        if (Math.max(...ends) > it.getBoundingClientRect().right + 1)
          faults.push('overprints: ' + it.textContent.trim().slice(0, 40));
      }
      if (own && style.display !== 'inline') {
        const box = it.getBoundingClientRect();
        const scrolls = it.parentElement?.closest('main, .table, [data-scrolls]');
        const room = scrolls ? scrolls.getBoundingClientRect() : { right: innerWidth };
        if (box.width && box.right > room.right + 1) faults.push('out of its place: ' + named(it) + ' ' + own.slice(0, 40));
      }
    }
    answer(faults);
"##;

const AXE: &str = r##"
    const faults = [];
    const settings = {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    };
    axe.run(document, settings).then(
      ({ violations }) => {
        for (const it of violations)
          faults.push(`${it.id} (${it.impact}): ${it.nodes.length}x ${it.nodes[0].target} – ${it.nodes[0].failureSummary.replaceAll('\n', ' ').slice(0, 220)}`);
        answer(faults);
      },
      (why) => answer({ error: String(why) }),
    );
"##;
