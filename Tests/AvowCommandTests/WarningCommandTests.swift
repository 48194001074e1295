import Foundation
import Testing

/// From a guided assessment to an alert and its withdrawal, as a person types it.
@Suite("Commands of early warning")
struct WarningCommandTests {
  private static let script = """
    harrow-valley
    Harrow Valley
    XAA

    2026-01
    Otter herders
    2026-02-01
    f 7
    7.3
    p
    2026-01-15
    Arlanian Gazette, p. 3
    A. Analyst
    m
    n
    A commander was removed
    r
    keep

    """

  @Test("a situation is assessed by dialogue, warned of, and the warning withdrawn")
  func street() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "data")
    let table = folder.appending(path: "valley.csv").path
    let guided = ["--data", data.path, "assess", "--guided", table]
    let half = Self.script.split(separator: "\n", omittingEmptySubsequences: false).prefix(12).joined(
      separator: "\n")
    let binary = try #require(Avow.binary).path
    let stopped = try Avow.run(binary, guided, input: half)
    #expect(stopped.code == 0 && stopped.out.isEmpty && stopped.err.contains("goes on from there"))
    #expect(try String(contentsOfFile: table, encoding: .utf8).contains("Arlanian Gazette, p. 3"))
    let rest = "A. Analyst\nm\nn\nA commander was removed\nr\nkeep\n"
    let kept = try Avow.run(binary, guided, input: rest)
    #expect(kept.code == 0 && kept.err.contains("Kept as assessment harrow-valley/1"), "\(kept.err)")

    let issue = [
      "--data", data.path, "alert", "issue", "--situation", "harrow-valley", "--level", "warning",
      "--confidence", "medium", "--would-change", "An inquiry", "--by", "A. Analyst", "--at", "2026-02-03",
    ]
    let issued = try Avow.run(
      issue + ["--json", "--reason", "assessment harrow-valley/1: A commander was removed"])
    #expect(issued.code == 0, "\(issued.err)")
    #expect(try issued.json()["id"] as? String == "harrow-valley/2026-02-03/1")
    for reason in ["assessment harrow-valley/2: None such", "rumour x: y"] {
      let refused = try Avow.run(issue + ["--reason", reason])
      #expect(refused.code == 1 && refused.out.isEmpty && refused.err.hasPrefix("Error: "), "\(reason)")
    }
    let noPerson = try Avow.run(
      ["--data", data.path, "alert", "withdraw", "harrow-valley/2026-02-03/1", "--note", "False"])
    #expect(noPerson.code == 64 && noPerson.err.contains("--by"))
    let withdrawn = try Avow.run(
      data: data, "alert", "withdraw", "harrow-valley/2026-02-03/1", "--note", "False", "--by", "A. Analyst",
      "--at", "2026-02-04")
    #expect(withdrawn.code == 0, "\(withdrawn.err)")
    let list = try Avow.run(data: data, "alert", "list", "--csv")
    #expect(list.lines.count == 2 && list.out.contains("withdrawn"))
    #expect(
      try Avow.run(data: data, "alert", "show", "harrow-valley/2026-02-03/1").out.hasPrefix("Withdrawn: "))
    #expect(
      try Avow.run(data: data, "situation", "show", "harrow-valley").out.contains(
        "Warning issued by A. Analyst"))
    #expect(
      try Avow.run(data: data, "situation", "list", "--csv").out.contains("harrow-valley/2026") == false)
    let check = try Avow.run(data: data, "check", "--json")
    #expect(check.code == 0)
    let out = folder.appending(path: "out")
    #expect(try Avow.run(data: data, "export", "--to", out.path).code == 0)
    for name in ["alert", "alert_act", "alert_reason", "assessment", "evidence", "proposal", "situation"] {
      #expect(FileManager.default.fileExists(atPath: out.appending(path: name + ".csv").path), "\(name)")
    }
  }

  @Test(
    "a command line that is wrong ends with 64",
    arguments: [
      ["assess", "--guided"], ["assess", "a.csv", "--guided", "--dry-run"],
      ["assess", "--show", "harrow-valley", "--pdf", "a.pdf"], ["signals", "--keep"],
      ["signals", "--find", "--keep", "--state", "XAA"], ["signals", "--set-aside", "x", "--reason", "y"],
      ["signals", "--proposals", "--status", "lost"], ["signals", "--proposals", "--find"],
      ["signals", "--rule", "new-actor"], ["signals", "--proposals", "--rule", "fear"],
      ["signals", "--by", "A"],
      ["alert", "issue", "--situation", "x"], ["alert", "list", "--csv", "--json"], ["alert", "update", "x"],
      ["situation", "open", "x", "--name", "X", "--scope", "y", "--proposal", "z"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try Avow.run(["--data", #require(MadeUpVotes.record).path] + arguments)
    #expect(outcome.code == 64 && outcome.out.isEmpty && outcome.err.hasPrefix("Error: "), "\(outcome.err)")
  }

  @Test("a proposal that nobody kept, an alert or a situation that is not held, is told in a sentence")
  func absent() throws {
    let data = try #require(MadeUpVotes.record)
    for arguments in [
      ["signals", "--set-aside", "none", "--reason", "y", "--by", "A. Analyst"], ["alert", "show", "none"],
      ["situation", "show", "none"],
      ["situation", "open", "x", "--name", "X", "--scope", "y", "--proposal", "z", "--by", "A. Analyst"],
      ["situation", "open", "Harrow Valley", "--name", "X", "--scope", "y", "--states", "XAA"],
    ] {
      let outcome = try Avow.run(["--data", data.path] + arguments)
      #expect(outcome.code == 1 && outcome.out.isEmpty && outcome.err.hasPrefix("Error: "), "\(arguments)")
    }
  }
}
