//! Entities of HTML as the characters they stand for (HTML 13.5): those that old titles carry.

use std::borrow::Cow;

/// The entities that old titles carry (HTML 13.5), with what they stand for.
const ENTITIES: [(&str, &str); 25] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("ndash", "–"),
    ("mdash", "—"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("hellip", "…"),
    ("pound", "£"),
    ("euro", "€"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("eacute", "é"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("middot", "·"),
    ("shy", ""),
];

/// The accented letters among the entities, each after its name.
const LETTERS: &str = "Agrave À agrave à Aacute Á aacute á Acirc Â acirc â Atilde Ã atilde ã Auml Ä auml ä Aring Å \
    aring å AElig Æ aelig æ Ccedil Ç ccedil ç Egrave È egrave è Eacute É Ecirc Ê ecirc ê Euml Ë euml ë Igrave Ì \
    igrave ì Iacute Í iacute í Icirc Î icirc î Iuml Ï iuml ï Ntilde Ñ ntilde ñ Ograve Ò ograve ò Oacute Ó oacute ó \
    Ocirc Ô ocirc ô Otilde Õ otilde õ Ouml Ö ouml ö Oslash Ø oslash ø Ugrave Ù ugrave ù Uacute Ú uacute ú Ucirc Û \
    ucirc û Uuml Ü uuml ü Yacute Ý yacute ý yuml ÿ szlig ß Scaron Š scaron š Zcaron Ž zcaron ž Ccaron Č ccaron č \
    Rcaron Ř rcaron ř Ecaron Ě ecaron ě Dcaron Ď dcaron ď Tcaron Ť tcaron ť Ncaron Ň ncaron ň Uring Ů uring ů";

/// Text with its entities as the characters they stand for.
pub(super) fn entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        match entity(rest) {
            Some((character, length)) => {
                plain.push_str(&character);
                rest = &rest[length..];
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

fn entity(text: &str) -> Option<(String, usize)> {
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        let character = char::from_u32(code).filter(|c| !c.is_control())?;
        return Some((character.to_string(), end + 1));
    }
    if let Some((_, character)) = ENTITIES.iter().find(|(known, _)| *known == name) {
        return Some(((*character).to_owned(), end + 1));
    }
    let mut letters = LETTERS.split_whitespace();
    letters.find(|known| *known == name)?;
    Some((letters.next()?.to_owned(), end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_become_characters() {
        for (text, expected) in [
            ("Q&amp;A &#43; &#x2013;", "Q&A + –"),
            ("Espa&ntilde;ol P&rcaron;erov", "Español Přerov"),
            ("AT&T &nosuch; &#0; &#x110000; &", "AT&T &nosuch; &#0; &#x110000; &"),
        ] {
            assert_eq!(entities(text), expected);
        }
    }
}
