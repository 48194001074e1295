import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// The newsletter: its form, its links, and what editors do with it.
extension DeskRooms {
  /// Letters can go out and their links lead somewhere.
  private var sendsLetters: Bool { desk.post != nil && !base.isEmpty }

  func page(_ place: NewsletterPlace, _ visit: DeskVisit) throws -> DeskReply {
    switch place {
    case .form: .page(NewsletterPage(isOffered: sendsLetters))
    case .confirm(let secret): .page(NewsletterLinkPage.confirming(secret))
    case .leave(let secret): .page(NewsletterLinkPage.leaving(secret))
    case .readers: .page(ReadersPage(try desk.store.subscriberCounts()))
    case .letters: .page(try letters())
    }
  }

  func take(_ form: DeskForm, _ place: NewsletterPlace, _ visit: DeskVisit) throws -> DeskReply {
    switch place {
    case .form: return try ask(form, visit)
    case .confirm(let secret):
      let isDone = try Newsletter(desk).confirm(secret)
      return .page(NewsletterLinkPage.confirmed(isDone), status: isDone ? 200 : 400)
    case .leave(let secret):
      try Newsletter(desk).leave(secret)
      return .page(NewsletterLinkPage.left())
    case .readers: return try answer(form, try visit.account)
    case .letters:
      guard let article = try record.article(try form.text("article")) else {
        throw DeskFailure.unknownAddress
      }
      let count = try Newsletter(desk).send(article, by: visit.account)
      return .page(
        try letters(
          done: count == 0 ? "Nobody was left who had not been sent it." : "Letters that wait now: \(count).")
      )
    }
  }

  private func ask(_ form: DeskForm, _ visit: DeskVisit) throws -> DeskReply {
    let address = try form.text("address", atMost: 320).trimmingCharacters(in: .whitespacesAndNewlines)
    // A field that people do not see was filled in: it is answered as everybody is, and nothing is done.
    guard try form.text("website").isEmpty else { return .page(NewsletterLinkPage.asked()) }
    do {
      guard sendsLetters else { throw NewsletterFault.noPost }
      guard try form.text("consent") == "yes" else {
        return .page(
          NewsletterPage(
            isOffered: true, address: address, refusal: "Tick that you agree. Nothing was kept."),
          status: 400)
      }
      try newsletterPace.take(from: visit.address, at: desk.now)
      try Newsletter(desk).ask(address)
      return .page(NewsletterLinkPage.asked())
    } catch let fault as NewsletterFault {
      return .page(
        NewsletterPage(isOffered: sendsLetters, address: address, refusal: fault.description),
        status: fault == .tooMany ? 429 : 400)
    }
  }

  private func answer(_ form: DeskForm, _ account: Account) throws -> DeskReply {
    let address = try form.text("address", atMost: 320).trimmingCharacters(in: .whitespacesAndNewlines)
    let newsletter = Newsletter(desk)
    var (found, answer): (String?, String?)
    switch try form.text("do") {
    case "export":
      found = try newsletter.export(address, by: account)
      answer = found == nil ? "Nothing is kept of this address." : nil
    case "erase":
      answer =
        try newsletter.erase(address, by: account)
        ? "It is erased. Copies in backups go with the backups." : "Nothing is kept of this address."
    default: throw DeskFailure.badForm("It says nothing of what is to be done.")
    }
    return .page(
      ReadersPage(try desk.store.subscriberCounts(), address: address, found: found, answer: answer))
  }

  private func letters(done: String? = nil) throws -> LettersPage {
    LettersPage(
      try desk.store.letterCounts(), articles: try record.articles(),
      confirmed: try desk.store.subscriberCounts().confirmed, isOffered: sendsLetters, done: done)
  }
}
