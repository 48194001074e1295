public import AvowRecord
import Foundation
import GRDB

extension RecordStore {
  /// Keeps published claims; the same claims change nothing, others are the next revision.
  ///
  /// - Returns: the coding as it stands now.
  @discardableResult
  public func publish(_ coding: PublishedCoding) throws -> PublishedCoding {
    let held = try publishedCoding(coding.id)
    if let held, held.revised(1, on: coding.published) == coding.revised(1, on: coding.published) {
      return held
    }
    let coding = coding.revised((held?.revision ?? 0) + 1, on: coding.published)
    try write { database in
      try database.remove(coding: coding.id)
      try database.execute(sql: "DELETE FROM withdrawn_coding WHERE id = ?", arguments: [coding.id])
      try database.execute(
        sql: """
          INSERT INTO published_coding (id, name, themes, stance_on, codebook_version, codebook, drawn_from, drawn_of,
          drawn, seed, coders, named, published, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          coding.id, coding.name, coding.themes.joined(separator: " "), coding.stanceOn,
          coding.codebookVersion, coding.codebook, coding.drawnFrom, coding.drawnOf, coding.drawn,
          coding.seed,
          coding.coders, coding.named.joined(separator: "\n"), coding.published.description, coding.revision,
        ])
      for (place, line) in coding.agreement.enumerated() {
        try database.execute(
          sql: """
            INSERT INTO coding_agreement (coding, place, category, paragraphs, chosen, differing, left_out, alpha, low,
            high, quoted, overlap) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            coding.id, place + 1, line.category, line.paragraphs, line.chosen, line.differing, line.left,
            line.alpha, line.low, line.high, line.quoted, line.overlap,
          ])
      }
      for paragraph in coding.paragraphs { try database.insert(paragraph, of: coding.id) }
    }
    return coding
  }

  /// Takes published claims out of the record, overwrites them in the file, and keeps their address and the day.
  public func withdraw(coding id: String, on day: PartialDate) throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    try write { database in
      guard try database.remove(coding: id) else {
        throw StoreFault.noSuchRecord(noun: "coding project", record: id)
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO withdrawn_coding (id, withdrawn) VALUES (?, ?)",
        arguments: [id, day.description])
    }
    try settle()
  }

  /// The codings that were taken out: address and day, the latest first.
  public func withdrawnCodings() throws -> [WithdrawnNote] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM withdrawn_coding ORDER BY withdrawn DESC, id").compactMap
      {
        row in
        PartialDate(row["withdrawn"] as String).map { WithdrawnNote(id: row["id"], withdrawn: $0) }
      }
    }
  }

  /// A published coding by its id.
  public func publishedCoding(_ id: String) throws -> PublishedCoding? {
    try publishedCodings(where: "id = ?", [id]).first
  }

  /// All published codings, by name.
  public func publishedCodings() throws -> [PublishedCoding] { try publishedCodings(where: "true", []) }

  private func publishedCodings(where condition: String, _ arguments: StatementArguments) throws
    -> [PublishedCoding]
  {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM published_coding WHERE \(condition) ORDER BY name, id",
        arguments: arguments
      ).map { row in
        let id: String = row["id"]
        guard let published = PartialDate(row["published"] as String) else {
          throw StoreFault.valueDoesNotFit(field: "published", value: row["published"], why: "it is no date")
        }
        return PublishedCoding(
          id: id, name: row["name"],
          themes: (row["themes"] as String).split(separator: " ").map(String.init),
          stanceOn: row["stance_on"],
          codebookVersion: row["codebook_version"], codebook: row["codebook"], drawnFrom: row["drawn_from"],
          drawnOf: row["drawn_of"], drawn: row["drawn"], seed: row["seed"], coders: row["coders"],
          named: (row["named"] as String).split(separator: "\n").map(String.init),
          agreement: try database.agreement(of: id), paragraphs: try database.paragraphs(of: id),
          published: published, revision: row["revision"])
      }
    }
  }
}

extension Database {
  /// False when it was not there.
  @discardableResult
  fileprivate func remove(coding id: String) throws -> Bool {
    for table in ["claim_correction", "claim", "coded_paragraph", "coding_agreement"] {
      try execute(sql: "DELETE FROM \(table) WHERE coding = ?", arguments: [id])
    }
    try execute(sql: "DELETE FROM published_coding WHERE id = ?", arguments: [id])
    return changesCount > 0
  }

  fileprivate func insert(_ paragraph: PublishedCoding.Paragraph, of coding: String) throws {
    try execute(
      sql: "INSERT INTO coded_paragraph (coding, paragraph, digest, decided) VALUES (?, ?, ?, ?)",
      arguments: [coding, paragraph.paragraph, paragraph.digest, paragraph.decided.description])
    for (place, claim) in paragraph.claims.enumerated() {
      try execute(
        sql:
          "INSERT INTO claim (coding, paragraph, place, code, start, length, quote) VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          coding, paragraph.paragraph, place + 1, claim.code.text, claim.quotation?.start,
          claim.quotation?.length, claim.quotation?.words,
        ])
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (place, correction) in paragraph.corrections.enumerated() {
      try execute(
        sql:
          "INSERT INTO claim_correction (coding, paragraph, number, day, before, reason) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          coding, paragraph.paragraph, place + 1, correction.on.description,
          String(decoding: try encoder.encode(correction.before), as: UTF8.self), correction.reason,
        ])
    }
  }

  fileprivate func agreement(of coding: String) throws -> [AgreementLine] {
    try Row.fetchAll(
      self, sql: "SELECT * FROM coding_agreement WHERE coding = ? ORDER BY place", arguments: [coding]
    ).map { row in
      AgreementLine(
        category: row["category"], paragraphs: row["paragraphs"], chosen: row["chosen"],
        differing: row["differing"], left: row["left_out"], alpha: row["alpha"], low: row["low"],
        high: row["high"], quoted: row["quoted"], overlap: row["overlap"])
    }
  }

  fileprivate func paragraphs(of coding: String) throws -> [PublishedCoding.Paragraph] {
    var claims: [String: [Claim]] = [:]
    for row in try Row.fetchAll(
      self, sql: "SELECT * FROM claim WHERE coding = ? ORDER BY paragraph, place", arguments: [coding])
    {
      guard let code = ClaimCode(row["code"] as String) else {
        throw StoreFault.valueDoesNotFit(field: "code", value: row["code"], why: "it is no code")
      }
      let quotation = (row["start"] as Int?).map {
        Quotation(start: $0, length: row["length"], words: row["quote"])
      }
      claims[row["paragraph"], default: []].append(Claim(code, quotation))
    }
    var corrections: [String: [PublishedCoding.Correction]] = [:]
    for row in try Row.fetchAll(
      self, sql: "SELECT * FROM claim_correction WHERE coding = ? ORDER BY paragraph, number",
      arguments: [coding])
    {
      guard let day = PartialDate(row["day"] as String) else { continue }
      corrections[row["paragraph"], default: []].append(
        PublishedCoding.Correction(
          on: day, before: try JSONDecoder().decode([Claim].self, from: Data((row["before"] as String).utf8)),
          reason: row["reason"]))
    }
    return try Row.fetchAll(
      self, sql: "SELECT * FROM coded_paragraph WHERE coding = ? ORDER BY paragraph", arguments: [coding]
    ).compactMap { row in
      let paragraph: String = row["paragraph"]
      return PartialDate(row["decided"] as String).map { decided in
        PublishedCoding.Paragraph(
          paragraph: paragraph, digest: row["digest"], claims: claims[paragraph] ?? [], decided: decided,
          corrections: corrections[paragraph] ?? [])
      }
    }
  }
}
