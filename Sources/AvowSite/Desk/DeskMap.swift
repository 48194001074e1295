import AvowRecord

/// Every address of the desk: each case parses from a path, prints as one, and says who may come in.
///
/// The compiler asks for a new case in ``path``, ``need`` and the two switches of ``DeskRooms``.
enum DeskMap: Hashable, Sendable {
  case home
  case signIn
  case signOut
  /// The code of the second factor, after the password.
  case code
  /// Where a second factor is set up.
  case secondFactor
  /// One's own passkeys.
  case passkeys
  case password
  /// One's own sign-ins.
  case sessions
  /// What the link of an invitation opens, by its secret.
  case invitation(String)
  case accounts
  case account(Int)
  case notes(NotePlace)
  case coding(CodingPlace)
  case campaigns(CampaignPlace)
  case articles(ArticlePlace)
  case magazine(MagazinePlace)
  case newsletter(NewsletterPlace)
  case warnings(WarningPlace)
  case deliveries(DeliveryPlace)
  case audit
  /// What anyone may send.
  case outside(OutsidePlace)
  case submissions(SubmissionPlace)
  case comments(CommentPlace)
  case people(PersonPlace)

  /// Who may read a place or send its form.
  enum Need: Hashable, Sendable {
    /// Anyone, signed in or not.
    case nobody
    /// A password that was right, whether or not the second factor was given.
    case halfway
    /// Anyone who is signed in.
    case account
    /// One of these roles.
    case role(Set<Role>)
  }

  var need: Need {
    switch self {
    case .signIn, .invitation, .outside: .nobody
    case .code, .signOut: .halfway
    case .home, .secondFactor, .passkeys, .password, .sessions: .account
    case .notes(.list), .notes(.one): .role([.reader, .editor])
    case .notes: .role([.editor])
    case .coding(let place): place.need
    case .campaigns(let place): place.need
    case .articles(.draft), .articles(.review): .role([.editor])
    case .articles, .magazine: .role([.contributor, .editor])
    case .newsletter(.letters): .role([.editor])
    case .newsletter(.readers): .role([.editor, .administrator])
    case .newsletter: .nobody
    case .deliveries(.arrival): .nobody
    case .deliveries, .warnings: .role([.editor])
    case .accounts, .account, .audit: .role([.administrator])
    case .submissions(let place): place.need
    case .comments(let place): place.need
    case .people: .role([.editor])
    }
  }

  /// True for the pages of people who are not signed in. They have a frame of their own, no cookie, and a script of their own.
  var isOutside: Bool {
    if case .outside = self { return true }
    return false
  }

  /// True for the pages that ask a device by the desk's other script.
  var asksDevices: Bool { self == .code || self == .passkeys }

  /// Who may send the form of a place; those who may read it, unless more is asked for.
  var formNeed: Need {
    switch self {
    case .notes, .magazine: .role([.editor])
    default: need
    }
  }

  /// Whether its form carries a whole table.
  var takesTable: Bool { if case .coding(.offline) = self { true } else { false } }

  /// Whether a form may come without session, token and page: mail programs leave a list so (RFC 8058).
  var takesOneClick: Bool { if case .newsletter(.leave) = self { true } else { false } }

  var path: String {
    switch self {
    case .home: "/"
    case .signIn: "/sign-in"
    case .signOut: "/sign-out"
    case .code: "/code"
    case .secondFactor: "/second-factor"
    case .passkeys: "/passkeys"
    case .password: "/password"
    case .sessions: "/sessions"
    case .invitation(let secret): "/invitation/" + Percent.path(secret)
    case .accounts: "/accounts"
    case .account(let id): "/accounts/\(id)"
    case .notes(let place): place.path
    case .coding(let place): place.path
    case .campaigns(let place): place.path
    case .articles(let place): place.path
    case .magazine(let place): place.path
    case .newsletter(let place): place.path
    case .warnings(let place): place.path
    case .deliveries(let place): place.path
    case .audit: "/audit"
    case .outside(let place): place.path
    case .submissions(let place): place.path
    case .comments(let place): place.path
    case .people(let place): place.path
    }
  }

  /// The path as the audit log may hold it: without the secret of a link.
  var logged: String {
    switch self {
    case .invitation: "/invitation"
    case .deliveries(.arrival): "/arrival"
    case .newsletter(.confirm): "/newsletter/confirm"
    case .newsletter(.leave): "/newsletter/leave"
    default: path
    }
  }

  /// Nil when there is no such place. Takes path components, percent-decoded.
  init?(path: [String]) {
    switch path.first {
    case nil: self = .home
    case "sign-in" where path.count == 1: self = .signIn
    case "sign-out" where path.count == 1: self = .signOut
    case "code" where path.count == 1: self = .code
    case "second-factor" where path.count == 1: self = .secondFactor
    case "passkeys" where path.count == 1: self = .passkeys
    case "password" where path.count == 1: self = .password
    case "sessions" where path.count == 1: self = .sessions
    case "invitation" where path.count == 2: self = .invitation(path[1])
    case "accounts" where path.count == 1: self = .accounts
    case "accounts":
      guard path.count == 2, let id = Int(path[1]), id > 0 else { return nil }
      self = .account(id)
    case "notes":
      guard let place = NotePlace(path.dropFirst()) else { return nil }
      self = .notes(place)
    case "coding":
      guard let place = CodingPlace(path.dropFirst()) else { return nil }
      self = .coding(place)
    case "campaigns":
      guard let place = CampaignPlace(path.dropFirst()) else { return nil }
      self = .campaigns(place)
    case "articles":
      guard let place = ArticlePlace(path.dropFirst()) else { return nil }
      self = .articles(place)
    case "magazine":
      guard let place = MagazinePlace(path.dropFirst()) else { return nil }
      self = .magazine(place)
    case "newsletter":
      guard let place = NewsletterPlace(path.dropFirst()) else { return nil }
      self = .newsletter(place)
    case "warnings":
      guard let place = WarningPlace(path.dropFirst()) else { return nil }
      self = .warnings(place)
    case "deliveries", "arrival":
      guard let place = DeliveryPlace(path[...]) else { return nil }
      self = .deliveries(place)
    case "audit" where path.count == 1: self = .audit
    case "submissions":
      guard let place = SubmissionPlace(path.dropFirst()) else { return nil }
      self = .submissions(place)
    case "comments":
      guard let place = CommentPlace(path.dropFirst()) else { return nil }
      self = .comments(place)
    case "people":
      guard let place = PersonPlace(path.dropFirst()) else { return nil }
      self = .people(place)
    default:
      guard let place = OutsidePlace(path) else { return nil }
      self = .outside(place)
    }
  }
}
