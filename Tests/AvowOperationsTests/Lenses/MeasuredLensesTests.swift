import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Lenses on the Universal Periodic Review")
struct MeasuredLensesTests {
  static let table =
    (ProcessInfo.processInfo.environment["AVOW_SHARED"].map { URL(filePath: $0) }
    ?? FictionalRecord.fixture("").appending(path: "../../../shared").standardizedFileURL)
    .appending(path: "data/upr/upr_info_recommendations_s01_s16.csv.gz")
  static var isReady: Bool {
    FileManager.default.fileExists(atPath: table.path)
      && (try? LensCoding.shipped().only("test").codes.isEmpty) == false
  }

  @Test(
    "each lens is measured on the whole test sample, and its measures are those that are published",
    .enabled(if: isReady, "../shared/data/upr is absent, or the test sample is not coded yet"))
  func measured() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lenses-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try OpenRecord.run(folder, authority: AuthorityFiles())
    _ = try ImportFile(store: store, today: "2026-11-28").run(Self.table)
    let report = try #require(
      try EvaluateLenses.run(
        store, library: LensLibrary.shipped(), coding: LensCoding.shipped(), sample: "test"))
    #expect(report.missing.isEmpty && report.rows.count == 5)
    for row in report.rows {
      #expect(try #require(row.measured.precision) > 0.8, "\(row.lens)")
      #expect(try #require(row.measured.recall) > 0.7, "\(row.lens)")
      #expect(row.measured.tagged.read + row.measured.near.read + row.measured.rest.read == 476)
    }
  }
}
