import AvowRecord
import Foundation
import Testing

@testable import AvowSources

/// Rows are written out here: invented events of fictional states in the layouts of their sources.
@Suite("Readers of events")
struct EventReaderTests {
  private static let ged =
    "id,year,type_of_violence,conflict_name,side_a,side_b,source_article,where_prec,where_coordinates,adm_1,latitude,longitude,country,country_id,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n"

  private func read(_ name: String, _ text: String) throws -> (rows: [EventRow], ending: EventStream.Ending) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    let source = try AllSources.source(for: url)
    guard case .events(let stream) = try source.read(url) else {
      throw Unexpected(what: source.id)
    }
    let reference = try ReferenceData { try Data(contentsOf: Fixture.url("FictionalReference/\($0)")) }
    var rows: [EventRow] = []
    let ending = try stream.forEach(reference: reference) { rows.append($0) }
    return (rows, ending)
  }

  private struct Unexpected: Error { let what: String }

  private func kinds(_ ending: EventStream.Ending) -> [String] { ending.findings.map(\.kind).sorted() }

  @Test("a code is read at the date of the event, numbers may end in .0, precision and range are kept")
  func georeferenced() throws {
    let (rows, ending) = try read(
      "ged191.csv",
      EventReaderTests.ged
        + "7.0,1990.0,3.0,None,Otters,Civilians,\"Gazette, 1990\",2.0,Stillwater,North,10.5,20.25,Brevonia,952.0,1.0,1990-05-31,1990-06-01,0,0,4,0,4,6,3\n"
        + "8,1995,1,None,Otters,Herons,,1,Stillwater,North,10,20,Brevonia,952,1,1995-05-31 00:00:00.000,1995-05-31 00:00:00.000,1,0,0,0,1,1,1\n"
    )
    #expect(rows.map(\.states) == [["XAX"], ["XAB"]])
    #expect(rows[0].key == "7")
    #expect(rows[0].version == "19.1")
    #expect(rows[0].type == .oneSided)
    #expect(rows[0].month.description == "1990-05")
    #expect(rows[0].deaths == Deaths(low: 3, best: 4, high: 6))
    #expect(rows[0].placePrecision == 2)
    #expect(rows[0].sources == "Gazette, 1990")
    #expect(kinds(ending) == ["spans-months", "version-from-name"])
  }

  @Test("what cannot be read is left out with its line; what is odd is kept and said")
  func odd() throws {
    let (rows, ending) = try read(
      "events.csv",
      EventReaderTests.ged
        + "1,1990,9,None,A,B,,1,P,R,10,20,Arlania,951,1,1990-05-31,1990-05-31,0,0,0,0,0,0,0\n"
        + "2,1990,3,None,A,B,,1,P,R,10,20,Arlania,951,1,1990-02-30,1990-05-31,0,0,0,0,0,0,0\n"
        + "3,1990,3,None,A,B,,1,P,R,10,20,Arlania,951,1,1990-05-31,1990-05-01,0,0,0,0,0,0,0\n"
        + "4,1990,3,None,A,B,,1,P,R,95,20,Nowhere,999,1,1990-05-31,1990-05-31,0,0,1,0,5,4,1\n"
        + "5,1991,3,None,A,B,,1,P,R,,,Arlania,951,1,1990-05-31,1990-05-31,0,0,-3,0,0,0,0\n"
        + "6,1990\n")
    #expect(rows.map(\.key) == ["4"])
    #expect(rows[0].states.isEmpty)
    #expect(rows[0].latitude == nil)
    #expect(ending.rows == 6)
    #expect(
      kinds(ending) == [
        "odd-point", "odd-range", "odd-year", "row-width", "sides-differ", "unknown-state",
        "unreadable-field",
        "unreadable-field", "unreadable-field", "unreadable-field", "version-unknown",
      ])
    let left = ending.findings.filter { $0.kind == "unreadable-field" }
    #expect(left.map(\.place).first == "events.csv, line 2, column type_of_violence")
  }

  @Test("a row of HXL tags is no event")
  func tags() throws {
    let header = EventReaderTests.ged
    let width = header.split(separator: ",").count
    let tags = "," + (1..<width).map { $0 == 15 ? "#date+start" : "" }.joined(separator: ",") + "\n"
    let (rows, ending) = try read(
      "tagged.csv",
      header + tags + "4,1990,3,None,A,B,,1,P,R,9,20,Arlania,951,1,1990-05-31,1990-05-31,0,0,1,0,1,1,1\n")
    #expect(rows.count == 1)
    #expect(ending.rows == 1)
    #expect(kinds(ending) == ["hxl-tags", "version-unknown"])
  }

  @Test("GeoJSON gives the same rows as CSV")
  func features() throws {
    let feature =
      #"{"type":"Feature","geometry":{"type":"Point","coordinates":[20.25,10.5]},"properties":{"id":7,"year":1995,"type_of_violence":3,"conflict_name":"Say \"no\", {x}","side_a":"Otters","side_b":"Civilians","where_prec":2,"date_prec":1,"date_start":"1995-05-31","date_end":"1995-05-31","country":"Brevonia","country_id":952,"best":4,"high":6,"low":3}}"#
    let (rows, ending) = try read(
      "v25_1.geojson", #"{"type":"FeatureCollection","features":[\#n"# + feature + ",\n" + feature + "\n]}")
    #expect(rows.count == 2)
    #expect(rows[1].line == 2)
    #expect(rows[0].latitude == 10.5)
    #expect(rows[0].longitude == 20.25)
    #expect(rows[0].states == ["XAB"])
    #expect(rows[0].conflict == #"Say "no", {x}"#)
    #expect(rows[0].version == "25.1")
    #expect(ending.rows == 2)
    #expect(throws: SourceFault.self) {
      try read(
        "broken.geojson",
        #"{"type":"FeatureCollection","features":[\#n"# + feature + ",\n" + feature.prefix(90))
    }
  }

  @Test("a yearly number of several states stands under all of them")
  func oneSided() throws {
    let (rows, ending) = try read(
      "onesided.csv",
      "conflict_id,actor_id,actor_name,year,best_fatality_estimate,low_fatality_estimate,high_fatality_estimate,is_government_actor,location,gwno_location,version\n"
        + "1,5,Government of Arlania,1994.0,80,30,160,1.0,\"Arlania, Brevonia\",\"951, 952\",25.1\n")
    #expect(rows.map(\.states) == [["XAA", "XAB"]])
    #expect(rows[0].month.description == "1994")
    #expect(rows[0].key == "5-1994")
    #expect(rows[0].version == "25.1")
    #expect(rows[0].note == "Government actor")
    #expect(kinds(ending) == ["several-states"])
  }

  @Test("ACLED gives deaths without a range, GDELT none")
  func othersources() throws {
    let acled = try read(
      "export.csv",
      "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,iso3,admin1,admin2,location,latitude,longitude,geo_precision,source,notes,fatalities\n"
        + "ARL1,30 May 2013,1,Violence against civilians,Attack,Otters,Civilians,Arlania,XAA,North,,Stillwater,10,20,1,Gazette,Invented.,3\n"
        + "ARL2,2013-05-30,1,Picnic,,Otters,,Arlania,XAA,North,,Stillwater,10,20,1,Gazette,Invented.,0\n")
    #expect(acled.rows.map(\.deaths) == [Deaths(best: 3)])
    #expect(acled.rows[0].firstDay == PartialDate.dayNumber(2013, 5, 30))
    #expect(kinds(acled.ending) == ["unreadable-field"])
    var fields = [String](repeating: "", count: 61)
    for (place, text) in [
      (0, "1001"), (1, "20130530"), (2, "201305"), (3, "2013"), (6, "OTTERS"), (26, "190"), (29, "4"),
      (31, "12"),
      (52, "Stillwater, North, Arlania"), (53, "X1"), (56, "10.5"), (57, "20.25"),
      (60, "https://example.org/\"x"),
    ] { fields[place] = text }
    let batch = fields.joined(separator: "\t") + "\n" + fields.dropLast().joined(separator: "\t") + "\n"
    let gdelt = try read("batch.CSV", batch)
    #expect(gdelt.rows.count == 1)
    #expect(gdelt.rows[0].type == .materialConflict)
    #expect(gdelt.rows[0].region == "North")
    #expect(gdelt.rows[0].states == ["XAA"])
    #expect(gdelt.rows[0].mentions == 12)
    #expect(gdelt.rows[0].deaths == Deaths())
    #expect(kinds(gdelt.ending) == ["unreadable-field"])
  }

  @Test("the template of a local organisation reads as it stands")
  func local() throws {
    let (rows, ending) = try read("filled.csv", LocalEventsReader.template)
    #expect(rows.map(\.version) == ["Otter Watch"])
    #expect(rows[0].states == ["XAA"])
    #expect(rows[0].deaths == Deaths(low: 3, best: 4, high: 6))
    #expect(ending.findings.isEmpty)
  }

  @Test(
    "tables beside events are refused in a sentence that says what they are",
    arguments: [
      ("columns.csv", "name,type,description\nGLOBALEVENTID,INTEGER,An id\n", "description of the columns"),
      ("codes.json", "{\"Description\": {\"01\": \"Make a statement\"}}", "list of codes"),
      (
        "list.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"a\":1}}]}",
        "no events"
      ),
    ])
  func beside(name: String, text: String, says: String) {
    let fault = #expect(throws: SourceFault.self) { try read(name, text) }
    #expect(fault?.description.contains(says) == true)
  }

  @Test(
    "a version is told from the name of a file only where it stands there",
    arguments: [
      ("GEDEvent_v25_1.csv", "25.1"), ("ged191_x.csv", "19.1"), ("GEDEvent_v23_01_24_03.csv", "23.01.24.03"),
      ("ucdp_ged_BGD_hxl.csv", ""), ("ged.csv", ""), ("events_2019.csv", ""),
    ])
  func versions(name: String, version: String) {
    #expect(VersionInName.version(of: name) == version)
  }
}
