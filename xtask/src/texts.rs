//! One file of texts per language out of `app/texts/<language>/*.ftl`, in the order of their names.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub(crate) const LANGUAGES: [&str; 3] = ["fr", "nl", "en"];

/// The area whose words are put into the widgets instead (`embed`).
const OF_WIDGETS: &str = "embed.ftl";

/// The texts of a language that the app loads, without the notes for translators.
pub(crate) fn texts(language: &str) -> Result<String> {
    let source = concatenated(&Path::new("app/texts").join(language), "ftl")?;
    Ok(without_comments(&source))
}

/// The areas of the public texts that the desk says, too: words of codes, fields and faults above all.
const OF_DESK: [&str; 10] =
    ["apply", "codes", "duo", "errors", "fields", "mentors", "shell", "space", "status", "volunteer"];

/// The texts of a language that the desk loads.
pub(crate) fn desk_texts(language: &str) -> Result<String> {
    let mut source = String::new();
    for area in OF_DESK {
        let file = Path::new("app/texts").join(language).join(area).with_extension("ftl");
        source += &fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
        source.push('\n');
    }
    source += &concatenated(&Path::new("app/desk/texts").join(language), "ftl")?;
    Ok(without_comments(&source))
}

/// The files of a folder with this extension, one after the other.
pub(crate) fn concatenated(folder: &Path, extension: &str) -> Result<String> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .with_context(|| format!("reading {}", folder.display()))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .with_context(|| format!("reading {}", folder.display()))?;
    files.retain(|file| file.extension().is_some_and(|there| there == extension));
    files.retain(|file| file.file_name().is_none_or(|name| name != OF_WIDGETS));
    files.sort();
    if files.is_empty() {
        bail!("{} has no .{extension} file", folder.display());
    }
    let mut all = String::new();
    for file in files {
        all.push_str(&fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?);
        if !all.ends_with('\n') {
            all.push('\n');
        }
    }
    Ok(all)
}

/// Drops comments, and the empty lines around them; those inside a text stay.
fn without_comments(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut empty = 0;
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.trim().is_empty() {
            empty += 1;
            continue;
        }
        if line.starts_with(' ') {
            out.extend(std::iter::repeat_n('\n', empty));
        }
        empty = 0;
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_comments_and_keeps_paragraphs() {
        let source = "### File\n\n# Note\nhello = Bonjour\n\nletter =\n    One\n\n    Two\n\n## Group\n\nbye = Au revoir\n";
        assert_eq!(
            without_comments(source),
            "hello = Bonjour\nletter =\n    One\n\n    Two\nbye = Au revoir\n"
        );
    }
}
