public import AvowRecord

/// The draft of an update, made from the record alone: every sentence leads to the records it rests on.
public struct UpdateDraft: Sendable, Codable {
  /// One sentence and what it rests on; there is none without.
  public struct Sentence: Sendable, Codable {
    public let text: String
    public let records: [RecordReference]

    /// Nil without a record: what rests on nothing is not written.
    init?(_ text: String, _ records: [RecordReference?]) {
      let records = records.compactMap { $0 }
      guard !records.isEmpty, !text.isEmpty else { return nil }
      self.text = text
      self.records = records
    }
  }

  public struct Section: Sendable, Codable {
    public let title: String
    public let sentences: [Sentence]
  }

  public let from: PartialDate
  public let until: PartialDate
  public let title: String
  /// Only those that have a sentence.
  public let sections: [Section]

  /// As Markdown: a heading a section, a point a sentence, its links at its end.
  ///
  /// - Parameter address: where a record stands; see the site's map.
  public func markdown(_ address: (RecordReference) -> String) -> String {
    var lines: [String] = []
    for section in sections {
      lines += ["# \(MarkdownText.escaped(section.title))", ""]
      for sentence in section.sentences {
        let links = sentence.records.map {
          let place = address($0)
          return "[\(MarkdownText.escaped($0.label))](\(place.contains("(") ? "<\(place)>" : place))"
        }
        lines.append("- \(MarkdownText.escaped(sentence.text)) (\(links.joined(separator: ", ")))")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }
}

extension RecordReference {
  /// What a link to it says in few words.
  public var label: String {
    switch kind {
    case .statement: "statement \(id)"
    case .rollCall: "roll call \(id)"
    case .recommendation: "recommendation"
    case .alert: "alert \(id)"
    case .measure: "measure \(id)"
    case .situation: "situation \(id)"
    case .veto: "vetoes"
    case .contradiction: "contradiction \(id)"
    case .note: "note \(id)"
    case .issue: "issue \(id)"
    default: id
    }
  }
}

/// Text of the record on its way into Markdown, so that no character of it becomes markup or an embed.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.split(whereSeparator: \.isNewline).joined(separator: " ") {
      if "\\`*_{}[]<>#&|~!".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// As a reader of the plain text would have it: a backslash before ASCII punctuation goes.
  static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.first, next.isASCII, next.isPunctuation || next.isSymbol {
        result.append(rest.removeFirst())
      } else {
        result.append(character)
      }
    }
    return result
  }
}
