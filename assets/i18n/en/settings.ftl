settings-title = Settings
settings-look = Look
settings-language = Language
settings-text-size = Text size
settings-theme = Theme
settings-theme-system = Same as the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-high-contrast = Sunlight (high contrast)
settings-work = On this laptop
settings-role = Role
settings-role-facilitator = Facilitator
settings-role-facilitator-note = Today and the check-in desk
settings-role-coordinator = Coordinator
settings-role-coordinator-note = All screens
settings-desk-list = List at the desk
settings-desk-list-hidden = Hidden
settings-desk-list-hidden-note = Names show after two letters
settings-desk-list-shown = Shown
settings-desk-list-shown-note = Who is expected is always listed
settings-safety = Safety
settings-passphrase-change = Change the passphrase
settings-passphrase-old = Present passphrase
settings-passphrase-save = Save the new passphrase
settings-passphrase-changed = The passphrase is changed. Your recovery code stays valid.
settings-old-backups = { $count ->
    [1] One file in the backup folder still opens with the old passphrase.
   *[other] { $count } files in the backup folder still open with the old passphrase.
}
settings-rewrap = Give them the new passphrase
settings-rewrapped = { $count ->
    [1] One backup opens with the new passphrase now.
   *[other] { $count } backups open with the new passphrase now.
}
settings-old-elsewhere = These too open with the old passphrase; delete them if they are not needed:
settings-old-away = Backups were written into these folders too, which are not there now; those open with the old passphrase:
settings-lock-note = Lock it when you leave the laptop.
settings-backup = Backup
settings-backup-note = An encrypted copy of the file is written and checked by opening it. The same passphrase opens it.
settings-backup-now = Back up now
settings-backup-choose = Back up to a folder…
settings-backing-up = Backing up…
settings-backup-done = The backup is written and checked: { $file }
settings-about = About
settings-version = Rota { $version }
settings-funding = Funded by the European Union.
settings-file = File: { $file }
settings-licence = Rota is free software (Apache-2.0).
settings-parts = Made with this free software: Tauri (MIT, Apache-2.0), Svelte (MIT), SQLite (public domain), SQLCipher (BSD), Fluent (Apache-2.0), Lucide (ISC), Noto (OFL).
