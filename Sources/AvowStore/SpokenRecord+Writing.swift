public import AvowRecord
import GRDB

extension RecordStore {
  /// Writes what one file tells of one meeting in one transaction, in place of an earlier record of the same symbol.
  public func save(_ record: SpokenRecord, file: ImportedFile) throws {
    try save(file: file) { take in try take(record) }
  }

  /// Writes what one file tells of any number of meetings in one transaction.
  ///
  /// `each` hands over one record after another, so that none need be held; a record takes the place of an earlier
  /// one of the same symbol. The file of an earlier record goes with its findings when nothing else came from it, so
  /// that those bytes can be imported again.
  public func save(file: ImportedFile, each: (_ take: (SpokenRecord) throws -> Void) throws -> Void) throws {
    try write { database in
      try database.removeSpoken(ofFile: file.digest)
      var file = file
      file.findings = 0
      try Kept(file).insert(database)
      let indexer = try StatementIndexer(database)
      var statements = 0
      try each { record in
        let symbol = record.meeting.symbol
        let before = try String.fetchOne(
          database, sql: "SELECT file FROM spoken_meeting WHERE symbol = ?", arguments: [symbol])
        if let before {
          try database.removeSpoken(symbol)
          if before != file.digest { try database.removeFileWithoutMeetings(before) }
        }
        try database.writeSpoken(record, file: file.digest)
        for statement in record.interventions { try indexer.add(statement) }
        statements += record.interventions.count
        var findings = record.findings
        if let before, before != file.digest {
          findings.append(
            Finding(
              .note, kind: "record-replaced", place: file.name, fragment: before,
              meaning: "An earlier file of this meeting was in the record; this one stands in its place.",
              about: symbol))
        }
        file.findings += findings.count
        for finding in findings { try database.write(finding, file: file.digest) }
      }
      try indexer.flush()
      // A file that is read while it is written does not know its rows before.
      try database.execute(
        sql: "UPDATE imported_file SET findings = ?, rows_read = ? WHERE digest = ?",
        arguments: [file.findings, file.rowsRead == 0 ? statements : file.rowsRead, file.digest])
    }
  }
}

extension Database {
  /// Everything that came from a file of spoken records, and the file itself.
  fileprivate func removeSpoken(ofFile digest: String) throws {
    let symbols = try String.fetchAll(
      self, sql: "SELECT symbol FROM spoken_meeting WHERE file = ?", arguments: [digest])
    for symbol in symbols { try removeSpoken(symbol) }
    try removeFile(digest)
  }

  fileprivate func removeFileWithoutMeetings(_ digest: String) throws {
    let left = try Int.fetchOne(
      self, sql: "SELECT count(*) FROM spoken_meeting WHERE file = ?", arguments: [digest])
    if left == 0 { try removeFile(digest) }
  }

  private func removeFile(_ digest: String) throws {
    try execute(sql: "DELETE FROM finding WHERE file = ?", arguments: [digest])
    try execute(sql: "DELETE FROM imported_file WHERE digest = ?", arguments: [digest])
  }

  fileprivate func removeSpoken(_ symbol: String) throws {
    try removeFromSearch(meeting: symbol)
    let ofVotes = "vote IN (SELECT id FROM spoken_vote WHERE meeting = ?)"
    let statements = [
      "DELETE FROM spoken_ballot WHERE \(ofVotes)", "DELETE FROM stated_intention WHERE \(ofVotes)",
      "DELETE FROM spoken_vote WHERE meeting = ?",
      "DELETE FROM spoken_paragraph WHERE intervention IN (SELECT id FROM intervention WHERE meeting = ?)",
      "DELETE FROM intervention WHERE meeting = ?", "DELETE FROM announced_item WHERE meeting = ?",
      "DELETE FROM chair_spell WHERE meeting = ?", "DELETE FROM aside WHERE meeting = ?",
      "DELETE FROM page_furniture WHERE meeting = ?", "DELETE FROM spoken_action WHERE meeting = ?",
      "DELETE FROM spoken_meeting WHERE symbol = ?",
    ]
    for sql in statements { try execute(sql: sql, arguments: [symbol]) }
  }

  fileprivate func writeSpoken(_ record: SpokenRecord, file: String) throws {
    let meeting = record.meeting
    let symbol = meeting.symbol
    try insert(
      "spoken_meeting",
      [
        symbol, meeting.body, meeting.session, meeting.sessionAsPrinted, meeting.number,
        meeting.date.description,
        meeting.time, meeting.place, meeting.president, meeting.presidentState, meeting.opened,
        meeting.closed,
        meeting.agenda.joined(separator: "\n"), meeting.origin, meeting.pages, record.letters.document,
        record.letters.spoken, record.letters.asides, record.letters.furniture, record.letters.corrected,
        meeting.form.rawValue, meeting.about, meeting.debate, file,
      ])
    for (place, one) in record.chairs.enumerated() {
      try insert(
        "chair_spell", [symbol, place + 1, one.person, one.state, one.page, one.after, one.asPrinted])
    }
    for (place, one) in record.items.enumerated() {
      try insert(
        "announced_item",
        [
          one.id, symbol, place + 1, one.number, one.isContinued, one.heading.joined(separator: "\n"),
          one.page,
          one.after,
        ])
    }
    for one in record.interventions { try writeIntervention(one, symbol) }
    for (place, one) in record.asides.enumerated() {
      try insert("aside", [symbol, place + 1, one.role.rawValue, one.text, one.page, one.after])
    }
    for (place, one) in record.furniture.enumerated() {
      try insert("page_furniture", [symbol, place + 1, one.text, one.page])
    }
    for (place, one) in record.votes.enumerated() { try writeVote(one, place + 1, symbol) }
    for (place, one) in record.actions.enumerated() {
      try insert(
        "spoken_action", [symbol, place + 1, one.asPrinted, one.resolution, one.item, one.page, one.after])
    }
  }

  private func writeIntervention(_ one: Intervention, _ symbol: String) throws {
    let behalf = one.onBehalfOf
    try insert(
      "intervention",
      [
        one.id, symbol, one.number, one.kind.rawValue, one.speaker, one.person, one.capacity, one.affiliation,
        one.state, one.organisation, one.reason, one.language, one.languageAsPrinted, one.item, one.page,
        behalf?.asPrinted, behalf?.groups.joined(separator: " "), behalf?.otherGroups.joined(separator: "\n"),
        behalf?.states.joined(separator: " "), behalf?.aligned.joined(separator: " "), behalf?.paragraph,
      ])
    for paragraph in one.paragraphs {
      try insert(
        "spoken_paragraph",
        [nil as Int?, paragraph.id, one.id, paragraph.number, paragraph.page, paragraph.text])
    }
  }

  private func writeVote(_ one: SpokenVote, _ place: Int, _ symbol: String) throws {
    try insert(
      "spoken_vote",
      [
        one.id, symbol, place, one.about, one.part.rawValue, one.resolution, one.item, one.method,
        one.printed.inFavour, one.printed.against, one.printed.abstaining, one.result, one.outcome, one.page,
        one.after,
      ])
    for (list, voters) in [
      ("in favour", one.inFavour), ("against", one.against), ("abstaining", one.abstaining),
      ("not participating", one.notParticipating),
    ] {
      for (place, voter) in voters.enumerated() {
        try insert("spoken_ballot", [one.id, list, place + 1, voter.printed, voter.state])
      }
    }
    for (place, intention) in one.intentions.enumerated() {
      let voters = intention.voters.map { $0.printed + ($0.state.map { "\t" + $0 } ?? "") }
      try insert(
        "stated_intention",
        [one.id, place + 1, voters.joined(separator: "\n"), intention.intended, intention.asPrinted])
    }
  }

  private func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
    let statement = try cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments(values))
  }
}
