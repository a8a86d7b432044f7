//! Runs of so many words, found by a hash that rolls along with the reading.

use super::Sighting;

/// Runs of one length.
#[derive(Debug)]
pub struct Window {
    /// How many words.
    pub length: usize,
    /// What a word weighs when it leaves the window.
    leaving: u64,
    /// A bit for each run that may be held: most words are done with after one look here.
    filter: Vec<u64>,
    /// The runs, by their hash.
    runs: Vec<(u64, Sighting)>,
}

/// What the hash of a run is multiplied with for each word that follows.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
/// How many items one run is told of: a sentence that ten thousand drafts share is not told of each.
const MOST: usize = 3;
/// Bits of the filter for each run.
const SPARSE: usize = 32;

/// The hash of a run, as [`Window::roll`] would give it.
pub fn hash_of(words: &[u64]) -> u64 {
    words
        .iter()
        .fold(0_u64, |hash, word| hash.wrapping_mul(BASE).wrapping_add(*word))
}

impl Window {
    /// A window over runs of `length` words.
    pub fn new(length: usize, mut runs: Vec<(u64, Sighting)>) -> Self {
        runs.sort_unstable();
        let (mut before, mut kept) = (None, 0);
        runs.retain(|(hash, sighting)| {
            let same_run = before.is_some_and(|(other, _)| other == *hash);
            let same_secret = before == Some((*hash, sighting.secret));
            kept = if same_run { kept + usize::from(!same_secret) } else { 1 };
            before = Some((*hash, sighting.secret));
            kept <= MOST && !same_secret
        });
        let bits = (runs.len() * SPARSE).next_power_of_two().max(4096);
        let mut window = Self {
            length,
            leaving: (0..length).fold(1, |power: u64, _| power.wrapping_mul(BASE)),
            filter: vec![0; bits / 64],
            runs,
        };
        for index in 0..window.runs.len() {
            let (cell, bit) = window.spot(window.runs[index].0);
            window.filter[cell] |= bit;
        }
        window
    }

    /// The hash of the run that ends with the word that comes; `gone` is the word that leaves, 0 while none does.
    pub fn roll(&self, hash: u64, comes: u64, gone: u64) -> u64 {
        hash.wrapping_mul(BASE)
            .wrapping_add(comes)
            .wrapping_sub(gone.wrapping_mul(self.leaving))
    }

    /// Whether a run may be held; where it says no, it is not.
    pub fn may_hold(&self, hash: u64) -> bool {
        let (cell, bit) = self.spot(hash);
        self.filter[cell] & bit != 0
    }

    /// What the run of that hash gives away.
    pub fn held(&self, hash: u64) -> impl Iterator<Item = Sighting> + '_ {
        let from = self.runs.partition_point(|(held, _)| *held < hash);
        self.runs[from..]
            .iter()
            .take_while(move |(held, _)| *held == hash)
            .map(|(_, sighting)| *sighting)
    }

    fn spot(&self, hash: u64) -> (usize, u64) {
        let spread = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93) >> 16;
        let spot = spread as usize & (self.filter.len() * 64 - 1);
        (spot / 64, 1 << (spot % 64))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Mark;
    use super::*;

    #[test]
    fn a_run_is_told_of_the_first_few_that_hold_it() {
        let sighting = |secret, at| Sighting {
            secret,
            mark: Mark::Run(0, at),
        };
        let all = [(4, 9), (1, 5), (1, 7), (0, 3), (2, 1), (3, 1)];
        let runs = all.map(|(secret, at)| (11, sighting(secret, at)));
        let window = Window::new(8, runs.into());
        let held: Vec<_> = window.held(11).collect();
        assert_eq!(held, [sighting(0, 3), sighting(1, 5), sighting(2, 1)]);
    }

    #[test]
    fn a_rolling_hash_is_that_of_its_last_words() {
        let words: Vec<u64> = (1..20_u64)
            .map(|word| word.wrapping_mul(0x1234_5678_9abc_def1))
            .collect();
        let sighting = Sighting {
            secret: 0,
            mark: Mark::Name(0),
        };
        let window = Window::new(4, vec![(hash_of(&words[7..11]), sighting)]);
        let mut hash = 0;
        for (index, word) in words.iter().enumerate() {
            let gone = index.checked_sub(4).map_or(0, |gone| words[gone]);
            hash = window.roll(hash, *word, gone);
            let found = index >= 3 && window.may_hold(hash) && window.held(hash).next().is_some();
            assert_eq!(found, index == 10);
        }
    }
}
