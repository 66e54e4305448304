//! The pages of a PDF as pictures, made of the very bytes: by another pair of eyes than those that wrote them.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderSettings, render};
use std::sync::Arc;

/// Every page as a PNG, so many times as large as it is at 72 dots an inch; nothing where it is no PDF that can be drawn.
pub fn pages(pdf: Vec<u8>, scale: f32) -> Vec<Vec<u8>> {
    let Ok(pdf) = Pdf::new(Arc::new(pdf)) else {
        return Vec::new();
    };
    let settings = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    let interpreter = InterpreterSettings::default();
    let drawn = pdf.pages().iter();
    drawn
        .filter_map(|page| render(page, &interpreter, &settings).into_png().ok())
        .collect()
}
