import AvowRecord

/// One parameter of an address as the OpenAPI document describes it.
struct OpenParameter: Sendable, Equatable {
  /// What may stand there.
  enum Value: Sendable, Equatable {
    case text(atMost: Int)
    case number(ClosedRange<Int>)
    case choice([String])
    /// A state by its ISO 3166 code of three letters.
    case state
    /// `2018`, `2018-03` or, where days are told, `2018-03-05`.
    case date
    case month
    /// `2018-03-05`.
    case day
    /// A word of a small form, as a regular expression, and as a person is told it.
    case form(String, String)
  }

  let name: String
  let meaning: String
  let value: Value
  /// True when it may be given several times.
  var isMany = false
  /// So many of them at most.
  var most: Int?
  /// A value that is understood, for the reader and for the test that tries every template.
  let example: String

  static func text(_ name: String, _ meaning: String, atMost length: Int = 60, example: String = "lakes")
    -> Self
  {
    Self(name: name, meaning: meaning, value: .text(atMost: length), example: example)
  }

  static func texts(_ name: String, _ meaning: String, example: String = "lakes") -> Self {
    Self(name: name, meaning: meaning, value: .text(atMost: 200), isMany: true, example: example)
  }

  static func number(_ name: String, _ meaning: String, _ range: ClosedRange<Int>) -> Self {
    Self(name: name, meaning: meaning, value: .number(range), example: String(range.lowerBound))
  }

  static func year(_ name: String, _ meaning: String) -> Self { number(name, meaning, 1945...2100) }

  static func page(atMost last: Int = 100_000) -> Self { number("page", "The page of the list.", 1...last) }

  static func choice(_ name: String, _ meaning: String, _ words: [String], isMany: Bool = false) -> Self {
    Self(name: name, meaning: meaning, value: .choice(words), isMany: isMany, example: words.first ?? "")
  }

  /// - Parameter most: may be given so many times; once when nil.
  static func state(_ name: String, _ meaning: String, most: Int? = nil) -> Self {
    Self(name: name, meaning: meaning, value: .state, isMany: most != nil, most: most, example: "RWA")
  }

  static func date(_ name: String, _ meaning: String) -> Self {
    Self(name: name, meaning: meaning, value: .date, example: "2017-09")
  }

  static func month(_ name: String, _ meaning: String) -> Self {
    Self(name: name, meaning: meaning, value: .month, example: "2017-09")
  }

  /// As JSON Schema. A condition may be empty, as a form sends it, and is then none.
  private func schema(isInPath: Bool) -> OpenJSON {
    func pattern(_ text: String) -> OpenJSON {
      ["type": "string", "pattern": .text(isInPath ? "^\(text)$" : "^(\(text))?$")]
    }
    func orEmpty(_ schema: OpenJSON) -> OpenJSON {
      isInPath ? schema : ["anyOf": [schema, ["type": "string", "maxLength": 0]]]
    }
    return switch value {
    case .text(let length):
      ["type": "string", "minLength": isInPath ? 1 : 0, "maxLength": .number(length)]
    case .number(let range):
      orEmpty(["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)])
    case .choice(let words): orEmpty(["type": "string", "enum": .list(words.map { .text($0) })])
    case .state: pattern("[A-Z]{3}")
    case .date: pattern("(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?")
    case .day: pattern("(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])")
    case .form(let expression, _): pattern(expression)
    case .month: pattern("(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?")
    }
  }

  private var exampled: OpenJSON {
    if case .number = value, let number = Int(example) { .number(number) } else { .text(example) }
  }

  /// The parameter as the document tells it.
  ///
  /// - Parameter isInPath: true for one between slashes, which is always needed.
  func json(isInPath: Bool) -> OpenJSON {
    let schema = schema(isInPath: isInPath)
    var told: [String: OpenJSON] = [
      "name": .text(name), "in": isInPath ? "path" : "query", "description": .text(meaning),
      "example": isMany ? .list([exampled]) : exampled,
      "schema": isMany ? ["type": "array", "items": schema, "maxItems": .number(most ?? 40)] : schema,
    ]
    if isInPath { told["required"] = true }
    if isMany { told["explode"] = true }
    return .object(told)
  }
}
