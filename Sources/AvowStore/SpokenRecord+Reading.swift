public import AvowRecord
import GRDB

extension RecordStore {
  /// What one source tells of a meeting, by the symbol of that source, or nil. Findings are those of its file.
  public func spokenRecord(_ symbol: String) throws -> SpokenRecord? {
    try pool.read { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM spoken_meeting WHERE symbol = ?", arguments: [symbol])
      else { return nil }
      var record = SpokenRecord(meeting: try SpokenMeeting(row))
      record.letters = LetterAccount(row)
      record.chairs = try database.rows("chair_spell", symbol).map {
        ChairSpell(
          person: $0["person"], state: $0["state"], page: $0["page"], after: $0["after"],
          asPrinted: $0["as_printed"])
      }
      record.items = try database.rows("announced_item", symbol).map {
        AnnouncedItem(
          id: $0["id"], number: $0["number"], isContinued: $0["is_continued"], heading: lines($0["heading"]),
          page: $0["page"], after: $0["after"])
      }
      record.interventions = try database.interventions(symbol)
      record.votes = try database.votes(symbol)
      record.actions = try database.rows("spoken_action", symbol).map {
        SpokenAction(
          asPrinted: $0["as_printed"], resolution: $0["resolution"], item: $0["item"], page: $0["page"],
          after: $0["after"])
      }
      record.asides = try database.rows("aside", symbol).map {
        Aside(
          role: Aside.Role(rawValue: $0["role"]) ?? .direction, text: $0["text"], page: $0["page"],
          after: $0["after"])
      }
      record.furniture = try database.rows("page_furniture", symbol).map {
        Furniture(text: $0["text"], page: $0["page"])
      }
      let file: String = row["file"]
      record.findings = try Kept<Finding>.fetchAll(
        database, sql: "SELECT * FROM finding WHERE file = ? ORDER BY number", arguments: [file]
      ).map(\.noun)
      return record
    }
  }

  /// The meetings of which words or speakers are held, in order of date; `form` narrows them.
  public func spokenMeetings(form: RecordForm? = nil) throws -> [SpokenMeeting] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM spoken_meeting WHERE ?1 IS NULL OR form = ?1 ORDER BY date, symbol",
        arguments: [form?.rawValue]
      ).map { try SpokenMeeting($0) }
    }
  }

  /// What other sources than a verbatim record tell of a meeting, by any of its names: press releases, statements
  /// handed in, tables of speakers, in that order.
  public func spokenMeetings(about names: [String]) throws -> [SpokenMeeting] {
    try pool.read { database in
      let marks = names.map { _ in "?" }.joined(separator: ", ")
      return try Row.fetchAll(
        database, sql: "SELECT * FROM spoken_meeting WHERE about IN (\(marks)) ORDER BY form DESC, symbol",
        arguments: StatementArguments(names)
      ).map { try SpokenMeeting($0) }
    }
  }

  /// The name and digest of the file that a spoken record came from, or nil.
  public func file(ofSpoken symbol: String) throws -> ImportedFile? {
    try pool.read { database in
      try Kept<ImportedFile>.fetchOne(
        database,
        sql: """
          SELECT imported_file.* FROM imported_file JOIN spoken_meeting ON file = digest WHERE symbol = ?
          """, arguments: [symbol])?.noun
    }
  }
}

private func lines(_ text: String?) -> [String] {
  (text ?? "").split(separator: "\n").map(String.init)
}

private func words(_ text: String?) -> [String] {
  (text ?? "").split(separator: " ").map(String.init)
}

extension SpokenMeeting {
  fileprivate init(_ row: Row) throws {
    let printed: String = row["date"]
    guard let date = PartialDate(printed) else {
      throw StoreFault.valueDoesNotFit(field: "date", value: printed, why: "it is no date")
    }
    self.init(symbol: row["symbol"], body: row["body"], date: date)
    form = RecordForm(rawValue: row["form"]) ?? .verbatim
    about = row["about"]
    debate = row["debate"]
    session = row["session"]
    sessionAsPrinted = row["session_as_printed"]
    number = row["number"]
    time = row["time"]
    place = row["place"]
    president = row["president"]
    presidentState = row["president_state"]
    opened = row["opened"]
    closed = row["closed"]
    agenda = lines(row["agenda"])
    origin = row["origin"]
    pages = row["pages"]
    form = RecordForm(rawValue: row["form"]) ?? .verbatim
    about = row["about"]
    debate = row["debate"]
  }
}

extension LetterAccount {
  fileprivate init(_ row: Row) {
    self.init()
    document = row["letters_in_document"]
    spoken = row["letters_spoken"]
    asides = row["letters_in_asides"]
    furniture = row["letters_of_furniture"]
    corrected = row["letters_corrected"]
  }
}

extension Intervention {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], number: row["number"], kind: Intervention.Kind(rawValue: row["kind"]) ?? .unattributed,
      speaker: row["speaker"], page: row["page"])
    person = row["person"]
    capacity = row["capacity"]
    affiliation = row["affiliation"]
    state = row["state"]
    organisation = row["organisation"]
    reason = row["reason"]
    language = row["language"]
    languageAsPrinted = row["language_as_printed"]
    item = row["item"]
    if let printed: String = row["on_behalf_as_printed"] {
      var behalf = OnBehalf(asPrinted: printed, paragraph: row["on_behalf_paragraph"] ?? id)
      behalf.groups = words(row["on_behalf_groups"])
      behalf.otherGroups = lines(row["on_behalf_other_groups"])
      behalf.states = words(row["on_behalf_states"])
      behalf.aligned = words(row["on_behalf_aligned"])
      onBehalfOf = behalf
    }
  }
}

extension Database {
  /// A meeting as one source names it, or nil.
  func spokenMeeting(_ symbol: String) throws -> SpokenMeeting? {
    try Row.fetchOne(self, sql: "SELECT * FROM spoken_meeting WHERE symbol = ?", arguments: [symbol])
      .map { try SpokenMeeting($0) }
  }

  /// A turn to speak with its paragraphs, or nil.
  func intervention(_ id: String) throws -> Intervention? {
    guard let row = try Row.fetchOne(self, sql: "SELECT * FROM intervention WHERE id = ?", arguments: [id])
    else {
      return nil
    }
    var one = Intervention(row)
    one.paragraphs = try Row.fetchAll(
      self, sql: "SELECT * FROM spoken_paragraph WHERE intervention = ? ORDER BY number", arguments: [id]
    ).map { SpokenParagraph(id: $0["id"], number: $0["number"], page: $0["page"], text: $0["text"]) }
    return one
  }

  fileprivate func rows(_ table: String, _ symbol: String) throws -> [Row] {
    try Row.fetchAll(
      self, sql: "SELECT * FROM \"\(table)\" WHERE meeting = ? ORDER BY place", arguments: [symbol])
  }

  fileprivate func interventions(_ symbol: String) throws -> [Intervention] {
    var paragraphs: [String: [SpokenParagraph]] = [:]
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT spoken_paragraph.* FROM spoken_paragraph JOIN intervention ON intervention.id = intervention
        WHERE meeting = ? ORDER BY spoken_paragraph.row
        """, arguments: [symbol])
    while let row = try rows.next() {
      let turn: String = row["intervention"]
      paragraphs[turn, default: []].append(
        SpokenParagraph(id: row["id"], number: row["number"], page: row["page"], text: row["text"]))
    }
    return try Row.fetchAll(
      self, sql: "SELECT * FROM intervention WHERE meeting = ? ORDER BY number", arguments: [symbol]
    ).map { row in
      var one = Intervention(row)
      one.paragraphs = paragraphs[one.id] ?? []
      return one
    }
  }

  fileprivate func votes(_ symbol: String) throws -> [SpokenVote] {
    try rows("spoken_vote", symbol).map { row in
      var vote = SpokenVote(id: row["id"], method: row["method"], page: row["page"], after: row["after"])
      vote.about = row["about"]
      vote.part = SpokenVote.Part(rawValue: row["part"]) ?? .unknown
      vote.resolution = row["resolution"]
      vote.item = row["item"]
      vote.printed = PrintedTotals(
        inFavour: row["printed_in_favour"], against: row["printed_against"],
        abstaining: row["printed_abstaining"])
      vote.result = row["result"]
      vote.outcome = row["outcome"]
      let ballots = try Row.fetchAll(
        self, sql: "SELECT * FROM spoken_ballot WHERE vote = ? ORDER BY list, place", arguments: [vote.id])
      func list(_ name: String) -> [VoterAsPrinted] {
        ballots.filter { $0["list"] == name }.map {
          VoterAsPrinted(printed: $0["printed"], state: $0["state"])
        }
      }
      vote.inFavour = list("in favour")
      vote.against = list("against")
      vote.abstaining = list("abstaining")
      vote.notParticipating = list("not participating")
      vote.intentions = try Row.fetchAll(
        self, sql: "SELECT * FROM stated_intention WHERE vote = ? ORDER BY place", arguments: [vote.id]
      ).map { row in
        let voters = lines(row["voters"]).map { line in
          let parts = line.split(separator: "\t").map(String.init)
          return VoterAsPrinted(printed: parts.first ?? line, state: parts.count > 1 ? parts[1] : nil)
        }
        return StatedIntention(voters: voters, intended: row["intended"], asPrinted: row["as_printed"])
      }
      return vote
    }
  }
}
