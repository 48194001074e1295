public import AvowRecord
public import Foundation

/// The settings of a desk: one file of lines `name = value`, each with a default. Written by an operator, read at the start.
public struct DeskSettings: Sendable, Equatable {
  /// Where people reach the desk: `https://desk.example.org`. Empty: this machine, any name.
  public var address = ""
  public var host = "127.0.0.1"
  public var port = 8081
  /// True when a proxy of ours stands before it.
  public var isBehindProxy = false
  /// Minutes without a request after which a sign-in ends.
  public var idle = 30
  /// Hours after which a sign-in ends in any case.
  public var longest = 12
  /// True when nobody gets further than the set-up of a second factor without one.
  public var needsSecondFactor = true
  /// The same desk as an onion service: `http://….onion`; empty where there is none.
  public var onion = ""
  /// True when people who are not signed in may send submissions, comments and the like.
  public var takesFromOutside = true
  /// Where donations are taken, where the magazine is ordered, where whistle-blowers are served; empty where nowhere.
  public var donate = ""
  public var magazine = ""
  public var globaleaks = ""
  /// Days after which a public page takes no comments any more.
  public var commentDays = 90
  /// The mail relay: `smtp://127.0.0.1:25`. Empty: the desk sends no letters.
  public var mailRelay = ""
  /// The address that letters come from.
  public var mailFrom = ""
  /// The name for the relay, when it asks for one.
  public var mailUser = ""
  /// The file whose first line is the password for the relay.
  public var mailPasswordFile = ""

  /// Where the public site stands: `https://avow.example.org`. Empty: letters carry no links to it.
  public var site = ""
  /// The public site as an onion service: `http://….onion`; empty where there is none.
  public var siteOnion = ""
  /// The program that searches files for viruses: `/usr/bin/clamdscan`. Empty: no search is made.
  public var virusSearch = ""

  /// True when webhooks may be called by plain http and at addresses of this machine and of private networks.
  public var callsLocalWebhooks = false

  public init() {}

  /// The names, each with what it means and its default, as the operator reads them.
  public static let names: [(name: String, meaning: String, standard: String)] = [
    ("address", "where people reach the desk, such as https://desk.example.org", "(this machine)"),
    ("host", "the address to listen at", "127.0.0.1"),
    ("port", "the port to listen at", "8081"),
    ("proxy", "yes when a proxy of yours stands before the desk", "no"),
    ("idle-minutes", "minutes without a request after which a sign-in ends, 5 to 240", "30"),
    ("longest-hours", "hours after which a sign-in ends in any case, 1 to 24", "12"),
    ("second-factor", "required or offered", "required"),
    (
      "site", "where the public site stands, such as https://avow.example.org; letters and feeds link to it",
      "(none)"
    ),
    ("onion", "the same desk as an onion service, such as http://example.onion", "(none)"),
    ("site-onion", "the public site as an onion service, such as http://example2.onion", "(none)"),
    ("outside", "yes when people who are not signed in may send submissions, comments and the like", "yes"),
    (
      "donate", "where donations are taken, at a provider of your choice; shown on the public site",
      "(nowhere)"
    ),
    ("magazine", "where the magazine is ordered; shown on the public site", "(nowhere)"),
    (
      "globaleaks", "where whistle-blowers are served, such as your GlobaLeaks; shown on the public site",
      "(nowhere)"
    ),
    (
      "comment-days", "days after which a public page takes no comments any more, 0 to 3650; 0 takes none",
      "90"
    ),
    (
      "mail-relay", "the relay for letters, such as smtp://127.0.0.1:25 or smtps://mail.example.org",
      "(no letters)"
    ),
    ("mail-from", "the address that letters come from", "(none)"),
    ("mail-user", "the name for the relay, when it asks for one", "(none)"),
    ("mail-password-file", "the file whose first line is the password for the relay", "(none)"),
    (
      "virus-search", "the program that searches files for viruses, such as /usr/bin/clamdscan", "(no search)"
    ),
    (
      "local-webhooks", "yes when webhooks may be called without https and in your own network; for tests",
      "no"
    ),
  ]

  /// Reads a file; lines that begin with `#` and empty lines are left out. A file that is not there gives the defaults.
  ///
  /// Throws ``SettingsFault`` with the number of the line.
  public init(_ file: URL) throws {
    self.init()
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    try read(String(contentsOf: file, encoding: .utf8))
  }

  /// Reads the text of a settings file.
  public mutating func read(_ text: String) throws {
    var seen: Set<String> = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let halves = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard halves.count == 2 else {
        throw SettingsFault(line: index + 1, "“\(line)” is no line of the form name = value")
      }
      guard seen.insert(halves[0]).inserted else {
        throw SettingsFault(line: index + 1, "“\(halves[0])” is given twice")
      }
      if let why = set(halves[0], halves[1]) { throw SettingsFault(line: index + 1, why) }
    }
    if !mailRelay.isEmpty, mailFrom.isEmpty {
      throw SettingsFault(line: 0, "mail-relay is set and mail-from is not: letters need a sender")
    }
    if address.hasPrefix("http://"), !isLocal {
      throw SettingsFault(
        line: 0, "the address \(address) is without https: passwords would be readable on the way")
    }
  }

  /// Whether a text is an address with a host and nothing behind it, which other addresses can begin with.
  private static func isOrigin(_ text: String) -> Bool {
    guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host?.isEmpty == false
    else { return false }
    return url.path.isEmpty && url.query == nil && url.fragment == nil && url.user == nil
  }

  /// Nil when it was set, else what is wrong.
  private mutating func set(_ name: String, _ value: String) -> String? {
    func number(_ range: ClosedRange<Int>) -> Int? { Int(value).flatMap { range.contains($0) ? $0 : nil } }
    switch name {
    case "address":
      guard DeskSettings.isOrigin(value) else {
        return "“\(value)” is no address such as https://desk.example.org, without a path"
      }
      address = value.lowercased()
    case "site":
      guard DeskSettings.isOrigin(value) else {
        return "“\(value)” is no address such as https://avow.example.org, without a path"
      }
      site = value.lowercased()
    case "host": host = value
    case "port":
      guard let port = number(0...65535) else { return "“\(value)” is no port from 0 to 65535" }
      self.port = port
    case "proxy":
      guard ["yes", "no"].contains(value) else { return "proxy is yes or no, not “\(value)”" }
      isBehindProxy = value == "yes"
    case "idle-minutes":
      guard let minutes = number(5...240) else { return "idle-minutes is 5 to 240, not “\(value)”" }
      idle = minutes
    case "longest-hours":
      guard let hours = number(1...24) else { return "longest-hours is 1 to 24, not “\(value)”" }
      longest = hours
    case "second-factor":
      guard ["required", "offered"].contains(value) else { return "second-factor is required or offered" }
      needsSecondFactor = value == "required"
    case "onion", "site-onion":
      guard let url = URL(string: value), url.scheme == "http", url.path.isEmpty, url.query == nil,
        url.fragment == nil, url.user == nil, url.host?.hasSuffix(".onion") == true
      else { return "“\(value)” is no address of an onion service such as http://example.onion" }
      if name == "onion" { onion = value.lowercased() } else { siteOnion = value.lowercased() }
    case "outside":
      guard ["yes", "no"].contains(value) else { return "outside is yes or no, not “\(value)”" }
      takesFromOutside = value == "yes"
    case "donate", "magazine", "globaleaks":
      guard DeskSettings.isLink(value) else {
        return "“\(value)” is no address such as https://give.example.org/avow"
      }
      switch name {
      case "donate": donate = value
      case "magazine": magazine = value
      default: globaleaks = value
      }
    case "comment-days":
      guard let days = number(0...3650) else { return "comment-days is 0 to 3650, not “\(value)”" }
      commentDays = days
    case "mail-relay":
      guard let url = URL(string: value), ["smtp", "smtps"].contains(url.scheme), url.host != nil,
        url.user == nil
      else { return "“\(value)” is no relay such as smtp://127.0.0.1:25" }
      mailRelay = value
    case "mail-from":
      guard Letter.isAddress(value) else { return "“\(value)” is no address of e-mail" }
      mailFrom = value
    case "mail-user": mailUser = value
    case "mail-password-file": mailPasswordFile = value
    case "virus-search":
      guard value.hasPrefix("/"), FileManager.default.isExecutableFile(atPath: value) else {
        return "“\(value)” is no program on this machine; name it with its folder, such as /usr/bin/clamdscan"
      }
      virusSearch = value
    case "local-webhooks":
      guard ["yes", "no"].contains(value) else { return "local-webhooks is yes or no, not “\(value)”" }
      callsLocalWebhooks = value == "yes"
    default:
      let known = DeskSettings.names.map(\.name).joined(separator: ", ")
      return "there is no setting “\(name)”; there are \(known)"
    }
    return nil
  }

  /// An address that may stand on a public page: https, or an onion service.
  static func isLink(_ text: String) -> Bool {
    guard let url = URL(string: text), let host = url.host,
      !text.contains(where: { $0.isWhitespace || $0 == "\"" })
    else { return false }
    return url.scheme == "https" || url.scheme == "http" && host.hasSuffix(".onion")
  }

  /// What of it the public site shows.
  public var forThePublic: PublicSettings {
    PublicSettings(
      desk: takesFromOutside && !address.isEmpty ? address : nil,
      onion: takesFromOutside ? onion.nonEmptyOrNil : nil, siteOnion: siteOnion.nonEmptyOrNil,
      site: site.nonEmptyOrNil,
      donate: donate.nonEmptyOrNil,
      magazine: magazine.nonEmptyOrNil, globaleaks: globaleaks.nonEmptyOrNil,
      newsletter: takesFromOutside && !address.isEmpty && !mailRelay.isEmpty && !mailFrom.isEmpty,
      commentDays: commentDays)
  }

  /// What searches files for viruses, or nil where none is set.
  public var viruses: VirusSearch? { virusSearch.isEmpty ? nil : VirusSearch(virusSearch) }

  /// True when people reach it by https.
  public var isSecure: Bool { address.hasPrefix("https://") }

  /// The name of the onion service, as browsers send it.
  public var onionName: String? { onion.isEmpty ? nil : String(onion.dropFirst("http://".count)) }

  /// The names under which it answers, as browsers send them; none when any will do.
  public var hosts: Set<String> {
    guard let url = URL(string: address), let host = url.host else { return [] }
    return [url.port.map { "\(host):\($0)" } ?? host]
  }

  /// What sends letters, or nil when no relay is set.
  ///
  /// Throws ``SettingsFault`` when the file with its password cannot be read.
  public func postOffice() throws -> SMTPRelay? {
    guard !mailRelay.isEmpty else { return nil }
    var credentials: (name: String, password: String)?
    if !mailUser.isEmpty {
      guard let text = try? String(contentsOf: URL(filePath: mailPasswordFile), encoding: .utf8),
        let password = text.split(separator: "\n").first
      else {
        throw SettingsFault(line: 0, "no password can be read from mail-password-file “\(mailPasswordFile)”")
      }
      credentials = (mailUser, String(password))
    }
    return SMTPRelay(mailRelay, sender: mailFrom, credentials: credentials)
  }

  private var isLocal: Bool {
    let host = URL(string: address)?.host ?? ""
    return host == "localhost" || host == "127.0.0.1" || host.hasSuffix(".onion")
  }

  /// As a file, with every setting explained.
  public static var sample: String {
    names.map { "# \($0.meaning)\n# \($0.name) = \($0.standard)\n" }.joined(separator: "\n")
  }
}

/// What is wrong in the settings, with its line.
public struct SettingsFault: Error, CustomStringConvertible, Equatable {
  let line: Int
  let why: String

  init(line: Int, _ why: String) {
    self.line = line
    self.why = why
  }

  public var description: String {
    (line > 0 ? "The settings, line \(line): " : "The settings: ") + why
      + ". Mend the file; nothing was started."
  }
}

extension String {
  fileprivate var nonEmptyOrNil: String? { isEmpty ? nil : self }
}
