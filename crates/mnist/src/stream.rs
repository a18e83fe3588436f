//! The bytes of a file, decompressed on the way if they are gzip data.
//!
//! A kilobyte of gzip data can swell to a megabyte, so a reader of this stream says how many
//! bytes it is ready for. What the bytes mean is not decided here.

use std::io::{self, ErrorKind, Read};

use flate2::bufread::GzDecoder;

use crate::Error;
use crate::error::FETCH_AGAIN;

/// The first two bytes of gzip data. The content decides, not the name of the file.
pub(crate) const GZIP: [u8; 2] = [0x1f, 0x8b];

/// The largest number of members that gzip data may have. Some programs write a member for
/// every 64 KiB; more than this many are a way to keep us busy with nothing.
const MAX_MEMBERS: u32 = 10_000;

/// A file, read from its beginning to its end.
pub(crate) struct Stream<'a> {
    name: &'a str,
    length: usize,
    bytes: Bytes<'a>,
}

enum Bytes<'a> {
    Raw(&'a [u8]),
    Gzip { decoder: Box<GzDecoder<&'a [u8]>>, members: u32 },
}

impl<'a> Stream<'a> {
    pub(crate) fn new(name: &'a str, bytes: &'a [u8]) -> Stream<'a> {
        let length = bytes.len();
        let bytes = if bytes.starts_with(&GZIP) {
            Bytes::Gzip { decoder: Box::new(GzDecoder::new(bytes)), members: 1 }
        } else {
            Bytes::Raw(bytes)
        };
        Stream { name, length, bytes }
    }

    /// How messages call the place whose offsets count the bytes that this stream gives out.
    pub(crate) fn place(&self) -> String {
        match self.bytes {
            Bytes::Raw(_) => self.name.to_string(),
            Bytes::Gzip { .. } => format!("{} (decompressed)", self.name),
        }
    }

    /// Reads on to the end, or until `limit` more bytes have come. Memory grows with the bytes
    /// that come.
    pub(crate) fn read_up_to(&mut self, limit: u64) -> Result<Vec<u8>, Error> {
        let mut read = Vec::new();
        match (&mut self.bytes).take(limit).read_to_end(&mut read) {
            Ok(_) => Ok(read),
            Err(reason) if reason.kind() == ErrorKind::UnexpectedEof => {
                Err(self.error("more gzip data", "the end of the file"))
            }
            Err(reason) => {
                Err(self.error("undamaged gzip data", &format!("damage ({reason})")))
            }
        }
    }

    /// Checks, once all has been read, that nothing stands behind the gzip data.
    pub(crate) fn finish(&self) -> Result<(), Error> {
        match self.rest().len() {
            0 => Ok(()),
            n => Err(self.error("no bytes behind the gzip data", &n.to_string())),
        }
    }

    /// What has not been read yet of the file as it is.
    fn rest(&self) -> &[u8] {
        match &self.bytes {
            Bytes::Raw(rest) => rest,
            Bytes::Gzip { decoder, .. } => decoder.get_ref(),
        }
    }

    /// An error of the compressed file, which has been read up to here.
    fn error(&self, expected: &str, found: &str) -> Error {
        let offset = self.length - self.rest().len();
        Error::content(self.name, offset as u64, expected, found, FETCH_AGAIN)
    }
}

/// Gzip data may consist of several members, one after the other; their contents are joined.
/// The decoder reports the end of a member only after its checksum and length have proved
/// right.
impl Read for Bytes<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Bytes::Raw(rest) => rest.read(buffer),
            Bytes::Gzip { decoder, members } => loop {
                let n = decoder.read(buffer)?;
                let rest = *decoder.get_ref();
                if n > 0 || buffer.is_empty() || !rest.starts_with(&GZIP) {
                    return Ok(n);
                }
                if *members == MAX_MEMBERS {
                    return Err(io::Error::other(format!("more than {MAX_MEMBERS} members")));
                }
                *members += 1;
                decoder.reset(rest);
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, read::GzEncoder};

    #[test]
    fn a_bomb_is_left_alone_where_the_limit_is() {
        let mut bomb = Vec::new();
        let zeros = io::repeat(0).take(256 << 20);
        GzEncoder::new(zeros, Compression::best()).read_to_end(&mut bomb).unwrap();
        assert!(bomb.len() < 300_000);

        let mut stream = Stream::new("bomb", &bomb);
        let read = stream.read_up_to(10_000).unwrap();
        assert_eq!(read, [0; 10_000]);
        assert!(read.capacity() < 1 << 16);
        assert!(stream.rest().len() > bomb.len() - 1000);
    }

    #[test]
    fn memory_grows_with_what_comes_and_not_with_what_is_allowed() {
        let read = Stream::new("boast", &[7; 4096]).read_up_to(1 << 40).unwrap();
        assert_eq!(read, [7; 4096]);
        assert!(read.capacity() < 1 << 14);
    }
}
