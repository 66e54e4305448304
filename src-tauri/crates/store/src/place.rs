//! What kind of place a folder is in: on a disk of this laptop, on one that goes in a pocket, or on somebody else's machine.
//! As far as the system says so without being asked for more; of what it does not say, it is a folder.

use std::path::{Component, Path, PathBuf, Prefix};

use domain::written_out::Place;

/// What Linux knows of its disks.
const MOUNTS: &str = "/proc/self/mounts";
const DISKS: &str = "/sys/class/block";

/// The kind of place that a folder is in. It has to be there.
pub fn place_of(folder: &Path) -> Place {
    let Ok(folder) = std::fs::canonicalize(folder) else {
        return Place::Folder;
    };
    if is_share(&folder) {
        return Place::Network;
    }
    match std::fs::read_to_string(MOUNTS) {
        Ok(mounts) => place_among(&folder, &mounts, Path::new(DISKS)),
        Err(_) => Place::Folder,
    }
}

/// Windows says of no drive what it is without code of its own; what it calls `\\SERVER\SHARE` is no drive.
fn is_share(folder: &Path) -> bool {
    matches!(
        folder.components().next(),
        Some(Component::Prefix(it))
            if matches!(it.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    )
}

/// File systems whose files are on another machine.
const OF_THE_NETWORK: [&str; 17] = [
    "9p",
    "afs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "glusterfs",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.sshfs",
];

fn place_among(folder: &Path, mounts: &str, disks: &Path) -> Place {
    let mounts = mounts.lines().filter_map(Mount::read);
    let over = mounts.filter(|it| folder.starts_with(&it.at));
    // The innermost; of two at one place the later one covers the earlier.
    let Some(mount) = over.max_by_key(|it| it.at.components().count()) else {
        return Place::Folder;
    };
    if OF_THE_NETWORK.contains(&mount.kind) {
        return Place::Network;
    }
    // An encrypted disk is called by a name of its own that leads to the device.
    let device = std::fs::canonicalize(&mount.source).unwrap_or(mount.source);
    match device.file_name() {
        Some(name) if device.starts_with("/dev") && is_carried(&disks.join(name)) => Place::Stick,
        _ => Place::Folder,
    }
}

/// A line of the list of what is mounted.
struct Mount<'a> {
    source: PathBuf,
    at: PathBuf,
    kind: &'a str,
}

impl Mount<'_> {
    fn read(line: &str) -> Option<Mount<'_>> {
        let mut parts = line.split(' ');
        Some(Mount {
            source: unescaped(parts.next()?).into(),
            at: unescaped(parts.next()?).into(),
            kind: parts.next()?,
        })
    }
}

/// Spaces, tabs, line ends and backslashes in names are written as `\040`.
fn unescaped(text: &str) -> String {
    let escapes = [
        ("\\040", " "),
        ("\\011", "\t"),
        ("\\012", "\n"),
        ("\\134", "\\"),
    ];
    escapes
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Whether a disk can be taken out and away: it says so, or it hangs on USB, or what it is made of does.
fn is_carried(disk: &Path) -> bool {
    let Ok(disk) = std::fs::canonicalize(disk) else {
        return false;
    };
    let on_usb = disk.components().any(|part| {
        let name = part.as_os_str().to_str().unwrap_or_default();
        let number = name.strip_prefix("usb");
        number.is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()))
    });
    // A part of a disk has no such mark; the disk above it has.
    let marks = [Some(disk.as_path()), disk.parent()];
    let is_removable = marks.into_iter().flatten().any(|it| {
        std::fs::read_to_string(it.join("removable")).is_ok_and(|mark| mark.trim() == "1")
    });
    let made_of = std::fs::read_dir(disk.join("slaves"));
    on_usb
        || is_removable
        || made_of
            .into_iter()
            .flatten()
            .flatten()
            .any(|it| is_carried(&it.path()))
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    /// Disks as Linux shows them: one inside, a stick, a card in its reader, an encrypted stick.
    fn disks() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let class = path("class/block");
        fs::create_dir_all(&class).unwrap();
        for (disk, removable) in [
            ("devices/pci/ata1/block/sda", "0"),
            ("devices/pci/usb2/2-1/block/sdb", "0"),
            ("devices/pci/mmc/block/mmcblk0", "1"),
        ] {
            let name = disk.rsplit('/').next().unwrap();
            let part = format!("{name}{}", if name.ends_with('0') { "p1" } else { "1" });
            fs::create_dir_all(path(disk).join(&part)).unwrap();
            fs::write(path(disk).join("removable"), format!("{removable}\n")).unwrap();
            symlink(path(disk), class.join(name)).unwrap();
            symlink(path(disk).join(&part), class.join(&part)).unwrap();
        }
        let sealed = path("devices/virtual/block/dm-0");
        fs::create_dir_all(sealed.join("slaves")).unwrap();
        fs::write(sealed.join("removable"), "0\n").unwrap();
        symlink(
            path("devices/pci/usb2/2-1/block/sdb/sdb1"),
            sealed.join("slaves/sdb1"),
        )
        .unwrap();
        symlink(&sealed, class.join("dm-0")).unwrap();
        folder
    }

    #[test]
    fn a_folder_a_stick_and_a_share_are_told_apart() {
        let disks = disks();
        let mounts = "\
            /dev/sda1 / ext4 rw 0 0\n\
            tmpfs /tmp tmpfs rw 0 0\n\
            /dev/sdb1 /media/ay\u{15f}e/USB\\040D\u{130}SK vfat rw 0 0\n\
            /dev/mmcblk0p1 /media/kart exfat rw 0 0\n\
            /dev/dm-0 /media/kilitli ext4 rw 0 0\n\
            /dev/sda1 /media/kart/ev ext4 rw 0 0\n\
            //sunucu/ortak /mnt/ortak cifs rw 0 0\n\
            gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0\n\
            torn\n";
        for (folder, place) in [
            ("/home/ayşe/belgeler", Place::Folder),
            ("/tmp/x", Place::Folder),
            ("/media/ayşe/USB DİSK", Place::Stick),
            ("/media/ayşe/USB DİSK/listeler/trabzon", Place::Stick),
            ("/media/ayşe/USB DİSKİ", Place::Folder),
            ("/media/kart", Place::Stick),
            ("/media/kart/ev", Place::Folder),
            ("/media/kilitli/a", Place::Stick),
            ("/mnt/ortak/proje", Place::Network),
            ("/run/user/1000/gvfs/smb-share:server=x", Place::Network),
        ] {
            let found = place_among(Path::new(folder), mounts, &disks.path().join("class/block"));
            assert_eq!(found, place, "{folder}");
        }
        let nowhere = place_among(Path::new("/x"), "", disks.path());
        assert_eq!(nowhere, Place::Folder, "unknown is a folder");
    }

    #[test]
    fn of_a_folder_that_is_not_there_nothing_is_known() {
        assert_eq!(place_of(Path::new("/yok/burada")), Place::Folder);
    }
}
