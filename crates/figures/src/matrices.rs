//! Matrices as tables of numbers: each entry stands in a cell, shaded by its size.

use plotters::style::text_anchor::HPos;

use crate::handle::Choice;
use crate::labels::width;
use crate::number::{count, decimals};
use crate::pen::{path_data, pen, solid};
use crate::sheet::{LINE, Sheet, TEXT, Text, WIDTH};
use crate::theme::{Paint, Role};
use crate::{Figure, alt};

/// A cell is never wider than so many units, and as high as a line and a half.
const WIDEST: f64 = 190.0;
const HIGH: f64 = 1.5 * LINE;
/// Between two matrices, in cells.
const GAP: f64 = 0.7;
/// The strongest shade: the number in the cell has to be read.
const STRONGEST: f64 = 0.45;

/// A matrix of a [`Matrices`]: numbers with a heading for each row and each column.
#[derive(Debug, Clone)]
pub struct Matrix {
    title: String,
    rows: Vec<String>,
    columns: Vec<String>,
    values: Vec<f64>,
    marked: Option<Marked>,
    choice: Option<String>,
}

/// What is outlined.
#[derive(Debug, Clone, Copy)]
enum Marked {
    Row(usize),
    Column(usize),
    Entry(usize, usize),
}

impl Matrix {
    /// A matrix, row by row; what stands left of a row or above a column may be empty.
    ///
    /// # Panics
    /// If the number of values is not rows × columns.
    pub fn new<S: Into<String>>(
        title: impl Into<String>,
        rows: impl IntoIterator<Item = S>,
        columns: impl IntoIterator<Item = S>,
        values: impl IntoIterator<Item = f64>,
    ) -> Self {
        let [rows, columns] = [
            rows.into_iter().map(Into::into).collect::<Vec<String>>(),
            columns.into_iter().map(Into::into).collect(),
        ];
        let values: Vec<f64> = values.into_iter().collect();
        let size = (rows.len(), columns.len());
        assert_eq!(values.len(), size.0 * size.1, "entries of a {size:?} matrix");
        Self { title: title.into(), rows, columns, values, marked: None, choice: None }
    }

    /// Outlines a row, counted from 0.
    pub fn mark_row(self, row: usize) -> Self {
        Self { marked: Some(Marked::Row(row)), ..self }
    }

    /// Outlines a column, counted from 0.
    pub fn mark_column(self, column: usize) -> Self {
        Self { marked: Some(Marked::Column(column)), ..self }
    }

    /// Outlines an entry, row and column counted from 0.
    pub fn mark_entry(self, row: usize, column: usize) -> Self {
        Self { marked: Some(Marked::Entry(row, column)), ..self }
    }

    /// Where the page lets it, an entry can be chosen: then this parameter becomes its number, counted row by row
    /// from 0.
    pub fn choice(self, parameter: impl Into<String>) -> Self {
        Self { choice: Some(parameter.into()), ..self }
    }

    /// The width of the headings of its rows.
    fn margin(&self) -> f64 {
        let widest = self.rows.iter().map(|row| width(row, TEXT)).fold(0.0, f64::max);
        if widest > 0.0 { widest + 0.4 * TEXT } else { 0.0 }
    }
}

/// Matrices side by side, on one scale of shades: the larger a number, the stronger; positive and
/// negative ones have different colours, and their signs.
#[derive(Debug, Clone)]
pub struct Matrices {
    subject: String,
    decimals: usize,
    matrices: Vec<Matrix>,
}

impl Matrices {
    /// No matrix yet; numbers are rounded to so many decimals.
    pub fn new(subject: impl Into<String>, decimals: usize) -> Self {
        Self { subject: subject.into(), decimals, matrices: Vec::new() }
    }

    /// Adds a matrix to the right of the others.
    pub fn matrix(mut self, matrix: Matrix) -> Self {
        self.matrices.push(matrix);
        self
    }

    /// Draws the matrices.
    pub fn draw(&self) -> Figure {
        let margins: f64 = self.matrices.iter().map(Matrix::margin).sum();
        let columns: usize = self.matrices.iter().map(|matrix| matrix.columns.len()).sum();
        let gaps = GAP * self.matrices.len().saturating_sub(1) as f64;
        let wide = ((WIDTH - 8.0 - margins) / (columns as f64 + gaps).max(1.0)).min(WIDEST);
        let highest = self.matrices.iter().map(|matrix| matrix.rows.len()).max().unwrap_or(0);
        let sheet = Sheet::new(3.0 * LINE + highest as f64 * HIGH + 8.0);
        let mut left = (WIDTH - margins - (columns as f64 + gaps) * wide) / 2.0;
        for matrix in &self.matrices {
            left += matrix.margin();
            let top = 3.0 * LINE + (highest - matrix.rows.len()) as f64 * HIGH / 2.0;
            self.draw_matrix(&sheet, matrix, (left, top), wide);
            left += (matrix.columns.len() as f64 + GAP) * wide;
        }
        sheet.finish(&self.alt())
    }

    fn draw_matrix(&self, sheet: &Sheet, matrix: &Matrix, at: (f64, f64), wide: f64) {
        let ((left, top), columns) = (at, matrix.columns.len());
        let middle = |column: usize| left + (column as f64 + 0.5) * wide;
        let whole = (columns as f64 * wide, matrix.rows.len() as f64 * HIGH);
        let title = (left + whole.0 / 2.0, top - 1.7 * LINE);
        sheet.text(Text::new(&matrix.title, title, HPos::Center));
        let named = |(_, name): &(usize, &String)| !name.is_empty();
        for (k, name) in matrix.columns.iter().enumerate().filter(named) {
            let at = (middle(k), top - 0.35 * LINE);
            sheet.text(Text::new(name, at, HPos::Center).paint(Paint::Faint));
        }
        let (largest, size) = (self.largest(), self.size(wide));
        let lines = matrix.rows.iter().zip(matrix.values.chunks(columns.max(1)));
        for (j, (name, row)) in lines.enumerate() {
            let y = top + j as f64 * HIGH;
            let at = (left - 0.3 * TEXT, y + HIGH / 2.0);
            if !name.is_empty() {
                sheet.text(Text::new(name, at, HPos::Right).paint(Paint::Faint).centred());
            }
            for (k, &value) in row.iter().enumerate() {
                let paint = if value < 0.0 { Paint::Negative } else { Paint::Positive };
                let share = STRONGEST * value.abs() / largest;
                if share.is_finite() {
                    let at = (left + k as f64 * wide, y);
                    sheet.polygon(&corners(at, (wide, HIGH)), solid(paint, share));
                }
                let (text, at) = (self.written(value), (middle(k), y + HIGH / 2.0));
                sheet.text(Text::new(&text, at, HPos::Center).size(size).centred());
                if let Some(parameter) = &matrix.choice {
                    let value = j * columns + k;
                    let choice = Choice { parameter: parameter.clone(), value };
                    let area = corners((left + k as f64 * wide, y), (wide, HIGH));
                    sheet.path(&(path_data(&area) + "z"), &choice.attributes(true));
                }
            }
        }
        outline(sheet, (at, whole), Paint::Grid, 2.0);
        if let Some(marked) = matrix.marked {
            let part = match marked {
                Marked::Row(j) => ((left, top + j as f64 * HIGH), (whole.0, HIGH)),
                Marked::Column(k) => ((left + k as f64 * wide, top), (wide, whole.1)),
                Marked::Entry(j, k) => {
                    ((left + k as f64 * wide, top + j as f64 * HIGH), (wide, HIGH))
                }
            };
            outline(sheet, part, Paint::Of(Role::Second), 6.0);
        }
    }

    /// A number as it stands in its cell; one that is none is left out.
    fn written(&self, value: f64) -> String {
        if value.is_nan() { "–".to_owned() } else { decimals(value, self.decimals) }
    }

    /// The size of the numbers: they fit into cells of this width.
    fn size(&self, wide: f64) -> f64 {
        let values = self.matrices.iter().flat_map(|matrix| &matrix.values);
        let widest = values.map(|&value| width(&self.written(value), TEXT));
        (TEXT * (0.9 * wide / widest.fold(1.0, f64::max)).min(1.0)).floor()
    }

    /// The largest absolute value of all matrices.
    fn largest(&self) -> f64 {
        let values = self.matrices.iter().flat_map(|matrix| &matrix.values);
        values.filter(|v| v.is_finite()).fold(f64::MIN_POSITIVE, |most, v| most.max(v.abs()))
    }

    fn alt(&self) -> String {
        let mut text = format!("{}.", alt::subject(&self.subject));
        for matrix in &self.matrices {
            let (rows, columns) = (matrix.rows.len(), matrix.columns.len());
            text += &format!(" {}, {} of {columns}:", matrix.title, count(rows, "row"));
            let row = |(name, row): (&String, &[f64])| {
                let numbers: Vec<String> =
                    row.iter().map(|&value| self.written(value)).collect();
                let name = if name.is_empty() { String::new() } else { format!("{name}: ") };
                name + &numbers.join(", ")
            };
            let lines = matrix.rows.iter().zip(matrix.values.chunks(columns.max(1))).map(row);
            text += &format!(" {}", lines.collect::<Vec<_>>().join("; "));
            text += &match matrix.marked {
                Some(Marked::Row(j)) => format!("; row {} is outlined.", j + 1),
                Some(Marked::Column(k)) => format!("; column {} is outlined.", k + 1),
                Some(Marked::Entry(j, k)) => {
                    format!("; row {}, column {} is outlined.", j + 1, k + 1)
                }
                None => ".".to_owned(),
            };
        }
        text
    }
}

/// The corners of a rectangle, given the upper left one and its size.
fn corners((x, y): (f64, f64), (w, h): (f64, f64)) -> [(f64, f64); 4] {
    [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
}

/// Outlines a rectangle, given its upper left corner and its size.
fn outline(sheet: &Sheet, (at, size): ((f64, f64), (f64, f64)), paint: Paint, width: f64) {
    sheet.polygon(&corners(at, size), pen(paint, width));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair() -> Figure {
        let w = Matrix::new("w", ["1", "2"], ["1", "2", "3"], [2.0, -1.0, 1.0, -1.0, 1.0, 3.0]);
        let turned =
            Matrix::new("wᵀ", ["", "", ""], ["", ""], [2.0, -1.0, -1.0, 1.0, 1.0, 3.0]);
        Matrices::new("A matrix and its transpose.", 1)
            .matrix(w.mark_column(2))
            .matrix(turned.mark_row(2))
            .draw()
    }

    #[test]
    fn the_text_has_every_number_and_what_is_outlined() {
        assert_eq!(
            pair().alt,
            "A matrix and its transpose. w, 2 rows of 3: 1: 2, −1, 1; 2: −1, 1, 3; column 3 is \
             outlined. wᵀ, 3 rows of 2: 2, −1; −1, 1; 1, 3; row 3 is outlined."
        );
    }

    #[test]
    fn an_entry_can_be_outlined_and_chosen_by_its_number() {
        let matrix = Matrix::new("", ["", ""], ["", ""], [1.0, f64::NAN, 3.0, 4.0]);
        let drawn = |matrix| Matrices::new("", 0).matrix(matrix).draw();
        let figure = drawn(matrix.clone().mark_entry(1, 0).choice("pair"));
        assert!(
            figure.alt.contains("1, –; 3, 4; row 2, column 1 is outlined."),
            "{}",
            figure.alt
        );
        for value in 0..4 {
            let choice = format!(r#"class="choice" data-name="pair" data-value="{value}""#);
            assert!(figure.svg.contains(&choice), "{}", figure.svg);
        }
        assert!(!drawn(matrix).svg.contains("choice"));
    }

    #[test]
    fn a_number_that_is_none_has_no_shade() {
        let figure =
            Matrices::new("", 1).matrix(Matrix::new("", [""], [""], [f64::NAN])).draw();
        assert!(!figure.svg.contains("color-mix"), "{}", figure.svg);
    }

    #[test]
    #[should_panic(expected = "entries of a (1, 2) matrix")]
    fn a_matrix_has_rows_times_columns_numbers() {
        let _ = Matrix::new("", [""], ["", ""], [1.0]);
    }
}
