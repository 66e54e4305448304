//! What the file says, put together for whoever asks: reads only, no verb, no write.

pub(crate) mod attention;
pub(crate) mod desk_index;
pub(crate) mod holiday;
pub(crate) mod standing;
pub(crate) mod typed;
