//! Sharing with the other laptops of the team.

use std::path::{Path, PathBuf};

use programme::ids::RowId;
use programme::vocabulary::{RemoteLies, Role};
use programme::words::Words;
use programme::{
    Way, about_sharing, add_remote, args, change_remote_password, close_invitation, exchange_at,
    is_address, is_there, join_in_place, offer, said_of_sharing, view,
};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{
    Account, Device, DeviceAsked, Pair, PairAsked, Remote, RemoteAsked, Revoke, Sync,
};
use crate::failure::Failure;
use crate::open::{Desk, read_secret};
use crate::print::{Table, or_dash, paper_warnings, paragraphs, plain, shown, word};

pub(crate) fn sync(desk: &mut Desk, asked: Sync) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let exchanged = exchange_at(programme, &asked.remotes)?;
        let mut text = said_of_sharing(&exchanged, words);
        if let Some(out) = &asked.out {
            let page = programme.share_receipt(out, words.language())?;
            let args = args! { "file" => plain(&page.file) };
            text.push(words.text_with("cli-sync-page", &args));
            text.extend([paper_warnings(&page.warnings, words)]);
            text.retain(|it| !it.is_empty());
        }
        let text = text.join("\n");
        Ok(Answer::new(&exchanged, text)?.saying_no(waits_for_somebody(&exchanged)))
    })
}

/// What stays where it is until a person does something about it.
fn waits_for_somebody(it: &view::Exchanged) -> bool {
    const DECIDE: [&str; 4] = ["other_key", "other_device_key", "later", "unreadable"];
    let mut not_taken = it.not_taken.iter();
    // Where a place was not reached, or nothing could be left there, it is not shared.
    it.places.iter().any(|it| it.problem.is_some())
        || not_taken.any(|it| DECIDE.contains(&it.reason.as_str()))
}

/// The path in `file:PATH` and `file:///PATH`, as file managers copy it.
fn folder_of(text: &str) -> Option<PathBuf> {
    let rest = text.strip_prefix("file:")?;
    let Some(path) = rest.strip_prefix("//") else {
        return Some(rest.into());
    };
    let path = path.strip_prefix("localhost").unwrap_or(path);
    let mut bytes = path.bytes();
    let mut plain = Vec::new();
    while let Some(byte) = bytes.next() {
        let mut ahead = bytes.clone();
        let digits = [ahead.next(), ahead.next()].map(|it| char::from(it?).to_digit(16));
        match (byte, digits) {
            (b'%', [Some(high), Some(low)]) => {
                plain.push((high * 16 + low) as u8);
                bytes = ahead;
            }
            _ => plain.push(byte),
        }
    }
    Some(String::from_utf8(plain).ok()?.into())
}

/// A folder by its path, or one on a server by its address.
fn way(desk: &mut Desk, typed: &Path, account: &Account) -> Result<Way, Failure> {
    let text = typed.to_str().unwrap_or_default();
    let folder = folder_of(text);
    if folder.is_some() || !is_address(text) {
        return match account.user {
            None => Ok(Way::folder(folder.as_deref().unwrap_or(typed))),
            Some(_) => Err(Failure::usage(
                "remote_address_wrong",
                "error-remote-address-wrong",
            )),
        };
    }
    // Looked at before anybody is asked for a password.
    let user = account.user.as_deref().unwrap_or_default();
    Way::server(text, user, "?")?;
    let password = desk.remote_password(account.password_file.as_deref())?;
    Ok(Way::server(text, user, &password)?)
}

pub(crate) fn remote(desk: &mut Desk, asked: Remote) -> Result<Answer, Failure> {
    let (way, password) = match &asked.what {
        RemoteAsked::Add {
            folder, account, ..
        } => (Some(way(desk, folder, account)?), None),
        RemoteAsked::Password { password_file, .. } => {
            (None, Some(desk.remote_password(password_file.as_deref())?))
        }
        RemoteAsked::List | RemoteAsked::Remove { .. } => (None, None),
    };
    desk.with(|programme, words| {
        let head = match (asked.what, way, password) {
            (RemoteAsked::Add { name, lies, .. }, Some(way), _) => {
                let lies = lies.as_deref().and_then(RemoteLies::from_word);
                add_remote(programme, &name, &way, lies)?;
                words.text("cli-remote-added")
            }
            (RemoteAsked::Password { name, .. }, _, Some(password)) => {
                change_remote_password(programme, &name, &password)?;
                words.text("cli-remote-password-changed")
            }
            (RemoteAsked::Remove { name }, ..) => {
                programme.remove_remote(&name)?;
                words.text("cli-remote-removed")
            }
            (RemoteAsked::List | RemoteAsked::Add { .. } | RemoteAsked::Password { .. }, ..) => {
                String::new()
            }
        };
        let remotes = programme.sharing()?.places;
        let mut table = Table::new(words, "cli-remotes-head", &[]);
        let mut problems = Vec::new();
        for it in &remotes {
            let reached = match it.there {
                Some(true) => words.text("cli-yes"),
                Some(false) => words.text("cli-no"),
                None => or_dash(None),
            };
            let user = it.user.as_deref().map(|user| format!(" ({user})"));
            table.row([
                plain(&it.name),
                word(words, "sharing-kind", it.kind.word()),
                word(words, "sharing-lies", &it.lies),
                shown(it.shared_at.as_ref()),
                reached,
                plain(&format!("{}{}", it.folder, user.unwrap_or_default())),
            ]);
            let problem = it.problem.as_ref().map(|it| it.replace('_', "-"));
            problems.extend(problem.map(|problem| {
                let args = args! { "name" => plain(&it.name) };
                words.text_with(&format!("error-{problem}"), &args)
            }));
        }
        let listed = match remotes.is_empty() {
            true => words.text("cli-remotes-none"),
            false => table.text(),
        };
        let text = paragraphs([head, listed, problems.join("\n")]);
        Answer::new(json!({ "remotes": remotes }), text)
    })
}

pub(crate) fn device(desk: &mut Desk, asked: Device) -> Result<Answer, Failure> {
    if let DeviceAsked::Name { name } = asked.what {
        return desk.with(|programme, words| {
            let sharing = programme.name_laptop(&name)?;
            let text = words.text_with("cli-device-named", &args! { "name" => plain(&name) });
            Answer::new(&sharing, text)
        });
    }
    if matches!(asked.what, DeviceAsked::Show) {
        return desk.with(|programme, words| {
            let sharing = programme.sharing()?;
            let here = sharing.laptops.iter().find(|it| it.here);
            let text = match here {
                Some(it) => {
                    let args = args! {
                        "name" => plain(&or_dash(it.name.as_deref())),
                        "role" => word(words, "sharing-role", &it.role),
                        "id" => it.device.to_string(),
                    };
                    let is_lost = sharing.lost_here.then(|| words.text("sharing-lost-here"));
                    paragraphs([
                        words.text_with("cli-device-shown", &args),
                        is_lost.unwrap_or_default(),
                        only_coordinator(&sharing, words),
                        about_sharing(&sharing.changes, words),
                    ])
                }
                None => words.text("cli-devices-none"),
            };
            let json = json!({
                "laptop": here,
                "changes": sharing.changes,
                "only_coordinator": sharing.only_coordinator,
            });
            Answer::new(json, text)
        });
    }
    desk.with(|programme, words| {
        let sharing = programme.sharing()?;
        let mut table = Table::new(words, "cli-devices-head", &[3]);
        for it in &sharing.laptops {
            let name = plain(&or_dash(it.name.as_deref()));
            let lacks = match it.here {
                true => or_dash(None),
                false => it.lacks.to_string(),
            };
            table.row([
                name,
                word(words, "sharing-role", &it.role),
                shown(it.heard_at.as_ref()),
                lacks,
                it.device.to_string(),
            ]);
        }
        let listed = match sharing.laptops.is_empty() {
            true => words.text("cli-devices-none"),
            false => table.text(),
        };
        let mut alike: Vec<&str> = Vec::new();
        for it in sharing.laptops.iter().filter(|it| it.same_name) {
            alike.extend(it.name.as_deref().filter(|name| !alike.contains(name)));
        }
        let said: Vec<String> = alike
            .iter()
            .map(|it| words.text_with("sharing-same-name", &args! { "name" => plain(it) }))
            .collect();
        let standing = about_sharing(&sharing.changes, words);
        let earlier = sharing.laptops.iter().filter(|it| !it.earlier.is_empty());
        let earlier: Vec<String> = earlier
            .map(|it| {
                let ids: Vec<String> = it.earlier.iter().map(ToString::to_string).collect();
                let name = plain(&or_dash(it.name.as_deref()));
                let args = args! { "name" => name, "ids" => ids.join(", ") };
                words.text_with("cli-device-earlier", &args)
            })
            .collect();
        let mut lost: Vec<String> = Vec::new();
        for it in &sharing.laptops {
            if let Some(gone) = &it.lost {
                let args = args! {
                    "name" => plain(&or_dash(it.name.as_deref())),
                    "at" => gone.at.as_ref().map_or_else(|| or_dash(None), ToString::to_string),
                    "kept" => gone.kept_back,
                };
                lost.push(words.text_with("sharing-lost", &args));
            }
        }
        if sharing.lost_here {
            lost.push(words.text("sharing-lost-here"));
        }
        lost.extend(Some(only_coordinator(&sharing, words)).filter(|it| !it.is_empty()));
        let said_of = [said.join("\n"), earlier.join("\n"), lost.join("\n")];
        let text = paragraphs([vec![listed], said_of.into(), vec![standing]].concat());
        Ok(Answer::new(&sharing, text)?.saying_no(!said.is_empty()))
    })
}

/// Nothing where there are two.
fn only_coordinator(sharing: &view::Sharing, words: &Words) -> String {
    match sharing.only_coordinator {
        true => words.text("sharing-only-coordinator"),
        false => String::new(),
    }
}

/// A lost laptop is shut out, or let in again; with its sheet, where one is asked for.
pub(crate) fn revoke(desk: &mut Desk, asked: Revoke) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let name = plain(&asked.laptop);
        let (json, mut text) = match asked.found {
            false => {
                let sharing = programme.revoke(&asked.laptop)?;
                // By its id it is typed, by its name it is spoken of.
                let typed = |it: &&view::SharingLaptop| it.device.to_string() == asked.laptop;
                let laptop = sharing.laptops.iter().find(typed);
                let name = laptop.and_then(|it| it.name.as_deref()).map_or(name, plain);
                let text = words.text_with("cli-revoked", &args! { "name" => name });
                (serde_json::to_value(sharing), text)
            }
            true => {
                let done = programme.let_in(&asked.laptop)?;
                let text = words.text_with(
                    "sharing-let-in",
                    &args! {
                        "name" => name,
                        "check_ins" => done.check_ins,
                        "changes" => done.changes - done.check_ins,
                    },
                );
                (serde_json::to_value(done), text)
            }
        };
        if let Some(out) = &asked.out {
            let sheet = programme.lost_laptop_sheet(&asked.laptop, out, words.language())?;
            let args = args! { "file" => plain(&sheet.file) };
            let written = words.text_with("sharing-page-written", &args);
            text = paragraphs([text, written, paper_warnings(&sheet.warnings, words)]);
        }
        Answer::new(json.map_err(Failure::internal)?, text)
    })
}

pub(crate) fn pair(desk: &mut Desk, asked: Pair) -> Result<Answer, Failure> {
    match asked.what {
        PairAsked::Offer { remote, name, role } => desk.with(|programme, words| {
            let role = Role::from_word(&role).unwrap_or(Role::Facilitator);
            let offered = offer(programme, &name, role, &remote)?;
            let text = words.text_with(
                "cli-pair-offered",
                &args! { "name" => plain(&offered.name), "digits" => &offered.digits },
            );
            Answer::new(&offered, text)
        }),
        PairAsked::Join {
            folder,
            account,
            digits_file,
        } => {
            let way = way(desk, &folder, &account)?;
            join(desk, &way, digits_file.as_deref())
        }
        PairAsked::List => desk.with(|programme, words| {
            let invitations = programme.sharing()?.invitations;
            let mut table = Table::new(words, "cli-invitations-head", &[]);
            let mut twice = false;
            for it in &invitations {
                twice |= it.unasked;
                let state = match (it.open, it.joined.len()) {
                    (true, _) => words.text("sharing-invitation-open"),
                    (false, 1) if it.unasked => {
                        let args = args! { "laptops" => plain(&it.joined.join(", ")) };
                        words.text_with("sharing-invitation-unasked", &args)
                    }
                    (false, 0) => words.text("sharing-invitation-closed"),
                    (false, 1) => words.text("sharing-invitation-used"),
                    (false, _) => {
                        let args = args! { "laptops" => plain(&it.joined.join(", ")) };
                        words.text_with("sharing-invitation-twice", &args)
                    }
                };
                table.row([
                    plain(&it.name),
                    word(words, "sharing-role", &it.role),
                    state,
                    it.id.to_string(),
                ]);
            }
            let text = match invitations.is_empty() {
                true => words.text("cli-invitations-none"),
                false => table.text(),
            };
            Ok(Answer::new(json!({ "invitations": invitations }), text)?.saying_no(twice))
        }),
        PairAsked::RecoveryKey { invitation } => {
            let id = invitation_id(&invitation)?;
            desk.with(|programme, words| {
                let key = programme.recovery_key_of(id)?;
                let text = words.text_with("sharing-invitation-key", &args! { "key" => &key });
                Answer::new(json!({ "invitation": id, "recovery_key": key }), text)
            })
        }
        PairAsked::Close { invitation } => {
            let id = invitation_id(&invitation)?;
            desk.with(|programme, words| {
                let taken_out = close_invitation(programme, id)?;
                let text = words.text(match taken_out {
                    true => "cli-invitation-closed",
                    false => "cli-invitation-closed-here",
                });
                let json = json!({ "invitation": id, "open": false, "taken_out": taken_out });
                Answer::new(json, text)
            })
        }
    }
}

fn invitation_id(typed: &str) -> Result<RowId, Failure> {
    let id = typed.trim().parse::<RowId>();
    id.map_err(|error| {
        Failure::usage("invitation_unknown", "error-invitation-unknown").because(error)
    })
}

/// Where there is no file yet, one is made; a file that is there joins with its changes.
fn join(desk: &mut Desk, way: &Way, digits: Option<&Path>) -> Result<Answer, Failure> {
    let digits = match digits {
        Some(file) => read_secret(file)?,
        None => desk.digits()?,
    };
    let file = desk.file();
    let joined = if is_there(&file) {
        desk.with(|programme, _| Ok(join_in_place(programme, way, &digits)?))?
    } else {
        let passphrase = desk.first_passphrase()?;
        let clock = desk.surroundings.take_clock();
        let (laptop, cost) = (desk.surroundings.laptop.clone(), desk.surroundings.cost);
        let (programme, joined) = laptop
            .join(way, &digits, &file, &passphrase, cost, clock)
            .map_err(|error| crate::make::weak_or(error, desk.words))?;
        let _ = programme.close();
        joined
    };
    let args = args! { "name" => plain(&joined.name), "file" => &joined.file };
    let head = desk.words.text_with("cli-joined", &args);
    let text = paragraphs([
        head,
        said_of_sharing(&joined.exchanged, desk.words).join("\n"),
    ]);
    // A laptop that begins with less than the others have is not ready for the door.
    let waits = waits_for_somebody(&joined.exchanged) || !joined.exchanged.not_taken.is_empty();
    Ok(Answer::new(&joined, text)?.saying_no(waits))
}
