import Foundation
import Testing

/// What is refused is refused in a sentence, with an exit code and without a change to the record.
@Suite("Refusals")
struct RefusalTests {
  @Test(
    "a command line that is wrong ends with 64",
    arguments: [
      ["shw", "RWA"], ["show"], ["brief"], ["agreement", "USA"], ["rollcalls", "--csv", "--json"],
      ["rollcalls", "--limit=-1"], ["rollcalls", "--year", "soon"],
      ["agreement", "USA", "RUS", "--intervals"],
      ["correct", "meeting", "x", "title"], ["export"], ["rollcalls", "--order", "loudest"],
      ["serve", "--port", "70000"], ["import"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try Avow.run(["--data", #require(MadeUpVotes.record).path] + arguments)
    #expect(outcome.code == 64)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.hasPrefix("Error: "))
  }

  @Test("an id that nothing has is told, with what comes near")
  func noSuchRecord() throws {
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "show", "lighthouses")
    #expect(outcome.code == 1)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.contains("nothing with the id “lighthouses”") && outcome.err.contains("rcid:9901"))
  }

  @Test("a name that may mean two states is not guessed")
  func ambiguous() throws {
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "brief", "Congo")
    #expect(outcome.code == 1)
    #expect(outcome.err.contains("COD") && outcome.err.contains("COG"))
  }

  @Test("a part of a name is answered with the whole ones")
  func near() throws {
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "brief", "Rwan")
    #expect(outcome.code == 1)
    #expect(outcome.err.contains("RWA (Rwanda)"))
    let unknown = try Avow.run(data: #require(MadeUpVotes.record), "brief", "Atlantis")
    #expect(unknown.code == 1 && unknown.err.contains("No state is called “Atlantis”"))
  }

  @Test("a state does not agree with itself")
  func sameState() throws {
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "agreement", "RWA", "rwanda")
    #expect(outcome.code == 1 && outcome.err.contains("one state"))
  }

  @Test("an unknown issue and an unknown data set are answered with those that there are")
  func known() throws {
    let issue = try Avow.run(data: #require(MadeUpVotes.record), "rollcalls", "--issue", "weather")
    #expect(issue.code == 1 && issue.err.contains("Known: "))
    let set = try Avow.run(data: #require(MadeUpVotes.record), "fetch", "weather")
    #expect(set.code == 1 && set.err.contains("Known: ") && set.err.contains("voeten"))
  }

  @Test("a file that is no table is refused and the other is imported all the same")
  func refusedFile() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let good = try MadeUpVotes.write(to: folder)[0]
    let bad = folder.appending(path: "page.csv")
    try Data("<!DOCTYPE html><title>Not found</title>\n".utf8).write(to: bad)
    let data = folder.appending(path: "data")
    let missing = folder.appending(path: "missing.csv")
    let outcome = try Avow.run(data: data, "import", bad.path, good.path, missing.path, "--json")
    #expect(outcome.code == 1)
    let reports = try #require(outcome.json()["files"] as? [[String: Any]])
    let outcomes = Dictionary(
      uniqueKeysWithValues: reports.map { ($0["file"] as? String ?? "", $0["outcome"] as? String ?? "") })
    #expect(
      outcomes == [
        "page.csv": "refused", "missing.csv": "refused", "made-up-resolutions.csv": "imported",
      ])
    #expect(outcome.err.contains("page.csv") && outcome.err.contains("missing.csv"))
    #expect(try Avow.run(data: data, "check").code == 0)
  }

  @Test("without a network, fetch says what it would have done and ends with 1")
  func offline() throws {
    // A proxy at a port where nothing listens: the request ends on this machine.
    let nowhere = "http://127.0.0.1:9"
    let outcome = try Avow.run(
      ["--data", #require(MadeUpVotes.record).path, "fetch", "voeten"],
      environment: ["https_proxy": nowhere, "HTTPS_PROXY": nowhere, "no_proxy": "", "NO_PROXY": ""])
    #expect(outcome.code == 1)
    #expect(outcome.out.contains("Download UNVotes"))
    #expect(outcome.err.contains("voeten was not fetched") && !outcome.err.contains("NSURLErrorDomain"))
  }

  @Test("an export does not touch a folder with other things in it")
  func foreignFolder() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let other = folder.appending(path: "letter.txt")
    try Data("mine".utf8).write(to: other)
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "export", "--to", folder.path)
    #expect(outcome.code == 1)
    #expect(try String(contentsOf: other, encoding: .utf8) == "mine")
  }

  @Test("a data folder that cannot be used is named")
  func unusableFolder() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "data")
    try Data("a file, not a folder".utf8).write(to: file)
    let outcome = try Avow.run(data: file, "check")
    #expect(outcome.code == 1)
    #expect(outcome.err.contains("data"))
  }
}
