import Foundation
import GoldenFiles
import Testing

@Suite("Commands")
struct CommandTests {
  @Test("the data folder may be named before or after the command")
  func dataFolder() throws {
    let data = try #require(MadeUpVotes.record).path
    let before = try Avow.run(["--data", data, "rollcalls", "--csv"])
    let after = try Avow.run(["rollcalls", "--csv", "--data=\(data)"])
    #expect(before.lines.count == 7)
    #expect(before.out == after.out)
  }

  @Test(
    "tables for people are as kept in the golden files",
    arguments: [
      ("rollcalls", ["rollcalls", "--order", "oldest"]),
      ("agreement", ["agreement", "XAA", "Delmarre"]),
      ("show-roll-call", ["show", "rcid:9903"]),
      ("check-findings", ["check", "--findings", "totals-differ"]), ("fetch", ["fetch", "--offline"]),
    ])
  func tables(name: String, arguments: [String]) throws {
    let outcome = try Avow.run(["--data", #require(MadeUpVotes.record).path] + arguments)
    #expect(outcome.code == 0, "\(outcome.err)")
    try expectGolden(outcome.out, "command/\(name).txt")
  }

  @Test(
    "every kind of record has a page and JSON",
    arguments: [
      "RWA", "Rwanda", "A/RES/75/277", "a/res/75/277", "IID-2017", "IID-2017/2017-09-06", "A/72/884",
      "rcid:9901",
      "A/RES/60/9906", "contradiction 2", "rtop-since-2009.cumulative-states-speaking.1", "GA75/135", "rtop",
    ])
  func show(id: String) throws {
    let data = try #require(MadeUpVotes.record)
    let page = try Avow.run(data: data, "show", id)
    #expect(page.code == 0, "\(page.err)")
    #expect(page.lines.count > 3)
    let json = try Avow.run(data: data, "show", id, "--json")
    #expect(json.code == 0)
    #expect(try !json.json().isEmpty)
  }

  @Test("roll calls are filtered by all conditions together")
  func filters() throws {
    let data = try #require(MadeUpVotes.record)
    func ids(_ arguments: String...) throws -> [Substring] {
      try Avow.run(["--data", data.path, "rollcalls", "--csv"] + arguments).lines.dropFirst().compactMap {
        $0.split(separator: ",").first
      }
    }
    #expect(try ids("--year", "1980", "--text", "harbours").map(String.init) == ["rcid:9902"])
    #expect(try ids("--session", "60").map(String.init) == ["rcid:9906"])
    #expect(try ids("--margin-at-most", "1").map(String.init) == ["rcid:9903"])
    #expect(
      try ids("--order", "oldest", "--limit", "2", "--offset", "1").map(String.init) == [
        "rcid:9902", "rcid:9903",
      ])
    #expect(try ids("--year", "1999").isEmpty)
  }

  @Test("the intervals stand in columns of their own, and hold the estimate")
  func intervals() throws {
    let outcome = try Avow.run(
      data: #require(MadeUpVotes.record), "agreement", "XAA", "XAD", "--csv", "--intervals")
    #expect(
      outcome.lines.first
        == "year,shared_votes,exact,lijphart,exact_low,exact_high,lijphart_low,lijphart_high")
    for line in outcome.lines.dropFirst() {
      let cells = line.split(separator: ",").compactMap { Double($0) }
      #expect(cells.count == 8)
      #expect(cells[4] <= cells[2] && cells[2] <= cells[5] && cells[6] <= cells[3] && cells[3] <= cells[7])
    }
  }

  @Test("a correction is recorded, shown, and refused when the field reads otherwise")
  func correct() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "data")
    let files = try MadeUpVotes.write(to: folder)
    _ = try Avow.run(["--data", data.path, "import"] + files.map(\.path))
    let said = [
      "--reason", "Misprint", "--source", "A made-up source, page 1", "--who", "A test", "--date",
      "2026-01-02",
    ]
    let correct = ["--data", data.path, "correct", "ballot", "rcid:9901/XAE", "choice"]
    let done = try Avow.run(correct + ["--to", "no", "--from", "yes", "--json"] + said)
    #expect(done.code == 0, "\(done.err)")
    #expect(try done.json()["before"] as? String == "yes")
    let shown = try Avow.run(data: data, "show", "rcid:9901")
    #expect(shown.out.contains("Misprint") && shown.out.contains("“yes” reads “no”"))
    let again = try Avow.run(correct + ["--to", "abstain", "--from", "yes"] + said)
    #expect(again.code == 1 && again.err.contains("Look again"))
    let field = try Avow.run(
      ["--data", data.path, "correct", "ballot", "rcid:9901/XAE", "mood", "--to", "yes"] + said)
    #expect(field.code == 1 && field.err.contains("choice"))
  }

  @Test("a reader that goes away ends a long answer quietly", arguments: ["", "trap '' PIPE; "])
  func closedPipe(before: String) throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let many = (0..<2000).map {
      MadeUpVotes.RollCall(
        id: 10_000 + $0, date: "1990-11-03", session: 45,
        title: "A made-up resolution on a long list, number \($0)",
        printed: (1, 0, 0), choices: [1])
    }
    let data = folder.appending(path: "data")
    let files = try MadeUpVotes.write(many, to: folder)
    _ = try Avow.run(["--data", data.path, "import"] + files.map(\.path))
    let script = before + #""$0" --data "$1" rollcalls --csv | head -n 1"#
    let outcome = try Avow.run("/bin/sh", ["-c", script, #require(Avow.binary).path, data.path])
    #expect(outcome.lines.count == 1)
    #expect(outcome.err.isEmpty)
  }
}
