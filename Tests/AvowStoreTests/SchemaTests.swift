import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import GoldenFiles
import Testing

@Suite("Schema of record.sqlite")
struct SchemaTests {
  @Test("the schema in use is the one that is checked in")
  func dump() throws {
    let record = try FictionalRecord()
    try expectGolden(record.store.schema(), "schema.sql")
  }

  @Test("a file that is no database is refused with its path")
  func noDatabase() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(String(repeating: "this is no database. ", count: 200).utf8)
      .write(to: folder.appending(path: "record.sqlite"))
    let fault = #expect(throws: StoreFault.self) { try RecordStore(folder: folder) }
    #expect(fault?.description.contains("record.sqlite") == true)
  }

  @Test("opening a record twice keeps what it holds and its version")
  func twice() throws {
    let record = try FictionalRecord()
    let version = try record.store.version()
    let again = try RecordStore(folder: record.folder)
    #expect(try again.version() == version)
    #expect(try again.reference().states.count == 7)
  }
}
