//! A process that crashes leaves its memory on the disk where the system is told to keep it: names, the passphrase and the
//! key of the file, in the clear. Ours leaves none.

/// Called first of all by both programs. What the system refuses stays as it was; nothing depends on it.
pub fn leave_no_core_dump() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, Resource, Rlimit};
        // One byte and not none: where dumps are handed to another program, Linux asks no limit but for this one. What
        // this process starts (the page's own processes) inherits it.
        let one_byte = Rlimit {
            current: Some(1),
            maximum: Some(1),
        };
        let _ = rustix::process::setrlimit(Resource::Core, one_byte);
        // Neither does anybody else of this user look into it.
        let _ = rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
