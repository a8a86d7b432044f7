//! Numbers of which it is known at one look that most others are not among them.

/// Bits for each number.
const SPARSE: usize = 32;

/// A set of hashes that may take others for its own, and never one of its own for another.
#[derive(Debug, Default)]
pub struct Filter(Vec<u64>);

impl Filter {
    /// A filter of these hashes.
    pub fn of(hashes: impl ExactSizeIterator<Item = u64>) -> Self {
        let bits = (hashes.len() * SPARSE).next_power_of_two().max(4096);
        let mut filter = Self(vec![0; bits / 64]);
        for hash in hashes {
            let (cell, bit) = filter.spot(hash);
            filter.0[cell] |= bit;
        }
        filter
    }

    /// Whether a hash may be among them; where it says no, it is not.
    pub fn may_hold(&self, hash: u64) -> bool {
        let (cell, bit) = self.spot(hash);
        self.0.get(cell).is_some_and(|cell| cell & bit != 0)
    }

    fn spot(&self, hash: u64) -> (usize, u64) {
        let spread = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93) >> 16;
        let spot = spread as usize & (self.0.len() * 64).wrapping_sub(1);
        (spot / 64, 1 << (spot % 64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_among_them_is_never_denied_and_what_is_not_mostly_is() {
        let hash = |number: u64| number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let filter = Filter::of((0..1000_usize).map(|number| hash(number as u64)));
        assert!((0..1000).all(|number| filter.may_hold(hash(number))));
        assert!((1000..9000).filter(|number| filter.may_hold(hash(*number))).count() < 800);
        assert!(!Filter::default().may_hold(7));
    }
}
