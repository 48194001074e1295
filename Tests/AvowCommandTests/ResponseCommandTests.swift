import Foundation
import Testing

/// From an alert to its delivery, an answer, a measure and the account of it, as a person types it.
@Suite("Commands of what came of warnings")
struct ResponseCommandTests {
  @Test("an alert is delivered and answered, a measure entered, corrected and withdrawn, silence named")
  func street() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "data")
    func run(_ arguments: String...) throws -> Avow.Outcome {
      let outcome = try Avow.run(["--data", data.path] + arguments)
      #expect(outcome.code == 0, "\(arguments): \(outcome.err)")
      return outcome
    }
    let alert = "harrow-valley/2026-02-03/1"
    let by = ["--by", "A. Analyst"]
    _ = try run(
      "situation", "open", "harrow-valley", "--name", "Harrow Valley", "--states", "XAA", "--opened",
      "2026-01",
      "--scope", "A made-up valley for a test")
    _ = try run(
      "alert", "issue", "--situation", "harrow-valley", "--level", "watch", "--confidence", "low",
      "--would-change", "Anything", "--at", "2026-02-03", "--reason",
      "citation A/RES/60/1: Made up for a test",
      by[0], by[1])
    let sent = try run(
      "alert", "deliver", alert, "--office", "Lake Union", "--kind", "regional-body", "--channel", "meeting",
      "--at", "2026-02", "--json", by[0], by[1])
    #expect(try sent.json()["number"] as? Int == 1 && sent.err.contains("\(alert)#1"))
    _ = try run(
      "alert", "deliver", alert, "--office", "Reed Council", "--kind", "regional-body", "--channel", "hand",
      "--at",
      "2026-02-05", by[0], by[1])
    _ = try run("alert", "receipt", "\(alert)#1", "--at", "2026-03-01", by[0], by[1])
    _ = try run(
      "alert", "answer", "\(alert)#1", "--words", "We shall look", "--source", "Letter", "--at", "2026-03-02",
      by[0], by[1])
    let entered = try run(
      "measure", "add", "--taker", "Lake Union", "--what", "It offered talks.", "--on", "2026-01", "--pillar",
      "three", "--kind", "good-offices", "--evidence", "source Gazette, page 3", "--evidence",
      "source Herald, page 1", "--against",
      "alert \(alert)",
      by[0], by[1])
    #expect(entered.err.contains("it is no answer to it and is counted apart"))
    let id = "lake-union/2026-01/1"
    _ = try run("measure", "correct", id, "--on", "2026-03", "--reason", "Misread", by[0], by[1])
    #expect(try run("measure", "show", id).out.contains("date: “2026-01” became “2026-03”"))
    let listed = try run("measure", "list", "--taker", "Lake Union", "--csv")
    #expect(listed.lines.count == 2 && listed.out.contains("source Gazette, page 3 ; source Herald, page 1"))
    let shown = try run("alert", "show", alert).out
    #expect(shown.contains("Who was told") && shown.contains("We shall look [Letter]"))
    let account = try run("accountability", "--on", "2026-06-30", "--json").json()
    #expect((account["cases"] as? [Any])?.count == 2)
    let silent = try run("accountability", "--body", "reed-council", "--on", "2026-06-30", "--csv")
    #expect(silent.lines.count == 2 && silent.out.contains(",silent,2026-06-30,30"))
    _ = try run("measure", "withdraw", id, "--reason", "Not so", by[0], by[1])
    #expect(try run("report", "implementation", "--year", "2026", "--markdown").out.contains("Reed Council"))
    #expect(try run("import", "--template", "measures").out.hasPrefix("taker,"))
    #expect(try run("check", "--json").code == 0)
    let out = folder.appending(path: "out")
    _ = try run("export", "--to", out.path)
    for name in ["delivery", "delivery_act", "measure", "measure_act", "measure_evidence", "measure_against"]
    {
      #expect(FileManager.default.fileExists(atPath: out.appending(path: name + ".csv").path), "\(name)")
    }
    for arguments in [
      ["alert", "deliver", "none", "--office", "X", "--kind", "state", "--channel", "hand"],
      ["alert", "receipt", "\(alert)#9"], ["measure", "withdraw", "none", "--reason", "x"],
    ] {
      let outcome = try Avow.run(["--data", data.path] + arguments + by)
      #expect(outcome.code == 1 && outcome.out.isEmpty && outcome.err.hasPrefix("Error: "), "\(arguments)")
    }
    #expect(try Avow.run(["--data", data.path, "accountability", "--body", "nobody"]).code == 1)
    #expect(try Avow.run(["--data", data.path, "measure", "show", "none"]).code == 1)
  }

  @Test(
    "a command line that is wrong ends with 64",
    arguments: [
      ["accountability", "--csv", "--json"], ["accountability", "--state", "RWA", "--body", "SC"],
      ["accountability", "--after", "-1"], ["accountability", "--on", "2026-02"],
      ["measure", "add", "--by", "A"], ["measure", "list", "--csv", "--json"], ["measure", "correct", "x"],
      ["alert", "deliver", "x", "--office", "y", "--kind", "friend", "--channel", "hand", "--by", "A"],
      ["alert", "answer", "x", "--words", "y", "--by", "A"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try Avow.run(["--data", #require(MadeUpVotes.record).path] + arguments)
    #expect(outcome.code == 64 && outcome.out.isEmpty && outcome.err.hasPrefix("Error: "), "\(outcome.err)")
  }
}
