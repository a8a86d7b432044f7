//! A text, packed as it travels. The same bytes give the same packed bytes, on any machine.

use std::io::{self, Write};

use flate2::{Compression, GzBuilder};

use crate::output::Packed;

/// The second-slowest step of Brotli but one: the last two take ten times as long, for two bytes in a hundred.
const QUALITY: u32 = 9;
/// How far back Brotli looks, as a power of two: further than any page is long.
const WINDOW: u32 = 22;
const BUFFER: usize = 4096;

/// The packed bytes; none where packing saves nothing.
pub fn write(how: Packed, bytes: &[u8]) -> Option<Vec<u8>> {
    let packed = match how {
        Packed::Gzip => gzip(bytes),
        Packed::Brotli => brotli(bytes),
    };
    packed.ok().filter(|packed| packed.len() < bytes.len())
}

/// Neither a name nor a time stands in its head, or the bytes would change when nothing has.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, BUFFER, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn unpacked(how: Packed, bytes: &[u8]) -> Vec<u8> {
        let mut text = Vec::new();
        match how {
            Packed::Gzip => flate2::read::GzDecoder::new(bytes).read_to_end(&mut text),
            Packed::Brotli => brotli::Decompressor::new(bytes, BUFFER).read_to_end(&mut text),
        }
        .unwrap();
        text
    }

    fn check(how: Packed) {
        let text = "The bus to Saltings runs from Monday to Friday, and on Saturday until noon.\n".repeat(40);
        let packed = write(how, text.as_bytes()).unwrap();
        assert!(packed.len() < text.len() / 10, "{}", packed.len());
        assert_eq!(unpacked(how, &packed), text.as_bytes());
        assert_eq!(write(how, text.as_bytes()).unwrap(), packed);
        assert_eq!(write(how, b"bus"), None);
    }

    #[test]
    fn gzip_gives_back_what_it_was_given_and_knows_no_time() {
        check(Packed::Gzip);
        let packed = write(Packed::Gzip, &[b' '; 2000]).unwrap();
        // The marks of gzip, no name, no time.
        assert_eq!(packed[..8], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn brotli_gives_back_what_it_was_given() {
        check(Packed::Brotli);
    }
}
