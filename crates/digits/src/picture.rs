//! PNG pictures as greys.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use numerics::Float;
use png::{ColorType, Decoder, DecodingError, Limits, Transformations};

use crate::centring::Picture;

/// The largest picture, in bytes when unpacked.
const LARGEST: usize = 1 << 28;

/// A picture that cannot be read.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unreadable {
    #[error("cannot read {}", .0.display())]
    File(PathBuf, #[source] io::Error),
    #[error("{}: expected a PNG picture: {}; convert it to PNG", .0.display(), .1)]
    Content(PathBuf, DecodingError),
    #[error("{}: expected at most {LARGEST} bytes, found more; make the picture smaller", .0.display())]
    Huge(PathBuf),
}

/// The greys of a picture; colours count by their brightness, and behind what is transparent is white.
pub(super) fn read(path: &Path) -> Result<Picture, Unreadable> {
    let file = File::open(path).map_err(|error| Unreadable::File(path.to_owned(), error))?;
    let content = |error| match error {
        DecodingError::IoError(error) if error.kind() != io::ErrorKind::UnexpectedEof => {
            Unreadable::File(path.to_owned(), error)
        }
        DecodingError::LimitsExceeded => Unreadable::Huge(path.to_owned()),
        error => Unreadable::Content(path.to_owned(), error),
    };
    let limits = Limits { bytes: LARGEST };
    let mut decoder = Decoder::new_with_limits(BufReader::new(file), limits);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(content)?;
    let size = reader.output_buffer_size().filter(|&size| size <= LARGEST);
    let mut bytes = vec![0; size.ok_or_else(|| Unreadable::Huge(path.to_owned()))?];
    let frame = reader.next_frame(&mut bytes).map_err(content)?;
    let samples = match frame.color_type {
        ColorType::Grayscale => 1,
        ColorType::GrayscaleAlpha => 2,
        ColorType::Rgb | ColorType::Indexed => 3,
        ColorType::Rgba => 4,
    };
    let pixels = bytes[..frame.buffer_size()].chunks_exact(samples);
    Ok(Picture::new(frame.width as usize, pixels.map(grey).collect()))
}

/// The brightness of a pixel, from 0 to 1: grey, or red, green and blue, and perhaps opacity.
fn grey(pixel: &[u8]) -> Float {
    let sample = |i: usize| Float::from(pixel[i]) / 255.0;
    let colour = || 0.299 * sample(0) + 0.587 * sample(1) + 0.114 * sample(2);
    let (grey, opacity) = match pixel.len() {
        1 => (sample(0), 1.0),
        2 => (sample(0), sample(1)),
        3 => (colour(), 1.0),
        _ => (colour(), sample(3)),
    };
    opacity * grey + (1.0 - opacity)
}
