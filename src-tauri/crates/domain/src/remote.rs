//! The shared places of a team.

use crate::words::words;

words! {
    /// Where a shared place lies, as whoever chose it knows: only sealed files go there, and the law asks all the same.
    RemoteLies {
        /// On a stick, or on a machine of ours.
        WithUs "with_us",
        InTurkey "in_turkey",
        Abroad "abroad",
        NotSure "not_sure",
    }
}

words! {
    /// What kind of place it is. A folder is what nothing else is known of.
    RemoteKind {
        Folder "folder",
        Stick "stick",
        /// A folder on another machine, as the system shows it.
        Network "network",
        /// On a server that speaks it, such as a Nextcloud.
        WebDav "webdav",
        /// In a bucket of a service that speaks it.
        S3 "s3",
    }
}
