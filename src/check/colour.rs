//! Colours and their contrast, by the formula of the Web Content Accessibility Guidelines 2.2
//! (relative luminance and contrast ratio).

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// Reads `#RRGGBB`.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text
            .trim()
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// How far two colours stand apart: from 1, the same, to 21, black on white.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The nearest darker or lighter shade that reaches a contrast against `back`.
    pub fn nearest_shade(self, back: Self, least: f64) -> Option<Self> {
        (0..=100).find_map(|step| {
            let part = f64::from(step) / 100.0;
            let shades = [[0; 3], [255; 3]].map(|end| self.mixed(Self(end), part));
            shades.into_iter().find(|shade| shade.contrast(back) >= least)
        })
    }

    /// This colour with a part of another in it, mixed in Oklab as `color-mix(in oklab, …)` does (CSS Color 4).
    pub fn mixed_in_oklab(self, other: Self, part: f64) -> Self {
        let (one, two) = (self.to_oklab(), other.to_oklab());
        let mixed = [0, 1, 2].map(|at| one[at] * (1.0 - part) + two[at] * part);
        Self::of_oklab(mixed)
    }

    fn mixed(self, other: Self, part: f64) -> Self {
        Self([0, 1, 2].map(|at| {
            let mixed = f64::from(self.0[at]) * (1.0 - part) + f64::from(other.0[at]) * part;
            mixed.round() as u8
        }))
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    fn to_oklab(self) -> [f64; 3] {
        let [r, g, b] = self.linear();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        ]
    }

    fn of_oklab([l, a, b]: [f64; 3]) -> Self {
        let long = (l + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let middle = (l - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let short = (l - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        let linear = [
            4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701_0 * short,
        ];
        Self(linear.map(|part| {
            let part = part.clamp(0.0, 1.0);
            let part = if part <= 0.003_130_8 {
                part * 12.92
            } else {
                1.055 * part.powf(1.0 / 2.4) - 0.055
            };
            (part * 255.0).round() as u8
        }))
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02X}{green:02X}{blue:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::read(text).unwrap()
    }

    #[test]
    fn contrast_is_as_known_for_some_pairs() {
        let check = |one: &str, other: &str, expected: f64| {
            let found = colour(one).contrast(colour(other));
            assert!((found - expected).abs() < 0.01, "{one} on {other}: {found}");
        };
        check("#000000", "#FFFFFF", 21.0);
        check("#767676", "#FFFFFF", 4.54);
        check("#FFFFFF", "#FAA61A", 1.99);
        check("#0B0C0C", "#FAA61A", 9.83);
        check("#E4003B", "#FFFFFF", 4.81);
        check("#008672", "#FFFFFF", 4.51);
    }

    #[test]
    fn the_nearest_shade_passes_and_a_little_less_does_not() {
        let (front, back) = (colour("#02A95B"), colour("#FFFFFF"));
        let shade = front.nearest_shade(back, 4.5).unwrap();
        assert!(shade.contrast(back) >= 4.5 && shade.contrast(back) < 4.7, "{shade}");
        assert_eq!(shade.nearest_shade(back, 4.5), Some(shade));
        assert_eq!(colour("#808080").nearest_shade(colour("#808080"), 7.0), None);
    }

    #[test]
    fn a_mix_is_what_browsers_show() {
        assert_eq!(
            colour("#FF0000").mixed_in_oklab(colour("#FF0000"), 0.3),
            colour("#FF0000")
        );
        assert_eq!(
            colour("#FFFFFF").mixed_in_oklab(colour("#000000"), 0.5),
            colour("#636363")
        );
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        for text in ["", "#", "#FFF", "0B5D66", "#0B5D6é", "#GGGGGG"] {
            assert_eq!(Colour::read(text), None, "{text}");
        }
    }
}
