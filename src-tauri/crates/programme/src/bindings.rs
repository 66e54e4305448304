//! In the TypeScript of a command the programme itself is left out: the page does not give it.

use specta::Types;
use specta::datatype::DataType;
use specta::function::FunctionArg;

use crate::{Programme, Reading};

impl FunctionArg for &Reading {
    fn to_datatype(_: &mut Types) -> Option<DataType> {
        None
    }
}

impl FunctionArg for &mut Programme {
    fn to_datatype(_: &mut Types) -> Option<DataType> {
        None
    }
}
