//! Numbers as the book prints them: `10,000`, `95.1`, `−0.25`, `3×10⁻⁵`.
//!
//! Only exact operations and the standard library's correctly rounded formatting are used, so the
//! text is the same on every machine.

/// Numbers from this size on, and those below [`SMALL`], are written with a power of ten.
const LARGE: f64 = 1e7;
const SMALL: f64 = 1e-4;

/// The power of ten 10ᵏ; correctly rounded for |k| ≤ 22, which covers every axis worth drawing.
pub(crate) fn power_of_ten(k: i32) -> f64 {
    let power = (0..k.abs()).fold(1.0, |power, _| power * 10.0);
    if k < 0 { 1.0 / power } else { power }
}

/// A number rounded to so many decimals, without trailing zeros.
///
/// The true minus sign is used, thousands are set apart, and minus zero is zero.
pub(crate) fn decimals(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return value.to_string();
    }
    let plain = tidy(&format!("{value:.decimals$}"));
    let is_zero = plain == "0";
    if is_zero || (SMALL..LARGE).contains(&value.abs()) { plain } else { significant(value, 3) }
}

/// Gives numbers that stand side by side as many decimals as the longest has; powers of ten stay.
pub(crate) fn align(texts: &mut [String]) {
    let places = |text: &String| {
        let plain = text.ends_with(|c: char| c.is_ascii_digit());
        plain.then(|| text.split_once('.').map_or(0, |(_, fraction)| fraction.len()))
    };
    let most = texts.iter().filter_map(places).max().unwrap_or(0);
    for text in texts {
        let missing = places(text).map_or(0, |own| most - own);
        if missing > 0 && missing == most {
            text.push('.');
        }
        *text += &"0".repeat(missing);
    }
}

/// A number rounded to so many significant digits, without trailing zeros.
pub(crate) fn significant(value: f64, digits: usize) -> String {
    let digits = digits.max(1);
    let scientific = format!("{value:.*e}", digits - 1);
    let Some((mantissa, exponent)) = scientific.split_once('e') else {
        return scientific;
    };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if value != 0.0 && !(-4..7).contains(&exponent) {
        return with_power(mantissa, exponent);
    }
    let decimals = (digits as i32 - 1 - exponent).max(0) as usize;
    let rounded: f64 = scientific.parse().unwrap_or(value);
    tidy(&format!("{rounded:.decimals$}"))
}

/// A number as a power of ten whatever its size, for axes that span many: `10⁰`, `2×10⁻³`.
pub(crate) fn power(value: f64) -> String {
    let scientific = format!("{value:.2e}");
    match scientific.split_once('e') {
        Some((mantissa, exponent)) => with_power(mantissa, exponent.parse().unwrap_or(0)),
        None => scientific,
    }
}

fn with_power(mantissa: &str, exponent: i32) -> String {
    let power: String = exponent.to_string().chars().map(superscript).collect();
    match tidy(mantissa).as_str() {
        "1" => format!("10{power}"),
        "−1" => format!("−10{power}"),
        mantissa => format!("{mantissa}×10{power}"),
    }
}

/// Sets a plain decimal number: minus sign, thousands, no trailing zeros.
fn tidy(plain: &str) -> String {
    let (negative, plain) = plain.strip_prefix('-').map_or((false, plain), |rest| (true, rest));
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let fraction = fraction.trim_end_matches('0');
    let mut text = String::new();
    if negative && (whole != "0" || !fraction.is_empty()) {
        text.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text += fraction;
    }
    text
}

fn superscript(c: char) -> char {
    let powers = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    c.to_digit(10).map_or('⁻', |digit| powers[digit as usize])
}

/// The lowest and the highest of some values.
pub(crate) fn extremes(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let none = (f64::INFINITY, f64::NEG_INFINITY);
    values.fold(none, |(low, high), value| (low.min(value), high.max(value)))
}

/// A count with its noun: "1 point", "10,000 points".
pub(crate) fn count(n: usize, noun: &str) -> String {
    let plural = if n == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", tidy(&n.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart_and_zeros_dropped() {
        assert_eq!(decimals(10_000.0, 2), "10,000");
        assert_eq!(decimals(95.10, 2), "95.1");
        assert_eq!(decimals(1_234_567.25, 1), "1,234,567.2");
        assert_eq!(decimals(999.0, 0), "999");
    }

    #[test]
    fn the_minus_sign_is_a_minus_sign_and_never_before_zero() {
        assert_eq!(decimals(-0.25, 2), "−0.25");
        assert_eq!(decimals(-0.001, 2), "0");
        assert_eq!(decimals(-0.0, 0), "0");
    }

    #[test]
    fn very_small_and_very_large_numbers_get_a_power_of_ten() {
        assert_eq!(significant(0.000_03, 3), "3×10⁻⁵");
        assert_eq!(significant(1e9, 3), "10⁹");
        assert_eq!(significant(-2.5e-12, 3), "−2.5×10⁻¹²");
        assert_eq!(decimals(0.000_012_3, 7), "1.23×10⁻⁵");
        assert_eq!(decimals(0.000_012_3, 2), "0");
    }

    #[test]
    fn significant_digits_round_up_across_a_power_of_ten() {
        assert_eq!(significant(0.099_96, 3), "0.1");
        assert_eq!(significant(99_960.0, 3), "100,000");
        assert_eq!(significant(0.0, 3), "0");
    }

    #[test]
    fn numbers_side_by_side_have_equally_many_decimals() {
        let mut texts = ["91.72", "91.3", "−75", "3×10⁻⁵", "NaN"].map(str::to_owned);
        align(&mut texts);
        assert_eq!(texts, ["91.72", "91.30", "−75.00", "3×10⁻⁵", "NaN"]);
        let mut whole = ["7", "1,000"].map(str::to_owned);
        align(&mut whole);
        assert_eq!(whole, ["7", "1,000"]);
    }

    #[test]
    fn counts_know_the_plural() {
        assert_eq!(count(1, "point"), "1 point");
        assert_eq!(count(10_000, "point"), "10,000 points");
    }
}
