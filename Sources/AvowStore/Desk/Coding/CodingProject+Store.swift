public import AvowRecord
import GRDB

extension DeskStore {
  /// Keeps a new project with its paragraphs, its coders and who codes which paragraph; answers its number.
  ///
  /// - Parameter assigned: for each paragraph in turn, the accounts of its coders.
  public func addCodingProject(
    address: String, name: String, codebook: String, themes: [String], stanceOn: String?, seed: UInt64,
    drawnFrom: String, drawnOf: Int, paragraphs: [DrawnParagraph], assigned: [[Int]], by: Int?, at: Moment
  ) throws -> Int {
    try write { database in
      let taken = try Int.fetchOne(
        database, sql: "SELECT 1 FROM coding_project WHERE address = ?", arguments: [address])
      guard taken == nil else { throw DeskFault.addressTaken(address) }
      try database.execute(
        sql: """
          INSERT INTO coding_project (address, name, themes, stance_on, seed, drawn_from, drawn_of, made)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          address, name, themes.joined(separator: " "), stanceOn, String(seed), drawnFrom, drawnOf,
          at.seconds,
        ])
      let id = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "INSERT INTO coding_codebook (project, version, text, made) VALUES (?, 1, ?, ?)",
        arguments: [id, codebook, at.seconds])
      for account in Set(assigned.joined()).sorted() {
        try database.execute(
          sql: "INSERT INTO coding_coder (project, account) VALUES (?, ?)", arguments: [id, account])
      }
      for (index, (paragraph, coders)) in zip(paragraphs, assigned).enumerated() {
        try database.execute(
          sql: "INSERT INTO coding_unit (project, place, paragraph, digest, text) VALUES (?, ?, ?, ?, ?)",
          arguments: [id, index + 1, paragraph.paragraph, paragraph.digest, paragraph.text])
        let unit = Int(database.lastInsertedRowID)
        for account in coders {
          try database.execute(
            sql: "INSERT INTO coding_assignment (unit, account) VALUES (?, ?)", arguments: [unit, account])
        }
      }
      return (
        id,
        Act(
          "make coding project", of: "coding project \(id)", by: by, at: at,
          detail: "\(paragraphs.count) paragraphs, \(Set(assigned.joined()).count) coders")
      )
    }
  }

  /// Adds a version of the codebook; refused once a coder has handed in.
  public func addCodebook(_ text: String, to project: Int, by: Int, at: Moment) throws {
    try write { database in
      let late = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM coding_coder WHERE project = ? AND handed_in IS NOT NULL",
        arguments: [project])
      guard late == 0 else { throw DeskFault.codebookInUse }
      let version =
        1
        + (try Int.fetchOne(
          database, sql: "SELECT max(version) FROM coding_codebook WHERE project = ?", arguments: [project])
          ?? 0)
      try database.execute(
        sql: "INSERT INTO coding_codebook (project, version, text, made) VALUES (?, ?, ?, ?)",
        arguments: [project, version, text, at.seconds])
      return (
        (),
        Act(
          "change codebook", of: "coding project \(project)", by: by, at: at, detail: "version \(version)")
      )
    }
  }

  /// Marks the claims of a project as public, or as not public any more.
  public func markClaims(of project: Int, published: Moment?, _ act: Act) throws {
    try write(act) { database in
      try database.execute(
        sql: "UPDATE coding_project SET published = ? WHERE id = ?", arguments: [published?.seconds, project])
    }
  }

  public func codingProject(_ id: Int) throws -> CodingProject? {
    try codingProjects(where: "coding_project.id = ?", [id]).first
  }

  /// All projects, the newest first.
  public func codingProjects() throws -> [CodingProject] { try codingProjects(where: "true", []) }

  private func codingProjects(where condition: String, _ arguments: StatementArguments) throws
    -> [CodingProject]
  {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT coding_project.*, version, text, coding_codebook.made AS codebook_made
          FROM coding_project JOIN coding_codebook ON project = coding_project.id
          WHERE \(condition) AND version = (SELECT max(version) FROM coding_codebook WHERE project = coding_project.id)
          ORDER BY coding_project.id DESC
          """, arguments: arguments
      ).map { row in
        CodingProject(
          id: row["id"], address: row["address"], name: row["name"],
          themes: (row["themes"] as String).split(separator: " ").map(String.init),
          stanceOn: row["stance_on"], seed: UInt64(row["seed"] as String) ?? 0, drawnFrom: row["drawn_from"],
          drawnOf: row["drawn_of"], made: Moment(row["made"] as Int),
          published: (row["published"] as Int?).map { Moment($0) },
          codebook: CodingProject.Codebook(
            version: row["version"], text: row["text"], made: Moment(row["codebook_made"] as Int)))
      }
    }
  }

  /// The paragraphs of a project in its order.
  public func codingUnits(of project: Int) throws -> [CodingUnit] {
    try codingUnits(
      "SELECT * FROM coding_unit WHERE project = ? ORDER BY place", [project])
  }

  /// The paragraphs that wait for a coder.
  public func codingUnits(of project: Int, for account: Int) throws -> [CodingUnit] {
    try codingUnits(
      """
      SELECT coding_unit.* FROM coding_unit JOIN coding_assignment ON unit = coding_unit.id
      WHERE project = ? AND account = ? ORDER BY place
      """, [project, account])
  }

  private func codingUnits(_ sql: String, _ arguments: StatementArguments) throws -> [CodingUnit] {
    try pool.read { database in
      try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
        CodingUnit(
          id: row["id"], project: row["project"], place: row["place"],
          drawn: DrawnParagraph(paragraph: row["paragraph"], digest: row["digest"], text: row["text"]))
      }
    }
  }
}
