import AvowAnalysis
import AvowRecord
import Foundation
import Testing

/// Counts of shared votes as an independent program found them, and the roll-call table itself where it is at hand.
@Suite("Agreement of the United States and Russia")
struct AgreementReferenceTests {
  private static let expected: [Int: AgreementTally] = Dictionary(
    uniqueKeysWithValues: unitedStatesAndRussia.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: ",").compactMap { Int($0.filter { $0 != " " }) }
      guard cells.count == 4 else { return nil }
      return (cells[0], AgreementTally(same: cells[1], half: cells[2], opposed: cells[3]))
    })

  /// The folder of the roll-call tables: `AVOW_SHARED`, or `../shared` beside the package.
  private static let votes: URL? = {
    let shared =
      ProcessInfo.processInfo.environment["AVOW_SHARED"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared")
    let folder = shared.appending(path: "data/votes")
    return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
  }()

  @Test("in 1980 is .126 exact and .311 by Lijphart's index")
  func year1980() throws {
    let estimate = try #require(Self.expected[1980]).estimate(year: 1980)
    #expect(estimate.sharedVotes == 103)
    #expect(abs(try #require(estimate.exact) - 0.126) < 0.0005)
    #expect(abs(try #require(estimate.lijphart) - 0.311) < 0.0005)
  }

  @Test(
    "is the same from the roll-call table in every year",
    .enabled(
      if: votes != nil, "the roll-call table is not here: set AVOW_SHARED to the folder that has data/votes"))
  func everyYear() throws {
    let folder = try #require(Self.votes)
    var years: [Substring: Int] = [:]
    try eachLine(of: folder.appending(path: "resolutions_1946_2020.csv.gz")) { line in
      let cells = line.split(separator: ",", maxSplits: 8)
      if cells.count == 9, let date = PartialDate(cells[7]) { years[Substring(cells[0])] = date.year }
    }
    var choices: [Substring: [Substring: Choice]] = [:]
    try eachLine(of: folder.appending(path: "votes_1946_2020.csv.gz")) { line in
      guard line.utf8.count < 40 else { return }
      let cells = line.split(separator: ",")
      guard cells[1] == "2" || cells[1] == "365", let code = Int(cells[2]) else { return }
      choices[cells[0], default: [:]][cells[1]] = Choice(rawValue: code)
    }
    let ballots = try choices.compactMap { rollCall, cast -> SharedBallot? in
      guard let one = cast["2"], let other = cast["365"] else { return nil }
      return SharedBallot(
        rollCall: "rcid:\(rollCall)", year: try #require(years[rollCall]), one: one, other: other)
    }
    let agreement = try Agreement(ballots)
    #expect(agreement.years.compactMap(\.year) == Self.expected.keys.sorted())
    for estimate in agreement.years {
      let year = try #require(estimate.year)
      #expect(estimate == Self.expected[year]?.estimate(year: year))
    }
  }

  /// Hands over the lines of a compressed file that name one of the two states, or all when they are few.
  private func eachLine(of file: URL, _ each: (Substring) throws -> Void) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let wanted = file.lastPathComponent.hasPrefix("votes") ? "^[0-9]*,(2|365)," : "^[0-9]*,[0-9]{4},"
    process.arguments = ["-c", "gzip -dc \"$0\" | LC_ALL=C grep -aE \"$1\"", file.path(), wanted]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) { try each(line) }
  }
}
