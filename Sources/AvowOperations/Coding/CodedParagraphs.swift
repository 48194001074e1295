public import AvowRecord
public import AvowStore
import Foundation

/// Whether paragraphs still stand in the record with the words that were coded.
public struct CodedParagraphs {
  /// A paragraph as it was coded.
  public struct Coded: Hashable, Sendable {
    public let paragraph: String
    /// SHA-256 of the words that were coded.
    public let digest: String
    /// What was quoted of it.
    public let quotations: [Quotation]

    public init(paragraph: String, digest: String, quotations: [Quotation]) {
      self.paragraph = paragraph
      self.digest = digest
      self.quotations = quotations
    }
  }

  /// One finding for each that was changed, is gone, or does not read what was quoted; empty when all stand as they were.
  public static func findings(_ coded: [Coded], in record: RecordStore) throws -> [Finding] {
    findings(coded, places: try record.paragraphPlaces(coded.map(\.paragraph)))
  }

  /// The same, where the places were read already.
  public static func findings(_ coded: [Coded], places: [String: ParagraphPlace]) -> [Finding] {
    coded.compactMap { finding($0, text: places[$0.paragraph]?.text) }
  }

  /// The findings of the published codings of a record, by project and paragraph.
  public static func findings(published record: RecordStore) throws -> [Finding] {
    try record.publishedCodings().flatMap { coding in
      try findings(coding.paragraphs.map(\.coded), in: record).map { finding in
        Finding(
          finding.weight, kind: finding.kind, place: "coding \(coding.id), \(finding.place)",
          fragment: finding.fragment, meaning: finding.meaning)
      }
    }
  }

  private static func finding(_ coded: Coded, text: String?) -> Finding? {
    guard let text else {
      return Finding(
        .disagreement, kind: "coded-paragraph-gone", place: coded.paragraph,
        fragment: cut(coded.quotations.first?.words ?? ""),
        meaning:
          "The record does not hold this paragraph any more. What was coded of it stays and is not counted.")
    }
    let moved = coded.quotations.filter { Quotation($0.range, of: text)?.words != $0.words }
    let isChanged = Digest.of(Data(text.utf8)) != coded.digest
    if let first = moved.min(by: { $0.start < $1.start }) {
      return Finding(
        .disagreement, kind: isChanged ? "coded-paragraph-changed" : "quotation-differs",
        place: "\(coded.paragraph), characters \(first.start + 1) to \(first.start + first.length)",
        fragment: cut(first.words),
        meaning: stands(first, in: text)
          + (moved.count > 1 ? " So it is with \(moved.count) of \(coded.quotations.count) quotations." : "")
          + (isChanged ? " What was coded stays and is not counted." : ""))
    }
    guard isChanged else { return nil }
    return Finding(
      .disagreement, kind: "coded-paragraph-changed", place: coded.paragraph, fragment: cut(text),
      meaning:
        "The record has other words here than those that were coded"
        + (coded.quotations.isEmpty ? "." : ", though what was quoted stands where it stood.")
        + " What was coded stays and is not counted.")
  }

  /// What stands now where words were quoted, and where the words are.
  private static func stands(_ quotation: Quotation, in text: String) -> String {
    let count = text.unicodeScalars.count
    let range = min(quotation.start, count)..<min(quotation.start + quotation.length, count)
    let now = Quotation(range, of: text).map {
      "These words were quoted here, and there stands “\(cut($0.words))” now."
    }
    let elsewhere = Quotation.places(of: quotation.words, in: text).first
    return (now ?? "These words were quoted here, and the paragraph ends before them now.")
      + (elsewhere.map { " They stand at characters \($0.start + 1) to \($0.start + $0.length)." } ?? "")
  }

  private static func cut(_ words: String) -> String { words.count > 80 ? words.prefix(79) + "…" : words }
}

extension PublishedCoding.Paragraph {
  /// What a comparison with the record needs of it.
  public var coded: CodedParagraphs.Coded {
    CodedParagraphs.Coded(paragraph: paragraph, digest: digest, quotations: claims.compactMap(\.quotation))
  }
}
