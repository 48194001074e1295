import Testing

@testable import AvowOperations

@Suite("The settings of the desk")
struct DeskSettingsTests {
  @Test("each name is read, and the sample explains each")
  func names() throws {
    var settings = DeskSettings()
    try settings.read(
      """
      # a comment
      address = https://desk.example.org
      host = 0.0.0.0
      port=9000

      proxy = yes
      idle-minutes = 15
      longest-hours = 8
      second-factor = offered
      """)
    #expect(settings.hosts == ["desk.example.org"] && settings.isSecure && settings.isBehindProxy)
    #expect(
      settings.port == 9000 && settings.idle == 15 && settings.longest == 8 && !settings.needsSecondFactor)
    for (name, _, _) in DeskSettings.names { #expect(DeskSettings.sample.contains("# \(name) = ")) }
    var untouched = DeskSettings()
    try untouched.read(DeskSettings.sample)
    #expect(untouched == DeskSettings())
  }

  @Test(
    "what cannot be used is told with its line",
    arguments: [
      ("port = 99999", 1), ("\n\nprot = 1", 3), ("port = 1\nport = 2", 2), ("proxy = perhaps", 1),
      ("idle-minutes = 0", 1),
      ("address = desk.example.org", 1), ("address = https://a.example/path", 1), ("nonsense", 1),
      ("site = https://a.example?x", 1), ("site = https://a.example#x", 1),
      ("site = https://me:pw@a.example", 1),
      ("address = http://desk.example.org", 0),
    ])
  func faults(text: String, line: Int) {
    let fault = #expect(throws: SettingsFault.self) {
      var settings = DeskSettings()
      try settings.read(text)
    }
    #expect(fault?.line == line && fault?.description.contains("nothing was started") == true)
  }
}
