import Foundation
import Testing

@Suite("Commands that read")
struct ReadingTests {
  @Test("a lens that changed is told and not read until avow tag, so that reading writes nothing")
  func lenses() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "data")
    let file = folder.appending(path: "ours.csv")
    try Data(DryRunTests.table.utf8).write(to: file)
    #expect(try Avow.run(data: data, "import", file.path).code == 0)
    // Tags of an edition that is gone, as after a change of a lens.
    let forget = "DELETE FROM lens_run WHERE lens = 'gender'"
    let python = try Avow.run(
      "/usr/bin/env",
      [
        "python3", "-c",
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()",
        data.appending(path: "record.sqlite").path, forget,
      ])
    try #require(python.code == 0, "python3 with sqlite3 is needed")
    let listed = try Avow.run(data: data, "recommendations", "--lens", "gender", "--csv")
    #expect(listed.err.contains("avow tag"))
    #expect(try Avow.run(data: data, "check").out.contains("avow tag"))
    #expect(try Avow.run(data: data, "tag").out.contains("Lens gender"))
    #expect(try !Avow.run(data: data, "check").out.contains("avow tag"))
  }
}
