import AvowRecord
import AvowStore
import FictionalRecord
import HTTPTypes
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("The same as an onion service")
struct OnionLocationTests {
  @Test("public pages name their onion address once it is set, and nothing else does")
  func publicPages() async throws {
    let small = try SmallSite()
    #expect(try await small.get("/states/XAA").header("onion-location") == nil)
    try small.record.store.publish(
      PublicSettings(onion: "http://desk.onion", siteOnion: "http://otters.onion"))
    #expect(try await small.get("/states/XAA").header("onion-location") == "http://otters.onion/states/XAA")
    #expect(try await small.get("/").header("onion-location") == "http://otters.onion/")
    for target in ["/states/XAA.json", "/states.csv", "/nowhere", "/static/avow.css"] {
      #expect(try await small.get(target).header("onion-location") == nil, "\(target)")
    }
  }

  @Test("pages of the desk name theirs, unless they were asked for there")
  func desk() async throws {
    let plain = try await SmallDesk()
    #expect(try await plain.ask("/submit").header("onion-location") == nil)
    let small = try await SmallDesk(door: DeskDoor(hosts: [SmallDesk.host], onion: "otters.onion"))
    #expect(try await small.ask("/submit").header("onion-location") == "http://otters.onion/submit")
    #expect(try await small.ask("/sign-in").header("onion-location") == "http://otters.onion/sign-in")
    #expect(try await small.ask("/nowhere").header("onion-location") == nil)
  }

  @Test("the settings take addresses of onion services alone")
  func settings() throws {
    var settings = DeskSettings()
    try settings.read("site-onion = http://Otters.onion\n")
    #expect(settings.forThePublic.siteOnion == "http://otters.onion" && settings.forThePublic.onion == nil)
    for value in [
      "https://otters.onion", "http://otters.example", "http://otters.onion/x", "otters.onion",
      "http://a@b.onion",
    ] {
      var other = DeskSettings()
      #expect(throws: SettingsFault.self, "\(value)") { try other.read("site-onion = \(value)\n") }
    }
  }
}
