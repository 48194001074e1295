public import AvowRecord
import GRDB

extension RecordStore {
  /// Writes recommendations and events of one file, with the file and its findings, in one transaction.
  ///
  /// An event that is held with the same content is not written twice. The latest answer of each recommendation is
  /// reckoned anew from its events.
  public func save(_ work: RecommendationImport, progress: (Int, Int) -> Void = { _, _ in }) throws {
    try write { database in
      let digest = work.file.digest
      try database.execute(sql: "DELETE FROM finding WHERE file = ?", arguments: [digest])
      try Kept(work.file).save(database)
      if let document = work.document { try database.write(document, file: digest) }
      var writer = try RecommendationWriter(database, file: digest)
      let total = work.new.count + work.events.count
      for (index, new) in work.new.enumerated() {
        if index % 4096 == 0 { progress(index, total) }
        try writer.write(new)
      }
      for (index, entry) in work.events.enumerated() {
        if index % 4096 == 0 { progress(work.new.count + index, total) }
        try writer.append(entry.event, to: entry.recommendation)
      }
      try writer.reckonAnswers()
      progress(total, total)
      for finding in work.findings { try database.write(finding, file: digest) }
    }
  }

  /// The ids of the recommendations held, each with the latest answer of the state addressed.
  public func recommendationAnswers() throws -> [String: RecommendationEvent.Kind?] {
    try pool.read { database in
      var answers: [String: RecommendationEvent.Kind?] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT id, answer FROM recommendation")
      while let row = try rows.next() {
        let id: String = row[0]
        let answer: String? = row[1]
        answers.updateValue(answer.flatMap(RecommendationEvent.Kind.init(rawValue:)), forKey: id)
      }
      return answers
    }
  }
}

/// Writes recommendations through statements that are made once.
private struct RecommendationWriter {
  let file: String
  let database: Database
  let recommendation: GRDB.Statement
  let event: GRDB.Statement
  let numberOfID: GRDB.Statement
  let nextPlace: GRDB.Statement
  let sameEvent: GRDB.Statement
  private var touched: Set<Int64> = []

  init(_ database: Database, file: String) throws {
    self.database = database
    self.file = file
    recommendation = try database.makeStatement(
      sql: """
        INSERT INTO recommendation (id, kind, maker, maker_as_printed, addressee, addressee_as_printed, session, cycle,
          date, document, paragraph, text, action, issues, file, line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    event = try database.makeStatement(
      sql: """
        INSERT INTO recommendation_event (recommendation, place, kind, date, voice, who, evidence, source, note, file)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    numberOfID = try database.makeStatement(sql: "SELECT number FROM recommendation WHERE id = ?")
    nextPlace = try database.makeStatement(
      sql: "SELECT coalesce(max(place), 0) + 1 FROM recommendation_event WHERE recommendation = ?")
    sameEvent = try database.makeStatement(
      sql: """
        SELECT 1 FROM recommendation_event WHERE recommendation = ? AND kind = ? AND date IS ? AND voice = ? AND who IS ?
          AND evidence IS ? AND source = ? AND note IS ?
        """)
  }

  mutating func write(_ new: RecommendationImport.New) throws {
    let one = new.recommendation
    try recommendation.execute(arguments: [
      one.id, one.kind.rawValue, one.maker, one.makerAsPrinted, one.addressee, one.addresseeAsPrinted,
      one.session,
      one.cycle, one.date?.description, one.document, one.paragraph, one.text, one.action,
      one.issues.joined(separator: "\n"), file, new.line,
    ])
    let number = database.lastInsertedRowID
    touched.insert(number)
    for (place, one) in new.events.enumerated() { try write(one, number, place + 1) }
  }

  mutating func append(_ event: RecommendationEvent, to id: String) throws {
    guard let number = try Int64.fetchOne(numberOfID, arguments: [id]) else {
      throw StoreFault.noSuchRecord(noun: "recommendation", record: id)
    }
    let same = try Int.fetchOne(
      sameEvent,
      arguments: [
        number, event.kind.rawValue, event.date?.description, event.voice.rawValue, event.who, event.evidence,
        event.source, event.note,
      ])
    guard same == nil else { return }
    try write(event, number, try Int.fetchOne(nextPlace, arguments: [number]) ?? 1)
    touched.insert(number)
  }

  private func write(_ one: RecommendationEvent, _ number: Int64, _ place: Int) throws {
    try event.execute(arguments: [
      number, place, one.kind.rawValue, one.date?.description, one.voice.rawValue, one.who, one.evidence,
      one.source,
      one.note, file,
    ])
  }

  /// The latest answer by date; one without a date counts as the earliest, and of two on one day the later import.
  func reckonAnswers() throws {
    let statement = try database.makeStatement(
      sql: """
        UPDATE recommendation SET answer = (
          SELECT kind FROM recommendation_event
          WHERE recommendation = number AND voice = 'state' AND kind IN ('accepted', 'noted', 'rejected', 'changed')
          ORDER BY coalesce(date, '') DESC, place DESC LIMIT 1)
        WHERE number = ?
        """)
    for number in touched.sorted() { try statement.execute(arguments: [number]) }
  }
}
