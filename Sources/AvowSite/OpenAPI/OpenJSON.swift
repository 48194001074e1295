import Foundation

/// A piece of the OpenAPI document.
indirect enum OpenJSON: Sendable, Equatable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([OpenJSON])
  case object([String: OpenJSON])
}

extension OpenJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(dictionaryLiteral pairs: (String, OpenJSON)...) {
    self = .object(Dictionary(uniqueKeysWithValues: pairs))
  }
  init(arrayLiteral elements: OpenJSON...) { self = .list(elements) }
}

extension OpenJSON: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}
