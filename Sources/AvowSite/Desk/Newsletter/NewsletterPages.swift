import AvowOperations
import AvowRecord

/// The form of the newsletter.
struct NewsletterPage: DeskPage {
  static let template = "newsletter"
  let title = "The newsletter"
  let consent = Newsletter.consent
  /// Whether letters are sent at all.
  let isOffered: Bool
  let address: String
  let refusal: String?

  init(isOffered: Bool, address: String = "", refusal: String? = nil) {
    self.isOffered = isOffered
    self.address = address
    self.refusal = refusal
  }
}

/// What stands before and after the button of a link: nothing here tells whether the link is known.
struct NewsletterLinkPage: DeskPage {
  static let template = "newsletter-link"
  let title: String
  let words: String
  /// Nil after the button was pressed.
  let button: String?
  let action: String

  static func asked() -> NewsletterLinkPage {
    NewsletterLinkPage(
      title: "Look into your letters",
      words:
        "If letters reach this address, one is on its way. It has a link; the newsletter begins when you open it and "
        + "press the button. Without that the address is erased after three days.", button: nil, action: "")
  }

  static func confirming(_ secret: String) -> NewsletterLinkPage {
    NewsletterLinkPage(
      title: "Confirm the newsletter", words: Newsletter.consent, button: "Yes, send me the newsletter",
      action: DeskMap.newsletter(.confirm(secret)).path)
  }

  static func confirmed(_ isDone: Bool) -> NewsletterLinkPage {
    NewsletterLinkPage(
      title: isDone ? "You are on the list" : "This link does not work any more",
      words: isDone
        ? "The next update comes to you as a letter. Every letter has a link to leave."
        : "It was used, or it is older than three days. Ask for the newsletter anew.", button: nil, action: ""
    )
  }

  static func leaving(_ secret: String) -> NewsletterLinkPage {
    NewsletterLinkPage(
      title: "Leave the newsletter", words: "Your address is erased, and no letter is sent to it any more.",
      button: "Leave", action: DeskMap.newsletter(.leave(secret)).path)
  }

  static func left() -> NewsletterLinkPage {
    NewsletterLinkPage(
      title: "You are not on the list", words: "The address of this link is erased.", button: nil, action: "")
  }
}

/// What is kept of an address, for editors and administrators who answer its owner.
struct ReadersPage: DeskPage {
  static let template = "newsletter-readers"
  let title = "Readers of the newsletter"
  let confirmed: Int
  let asked: Int
  let address: String
  let found: String?
  let answer: String?

  init(
    _ counts: (confirmed: Int, asked: Int), address: String = "", found: String? = nil, answer: String? = nil
  ) {
    confirmed = counts.confirmed
    asked = counts.asked
    self.address = address
    self.found = found
    self.answer = answer
  }
}

/// Letters that were sent, and those that may be.
struct LettersPage: DeskPage {
  struct Line: Sendable {
    let article: String
    let version: Int
    let state: String
    let count: Int
  }

  static let template = "newsletter-letters"
  let title = "Letters of the newsletter"
  let lines: [Line]
  let articles: [Choices.Option]
  let confirmed: Int
  let isOffered: Bool
  let done: String?

  init(
    _ counts: [(article: String, version: Int, state: QueuedLetter.State, count: Int)], articles: [Article],
    confirmed: Int, isOffered: Bool, done: String? = nil
  ) {
    lines = counts.map {
      Line(article: $0.article, version: $0.version, state: $0.state.rawValue, count: $0.count)
    }
    self.articles = articles.compactMap { article in
      article.latest.map {
        Choices.Option(value: article.id, label: "\($0.title), version \($0.number)", isChosen: false)
      }
    }
    self.confirmed = confirmed
    self.isOffered = isOffered
    self.done = done
  }
}
