//! A text or many numbers in 64 characters: who has the digest can tell whether a run has left the same.

use sha2::{Digest, Sha256};

/// SHA-256 of a text, in hexadecimal digits.
pub fn digest(text: &str) -> String {
    hex(&Sha256::digest(text))
}

/// SHA-256 of numbers, eight little-endian bytes each, in hexadecimal digits. They may come in parts.
#[derive(Debug, Clone, Default)]
pub struct Numbers {
    sha: Sha256,
}

impl Numbers {
    /// More of them.
    pub fn add<'n>(&mut self, numbers: impl IntoIterator<Item = &'n f64>) {
        for number in numbers {
            self.sha.update(number.to_le_bytes());
        }
    }

    /// The digest of all of them.
    pub fn digest(self) -> String {
        hex(&self.sha.finalize())
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_sha_256_of_the_standard() {
        assert!(digest("abc").starts_with("ba7816bf8f01cfea"));
    }

    #[test]
    fn numbers_in_parts_are_the_numbers_and_a_zero_has_a_sign() {
        let of = |parts: &[&[f64]]| {
            let mut numbers = Numbers::default();
            parts.iter().for_each(|&part| numbers.add(part));
            numbers.digest()
        };
        assert_eq!(of(&[&[1.0], &[], &[0.0, 3.0]]), of(&[&[1.0, 0.0, 3.0]]));
        assert_ne!(of(&[&[1.0, -0.0, 3.0]]), of(&[&[1.0, 0.0, 3.0]]));
    }
}
