/// How the desk is reached, and how long a sign-in lasts.
public struct DeskDoor: Sendable {
  /// The names under which it answers, with the port where it is not the usual one; empty takes any.
  public var hosts: Set<String>
  /// True when people reach it by https: cookies are then never sent without.
  public var isSecure: Bool
  /// True when a proxy of ours stands before it and names the sender in `X-Forwarded-For`.
  public var isBehindProxy: Bool
  /// Seconds without a request after which a sign-in ends.
  public var idle: Int
  /// Seconds after which a sign-in ends in any case.
  public var longest: Int
  /// True when nobody gets further than the set-up of a second factor without one.
  public var needsSecondFactor: Bool
  /// Seconds in which the body of a request must have arrived.
  public var patience: Int
  /// So many bytes may a form have.
  public var largestForm: Int
  /// True when people who are not signed in may send submissions, comments and the like.
  public var takesFromOutside: Bool
  /// The name of the same desk as an onion service.
  public var onion: String?
  /// So many bytes may a form with a table of codings have, whose paragraphs come percent-encoded.
  static let largestTable = 8 << 20
  /// So many bytes may a form with files have, and so many seconds may it take to arrive: over Tor it is slow.
  static let largestUpload = 32 << 20
  static let patienceForUploads = 300
  /// Where the public site stands, such as `https://avow.example.org`; empty when it is not known.
  public var site: String

  public init(
    hosts: Set<String> = [], isSecure: Bool = false, isBehindProxy: Bool = false, idle: Int = 1800,
    longest: Int = 43_200, needsSecondFactor: Bool = false, patience: Int = 20, largestForm: Int = 1 << 20,
    takesFromOutside: Bool = true, onion: String? = nil, site: String = ""
  ) {
    self.hosts = hosts
    self.isSecure = isSecure
    self.isBehindProxy = isBehindProxy
    self.idle = idle
    self.longest = longest
    self.needsSecondFactor = needsSecondFactor
    self.patience = patience
    self.largestForm = largestForm
    self.takesFromOutside = takesFromOutside
    self.onion = onion
    self.site = site.hasSuffix("/") ? String(site.dropLast()) : site
  }

  /// The prefix lets browsers refuse a cookie that another site of the same domain set.
  var cookieName: String { isSecure ? "__Host-avow-desk" : "avow-desk" }

  /// True for a name under which the desk answers.
  func answers(to name: String) -> Bool { hosts.isEmpty || hosts.contains(name) || name == onion }

  /// Where people reach it, without a slash at the end; empty when any name will do.
  public var base: String { hosts.sorted().first.map { (isSecure ? "https://" : "http://") + $0 } ?? "" }

  func cookie(_ secret: String) -> String {
    "\(cookieName)=\(secret); Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
  }
}
