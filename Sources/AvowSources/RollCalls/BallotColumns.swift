import AvowRecord

/// Fills the ballot columns of a ``RollCallTable``: gives roll calls and voters their numbers, keeps the
/// first ballot of a voter on a roll call, and turns every further one into a finding.
///
/// Memory: 13 bytes a ballot, and one byte for each pair of a roll call and a voter.
struct BallotColumns {
  /// There are some two hundred states; more voters than this is another kind of table.
  static let voterLimit = 2_000
  /// In eighty years there were some seven thousand roll calls.
  static let rollCallLimit = 200_000

  var table = RollCallTable()
  private let file: String
  private var originalOfByte: [Int16] = Array(repeating: -1, count: 256)
  private var choiceOfOriginal: [Choice] = []
  private var voterByID: [String: Int16] = [:]
  /// What each voter did on each roll call: 0 for nothing yet, else a choice; ``stride`` bytes a roll call.
  private var done: [UInt8] = []
  private var stride = 256

  /// - Parameter choices: the values that stand for a choice in the source.
  init(file: String, choices: KeyValuePairs<String, Choice>) {
    self.file = file
    for (original, choice) in choices {
      if original.utf8.count == 1, let byte = original.utf8.first {
        originalOfByte[Int(byte)] = Int16(table.originals.count)
      }
      table.originals.append(original)
      choiceOfOriginal.append(choice)
    }
  }

  /// Enters a roll call under its id and returns its number.
  mutating func addRollCall(_ id: String, line: Int) throws -> Int32 {
    guard table.rollCallIDs.count < BallotColumns.rollCallLimit else {
      throw SourceFault.tooMany(
        file: file, line: line, what: "roll calls", limit: BallotColumns.rollCallLimit)
    }
    table.rollCallIDs.append(id)
    done.append(contentsOf: repeatElement(0, count: stride))
    return Int32(table.rollCallIDs.count - 1)
  }

  /// Enters a voter and returns its number; the same code under another name is the same voter.
  mutating func addVoter(_ voter: RollCallTable.Voter, line: Int) throws -> Int16 {
    if let known = voterByID[voter.id] { return known }
    guard table.voters.count < BallotColumns.voterLimit else {
      throw SourceFault.tooMany(file: file, line: line, what: "voters", limit: BallotColumns.voterLimit)
    }
    table.voters.append(voter)
    voterByID[voter.id] = Int16(table.voters.count - 1)
    if table.voters.count > stride { widen() }
    return Int16(table.voters.count - 1)
  }

  /// The number of a value among the originals; nil when it stands for no choice.
  func original(_ field: UnsafeBufferPointer<UInt8>) -> Int? {
    if field.count == 1 {
      let known = originalOfByte[Int(field[0])]
      return known >= 0 ? Int(known) : nil
    }
    return table.originals.firstIndex { $0.utf8.elementsEqual(field) }
  }

  /// Adds a ballot, or a finding when the voter has one on this roll call.
  mutating func add(rollCall: Int32, voter: Int16, original: Int, line: Int, findings: inout FindingList) {
    let choice = choiceOfOriginal[original]
    let cell = Int(rollCall) * stride + Int(voter)
    let before = done[cell]
    guard before == 0 else {
      duplicate(rollCall, voter, choice, UInt8(before), line, &findings)
      return
    }
    done[cell] = UInt8(choice.rawValue)
    table.ballotRollCall.append(rollCall)
    table.ballotVoter.append(voter)
    table.ballotChoice.append(UInt8(choice.rawValue))
    table.ballotOriginal.append(UInt8(original))
    table.ballotLine.append(Int32(clamping: line))
  }

  private func duplicate(
    _ rollCall: Int32, _ voter: Int16, _ choice: Choice, _ before: UInt8, _ line: Int,
    _ findings: inout FindingList
  ) {
    let id = table.rollCallIDs[Int(rollCall)]
    let who = table.voters[Int(voter)]
    let first = Choice(rawValue: Int(before)) ?? choice
    let same = first == choice
    findings.add(
      same ? .note : .disagreement, kind: "duplicate-ballot", line: line,
      fragment: "\(id), \(who.id): \(choice.word)",
      meaning: same
        ? "A second ballot of this voter on this roll call, identical to the first (\(first.word)), which was kept."
        : "A second ballot of this voter on this roll call contradicts the first (\(first.word)), which was kept.",
      about: id)
  }

  private mutating func widen() {
    let wider = stride * 2
    var moved = [UInt8](repeating: 0, count: table.rollCallIDs.count * wider)
    for row in 0..<table.rollCallIDs.count {
      for column in 0..<stride { moved[row * wider + column] = done[row * stride + column] }
    }
    done = moved
    stride = wider
  }
}
