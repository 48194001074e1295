import Foundation

/// Two small tables in the layout of E. Voeten: fictional states, made-up resolutions.
///
/// The five states and their codes are in `Fixtures/FurtherAuthority`: Arlania to Eskeland, `XAA` to `XAE`.
enum MadeUpVotes {
  /// A roll call: id, date, session, title, printed yes, no, abstain, and the choices in the order of ``voters``.
  struct RollCall {
    let id: Int
    let date: String
    let session: Int
    let title: String
    let printed: (yes: Int, no: Int, abstain: Int)
    let choices: [Int]
  }

  static let voters = [951, 952, 953, 954, 956]

  /// In 1980: alike, half-way, opposed, and one on which Delmarre was absent. In 1981: alike, with a printed total
  /// that is one too high. In 2005: opposed.
  static let rollCalls = [
    RollCall(
      id: 9901, date: "1980-11-03", session: 35, title: "A made-up resolution on lighthouses",
      printed: (5, 0, 0),
      choices: [1, 1, 1, 1, 1]),
    RollCall(
      id: 9902, date: "1980-11-04", session: 35, title: "A made-up resolution, with a comma, on harbours",
      printed: (3, 0, 2), choices: [1, 1, 2, 2, 1]),
    RollCall(
      id: 9903, date: "1980-12-05", session: 35, title: "A made-up resolution on fog signals",
      printed: (2, 3, 0),
      choices: [3, 3, 3, 1, 1]),
    RollCall(
      id: 9904, date: "1980-12-06", session: 35, title: "A made-up resolution on buoys", printed: (4, 0, 0),
      choices: [1, 1, 1, 8, 1]),
    RollCall(
      id: 9905, date: "1981-01-07", session: 35, title: "A made-up resolution on tides", printed: (1, 4, 0),
      choices: [3, 3, 8, 3, 2]),
    RollCall(
      id: 9906, date: "2005-11-08", session: 60, title: "A made-up resolution on pilots", printed: (3, 1, 1),
      choices: [3, 1, 2, 1, 1]),
  ]

  /// Writes the tables into a folder; roll calls first.
  static func write(_ rollCalls: [RollCall] = rollCalls, to folder: URL) throws -> [URL] {
    var resolutions =
      "rcid,year,session,abstain,yes,no,importantvote,date,unres,amend,para,short,descr,me,nu,di,hr,co,ec,ident,resid\n"
    var votes = "rcid,ccode,vote,source\n"
    for one in rollCalls {
      resolutions +=
        "\(one.id),\(one.session + 1945),\(one.session),\(one.printed.abstain),\(one.printed.yes),"
      resolutions += "\(one.printed.no),0,\(one.date),R/\(one.session)/\(one.id),0,0,\"\(one.title)\","
      resolutions += "\"\(one.title.uppercased())\",0,0,0,0,0,0,0,\(one.id)\n"
      for (voter, choice) in zip(voters, one.choices) { votes += "\(one.id),\(voter),\(choice),made up\n" }
    }
    let files = ["made-up-resolutions.csv", "made-up-votes.csv"].map { folder.appending(path: $0) }
    try Data(resolutions.utf8).write(to: files[0])
    try Data(votes.utf8).write(to: files[1])
    return files
  }

  /// A data folder into which the tables were imported once, for tests that only read; nil when that failed.
  static let record: URL? = {
    guard let folder = try? Avow.temporaryFolder(), let files = try? write(to: folder) else { return nil }
    let data = folder.appending(path: "data")
    let outcome = try? Avow.run(["--data", data.path, "import"] + files.map(\.path))
    return outcome?.code == 0 ? data : nil
  }()
}
