//! Tables of the writer: header cells with a scope, alignment by class, a frame that can be scrolled.

use pulldown_cmark::Alignment;

use super::Manner;
use super::writer::Writer;

/// Where in a table the writer is.
#[derive(Debug, Default)]
pub struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    part: Part,
    /// How many tables the text has had: each frame has a name of its own.
    count: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Head,
    Between,
    Body,
}

impl Writer<'_> {
    pub(super) fn start_table(&mut self, alignments: Vec<Alignment>) {
        self.table = Table {
            alignments,
            count: self.table.count + 1,
            ..Table::default()
        };
        if self.manner == Manner::Page {
            self.out
                .push_str("<div class=\"table\" role=\"region\" aria-label=\"Table");
            if self.table.count > 1 {
                self.out.push_str(&format!(" {}", self.table.count));
            }
            self.out.push_str("\" tabindex=\"0\">");
        }
        self.tag_line("<table>");
    }

    pub(super) fn end_table(&mut self) {
        if self.table.part == Part::Body {
            self.tag_line("</tbody>");
        }
        self.tag_line("</table>");
        if self.manner == Manner::Page {
            self.out.push_str("</div>");
        }
    }

    pub(super) fn start_head(&mut self) {
        self.tag_line("<thead>");
        self.tag_line("<tr>");
    }

    pub(super) fn end_head(&mut self) {
        self.tag_line("</tr>");
        self.tag_line("</thead>");
        self.table.part = Part::Between;
    }

    pub(super) fn start_row(&mut self) {
        if self.table.part == Part::Between {
            self.tag_line("<tbody>");
            self.table.part = Part::Body;
        }
        self.tag_line("<tr>");
        self.table.column = 0;
    }

    pub(super) fn start_cell(&mut self) {
        self.line();
        self.out.push_str(match (self.table.part, self.manner) {
            (Part::Head, Manner::Bare) => "<th",
            (Part::Head, _) => "<th scope=\"col\"",
            _ => "<td",
        });
        let side = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => "left",
            Some(Alignment::Center) => "center",
            Some(Alignment::Right) => "right",
            Some(Alignment::None) | None => "",
        };
        if !side.is_empty() {
            self.out.push_str(match self.manner {
                Manner::Bare => " align=\"",
                _ => " class=\"",
            });
            self.out.push_str(side);
            self.out.push('"');
        }
        self.out.push('>');
        self.table.column += 1;
    }

    pub(super) fn end_cell(&mut self) {
        self.out.push_str(match self.table.part {
            Part::Head => "</th>",
            _ => "</td>",
        });
        self.line();
    }
}
