import Foundation

/// One speech as a line of a corpus tells it.
struct SpeechLine: Decodable {
  /// The code of three letters; `EU` for the European Union.
  let iso3: String
  let session: Int
  let year: Int?
  let text: String
  /// Who spoke, where the corpus says it; the General Debate corpus does not.
  let speaker: String?
  /// The office of the speaker.
  let post: String?

  /// Without these a line is no speech.
  static let keys = ["iso3", "session", "text"]

  private enum CodingKeys: String, CodingKey { case iso3, session, year, text, speaker, post }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    iso3 = try container.decode(String.self, forKey: .iso3)
    session = try SpeechLine.number(container, .session)
    year = container.contains(.year) ? try SpeechLine.number(container, .year) : nil
    text = try container.decode(String.self, forKey: .text)
    speaker = try container.decodeIfPresent(String.self, forKey: .speaker)
    post = try container.decodeIfPresent(String.self, forKey: .post)
  }

  /// A whole number, also where it is written as text.
  private static func number(_ container: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys) throws -> Int
  {
    if let number = try? container.decode(Int.self, forKey: key) { return number }
    let text = try container.decode(String.self, forKey: key)
    guard let number = Int(text) else {
      throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "no whole number")
    }
    return number
  }

  /// What is wrong with a line, in words that end a sentence.
  static func why(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "it has no “\(key.stringValue)”"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "its “\(context.codingPath.last?.stringValue ?? "value")” is not of the kind that it must be"
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      "its “\(context.codingPath.last?.stringValue ?? "value")” is no whole number"
    default: "it is no JSON object in UTF-8"
    }
  }
}
