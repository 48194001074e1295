import AvowOperations
import AvowRecord

/// The facts of the update of December 2017, and where the record holds each.
struct UpdatePage: Page {
  static let template = "update"
  let head = PageHead(
    "The update of December 2017",
    "An update of a coalition secretariat, fact by fact, and where the record holds it.",
    at: .update201712, trail: [Link("About", .about)])
  let points: [Point]

  struct Point: Sendable {
    let number: String
    let facts: [Fact]
  }

  struct Fact: Sendable {
    let fact: String
    let heldIn: String
    let links: [Link]
    let waits: Bool
  }

  static func load(from answers: Answers) -> UpdatePage {
    let facts = answers.proceedings.acceptanceFacts
    let points = facts.map(\.point).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return UpdatePage(
      points: points.map { point in
        Point(
          number: point,
          facts: facts.filter { $0.point == point }.map { fact in
            let words = fact.heldIn.split(whereSeparator: { " ,;()".contains($0) }).map(String.init)
            var links: [Link] = []
            for word in words {
              guard let link = answers.link(to: word), !links.contains(where: { $0.href == link.href })
              else { continue }
              links.append(link)
            }
            return Fact(
              fact: fact.fact, heldIn: fact.heldIn, links: links, waits: fact.heldIn.contains("waits for"))
          })
      })
  }

  private init(points: [Point]) { self.points = points }
}
