//! A sheet written back with its faults marked, for whoever has to mend it at the source. What may not be kept is not in it.

use domain::application::Severity;
use std::path::Path;

use documents::faults::{self, Fault, FaultRow, FaultSheet};
use documents::spreadsheet::row_shown;
use documents::words::{Language, Words};
use domain::column_map::Use;
use domain::field::Field;
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};

use super::{Kind, SheetFile, Watch, plan, read};
use crate::base::error::{Error, Result, invalid};
use crate::programme::Programme;
use crate::view;
use crate::write::written_out::Leaving;

impl Programme {
    /// Writes the rows of the sheet to `path` (an `.xlsx`), as they were read, with what is doubtful beside them.
    pub fn write_faults(
        &mut self,
        file: &SheetFile,
        options: &view::ImportOptions,
        language: Language,
        path: &Path,
    ) -> Result<view::FaultsFile> {
        let ending = path.extension().and_then(|it| it.to_str());
        if !ending.is_some_and(|it| it.eq_ignore_ascii_case("xlsx")) {
            return Err(Error::Invalid {
                code: "faults_ending_unknown",
                field: "faults".into(),
            });
        }
        if Kind::of(options)?.is_some() {
            return Err(invalid("faults_of_applications", "faults"));
        }
        let watch = Watch::default();
        let sheet = read(file, options, self.city_of(options)?, &watch)?;
        let (plan, programme) = self.read(|reader| {
            let plan = plan(reader, &sheet, options, &watch)?;
            Ok((plan, reader.programme()?.id))
        })?;
        let words = Words::of(language);
        let columns = &plan.map.columns;
        let kept: Vec<usize> = (0..columns.len())
            .filter(|at| !matches!(columns[*at].used, Use::Dropped(_)))
            .collect();
        let cell = |text: &str, at: usize| match columns[at].used {
            // A form's own number may look like a national one, and it tells rows apart.
            Use::Field(Field::ResponseId) => text.to_owned(),
            _ => domain::national_id::masked(text).unwrap_or_else(|| text.to_owned()),
        };
        let mut problems = plan.answer.problems.as_slice();
        let mut rows = Vec::with_capacity(sheet.rows.len());
        let mut faulty = 0;
        for row in sheet.rows.iter() {
            let own = problems.partition_point(|it| it.row <= row.number);
            let (of_row, rest) = problems.split_at(own);
            problems = rest;
            faulty += u32::from(!of_row.is_empty());
            let faults = of_row.iter().map(|problem| Fault {
                column: problem.column.as_ref().and_then(|heading| {
                    kept.iter().position(|at| columns[*at].heading == *heading)
                }),
                is_error: problem.severity == Severity::Error,
                text: words.text(&format!(
                    "row-problem-{}",
                    problem.code.as_str().replace('_', "-")
                )),
            });
            rows.push(FaultRow {
                number: row_shown(row.number),
                cells: kept.iter().map(|at| cell(row.cell(*at), *at)).collect(),
                faults: faults.collect(),
            });
        }
        let leaving = Leaving {
            verb: Verb::WriteFaults,
            about: programme,
            thing: Thing::Faults,
            tier: Tier::Internal,
            count: rows.len() as u32,
        };
        let bytes = faults::workbook(&FaultSheet {
            language,
            title: sheet.sheet.clone().unwrap_or_else(|| file.name.clone()),
            program: format!("Rota {}", env!("CARGO_PKG_VERSION")),
            at: self.clock.now(),
            headings: kept.iter().map(|at| columns[*at].heading.clone()).collect(),
            rows,
        })?;
        self.write_out(leaving, path, &bytes, |_| Ok(()))?;
        Ok(view::FaultsFile {
            file: path.display().to_string(),
            rows: plan.answer.rows,
            faulty,
        })
    }
}
