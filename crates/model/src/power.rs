//! Powers, for movements: of what the processor has, roots and products. Those of the standard library are
//! exact to the last bit, and 1 kB of the program.

/// How many roots are drawn: the exponent is met to 2⁻²⁴.
const ROOTS: u32 = 24;

/// `base` to the power of `exponent`, with an error of less than a millionth for bases from 1e-5 to 1e5 and
/// exponents from -10 to 10. The base has to be positive; else there is no number (NaN).
pub fn power(base: f64, exponent: f64) -> f64 {
    let whole = exponent.floor();
    let mut result = base.powi(whole as i32);
    let mut left = exponent - whole;
    let mut root = base;
    // The binary digits of the fraction, from the first: a half is the square root, and so on.
    for _ in 0..ROOTS {
        root = root.sqrt();
        left *= 2.0;
        if 1.0 <= left {
            result *= root;
            left -= 1.0;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_powers_are_exact() {
        assert_eq!(power(2.0, 3.0), 8.0);
        assert_eq!(power(2.0, -1.0), 0.5);
        assert_eq!(power(7.0, 0.0), 1.0);
        assert!(power(-1.0, 0.5).is_nan());
    }

    proptest! {
        #[test]
        fn it_is_that_of_the_library(tens in -5.0..5.0, exponent in -10.0..10.0) {
            let base = f64::powf(10.0, tens);
            let expected = base.powf(exponent);
            let error = (power(base, exponent) / expected - 1.0).abs();
            prop_assert!(error < 1e-6, "{base} to {exponent} is off by {error}");
        }
    }
}
