/// A printed line of a record that nobody spoke.
public struct Aside: Sendable, Codable, Hashable {
  public enum Role: String, Sendable, Codable, CaseIterable {
    case front, heading, direction, vote, note
  }

  public var role: Role
  public var text: String
  public var page: Int
  /// The spoken paragraph that it follows; nil before the first.
  public var after: String?

  public init(role: Role, text: String, page: Int, after: String?) {
    self.role = role
    self.text = text
    self.page = page
    self.after = after
  }
}

/// A line that belongs to the page and not to the meeting.
public struct Furniture: Sendable, Codable, Hashable {
  public var text: String
  public var page: Int

  public init(text: String, page: Int) {
    self.text = text
    self.page = page
  }
}

/// How many letters and digits of a document went where: none may be lost.
public struct LetterAccount: Sendable, Codable, Hashable {
  /// Letters and digits in the text of the file.
  public var document = 0
  /// In speakers' labels and spoken paragraphs.
  public var spoken = 0
  /// In headings, stage directions, votes and notes.
  public var asides = 0
  public var furniture = 0
  /// Letters that a correction of the official text added (or, below zero, took out).
  public var corrected = 0

  public init() {}

  /// The share of the document that is accounted for; 1 for an empty one.
  public var share: Double {
    document == 0 ? 1 : Double(spoken + asides + furniture - corrected) / Double(document)
  }

  /// Letters and digits of a text.
  public static func count(_ text: String) -> Int {
    var count = 0
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let value = scalar.value | 0x20
        if (97...122).contains(value) || (48...57).contains(scalar.value) { count += 1 }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        count += 1
      }
    }
    return count
  }
}
