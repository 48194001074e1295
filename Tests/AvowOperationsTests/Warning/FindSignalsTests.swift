import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Signals on events held")
struct FindSignalsTests {
  /// Two years with an event a month in Arlania, then twelve in one month; one killing in Cordavia at each end of them.
  static func filled() throws -> FictionalRecord {
    let fictional = try FictionalRecord()
    var text = Columns.header
    var number = 0
    func add(_ country: String, _ date: String, _ end: String = "", type: String = "one-sided") {
      number += 1
      text +=
        "Otter Watch,\(number),\(date),\(end),\(type),\(country),North,,Stillwater,,,1,Gunmen,Civilians,1,1,1,,\n"
    }
    for month in 0..<24 {
      add("Arlania", "\(2010 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-10")
    }
    for day in 10..<22 { add("Arlania", "2012-01-\(day)") }
    add("Cordavia", "2010-01-05")
    add("Cordavia", "2012-01-20")
    add("Arlania", "2011-03-01", "2011-05-30")
    add("Arlania", "2011-03-02", type: "other")
    guard
      case .imported = try ImportFile(store: fictional.store, today: "2026-11-25").run(
        fictional.file("watch.csv", text))
    else { throw CancellationError() }
    return fictional
  }

  private enum Columns {
    static let header =
      "organisation,id,date,end_date,type,country,region,district,place,latitude,longitude,place_precision,actor,target,"
      + "killed_low,killed,killed_high,source,note\n"
  }

  @Test("an unusual month and a first killing are proposed; what is not counted is told")
  func proposals() throws {
    let fictional = try Self.filled()
    var request = FindSignals.Request()
    request.family = .local
    request.cadence = .month
    request.withHistory = true
    let found = try #require(try FindSignals.run(request, in: fictional.store))
    #expect(found.from.description == "2012-01-01" && found.until.description == "2012-01-31")
    #expect(found.eventsCounted == 38)
    #expect(found.leftOut.longSpans == 1 && found.leftOut.notAgainstCivilians == 1)
    let unusual = try #require(found.signals.first { $0.rule == "unusual-count" && $0.count == 12 })
    #expect(unusual.usual.map { $0 < 1.5 } == true)
    #expect(found.signals.contains { $0.rule == "first-killing" && $0.state != unusual.state })
    #expect(try #require(found.history).count == 7)

    request.on = PartialDate("2011-06-15")
    #expect(try #require(try FindSignals.run(request, in: fictional.store)).signals.isEmpty)
    request.on = nil
    request.state = unusual.state
    let own = try #require(try FindSignals.run(request, in: fictional.store))
    #expect(Set(own.signals.map(\.state)) == [unusual.state])
  }

  @Test("a record without events of the source proposes nothing")
  func none() throws {
    let fictional = try FictionalRecord()
    #expect(try FindSignals.run(.init(), in: fictional.store) == nil)
  }
}
