import AvowRecord
import AvowSources
import AvowStore

/// Turns the rows of a table of recommendations into records: states behind the names, ids, events, duplicates.
struct RecommendationPreparation {
  private let table: RecommendationTable
  private let names: StateNames
  private let held: [String: RecommendationEvent.Kind?]
  private var work: RecommendationImport
  /// What became of each row that was not left out, in the order of the file.
  private(set) var rows: [ImportFile.Row] = []
  /// How often an id was met in this file.
  private var met: [String: Int] = [:]
  private var states: [String: StateID?] = [:]
  private var strangers: [String: (line: Int, count: Int, column: String, meaning: String)] = [:]
  private var heldAlready: (line: Int, count: Int)?

  init(_ table: RecommendationTable, file: ImportedFile, store: RecordStore) throws {
    self.table = table
    names = StateNames(reference: try store.reference())
    held = try store.recommendationAnswers()
    work = RecommendationImport(file: file)
  }

  mutating func run() -> RecommendationImport {
    work.findings = table.findings
    for row in table.rows { take(row) }
    for entry in table.events { take(entry) }
    for (name, stranger) in strangers.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
      add(
        .notUnderstood, "unknown-state", line: stranger.line, column: stranger.column, name,
        stranger.meaning
          + " \(stranger.count == 1 ? "One row" : "\(stranger.count) rows") kept with the name as printed.")
    }
    if let heldAlready {
      add(
        .note, "held-already", line: heldAlready.line, column: nil, "",
        "\(heldAlready.count) recommendations of the table were in the record and stay as they are; this is the first."
      )
    }
    work.file.findings = work.findings.count
    return work
  }

  private mutating func take(_ row: RecommendationTable.Row) {
    let maker = state(row.maker, "from", row)
    let addressee = state(row.addressee, "to", row)
    var recommendation = Recommendation(
      id: Recommendation.id(
        kind: row.kind, session: row.session.isEmpty ? row.document ?? "" : row.session, addressee: addressee,
        maker: maker, text: row.text),
      kind: row.kind, maker: maker, makerAsPrinted: row.maker, addressee: addressee,
      addresseeAsPrinted: row.addressee, session: row.session,
      cycle: row.kind == .upr ? Int(row.session).flatMap(UPRCalendar.cycle(ofSession:)) : nil, date: row.date,
      document: row.document, paragraph: row.paragraph, text: row.text, action: row.action, issues: row.issues
    )
    let times = met[recommendation.id, default: 0] + 1
    met[recommendation.id] = times
    if times > 1 {
      let first = recommendation.id
      recommendation.id += "-\(times)"
      add(
        .note, "same-words-twice", line: row.line, column: nil, row.text,
        "The table has the same words from \(row.maker) to \(row.addressee) in this session \(times) times; each is kept, "
          + "the first as \(first).", about: recommendation.id)
    }
    let source = row.source ?? table.source
    if let known = held[recommendation.id] {
      heldAlready = (heldAlready?.line ?? row.line, (heldAlready?.count ?? 0) + 1)
      let isAnswered = row.answer != nil && row.answer != known
      rows.append(
        .init(line: row.line, fate: isAnswered ? .answered : .held, recommendation: recommendation.id))
      guard let answer = row.answer, isAnswered else { return }
      work.events.append(
        (
          recommendation.id,
          RecommendationEvent(
            kind: answer, date: nil, voice: .state, who: row.addressee, evidence: row.answerEvidence,
            source: source,
            note: "A later table has this answer: “\(row.answerAsPrinted ?? answer.rawValue)”.")
        ))
      return
    }
    var events = [
      RecommendationEvent(
        kind: .made, date: row.date, voice: row.kind == .upr ? .state : voice(of: row),
        who: row.maker.isEmpty ? nil : row.maker, source: source)
    ]
    if let answer = row.answer {
      events.append(
        RecommendationEvent(
          kind: answer, date: nil, voice: .state, who: row.addressee, evidence: row.answerEvidence,
          source: source,
          note: row.answerAsPrinted.flatMap {
            $0.lowercased() == answer.rawValue ? nil : "In the source: “\($0)”."
          }))
    } else if let printed = row.answerAsPrinted {
      events[0].note = "The source has no answer: “\(printed)”."
    }
    rows.append(.init(line: row.line, fate: .new, recommendation: recommendation.id))
    work.new.append(.init(recommendation: recommendation, line: row.line, events: events))
  }

  private func voice(of row: RecommendationTable.Row) -> RecommendationEvent.Voice {
    switch row.kind {
    case .report, .treatyBody: .unitedNations
    case .civilSociety: .civilSociety
    default: .state
    }
  }

  private mutating func take(_ entry: RecommendationTable.EventRow) {
    guard held[entry.recommendation] != nil else {
      return add(
        .notUnderstood, "unknown-recommendation", line: entry.line, column: "recommendation",
        entry.recommendation,
        "There is no such recommendation in the record; the event was left out. Ids stand in avow recommendations --csv."
      )
    }
    rows.append(.init(line: entry.line, fate: .event, recommendation: entry.recommendation))
    work.events.append((entry.recommendation, entry.event))
  }

  /// The state of a printed name at the date of the row, or nil: a finding where a state is meant.
  private mutating func state(_ printed: String, _ column: String, _ row: RecommendationTable.Row) -> StateID?
  {
    let key = "\(row.date?.description ?? "")|\(printed)"
    // Outside of the review a recommendation may be addressed to nobody by name.
    let expected = row.kind == .upr || column == "to" && row.kind != .report && !printed.isEmpty
    let known = states[key]
    if let known, let state = known { return state }
    if known == nil {
      let resolution = names.resolve(printed, on: row.date)
      states.updateValue(resolution.state, forKey: key)
      if let state = resolution.state { return state }
      if expected {
        strangers[printed] = (
          row.line, 0, column,
          printed.isEmpty ? "The row names no state." : RecommendationPreparation.why(resolution)
        )
      }
    }
    if expected { strangers[printed]?.count += 1 }
    return nil
  }

  private static func why(_ resolution: NameResolution) -> String {
    switch resolution {
    case .state(_, let reason): reason
    case .ambiguous(let states, let why):
      "More than one state may be meant (\(states.joined(separator: ", "))): \(why)"
    case .unknown(let near) where near.isEmpty: "No state of the authority files has this name."
    case .unknown(let near):
      "No state of the authority files has this name; near are \(near.joined(separator: ", "))."
    }
  }

  private mutating func add(
    _ weight: Finding.Weight, _ kind: String, line: Int, column: String?, _ fragment: String,
    _ meaning: String,
    about: String? = nil
  ) {
    let place = [work.file.name, "line \(line)", column.map { "column \($0)" }].compactMap { $0 }
    work.findings.append(
      Finding(
        weight, kind: kind, place: place.joined(separator: ", "),
        fragment: fragment.count > 400 ? fragment.prefix(400) + "…" : fragment, meaning: meaning, about: about
      ))
  }
}
