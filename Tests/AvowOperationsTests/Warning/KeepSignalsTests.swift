import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@Suite("Kept proposals")
struct KeepSignalsTests {
  static let today = "2026-03-10"

  private func kept() throws -> (record: FictionalRecord, first: KeepSignals) {
    let record = try FindSignalsTests.filled()
    return (record, try keep(record))
  }

  private func keep(_ record: FictionalRecord) throws -> KeepSignals {
    var request = FindSignals.Request()
    request.family = .local
    request.cadence = .month
    request.withHistory = true
    let found = try #require(try FindSignals.run(request, in: record.store))
    return try KeepSignals.run(found, in: record.store, today: Self.today)
  }

  @Test("a proposal is kept once, with its run and the digest of what went in")
  func once() throws {
    let (record, first) = try kept()
    #expect(!first.new.isEmpty && first.held == 0)
    #expect(first.run.inputDigest.count == 64 && first.run.method == "signals")
    let again = try keep(record)
    #expect(again.new.isEmpty && again.held == first.new.count && again.run.id == first.run.id)
    #expect(again.historyRun?.id == first.historyRun?.id)
    let held = try record.store.proposals()
    #expect(Set(held.map(\.id)) == Set(first.new.map(\.id)))
    #expect(held.allSatisfy { $0.status == .open && $0.signal.id.hasSuffix("/2012-01") })
    let unusual = try #require(held.first { $0.signal.rule == "unusual-count" && $0.signal.count == 12 })
    #expect(unusual.signal.adjusted == unusual.signal.value && unusual.signal.probability ?? 1 < 0.05)
  }

  @Test("what pages show of the rules comes from kept runs alone")
  func measured() throws {
    let (record, first) = try kept()
    var answer = try SignalsAnswer(ProposalFilter(status: .open), in: record.store)
    #expect(answer.study == nil && answer.rules.allSatisfy { $0.expectedAWeek == nil })
    #expect(answer.history?.run.id == first.historyRun?.id && answer.history?.lines.count == 7)
    #expect(answer.total == first.new.count && answer.open == answer.total)
    _ = try StudySignals.run(.month, seed: 1, worlds: 1, in: record.store, today: Self.today)
    answer = try SignalsAnswer(ProposalFilter(state: "XAC"), in: record.store)
    #expect(answer.study?.lines.isEmpty == false && answer.proposals.allSatisfy { $0.signal.state == "XAC" })
    let line = try #require(answer.study?.lines.first { $0.falseSignals > 0 && $0.found > 0 })
    #expect(line.precision == Double(line.found) / Double(line.found + line.falseSignals))
  }

  @Test("a person sets a proposal aside with a reason, or takes it up; taken up it cannot be set aside")
  func acts() throws {
    let (record, first) = try kept()
    let other = try #require(first.new.first { $0.signal.state == "XAC" })
    let set = try SetAsideProposal.run(
      other.id, reason: "A single robbery", by: "B. Other", at: nil, in: record.store, today: Self.today)
    #expect(set.status == .setAside)
    #expect(try record.store.proposal(other.id) == set)
    let unusual = try #require(first.new.first { $0.signal.rule == "unusual-count" && $0.signal.count == 12 })
    let situation = try OpenSituation(
      id: "harrow-valley", name: "Harrow Valley", states: [], place: nil, opened: "2012-01",
      scope: "Otter herders", proposal: unusual.id, by: "A. Analyst"
    ).run(in: record.store, today: Self.today)
    #expect(situation.states == [unusual.signal.state])
    let alert = try AlertTests.alert {
      $0.reasons = ["signal \(unusual.id): Twelve events"]
      $0.proposal = unusual.id
    }.run(in: record.store, today: Self.today)
    let taken = try #require(try record.store.proposal(unusual.id))
    #expect(taken.status == .takenUp && taken.acts.map(\.alert) == [nil, alert.id])
    for (id, by, reason) in [
      (unusual.id, "B. Other", "No"), (other.id, "", "No"), (other.id, "B. Other", " "),
      ("none", "B. Other", "No"),
    ] {
      #expect(throws: WarningFault.self) {
        try SetAsideProposal.run(id, reason: reason, by: by, at: nil, in: record.store, today: Self.today)
      }
    }
    #expect(try AlertAnswer(alert.id, in: record.store)?.proposals.map(\.id) == [unusual.id])
    #expect(throws: WarningFault.self) {
      try AlertTests.alert {
        $0.reasons = ["citation x: y"]
        $0.proposal = other.id
      }.run(in: record.store, today: Self.today)
    }
  }

  @Test(
    "a situation without a word, a state, a name, or that is held already is not opened",
    arguments: [
      ("Harrow Valley", "XAA", "Name"), ("valley", "", "Name"), ("valley", "XAA", " "),
      ("held", "XAA", "Name"),
    ])
  func situations(id: String, state: String, name: String) throws {
    let record = try FictionalRecord()
    func open(_ id: String, _ states: [StateID], _ name: String) throws {
      _ = try OpenSituation(
        id: id, name: name, states: states, place: nil, opened: "2012", scope: "Herders", proposal: nil,
        by: nil
      ).run(in: record.store, today: Self.today)
    }
    try open("held", ["XAB"], "Held")
    #expect(throws: WarningFault.self) { try open(id, state.isEmpty ? [] : [state], name) }
    #expect(try record.store.situations().map(\.id) == ["held"])
  }
}
