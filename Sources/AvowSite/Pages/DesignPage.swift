import AvowOperations
import AvowRecord

/// The design system: type, palette with its meanings, spacing, components.
struct DesignPage: Page {
  static let template = "design"
  let head = PageHead("Design", "Type, palette, spacing and components of this site.", at: .design)
  let colours: [Colour]
  let marks: [MarkLine]
  let statuses: [AboutPage.Status]
  let figure: FigureBox?
  let chart: Chart

  struct Colour: Sendable {
    let name: String
    let kind: String
    let meaning: String
  }

  struct MarkLine: Sendable {
    let swatch: String
    let word: String
    let letter: String
    let shape: String
  }

  init(_ answers: Answers) {
    colours = [
      Colour(name: "Paper", kind: "paper", meaning: "the page"),
      Colour(name: "Ink", kind: "ink", meaning: "text, lines of charts"),
      Colour(name: "Avowed", kind: "avowed", meaning: "what states said and promised; links"),
      Colour(name: "Warned", kind: "warned", meaning: "warnings; contradictions and doubts"),
      Colour(name: "Done", kind: "done", meaning: "measures taken"),
      Colour(name: "Yes", kind: "yes", meaning: "a vote in favour, and nothing else"),
      Colour(name: "Abstaining", kind: "abstain", meaning: "an abstention, and nothing else"),
      Colour(name: "No", kind: "no", meaning: "a vote against, and nothing else"),
      Colour(name: "Absent", kind: "absent", meaning: "took no part"),
    ]
    let shapes: [Mark: String] = [
      .yes: "circle", .abstain: "triangle", .no: "square", .absent: "ring", .notMember: "not drawn",
      .noRow: "dot",
    ]
    marks = Mark.allCases.map {
      MarkLine(swatch: $0.swatch, word: $0.word, letter: $0.letter, shape: shapes[$0] ?? "")
    }
    statuses = AboutPage().statuses
    figure = answers.proceedings.publishedFigures.first {
      $0.status == "conflict" && $0.measure == "on-behalf-of-states"
    }.map { FigureBox($0, in: answers) }
    chart = AgendaVotesChart(id: "example", votes: answers.agendaVotes).chart(
      question: "How does a chart look?")
  }
}
