//! How large a picture is.

use crate::base::SourcePath;

/// The width and height of a picture, in pixels; none for what is no picture, or says no size.
pub fn size(source: &SourcePath, bytes: &[u8]) -> Option<(u32, u32)> {
    if !is_picture(source) {
        return None;
    }
    if source.extension() == "svg" {
        return svg_size(std::str::from_utf8(bytes).ok()?);
    }
    let size = imagesize::blob_size(bytes).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}

fn is_picture(source: &SourcePath) -> bool {
    matches!(
        source.extension().as_str(),
        "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" | "svg" | "bmp" | "ico"
    )
}

/// The size that an SVG asks for: its width and height, else those of its view box.
fn svg_size(svg: &str) -> Option<(u32, u32)> {
    let start = svg.find("<svg")?;
    let tag = &svg[start..start + svg[start..].find('>')?];
    let attribute = |name: &str| {
        let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        tag[at..].split('"').next()
    };
    let pixels = |text: &str| {
        text.trim_end_matches("px")
            .parse::<f64>()
            .ok()
            .map(|size| size.round() as u32)
    };
    if let (Some(width), Some(height)) = (
        attribute("width").and_then(pixels),
        attribute("height").and_then(pixels),
    ) {
        return Some((width, height));
    }
    let numbers: Vec<u32> = attribute("viewBox")?.split([' ', ',']).filter_map(pixels).collect();
    match numbers[..] {
        [_, _, width, height] => Some((width, height)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_has_the_size_of_its_view_box() {
        assert_eq!(
            svg_size(r#"<?xml?><svg xmlns="x" viewBox="0 0 320 96">"#),
            Some((320, 96))
        );
        assert_eq!(
            svg_size(r#"<svg width="32px" height="16" viewBox="0 0 1 1">"#),
            Some((32, 16))
        );
        assert_eq!(svg_size("<svg>"), None);
    }
}
