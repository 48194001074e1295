import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@Suite("Shipped tables")
struct ShippedTablesTests {
  @Test("what goes in comes out")
  func roundTrip() throws {
    let record = try FictionalRecord()
    let given = try FictionalRecord.reference()
    let kept = try record.store.reference()
    #expect(Set(kept.states) == Set(given.states))
    #expect(kept.names == given.names)
    #expect(kept.codes == given.codes)
    #expect(Set(kept.tiles) == Set(given.tiles))
    let proceedings = try FictionalRecord.proceedings()
    let held = try record.store.proceedings()
    #expect(Set(held.debates) == Set(proceedings.debates))
    #expect(Set(held.meetings) == Set(proceedings.meetings))
    #expect(Set(held.publishedFigures) == Set(proceedings.publishedFigures))
    #expect(held.contradictions == proceedings.contradictions)
  }

  @Test("tables that name what is not there are refused whole")
  func dangling() throws {
    let record = try FictionalRecord()
    var proceedings = try FictionalRecord.proceedings()
    proceedings.debates = []
    let version = try record.store.version()
    #expect(throws: StoreFault.self) {
      try record.store.replaceShipped(
        reference: FictionalRecord.reference(), proceedings: proceedings, digest: "0")
    }
    #expect(try record.store.version() == version)
    #expect(try record.store.proceedings().debates.count == 2)
  }
}
