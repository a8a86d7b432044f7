//! A set of traces, a bit for each that there may be.

use super::trace::{MANY, Trace};

/// The numbers of the bits that are set, from the lowest.
pub fn each(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let others = bits.checked_sub(1)? & bits;
        let number = bits.trailing_zeros() as usize;
        bits = others;
        Some(number)
    })
}

/// A set of traces.
#[derive(Clone)]
pub struct Bits(Box<[u64; MANY / 64]>);

impl Default for Bits {
    fn default() -> Self {
        Self(Box::new([0; MANY / 64]))
    }
}

impl Bits {
    /// Adds a trace.
    pub fn set(&mut self, Trace(number): Trace) {
        self.0[usize::from(number / 64)] |= 1 << (number % 64);
    }

    /// Whether a trace is among them.
    pub fn has(&self, Trace(number): Trace) -> bool {
        self.0[usize::from(number / 64)] >> (number % 64) & 1 == 1
    }

    /// Of those of them that are among others too, how many of them come before each.
    pub fn places_of(&self, others: &Self) -> impl Iterator<Item = usize> {
        let mut before = 0;
        self.0.iter().zip(others.0.iter()).flat_map(move |(own, others)| {
            let start = before;
            before += own.count_ones();
            each(own & others).map(move |bit| (start + (own & ((1 << bit) - 1)).count_ones()) as usize)
        })
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        self.0.iter().map(|bits| bits.count_ones()).sum()
    }

    /// Adds every trace.
    pub fn fill(&mut self) {
        self.0.fill(u64::MAX);
    }
}
