//! The JSON Schema of a kind, for editors: made from the same reading that types it.

use serde_json::{Map, Value, json};

use super::fields::{Described, Shape};
use super::kind::Kind;

/// The schema of a kind's front matter, JSON Schema draft 2020-12.
pub fn schema(kind: Kind) -> Value {
    let mut schema = object(&kind.fields());
    schema.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    schema.insert("title".to_owned(), json!(format!("pressroom {}", kind.name())));
    Value::Object(schema)
}

fn object(fields: &[Described]) -> Map<String, Value> {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|field| (field.key.to_owned(), described(field)))
        .collect();
    let required: Vec<&str> = fields
        .iter()
        .filter(|field| field.required)
        .map(|field| field.key)
        .collect();
    let mut object = Map::new();
    object.insert("type".to_owned(), json!("object"));
    object.insert("properties".to_owned(), Value::Object(properties));
    object.insert("patternProperties".to_owned(), json!({ "^x_": true }));
    object.insert("additionalProperties".to_owned(), json!(false));
    if !required.is_empty() {
        object.insert("required".to_owned(), json!(required));
    }
    object
}

/// A field may always be left empty, which is the same as leaving it out.
fn described(field: &Described) -> Value {
    let mut schema = shape(&field.shape);
    if let Value::Object(map) = &mut schema {
        map.insert("description".to_owned(), json!(field.note));
    }
    schema
}

fn shape(shape_of: &Shape) -> Value {
    match shape_of {
        Shape::Text => json!({ "type": ["string", "integer", "null"] }),
        Shape::Slug => json!({ "type": ["string", "null"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }),
        Shape::Day => json!({ "type": ["string", "null"], "examples": ["2026-11-20"] }),
        Shape::Instant => json!({ "type": ["string", "null"], "examples": ["2026-11-20T10:30"] }),
        Shape::Flag => json!({ "type": ["boolean", "null"] }),
        Shape::Whole => json!({ "type": ["integer", "null"], "minimum": 0 }),
        Shape::Choice(words) => {
            json!({ "enum": words.iter().map(|word| json!(word)).chain([Value::Null]).collect::<Vec<_>>() })
        }
        Shape::Url => json!({ "type": ["string", "null"], "pattern": "^(https?://|/)" }),
        Shape::List(item) => json!({ "type": ["array", "null"], "items": shape(item) }),
        Shape::Map(fields) => {
            let mut object = object(fields);
            object.insert("type".to_owned(), json!(["object", "null"]));
            Value::Object(object)
        }
        Shape::Named(fields) if fields.is_empty() => json!({ "type": ["object", "null"] }),
        Shape::Named(fields) => {
            json!({ "type": ["object", "null"], "additionalProperties": Value::Object(object(fields)) })
        }
        Shape::Either(first, second) => json!({ "anyOf": [shape(first), shape(second)] }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_needs_a_title_and_refuses_what_it_does_not_know() {
        let schema = schema(Kind::Release);
        assert!(schema["required"].as_array().unwrap().contains(&json!("title")));
        assert_eq!(schema["additionalProperties"], json!(false));
        assert_eq!(
            schema["properties"]["quotes"]["items"]["properties"]["capacity"]["enum"][0],
            json!("group")
        );
        assert_eq!(
            schema["properties"]["media_contact"]["anyOf"][0]["type"][0],
            json!("string")
        );
    }
}
