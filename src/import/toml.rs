//! TOML front matter and settings (toml.io, version 1.1), read into the same values as YAML. The only home of the toml crate.

use toml::{Table, Value as Toml};

use crate::source::yaml::{Map, Value};

/// Reads a block of TOML.
///
/// # Errors
/// Where it cannot be read, in words.
pub(super) fn read(block: &str) -> Result<Map, String> {
    let table: Table = block
        .parse()
        .map_err(|fault: toml::de::Error| fault.message().to_owned())?;
    Ok(map(table))
}

fn map(table: Table) -> Map {
    Map(table.into_iter().map(|(key, toml)| (key, value(toml))).collect())
}

fn value(toml: Toml) -> Value {
    match toml {
        Toml::String(text) => Value::Text(text),
        Toml::Integer(number) => Value::Int(number),
        Toml::Float(number) if number.is_finite() => Value::Float(number),
        Toml::Float(number) => Value::Text(number.to_string()),
        Toml::Boolean(answer) => Value::Bool(answer),
        Toml::Datetime(time) => Value::Text(time.to_string()),
        Toml::Array(list) => Value::List(list.into_iter().map(value).collect()),
        Toml::Table(table) => Value::Map(map(table)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_of_toml_becomes_a_map() {
        let map = read("title = 'Bus'\ndate = 2015-03-04T10:00:00Z\ntags = ['a', 'b']\n[params]\nx = 1").unwrap();
        assert_eq!(map.get("date"), Some(&Value::Text("2015-03-04T10:00:00Z".into())));
        assert_eq!(
            map.get("params"),
            Some(&Value::Map(Map(vec![("x".into(), Value::Int(1))])))
        );
        assert!(read("title = Bus").is_err());
    }
}
