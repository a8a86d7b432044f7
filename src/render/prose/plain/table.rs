//! Tables in plain text: columns where they fit, else a line for each cell.

use pulldown_cmark::Alignment;

use super::sheet::Sheet;

/// A table that is being read; its first row is its head.
#[derive(Debug)]
pub struct Table {
    alignments: Vec<Alignment>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    pub fn new(alignments: Vec<Alignment>) -> Self {
        Self {
            alignments,
            rows: Vec::new(),
        }
    }

    /// The head, or another row, begins.
    pub fn start_row(&mut self) {
        self.rows.push(Vec::new());
    }

    /// The next cell of the row.
    pub fn cell(&mut self, words: String) {
        let words = words.split([' ', '\n']).filter(|word| !word.is_empty());
        if let Some(row) = self.rows.last_mut() {
            row.push(words.collect::<Vec<_>>().join(" "));
        }
    }

    /// Writes the table, and a blank line after it.
    pub fn write(&self, sheet: &mut Sheet) {
        let widths = self.widths();
        let total = widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
        if total <= sheet.room() {
            self.write_columns(sheet, &widths);
        } else {
            self.write_cells(sheet);
        }
    }

    fn widths(&self) -> Vec<usize> {
        let column = |index| self.rows.iter().filter_map(move |row| row.get(index));
        (0..self.alignments.len())
            .map(|index| column(index).map(|cell| cell.chars().count()).max().unwrap_or_default())
            .collect()
    }

    fn write_columns(&self, sheet: &mut Sheet, widths: &[usize]) {
        let mut lines = String::new();
        for (index, row) in self.rows.iter().enumerate() {
            let cells = row.iter().zip(widths).zip(&self.alignments);
            let cells: Vec<_> = cells
                .map(|((cell, width), alignment)| match alignment {
                    Alignment::Right => format!("{cell:>width$}"),
                    Alignment::Center => format!("{cell:^width$}"),
                    Alignment::Left | Alignment::None => format!("{cell:<width$}"),
                })
                .collect();
            lines += &cells.join("  ");
            lines.push('\n');
            if index == 0 {
                let rules: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
                lines += &rules.join("  ");
                lines.push('\n');
            }
        }
        sheet.lines(&lines);
    }

    fn write_cells(&self, sheet: &mut Sheet) {
        let Some((head, rows)) = self.rows.split_first() else {
            return;
        };
        for row in rows {
            for (name, cell) in head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
                let colon = if name.is_empty() { "" } else { ": " };
                sheet.close_paragraph(&format!("{name}{colon}{cell}"));
            }
            sheet.gap();
        }
    }
}
