//! The group's colours.

use crate::content::fields::Fields;

/// `brand` of `site.yaml`: colours as `#RRGGBB`.
#[derive(Clone, Debug, Default)]
pub struct Brand {
    /// The main colour.
    pub primary: Option<String>,
    /// Text on it.
    pub on_primary: Option<String>,
    /// The second colour.
    pub accent: Option<String>,
    /// Text on it.
    pub on_accent: Option<String>,
    /// Further pairs to hold against each other.
    pub pairs: Vec<ColourPair>,
    /// The picture in a browser's tab.
    pub favicon: Option<String>,
}

/// Two colours that stand together, and where.
#[derive(Clone, Debug, Default)]
pub struct ColourPair {
    /// The text, or the line.
    pub front: String,
    /// What it stands on.
    pub back: String,
    /// `text` or `interface`.
    pub for_what: String,
}

impl Brand {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            primary: f.colour("primary", "The main colour."),
            on_primary: f.colour("on_primary", "Text on it."),
            accent: f.colour("accent", "The second colour."),
            on_accent: f.colour("on_accent", "Text on it."),
            pairs: f.maps("pairs", "Further pairs of colours that stand together.", |f| {
                ColourPair {
                    front: f.colour("front", "The text, or the line.").unwrap_or_default(),
                    back: f.colour("back", "What it stands on.").unwrap_or_default(),
                    for_what: f.text_or_empty("for", "text or interface."),
                }
            }),
            favicon: f.text("favicon", "The picture in a browser's tab: brand/favicon.svg."),
        }
    }

    /// The brand as custom properties, to stand before the theme's sheet.
    pub fn tokens(&self) -> String {
        let colours = [
            ("primary", &self.primary),
            ("on-primary", &self.on_primary),
            ("accent", &self.accent),
            ("on-accent", &self.on_accent),
        ];
        let token = |(name, colour): (&str, &Option<String>)| colour.as_ref().map(|c| format!("--brand-{name}:{c};"));
        let tokens: String = colours.into_iter().filter_map(token).collect();
        if tokens.is_empty() {
            return tokens;
        }
        format!(":root{{{}}}\n", tokens.trim_end_matches(';'))
    }
}
