//! Pseudo-random numbers: the same for the same seed.

/// `SplitMix64` (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
pub struct Random(pub u64);

impl Random {
    /// The next number.
    pub fn next(&mut self) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        // Scripts have no integers beyond 2^53.
        usize::try_from((it ^ (it >> 31)) >> 33).unwrap()
    }

    /// True once in so many times.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.next().is_multiple_of(times)
    }

    /// One of several things.
    pub fn of<T, const COUNT: usize>(&mut self, things: [T; COUNT]) -> T {
        let at = self.next() % COUNT;
        things.into_iter().nth(at).unwrap()
    }

    /// One of several things, each as often as its weight says.
    pub fn weighted<T: Copy>(&mut self, things: &[(T, usize)]) -> T {
        let mut left = self.next() % things.iter().map(|(_, weight)| weight).sum::<usize>();
        let chosen = things.iter().find(|(_, weight)| {
            let here = left < *weight;
            left = left.saturating_sub(*weight);
            here
        });
        chosen.unwrap().0
    }
}
