import AvowRecord
import Foundation

/// How to cite a statement: as text, and in the two shapes that reference managers read.
public struct StatementCitation: Sendable, Codable {
  public var text: String
  public var bibTeX: String
  /// CSL-JSON: a list of one item.
  public var csl: [Item]

  public struct Item: Sendable, Codable {
    public struct Name: Sendable, Codable {
      public var literal: String
    }

    public struct Day: Sendable, Codable {
      public var parts: [[Int]]

      private enum CodingKeys: String, CodingKey { case parts = "date-parts" }
    }

    public var id: String
    public var type: String
    public var title: String
    public var author: [Name]
    public var issued: Day
    public var containerTitle: String
    public var number: String
    public var page: String?
    public var genre: String
    public var language: String?
    public var note: String?

    private enum CodingKeys: String, CodingKey {
      case id, type, title, author, issued, number, page, genre, language, note
      case containerTitle = "container-title"
    }
  }

  init(_ turn: SpokenTurn, in meeting: SpokenMeeting, title: String) {
    let who = turn.speaker.isEmpty ? "Not attributed" : turn.speaker
    let speaker = turn.stateName.map { who.contains($0) ? who : "\(who) (\($0))" } ?? who
    let isCorpus = meeting.form == .corpus
    let container = isCorpus ? "United Nations General Debate Corpus" : "United Nations"
    let what =
      turn.kind == .statement
      ? "Statement" : turn.kind.rawValue.prefix(1).uppercased() + turn.kind.rawValue.dropFirst()
    let day = meeting.date.inWords
    let page = turn.page > 0 ? "page \(turn.page)" : nil
    let form =
      switch meeting.form {
      case .verbatim: "verbatim record"
      case .pressRelease: "press release, a paraphrase"
      case .filed: "text as handed in"
      case .corpus: "text as collected by researchers, doi:10.7910/DVN/0TJX8Y"
      case .speakers: "table of speakers"
      }
    text =
      "\(speaker), \(what.lowercased()), \(title), \(day), "
      + [meeting.symbol, page, form].compactMap { $0 }.joined(separator: ", ") + ", \(turn.id)."
    let numbers = meeting.date.description.split(separator: "-").compactMap { Int($0) }
    csl = [
      Item(
        id: turn.id, type: "speech", title: "\(what), \(title)", author: [.init(literal: speaker)],
        issued: .init(parts: [numbers]), containerTitle: container, number: meeting.symbol,
        page: turn.page > 0 ? "\(turn.page)" : nil, genre: form, language: turn.language, note: turn.id)
    ]
    var key = String(
      turn.id.unicodeScalars.map {
        ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) ? Character($0) : "-"
      })
    while key.contains("--") { key = key.replacing("--", with: "-") }
    var fields = [
      ("author", "{\(StatementCitation.escaped(speaker))}"),
      ("title", StatementCitation.escaped("\(what), \(title)")),
      ("year", numbers.first.map(String.init) ?? ""),
      ("howpublished", StatementCitation.escaped("\(container), \(form)")),
      ("number", StatementCitation.escaped(meeting.symbol)), ("note", StatementCitation.escaped(turn.id)),
    ]
    if numbers.count > 1 { fields.append(("month", "\(numbers[1])")) }
    if turn.page > 0 { fields.append(("pages", "\(turn.page)")) }
    bibTeX = "@misc{\(key),\n" + fields.map { "  \($0) = {\($1)}" }.joined(separator: ",\n") + "\n}\n"
  }

  /// Text for BibTeX: its signs of command lose their meaning.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\textbackslash{}"
      case "{", "}", "&", "%", "$", "#", "_": result += "\\\(character)"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      default: result.append(character)
      }
    }
  }
}
