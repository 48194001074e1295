import AvowRecord
import AvowSources
import AvowStore

/// Turns the voters of a table into states at the date of each vote, and its ballots into the order of the store.
struct SeatResolution {
  private let voters: [RollCallTable.Voter]
  /// For each voter the states it stood for, with their days.
  private let spans: [[VoterSpans.Span]]
  private var states: [StateID] = []
  private var indices: [StateID: Int16] = [:]

  init(_ voters: [RollCallTable.Voter], names: StateNames) {
    self.voters = voters
    spans = voters.map { names.spans(scheme: $0.scheme, code: $0.code, name: $0.name).spans }
  }

  struct Placed {
    var ballots: [RollCallImport.PlacedBallot] = []
    var states: [StateID] = []
    var findings: [Finding] = []
  }

  /// A span without its words: a million ballots are looked up in these.
  fileprivate struct Seat {
    let from: Int
    let until: Int
    let index: Int16

    init(_ span: VoterSpans.Span, index: Int16) {
      from = span.fromDay ?? .min
      until = span.untilDay ?? .max
      self.index = index
    }
  }

  private struct Unplaced {
    var count = 0
    var line = 0
    var fragment = ""
  }

  /// Ballots sorted by state, roll call and voter. Rows that find no roll call, no state, or a seat already taken
  /// are findings.
  mutating func place(
    _ table: RollCallTable, numbers: [Int?], dates: [PartialDate?], file: String
  ) -> Placed {
    var placed = Placed()
    var strangers: [Int: Unplaced] = [:]
    var orphans: [Int: Unplaced] = [:]
    var idle: [Int: Unplaced] = [:]
    let days = dates.map { $0?.firstDay ?? 0 }
    let seats = spans.map { $0.map { Seat($0, index: index(of: $0.state)) } }
    var buckets: [[RollCallImport.PlacedBallot]] = Array(repeating: [], count: states.count)
    for row in table.ballotRollCall.indices {
      let rollCall = Int(table.ballotRollCall[row])
      let voter = Int(table.ballotVoter[row])
      guard let number = numbers[rollCall] else {
        orphans[rollCall, default: Unplaced(line: Int(table.ballotLine[row]))].count += 1
        continue
      }
      let day = days[rollCall]
      guard var choice = Choice(rawValue: Int(table.ballotChoice[row])) else { continue }
      var seat = seats[voter].index(onDay: day)
      if seat == nil, !choice.isCast {
        // A code that stood for no state on that day cannot have been absent: its row is kept as not a member.
        seat = seats[voter].first?.index
        if seat != nil, choice != .notMember {
          choice = .notMember
          idle[voter, default: Unplaced(line: Int(table.ballotLine[row]))].count += 1
        }
      }
      guard let seat else {
        if strangers[voter] == nil {
          strangers[voter] = Unplaced(
            line: Int(table.ballotLine[row]),
            fragment: "\(voters[voter].id) on \(table.rollCallIDs[rollCall])")
        }
        strangers[voter]?.count += 1
        continue
      }
      buckets[Int(seat)].append(
        .init(
          state: seat, rollCall: Int32(number), voter: table.ballotVoter[row], choice: choice,
          original: table.ballotOriginal[row]))
    }
    placed.ballots.reserveCapacity(table.ballotRollCall.count)
    for bucket in buckets { take(SeatResolution.inOrder(bucket), table, numbers, file, &placed) }
    placed.states = states
    placed.findings += findings(strangers, orphans, table, file)
    placed.findings += idle.sorted { $0.key < $1.key }.map { voter, one in
      Finding(
        .note, kind: "code-not-in-use", place: "\(file), line \(one.line)", fragment: voters[voter].id,
        meaning:
          "The code stood for no state on that day, yet \(one.count) rows have it absent; they are kept as not "
          + "a member, with the source's own value.")
    }
    return placed
  }

  private mutating func index(of state: StateID) -> Int16 {
    if let index = indices[state] { return index }
    let index = Int16(states.count)
    states.append(state)
    indices[state] = index
    return index
  }

  /// By roll call, then with the code in use before one that is not.
  private static func inOrder(_ bucket: [RollCallImport.PlacedBallot]) -> [RollCallImport.PlacedBallot] {
    func precedes(_ one: RollCallImport.PlacedBallot, _ other: RollCallImport.PlacedBallot) -> Bool {
      (one.rollCall, one.voter) < (other.rollCall, other.voter)
    }
    for index in bucket.indices.dropFirst() where precedes(bucket[index], bucket[index - 1]) {
      return bucket.sorted(by: precedes)
    }
    return bucket
  }

  /// Adds the ballots of one state; a second ballot of one seat is a finding and is left out.
  private func take(
    _ bucket: [RollCallImport.PlacedBallot], _ table: RollCallTable, _ numbers: [Int?], _ file: String,
    _ placed: inout Placed
  ) {
    var held: RollCallImport.PlacedBallot?
    for ballot in bucket {
      if ballot.choice != .notMember {
        if let held, held.rollCall == ballot.rollCall {
          let id = zip(table.rollCallIDs, numbers).first { $0.1 == Int(ballot.rollCall) }?.0 ?? ""
          placed.findings.append(
            Finding(
              .disagreement, kind: "two-ballots-one-seat", place: "\(file), roll call \(id)",
              fragment: "\(voters[Int(held.voter)].id): \(held.choice.word); "
                + "\(voters[Int(ballot.voter)].id): \(ballot.choice.word)",
              meaning:
                "Two voters stand for \(states[Int(ballot.state)]) on that day; the first ballot was kept.",
              about: id))
          continue
        }
        held = ballot
      }
      placed.ballots.append(ballot)
    }
  }

  private func findings(
    _ strangers: [Int: Unplaced], _ orphans: [Int: Unplaced], _ table: RollCallTable, _ file: String
  ) -> [Finding] {
    strangers.sorted { $0.key < $1.key }.map { _, one in
      Finding(
        .notUnderstood, kind: "unknown-voter", place: "\(file), line \(one.line)", fragment: one.fragment,
        meaning:
          "This voter stands for no state that the authority files know at that date; \(one.count) rows of it "
          + "were left out. Add the code to source-codes.csv and import the file again with --again.")
    }
      + orphans.sorted { $0.key < $1.key }.map { rollCall, one in
        Finding(
          .notUnderstood, kind: "unknown-roll-call", place: "\(file), line \(one.line)",
          fragment: table.rollCallIDs[rollCall],
          meaning:
            "The record has no such roll call, so its date is not known; \(one.count) ballots were left out. "
            + "Import the table of roll calls, then this file again with --again.",
          about: table.rollCallIDs[rollCall])
      }
  }
}

extension [SeatResolution.Seat] {
  /// The seat held on a day, or nil.
  fileprivate func index(onDay day: Int) -> Int16? {
    for seat in self where seat.from <= day && day < seat.until { return seat.index }
    return nil
  }
}
