//! Colours of a style sheet, and how well one can be read on another (WCAG 2.2, contrast ratio).

/// A colour: red, green, blue and how opaque it is, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour(pub [f64; 4]);

/// Whether a page is shown light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark words on light ground.
    Light,
    /// Light words on dark ground.
    Dark,
}

/// The names of colours that style sheets use most; the others are not judged.
const NAMED: [(&str, u32); 28] = [
    ("black", 0x000000),
    ("white", 0xffffff),
    ("gray", 0x808080),
    ("grey", 0x808080),
    ("silver", 0xc0c0c0),
    ("lightgray", 0xd3d3d3),
    ("lightgrey", 0xd3d3d3),
    ("darkgray", 0xa9a9a9),
    ("darkgrey", 0xa9a9a9),
    ("dimgray", 0x696969),
    ("dimgrey", 0x696969),
    ("gainsboro", 0xdcdcdc),
    ("whitesmoke", 0xf5f5f5),
    ("snow", 0xfffafa),
    ("ivory", 0xfffff0),
    ("red", 0xff0000),
    ("green", 0x008000),
    ("blue", 0x0000ff),
    ("navy", 0x000080),
    ("maroon", 0x800000),
    ("teal", 0x008080),
    ("purple", 0x800080),
    ("olive", 0x808000),
    ("yellow", 0xffff00),
    ("orange", 0xffa500),
    ("lime", 0x00ff00),
    ("aqua", 0x00ffff),
    ("fuchsia", 0xff00ff),
];

impl Colour {
    /// White.
    pub const WHITE: Self = Self([1.0, 1.0, 1.0, 1.0]);
    /// Black.
    pub const BLACK: Self = Self([0.0, 0.0, 0.0, 1.0]);

    /// A colour as it is written; none where it takes more than we know to say.
    pub fn read(text: &str, scheme: Scheme) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        if let Some(digits) = text.strip_prefix('#') {
            return Self::of_hex(digits);
        }
        if text == "transparent" {
            return Some(Self([0.0; 4]));
        }
        if let Some((_, value)) = NAMED.iter().find(|(name, _)| *name == text) {
            return Some(Self::of_number(*value));
        }
        let (function, inside) = text.strip_suffix(')')?.split_once('(')?;
        match function {
            "rgb" | "rgba" => Self::of_parts(inside),
            "light-dark" => {
                let parts = super::syntax::parts(inside, b',');
                let part = if scheme == Scheme::Dark {
                    parts.get(1)
                } else {
                    parts.first()
                };
                Self::read(part?, scheme)
            }
            _ => None,
        }
    }

    fn of_number(number: u32) -> Self {
        let part = |shift: u32| f64::from((number >> shift) & 0xff) / 255.0;
        Self([part(16), part(8), part(0), 1.0])
    }

    fn of_hex(digits: &str) -> Option<Self> {
        let long: String = match digits.len() {
            3 | 4 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            _ => digits.to_owned(),
        };
        let number = u32::from_str_radix(&long, 16).ok()?;
        match long.len() {
            6 => Some(Self::of_number(number)),
            8 => {
                let mut colour = Self::of_number(number >> 8);
                colour.0[3] = f64::from(number & 0xff) / 255.0;
                Some(colour)
            }
            _ => None,
        }
    }

    fn of_parts(inside: &str) -> Option<Self> {
        let mut parts = inside.split([',', ' ', '/']).filter(|part| !part.is_empty());
        let mut colour = [0.0, 0.0, 0.0, 1.0];
        for (index, place) in colour.iter_mut().enumerate() {
            let Some(part) = parts.next() else {
                return (index == 3).then_some(Self(colour));
            };
            let whole = if index == 3 { 1.0 } else { 255.0 };
            let value: f64 = match part.strip_suffix('%') {
                Some(percent) => percent.parse::<f64>().ok()? / 100.0,
                None => part.parse::<f64>().ok()? / whole,
            };
            *place = value.clamp(0.0, 1.0);
        }
        Some(Self(colour))
    }

    /// Whether nothing of it is seen.
    pub fn is_transparent(self) -> bool {
        self.0[3] == 0.0
    }

    /// The colour as it looks over a ground.
    pub fn over(self, ground: Self) -> Self {
        let [red, green, blue, opaque] = self.0;
        let mix = |own: f64, under: f64| own * opaque + under * (1.0 - opaque);
        Self([
            mix(red, ground.0[0]),
            mix(green, ground.0[1]),
            mix(blue, ground.0[2]),
            1.0,
        ])
    }

    /// How well it can be read on a ground: from 1, not at all, to 21.
    pub fn contrast(self, ground: Self) -> f64 {
        let (one, other) = (self.over(ground).luminance(), ground.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |part: f64| match part <= 0.04045 {
            true => part / 12.92,
            false => ((part + 0.055) / 1.055).powf(2.4),
        };
        let [red, green, blue, _] = self.0;
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &str, other: &str, expected: Option<&str>) {
        let read = |text| Colour::read(text, Scheme::Light);
        let contrast = read(one)
            .zip(read(other))
            .map(|(one, other)| format!("{:.2}", one.contrast(other)));
        assert_eq!(contrast.as_deref(), expected, "{one} on {other}");
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        check("#000", "white", Some("21.00"));
        check("#FAA61A", "#FFFFFF", Some("1.99"));
        check("rgb(0 134 114)", "#fff", Some("4.51"));
        check("rgba(0, 0, 0, 0.5)", "#ffffffff", Some("3.98"));
        check("rgb(100% 0% 0% / 100%)", "red", Some("1.00"));
        check("transparent", "#fff", Some("1.00"));
        check("light-dark(#000, #fff)", "#fff", Some("21.00"));
    }

    #[test]
    fn what_is_not_known_is_not_judged() {
        for text in [
            "",
            "#",
            "#é",
            "#12",
            "color-mix(in oklab, red, blue)",
            "inherit",
            "rgb(",
            "rgb(1)",
            "var(--x)",
            "light-dark()",
        ] {
            check(text, "#fff", None);
        }
    }
}
