import AvowOperations
import AvowRecord

/// The brief on a state as it stands at the desk, its links leading to the public site where that is known.
struct CampaignBrief: Sendable {
  struct Line: Sendable {
    let before: String?
    let words: String
    let href: String?
    let after: String?
  }

  struct Section: Sendable {
    let name: String
    let lines: [Line]
  }

  let facts: String
  let sections: [Section]
  let whole: Link?

  /// Nil when the record has no brief on the state.
  init?(_ state: StateID, from answers: Answers, site: String) throws {
    guard try answers.printedBrief(state) != nil else { return nil }
    let page = try BriefPage.load(state, from: answers)
    func lines(_ lines: [BriefPage.Line]) -> [Line] {
      lines.map { one in
        Line(
          before: one.before.isEmpty ? nil : one.before, words: one.link.text,
          href: site.isEmpty ? nil : site + one.link.href,
          after: one.after.isEmpty ? nil : one.after)
      }
    }
    func plain(_ links: [Link]) -> [Line] {
      links.map { Line(before: nil, words: $0.text, href: site.isEmpty ? nil : site + $0.href, after: nil) }
    }
    facts = page.facts
    let all: [(String, [Line])] = [
      ("What it said", lines(page.statements)), ("How it voted on the promise", lines(page.votes)),
      ("What it promised", lines(page.aboard)),
      ("What it was asked", plain([page.received.total] + page.received.parts) + lines(page.asked)),
      ("What became of it", lines(page.became)),
      ("What it asked of others", plain([page.made.total] + page.made.parts) + lines(page.askedOthers)),
    ]
    sections = all.filter { !$0.1.isEmpty }.map { Section(name: $0.0, lines: $0.1) }
    whole = site.isEmpty ? nil : Link(text: "The whole brief", href: site + SiteMap.brief(state).href)
  }
}
