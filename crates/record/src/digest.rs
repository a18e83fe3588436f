//! A text in 64 characters: who has the digest can tell whether a run has left the same text.

use sha2::{Digest, Sha256};

/// SHA-256 of a text, in hexadecimal digits.
pub fn digest(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_sha_256_of_the_standard() {
        assert!(digest("abc").starts_with("ba7816bf8f01cfea"));
    }
}
