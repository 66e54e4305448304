//! Logical time: which of two changes is the later one, on every laptop alike.
//!
//! A stamp is 64 bits: 48 bits of milliseconds since 1970, then a 16-bit counter that carries over into them (a hybrid
//! logical clock). A device's next stamp is greater than every stamp it has seen, so its own later edit always wins over
//! what it knew, however wrong its clock is. No skew is refused; only the year 2100 is, and that bound is a constant, so
//! that all devices judge alike. One's own clock is believed ten years less far: a laptop that stands at the end of 2099
//! would leave everybody who hears it no stamp to write with. Two stamps may be equal on two devices: the order is always `(stamp, device)`.

use serde::{Deserialize, Serialize};

use crate::ids::DeviceId;

/// A moment of logical time.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Stamp(u64);

/// 2100-01-01T00:00:00Z in milliseconds.
const END_OF_TIME: u64 = 4_102_444_800_000;

/// 2090-01-01T00:00:00Z in milliseconds: from here on a clock of one's own is no clock.
const BELIEVED: u64 = 3_786_912_000_000;

impl Stamp {
    /// Before everything.
    pub const ZERO: Stamp = Stamp(0);

    /// After everything: the last of the year 2099.
    pub const LAST: Stamp = Stamp((END_OF_TIME << 16) - 1);

    /// The stamp with these 64 bits; `None` from the year 2100 on.
    pub fn from_bits(bits: u64) -> Option<Stamp> {
        (bits >> 16 < END_OF_TIME).then_some(Stamp(bits))
    }

    pub fn bits(self) -> u64 {
        self.0
    }

    /// Milliseconds since 1970.
    pub fn millis(self) -> u64 {
        self.0 >> 16
    }

    /// The next stamp of a device that has seen everything up to `self` and whose clock says `now_ms`.
    /// A clock before 1970 or after 2089 is not believed. `None` only when logical time itself has reached 2100.
    pub fn after(self, now_ms: i64) -> Option<Stamp> {
        let now = u64::try_from(now_ms)
            .ok()
            .filter(|ms| *ms < BELIEVED)
            .map_or(0, |ms| ms << 16);
        Stamp::from_bits(now.max(self.0 + 1))
    }
}

/// How two changes are ordered. The product knows one order; the other exists so that a test can show that the device
/// in the order is what makes all laptops agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    #[default]
    StampThenDevice,
    StampOnly,
}

impl Order {
    /// Whether `a` is later than `b`.
    pub fn later(self, a: (Stamp, DeviceId), b: (Stamp, DeviceId)) -> bool {
        match self {
            Order::StampThenDevice => a > b,
            Order::StampOnly => a.0 > b.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: i64 = 1_795_348_800_000; // 2026-11-22

    #[test]
    fn a_stamp_grows_even_when_the_clock_stands_or_jumps_back() {
        let first = Stamp::ZERO.after(NOON).unwrap();
        let second = first.after(NOON).unwrap();
        let third = second.after(NOON - 86_400_000).unwrap();
        assert!(first < second && second < third);
        assert_eq!(third.millis(), first.millis());
    }

    #[test]
    fn a_stamp_from_a_clock_a_day_ahead_is_taken_and_followed() {
        let ahead = Stamp::ZERO.after(NOON + 86_400_000).unwrap();
        assert!(ahead.after(NOON).unwrap() > ahead);
    }

    #[test]
    fn the_counter_carries_over_into_the_milliseconds() {
        let full = Stamp::from_bits((7 << 16) | 0xffff).unwrap();
        assert_eq!(full.after(0).unwrap().bits(), 8 << 16);
    }

    #[test]
    fn the_year_2100_is_refused_and_a_clock_there_is_not_believed() {
        assert_eq!(Stamp::from_bits(END_OF_TIME << 16), None);
        let seen = Stamp::ZERO.after(NOON).unwrap();
        assert_eq!(
            seen.after(END_OF_TIME as i64 + 5).unwrap().bits(),
            seen.bits() + 1
        );
        assert_eq!(seen.after(-1).unwrap().bits(), seen.bits() + 1);
        assert_eq!(seen.after(BELIEVED as i64).unwrap().bits(), seen.bits() + 1);
    }

    #[test]
    fn no_clock_of_ones_own_brings_logical_time_near_its_end() {
        let last = Stamp::ZERO.after(BELIEVED as i64 - 1).unwrap();
        let years_left = (END_OF_TIME - last.millis()) / 31_557_600_000;
        assert!(years_left >= 9, "{years_left}");
        let mut stamp = last;
        for _ in 0..200_000 {
            stamp = stamp.after(END_OF_TIME as i64 - 1).unwrap();
        }
        assert!(stamp.millis() < BELIEVED + 4);
    }
}
