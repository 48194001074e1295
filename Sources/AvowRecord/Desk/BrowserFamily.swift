/// What a browser and its system are called, as far as it tells one person's sign-ins apart: `Firefox on Linux`.
///
/// Read from the `User-Agent` of the request that signs in. Its text, versions and builds among it, is not kept.
public struct BrowserFamily: Hashable, Sendable {
  public enum Name: String, CaseIterable, Sendable {
    case firefox, chrome, edge, opera, safari, unknown

    var words: String {
      self == .unknown ? "Another browser" : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  public enum System: String, CaseIterable, Sendable {
    case windows, macos, ios, android, linux, unknown

    var words: String? {
      switch self {
      case .windows: "Windows"
      case .macos: "macOS"
      case .ios: "iPhone or iPad"
      case .android: "Android"
      case .linux: "Linux"
      case .unknown: nil
      }
    }
  }

  public let name: Name
  public let system: System

  public init(name: Name, system: System) {
    self.name = name
    self.system = system
  }

  /// Never fails: what is not known by its words is ``Name/unknown``. Only the first 500 bytes are looked at.
  public init(userAgent text: String) {
    let text = String(decoding: text.utf8.prefix(500), as: UTF8.self).lowercased()
    // Browsers name those that they resemble as well, so that the order counts: Edge says Chrome, Chrome says Safari.
    let names: [(String, Name)] = [
      ("edg/", .edge), ("edga/", .edge), ("edgios/", .edge), ("opr/", .opera), ("opera", .opera),
      ("firefox/", .firefox), ("fxios/", .firefox), ("chrome/", .chrome), ("chromium/", .chrome),
      ("crios/", .chrome), ("safari/", .safari),
    ]
    let systems: [(String, System)] = [
      ("windows", .windows), ("iphone", .ios), ("ipad", .ios), ("android", .android), ("mac os x", .macos),
      ("macintosh", .macos), ("linux", .linux), ("x11", .linux),
    ]
    name = names.first { text.contains($0.0) }?.1 ?? .unknown
    system = systems.first { text.contains($0.0) }?.1 ?? .unknown
  }

  /// As the store keeps it, such as `firefox linux`; what it does not know reads as unknown.
  public init(stored: String) {
    let halves = stored.split(separator: " ")
    name = halves.first.flatMap { Name(rawValue: String($0)) } ?? .unknown
    system = halves.count == 2 ? System(rawValue: String(halves[1])) ?? .unknown : .unknown
  }

  public var stored: String { "\(name.rawValue) \(system.rawValue)" }

  /// For a person: `Firefox on Linux`.
  public var words: String { system.words.map { "\(name.words) on \($0)" } ?? name.words }
}
