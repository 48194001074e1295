import AvowOperations
import AvowRecord

/// A request that may come in: its place, who sends it, and what it brings.
struct DeskVisit: Sendable {
  let place: DeskMap
  /// The secret of the browser's cookie; a new one where it had none.
  let secret: String
  let session: DeskSession?
  /// Where it came from, for the delays after failed sign-ins.
  let address: String
  /// Which page of a list, from 1; nil when what was asked for is none.
  var page: Int? = 1
  /// What its browser calls itself, as far as the desk wants to know it.
  let browser: BrowserFamily

  /// The account that is signed in. Rooms whose ``DeskMap/need`` is more than nobody always have one.
  var account: Account {
    get throws(DeskFailure) {
      guard let session, session.stage == .whole else { throw .forbidden }
      return session.account
    }
  }

  /// The token for the forms of the page.
  var token: String { FormToken.of(secret) }
}
