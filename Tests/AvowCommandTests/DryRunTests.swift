import Foundation
import Testing

@Suite("A dry run of an import")
struct DryRunTests {
  static let table = """
    kind,from,to,session,date,text,response,source
    UPR,Arlania,Brevonia,5,2009-05,Protect the otters,noted,a report
    UPR,Atlantis,Brevonia,5,2009-05,Protect the seals,,a report
    UPR,Arlania,Brevonia,5,2009-13,Protect the geese,,a report
    hearsay,Arlania,Brevonia,5,,Protect the swans,,a report

    """

  private func bytes(_ folder: URL) throws -> [String: Data] {
    var bytes: [String: Data] = [:]
    for url in (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    {
      // The log’s index is memory shared between readers; it holds nothing of the record.
      if !url.lastPathComponent.hasSuffix("-shm") { bytes[url.lastPathComponent] = try Data(contentsOf: url) }
    }
    return bytes.filter { !$0.value.isEmpty }
  }

  @Test("it tells row by row what would come of a file, and the bytes of the store stay")
  func nothingChanges() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "data")
    let file = folder.appending(path: "ours.csv")
    try Data(DryRunTests.table.utf8).write(to: file)
    #expect(try Avow.run(data: data, "import", file.path).code == 0)
    let before = try bytes(data)
    #expect(!before.isEmpty)

    let second = folder.appending(path: "more.csv")
    try Data(
      (DryRunTests.table + "UPR,Arlania,Brevonia,5,2009-05,Protect the voles,accepted,a report\n").utf8
    ).write(
      to: second)
    let tried = try Avow.run(data: data, "import", second.path, "--dry-run")
    #expect(tried.code == 0)
    #expect(tried.out.contains("would be imported"))
    #expect(tried.out.contains("more.csv, line 4, column date"))
    #expect(tried.out.contains("more.csv, line 5, column kind"))
    #expect(tried.out.contains("held already: 2 recommendations"))
    #expect(tried.out.contains("new: 1 recommendation"))
    #expect(tried.out.contains("line 6: UPR/5/"))
    #expect(try bytes(data) == before)

    let json = try Avow.run(data: data, "import", second.path, "--dry-run", "--json").json()
    let report = try #require((json["files"] as? [[String: Any]])?.first)
    #expect(report["outcome"] as? String == "would be imported")
    #expect((report["rows"] as? [[String: Any]])?.compactMap { $0["line"] as? Int } == [2, 3, 6])
    #expect(try bytes(data) == before)
  }

  @Test("it makes no data folder, and refuses what an import refuses")
  func noFolder() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "data")
    let file = folder.appending(path: "ours.csv")
    try Data(DryRunTests.table.utf8).write(to: file)
    #expect(try Avow.run(data: data, "import", file.path, "--dry-run").out.contains("new: 2 recommendations"))
    #expect(!FileManager.default.fileExists(atPath: data.path))
    try Data("otters\n1\n".utf8).write(to: file)
    #expect(try Avow.run(data: data, "import", file.path, "--dry-run").code == 1)
  }

  @Test("the template of recommendations is one that an import takes")
  func template() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for kind in ["recommendations", "recommendation-events"] {
      let header = try Avow.run(data: folder, "import", "--template", kind).out
      let file = folder.appending(path: "\(kind).csv")
      try Data((header + "\n").utf8).write(to: file)
      let tried = try Avow.run(
        data: folder.appending(path: "data"), "import", file.path, "--dry-run", "--json"
      ).json()
      #expect((tried["files"] as? [[String: Any]])?.first?["source"] as? String == kind)
    }
  }
}
