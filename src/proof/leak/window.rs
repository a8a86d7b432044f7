//! Runs of so many words, found by a hash of their two halves.

use super::Sighting;
use super::filter::Filter;

/// Runs of one length.
#[derive(Debug)]
pub struct Window {
    /// How many words, by the place among the lengths.
    pub level: usize,
    /// Most words are done with after one look here.
    filter: Filter,
    /// The runs, by their hash.
    runs: Vec<(u64, Sighting)>,
}

/// What spreads the hash of two halves.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
/// How many items one run is told of: a sentence that ten thousand drafts share is not told of each.
const MOST: usize = 3;

/// The hash of a run of two halves, by theirs.
pub fn joined(before: u64, after: u64) -> u64 {
    (before.rotate_left(23) ^ after).wrapping_mul(SPREAD)
}

/// The hash of a run of 1, 2, 4 or 8 words.
pub fn hash_of(words: &[u64]) -> u64 {
    if let [word] = words {
        return *word;
    }
    let (before, after) = words.split_at(words.len() / 2);
    joined(hash_of(before), hash_of(after))
}

impl Window {
    /// A window over runs of one length.
    pub fn new(level: usize, mut runs: Vec<(u64, Sighting)>) -> Self {
        runs.sort_unstable();
        let (mut before, mut kept) = (None, 0);
        runs.retain(|(hash, sighting)| {
            let same_run = before.is_some_and(|(other, _)| other == *hash);
            let same_secret = before == Some((*hash, sighting.secret));
            kept = if same_run { kept + usize::from(!same_secret) } else { 1 };
            before = Some((*hash, sighting.secret));
            kept <= MOST && !same_secret
        });
        Self {
            level,
            filter: Filter::of(runs.iter().map(|(hash, _)| *hash)),
            runs,
        }
    }

    /// Whether a run may be held; where it says no, it is not.
    pub fn may_hold(&self, hash: u64) -> bool {
        self.filter.may_hold(hash)
    }

    /// What the run of that hash gives away.
    pub fn held(&self, hash: u64) -> impl Iterator<Item = Sighting> + '_ {
        let from = self.runs.partition_point(|(held, _)| *held < hash);
        self.runs[from..]
            .iter()
            .take_while(move |(held, _)| *held == hash)
            .map(|(_, sighting)| *sighting)
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
        let window = Window::new(3, runs.into());
        let held: Vec<_> = window.held(11).collect();
        assert_eq!(held, [sighting(0, 3), sighting(1, 5), sighting(2, 1)]);
    }

    #[test]
    fn the_hash_of_a_run_knows_the_order_of_its_words() {
        let run = [1, 2, 3, 4, 5, 6, 7, 8];
        for one in 0..run.len() {
            for other in 0..one {
                let mut swapped = run;
                swapped.swap(one, other);
                assert_ne!(hash_of(&run), hash_of(&swapped), "{one} and {other}");
            }
        }
        assert_eq!(joined(hash_of(&run[..4]), hash_of(&run[4..])), hash_of(&run));
    }
}
