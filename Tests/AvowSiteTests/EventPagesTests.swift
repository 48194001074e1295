import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@testable import AvowSite

@Suite("Pages of events")
struct EventPagesTests {
  @Test("the world's page has totals, a map with its caution, and says that silence is not zero")
  func world() async throws {
    let reply = try await SmallSite().get("/events")
    #expect(reply.status == 200)
    #expect(reply.text.contains("Otter Watch"))
    #expect(reply.text.contains("/events/XAA?source=local&amp;version=Otter"))
    #expect(reply.text.contains("silence of a source is not zero"))
    #expect(reply.text.contains("They imply no opinion of Avow, or of the United Nations"))
    #expect(reply.text.contains("class=\"map\""))
    let table = try await SmallSite().get("/events.csv")
    #expect(table.text.contains("local,Otter Watch,XAA,2013,,,,2,3,4,6,1"))
  }

  @Test("a state's page counts rows without a number beside, and escapes what a source printed")
  func state() async throws {
    let site = try SmallSite()
    let reply = try await site.get("/events/XAA")
    #expect(reply.status == 200)
    #expect(reply.text.contains("4 deaths (3 to 6)"))
    #expect(reply.text.contains("no number of deaths given"))
    #expect(!reply.text.contains("<script>alert"))
    #expect(reply.text.contains("North &lt;b&gt;"))
    let table = try await site.get("/events/XAA.csv")
    #expect(table.text.split(separator: "\n").count == 3)
    #expect(try await site.get("/events/XAC").text.contains("not zero"))
    #expect(try await site.get("/states/XAA").text.contains("/events/XAA"))
  }

  @Test("conditions narrow the list, and odd ones are refused in words")
  func conditions() async throws {
    let site = try SmallSite()
    #expect(try await site.get("/events/XAA?from=2013-06").text.contains("no number of deaths given"))
    #expect(try await !site.get("/events/XAA?from=2013-06").text.contains("4 deaths (3 to 6)"))
    for odd in ["from=soup", "source=soup", "type=soup", "order=soup", "soup=1", "from=2013-05-30"] {
      #expect(try await site.get("/events/XAA?" + odd).status == 400, "\(odd)")
    }
    #expect(try await site.get("/events/XAA?page=7").status == 404)
    #expect(try await site.get("/events/ZZZ").status == 404)
    #expect(try await site.get("/events?state=ZZZ").status == 404)
  }

  @Test("rows of a source that forbids it stand on no page and in no table; its totals do")
  func withheld() async throws {
    let site = try SmallSite()
    let acled = """
      event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,iso,admin1,admin2,location,latitude,longitude,geo_precision,source,notes,fatalities
      TST17,2013-05-30,2013,1,Battles,Armed clash,Hidden actor,,Arlania,,Hidden region,,Hidden town,10,20,1,Hidden paper,Hidden note,21

      """
    _ = try ImportFile(store: site.record.store, today: "2026-11-23").run(
      site.record.file("acled.csv", acled))
    for address in [
      "/events/XAA?source=acled", "/events/XAA.json?source=acled", "/events/XAA.csv?source=acled",
      "/events?source=acled",
    ] {
      let reply = try await site.get(address)
      #expect(reply.status == 200)
      #expect(!reply.text.contains("Hidden"))
      #expect(!reply.text.contains("TST17"))
    }
    let page = try await site.get("/events/XAA?source=acled").text
    #expect(page.contains("<b>21</b>") || page.contains(">21<"))
    #expect(page.contains("do not let others have its rows"))
  }
}

@Suite("Outlines and their map")
struct OutlineMapTests {
  @Test("the shipped outlines have every Member State, on the grid and on the globe")
  func shipped() throws {
    let shapes = Outlines.shipped.shapes
    #expect(shapes.count > 230)
    #expect(Set(shapes.map(\.code)).count == shapes.count)
    let codes = Set(shapes.map(\.code))
    for state in ["RWA", "SYR", "SSD", "TUV", "FRA", "NOR", "PSE"] { #expect(codes.contains(state)) }
    for point in shapes.flatMap(\.rings).joined() {
      #expect(abs(point.longitude) <= 180 && abs(point.latitude) <= 90)
      if abs(point.longitude) > 180 { break }
    }
    #expect(shapes.first { $0.code == "ESH" }?.kind == .open)
    // Kigali lies in the box of Rwanda.
    let rwanda = try #require(shapes.first { $0.code == "RWA" }).rings[0]
    #expect(rwanda.map(\.longitude).min()! < 30.06 && rwanda.map(\.longitude).max()! > 30.06)
    #expect(rwanda.map(\.latitude).min()! < -1.95 && rwanda.map(\.latitude).max()! > -1.95)
  }

  @Test("both projections keep areas")
  func areas() throws {
    // A small square keeps its area: cos(latitude) times its sides.
    for projection in [Projection.equalEarth, .around(.init(longitude: 20, latitude: 40))] {
      for (longitude, latitude) in [(0.0, 0.0), (30.0, 50.0), (-20.0, 70.0), (60.0, -30.0)] {
        let step = 0.01
        func place(_ x: Double, _ y: Double) throws -> (x: Double, y: Double) {
          try #require(projection.place(.init(longitude: longitude + x, latitude: latitude + y)))
        }
        let (a, b, c) = (try place(0, 0), try place(step, 0), try place(0, step))
        let area = abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
        let radians = step * .pi / 180
        let expected = radians * radians * cosine(latitude * .pi / 180)
        #expect(abs(area / expected - 1) < 0.002)
      }
    }
  }

  /// The series of the cosine, so that the test needs no library of its own.
  private func cosine(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for n in 1...12 {
      term *= -x * x / Double((2 * n - 1) * 2 * n)
      sum += term
    }
    return sum
  }

  @Test("values shade states, names are escaped, spots outside the picture are counted")
  func drawn() throws {
    var map = OutlineMap(
      id: "m", title: "A map <b>",
      values: ["RWA": .init(level: 9, text: "<i>much</i>"), "TUV": .init(level: 1, text: "1")])
    map.description = "Two states"
    let world = map.world()
    #expect(world.contains("level-5"))
    #expect(world.contains("&lt;i&gt;much"))
    #expect(world.contains("A map &lt;b&gt;"))
    #expect(world.contains("<circle"))
    #expect(world.utf8.count < 200_000)
    let spots = [
      OutlineMap.Spot(longitude: 30, latitude: -2, size: 4, isExact: true, text: "here"),
      OutlineMap.Spot(longitude: -60, latitude: 50, size: 1, isExact: false, text: "far"),
    ]
    let window = try #require(map.window("RWA", spots))
    #expect(window.outside == 1)
    #expect(window.picture.contains("here") && !window.picture.contains("far"))
    #expect(map.window("ZZZ", []) == nil)
    for state in ["RUS", "FJI", "USA", "IDN", "TUV", "KIR", "CHL", "FRA"] {
      #expect(map.window(state, []) != nil)
    }
  }

  @Test("classes grow tenfold up to the largest value")
  func classes() {
    let classes = EventClasses([0, 3, 40, 500, 6_000, 70_000])
    #expect([0, 3, 40, 500, 6_000, 70_000].map(classes.level) == [nil, 1, 2, 3, 4, 5])
    #expect(EventClasses([2, 900_000]).level(2) == 1)
    #expect(EventClasses([2, 900_000]).level(900_000) == 5)
    #expect(EventClasses([]).level(0) == nil)
  }
}
