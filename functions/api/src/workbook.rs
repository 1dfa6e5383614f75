//! A table as a workbook of Excel (Office Open XML, ECMA-376): one sheet, days as days, numbers as numbers, the names of
//! the columns in sight. A writer of our own, over the packer that the libraries use: they weigh 0.9 MB in a component that
//! may weigh 1 (docs/decisions.md).

use service::desk::follow::sheet::{Cell, Sheet};
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"#;
const ROOT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const PARTS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
/// Three styles: plain; bold, for the names of the columns; a day, as ISO 8601 writes it in every language.
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"#;

/// The bytes of a workbook.
///
/// # Errors
/// None that is known: writing to memory does not fail.
pub(crate) fn workbook(sheet: &Sheet) -> Result<Vec<u8>, ZipError> {
    let book = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="{}" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        sheet.name
    );
    let cells = page(sheet);
    // No day of making: the same table is the same file.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", PARTS),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/sheet1.xml", &cells),
    ] {
        packed.start_file(name, options)?;
        packed.write_all(part.as_bytes())?;
    }
    Ok(packed.finish()?.into_inner())
}

/// The cells, the first row staying in sight.
fn page(sheet: &Sheet) -> String {
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>"#,
    );
    for (column, width) in (1..).zip(widths(sheet)) {
        add(
            &mut xml,
            format_args!(r#"<col min="{column}" max="{column}" width="{width}" customWidth="1"/>"#),
        );
    }
    xml.push_str("</cols><sheetData><row>");
    for name in &sheet.columns {
        text(&mut xml, name, 1);
    }
    xml.push_str("</row>");
    for row in &sheet.rows {
        xml.push_str("<row>");
        for cell in row {
            match cell {
                Cell::Empty => xml.push_str("<c/>"),
                Cell::Text(words) => text(&mut xml, words, 0),
                Cell::Number(number) => add(&mut xml, format_args!("<c><v>{number}</v></c>")),
                // Excel counts days from the last one of 1899 (with a 29 February 1900 that never was).
                Cell::Day(day) => {
                    let days =
                        chrono::NaiveDate::from_ymd_opt(1899, 12, 30).map(|first| (*day - first).num_days());
                    add(&mut xml, format_args!(r#"<c s="2"><v>{}</v></c>"#, days.unwrap_or_default()));
                }
            }
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData></worksheet>");
    xml
}

/// The width of each column in characters: that of its longest value, within reason.
fn widths(sheet: &Sheet) -> impl Iterator<Item = usize> {
    sheet.columns.iter().enumerate().map(|(column, name)| {
        let width = |row: &Vec<Cell>| match row.get(column) {
            Some(Cell::Text(words)) => words.chars().count(),
            Some(Cell::Day(_)) => 10,
            Some(Cell::Number(_) | Cell::Empty) | None => 4,
        };
        let widest = sheet.rows.iter().map(width).max().unwrap_or_default();
        (widest.max(name.len()) + 2).min(60)
    })
}

/// A cell of text is no formula, whatever it begins with.
fn text(xml: &mut String, words: &str, style: u8) {
    add(xml, format_args!(r#"<c t="inlineStr" s="{style}"><is><t xml:space="preserve">"#));
    for c in words.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '\t' | '\n' => xml.push(c),
            // XML 1.0 has no other control characters, nor these two.
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => xml.push(c),
        }
    }
    xml.push_str("</t></is></c>");
}

fn add(xml: &mut String, arguments: std::fmt::Arguments<'_>) {
    // A String takes everything.
    let _ = xml.write_fmt(arguments);
}
