//! An archive made for another generator becomes a site folder.
