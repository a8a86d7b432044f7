//! Markdown whose events know their places: pulldown-cmark.
