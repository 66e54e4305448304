//! Calls by telephone before a meeting: whether somebody was reached, and when to call again. What they answered is their
//! reply, and stands there.

use crate::words::words;

words! {
    /// What came of a call.
    CallOutcome {
        /// Nobody picked up.
        NoAnswer "no_answer",
        Busy "busy",
        /// They asked to be called again.
        CallBack "call_back",
        /// The number is somebody else's, or there is none.
        WrongNumber "wrong_number",
        /// Somebody took a message.
        Message "message",
        /// They were spoken to.
        Reached "reached",
    }
}
