import AvowOperations
import AvowRecord
import AvowStore

/// Two editions of a lens compared: what the later one gained and lost, by which phrase.
struct LensChangesPage: Page {
  static let template = "lens-changes"
  let head: PageHead
  let name: String
  let lens: Link
  let hasComparison: Bool
  let sentence: String
  let hasPhrases: Bool
  /// Phrases by which something was gained or lost, most first.
  let phrases: [Phrase]
  let hasEffect: Bool
  /// Phrases that came, went or changed, and changed nothing that was found.
  let others: [Phrase]
  let hasOthers: Bool
  let lists: [List]
  let editions: DataTable
  let hasEditions: Bool

  /// Recommendations gained, or lost.
  struct List: Sendable {
    let name: String
    let note: String?
    let lines: [Line]
  }

  struct Phrase: Sendable {
    let id: String
    let what: String
    let gained: String
    let lost: String
    let pattern: String

    init(_ change: LensHistory.PhraseChange, of lens: String) {
      id = change.id.replacing(lens + "-", with: "")
      what = change.what
      gained = Number.text(change.gained)
      lost = Number.text(change.lost)
      pattern =
        change.what == "changed"
        ? "\(change.before ?? "") → \(change.after ?? "")" : change.after ?? change.before ?? ""
    }
  }

  struct Line: Sendable {
    let link: Link
    let phrases: String
  }

  /// So many of each list are shown; the table has all.
  static let mostLines = 200

  static func load(_ id: String, earlier: Int?, later: Int?, from answers: Answers) throws -> LensChangesPage
  {
    let index = try LensEditionsIndex(id, earlier: earlier, later: later, from: answers)
    let found = index.comparison
    let shown = [found?.gained ?? [], found?.lost ?? []].map { Array($0.prefix(mostLines)) }
    let texts = try answers.store.recommendationTexts(of: shown.joined().map(\.recommendation))
    let lists = zip(["Gained", "Lost"], zip([found?.gained ?? [], found?.lost ?? []], shown)).map {
      (name: String, pair) in
      let (all, shown) = pair
      return List(
        name: "\(name): \(Number.text(all.count))",
        note: all.count > shown.count
          ? "The first \(shown.count); the CSV of this page has all." : all.isEmpty ? "None." : nil,
        lines: shown.map {
          Line(
            link: Link(texts[$0.recommendation] ?? $0.recommendation, .recommendation($0.recommendation)),
            phrases: $0.phrases.joined(separator: ", "))
        })
    }
    let phrases = found?.phrases ?? []
    return LensChangesPage(
      head: PageHead(
        "\(index.lens.name): what a new version changed",
        "Two editions of the lens compared: what was gained and lost, by which phrase.",
        at: .lensChanges(id, earlier: earlier, later: later),
        trail: LensPage.trail() + [Link(index.lens.name, .lens(id))]),
      name: index.lens.name, lens: Link(index.lens.name, .lens(id)), hasComparison: found != nil,
      sentence: found?.sentence ?? "", hasPhrases: found?.hasPhrases ?? false,
      phrases: phrases.filter { $0.gained + $0.lost > 0 }.sorted {
        ($1.gained + $1.lost, $0.id) < ($0.gained + $0.lost, $1.id)
      }.map { Phrase($0, of: id) },
      hasEffect: phrases.contains { $0.gained + $0.lost > 0 },
      others: phrases.filter { $0.gained + $0.lost == 0 }.map { Phrase($0, of: id) },
      hasOthers: phrases.contains { $0.gained + $0.lost == 0 }, lists: lists,
      editions: LensPage.editions(index.editions),
      hasEditions: !index.editions.isEmpty)
  }
}

/// The editions of a lens and the comparison of two of them, for programs.
struct LensEditionsIndex: Encodable {
  let lens: Lens
  let editions: [LensHistory.Edition]
  /// Nil where only one edition has read this record.
  let comparison: LensHistory.Comparison?

  init(_ id: String, earlier: Int?, later: Int?, from answers: Answers) throws {
    guard let lens = try LensLibrary.shipped().lens(id) else {
      throw SiteFault.notInRecord(noun: "lens", id: id, list: .lenses)
    }
    let history = try LensHistory(answers.store, lens: id)
    let comparison = history.comparison(of: earlier, with: later)
    if let unheld = [earlier, later].compactMap({ $0 }).first(where: { $0 > history.editions.count }) {
      throw SiteFault.notInRecord(noun: "edition of this lens", id: "\(unheld)", list: .lens(id))
    }
    if comparison == nil, let asked = earlier ?? later {
      throw SiteFault.badValue(
        earlier == nil ? "later" : "earlier", "\(asked)",
        mend:
          "This record was read by \(history.editions.count) editions of the lens; the earlier comes first.")
    }
    self.lens = lens
    editions = history.editions
    self.comparison = comparison
  }
}
