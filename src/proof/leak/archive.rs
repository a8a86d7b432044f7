//! Files that hold files: a ZIP archive, and so a document of a word processor.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// What stands before each file of an archive.
const HEAD: &[u8] = b"PK\x03\x04";
/// No file is read beyond so many bytes, and no more of them: an archive may claim to hold the whole world.
const MOST: usize = 16 << 20;

/// The files in an archive, by name, as far as they can be read; none in what is no archive.
pub fn files(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let (mut found, mut left, mut rest) = (Vec::new(), MOST, bytes);
    while rest.starts_with(HEAD) && left > 0 {
        let Some((name, file)) = file(rest, left) else { break };
        left -= file.len().min(left);
        found.push((name, file));
        let Some(next) = rest[HEAD.len()..].windows(HEAD.len()).position(|four| four == HEAD) else {
            break;
        };
        rest = &rest[HEAD.len() + next..];
    }
    found
}

/// The file at the head of what is left of an archive.
fn file(bytes: &[u8], most: usize) -> Option<(String, Vec<u8>)> {
    const STORED: usize = 0;
    const DEFLATED: usize = 8;
    let number = |at: usize| Some(usize::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    let (method, length, more) = (number(8)?, number(26)?, number(28)?);
    let name = String::from_utf8_lossy(bytes.get(30..30 + length)?).into_owned();
    let content = bytes.get(30 + length + more..)?;
    let file = match method {
        STORED => {
            let size = u32::from_le_bytes(bytes.get(18..22)?.try_into().ok()?) as usize;
            content[..size.min(content.len()).min(most)].to_vec()
        }
        DEFLATED => match decompress_to_vec_with_limit(content, most) {
            Ok(file) => file,
            // What was read before the limit, or before a fault, is better than nothing.
            Err(cut) => cut.output,
        },
        _ => Vec::new(),
    };
    Some((name, file))
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// An archive of files, packed as most programs do.
    pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = Vec::new();
        for (name, content) in files {
            let packed = miniz_oxide::deflate::compress_to_vec(content, 6);
            archive.extend_from_slice(HEAD);
            archive.extend([20, 0, 0, 0, 8, 0]);
            archive.extend([0; 8]);
            archive.extend((packed.len() as u32).to_le_bytes());
            archive.extend((content.len() as u32).to_le_bytes());
            archive.extend((name.len() as u16).to_le_bytes());
            archive.extend([0, 0]);
            archive.extend_from_slice(name.as_bytes());
            archive.extend(packed);
        }
        archive
    }

    #[test]
    fn an_archive_is_read_as_far_as_it_goes() {
        let archive = zip(&[("a.txt", b"One"), ("b/c.xml", b"<p>Two</p>")]);
        let read = |bytes: &[u8]| -> Vec<String> {
            let files = files(bytes).into_iter();
            files
                .map(|(name, bytes)| format!("{name} {}", String::from_utf8_lossy(&bytes)))
                .collect()
        };
        assert_eq!(read(&archive), ["a.txt One", "b/c.xml <p>Two</p>"]);
        assert_eq!(read(&archive[..archive.len() - 3])[0], "a.txt One");
        assert_eq!(read(&archive[..20]), Vec::<String>::new());
        assert_eq!(read(b"PK"), Vec::<String>::new());
        assert_eq!(read(b"no archive"), Vec::<String>::new());
        // A file of noughts is small, and grows without end.
        let bomb = zip(&[("a", &vec![0; 40 << 20])]);
        assert_eq!(files(&bomb).iter().map(|(_, bytes)| bytes.len()).sum::<usize>(), MOST);
    }
}
