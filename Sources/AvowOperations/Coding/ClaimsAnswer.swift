import AvowAnalysis
public import AvowRecord
import AvowStore
import Foundation

/// What people coded and an editor adjudicated: counts by adjudicated claims only, with what they cover, and the list behind.
public struct ClaimsAnswer: Sendable, Codable {
  public struct Project: Sendable, Codable {
    public let id: String
    public let name: String
    public let paragraphs: Int
    public let coders: Int
    /// Of all decisions together.
    public let alpha: Double?
    public let low: Double?
    public let high: Double?
    public let published: PartialDate
  }

  /// How often a code was adjudicated; by the rules claimed-paragraphs, claimed-statements and claimed-states.
  public struct Count: Sendable, Codable {
    public let code: ClaimCode
    public let paragraphs: Int
    public let statements: Int
    public let states: Int
    /// Paragraphs of which this code was asked: what a share is a share of.
    public let asked: Int
  }

  /// How much of a debate was coded; by the rules coded-paragraphs and paragraphs-to-code.
  public struct Coverage: Sendable, Codable {
    /// Nil for what belongs to no debate.
    public let debate: String?
    public let title: String
    public let coded: Int
    /// Of the meeting where one is asked for. Nil for what belongs to no debate, and where one state is asked for.
    public let of: Int?
  }

  /// One adjudicated claim with its place in the record.
  public struct Item: Sendable, Codable {
    public let coding: String
    public let code: ClaimCode
    public let quotation: Quotation?
    public let paragraph: String
    public let statement: String
    public let speaker: String
    public let state: StateID?
    public let meeting: String
    public let date: PartialDate
    public let form: RecordForm
    public let debate: String?
    public let decided: PartialDate
  }

  public let filter: ClaimFilter
  /// All that are published, whatever the filter.
  public let projects: [Project]
  /// Coded paragraphs that meet the filter, its code left aside.
  public let coded: Int
  public let counts: [Count]
  public let coverage: [Coverage]
  /// Claims that meet the filter, and those of the page asked for.
  public let total: Int
  public let items: [Item]
  /// Paragraphs whose words have changed since they were coded, or that are gone: not counted.
  public let findings: [Finding]
  /// Codings that were taken out: address and day.
  public let withdrawn: [WithdrawnNote]
}

extension Answers {
  /// Adjudicated claims.
  ///
  /// - Parameter countsOfDebates: whether what could be coded of each debate is counted, which reads its statements.
  public func claims(_ filter: ClaimFilter, countsOfDebates: Bool = true) throws -> ClaimsAnswer {
    let codings = try store.publishedCodings()
    let chosen = codings.filter { filter.coding == nil || $0.id == filter.coding }
    let coded = chosen.flatMap(\.paragraphs).map(\.coded)
    let places = try store.paragraphPlaces(Array(Set(coded.map(\.paragraph))))
    let all = ClaimedParagraph.current(chosen, places).filter { one in
      (filter.debate == nil || one.place.debate == filter.debate)
        && (filter.meeting == nil || one.place.meeting == filter.meeting)
        && (filter.state == nil || one.place.state == filter.state)
    }
    let items = all.flatMap(\.items).filter { filter.code == nil || $0.code == filter.code }.sorted(
      by: ClaimsAnswer.comesFirst)
    let from = min(filter.offset, items.count)
    let until = filter.limit.map { min(items.count, from + $0) } ?? items.count
    return ClaimsAnswer(
      filter: filter,
      projects: codings.map { one in
        let line = one.agreement.first { $0.category == "all" }
        return ClaimsAnswer.Project(
          id: one.id, name: one.name, paragraphs: one.paragraphs.count, coders: one.coders,
          alpha: line?.alpha, low: line?.low, high: line?.high, published: one.published)
      },
      coded: Set(all.map(\.place.paragraph)).count,
      counts: ClaimedParagraph.counts(all).filter { filter.code == nil || $0.code == filter.code },
      coverage: try coverage(all, filter, counting: countsOfDebates), total: items.count,
      items: Array(items[from..<until]),
      findings: CodedParagraphs.findings(coded, places: places).filter { $0.kind != "quotation-differs" },
      withdrawn: try store.withdrawnCodings())
  }

  private func coverage(
    _ all: [ClaimedParagraph], _ filter: ClaimFilter, counting: Bool
  ) throws -> [ClaimsAnswer.Coverage] {
    try Dictionary(grouping: all, by: \.place.debate).map { debate, some in
      var of: Int?
      // What is coded of one meeting is a share of that meeting, and of one state nobody counts what could be.
      if counting, filter.state == nil, let debate {
        of = try paragraphsToCode(
          .init(debate: filter.meeting == nil ? debate : nil, meeting: filter.meeting))
      }
      return ClaimsAnswer.Coverage(
        debate: debate,
        title: debate.flatMap { self.debate($0)?.debate.title } ?? debate ?? "Of no debate of the record",
        coded: Set(some.map(\.place.paragraph)).count, of: of)
    }.sorted { ($0.debate == nil ? 1 : 0, $0.debate ?? "") < ($1.debate == nil ? 1 : 0, $1.debate ?? "") }
  }
}

extension ClaimsAnswer {
  fileprivate static func comesFirst(_ one: Item, _ other: Item) -> Bool {
    if one.date != other.date { return one.date.firstDay > other.date.firstDay }
    return (one.meeting, one.paragraph, one.code.text, one.quotation?.start ?? -1, one.coding)
      < (other.meeting, other.paragraph, other.code.text, other.quotation?.start ?? -1, other.coding)
  }

  /// One row a claim.
  public var csv: String {
    var writer = DelimitedWriter(header: [
      "project", "code", "paragraph", "statement", "speaker", "state", "meeting", "debate", "date", "form",
      "start",
      "length", "quote", "decided",
    ])
    for one in items {
      writer.append([
        one.coding, one.code.text, one.paragraph, one.statement, one.speaker, one.state, one.meeting,
        one.debate, one.date.description, one.form.rawValue, one.quotation.map { "\($0.start)" },
        one.quotation.map { "\($0.length)" }, one.quotation?.words, one.decided.description,
      ])
    }
    return writer.text
  }

  /// The counts as a table.
  public var countsTable: String {
    var writer = DelimitedWriter(header: ["code", "paragraphs", "of_coded", "statements", "states"])
    for one in counts {
      writer.append([
        one.code.text, "\(one.paragraphs)", "\(one.asked)", "\(one.statements)", "\(one.states)",
      ])
    }
    return writer.text
  }
}

/// A coded paragraph of one project whose words are still those that were coded.
struct ClaimedParagraph {
  let coding: PublishedCoding
  let paragraph: PublishedCoding.Paragraph
  let place: ParagraphPlace

  static func current(_ codings: [PublishedCoding], _ places: [String: ParagraphPlace]) -> [ClaimedParagraph]
  {
    codings.flatMap { coding in
      coding.paragraphs.compactMap { paragraph in
        guard let place = places[paragraph.paragraph],
          Digest.of(Data(place.text.utf8)) == paragraph.digest
        else { return nil }
        return ClaimedParagraph(coding: coding, paragraph: paragraph, place: place)
      }
    }
  }

  var items: [ClaimsAnswer.Item] {
    paragraph.claims.map { claim in
      ClaimsAnswer.Item(
        coding: coding.id, code: claim.code, quotation: claim.quotation, paragraph: place.paragraph,
        statement: place.statement, speaker: place.speaker, state: place.state, meeting: place.meeting,
        date: place.date, form: place.form, debate: place.debate, decided: paragraph.decided)
    }
  }

  /// What its project asked.
  var asked: [ClaimCode] {
    coding.themes.map(ClaimCode.theme)
      + (coding.stanceOn == nil ? [] : Stance.allCases.map(ClaimCode.stance))
  }

  /// By each code that was asked of one of the paragraphs.
  static func counts(_ all: [ClaimedParagraph]) -> [ClaimsAnswer.Count] {
    // Stances on different things are not added up.
    let isMixed = Set(all.compactMap(\.coding.stanceOn)).count > 1
    let codes = Set(all.flatMap(\.asked)).filter { !(isMixed && $0.isStance) }.sorted()
    return codes.map { code in
      let asked = all.filter { $0.asked.contains(code) }
      let claimed = asked.filter { $0.paragraph.claims.contains { $0.code == code } }
      return ClaimsAnswer.Count(
        code: code, paragraphs: Set(claimed.map(\.place.paragraph)).count,
        statements: Set(claimed.map(\.place.statement)).count,
        states: Set(claimed.compactMap(\.place.state)).count,
        asked: Set(asked.map(\.place.paragraph)).count)
    }
  }
}
