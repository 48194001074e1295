import AvowAnalysis
public import AvowRecord
import AvowStore
import Foundation

/// The whip sheet: the votes on the responsibility to protect so far, what every state is expected to do at a next one,
/// and how such expectations have fared.
public struct WhipSheet: Sendable, Codable {
  /// A decision on the topic.
  public struct Past: Sendable, Codable {
    public let decision: String
    public let date: PartialDate
    public let title: String
    public let outcome: String
    public let inFavour: Int?
    public let against: Int?
    public let abstaining: Int?
    /// How many states are named in it, and with what status.
    public let named: Int
    public let status: String
  }

  /// A state.
  public struct Line: Sendable, Codable {
    public let name: String
    public let expected: ExpectedVote
    public let likeliest: String
    public let nearTheLine: Bool
    public let moved: Bool
    /// What a list says that it did on A/RES/75/277, and the status of that list.
    public let named: String?
    public let namedStatus: String?
  }

  /// How the states named on A/RES/75/277 compare with what is expected of a next text.
  public struct NamedCheck: Sendable, Codable {
    public let named: Int
    public let asExpected: Int
    /// Mean Brier score over the states named.
    public let brier: Double?
    public let status: String
  }

  public let run: AnalysisRun
  /// The run that positions were taken from; nil when the record of each state alone was used.
  public let positionsOfRun: Int?
  /// The last roll call of the kind in the record.
  public let lastRollCall: String?
  public let kind: String
  public let series: [Past]
  public let lines: [Line]
  public let totals: [RunMeasure]
  public let brier: RunMeasure?
  public let plainRules: [RunMeasure]
  /// The score of the expectations less that of each plain rule, case by case; below 0 they are better.
  public let lessThanRules: [RunMeasure]
  public let hits: RunMeasure?
  public let totalsWithin: RunMeasure?
  public let reliability: [RunMeasure]
  public let namedCheck: NamedCheck?
  /// States named against both on A/RES/75/277 and on the agenda vote of 2020, and on one of them only.
  public let namedInBoth: [StateID]
  public let namedIn2020Only: [StateID]

  /// The decision whose lists of names are shown beside.
  static let resolution = "A/RES/75/277"
  static let agendaVote = "AGENDA-VOTE-75b"

  public init(_ run: AnalysisRun, in answers: Answers) throws {
    self.run = run
    let proceedings = answers.proceedings
    let measures = try answers.store.measures(ofRun: run.id)
    let named = Dictionary(
      proceedings.namedVotes.filter { $0.decision == WhipSheet.resolution }.map { ($0.state, $0) }
    ) { first, _ in first }
    kind = KindredRollCalls.sentence
    series = proceedings.decisions.filter { $0.topic == "rtop" && $0.body == "GA" }.sorted {
      $0.date < $1.date
    }.map {
      decision in
      Past(
        decision: decision.id, date: decision.date, title: decision.title, outcome: decision.outcome,
        inFavour: decision.inFavour, against: decision.against, abstaining: decision.abstaining,
        named: proceedings.namedVotes.count { $0.decision == decision.id }, status: decision.status)
    }
    let votes = try answers.store.expectedVotes(ofRun: run.id)
    lines = votes.map { vote in
      Line(
        name: answers.reference.name(of: vote.state), expected: vote, likeliest: vote.likeliest.word,
        nearTheLine: vote.isNearTheLine, moved: vote.hasMoved, named: named[vote.state]?.choice,
        namedStatus: named[vote.state]?.status)
    }
    let order = ["yes", "abstain", "no", "absent"]
    totals = order.compactMap { word in measures.first { $0.name == "total" && $0.label == word } }
    brier = measures.first { $0.name == "brier" }
    plainRules = measures.filter { $0.name == "brier of a plain rule" }
    lessThanRules = measures.filter { $0.name == "brier less that of a plain rule" }
    hits = measures.first { $0.name == "hits" }
    totalsWithin = measures.first { $0.name == "totals within 90 %" }
    reliability = order.flatMap { word in measures.filter { $0.name == "reliability of \(word)" } }
    namedCheck = WhipSheet.check(lines)
    let no = Set(named.values.filter { $0.choice == "no" }.map(\.state))
    let earlier = Set(
      proceedings.namedVotes.filter { $0.decision == WhipSheet.agendaVote && $0.choice == "no" }.map(\.state))
    namedInBoth = no.intersection(earlier).sorted()
    namedIn2020Only = earlier.subtracting(no).sorted()
    struct Chosen: Decodable {
      let positionsOfRun: Int?
      let lastRollCall: String?
    }
    let chosen = try? JSONDecoder().decode(Chosen.self, from: Data(run.parameters.utf8))
    positionsOfRun = chosen?.positionsOfRun
    lastRollCall = chosen?.lastRollCall
  }

  /// The newest whip sheet; nil when none was made.
  public static func latest(in answers: Answers) throws -> WhipSheet? {
    try answers.store.latestRun(ofMethod: AllMethods.expectedVotes.id).map { try WhipSheet($0, in: answers) }
  }

  private static func check(_ lines: [Line]) -> NamedCheck? {
    let words = ["yes", "abstain", "no", "did not vote"]
    let known = lines.filter { $0.named.map(words.contains) == true }
    guard let first = known.first else { return nil }
    var (score, right) = (0.0, 0)
    for line in known {
      let happened = words.firstIndex(of: line.named ?? "") ?? 0
      let chances = [line.expected.yes, line.expected.abstain, line.expected.no, line.expected.absent]
      for (index, chance) in chances.enumerated() {
        let gap = chance - (index == happened ? 1 : 0)
        score += gap * gap
      }
      if chances.indices.max(by: { chances[$0] < chances[$1] }) == happened { right += 1 }
    }
    return NamedCheck(
      named: known.count, asExpected: right, brier: score / Double(known.count),
      status: Set(known.compactMap(\.namedStatus)).sorted().joined(separator: ", ").isEmpty
        ? first.namedStatus ?? "" : Set(known.compactMap(\.namedStatus)).sorted().joined(separator: ", "))
  }
}
