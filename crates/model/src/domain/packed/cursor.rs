//! A packed record, read from its beginning to its end.

use super::Packed;
use crate::time::{Day, PartialDate};

/// What is not read yet. Behind the end there are zeros, empty texts and empty lists: nothing here
/// fails.
///
/// Every call is a few instructions and there is one kind of number, so that reading the record is
/// less to load than the record.
pub(super) struct Cursor(Packed);

impl Cursor {
    /// At the beginning.
    pub fn new(packed: &Packed) -> Cursor {
        Cursor(*packed)
    }

    /// The next number: seven bits a byte, the lowest first, and the eighth bit where another byte
    /// follows.
    pub fn number(&mut self) -> u32 {
        let mut number = 0;
        let mut shift = 0;
        while let Some((&byte, rest)) = self.0.numbers.split_first() {
            self.0.numbers = rest;
            number |= u32::from(byte & 127).wrapping_shl(shift);
            shift += 7;
            if byte < 128 {
                break;
            }
        }
        number
    }

    /// The next number less one; `None` for zero.
    pub fn index(&mut self) -> Option<u32> {
        self.number().checked_sub(1)
    }

    /// A date, if there is one. The two lowest bits of its number are the precision, the third is
    /// set if its first day is before `from`, and the rest is how far from it.
    pub fn date(&mut self, from: Day) -> Option<PartialDate> {
        let number = self.number();
        let days = (number >> 3) as i32 ^ -((number >> 2 & 1) as i32);
        let day = Day(from.0.wrapping_add(days));
        let civil = day.civil();
        match number & 3 {
            0 => Some(PartialDate::Day(day)),
            1 => Some(PartialDate::Month(civil.year, civil.month)),
            2 => Some(PartialDate::Year(civil.year)),
            _ => None,
        }
    }

    /// A date that has to be there.
    pub fn known_date(&mut self, from: Day) -> PartialDate {
        self.date(from).unwrap_or(PartialDate::Day(from))
    }

    /// A day that may be open.
    pub fn day(&mut self, from: Day) -> Option<Day> {
        self.date(from).map(PartialDate::first)
    }

    /// A day that has to be there.
    pub fn known_day(&mut self, from: Day) -> Day {
        self.known_date(from).first()
    }

    /// The next text, a line.
    pub fn text(&mut self) -> &'static str {
        let (text, rest) = self.0.texts.split_once('\n').unwrap_or((self.0.texts, ""));
        self.0.texts = rest;
        text
    }

    /// A list: its length, then its items.
    pub fn list<T>(&mut self, mut item: impl FnMut(&mut Cursor) -> T) -> &'static [T] {
        (0..self.length())
            .map(|_| item(self))
            .collect::<Vec<_>>()
            .leak()
    }

    /// The length of a list. Each of its items takes a byte at least, so a length that cannot be
    /// asks for no more memory than there is.
    #[inline(never)]
    fn length(&mut self) -> usize {
        let length = self.number() as usize;
        length.min(self.0.numbers.len() + self.0.texts.len())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Told;
    use super::*;
    use proptest::prelude::*;

    fn cursor(numbers: &[u8], texts: &'static str) -> Cursor {
        Cursor::new(&Packed {
            numbers: numbers.to_vec().leak(),
            texts,
        })
    }

    #[test]
    fn a_number_is_as_many_bytes_as_it_needs() {
        let mut c = cursor(&[0, 127, 0x80, 1, 0xff, 0xff, 3, 0x85], "");
        let numbers: [u32; 6] = std::array::from_fn(|_| c.number());
        assert_eq!(numbers, [0, 127, 128, 65535, 5, 0]);
    }

    #[test]
    fn a_date_is_told_by_its_first_day() {
        let from = Day::from_civil(2000, 1, 31);
        let mut c = cursor(&[0b00_0000, 0b00_1100, 0b00_1001, 0b00_0010, 3], "");
        let dates: [Option<PartialDate>; 5] = std::array::from_fn(|_| c.date(from));
        assert_eq!(
            dates,
            [
                Some(PartialDate::Day(from)),
                Some(PartialDate::Day(from.plus(-2))),
                Some(PartialDate::Month(2000, 2)),
                Some(PartialDate::Year(2000)),
                None,
            ]
        );
    }

    #[test]
    fn behind_the_end_everything_is_empty() {
        let mut c = cursor(&[], "last");
        assert_eq!(c.text(), "last");
        assert_eq!((c.text(), c.number(), c.index()), ("", 0, None));
        assert_eq!(c.list(Cursor::number), []);
    }

    #[test]
    fn a_list_is_no_longer_than_what_is_left() {
        let mut c = cursor(&[0xff, 0xff, 0xff, 0xff, 7, 1, 2], "a\n");
        assert_eq!(c.list(Cursor::number), [1, 2, 0, 0]);
    }

    proptest! {
        #[test]
        fn any_bytes_give_a_record(
            numbers in prop::collection::vec(any::<u8>(), 0..200),
            texts in "[a-z\n]{0,40}",
        ) {
            let packed = Packed { numbers: numbers.leak(), texts: texts.leak() };
            let record = packed.unpack(&|_| Told::default());
            prop_assert!(record.events.len() <= 240);
        }
    }
}
