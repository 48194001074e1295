/// Decodes one flat row of text fields: `short_name` is found for `shortName`, an empty field is absent.
struct RowDecoder: Decoder {
  let fields: [String: String]
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Keyed<Key>(fields: fields))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "a row is no list"))
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "a row is no single value"))
  }

  /// `shortName` → `short_name`.
  static func column(_ key: any CodingKey) -> String {
    var name = ""
    for character in key.stringValue {
      if character.isUppercase { name.append("_") }
      name.append(contentsOf: character.lowercased())
    }
    return name
  }

  /// A sentence for a person about a field that does not fit.
  static func explain(_ error: DecodingError, _ fields: [String: String]) -> String {
    switch error {
    case .keyNotFound(let key, _): "column \(column(key)) is missing or empty"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      if let key = context.codingPath.last, let field = fields[column(key)] {
        "column \(column(key)), “\(field)”: \(context.debugDescription)"
      } else {
        context.debugDescription
      }
    @unknown default: "\(error)"
    }
  }

  private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let fields: [String: String]
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { fields.keys.compactMap { Key(stringValue: $0) } }

    func field(_ key: Key) -> String? {
      guard let text = fields[RowDecoder.column(key)], !text.isEmpty else { return nil }
      return text
    }

    func contains(_ key: Key) -> Bool { field(key) != nil }
    func decodeNil(forKey key: Key) -> Bool { field(key) == nil }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      guard let text = field(key) else {
        throw DecodingError.keyNotFound(key, .init(codingPath: [key], debugDescription: "empty"))
      }
      return try Value(from: FieldDecoder(text: text, codingPath: [key]))
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
      -> KeyedDecodingContainer<Nested>
    {
      throw DecodingError.dataCorrupted(.init(codingPath: [key], debugDescription: "a field is no table"))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      throw DecodingError.dataCorrupted(.init(codingPath: [key], debugDescription: "a field is no list"))
    }

    func superDecoder() throws -> any Decoder { RowDecoder(fields: fields) }
    func superDecoder(forKey key: Key) throws -> any Decoder { RowDecoder(fields: fields) }
  }
}

/// Decodes one text field as a string, a number, `yes`/`no`, or a value made from a string.
private struct FieldDecoder: Decoder, SingleValueDecodingContainer {
  let text: String
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw misfit("a field is no table")
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw misfit("a field is no list") }
  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { false }
  func decode(_ type: String.Type) -> String { text }
  func decode(_ type: Bool.Type) throws -> Bool {
    switch text {
    case "yes": true
    case "no": false
    default: throw misfit("neither yes nor no")
    }
  }
  func decode(_ type: Int.Type) throws -> Int {
    guard let value = Int(text) else { throw misfit("not a whole number") }
    return value
  }
  func decode(_ type: Double.Type) throws -> Double {
    guard let value = Double(text), value.isFinite else { throw misfit("not a number") }
    return value
  }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

  private func misfit(_ why: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: why))
  }
}
