import AvowRecord
import AvowSources
import AvowStore

/// From a table as read to what is written: roll calls numbered, voters become states, ballots sorted and compared
/// with those held, totals checked.
struct RollCallPreparation {
  private let table: RollCallTable
  private let store: RecordStore
  private let known: [String: KnownRollCall]
  private var work: RollCallImport
  /// Number of each roll call that ballots point to; nil where neither file nor record has it.
  private var numbers: [Int?] = []

  init(_ table: RollCallTable, file: ImportedFile, store: RecordStore) throws {
    self.table = table
    self.store = store
    let held = try store.knownRollCalls()
    known = held.byID
    work = RollCallImport(file: file, firstNumber: held.firstNumber)
    work.findings = table.findings
  }

  mutating func run() throws -> RollCallImport {
    takeRollCalls()
    try takeIssues()
    try takeBallots()
    work.file.rollCalls = work.rollCalls.count
    work.file.ballots = work.ballots.count
    work.file.findings = work.findings.count
    return work
  }

  /// The place of a roll call, as a finding names it.
  private func place(_ id: String) -> String { "\(work.file.name), roll call \(id)" }

  private mutating func takeRollCalls() {
    var link = SameVote(known.values.map(\.rollCall))
    for rollCall in table.rollCalls {
      if let held = known[rollCall.id] {
        note(differencesOf: rollCall, from: held.rollCall)
        continue
      }
      var rollCall = rollCall
      if let finding = link.join(&rollCall, place: place(rollCall.id)) { work.findings.append(finding) }
      work.rollCalls.append(rollCall)
    }
  }

  private mutating func note(differencesOf new: RollCall, from held: RollCall) {
    let pairs: [(String, String?, String?)] = [
      ("date", held.date.description, new.date.description), ("session", held.session, new.session),
      ("title", held.title, new.title),
      ("printed yes", held.printedYes.map(String.init), new.printedYes.map(String.init)),
      ("printed no", held.printedNo.map(String.init), new.printedNo.map(String.init)),
      ("printed abstain", held.printedAbstain.map(String.init), new.printedAbstain.map(String.init)),
    ]
    for (field, before, after) in pairs {
      guard let before, let after, before != after else { continue }
      work.findings.append(
        Finding(
          .disagreement, kind: "roll-call-differs", place: place(new.id), fragment: "\(field): \(after)",
          meaning: "The record has “\(before)” from an earlier import, which stays.", about: new.id))
    }
  }

  private mutating func takeIssues() throws {
    let new = Dictionary(work.rollCalls.enumerated().map { ($1.id, work.firstNumber + $0) }) { first, _ in
      first
    }
    var missing: [String: Int] = [:]
    for (rollCall, issue) in table.issues {
      if let number = new[rollCall] ?? known[rollCall]?.number {
        work.issues.append((number, issue))
      } else {
        missing[rollCall, default: 0] += 1
      }
    }
    if let first = missing.keys.min(by: NaturalOrder.precedes), work.issues.isEmpty {
      throw StoreFault.unknownRollCalls(file: work.file.name, first: first, count: missing.count)
    }
    for (rollCall, count) in missing.sorted(by: { NaturalOrder.precedes($0.key, $1.key) }) {
      work.findings.append(
        Finding(
          .notUnderstood, kind: "unknown-roll-call", place: place(rollCall), fragment: rollCall,
          meaning:
            "\(count) issue labels belong to a roll call that the record does not have; they were left out.",
          about: rollCall))
    }
    numbers = table.rollCallIDs.map { new[$0] ?? known[$0]?.number }
  }

  private mutating func takeBallots() throws {
    guard !table.ballotRollCall.isEmpty else { return }
    guard numbers.contains(where: { $0 != nil }) else {
      throw StoreFault.unknownRollCalls(
        file: work.file.name, first: table.rollCallIDs.min(by: NaturalOrder.precedes) ?? "",
        count: table.rollCallIDs.count)
    }
    let dates = try datesOfRollCalls()
    var seats = SeatResolution(table.voters, names: StateNames(reference: try store.reference()))
    let placed = seats.place(table, numbers: numbers, dates: dates, file: work.file.name)
    work.findings += placed.findings
    work.states = placed.states
    work.voters = table.voters
    work.originals = table.originals
    work.ballots = try withoutThoseHeld(placed.ballots)
    count()
  }

  private func datesOfRollCalls() throws -> [PartialDate?] {
    let new = Dictionary(work.rollCalls.map { ($0.id, $0.date) }) { first, _ in first }
    return table.rollCallIDs.map { new[$0] ?? known[$0]?.rollCall.date }
  }

  /// Leaves out ballots that the record has already; those that differ become findings, the earlier one stays.
  private mutating func withoutThoseHeld(
    _ ballots: [RollCallImport.PlacedBallot]
  ) throws -> [RollCallImport.PlacedBallot] {
    let touched = Set(numbers.compactMap { $0 })
    let filled = known.values.filter { touched.contains($0.number) && $0.counted.all > 0 }
    guard !filled.isEmpty else { return ballots }
    let ids = Dictionary(filled.map { ($0.number, $0.rollCall.id) }) { first, _ in first }
    let held = try store.choicesHeld(at: Set(ids.keys), states: work.states)
    return ballots.filter { ballot in
      guard let before = held[Int(ballot.rollCall) << 16 | Int(ballot.state)] else { return true }
      if before != ballot.choice, ballot.choice != .notMember {
        let id = ids[Int(ballot.rollCall)] ?? ""
        work.findings.append(
          Finding(
            .disagreement, kind: "differs-from-earlier-source", place: place(id),
            fragment: "\(work.voters[Int(ballot.voter)].id): \(work.originals[Int(ballot.original)])",
            meaning: "\(work.states[Int(ballot.state)]) is held as “\(before.word)” from an earlier import, "
              + "which stays; this file has “\(ballot.choice.word)”.", about: id))
      }
      return false
    }
  }

  /// Counts the ballots of each roll call and compares them with the printed totals.
  private mutating func count() {
    let last = numbers.compactMap { $0 }.max() ?? 0
    var counts = Array(repeating: BallotCount(), count: last + 1)
    for ballot in work.ballots { counts[Int(ballot.rollCall)][ballot.choice] += 1 }
    for (number, counted) in counts.enumerated() where counted.all > 0 { work.counted[number] = counted }
    let new = Dictionary(work.rollCalls.enumerated().map { (work.firstNumber + $0, $1) }) { first, _ in first
    }
    let old = Dictionary(known.values.map { ($0.number, $0) }) { first, _ in first }
    for (number, added) in work.counted.sorted(by: { $0.key < $1.key }) {
      guard let rollCall = new[number] ?? old[number]?.rollCall else { continue }
      let before = old[number]?.counted ?? BallotCount()
      let counted = [before.yes + added.yes, before.no + added.no, before.abstain + added.abstain]
      let stated = [rollCall.printedYes, rollCall.printedNo, rollCall.printedAbstain]
      // A total that the source leaves out agrees with a count of none, and with nothing else.
      guard stated.contains(where: { $0 != nil }), stated.map({ $0 ?? 0 }) != counted else { continue }
      let shown = (stated.map { $0.map(String.init) ?? "–" }, counted.map(String.init))
      work.findings.append(
        Finding(
          .disagreement, kind: "totals-differ", place: place(rollCall.id),
          fragment: "stated \(shown.0.joined(separator: "-")), counted \(shown.1.joined(separator: "-"))",
          meaning:
            "The source's totals (in favour-against-abstaining) are not those of its own ballots; both are kept.",
          about: rollCall.id))
    }
  }
}

extension BallotCount {
  /// Ballots of every kind.
  var all: Int { cast + absent + notMember }
}
