import AvowRecord

/// Every address of the desk: each case parses from a path, prints as one, and says who may come in.
///
/// The compiler asks for a new case in ``path``, ``need`` and the two switches of ``DeskRooms``.
enum DeskMap: Hashable, Sendable {
  case home
  case signIn
  case signOut
  case accounts
  case audit(page: Int)

  /// Who may read a place or send its form.
  enum Need: Hashable, Sendable {
    /// Anyone, signed in or not.
    case nobody
    /// Anyone who is signed in.
    case account
    /// One of these roles.
    case role(Set<Role>)
  }

  var need: Need {
    switch self {
    case .signIn: .nobody
    case .home, .signOut: .account
    case .accounts, .audit: .role([.administrator])
    }
  }

  var path: String {
    switch self {
    case .home: "/"
    case .signIn: "/sign-in"
    case .signOut: "/sign-out"
    case .accounts: "/accounts"
    case .audit(let page): page == 1 ? "/audit" : "/audit/\(page)"
    }
  }

  /// Nil when there is no such place. Takes path components, percent-decoded.
  init?(path: [String]) {
    switch path.first {
    case nil: self = .home
    case "sign-in" where path.count == 1: self = .signIn
    case "sign-out" where path.count == 1: self = .signOut
    case "accounts" where path.count == 1: self = .accounts
    case "audit" where path.count == 1: self = .audit(page: 1)
    case "audit":
      guard path.count == 2, let page = Int(path[1]), (2...100_000).contains(page) else { return nil }
      self = .audit(page: page)
    default: return nil
    }
  }
}
