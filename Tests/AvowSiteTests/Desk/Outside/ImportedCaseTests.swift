import AvowRecord
import AvowSources
import AvowStore
import Foundation
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("An imported case")
struct ImportedCaseTests {
  /// `report-1.zip`: report.txt with “Boats gather.” and files/a.txt with “Reeds.”, made with Python's zipfile, deflated.
  private static let archive =
    "UEsDBBQAAAAIAPVTfF1ASHkmDwAAAA0AAAAKAAAAcmVwb3J0LnR4dHPKTywpVkhPLMlILdIDAFBLAwQUAAAACAD1U3xdVbO0"
    + "OggAAAAGAAAACwAAAGZpbGVzL2EudHh0C0pNTSnWAwBQSwECFAMUAAAACAD1U3xdQEh5Jg8AAAANAAAACgAAAAAAAAAAAAAA"
    + "gAEAAAAAcmVwb3J0LnR4dFBLAQIUAxQAAAAIAPVTfF1Vs7Q6CAAAAAYAAAALAAAAAAAAAAAAAACAATcAAABmaWxlcy9hLnR4"
    + "dFBLBQYAAAAAAgACAHEAAABoAAAAAAA="

  @Test("it is a submission like others, without a receipt, and its import stands in the log")
  func imported() async throws {
    let small = try await SmallDesk()
    let file = small.folder.appending(path: "report-1.zip")
    try #require(Data(base64Encoded: Self.archive)).write(to: file)
    let imported = try await ImportCase(small.desk, cleaner: CleanFile(mat2: nil, file: nil)).run(file: file)
    #expect(imported.number == 1 && imported.words.count == 1)
    let one = try #require(try small.desk.store.submission(1))
    #expect(one.content.text == "Boats gather." && one.content.source == "GlobaLeaks, report-1.zip")
    #expect(try small.desk.store.audit(atMost: 1).first?.act == "import case")
    let mona = try await small.signIn("mona")
    #expect(try await small.ask("/submissions/1", secret: mona).text.contains("GlobaLeaks, report-1.zip"))
  }
}
