//! Lists written out as tables.

use programme::vocabulary::{ExportedList, Tier};
use programme::words::Words;
use programme::{Delimiter, ExportOptions, args, view};

use crate::answer::Answer;
use crate::args::Export;
use crate::failure::Failure;
use crate::open::{Desk, time};
use crate::print::{paper_warnings, paragraphs, plain, word};

pub(crate) fn export(desk: &mut Desk, asked: Export) -> Result<Answer, Failure> {
    let issued_at = time("--issued-at", asked.issued_at.as_deref())?;
    let language = desk.words.language();
    desk.with(|programme, words| {
        let meeting = asked
            .meeting
            .as_deref()
            .map(|it| programme.find_meeting(it));
        let options = ExportOptions {
            list: list(&asked.list),
            meeting: meeting.transpose()?,
            route: asked.route,
            tier: match asked.tier.as_str() {
                "internal" => Tier::Internal,
                "public" => Tier::Public,
                _ => Tier::Donor,
            },
            language,
            delimiter: asked.delimiter.as_deref().and_then(Delimiter::typed),
            issued_at,
        };
        let exported = programme.export(&asked.out, &options)?;
        let masked = masked(&exported, words);
        let text = paragraphs([
            written(&exported, words),
            masked,
            paper_warnings(&exported.warnings, words),
        ]);
        Answer::new(&exported, text)
    })
}

fn written(it: &view::Exported, words: &Words) -> String {
    words.text_with(
        "export-written",
        &args! {
            "rows" => it.rows,
            "file" => plain(&it.file),
            "tier" => word(words, "report-tier", &it.tier.word()),
        },
    )
}

fn masked(it: &view::Exported, words: &Words) -> String {
    if it.masked == 0 {
        return String::new();
    }
    let id = match it.sheet {
        ExportedList::Registrations | ExportedList::CheckIns => "export-masked-slips",
        ExportedList::People => "export-masked-people",
        ExportedList::Organisations => "export-masked-organisations",
        ExportedList::Notes | ExportedList::Deviations => "export-masked-texts",
    };
    words.text_with(id, &args! { "count" => it.masked })
}

/// As it is typed: `check-ins`.
fn list(typed: &str) -> ExportedList {
    match typed {
        "organisations" => ExportedList::Organisations,
        "people" => ExportedList::People,
        "check-ins" => ExportedList::CheckIns,
        "notes" => ExportedList::Notes,
        "deviations" => ExportedList::Deviations,
        _ => ExportedList::Registrations,
    }
}
