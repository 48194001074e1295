public import AvowRecord
import GRDB

extension RecordStore {
  /// All corrections, oldest first.
  public func corrections() throws -> [Correction] {
    try pool.read { try Corrections(in: $0).all }
  }

  /// Adds a correction after checking that record and field exist and that `before`, if given, is what is stored.
  ///
  /// Answers the correction with its number and with the value that it replaces. The record must still be readable
  /// with the correction applied; a value that does not fit its field is refused and nothing is kept.
  public func add(_ correction: Correction) throws -> Correction {
    try write { database in
      var correction = correction
      let stored = try storedValue(correction.noun, correction.record, correction.field, database)
      let applied = try Corrections(in: database).latest(
        noun: correction.noun, record: correction.record, field: correction.field)
      let present = applied.map(\.after) ?? stored
      if let before = correction.before, before != present {
        throw StoreFault.beforeDiffers(field: correction.field, stored: present, given: before)
      }
      guard correction.after != present else {
        throw StoreFault.nothingToCorrect(field: correction.field, value: present ?? "")
      }
      correction.before = present
      correction.id = nil
      try Kept(correction).insert(database)
      correction.id = Int(database.lastInsertedRowID)
      do {
        try database.readThrough(correction.noun, Corrections(in: database))
      } catch let error as DecodingError {
        throw StoreFault.valueDoesNotFit(
          field: correction.field, value: correction.after ?? "", why: error.plainly)
      } catch is RowDecodingError {
        throw StoreFault.valueDoesNotFit(
          field: correction.field, value: correction.after ?? "",
          why: correction.after == nil
            ? "the field may not be empty" : "it is not of the kind that the field holds")
      }
      return correction
    }
  }

  /// The kinds of record that can be corrected, with their key columns.
  static let correctable: [String: [String]] = {
    var keys = Dictionary(uniqueKeysWithValues: correctableNouns.map { ($0.table, $0.key) })
    keys["roll_call"] = ["id"]
    return keys
  }()

  static let correctableNouns: [any KeptNoun.Type] = [
    State.self, StateName.self, Membership.self, StateRelation.self, Group.self, GroupMembership.self,
    RegionalMembership.self, Body.self, Theme.self, Crime.self, Topic.self, AgendaItem.self, Debate.self,
    Meeting.self, MeetingNote.self, Document.self, Decision.self, NamedVote.self, Sponsor.self,
    ReportedIntervention.self, PublishedFigure.self, FigureMeasure.self, Contradiction.self,
  ]

  private func storedValue(
    _ noun: String, _ record: String, _ field: String, _ database: Database
  ) throws -> String? {
    if noun == "ballot" { return try storedBallot(record, field, database) }
    guard let key = RecordStore.correctable[noun] else {
      throw StoreFault.unknownNoun(noun, known: (RecordStore.correctable.keys + ["ballot"]).sorted())
    }
    let fields = try database.columns(in: noun).map(\.name)
    let fixed = Set(key + ["number", "file", "year"]).union(fields.filter { $0.hasPrefix("counted_") })
    guard fields.contains(field), !fixed.contains(field) else {
      throw StoreFault.unknownField(field, noun: noun, known: fields.filter { !fixed.contains($0) })
    }
    let joined = key.map { "coalesce(\"\($0)\", '')" }.joined(separator: " || '/' || ")
    let row = try Row.fetchOne(
      database, sql: "SELECT CAST(\"\(field)\" AS TEXT) FROM \"\(noun)\" WHERE \(joined) = ?",
      arguments: [record])
    guard let row else { throw StoreFault.noSuchRecord(noun: noun, record: record) }
    return row[0]
  }

  /// A ballot is named `roll call/state`; its choice is the only field.
  private func storedBallot(_ record: String, _ field: String, _ database: Database) throws -> String {
    guard field == "choice" else {
      throw StoreFault.unknownField(field, noun: "ballot", known: ["choice"])
    }
    guard let slash = record.lastIndex(of: "/"),
      let choice = try Int.fetchOne(
        database,
        sql: """
          SELECT choice FROM ballot JOIN roll_call ON roll_call.number = ballot.roll_call
          WHERE roll_call.id = ? AND state = ? ORDER BY choice LIMIT 1
          """,
        arguments: [String(record[..<slash]), String(record[record.index(after: slash)...])]),
      let known = Choice(rawValue: choice)
    else { throw StoreFault.noSuchRecord(noun: "ballot", record: record) }
    return known.word
  }
}

extension Database {
  /// Reads all nouns of a kind with corrections applied, to see that they still can be.
  fileprivate func readThrough(_ table: String, _ corrections: Corrections) throws {
    if table == "roll_call" {
      for correction in corrections.of(noun: table) {
        let row = try Row.fetchOne(
          self, sql: "SELECT * FROM roll_call WHERE id = ?", arguments: [correction.record])
        if let row { _ = try RollCall(stored: corrections.applied(to: row, table: table, key: ["id"])) }
      }
    }
    guard let noun = RecordStore.correctableNouns.first(where: { $0.table == table }) else { return }
    func read<Noun: KeptNoun>(_ noun: Noun.Type) throws { _ = try nouns(noun, corrections) }
    try read(noun)
  }
}

extension DecodingError {
  /// What does not fit, without the names of types.
  fileprivate var plainly: String {
    switch self {
    case .dataCorrupted(let context), .typeMismatch(_, let context): context.debugDescription
    case .valueNotFound, .keyNotFound: "the field may not be empty"
    @unknown default: "\(self)"
    }
  }
}

/// The corrections of a record, ready to be applied to what is read.
struct Corrections {
  let all: [Correction]
  private let byRecord: [String: [Correction]]
  /// The columns, as `table.column`, that hold numbers: a correction is text and becomes one.
  private let numeric: Set<String>

  init(in database: Database) throws {
    all = try Kept<Correction>.order(Column("id")).fetchAll(database).map(\.noun)
    byRecord = Dictionary(grouping: all) { $0.noun + "\n" + $0.record }
    var numeric: Set<String> = []
    for table in Set(all.map(\.noun)) where try database.tableExists(table) {
      for column in try database.columns(in: table) where ["INTEGER", "REAL"].contains(column.type) {
        numeric.insert(table + "." + column.name)
      }
    }
    self.numeric = numeric
  }

  func latest(noun: String, record: String, field: String) -> Correction? {
    byRecord[noun + "\n" + record]?.last { $0.field == field }
  }

  func of(noun: String) -> [Correction] { all.filter { $0.noun == noun } }

  /// Corrected choices of a roll call by state.
  func choices(rollCall: String) -> [StateID: Choice] {
    var choices: [StateID: Choice] = [:]
    for correction in all where correction.noun == "ballot" && correction.record.hasPrefix(rollCall + "/") {
      choices[String(correction.record.dropFirst(rollCall.count + 1))] =
        correction.after.flatMap(Choice.init(word:))
    }
    return choices
  }

  /// The row with its corrected fields.
  func applied(to row: Row, table: String, key: [String]) -> Row {
    guard !all.isEmpty else { return row }
    let record = key.map { (row[$0] as DatabaseValue).text }.joined(separator: "/")
    guard let corrections = byRecord[table + "\n" + record] else { return row }
    var fields: [String: (any DatabaseValueConvertible)?] = [:]
    for (column, value) in row { fields[column] = value }
    for correction in corrections {
      let number = numeric.contains(table + "." + correction.field) ? correction.after.flatMap(Double.init) : nil
      if let number {
        fields[correction.field] = Int64(exactly: number).map { $0 as any DatabaseValueConvertible } ?? number
      } else {
        fields[correction.field] = correction.after
      }
    }
    return Row(fields)
  }
}
