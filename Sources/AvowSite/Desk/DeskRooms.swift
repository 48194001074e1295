import AvowOperations
import AvowRecord
import AvowStore

/// What the desk shows at each place, and what it does with a form that is sent there.
///
/// The responder has checked the host, the token and the role before a room is entered.
struct DeskRooms: Sendable {
  let desk: Desk
  /// The public record, into which ``Publish`` writes.
  let record: RecordStore
  /// What stands before the path of a link that is given to somebody.
  let base: String
  /// Where the public site stands, without a slash at the end; empty when it is not known.
  let site: String
  let newsletterPace = NewsletterPace()
  let outside: OutsideDoor
  /// Seconds without a request, and seconds in all, after which a sign-in ends.
  let (idle, longest): (Int, Int)

  /// The page of a place.
  func page(_ visit: DeskVisit) async throws -> DeskReply {
    switch visit.place {
    case .home:
      .page(try home(visit.account))
    case .signIn: .page(SignInPage())
    case .signOut: throw DeskFailure.method
    case .code: .page(try codePage(visit))
    case .secondFactor:
      .page(FactorSetupPage(SecondFactor(desk).offer(to: try visit.account), isRequired: false))
    case .passkeys: .page(try passkeysPage(visit))
    case .password: .page(PasswordPage())
    case .sessions: .page(try sessionsPage(visit))
    case .invitation(let secret): try invitation(secret)
    case .accounts:
      .page(AccountsPage(try desk.store.accounts(), open: try desk.store.openInvitations(at: desk.now)))
    case .account(let id): try account(id)
    case .notes(let place): try page(place, visit)
    case .coding(let place): try page(place, visit)
    case .campaigns(let place): try page(place, visit)
    case .articles(let place): try page(place, visit)
    case .magazine(let place): try page(place, visit)
    case .newsletter(let place): try page(place, visit)
    case .warnings(let place): try page(place, visit)
    case .deliveries(let place): try page(place, visit)
    case .audit: .page(try AuditPage(desk.store, page: visit.page))
    case .outside(let place): try page(place, visit)
    case .submissions(let place): try page(place, visit)
    case .comments(let place): try page(place, visit)
    case .people(let place): try page(place, visit)
    }
  }

  /// Takes a form.
  func take(_ form: DeskForm, _ visit: DeskVisit) async throws -> DeskReply {
    switch visit.place {
    case .signIn: try await signIn(form, visit)
    case .signOut: try signOut(form, visit)
    case .code: try confirm(form, visit)
    case .secondFactor: try await enrol(form, visit)
    case .passkeys: try await keepPasskeys(form, visit)
    case .password: try await changePassword(form, visit)
    case .sessions: try await endSessions(form, visit)
    case .invitation(let secret): try await accept(secret, form)
    case .accounts: try invite(form, visit)
    case .account(let id): try changeAccount(id, form, visit)
    case .notes(let place): try take(form, place, visit)
    case .coding(let place): try take(form, place, visit)
    case .campaigns(let place): try take(form, place, visit)
    case .articles(let place): try take(form, place, visit)
    case .magazine(let place): try take(form, place, visit)
    case .newsletter(let place): try take(form, place, visit)
    case .warnings(let place): try take(form, place, visit)
    case .deliveries(let place): try take(form, place, visit)
    case .outside(let place): try await take(form, place, visit)
    case .submissions(let place): try await take(form, place, visit)
    case .comments(let place): try take(form, place, visit)
    case .people(let place): try take(form, place, visit)
    case .home, .audit: throw DeskFailure.method
    }
  }

  private func account(_ id: Int) throws -> DeskReply {
    guard let account = try desk.store.account(id) else { throw DeskFailure.unknownAddress }
    return .page(try accountPage(account))
  }

  private func home(_ account: Account) throws -> DeskHomePage {
    let isEditor = account.roles.contains(.editor)
    let notes = isEditor ? try desk.store.noteHeadings() : []
    let handedIn = isEditor ? try desk.store.articles().count { $0.state == .handedIn } : 0
    let returned = try desk.store.articles(of: account.id).count { $0.state == .returned }
    let looser = try Publish(desk, into: record).looserInPublic(of: notes).count
    var waiting = account.roles.contains(.moderator) ? try queues(for: account) : []
    for (count, one, many, place) in [
      (handedIn, "article was handed in", "articles were handed in", DeskMap.articles(.list)),
      (returned, "article of yours came back", "articles of yours came back", .articles(.list)),
      (
        looser, "note is public under a looser rule than it has here",
        "notes are public under looser rules than they have here", .notes(.list)
      ),
    ] where count > 0 {
      waiting.append(Link(text: count.of(one, many), href: place.path))
    }
    waiting += try codingThatWaits(for: account) + stepsThatWait(for: account)
    let drafts = notes.count { $0.publishedAs == nil && $0.rule != .confidential }
    return DeskHomePage(account, drafts: drafts, queues: waiting)
  }
}
