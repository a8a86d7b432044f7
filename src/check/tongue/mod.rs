//! Whether a passage reads as Welsh or as English, by its small words: no text of either does without them.

use std::sync::LazyLock;

use crate::base::quick::QuickSet;
use crate::source::prose::passages::words;

/// From how many words on a passage can be told: a name or a title says nothing.
pub const FEWEST_WORDS: usize = 20;

/// How many of a hundred words of a text are its small words, at least.
const OWN: usize = 20;
/// How many of a hundred may look like small words of the other language, at most.
const OTHER: usize = 5;

/// A language that can be told from the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Welsh.
    Welsh,
    /// English.
    English,
}

impl Tongue {
    /// The language of a short name, `cy` or `en`.
    pub fn of(lang: &str) -> Option<Self> {
        match lang {
            "cy" => Some(Self::Welsh),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// Its short name.
    pub fn lang(self) -> &'static str {
        match self {
            Self::Welsh => "cy",
            Self::English => "en",
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Welsh => "Welsh",
            Self::English => "English",
        }
    }

    /// The language that it is told from.
    pub fn other(self) -> Self {
        match self {
            Self::Welsh => Self::English,
            Self::English => Self::Welsh,
        }
    }

    /// Whether a passage reads as neither of the two, and as some language of Europe, or stands in other letters.
    pub fn is_foreign(text: &str) -> bool {
        /// Hardly a sentence of either language is as long without two of its small words.
        const HEAD: usize = 10;
        let ours = [Self::English, Self::Welsh].map(Self::small_words);
        let is_ours = |word: &str| ours.iter().any(|small| small.has(word));
        // What several languages have tells nothing.
        let is_known = |word: &str| word.len() > 1 && is_ours(word) && !FOREIGN.has(word);
        let is_foreign = |word: &str| FOREIGN.has(word) && !is_ours(word);
        let head = words(text).take(HEAD).filter(|word| is_known(&text[word.clone()]));
        if head.take(2).count() == 2 {
            return false;
        }
        let all: Vec<&str> = words(text).map(|word| &text[word]).collect();
        let share = |is: &dyn Fn(&&&str) -> bool| all.iter().filter(is).count() * 100 / all.len().max(1);
        if all.len() >= FEWEST_FOREIGN && share(&|word| word.chars().all(is_of_other_letters)) >= 60 {
            return true;
        }
        all.len() >= FEWEST_FOREIGN
            && share(&|word| is_known(word)) <= OTHER
            && share(&|word| word.starts_with(char::is_lowercase)) >= 50
            && share(&|word| is_foreign(word)) >= FOREIGN_SHARE
    }

    /// Whether a passage reads as this language, and not as the other.
    pub fn reads(self, text: &str) -> bool {
        let (all, own) = counted(text, self.small_words());
        let is_own = all >= FEWEST_WORDS && own * 100 >= all * OWN;
        is_own && counted(text, self.other().small_words()).1 * 100 <= all * OTHER
    }

    fn small_words(self) -> &'static SmallWords {
        static WELSH: LazyLock<SmallWords> = LazyLock::new(|| SmallWords::of(include_str!("cy.txt")));
        static ENGLISH: LazyLock<SmallWords> = LazyLock::new(|| SmallWords::of(include_str!("en.txt")));
        match self {
            Self::Welsh => &WELSH,
            Self::English => &ENGLISH,
        }
    }
}

/// From how many words on a passage of neither language can be told.
const FEWEST_FOREIGN: usize = 10;
/// How many of a hundred of its words are small words of some language, at least.
const FOREIGN_SHARE: usize = 15;

/// Small words of the languages that a council writes to its residents in.
static FOREIGN: LazyLock<SmallWords> = LazyLock::new(|| SmallWords::of(include_str!("others.txt")));

fn is_of_other_letters(letter: char) -> bool {
    letter.is_alphabetic() && letter as u32 > 0x370
}

/// How many words a text has, and how many of them are small words.
fn counted(text: &str, small: &SmallWords) -> (usize, usize) {
    words(text).fold((0, 0), |(all, own), word| {
        (all + 1, own + usize::from(small.has(&text[word])))
    })
}

/// Words that a text is told by.
struct SmallWords {
    /// Those of up to eight letters, all of ASCII: nearly all that are asked about are.
    short: QuickSet<u64>,
    others: Vec<&'static str>,
}

impl SmallWords {
    fn of(text: &'static str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let (mut short, mut others) = (QuickSet::default(), Vec::new());
        for word in lines.flat_map(str::split_whitespace) {
            match packed(word) {
                Some(word) => {
                    short.insert(word);
                }
                None => others.push(word),
            }
        }
        Self { short, others }
    }

    /// Whether a word is one of them, in large letters or small; a curly apostrophe is as good as a straight one.
    fn has(&self, word: &str) -> bool {
        match packed(word) {
            Some(word) => self.short.contains(&word),
            None => self.has_other(&word.to_lowercase().replace('’', "'")),
        }
    }

    fn has_other(&self, word: &str) -> bool {
        packed(word).is_some_and(|word| self.short.contains(&word)) || self.others.contains(&word)
    }
}

/// A word of up to eight letters of ASCII in one number, large letters as small.
fn packed(word: &str) -> Option<u64> {
    const MOST: usize = 8;
    let bytes = word.as_bytes();
    let fits = bytes.len() <= MOST && bytes.is_ascii();
    let packed = bytes.iter().rev();
    fits.then(|| packed.fold(0, |packed, byte| packed << 8 | u64::from(byte.to_ascii_lowercase())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        let reads = [Tongue::Welsh, Tongue::English]
            .into_iter()
            .filter(|tongue| tongue.reads(text));
        let told: Vec<&str> = reads.map(Tongue::lang).collect();
        assert_eq!(told, Vec::from_iter(expected), "{text}");
    }

    #[test]
    fn a_small_word_is_known_in_any_letters() {
        let welsh = Tongue::Welsh.small_words();
        for word in ["mae", "Mae", "YW’R", "â’r", "Â'r"] {
            assert!(welsh.has(word), "{word}");
        }
        for word in ["the", "maes", "", "ŵ", "ynyswyr"] {
            assert!(!welsh.has(word), "{word}");
        }
    }

    #[test]
    fn a_passage_is_told_by_its_small_words() {
        check(
            "Mae'r grŵp wedi gofyn i'r cyngor gadw'r bws gyda'r nos am flwyddyn arall, ac mae pobl y dref yn cytuno bod angen y gwasanaeth hwn.",
            Some("cy"),
        );
        check(
            "The group has asked the council to keep the evening bus for one more year, and people of the town agree that it is needed.",
            Some("en"),
        );
    }

    #[test]
    fn a_passage_of_neither_is_told() {
        for text in [
            "Kosze na śmieci należy wystawiać w poniedziałek rano, a nie w nocy, ponieważ lisy rozrywają worki i roznoszą je po ulicy.",
            "Va rugăm să nu lăsați saci lângă pubele, pentru că vulpile îi rup în timpul nopții și gunoiul ajunge pe stradă.",
            "Por favor não deixe sacos ao lado dos contentores, porque as raposas os abrem durante a noite e o lixo fica na rua.",
            "Будь ласка, не залишайте пакети біля баків, бо лисиці розривають їх уночі і розносять по вулиці.",
            "براہ کرم تھیلے ڈبوں کے پاس نہ چھوڑیں کیونکہ لومڑیاں رات کو انہیں پھاڑ دیتی ہیں",
        ] {
            assert!(Tongue::is_foreign(text), "{text}");
        }
        for text in [
            "Residents put out green bins, brown bins, boxes, bottles, jars, paper, card, food waste, garden waste, batteries.",
            "Cllr Jadwiga Nowak, Cllr Ana de Souza, Rua de Lisboa, Plaza de la Paz, Casa da Ria, Café do Mar, Villa des Lilas.",
            "Mae'r grŵp wedi gofyn i'r cyngor gadw'r bws gyda'r nos am flwyddyn arall.",
            "Dziękujemy bardzo.",
            "Boiled beef, baked potatoes, apple crumble, custard, tea, coffee, orange squash, biscuits, cheese, cream crackers.",
        ] {
            assert!(!Tongue::is_foreign(text), "{text}");
        }
    }

    #[test]
    fn names_and_mixed_passages_are_left_alone() {
        check("Mae'r bws yn hwyr.", None);
        check(
            "Cllr Non Prydderch of Porth Wylan met Plas yr Afon, Heol y Bont, Ysgol Gymraeg Bro Taf, Canolfan y Dref, Capel Seion, Clwb Rygbi Porth Wylan and Merched y Wawr.",
            None,
        );
        check(
            "Mae'r grŵp wedi gofyn i'r cyngor gadw'r bws. The group has asked the council to keep the bus for one more year, and it will not stop.",
            None,
        );
    }
}
