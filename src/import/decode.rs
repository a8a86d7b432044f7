//! The bytes of an old file become text: UTF-8, UTF-16 with its mark, or Windows-1252 byte by byte.

use super::Loss;

/// What Windows-1252 has at 0x80 to 0x9F (WHATWG Encoding, index windows-1252).
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Text, and what was changed to have it.
#[derive(Debug, PartialEq)]
pub(super) struct Decoded {
    /// The text, its lines ended by `\n`, without a mark at its head.
    pub text: String,
    /// What was changed.
    pub losses: Vec<Loss>,
}

/// Reads the bytes of a file.
///
/// # Errors
/// Where they are no text, in words.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, String> {
    let mut losses = Vec::new();
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes, &mut losses),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes, &mut losses),
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            losses.push(Loss::Mark);
            utf8(rest, &mut losses)
        }
        bytes => utf8(bytes, &mut losses),
    };
    if text.contains('\0') {
        return Err("not text: it holds bytes that no text has".into());
    }
    if !text.contains('\r') {
        return Ok(Decoded { text, losses });
    }
    losses.push(Loss::LineEnds);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Ok(Decoded { text, losses })
}

/// Bytes that are not UTF-8 are read as Windows-1252, so that one stray quotation mark does not
/// spoil the accents of a whole file.
fn utf8(bytes: &[u8], losses: &mut Vec<Loss>) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    losses.push(Loss::NotUtf8);
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|byte| match byte {
            0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
            byte => char::from(*byte),
        }));
    }
    text
}

fn utf16(bytes: &[u8], pair: fn([u8; 2]) -> u16, losses: &mut Vec<Loss>) -> String {
    losses.push(Loss::NotUtf8);
    let units: Vec<u16> = bytes.chunks_exact(2).map(|two| pair([two[0], two[1]])).collect();
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: &str, losses: &[Loss]) {
        let decoded = decode(bytes).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.losses.as_slice()), (expected, losses));
    }

    #[test]
    fn old_encodings_become_text() {
        check("Přerov".as_bytes(), "Přerov", &[]);
        check(b"\xEF\xBB\xBFBus", "Bus", &[Loss::Mark]);
        check(b"\x93Bus\x94 \xA342", "“Bus” £42", &[Loss::NotUtf8]);
        check(b"Caf\xC3\xA9 \x96 bus", "Café – bus", &[Loss::NotUtf8]);
        check(b"\xFF\xFEB\0u\0s\0", "Bus", &[Loss::NotUtf8]);
        check(b"a\r\nb\rc\n", "a\nb\nc\n", &[Loss::LineEnds]);
        assert!(decode(b"PK\0\x03").is_err());
    }
}
