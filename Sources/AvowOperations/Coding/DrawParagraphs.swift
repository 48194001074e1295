import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// Draws paragraphs of statements of the record for coders, with a seed.
public struct DrawParagraphs {
  /// From which paragraphs; conditions that are nil do not narrow.
  public struct Source: Hashable, Sendable {
    public var debate: String?
    public var meeting: String?
    /// Words that the paragraph must hold, whatever their case.
    public var holding: String?

    public init(debate: String? = nil, meeting: String? = nil, holding: String? = nil) {
      self.debate = debate
      self.meeting = meeting
      self.holding = holding
    }

    /// In words, as it stands with the project.
    public var words: String {
      "paragraphs of at least \(DrawParagraphs.leastWords) words"
        + (debate.map { " of the debate \($0)" } ?? "") + (meeting.map { " of the meeting \($0)" } ?? "")
        + (holding.map { " that hold “\($0)”" } ?? "")
        + ", the chair’s words, press releases and tables of speakers left out"
    }
  }

  /// Shorter paragraphs are greetings and thanks.
  public static let leastWords = 12
  /// So many may be drawn at once.
  public static let most = 2000

  /// - Returns: the paragraphs in an order of chance, and from how many they were drawn.
  ///
  /// Throws ``CodingFault`` when there is none.
  public static func run(_ record: RecordStore, from source: Source, count: Int, seed: UInt64) throws
    -> (drawn: [DrawnParagraph], of: Int)
  {
    guard (1...most).contains(count) else { throw CodingFault.badCount(count) }
    var draw = SeededDraw<(id: String, text: String)>(count, seed: seed)
    try each(record, of: source) { draw.add($0.id, ($0.id, $0.text)) }
    guard draw.size > 0 else { throw CodingFault.nothingToDraw(source.words) }
    let drawn = draw.drawn.map {
      DrawnParagraph(paragraph: $0.id, digest: Digest.of(Data($0.text.utf8)), text: $0.text)
    }
    return (drawn, draw.size)
  }

  /// Every paragraph that may be drawn from.
  static func each(_ record: RecordStore, of source: Source, _ take: (SpokenText.Paragraph) -> Void) throws {
    var selection = SpokenTextSelection()
    selection.debate = source.debate
    selection.meeting = source.meeting
    selection.withoutChair = true
    let sought = source.holding?.lowercased()
    try record.spokenTexts(selection) { texts, _ in
      for text in texts where text.form != .pressRelease && text.form != .speakers {
        for paragraph in text.paragraphs {
          guard paragraph.text.split(whereSeparator: \.isWhitespace).count >= leastWords else { continue }
          if let sought, !paragraph.text.lowercased().contains(sought) { continue }
          take(paragraph)
        }
      }
    }
  }
}
