//! Sorts of bytes, as tables: a look into one costs less than a comparison with each.

/// A table that is true for some bytes.
pub const fn table_of(bytes: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_true_for_its_bytes_alone() {
        let table = table_of(b"a\xff");
        let bytes: Vec<usize> = (0..256).filter(|byte| table[*byte]).collect();
        assert_eq!(bytes, [0x61, 0xff]);
    }
}
