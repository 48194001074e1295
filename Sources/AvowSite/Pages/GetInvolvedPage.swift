import AvowOperations
import AvowRecord
import AvowStore

/// How a reader can take part. What needs a form leads to the desk, what needs money to a provider of the organisation's choice.
struct GetInvolvedPage: Page {
  struct Way: Sendable {
    let title: String
    let words: String
    let link: String
    let href: String
  }

  static let template = "get-involved"
  let head = PageHead(
    "Get involved", "Tell what you know, comment, volunteer, become a member, donate.", at: .getInvolved)
  let ways: [Way]
  let onion: String?
  let takesComments: Bool

  static func load(from answers: Answers) throws -> GetInvolvedPage {
    let settings = try answers.store.publicSettings()
    return GetInvolvedPage(
      ways: ways(settings), onion: settings.onion,
      takesComments: settings.desk != nil && settings.commentDays > 0)
  }

  private init(ways: [Way], onion: String?, takesComments: Bool) {
    self.ways = ways
    self.onion = onion
    self.takesComments = takesComments
  }

  private static func ways(_ settings: PublicSettings) -> [Way] {
    func way(_ title: String, _ words: String, _ link: String, _ href: String?) -> Way? {
      href.map { Way(title: title, words: words, link: link, href: $0) }
    }
    func form(_ place: OutsidePlace) -> String? { settings.desk.map { $0 + place.path } }
    return [
      way(
        "Tell us what you know",
        "Warn of a risk of atrocities, report a measure that somebody took, or correct the record. No account and no name is needed.",
        "Send something", form(.submit)),
      way(
        "Blow the whistle",
        "If you tell of your own employer or authority, use the service that is made for it.",
        "To the service for whistle-blowers", settings.globaleaks),
      way(
        "Volunteer", "Read, translate, check records, code statements.", "Offer your help",
        form(.join(.volunteer))),
      way(
        "Become a member", "For organisations and persons that stand for the responsibility to protect.",
        "Ask for membership", form(.join(.membership))),
      way(
        "Join the conversation", "Tell us what you work on, and we tell you of meetings and calls.",
        "Leave word", form(.join(.conversation))),
      way(
        "The newsletter", "Updates as letters, when they appear.", "Ask for it",
        settings.newsletter ? settings.desk.map { $0 + NewsletterPlace.form.path } : nil),
      way(
        "Donate", "Donations are taken by a provider outside this site; nothing of a payment is known here.",
        "To the provider", settings.donate),
      way("The magazine", "It appears twice a year.", "Order or contribute", settings.magazine),
    ].compactMap { $0 }
  }

  /// The same as JSON.
  static func index(_ answers: Answers) throws -> [Entry] {
    try ways(answers.store.publicSettings()).map { Entry(title: $0.title, address: $0.href) }
  }

  struct Entry: Encodable {
    let title: String
    let address: String
  }
}
