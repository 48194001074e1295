import AvowRecord
import AvowSources
import Foundation
import Testing

@Suite("The embedded record")
struct EmbeddedRecordTests {
  @Test("the tables that ship are the tables that are read")
  func files() throws {
    let shipped = try FileManager.default.contentsOfDirectory(atPath: EmbeddedRecord.folder.path)
    #expect(shipped.filter { $0.hasSuffix(".csv") }.sorted() == EmbeddedRecord.files.sorted())
  }

  @Test("every table fits its nouns")
  func proceedings() throws {
    let proceedings = try EmbeddedRecord.proceedings()
    #expect(!proceedings.debates.isEmpty)
    #expect(!proceedings.publishedFigures.isEmpty)
  }

  @Test("the input of the digest is sorted by name and is the same each time")
  func digest() throws {
    let once = try EmbeddedRecord.digestInput()
    let again = try EmbeddedRecord.digestInput()
    #expect(once.map(\.name) == once.map(\.name).sorted())
    #expect(once.map(\.bytes) == again.map(\.bytes))
  }
}
