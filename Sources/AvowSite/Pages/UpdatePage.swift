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
    /// What was noted, where the record holds it as notes.
    let notes: [Note]
  }

  /// A note of the record with its words; other pages lead to its id.
  struct Note: Sendable {
    let id: String
    let text: String
  }

  static func load(from answers: Answers) -> UpdatePage {
    let facts = answers.proceedings.acceptanceFacts
    let points = facts.map(\.point).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var told: Set<String> = []
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
            let notes = answers.proceedings.meetingNotes.filter { note in
              words.contains(note.id) && told.insert(note.id).inserted
            }
            return Fact(
              fact: fact.fact, heldIn: fact.heldIn, links: links,
              notes: notes.map { Note(id: $0.id, text: $0.text) })
          })
      })
  }

  private init(points: [Point]) { self.points = points }
}
