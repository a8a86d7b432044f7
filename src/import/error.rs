//! What stops an import as a whole.

use std::fmt;
use std::io;

use super::Form;

/// Why nothing was imported.
#[derive(Debug)]
pub enum ImportError {
    /// The archive is no folder, or cannot be read.
    NoArchive(String),
    /// The archive holds no post.
    NoPosts(Form),
    /// The target folder holds something already.
    NotEmpty(String),
    /// A file of the new site cannot be written: its path, and why.
    Unwritable(String, io::Error),
}

impl ImportError {
    /// What to do about it.
    pub fn help(&self) -> String {
        match self {
            Self::NoArchive(_) => "Name the folder that holds the old site.".into(),
            Self::NoPosts(Form::Jekyll) => {
                "Jekyll keeps its posts in a folder named _posts. For any other tree of files, import it as `folder`."
                    .into()
            }
            Self::NoPosts(Form::Hugo) => {
                "Hugo keeps its posts below content. For any other tree of files, import it as `folder`.".into()
            }
            Self::NoPosts(Form::Folder) => "Posts are files that end in .md, .markdown or .html.".into(),
            Self::NotEmpty(_) => "Name a new folder, or empty this one: an import never writes over anything.".into(),
            Self::Unwritable(..) => {
                "Make room or give permission, delete what was written so far, and import again.".into()
            }
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoArchive(path) => write!(f, "{path} is not a folder that can be read"),
            Self::NoPosts(form) => write!(f, "no post was found in this {} archive", form.name()),
            Self::NotEmpty(path) => write!(f, "{path} is not an empty folder"),
            Self::Unwritable(path, reason) => write!(f, "{path} could not be written: {reason}"),
        }
    }
}

impl std::error::Error for ImportError {}
