import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// Looks for statements that have words in common with the recommendations of a report, in the debate that took it up.
public struct FindEchoes {
  /// What was compared, and what came of it.
  public struct Outcome: Sendable, Codable {
    public let report: String
    public let recommendations: Int
    /// Interventions with words, the chair’s left out.
    public let statements: Int
    public let found: Int
    /// How many of them are new to the record.
    public let new: Int
    /// The run that keeps how it was done.
    public let run: Int
  }

  /// Why nothing could be compared, in a sentence.
  public enum Fault: Error, CustomStringConvertible, Sendable {
    case noRecommendations(String)
    case noStatements(String)

    public var description: String {
      switch self {
      case .noRecommendations(let symbol):
        "The record has no recommendation of \(symbol). Import the report first: avow import FILE…"
      case .noStatements(let symbol):
        "No statement of a debate that took up \(symbol) is in the record. Import the verbatim records of its meetings, "
          + "or name a meeting with --meeting."
      }
    }
  }

  /// - Parameters:
  ///   - meeting: compare with this meeting alone, and with what was filed about it; nil for the debates that took the
  ///     report up.
  ///   - today: the day on which it is done, as it will be shown.
  public static func run(_ symbol: String, meeting: String?, today: String, in answers: Answers) throws
    -> Outcome
  {
    let before = (wall: ContinuousClock.now, cpu: ProcessorTime.seconds)
    var filter = RecommendationFilter()
    filter.kind = .report
    let recommendations = try answers.store.recommendations(filter).items.filter { $0.document == symbol }
      .sorted { NaturalOrder.precedes($0.paragraph ?? "", $1.paragraph ?? "") }
    guard !recommendations.isEmpty else { throw Fault.noRecommendations(symbol) }
    var selections: [SpokenTextSelection] = []
    if let meeting {
      let told = try answers.store.spokenMeetings().filter { $0.symbol == meeting || $0.about == meeting }
      selections = told.map { told in
        var one = SpokenTextSelection()
        one.meeting = told.symbol
        return one
      }
    } else {
      selections = answers.debates(thatTookUp: symbol).map { debate in
        var one = SpokenTextSelection()
        one.debate = debate.id
        return one
      }
    }
    var texts: [SpokenText] = []
    for var selection in selections {
      selection.withoutChair = true
      try answers.store.spokenTexts(selection) { batch, _ in
        texts += batch.filter { $0.form != .pressRelease }
      }
    }
    guard !texts.isEmpty else { throw Fault.noStatements(symbol) }
    let found = Echoes.find(
      recommendations: recommendations.map(\.text), statements: texts.map { $0.paragraphs.map(\.text) })
    let dates = Dictionary(
      try answers.store.spokenMeetings().map { ($0.symbol, $0.date) }, uniquingKeysWith: { first, _ in first }
    )
    let echoes = try found.compactMap { one -> Echo? in
      let text = texts[one.statement]
      guard let date = dates[text.meeting] else { return nil }
      return Echo(
        id: 0, recommendation: recommendations[one.recommendation].id, intervention: text.intervention,
        state: text.state, speaker: try answers.statement(text.intervention)?.statement.speaker ?? "",
        date: date,
        quote: one.quote, words: one.words, ownWords: one.ownWords)
    }
    let new = try answers.store.add(echoes, foundOn: today)
    let input =
      recommendations.map { "\($0.id)\t\($0.text)" }
      + texts.map { "\($0.intervention)\t\($0.paragraphs.map(\.text).joined(separator: "\u{1}"))" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let parameters = try encoder.encode([
      "leastOwnWords": "\(Echoes.leastOwnWords)", "leastWords": "\(Echoes.leastWords)",
      "meeting": meeting ?? "",
      "report": symbol,
    ])
    let run = try answers.store.save(
      AnalysisRun(
        method: AllMethods.echoes.id, version: AllMethods.echoes.version,
        parameters: String(decoding: parameters, as: UTF8.self), seed: 0,
        inputDigest: Digest.of(Data(input.joined(separator: "\n").utf8)), madeOn: today,
        wallSeconds: (ContinuousClock.now - before.wall) / .seconds(1),
        cpuSeconds: ProcessorTime.seconds - before.cpu, iterations: 0, objective: 0, votes: 0, rollCalls: 0),
      measures: [
        RunMeasure(name: "recommendations", value: Double(recommendations.count)),
        RunMeasure(name: "statements", value: Double(texts.count)),
        RunMeasure(name: "echoes", value: Double(echoes.count)),
        RunMeasure(name: "echoes that are new", value: Double(new)),
      ])
    return Outcome(
      report: symbol, recommendations: recommendations.count, statements: texts.count, found: echoes.count,
      new: new, run: run.id)
  }
}
