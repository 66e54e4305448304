//! What comes with a call: read by name, each by its type. Whatever is missing, of another type or too much is refused by
//! its name before anything is done. The name of a field is all that is said: a value may be somebody's.

use std::sync::Arc;

use programme::Watch;
use programme::ids::{
    ApplicationId, AttachmentId, MeetingId, OperationId, OrganisationId, RecommendationId,
    RegistrationId, RowId, VisibilityItemId,
};
use programme::view::{
    AddForm, EvaluationForm, ExportAsked, FieldValue, FiguresAsked, ImportOptions, JoinChoice,
    MoveForm, NoteForm, PersonForm, PhoneCallForm, PlanStep, PointsOf, RecommendationForm,
    ReportAsked, SaidPage, ServerForm, Settings, Signing, VisibilityForm, WalkInForm,
};
use programme::vocabulary::{
    Answered, AttentionChoice, Channel, DossierItem, DuplicatesOf, ExportEnding, Language,
    LetterKind, OwnWords, PaperEnding, ParticipantsEnding, PictureOf, RemoteLies, ReportEnding,
    ReportSection, Role, SheetVariant, StartWith, TakenOffBy,
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use specta::Types;
use specta::datatype::DataType;
use specta::function::FunctionArg;

use crate::engine::Engine;
use crate::error::{Answer, ErrorView};

pub(crate) struct Given<'a> {
    engine: &'a Engine,
    command: &'static str,
    values: Map<String, Value>,
}

impl<'a> Given<'a> {
    /// `arguments` are the names of the list, each with whether the page gives it. Whatever else it gives is refused.
    pub(crate) fn new(
        engine: &'a Engine,
        command: &'static str,
        arguments: &[(&str, bool)],
        values: Value,
    ) -> Answer<Self> {
        let values = match values {
            Value::Object(values) => values,
            Value::Null => Map::new(),
            _ => return Err(ErrorView::argument(command, "arguments", "are no object")),
        };
        if let Some(name) = values
            .keys()
            .find(|it| !arguments.contains(&(it.as_str(), true)))
        {
            return Err(ErrorView::argument(command, name, "is not known"));
        }
        Ok(Given {
            engine,
            command,
            values,
        })
    }

    pub(crate) fn value<T: DeserializeOwned>(&mut self, name: &'static str) -> Answer<T> {
        let Some(value) = self.values.remove(name) else {
            return Err(self.refused(name, "is missing"));
        };
        serde_json::from_value(value).map_err(|_| self.refused(name, "is of another type"))
    }

    pub(crate) fn engine(&self) -> &'a Engine {
        self.engine
    }

    pub(crate) fn refused(&self, name: &str, why: &str) -> ErrorView {
        ErrorView::argument(self.command, name, why)
    }
}

/// What a command takes besides the programme.
pub(crate) trait FromCall: Sized {
    /// Whether the page gives it.
    const GIVEN: bool = true;

    fn take(given: &mut Given, name: &'static str) -> Answer<Self>;
}

macro_rules! given_as_they_are {
    ($($type:ty),* $(,)?) => { $(
        impl FromCall for $type {
            fn take(given: &mut Given, name: &'static str) -> Answer<Self> {
                given.value(name)
            }
        }
    )* };
}

given_as_they_are!(
    String,
    Option<String>,
    MeetingId,
    Option<MeetingId>,
    RegistrationId,
    Vec<RegistrationId>,
    Vec<String>,
    ApplicationId,
    OrganisationId,
    AttachmentId,
    RecommendationId,
    Option<OperationId>,
    RowId,
    VisibilityItemId,
    Answered,
    AttentionChoice,
    Channel,
    Option<Channel>,
    DossierItem,
    DuplicatesOf,
    ExportEnding,
    Language,
    LetterKind,
    Option<LetterKind>,
    OwnWords,
    PaperEnding,
    ParticipantsEnding,
    PictureOf,
    RemoteLies,
    ReportEnding,
    ReportSection,
    Role,
    SheetVariant,
    StartWith,
    TakenOffBy,
    u32,
    Option<u32>,
    bool,
    Settings,
    Vec<FieldValue>,
    ImportOptions,
    JoinChoice,
    PersonForm,
    PhoneCallForm,
    PlanStep,
    Vec<PointsOf>,
    Vec<SaidPage>,
    WalkInForm,
    AddForm,
    MoveForm,
    FiguresAsked,
    ReportAsked,
    ExportAsked,
    Signing,
    NoteForm,
    RecommendationForm,
    ServerForm,
    Vec<EvaluationForm>,
    VisibilityForm,
);

/// For a sheet that is to be read: whoever holds the programme for another one lets go of it now.
pub(crate) struct Watching(Arc<Watch>);

impl Watching {
    pub(crate) fn watch(&self) -> &Watch {
        &self.0
    }
}

impl FromCall for Watching {
    const GIVEN: bool = false;

    fn take(given: &mut Given, _: &'static str) -> Answer<Self> {
        Ok(Watching(given.engine().watch()))
    }
}

impl FunctionArg for Watching {
    fn to_datatype(_: &mut Types) -> Option<DataType> {
        None
    }
}
