//! What the page may call: one file per word, one expression per command. If it needs an `if`,
//! the `if` belongs in `programme`.

mod attachment;
mod call;
mod check_in;
mod desk;
mod duplicate;
mod edit;
mod file;
mod find;
mod import;
mod laptop;
mod letters;
mod meeting;
mod organisation;
mod plan;
mod programme;
mod review;
mod selection;
mod sign_in_sheet;
mod undo;

use std::str::FromStr;

use ::programme::view::FieldValue;
use tauri::Wry;
use tauri_specta::{Builder, collect_commands};

/// Everything that the page may ask for; `ui/src/lib/bindings.ts` is made from this.
pub(crate) fn surface() -> Builder<Wry> {
    // One type for both directions: absent is null and never left out.
    Builder::new()
        .disable_serde_phases()
        .commands(collect_commands![
            laptop::laptop,
            laptop::set_settings,
            laptop::create_programme,
            laptop::unlock,
            laptop::lock,
            laptop::reset_passphrase,
            laptop::change_passphrase,
            laptop::weigh_passphrase,
            laptop::offer_passphrase,
            laptop::old_backups,
            laptop::rewrap_backups,
            laptop::backup,
            meeting::overview,
            meeting::meetings,
            meeting::today,
            meeting::meeting_detail,
            meeting::fill_agenda,
            edit::edit,
            edit::preview_edit,
            edit::remove,
            attachment::attach,
            attachment::save_attachment,
            desk::desk,
            desk::roster,
            desk::registrations,
            desk::search,
            desk::organisation_of,
            check_in::check_in,
            check_in::check_in_by_code,
            check_in::check_in_organisation,
            check_in::undo_check_in,
            check_in::walk_in,
            find::find,
            plan::routes,
            plan::change_plan,
            plan::preview_plan,
            plan::deviations,
            plan::provinces,
            organisation::organisations,
            organisation::all_organisations,
            organisation::organisation,
            organisation::edit_organisation,
            organisation::groups,
            organisation::kinds,
            organisation::themes,
            organisation::guess_kind,
            programme::programme_settings,
            programme::edit_programme,
            programme::edit_word,
            call::calls,
            call::call,
            call::edit_call,
            call::publish_call,
            call::announcement,
            duplicate::duplicates,
            duplicate::compared,
            duplicate::join,
            duplicate::separate,
            duplicate::put_off,
            duplicate::lookalikes,
            review::review,
            review::review_sheet,
            review::give_points,
            review::edit_criterion,
            selection::preview_selection,
            selection::select,
            selection::promote,
            selection::release_silent,
            selection::decide,
            selection::replies,
            selection::reply,
            selection::withdraw,
            selection::invite,
            selection::name_representative,
            selection::substitute,
            undo::undo,
            import::preview_import,
            import::import,
            import::import_progress,
            import::stop_import,
            import::forget_columns,
            import::write_faults,
            import::to_place,
            import::place,
            sign_in_sheet::sign_in_sheet,
            sign_in_sheet::sheet_file_name,
            letters::letters,
            letters::letter_preview,
            letters::letter_texts,
            letters::edit_letter_text,
            letters::write_letters,
            letters::call_list,
            letters::call_list_file_name,
            letters::selection_minutes,
            letters::minutes_file_name,
            file::choose_sheet,
            file::choose_file,
            file::choose_target,
            file::choose_folder,
            file::open_file,
        ])
}

/// An id as the page was given it.
fn id<T: FromStr>(what: &'static str, text: &str) -> ::programme::Result<T> {
    let candidates = Vec::new();
    text.parse()
        .map_err(|_| ::programme::Error::Unknown { what, candidates })
}

/// A word that the programme knows, or a refusal that names the field.
fn known<T>(field: &str, word: Option<T>) -> ::programme::Result<T> {
    word.ok_or_else(|| ::programme::Error::ValueUnknown {
        field: field.to_owned(),
        known: Vec::new(),
    })
}

/// Fields as an edit takes them.
fn pairs(fields: Vec<FieldValue>) -> Vec<(String, String)> {
    let pairs = fields.into_iter().map(|it| (it.field, it.value));
    pairs.collect()
}
