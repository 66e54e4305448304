//! What the room said: notes, the recommendations made from them, and what people ticked on evaluation forms.

pub(crate) mod evaluation;
pub(crate) mod joint;
pub(crate) mod note;
pub(crate) mod question;
pub(crate) mod recommendation;
