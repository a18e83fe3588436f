//! Reads one file in the IDX format: a header of big-endian numbers, then nothing but bytes.
//!
//! Images: 00 00 08 03, count, rows, columns, then the pixels. Labels: 00 00 08 01, count, then
//! the labels. Nothing the header says is believed before it is checked, and no value is used
//! before the end has been read, because only there gzip tells whether the content is
//! undamaged.

use crate::error::FETCH_AGAIN;
use crate::foreign::{self, hexadecimal};
use crate::stream::Stream;
use crate::{COLUMNS, Error, ROWS};

/// The largest content that is accepted, in bytes: room for 342,000 images, five times MNIST.
pub(crate) const MAX_BYTES: u64 = 1 << 28;

/// What a file is meant to hold.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Images,
    Labels,
}

impl Kind {
    /// The first four bytes: 0, 0, the type of a value (8: unsigned byte), the number of
    /// dimensions.
    fn magic(self) -> [u8; 4] {
        match self {
            Kind::Images => [0, 0, 8, 3],
            Kind::Labels => [0, 0, 8, 1],
        }
    }

    fn name(self) -> &'static str {
        match self {
            Kind::Images => "images",
            Kind::Labels => "labels",
        }
    }

    /// The dimensions that follow the count in the header, with the only size that fits.
    fn sides(self) -> &'static [(&'static str, u64)] {
        match self {
            Kind::Images => &[("rows", ROWS as u64), ("columns", COLUMNS as u64)],
            Kind::Labels => &[],
        }
    }

    /// The length of the header in bytes: the magic, the count, the sides.
    fn header_length(self) -> usize {
        8 + 4 * self.sides().len()
    }
}

/// A file's content: checked for form, not yet for meaning.
pub(crate) struct Idx {
    pub(crate) place: String, // the file, for messages
    pub(crate) header: Vec<u8>,
    pub(crate) count: usize, // examples
    pub(crate) data: Vec<u8>,
}

impl Idx {
    /// Reads the bytes of a file, gzipped or not; `name` is for messages.
    pub(crate) fn read(kind: Kind, (name, bytes): (&str, &[u8])) -> Result<Idx, Error> {
        let mut stream = Stream::new(name, bytes);
        let place = stream.place();
        let header = read_header(&mut stream, kind)?;
        let size = check_sizes(&place, kind, &header)?;

        // One byte more than announced: it must not be there, and looking for it finds the end,
        // where gzip keeps its checksum.
        let data = stream.read_up_to(size + 1)?;
        let length = data.len() as u64;
        if length != size {
            let offset = header.len() as u64 + length.min(size);
            let expected = format!("{size} bytes of data");
            let found = if length > size { "more".into() } else { format!("only {length}") };
            return Err(Error::content(place, offset, expected, found, FETCH_AGAIN));
        }
        stream.finish()?;
        let example: u64 = kind.sides().iter().map(|(_, side)| side).product();
        Ok(Idx { place, header, count: (size / example) as usize, data })
    }
}

/// Takes the header off the stream and checks that it is one of this kind.
fn read_header(stream: &mut Stream, kind: Kind) -> Result<Vec<u8>, Error> {
    let (magic, length) = (kind.magic(), kind.header_length());
    let mut header = stream.read_up_to(length as u64)?;

    if !magic.starts_with(&header[..header.len().min(magic.len())]) {
        let more = stream.read_up_to((foreign::ENOUGH - header.len()) as u64);
        header.extend(more.unwrap_or_default());
        let (found, hint) = foreign::describe(&header);
        let expected = format!("{}, a file of {}", hexadecimal(&magic), kind.name());
        return Err(Error::content(stream.place(), 0, expected, found, hint));
    }
    if header.len() < length {
        let expected = format!("a header of {length} bytes");
        let found = match header.len() {
            0 => "an empty file".into(),
            n => format!("only {n}"),
        };
        let offset = header.len() as u64;
        return Err(Error::content(stream.place(), offset, expected, found, FETCH_AGAIN));
    }
    Ok(header)
}

/// Checks the numbers in the header; returns how many bytes of data they announce.
fn check_sizes(place: &str, kind: Kind, header: &[u8]) -> Result<u64, Error> {
    let (numbers, _) = header[4..].as_chunks();
    let sizes: Vec<u64> =
        numbers.iter().map(|&bytes| u32::from_be_bytes(bytes).into()).collect();
    let wrong = |i: usize, expected, found, hint| {
        Err(Error::content(place, 4 + 4 * i as u64, expected, found, hint))
    };

    let total = sizes.iter().try_fold(1, |product: u64, &size| product.checked_mul(size));
    let Some(total) = total.filter(|&total| total <= MAX_BYTES) else {
        let factors: Vec<String> = sizes.iter().map(u64::to_string).collect();
        let expected = format!("at most {MAX_BYTES} bytes of data");
        let found = format!("a header that announces {}", factors.join(" x "));
        return wrong(0, expected, found, FETCH_AGAIN);
    };
    if sizes[0] == 0 {
        let (expected, found) = (format!("some {}", kind.name()), "a count of 0".into());
        return wrong(0, expected, found, "Give a file that is not empty.");
    }
    for (i, &(name, side)) in (1..).zip(kind.sides()) {
        if sizes[i] != side {
            let hint = "Only images of 28 x 28 pixels can be used.";
            return wrong(i, format!("{side} {name}"), sizes[i].to_string(), hint);
        }
    }
    Ok(total)
}
